import { isServerOf } from '../catalog/match-dns-provider.ts'
import type { DnsProvider } from '../catalog/dns-provider.ts'
import { normalizeName } from '../dns/name.ts'
import type { Message } from '../text/message.ts'
import { allowsFreeTxt } from './dns-host.ts'
import type { PlanInput } from './plan-input.ts'
import { say } from './say.ts'

type Names = Pick<DnsProvider, 'nameJa' | 'nameEn'>

/** Where the records are edited, as far as the name servers tell: said only where it is known. */
export function sayDnsHost(input: Pick<PlanInput, 'inspection' | 'dnsHost'>): Message[] {
  const { dnsHost } = input
  const [provider, ...others] = dnsHost.providers
  if (provider === undefined) return []
  const names = { providerJa: provider.nameJa, providerEn: provider.nameEn }
  return [
    ...(dnsHost.chosenId === null ? sayInitial(input, provider) : sayElsewhere(input, provider)),
    ...(others.length > 0 ? [say('caution.dns-choice', brandsOf(dnsHost.providers))] : []),
    ...(dnsHost.guests.length > 0
      ? [say('caution.dns-guests', { ...names, ...brandsOf(dnsHost.guests) })]
      : []),
    ...(allowsFreeTxt(dnsHost) === false ? [say('caution.dns-no-txt', names)] : []),
  ]
}

function sayInitial({ inspection }: Pick<PlanInput, 'inspection'>, provider: DnsProvider): Message[] {
  const isInitial = (inspection.dnsProvider?.note ?? null) !== null
  return isInitial ? [sayInitialAt(inspection.nameServers.hosts, provider)] : []
}

function sayInitialAt(hosts: readonly string[], { nameJa, nameEn }: Names): Message {
  return say('caution.dns-initial', {
    servers: hosts.join(', '),
    providerJa: nameJa,
    providerEn: nameEn,
  })
}

/** The user's word against what the name servers show. A host whose servers are not known at all can't be contradicted. */
function sayElsewhere({ inspection }: Pick<PlanInput, 'inspection'>, provider: DnsProvider): Message[] {
  const hosts = inspection.nameServers.hosts.map(normalizeName)
  if (hosts.length === 0 || provider.nsPatterns.length === 0) return []
  const match = inspection.dnsProvider
  if (hosts.some((host) => isServerOf(provider, host)) || match?.alternatives.includes(provider.id)) {
    return match?.id === provider.id && match.note !== null
      ? [sayInitialAt(inspection.nameServers.hosts, provider)]
      : []
  }
  const names = {
    providerJa: provider.nameJa,
    providerEn: provider.nameEn,
    servers: inspection.nameServers.hosts.join(', '),
  }
  const box = provider.form?.nameServerSwitch
  return [
    match === null
      ? say('caution.dns-not-seen-there', names)
      : say('caution.dns-elsewhere', { ...names, actualJa: match.nameJa, actualEn: match.nameEn }),
    ...(box === undefined
      ? []
      : [
          say('caution.dns-switch', {
            providerJa: provider.nameJa,
            providerEn: provider.nameEn,
            switch: box,
          }),
        ]),
  ]
}

function brandsOf(brands: readonly Names[]) {
  return {
    brandsJa: brands.map(({ nameJa }) => nameJa).join('、'),
    brandsEn: brands.map(({ nameEn }) => nameEn).join(', '),
  }
}
