import { DER_BIT_STRING, DER_OBJECT_ID, DER_SEQUENCE, integerBits, readDer, readDerSeries } from './der.ts'
import type { DerValue } from './der.ts'

/** Why octets are no key that a verifier could use. */
export type PublicKeyFault =
  /** The outermost length says that more octets should follow. */
  | 'cut'
  | 'malformed'
  /** More octets after the key. */
  | 'trailing-octets'
  /** A SubjectPublicKeyInfo of another algorithm than rsaEncryption or Ed25519. */
  | 'other-algorithm'
  /** The secret half was published. */
  | 'private-key'

export type PublicKey =
  | {
      readonly kind: 'rsa'
      /** SubjectPublicKeyInfo, what verifiers read; or the bare RSAPublicKey that RFC 6376 3.6.1 names. */
      readonly form: 'spki' | 'pkcs1'
      readonly bits: number
      /** Modulus and exponent in hexadecimal: equal for equal keys, whatever the form. */
      readonly identity: string
    }
  | { readonly kind: 'ed25519'; readonly form: 'bare' | 'spki'; readonly identity: string }
  | { readonly kind: 'unusable'; readonly fault: PublicKeyFault; readonly needed: number | null }

const RSA_ENCRYPTION = '2a864886f70d010101'
const ED25519 = '2b6570'
const ED25519_OCTETS = 32

/**
 * What the octets of `p=` are, read from themselves. `expected` (the record's `k=`) only decides between a bare Ed25519
 * key and the beginning of a longer one, where 32 octets could be both.
 */
export function readPublicKey(bytes: Uint8Array, expected: 'rsa' | 'ed25519'): PublicKey {
  const isBareLength = bytes.length === ED25519_OCTETS
  if (expected === 'ed25519' && isBareLength) return bareEd25519(bytes)
  const key = readDerKey(bytes)
  return isBareLength && key.kind === 'unusable' && key.fault === 'malformed' ? bareEd25519(bytes) : key
}

/** RFC 8463 4: the 32 octets themselves, without a wrapper. */
function bareEd25519(bytes: Uint8Array): PublicKey {
  return { kind: 'ed25519', form: 'bare', identity: hex(bytes) }
}

function readDerKey(bytes: Uint8Array): PublicKey {
  const outer = readDer(bytes)
  if (outer.kind === 'cut' && bytes[0] === DER_SEQUENCE) return unusable('cut', outer.needed)
  if (outer.kind !== 'value' || outer.value.tag !== DER_SEQUENCE) return unusable('malformed')
  if (outer.value.size < bytes.length) return unusable('trailing-octets', outer.value.size)
  const parts = readDerSeries(outer.value.content, 10)
  const [first, second] = parts ?? []
  if (parts === null || first === undefined || second === undefined) return unusable('malformed')
  // Both forms of a private key (RFC 8017 A.1.2, RFC 5208) begin with a version 0; no modulus is 0.
  if (integerBits(first) === 0) return unusable('private-key')
  if (first.tag !== DER_SEQUENCE)
    return parts.length === 2 ? readRsa(first, second, 'pkcs1') : unusable('malformed')
  return parts.length === 2 ? readSubjectPublicKeyInfo(first, second) : unusable('malformed')
}

/** RFC 5280 4.1.2.7: the algorithm, then a BIT STRING whose first octet counts its unused bits. */
function readSubjectPublicKeyInfo(algorithm: DerValue, bitString: DerValue): PublicKey {
  const [id] = readDerSeries(algorithm.content, 2) ?? []
  if (id?.tag !== DER_OBJECT_ID || bitString.tag !== DER_BIT_STRING || bitString.content[0] !== 0) {
    return unusable('malformed')
  }
  const key = bitString.content.subarray(1)
  switch (hex(id.content)) {
    case ED25519:
      return key.length === ED25519_OCTETS
        ? { kind: 'ed25519', form: 'spki', identity: hex(key) }
        : unusable('malformed')
    case RSA_ENCRYPTION: {
      const inner = readDer(key)
      if (inner.kind !== 'value' || inner.value.tag !== DER_SEQUENCE || inner.value.size !== key.length) {
        return unusable('malformed')
      }
      const parts = readDerSeries(inner.value.content, 3)
      const [modulus, exponent] = parts ?? []
      return parts?.length === 2 && modulus && exponent
        ? readRsa(modulus, exponent, 'spki')
        : unusable('malformed')
    }
    default:
      return unusable('other-algorithm')
  }
}

function readRsa(modulus: DerValue, exponent: DerValue, form: 'spki' | 'pkcs1'): PublicKey {
  const bits = integerBits(modulus)
  const exponentBits = integerBits(exponent)
  const isOdd = ({ content }: DerValue) => ((content.at(-1) ?? 0) & 1) === 1
  // An even number, or an exponent of 1, is no RSA key but a damaged one (RFC 8017 3.1).
  if (!bits || !exponentBits || exponentBits < 2 || !isOdd(modulus) || !isOdd(exponent)) {
    return unusable('malformed')
  }
  return { kind: 'rsa', form, bits, identity: `${hex(modulus.content)}/${hex(exponent.content)}` }
}

function unusable(fault: PublicKeyFault, needed: number | null = null): PublicKey {
  return { kind: 'unusable', fault, needed }
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((octet) => octet.toString(16).padStart(2, '0')).join('')
}
