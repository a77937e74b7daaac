import { stripInvisible, toUsualWidth } from '../text/half-width.ts'

/** One line of what was pasted, cleaned; several may come from one line of HTML, and one from a table row of several. */
export interface SourceLine {
  /** 1-based. */
  readonly line: number
  /** As pasted, for showing. */
  readonly raw: string
  readonly text: string
}

const TAGS =
  'a|b|body|br|code|div|em|font|h[1-6]|head|hr|html|i|li|ol|p|pre|span|strong|table|tbody|td|th|thead|tr|tt|u|ul'
const LINE_TAG = /<(?:br|hr|\/tr|\/p|\/div|\/li|\/h[1-6])(?:\s[^<>]*)?\/?>/gi
const CELL_TAG = /<\/t[dh]>/gi
const OTHER_TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'gi')
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
}
/** A table row of HTML that runs over more lines than this is left as it is. */
const MAX_ROW_LINES = 50

/**
 * Takes off what mail programs and word processors put on: quoting marks, HTML, full-width and look-alike characters,
 * characters that are not seen. `placeholder` names the customer's domain where the vendor's template left it open.
 */
export function readSourceLines(text: string, domain: string): SourceLine[] {
  const raws = text.split(/\r\n|[\r\n\u2028\u2029\v\f]/)
  const lines: SourceLine[] = []
  for (let index = 0; index < raws.length; index++) {
    const first = index
    const count = countRowLines(raws, index)
    const joined = count > 1 ? raws.slice(index, index + count).join(' ') : (raws[index] ?? '')
    index += count - 1
    const raw = stripControls(raws.slice(first, first + count).join(' ')).trimEnd()
    for (const part of cutHtml(joined)) lines.push({ line: first + 1, raw, text: cleanLine(part, domain) })
  }
  return lines
}

/** Lines from `<tr>` to `</tr>`; 1 where none begins here, or none ends. */
function countRowLines(raws: readonly string[], start: number): number {
  const opened = (raws[start] ?? '').toLowerCase()
  if (opened.lastIndexOf('<tr') <= opened.lastIndexOf('</tr')) return 1
  const end = raws.slice(start + 1, start + MAX_ROW_LINES).findIndex((raw) => /<\/tr/i.test(raw))
  return end < 0 ? 1 : end + 2
}

function cutHtml(text: string): string[] {
  if (!text.includes('<')) return [text]
  return text.replace(LINE_TAG, '\n').replace(CELL_TAG, '\t').replace(OTHER_TAG, '').split('\n')
}

function cleanLine(text: string, domain: string): string {
  const decoded = text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, decodeEntity)
  return stripControls(stripInvisible(toUsualWidth(decoded)))
    .replace(/[\u201c-\u201f\u2033\u301d\u301e\u301f]/g, '"')
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u301c\u223c]/g, '~')
    .replace(/\*\*|`/g, '')
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(PLACEHOLDER, `$1${domain}`)
    .trimEnd()
}

/** `s1._domainkey.（お客様ドメイン）`: the one place where a template can only mean the customer's domain. */
const PLACEHOLDER =
  /([.@])[<({[「【]{0,2}\s*(?:お客様|貴社|御社|ご利用|自社|your|customer)[-_ の'sな]{0,3}(?:独自)?(?:ドメイン|domain)(?:名|[-_ ]?name)?\s*[>)}\]」】]{0,2}/gi

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' '
}

/** Everything but the tab, which separates cells. */
function stripControls(text: string): string {
  return text.replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f]/g, ' ')
}
