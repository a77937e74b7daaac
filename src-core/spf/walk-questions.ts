import { type DnsAnswer, isAbsent, type UnknownReason } from '../dns/answer.ts'
import type { RecordType } from '../dns/record.ts'
import { txtText } from '../dns/txt.ts'
import { SPF_LIMITS } from './limits.ts'
import { selectSpfRecords } from './parse-spf-record.ts'
import { draftNode, type DraftNode, type DraftTerm, draftTerms } from './walk-draft.ts'

/** A question of one level; what its answer leads to is asked in the next. */
export interface Question {
  readonly name: string
  readonly type: RecordType
  /** null: the walk's budget was spent before it could be asked. */
  readonly take: (answer: DnsAnswer | null) => readonly Question[]
}

/** What all questions of one walk share. */
export interface WalkState {
  readonly senderDomain: string | null
  readonly onNode: (node: DraftNode) => void
  /** Nodes and terms that may still be added. */
  nodesLeft: number
  termsLeft: number
}

/** No include can be evaluated this deep: the ten terms are spent long before. */
export const MAX_WALK_DEPTH = 15

/** Why an answer tells nothing: it could not be told, or its absence was seen from inside only. */
function unknownReason(answer: DnsAnswer | null): UnknownReason | null {
  if (answer === null) return null
  if (answer.kind === 'unknown') return answer.reason
  return isAbsent(answer) && !answer.source.outside ? 'only-inside-view' : null
}

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
  const texts =
    answer.kind === 'records'
      ? answer.records.flatMap((record) => (record.type === 'TXT' ? [txtText(record)] : []))
      : []
  node.records = selectSpfRecords(texts)
  node.ttl = answer.kind === 'records' ? answer.ttl : null
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
  const isRoot = node.above.length === 0
  if (!isRoot && node.terms.length > state.termsLeft) {
    node.terms = []
    node.status = 'not-walked'
    return []
  }
  state.termsLeft -= node.terms.length
  return node.terms.flatMap((draft) => (draft.planned.effective ? termQuestions(state, node, draft) : []))
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

/** A and AAAA of each host, whatever the client's family will be. */
function addressQuestions(draft: DraftTerm, hosts: readonly string[]): readonly Question[] {
  const question = (name: string, type: 'A' | 'AAAA', family: 'ipv4' | 'ipv6'): Question => ({
    name,
    type,
    take: (answer) => {
      if (answer !== null) addAddresses(draft, family, answer)
      return []
    },
  })
  return hosts.flatMap((host) => [question(host, 'A', 'ipv4'), question(host, 'AAAA', 'ipv6')])
}

function addAddresses(draft: DraftTerm, family: 'ipv4' | 'ipv6', answer: DnsAnswer): void {
  const reason = unknownReason(answer)
  if (reason === 'bad-name') return
  if (reason !== null) {
    draft.unknown = reason
    return
  }
  const found =
    answer.kind === 'records'
      ? answer.records.flatMap((record) => ('address' in record ? [record.address] : []))
      : []
  draft[family] = [...(draft[family] ?? []), ...found]
}

function mxQuestion(draft: DraftTerm, name: string): Question {
  return {
    name,
    type: 'MX',
    take: (answer) => {
      draft.unknown = answer === null || unknownReason(answer) === 'bad-name' ? null : unknownReason(answer)
      if (answer === null || draft.unknown !== null) return []
      draft.isVoid = isAbsent(answer)
      const hosts = answer.kind === 'records' ? mailHosts(answer) : []
      draft.mxHosts = hosts
      draft.ipv4 = []
      draft.ipv6 = []
      // More hosts than may be asked are a permerror whatever their addresses are.
      return addressQuestions(draft, hosts.slice(0, SPF_LIMITS.mxHosts))
    },
  }
}

/** By preference; a null MX (RFC 7505) names no host, and the root is never asked. */
function mailHosts(answer: Extract<DnsAnswer, { kind: 'records' }>): string[] {
  return answer.records
    .flatMap((record) => (record.type === 'MX' && record.exchange !== '' ? [record] : []))
    .sort((a, b) => a.preference - b.preference)
    .map((record) => record.exchange)
}

function existsQuestion(draft: DraftTerm, name: string): Question {
  return {
    name,
    type: 'A',
    take: (answer) => {
      const reason = unknownReason(answer)
      if (reason !== 'bad-name') draft.unknown = reason
      draft.isVoid = reason === null && answer !== null && isAbsent(answer)
      return []
    },
  }
}
