import { EventEmitter } from 'node:events'
import type { DialogKind } from '../messages.ts'
import { afterReady, answerFor, ask } from './program.ts'
import { strict } from './strict.ts'

/** https://www.electronjs.org/docs/latest/api/dialog: answered by the test, with the window left out. */
export const dialog = strict('dialog', {
  showOpenDialog: (...given: unknown[]) => asked('showOpenDialog', given),
  showMessageBox: (...given: unknown[]) => asked('showMessageBox', given),
  showErrorBox: (message: string, detail: string) =>
    void ask('dialog', { kind: 'showErrorBox', options: { message, detail } }),
})

function asked(kind: DialogKind, given: unknown[]): Promise<unknown> {
  afterReady(`dialog.${kind}`)
  const options = { ...(given.at(-1) as object), signal: undefined }
  return ask('dialog', { kind, options })
}

/** https://www.electronjs.org/docs/latest/api/shell#shellopenexternalurl-options */
export const shell = strict('shell', {
  async openExternal(url: string) {
    await ask('openExternal', { url })
  },
})

/** https://www.electronjs.org/docs/latest/api/menu */
export const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown) => ({ template, popup: () => undefined }),
  setApplicationMenu: ({ template }: { template: unknown }) => void ask('setMenu', { template }),
})

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })

/** https://www.electronjs.org/docs/latest/api/screen: after ready. */
export const screen = strict('screen', {
  getPrimaryDisplay() {
    afterReady('screen.getPrimaryDisplay')
    return strict('Display', { workAreaSize: { width: 1280, height: 860 } })
  },
})

const notifications: EventEmitter[] = []

/** https://www.electronjs.org/docs/latest/api/notification: shown by `show()`, and clicked by the test. */
export const Notification = Object.assign(
  function Notification(options: { readonly title: string; readonly body: string }): object {
    afterReady('new Notification')
    const events = new EventEmitter()
    const notification = notifications.push(events) - 1
    return strict('Notification', {
      on: events.on.bind(events),
      show: () => void ask('notify', { notification, title: options.title, body: options.body }),
    })
  },
  { isSupported: () => true },
)

answerFor('clickNotification', ({ notification }) => void notifications[notification]?.emit('click', {}))
