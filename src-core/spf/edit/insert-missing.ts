import type { IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeNode } from '../tree.ts'
import type { SpfTermDifference } from './change.ts'
import type { SpfDraft } from './draft.ts'
import { defaultPlace, findPlace } from './find-place.ts'
import type { SpfEditMessage } from './messages.ts'
import { insertTerms } from './record-text.ts'
import type { WantedTerm } from './wanted-term.ts'

export interface MissingTerm {
  readonly term: WantedTerm
  /** Sampled addresses that the term alone lets pass. */
  readonly servers: readonly IpAddress[]
}

/** A draft with the missing terms in it. */
export interface Insertion {
  readonly text: string
  readonly tree: SpfTreeNode
  readonly difference: readonly SpfTermDifference[]
  /** Why a term could not go to the default place. */
  readonly reasons: readonly SpfEditMessage[]
  readonly refusals: readonly SpfEditMessage[]
}

/** All of them go together, to the earliest place that one of them needs. */
export function insertMissing(draft: SpfDraft, missing: readonly MissingTerm[]): Insertion {
  const { tree, record, kept, removed } = draft
  const places = missing.map(({ term, servers }) => findPlace(term, tree, servers))
  const index = Math.min(defaultPlace(tree.terms), ...places.flatMap((place) => place.index ?? []))
  const added = missing.map(({ term }) => term)
  const texts = added.map(({ text }) => text)
  const difference = texts.map((term): SpfTermDifference => ({ term, change: 'added' }))
  return {
    text: texts.length === 0 ? record.text : insertTerms(record, index, texts),
    tree: { ...tree, terms: tree.terms.toSpliced(index, 0, ...added.map((term) => term.tree)) },
    difference: [...kept.toSpliced(index, 0, ...difference), ...removed],
    reasons: places.flatMap(({ reason }) => reason ?? []),
    refusals: places.flatMap(({ refusal }) => refusal ?? []),
  }
}
