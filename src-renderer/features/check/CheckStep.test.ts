import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import {
  sampleChange,
  sampleVerification,
} from '../../../src-core/verification/testing/sample-verification.ts'
import { createFakeBridge, type FakeRuns } from '../../bridge/fake.ts'
import { failureOf } from '../../bridge/failure.ts'
import { emptyDomainSession } from '../../../src-core/wizard/empty-session.ts'
import { mountWith } from '../../testing/mount-with.ts'
import CheckStep from './CheckStep.vue'

const FOUND = [
  sampleChange('dkim-s1', 'published', { values: ['v=DKIM1; p=AAAA'] }),
  sampleChange('spf', 'different', { values: ['v=spf1 <b>-all'] }),
  sampleChange('dmarc', 'unknown', { reason: 'timeout' }),
]
const SEEN = sampleVerification(FOUND)

async function mountStep(verify: FakeRuns['verify'], plan: SetupPlan = samplePlans.ownDomain) {
  const domain = 'example.co.jp'
  const session = { domain, domains: { [domain]: { ...emptyDomainSession(`a@${domain}`), plan } } }
  const calls = { saveSession: () => ({ ok: true, value: { revision: 1 } }) as const }
  const bridge = createFakeBridge(calls, verify ? { verify } : {})
  const mounted = await mountWith(CheckStep, { bridge, session })
  const press = async (words: string) => {
    const button = mounted.wrapper.findAll('button').find((each) => each.text() === words)
    if (button === undefined) throw new Error(`no button ${words}`)
    await button.trigger('click')
    await flushPromises()
  }
  const words = () => mounted.wrapper.findAll('.badge').map((badge) => badge.text())
  return { ...mounted, press, words }
}

describe('CheckStep', () => {
  it('says of each record in words how it stands, what is there, why not, and what to do', async () => {
    const { wrapper, wizard, press, words } = await mountStep(() => ({ ok: true, value: SEEN }))
    expect(words()).toEqual(['未確認', '未確認', '未確認'])
    await press('反映を確かめる')
    expect(words()).toEqual(['公開済み', '別の値', '確認できなかった'])
    expect(wrapper.text()).toContain('v=spf1 <b>-all')
    expect(wrapper.text()).toContain('時間内に応答がありませんでした')
    expect(wrapper.text()).toContain('計画と違う値のレコードがあります')
    expect(wizard.domain?.verification).toEqual(SEEN)
  })

  it('shows records as they arrive, and the last whole check again when stopped', async () => {
    const { wrapper, wizard, press, words } = await mountStep((_, { onProgress, signal }) => {
      const open = sampleChange('dmarc', 'unknown', { state: 'not-asked', askedAt: null })
      onProgress?.(sampleVerification([...FOUND.slice(0, 2), open]))
      return new Promise((resolve) =>
        signal?.addEventListener('abort', () => resolve(failureOf('cancelled', true))),
      )
    })
    await press('反映を確かめる')
    expect(words()).toEqual(['公開済み', '別の値', '未確認'])
    expect(wrapper.get('[role=status]').text()).toContain('3 件中 2 件')
    await press('中止')
    expect(words()).toEqual(['未確認', '未確認', '未確認'])
    expect(wrapper.text()).toContain('確認を中止しました')
    expect(wizard.domain?.verification).toBeNull()
  })

  it('says what failed, keeps what was known, and tries again', async () => {
    let tries = 0
    const { wrapper, wizard, press, words } = await mountStep(() => {
      tries += 1
      return tries === 1 ? failureOf('unreachable', true) : { ok: true, value: SEEN }
    })
    wizard.updateDomain({ verification: { ...SEEN, changes: FOUND.slice(0, 1) } })
    await flushPromises()
    await press('もう一度確かめる')
    expect(wrapper.text()).toContain('プログラム本体が応答しません')
    expect(words()[0]).toBe('公開済み')
    await press('もう一度試す')
    expect(words()).toEqual(['公開済み', '別の値', '確認できなかった'])
  })

  it('asks DNS nothing where the plan changes nothing in it', async () => {
    const { wrapper } = await mountStep(undefined, samplePlans.noReply)
    expect(wrapper.text()).toContain('DNSで確かめることはありません')
    expect(wrapper.findAll('button').map((each) => each.text())).not.toContain('反映を確かめる')
    expect(wrapper.text()).toContain('テストメールで確かめる')
  })
})
