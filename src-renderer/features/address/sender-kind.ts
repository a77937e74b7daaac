import { classifyMailboxDomain, type MailboxKind } from '../../../src-core/catalog/mailbox-domains.ts'
import type { VendorProfile, VendorRegion } from '../../../src-core/catalog/vendor-profile.ts'
import { isWithin } from '../../../src-core/dns/name.ts'
import { isAsAdvised } from '../../../src-core/subject/is-as-advised.ts'
import type { Subject } from '../../../src-core/subject/subject.ts'

/** What can be said of an address from its spelling alone, before DNS is asked. */
export type SenderKind =
  | { readonly kind: 'own-domain' }
  /** A free-mail, carrier or provider address: its DNS is not the customer's to edit. */
  | { readonly kind: MailboxKind }
  /**
   * The vendor's. `vendor`: as it is named, and no notice speaks against it; `vendor-troubled`: as it is named by one
   * notice, and troubled by a later one; `vendor-other`: at the vendor's domain, and named by none.
   */
  | { readonly kind: 'vendor' | 'vendor-troubled' | 'vendor-other'; readonly later: LaterAdvice | null }

/** What a later notice says of the domain. */
export interface LaterAdvice {
  readonly insteadDomain: string
  readonly noticeId: string
  /** The recipients named by the user that the later notice is about. */
  readonly affected: readonly string[]
}

export function describeSender(
  subject: Subject,
  recipients: readonly string[],
  profile: VendorProfile,
): SenderKind {
  if (subject.kind === 'mailbox-provider') {
    return { kind: classifyMailboxDomain(subject.domain) ?? 'provider' }
  }
  const region = profile.regions.find(({ domain }) => isWithin(subject.domain, domain))
  if (subject.kind !== 'vendor' || region === undefined) return { kind: 'own-domain' }
  const { trouble } = region
  const later = trouble && {
    insteadDomain: domainOf(profile.regions, trouble.insteadRegion),
    noticeId: trouble.noticeId,
    affected: recipients.filter((id) => trouble.receivers.includes(id)),
  }
  if (!isAsAdvised(subject, region)) return { kind: 'vendor-other', later }
  return { kind: later === null ? 'vendor' : 'vendor-troubled', later }
}

function domainOf(regions: readonly VendorRegion[], id: string): string {
  return regions.find((region) => region.id === id)?.domain ?? ''
}
