import data from './data/receivers.json' with { type: 'json' }

/** One mail service, client or gateway of recipients, and how its users let a domain's mail in. null: not confirmed. */
export interface Receiver {
  readonly id: string
  readonly nameJa: string
  readonly nameEn: string
  readonly audience: 'end-user' | 'administrator'
  readonly category: ReceiverCategory
  /** `{domain}` stands for the domain to allow. Japanese, as the screens are. */
  readonly steps: readonly string[] | null
  readonly entryFormat: string | null
  readonly coversSubdomains: boolean | null
  readonly coversSubdomainsNote: string | null
  /** Numbers by name, with their source and its standing. */
  readonly limits: Readonly<Record<string, string | number>> | null
  readonly cautions: readonly string[] | null
  readonly docs: readonly string[]
  readonly confirmedBy: readonly ReceiverSource[]
  /** high: official text read; medium: official frame, third-party detail; low: third-party only or old. */
  readonly confidence: 'high' | 'medium' | 'low' | 'unconfirmed'
  readonly confidenceNote: string | null
}

export type ReceiverCategory =
  'mobile-carrier' | 'webmail' | 'corporate-suite' | 'mail-client' | 'isp' | 'gateway'

export interface ReceiverSource {
  readonly url: string
  /** As the page shows it (a day, a month, a year, a remark), or null where it shows none. */
  readonly date: string | null
  readonly kind: string
  readonly what: string
}

export interface ReceiverCatalog {
  readonly schemaVersion: 1
  readonly checkedOn: string
  /** What may be asked of recipients' administrators where the sender is the customer's own domain. */
  readonly ownDomainRule: string
  /** Products of the market for which nothing was found. */
  readonly notCovered: readonly string[]
  readonly receivers: readonly Receiver[]
}

export const receiverCatalog = data as ReceiverCatalog

/** Those of the catalog with these ids, in the catalog's order; ids that it does not have are named in `unknown`. */
export function findReceivers(ids: readonly string[]): {
  readonly receivers: readonly Receiver[]
  readonly unknown: readonly string[]
} {
  const wanted = new Set(ids)
  const receivers = receiverCatalog.receivers.filter(({ id }) => wanted.delete(id))
  return { receivers, unknown: [...wanted] }
}
