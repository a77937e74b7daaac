import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useBridge } from '../bridge/bridge-key.ts'
import { planInputOf } from './plan-input.ts'
import { createRun } from './run.ts'
import { computeStable } from './stable.ts'
import { useWizardStore } from './wizard.ts'

/**
 * Makes the plan of the domain that is worked on wherever there is none and `isWanted` says that it may be made by
 * itself; else when `make` is called. What was made for an older input is dropped.
 */
export function usePlan(isWanted: () => boolean, delayMs = 0) {
  const wizard = useWizardStore()
  const run = createRun(useBridge(), 'plan')
  const input = computeStable(() => planInputOf(wizard.session, wizard.domain))
  const started = shallowRef<typeof input.value>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** How the work for the present input stands: what became of an older one is nobody's business any more. */
  const state = computed(() => (started.value === input.value ? run.state.value : 'idle'))

  onScopeDispose(() => clearTimeout(timer))
  watch(
    [input, () => wizard.domain?.plan === null && isWanted()],
    ([given, isDue], [before]) => {
      if (given !== before) run.cancel()
      clearTimeout(timer)
      if (!isDue || given === null) return
      // The first one is waited for by the user; a change may be followed by another.
      timer = setTimeout(() => void make(), before === undefined ? 0 : delayMs)
    },
    { immediate: true },
  )

  return { run: { ...run, state }, make }

  async function make(): Promise<void> {
    const name = wizard.domainName
    const given = input.value
    if (given === null) return
    started.value = given
    const reply = await run.start(given)
    if (reply?.ok && input.value === given) wizard.updateDomain({ plan: reply.value.plan }, name)
  }
}
