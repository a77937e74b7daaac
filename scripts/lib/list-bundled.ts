import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin, Rollup } from 'vite'

/** What an entry of the build needs at run time, and what it is made of. */
export interface BundledEntry {
  /** Itself and every chunk that it reaches, within the folder of its build, sorted. */
  readonly files: readonly string[]
  /** Folders of the packages of which something is in those files, from `node_modules/` on, sorted. */
  readonly packages: readonly string[]
}

/** By the name of the entry's file. */
export type BundledEntries = Readonly<Record<string, BundledEntry>>

/** Written beside the folder of the build, as it is no part of it: `out/bundled/main.json` for `out/main`. */
export function bundledList(folder: string): string {
  return join(dirname(folder), 'bundled', `${basename(folder)}.json`)
}

export function readBundled(folder: string): BundledEntries {
  return JSON.parse(readFileSync(bundledList(folder), 'utf8')) as BundledEntries
}

/** Lists what each entry reaches, as only the bundler knows it for certain: for the package and for the licences. */
export function listBundled(): Plugin {
  return {
    name: 'list-bundled',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('Every build has a folder.')
      const path = bundledList(dir)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${JSON.stringify(describeEntries(bundle), null, 2)}\n`)
    },
  }
}

function describeEntries(bundle: Rollup.OutputBundle): BundledEntries {
  const chunks = new Map(
    Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : [])),
  )
  return Object.fromEntries(
    [...chunks.values()]
      .filter(({ isEntry }) => isEntry)
      .map(({ fileName }) => {
        const reached = reachedChunks(fileName, chunks)
        const packages = reached.flatMap(({ moduleIds }) => moduleIds.flatMap(packageOf))
        return [
          fileName,
          {
            files: reached.map(({ fileName: name }) => name).sort(),
            packages: [...new Set(packages)].sort(),
          },
        ]
      }),
  )
}

function reachedChunks(entry: string, chunks: ReadonlyMap<string, Rollup.OutputChunk>): Rollup.OutputChunk[] {
  // A set is walked with what is added on the way.
  const names = new Set([entry])
  const reached: Rollup.OutputChunk[] = []
  for (const name of names) {
    const chunk = chunks.get(name)
    // Not one of ours: `electron`, or a part of Node.
    if (chunk === undefined) continue
    reached.push(chunk)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) names.add(next)
  }
  return reached
}

/** Helpers that the tools themselves put into a bundle, by how their ids begin. */
const TOOLS = {
  'vite/': 'node_modules/vite',
  'plugin-vue:': 'node_modules/@vitejs/plugin-vue',
  'rolldown/': 'node_modules/rolldown',
} as const

function packageOf(id: string): readonly string[] {
  if (id.startsWith('\0')) {
    const tool = Object.entries(TOOLS).find(([beginning]) => id.startsWith(`\0${beginning}`))?.[1]
    if (tool === undefined) throw new Error(`Whose is the module ${JSON.stringify(id)}?`)
    return [tool]
  }
  const [, path] =
    /[\\/](node_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? []
  return path === undefined ? [] : [path.replaceAll('\\', '/')]
}
