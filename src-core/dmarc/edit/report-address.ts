import { isWithin } from '../../dns/name.ts'
import { organizationalDomainOf } from '../../dns/public-suffix.ts'
import type { Message } from '../../text/message.ts'
import type { DmarcInspection } from '../inspection.ts'
import { say } from './change.ts'
import type { DmarcEditCode } from './messages.ts'
import { cutText } from '../../text/cut-text.ts'

/** What the user gave for aggregate reports, ready to be written. */
export interface ReportAddress {
  /** `mailto:…`, or null where none was given or it can't be read. */
  readonly uri: string | null
  readonly reasons: readonly Message<DmarcEditCode>[]
}

const MAX_QUOTED = 80

export function readReportAddress(given: string | null, present: DmarcInspection): ReportAddress {
  if (given === null || given.trim() === '') return { uri: null, reasons: [] }
  const address = given.trim().replace(/^mailto:/i, '')
  // Comma and exclamation mark separate entries and sizes in a list of URIs (RFC 9989 4.8); `%` begins an escape.
  const [, local, domain] =
    /^([a-z0-9.!#$%&'*+/=?^_`{|}~,-]{1,64})@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(address) ?? []
  if (local === undefined || domain === undefined) {
    return {
      uri: null,
      reasons: [say('dmarc-edit.bad-report-address', { address: cutText(address, MAX_QUOTED) })],
    }
  }
  const encoded = local.replace(/[^a-z0-9.*+=_~-]/gi, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
  return { uri: `mailto:${encoded}@${domain}`, reasons: sayExternal(domain.toLowerCase(), present) }
}

/** RFC 9990 4: another organization has to say that it takes the reports. */
export function sayExternal(destination: string, present: DmarcInspection): Message<DmarcEditCode>[] {
  const { byTreeWalk, byPublicSuffixList } = present.organizationalDomain
  const isOwn =
    organizationalDomainOf(destination) === byPublicSuffixList ||
    (byTreeWalk !== null && isWithin(destination, byTreeWalk))
  if (isOwn) return []
  const policyDomain = present.ownName.replace(/^_dmarc\./, '')
  return [
    say('dmarc-edit.external-report', { destination, name: `${policyDomain}._report._dmarc.${destination}` }),
  ]
}
