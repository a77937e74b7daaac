import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicyOfMeta } from '../../src-core/contract/content-security-policy.ts'
import { mediaTypes } from '../../src-main/electron/media-types.ts'

const root = join(import.meta.dirname, '..', '..')
/** `npm test` has built it already. */
const isBuilt = process.env['PLATON_TEST_REPORT'] !== undefined
const out = isBuilt ? join(root, 'out') : mkdtempSync(join(tmpdir(), 'platon 組み立て '))
const read = (...path: string[]) => readFileSync(join(out, ...path), 'utf8')
const filesOf = (...path: string[]) =>
  readdirSync(join(out, ...path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(out, ...path).length + 1)
        .replaceAll('\\', '/'),
    )

beforeAll(() => {
  if (isBuilt) return
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  execFileSync(process.execPath, [builder, 'build', '--outDir', out], { cwd: root, stdio: 'pipe' })
}, 120_000)
afterAll(() => {
  if (!isBuilt) rmSync(out, { recursive: true, force: true })
})

/** What a bundle asks its loader for, by any form of import that a bundler writes. */
function imported(code: string): string[] {
  const forms = [
    /^\s*(?:import|export)\b[^'"\n;]*?from\s*["']([^"']+)["']/gm,
    /^\s*import\s*["']([^"']+)["']/gm,
    /\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g,
    /\b(?:__require|require)\(\s*["'`]([^"'`]+)["'`]\s*\)/g,
  ]
  return forms.flatMap((form) => [...code.matchAll(form)].flatMap(([, name]) => (name ? [name] : [])))
}

/** An entry and the chunks that it loads, one way or another. */
function reached(entry: string): Set<string> {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of imported(read('main', file)))
      if (name.startsWith('.')) visit(join(file, '..', name).replaceAll('\\', '/'))
  }
  visit(entry)
  return seen
}

const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name)

describe('the preload', () => {
  test('is one CommonJS file that requires electron and nothing else', () => {
    expect(filesOf('preload')).toEqual(['preload.cjs'])
    const code = read('preload', 'preload.cjs')
    expect(imported(code)).toEqual(['electron'])
    expect(code).toMatch(/\brequire\("electron"\)/)
    expect(code).not.toMatch(/^\s*(?:import|export)\b/m)
    expect(code).not.toMatch(/\bprocess\b|\b__dirname\b|\bBuffer\b/)
  })
})

describe('the main process', () => {
  test('needs electron and Node, and nothing of node_modules', () => {
    const names = [...reached('index.js')].flatMap((file) => imported(read('main', file)))
    expect(names).toContain('electron')
    expect(names.filter((name) => !name.startsWith('.') && name !== 'electron' && !isBuiltin(name))).toEqual(
      [],
    )
  })

  test('is the only host that reaches electron', () => {
    const others = readdirSync(join(out, 'main')).filter(
      (name) => /\.m?js$/.test(name) && name !== 'index.js',
    )
    expect(others).toContain('cli.mjs')
    for (const entry of others)
      for (const file of reached(entry)) expect(imported(read('main', file))).not.toContain('electron')
  })
})

describe('the renderer', () => {
  test('holds neither Node nor Electron, and no schemas or public suffix list', () => {
    const scripts = filesOf('renderer').filter((name) => name.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(0)
    for (const name of scripts) {
      const code = read('renderer', name)
      for (const specifier of imported(code)) expect(specifier, name).toMatch(/^\.{1,2}\//)
      // Only what matched is shown, not a bundle.
      expect(code.match(/\bipcRenderer\b|\bprocess\.versions\b|["'`]node:/), name).toBeNull()
      expect(code.match(/\beval\(|\bnew Function\(/), name).toBeNull()
    }
    // The notices quote where the public suffix list is.
    const own = scripts.filter((name) => !name.startsWith('assets/notices-'))
    const all = own.map((name) => read('renderer', name)).join('')
    expect(all.match(/ZodError|publicsuffix/)).toBeNull()
  })

  test('is served by the list that equals its files, all of known kinds', () => {
    const listed: string[] = JSON.parse(read('renderer', 'files.json'))
    expect(listed).toEqual(
      filesOf('renderer')
        .filter((name) => name !== 'files.json')
        .sort(),
    )
    expect(listed).toContain('index.html')
    for (const name of listed) expect(Object.keys(mediaTypes)).toContain(extname(name))
  })

  test('says its policy in the page, too, and has nothing that the policy would refuse', () => {
    const html = read('renderer', 'index.html')
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]
    expect(policy).toBe(contentSecurityPolicyOfMeta)
    // Before anything that is loaded: it holds only for what comes after it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link/))
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)|https?:\/\//)
  })
})
