import type { Configuration } from 'electron-builder'
import { join } from 'node:path'
import { readBundled } from '../scripts/lib/list-bundled.ts'
import { APP_ID } from '../src-main/electron/app-id.ts'
import { flipPackedFuses } from './flip-fuses.ts'
import type { Edition } from './fuses.ts'
import { linux, mac, windows } from './platforms.ts'
import { azureSigning } from './signing.ts'
import { PRODUCT_NAMES } from '../src-core/product-names.ts'
import { PROGRAM_NAME } from './product.ts'

export interface PackagingOptions {
  readonly edition: Edition
  /** The folder of the build, `main`, `preload` and `renderer` in it; below the project's. */
  readonly built: string
  /** Where the packages go. */
  readonly output: string
  /** An Electron that is there already, in place of the one that would be downloaded. */
  readonly electronDist?: string
}

/** For electron-builder (https://www.electron.build/docs/configuration), called from dist.ts. */
export function describePackaging({ edition, built, output, electronDist }: PackagingOptions): Configuration {
  return {
    appId: APP_ID,
    productName: PRODUCT_NAMES.ja,
    copyright: `© ${new Date().getUTCFullYear()} ${PRODUCT_NAMES.ja}`,
    directories: { output, buildResources: 'packaging' },
    artifactName: `${PROGRAM_NAME}-\${version}-\${os}-\${arch}.\${ext}`,
    files: [...packedFiles(built), 'package.json', '!node_modules/**'],
    // All is bundled: what package.json says of packages means nothing there.
    extraMetadata: { dependencies: null, optionalDependencies: null, allowScripts: null, engines: null },
    // No modules to rebuild, collect or copy.
    beforeBuild: async () => false,
    asar: { smartUnpack: false },
    extraFiles: [{ from: 'packaging/notices.txt', to: 'LICENSES.third-party.txt' }],
    electronLanguages: ['ja', 'en-US'],
    ...(electronDist === undefined ? {} : { electronDist }),
    afterPack: (context) => flipPackedFuses(context, edition),
    // Nothing is given out by the packaging itself, and nothing for a program that updates itself is written.
    publish: null,
    ...windows,
    win: { ...windows.win, ...azureSigning(process.env) },
    ...mac,
    ...linux,
  }
}

/** What the Electron host reaches, and the page: neither the command line nor the browser's host, no source maps. */
function packedFiles(built: string): string[] {
  const entry = readBundled(join(built, 'main'))['index.js']
  if (entry === undefined) throw new Error(`${built} holds no Electron host: build first.`)
  return [
    ...entry.files.map((file) => `out/main/${file}`),
    'out/preload/preload.cjs',
    'out/renderer/**/*',
    '!**/*.map',
  ]
}
