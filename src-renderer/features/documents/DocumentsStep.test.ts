import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { SaveOutcome } from '../../../src-core/contract/calls.ts'
import type { HostDescription } from '../../../src-core/contract/host.ts'
import { buildDocument } from '../../../src-core/documents/build-document.ts'
import { documentsFor } from '../../../src-core/documents/documents-for.ts'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import { createFakeBridge, type FakeCalls } from '../../bridge/fake.ts'
import { emptyDomainSession } from '../../../src-core/wizard/empty-session.ts'
import { mountWith } from '../../testing/mount-with.ts'
import DocumentsStep from './DocumentsStep.vue'

const WRITTEN: SaveOutcome = { kind: 'written', folder: 'C:\\資料', names: ['a.html', 'a.txt'] }

const ELECTRON: HostDescription = {
  name: 'electron',
  version: '1',
  builtOn: null,
  language: 'ja',
  saves: 'folder',
  canPrintToPdf: false,
  catalogDate: '2026-11-24',
  dnsHosts: [],
}

async function mountStep(plan: SetupPlan, calls: FakeCalls = {}) {
  const domain = 'example.co.jp'
  const bridge = createFakeBridge({
    previewDocuments: ({ plan: asked, language, ...context }) => ({
      ok: true,
      value: documentsFor(asked).map((id) => buildDocument(id, asked, language, context)),
    }),
    saveDocuments: () => ({ ok: true, value: WRITTEN }),
    saveSession: () => ({ ok: true, value: { revision: 1 } }),
    ...calls,
  })
  const session = { domain, domains: { [domain]: { ...emptyDomainSession(`a@${domain}`), plan } } }
  const mounted = await mountWith(DocumentsStep, { bridge, session })
  const press = async (words: string) => {
    const button = mounted.wrapper.findAll('button').find((each) => each.text() === words)
    if (button === undefined) throw new Error(`no button ${words}`)
    await button.trigger('click')
    await flushPromises()
  }
  return { ...mounted, press }
}

describe('DocumentsStep', () => {
  it('keeps the documents’ language with the session', async () => {
    const { wrapper, wizard } = await mountStep(samplePlans.noReply)
    const select = wrapper.findAll('select').find((each) => each.find('option[value=en]').exists())
    await select?.setValue('en')
    expect(wizard.session.documentLanguage).toBe('en')
    expect(wrapper.text()).toContain('Request to mail administrators')
  })

  it('saves what is ticked, says where it is, and remembers that it was saved', async () => {
    const { wrapper, wizard, bridge, press } = await mountStep(samplePlans.noReply)
    await wrapper.get('.document input').setValue(false)
    await press('資料を保存する')
    expect(bridge.asked.find(({ name }) => name === 'saveDocuments')?.input).toMatchObject({
      formats: ['html', 'txt'],
      leaveOut: ['overview'],
      language: 'ja',
    })
    expect(wrapper.text()).toContain('C:\\資料')
    expect(wrapper.text()).toContain('a.html')
    expect(wizard.domain?.hasSaved).toBe(true)
  })

  it('does not claim to have saved where the dialog was closed', async () => {
    const { wrapper, wizard, press } = await mountStep(samplePlans.noReply, {
      saveDocuments: () => ({ ok: true, value: { kind: 'dismissed' } }),
    })
    await press('資料を保存する')
    expect(wrapper.text()).toContain('保存していません')
    expect(wizard.domain?.hasSaved).toBe(false)
  })

  it('says what failed and saves at another try', async () => {
    let tries = 0
    const { wrapper, press } = await mountStep(samplePlans.noReply, {
      saveDocuments: () => {
        tries += 1
        return tries === 1
          ? { ok: false, failure: { code: 'not-written', message: null, id: null, isRetryable: true } }
          : { ok: true, value: WRITTEN }
      },
    })
    await press('資料を保存する')
    expect(wrapper.text()).toContain('ファイルを保存できませんでした')
    await press('もう一度試す')
    expect(wrapper.text()).toContain('資料を保存しました')
    expect(wrapper.text()).not.toContain('ファイルを保存できませんでした')
  })

  it('says beside the button why nothing can be saved', async () => {
    const { wrapper, bridge, press } = await mountStep(samplePlans.noReply)
    for (const box of wrapper.findAll('.document input')) await box.setValue(false)
    const button = wrapper.findAll('button').find((each) => each.text() === '資料を保存する')
    expect(button?.attributes('aria-disabled')).toBe('true')
    expect(wrapper.get(`#${button?.attributes('aria-describedby')}`).text()).toContain('資料を1つ以上')
    await press('資料を保存する')
    expect(bridge.asked.map(({ name }) => name)).not.toContain('saveDocuments')
  })

  it('saves as PDF where the host can print, and says how to elsewhere', async () => {
    const { wrapper, wizard, bridge, press } = await mountStep(samplePlans.noReply)
    const hasButton = () => wrapper.findAll('button').some((each) => each.text() === 'PDFで保存する')
    expect(hasButton()).toBe(false)
    expect(wrapper.text()).toContain('印刷の画面で「PDFに保存」')
    wizard.host = { ...ELECTRON, canPrintToPdf: true }
    await flushPromises()
    await press('PDFで保存する')
    const asked = bridge.asked.find(({ name }) => name === 'saveDocuments')
    expect(asked?.input).toMatchObject({ asPdf: true, leaveOut: [], language: 'ja' })
    expect(wizard.domain?.hasSaved).toBe(true)
  })

  it('says what is waited for', async () => {
    const { wrapper } = await mountStep(samplePlans.ownDomainWaiting)
    const notice = wrapper.get('.notice')
    expect(notice.text()).toContain('まだ届いていない値があります')
    expect(notice.findAll('li')).toHaveLength(samplePlans.ownDomainWaiting.pending.length)
    expect((await mountStep(samplePlans.ownDomain)).wrapper.text()).not.toContain('まだ届いていない値')
  })

  it('takes the signature and the addressees once, for every mail', async () => {
    const { wrapper, wizard, bridge, press } = await mountStep(samplePlans.ownDomainWaiting)
    const field = (label: string) => {
      const id = wrapper
        .findAll('label')
        .find((each) => each.text() === label)
        ?.attributes('for')
      return wrapper.get(`[id="${id}"]`)
    }
    await field('会社名・団体名').setValue('株式会社サンプル')
    await field('ロゴスウェア').setValue('佐藤')
    expect(field('電話番号').attributes('autocomplete')).toBe('tel')
    expect(wizard.session.documentSettings).toMatchObject({
      signature: { organization: '株式会社サンプル' },
      addressees: { vendor: '佐藤' },
    })
    await wrapper.get('[aria-label*="ロゴスウェアへの依頼メール"]').trigger('click')
    await flushPromises()
    expect(wrapper.get('dialog').text()).toContain('株式会社サンプルの【お名前】と申します。')
    expect(wrapper.get('dialog').text()).toContain('佐藤 様')
    await press('資料を保存する')
    const saved = bridge.asked.find(({ name }) => name === 'saveDocuments')
    expect(saved?.input).toMatchObject({ settings: wizard.session.documentSettings })
  })

  it('shows a document as it will be saved', async () => {
    const { wrapper, press } = await mountStep(samplePlans.ownDomain)
    await press('内容を見る')
    expect(wrapper.get('dialog').text()).toContain(
      buildDocument('overview', samplePlans.ownDomain, 'ja').title,
    )
  })
})
