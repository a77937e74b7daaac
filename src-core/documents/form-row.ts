import type { DnsProvider } from '../catalog/dns-provider.ts'
import type { FormField } from '../catalog/form/filled-form.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { exactField, field } from './blocks.ts'
import { describeSeconds } from './describe-change.ts'
import type { FieldRow } from './document.ts'
import { hostPart, type DnsChange } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { dnsTexts } from './texts/dns-texts.ts'
import { formTexts } from './texts/form-texts.ts'

interface FormOf {
  readonly plan: SetupPlan
  readonly change: DnsChange
  readonly provider: DnsProvider | null
}

/** One field of a form, as it is shown: what is not confirmed reads so. */
export function formRow({ id, label, state, text }: FormField, form: FormOf, language: Language): FieldRow {
  const say = sayFrom(formTexts, language)
  const { action, after } = form.change
  const general = say(id === 'line' && action === 'replace' ? 'line-edit' : id)
  const name = label === null || label === general ? general : say('own-label', { label, general })
  if (text === null) {
    if (state === 'default') return field(name, say('leave-default'))
    return field(name, id === 'host' ? sayUnknownHost(form, language) : say('unconfirmed-alone'))
  }
  if (text === '') return field(name, say('empty'))
  if (state === 'fixed') return field(name, say('fixed', { text }))
  // It stands above already, to be copied from there.
  if ((id === 'value' || id === 'target') && text === after) {
    const above = sayFrom(dnsTexts, language)(action === 'replace' ? 'new-value' : 'value')
    return field(name, say(state === 'confirmed' ? 'as-above' : 'as-above-unconfirmed', { label: above }))
  }
  const shown = state === 'unconfirmed' ? say('unconfirmed', { field: name }) : name
  // Read by a person, who finds the number in a list as well as in a field.
  if (id === 'ttl') return field(shown, describeSeconds(Number(text), language))
  return id === 'type' || id === 'priority' ? field(shown, text) : exactField(shown, text)
}

/** The zone's own name where its form is not confirmed; else a name of which the zone's part is not known. */
function sayUnknownHost({ plan, change, provider }: FormOf, language: Language): string {
  const say = sayFrom(formTexts, language)
  const { name } = change
  if (hostPart(plan, name) === '') return say('apex-either')
  // A zone may begin at the domain itself, hardly at a name with an underscore.
  if (name.includes('_')) return say('host-part', { name })
  const hostField = provider?.hostField ?? null
  const apex = say(
    hostField === 'relative' ? 'zone-empty' : hostField === 'relative-at' ? 'zone-at' : 'zone-either',
  )
  return say('host-part-or-zone', { name, apex })
}
