import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBundled } from '../scripts/lib/list-bundled.ts'

/** One text, and everything that is under it. */
export interface Notice {
  /** `name version`, sorted. */
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
  const notices = unique.map((folder) => noticeOf(join(root, folder)))
  if (unique.includes('node_modules/tldts')) notices.push(PUBLIC_SUFFIX_LIST)
  return joinEqual(notices)
}

function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const file = readdirSync(folder).find((each) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(each))
  if (license === undefined || file === undefined) throw new Error(`${name} has no licence, or no text of it`)
  return { packages: [`${name} ${version}`], licence: license, text: ownText(join(folder, file)) }
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

/** The file beside the program: plain text, in English as the licences are. */
export function renderNotices(notices: readonly Notice[]): string {
  const parts = notices.map(
    ({ packages, licence, text }) => `${packages.join('\n')}\n(${licence})\n\n${text}\n`,
  )
  const head =
    'This program contains the following software of others. The licences of Electron and Chromium are in\nLICENSE.electron.txt and LICENSES.chromium.html.\n'
  return [head, ...parts].join(`\n${'-'.repeat(78)}\n\n`)
}
