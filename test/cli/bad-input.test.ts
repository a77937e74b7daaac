import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli, runInProcess } from '../support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'platon 入力 '))
const inFolder = (name: string) => join(folder, name)

beforeAll(() => {
  mkdirSync(inFolder('folder'))
  writeFileSync(inFolder('file.txt'), 'v=spf1 include:_spf.example.net')
  writeFileSync(inFolder('empty.txt'), '')
  writeFileSync(inFolder('image.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  writeFileSync(inFolder('big.bin'), Buffer.alloc(50 * 1024 * 1024, 'x'))
  writeFileSync(inFolder('odd.txt'), Buffer.from('ffff41fe', 'hex'))
  writeFileSync(inFolder('broken.json'), '{ "schemaVersion": 1,')
  writeFileSync(inFolder('other.json'), '{ "name": "something else" }')
  writeFileSync(inFolder('list.json'), '[]')
  writeFileSync(inFolder('null.json'), 'null')
  writeFileSync(inFolder('deep.json'), `${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  writeFileSync(inFolder('newer.json'), '{ "schemaVersion": 2, "changes": [] }')
  writeFileSync(
    inFolder('hostile.json'),
    '{ "schemaVersion": 1, "changes": [{ "__proto__": { "x": 1 }, "id": "\\u001b[31m\\n" }] }',
  )
  writeFileSync(inFolder('unreadable.txt'), 'x')
  chmodSync(inFolder('unreadable.txt'), 0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan = (...more: string[]) => [
  'plan',
  'info@example.jp',
  '--option',
  'own-domain',
  '--offline',
  ...more,
]
const inspect = (address: string, ...more: string[]) => ['inspect', address, '--offline', ...more]
const check = (ip: string, sender: string, ...more: string[]) => [
  ...['spf-check', '--ip', ip, '--sender', sender, '--offline'],
  ...more,
]

const wrong: readonly (readonly string[])[] = [
  ['nonsense'],
  ['bulk', 'list.txt'],
  ['verify'],
  ...['none.json', 'folder', 'empty.txt', 'big.bin', 'image.png', 'file.txt'].map((name) => [
    'verify',
    inFolder(name),
  ]),
  ...['broken.json', 'other.json', 'list.json', 'null.json', 'deep.json', 'newer.json', 'hostile.json'].map(
    (name) => ['verify', inFolder(name)],
  ),
  ['serve', 'x'],
  ['serve', '--port', '70000'],
  ['serve', '--json'],
  ['inspect'],
  ['inspect', 'a.jp', 'b.jp'],
  inspect('a.jp', '--colour'),
  inspect('a.jp', '--json=1'),
  inspect('a.jp', '--lang', 'fr'),
  inspect('a.jp', '--out', 'x'),

  inspect('@'),
  inspect('info@'),
  inspect('info@@example.jp'),
  inspect('info@example..jp'),
  inspect('info@-'),
  inspect('info@192.0.2.1'),
  inspect('info@[192.0.2.1]'),
  inspect('info@localhost'),
  inspect('https://'),
  inspect('a@b.jp, c@d.jp'),
  inspect(' '),
  inspect('\u202e'),
  inspect('info@example.jp\nBcc: x@example.net'),
  inspect(`info@${'a'.repeat(64)}.jp`),
  inspect(`info@${'a.'.repeat(127)}jp`),
  inspect('x'.repeat(20_000)),

  inspect('example.jp', '--selector', 'a..b'),
  inspect('example.jp', '--selector', 'a b'),
  inspect('example.jp', '--selector', 'x'.repeat(64)),
  inspect('example.jp', '--timeout', '0'),
  inspect('example.jp', '--timeout', 'soon'),
  inspect('example.jp', '--deadline', '-1'),
  inspect('example.jp', '--region', 'osaka'),
  inspect('example.jp', '--recipients', 'gmail,nobody'),
  inspect('example.jp', '--dns-editor', 'me'),
  inspect('example.jp', '--dns', '192.0.2.53'),

  ['inspect', 'example.jp', '--dns', 'dns.example.jp'],
  ['inspect', 'example.jp', '--dns', '192.0.2.53:0'],
  ['inspect', 'example.jp', '--dns', '192.0.2.53:65536'],
  ['inspect', 'example.jp', '--dns', '192.0.2.256'],
  ['inspect', 'example.jp', '--dns', '2001:db8::1:5300:'],
  ['inspect', 'example.jp', '--dns', '[::1'],
  ['inspect', 'example.jp', '--dns', '127.0.0.1', '--dns', ''],

  ['plan', 'info@example.jp', '--offline'],
  ['plan', 'info@example.jp', '--offline', '--option', 'both'],
  plan('--values', inFolder('none.txt')),
  plan('--values', inFolder('folder')),
  plan('--values', inFolder('empty.txt')),
  plan('--values', inFolder('image.png')),
  plan('--values', inFolder('big.bin')),
  plan('--values', inFolder('odd.txt')),
  plan('--values', '-'),
  plan('--vendor', inFolder('none.json')),
  plan('--vendor', inFolder('folder')),
  plan('--vendor', inFolder('broken.json')),
  plan('--vendor', inFolder('other.json')),
  plan('--vendor', inFolder('list.json')),
  plan('--vendor', inFolder('null.json')),
  plan('--vendor', inFolder('big.bin')),
  plan('--vendor', inFolder('image.png')),

  ['export', 'info@example.jp', '--offline', '--option', 'no-reply'],
  ['export', 'info@example.jp', '--offline', '--option', 'no-reply', '--out', 'x', '--format', 'pdf'],
  ['export', 'info@example.jp', '--offline', '--option', 'no-reply', '--out', 'x', '--format', 'docx'],

  check('192.0.2', 'a@example.jp'),
  check('192.0.2.1/24', 'a@example.jp'),
  check('', 'a@example.jp'),
  check('192.0.2.1', '@'),
  check('192.0.2.1', 'a@example.jp', '--helo', 'a b'),
]

describe('wrong input gives one clear line and exit code 2', () => {
  const name = (args: readonly string[]) => args.map((word) => word.slice(0, 60)).join(' ')

  test.each(wrong.map((args) => [name(args), args] as const))('%s', async (_, args) => {
    const ja = await runInProcess(args, 'ja')
    const en = await runInProcess(args, 'en')
    for (const { exitCode, stdout, stderr } of [ja, en]) {
      expect(stderr.join('\n')).toMatch(/^[^\n]{1,1500}$/)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr[0]).not.toMatch(/[\p{Cc}\u202e]|undefined|\{[a-z]+\}| at [a-z]+ \(/iu)
    }
    expect(ja.stderr[0]).toMatch(/[ぁ-ん]/)
    expect(en.stderr[0]).not.toMatch(/[ぁ-ん]/)
  })

  // The same through the process: each kind of fault once.
  test.each([
    [['nonsense']],
    [['inspect', 'info@@example.jp', '--offline']],
    [plan('--values', inFolder('big.bin'))],
    [plan('--vendor', inFolder('broken.json'))],
    [['inspect', 'example.jp', '--dns', 'dns.example.jp', '--json']],
  ])('as a process: %j', async (args) => {
    const end = await runCli(args)
    expect(end).toMatchObject({ code: 2, stdout: '' })
    expect(end.stderr).toMatch(/^[^\n]+\n$/)
  })

  test('a file that may not be read', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may read every file')
    expect(await runCli(plan('--values', inFolder('unreadable.txt')))).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('an output that can’t be written gives one clear line, exit code 4 and nothing half-written', () => {
  const exportTo = (out: string, ...more: string[]) =>
    runInProcess(
      ['export', 'info@example.jp', '--offline', '--option', 'no-reply', '--out', out, ...more],
      'ja',
    )

  test.each([
    ['a file where the folder should be', () => inFolder('file.txt')],
    ['a folder below a file', () => join(inFolder('file.txt'), 'below')],
    ['a name that is too long', () => inFolder('x'.repeat(300))],
    ['a path with a line break of its own', () => inFolder(`${'y'.repeat(250)}\n${'z'.repeat(250)}`)],
    ['a place where nobody may write', () => '/sys/platon'],
    ['a place where mkdir -p never ends', () => '/proc/platon/below'],
  ])('%s', async (_, out) => {
    const before = readdirSync(folder)
    const end = await exportTo(out())
    expect(end).toMatchObject({ exitCode: 4, stdout: '' })
    expect(end.stderr.join('\n')).toMatch(/^[^\n]+$/)
    expect(readdirSync(folder)).toEqual(before)
  })

  test('an existing file stays as it was, and no other file comes beside it', async () => {
    const out = inFolder('out')
    expect(await exportTo(out, '--format', 'txt')).toMatchObject({ exitCode: 0 })
    const [first = ''] = readdirSync(out)
    writeFileSync(join(out, first), 'mine')
    const names = readdirSync(out)
    const end = await exportTo(out, '--format', 'txt,html,json')
    expect(end).toMatchObject({ exitCode: 4, stdout: '' })
    expect(end.stderr[0]).toContain('--force')
    expect(readdirSync(out)).toEqual(names)
    expect(readFileSync(join(out, first), 'utf8')).toBe('mine')
    expect(await exportTo(out, '--format', 'txt', '--force')).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(out, first), 'utf8')).not.toBe('mine')
  })
})
