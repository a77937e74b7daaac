import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reply } from '../../src-core/contract/failure.ts'
import type { SavedSession, WizardSession } from '../../src-core/wizard/session.ts'
import { createFakeBridge } from '../bridge/fake.ts'
import { failureOf } from '../bridge/failure.ts'
import { createStore } from '../testing/mount-with.ts'
import { EMPTY_SESSION } from '../../src-core/wizard/empty-session.ts'
import { SAVE_DELAY_MS } from './session-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const KEPT: WizardSession = {
  ...EMPTY_SESSION,
  theme: 'dark',
  step: 'option',
  sendersText: 'info@example.co.jp',
}

/** A store whose revision moves on by itself where `isMoved` says so: another window. */
function openStore(saved: Partial<SavedSession> = {}) {
  const state = { revision: saved.revision ?? 0, saves: [] as WizardSession[], isMoved: false }
  const bridge = createFakeBridge({
    describeHost: () => failureOf('unreachable'),
    loadSession: () => ({
      ok: true,
      value: { session: null, setAside: null, ...saved, revision: state.revision + (state.isMoved ? 5 : 0) },
    }),
    saveSession: ({ session, revision }): Reply<{ revision: number }> => {
      if (revision !== state.revision + (state.isMoved ? 5 : 0)) return failureOf('conflict')
      state.saves.push(session)
      state.isMoved = false
      state.revision = revision + 1
      return { ok: true, value: { revision: state.revision } }
    },
  })
  return { ...createStore(bridge), state }
}

describe('the wizard store', () => {
  it('saves what was typed quickly as one change, the last state whole', async () => {
    const { wizard, state } = openStore()
    await wizard.open()
    expect(wizard.saving).toBe('untouched')
    wizard.update({ sendersText: 'i' })
    vi.advanceTimersByTime(SAVE_DELAY_MS - 1)
    wizard.update({ sendersText: 'info@' })
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS)
    expect(state.saves.map(({ sendersText }) => sendersText)).toEqual(['info@'])
    expect(wizard.saving).toBe('saved')
  })

  it('saves while the user goes on typing, and calls nothing saved before it is', async () => {
    const { wizard, state } = openStore()
    await wizard.open()
    for (const sendersText of ['i', 'in', 'inf', 'info']) {
      wizard.update({ sendersText })
      expect(wizard.saving).toBe('saving')
      await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS * 0.75)
    }
    expect(state.saves.map(({ sendersText }) => sendersText)).toEqual(['in', 'info'])
  })

  it('offers what was kept, and overwrites nothing before the user has chosen', async () => {
    const { wizard, state } = openStore({ session: KEPT, revision: 3 })
    await wizard.open()
    expect([wizard.resumable, wizard.session.step, wizard.session.theme]).toEqual([KEPT, 'address', 'dark'])
    wizard.update({ theme: 'light' })
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS)
    expect(state.saves).toEqual([])
    wizard.resume()
    expect(wizard.session).toEqual(KEPT)
  })

  it('begins anew without losing the language and the theme', async () => {
    const { wizard, state } = openStore({ session: KEPT, revision: 3 })
    await wizard.open()
    wizard.startOver()
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS)
    expect([wizard.session.sendersText, wizard.session.theme, state.saves]).toEqual(['', 'dark', []])
  })

  it('stops saving at a conflict, until the user keeps this window’s work', async () => {
    const { wizard, state } = openStore()
    await wizard.open()
    state.isMoved = true
    wizard.update({ sendersText: 'a' })
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS)
    expect(wizard.saving).toBe('conflict')
    wizard.update({ sendersText: 'ab' })
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS)
    expect(state.saves).toEqual([])
    await wizard.takeOver()
    expect([wizard.saving, state.saves.map(({ sendersText }) => sendersText)]).toEqual(['saved', ['ab']])
  })

  it('loads the other window’s work where the user wants that', async () => {
    const { wizard } = openStore({ session: KEPT })
    await wizard.reload()
    expect([wizard.session, wizard.saving]).toEqual([KEPT, 'saved'])
  })

  it('puts a late result where it belongs', () => {
    const { wizard } = openStore()
    wizard.setSenders([
      { domain: 'a.jp', address: 'x@a.jp' },
      { domain: 'b.jp', address: 'x@b.jp' },
    ])
    wizard.chooseDomain('b.jp')
    wizard.updateDomain({ valuesText: 'late' }, 'a.jp')
    expect([wizard.session.domains['a.jp']?.valuesText, wizard.domain?.valuesText]).toEqual(['late', ''])
  })

  it.each(['no.jp', '__proto__', 'constructor'])('does not work on %s, which was never read', (name) => {
    const { wizard } = openStore()
    wizard.chooseDomain(name)
    expect([wizard.domainName, wizard.domain]).toEqual([null, null])
  })
})
