import type { DnsAnswer } from '../../dns/answer.ts'
import type { DnsClient, QueryOptions } from '../../dns/client.ts'
import { parentName } from '../../dns/name.ts'
import type { TxtRecord } from '../../dns/record.ts'
import { txtText } from '../../dns/txt.ts'
import { makeFinding, type Finding, type FindingCode } from '../../findings/finding.ts'
import { readIntent, type Intent } from './read-intent.ts'
import { usualWrongNames } from './usual-wrong-names.ts'

const CODES = {
  spf: 'spf.misplaced',
  dkim: 'dkim.misplaced',
  dmarc: 'dmarc.misplaced',
} as const satisfies Record<Intent, FindingCode>

/** Longest piece of a published text that a message quotes. */
const MAX_QUOTED = 120

export interface MisplacedSearch {
  readonly intent: Intent
  readonly domain: string
  /** The zone that the panel appends; the domain itself where it could not be told. */
  readonly zone: string
  readonly expected: string
  readonly selector: string | null
}

/**
 * Asked only when the record is not where it should be: looks in the usual wrong places, and reads what stands at the
 * right place for a mangled one. What can't be told adds no finding.
 */
export async function findMisplaced(
  search: MisplacedSearch,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Finding[]> {
  const { intent, domain, zone, expected, selector } = search
  const [atExpected, wildcard, ...elsewhere] = await Promise.all([
    dns.query(expected, 'TXT', options),
    dns.query(`*.${parentName(expected)}`, 'TXT', options),
    ...usualWrongNames(intent, domain, zone, expected, selector).map(async ({ name, kind }) => ({
      name,
      kind,
      texts: textsOf(await dns.query(name, 'TXT', options)),
    })),
  ])
  return [
    ...mangledAt(search, textsOf(atExpected), textsOf(wildcard)),
    ...(intent === 'dkim' ? appendedTarget(search, atExpected) : []),
    ...elsewhere.flatMap(({ name, kind, texts }) => {
      const text = texts.find((candidate) => readIntent(candidate)?.intent === intent)
      return text === undefined ? [] : [misplaced(search, name, kind, text)]
    }),
  ]
}

/** Quotes, backslashes or full-width characters in the value; or a wildcard's text in place of the record. */
function mangledAt(
  search: MisplacedSearch,
  texts: readonly string[],
  wildcardTexts: readonly string[],
): Finding[] {
  return texts.flatMap((text) => {
    const read = readIntent(text)
    if (read?.intent === search.intent && read.mangling !== 'none') {
      return [misplaced(search, search.expected, read.mangling, text)]
    }
    return wildcardTexts.includes(text) && read?.intent !== search.intent
      ? [misplaced(search, search.expected, 'wildcard', text)]
      : []
  })
}

/** A panel that appends the zone to a CNAME target written without the final dot. */
function appendedTarget(search: MisplacedSearch, answer: DnsAnswer): Finding[] {
  const target = answer.aliases.at(-1)?.target
  if (answer.kind === 'records' || target === undefined || !target.endsWith(`.${search.zone}`)) return []
  const meant = target.slice(0, -search.zone.length - 1)
  return meant.includes('.')
    ? [misplaced(search, search.expected, 'appended-target', `${target} → ${meant}`)]
    : []
}

function textsOf(answer: DnsAnswer): string[] {
  if (answer.kind !== 'records') return []
  return answer.records.filter((record): record is TxtRecord => record.type === 'TXT').map(txtText)
}

function misplaced(
  { intent, expected }: MisplacedSearch,
  found: string,
  kind: string,
  text: string,
): Finding {
  // A wildcard's text is no fault of its own: there is just no record for this name.
  const severity = kind === 'wildcard' ? 'warning' : 'error'
  return makeFinding(
    CODES[intent],
    expected,
    { found, expected, kind, value: text.slice(0, MAX_QUOTED) },
    { severity },
  )
}
