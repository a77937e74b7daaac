import type { DnsClient, QueryOptions } from '../../dns/client.ts'
import { findWildcardTxt } from '../../dns/find-wildcard.ts'
import { readTxtAnswer, type TxtReading } from '../../dns/read-txt.ts'
import { makeFinding, type Finding, type FindingCode } from '../../findings/finding.ts'
import { readIntent, type Intent } from './read-intent.ts'
import { usualWrongNames, type WrongName } from './usual-wrong-names.ts'
import { cutText } from '../../text/cut-text.ts'

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
  const ask = async (name: string) => readTxtAnswer(await dns.query(name, 'TXT', options))
  const look = async ({ name, kind }: WrongName): Promise<Finding[]> => {
    const reading = await ask(name)
    const text = textsOf(reading).find((candidate) => isMeantElsewhere(search, kind, candidate))
    if (text === undefined) return []
    // What a wildcard gives to every name was put at none of them by mistake.
    const isWildcard = (await findWildcardTxt(name, reading, dns, options)) !== null
    return isWildcard ? [] : [misplaced(search, name, kind, text)]
  }
  const [atExpected, ...elsewhere] = await Promise.all([
    ask(expected),
    ...usualWrongNames(intent, domain, zone, expected, selector).map(look),
  ])
  return [
    ...mangledAt(search, textsOf(atExpected)),
    ...(intent === 'dkim' ? appendedTarget(search, atExpected) : []),
    ...elsewhere.flat(),
  ]
}

/** A host of its own, such as www, says rightly that it sends no mail: moved to the domain, that would stop all of it. */
function isMeantElsewhere({ intent }: MisplacedSearch, kind: WrongName['kind'], text: string): boolean {
  if (readIntent(text)?.intent !== intent) return false
  return intent !== 'spf' || kind !== 'wrong-name' || !/^v=spf1 +[-~?]all *$/i.test(text)
}

/** Quotes, backslashes or full-width characters in the value. */
function mangledAt(search: MisplacedSearch, texts: readonly string[]): Finding[] {
  return texts.flatMap((text) => {
    const read = readIntent(text)
    const isMangled = read?.intent === search.intent && read.mangling !== 'none'
    return isMangled ? [misplaced(search, search.expected, read.mangling, text)] : []
  })
}

/** A panel that appends the zone to a CNAME target written without the final dot. */
function appendedTarget(search: MisplacedSearch, reading: TxtReading): Finding[] {
  const target = reading.via.at(-1)
  if (reading.kind !== 'absent' || target === undefined || !target.endsWith(`.${search.zone}`)) return []
  const meant = target.slice(0, -search.zone.length - 1)
  return meant.includes('.')
    ? [misplaced(search, search.expected, 'appended-target', `${target} → ${meant}`)]
    : []
}

function textsOf(reading: TxtReading): readonly string[] {
  return reading.kind === 'texts' ? reading.texts : []
}

function misplaced(
  { intent, expected }: MisplacedSearch,
  found: string,
  kind: string,
  text: string,
): Finding {
  return makeFinding(CODES[intent], expected, { found, expected, kind, value: cutText(text, MAX_QUOTED) })
}
