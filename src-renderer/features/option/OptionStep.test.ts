import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import { makeFinding } from '../../../src-core/findings/finding.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import type { Subject } from '../../../src-core/subject/subject.ts'
import { failureOf } from '../../bridge/failure.ts'
import type { FakeCalls } from '../../bridge/fake.ts'
import { mountWith } from '../../testing/mount-with.ts'
import { sampleBridge, sessionAt } from '../../testing/sample-session.ts'
import OptionStep from './OptionStep.vue'

async function mountStep(
  subject: Partial<Subject> = {},
  calls: FakeCalls = {},
  found: Partial<Inspection> = {},
) {
  const plan = samplePlans.ownDomain
  const inspection = { ...plan.inspection, ...found, subject: { ...plan.subject, ...subject } }
  const session = sessionAt({ ...plan, inspection }, { option: null, plan: null })
  const mounted = await mountWith(OptionStep, { bridge: sampleBridge(plan, calls), session })
  await flushPromises()
  const radio = (words: string) => {
    const label = mounted.wrapper.findAll('label').find((each) => each.text().startsWith(words))
    if (label === undefined) throw new Error(`no choice ${words}`)
    const id = label.attributes('for')
    return id === undefined ? label.get('input') : mounted.wrapper.get(`[id="${id}"]`)
  }
  return { ...mounted, radio, advice: () => mounted.wrapper.get('[role=status]').text() }
}

const GMAIL = { address: 'someone@gmail.com', domain: 'gmail.com', kind: 'mailbox-provider' } as const

describe('OptionStep', () => {
  it('recommends with reasons, and anew when an answer changes', async () => {
    const { advice, radio, wizard, wrapper } = await mountStep()
    expect(advice()).toContain('方法1をおすすめします')
    expect(advice()).toContain('2023-10-18')
    await radio('必要がある').setValue()
    await flushPromises()
    expect(wizard.domain?.answers.mustKeepAddress).toBe(true)
    expect(advice()).toContain('方法2をおすすめします')
    expect(wrapper.text()).toContain('まだロゴスウェアから届いていません')
    await radio('変えてもよい').setValue()
    await flushPromises()
    expect(advice()).toContain('方法1をおすすめします')
  })

  it('keeps the choice, and marks the recommended card in words', async () => {
    const { radio, wizard, wrapper } = await mountStep()
    await radio('方法2').setValue()
    expect(wizard.domain?.option).toBe('own-domain')
    const recommended = wrapper.findAll('.option').map((card) => card.text().includes('おすすめ'))
    expect(recommended).toEqual([true, false])
  })

  it('says on the card of option 2 what was found that weighs on it, whichever is recommended', async () => {
    const { spf, dmarc } = samplePlans.ownDomain.inspection
    const cardWith = async (found: Partial<Inspection>) => {
      const { wrapper, advice } = await mountStep({}, {}, found)
      expect(advice()).toContain('方法1をおすすめします')
      const [first, second] = wrapper.findAll('.option').map((card) => card.find('.found'))
      expect(first?.exists()).toBe(false)
      return second?.exists() ? second.text() : ''
    }
    expect(await cardWith({})).toBe('')
    const full = { ...spf, lookups: { count: 10, limit: 10, atLeast: false } }
    const reject = { ...dmarc, policy: 'reject', foundAt: '_dmarc.example.co.jp' } as const
    const both = await cardWith({ spf: full, dmarc: reject })
    expect(both).toContain('SPFのDNS参照回数が上限の 10 回に達しています')
    expect(both).toContain('p=reject')
    const params = { name: 'example.co.jp', count: 2 }
    const findings = [makeFinding('spf.multiple-records', 'example.co.jp', params)]
    expect(await cardWith({ spf: { ...spf, status: 'error', lookups: null, findings } })).toContain(
      'SPFレコードが 2 件あります',
    )
    expect(await cardWith({ dmarc: { ...dmarc, status: 'unknown', policy: null } })).toContain(
      '確認できなかった',
    )
  })

  it('cannot choose option 2 for an address of a mailbox provider, and says why', async () => {
    const { radio, wrapper } = await mountStep(GMAIL)
    const button = radio('方法2')
    expect(button.attributes('disabled')).toBeDefined()
    const reasons = (button.attributes('aria-describedby') ?? '')
      .split(' ')
      .map((id) => wrapper.get(`[id="${id}"]`).text())
    expect(reasons.join(' ')).toContain('gmail.com のDNSはお客様が編集できない')
    expect(radio('方法1').attributes('disabled')).toBeUndefined()
    expect(wrapper.text()).not.toContain('だれが編集しますか')
  })

  it('says that the vendor’s own address may stay, and asks nothing', async () => {
    const subject = { address: 'school@lw-cloud.jp', domain: 'lw-cloud.jp', kind: 'vendor' } as const
    const { advice, radio, wrapper } = await mountStep(subject)
    expect(advice()).toContain('設定の変更は必要ありません')
    expect(wrapper.text()).not.toContain('先に教えてください')
    expect(radio('方法2').attributes('disabled')).toBeDefined()
  })

  it('quotes the vendor with its source, and opens the page by id', async () => {
    const { wrapper, bridge } = await mountStep()
    expect(wrapper.get('blockquote').text()).toContain('この方法が推奨されています')
    expect(wrapper.get('blockquote').text()).toContain('送信側と受信側の両方の設定が推奨されています')
    await wrapper
      .findAll('button')
      .find((each) => each.text() === '元のページを開く')
      ?.trigger('click')
    expect(bridge.asked.find(({ name }) => name === 'openLink')?.input).toEqual({ id: 'vendor-notice-2024' })
  })

  it('tells a failure and asks again', async () => {
    let isDown = true
    const { wrapper, advice } = await mountStep(
      {},
      {
        recommend: () =>
          isDown
            ? failureOf('unreachable', true)
            : {
                ok: true,
                value: {
                  recommends: 'no-reply',
                  reasons: [],
                  blockers: [],
                  meanwhile: null,
                  senderRegion: null,
                },
              },
      },
    )
    expect(wrapper.text()).toContain('おすすめの方法を調べられませんでした')
    isDown = false
    await wrapper
      .findAll('button')
      .find((each) => each.text() === 'もう一度試す')
      ?.trigger('click')
    await flushPromises()
    expect(advice()).toContain('方法1をおすすめします')
  })
})
