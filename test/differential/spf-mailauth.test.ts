import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import { parseIpAddress } from '../../src-core/net/ip-address.ts'
import { checkHost, type SpfCheck } from '../../src-core/spf/check-host.ts'
import { MECHANISM_NAMES } from '../../src-core/spf/record.ts'
import { EXCLUSIONS } from './exclusions.ts'
import { type MailauthResult, runMailauth } from './run-mailauth.ts'
import { type CheckCase, checkCase } from './zone-arbitrary.ts'

const FIXED_SEEDS = [7208, 4408, 8616, 20261124]
/** Differs in every run; printed, so that a failure can be met again by adding it above. */
const FRESH_SEED = Math.floor(Math.random() * 0x7fffffff)
const CASES_PER_SEED = 1000
const LEAST_SHARE = 0.03

const RESULTS = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror']

const met = new Map<string, number>()
const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1)

async function runOurs({ zone, client, sender, helo }: CheckCase): Promise<SpfCheck> {
  const address = parseIpAddress(client)
  if (address === null) throw new Error(`no address: ${client}`)
  return checkHost({ address, sender, helo, receiver: 'mx.receiver.jp' }, createLiteralDns(zone))
}

/** Numbers are compared where a verdict was reached: an error may be met on either side of a count. */
function comparable(result: SpfCheck | MailauthResult) {
  const { lookups, voidLookups } = result
  const hasVerdict = !['none', 'temperror', 'permerror'].includes(result.result)
  // Letters in names and addresses are written in either case.
  const explanation = result.explanation?.toLowerCase() ?? null
  return { result: result.result, explanation, ...(hasVerdict ? { lookups, voidLookups } : {}) }
}

function countWhatWasMet({ result, path, problem }: SpfCheck): void {
  count('cases')
  count(`result ${result}`)
  if (problem !== null) count(`problem ${problem.kind}`)
  const names = path.map(({ term }) => /^[+\-~?]?([a-z0-9]+)/i.exec(term)?.[1]?.toLowerCase() ?? '')
  for (const name of new Set(names)) count(`mechanism ${name}`)
}

describe('check_host() and mailauth with strict:true', () => {
  it.each([...FIXED_SEEDS, FRESH_SEED])('agree on generated zones (seed %i)', async (seed) => {
    const property = fc.asyncProperty(checkCase, async (given) => {
      const [ours, theirs] = await Promise.all([runOurs(given), runMailauth(given)])
      countWhatWasMet(ours)
      const [left, right] = [comparable(ours), comparable(theirs)]
      if (JSON.stringify(left) === JSON.stringify(right)) return
      const reason = EXCLUSIONS.find((exclusion) => exclusion.explains(given, ours, theirs))
      if (reason === undefined) expect(left).toEqual(right)
      else count(`excluded: ${reason.id}`)
    })
    await fc.assert(property, { seed, numRuns: CASES_PER_SEED })
  })

  it('met every result and every mechanism often enough', () => {
    const total = met.get('cases') ?? 0
    const share = (what: string) => (met.get(what) ?? 0) / total
    const lines = [...met].filter(([what]) => what !== 'cases').sort()
    const table = lines.map(([what]) => `  ${(100 * share(what)).toFixed(1).padStart(5)} %  ${what}`)
    process.stderr.write(
      `SPF against mailauth: ${total} cases, fresh seed ${FRESH_SEED}\n${table.join('\n')}\n`,
    )
    for (const result of RESULTS) expect([result, share(`result ${result}`)]).toSatisfy(isOften)
    for (const name of MECHANISM_NAMES) expect([name, share(`mechanism ${name}`)]).toSatisfy(isOften)
    const excluded = lines
      .filter(([what]) => what.startsWith('excluded'))
      .reduce((sum, [, times]) => sum + times, 0)
    expect(excluded / total).toBeLessThan(LEAST_SHARE)
  })

  it.each(EXCLUSIONS)('differ on purpose: $id ($rfc)', async ({ example, explains }) => {
    const [ours, theirs] = await Promise.all([runOurs(example), runMailauth(example)])
    expect({ result: ours.result, lookups: ours.lookups }).toEqual(example.ours)
    expect({ result: theirs.result, lookups: theirs.lookups }).toEqual(example.theirs)
    expect(explains(example, ours, theirs)).toBe(true)
  })

  // RFC 7208 4.6.4 counts the answer to the one question that a term asks, which is AAAA for an IPv6 client.
  it('count the void lookups of an IPv6 client alike, as mailauth without strict does not', async () => {
    const given: CheckCase = {
      client: '2001:db8::1',
      helo: 'mail.example.net',
      sender: 'info@example.jp',
      zone: { 'example.jp': { TXT: ['v=spf1 a a a ip6:2001:db8::1 -all'], A: ['192.0.2.1'] } },
    }
    expect((await runOurs(given)).result).toBe('permerror')
    expect((await runMailauth(given)).result).toBe('permerror')
    expect((await runMailauth(given, false)).result).toBe('pass')
  })
})

function isOften([, share]: [string, number]): boolean {
  return share >= LEAST_SHARE
}
