import { describe, expect, test } from 'vitest'
import type { Advice } from '../../../src-core/advice/advice.ts'
import { INSPECTED } from '../../../src-core/documents/testing/sample-inspection.ts'
import { nextAfterInspection } from './next-steps.ts'

const call = { program: 'platon-mail', repeated: ['--region', 'tokyo'] }
const advice = (more: Partial<Advice>): Advice => ({
  recommends: 'no-reply',
  reasons: [],
  blockers: [],
  senderRegion: null,
  meanwhile: null,
  ...more,
})
const commands = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('    ')).map((line) => line.trim())

describe('nextAfterInspection', () => {
  test.each<[Partial<Advice>, boolean, string[]]>([
    [{}, true, ['plan info@example.co.jp --option no-reply']],
    [{ recommends: 'own-domain' }, true, ['plan info@example.co.jp --option own-domain']],
    [
      { recommends: 'own-domain', meanwhile: 'no-reply' },
      true,
      ['plan info@example.co.jp --option own-domain', 'plan info@example.co.jp --option no-reply'],
    ],
    [{ recommends: 'keep' }, true, []],
    [{ recommends: 'ask-vendor' }, true, []],
    [{}, false, ['inspect info@example.co.jp', 'plan info@example.co.jp --option no-reply']],
  ])('%j, complete: %s', (more, isComplete, expected) => {
    const lines = nextAfterInspection(INSPECTED, advice(more), isComplete, call, 'ja')
    expect(commands(lines)).toEqual(expected.map((command) => `platon-mail ${command} --region tokyo`))
  })

  test('quotes an address that a shell would read otherwise', () => {
    const subject = { ...INSPECTED.subject, address: `o'brien&$(x)@example.co.jp` }
    const lines = nextAfterInspection({ ...INSPECTED, subject }, advice({}), true, call, 'en')
    expect(commands(lines)).toEqual([
      `platon-mail plan 'o'\\''brien&$(x)@example.co.jp' --option no-reply --region tokyo`,
    ])
  })
})
