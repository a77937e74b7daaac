import type { VendorProfile } from '../catalog/vendor-profile.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { isSameName, isWithin, normalizeName } from '../dns/name.ts'
import { splitTxt } from '../dns/txt.ts'
import { parseIpAddress } from '../net/ip-address.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { checkHost } from '../spf/check-host.ts'
import { quoteBounded } from '../text/half-width.ts'
import type { JudgedMail } from './prove.ts'
import type { JudgedSignature } from './judge-signatures.ts'
import type { JudgedSpf } from './judge-spf.ts'

/** A name that no DNS has (RFC 2606 2): the vendor's terms are judged as if it published them, and nobody else. */
const TERMS_NAME = 'vendor-terms.invalid'
/** Characters of all selectors together. */
const MAX_SELECTORS = 200

export interface OriginFacts {
  readonly plan: SetupPlan | null
  readonly profile: VendorProfile
  readonly signatures: readonly JudgedSignature[]
  readonly spf: JudgedSpf
}

/**
 * Whether the vendor sent the mail. Its own server of the customer may send with the same From: only what the vendor
 * alone has tells them apart, its selector, its domain, its addresses.
 */
export async function tellOrigin(
  facts: OriginFacts,
  dns: DnsClient,
  signal?: CancelSignal,
): Promise<'yes' | 'unknown'> {
  const { plan, profile, signatures, spf } = facts
  const isVendors = (domain: string | null) =>
    domain !== null && profile.regions.some((region) => isWithin(domain, region.domain))
  const passing = signatures.filter(({ result }) => result === 'pass')
  if (passing.some(({ domain }) => isVendors(domain))) return 'yes'
  if (spf.result === 'pass' && isVendors(spf.domain)) return 'yes'
  if (plan === null) return 'unknown'
  if (passing.some((signature) => isOfPlan(signature, plan))) return 'yes'
  const terms = plan.vendor.values.spfTerms.map(({ value }) => value)
  const address = spf.ip === null ? null : parseIpAddress(spf.ip)
  if (terms.length === 0 || address === null) return 'unknown'
  const sender = `postmaster@${TERMS_NAME}`
  const { result } = await checkHost({ address, sender, helo: '' }, withTerms(terms, dns), {}, signal)
  return result === 'pass' ? 'yes' : 'unknown'
}

export function isOfPlan(
  { selector, domain }: Pick<JudgedSignature, 'selector' | 'domain'>,
  plan: SetupPlan,
): boolean {
  return (
    domain !== null &&
    selector !== null &&
    isSameName(domain, plan.subject.domain) &&
    plan.vendor.values.dkim.some(({ value }) => isSameName(value.selector, selector))
  )
}

/** The selectors that a plan waits for, as a sentence names them; '' where it knows none. */
export function quoteSelectors(plan: SetupPlan): string {
  return quoteBounded(plan.vendor.values.dkim.map(({ value }) => value.selector).join(', '), MAX_SELECTORS)
}

/** Pasted headers may lack the signatures themselves. */
export function mayLackSignatures({ mail, signatures }: Pick<JudgedMail, 'mail' | 'signatures'>): boolean {
  return mail.given === 'headers' && signatures.length === 0
}

function withTerms(terms: readonly string[], dns: DnsClient): DnsClient {
  const strings = splitTxt(`v=spf1 ${terms.join(' ')} -all`)
  return {
    query: async (name, type, options) =>
      normalizeName(name) === TERMS_NAME
        ? {
            kind: 'records',
            name: TERMS_NAME,
            aliases: [],
            records: type === 'TXT' ? [{ type: 'TXT', name: TERMS_NAME, ttl: 0, strings }] : [],
            ttl: 0,
            source: {
              server: '',
              transport: 'udp',
              authoritative: false,
              rcode: 'NOERROR',
              at: 0,
              outside: true,
            },
          }
        : dns.query(name, type, options),
  }
}
