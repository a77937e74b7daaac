import type { SpfMechanism, SpfTerm } from '../record.ts'

/** A term from its parts, as it is usually written: no `+`, names in lower case, no prefix that is the default. */
export function printSpfTerm(term: SpfTerm): string {
  if (term.kind === 'modifier') return `${term.name}=${term.value}`
  const sign = term.qualifier === '+' ? '' : term.qualifier
  return `${sign}${term.name}${printArguments(term)}`
}

function printArguments({ name, domain, address, prefix4, prefix6 }: SpfMechanism): string {
  const argument = domain ?? address
  const text = argument === null ? '' : `:${argument}`
  if (name === 'ip6') return prefix6 === 128 || prefix6 === null ? text : `${text}/${prefix6}`
  const ip4 = prefix4 === null || prefix4 === 32 ? '' : `/${prefix4}`
  const ip6 = prefix6 === null || prefix6 === 128 ? '' : `//${prefix6}`
  return `${text}${ip4}${ip6}`
}

export function printSpfRecord(terms: readonly SpfTerm[]): string {
  return ['v=spf1', ...terms.map(printSpfTerm)].join(' ')
}
