import type { DnsProvider } from '../catalog/dns-provider.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, field, fields, heading, note, paragraph } from './blocks.ts'
import { describeSeconds } from './describe-change.ts'
import type { Block, FieldRow } from './document.ts'
import { hostPart } from './plan-facts.ts'
import { nameOfProvider } from './record-form.ts'
import { sayFrom } from './say.ts'
import { changeTexts } from './texts/change-texts.ts'
import { dnsTexts } from './texts/dns-texts.ts'
import { formTexts } from './texts/form-texts.ts'

/** How the DNS host's form wants things written; where several brands share the servers, each of them. */
export function describeDnsHost({ inspection, dnsHost }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  const words = sayFrom(formTexts, language)
  const { providers, chosenId } = dnsHost
  const [first] = providers
  if (first === undefined)
    return [
      paragraph(say('host-unknown')),
      paragraph(say('host-field-unknown')),
      paragraph(words('edit-there')),
    ]
  const title = providers.length > 1 ? 'host-may-be' : 'host-is'
  const meaning = chosenId === null ? (inspection.dnsProvider?.note ?? null) : null
  return [
    ...(meaning === null ? [] : [note('warning', meaning)]),
    ...(chosenId === null ? [] : [paragraph(words('chosen', { provider: nameOfProvider(first, language) }))]),
    paragraph(words('edit-there')),
    ...providers.flatMap((provider) => [
      heading(say(title, { provider: nameOfProvider(provider, language) }), 3),
      ...describeProvider(provider, language),
    ]),
  ]
}

function describeProvider(provider: DnsProvider, language: Language): Block[] {
  const words = sayFrom(formTexts, language)
  const name = nameOfProvider(provider, language)
  if (isNameOnly(provider)) return [paragraph(words('name-only', { provider: name }))]
  const { notes, docs, checkedOn } = provider
  return [
    ...(provider.freeTxtEditing === false
      ? [note('danger', sayFrom(dnsTexts, language)('host-no-txt'))]
      : []),
    fields('', [...describePanel(provider, language), ...describeRules(provider, language)]),
    ...(notes.length > 0 ? [paragraph(words('notes', { provider: name })), bullets(notes)] : []),
    ...(docs.length > 0 ? [paragraph(words('help')), bullets(docs)] : []),
    paragraph(words('source', { date: checkedOn })),
  ]
}

/** What is known of a rule, or 未確認, and its note. */
function withNote(known: string | null, remark: string | null | undefined, language: Language): string {
  const text = known ?? sayFrom(formTexts, language)('not-confirmed')
  if (remark === null || remark === undefined) return text
  return `${text}${language === 'ja' ? '。' : '. '}${remark}`
}

function describePanel({ panel }: DnsProvider, language: Language): FieldRow[] {
  const words = sayFrom(formTexts, language)
  const path = panel?.[language] ?? panel?.ja ?? panel?.en ?? null
  const more = [
    ['panel-older', panel?.older],
    ['panel-alternative', panel?.alternative],
  ] as const
  return [
    field(words('panel'), withNote(path, panel?.note, language)),
    ...more.flatMap(([label, text]) => (text === undefined ? [] : [field(words(label), text)])),
  ]
}

/** Each rule with its note; what has no source reads 未確認. */
function describeRules(provider: DnsProvider, language: Language): FieldRow[] {
  const words = sayFrom(formTexts, language)
  const { hostField, txtQuotes, txtMaxLength, txtOver255, cnameTargetTrailingDot: dot } = provider
  const { defaultTtl, minTtl } = provider
  const known = (text: string | null, remark: string | null = null) => withNote(text, remark, language)
  const taken = (answer: boolean | null) => (answer === null ? null : words(answer ? 'yes' : 'no'))
  const seconds = (ttl: number | null) =>
    ttl === null ? words('not-confirmed') : describeSeconds(ttl, language)
  return [
    field(words('rule-host'), known(hostField && words(`host-${hostField}`), provider.hostFieldNote)),
    field(words('rule-quotes'), known(txtQuotes && words(`quotes-${txtQuotes}`), provider.txtQuotesNote)),
    field(
      words('rule-length'),
      known(txtMaxLength === null ? null : words('length-limit', { limit: txtMaxLength })),
    ),
    field(words('rule-long'), known(txtOver255 && words(`long-${txtOver255}`), provider.txtLengthNote)),
    field(words('rule-dot'), known(dot && words(`dot-${dot}`))),
    field(words('rule-underscore'), known(taken(provider.supportsUnderscoreNames), provider.underscoreNote)),
    field(words('rule-underscore-cname'), known(taken(provider.supportsCname))),
    field(
      words('rule-ttl'),
      known(words('ttl-known', { first: seconds(defaultTtl), least: seconds(minTtl) }), provider.ttlNote),
    ),
  ]
}

/**
 * What goes into the host's field for a name, where the zone is known: to the character, or in words where the field
 * stays empty or that is not confirmed.
 */
export function nameInForm(
  plan: SetupPlan,
  name: string,
  language: Language,
): { readonly text: string; readonly isExact: boolean } | null {
  const say = sayFrom(changeTexts, language)
  const part = hostPart(plan, name)
  if (part === null) return null
  const form = hostFieldForm(plan)
  if (form === 'fqdn-dot') return { text: `${name}.`, isExact: true }
  if (part !== '') return { text: part, isExact: true }
  if (form === 'relative-at') return { text: '@', isExact: true }
  return { text: say(form === 'relative' ? 'apex-empty' : 'apex-either'), isExact: false }
}

/** How the host's form takes names, where every brand that may be meant agrees; null where they differ or it is not confirmed. */
function hostFieldForm({ dnsHost }: SetupPlan): DnsProvider['hostField'] {
  const forms = dnsHost.providers.map(({ hostField }) => hostField)
  const [first = null] = forms
  return forms.every((form) => form === first) ? first : null
}
