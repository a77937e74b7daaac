import { makeFinding, type Finding, type FindingCode, type Severity } from '../findings/finding.ts'
import { quoteBounded } from '../text/half-width.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { explainSignatures } from './explain-signatures.ts'
import type { DmarcOutcome } from './message-check.ts'
import { isOfPlan, mayLackSignatures, quoteSelectors } from './origin.ts'
import type { JudgedMail, Proof } from './prove.ts'

const ORDER: readonly Severity[] = ['error', 'warning', 'info']
/** What a hostile mail can bring about stays readable. */
const MAX_FINDINGS = 60

/** Why the result is what it is, the gravest first. */
export function explainMail(judged: JudgedMail, proof: Proof, dmarc: DmarcOutcome): Finding[] {
  const all = [
    ...explainFrom(judged, proof),
    ...explainSignatures(judged),
    ...explainSpf(judged),
    ...explainAlignment(judged),
    ...explainTransit(judged),
    ...explainPolicy(judged, dmarc),
    ...(proof.isContradicted ? [makeFinding('message.contradicting-results', judged.mail.from.domain)] : []),
    ...explainCopy(judged),
  ]
  return all
    .sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
    .slice(0, MAX_FINDINGS)
}

function explainFrom(judged: JudgedMail, { verdict, proves }: Proof): Finding[] {
  const { mail, kind, plan, sentByVendor } = judged
  const { from } = mail
  if (from.count !== 1) return [makeFinding('message.several-from', from.domain, { count: from.count })]
  if (kind === 'mailbox-provider') return [makeFinding('message.mailbox-provider-from', from.domain)]
  if (plan !== null && verdict.code === 'mail.proves-neither-other')
    return [makeFinding('message.other-domain', from.domain, { wanted: plan.subject.domain })]
  if (sentByVendor === 'yes' || proves === 'neither' || kind === 'vendor') return []
  return [makeFinding('message.origin-unknown', from.domain, plan === null ? {} : ofSelectors(judged, plan))]
}

/** What became of the signature that the plan is waiting for. */
function ofSelectors(judged: JudgedMail, plan: SetupPlan): Finding['params'] {
  const wanted = quoteSelectors(plan)
  if (wanted === '' || mayLackSignatures(judged)) return {}
  const expected = judged.signatures.filter((signature) => isOfPlan(signature, plan))
  if (expected.length === 0) return { kind: 'other-selector', wanted }
  const isUntold = expected.some(({ result }) => result === 'unknown' || result === 'temperror')
  return { kind: isUntold ? 'selector-unverified' : 'selector-failed', wanted }
}

function explainSpf({ mail, spf }: JudgedMail): Finding[] {
  const where = spf.domain ?? mail.from.domain
  const { forwarded, gateway, list } = mail.transit
  const sign = gateway ?? forwarded ?? list
  const isRefused = ['fail', 'softfail', 'neutral', 'permerror'].includes(spf.result)
  const isUntold = spf.result === 'unknown' && spf.domain === null
  const isReceived = mail.side.border !== null || mail.side.earlier.length > 0
  const variant: Finding['params'] = isReceived ? {} : { kind: 'not-received' }
  return [
    ...(isUntold ? [makeFinding('message.no-envelope-sender', where, variant)] : []),
    ...(spf.source === 'inferred' ? [makeFinding('message.spf-inferred', where, { ip: spf.ip ?? '' })] : []),
    ...(isRefused && sign !== null ? [makeFinding('message.spf-no-evidence', where, { sign })] : []),
    ...(mail.envelopeSender.isNull ? [makeFinding('message.null-sender', where)] : []),
  ]
}

function explainAlignment({ mail, spf, signatures, policy }: JudgedMail): Finding[] {
  const from = mail.from.domain
  const findings: Finding[] = []
  const explain = (domain: string, alignment: string | null, tag: 'aspf' | 'adkim', code: FindingCode) => {
    if (alignment === 'unknown' || alignment === 'depends-on-reader')
      findings.push(makeFinding('message.alignment-unclear', domain, { from }))
    if (alignment !== 'not-aligned') return
    const mode = tag === 'aspf' ? policy.alignment.spf : policy.alignment.dkim
    const isStrict = mode === 'strict' && isSameOrganization(domain, policy.organizationalDomain)
    findings.push(
      isStrict
        ? makeFinding('message.strict-alignment', domain, { from, tag })
        : makeFinding(code, domain, { from, domain }),
    )
  }
  if (spf.domain !== null) explain(spf.domain, spf.alignment, 'aspf', 'message.envelope-not-aligned')
  for (const { domain, alignment } of signatures)
    if (domain !== null) explain(domain, alignment, 'adkim', 'message.signature-not-aligned')
  return findings
}

function isSameOrganization(
  domain: string,
  { byTreeWalk, byPublicSuffixList }: JudgedMail['policy']['organizationalDomain'],
): boolean {
  const organization = byTreeWalk ?? byPublicSuffixList
  return domain === organization || domain.endsWith(`.${organization}`)
}

function explainTransit({ mail, arc }: JudgedMail): Finding[] {
  const { from, transit } = mail
  const findings: Finding[] = []
  if (transit.list !== null)
    findings.push(makeFinding('message.mailing-list', from.domain, { sign: transit.list }))
  else if (transit.forwarded !== null)
    findings.push(makeFinding('message.forwarded', from.domain, { sign: transit.forwarded }))
  const hasForwarder = transit.forwarded !== null || transit.list !== null
  if (arc.sets.length === 0 || !hasForwarder) return findings
  const sealers = quoteBounded(arc.sets.map(({ domain }) => domain ?? '?').join(', '), 200)
  const first = arc.sets[0]?.says
  const says = ['spf', 'dkim', 'dmarc'] as const
  const params = { sealers, says: says.map((each) => `${each}=${first?.[each] ?? '-'}`).join(' ') }
  const variant: Finding['params'] =
    arc.result === 'pass' ? {} : { kind: arc.result === 'fail' ? 'failed' : 'unverified' }
  return [...findings, makeFinding('message.arc', from.domain, { ...params, ...variant })]
}

function explainPolicy({ policy, mail }: JudgedMail, dmarc: DmarcOutcome): Finding[] {
  const { domain } = mail.from
  const word = dmarc.receiversWord
  const differs = word !== null && dmarc.source !== 'receivers-word' && isContrary(word, dmarc.result)
  return [
    ...policy.findings.filter(({ code, severity }) => code === 'dmarc.missing' || severity === 'error'),
    ...(policy.status === 'unknown' ? [makeFinding('message.policy-unknown', domain)] : []),
    ...(differs ? [makeFinding('message.dmarc-differs', domain, { word, result: dmarc.result })] : []),
  ]
}

function isContrary(word: string, result: string): boolean {
  return (word === 'pass' && result === 'fail') || (word === 'fail' && result === 'pass')
}

function explainCopy({ mail, receiver }: JudgedMail): Finding[] {
  const { domain } = mail.from
  const { results, unproven } = mail.side
  const findings: Finding[] = []
  if (mail.mended > 0) findings.push(makeFinding('message.lines-mended', domain, { count: mail.mended }))
  if (mail.given === 'headers')
    findings.push(
      makeFinding('message.headers-only', domain, receiver.dkim === null ? { kind: 'no-word' } : {}),
    )
  if (unproven.length > 0) {
    const name = quoteBounded(unproven.map(({ authservId }) => authservId ?? 'Microsoft').join(', '))
    findings.push(makeFinding('message.no-trusted-results', domain, { kind: 'unproven', name }))
  } else if (results === null) findings.push(makeFinding('message.no-trusted-results', domain))
  return findings
}
