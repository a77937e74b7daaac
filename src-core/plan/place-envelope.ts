import { isSameName, isWithin } from '../dns/name.ts'
import type { Subject } from '../subject/subject.ts'
import type { EnvelopePlace } from './plan-input.ts'

/**
 * Sets the vendor's envelope domain against the From domain. `own-subdomain` is any other name under the customer's
 * organizational domain; `foreign` is everybody else's, the vendor's included.
 */
export function placeEnvelope(subject: Subject, envelopeDomain: string | null): EnvelopePlace {
  if (envelopeDomain === null) return { kind: 'unknown', domain: null }
  if (isSameName(envelopeDomain, subject.domain)) return { kind: 'from-domain', domain: subject.domain }
  const isOwn = isWithin(envelopeDomain, subject.organizationalDomain)
  return { kind: isOwn ? 'own-subdomain' : 'foreign', domain: envelopeDomain }
}
