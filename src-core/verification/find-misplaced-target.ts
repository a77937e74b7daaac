import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { isSameName, normalizeName } from '../dns/name.ts'
import { readTxtAnswer } from '../dns/read-txt.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { readTarget } from './compare-published.ts'
import type { WatchedRecord } from './seat.ts'
import { cutText } from '../text/cut-text.ts'

/** Longest piece of a published text that a message quotes. */
const MAX_QUOTED = 120

/**
 * A CNAME or MX to which a control panel added the domain once more: to its name, or to its target where that was
 * written without the final dot; and what stands in a CNAME's place as TXT. `found` is what stands at the name itself.
 */
export async function findMisplacedTarget(
  { name, type, wanted, selector }: WatchedRecord,
  found: readonly string[],
  zone: string,
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Finding[]> {
  const say = (kind: string, at: string, value: string) =>
    makeFinding(selector === null ? 'dns.misplaced' : 'dkim.misplaced', name, {
      found: at,
      expected: name,
      kind,
      value: cutText(value, MAX_QUOTED),
    })
  const target = targetOf(wanted)
  const appended = found.find((text) => isSameName(targetOf(text), `${normalizeName(target)}.${zone}`))
  const doubled = `${name}.${zone}`
  const isMissing = type === 'CNAME' && found.length === 0
  const [atDoubled, instead] = await Promise.all([
    dns.query(doubled, type, options),
    isMissing ? dns.query(name, 'TXT', options) : null,
  ])
  const { state, values } = readTarget(atDoubled, wanted)
  const reading = instead && readTxtAnswer(instead)
  // Behind an alias they would be another name's.
  const texts = reading?.kind === 'texts' && reading.via.length === 0 ? reading.texts : []
  return [
    ...(texts.length === 0 ? [] : [say('other-type', 'TXT', texts.join(', '))]),
    ...(appended === undefined ? [] : [say('appended-target', name, `${targetOf(appended)} → ${target}`)]),
    ...(state === 'published' ? [say('doubled-domain', doubled, values.join(', '))] : []),
  ]
}

/** The preference of an MX stands before it. */
function targetOf(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}
