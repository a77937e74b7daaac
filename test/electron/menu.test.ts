import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Language } from '../../src-core/text/message.ts'
import { appMenu, setAppMenu } from '../../src-main/electron/app-menu.ts'
import { createHostLanguage, followLanguage, systemLanguage } from '../../src-main/electron/host-language.ts'
import { offerEditMenu } from '../../src-main/electron/offer-edit-menu.ts'
import { hostTexts } from '../../src-main/electron/texts.ts'
import type { SessionStore } from '../../src-main/services/backend.ts'
import type { WizardSession } from '../../src-core/wizard/session.ts'
import { forgetStubs, strict, strictEmitter, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)
afterEach(forgetStubs)

function leaves(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...leaves(item.submenu)] : [item]))
}

const roles = (items: readonly MenuItemConstructorOptions[]) =>
  leaves(items).flatMap(({ role }) => (role === undefined ? [] : [role]))

describe('the application menu', () => {
  const USUAL = ['quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']
  const VIEW = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']

  test('has the usual roles', () => {
    expect(roles(appMenu({ language: 'ja', isPackaged: true, isMac: false }))).toEqual([
      ...USUAL,
      ...VIEW,
      'minimize',
      'close',
    ])
  })

  test('reloads and opens developer tools only where it is not packaged', () => {
    const extra = roles(appMenu({ language: 'ja', isPackaged: false, isMac: false }))
    expect(extra).toContain('reload')
    expect(extra).toContain('toggleDevTools')
  })

  test('has the menu of the program on a Mac', () => {
    expect(roles(appMenu({ language: 'en', isPackaged: true, isMac: true })).slice(0, 5)).toEqual([
      'about',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ])
  })

  test.each<Language>(['ja', 'en'])(
    'leaves no label to Electron, which knows English only (%s)',
    (language) => {
      for (const isMac of [true, false]) {
        const items = leaves(appMenu({ language, isPackaged: false, isMac }))
        for (const item of items.filter(({ type }) => type !== 'separator')) {
          expect(item.label).toBeTruthy()
          if (language === 'ja') expect(item.label).toMatch(/[ぁ-んァ-ン一-龠]/)
        }
      }
    },
  )

  test('is set', () => {
    const setApplicationMenu = vi.fn()
    stub('Menu', { buildFromTemplate: (template: unknown) => ({ template }), setApplicationMenu })
    setAppMenu({ language: 'en', isPackaged: true, isMac: false })
    expect(setApplicationMenu.mock.calls[0]?.[0].template[0]).toMatchObject({ label: '&File' })
  })
})

describe('a right click', () => {
  const popup = vi.fn()
  function click(parameters: object): MenuItemConstructorOptions[] | null {
    let offered: MenuItemConstructorOptions[] | null = null
    stub('Menu', {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => {
        offered = template
        return { popup }
      },
    })
    const webContents = strictEmitter('contents')
    offerEditMenu(strict<BrowserWindow>('window', { webContents }), () => 'ja')
    webContents.emit('context-menu', {}, parameters)
    return offered
  }

  test('in a field offers to edit', () => {
    expect(roles(click({ isEditable: true, selectionText: '' }) ?? [])).toContain('paste')
  })
  test('on selected text offers to copy, and nothing else', () => {
    expect(roles(click({ isEditable: false, selectionText: 'v=spf1' }) ?? [])).toEqual(['copy'])
  })
  test('elsewhere offers nothing', () => {
    expect(click({ isEditable: false, selectionText: '' })).toBeNull()
  })
})

describe("the host's language", () => {
  test.each([
    [['ja-JP', 'en-US'], 'ja'],
    [['ja'], 'ja'],
    [['en-US', 'ja-JP'], 'en'],
    [['jam-JM'], 'en'],
    [[], 'en'],
  ])('of a system with %j is %s', (languages, expected) => {
    stub('app', { getPreferredSystemLanguages: () => languages })
    expect(systemLanguage()).toBe(expected)
  })

  test('follows what is chosen in the wizard, once it is saved or loaded', async () => {
    const session = { language: 'en' } as WizardSession
    const store: SessionStore = {
      load: async () => ({ session, revision: 1, setAside: null }),
      save: async (_, revision) =>
        revision === 1 ? { ok: true, revision: 2 } : { ok: false, code: 'conflict' },
    }
    const language = createHostLanguage('ja')
    const told: Language[] = []
    language.onChange((now) => told.push(now))
    const following = followLanguage(store, language)
    await following.load()
    expect(language.get()).toBe('en')
    await following.save({ ...session, language: null }, 7)
    expect(language.get()).toBe('en')
    await following.save({ ...session, language: null }, 1)
    expect(told).toEqual(['ja', 'en', 'ja'])
  })
})

test.each(Object.entries(hostTexts))('%s has the same places in both languages', (_, { ja, en }) => {
  const places = (text: string) => text.match(/\{\w+\}/g) ?? []
  expect(places(en)).toEqual(places(ja))
  expect(ja).not.toMatch(/[!！]/)
})
