import type { DnsAnswer } from '../dns/answer.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { normalizeName } from '../dns/name.ts'
import { askOnce } from './check-context.ts'
import { countTree, type SpfCounts } from './count-lookups.ts'
import type { SpfNodeStatus, SpfTreeNode } from './tree.ts'
import { draftNode, type DraftNode, finishNode } from './walk-draft.ts'
import type { Question } from './walk-question.ts'
import { readText, recordQuestion, type WalkState } from './walk-records.ts'

/**
 * What one walk may ask, whatever the records say. A record within the limits of RFC 7208 4.6.4 needs at most
 * 1 + 10 × (1 + 2 × 10) = 211 questions: ten `mx` of ten hosts, each asked for both families.
 */
export const MAX_WALK_QUERIES = 300
/** Records that one walk reads. */
export const MAX_WALK_NODES = 100
/** Octets of records that one walk reads below the root: a hundred records of twice the advised size. */
export const MAX_WALK_OCTETS = 100_000
/** Terms that one walk keeps below the root. */
export const MAX_WALK_TERMS = 5000

export interface WalkOptions {
  /** The inspected sender (address or domain): `%{o}`; without it, terms that use it are dynamic. */
  readonly sender?: string
  readonly signal?: CancelSignal
  /** Called for each record as it comes in, level by level. */
  readonly onNode?: (node: WalkProgress) => void
}

export interface WalkProgress {
  readonly domain: string
  /** 0 is the root. */
  readonly depth: number
  readonly status: SpfNodeStatus
  readonly record: string | null
}

export interface SpfWalk extends SpfCounts {
  readonly tree: SpfTreeNode
  /** The answer about the root's own TXT records; null where a text was walked. */
  readonly answer: DnsAnswer | null
  /** Distinct questions that were asked. */
  readonly queries: number
}

/**
 * Walks the include tree of a domain, level by level: everything that one level can ask is asked at the same time.
 * Never throws; what could not be told is marked where it stands.
 */
export async function walkSpf(domain: string, dns: DnsClient, options: WalkOptions = {}): Promise<SpfWalk> {
  const root = draftNode(normalizeName(domain), [])
  const state = startState(options)
  let answer: DnsAnswer | null = null
  const question = recordQuestion(state, root)
  const first: Question = {
    ...question,
    take: (given) => {
      answer = given
      return question.take(given)
    },
  }
  const queries = await askLevels([first], dns, options.signal)
  return { ...finish(root), answer, queries }
}

/** Walks a record that stands nowhere yet as if it stood at `domain`. */
export async function walkSpfText(
  domain: string,
  record: string,
  dns: DnsClient,
  options: WalkOptions = {},
): Promise<SpfWalk> {
  const root = draftNode(normalizeName(domain), [])
  root.records = [record]
  const state = startState(options)
  const queries = await askLevels(readText(state, root, record), dns, options.signal)
  return { ...finish(root), answer: null, queries }
}

function startState({ sender, onNode }: WalkOptions): WalkState {
  return {
    senderDomain: sender === undefined ? null : normalizeName(sender.slice(sender.lastIndexOf('@') + 1)),
    onNode: (node) => onNode?.(progressOf(node)),
    nodesLeft: MAX_WALK_NODES - 1,
    octetsLeft: MAX_WALK_OCTETS,
    termsLeft: MAX_WALK_TERMS,
  }
}

function progressOf({ domain, above, status, record }: DraftNode): WalkProgress {
  return { domain, depth: above.length, status, record }
}

async function askLevels(
  first: readonly Question[],
  dns: DnsClient,
  signal: CancelSignal | undefined,
): Promise<number> {
  const ask = askOnce(dns, signal)
  const asked = new Set<string>()
  const askWithin = (question: Question): Promise<DnsAnswer | null> => {
    const key = `${question.type} ${normalizeName(question.name)}`
    if (!asked.has(key) && asked.size >= MAX_WALK_QUERIES) return Promise.resolve(null)
    asked.add(key)
    return ask(question.name, question.type)
  }
  let level = first
  while (level.length > 0) {
    // Records before addresses: they say more, should the budget run out.
    const ordered = [...level].sort((a, b) => rank(a) - rank(b))
    const answers = await Promise.all(ordered.map(askWithin))
    level = ordered.flatMap((question, index) => question.take(answers[index] ?? null))
  }
  return asked.size
}

function rank(question: Question): number {
  return question.type === 'TXT' ? 0 : question.type === 'MX' ? 1 : 2
}

function finish(root: DraftNode): SpfCounts & { tree: SpfTreeNode } {
  const tree = finishNode(root)
  return { tree, ...countTree(tree) }
}
