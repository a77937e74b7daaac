import type { BrowserWindow } from 'electron'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createEndAnnouncer } from '../../src-main/electron/announce-end.ts'
import { forgetStubs, strictEmitter, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

const DONE = { domain: 'example.co.jp', isComplete: true }

function makeWindow({ isFocused = false, isDestroyed = false } = {}) {
  const did: string[] = []
  const window = strictEmitter<BrowserWindow>('window', {
    isFocused: () => isFocused,
    isDestroyed: () => isDestroyed,
    isMinimized: () => true,
    flashFrame: (isOn: boolean) => void did.push(`flash ${isOn}`),
    restore: () => void did.push('restore'),
    show: () => void did.push('show'),
    focus: () => void did.push('focus'),
  })
  return { window, did }
}

function stubNotifications(isSupported = true) {
  const shown: (ReturnType<typeof strictEmitter> & { options?: unknown })[] = []
  stub('Notification', {
    isSupported: () => isSupported,
    construct(options: unknown) {
      const notification = strictEmitter('notification', {
        options,
        show: () => void shown.push(notification),
      })
      return notification
    },
  })
  return shown
}

afterEach(forgetStubs)

describe('a watch that has ended', () => {
  test.each([
    ['ja', true, 'example.co.jp: 計画したレコードが、すべて公開されました。'],
    ['ja', false, 'example.co.jp: 値が決まっているレコードは、すべて公開されました。'],
    ['en', true, 'example.co.jp: every planned record is published.'],
  ] as const)('is told in %s, complete: %s', (language, isComplete, body) => {
    const shown = stubNotifications()
    createEndAnnouncer(makeWindow().window, () => language)({ ...DONE, isComplete })
    expect(shown.map(({ options }) => options)).toMatchObject([{ body }])
  })

  test('flashes until the window is looked at, and a click brings it forward', () => {
    const [shown, { window, did }] = [stubNotifications(), makeWindow()]
    createEndAnnouncer(window, () => 'ja')(DONE)
    expect(did).toEqual(['flash true'])
    shown[0]?.emit('click')
    window.emit('focus')
    expect(did).toEqual(['flash true', 'restore', 'show', 'focus', 'flash false'])
  })

  test('says nothing outside to whoever looks at the window, and nothing of a window that has gone', () => {
    for (const state of [{ isFocused: true }, { isDestroyed: true }]) {
      const [shown, { window, did }] = [stubNotifications(), makeWindow(state)]
      createEndAnnouncer(window, () => 'ja')(DONE)
      expect([shown, did]).toEqual([[], []])
    }
  })

  test('only flashes where the system shows no notifications', () => {
    const [shown, { window, did }] = [stubNotifications(false), makeWindow()]
    createEndAnnouncer(window, () => 'ja')(DONE)
    expect([shown, did]).toEqual([[], ['flash true']])
  })
})
