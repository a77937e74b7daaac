import { app, dialog } from 'electron'
import type { Language } from '../../src-core/text/message.ts'
import type { Log } from './log.ts'
import { say } from './texts.ts'

export interface ProcessWatch {
  readonly log: Log
  readonly logPath: string
  readonly language: () => Language
}

/**
 * What nobody caught. After an exception the state is unknown, so the program ends, and says so once; a promise that nobody waited for
 * is written down only. What the user typed was saved as it was typed.
 */
export function watchProcess({ log, logPath, language }: ProcessWatch): void {
  let isEnding = false
  process.on('uncaughtException', (error) => {
    log.write('uncaught-exception', error)
    if (isEnding) return
    isEnding = true
    dialog.showErrorBox(say('crash.main', language()), say('crash.main-detail', language(), { log: logPath }))
    app.exit(1)
  })
  process.on('unhandledRejection', (reason) => log.write('unhandled-rejection', reason))
  app.on('child-process-gone', (_, details) => {
    if (details.reason !== 'clean-exit') log.write('child-process-gone', details)
  })
}
