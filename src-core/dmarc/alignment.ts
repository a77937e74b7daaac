import { isSameName, isWithin } from '../dns/name.ts'
import { organizationalDomainOf } from '../dns/public-suffix.ts'
import type { AlignmentMode, DmarcInspection } from './inspection.ts'

export type Alignment =
  | 'aligned'
  | 'not-aligned'
  /** Readers of RFC 9989 (tree walk) and of RFC 7489 (public suffix list) come to different results. */
  | 'depends-on-reader'
  | 'unknown'

/**
 * Whether an envelope domain (SPF) or a d= domain (DKIM) counts as the From domain's own (RFC 9989 4.4). Relaxed: the
 * same organizational domain. By the walk that is taken from the From domain's organizational domain alone: a psd= tag
 * between it and the other domain would need a walk of its own, and is not looked for.
 */
export function alignsWith(
  fromDomain: string,
  otherDomain: string,
  mode: AlignmentMode,
  organizational: DmarcInspection['organizationalDomain'],
): Alignment {
  if (isSameName(fromDomain, otherDomain)) return 'aligned'
  if (mode === 'strict') return 'not-aligned'
  const { byTreeWalk, byPublicSuffixList } = organizational
  const byList = organizationalDomainOf(otherDomain) === byPublicSuffixList
  if (byTreeWalk === null) return byList ? 'unknown' : 'not-aligned'
  const byWalk = isWithin(otherDomain, byTreeWalk)
  if (byWalk !== byList) return 'depends-on-reader'
  return byWalk ? 'aligned' : 'not-aligned'
}

/** What an identifier has to be for a DMARC pass: this very domain, or any with this organizational domain. */
export interface AlignmentDemand {
  readonly isExact: boolean
  readonly domain: string
}

/** What the record dictates for the envelope sender's domain and for d=. */
export function alignmentDemands(
  fromDomain: string,
  { alignment, organizationalDomain }: Pick<DmarcInspection, 'alignment' | 'organizationalDomain'>,
): { readonly envelopeDomain: AlignmentDemand; readonly signingDomain: AlignmentDemand } {
  const demand = (mode: AlignmentMode): AlignmentDemand =>
    mode === 'strict'
      ? { isExact: true, domain: fromDomain }
      : { isExact: false, domain: organizationalDomain.byTreeWalk ?? organizationalDomain.byPublicSuffixList }
  return { envelopeDomain: demand(alignment.spf), signingDomain: demand(alignment.dkim) }
}
