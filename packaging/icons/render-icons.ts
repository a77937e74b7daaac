import { Resvg } from '@resvg/resvg-js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toIcns, toIco, type Picture } from './containers.ts'

/** The page's own icon, too. */
const DRAWING = join(import.meta.dirname, '..', '..', 'src-renderer', 'public', 'icon.svg')
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const ICNS_SIZES = [32, 64, 128, 256, 512, 1024]
/** Each a file of its own, as Linux desktops want them. */
const PNG_SIZES = [16, 32, 48, 64, 128, 256, 512]

/** Every icon file from the one drawing, by name. The same drawing gives the same octets. */
export function renderIcons(): ReadonlyMap<string, Buffer> {
  const svg = readFileSync(DRAWING, 'utf8')
  const picture = (size: number): Picture => ({
    size,
    png: Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()),
  })
  return new Map([
    ['icon.ico', toIco(ICO_SIZES.map(picture))],
    ['icon.icns', toIcns(ICNS_SIZES.map(picture))],
    ...PNG_SIZES.map((size) => [`${size}x${size}.png`, picture(size).png] as const),
  ])
}
