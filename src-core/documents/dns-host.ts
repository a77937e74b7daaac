import type { DnsProvider } from '../catalog/dns-provider.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, heading, note, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { dnsTexts } from './texts/dns-texts.ts'

/** How the DNS host's form wants things written; where several brands share the servers, each of them. */
export function describeDnsHost({ inspection, dnsHost }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  const { providers } = dnsHost
  if (providers.length === 0) return [paragraph(say('host-unknown')), paragraph(say('host-field-unknown'))]
  const heading3 = providers.length > 1 ? 'host-may-be' : 'host-is'
  const meaning = inspection.dnsProvider?.note ?? null
  return [
    ...(meaning === null ? [] : [note('warning', meaning)]),
    ...providers.flatMap((provider) => [
      heading(say(heading3, { provider: language === 'ja' ? provider.nameJa : provider.nameEn }), 3),
      bullets(describeForm(provider, language)),
    ]),
  ]
}

function describeForm(provider: DnsProvider, language: Language): string[] {
  const say = sayFrom(dnsTexts, language)
  const panel = provider.panel?.[language] ?? provider.panel?.ja ?? null
  const { hostField, hostFieldNote, txtQuotes, cnameTargetTrailingDot: dot, notes } = provider
  return [
    ...(provider.freeTxtEditing === false ? [say('host-no-txt')] : []),
    ...(panel === null ? [] : [say('host-panel', { panel })]),
    hostField === null
      ? say('host-field-unknown')
      : say(hostField === 'fqdn-dot' ? 'host-fqdn-dot' : 'host-relative'),
    ...(hostFieldNote === null ? [] : [hostFieldNote]),
    ...(txtQuotes === 'none' || txtQuotes === 'required' ? [say(`host-quotes-${txtQuotes}`)] : []),
    ...(dot === 'required' ? [say('host-cname-dot')] : []),
    ...(dot === 'refused' ? [say('host-cname-no-dot')] : []),
    ...notes,
    say('host-source', { date: provider.checkedOn }),
  ]
}

/** How the host's form takes names, where every brand that may be meant agrees; null where they differ or it is not confirmed. */
export function hostFieldForm({ dnsHost }: SetupPlan): DnsProvider['hostField'] {
  const forms = dnsHost.providers.map(({ hostField }) => hostField)
  const [first = null] = forms
  return forms.every((form) => form === first) ? first : null
}
