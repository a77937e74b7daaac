import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { HostDescription } from '../../src-core/contract/host.ts'
import type { DomainSession, WizardSession } from '../../src-core/wizard/session.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { STEP_IDS, type StepId } from '../../src-core/wizard/steps.ts'
import { useBridge } from '../bridge/bridge-key.ts'
import { EMPTY_SESSION } from '../../src-core/wizard/empty-session.ts'
import { changeDomain, changeSession, type DomainPatch, type SessionPatch } from './session-changes.ts'
import { changeSenders, withPlan, type Sender } from './session-senders.ts'
import { createSessionKeeper } from './session-keeper.ts'

/** The wizard's state, saved as it happens. It is replaced, never changed in place. */
export const useWizardStore = defineStore('wizard', () => {
  const bridge = useBridge()
  const session = shallowRef<WizardSession>(EMPTY_SESSION)
  const host = shallowRef<HostDescription | null>(null)
  /** What was saved at the last start, until the user has chosen to go on with it or to begin anew. */
  const resumable = shallowRef<WizardSession | null>(null)
  /** A page beside the steps; it is no part of the session. */
  const page = ref<'steps' | 'mail'>('steps')
  /** What happened while the user may have looked elsewhere; it goes when they go on. */
  const news = ref<'complete' | 'rest-waits' | null>(null)
  const setAside = ref<string | null>(null)
  const keeper = createSessionKeeper(bridge, () => session.value)

  const domainName = computed(() => session.value.domain)
  /** The domain that is worked on; null before step 1 gave one. */
  const domain = computed<DomainSession | null>(() => domainOf(session.value.domain))

  return {
    session,
    host,
    domainName,
    domain,
    resumable,
    setAside,
    page,
    news,
    saving: keeper.state,
    savingFailure: keeper.failure,
    open,
    resume,
    startOver,
    update,
    updateDomain,
    chooseDomain,
    removeDomain,
    setSenders,
    goTo,
    hasPlanFor,
    openPlan,
    saveNow: keeper.saveNow,
    takeOver: keeper.takeOver,
    reload,
  }

  async function open(): Promise<void> {
    const [description, saved] = await Promise.all([bridge.call('describeHost', {}), keeper.load()])
    host.value = description.ok ? description.value : null
    setAside.value = saved?.setAside ?? null
    resumable.value = saved?.session ?? null
    if (saved?.session) {
      const { language, theme } = saved.session
      session.value = { ...EMPTY_SESSION, language, theme }
    }
  }

  function resume(): void {
    if (resumable.value !== null) session.value = resumable.value
    resumable.value = null
  }

  /** What was kept is replaced at the next change, not before: a slip of the mouse loses nothing. */
  function startOver(): void {
    resumable.value = null
    const { language, theme } = session.value
    session.value = { ...EMPTY_SESSION, language, theme }
  }

  function update(patch: SessionPatch): void {
    session.value = changeSession(session.value, patch)
    // The choice between 前回の続きから and 最初から comes first: nothing may overwrite what it is about.
    if (resumable.value === null) keeper.changed()
  }

  /** Changes the domain that is worked on, or the named one: late results go where they belong. */
  function updateDomain(patch: DomainPatch, name: string | null = session.value.domain): void {
    const present = domainOf(name)
    if (name === null || present === null) return
    const domains = { ...session.value.domains, [name]: changeDomain(present, patch) }
    session.value = { ...session.value, domains }
    keeper.changed()
  }

  /** Makes a domain the one that is worked on. What was typed and found for another stays. */
  function chooseDomain(name: string): void {
    if (domainOf(name) === null) return
    session.value = { ...session.value, domain: name }
    keeper.changed()
  }

  /** What was typed and found for it goes, too. */
  function removeDomain(name: string): void {
    const { domain, domains } = session.value
    const others = Object.entries(domains).filter(([other]) => other !== name)
    session.value = {
      ...session.value,
      domain: domain === name ? null : domain,
      domains: Object.fromEntries(others),
    }
    keeper.changed()
  }

  /** The domains of the senders as read, each with the address that stands for it. */
  function setSenders(senders: readonly Sender[]): void {
    const next = changeSenders(session.value, senders)
    if (next === session.value) return
    session.value = next
    keeper.changed()
  }

  function goTo(step: StepId): void {
    page.value = 'steps'
    news.value = null
    if (session.value.step === 'recipients' && STEP_IDS.indexOf(step) > STEP_IDS.indexOf('recipients'))
      updateDomain({ hasSeenGuidance: true })
    update({ step })
    void keeper.saveNow()
  }

  function hasPlanFor(name: string): boolean {
    const { domains } = resumable.value ?? session.value
    return Object.hasOwn(domains, name) && domains[name]?.plan !== null
  }

  /** A plan from a file, looked at in step 7. What was saved before is gone on with. */
  function openPlan(plan: SetupPlan): void {
    resume()
    session.value = withPlan(session.value, plan)
    keeper.changed()
    goTo('check')
  }

  /** After a conflict: what the other window saved. */
  async function reload(): Promise<void> {
    const saved = await keeper.load()
    if (saved?.session) session.value = saved.session
    keeper.settle()
  }

  function domainOf(name: string | null): DomainSession | null {
    const { domains } = session.value
    return name !== null && Object.hasOwn(domains, name) ? (domains[name] ?? null) : null
  }
})
