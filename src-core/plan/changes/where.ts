import type { Message } from '../../text/message.ts'
import type { PlanInput } from '../plan-input.ts'
import { say } from '../say.ts'

/** In whose settings a record of the sender's domain is edited; an alias moves the place to its target's owner. */
export function sayWhereDns(
  { inspection, dnsHost }: Pick<PlanInput, 'inspection' | 'dnsHost'>,
  via: readonly string[] = [],
): Message {
  const target = via.at(-1)
  if (target !== undefined) return say('plan.where-dns-alias', { target })
  const { nameServers, subject } = inspection
  const [provider, ...others] = dnsHost.providers
  const zone = nameServers.zone ?? subject.organizationalDomain
  if (provider === undefined) return say('plan.where-dns-unknown', { zone })
  const params = { zone, providerJa: provider.nameJa, providerEn: provider.nameEn }
  if (others.length > 0) return say('plan.where-dns-choice', params)
  return say(nameServers.zone === null ? 'plan.where-dns-unzoned' : 'plan.where-dns', params)
}
