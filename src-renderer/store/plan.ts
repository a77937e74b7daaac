import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useBridge } from '../bridge/bridge-key.ts'
import { isPlannedByItself, planInputOf } from './plan-input.ts'
import { createRun } from './run.ts'
import { computeStable } from './stable.ts'
import { useWizardStore } from './wizard.ts'

/** A change may be followed by another, but in the step that waits for the plan. */
export const PLAN_AFTER_MS = 400

/**
 * Makes the plan of the domain that is worked on wherever there is none and it may be made by itself, whatever step is
 * shown; else when `make` is called. What was made for an older input is dropped.
 */
export const usePlanStore = defineStore('plan', () => {
  const wizard = useWizardStore()
  const run = createRun(useBridge(), 'plan')
  const input = computeStable(() => planInputOf(wizard.session, wizard.domain))
  const started = shallowRef<typeof input.value>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  onScopeDispose(() => clearTimeout(timer))
  watch(
    [input, () => wizard.domain?.plan === null && isPlannedByItself(wizard.domain)],
    ([given, isDue], [before]) => {
      if (given !== before) run.cancel()
      clearTimeout(timer)
      if (!isDue || given === null) return
      const isWaitedFor = before === undefined || wizard.session.step === 'settings'
      timer = setTimeout(() => void make(), isWaitedFor ? 0 : PLAN_AFTER_MS)
    },
    { immediate: true },
  )

  return {
    /** How the work for the present input stands: what became of an older one is nobody's business any more. */
    state: computed(() => (started.value === input.value ? run.state.value : 'idle')),
    isSlow: run.isSlow,
    failure: run.failure,
    make,
    stop: run.cancel,
  }

  async function make(): Promise<void> {
    const name = wizard.domainName
    const given = input.value
    if (given === null) return
    started.value = given
    const reply = await run.start(given)
    if (reply?.ok && input.value === given) wizard.updateDomain({ plan: reply.value.plan }, name)
  }
})
