import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBundled } from '../scripts/lib/list-bundled.ts'
import { packedFolders } from './packed-folders.ts'

/** One text, and everything that is under it. */
export interface Notice {
  /** `name version`, sorted; with `NOT_PACKED` where only the command line and the browser's host have it. */
  readonly packages: readonly string[]
  /** SPDX (https://spdx.org/licenses/). */
  readonly licence: string
  readonly text: string
}

/** Licences that may be given out in a program of this kind, with their text. A package under another one stops the tests. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  // By file: its text and where the file is are told, and the file is not changed.
  'MPL-2.0',
])

export const NOT_PACKED = ' (command line and browser host only)'

/** Not a package of its own: tldts carries it. */
const PUBLIC_SUFFIX_LIST: Notice = {
  packages: ['Public Suffix List'],
  licence: 'MPL-2.0',
  text: [
    'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.',
    'Source: https://publicsuffix.org/list/public_suffix_list.dat (as compiled into tldts, https://github.com/remusao/tldts)',
  ].join('\n\n'),
}

/** Of all that the builds put into any bundle. Throws for a package without a licence or its text. */
export function collectNotices(root: string): readonly Notice[] {
  const folders = ['main', 'preload', 'renderer'].flatMap((part) =>
    Object.values(readBundled(join(root, 'out', part))).flatMap(({ packages }) => packages),
  )
  const unique = [...new Set(folders)].sort()
  const packed = new Set(packedFolders(root))
  const notices = unique.map((folder) => noticeOf(join(root, folder), packed.has(folder) ? '' : NOT_PACKED))
  if (unique.includes('node_modules/tldts')) notices.push(PUBLIC_SUFFIX_LIST)
  return joinEqual(notices)
}

function noticeOf(folder: string, where: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const file = readdirSync(folder).find((each) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(each))
  if (license === undefined || file === undefined) throw new Error(`${name} has no licence, or no text of it`)
  const text = withWholeLicence(license, ownText(join(folder, file)))
  return { packages: [`${name} ${version}${where}`], licence: license, text }
}

/** Apache-2.0, 4 (a): whoever gets the work gets a copy of the licence, not its address. */
function withWholeLicence(licence: string, text: string): string {
  if (licence !== 'Apache-2.0' || text.includes('TERMS AND CONDITIONS FOR USE')) return text
  const whole = readFileSync(join(import.meta.dirname, 'licences', 'Apache-2.0.txt'), 'utf8')
  return `${text}\n\n${whole.trim()}`
}

/** Vite's file goes on with the licences of what only its own tools contain. */
function ownText(path: string): string {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const [own = ''] = text.split(/^#+ Licenses of bundled dependencies$/m)
  return own.trim()
}

function joinEqual(notices: readonly Notice[]): readonly Notice[] {
  const byText = new Map<string, Notice>()
  for (const notice of notices) {
    const key = `${notice.licence}\n${notice.text}`
    const present = byText.get(key)
    byText.set(
      key,
      present === undefined ? notice : { ...notice, packages: [...present.packages, ...notice.packages] },
    )
  }
  return [...byText.values()]
}

/** The file beside the program: plain text, in English as the licences are, of what is in the package. */
export function renderNotices(notices: readonly Notice[]): string {
  const packed = notices.flatMap((notice) => {
    const packages = notice.packages.filter((name) => !name.endsWith(NOT_PACKED))
    return packages.length > 0 ? [{ ...notice, packages }] : []
  })
  const parts = packed.map(
    ({ packages, licence, text }) => `${packages.join('\n')}\n(${licence})\n\n${text}\n`,
  )
  const head =
    'This program contains the following third-party software. The licences of Electron and Chromium are in\nLICENSE.electron.txt and LICENSES.chromium.html.\n'
  return [head, ...parts].join(`\n${'-'.repeat(78)}\n\n`)
}
