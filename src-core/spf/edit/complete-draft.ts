import { splitTxt } from '../../dns/txt.ts'
import { countTree } from '../count-lookups.ts'
import type { SpfTreeNode } from '../tree.ts'
import type { SpfChange, SpfChangeInput } from './change.ts'
import { compileTree } from './compile-tree.ts'
import { type Coverage, findCoverage, standsAtTop } from './coverage.ts'
import { describeAuthority, describeCount, describeMailbox } from './describe-change.ts'
import type { SpfDraft } from './draft.ts'
import { explainBudget, findBudgetFault } from './explain-budget.ts'
import { explainCounterexample } from './explain-counterexample.ts'
import { insertMissing, type Insertion, type MissingTerm } from './insert-missing.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { proveChange, type ProofAnswer } from './prove-change.ts'
import { describeSize } from './record-size.ts'
import { type AddressSample, sampleAddresses } from './sample-addresses.ts'
import { findServers, type WantedTerm } from './wanted-term.ts'

interface Work {
  readonly input: SpfChangeInput
  readonly draft: SpfDraft
  readonly wanted: readonly WantedTerm[]
  readonly sample: AddressSample
}

/** Puts the wanted terms into a draft where they are missing, and shows what that does. */
export function completeDraft(
  input: SpfChangeInput,
  draft: SpfDraft,
  wanted: readonly WantedTerm[],
): SpfChange {
  const program = compileTree(draft.tree)
  const ownedName = input.organizationalDomain ?? input.domain
  const present = { tree: draft.tree, program, ownedName }
  const vendor = wanted.map((term) => term.program)
  const sample = sampleAddresses([program, ...draft.beforePrograms, ...vendor])
  const judged = wanted.map((term) => {
    const servers = findServers(term, sample.addresses)
    return { term, servers: servers.certain, coverage: findCoverage(term, present, servers) }
  })
  const work = { input, draft, wanted, sample }
  const missing = judged.filter(({ coverage }) => coverage.kind === 'missing')
  const covered = judged.flatMap(({ coverage }) => reasonsOf(coverage))
  if (missing.length === 0 && draft.outcome === 'edited') return leaveUnchanged(work, covered)
  const insertion = insertMissing(draft, missing)
  const answer = prove(work, insertion.tree)
  const refusals = findRefusals(work, missing, insertion, answer)
  return refusals.length > 0
    ? refuseEdit(work, missing, insertion, refusals)
    : giveEdit(work, missing, insertion, answer, covered)
}

function reasonsOf(coverage: Coverage): readonly SpfEditMessage[] {
  return coverage.kind === 'missing' ? [] : coverage.reasons
}

function prove({ draft, wanted, sample }: Work, after: SpfTreeNode): ProofAnswer {
  return proveChange({ before: draft.beforePrograms, after: compileTree(after), wanted, sample })
}

function leaveUnchanged(work: Work, covered: readonly SpfEditMessage[]): SpfChange {
  const { draft, input } = work
  const { text } = draft.record
  return {
    ...describeResult(work, draft.tree),
    outcome: 'unchanged',
    after: text,
    strings: splitTxt(text),
    wouldBe: null,
    difference: draft.kept,
    proof: prove(work, draft.tree).proof,
    reasons: [...covered, ...describeMailbox(input)],
  }
}

function findRefusals(
  { input, draft }: Work,
  missing: readonly MissingTerm[],
  insertion: Insertion,
  { counterexample }: ProofAnswer,
): SpfEditMessage[] {
  const overBudget = findBudgetFault(draft.tree, insertion.tree)
  if (overBudget.length > 0) {
    const added = missing.map(({ term }) => term)
    return [...insertion.refusals, ...overBudget, ...explainBudget(input.domain, draft.tree, added)]
  }
  if (counterexample === null) return [...insertion.refusals]
  // Why a term can't go where it would pass is said already.
  const isExplained = insertion.refusals.length > 0 && counterexample.kind === 'vendor-fails'
  if (isExplained && counterexample.after !== 'permerror') return [...insertion.refusals]
  return [...insertion.refusals, explainCounterexample(counterexample, draft, insertion)]
}

function refuseEdit(
  work: Work,
  missing: readonly MissingTerm[],
  insertion: Insertion,
  refusals: readonly SpfEditMessage[],
): SpfChange {
  const { draft, input } = work
  const count = draft.before.length
  // What stands there already and does not pass would only be written twice.
  const isRepeated = missing.some(({ term }) => standsAtTop(term, draft.tree))
  return {
    ...describeResult(work, insertion.tree),
    outcome: 'refused',
    after: null,
    strings: null,
    wouldBe: isRepeated ? null : insertion.text,
    difference: insertion.difference,
    proof: null,
    reasons: [
      ...refusals,
      ...(count > 1 ? [sayEdit('spf-edit.several-records', { domain: input.domain, count })] : []),
    ],
  }
}

function giveEdit(
  work: Work,
  missing: readonly MissingTerm[],
  insertion: Insertion,
  { proof }: ProofAnswer,
  covered: readonly SpfEditMessage[],
): SpfChange {
  const { draft, input } = work
  const { text, tree, difference } = insertion
  return {
    ...describeResult(work, tree),
    outcome: draft.outcome,
    after: text,
    strings: splitTxt(text),
    wouldBe: null,
    difference,
    proof,
    reasons: [
      ...draft.reasons,
      ...describeAuthority(draft.tree, missing),
      ...describeMailbox(input),
      ...insertion.reasons,
      ...covered,
      ...describeCount(tree),
      ...describeSize(input.domain, text, draft.before, input.txtTexts),
    ],
  }
}

function describeResult({ draft, wanted }: Work, after: SpfTreeNode) {
  const { lookups, voidLookups } = countTree(after)
  return { before: draft.before, wanted: wanted.map(({ text }) => text), lookups, voidLookups }
}
