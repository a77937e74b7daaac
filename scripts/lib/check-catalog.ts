import { builtInVendorProfile } from '../../src-core/catalog/built-in-vendor-profile.ts'
import { findOldEntries } from '../../src-core/catalog/catalog-age.ts'
import {
  dnsProvidersSchema,
  mailboxDomainsSchema,
  receiverCatalogSchema,
  receiverDemandsSchema,
} from '../../src-core/catalog/catalog-schema.ts'
import { dnsProviders } from '../../src-core/catalog/dns-providers.ts'
import { mailboxDomains } from '../../src-core/catalog/mailbox-domains.ts'
import { readProviderFile } from '../../src-core/catalog/provider-file-schema.ts'
import { receiverDemands } from '../../src-core/catalog/receiver-demands.ts'
import { receiverCatalog } from '../../src-core/catalog/receivers.ts'
import { readVendorProfile } from '../../src-core/catalog/vendor-profile-schema.ts'
import { resolveMessage } from '../../src-core/messages/resolve-message.ts'

export interface CatalogReport {
  readonly lines: readonly string[]
  /** 0: whole and young. 1: entries are older than a year. 2: an entry does not fit its schema. */
  readonly exitCode: 0 | 1 | 2
}

/** `today` as an ISO date. */
export function checkCatalog(today: string): CatalogReport {
  const faults = [...findSchemaFaults(), ...findFileFaults()]
  const old = findOldEntries(today).map(({ what, checkedOn }) => `older than a year: ${what} (${checkedOn})`)
  const lines = [...faults.map((fault) => `not valid: ${fault}`), ...old]
  if (lines.length === 0)
    return { lines: ['The catalog is valid, and nothing in it is older than a year.'], exitCode: 0 }
  return { lines, exitCode: faults.length > 0 ? 2 : 1 }
}

function findSchemaFaults(): string[] {
  const parts = [
    ['dns-providers', dnsProvidersSchema.safeParse(dnsProviders)],
    ['receivers', receiverCatalogSchema.safeParse(receiverCatalog)],
    ['receiver-demands', receiverDemandsSchema.safeParse(receiverDemands)],
    ['mailbox-domains', mailboxDomainsSchema.safeParse(mailboxDomains)],
  ] as const
  return parts.flatMap(([name, { error }]) =>
    (error?.issues ?? []).map(({ path, message }) => `${name} ${path.join('.')}: ${message}`),
  )
}

/** By the rules for files that others hand in: references, ids, and a source for every rule. */
function findFileFaults(): string[] {
  const readings = [
    readProviderFile(JSON.stringify(dnsProviders)),
    readVendorProfile(JSON.stringify(builtInVendorProfile)),
  ]
  return readings.flatMap((reading) => (reading.ok ? [] : [resolveMessage(reading.fault, 'en')]))
}
