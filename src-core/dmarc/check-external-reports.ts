import type { DnsClient, QueryOptions } from '../dns/client.ts'
import { findNameFault, isWithin } from '../dns/name.ts'
import { organizationalDomainOf } from '../dns/public-suffix.ts'
import { readTxtAnswer } from '../dns/read-txt.ts'
import { makeFinding, type Finding } from '../findings/finding.ts'
import type { DmarcInspection } from './inspection.ts'
import { isDmarcRecord, type DmarcRecord } from './record.ts'

/** A record could name hundreds of destinations; more than this are told as not checked. */
const MAX_DESTINATIONS = 8

/**
 * Whether other organizations agree to take this domain's reports (RFC 9990 4 for rua, RFC 9991 5 for ruf): they publish
 * `<policy domain>._report._dmarc.<destination>`, or a wildcard in place of the first part, which DNS answers by itself.
 * Nothing is asked about a destination within the same organizational domain.
 */
export async function checkExternalReports(
  policyDomain: string,
  { rua, ruf }: Pick<DmarcRecord, 'rua' | 'ruf'>,
  organizational: DmarcInspection['organizationalDomain'],
  dns: DnsClient,
  options: QueryOptions = {},
): Promise<Finding[]> {
  const where = `_dmarc.${policyDomain}`
  const destinations = [...new Set([...rua, ...ruf].flatMap(({ domain }) => domain ?? []))].filter(
    (domain) => !isOwn(domain, organizational),
  )
  const checked = await Promise.all(
    destinations.map(async (destination, index) => {
      const name = `${policyDomain}._report._dmarc.${destination}`
      const permission = index < MAX_DESTINATIONS ? await askPermission(name, dns, options) : 'unknown'
      const params = { destination, name, policyDomain }
      if (permission === 'given') return []
      return permission === 'absent'
        ? [makeFinding('dmarc.external-report-unauthorized', where, params)]
        : [makeFinding('dmarc.external-report-unknown', where, params)]
    }),
  )
  return checked.flat()
}

function isOwn(
  destination: string,
  { byTreeWalk, byPublicSuffixList }: DmarcInspection['organizationalDomain'],
) {
  return (
    organizationalDomainOf(destination) === byPublicSuffixList ||
    (byTreeWalk !== null && isWithin(destination, byTreeWalk))
  )
}

/** A name that is too long to be asked can't give permission (RFC 9990 4). */
async function askPermission(
  name: string,
  dns: DnsClient,
  options: QueryOptions,
): Promise<'given' | 'absent' | 'unknown'> {
  if (findNameFault(name) !== null) return 'absent'
  const reading = readTxtAnswer(await dns.query(name, 'TXT', options))
  if (reading.kind === 'texts') return reading.texts.some(isDmarcRecord) ? 'given' : 'absent'
  return reading.kind
}
