import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cliBundle, inRoot, root } from './paths.mjs'
import { runCaptured } from './run.mjs'

/**
 * Checks what was built as it will be carried out: the CLI's bundle needs nothing but Node, and runs from a copy of
 * out/ in a folder with a space and Japanese in its name. Prints each fault; exit code 1 with any.
 */
const faults = [...foreignImports(), ...(await runsAlone())]
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0

/** What the bundle and the chunks that it reaches import besides Node; other hosts' chunks are not its business. */
function foreignImports() {
  if (!existsSync(cliBundle)) return [`nothing was built at ${cliBundle}`]
  const faults = []
  const files = new Set([cliBundle])
  // A set is walked with what is added on the way.
  for (const file of files) {
    for (const name of importedNames(readFileSync(file, 'utf8'))) {
      if (name.startsWith('.')) files.add(join(dirname(file), name))
      else if (!isBuiltin(name)) faults.push(`${relative(root, file)} needs ${name}`)
    }
  }
  return faults
}

function importedNames(code) {
  const forms = [
    /^(?:import|export)\b[^'"\n]*?from\s*["']([^"']+)["']/gm,
    /^import\s*["']([^"']+)["']/gm,
    /\bimport\(\s*["']([^"']+)["']\s*\)/g,
    /\b(?:__require|require)\(\s*["']([^"']+)["']\s*\)/g,
  ]
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1]))
}

async function runsAlone() {
  const folder = mkdtempSync(join(tmpdir(), 'platon 資料 '))
  try {
    cpSync(inRoot('out'), join(folder, 'out'), { recursive: true })
    const bundle = cliBundle.replace(inRoot(), folder)
    const trials = [
      { args: ['--help'], code: 0, shows: /inspect/ },
      {
        args: ['inspect', 'info@example.co.jp', '--offline', '--json'],
        code: 3,
        shows: /"schemaVersion": ?1/,
      },
    ]
    const results = trials.map(async ({ args, code, shows }) => {
      const result = await runCaptured(process.execPath, [bundle, ...args], { cwd: folder, env: {} })
      return result.code === code && shows.test(result.output)
        ? []
        : [`from out/ alone, ${args.join(' ')} ended with ${result.code}:\n${result.output}`]
    })
    return (await Promise.all(results)).flat()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
