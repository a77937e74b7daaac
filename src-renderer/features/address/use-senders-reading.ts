import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { SendersReading } from '../../../src-core/contract/calls.ts'
import type { Failure } from '../../../src-core/contract/failure.ts'
import { useBridge } from '../../bridge/bridge-key.ts'
import { useWizardStore } from '../../store/wizard.ts'

/** After a pause in typing; long enough that a half-typed domain is seldom judged. */
export const READ_DELAY_MS = 350

const NOTHING: SendersReading = { groups: [], faults: [] }

/** Reads what is typed as it is typed. A late answer about an older text is dropped. */
export function useSendersReading() {
  const bridge = useBridge()
  const wizard = useWizardStore()
  const reading = shallowRef<SendersReading>(NOTHING)
  const failure = shallowRef<Failure | null>(null)
  const isReading = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  watch(() => wizard.session.sendersText, plan)
  onScopeDispose(() => {
    asked += 1
    clearTimeout(timer)
  })
  void read()

  return { reading, failure, isReading, read }

  function plan(): void {
    asked += 1
    clearTimeout(timer)
    isReading.value = true
    timer = setTimeout(() => void read(), READ_DELAY_MS)
  }

  async function read(): Promise<void> {
    const text = wizard.session.sendersText
    if (text.trim() === '') return take(NOTHING)
    asked += 1
    const own = asked
    isReading.value = true
    const reply = await bridge.call('readSenders', { text })
    if (own !== asked) return
    failure.value = reply.ok ? null : reply.failure
    if (reply.ok) take(reply.value)
    else isReading.value = false
  }

  function take(next: SendersReading): void {
    isReading.value = false
    failure.value = null
    reading.value = next
    wizard.setSenders(
      next.groups.map(({ domain, subjects }) => ({ domain, address: subjects[0]?.address ?? domain })),
    )
  }
}
