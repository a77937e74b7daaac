import { Notification, type BrowserWindow } from 'electron'
import type { Language } from '../../src-core/text/message.ts'
import type { EndAnnouncer } from '../services/backend.ts'
import { focusWindow } from './open-window.ts'
import { say } from './texts.ts'

/** A watch takes hours, and ends while the user does other things. Whoever looks at the window sees it there. */
export function createEndAnnouncer(window: BrowserWindow, language: () => Language): EndAnnouncer {
  /** Held, as it stays where the system lists them: one that nobody holds may be collected, and its click is lost. */
  let last: Notification | null = null

  return ({ domain, isComplete }) => {
    if (window.isDestroyed() || window.isFocused()) return
    window.flashFrame(true)
    window.once('focus', () => window.flashFrame(false))
    if (!Notification.isSupported()) return
    last = new Notification({
      title: say('announce.published', language()),
      body: say(isComplete ? 'announce.all' : 'announce.rest-waits', language(), { domain }),
    })
    last.on('click', () => {
      if (!window.isDestroyed()) focusWindow(window)
    })
    last.show()
  }
}
