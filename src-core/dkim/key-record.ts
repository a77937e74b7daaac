import { findTag, parseTagList, type TagList } from '../tag-list/tag-list.ts'
import { decodeBase64, type Base64Reading } from './base64.ts'
import { readPublicKey, type PublicKey } from './public-key.ts'

/** A DKIM key record as it reads (RFC 6376 3.6.1), before it is judged. */
export interface DkimKey {
  readonly text: string
  readonly list: TagList
  /** `v=` as written, wherever it stands; null where there is none. */
  readonly version: string | null
  /** True where there is no `v=`, or it is the first tag and `DKIM1` exactly; a verifier discards any other record. */
  readonly isVersionValid: boolean
  /** `k=` in lower case; `rsa` where not written. */
  readonly keyType: string
  /** `h=` in lower case; null: every hash is allowed. */
  readonly hashes: readonly string[] | null
  /** `s=` in lower case; `*` where not written. */
  readonly services: readonly string[]
  /** `t=` in lower case: `y` testing, `s` no subdomains in i=; unknown ones are ignored. */
  readonly flags: readonly string[]
  /** `p=` as written; null where there is no such tag, `''` where the key was revoked. */
  readonly keyText: string | null
  readonly base64: Base64Reading | null
  /** null where `p=` is missing, revoked, or damaged beyond its base64. */
  readonly publicKey: PublicKey | null
}

/** Never throws; whatever is wrong stays readable in the result. */
export function parseDkimKey(text: string): DkimKey {
  const list = parseTagList(text)
  const valueOf = (name: string) => findTag(list, name)?.value ?? null
  const version = valueOf('v')
  const keyType = (valueOf('k') ?? 'rsa').toLowerCase()
  const keyText = valueOf('p')
  const base64 = keyText === null || keyText === '' ? null : decodeBase64(keyText)
  return {
    text,
    list,
    version,
    isVersionValid: version === null || (version === 'DKIM1' && list.tags[0]?.name === 'v'),
    keyType,
    hashes: listOf(valueOf('h')),
    services: listOf(valueOf('s')) ?? ['*'],
    flags: listOf(valueOf('t')) ?? [],
    keyText,
    base64,
    publicKey:
      base64 === null || base64.fault?.kind === 'bad-character' || base64.fault?.kind === 'bad-padding'
        ? null
        : readPublicKey(base64.bytes, keyType === 'ed25519' ? 'ed25519' : 'rsa'),
  }
}

/** Whether a text at a key's name was meant as a key at all: a wildcard's or a stray text is not (RFC 6376 6.1.2). */
export function isKeyLike(text: string): boolean {
  return findTag(parseTagList(text), 'p') !== null || /^["'“”\s]*v\s*[=＝]\s*DKIM1/i.test(text)
}

/** True where a verifier gets a whole key out of it, whatever else may be said about the record. */
export function hasWholeKey(key: DkimKey): boolean {
  return (
    key.publicKey !== null && key.publicKey.kind !== 'unusable' && key.base64?.fault?.kind !== 'bad-length'
  )
}

/** `RSA 2048 (…wIDAQAB)`: enough to tell two keys apart, in no language. */
export function describeKey(key: DkimKey): string {
  if (key.keyText === null) return key.text.slice(0, DESCRIBED)
  if (key.keyText === '') return 'p='
  const end = `…${key.keyText.replace(/\s/g, '').slice(-DESCRIBED_END)}`
  if (key.publicKey?.kind === 'rsa') return `RSA ${key.publicKey.bits} (${end})`
  if (key.publicKey?.kind === 'ed25519') return `Ed25519 (${end})`
  return `p=${key.keyText.slice(0, DESCRIBED_END)}${end}`
}

const DESCRIBED = 60
/** The last characters of every 2048-bit key are the same (its exponent): those before them differ. */
const DESCRIBED_END = 20

function listOf(value: string | null): string[] | null {
  return value === null ? null : value.split(':').map((entry) => entry.trim().toLowerCase())
}
