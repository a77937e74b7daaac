import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CLIENTS,
  randomRecord,
  randomZone,
  ROOT,
  VENDOR_NAME,
} from '../../../test/support/random-spf-zone.ts'
import { createLiteralDns, type LiteralZone } from '../../dns/testing/literal-zone.ts'
import { type IpAddress, parseIpAddress } from '../../net/ip-address.ts'
import { checkHost } from '../check-host.ts'
import { parseSpfRecord } from '../parse-spf-record.ts'
import type { SpfChange } from './change.ts'
import { planOverZone, publish } from './testing/plan-over-zone.ts'

const SENDER = `user@${ROOT}`

async function check(zone: LiteralZone, client: string): Promise<string> {
  const address = parseIpAddress(client) as IpAddress
  return (await checkHost({ address, sender: SENDER, helo: ROOT }, createLiteralDns(zone))).result
}

async function isVendor(zone: LiteralZone, wanted: readonly string[], client: string): Promise<boolean> {
  const alone = wanted.map((term) => check(publish(zone, ROOT, `v=spf1 ${term} ?all`), client))
  return (await Promise.all(alone)).includes('pass')
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0
  for (const term of whole) if (term === part[next]) next += 1
  return next === part.length
}

function expectWellFormed(change: SpfChange): void {
  const { terms, faults } = parseSpfRecord(change.after ?? '')
  const texts = terms.map(({ text }) => text)
  expect(faults).toEqual([])
  expect(change.strings?.join('')).toBe(change.after)
  const end = texts.findIndex((text) => /^[+\-~?]?all$|^redirect=/i.test(text))
  const added = change.difference.filter((term) => term.change === 'added').map(({ term }) => term)
  for (const term of added.filter((text) => change.wanted.includes(text))) {
    expect(texts.slice(0, end < 0 ? undefined : end)).toContain(term)
  }
  const written = change.difference.filter((term) => term.change !== 'removed').map(({ term }) => term)
  expect(written).toEqual(texts)
  expect(change.lookups?.count).toBeLessThanOrEqual(10)
  if (change.outcome !== 'edited') return
  const before = parseSpfRecord(change.before?.[0] ?? '').terms.map(({ text }) => text)
  expect(isSubsequence(before, texts)).toBe(true)
}

/** Judged by check_host() itself, not by the evaluation that the proof is made of. */
async function expectProofHolds(
  zone: LiteralZone,
  wanted: readonly string[],
  change: SpfChange,
): Promise<void> {
  const published = publish(zone, ROOT, change.after ?? '')
  const alone = (change.before ?? []).map((record) => publish(zone, ROOT, record))
  for (const client of CLIENTS) {
    const after = await check(published, client)
    if (await isVendor(zone, wanted, client)) {
      expect(after, `vendor's ${client}`).toBe('pass')
      continue
    }
    const before = await Promise.all(alone.map((one) => check(one, client)))
    if (before.length === 1) expect(after, client).toBe(before[0])
    if (before.length > 1 && after === 'pass') expect(before, client).toContain('pass')
    const isPlusAll = change.reasons.some(({ code }) => code === 'spf-edit.merged-plus-all')
    if (before.length > 1 && before.includes('pass') && !isPlusAll) expect(after, client).toBe('pass')
  }
}

describe('an SPF edit over random zones', () => {
  const roots = fc.oneof(
    { weight: 6, arbitrary: randomRecord.map((text) => [text]) },
    { weight: 3, arbitrary: fc.tuple(randomRecord, randomRecord) },
    { weight: 1, arbitrary: fc.constant([]) },
  )
  const wantedTerms = fc.uniqueArray(
    fc.constantFrom(`include:${VENDOR_NAME}`, `include:${VENDOR_NAME}`, 'ip4:192.0.2.8/30', 'a:h.example'),
    { minLength: 1, maxLength: 2 },
  )

  it('keeps its promises', { timeout: 120_000 }, async () => {
    const met = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(randomZone(roots), wantedTerms, async (zone, wanted) => {
        const change = await planOverZone({ domain: ROOT, zone, wanted })
        const kind = `${change.outcome} ${change.proof?.status ?? ''}`.trim()
        met.set(kind, (met.get(kind) ?? 0) + 1)
        if (change.outcome === 'refused') {
          expect(change).toMatchObject({ after: null, strings: null, proof: null })
          expect(change.reasons.length).toBeGreaterThan(0)
          return
        }
        if (change.outcome === 'unchanged') expect(change.after).toBe(change.before?.[0])
        else expectWellFormed(change)
        if (change.proof?.status === 'proven') await expectProofHolds(zone, wanted, change)
        const again = await planOverZone({
          domain: ROOT,
          zone: publish(zone, ROOT, change.after ?? ''),
          wanted,
        })
        expect(again).toMatchObject({ outcome: 'unchanged', after: change.after })
      }),
      { seed: 7208, numRuns: 300 },
    )
    const total = [...met.values()].reduce((sum, count) => sum + count, 0)
    for (const kind of [
      'edited proven',
      'edited not-proven',
      'merged proven',
      'created proven',
      'unchanged proven',
      'refused',
    ]) {
      expect((met.get(kind) ?? 0) / total, `share of ${kind}`).toBeGreaterThan(0.02)
    }
  })
})
