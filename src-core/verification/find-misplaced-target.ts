import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { isSameName, normalizeName } from '../dns/name.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import { readTarget } from './compare-published.ts'
import type { WatchedRecord } from './seat.ts'
import { cutText } from '../text/cut-text.ts'

/** Longest piece of a published text that a message quotes. */
const MAX_QUOTED = 120

/**
 * A CNAME or MX to which a control panel added the domain once more: to its name, or to its target where that was
 * written without the final dot. `found` is what stands at the name itself.
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
  const { state, values } = readTarget(await dns.query(doubled, type, options), wanted)
  return [
    ...(appended === undefined ? [] : [say('appended-target', name, `${targetOf(appended)} → ${target}`)]),
    ...(state === 'published' ? [say('doubled-domain', doubled, values.join(', '))] : []),
  ]
}

/** The preference of an MX stands before it. */
function targetOf(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}
