import type { DecodeCharset } from '../../../src-core/received-mail/encoded-words.ts'

/** By the encoding labels of the WHATWG, ISO-2022-JP among them. */
export const decodeCharset: DecodeCharset = (octets, charset) => {
  try {
    return new TextDecoder(charset).decode(Buffer.from(octets, 'latin1'))
  } catch {
    return null
  }
}
