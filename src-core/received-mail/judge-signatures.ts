import type { DkimInspection } from '../dkim/inspection.ts'
import { isSameName, isWithin } from '../dns/name.ts'
import type { MethodResult } from './authentication-results.ts'
import type { MailResult, SignatureFault, SignatureOutcome } from './message-check.ts'
import type { MailFacts } from './read-mail.ts'
import type { ListedSignature } from './signatures.ts'
import type { VerifiedSignature } from './verified-signatures.ts'

export type JudgedSignature = Omit<SignatureOutcome, 'alignment'>

/** Faults of the published key: what the receiver found in its time does not hold any more. */
const KEY_FAULTS: ReadonlySet<SignatureFault | null> = new Set([
  'no-key',
  'revoked-key',
  'bad-key',
  'weak-key',
])

/**
 * One outcome a signature. Its own cryptography decides; the receiver's word stands in where this copy can't be verified:
 * with headers alone, where the copy's body was rewritten on saving, where the key could not be asked.
 */
export function judgeSignatures(
  { signatures, side }: MailFacts,
  verified: readonly VerifiedSignature[] | null,
  keys: readonly (DkimInspection | null)[],
): JudgedSignature[] {
  const words = (side.results?.methods ?? []).filter(({ method }) => method === 'dkim')
  const left = [...(verified ?? [])]
  const judged = signatures.map((signature, index) =>
    judgeSignature(
      signature,
      verified === null ? null : takeVerified(signature, left),
      keys[index] ?? null,
      findWord(signature, words, signatures.length),
    ),
  )
  return signatures.length > 0 || verified !== null ? judged : words.flatMap(fromWord)
}

/**
 * The verifier's next result for this domain and selector: a field that only one of the two readers takes for a signature
 * must not lend its result to another.
 */
function takeVerified({ domain, selector }: ListedSignature, left: VerifiedSignature[]): VerifiedSignature {
  const index = left.findIndex(
    (each) =>
      domain !== null &&
      selector !== null &&
      isSameName(each.domain, domain) &&
      isSameName(each.selector, selector),
  )
  const [found] = index < 0 ? [] : left.splice(index, 1)
  return found ?? UNREAD
}

const UNREAD: VerifiedSignature = {
  domain: '',
  selector: '',
  result: 'permerror',
  fault: 'malformed',
  reason: null,
  unsignedOctets: 0,
}

function judgeSignature(
  signature: ListedSignature,
  verified: VerifiedSignature | null,
  key: DkimInspection | null,
  word: MailResult | null,
): JudgedSignature {
  const common = {
    domain: signature.domain,
    selector: signature.selector,
    algorithm: signature.algorithm,
    bodyLimit: signature.bodyLimit,
    signedAt: signature.signedAt,
    expiresAt: signature.expiresAt,
    keyBits: key?.keyBits ?? null,
    isTesting: key?.findings.some(({ code }) => code === 'dkim.testing') ?? false,
    receiversWord: word,
    unsignedOctets: verified?.unsignedOctets ?? 0,
  }
  const keyFault = faultOfKey(key)
  const isWordTaken = {
    ...common,
    result: word ?? 'unknown',
    source: 'receivers-word',
    reason: null,
  } as const
  if (hasSeveralKeys(key) && (verified === null || hangsOnKey(verified)) && word !== verified?.result)
    return word === 'pass'
      ? { ...isWordTaken, fault: 'not-verifiable' }
      : { ...common, result: 'unknown', source: null, reason: null, fault: 'not-verifiable' }
  if (verified === null) {
    if (keyFault !== null)
      return { ...common, result: 'fail', source: 'verified-here', reason: null, fault: keyFault }
    const reason = key?.reason ?? null
    return word === null
      ? { ...common, result: 'unknown', source: null, reason, fault: 'not-verifiable' }
      : { ...isWordTaken, fault: 'not-verifiable' }
  }
  // The key's own inspection tells a revoked key from a bad one.
  const fault =
    verified.fault !== null && KEY_FAULTS.has(verified.fault) ? (keyFault ?? verified.fault) : verified.fault
  if (word === 'pass') {
    if (fault === 'body-changed' || verified.result === 'temperror')
      return { ...isWordTaken, fault, reason: verified.reason }
    // The header was rewritten on saving, or another key was published since: which one can't be told.
    if (fault === 'bad-signature')
      return { ...common, result: 'unknown', source: 'verified-here', reason: null, fault }
  }
  return { ...common, result: verified.result, source: 'verified-here', reason: verified.reason, fault }
}

/** Which of several keys a receiver takes is open. */
function hasSeveralKeys(key: DkimInspection | null): boolean {
  return key?.findings.some(({ code }) => code === 'dkim.multiple-records') ?? false
}

function hangsOnKey({ result, fault }: VerifiedSignature): boolean {
  return result === 'pass' || fault === 'bad-signature' || KEY_FAULTS.has(fault)
}

/** What is wrong with the published key; null where it can be used or could not be told. */
function faultOfKey(key: DkimInspection | null): SignatureFault | null {
  if (key === null || key.status === 'unknown') return null
  if (key.status === 'missing') return 'no-key'
  const codes = key.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  if (codes.includes('dkim.revoked')) return 'revoked-key'
  if (codes.includes('dkim.weak-key')) return 'weak-key'
  return codes.length > 0 && !codes.includes('dkim.multiple-records') ? 'bad-key' : null
}

/** The receiver names a signature by d=, s= and the beginning of b=, or less. */
function findWord(
  { domain, selector, head }: ListedSignature,
  words: readonly MethodResult[],
  count: number,
): MailResult | null {
  const fitting = words.filter(({ properties }) => {
    const d = properties.get('header.d') ?? null
    const i = properties.get('header.i')?.replace(/^.*@/s, '') ?? null
    const s = properties.get('header.s') ?? null
    const b = properties.get('header.b') ?? null
    if (domain === null || (d === null && i === null)) return false
    if (d === null ? !isWithin(i ?? '', domain) : !isSameName(d, domain)) return false
    return (
      (s === null || isSameName(s, selector ?? '')) &&
      (b === null || b.startsWith(head) || head.startsWith(b))
    )
  })
  const [first, second] = fitting
  if (first !== undefined && (second === undefined || first.result === second.result)) return first.result
  const [only] = words
  const isUnnamed = only !== undefined && !only.properties.has('header.d') && !only.properties.has('header.i')
  return fitting.length === 0 && count === 1 && words.length === 1 && isUnnamed ? only.result : null
}

/** Pasted headers may hold the receiver's word without the signature itself. */
function fromWord({ properties, result }: MethodResult): JudgedSignature[] {
  const domain = properties.get('header.d') ?? properties.get('header.i')?.replace(/^.*@/s, '') ?? null
  if (domain === null || domain === 'none' || result === 'none') return []
  return [
    {
      domain: domain.toLowerCase(),
      selector: properties.get('header.s') ?? null,
      algorithm: null,
      keyBits: null,
      fault: 'not-verifiable',
      bodyLimit: null,
      signedAt: null,
      expiresAt: null,
      isTesting: false,
      receiversWord: result,
      result,
      source: 'receivers-word',
      reason: null,
      unsignedOctets: 0,
    },
  ]
}
