const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUE_OF = new Map([...ALPHABET].map((character, value) => [character, value]))

export type Base64Fault =
  /** Neither of the alphabet nor white space. */
  | 'bad-character'
  /** One character is left over: at least one more is missing. */
  | 'bad-length'
  /** Only the `=` at the end are missing; some decoders don't mind. */
  | 'missing-padding'
  /** `=` elsewhere than at the end. */
  | 'bad-padding'

export interface Base64Reading {
  /** What stands before the fault, decoded; everything where there is none. */
  readonly bytes: Uint8Array
  readonly fault: { readonly kind: Base64Fault; readonly at: number } | null
}

/** RFC 4648 4, strict but for white space, which RFC 6376 3.2 lets stand anywhere inside (base64string). */
export function decodeBase64(text: string): Base64Reading {
  const bytes: number[] = []
  let group = 0
  let digits = 0
  let padding = 0
  let fault: Base64Reading['fault'] = null
  for (let at = 0; at < text.length && fault === null; at++) {
    const character = text.charAt(at)
    if (' \t\r\n'.includes(character)) continue
    const value = VALUE_OF.get(character)
    if (character === '=') {
      padding++
      if (padding + (digits % 4) > 4 || digits % 4 < 2) fault = { kind: 'bad-padding', at }
    } else if (value === undefined) {
      fault = { kind: 'bad-character', at }
    } else if (padding > 0) {
      fault = { kind: 'bad-padding', at }
    } else {
      group = (group << 6) | value
      digits++
      if (digits % 4 === 0) {
        bytes.push((group >> 16) & 255, (group >> 8) & 255, group & 255)
        group = 0
      }
    }
  }
  const rest = digits % 4
  if (rest === 2) bytes.push((group >> 4) & 255)
  if (rest === 3) bytes.push((group >> 10) & 255, (group >> 2) & 255)
  if (fault === null && (digits + padding) % 4 !== 0) {
    fault = { kind: rest === 1 ? 'bad-length' : 'missing-padding', at: text.length }
  }
  return { bytes: Uint8Array.from(bytes), fault }
}
