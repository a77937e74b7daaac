import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { WatchEnd, WatchProgress } from '../../src-core/verification/verification.ts'
import { useBridge } from '../bridge/bridge-key.ts'
import { createRun } from './run.ts'
import { useWizardStore } from './wizard.ts'

/**
 * Goes on looking at the records of the domain that is worked on, whatever step is shown, as long as the session says
 * `isWatching`: that is the only switch, so that a restart goes on by itself and a new plan ends it.
 */
export const useWatchStore = defineStore('watch', () => {
  const wizard = useWizardStore()
  const run = createRun(useBridge(), 'watch')
  const watched = shallowRef<SetupPlan | null>(null)
  const progress = shallowRef<WatchProgress | null>(null)
  /** How the last one ended, for the plan it was about. */
  const ended = shallowRef<{ readonly plan: SetupPlan; readonly end: WatchEnd['end'] } | null>(null)
  const startedAt = ref<string | null>(null)
  const wanted = computed(() => {
    const domain = wizard.domain
    return wizard.resumable === null && domain?.isWatching ? domain.plan : null
  })

  watch(wanted, follow, { immediate: true })

  return {
    state: run.state,
    failure: run.failure,
    progress,
    startedAt,
    end: computed(() => (ended.value?.plan === wizard.domain?.plan ? (ended.value?.end ?? null) : null)),
    start: () => wizard.updateDomain({ isWatching: true }),
    stop: () => wizard.updateDomain({ isWatching: false }),
    retry: () => follow(wanted.value, null),
  }

  function follow(plan: SetupPlan | null, before?: SetupPlan | null): void {
    if (plan === before) return
    run.cancel()
    watched.value = plan
    progress.value = null
    if (plan !== null) void look(plan)
  }

  async function look(plan: SetupPlan): Promise<void> {
    const name = wizard.domainName
    ended.value = null
    startedAt.value = new Date().toISOString()
    const previous = wizard.domain?.verification ?? null
    const reply = await run.start({ plan, previous, doh: wizard.session.doh }, (told) => {
      progress.value = told
      wizard.updateDomain({ verification: told.verification }, name)
    })
    // What failed is still wanted: it goes on at another try, or at the next start.
    if (!reply?.ok || watched.value !== plan) return
    const { verification, end } = reply.value
    ended.value = { plan, end }
    wizard.updateDomain({ verification, isWatching: false }, name)
    if (end === 'complete' || end === 'rest-waits') wizard.news = end
  }
})
