import { formatIpAddress, type IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeNode } from '../tree.ts'
import { compileRecord } from './compile-tree.ts'
import type { SpfDraft } from './draft.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import type { Insertion } from './insert-missing.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import type { Counterexample } from './prove-change.ts'

export function explainCounterexample(
  { kind, address, before, after }: Counterexample,
  draft: SpfDraft,
  { difference, tree }: Insertion,
): SpfEditMessage {
  if (kind === 'vendor-fails') {
    const term = difference.flatMap((one) => (one.change === 'added' ? [one.term] : [])).join(' ')
    if (after === 'permerror') {
      return sayEdit('spf-edit.present-broken', { before: findCulprit(tree, address), term })
    }
    return sayEdit('spf-edit.still-no-pass', { term, address: formatIpAddress(address), after })
  }
  const shown = formatIpAddress(address)
  return draft.outcome === 'merged'
    ? sayEdit('spf-edit.merge-conflict', { address: shown })
    : sayEdit('spf-edit.would-change-others', { address: shown, before, after })
}

/** The first term that keeps an address from passing; the last one where only all together do (a limit). */
function findCulprit({ domain, terms }: SpfTreeNode, address: IpAddress): string {
  const culprit = terms.find((term) => {
    const result = soleResult(possibleResults(compileRecord(domain, [term]), address))
    return result !== 'pass' && result !== 'neutral' && result !== 'undetermined'
  })
  return (culprit ?? terms.at(-1))?.term ?? ''
}
