import { builtInVendorProfile } from './built-in-vendor-profile.ts'
import { dnsProviders } from './dns-providers.ts'
import { generalRules } from './general-rules.ts'
import { mailboxDomains } from './mailbox-domains.ts'
import { receiverDemands } from './receiver-demands.ts'
import { receiverCatalog } from './receivers.ts'

export interface DatedEntry {
  /** `dns-providers: sakura` */
  readonly what: string
  /** ISO date. */
  readonly checkedOn: string
}

/** Everything in the catalog that somebody once checked against its source. */
export function datedEntries(): DatedEntry[] {
  return [
    { what: 'vendor-profile', checkedOn: builtInVendorProfile.checkedOn },
    ...dnsProviders.map(({ id, checkedOn }) => ({ what: `dns-providers: ${id}`, checkedOn })),
    { what: 'receivers', checkedOn: receiverCatalog.checkedOn },
    { what: 'receiver-demands', checkedOn: receiverDemands.checkedOn },
    { what: 'mailbox-domains', checkedOn: mailboxDomains.checkedOn },
    ...generalRules.map(({ says, checkedOn }) => ({ what: `general-rules: ${says.en}`, checkedOn })),
  ]
}

/** Those that were checked more than a year before `today` (ISO date). */
export function findOldEntries(today: string, entries: readonly DatedEntry[] = datedEntries()): DatedEntry[] {
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`
  return entries.filter(({ checkedOn }) => checkedOn < yearAgo)
}
