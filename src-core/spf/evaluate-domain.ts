import { txtText } from '../dns/txt.ts'
import type { CheckContext, SpfProblem, SpfProblemKind } from './check-context.ts'
import { countLookup, expandTarget } from './expand-target.ts'
import { matchMechanism, type MatchOutcome, problem } from './match-mechanism.ts'
import { findSpfRecords } from './find-spf-records.ts'
import { parseSpfRecord } from './parse-spf-record.ts'
import type { Qualifier, SpfMechanism, SpfModifier, SpfRecord } from './record.ts'

/** RFC 7208 2.6. */
export type SpfResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror'

export interface Evaluation {
  readonly result: SpfResult
  /** The mechanisms that matched, outermost first. */
  readonly path: readonly { readonly domain: string; readonly term: string }[]
  readonly problem: SpfProblem | null
  /** The record whose directive decided, with the domain that it was found at: its `exp` explains a fail. */
  readonly decidedBy: { readonly domain: string; readonly record: SpfRecord } | null
}

const RESULTS: Readonly<Record<Qualifier, SpfResult>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
}

function stop(
  result: SpfResult,
  kind: SpfProblemKind,
  domain: string,
  term: string | null = null,
  reason: SpfProblem['reason'] = null,
): Evaluation {
  return { result, path: [], problem: { kind, domain, term, reason }, decidedBy: null }
}

/** Fetches, selects and evaluates the record of one domain (RFC 7208 4.4 to 4.7). */
export async function evaluateDomain(context: CheckContext, domain: string): Promise<Evaluation> {
  const answer = await context.ask(domain, 'TXT')
  if (answer.kind === 'unknown' && answer.reason !== 'bad-name') {
    return stop('temperror', 'dns', domain, null, answer.reason)
  }
  const [text, ...others] = findSpfRecords(answer).map(txtText)
  if (text === undefined) {
    // Absence that was seen from inside only is not known to a receiver.
    const isInsideOnly = answer.kind !== 'unknown' && !answer.source.outside
    if (isInsideOnly) return stop('temperror', 'dns', domain, null, 'only-inside-view')
    return stop('none', 'no-record', domain)
  }
  if (others.length > 0) return stop('permerror', 'multiple-records', domain)
  const record = parseSpfRecord(text)
  const fault = record.faults[0]
  if (fault !== undefined) return stop('permerror', 'syntax', domain, fault.term)
  return evaluateRecord(context, domain, record)
}

async function evaluateRecord(context: CheckContext, domain: string, record: SpfRecord): Promise<Evaluation> {
  for (const term of record.terms) {
    if (term.kind !== 'mechanism') continue
    const outcome = await evaluateMechanism(context, domain, term)
    if (outcome.kind === 'problem') {
      const { inner } = outcome
      if (inner !== undefined)
        return { result: inner.result, path: [], problem: inner.problem, decidedBy: null }
      const result = outcome.problem === 'dns' ? 'temperror' : 'permerror'
      return stop(result, outcome.problem, domain, term.text, outcome.reason)
    }
    if (outcome.kind === 'match') {
      const path = [{ domain, term: term.text }, ...(outcome.inner?.path ?? [])]
      return { result: RESULTS[term.qualifier], path, problem: null, decidedBy: { domain, record } }
    }
  }
  const redirect = record.terms.find(
    (term): term is SpfModifier => term.kind === 'modifier' && term.name === 'redirect',
  )
  if (redirect !== undefined) return followRedirect(context, domain, redirect)
  return { result: 'neutral', path: [], problem: null, decidedBy: null }
}

type MechanismOutcome = MatchOutcome & { readonly inner?: Evaluation }

async function evaluateMechanism(
  context: CheckContext,
  domain: string,
  mechanism: SpfMechanism,
): Promise<MechanismOutcome> {
  const { name } = mechanism
  if (name === 'all' || name === 'ip4' || name === 'ip6') return matchMechanism(context, mechanism, domain)
  const end = countLookup(context)
  if (end !== null) return end
  const target =
    mechanism.domain === null
      ? ({ kind: 'name', name: domain } as const)
      : await expandTarget(context, mechanism.domain, domain)
  if (target.kind === 'problem') return target
  if (target.kind === 'unusable') {
    const isNone = name === 'include' && target.why === 'name'
    return isNone ? problem('include-without-record') : { kind: 'no-match' }
  }
  if (name !== 'include') return matchMechanism(context, mechanism, target.name)
  return mapInclude(await evaluateDomain(context, target.name))
}

/** RFC 7208 5.2: pass matches, the other verdicts do not, errors stay errors, none becomes permerror. */
function mapInclude(inner: Evaluation): MechanismOutcome {
  switch (inner.result) {
    case 'pass':
      return { kind: 'match', inner }
    case 'fail':
    case 'softfail':
    case 'neutral':
      return { kind: 'no-match' }
    case 'none':
      return problem('include-without-record')
    case 'temperror':
    case 'permerror':
      return { ...problem(inner.problem?.kind ?? 'dns', inner.problem?.reason ?? null), inner }
  }
}

/** RFC 7208 6.1: the other record's result is the result, but none becomes permerror. */
async function followRedirect(
  context: CheckContext,
  domain: string,
  redirect: SpfModifier,
): Promise<Evaluation> {
  const end = countLookup(context)
  if (end !== null) return stop('permerror', end.problem, domain, redirect.text)
  const target = await expandTarget(context, redirect.value, domain)
  if (target.kind === 'problem') return stop('permerror', target.problem, domain, redirect.text)
  if (target.kind === 'unusable') return stop('permerror', 'unusable-name', domain, redirect.text)
  const evaluation = await evaluateDomain(context, target.name)
  if (evaluation.result !== 'none') return evaluation
  return stop('permerror', 'redirect-without-record', domain, redirect.text)
}
