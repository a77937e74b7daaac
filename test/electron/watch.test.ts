import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchPage } from '../../src-main/electron/watch-page.ts'
import { watchProcess } from '../../src-main/electron/watch-process.ts'
import { forgetStubs, strict, strictEmitter, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

const log = { write: vi.fn() }
const exit = vi.fn()
const showMessageBox = vi.fn<(window: object, options: Electron.MessageBoxOptions) => Promise<object>>()
const showErrorBox = vi.fn()
const reload = vi.fn()
const forcefullyCrashRenderer = vi.fn()
const destroy = vi.fn()
const onStopped = vi.fn()
const appEvents = new EventEmitter()
let contents: EventEmitter
let clock = 0

beforeEach(() => {
  vi.resetAllMocks()
  clock = 1_000_000
  stub('app', { exit, on: appEvents.on.bind(appEvents) })
  stub('dialog', { showMessageBox, showErrorBox })
  contents = strictEmitter('contents', { reload, forcefullyCrashRenderer })
  watchPage(strict<BrowserWindow>('window', { webContents: contents, isDestroyed: () => false, destroy }), {
    log,
    logPath: '/log',
    language: () => 'ja',
    now: () => clock,
    onStopped,
  })
})
afterEach(forgetStubs)

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a page that stopped', () => {
  const stop = async (reason: string) => {
    contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
    await turn()
  }

  test.each([
    'abnormal-exit',
    'killed',
    'crashed',
    'oom',
    'launch-failed',
    'integrity-failure',
    'memory-eviction',
  ])('(%s) is written down, said, and opened again', async (reason) => {
    showMessageBox.mockResolvedValue({ response: 0 })
    await stop(reason)
    expect(log.write).toHaveBeenCalledExactlyOnceWith('page-gone', { reason, exitCode: 1 })
    expect(showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      message: '画面が停止しました。',
      buttons: ['画面を開き直す', '終了する'],
      cancelId: 0,
    })
    expect(onStopped).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledOnce()
    expect(destroy).not.toHaveBeenCalled()
  })

  test('is left where the user wants to end', async () => {
    showMessageBox.mockResolvedValue({ response: 1 })
    await stop('crashed')
    expect(destroy).toHaveBeenCalledOnce()
    expect(reload).not.toHaveBeenCalled()
  })

  test('on purpose is no fault', async () => {
    await stop('clean-exit')
    expect(log.write).not.toHaveBeenCalled()
    expect(showMessageBox).not.toHaveBeenCalled()
  })

  test('four times within a minute ends the program, with the place of the log', async () => {
    showMessageBox.mockResolvedValue({ response: 0 })
    for (let time = 0; time < 3; time++) await stop('crashed')
    expect(exit).not.toHaveBeenCalled()
    await stop('crashed')
    expect(showErrorBox.mock.calls[0]?.[1]).toMatch(/続けて停止.*\/log/)
    expect(exit.mock.calls).toEqual([[1]])
    expect(reload).toHaveBeenCalledTimes(3)
  })

  test('now and then goes on', async () => {
    showMessageBox.mockResolvedValue({ response: 0 })
    for (let time = 0; time < 9; time++) {
      await stop('crashed')
      clock += 61_000
    }
    expect(exit).not.toHaveBeenCalled()
  })
})

describe('a page that hangs', () => {
  test('may be waited for', async () => {
    showMessageBox.mockResolvedValue({ response: 0 })
    contents.emit('unresponsive')
    await turn()
    expect(forcefullyCrashRenderer).not.toHaveBeenCalled()
  })

  test('is asked about once, and no more when it is back', async () => {
    showMessageBox.mockImplementation(
      (_, { signal }) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ response: 1 }))),
    )
    contents.emit('unresponsive')
    contents.emit('unresponsive')
    expect(showMessageBox).toHaveBeenCalledOnce()
    contents.emit('responsive')
    await turn()
    expect(forcefullyCrashRenderer).not.toHaveBeenCalled()
    contents.emit('unresponsive')
    expect(showMessageBox).toHaveBeenCalledTimes(2)
  })

  test('is opened again by ending its process, which is then no crash to tell of', async () => {
    showMessageBox.mockResolvedValue({ response: 1 })
    contents.emit('unresponsive')
    await turn()
    expect(forcefullyCrashRenderer).toHaveBeenCalledOnce()
    contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
    await turn()
    expect(showMessageBox).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledOnce()
    expect(onStopped).toHaveBeenCalledOnce()
  })
})

test('a preload script that fails is written down', () => {
  const error = new Error('x')
  contents.emit('preload-error', {}, '/preload.cjs', error)
  expect(log.write.mock.calls).toEqual([['preload-error', error]])
})

describe('the process', () => {
  const listeners = new Map<string, (thrown: unknown) => void>()
  beforeEach(() => {
    vi.spyOn(process, 'on').mockImplementation((event, listener) => {
      listeners.set(String(event), listener)
      return process
    })
    watchProcess({ log, logPath: '/log', language: () => 'en' })
  })
  afterEach(() => vi.restoreAllMocks())

  test('ends after an exception that nobody caught, and says so once', () => {
    const error = new Error('defect')
    showErrorBox.mockImplementation(() => listeners.get('uncaughtException')?.(new Error('second')))
    listeners.get('uncaughtException')?.(error)
    expect(log.write.mock.calls[0]).toEqual(['uncaught-exception', error])
    expect(showErrorBox).toHaveBeenCalledOnce()
    expect(showErrorBox.mock.calls[0]?.[1]).toContain('The log is /log.')
    expect(exit.mock.calls).toEqual([[1]])
  })

  test('goes on after a rejection that nobody waited for', () => {
    listeners.get('unhandledRejection')?.('why')
    expect(log.write.mock.calls).toEqual([['unhandled-rejection', 'why']])
    expect(exit).not.toHaveBeenCalled()
  })

  test('writes down a helper process that is gone, but not one that ended of itself', () => {
    appEvents.emit('child-process-gone', {}, { type: 'GPU', reason: 'clean-exit' })
    expect(log.write).not.toHaveBeenCalled()
    appEvents.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' })
    expect(log.write).toHaveBeenCalled()
  })
})
