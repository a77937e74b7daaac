import type { DkimInspection } from '../dkim/inspection.ts'
import type { DmarcInspection } from '../dmarc/inspection.ts'
import { isSameName } from '../dns/name.ts'
import type { Message } from '../text/message.ts'
import type { MailContext } from './judge-mail.ts'
import type {
  ArcOutcome,
  Proves,
  ResultSource,
  SignatureOutcome,
  SpfOutcome,
  TrustedReceiver,
} from './message-check.ts'
import type { MailVerdictCode } from './messages.ts'
import { countsForDmarc, countsOfSignature } from './picture.ts'
import type { MailFacts } from './read-mail.ts'

/** Everything that was found about a mail. */
export interface JudgedMail extends MailContext {
  readonly mail: MailFacts
  readonly spf: SpfOutcome
  readonly signatures: readonly SignatureOutcome[]
  /** What stands at each signature's selector now, in their order; null where it names none. */
  readonly keys: readonly (DkimInspection | null)[]
  readonly policy: DmarcInspection
  readonly receiver: TrustedReceiver
  readonly arc: ArcOutcome
  readonly sentByVendor: 'yes' | 'unknown'
}

export interface Proof {
  readonly proves: Proves
  readonly basis: ResultSource | null
  readonly isAligned: boolean | null
  /** The receiver wrote of an aligned pass, and that DMARC failed. */
  readonly isContradicted: boolean
  readonly verdict: Message<MailVerdictCode>
}

/** From the firmest to the weakest. */
const SOURCES: readonly ResultSource[] = ['verified-here', 'receivers-word', 'inferred']

const SUFFIXES = { 'verified-here': 'verified', 'receivers-word': 'word', inferred: 'inferred' } as const

export function prove(judged: JudgedMail): Proof {
  const { mail, plan, kind, sentByVendor } = judged
  const { isAligned, basis, method, isContradicted = false } = weighEvidence(judged)
  const from = mail.from.domain
  const params = { from, method: method ?? '' }
  const end = (proves: Proves, code: MailVerdictCode, more: Message['params'] = {}): Proof => ({
    proves,
    basis: proves === 'own-domain' || proves === 'no-reply' ? basis : null,
    isAligned,
    isContradicted,
    verdict: { code, params: { ...params, ...more } },
  })
  if (mail.from.count !== 1) return end('unknown', 'mail.proves-unknown')
  if (kind === 'mailbox-provider') return end('neither', 'mail.proves-neither-provider')
  const isOtherDomain = kind === 'own-domain' && plan !== null && !isSameName(from, plan.subject.domain)
  if (isOtherDomain) return end('neither', 'mail.proves-neither-other', { wanted: plan.subject.domain })
  if (isAligned === null || (isAligned && basis === null)) return end('unknown', 'mail.proves-unknown')
  if (kind === 'vendor') {
    if (!isAligned || basis === null) return end('neither', 'mail.proves-neither-vendor')
    return end('no-reply', `mail.proves-no-reply-${SUFFIXES[basis]}`)
  }
  if (!isAligned || basis === null) return end('neither', 'mail.proves-neither')
  const knowsSelectors = plan !== null && plan.vendor.values.dkim.length > 0
  if (knowsSelectors && sentByVendor === 'unknown') return end('unknown', 'mail.proves-unknown-origin')
  // Another server of the customer may have sent it: then it says nothing of Platon.
  const condition = sentByVendor === 'yes' ? '' : '-if'
  return end('own-domain', `mail.proves-own-domain-${SUFFIXES[basis]}${condition}`)
}

interface Evidence {
  readonly isAligned: boolean | null
  readonly basis: ResultSource | null
  readonly method: 'DKIM' | 'SPF' | null
  readonly isContradicted?: true
}

/** One aligned pass of SPF or DKIM is enough (RFC 9989 4.4). What could not be told leaves the whole open. */
function weighEvidence(judged: JudgedMail): Evidence {
  const { spf, signatures, receiver } = judged
  const votes = [
    ...signatures.map((signature) => ({
      method: 'DKIM' as const,
      source: signature.source,
      counts: countsOfSignature(signature),
    })),
    { method: 'SPF' as const, source: spf.source, counts: countsOfSpf(judged) },
  ]
  const passing = votes
    .filter(({ counts, source }) => counts === true && source !== null)
    .sort((one, other) => rank(one.source) - rank(other.source))
  const [best] = passing
  if (best !== undefined && best.source !== 'verified-here' && receiver.dmarc === 'fail')
    return { isAligned: null, basis: null, method: null, isContradicted: true }
  if (best !== undefined) return { isAligned: true, basis: best.source, method: best.method }
  if (votes.every(({ counts }) => counts === false)) return { isAligned: false, basis: null, method: null }
  // The receiver has seen more of the mail than this copy shows.
  if (receiver.dmarc === 'pass')
    return { isAligned: true, basis: 'receivers-word', method: receiver.dkim === 'pass' ? 'DKIM' : 'SPF' }
  return { isAligned: null, basis: null, method: null }
}

function rank(source: ResultSource | null): number {
  return source === null ? SOURCES.length : SOURCES.indexOf(source)
}

function countsOfSpf({ spf, mail }: JudgedMail): boolean | null {
  const counts = countsForDmarc(spf.result, spf.alignment)
  if (counts !== false) return counts
  const { forwarded, gateway, list } = mail.transit
  // Who forwards a mail has an address of its own, and often puts in an envelope sender of its own; a gateway keeps that.
  if (forwarded !== null || list !== null) return null
  if (spf.alignment === 'not-aligned') return false
  if (gateway !== null) return null
  // The record was mended since: another mail will tell.
  return spf.source === 'receivers-word' && spf.inferred === 'pass' ? null : false
}
