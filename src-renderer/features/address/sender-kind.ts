import { classifyMailboxDomain, type MailboxKind } from '../../../src-core/catalog/mailbox-domains.ts'
import type { VendorProfile, VendorRegion } from '../../../src-core/catalog/vendor-profile.ts'
import { isWithin } from '../../../src-core/dns/name.ts'
import type { Subject } from '../../../src-core/subject/subject.ts'

/** What can be said of an address from its spelling alone, before DNS is asked. */
export type SenderKind =
  | { readonly kind: 'own-domain' }
  /** A free-mail, carrier or provider address: its DNS is not the customer's to edit. */
  | { readonly kind: MailboxKind }
  /** The vendor's, and no notice speaks against it: nothing to do. */
  | { readonly kind: 'vendor' }
  /** The vendor's, right by one notice, and troubled by a later one with `receivers`. */
  | {
      readonly kind: 'vendor-troubled'
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
  if (subject.kind !== 'vendor') return { kind: 'own-domain' }
  const trouble = profile.regions.find(({ domain }) => isWithin(subject.domain, domain))?.trouble ?? null
  if (trouble === null) return { kind: 'vendor' }
  return {
    kind: 'vendor-troubled',
    insteadDomain: domainOf(profile.regions, trouble.insteadRegion),
    noticeId: trouble.noticeId,
    affected: recipients.filter((id) => trouble.receivers.includes(id)),
  }
}

function domainOf(regions: readonly VendorRegion[], id: string): string {
  return regions.find((region) => region.id === id)?.domain ?? ''
}
