export type DecodedText =
  { readonly text: string } | { readonly text: null; readonly reason: 'binary' | 'encoding' }

/**
 * The text of a file that somebody saved from a mail or a spreadsheet on a Japanese PC: UTF-8, UTF-16 with or without
 * its mark, ISO-2022-JP (mails), Shift_JIS or EUC-JP. Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes)
  if (text === null) return { text, reason: bytes.includes(0) ? 'binary' : 'encoding' }
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) return { text: null, reason: 'binary' }
  return { text: text.replace(/\r\n?/g, '\n') }
}

function decode(bytes: Uint8Array): string | null {
  const utf16 = findUtf16(bytes)
  if (utf16) return tryDecode(bytes, utf16)
  if (bytes.includes(0)) return null
  if (hasIsoEscape(bytes)) return tryDecode(bytes, 'iso-2022-jp')
  return tryDecode(bytes, 'utf-8') ?? decodeLegacyJapanese(bytes)
}

/** By its mark, else by ASCII characters that leave every other byte zero. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  const head = bytes.subarray(0, 512)
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (zeros(1) > head.length / 8 && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) > head.length / 8 && zeros(1) === 0) return 'utf-16be'
  return null
}

/** `ESC $ B`, `ESC $ @`: the switch to two-byte characters. */
function hasIsoEscape(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => byte === 0x1b && bytes[at + 1] === 0x24)
}

/** EUC-JP read as Shift_JIS is a row of half-width katakana, which nobody writes. */
function decodeLegacyJapanese(bytes: Uint8Array): string | null {
  const shiftJis = tryDecode(bytes, 'shift_jis')
  const eucJp = tryDecode(bytes, 'euc-jp')
  if (shiftJis === null || eucJp === null) return shiftJis ?? eucJp
  return countHalfWidth(shiftJis) > countHalfWidth(eucJp) ? eucJp : shiftJis
}

function countHalfWidth(text: string): number {
  return text.match(/[\uff61-\uff9f]/g)?.length ?? 0
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
