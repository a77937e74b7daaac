import { describe, expect, it } from 'vitest'
import {
  bullets,
  card,
  checkboxes,
  exactField,
  field,
  fields,
  heading,
  note,
  numbers,
  paragraph,
  textLines,
  value,
  valueLine,
} from '../blocks.ts'
import type { DocumentModel } from '../document.ts'
import { mail } from '../request-mail.ts'
import { showText } from '../show-text.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { codeOfMarkdown, exactTextsOfHtml, findHtmlFaults, unescapeHtml } from '../testing/read-back.ts'
import { escapeMarkdown, renderMarkdown } from './render-markdown.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { textWidth } from './text-width.ts'

/** The same text in every place that a document has. */
function everywhere(text: string): DocumentModel {
  return {
    id: 'records',
    language: 'ja',
    title: text,
    domain: text,
    lead: [text],
    blocks: [
      heading(text),
      heading(text, 3),
      paragraph(text),
      bullets([text]),
      numbers([text]),
      checkboxes([text]),
      { kind: 'table', head: [text, 'b'], rows: [[text, text]] },
      value(text, text),
      note('danger', text),
      fields(text, [field(text, text), exactField(text, text)]),
      card(text, [value(text, text)]),
      mail({ to: text, address: text, subject: text, body: [...textLines(text), valueLine(text)] }),
    ],
  }
}

describe.each(Object.entries(hostileTexts))('hostile text: %s', (_, text) => {
  const model = everywhere(text)
  const shown = showText(text)

  it('stays text in HTML', () => {
    const html = renderHtml(model)
    expect(findHtmlFaults(html)).toEqual([])
    expect(exactTextsOfHtml(html)).toEqual([shown, shown, shown])
    expect(unescapeHtml(html.match(/<title>([^<]*)<\/title>/)?.[1] ?? '')).toBe(shown)
  })

  it('stays text in Markdown', () => {
    const code = codeOfMarkdown(renderMarkdown(model))
    expect(code.filter((piece) => piece === shown).length).toBeGreaterThanOrEqual(3)
    expect(code.some((piece) => piece.split('\n').includes(shown))).toBe(true)
  })

  it('stands on a line of its own in plain text', () => {
    const lines = renderText(model).split('\n')
    expect(lines.filter((line) => line === shown).length).toBeGreaterThanOrEqual(4)
  })

  it.each([
    ['html', renderHtml],
    ['md', renderMarkdown],
    ['txt', renderText],
  ] as const)('leaves no invisible or turning character in %s', (__, render) => {
    expect(render(model)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
    )
  })
})

describe('escapeMarkdown', () => {
  it.each([
    ['_dmarc.a.jp', '\\_dmarc.a.jp'],
    ['a*b*', 'a\\*b\\*'],
    ['[x](y)', '\\[x\\](y)'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['`a`|b', '\\`a\\`\\|b'],
    ['https://a.example www.b.example', 'https\\://a.example www\\.b.example'],
    ['\\_', '\\\\\\_'],
  ])('%s → %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it.each([
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['=== ', '\\=== '],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['# a', '\\# a'],
    ['    code', 'code'],
  ])('a paragraph %j opens no block', (text, escaped) => {
    const model = { ...everywhere(''), title: 't', lead: [], blocks: [paragraph(text)] }
    expect(renderMarkdown(model)).toBe(`# t\n\n${escaped}\n`)
  })
})

describe('renderHtml', () => {
  const html = renderHtml(everywhere('x'))

  it('says its language, forbids everything from outside, and can be printed', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="ja">/)
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    )
    expect(html).not.toMatch(/<(script|link|img|iframe|form)\b|@import|url\(/i)
    expect(html).toMatch(/@page \{\s+size: A4/)
    expect(html).toContain('@bottom-right { content: counter(page) " / " counter(pages)')
    expect(html).toMatch(/\.card[^}]*\{ break-inside: avoid/)
  })

  it('links to nothing but a mail: whole where it is short enough, else to its head, and says so', () => {
    const short = mail({ to: 'x', address: "a'b@example.jp", subject: '件名', body: textLines('本文') })
    const long = mail({ to: 'x', address: null, subject: '件名', body: textLines('本'.repeat(300)) })
    const links = (blocks: DocumentModel['blocks']) =>
      [...renderHtml({ ...everywhere(''), blocks }).matchAll(/<a href="([^"]*)">/g)].map(([, href = '']) =>
        unescapeHtml(href),
      )
    expect(links([short, long])).toEqual([
      `mailto:a%27b@example.jp?subject=${encodeURIComponent('件名')}&body=${encodeURIComponent('本文')}`,
      `mailto:?subject=${encodeURIComponent('件名')}&body=`,
    ])
    const says = (block: DocumentModel['blocks'][number]) =>
      renderHtml({ ...everywhere(''), blocks: [block] }).includes('本文は貼り付けてください')
    expect([says(short), says(long)]).toEqual([false, true])
    const endless = mail({ to: 'x', address: null, subject: '件'.repeat(300), body: [] })
    expect(links([endless])).toEqual([])
  })

  it('marks headings of rows and columns', () => {
    expect(html).toContain('<th scope="col">x</th>')
    expect(html).toContain('<th scope="row">x</th>')
    expect(html).toContain('<label><input type="checkbox"> <span>x</span></label>')
  })
})

describe('renderText', () => {
  const table = (cells: readonly string[][]): DocumentModel => ({
    ...everywhere(''),
    blocks: [{ kind: 'table', head: ['名前', 'type'], rows: cells }],
  })

  it('aligns columns by width', () => {
    expect(
      renderText(
        table([
          ['手順', 'a'],
          ['x', 'b'],
        ]),
      ),
    ).toContain('名前  type\n----  ----\n手順  a\nx     b\n')
  })

  it('keeps a label with its text, and the label of a value, within the width', () => {
    const label = '名前（ゾーン example.co.jp の画面で入れる部分。画面の説明に合わせて確かめてください）'
    const text = renderText({
      ...everywhere(''),
      blocks: [
        fields('', [
          field(label, '画面の初期値のままで、変更しないでください'.repeat(5)),
          exactField(label.repeat(2), 'x'),
        ]),
      ],
    })
    for (const line of text.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(76)
    expect(text).toContain('\n・名前（ゾーン example.co.jp')
  })

  it('lists the cells of a table that does not fit, and leaves empty ones out', () => {
    const long = 'x'.repeat(80)
    expect(
      renderText(
        table([
          [long, 'b'],
          ['y', ''],
        ]),
      ),
    ).toContain(`\n・名前:\n  ${long}\n  type: b\n\n・名前: y\n`)
  })
})
