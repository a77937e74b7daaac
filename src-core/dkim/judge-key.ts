import type { DkimBadKeyKind } from '../findings/dkim-bad-key-variants.ts'
import { makeFinding, type Finding, type Severity } from '../findings/finding.ts'
import { MAX_STRING_OCTETS } from '../dns/txt.ts'
import { findTag } from '../tag-list/tag-list.ts'
import type { DkimKey } from './key-record.ts'
import { cutText } from '../text/cut-text.ts'

const MIN_RSA_BITS = 1024
const RECOMMENDED_RSA_BITS = 2048
/** Verifiers must handle keys of 1024 to 4096 bits, larger ones they may (RFC 8301 3.2). */
const MAX_RSA_BITS = 4096
const MAX_QUOTED = 60

/** What a verifier would make of one key record (RFC 6376 6.1.2, RFC 8301 3). */
export function judgeKey(name: string, key: DkimKey): Finding[] {
  const mangling = findMangling(key.text)
  if (mangling !== null) return [badKey(name, key, mangling)]
  return [
    ...judgeVersion(name, key),
    ...judgeSyntax(name, key),
    ...judgePublicKey(name, key),
    ...judgeUse(name, key),
  ]
}

function judgeVersion(name: string, key: DkimKey): Finding[] {
  if (key.isVersionValid) return []
  const span = findTag(key.list, 'v')?.span
  const version = cutText(`v=${key.version ?? ''}`, MAX_QUOTED)
  return [makeFinding('dkim.bad-version', name, { name, version }, span && { span })]
}

/** Characters that a panel or a word processor put there; the value can't be read past them. A note (n=) may hold any. */
function findMangling(text: string): 'quotes' | 'full-width' | null {
  const read = text.replace(/(^|;)\s*n\s*=[^;]*/g, '$1')
  if (/["'\\“”‘’`]/.test(read)) return 'quotes'
  return /[\u00a0\u2000-\u200b\u2010-\u2015\u3000\ufeff\uff01-\uff5e]/.test(read) ? 'full-width' : null
}

function judgeSyntax(name: string, { list }: DkimKey): Finding[] {
  const fault = list.faults.find(({ kind }) => kind === 'duplicate') ?? list.faults[0]
  // A note (n=) may hold anything; what is wrong inside p= is told by the key itself.
  if (fault === undefined || fault.kind === 'bad-character') return []
  const { text, span, kind } = fault
  const isEmptyPiece = kind === 'empty'
  const extra = { span, severity: isEmptyPiece ? 'warning' : 'error' } as const
  return [makeFinding('dkim.syntax', name, { name, text: isEmptyPiece ? ';;' : text, kind }, extra)]
}

function judgePublicKey(name: string, key: DkimKey): Finding[] {
  const { keyText, keyType, publicKey, base64 } = key
  if (keyText === null) return [badKey(name, key, 'missing')]
  if (keyText === '') return [makeFinding('dkim.revoked', name, { name })]
  if (keyType !== 'rsa' && keyType !== 'ed25519') {
    return [makeFinding('dkim.unknown-key-type', name, { name, keyType: cutText(keyType, MAX_QUOTED) })]
  }
  if (/---\s*(BEGIN|END)/.test(keyText)) return [badKey(name, key, 'pem')]
  if (publicKey === null) return [badKey(name, key, 'garbled')]
  if (publicKey.kind === 'unusable') {
    if (publicKey.fault === 'malformed') return [badKey(name, key, 'garbled')]
    if (publicKey.fault !== 'cut') return [badKey(name, key, publicKey.fault)]
    const isCutAtString = key.text.length === MAX_STRING_OCTETS
    return [badKey(name, key, isCutAtString ? 'cut-at-255' : 'cut', { needed: publicKey.needed ?? 0 })]
  }
  if (publicKey.kind !== keyType) {
    return [badKey(name, key, 'type-mismatch', { keyType, actual: publicKey.kind })]
  }
  const padding =
    base64?.fault?.kind === 'missing-padding' ? [badKey(name, key, 'unpadded', {}, 'warning')] : []
  if (base64?.fault?.kind === 'bad-length') return [badKey(name, key, 'garbled')]
  if (publicKey.kind === 'ed25519') {
    if (publicKey.form === 'spki') return [badKey(name, key, 'ed25519-wrapped')]
    return [...padding, makeFinding('dkim.ed25519', name, { name })]
  }
  const bare = publicKey.form === 'pkcs1' ? [makeFinding('dkim.bare-rsa-key', name, { name })] : []
  return [...padding, ...bare, ...judgeSize(name, publicKey.bits)]
}

function judgeSize(name: string, bits: number): Finding[] {
  if (bits < MIN_RSA_BITS) {
    return [makeFinding('dkim.weak-key', name, { name, bits, kind: 'unusable' }, { severity: 'error' })]
  }
  if (bits < RECOMMENDED_RSA_BITS) return [makeFinding('dkim.weak-key', name, { name, bits })]
  return bits > MAX_RSA_BITS ? [makeFinding('dkim.long-key', name, { name, bits })] : []
}

/** The tags that limit what a whole key can be used for. */
function judgeUse(name: string, { hashes, services, flags }: DkimKey): Finding[] {
  const findings: Finding[] = []
  if (hashes !== null && !hashes.includes('sha256')) {
    findings.push(makeFinding('dkim.hash-unusable', name, { name, hashes: quoteList(hashes) }))
  }
  if (!services.includes('*') && !services.includes('email')) {
    findings.push(makeFinding('dkim.not-for-mail', name, { name, services: quoteList(services) }))
  }
  if (flags.includes('y')) findings.push(makeFinding('dkim.testing', name, { name }))
  if (flags.includes('s')) findings.push(makeFinding('dkim.no-subdomains', name, { name }))
  return findings
}

function quoteList(entries: readonly string[]): string {
  return cutText(entries.join(':'), MAX_QUOTED)
}

function badKey(
  name: string,
  key: DkimKey,
  kind: DkimBadKeyKind,
  params: Finding['params'] = {},
  severity: Severity = 'error',
): Finding {
  const span = findTag(key.list, 'p')?.valueSpan
  const present = key.base64?.bytes.length ?? 0
  return makeFinding(
    'dkim.bad-key',
    name,
    { name, kind, present, ...params },
    { severity, ...(span && { span }) },
  )
}
