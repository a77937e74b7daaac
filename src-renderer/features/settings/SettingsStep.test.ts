import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { NEW_SPF, samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import { parsePastedValues } from '../../../src-core/vendor-values/parse-pasted-values.ts'
import type { DomainSession } from '../../../src-core/wizard/session.ts'
import { failureOf } from '../../bridge/failure.ts'
import type { FakeRuns } from '../../bridge/fake.ts'
import { mountWith } from '../../testing/mount-with.ts'
import { sampleBridge, sessionAt } from '../../testing/sample-session.ts'
import SettingsStep from './SettingsStep.vue'

const PASTE = ['お世話になっております。', 'SPF: include:spf.vendor.example', 'MX: 10 mx.other.example'].join(
  '\n',
)

async function mountStep(plan: SetupPlan, domain: Partial<DomainSession> = {}, runs: FakeRuns = {}) {
  const readValues = ({ text, domain: name }: { text: string; domain: string }) =>
    ({ ok: true, value: parsePastedValues(text, { domain: name, toAscii: (spelled) => spelled }) }) as const
  const bridge = sampleBridge(plan, { readValues }, runs)
  const mounted = await mountWith(SettingsStep, { bridge, session: sessionAt(plan, domain) })
  const { wrapper } = mounted
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
  }
  await settle()
  const button = (words: string) => wrapper.findAll('button').find((each) => each.text() === words)
  const step = (title: string) => {
    const found = wrapper.findAll('article.step').find((each) => each.get('h3').text().includes(title))
    if (found === undefined) throw new Error(`no step ${title}`)
    return found
  }
  return { ...mounted, settle, button, step, plans: () => bridge.asked.filter(({ name }) => name === 'plan') }
}

vi.useFakeTimers()

describe('option 1', () => {
  it('plans by itself, and shows the address to copy and the screens in order', async () => {
    const { wrapper, wizard, plans } = await mountStep(samplePlans.noReply, { plan: null })
    expect(plans()).toHaveLength(1)
    expect(wizard.domain?.plan?.option).toBe('no-reply')
    expect(wrapper.text()).toContain('no-reply@platon.jpn.com')
    expect(wrapper.findAll('article h3').map((title) => title.text())).toEqual([
      '受信者に案内する',
      'Platonの管理画面: 設定 > メールテンプレート',
      'Platonの管理画面: お知らせ > メール作成・送信',
      'テストメールで確かめる',
    ])
    expect(wrapper.text()).toContain('返信しても、読むことはできません')
  })

  it('keeps the ticks with the session, and shows them again', async () => {
    const { step, wizard } = await mountStep(samplePlans.noReply)
    await step('メールテンプレート').get('input').setValue(true)
    await step('テストメール').get('input').setValue(true)
    expect(wizard.domain?.done.map((tick) => tick.split(' ')[0])).toEqual(['screen-1', 'test-mail'])
    await step('テストメール').get('input').setValue(false)
    const { done } = wizard.domain ?? { done: [] }
    const again = await mountStep(samplePlans.noReply, { done })
    const ticks = again.wrapper
      .findAll<HTMLInputElement>('article input')
      .map(({ element }) => element.checked)
    expect(ticks).toEqual([false, true, false, false])
  })

  it('asks for the region instead of naming an address that is not confirmed', async () => {
    const { wrapper } = await mountStep(samplePlans.noReplyRegionUnknown)
    expect(wrapper.text()).toContain('Platonの利用リージョン')
    expect(wrapper.text()).not.toContain('no-reply@lw-cloud.jp')
    expect(wrapper.text()).toContain(
      'lw-cloud.jp のアドレスを使います。@より前の部分は、ロゴスウェアに確認してください',
    )
    expect(wrapper.text()).toContain('受け取れるかは未確認です')
    expect(wrapper.text()).not.toContain('読むことはできません')
  })
})

describe('pasted values', () => {
  it('are shown for confirmation with what was not taken, and planned with only then', async () => {
    const { wrapper, wizard, settle, button, plans } = await mountStep(samplePlans.ownDomain, {
      plan: null,
      valuesText: '',
    })
    expect(plans()).toHaveLength(1)
    await wrapper.get('textarea').setValue(PASTE)
    await settle()
    expect(wizard.domain).toMatchObject({ valuesText: PASTE, plan: null })
    expect(wrapper.get('dl.values').text()).toContain('include:spf.vendor.example')
    expect(wrapper.text()).toContain('1行目')
    expect(wrapper.text()).toContain('お世話になっております。')
    expect(wrapper.text()).toContain('3行目')
    expect(wrapper.text()).toContain('MX: 10 mx.other.example')
    expect(plans()).toHaveLength(1)
    await button('この内容で設定内容を作る')?.trigger('click')
    await settle()
    expect(plans().at(-1)?.input).toMatchObject({ valuesText: PASTE })
    expect(wrapper.text()).toContain('この値で設定内容を作りました')
  })

  it('that say nothing are told apart, and stay in the field', async () => {
    const { wrapper } = await mountStep(samplePlans.ownDomain, { plan: null, valuesText: 'こんにちは' })
    expect(wrapper.text()).toContain('設定値は見つかりませんでした')
    expect(wrapper.get<HTMLTextAreaElement>('textarea').element.value).toBe('こんにちは')
  })

  it('may be missing: the mail that asks for them is there to copy', async () => {
    const { wrapper, step } = await mountStep(samplePlans.ownDomainWaiting)
    expect(wrapper.text()).toContain('値がまだ届いていないとき')
    expect(step('設定値を問い合わせる').get('details').attributes('open')).toBeDefined()
    expect(step('設定値を問い合わせる').text()).toContain('support@logosware.com')
    expect(step('SPF').text()).toContain('値を待つ')
    expect(step('SPF').find('input').exists()).toBe(false)
  })
})

describe('records', () => {
  it('are copied to the character, with the full name and the part for the zone', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { step } = await mountStep(samplePlans.ownDomain, { valuesText: 'x' })
    const record = step('SPF')
    for (const copy of record.findAll('button')) await copy.trigger('click')
    expect(write.mock.calls.map(([text]) => text)).toEqual(
      expect.arrayContaining(['example.co.jp', NEW_SPF, samplePlans.ownDomain.changes[2].before?.[0]]),
    )
    expect(step('DKIM: ').text()).toContain('s1._domainkey')
    const names = record.findAll('button').map((copy) => copy.attributes('aria-label'))
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => name?.includes('手順3'))).toBe(true)
  })

  it('tell the difference, the look-ups and the proof in words', async () => {
    const { step } = await mountStep(samplePlans.ownDomain, { valuesText: 'x' })
    const record = step('SPF')
    expect(record.text()).toContain('書き換え')
    expect(record.get('ins').text()).toContain('include:spf.vendor.example')
    expect(record.find('del').exists()).toBe(false)
    expect(record.text()).toContain('3 回（上限 10 回）')
    expect(record.text()).toContain('今までの送信元の判定は変わりません')
  })

  it('write no SPF record where what stands there could not be told, and give the instruction instead', async () => {
    const { step } = await mountStep(samplePlans.offline, { valuesText: 'x' })
    const record = step('SPF')
    const values = record.findAll('.value').map((value) => value.text())
    expect(values.some((text) => text.includes('include:spf.vendor.example'))).toBe(true)
    expect(values.filter((text) => text.includes('v=spf1'))).toEqual([])
    expect(record.text()).toContain('今の値を確認できていません')
    expect(record.text()).toContain('新しい行は作らないでください')
    expect(record.find('ins').exists()).toBe(false)
  })

  it('stop where an edit is not safe, and say nothing is to do where the record is there', async () => {
    const { step } = await mountStep(samplePlans.refused, { valuesText: 'x' })
    expect(step('SPF').text()).toContain('まだ変更しないでください')
    expect(step('SPF').find('input').exists()).toBe(false)
    expect(step('DMARC').text()).toContain('何もしないでください')
  })
})

describe('planning', () => {
  it('shows progress, can be stopped, and started again', async () => {
    let end: (() => void) | null = null
    const { wrapper, button, settle, plans } = await mountStep(
      samplePlans.noReply,
      { plan: null },
      {
        plan: () => new Promise((resolve) => (end = () => resolve(failureOf('cancelled')))),
      },
    )
    expect(wrapper.find('progress').exists()).toBe(true)
    await button('中止')?.trigger('click')
    expect(wrapper.text()).toContain('設定内容の作成を中止しました')
    expect(end).not.toBeNull()
    await button('もう一度試す')?.trigger('click')
    await settle()
    expect(plans()).toHaveLength(2)
  })

  it('tells a failure', async () => {
    const { wrapper, wizard } = await mountStep(
      samplePlans.noReply,
      { plan: null },
      { plan: () => failureOf('internal') },
    )
    expect(wrapper.text()).toContain('設定内容を作れませんでした')
    expect(wizard.domain?.plan).toBeNull()
  })

  it('waits for the steps before it', async () => {
    const { wrapper, plans } = await mountStep(samplePlans.noReply, { plan: null, option: null })
    expect(wrapper.text()).toBe('お知らせ方法を選ぶと、次へ進めます。')
    expect(plans()).toEqual([])
  })
})

describe('the DNS service', () => {
  const HOST = {
    name: 'loopback',
    version: '1',
    language: 'ja',
    saves: 'download',
    canPrintToPdf: false,
    catalogDate: '2026-11-24',
    builtOn: null,
    dnsHosts: [
      { id: 'sakura', nameJa: 'さくらインターネット', nameEn: 'SAKURA' },
      { id: 'onamae', nameJa: 'お名前.com', nameEn: 'Onamae.com' },
      { id: 'value-domain', nameJa: 'バリュードメイン', nameEn: 'Value Domain' },
    ],
  } as const

  it('is as detected until the user says otherwise, and the plan is made again at once', async () => {
    const runs: FakeRuns = {
      plan: ({ answers }) => ({
        ok: true,
        value: {
          plan: {
            ...samplePlans.ownDomain,
            dnsHost: { chosenId: answers.dnsProviderId, providers: [], guests: [] },
          },
          leftOver: [],
          problems: [],
        },
      }),
    }
    const { wrapper, wizard, settle, plans } = await mountStep(samplePlans.ownDomain, {}, runs)
    wizard.host = HOST
    await settle()
    const select = wrapper.get<HTMLSelectElement>('select')
    const options = wrapper.findAll('option').map((option) => option.text())
    expect(options).toEqual([
      '自動判定: お名前.com または バリュードメイン',
      'お名前.com',
      'さくらインターネット',
      'バリュードメイン',
      '一覧にない・わからない',
    ])
    expect(select.element.value).toBe('detected')
    await select.setValue('sakura')
    // The page keeps its place, and what is on its way out can't be used.
    expect(wrapper.find('[inert]').find('article').exists()).toBe(true)
    await settle()
    expect(plans()).toHaveLength(1)
    expect(wizard.domain?.plan?.dnsHost.chosenId).toBe('sakura')
    expect(wrapper.find('[inert]').exists()).toBe(false)
    await select.setValue('detected')
    expect(wizard.domain?.answers.dnsProviderId).toBeNull()
  })

  it('is not asked for where no DNS is edited, and an id that is not known any more counts as not said', async () => {
    expect((await mountStep(samplePlans.noReply)).wrapper.find('select').exists()).toBe(false)
    const answers = {
      mustKeepAddress: null,
      wantsReplies: null,
      dnsEditor: 'unknown',
      dnsProviderId: 'gone',
    } as const
    const { wrapper } = await mountStep(samplePlans.ownDomain, { answers })
    expect(wrapper.get<HTMLSelectElement>('select').element.value).toBe('detected')
  })
})
