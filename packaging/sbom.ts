import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packedFolders } from './packed-folders.ts'

interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
}

/** No package of its own: compiled into tldts, whose version says which. */
const PUBLIC_SUFFIX_LIST = {
  type: 'data',
  name: 'Public Suffix List',
  'bom-ref': 'public-suffix-list',
  licenses: [{ license: { id: 'MPL-2.0' } }],
  externalReferences: [{ type: 'distribution', url: 'https://publicsuffix.org/list/public_suffix_list.dat' }],
}

/**
 * A software bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): the program, the packages that are in its bundles, and
 * Electron. What only builds and tests is not in it.
 */
export function describeMaterials(root: string, now: Date) {
  const read = <Content>(name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as Content
  const { name, version } = read<{ readonly name: string; readonly version: string }>('package.json')
  const { packages } = read<{ readonly packages: Readonly<Record<string, LockedPackage>> }>(
    'package-lock.json',
  )
  const folders = new Set([...packedFolders(root), 'node_modules/electron'])
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      component: { type: 'application', name, version, 'bom-ref': name },
    },
    components: [
      ...[...folders].sort().map((folder) => describeComponent(folder, packages[folder])),
      PUBLIC_SUFFIX_LIST,
    ],
  }
}

function describeComponent(folder: string, locked: LockedPackage | undefined) {
  if (locked === undefined) throw new Error(`${folder} is not in the lockfile`)
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const { version, license, integrity } = locked
  // The scope's @ is escaped (https://github.com/package-url/purl-spec).
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    name,
    version,
    purl,
    'bom-ref': purl,
    ...(license === undefined ? {} : { licenses: [{ license: { id: license } }] }),
    ...(integrity?.startsWith('sha512-')
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
      : {}),
  }
}
