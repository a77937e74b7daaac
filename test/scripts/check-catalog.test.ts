import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = resolve(import.meta.dirname, '../../scripts/check-catalog.ts')
const run = (today: string) => promisify(execFile)(process.execPath, [script, today])

test('npm run check:catalog validates, and names what is older than a year', async () => {
  expect((await run('2027-11-24')).stdout).toContain('nothing in it is older than a year')
  const late = (await run('2027-11-25').catch((error: unknown) => error)) as { code: number; stdout: string }
  expect(late.code).toBe(1)
  expect(late.stdout).toContain('older than a year: dns-providers: sakura (2026-11-24)')
})
