import type { DnsProvider } from '../catalog/dns-provider.ts'
import { fillRecordForm } from '../catalog/form/fill-record-form.ts'
import type { FormField, FormRecord } from '../catalog/form/filled-form.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, exactField, field, fields, note } from './blocks.ts'
import { describeSeconds } from './describe-change.ts'
import type { Block, FieldRow } from './document.ts'
import { isActionable, isPlainName, isReportOnly, type DnsChange } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { isShownExactly } from './show-text.ts'
import { formTexts } from './texts/form-texts.ts'

/** The record as the form of each DNS host that may be meant wants it, field by field, with what to mind there. */
export function describeForms(plan: SetupPlan, change: DnsChange, language: Language): Block[] {
  const say = sayFrom(formTexts, language)
  if (!isActionable(change) || isReportOnly(change) || !isPlainName(change.name)) return []
  const { providers } = plan.dnsHost
  const title = providers.length > 1 ? 'form-of-one' : 'form-of'
  return providers.flatMap((provider) => {
    const { fields: filled, cautions } = fillRecordForm(
      provider,
      recordOf(change),
      plan.inspection.nameServers.zone,
    )
    const hints = cautions.filter(({ tone }) => tone === 'info').map(({ message }) => message)
    return [
      fields(
        say(title, { provider: nameOfProvider(provider, language) }),
        filled.map((one) => rowOf(one, change, language)),
      ),
      ...cautions
        .filter(({ tone }) => tone !== 'info')
        .map(({ tone, message }) => note(tone, resolveMessage(message, language))),
      ...(hints.length > 0 ? [bullets(hints.map((message) => resolveMessage(message, language)))] : []),
    ]
  })
}

/** A value that can't be copied as it is shown is not typed either. */
function recordOf({ name, type, after, strings, ttl, action }: DnsChange): FormRecord {
  const value = after !== null && isShownExactly(after) ? after : null
  return { name, type, value, strings, ttl, isEdit: action === 'replace' || action === 'edit-present' }
}

function rowOf({ id, label, state, text }: FormField, { action }: DnsChange, language: Language): FieldRow {
  const say = sayFrom(formTexts, language)
  const general = say(id === 'line' && action === 'replace' ? 'line-edit' : id)
  const name = label === null || label === general ? general : say('own-label', { label, general })
  if (text === null) {
    if (state === 'default') return field(name, say('leave-default'))
    return field(name, say(id === 'host' ? 'apex-either' : 'unconfirmed-alone'))
  }
  if (text === '') return field(name, say('empty'))
  if (state === 'fixed') return field(name, say('fixed', { text }))
  const shown = state === 'unconfirmed' ? say('unconfirmed', { field: name }) : name
  // Read by a person, who finds the number in a list as well as in a field.
  if (id === 'ttl') return field(shown, describeSeconds(Number(text), language))
  return id === 'type' || id === 'priority' ? field(shown, text) : exactField(shown, text)
}

export function nameOfProvider(
  { nameJa, nameEn }: Pick<DnsProvider, 'nameJa' | 'nameEn'>,
  language: Language,
) {
  return language === 'ja' ? nameJa : nameEn
}
