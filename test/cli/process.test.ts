import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle, runCli } from '../support/cli.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'
import { HEALTHY } from '../support/sample-zone.ts'

let server: NameServer
beforeAll(async () => {
  server = await startNameServer(HEALTHY)
})
afterAll(() => server.close())

describe('help and version', () => {
  test.each([
    ['ja', ['--help'], '使い方'],
    ['ja', [], '使い方'],
    ['en', ['--help', '--lang', 'en'], 'Usage'],
    ['ja', ['plan', '--help'], '--option'],
    ['en', ['plan', '--help', '--lang=en'], 'option 1 (no-reply'],
  ])('in %s: %j', async (_, args, text) => {
    const end = await runCli(args)
    expect(end).toMatchObject({ code: 0, stderr: '' })
    expect(end.stdout).toContain(text)
    expect(end.stdout).not.toMatch(/\bbulk\b/)
  })

  test('--version', async () => {
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    [{ LANG: 'en_US.UTF-8' }, 'Usage'],
    [{ LANG: 'C' }, '使い方'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, '使い方'],
  ])('speaks the language of %j', async (env, word) => {
    expect((await runCli([], { env })).stdout).toContain(word)
  })
})

describe('how it ends', () => {
  test('Ctrl-C stops it with 130 and one line', async () => {
    const silent = await startNameServer(HEALTHY)
    silent.setFaults({ drop: true })
    const child = spawn(
      process.execPath,
      [
        bundle,
        'inspect',
        'example.jp',
        '--timeout',
        '60000',
        '--deadline',
        '60000',
        '--dns',
        silent.endpoint,
      ],
      { env: { LANG: 'ja_JP.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    while (silent.queries.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '中断しました。\n' })
    await silent.close()
  })

  test('a reader that goes away is no error', async () => {
    const child = spawn(process.execPath, [bundle, 'inspect', 'example.jp', '--dns', server.endpoint], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.runIf(process.platform === 'linux')('a full disk behind stdout is told, exit code 4', async () => {
    const child = spawn('/bin/sh', ['-c', `"$0" "$1" --help >/dev/full`, process.execPath, bundle])
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(4)
    expect(stderr).toMatch(/^[^\n]*ENOSPC[^\n]*\n$/)
  })

  test('offline asks nothing and says so', async () => {
    server.queries.splice(0)
    const end = await runCli(['inspect', 'info@example.jp', '--selector', 's1', '--offline'])
    expect(end.code).toBe(3)
    expect(end.stdout).toContain('DNSに問い合わせていない')
    expect(end.stdout).not.toMatch(/未設定|要対応】/)
    const plan = await runCli(['plan', 'info@example.jp', '--option', 'own-domain', '--offline'])
    expect(plan.code).toBe(0)
  })
})
