import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runProcess, type ProcessOptions } from '../support/run-process.ts'

// The set-up scripts in a project of their own, with an npm and a build that only pretend.
const project = mkdtempSync(join(tmpdir(), 'platon 設定 '))
const inProject = (...parts: string[]) => join(project, ...parts)
afterAll(() => rmSync(project, { recursive: true, force: true }))

const CLI = `console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() })); process.exitCode = 3`

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(inProject('src-core'), { recursive: true })
  mkdirSync(inProject('src-main'))
  cpSync('scripts', inProject('scripts'), { recursive: true })
  writeFileSync(inProject('package.json'), '{ "type": "module" }')
  writeFileSync(inProject('package-lock.json'), '{ "lockfileVersion": 3 }')
  pretendNpm(`
    const builder = join(modules, 'electron-vite', 'bin')
    mkdirSync(builder, { recursive: true })
    writeFileSync(join(builder, 'electron-vite.js'), BUILD)`)
})

/** An npm that notes how it was called and then does this. */
function pretendNpm(body: string): void {
  const build = `
    import { mkdirSync, writeFileSync } from 'node:fs'
    mkdirSync('out/main', { recursive: true })
    mkdirSync('out/renderer', { recursive: true })
    writeFileSync('out/main/cli.mjs', ${JSON.stringify(CLI)})
    writeFileSync('out/renderer/files.json', '[]')`
  writeFileSync(
    inProject('npm-cli.js'),
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    const BUILD = ${JSON.stringify(build)}
    const modules = join(process.cwd(), 'node_modules')
    appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
    ${body}`,
  )
}

function start(args: readonly string[] = ['inspect'], options: ProcessOptions = {}) {
  return runProcess(process.execPath, [inProject('scripts', 'start.mjs'), ...args], {
    cwd: tmpdir(),
    ...options,
    env: { npm_execpath: inProject('npm-cli.js'), ...options.env },
  })
}

function npmCalls(): string[] {
  return existsSync(inProject('npm-calls'))
    ? readFileSync(inProject('npm-calls'), 'utf8').trim().split('\n')
    : []
}

describe('npm start', () => {
  test('installs, builds and hands over: arguments, exit code and folder as they are, stdout clean', async () => {
    const first = await start(['inspect', '日本語 と空白', '--json'])
    expect(JSON.parse(first.stdout)).toEqual({ args: ['inspect', '日本語 と空白', '--json'], cwd: tmpdir() })
    expect(first.code).toBe(3)
    expect(npmCalls()).toEqual([expect.stringMatching(/^ci .*--include=optional/)])
    expect(first.stderr).toMatch(/Installing the dependencies[^]*Building the program/)

    const second = await start()
    expect(second).toMatchObject({ code: 3, stderr: '' })
    expect(npmCalls()).toHaveLength(1)
  })

  test('runs where npm was called, not in the package’s folder', async () => {
    const called = mkdtempSync(join(tmpdir(), 'called '))
    const { stdout } = await start(undefined, {
      cwd: project,
      env: { npm_lifecycle_event: 'start', INIT_CWD: called },
    })
    expect(JSON.parse(stdout)).toMatchObject({ cwd: called })
    rmSync(called, { recursive: true })
  })

  test('installs again when the lockfile changed or an install was left half-done', async () => {
    await start()
    writeFileSync(inProject('package-lock.json'), '{ "lockfileVersion": 3, "name": "changed" }')
    expect((await start()).stderr).toContain('Renewing the dependencies')
    rmSync(inProject('node_modules', '.platon-install'))
    await start()
    expect(npmCalls()).toHaveLength(3)
  })

  test('builds again when a source is newer, or was taken away', async () => {
    await start()
    const later = new Date(Date.now() + 5000)
    writeFileSync(inProject('src-core', 'new.ts'), '')
    utimesSync(inProject('src-core', 'new.ts'), later, later)
    expect((await start()).stderr).toContain('Building the program')
    utimesSync(inProject('src-core', 'new.ts'), new Date(0), new Date(0))
    utimesSync(inProject('src-core'), later, later)
    expect((await start()).stderr).toContain('Building the program')
  })

  test('builds again when the last build broke off before the page', async () => {
    await start()
    rmSync(inProject('out', 'renderer', 'files.json'))
    expect((await start()).stderr).toContain('Building the program')
    expect((await start()).stderr).toBe('')
  })

  test('without words serves the wizard where Electron is not, and says why in one line', async () => {
    await start()
    const { stdout, stderr } = await start([])
    expect(JSON.parse(stdout)).toMatchObject({ args: ['serve'] })
    expect(stderr).toMatch(/^Electronが入っていないため、[^\n]* \/ Electron is not installed: [^\n]*\n$/)
  })

  test.each([
    ['npm error code ENOTFOUND', /npm のレジストリに接続できません.* \/ The npm registry can't be reached/],
    ['npm error code EROFS', /フォルダーに書き込めません.* \/ The folder can't be written to/],
    ['npm error code ENOSPC', /ディスクの空きが足りません.* \/ The disk is full/],
    ['npm error Missing: x@1 from lock file', /npm ci が失敗しました: Missing: x@1 from lock file/],
  ])('says in one line in both languages that %s, and notices it the next time', async (words, line) => {
    pretendNpm(
      `mkdirSync(modules, { recursive: true }); console.error(${JSON.stringify(words)}); process.exitCode = 1`,
    )
    const failed = await start(['inspect'])
    expect(failed.code).toBe(69)
    expect(failed.stdout).toBe('')
    expect(failed.stderr.trim().split('\n').at(-1)).toMatch(line)
    await start()
    expect(npmCalls()).toHaveLength(2)
  })

  test('shows what a failed build said, and one line', async () => {
    pretendNpm(`
      const builder = join(modules, 'electron-vite', 'bin')
      mkdirSync(builder, { recursive: true })
      writeFileSync(join(builder, 'electron-vite.js'), 'console.error("broken here"); process.exitCode = 1')`)
    const { code, stdout, stderr } = await start()
    expect({ code, stdout }).toEqual({ code: 69, stdout: '' })
    expect(stderr).toMatch(/broken here\n.*The build failed/)
  })
})
