import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import {
  sampleChange,
  sampleServer,
  sampleVerification,
} from '../../../src-core/verification/testing/sample-verification.ts'
import { makeFinding } from '../../../src-core/findings/finding.ts'
import type { DomainSession } from '../../../src-core/wizard/session.ts'
import { createFakeBridge, type FakeRuns } from '../../bridge/fake.ts'
import { failureOf } from '../../bridge/failure.ts'
import { emptyDomainSession } from '../../../src-core/wizard/empty-session.ts'
import { mountWith } from '../../testing/mount-with.ts'
import CheckStep from './CheckStep.vue'
import ServerTable from './ServerTable.vue'

const FOUND = [
  sampleChange('dkim-s1', 'published', { values: ['v=DKIM1; p=AAAA'] }),
  sampleChange('spf', 'different', { values: ['v=spf1 <b>-all'] }),
  sampleChange('dmarc', 'unknown', { reason: 'timeout' }),
]
const SEEN = sampleVerification(FOUND)

async function mountStep(
  verify: FakeRuns['verify'],
  plan: SetupPlan = samplePlans.ownDomain,
  more: FakeRuns = {},
  part: Partial<DomainSession> = {},
) {
  const domain = 'example.co.jp'
  const session = { domain, domains: { [domain]: { ...emptyDomainSession(`a@${domain}`), plan, ...part } } }
  const calls = { saveSession: () => ({ ok: true, value: { revision: 1 } }) as const }
  const bridge = createFakeBridge(calls, { ...(verify ? { verify } : {}), ...more })
  const mounted = await mountWith(CheckStep, { bridge, session })
  const press = async (words: string) => {
    const button = mounted.wrapper.findAll('button').find((each) => each.text() === words)
    if (button === undefined) throw new Error(`no button ${words}`)
    await button.trigger('click')
    await flushPromises()
  }
  const words = () => mounted.wrapper.findAll('.head > .badge').map((badge) => badge.text())
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

  it('offers terms for the SPF record that could not be told as such, and says not to register them alone', async () => {
    const wanted = 'include:spf.vendor.example'
    const changes = samplePlans.ownDomain.changes.map((one) =>
      one.id === 'spf' ? { ...one, action: 'edit-present' as const, before: null, after: null, wanted } : one,
    )
    const { wrapper } = await mountStep(undefined, { ...samplePlans.ownDomain, changes })
    const card = wrapper.findAll('li.card').find((each) => each.text().includes(wanted))
    expect(card?.text()).toContain('今あるSPFに追加する項目')
    expect(card?.text()).toContain('新しい行を作ったりしないでください')
    expect(card?.text()).not.toContain('登録する値')
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

  it('sets what each server says apart, with what differs, and the serials where servers disagree', async () => {
    const [, spf] = FOUND
    if (spf === undefined) throw new Error('no sample')
    const servers = [
      sampleServer({ name: 'ns1', server: '192.0.2.1' }),
      sampleServer({
        name: 'ns2',
        server: '192.0.2.2',
        state: 'different',
        values: ['v=spf1 <b>'],
        isOld: true,
      }),
      sampleServer({
        name: 'r',
        group: 'public',
        state: 'old-cached',
        values: ['v=spf1 -all'],
        until: '2026-11-24T04:00:00.000Z',
      }),
      sampleServer({ name: 'q', group: 'public', state: 'unknown', reason: 'timeout', askedAt: null }),
      sampleServer({ name: 's', group: 'system', until: '2026-11-24T05:00:00.000Z' }),
    ]
    const seen = {
      ...sampleVerification([
        { ...spf, servers, differences: [{ code: 'verify.differs-term-missing', params: { term: 'a' } }] },
      ]),
      zones: [
        {
          zone: 'example.co.jp',
          serials: [{ name: 'ns1', server: '192.0.2.1', serial: 7 }],
          ownNs: null,
          parentNs: null,
          faults: [makeFinding('spf.missing', 'example.co.jp')],
        },
      ],
    }
    const { wrapper, press } = await mountStep(() => ({ ok: true, value: seen }))
    await press('反映を確かめる')
    const badges = wrapper.findAll('table .badge').map((badge) => badge.text())
    expect(badges).toEqual(['公開済み', '変更前の値', '前の値（キャッシュ）', '確認できず', '公開済み'])
    // The wanted value's own TTL is nobody's waiting time.
    const until = wrapper
      .findComponent(ServerTable)
      .findAll('td:last-child')
      .map((cell) => cell.text())
    expect(until.map((text) => text.includes('ごろまで'))).toEqual([false, false, true, false, false])
    expect(wrapper.text()).toContain('「a」がありません')
    expect(wrapper.text()).toContain('時間内に応答がありませんでした')
    expect(wrapper.text()).toContain('そのうちの1台が答えたもの')
    expect(wrapper.text()).toContain('シリアル番号')
    expect(wrapper.find('b').exists()).toBe(false)
  })
})

describe('the watch', () => {
  it('is told of, kept with the session, stopped, and tells when all is done', async () => {
    let finish = (): void => undefined
    const done = sampleVerification([sampleChange('spf', 'published')])
    const watch: FakeRuns['watch'] = (_, { onProgress, signal }) => {
      onProgress?.({
        verification: SEEN,
        nextAt: '2026-11-24T03:00:00.000Z',
        endsAt: '2026-11-26T03:00:00.000Z',
      })
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(failureOf('cancelled', true)))
        finish = () => resolve({ ok: true, value: { verification: done, end: 'complete' } })
      })
    }
    const { wrapper, wizard, bridge, press } = await mountStep(undefined, samplePlans.ownDomain, { watch })
    const runs = () => bridge.asked.filter(({ name }) => name === 'watch')
    await press('反映を見守る')
    expect(wizard.domain).toMatchObject({ isWatching: true, verification: SEEN })
    expect(wrapper.text()).toContain('3 件中 1 件が公開済み')
    expect(wrapper.text()).toContain('次の確認')
    await press('中止')
    expect(wizard.domain?.isWatching).toBe(false)
    await press('反映を見守る')
    expect(runs()).toHaveLength(2)
    expect(runs()[1]?.input).toMatchObject({ previous: SEEN })
    finish()
    await flushPromises()
    expect(wizard.domain).toMatchObject({ isWatching: false, verification: done })
    expect(wizard.news).toBe('complete')
    expect(wrapper.text()).toContain('計画したレコードが、すべて公開されました')
  })

  it('goes on by itself where the session says so', async () => {
    const { bridge } = await mountStep(undefined, samplePlans.ownDomain, {}, { isWatching: true })
    expect(bridge.asked.map(({ name }) => name)).toContain('watch')
  })
})
