import { parseSpfRecord } from '../parse-spf-record.ts'
import type { SpfTreeNode } from '../tree.ts'
import type { MisplacedSpf, SpfChange, SpfChangeInput } from './change.ts'
import { compileTree } from './compile-tree.ts'
import { completeDraft } from './complete-draft.ts'
import type { SpfDraft } from './draft.ts'
import { mergeRecords, type WalkedRecord } from './merge-records.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import { suggestSenders } from './suggest-senders.ts'
import { toUnwalkedTree } from './unwalked-term.ts'
import { readWantedTerms, type WantedTerm } from './wanted-term.ts'

/** Where absence is proven: a record that authorizes nobody yet and refuses nobody (never `-all`). */
const EMPTY_RECORD = 'v=spf1 ~all'

/**
 * Plans the edit that lets the wanted servers pass SPF at a domain: what to write, what that changes, and what is
 * proven about it. Nothing is asked; trees that were not walked leave it "not proven". Every term that stands there
 * keeps its place and meaning.
 */
export function planSpfChange(input: SpfChangeInput): SpfChange {
  const wanted = readWantedTerms(input)
  if (!wanted.ok) return refuse(input, wanted.reasons)
  const { present } = input
  if (present.kind === 'absent') {
    // Mending it and adding a new one would make two records (RFC 7208 3.2).
    const first = (input.misplaced ?? []).filter(({ isCertain }) => isCertain)
    if (first.length > 0)
      return refuse(
        input,
        first.map((one) => sayMisplaced('misplaced-first', one, input)),
      )
    return guardAlias(input, completeDraft(input, draftNew(input), wanted.terms))
  }
  const status = present.kind === 'unknown' ? 'unknown' : present.tree.status
  const records = present.kind === 'unknown' ? [] : present.tree.records
  if (status === 'ok' || status === 'syntax' || status === 'multiple') {
    return guardAlias(input, editRecords(input, records, wanted.terms))
  }
  // Even a tree that says `missing` is no proof of absence: that is said by `absent` alone.
  return guardAlias(input, instructEdit(input, wanted.terms))
}

function editRecords(
  input: SpfChangeInput,
  records: readonly string[],
  wanted: readonly WantedTerm[],
): SpfChange {
  const { domain } = input
  const walked = records.map((text, index) => walkedRecord(input, text, index))
  const faults = walked.flatMap(({ record }) => record.faults)
  if (faults.length > 0) {
    const reasons = faults.map(({ term }) => sayEdit('spf-edit.syntax-fault', { term, domain }))
    return refuse(input, reasons)
  }
  const [only, ...others] = walked
  if (only === undefined) return instructEdit(input, wanted)
  if (others.length === 0) return completeDraft(input, draftPresent(only), wanted)
  const merge = mergeRecords(domain, walked)
  if (merge.ok) return completeDraft(input, merge.draft, wanted)
  return refuse(input, [merge.reason, sayEdit('spf-edit.several-records', { domain, count: records.length })])
}

/** The record with its tree; not walked where the tree is missing or is not the text's. */
function walkedRecord({ present, domain }: SpfChangeInput, text: string, index: number): WalkedRecord {
  const record = parseSpfRecord(text)
  const trees = present.kind === 'known' ? [present.eachRecord?.[index], present.tree] : []
  const isItsTree = (tree: SpfTreeNode | undefined) =>
    tree?.status === 'ok' &&
    tree.terms.length === record.terms.length &&
    tree.terms.every(({ term }, at) => term === record.terms[at]?.text)
  return { record, tree: trees.find(isItsTree) ?? toUnwalkedTree(domain, text) }
}

function draftPresent({ record, tree }: WalkedRecord): SpfDraft {
  return {
    outcome: 'edited',
    before: [record.text],
    beforePrograms: [compileTree(tree)],
    record,
    tree,
    kept: tree.terms.map(({ term }) => ({ term, change: 'kept' })),
    removed: [],
    reasons: [],
  }
}

function draftNew(input: SpfChangeInput): SpfDraft {
  const record = parseSpfRecord(EMPTY_RECORD)
  return {
    outcome: 'created',
    before: [],
    beforePrograms: [],
    record,
    tree: toUnwalkedTree(input.domain, EMPTY_RECORD),
    kept: record.terms.map(({ text }) => ({ term: text, change: 'added' })),
    removed: [],
    reasons: [
      ...suggestSenders(input),
      ...(input.misplaced ?? []).map((one) => sayMisplaced('perhaps-misplaced', one, input)),
      sayEdit('spf-edit.softfail-end'),
    ],
  }
}

function sayMisplaced(
  what: 'misplaced-first' | 'perhaps-misplaced',
  { found, text }: MisplacedSpf,
  { domain }: SpfChangeInput,
): SpfEditMessage {
  return sayEdit(`spf-edit.${what}`, { domain, found, text })
}

function refuse(input: SpfChangeInput, reasons: readonly SpfEditMessage[]): SpfChange {
  const { present, wanted } = input
  return {
    ...NO_RECORD,
    outcome: 'refused',
    before: present.kind === 'unknown' ? null : present.kind === 'known' ? present.tree.records : [],
    wanted: wanted.map(({ term }) => term),
    reasons,
  }
}

const NO_RECORD = {
  after: null,
  strings: null,
  wouldBe: null,
  difference: [],
  lookups: null,
  voidLookups: null,
  proof: null,
} as const satisfies Partial<SpfChange>

/** No record text: a second record would break all mail of the domain. */
function instructEdit(input: SpfChangeInput, wanted: readonly WantedTerm[]): SpfChange {
  const { domain, present } = input
  const terms = wanted.map(({ text }) => text)
  const reason = present.kind === 'unknown' ? (present.reason ?? '') : ''
  return {
    ...NO_RECORD,
    outcome: 'edit-present',
    before: null,
    wanted: terms,
    difference: terms.map((term) => ({ term, change: 'added' })),
    reasons: [
      sayEdit('spf-edit.could-not-tell', { domain, reason }),
      sayEdit('spf-edit.edit-whichever', { domain, terms: terms.join(' ') }),
      sayEdit('spf-edit.no-second-record', { domain }),
    ],
  }
}

/** No TXT can be put beside a CNAME (RFC 1034 3.6.2): what is read there stands at the target. */
function guardAlias(input: SpfChangeInput, change: SpfChange): SpfChange {
  const { cnameTarget, domain } = input
  if (cnameTarget === null || change.outcome === 'unchanged') return change
  const reason = sayEdit('spf-edit.cname-at-name', { domain, target: cnameTarget })
  return refuse(input, change.outcome === 'refused' ? [reason, ...change.reasons] : [reason])
}
