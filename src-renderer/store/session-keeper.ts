import { readonly, ref } from 'vue'
import type { Bridge } from '../../src-core/contract/bridge.ts'
import type { Failure } from '../../src-core/contract/failure.ts'
import type { SavedSession, WizardSession } from '../../src-core/wizard/session.ts'

/** `untouched`: nothing typed yet, nothing saved. `conflict`: another window saved; nothing is saved from here any more until the user decides. */
export type SavingState = 'untouched' | 'saved' | 'saving' | 'failed' | 'conflict'

/** Long enough to take a word typed quickly as one change. */
export const SAVE_DELAY_MS = 400

/** Saves what changes, one save at a time, the last state always last. */
export function createSessionKeeper(bridge: Bridge, current: () => WizardSession) {
  const state = ref<SavingState>('untouched')
  const failure = ref<Failure | null>(null)
  let revision = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isDirty = false

  return { state: readonly(state), failure: readonly(failure), load, changed, saveNow, takeOver, settle }

  async function load(): Promise<SavedSession | null> {
    const reply = await bridge.call('loadSession', {})
    if (!reply.ok) {
      state.value = 'failed'
      failure.value = reply.failure
      return null
    }
    revision = reply.value.revision
    if (state.value === 'untouched' && reply.value.session !== null) state.value = 'saved'
    return reply.value
  }

  function changed(): void {
    if (state.value === 'conflict') return
    isDirty = true
    // What is not on the disk yet is not called saved.
    state.value = 'saving'
    // Counted from the first change, not from the last: who goes on typing is saved all the same.
    timer ??= setTimeout(() => void saveNow(), SAVE_DELAY_MS)
  }

  async function saveNow(): Promise<void> {
    stopTimer()
    if (isSaving || !isDirty || state.value === 'conflict') return
    isSaving = true
    isDirty = false
    state.value = 'saving'
    const reply = await bridge.call('saveSession', { session: current(), revision })
    isSaving = false
    failure.value = reply.ok ? null : reply.failure
    if (reply.ok) {
      revision = reply.value.revision
      state.value = 'saved'
    } else {
      isDirty = true
      state.value = reply.failure.code === 'conflict' ? 'conflict' : 'failed'
      return
    }
    if (isDirty) await saveNow()
  }

  function stopTimer(): void {
    clearTimeout(timer)
    timer = undefined
  }

  /** What stands here is what the store holds. */
  function settle(): void {
    stopTimer()
    isDirty = false
    state.value = 'saved'
    failure.value = null
  }

  /** The user wants this window's state to be the one that is kept. */
  async function takeOver(): Promise<void> {
    if ((await load()) === null) return
    state.value = 'saving'
    isDirty = true
    await saveNow()
  }
}
