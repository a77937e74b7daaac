import { ipcMain, type WebFrameMain } from 'electron'
import { isWizardFrame } from './is-wizard-frame.ts'

type Handler = (frame: WebFrameMain, ...input: readonly unknown[]) => unknown

/** The only `ipcMain.handle` of the program: no handler can forget to look at who asks. */
export function handleGuarded(channel: string, handler: Handler): void {
  ipcMain.handle(channel, ({ senderFrame }, ...input: readonly unknown[]) => {
    if (!isWizardFrame(senderFrame)) throw new Error('Refused.')
    return handler(senderFrame, ...input)
  })
}
