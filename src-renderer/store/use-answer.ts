import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { CallName, Calls } from '../../src-core/contract/calls.ts'
import type { Failure } from '../../src-core/contract/failure.ts'
import { useBridge } from '../bridge/bridge-key.ts'
import { SLOW_AFTER_MS } from './run.ts'
import { computeStable } from './stable.ts'

/**
 * The answer to a call whose input changes: asked anew at each change, after `delayMs` without another. The last answer
 * stays until the next one; a late answer to an old input is dropped. null as input asks nothing.
 */
export function useAnswer<Name extends CallName>(
  name: Name,
  makeInput: () => Calls[Name]['input'] | null,
  delayMs = 0,
) {
  const bridge = useBridge()
  const input = computeStable<Calls[Name]['input']>(makeInput)
  const value = shallowRef<Calls[Name]['output'] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** Asked for longer than 300 ms. */
  const isSlow = ref(false)
  /** `value` answers an older input. */
  const isStale = ref(false)
  let timers: ReturnType<typeof setTimeout>[] = []
  let asked = 0

  onScopeDispose(drop)
  watch(input, () => renew(delayMs), { immediate: true })

  return { value, failure, isSlow, isStale, retry: () => renew(0) }

  function drop(): void {
    asked += 1
    timers.forEach(clearTimeout)
    timers = []
    isSlow.value = false
  }

  function renew(delay: number): void {
    drop()
    const given = input.value
    if (given === null) {
      value.value = null
      failure.value = null
      isStale.value = false
      return
    }
    isStale.value = value.value !== null
    if (delay === 0) void ask(given)
    else timers.push(setTimeout(() => void ask(given), delay))
  }

  async function ask(given: Calls[Name]['input']): Promise<void> {
    const own = asked
    timers.push(setTimeout(() => (isSlow.value = true), SLOW_AFTER_MS))
    const reply = await bridge.call(name, given)
    if (own !== asked) return
    drop()
    failure.value = reply.ok ? null : reply.failure
    if (!reply.ok) return
    value.value = reply.value
    isStale.value = false
  }
}
