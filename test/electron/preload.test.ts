import { beforeAll, describe, expect, test, vi } from 'vitest'
import { CALL_NAMES, RUN_NAMES } from '../../src-core/contract/calls.ts'
import type { PreloadApi } from '../../src-core/contract/preload-api.ts'
import { stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

let api: PreloadApi
const invoke = vi.fn(async (...message: unknown[]): Promise<unknown> => message)
const on = vi.fn<(channel: string, listener: (event: object, told: unknown) => void) => void>()

beforeAll(async () => {
  stub('ipcRenderer', { invoke, on })
  stub('contextBridge', {
    exposeInMainWorld: (key: string, given: PreloadApi) => {
      expect(key).toBe('platon')
      api = given
    },
  })
  await import('../../src-main/electron/preload/preload.ts')
})

describe('window.platon', () => {
  test('has these functions and no others', () => {
    expect(Object.keys(api).sort()).toEqual(['cancel', 'invoke', 'onEvent', 'start'])
  })

  test.each(CALL_NAMES)('carries the call %s', async (name) => {
    expect(await api.invoke(name, { a: 1 })).toEqual(['platon:call', name, { a: 1 }])
  })

  test.each(RUN_NAMES)('carries the run %s', async (name) => {
    expect(await api.start('r1', name, { a: 1 })).toEqual(['platon:start', 'r1', name, { a: 1 }])
  })

  test.each(['toString', '__proto__', 'constructor', 'platon:call', '', 'inspect '])(
    'carries nothing by the name %j',
    async (name) => {
      invoke.mockClear()
      const refused = { ok: false, failure: { code: 'unknown-call' } }
      expect(await api.invoke(name as never, {})).toMatchObject(refused)
      expect(await api.start('r1', name as never, {})).toMatchObject(refused)
      expect(invoke).not.toHaveBeenCalled()
    },
  )

  test('cancels by a channel of its own', () => {
    invoke.mockClear()
    expect(api.cancel('r1')).toBeUndefined()
    expect(invoke.mock.calls).toEqual([['platon:cancel', 'r1']])
  })

  test("hands on what was told, without Electron's event", () => {
    const listener = vi.fn()
    api.onEvent(listener)
    expect(on.mock.calls[0]?.[0]).toBe('platon:event')
    on.mock.calls[0]?.[1]({ sender: 'ipcRenderer' }, { run: 'r1' })
    expect(listener.mock.calls).toEqual([[{ run: 'r1' }]])
  })
})
