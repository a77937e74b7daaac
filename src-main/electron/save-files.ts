import { app, dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { saveMessages } from '../../src-core/messages/save-messages.ts'
import type { Language, Message } from '../../src-core/text/message.ts'
import type { FileSaver } from '../services/backend.ts'
import type { FileWriter } from '../services/ports.ts'
import { say } from './texts.ts'

export interface SaveDialogs {
  readonly window: BrowserWindow
  readonly language: () => Language
  readonly writer: FileWriter
}

/** The writer's own words are the command line's: they speak of its options. */
function inWizardWords({ code, params }: Message): Message {
  const own = code.replace('output.', 'save.')
  return { code: Object.hasOwn(saveMessages, own) ? own : 'save.failed', params }
}

/** The user picks the folder here, in the main process: the page never names a path, and is told one only to show it. */
export function createFileSaver({ window, language, writer }: SaveDialogs): FileSaver {
  let lastFolder: string | null = null

  return {
    async save(files) {
      if (window.isDestroyed()) return { kind: 'dismissed' }
      for (;;) {
        const folder = await askFolder()
        if (folder === null) return { kind: 'dismissed' }
        let written = await writer.write(folder, files, { overwrite: false })
        if (!written.ok && written.fault.code === 'output.exists') {
          const wish = await askToReplace(folder)
          if (wish === 'cancel') return { kind: 'dismissed' }
          if (wish === 'other') continue
          written = await writer.write(folder, files, { overwrite: true })
        }
        if (!written.ok) return { kind: 'not-saved', fault: inWizardWords(written.fault) }
        lastFolder = folder
        return { kind: 'written', folder, names: written.paths.map((path) => basename(path)) }
      }
    },
  }

  async function askFolder(): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: say('save.title', language()),
      message: say('save.title', language()),
      buttonLabel: say('save.button', language()),
      defaultPath: lastFolder ?? app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }

  async function askToReplace(folder: string) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('save.exists', language()),
      detail: say('save.exists-detail', language(), { folder }),
      buttons: [
        say('save.replace', language()),
        say('save.other-folder', language()),
        say('dialog.cancel', language()),
      ],
      defaultId: 1,
      cancelId: 2,
      noLink: true,
    })
    return (['replace', 'other', 'cancel'] as const)[response] ?? 'cancel'
  }
}
