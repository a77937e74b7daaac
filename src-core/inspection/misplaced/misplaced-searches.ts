import { dkimName } from '../../dkim/inspect-dkim.ts'
import type { Inspection } from '../inspection.ts'
import type { MisplacedSearch } from './find-misplaced.ts'

type Parts = Pick<Inspection, 'nameServers' | 'spf' | 'dmarc' | 'dkim'>

/** Only where a record is known not to be where it should; "could not tell" sends nobody searching. */
export function misplacedSearches(domain: string, parts: Parts): MisplacedSearch[] {
  const { spf, dmarc } = parts
  const common = { domain, zone: parts.nameServers.zone ?? domain, selector: null }
  const hasOwnDmarc = dmarc.foundAt === dmarc.ownName || dmarc.records.length > 0
  return [
    ...(spf.status === 'missing' ? [{ ...common, intent: 'spf' as const, expected: domain }] : []),
    ...(dmarc.status !== 'unknown' && !hasOwnDmarc
      ? [{ ...common, intent: 'dmarc' as const, expected: dmarc.ownName }]
      : []),
    ...misplacedKeySearches(domain, parts),
  ]
}

export function misplacedKeySearches(
  domain: string,
  { nameServers, dkim }: Pick<Parts, 'nameServers' | 'dkim'>,
): MisplacedSearch[] {
  const isWithoutKey = ({ status, record }: Parts['dkim'][number]) =>
    status === 'missing' || (status === 'error' && record === null)
  return dkim.filter(isWithoutKey).map(({ selector }) => ({
    domain,
    zone: nameServers.zone ?? domain,
    intent: 'dkim' as const,
    expected: dkimName(selector, domain),
    selector,
  }))
}
