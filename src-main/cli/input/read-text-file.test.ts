import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { readTextFile } from './read-text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'platon 資料 '))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const noInput = () => Readable.from([])

describe('readTextFile', () => {
  test('reads a file and standard input', async () => {
    expect(await readTextFile(fileWith('値.txt', 'v=spf1'), noInput())).toEqual({ ok: true, value: 'v=spf1' })
    const stdin = Readable.from([Buffer.from('v='), Buffer.from('spf1')])
    expect(await readTextFile('-', stdin)).toEqual({ ok: true, value: 'v=spf1' })
  })

  test.each([
    ['a missing file', () => join(folder, 'none.txt'), 'cli.file-missing'],
    ['a path below a file', () => join(fileWith('file.txt', 'x'), 'none.txt'), 'cli.file-missing'],
    ['a path with a zero byte', () => `${folder}/a\0b`, 'cli.file-missing'],
    ['a folder', () => folder, 'cli.file-is-folder'],
    ['an empty file', () => fileWith('empty.txt', ' \n'), 'cli.file-empty'],
    ['a binary', () => fileWith('x.png', Buffer.from('89504e470d0a1a0a0000', 'hex')), 'cli.file-binary'],
    ['an unclear encoding', () => fileWith('x.txt', Buffer.from('ffff41fe', 'hex')), 'cli.file-encoding'],
    ['a huge file', () => fileWith('big.txt', 'x'.repeat(1_100_000)), 'cli.file-too-large'],
  ])('says of %s what is wrong', async (_, make, code) => {
    expect(await readTextFile(make(), noInput())).toMatchObject({ ok: false, fault: { code } })
  })

  test('stops reading endless input', async () => {
    let read = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          read += 1
          yield Buffer.alloc(65_536, 'x')
        }
      })(),
    )
    expect(await readTextFile('-', endless)).toMatchObject({ fault: { code: 'cli.file-too-large' } })
    expect(read).toBeLessThan(100)
  })
})
