import { MAX_STRING_OCTETS, splitTxt, toOctets } from '../../dns/txt.ts'
import { absoluteName, quoteStrings } from '../../dns/zone-text.ts'
import type { DnsProvider } from '../dns-provider.ts'
import type { FormField, FormRecord } from './filled-form.ts'

type Filled = Pick<FormField, 'state' | 'text'>

/** Octets that a TXT value has; one character-string holds 255 (RFC 1035 3.3.14). */
export function countOctets(value: string): number {
  return toOctets(value).length
}

export function isLong(value: string): boolean {
  return countOctets(value) > MAX_STRING_OCTETS
}

export function isTooLong(provider: DnsProvider | null, value: string): boolean {
  return provider !== null && provider.txtMaxLength !== null && countOctets(value) > provider.txtMaxLength
}

/**
 * With or without quotes, whole or in parts. Where quotes are not confirmed the value goes in without them; where the
 * handling of a long value is not confirmed it goes in as the form takes a short one.
 */
export function fillTxtValue(
  provider: DnsProvider | null,
  value: string,
  strings: readonly string[] | null,
): Filled {
  const quotes = provider?.txtQuotes ?? null
  const parts = quoteStrings(strings ?? splitTxt(value))
  const whole = quotes === 'required' ? quoteStrings([toOctets(value)]) : value
  if (!isLong(value)) return { state: quotes === null ? 'unconfirmed' : 'confirmed', text: whole }
  if (isTooLong(provider, value)) return { state: 'unconfirmed', text: null }
  switch (provider?.txtOver255 ?? null) {
    case 'auto-split':
      return { state: quotes === null ? 'unconfirmed' : 'confirmed', text: whole }
    case 'user-splits':
      return { state: 'confirmed', text: parts }
    case 'not-possible':
      return { state: 'unconfirmed', text: null }
    case null:
      return { state: 'unconfirmed', text: quotes === 'required' ? parts : value }
  }
}

/** The target of a CNAME or an MX: with a final dot where the form would add its own zone without one. */
export function fillTarget(provider: DnsProvider | null, target: string): Filled {
  const dot = provider?.cnameTargetTrailingDot ?? null
  return {
    state: dot === null ? 'unconfirmed' : 'confirmed',
    text: dot === 'required' ? absoluteName(target) : target,
  }
}

export function fillTtl(provider: DnsProvider | null, { ttl }: FormRecord): FormField {
  const field = { id: 'ttl', label: null } as const
  const { defaultTtl = null, minTtl = null, form } = provider ?? {}
  if (form?.isTtlFixed && defaultTtl !== null) return { ...field, state: 'fixed', text: String(defaultTtl) }
  if (ttl === null) return { ...field, state: 'default', text: null }
  if (form?.ttlChoices !== undefined)
    return { ...field, state: 'confirmed', text: String(chooseTtl(form.ttlChoices, ttl)) }
  if (minTtl !== null) return { ...field, state: 'confirmed', text: String(Math.max(ttl, minTtl)) }
  return { ...field, state: ttl === defaultTtl ? 'confirmed' : 'unconfirmed', text: String(ttl) }
}

/** The longest that is no longer than planned: a shorter one does no harm. */
export function chooseTtl(choices: readonly number[], ttl: number): number {
  return choices.findLast((choice) => choice <= ttl) ?? choices[0] ?? ttl
}
