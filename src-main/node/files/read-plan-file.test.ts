import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { presentPlan } from '../../../src-core/documents/export/present.ts'
import { renderExport } from '../../../src-core/documents/export/render-export.ts'
import { samplePlans } from '../../../src-core/documents/testing/sample-plans.ts'
import { readPlanFile } from './read-plan-file.ts'

const folder = mkdtempSync(join(tmpdir(), '計画 '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(content: string | Buffer, name = '設定計画.platonplan'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test.each(Object.entries(samplePlans))('the plan %s comes back from each of its files', async (_, plan) => {
  const files = renderExport(plan, { formats: ['json', 'platonplan'], language: 'en' })
  expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['json', 'platonplan'])
  for (const { content } of files) {
    const opened = await readPlanFile(write(content))
    expect(opened).toEqual({ name: '設定計画.platonplan', content: { ok: true, plan } })
  }
  expect((await readPlanFile(write(`\ufeff${JSON.stringify(presentPlan(plan, 'ja'))}`))).content.ok).toBe(
    true,
  )
})

const plan = samplePlans.ownDomain
const withSubject = (subject: object) => JSON.stringify({ ...plan, subject: { ...plan.subject, ...subject } })

test.each([
  ['nothing', ''],
  ['no JSON', '{"schemaVersion":1'],
  ['octets that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['something else', '[1,2,3]'],
  ['a later version', JSON.stringify({ ...plan, schemaVersion: 2 })],
  ['a key more', JSON.stringify({ ...plan, run: 'calc.exe' })],
  ['a prototype', `{"__proto__":{"schemaVersion":1},${JSON.stringify(plan).slice(1)}`],
  ['another kind of step', JSON.stringify({ ...plan, changes: [{ ...plan.changes[0], kind: 'script' }] })],
  ['another domain than it was planned for', withSubject({ domain: 'other.example' })],
  ['no domain at all', withSubject({ domain: '__proto__' })],
  ['a tower of brackets', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  [
    'a long list',
    JSON.stringify({ ...plan, pending: Array.from({ length: 301 }, () => plan.changes[0]?.why) }),
  ],
])('a file with %s is refused', async (_, content) => {
  const { content: read } = await readPlanFile(write(content))
  expect(read).toEqual({ ok: false, fault: { code: 'fault.plan-file-no-plan', params: {} } })
})

test.each([
  ['that is not there', join(folder, 'gone.platonplan'), 'unreadable'],
  ['that is a folder', folder, 'unreadable'],
  ['that is too large', write(Buffer.alloc(16 * 1024 * 1024 + 1, 0x20), 'large.platonplan'), 'too-large'],
])('a file %s is refused', async (_, path, why) => {
  const { content } = await readPlanFile(path)
  expect(content).toEqual({ ok: false, fault: { code: `fault.plan-file-${why}`, params: {} } })
})
