/** A name in a message, as text, and the offset behind it. */
export interface WireName {
  readonly text: string
  readonly end: number
}

/** Octets of all labels with their length octets; the root's makes 255 (RFC 1035 2.3.4). */
const MAX_LABEL_OCTETS = 254
const POINTER = 0xc0

/**
 * Reads a name (RFC 1035 4.1.4); null where it is malformed or can't be written as text without loss: a dot, a
 * control octet or a non-ASCII octet within a label. The codec would make other labels of those (`isMailbox`: it
 * escapes the dot). Pointers must lead backwards, so that reading ends.
 */
export function readName(octets: Uint8Array, start: number, isMailbox = false): WireName | null {
  const labels: string[] = []
  let offset = start
  let lowest = start
  let end: number | null = null
  let total = 0
  for (;;) {
    const length = octets[offset]
    if (length === undefined) return null
    if (length === 0) return { text: labels.join('.'), end: end ?? offset + 1 }
    if ((length & POINTER) === POINTER) {
      const low = octets[offset + 1]
      if (low === undefined) return null
      const target = ((length & ~POINTER) << 8) | low
      if (target >= lowest) return null
      end ??= offset + 2
      lowest = target
      offset = target
      continue
    }
    total += length + 1
    if ((length & POINTER) !== 0 || total > MAX_LABEL_OCTETS) return null
    const label = octets.subarray(offset + 1, offset + 1 + length)
    if (label.length < length || !label.every((octet) => isPlain(octet, isMailbox))) return null
    labels.push(String.fromCharCode(...label))
    offset += length + 1
  }
}

function isPlain(octet: number, isMailbox: boolean): boolean {
  return octet >= 0x20 && octet < 0x7f && (isMailbox || octet !== 0x2e)
}
