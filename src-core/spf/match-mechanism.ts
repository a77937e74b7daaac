import { type DnsAnswer, isAbsent, type UnknownReason } from '../dns/answer.ts'
import { isWithin } from '../dns/name.ts'
import { parseIpAddress } from '../net/ip-address.ts'
import { networkContains } from '../net/ip-network.ts'
import type { CheckContext, SpfProblemKind } from './check-context.ts'
import type { SpfMechanism } from './record.ts'
import { findValidatedNames } from './validated-names.ts'

export type MatchOutcome =
  | { readonly kind: 'match' | 'no-match' }
  | { readonly kind: 'problem'; readonly problem: SpfProblemKind; readonly reason: UnknownReason | null }

const MATCH: MatchOutcome = { kind: 'match' }
const NO_MATCH: MatchOutcome = { kind: 'no-match' }

export function problem(kind: SpfProblemKind, reason: UnknownReason | null = null): MatchOutcome {
  return { kind: 'problem', problem: kind, reason }
}

/** An answer that ends a mechanism by itself, or null where it holds records. */
function endOf(context: CheckContext, answer: DnsAnswer): MatchOutcome | null {
  if (isAbsent(answer)) return countVoid(context) ?? NO_MATCH
  if (answer.kind !== 'unknown') return null
  // A name that cannot be asked does not exist (RFC 7208 4.8 leaves the result open).
  return answer.reason === 'bad-name' ? NO_MATCH : problem('dns', answer.reason)
}

export function countVoid(context: CheckContext): MatchOutcome | null {
  context.counts.voidLookups += 1
  return context.counts.voidLookups > context.limits.voidLookups ? problem('too-many-void-lookups') : null
}

/** Any mechanism but include, whose match is a nested evaluation. `target` is the expanded domain-spec. */
export async function matchMechanism(
  context: CheckContext,
  mechanism: SpfMechanism,
  target: string,
): Promise<MatchOutcome> {
  switch (mechanism.name) {
    case 'all':
      return MATCH
    case 'ip4':
    case 'ip6':
      return isClientIn(context, mechanism, mechanism.address ?? '') ? MATCH : NO_MATCH
    case 'a':
      return matchAddresses(context, mechanism, target)
    case 'mx':
      return matchMailHosts(context, mechanism, target)
    case 'exists':
      // Always A, whatever the client's family (RFC 7208 5.7).
      return endOf(context, await context.ask(target, 'A')) ?? MATCH
    case 'ptr':
      return matchNames(context, target)
    case 'include':
      return NO_MATCH
  }
}

function isClientIn(context: CheckContext, mechanism: SpfMechanism, text: string): boolean {
  const address = parseIpAddress(text)
  if (address === null) return false
  const prefix = address.family === 4 ? mechanism.prefix4 : mechanism.prefix6
  return networkContains({ address, prefix: prefix ?? address.octets.length * 8 }, context.facts.address)
}

function holdsClient(context: CheckContext, mechanism: SpfMechanism, answer: DnsAnswer): boolean {
  if (answer.kind !== 'records') return false
  return answer.records.some(
    (record) => 'address' in record && isClientIn(context, mechanism, record.address),
  )
}

function askAddresses(context: CheckContext, name: string): Promise<DnsAnswer> {
  return context.ask(name, context.facts.address.family === 4 ? 'A' : 'AAAA')
}

async function matchAddresses(
  context: CheckContext,
  mechanism: SpfMechanism,
  target: string,
): Promise<MatchOutcome> {
  const answer = await askAddresses(context, target)
  return endOf(context, answer) ?? (holdsClient(context, mechanism, answer) ? MATCH : NO_MATCH)
}

/** Hosts are asked all at once and judged in the order of preference, as if one after the other. */
async function matchMailHosts(
  context: CheckContext,
  mechanism: SpfMechanism,
  target: string,
): Promise<MatchOutcome> {
  const answer = await context.ask(target, 'MX')
  const end = endOf(context, answer)
  if (end !== null || answer.kind !== 'records') return end ?? NO_MATCH
  const hosts = answer.records
    .flatMap((record) => (record.type === 'MX' && record.exchange !== '' ? [record] : []))
    .sort((a, b) => a.preference - b.preference)
    .map((record) => record.exchange)
  const asked = hosts.slice(0, context.limits.mxHosts).map((host) => askAddresses(context, host))
  for (const addresses of await Promise.all(asked)) {
    if (holdsClient(context, mechanism, addresses)) return MATCH
    if (addresses.kind === 'unknown' && addresses.reason !== 'bad-name')
      return problem('dns', addresses.reason)
  }
  return hosts.length > context.limits.mxHosts ? problem('too-many-mx-hosts') : NO_MATCH
}

async function matchNames(context: CheckContext, target: string): Promise<MatchOutcome> {
  const { names, isVoid } = await findValidatedNames(context)
  const end = isVoid ? countVoid(context) : null
  return end ?? (names.some((name) => isWithin(name, target)) ? MATCH : NO_MATCH)
}
