import type { DnsHostName } from '../../../src-core/contract/host.ts'
import type { DnsProviderMatch } from '../../../src-core/inspection/inspection.ts'
import { OTHER_DNS_HOST } from '../../../src-core/plan/dns-host.ts'
import type { Language } from '../../../src-core/text/message.ts'
import type { Choice } from '../../ui/choice.ts'

/** Of a select, which has no empty choice: what the name servers show is taken. */
export const DETECTED = 'detected'

/** What the name servers show, in words; null where it is no host that is known. */
export function detectedHosts(
  match: DnsProviderMatch | null,
  hosts: readonly DnsHostName[],
  language: Language,
): readonly string[] | null {
  if (match === null) return null
  return [match.id, ...match.alternatives].map((id) => {
    const host = hosts.find((each) => each.id === id)
    return host ? nameOf(host, language) : id === match.id ? match.nameJa : id
  })
}

/** Detected first, then every host by its name, then none of them. */
export function dnsHostChoices(
  hosts: readonly DnsHostName[],
  language: Language,
  words: { readonly detected: string; readonly other: string },
): readonly Choice[] {
  const { compare } = new Intl.Collator(language)
  const named = hosts.map((host) => ({ value: host.id, label: nameOf(host, language) }))
  return [
    { value: DETECTED, label: words.detected },
    ...named.sort((a, b) => compare(a.label, b.label)),
    { value: OTHER_DNS_HOST, label: words.other },
  ]
}

function nameOf({ nameJa, nameEn }: DnsHostName, language: Language): string {
  return language === 'en' ? nameEn : nameJa
}
