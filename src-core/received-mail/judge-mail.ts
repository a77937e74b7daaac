import type { VendorProfile } from '../catalog/vendor-profile.ts'
import { inspectDkim } from '../dkim/inspect-dkim.ts'
import { alignsWith, type Alignment } from '../dmarc/alignment.ts'
import type { AlignmentMode, DmarcInspection } from '../dmarc/inspection.ts'
import { inspectDmarc } from '../dmarc/inspect-dmarc.ts'
import type { CancelSignal, DnsClient } from '../dns/client.ts'
import { isSameName } from '../dns/name.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { SubjectKind } from '../subject/subject.ts'
import { explainMail } from './explain-mail.ts'
import { judgeDmarc } from './judge-dmarc.ts'
import { judgeSignatures } from './judge-signatures.ts'
import { judgeSpf } from './judge-spf.ts'
import type { ArcOutcome, MessageCheck, TrustedReceiver } from './message-check.ts'
import { findMissingSteps } from './missing-steps.ts'
import { tellOrigin } from './origin.ts'
import { prove } from './prove.ts'
import type { MailFacts } from './read-mail.ts'
import { MAX_ARC_SETS, MAX_SIGNATURES } from './signatures.ts'
import type { VerifiedMail, VerifyMail } from './verified-signatures.ts'

export interface MailContext {
  readonly dns: DnsClient
  readonly verify: VerifyMail
  readonly profile: VendorProfile
  /** What kind of domain the From domain is. */
  readonly kind: SubjectKind
  readonly plan: SetupPlan | null
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  readonly signal?: CancelSignal
}

/** What a mail proves, from its header, its own cryptography and DNS as it is now. Everything is asked at the same time. */
export async function judgeMail(mail: MailFacts, context: MailContext): Promise<MessageCheck> {
  const { dns, now, signal, plan, profile } = context
  const options = signal === undefined ? {} : { signal }
  const [policy, verified, keys, spf] = await Promise.all([
    inspectDmarc(mail.from.domain, dns, options),
    verifyMail(mail, context),
    Promise.all(
      mail.signatures.map(({ domain, selector }) =>
        domain === null || selector === null ? null : inspectDkim(domain, selector, dns, options),
      ),
    ),
    judgeSpf(mail, dns, now, signal),
  ])
  const align = (domain: string | null, mode: AlignmentMode) =>
    alignWith(mail.from.domain, domain, mode, policy)
  const judgedSpf = { ...spf, alignment: align(spf.domain, policy.alignment.spf) }
  const signatures = judgeSignatures(mail, verified?.signatures ?? null, keys).map((signature) => ({
    ...signature,
    alignment: align(signature.domain, policy.alignment.dkim),
  }))
  const sentByVendor = await tellOrigin({ plan, profile, signatures, spf }, dns, signal)
  const receiver = describeReceiver(mail)
  const arc = judgeArc(mail, verified)
  const judged = { mail, spf: judgedSpf, signatures, keys, policy, receiver, arc, sentByVendor, ...context }
  const proof = prove(judged)
  const dmarc = judgeDmarc(judged, proof)
  return {
    schemaVersion: 1,
    given: mail.given,
    identities: { from: mail.from, envelopeSender: mail.envelopeSender, client: mail.client },
    receiver,
    results: {
      spf: judgedSpf,
      dkim: signatures,
      dmarc,
      arc,
    },
    alignment: { mode: policy.alignment, isAligned: proof.isAligned },
    proves: proof.proves,
    basis: proof.basis,
    sentByVendor,
    verdict: proof.verdict,
    missing: findMissingSteps(judged, proof),
    findings: explainMail(judged, proof, dmarc),
  }
}

async function verifyMail(
  mail: MailFacts,
  { verify, dns, now, signal }: MailContext,
): Promise<VerifiedMail | null> {
  if (mail.octets === null) return null
  // A mail is judged by the time when it was received: a signature that has expired since was good then.
  const at = mail.receivedAt !== null && mail.receivedAt < now ? mail.receivedAt : now
  const limits = { signatures: MAX_SIGNATURES, arcSets: MAX_ARC_SETS }
  return verify(mail.octets, { dns, at, limits, ...(signal && { signal }) })
}

/** Where the record could not be told, it might demand an exact match. */
function alignWith(
  fromDomain: string,
  domain: string | null,
  mode: AlignmentMode,
  { organizationalDomain, status, record }: DmarcInspection,
): Alignment | null {
  if (domain === null) return null
  const alignment = alignsWith(fromDomain, domain, mode, organizationalDomain)
  const isModeOpen = status === 'unknown' && record === null && !isSameName(fromDomain, domain)
  return isModeOpen && alignment === 'aligned' ? 'unknown' : alignment
}

function describeReceiver({ side, spfWord, from }: MailFacts): TrustedReceiver {
  const { results, isMicrosoft, border } = side
  if (results === null) return { name: null, kind: null, spf: null, dkim: null, dmarc: null }
  const methods = (name: string) => results.methods.filter(({ method }) => method === name)
  const dkim = methods('dkim').map(({ result }) => result)
  const dmarc = methods('dmarc').filter(({ properties }) => isOfAuthor(properties.get('header.from'), from))
  const [first] = dmarc
  return {
    name: results.authservId ?? border?.received.by ?? null,
    kind: isMicrosoft ? 'microsoft' : 'authserv-id',
    spf: methods('spf').length === 0 ? null : (spfWord?.result ?? null),
    dkim: dkim.includes('pass') ? 'pass' : (dkim[0] ?? null),
    dmarc: dmarc.every(({ result }) => result === first?.result) ? (first?.result ?? null) : 'unknown',
  }
}

/** A receiver that read another author than we do judged another mail. */
function isOfAuthor(headerFrom: string | undefined, { domain }: MailFacts['from']): boolean {
  return headerFrom === undefined || isSameName(headerFrom.replace(/^.*@|[<>]/gs, ''), domain)
}

function judgeArc({ arcSets }: MailFacts, verified: VerifiedMail | null): ArcOutcome {
  if (arcSets.length === 0) return { result: 'none', source: null, reason: null, sets: [] }
  if (verified === null) return { result: 'unknown', source: null, reason: null, sets: arcSets }
  return { ...verified.arc, source: 'verified-here', sets: arcSets }
}
