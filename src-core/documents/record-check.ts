import { publicResolvers } from '../catalog/public-resolvers.ts'
import { quoteStrings } from '../dns/zone-text.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { paragraph, value } from './blocks.ts'
import type { Block } from './document.ts'
import { isPlainName, isReportOnly, type DnsChange } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { checkTexts } from './texts/check-texts.ts'
import { dnsTexts } from './texts/dns-texts.ts'

/** One of the zone's own servers, by a name that a shell takes literally; null where none is known. */
export function ownServer({ inspection }: SetupPlan): string | null {
  return inspection.nameServers.hosts.find(isPlainName) ?? null
}

/**
 * Commands to ask the zone's own server, and the answer to expect. Only for names that a shell takes literally. A server
 * that is not known is a blank to fill in: the resolver of the office would remember that nothing is there.
 */
export function describeCheck(plan: SetupPlan, change: DnsChange, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  const { name, type } = change
  const check = isReportOnly(change)
    ? []
    : [paragraph(say('check', { check: resolveMessage(change.check, language) }))]
  if (!isPlainName(name)) return check
  const server = ownServer(plan) ?? say('server-blank')
  return [
    ...check,
    value(say('check-windows'), `nslookup -type=${type} ${name}. ${server}`),
    value(say('check-unix'), `dig +short @${server} ${name} ${type}`),
    describeAnswer(change, language),
  ]
}

/** How to find what the commands leave blank. Asking for the servers plants nothing in a cache: they are there. */
export function describeServerSearch(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(dnsTexts, language)
  const { inspection, subject } = plan
  if (ownServer(plan) !== null) return []
  const { domain, organizationalDomain } = subject
  const zone = inspection.nameServers.zone ?? organizationalDomain
  const isBelow = inspection.nameServers.zone === null && domain !== zone
  return [
    paragraph(say('find-server')),
    ...(isBelow ? [paragraph(say('find-server-delegated', { domain, zone }))] : []),
    value(say('find-windows'), `nslookup -type=NS ${zone}.`),
    value(say('find-unix'), `dig +short ${zone} NS`),
  ]
}

/** As `dig +short` writes it, where the whole text is known. */
function describeAnswer({ id, type, after, strings }: DnsChange, language: Language): Block {
  const say = sayFrom(dnsTexts, language)
  if (after === null) return paragraph(say(id === 'spf' ? 'check-expected-contains' : 'check-expected-look'))
  if (type !== 'TXT') return value(say('check-expected'), `${after}.`)
  return (strings?.length ?? 0) > 1
    ? paragraph(say('check-expected-parts'))
    : value(say('check-expected'), quoteStrings(strings ?? []))
}

/** The zone's own servers first, then a public one; and what is no answer at all. */
export function describeReading(language: Language): string[] {
  const say = sayFrom(checkTexts, language)
  const [resolver] = publicResolvers.resolvers
  const [address] = resolver?.addresses ?? []
  return [
    say('order'),
    ...(resolver === undefined || address === undefined
      ? []
      : [say('public', { address, name: resolver.name })]),
    say('windows'),
    say('absent'),
    say('untold'),
  ]
}
