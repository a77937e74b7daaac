import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Bridge, RunOptions } from '../../src-core/contract/bridge.ts'
import type { RunName, Runs } from '../../src-core/contract/calls.ts'
import type { Failure, Reply } from '../../src-core/contract/failure.ts'

/** Progress is shown for what takes longer. */
export const SLOW_AFTER_MS = 300

/** One kind of long work: a new start takes the place of the one under way, and nothing late of an old one gets through. */
export function createRun<Name extends RunName>(bridge: Bridge, name: Name) {
  const state = ref<'idle' | 'running' | 'done' | 'failed' | 'cancelled'>('idle')
  const failure = shallowRef<Failure | null>(null)
  const isSlow = ref(false)
  let controller: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  onScopeDispose(() => controller?.abort(), true)

  return {
    state,
    failure,
    /** Running for longer than 300 ms. */
    isSlow,
    isRunning: computed(() => state.value === 'running'),
    start,
    cancel,
  }

  /** null where another start or `cancel` came in the meantime: the caller has nothing to do then. */
  async function start(
    input: Runs[Name]['input'],
    onProgress?: RunOptions<Name>['onProgress'],
  ): Promise<Reply<Runs[Name]['output']> | null> {
    controller?.abort()
    const own = new AbortController()
    controller = own
    begin()
    const reply = await bridge.run(name, input, {
      signal: own.signal,
      onProgress: (progress) => {
        if (controller === own) onProgress?.(progress)
      },
    })
    if (controller !== own) return null
    controller = null
    failure.value = reply.ok ? null : reply.failure
    end(reply.ok ? 'done' : reply.failure.code === 'cancelled' ? 'cancelled' : 'failed')
    return reply
  }

  function cancel(): void {
    if (controller === null) return
    controller.abort()
    controller = null
    end('cancelled')
  }

  function begin(): void {
    clearTimeout(timer)
    state.value = 'running'
    failure.value = null
    isSlow.value = false
    timer = setTimeout(() => (isSlow.value = true), SLOW_AFTER_MS)
  }

  function end(as: 'done' | 'failed' | 'cancelled'): void {
    clearTimeout(timer)
    isSlow.value = false
    state.value = as
  }
}
