import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../src-core/text/message.ts'
import { say, type HostTextCode } from './texts.ts'

export interface MenuSettings {
  readonly language: Language
  readonly isPackaged: boolean
  readonly isMac: boolean
}

const SEPARATOR = { type: 'separator' } as const

/** Every label is given: those that Electron's roles bring along are English. */
export function setAppMenu(settings: MenuSettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(settings)))
}

export function appMenu({ language, isPackaged, isMac }: MenuSettings): MenuItemConstructorOptions[] {
  const { item, menu } = entries(language)
  const reload = [item('reload', 'menu.reload'), item('toggleDevTools', 'menu.dev-tools'), SEPARATOR]
  const view = [
    item('zoomIn', 'menu.zoom-in'),
    item('zoomOut', 'menu.zoom-out'),
    item('resetZoom', 'menu.zoom-reset'),
    SEPARATOR,
    item('togglefullscreen', 'menu.full-screen'),
  ]
  return [
    ...(isMac ? [macMenu(language)] : []),
    menu('menu.file', [isMac ? item('close', 'menu.close') : item('quit', 'menu.quit')]),
    menu('menu.edit', editItems(language)),
    menu('menu.view', isPackaged ? view : [...reload, ...view]),
    menu('menu.window', [item('minimize', 'menu.minimize'), item('close', 'menu.close')]),
  ]
}

/** Also what a right click in a field offers; Electron has no menu there of its own. */
export function editItems(language: Language): MenuItemConstructorOptions[] {
  const { item } = entries(language)
  return [
    item('undo', 'menu.undo'),
    item('redo', 'menu.redo'),
    SEPARATOR,
    item('cut', 'menu.cut'),
    item('copy', 'menu.copy'),
    item('paste', 'menu.paste'),
    SEPARATOR,
    item('selectAll', 'menu.select-all'),
  ]
}

function macMenu(language: Language): MenuItemConstructorOptions {
  const { item, menu } = entries(language)
  return menu('window.title', [
    item('about', 'menu.about'),
    SEPARATOR,
    item('hide', 'menu.hide'),
    item('hideOthers', 'menu.hide-others'),
    item('unhide', 'menu.show-all'),
    SEPARATOR,
    item('quit', 'menu.quit'),
  ])
}

function entries(language: Language) {
  return {
    item: (role: MenuItemConstructorOptions['role'], code: HostTextCode): MenuItemConstructorOptions => ({
      role,
      label: say(code, language),
    }),
    menu: (code: HostTextCode, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
      label: say(code, language),
      submenu,
    }),
  }
}
