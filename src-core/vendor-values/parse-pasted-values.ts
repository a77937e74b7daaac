import type { ToAsciiName } from '../dns/name.ts'
import { quoteBounded } from '../text/half-width.ts'
import { joinWrappedLines } from './join-wrapped-lines.ts'
import { readPaste } from './read-paste.ts'
import { makeProblem } from './reading.ts'
import { resolveValues } from './resolve-values.ts'
import { readSourceLines } from './source-lines.ts'
import type { PastedLine, PastedValues } from './vendor-values.ts'

export interface PasteContext {
  /** The sender's domain: lower case A-labels. */
  readonly domain: string
  readonly toAscii: ToAsciiName
}

/** Characters of a paste that are read at all; a mail with every value of a vendor has a few thousand. */
export const MAX_PASTE_LENGTH = 100_000

/**
 * Understands what the vendor sent in any layout: zone lines, tables, `名前/種別/値` lists, running text. Takes only what
 * is certain and for this domain; the rest is among the problems (with a reason) or left over (not understood).
 * Never throws; work grows with the length of the text.
 */
export function parsePastedValues(text: string, context: PasteContext): PastedValues {
  if (text.length > MAX_PASTE_LENGTH) return refuseLongText(context.domain)
  const lines = joinWrappedLines(readSourceLines(text, context.domain))
  const { readings, unread } = readPaste(lines, context)
  const left = new Map<number, PastedLine>()
  for (const source of unread.flatMap(({ sources }) => sources)) {
    if (/[\p{L}\p{N}]/u.test(source.raw)) left.set(source.line, { line: source.line, text: source.raw })
  }
  const told = new Set(readings.map(({ at }) => at.line))
  const missed = [...left.values()]
    .filter(({ line, text: raw }) => VALUE_MARKS.test(raw) && !told.has(line))
    .map(({ line, text: raw }) => makeProblem({ line, text: quoteBounded(raw, 300) }, 'paste.value-not-read'))
  const { values, problems } = resolveValues([...readings, ...missed], context.domain)
  for (const { code, line } of problems) if (code === 'paste.value-not-read') left.delete(line)
  return { values, problems, leftOver: [...left.values()] }
}

/** Written in no greeting: a line that has one and gave nothing is pointed at. */
const VALUE_MARKS = /\binclude:|\bip[46]:|_domainkey|\bv\s*=\s*(?:spf1|DKIM1|DMARC1)|(?:^|[\s;"])p\s*=\s*\S/i

function refuseLongText(domain: string): PastedValues {
  const problem = makeProblem({ line: 1, text: '' }, 'paste.too-long', { limit: MAX_PASTE_LENGTH })
  return { ...resolveValues([problem], domain), leftOver: [] }
}

/** True where nothing at all was taken: a paste that holds no values, or none for this domain. */
export function hasNoValues({ values }: Pick<PastedValues, 'values'>): boolean {
  const { spfTerms, dkim, envelopeDomain, envelopeMx, dmarcRecord } = values
  return (
    spfTerms.length + dkim.length === 0 &&
    envelopeDomain === null &&
    envelopeMx === null &&
    dmarcRecord === null
  )
}
