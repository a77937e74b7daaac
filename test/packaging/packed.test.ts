import { extractFile, getRawHeader } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fusesOf, type Edition } from '../../packaging/fuses.ts'
import { PRODUCT_NAMES } from '../../src-core/product-names.ts'
import { readBundled } from '../../scripts/lib/list-bundled.ts'
import { filesIn } from '../../scripts/lib/list-renderer-files.ts'
import { pack, root, type Packed } from './pack.ts'

const MB = 1_000_000
/** Variables whose values are nobody's business, by how they are named. */
const SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE_?KEY|CSC_LINK)/i

/** In it what is packed, and the Electron that is made up. */
const folder = mkdtempSync(join(tmpdir(), 'platon 梱包 '))
const out = join(root, 'out')
let linux: Packed
let windows: Packed
let forTests: Packed

beforeAll(async () => {
  linux = await pack(folder, 'linux', 'release')
  windows = await pack(folder, 'win', 'release')
  forTests = await pack(folder, 'win', 'tests')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Folder {
  readonly files: Readonly<Record<string, Folder | object>>
}

function namesIn({ files }: Folder, before = ''): string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? namesIn(entry as Folder, `${before}${name}/`) : [`${before}${name}`],
  )
}

const filesOf = ({ asar }: Packed) => namesIn(getRawHeader(asar).header as Folder).sort()
const contentsOf = (packed: Packed) =>
  new Map(filesOf(packed).map((name) => [name, extractFile(packed.asar, join(...name.split('/')))]))

describe('what is packed', () => {
  test('is what the Electron host reaches, the preload, the page and package.json: nothing else', () => {
    const main = readBundled(join(out, 'main'))['index.js']?.files ?? []
    const expected = [
      ...main.map((name) => `out/main/${name}`),
      ...filesIn(join(out, 'renderer')).map((name) => `out/renderer/${name}`),
      'out/renderer/files.json',
      'out/preload/preload.cjs',
      'package.json',
    ].sort()
    expect(main).toContain('index.js')
    expect(filesOf(linux)).toEqual(expected)
    expect(filesOf(windows)).toEqual(expected)
    expect(expected.join('\n')).not.toMatch(/cli\.mjs|serve-|\.map$|node_modules|\.test\./)
  })

  /** By hand, as the list above comes from the same bundler as the package: the names without their hashes, chunks by their number. */
  test('is of these kinds, and of no others', () => {
    const kinds = new Map<string, number>()
    for (const name of filesOf(linux)) {
      const kind = name.replace(/(chunks|assets)\/.*(\.\w+)$/, '$1/*$2')
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    const {
      'out/main/chunks/*.mjs': chunks = 0,
      'out/renderer/assets/*.js': scripts = 0,
      'out/renderer/assets/*.css': styles = 0,
      ...single
    } = Object.fromEntries(kinds)
    expect(single).toEqual(
      Object.fromEntries(
        [
          ...['out/main/index.js', 'out/preload/preload.cjs', 'package.json'],
          ...['out/renderer/files.json', 'out/renderer/icon.svg', 'out/renderer/index.html'],
        ].map((name) => [name, 1]),
      ),
    )
    for (const [count, about] of [
      [chunks, 25],
      [scripts, 47],
      [styles, 20],
    ] as const) {
      expect(count).toBeGreaterThan(about / 2)
      expect(count).toBeLessThan(about * 2)
    }
  })

  test('is as it was built, octet by octet', () => {
    for (const [name, content] of contentsOf(windows))
      if (name !== 'package.json') expect(content.equals(readFileSync(join(root, name))), name).toBe(true)
  })

  test('has a package.json that names the program and no packages', () => {
    const described = JSON.parse(contentsOf(linux).get('package.json')?.toString() ?? '') as object
    expect(described).toMatchObject({ name: 'platon-mail-wizard', type: 'module', main: 'out/main/index.js' })
    for (const key of ['scripts', 'devDependencies']) expect(described).not.toHaveProperty(key)
    for (const key of ['dependencies', 'optionalDependencies']) expect(described).toHaveProperty(key, null)
  })

  test('tells nothing of the machine that built it', () => {
    const secrets = Object.entries(process.env).flatMap(([name, value]) =>
      SECRET.test(name) && value !== undefined && value.length >= 6 ? [value] : [],
    )
    const told = [root, folder, join(homedir(), '/'), ...secrets]
    // A short name is a word of some program: `vm`, `node`, `build`.
    if (hostname().length > 5) told.push(hostname())
    for (const packed of [linux, windows])
      for (const [name, content] of contentsOf(packed))
        for (const text of told)
          // Only the name is shown: the text may be a secret.
          if (content.includes(text)) expect.fail(`${name} tells of the build machine`)
  })

  test.each(['linux', 'windows'])('is smaller than 8 MB: %s', (system) => {
    const { asar } = system === 'linux' ? linux : windows
    expect(statSync(asar).size).toBeLessThan(8 * MB)
    expect(statSync(asar).size).toBeGreaterThan(0.5 * MB)
  })

  test('stands beside the licences, and Electron’s texts in the two languages', () => {
    const names = readdirSync(windows.folder, { recursive: true }).map((name) =>
      String(name).replaceAll('\\', '/'),
    )
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENSE.electron.txt',
        'LICENSES.chromium.html',
        'LICENSES.third-party.txt',
        'locales/ja.pak',
      ]),
    )
    expect(names).not.toContain('locales/de.pak')
  })
})

describe('the fuses', () => {
  test.each<[string, Edition]>([
    ['linux', 'release'],
    ['windows', 'release'],
    ['forTests', 'tests'],
  ])('of %s are the table’s, all nine', async (system, edition) => {
    const { program } = { linux, windows, forTests }[system] ?? linux
    const { version, ...states } = await getCurrentFuseWire(program)
    const { version: wanted, strictlyRequireAllFuses, ...table } = fusesOf(edition)
    expect(version).toBe(wanted)
    expect(strictlyRequireAllFuses).toBe(true)
    expect(Object.keys(states)).toHaveLength(9)
    expect(states).toEqual(
      Object.fromEntries(
        Object.entries(table).map(([fuse, isOn]) => [fuse, isOn ? FuseState.ENABLE : FuseState.DISABLE]),
      ),
    )
  })

  test('let a debugger in only in the copy that tests drive', () => {
    const inspect = FuseV1Options.EnableNodeCliInspectArguments
    expect(fusesOf('release')[inspect]).toBe(false)
    const { [inspect]: atTests, ...others } = fusesOf('tests')
    expect(atTests).toBe(true)
    expect(fusesOf('release')).toMatchObject(others)
  })
})

describe('the Windows program', () => {
  const resources = () => NtExecutableResource.from(NtExecutable.from(readFileSync(windows.program))).entries

  test('carries the hash of the archive’s header, which Electron compares at the start', () => {
    const entry = resources().find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
    const header = createHash('sha256').update(getRawHeader(windows.asar).headerString).digest('hex')
    expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer()).toString())).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: header },
    ])
  })

  test('says what it is, and has the icon', () => {
    const version = Resource.VersionInfo.fromEntries(resources())[0]
    expect(version?.getStringValues({ lang: 0x0409, codepage: 1200 })).toMatchObject({
      ProductName: PRODUCT_NAMES.ja,
      FileDescription: PRODUCT_NAMES.ja,
    })
    expect(Resource.IconGroupEntry.fromEntries(resources())[0]?.icons).toHaveLength(7)
  })
})
