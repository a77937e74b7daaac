import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import {
  bullets,
  card,
  exactField,
  field,
  fields,
  heading,
  note,
  value,
} from '../../src-core/documents/blocks.ts'
import { buildDocument } from '../../src-core/documents/build-document.ts'
import type { Block, DocumentModel } from '../../src-core/documents/document.ts'
import { documentsFor } from '../../src-core/documents/documents-for.ts'
import { hostileTexts } from '../../src-core/documents/testing/hostile-texts.ts'
import { samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import { mountWith } from '../testing/mount-with.ts'
import DocumentView from './DocumentView.vue'

async function mountDocument(document: DocumentModel) {
  return (await mountWith(DocumentView, { props: { document } })).wrapper
}

function documentOf(...blocks: Block[]): DocumentModel {
  return { id: 'records', language: 'ja', title: '題名', domain: 'example.co.jp', lead: ['前書き'], blocks }
}

describe('DocumentView', () => {
  it('draws every document of every sample plan, with headings that skip no level', async () => {
    for (const plan of Object.values(samplePlans)) {
      for (const id of documentsFor(plan)) {
        const document = buildDocument(id, plan, 'ja')
        const wrapper = await mountDocument(document)
        const levels = wrapper.findAll('h2, h3, h4, h5, h6').map(({ element }) => Number(element.tagName[1]))
        expect(levels[0], id).toBe(2)
        levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0), id).toBeLessThan(2))
        wrapper.unmount()
      }
    }
  })

  it('says its own language, whatever the page speaks', async () => {
    const wrapper = await mountDocument({ ...documentOf(), language: 'en' })
    expect(wrapper.get('article').attributes('lang')).toBe('en')
  })

  it('calls a note what the file calls it, in the document’s language', async () => {
    const notes = documentOf(note('info', 'a'), note('danger', 'b'))
    expect((await mountDocument(notes)).text()).toMatch(/【補足】a.*【重要】b/)
    expect((await mountDocument({ ...notes, language: 'en' })).text()).toMatch(/Note:a.*Important:b/)
  })

  it('names columns and rows of a table', async () => {
    const wrapper = await mountDocument(documentOf({ kind: 'table', head: ['A', 'B'], rows: [['x', 'y']] }))
    expect(wrapper.findAll('th[scope=col]').map((cell) => cell.text())).toEqual(['A', 'B'])
    expect(wrapper.get('th[scope=row]').text()).toBe('x')
  })

  it('copies a value to the character, and says which', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const text = 'v=DKIM1; k=rsa; p=MIIB+/=='
    const wrapper = await mountDocument(documentOf(value('DKIMの値', text)))
    const button = wrapper.get('button')
    expect(button.attributes('aria-label')).toContain('DKIMの値')
    await button.trigger('click')
    expect(write).toHaveBeenCalledWith(text)
  })

  it('lets an exact field be copied, and no other', async () => {
    const rows = [exactField('名前', '_dmarc'), field('種別', 'TXT')]
    const wrapper = await mountDocument(documentOf(fields('', rows)))
    expect(wrapper.findAll('button')).toHaveLength(1)
    expect(wrapper.text()).toContain('TXT')
  })

  it('copies the body of a mail as it is shown', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const body = [
      { kind: 'text', text: '拝啓' },
      { kind: 'value', text: 'a@example.co.jp' },
    ] as const
    const wrapper = await mountDocument(
      documentOf({ kind: 'mail', to: 'x', subject: '件', body, mailto: null, isMailtoWhole: false }),
    )
    await wrapper.findAll('button').at(-1)?.trigger('click')
    expect(write).toHaveBeenLastCalledWith('拝啓\na@example.co.jp')
    expect(wrapper.get('.letter').text()).toBe('拝啓\na@example.co.jp')
  })

  it('says that the body of a long mail is pasted', async () => {
    const block = {
      kind: 'mail',
      to: 'x',
      subject: 's',
      body: [],
      mailto: 'mailto:?subject=s&body=',
    } as const
    const wrapper = await mountDocument(documentOf({ ...block, isMailtoWhole: false }))
    expect(wrapper.get('.open button').text()).toBe(
      'メールソフトで開く（長いため、本文は貼り付けてください）',
    )
  })

  it('opens a mail that is short enough in the mail program, and says where there is none', async () => {
    const mailto = 'mailto:a@b.example?subject=s&body=b'
    const block = { kind: 'mail', to: 'x', subject: 's', body: [], mailto, isMailtoWhole: true } as const
    const { wrapper, bridge } = await mountWith(DocumentView, { props: { document: documentOf(block) } })
    const button = wrapper.findAll('button').find((each) => each.text() === 'メールソフトで開く')
    await button?.trigger('click')
    await flushPromises()
    expect(bridge.asked).toEqual([{ name: 'openMail', input: { address: mailto } }])
    expect(wrapper.get('.open [role=status]').text()).toContain('開けませんでした')
  })

  it.each(Object.entries(hostileTexts))(
    'shows %s as text, with what is invisible marked',
    async (_, text) => {
      const blocks = [heading(text), bullets([text]), note('danger', text), value('値', text), card(text, [])]
      const wrapper = await mountDocument(documentOf(...blocks))
      expect(wrapper.findAll('script, img, b, a')).toEqual([])
      expect(wrapper.text()).not.toMatch(/[\u0000\u001b\u200b\u202e\u2066]/)
    },
  )
})
