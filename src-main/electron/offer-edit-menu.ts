import { Menu, type BrowserWindow } from 'electron'
import type { Language } from '../../src-core/text/message.ts'
import { editItems } from './app-menu.ts'

/** A right click in a field, or on text that is selected. */
export function offerEditMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_, { isEditable, selectionText }) => {
    const items = editItems(language())
    const offered = isEditable
      ? items
      : selectionText === ''
        ? []
        : items.filter(({ role }) => role === 'copy')
    if (offered.length > 0) Menu.buildFromTemplate(offered).popup({ window })
  })
}
