import { isSameName } from '../dns/name.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { MissingStep } from './message-check.ts'
import type { MailMissingCode } from './messages.ts'
import { isOfPlan, mayLackSignatures, quoteSelectors } from './origin.ts'
import type { JudgedMail, Proof } from './prove.ts'

/** Signature faults that a right record in DNS would mend. */
const KEY_FAULTS: ReadonlySet<string | null> = new Set(['no-key', 'revoked-key', 'bad-key', 'weak-key'])

/** What this mail shows to be undone, in the plan's order; without a plan, of the option that the From domain belongs to. */
export function findMissingSteps(judged: JudgedMail, proof: Proof): MissingStep[] {
  const { plan, kind, mail } = judged
  const option = plan?.option ?? (kind === 'vendor' ? 'no-reply' : 'own-domain')
  if (mail.from.count !== 1) return []
  if (option === 'no-reply') return missingOfNoReply(judged, proof)
  const domain = plan?.subject.domain ?? mail.from.domain
  if (!isSameName(mail.from.domain, domain) || kind !== 'own-domain')
    return kind === 'own-domain' || plan !== null
      ? [step(plan, 'mail.missing-own-sender', ['test-mail'], { domain })]
      : []
  return missingOfOwnDomain(judged)
}

function missingOfNoReply({ kind, plan }: JudgedMail, { isAligned }: Proof): MissingStep[] {
  if (kind === 'vendor') return isAligned === false ? [step(plan, 'mail.missing-vendor', [])] : []
  const screens = (plan?.changes ?? []).filter((change) => change.kind === 'admin-screen').map(({ id }) => id)
  return screens.length === 0
    ? [step(plan, 'mail.missing-switch', [])]
    : screens.map((id) => step(plan, 'mail.missing-switch', [id]))
}

function missingOfOwnDomain(judged: JudgedMail): MissingStep[] {
  const { plan, signatures, spf, policy, mail } = judged
  const domain = mail.from.domain
  const missing: MissingStep[] = []
  const aligned = signatures.filter(({ alignment }) => alignment === 'aligned')
  const knowsSelectors = plan !== null && plan.vendor.values.dkim.length > 0
  const expected = knowsSelectors ? aligned.filter((signature) => isOfPlan(signature, plan)) : aligned
  const isCertain = signatures.every(({ domain: signer }) => signer !== null)
  for (const { fault, selector, domain: signer } of expected)
    if (KEY_FAULTS.has(fault) && selector !== null && signer !== null) {
      const name = `${selector}._domainkey.${signer}`
      missing.push(step(plan, 'mail.missing-key', [`dkim-${selector}`, 'dkim'], { name }))
    }
  if (expected.length === 0 && isCertain && !mayLackSignatures(judged)) {
    const ids = ['request-signing', 'request-values']
    const wanted = plan === null ? '' : quoteSelectors(plan)
    missing.push(
      aligned.length === 0
        ? step(plan, 'mail.missing-signing', ids, { domain })
        : step(plan, 'mail.missing-selector', ids, { domain, wanted }),
    )
  }
  const isRefused = ['fail', 'softfail', 'neutral', 'none', 'permerror'].includes(spf.result)
  const hasTransit = Object.values(mail.transit).some((sign) => sign !== null)
  if (isRefused && spf.alignment === 'aligned' && spf.inferred !== 'pass' && !hasTransit) {
    const code = spf.source === 'inferred' ? 'mail.missing-spf-inferred' : 'mail.missing-spf'
    missing.push(step(plan, code, ['spf'], { domain: spf.domain ?? domain }))
  }
  if (policy.record === null && (policy.status === 'missing' || policy.status === 'error'))
    missing.push(step(plan, 'mail.missing-dmarc', ['dmarc'], { domain }))
  return missing
}

/** The first of the ids that the plan has. */
function step(
  plan: SetupPlan | null,
  code: MailMissingCode,
  ids: readonly string[],
  params: MissingStep['params'] = {},
): MissingStep {
  const found = ids.find((id) => plan?.changes.some((change) => change.id === id))
  return { code, params, step: found ?? null }
}
