import { extractAll } from '@electron/asar'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack } from '../../test/packaging/pack.ts'
import { expect, test } from '../fixtures/test.ts'
import { typeSenders } from '../pages/steps.ts'
import { wizardOn } from '../pages/wizard.ts'

test('the program starts from what was packed, and writes nothing beside itself', async ({
  startProgram,
  standIn,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'プログラム '))
  // As on a PC whose user has a Japanese name.
  const stateFolder = mkdtempSync(join(tmpdir(), '山田 太郎 '))
  try {
    const { asar } = await pack(folder, 'linux', 'release')
    const unpacked = join(folder, '取り出したもの')
    extractAll(asar, unpacked)
    const before = readdirSync(unpacked, { recursive: true })
    const program = await startProgram({ out: join(unpacked, 'out'), stateFolder })
    const wizard = await wizardOn(await program.firstPage(), standIn)
    await wizard.expectStep('address')
    await typeSenders(wizard, 'info@example.co.jp')
    expect(await program.close()).toBe(0)
    expect(program.output()).toBe('')
    expect(readdirSync(unpacked, { recursive: true })).toEqual(before)
    expect(readdirSync(stateFolder)).toContain('session.json')
  } finally {
    for (const each of [folder, stateFolder]) rmSync(each, { recursive: true, force: true })
  }
})
