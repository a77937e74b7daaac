import { type IpAddress, parseIpAddress } from '../../net/ip-address.ts'
import type { IpNetwork } from '../../net/ip-network.ts'
import { isUsableName } from '../expand-macro.ts'
import { toRecordNode } from './record-node.ts'
import { SPF_LIMITS } from '../limits.ts'
import { parseTerm } from '../parse-term.ts'
import type { Qualifier, SpfMechanism } from '../record.ts'
import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'
import type { SpfProgram, SpfStep, SpfTest, SpfTreeResult, UndeterminedCause } from './program.ts'

const RESULTS = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const satisfies Record<
  Qualifier,
  SpfTreeResult
>

/** Makes a walked tree ready for evaluation; what evaluation can never reach is left out. */
export function compileTree(node: SpfTreeNode): SpfProgram {
  switch (node.status) {
    case 'ok':
      return compileTerms(node)
    case 'missing':
      return { kind: 'fixed', result: 'none' }
    // Whatever was met on the way back to a domain above did not match there and will not match again.
    case 'loop':
    case 'multiple':
    case 'syntax':
      return { kind: 'fixed', result: 'permerror' }
    case 'unknown':
      return { kind: 'undetermined', cause: 'unknown' }
    case 'not-walked':
      return { kind: 'undetermined', cause: 'not-walked' }
  }
}

function compileTerms({ domain, terms }: SpfTreeNode): SpfProgram {
  const steps: SpfStep[] = []
  for (const term of terms) {
    if (term.qualifier === null) continue
    steps.push(compileTerm(term))
    if (term.mechanism === 'all') return { kind: 'steps', domain, steps, redirect: null }
  }
  const redirect = terms.find((term) => term.mechanism === 'redirect')
  return { kind: 'steps', domain, steps, redirect: redirect === undefined ? null : compileTerm(redirect) }
}

/** The terms alone, as a record that holds nothing else. */
export function compileRecord(domain: string, terms: readonly SpfTreeTerm[]): SpfProgram {
  return compileTree(toRecordNode(domain, terms))
}

function compileTerm(source: SpfTreeTerm): SpfStep {
  const nested = source.child?.terms.reduce((sum, inner) => sum + inner.lookups, 0) ?? 0
  const { voids, lookups } = source
  return {
    source,
    result: RESULTS[source.qualifier ?? '+'],
    lookups: lookups - nested,
    voids,
    test: testOf(source),
  }
}

function testOf(term: SpfTreeTerm): SpfTest {
  if (term.mechanism === 'all') return { kind: 'always' }
  if (term.mechanism === 'include' || term.mechanism === 'redirect') {
    if (term.child !== undefined && !term.isDynamic)
      return { kind: 'nested', program: compileTree(term.child) }
    return { kind: 'nested', program: { kind: 'undetermined', cause: causeOf(term) } }
  }
  // The reverse name of the client decides about ptr (RFC 7208 5.5): no tree can hold it.
  if (term.isDynamic || term.mechanism === 'ptr') return { kind: 'undetermined', cause: 'dynamic' }
  if (term.unknown !== null) return { kind: 'undetermined', cause: 'unknown' }
  if (term.target !== null && !isUsableName(term.target)) return NEVER
  if (term.mechanism === 'exists' && term.target !== null) {
    return term.voids.ipv4 > 0 ? NEVER : { kind: 'always' }
  }
  const networks = networksOf(term)
  if (networks === null) return { kind: 'undetermined', cause: 'not-walked' }
  return { kind: 'networks', networks, isOverLimit: (term.mxHosts ?? 0) > SPF_LIMITS.mxHosts }
}

const NEVER: SpfTest = { kind: 'networks', networks: [], isOverLimit: false }

function causeOf(term: SpfTreeTerm): UndeterminedCause {
  if (term.isDynamic) return 'dynamic'
  return term.unknown === null ? 'not-walked' : 'unknown'
}

function networksOf(term: SpfTreeTerm): IpNetwork[] | null {
  const parsed = parseTerm(term.term, 0)
  if (!parsed.ok || parsed.term.kind !== 'mechanism') return null
  const mechanism = parsed.term
  if (mechanism.address !== null) return toNetworks([mechanism.address], mechanism)
  return term.addresses === null ? null : toNetworks(term.addresses, mechanism)
}

function toNetworks(addresses: readonly string[], mechanism: SpfMechanism): IpNetwork[] {
  return addresses
    .map(parseIpAddress)
    .filter((address): address is IpAddress => address !== null)
    .map((address) => ({
      address,
      prefix: address.family === 4 ? (mechanism.prefix4 ?? 32) : (mechanism.prefix6 ?? 128),
    }))
}
