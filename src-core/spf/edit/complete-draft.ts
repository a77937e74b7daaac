import { splitTxt } from '../../dns/txt.ts'
import { formatIpAddress } from '../../net/ip-address.ts'
import { countTree } from '../count-lookups.ts'
import type { LookupCount, SpfTreeTerm } from '../tree.ts'
import type { SpfChange, SpfChangeInput, SpfTermDifference } from './change.ts'
import { compileRecord } from './compile-tree.ts'
import { type Coverage, type CoverageContext, findCoverage, standsAtTop } from './coverage.ts'
import type { SpfDraft } from './draft.ts'
import { explainBudget, findBudgetFault } from './explain-budget.ts'
import { findCulprit } from './find-culprit.ts'
import { defaultPlace, findPlace } from './find-place.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { type Counterexample, proveChange, type ProofAnswer } from './prove-change.ts'
import { toRecordNode } from './record-node.ts'
import { describeSize } from './record-size.ts'
import { insertTerms } from './record-text.ts'
import { type AddressSample, sampleAddresses } from './sample-addresses.ts'
import type { WantedTerm } from './wanted-term.ts'

interface Work {
  readonly input: SpfChangeInput
  readonly draft: SpfDraft
  readonly wanted: readonly WantedTerm[]
  readonly sample: AddressSample
  readonly context: CoverageContext
}

/** Puts the wanted terms into a draft where they are missing, and shows what that does. */
export function completeDraft(
  input: SpfChangeInput,
  draft: SpfDraft,
  wanted: readonly WantedTerm[],
): SpfChange {
  const { domain } = input
  const present = compileRecord(domain, draft.terms)
  const programs = [present, ...draft.beforePrograms, ...wanted.map(({ program }) => program)]
  const sample = sampleAddresses(programs)
  const ownedName = input.organizationalDomain ?? domain
  const context = { domain, ownedName, terms: draft.terms, addresses: sample.addresses }
  const work = { input, draft, wanted, sample, context }
  const coverages = wanted.map((term) => ({ term, coverage: findCoverage(term, context) }))
  const missing = coverages.filter(({ coverage }) => coverage.kind === 'missing').map(({ term }) => term)
  const covered = coverages.flatMap(({ coverage }) => reasonsOf(coverage))
  return missing.length === 0 && draft.outcome === 'edited'
    ? leaveUnchanged(work, covered)
    : makeEdit(work, missing, covered)
}

function reasonsOf(coverage: Coverage): readonly SpfEditMessage[] {
  return coverage.kind === 'missing' ? [] : coverage.reasons
}

function leaveUnchanged(work: Work, reasons: readonly SpfEditMessage[]): SpfChange {
  const { draft, input } = work
  return {
    outcome: 'unchanged',
    before: draft.before,
    after: draft.record.text,
    strings: splitTxt(draft.record.text),
    wouldBe: null,
    wanted: work.wanted.map(({ text }) => text),
    difference: draft.kept,
    ...countCosts(input.domain, draft.terms),
    proof: prove(work, draft.terms).proof,
    reasons: [...reasons, ...describeMailbox(input)],
  }
}

function makeEdit(work: Work, missing: readonly WantedTerm[], covered: readonly SpfEditMessage[]): SpfChange {
  const { input, draft, context } = work
  const places = missing.map((term) => findPlace(term, draft.terms, input.domain, context.addresses))
  const refusals = places.flatMap((place) => (place.ok ? [] : [place.reason]))
  const index = Math.min(
    defaultPlace(draft.terms),
    ...places.flatMap((place) => (place.ok ? [place.index] : [])),
  )
  const terms = draft.terms.toSpliced(index, 0, ...missing.map(({ tree }) => tree))
  const after =
    missing.length === 0
      ? draft.record.text
      : insertTerms(
          draft.record,
          index,
          missing.map(({ text }) => text),
        )
  const added = missing.map(({ text }): SpfTermDifference => ({ term: text, change: 'added' }))
  const answer = prove(work, terms)
  const { lookups, voidLookups } = countCosts(input.domain, terms)
  const present = toRecordNode(input.domain, draft.terms)
  const budgetFault = findBudgetFault(present, toRecordNode(input.domain, terms))
  if (budgetFault.length > 0) refusals.push(...budgetFault)
  else if (answer.counterexample !== null) refusals.push(explain(answer.counterexample, work, terms))
  const isRefused = refusals.length > 0
  // What stands there already and does not pass would only be written twice.
  const isRepeated = missing.some((term) => standsAtTop(term, context))
  return {
    outcome: isRefused ? 'refused' : draft.outcome,
    before: draft.before,
    after: isRefused ? null : after,
    strings: isRefused ? null : splitTxt(after),
    wouldBe: isRefused && !isRepeated ? after : null,
    wanted: work.wanted.map(({ text }) => text),
    difference: [...draft.kept.toSpliced(index, 0, ...added), ...draft.removed],
    lookups,
    voidLookups,
    proof: isRefused ? null : answer.proof,
    reasons: [
      ...refusals,
      ...(budgetFault.length > 0 ? explainBudget(present, missing) : []),
      ...draft.reasons,
      ...describeMeaning(work, missing),
      ...places.flatMap((place) => (place.ok ? place.reasons : [])),
      ...covered,
      ...(isRefused || lookups === null ? [] : describeCount(lookups)),
      ...(isRefused ? [] : describeSize(input.domain, after, draft.before, input.txtTexts)),
    ],
  }
}

function prove({ input, draft, wanted, sample }: Work, terms: readonly SpfTreeTerm[]): ProofAnswer {
  const after = compileRecord(input.domain, terms)
  return proveChange({ before: draft.beforePrograms, after, wanted, sample })
}

function explain(found: Counterexample, work: Work, terms: readonly SpfTreeTerm[]): SpfEditMessage {
  const { before, after } = found
  const address = formatIpAddress(found.address)
  if (found.kind === 'vendor-fails') {
    const culprit = findCulprit(work.input.domain, terms, found.address)
    const term = work.wanted.map(({ text }) => text).join(' ')
    return sayEdit('spf-edit.present-broken', { before: culprit, term })
  }
  return work.draft.outcome === 'merged'
    ? sayEdit('spf-edit.merge-conflict', { address })
    : sayEdit('spf-edit.would-change-others', { address, before, after })
}

/** A domain that was meant to send nothing becomes one that sends. */
function describeMeaning({ input, draft }: Work, missing: readonly WantedTerm[]): SpfEditMessage[] {
  const [only, ...others] = draft.terms.filter(({ qualifier }) => qualifier !== null)
  const authorizesNobody = only?.mechanism === 'all' && only.qualifier === '-' && others.length === 0
  const term = missing.map(({ text }) => text).join(' ')
  const { domain } = input
  return [
    ...(authorizesNobody ? [sayEdit('spf-edit.authorizes-nobody', { domain, term })] : []),
    ...describeMailbox(input),
  ]
}

function describeMailbox({ domain, mx }: SpfChangeInput): SpfEditMessage[] {
  return mx?.isNullMx === true ? [sayEdit('spf-edit.null-mx', { domain })] : []
}

function countCosts(
  domain: string,
  terms: readonly SpfTreeTerm[],
): Pick<SpfChange, 'lookups' | 'voidLookups'> {
  const { lookups, voidLookups } = countTree(toRecordNode(domain, terms))
  return { lookups, voidLookups }
}

function describeCount({ count, limit, atLeast }: LookupCount): SpfEditMessage[] {
  if (atLeast) return [sayEdit('spf-edit.count-at-least', { count, limit })]
  return count >= limit - 1 ? [sayEdit('spf-edit.near-limit', { count, limit })] : []
}
