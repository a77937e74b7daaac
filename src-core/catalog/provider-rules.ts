import type { DnsProvider } from './dns-provider.ts'

/** True where the entry says anything about how its form or its servers work: an entry that does names its sources. */
export function tellsRules(provider: DnsProvider): boolean {
  return (
    provider.nsPatterns.length > 0 ||
    provider.form !== undefined ||
    RULES.some((rule) => provider[rule] !== null)
  )
}

/** No page or file stands behind it that anybody could look up: its name is shown, and no rule. */
export function isNameOnly({ confirmedBy, docs }: DnsProvider): boolean {
  return ![...confirmedBy, ...docs].some((source) => /^https?:\/\//.test(source))
}

const RULES = [
  'panel',
  'hostField',
  'cnameTargetTrailingDot',
  'txtQuotes',
  'txtMaxLength',
  'txtOver255',
  'supportsUnderscoreNames',
  'supportsCname',
  'freeTxtEditing',
  'defaultTtl',
  'minTtl',
] as const satisfies readonly (keyof DnsProvider)[]
