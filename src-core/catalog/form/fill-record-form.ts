import { relativeName } from '../../dns/zone-text.ts'
import type { DnsProvider } from '../dns-provider.ts'
import type { FilledForm, FormField, FormRecord } from './filled-form.ts'
import { fillTarget, fillTtl, fillTxtValue } from './fill-values.ts'
import { findFormCautions } from './form-cautions.ts'

/**
 * What goes into each field of one DNS host's form, to the character. What its entry does not confirm is `unconfirmed`,
 * with the general form; no host (null) is a form of which nothing is known. `zone` is the zone's own name, null where
 * it could not be told.
 */
export function fillRecordForm(
  provider: DnsProvider | null,
  record: FormRecord,
  zone: string | null,
): FilledForm {
  const fields = provider?.form?.isLines
    ? fillLine(provider, record, zone)
    : fillFields(provider, record, zone)
  return { fields, cautions: findFormCautions(provider, record, zone) }
}

function fillFields(provider: DnsProvider | null, record: FormRecord, zone: string | null): FormField[] {
  return [
    fillHost(provider, record, zone),
    fillType(provider, record),
    fillTtl(provider, record),
    ...fillValue(provider, record),
  ]
}

/** Below the zone, or whole with a final dot. */
function fillHost(provider: DnsProvider | null, { name }: FormRecord, zone: string | null): FormField {
  const field = { id: 'host', label: provider?.form?.hostLabel ?? null } as const
  const hostField = provider?.hostField ?? null
  if (hostField === 'fqdn-dot') return { ...field, state: 'confirmed', text: `${name}.` }
  const part = zone === null ? null : relativeName(name, zone)
  if (part === null) return { ...field, state: 'unconfirmed', text: null }
  if (hostField === null) return { ...field, state: 'unconfirmed', text: part === '' ? null : part }
  return { ...field, state: 'confirmed', text: part === '' && hostField === 'relative-at' ? '@' : part }
}

function fillType(provider: DnsProvider | null, { type }: FormRecord): FormField {
  const isOffered = type !== 'TXT' || provider?.freeTxtEditing === true
  return {
    id: 'type',
    label: null,
    state: provider !== null && isOffered ? 'confirmed' : 'unconfirmed',
    text: provider?.form?.typeWords?.[type] ?? type,
  }
}

function fillValue(provider: DnsProvider | null, record: FormRecord): FormField[] {
  const { type, value } = record
  if (value === null) return []
  const label = provider?.form?.valueLabel ?? null
  if (type === 'TXT') return [{ id: 'value', label, ...fillTxtValue(provider, value, record.strings) }]
  if (type === 'CNAME') return [{ id: 'target', label, ...fillTarget(provider, value) }]
  const [priority = '', host = ''] = value.split(' ')
  return [
    { id: 'priority', label: null, state: provider === null ? 'unconfirmed' : 'confirmed', text: priority },
    { id: 'target', label, ...fillTarget(provider, host) },
  ]
}

/** `txt name value` in one text box; how such a box writes MX is not known. */
function fillLine(provider: DnsProvider, record: FormRecord, zone: string | null): FormField[] {
  const [value] = fillValue(provider, record)
  const host = fillHost(provider, record, zone)
  const isWhole = record.type !== 'MX' && host.text !== null && value !== undefined && value.text !== null
  const line: FormField = {
    id: 'line',
    label: null,
    state: isWhole ? value.state : 'unconfirmed',
    text: isWhole ? [record.type.toLowerCase(), host.text, value.text].join(' ') : null,
  }
  return [line, fillTtl(provider, record)]
}
