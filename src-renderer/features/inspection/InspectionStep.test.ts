import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { RunOptions } from '../../../src-core/contract/bridge.ts'
import type { Reply } from '../../../src-core/contract/failure.ts'
import { makeFinding } from '../../../src-core/findings/finding.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { Subject } from '../../../src-core/subject/subject.ts'
import { createFakeBridge } from '../../bridge/fake.ts'
import { failureOf } from '../../bridge/failure.ts'
import { emptyDomainSession } from '../../../src-core/wizard/empty-session.ts'
import { mountWith } from '../../testing/mount-with.ts'
import InspectionStep from './InspectionStep.vue'

const MX = {
  status: 'ok',
  reason: null,
  hosts: [{ preference: 10, exchange: 'mx.a.jp' }],
  isNullMx: false,
  findings: [],
} as const satisfies Inspection['mx']

/** One inspection that the test answers as it likes. */
async function openStep(session: { isOffline?: boolean } = {}) {
  const runs: { options: RunOptions<'inspect'>; answer: (reply: Reply<Inspection>) => void }[] = []
  const bridge = createFakeBridge(
    {},
    { inspect: (_, options) => new Promise((answer) => runs.push({ options, answer })) },
  )
  const domains = { 'a.jp': { ...emptyDomainSession('info@a.jp'), ...session } }
  const mounted = await mountWith(InspectionStep, { bridge, session: { domain: 'a.jp', domains } })
  return { ...mounted, runs }
}

const badges = (wrapper: Awaited<ReturnType<typeof openStep>>['wrapper']) =>
  wrapper.findAll('.parts .badge').map((badge) => badge.text())

describe('step 2', () => {
  it('starts by itself, and shows each part as it arrives', async () => {
    const { wrapper, runs, bridge } = await openStep()
    expect(bridge.asked).toEqual([
      { name: 'inspect', input: { address: 'info@a.jp', selectors: [], isOffline: false, doh: 'fallback' } },
    ])
    runs[0]?.options.onProgress?.({ kind: 'part', part: 'mx', inspection: { mx: MX } })
    runs[0]?.options.onProgress?.({
      kind: 'spf-record',
      domain: 'a.jp',
      depth: 0,
      status: 'ok',
      record: 'v=spf1 include:<b>.jp -all',
    })
    await flushPromises()
    expect(badges(wrapper)).toEqual(['確認中', '確認中', '確認中', '問題なし', '確認中'])
    expect(wrapper.find('svg.picture').text()).toContain('include:<b>.jp')
    expect(wrapper.find('figure ul').text()).toContain('include:<b>.jp')
    expect(wrapper.find('figure b').exists()).toBe(false)
    expect(wrapper.find('.gauge').text()).toContain('DNS参照回数 1 回以上')
    runs[0]?.answer(failureOf('cancelled'))
    await flushPromises()
    expect(wrapper.find('.gauge').text()).toContain('DNS参照回数 1 回以上')
  })

  it('sends names over HTTPS as far as the user allows, and says to whom', async () => {
    const { wrapper, runs, bridge, wizard } = await openStep()
    runs[0]?.answer(failureOf('unreachable', true))
    await flushPromises()
    expect(wrapper.text()).toContain(
      'Google Public DNS, Cloudflare 1.1.1.1, Quad9 (no blocking), IIJ Public DNS',
    )
    await wrapper.get('input[value="never"]').setValue()
    expect(wizard.session.doh).toBe('never')
    await wrapper
      .findAll('button')
      .find((button) => button.text().includes('もう一度診断する'))
      ?.trigger('click')
    expect(bridge.asked.at(-1)?.input).toMatchObject({ doh: 'never' })
  })

  it('calls nothing “checking” any more once it failed, and keeps what had arrived', async () => {
    const { wrapper, runs, wizard } = await openStep()
    runs[0]?.options.onProgress?.({ kind: 'part', part: 'mx', inspection: { mx: MX } })
    runs[0]?.answer(failureOf('unreachable', true))
    await flushPromises()
    expect(badges(wrapper)).toEqual(['中止', '中止', '中止', '問題なし', '中止'])
    expect(wrapper.text()).toContain('診断を終えられませんでした')
    expect(wizard.domain?.inspection).toBeNull()
  })

  it('never shows what could not be told as a fault', async () => {
    const { wrapper, runs } = await openStep()
    const mx = { ...MX, status: 'unknown', reason: 'timeout', hosts: [] } as const
    runs[0]?.options.onProgress?.({ kind: 'part', part: 'mx', inspection: { mx } })
    await flushPromises()
    expect(wrapper.find('[aria-labelledby=part-mx]').text()).toContain(
      '設定が誤っているという意味ではありません',
    )
    expect(wrapper.find('[aria-labelledby=part-mx] .danger').exists()).toBe(false)
  })

  it('makes the marks of hostile text visible, in findings too', async () => {
    const { wrapper, runs } = await openStep()
    const finding = makeFinding('dns.no-such-domain', 'a\u202e.jp')
    runs[0]?.options.onProgress?.({
      kind: 'part',
      part: 'mx',
      inspection: { mx: { ...MX, hosts: [{ preference: 10, exchange: '\u202ejp.a' }], findings: [finding] } },
    })
    await flushPromises()
    expect(wrapper.text()).not.toContain('\u202e')
    expect(wrapper.text()).toContain('⟦U+202E⟧jp.a')
  })

  it('says what was found at another’s domain, and nothing to do there', async () => {
    const subject = (kind: Subject['kind']) => ({
      address: 'info@a.jp',
      domain: 'a.jp',
      domainUnicode: 'a.jp',
      organizationalDomain: 'a.jp',
      kind,
    })
    for (const [kind, isTold] of [
      ['own-domain', true],
      ['mailbox-provider', false],
      ['vendor', false],
    ] as const) {
      const { wrapper, runs } = await openStep()
      const findings = [makeFinding('dmarc.missing', 'a.jp')]
      const inspection = { subject: subject(kind), mx: { ...MX, findings } } as unknown as Inspection
      runs[0]?.answer({ ok: true, value: inspection })
      await flushPromises()
      const card = wrapper.find('[aria-labelledby=part-mx]')
      expect([kind, card.text().includes('DMARC'), card.find('.todo').exists()]).toEqual([kind, true, isTold])
    }
  })

  it('asks without DNS where the user wants that', async () => {
    const { wrapper, runs, bridge } = await openStep()
    runs[0]?.answer(failureOf('unreachable', true))
    await flushPromises()
    const button = wrapper.findAll('button').find((each) => each.text() === 'オフラインで進める')
    await button?.trigger('click')
    expect(bridge.asked.at(-1)?.input).toMatchObject({ isOffline: true })
  })
})
