/** A square picture as PNG. */
export interface Picture {
  /** Pixels of a side. */
  readonly size: number
  readonly png: Buffer
}

/**
 * Windows: a list of pictures, each PNG, which every Windows since Vista reads
 * (https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)).
 */
export function toIco(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let at = header.length
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index
    // 256 does not fit one octet and is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(at, entry + 12)
    at += png.length
  })
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** The kinds of `.icns` that hold a PNG, by pixels of a side. */
const ICNS_KINDS: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** macOS: parts of a four-letter kind, the length with these eight octets, and the PNG. */
export function toIcns(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => (ICNS_KINDS[size] ?? []).map((kind) => part(kind, png)))
  return part('icns', Buffer.concat(parts))
}

function part(kind: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(kind, 'latin1')
  header.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([header, content])
}
