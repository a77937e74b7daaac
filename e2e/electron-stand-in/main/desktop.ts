import type { DialogKind } from '../messages.ts'
import { afterReady, ask } from './program.ts'
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
