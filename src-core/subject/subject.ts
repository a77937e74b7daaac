/**
 * What the user typed, understood. `vendor`: an address at one of the vendor's sender domains; `mailbox-provider`:
 * free mail, a carrier or an internet provider, where the customer has no DNS to edit.
 */
export type SubjectKind = 'own-domain' | 'vendor' | 'mailbox-provider'

export interface Subject {
  /** null where only a domain was given. */
  readonly address: string | null
  /** Lower case A-labels. */
  readonly domain: string
  /** The domain as a person reads it (日本語.jp). */
  readonly domainUnicode: string
  /** By the public suffix list, private part included; equals `domain` where the domain is itself a suffix. */
  readonly organizationalDomain: string
  readonly kind: SubjectKind
}
