import type { DnsAnswer } from '../dns/answer.ts'
import { txtText } from '../dns/txt.ts'
import { findSpfRecords } from './find-spf-records.ts'
import { addressQuestions, existsQuestion, mxQuestion } from './walk-addresses.ts'
import { draftNode, type DraftNode, type DraftTerm, draftTerms } from './walk-draft.ts'
import { type Question, unknownReason } from './walk-question.ts'

/** What all questions of one walk share. */
export interface WalkState {
  readonly senderDomain: string | null
  readonly onNode: (node: DraftNode) => void
  /** What may still be read below the root: records, their octets, and their terms. */
  nodesLeft: number
  octetsLeft: number
  termsLeft: number
}

/** No include can be evaluated this deep: the ten terms are spent long before. */
export const MAX_WALK_DEPTH = 15

export function recordQuestion(state: WalkState, node: DraftNode): Question {
  return {
    name: node.domain,
    type: 'TXT',
    take: (answer) => {
      const next = answer === null ? [] : readRecord(state, node, answer)
      state.onNode(node)
      return next
    },
  }
}

function readRecord(state: WalkState, node: DraftNode, answer: DnsAnswer): readonly Question[] {
  const reason = unknownReason(answer)
  if (reason !== null) {
    node.status = reason === 'bad-name' ? 'missing' : 'unknown'
    node.reason = reason === 'bad-name' ? null : reason
    return []
  }
  const found = findSpfRecords(answer)
  node.ttl = answer.kind === 'records' ? answer.ttl : null
  const octets = found.reduce((sum, { strings }) => sum + strings.join('').length, 0)
  if (node.above.length > 0) {
    if (octets > state.octetsLeft) return []
    state.octetsLeft -= octets
  }
  node.records = found.map(txtText)
  const [record] = node.records
  if (record === undefined) {
    const isInsideOnly = answer.kind === 'records' && !answer.source.outside
    node.status = isInsideOnly ? 'unknown' : 'missing'
    node.reason = isInsideOnly ? 'only-inside-view' : null
    return []
  }
  if (node.records.length > 1) {
    node.status = 'multiple'
    return []
  }
  return readText(state, node, record)
}

/** Takes a text as the node's record: what its terms ask is the next level. */
export function readText(state: WalkState, node: DraftNode, record: string): readonly Question[] {
  draftTerms(node, record, state.senderDomain)
  if (node.above.length > 0) {
    if (node.terms.length > state.termsLeft) return leaveUnwalked(node)
    state.termsLeft -= node.terms.length
  }
  return node.terms.flatMap((draft) => (draft.planned.effective ? termQuestions(state, node, draft) : []))
}

function leaveUnwalked(node: DraftNode): readonly Question[] {
  node.status = 'not-walked'
  node.terms = []
  return []
}

function termQuestions(state: WalkState, node: DraftNode, draft: DraftTerm): readonly Question[] {
  const { mechanism, target, isUsable } = draft.planned
  switch (mechanism) {
    case 'include':
    case 'redirect':
      return childQuestions(state, node, draft)
    case 'a':
      return target !== null && isUsable ? addressQuestions(draft, [target]) : []
    case 'mx':
      return target !== null && isUsable ? [mxQuestion(draft, target)] : []
    case 'exists':
      return target !== null && isUsable ? [existsQuestion(draft, target)] : []
    default:
      return []
  }
}

function childQuestions(state: WalkState, node: DraftNode, draft: DraftTerm): readonly Question[] {
  const { target, isUsable, term } = draft.planned
  const above = [...node.above, node.domain]
  const spec = term.kind === 'mechanism' ? (term.domain ?? '') : term.value
  const child = draftNode(target ?? spec, above)
  draft.child = child
  if (target === null) return []
  if (!isUsable) {
    child.status = 'missing'
    return []
  }
  if (above.includes(target)) {
    child.status = 'loop'
    return []
  }
  if (state.nodesLeft === 0 || above.length > MAX_WALK_DEPTH) return []
  state.nodesLeft -= 1
  const question = recordQuestion(state, child)
  return [
    {
      ...question,
      take: (answer) => {
        const next = question.take(answer)
        draft.unknown = child.reason
        return next
      },
    },
  ]
}
