import type { DnsProvider } from '../catalog/dns-provider.ts'
import { fillRecordForm } from '../catalog/form/fill-record-form.ts'
import type { FormRecord } from '../catalog/form/filled-form.ts'
import { isNameOnly } from '../catalog/provider-rules.ts'
import { quoteStrings } from '../dns/zone-text.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, fields, note, value } from './blocks.ts'
import type { Block } from './document.ts'
import { formRow } from './form-row.ts'
import { isActionable, isPlainName, isReportOnly, type DnsChange } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { isShownExactly } from './show-text.ts'
import { dnsTexts } from './texts/dns-texts.ts'
import { formTexts } from './texts/form-texts.ts'

/**
 * The record as the form of each DNS host that may be meant wants it, field by field, with what to mind there; of a
 * host that is not known, a form of which nothing is confirmed.
 */
export function describeForms(plan: SetupPlan, change: DnsChange, language: Language): Block[] {
  if (!isActionable(change) || isReportOnly(change) || !isPlainName(change.name)) return []
  const { providers } = plan.dnsHost
  return providers.length === 0
    ? describeForm(plan, change, null, language)
    : providers.flatMap((provider) => describeForm(plan, change, provider, language))
}

function describeForm(
  plan: SetupPlan,
  change: DnsChange,
  provider: DnsProvider | null,
  language: Language,
): Block[] {
  const { zone } = plan.inspection.nameServers
  const { fields: filled, cautions } = fillRecordForm(provider, recordOf(change), zone)
  const hints = cautions.filter(({ tone }) => tone === 'info').map(({ message }) => message)
  const isUnknown = provider === null || isNameOnly(provider)
  return [
    fields(
      titleOf(plan, provider, language),
      filled.map((one) => formRow(one, { plan, change, provider }, language)),
    ),
    ...(isUnknown ? valueInParts(change, language) : []),
    ...cautions
      .filter(({ tone }) => tone !== 'info')
      .map(({ tone, message }) => note(tone, resolveMessage(message, language))),
    ...(hints.length > 0 ? [bullets(hints.map((message) => resolveMessage(message, language)))] : []),
  ]
}

function titleOf({ dnsHost }: SetupPlan, provider: DnsProvider | null, language: Language): string {
  const say = sayFrom(formTexts, language)
  if (provider === null) return say('form-of-unknown')
  const title = dnsHost.providers.length > 1 ? 'form-of-one' : 'form-of'
  return say(title, { provider: nameOfProvider(provider, language) })
}

/** A long value cut as a form wants it that does not cut for itself. */
export function valueInParts({ strings }: DnsChange, language: Language): Block[] {
  if (strings === null || strings.length < 2) return []
  return [value(sayFrom(dnsTexts, language)('value-strings'), quoteStrings(strings))]
}

/** Whether the reader may have to cut a long value: the host's form says so, or nothing is known of it. */
export function mayTakeParts({ dnsHost }: SetupPlan): boolean {
  const { providers } = dnsHost
  return (
    providers.length === 0 ||
    providers.some((provider) => provider.txtOver255 === 'user-splits' || isNameOnly(provider))
  )
}

/** A value that can't be copied as it is shown is not typed either. */
function recordOf({ name, type, after, strings, ttl, action }: DnsChange): FormRecord {
  const value = after !== null && isShownExactly(after) ? after : null
  return { name, type, value, strings, ttl, isEdit: action === 'replace' || action === 'edit-present' }
}

export function nameOfProvider(
  { nameJa, nameEn }: Pick<DnsProvider, 'nameJa' | 'nameEn'>,
  language: Language,
) {
  return language === 'ja' ? nameJa : nameEn
}
