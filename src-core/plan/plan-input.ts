import type { Advice, Answers, SetupOption } from '../advice/advice.ts'
import type { VendorProfile } from '../catalog/vendor-profile.ts'
import { isWithin } from '../dns/name.ts'
import type { Inspection, MxInspection } from '../inspection/inspection.ts'
import type { SpfChange } from '../spf/edit/change.ts'
import type { VendorValues } from '../vendor-values/vendor-values.ts'
import type { PlanDnsHost } from './dns-host.ts'

/** Where SPF is judged (RFC 7208 2.4), seen from the customer's From domain. */
export type EnvelopeKind = 'from-domain' | 'own-subdomain' | 'foreign' | 'unknown'

export interface EnvelopePlace {
  readonly kind: EnvelopeKind
  /** null where unknown. */
  readonly domain: string | null
}

/** Everything that a plan is made from: nothing is asked any more. */
export interface PlanInput {
  readonly option: SetupOption
  readonly answers: Answers
  readonly profile: VendorProfile
  readonly values: VendorValues
  readonly inspection: Inspection
  readonly advice: Advice
  readonly dnsHost: PlanDnsHost
  /** Option 1: the vendor's sender domain. */
  readonly vendorInspection: Inspection | null
  readonly envelope: EnvelopePlace
  /** The edit at the domain where SPF belongs (`spfDomain`); null in option 1, and while the vendor's terms are unknown. */
  readonly spfChange: SpfChange | null
  /** MX at the envelope domain, where that is the customer's subdomain. */
  readonly envelopeMx: MxInspection | null
  /** The wildcard that gives what is seen at the envelope domain, where that is the customer's subdomain; null: none does. */
  readonly envelopeWildcard: string | null
}

/** The domain whose SPF record is edited: the envelope domain where it is the customer's, else the From domain. */
export function spfDomainOf({ envelope, inspection }: Pick<PlanInput, 'envelope' | 'inspection'>): string {
  return (envelope.kind === 'own-subdomain' ? envelope.domain : null) ?? inspection.subject.domain
}

/** The wildcard that gives what is seen at the From domain; null: it has records of its own. */
export function wildcardOf({ findings, subject }: Inspection): string | null {
  const found = findings.find(({ code, where }) => code === 'dns.wildcard' && where === subject.domain)
  return found === undefined ? null : String(found.params['wildcard'])
}

/** The same for any name of the plan: it is told at the domain at or below which the name lies. */
export function wildcardAbove(
  { inspection, envelope, envelopeWildcard }: PlanInput,
  name: string,
): { readonly domain: string; readonly wildcard: string } | null {
  const places = [
    { domain: envelope.kind === 'own-subdomain' ? envelope.domain : null, wildcard: envelopeWildcard },
    { domain: inspection.subject.domain, wildcard: wildcardOf(inspection) },
  ]
  for (const { domain, wildcard } of places) {
    if (domain !== null && wildcard !== null && isWithin(name, domain)) return { domain, wildcard }
  }
  return null
}
