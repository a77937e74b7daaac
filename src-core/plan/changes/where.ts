import type { Inspection } from '../../inspection/inspection.ts'
import type { Message } from '../../text/message.ts'
import { say } from '../say.ts'

/** In whose settings a record of the sender's domain is edited; an alias moves the place to its target's owner. */
export function sayWhereDns(inspection: Inspection, via: readonly string[] = []): Message {
  const target = via.at(-1)
  if (target !== undefined) return say('plan.where-dns-alias', { target })
  const { dnsProvider, nameServers, subject } = inspection
  const zone = nameServers.zone ?? subject.organizationalDomain
  if (dnsProvider === null) return say('plan.where-dns-unknown', { zone })
  const params = { zone, providerJa: dnsProvider.nameJa, providerEn: dnsProvider.nameEn }
  return say(dnsProvider.alternatives.length > 0 ? 'plan.where-dns-choice' : 'plan.where-dns', params)
}
