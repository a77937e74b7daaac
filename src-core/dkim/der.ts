/** One value in ITU-T X.690 distinguished encoding: tag, and where its content stands. */
export interface DerValue {
  readonly tag: number
  readonly content: Uint8Array
  /** Octets of tag, length and content together. */
  readonly size: number
}

export type DerReading =
  | { readonly kind: 'value'; readonly value: DerValue }
  /** The length says more than there is: `needed` octets in all. */
  | { readonly kind: 'cut'; readonly needed: number }
  | { readonly kind: 'malformed' }

export const DER_INTEGER = 0x02
export const DER_BIT_STRING = 0x03
export const DER_OBJECT_ID = 0x06
export const DER_SEQUENCE = 0x30

/** A length of more octets than this is no key: 65,535 octets hold a modulus of half a million bits. */
const MAX_LENGTH_OCTETS = 2

/** Reads the value that begins at the first octet. Only definite lengths and one-octet tags: keys need no others. */
export function readDer(bytes: Uint8Array): DerReading {
  const [tag, first] = bytes
  if (tag === undefined) return { kind: 'cut', needed: 2 }
  if ((tag & 0x1f) === 0x1f) return { kind: 'malformed' }
  if (first === undefined) return { kind: 'cut', needed: 2 }
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthOctets > MAX_LENGTH_OCTETS) return { kind: 'malformed' }
  if (bytes.length < 2 + lengthOctets) return { kind: 'cut', needed: 2 + lengthOctets }
  let length = first
  if (lengthOctets > 0) {
    length = 0
    for (const octet of bytes.subarray(2, 2 + lengthOctets)) length = length * 256 + octet
  }
  const size = 2 + lengthOctets + length
  if (bytes.length < size) return { kind: 'cut', needed: size }
  return { kind: 'value', value: { tag, content: bytes.subarray(2 + lengthOctets, size), size } }
}

/** The values that stand one after another, or null where one of them can't be read; at most `limit` of them. */
export function readDerSeries(bytes: Uint8Array, limit: number): DerValue[] | null {
  const values: DerValue[] = []
  let rest = bytes
  while (rest.length > 0 && values.length < limit) {
    const reading = readDer(rest)
    if (reading.kind !== 'value') return null
    values.push(reading.value)
    rest = rest.subarray(reading.value.size)
  }
  return values
}

/** Bits of a positive INTEGER without its leading zeros; null for a negative one or none. */
export function integerBits(value: DerValue): number | null {
  const { tag, content } = value
  const first = content[0]
  if (tag !== DER_INTEGER || first === undefined || first >= 0x80) return null
  const lead = content.findIndex((octet) => octet !== 0)
  if (lead < 0) return 0
  return (content.length - lead) * 8 - (Math.clz32(content[lead] ?? 0) - 24)
}
