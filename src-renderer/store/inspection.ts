import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { InspectedPart, InspectProgress } from '../../src-core/contract/calls.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import { useBridge } from '../bridge/bridge-key.ts'
import { createRun } from './run.ts'
import { useWizardStore } from './wizard.ts'

export const INSPECTED_PARTS = [
  'spf',
  'dkim',
  'dmarc',
  'mx',
  'nameServers',
] as const satisfies readonly InspectedPart[]

type ArrivedRecord = Extract<InspectProgress, { kind: 'spf-record' }>

/** The inspection that is under way: it goes on while the user looks at other steps, and belongs to one domain. */
export const useInspectionStore = defineStore('inspection', () => {
  const wizard = useWizardStore()
  const run = createRun(useBridge(), 'inspect')
  const about = ref<string | null>(null)
  const arrived = shallowRef<readonly InspectedPart[]>([])
  const parts = shallowRef<Partial<Inspection>>({})
  const records = shallowRef<readonly ArrivedRecord[]>([])
  const isMine = computed(() => about.value !== null && about.value === wizard.domainName)

  return {
    /** How the inspection of the domain that is worked on stands. */
    state: computed(() => (isMine.value ? run.state.value : 'idle')),
    isSlow: computed(() => isMine.value && run.isSlow.value),
    failure: computed(() => (isMine.value ? run.failure.value : null)),
    arrived,
    parts,
    records,
    start,
    stop: run.cancel,
  }

  async function start(isOffline: boolean): Promise<void> {
    const name = wizard.domainName
    const domain = wizard.domain
    if (name === null || domain === null) return
    about.value = name
    arrived.value = []
    parts.value = {}
    records.value = []
    const { doh } = wizard.session
    const selectors = readSelectors(domain.selectorsText)
    const input = { address: domain.address, selectors, isOffline, doh }
    const reply = await run.start(input, take)
    if (!reply?.ok) return
    wizard.updateDomain({ isOffline, inspection: reply.value, inspectedAt: new Date().toISOString() }, name)
  }

  function take(progress: InspectProgress): void {
    if (progress.kind === 'spf-record') {
      records.value = [...records.value, progress]
      return
    }
    arrived.value = [...arrived.value, progress.part]
    parts.value = { ...parts.value, ...progress.inspection }
  }
})

/** As typed: separated by spaces, commas or lines. */
export function readSelectors(text: string): string[] {
  return [...new Set(text.split(/[\s,、，;；]+/).filter((each) => each !== ''))]
}
