import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileWriter } from './file-writer.ts'
import { codeOf, writeFailureTexts } from './write-failure.ts'
import { writeFiles } from './write-files.ts'

const REFUSE = { overwrite: false }
const OVERWRITE = { overwrite: true }
const isRoot = process.getuid?.() === 0

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-files-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const files = (...names: string[]) => names.map((name) => ({ name, content: `new ${name}` }))

/** Some faults need rights that a test does not have everywhere; then the test is skipped, and says so. */
function can(what: string, run: (scratch: string) => unknown): boolean {
  const scratch = mkdtempSync(join(tmpdir(), 'write-files-can-'))
  try {
    run(scratch)
    return true
  } catch {
    process.stderr.write(`SKIPPED in write-files.test.ts: ${what} is not possible here\n`)
    return false
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

describe('writeFiles', () => {
  it('writes text as UTF-8 and bytes as they are, and names what it wrote', async () => {
    const result = await writeFiles(
      folder,
      [
        { name: '手順書.txt', content: '\ufeff日本語\r\n' },
        { name: 'a.pdf', content: Uint8Array.of(0, 255, 10) },
      ],
      REFUSE,
    )
    expect(result).toEqual({ ok: true, paths: [join(folder, '手順書.txt'), join(folder, 'a.pdf')] })
    expect(read('手順書.txt')).toBe('\ufeff日本語\r\n')
    expect([...readFileSync(join(folder, 'a.pdf'))]).toEqual([0, 255, 10])
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', '手順書.txt'])
  })

  it('makes the folder, several deep', async () => {
    const deep = join(folder, 'a', 'b')
    expect((await writeFiles(deep, files('x.txt'), REFUSE)).ok).toBe(true)
    expect(readdirSync(deep)).toEqual(['x.txt'])
  })

  it('refuses an existing file, and writes none of the others', async () => {
    writeFileSync(join(folder, 'b.txt'), 'old')
    const result = await writeFiles(folder, files('a.txt', 'b.txt', 'c.txt'), REFUSE)
    expect(result).toEqual({ ok: false, code: 'exists', path: join(folder, 'b.txt') })
    expect(readdirSync(folder)).toEqual(['b.txt'])
    expect(read('b.txt')).toBe('old')
  })

  it('overwrites when asked to, and leaves no copy', async () => {
    writeFileSync(join(folder, 'b.txt'), 'old')
    expect((await writeFiles(folder, files('a.txt', 'b.txt'), OVERWRITE)).ok).toBe(true)
    expect(read('b.txt')).toBe('new b.txt')
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt'])
  })

  it.each([OVERWRITE, REFUSE])('never replaces a folder or follows a link (%j)', async (options) => {
    mkdirSync(join(folder, 'b.txt'))
    expect(await writeFiles(folder, files('a.txt', 'b.txt'), options)).toMatchObject({ ok: false })
    symlinkSync('/nowhere', join(folder, 'c.txt'))
    expect(await writeFiles(folder, files('a.txt', 'c.txt'), options)).toMatchObject({ ok: false })
    expect(readdirSync(folder).sort()).toEqual(['b.txt', 'c.txt'])
  })

  it.each([
    ['n'.repeat(300), 'name-too-long'],
    ['../escape.txt', 'bad-name'],
    ['a/b.txt', 'bad-name'],
    ['a\\b.txt', 'bad-name'],
    ['', 'bad-name'],
    ['..', 'bad-name'],
    ['a\0b', 'bad-name'],
  ])('a name that cannot be: %j', async (name, code) => {
    const result = await writeFiles(join(folder, 'out'), files('a.txt', name), REFUSE)
    expect(result).toMatchObject({ ok: false, code })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a.txt', 'A.TXT'],
    ['ガ.txt', 'ガ.txt'.normalize('NFD')],
  ])('%s and %s would be one file elsewhere', async (first, second) => {
    expect(await writeFiles(folder, files(first, second), REFUSE)).toMatchObject({
      ok: false,
      code: 'exists',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('tells a file where a folder should be, at the end of the path and in it', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    for (const path of [join(folder, 'file'), join(folder, 'file', 'deeper')]) {
      expect(await writeFiles(path, files('a.txt'), REFUSE)).toEqual({
        ok: false,
        code: 'not-a-directory',
        path,
      })
    }
    expect(read('file')).toBe('x')
  })

  it('leaves a folder of others alone, and removes only what it made', async () => {
    mkdirSync(join(folder, 'kept'))
    await writeFiles(join(folder, 'kept', 'made', 'deeper'), files('n'.repeat(300)), REFUSE)
    expect(readdirSync(folder)).toEqual(['kept'])
    expect(readdirSync(join(folder, 'kept'))).toEqual([])
  })

  it('of several writers at once to the same names one wins wholly', async () => {
    const names = ['1.txt', '2.txt', '3.txt', '4.txt']
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        writeFiles(
          folder,
          names.map((name) => ({ name, content: `writer ${writer}` })),
          REFUSE,
        ),
      ),
    )
    const winners = results.flatMap(({ ok }, writer) => (ok ? [writer] : []))
    expect(winners).toHaveLength(1)
    expect(readdirSync(folder).sort()).toEqual(names)
    expect(new Set(names.map(read))).toEqual(new Set([`writer ${winners[0]}`]))
  })

  const place = isRoot ? '/sys/kernel' : null
  it.runIf(place === null || existsSync(place))('tells a folder that cannot be written', async () => {
    const closed = place ?? folder
    if (place === null) chmodSync(folder, 0o555)
    expect(await writeFiles(closed, files('a.txt'), REFUSE)).toMatchObject({
      ok: false,
      code: 'not-writable',
    })
    expect(existsSync(join(closed, 'a.txt'))).toBe(false)
  })

  const canMount = can('mounting a small file system', (point) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', point], { stdio: 'ignore' })
    execFileSync('umount', [point])
  })
  it.runIf(canMount)('tells a full disk, and frees what it had written', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    try {
      const big = { name: 'big.txt', content: 'x'.repeat(100_000) }
      expect(await writeFiles(join(folder, 'out'), [...files('a.txt'), big], REFUSE)).toEqual({
        ok: false,
        code: 'disk-full',
        path: join(folder, 'out', 'big.txt'),
      })
      expect(readdirSync(folder)).toEqual([])
    } finally {
      execFileSync('umount', [folder])
    }
  })

  const canPin = can('making a file immutable', (scratch) => {
    const pinned = join(scratch, 'x')
    writeFileSync(pinned, '')
    execFileSync('chattr', ['+i', pinned], { stdio: 'ignore' })
    execFileSync('chattr', ['-i', pinned])
  })
  it.runIf(canPin)('puts back what it had replaced when a later file cannot be', async () => {
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), `old ${name}`)
    execFileSync('chattr', ['+i', join(folder, 'b.txt')])
    try {
      const result = await writeFiles(folder, files('a.txt', 'b.txt', 'c.txt'), OVERWRITE)
      expect(result).toEqual({ ok: false, code: 'not-writable', path: join(folder, 'b.txt') })
      expect([read('a.txt'), read('b.txt')]).toEqual(['old a.txt', 'old b.txt'])
      expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt'])
    } finally {
      execFileSync('chattr', ['-i', join(folder, 'b.txt')])
    }
  })
})

describe('fileWriter', () => {
  it('says every failure in one line, in both languages', async () => {
    writeFileSync(join(folder, 'a.txt'), 'old')
    const result = await fileWriter.write(folder, files('a.txt'), REFUSE)
    expect(result).toEqual({
      ok: false,
      kind: 'output',
      fault: { code: 'output.exists', params: { path: join(folder, 'a.txt') } },
    })
    for (const { ja, en } of Object.values(writeFailureTexts)) {
      expect(ja).toMatch(/\{path\}.*何も書き込んでいません。$/)
      expect(en).toMatch(/\{path\}.*Nothing was written\.$/)
    }
  })

  it('keeps what it does not know apart', () => {
    expect(codeOf(Object.assign(new Error(), { code: 'EIO' }))).toBe('failed')
    expect(codeOf('odd')).toBe('failed')
  })
})
