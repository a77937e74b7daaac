import type { SpfTreeNode, SpfTreeTerm } from '../tree.ts'

/** A record that stands nowhere yet, as if it had been walked at `domain`. */
export function toRecordNode(domain: string, terms: readonly SpfTreeTerm[]): SpfTreeNode {
  return { domain, status: 'ok', reason: null, record: null, records: [], ttl: null, terms }
}
