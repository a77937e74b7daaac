import { builtInVendorProfile } from '../catalog/built-in-vendor-profile.ts'
import type { DnsProvider } from '../catalog/dns-provider.ts'
import { generalRules } from '../catalog/general-rules.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import { receiverDemands } from '../catalog/receiver-demands.ts'
import { receiverCatalog, type Receiver } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Source } from './source.ts'

const PAGE = { url: null, rfc: null, date: null, remarks: [] } as const

/** The vendor's notices, or those of them that a document cites. */
export function noticeSources(cited?: readonly string[]): Source[] {
  const { service, checkedOn, notices } = builtInVendorProfile
  return notices
    .filter(({ id }) => cited === undefined || cited.includes(id))
    .map(({ title, url, date, dateNote, readNote }) => ({
      ...PAGE,
      title: { ja: `${service.operatorJa}: ${title.ja}`, en: `${service.operatorEn}: ${title.en}` },
      url,
      date,
      remarks: [dateNote, readNote].filter((note) => note !== null),
      checkedOn,
      kind: 'official',
    }))
}

/** What receivers demand of senders. */
export function demandSources(): Source[] {
  const { demands, checkedOn } = receiverDemands
  return distinct(
    demands.flatMap(({ sources }) =>
      sources.map(({ title, url, date, kind }) => ({
        ...PAGE,
        title,
        url,
        date,
        checkedOn,
        kind,
      })),
    ),
  )
}

/** The steps of mail services and of products. */
export function receiverSources(receivers: readonly Receiver[]): Source[] {
  return distinct(receivers.flatMap(ofReceiver))
}

/** Those for who edits DNS: the forms of the hosts that may be meant, and the rules that hold at all of them. */
export function dnsSourcesFor({ changes, dnsHost }: SetupPlan): Source[] {
  if (!changes.some(({ kind }) => kind === 'dns-record')) return []
  const rules = generalRules.flatMap(({ says, urls, rfc, checkedOn }) => [
    ...(rfc === null ? [] : [{ ...PAGE, title: says, rfc, checkedOn, kind: 'official' } as const]),
    ...urls.map((url) => ({ ...PAGE, title: says, url, checkedOn, kind: 'third-party' }) as const),
  ])
  return distinct([...dnsHost.providers.flatMap(ofProvider), ...rules])
}

function ofProvider(provider: DnsProvider): Source[] {
  if (isNameOnly(provider)) return []
  const { nameJa: ja, nameEn: en, confirmedBy, docs, checkedOn } = provider
  const officialHosts = new Set(docs.map(hostOf))
  return confirmedBy.map((text) => {
    const url = addressIn(text)
    const isOfficial = url !== null && (officialHosts.has(hostOf(url)) || OFFICIAL_COPIES.test(url))
    return { ...PAGE, title: { ja, en }, url, checkedOn, kind: isOfficial ? 'official' : 'third-party' }
  })
}

/** The makers' own documentation, kept as files; `docs` of other entries name GitHub as a whole. */
const OFFICIAL_COPIES = /^https:\/\/github\.com\/(?:MicrosoftDocs|awsdocs)\//

function ofReceiver({ nameJa: ja, nameEn: en, confirmedBy }: Receiver): Source[] {
  return confirmedBy.map(({ url, kind }) => ({
    ...PAGE,
    title: { ja, en },
    url: addressIn(url),
    checkedOn: receiverCatalog.checkedOn,
    kind:
      kind.startsWith('official') && kind !== 'official-copy'
        ? 'official'
        : kind === 'public-body'
          ? kind
          : 'third-party',
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
