import { normalizeName, parentName } from '../dns/name.ts'
import data from './data/mailbox-domains.json' with { type: 'json' }

/** Mail domains whose DNS the customer cannot edit. */
export type MailboxKind = 'free-mail' | 'carrier' | 'provider'

export interface MailboxDomains {
  readonly schemaVersion: 1
  readonly checkedOn: string
  readonly source: string
  /** A leading `*.` covers any sub-domain, and not the domain itself. */
  readonly freeMail: readonly string[]
  readonly carriers: readonly string[]
  readonly providers: readonly string[]
}

export const mailboxDomains = data as MailboxDomains

const kinds: ReadonlyMap<string, MailboxKind> = new Map([
  ...mailboxDomains.freeMail.map((domain) => [domain, 'free-mail'] as const),
  ...mailboxDomains.carriers.map((domain) => [domain, 'carrier'] as const),
  ...mailboxDomains.providers.map((domain) => [domain, 'provider'] as const),
])

/** null where the domain is not listed: taken as an own domain once the user has confirmed it. */
export function classifyMailboxDomain(domain: string): MailboxKind | null {
  const name = normalizeName(domain)
  const exact = kinds.get(name)
  if (exact !== undefined) return exact
  for (let above = parentName(name); above !== ''; above = parentName(above)) {
    const kind = kinds.get(`*.${above}`)
    if (kind !== undefined) return kind
  }
  return null
}
