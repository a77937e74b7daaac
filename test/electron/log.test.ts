import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createLog } from '../../src-main/electron/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'log '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const now = () => new Date('2026-11-24T00:00:00Z')

describe('the log', () => {
  test('keeps what happened, when, with the stack of an error', () => {
    const path = join(folder, 'made', 'wizard.log')
    const log = createLog(path, now)
    log.write('defect 1', new Error('boom'))
    log.write('page-gone', { reason: 'oom' })
    log.write('text', 'as it is')
    const lines = readFileSync(path, 'utf8')
    expect(lines).toMatch(/^2026-11-24T00:00:00.000Z defect 1 Error: boom\n {4}at /)
    expect(lines).toContain('2026-11-24T00:00:00.000Z page-gone {"reason":"oom"}\n')
    expect(lines).toMatch(/text as it is\n$/)
  })

  test('never grows beyond its bound, and keeps the part before', () => {
    const path = join(folder, 'bounded.log')
    const log = createLog(path, now)
    for (let entry = 0; entry < 200; entry++) log.write('big', 'x'.repeat(100_000))
    const most = 256 * 1024 + 9_000
    expect(statSync(path).size).toBeLessThan(most)
    expect(statSync(`${path}.old`).size).toBeLessThan(most)
    expect(statSync(`${path}.old`).size).toBeGreaterThan(256 * 1024 - 1)
  })

  test.each([
    [
      'a circle',
      (() => {
        const circle: unknown[] = []
        circle.push(circle)
        return circle
      })(),
    ],
    ['a big integer', 1n],
    ['nothing', undefined],
    ['a symbol', Symbol('s')],
  ])('takes whatever was thrown: %s', (_, thrown) => {
    const path = join(folder, 'odd.log')
    expect(() => createLog(path, now).write('odd', thrown)).not.toThrow()
    expect(readFileSync(path, 'utf8')).toContain('odd')
  })

  test('that cannot be written stops nothing', () => {
    expect(() => createLog('/dev/null/no.log', now).write('x', 'y')).not.toThrow()
  })
})
