import { makeFinding, type Finding, type FindingCode } from '../findings/finding.ts'
import type { DkimInspection } from '../dkim/inspection.ts'
import type { SignatureFault, SignatureOutcome } from './message-check.ts'
import type { JudgedMail } from './prove.ts'

/** Faults that a finding of this part explains; those of the key are explained by the key's own findings. */
const FAULTS: Partial<Record<SignatureFault, FindingCode>> = {
  'body-changed': 'message.body-changed',
  'bad-signature': 'message.bad-signature',
  'weak-algorithm': 'message.weak-signature',
  'weak-key': 'message.weak-signature',
  expired: 'message.signature-expired',
  'from-not-signed': 'message.from-not-signed',
  'identity-mismatch': 'message.identity-mismatch',
  malformed: 'message.malformed-signature',
}

const KEY_FAULTS: ReadonlySet<SignatureFault | null> = new Set([
  'no-key',
  'revoked-key',
  'bad-key',
  'weak-key',
])
const KEY_WARNINGS: ReadonlySet<string> = new Set(['dkim.multiple-records', 'dkim.misplaced'])

export function explainSignatures(judged: JudgedMail): Finding[] {
  const { signatures, mail } = judged
  const from = mail.from.domain
  const isWhole = mail.octets !== null
  if (signatures.length === 0) return isWhole ? [makeFinding('message.not-signed', from, { from })] : []
  const count = signatures.length
  return [
    ...signatures.flatMap((signature, index) =>
      explainSignature(signature, judged.keys[index] ?? null, judged.now),
    ),
    ...(count > 1 ? [makeFinding('message.several-signatures', from, { count })] : []),
  ]
}

function explainSignature(signature: SignatureOutcome, key: DkimInspection | null, now: number): Finding[] {
  const { fault, expiresAt, receiversWord, result, source } = signature
  const where = `${signature.selector ?? '?'}._domainkey.${signature.domain ?? '?'}`.slice(0, 255)
  const findings: Finding[] = []
  const add = (code: FindingCode, params: Finding['params'] = {}) =>
    findings.push(makeFinding(code, where, params))
  const isRewritten = fault === 'body-changed' && source === 'receivers-word'
  const expires = expiresAt ?? ''
  const code = fault === null ? undefined : FAULTS[fault]
  if (isRewritten) add('message.copy-rewritten')
  else if (code !== undefined) add(code, { expires })
  if (KEY_FAULTS.has(fault) && receiversWord === 'pass') add('message.key-gone')
  if (result === 'pass' && source === 'verified-here' && receiversWord !== null && receiversWord !== 'pass')
    add('message.passes-now')
  if (result === 'temperror' || signature.reason !== null) add('message.key-unknown')
  if (signature.isTesting) add('message.key-testing')
  if (result === 'pass' && expiresAt !== null && Date.parse(expiresAt) < now)
    add('message.signature-expired', { expires, kind: 'since' })
  if (signature.bodyLimit !== null) {
    const { bodyLimit: limit, unsignedOctets: count } = signature
    add('message.body-limit', count > 0 ? { limit, count, kind: 'appended' } : { limit })
  }
  const keyFindings = (key?.findings ?? []).filter(
    ({ code: each, severity }) => severity === 'error' || KEY_WARNINGS.has(each),
  )
  return [...findings.map(mitigate), ...keyFindings]
}

/** A signature that has expired since is no fault of the mail. */
function mitigate(finding: Finding): Finding {
  return finding.params['kind'] === 'since' ? { ...finding, severity: 'info' } : finding
}
