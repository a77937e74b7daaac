import type { Alignment } from '../dmarc/alignment.ts'
import type { MailResult, MessageCheck, ResultSource, SignatureOutcome } from './message-check.ts'

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
export function drawMessage(check: MessageCheck): MessagePicture {
  const { identities, results } = check
  const { spf, dkim, dmarc } = results
  const from = makeNode('from', 'from', { domain: identities.from.domain })
  const judged = [
    {
      node: makeNode('spf', 'spf', spf),
      alignment: spf.alignment,
      counts: countsForDmarc(spf.result, spf.alignment),
    },
    ...dkim.map((signature, index) => ({
      node: makeNode(`dkim-${index + 1}`, 'dkim', signature),
      alignment: signature.alignment,
      counts: countsOfSignature(signature),
    })),
  ]
  if (dkim.length === 0) {
    const result = resultWithoutSignature(check)
    const node = makeNode('dkim-1', 'dkim', { domain: null, result })
    judged.push({ node, alignment: null, counts: result === 'none' ? false : null })
  }
  const links = judged.flatMap(({ node, alignment, counts }) => {
    return [
      { from: from.id, to: node.id, alignment, counts },
      { from: node.id, to: 'dmarc', alignment: null, counts },
    ]
  })
  const last = makeNode('dmarc', 'dmarc', { ...dmarc, domain: identities.from.domain })
  return { nodes: [from, ...judged.map(({ node }) => node), last], links }
}

/** A key marked as a test counts for nothing by the standard, and for a pass with many receivers. */
export function countsOfSignature(signature: SignatureOutcome): boolean | null {
  const counts = countsForDmarc(signature.result, signature.alignment)
  return counts === true && signature.isTesting && signature.receiversWord !== 'pass' ? null : counts
}

/** Whether a result and its alignment make an aligned pass. */
export function countsForDmarc(result: MailResult, alignment: Alignment | null): boolean | null {
  if (alignment === 'not-aligned') return false
  if (result === 'unknown' || result === 'temperror') return null
  if (result !== 'pass') return false
  return alignment === 'aligned' ? true : null
}

/** Why an identifier counts for DMARC or does not: the sentence of a link from From. */
export type LinkSentence = 'counts' | 'fails' | 'not-aligned' | 'neither' | 'unclear' | 'untold'

export function sentenceOf({ alignment, counts }: PictureLink, result: MailResult): LinkSentence {
  if (counts === true) return 'counts'
  if (counts === null) return alignment === null || alignment === 'unknown' ? 'untold' : 'unclear'
  if (alignment !== 'not-aligned') return 'fails'
  return result === 'pass' || result === 'unknown' || result === 'temperror' ? 'not-aligned' : 'neither'
}

/** Pasted headers may lack the signatures themselves. */
export function resultWithoutSignature({ given, receiver }: MessageCheck): 'none' | 'unknown' {
  return given === 'message' || receiver.dkim === 'none' ? 'none' : 'unknown'
}

type NodeFacts = Pick<PictureNode, 'domain'> & Partial<Pick<PictureNode, 'selector' | 'result' | 'source'>>

function makeNode(id: string, kind: PictureNode['kind'], facts: NodeFacts): PictureNode {
  const { domain, selector = null, result = null, source = null } = facts
  return { id, kind, domain, selector, result, source }
}
