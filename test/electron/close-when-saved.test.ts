import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeWhenSaved, GRACE_MS } from '../../src-main/electron/close-when-saved.ts'
import { SAVE_DELAY_MS } from '../../src-renderer/store/session-keeper.ts'
import { cancellable, strict, strictEmitter } from './support/electron-double.ts'

const hide = vi.fn()
const destroy = vi.fn()
let answer: () => void = () => undefined
const settle = vi.fn()
const executeJavaScript = vi.fn()
let window: ReturnType<typeof strictEmitter<BrowserWindow>>

beforeEach(() => {
  vi.resetAllMocks()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  settle.mockImplementation(() => new Promise<void>((resolve) => (answer = resolve)))
  executeJavaScript.mockResolvedValue(0)
  const webContents = strict('contents', { executeJavaScript })
  window = strictEmitter<BrowserWindow>('window', { hide, destroy, isDestroyed: () => false, webContents })
  closeWhenSaved(window, settle)
})
afterEach(() => vi.useRealTimers())

function close(): boolean {
  const event = cancellable()
  window.emit('close', event)
  return event.isPrevented
}

test('a window is hidden at once, and goes when what its page still sent was answered', async () => {
  expect(close()).toBe(true)
  expect(hide).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(GRACE_MS - 1)
  expect(settle).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(settle).toHaveBeenCalledOnce()
  expect(destroy).not.toHaveBeenCalled()
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(destroy).toHaveBeenCalledOnce()
})

test('closing twice ends once', async () => {
  close()
  expect(close()).toBe(true)
  await vi.advanceTimersByTimeAsync(GRACE_MS)
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect([hide.mock.calls.length, destroy.mock.calls.length]).toEqual([1, 1])
})

test('a call that is never answered does not keep the program', async () => {
  close()
  await vi.advanceTimersByTimeAsync(GRACE_MS + 3_000)
  expect(destroy).toHaveBeenCalledOnce()
})

test('a page that is late is waited for', async () => {
  let answerOfPage = (): void => undefined
  executeJavaScript.mockReturnValue(new Promise<void>((resolve) => (answerOfPage = resolve)))
  close()
  await vi.advanceTimersByTimeAsync(GRACE_MS + 1_000)
  expect(settle).not.toHaveBeenCalled()
  answerOfPage()
  await vi.advanceTimersByTimeAsync(0)
  expect(settle).toHaveBeenCalledOnce()
})

test('a page that has crashed is not waited for', async () => {
  executeJavaScript.mockRejectedValue(new Error('gone'))
  close()
  await vi.advanceTimersByTimeAsync(GRACE_MS)
  expect(settle).toHaveBeenCalledOnce()
})

test('the page gets the time that it takes to save', () => {
  expect(GRACE_MS).toBeGreaterThan(SAVE_DELAY_MS + 100)
})
