import { inspectDkim } from '../dkim/inspect-dkim.ts'
import { isSameName } from '../dns/name.ts'
import type { DnsClient, QueryOptions } from '../dns/client.ts'
import type { Inspection } from './inspection.ts'
import { findMisplaced } from './misplaced/find-misplaced.ts'
import { misplacedKeySearches } from './misplaced/misplaced-searches.ts'
import { withFindings } from './with-findings.ts'

/** The inspection with those of the selectors that it does not hold yet, as if they had been asked for from the start. */
export async function inspectSelectors(
  inspection: Inspection,
  selectors: readonly string[],
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Inspection> {
  const { domain } = inspection.subject
  const isKnown = (wanted: string) => inspection.dkim.some(({ selector }) => isSameName(selector, wanted))
  const asked = selectors.filter((selector) => !isKnown(selector))
  const found = await Promise.all(asked.map((selector) => inspectDkim(domain, selector, dns, options)))
  const searches = misplacedKeySearches(domain, { ...inspection, dkim: found })
  const misplaced = (await Promise.all(searches.map((search) => findMisplaced(search, dns, options)))).flat()
  const added = found.map((part) =>
    withFindings(
      part,
      part.name,
      misplaced.filter(({ where }) => where === part.name),
    ),
  )
  return { ...inspection, dkim: [...inspection.dkim, ...added] }
}
