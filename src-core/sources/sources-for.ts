import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import type { DnsProvider } from '../catalog/dns-provider.ts'
import { generalRules } from '../catalog/general-rules.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import { receiverDemands } from '../catalog/receiver-demands.ts'
import { findReceivers, receiverCatalog, type Receiver } from '../catalog/receivers.ts'
import type { VendorProfile } from '../catalog/vendor-profile.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Source } from './source.ts'

/**
 * The sources of all that a plan's documents say beyond the DNS of the domain: the vendor's notices, the forms of the
 * DNS hosts, the recipients' mail services, and what receivers demand. Each once.
 */
export function sourcesFor(plan: SetupPlan, profile: VendorProfile = builtInVendorProfile): Source[] {
  return distinct([
    ...profile.notices.map((notice) => ofNotice(notice, profile)),
    ...dnsSourcesFor(plan),
    ...findReceivers(plan.recipients).receivers.flatMap(ofReceiver),
    ...receiverDemands.demands.flatMap(({ name, sources }) =>
      sources.map(({ title, url, kind }) => ({
        title: { ja: `${name.ja}: ${title}`, en: `${name.en}: ${title}` },
        url,
        rfc: null,
        checkedOn: receiverDemands.checkedOn,
        kind,
      })),
    ),
  ])
}

/** Those for who edits DNS: the forms of the hosts that may be meant, and the rules that hold at all of them. */
export function dnsSourcesFor({ changes, dnsHost }: SetupPlan): Source[] {
  if (!changes.some(({ kind }) => kind === 'dns-record')) return []
  const rules = generalRules.flatMap(({ says, urls, rfc, checkedOn }) => [
    ...(rfc === null ? [] : [{ title: says, url: null, rfc, checkedOn, kind: 'official' } as const]),
    ...urls.map((url) => ({ title: says, url, rfc: null, checkedOn, kind: 'third-party' }) as const),
  ])
  return distinct([...dnsHost.providers.flatMap(ofProvider), ...rules])
}

function ofNotice({ title, url }: VendorProfile['notices'][number], profile: VendorProfile): Source {
  const { service, checkedOn } = profile
  return {
    title: { ja: `${service.operatorJa}: ${title.ja}`, en: `${service.operatorEn}: ${title.en}` },
    url,
    rfc: null,
    checkedOn,
    kind: 'official',
  }
}

function ofProvider(provider: DnsProvider): Source[] {
  if (isNameOnly(provider)) return []
  const { nameJa: ja, nameEn: en, confirmedBy, docs, checkedOn } = provider
  const officialHosts = new Set(docs.map(hostOf))
  return confirmedBy.map((text) => {
    const url = addressIn(text)
    const isOfficial = url !== null && (officialHosts.has(hostOf(url)) || OFFICIAL_COPIES.test(url))
    return { title: { ja, en }, url, rfc: null, checkedOn, kind: isOfficial ? 'official' : 'third-party' }
  })
}

/** The makers' own documentation, kept as files; `docs` of other entries name GitHub as a whole. */
const OFFICIAL_COPIES = /^https:\/\/github\.com\/(?:MicrosoftDocs|awsdocs)\//

function ofReceiver({ nameJa: ja, nameEn: en, confirmedBy }: Receiver): Source[] {
  return confirmedBy.map(({ url, kind }) => ({
    title: { ja, en },
    url: addressIn(url),
    rfc: null,
    checkedOn: receiverCatalog.checkedOn,
    kind: kind.startsWith('official') || kind === 'public-body' ? 'official' : 'third-party',
  }))
}

/** The first address in a remark; `github:owner/name` is one. */
function addressIn(text: string): string | null {
  const written = text.replace(/^github:/, 'https://github.com/')
  return /https?:\/\/[^\s()]+/.exec(written)?.[0] ?? null
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url
}

function distinct(sources: readonly Source[]): Source[] {
  const byKey = new Map(sources.map((source) => [JSON.stringify(source), source]))
  return [...byKey.values()]
}
