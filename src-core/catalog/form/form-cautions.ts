import { relativeName } from '../../dns/zone-text.ts'
import type { MessageParams } from '../../text/message.ts'
import type { DnsProvider } from '../dns-provider.ts'
import { chooseTtl, countOctets, isLong, isTooLong } from './fill-values.ts'
import type { FormCaution, FormRecord } from './filled-form.ts'
import type { FormMessageCode } from './messages.ts'

/** What must be known while this record is typed into this form: what does not work, what is not confirmed, what is easy to miss. */
export function findFormCautions(
  provider: DnsProvider | null,
  record: FormRecord,
  zone: string | null,
): FormCaution[] {
  const found = [
    ...findHostCautions(provider, record, zone),
    ...(record.type === 'TXT' ? findTxtCautions(provider, record) : findTargetCautions(provider, record)),
    ...findTtlCautions(provider, record),
  ]
  return TONES.flatMap((tone) => found.filter((caution) => caution.tone === tone))
}

const TONES = ['danger', 'warning', 'info'] as const

function caution(tone: FormCaution['tone'], code: FormMessageCode, params: MessageParams = {}): FormCaution {
  return { tone, message: { code, params } }
}

function findHostCautions(
  provider: DnsProvider | null,
  { name }: FormRecord,
  zone: string | null,
): FormCaution[] {
  const part = zone === null ? null : relativeName(name, zone)
  const hostField = provider?.hostField ?? null
  const supports = provider?.supportsUnderscoreNames ?? null
  const hasUnderscore = name.includes('_')
  const isWhole = hostField === 'fqdn-dot'
  return [
    ...(hasUnderscore && supports === false ? [caution('danger', 'form.underscore-refused')] : []),
    ...(hasUnderscore && supports === null ? [caution('warning', 'form.underscore-unknown')] : []),
    ...(part === null && !isWhole ? [caution('warning', 'form.zone-unknown', { name })] : []),
    ...(hostField === null && part !== null ? [caution('warning', 'form.host-unknown')] : []),
    ...(hostField !== null && !isWhole && part
      ? [caution('info', 'form.host-adds-zone', { zone: zone ?? '', doubled: `${name}.${zone ?? ''}` })]
      : []),
  ]
}

function findTxtCautions(provider: DnsProvider | null, record: FormRecord): FormCaution[] {
  const { name, value, isEdit } = record
  const { freeTxtEditing = null, txtQuotes = null, txtMaxLength = null, form } = provider ?? {}
  const text = value ?? ''
  return [
    ...(freeTxtEditing === false ? [caution('danger', 'form.no-free-txt')] : []),
    ...(txtQuotes === 'none' && /["\\]/.test(text) ? [caution('danger', 'form.quote-inside')] : []),
    ...(isTooLong(provider, text)
      ? [caution('danger', tooLongCode(record), { limit: txtMaxLength ?? 0, length: countOctets(text) })]
      : isLong(text)
        ? [sayHowLongOnesGo(provider)]
        : []),
    ...(value === null
      ? []
      : [caution(txtQuotes === null ? 'warning' : 'info', `form.quotes-${txtQuotes ?? 'unknown'}`)]),
    ...(form?.joinsTxt ? [caution('info', isEdit ? 'form.joins-txt-edit' : 'form.joins-txt', { name })] : []),
    ...(form?.listsSpfType ? [caution('info', 'form.type-txt')] : []),
  ]
}

/** The way out depends on what the record is for. */
function tooLongCode({ name, value }: FormRecord): FormMessageCode {
  if (name.includes('._domainkey.')) return 'form.too-long-dkim'
  return /^v=spf1(?: |$)/i.test(value ?? '') ? 'form.too-long-spf' : 'form.too-long'
}

function sayHowLongOnesGo(provider: DnsProvider | null): FormCaution {
  switch (provider?.txtOver255 ?? null) {
    case 'auto-split':
      return caution('info', 'form.long-auto')
    case 'user-splits':
      return caution('info', 'form.long-split')
    case 'not-possible':
      return caution('danger', 'form.long-impossible')
    case null:
      return caution('warning', 'form.long-unknown')
  }
}

function findTargetCautions(provider: DnsProvider | null, { name, type }: FormRecord): FormCaution[] {
  const { cnameTargetTrailingDot: dot = null, supportsCname = null, form } = provider ?? {}
  const isBelowUnderscore = type === 'CNAME' && name.includes('_')
  return [
    ...(isBelowUnderscore && supportsCname === false ? [caution('danger', 'form.cname-refused')] : []),
    ...(isBelowUnderscore && supportsCname === null ? [caution('warning', 'form.cname-unknown')] : []),
    ...(dot === null ? [caution('warning', 'form.dot-unknown')] : []),
    ...(dot === 'required' ? [caution('info', 'form.dot-required')] : []),
    ...(dot === 'refused' || dot === 'not-needed' ? [caution('info', 'form.dot-refused')] : []),
    ...(type === 'CNAME' ? [caution('info', 'form.cname-alone', { name })] : []),
    ...(type === 'CNAME' && form?.proxyOff !== undefined
      ? [caution('info', 'form.proxy-off', { label: form.proxyOff })]
      : []),
  ]
}

function findTtlCautions(provider: DnsProvider | null, { ttl }: FormRecord): FormCaution[] {
  const { defaultTtl = null, minTtl = null, form } = provider ?? {}
  if (form?.isTtlFixed && defaultTtl !== null) return [caution('info', 'form.ttl-fixed', { ttl: defaultTtl })]
  if (ttl === null) return []
  const chosen = form?.ttlChoices === undefined ? ttl : chooseTtl(form.ttlChoices, ttl)
  return [
    ...(chosen !== ttl ? [caution('info', 'form.ttl-choice', { planned: ttl, ttl: chosen })] : []),
    ...(form?.ttlChoices === undefined && minTtl !== null && ttl < minTtl
      ? [caution('info', 'form.ttl-raised', { planned: ttl, ttl: minTtl })]
      : []),
    ...(form?.mustSetTtl ? [caution('info', 'form.ttl-must-set')] : []),
  ]
}
