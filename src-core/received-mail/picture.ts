import type { Alignment } from '../dmarc/alignment.ts'
import type { MailResult, MessageCheck, ResultSource } from './message-check.ts'

/** From, each identifier that was judged, and DMARC, which joins them. */
export interface PictureNode {
  readonly id: string
  readonly kind: 'from' | 'spf' | 'dkim' | 'dmarc'
  readonly domain: string | null
  /** DKIM alone. */
  readonly selector: string | null
  /** null for From, which has no result. */
  readonly result: MailResult | null
  readonly source: ResultSource | null
}

/** From ↔ SPF and From ↔ DKIM carry whether they are aligned; SPF → DMARC and DKIM → DMARC whether they make it pass. */
export interface PictureLink {
  readonly from: string
  readonly to: string
  readonly alignment: Alignment | null
  /** An aligned pass; null where that can't be told. */
  readonly counts: boolean | null
}

export interface MessagePicture {
  readonly nodes: readonly PictureNode[]
  readonly links: readonly PictureLink[]
}

/** What belongs to what in a mail: the same picture in every host. A mail without a signature has one empty DKIM node. */
export function drawMessage({ identities, results }: MessageCheck): MessagePicture {
  const { spf, dkim, dmarc } = results
  const from = makeNode('from', 'from', { domain: identities.from.domain })
  const signatures = dkim.length > 0 ? dkim : [NO_SIGNATURE]
  const judged = [
    { node: makeNode('spf', 'spf', spf), alignment: spf.alignment },
    ...signatures.map((signature, index) => ({
      node: makeNode(`dkim-${index + 1}`, 'dkim', signature),
      alignment: signature.alignment,
    })),
  ]
  const links = judged.flatMap(({ node, alignment }) => {
    const counts = countsForDmarc(node.result ?? 'none', alignment)
    return [
      { from: from.id, to: node.id, alignment, counts },
      { from: node.id, to: 'dmarc', alignment: null, counts },
    ]
  })
  const last = makeNode('dmarc', 'dmarc', { ...dmarc, domain: identities.from.domain })
  return { nodes: [from, ...judged.map(({ node }) => node), last], links }
}

/** Whether a result and its alignment make an aligned pass. */
export function countsForDmarc(result: MailResult, alignment: Alignment | null): boolean | null {
  if (alignment === null || alignment === 'not-aligned') return false
  if (result === 'unknown' || result === 'temperror') return null
  if (result !== 'pass') return false
  return alignment === 'aligned' ? true : null
}

const NO_SIGNATURE = { domain: null, selector: null, result: 'none', source: null, alignment: null } as const

type NodeFacts = Pick<PictureNode, 'domain'> & Partial<Pick<PictureNode, 'selector' | 'result' | 'source'>>

function makeNode(id: string, kind: PictureNode['kind'], facts: NodeFacts): PictureNode {
  const { domain, selector = null, result = null, source = null } = facts
  return { id, kind, domain, selector, result, source }
}
