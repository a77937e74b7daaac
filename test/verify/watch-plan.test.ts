import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { LiteralRecords, LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'
import { PRESENT_SPF } from '../../src-core/documents/testing/sample-inspection.ts'
import { DKIM_VALUE, NEW_DMARC, NEW_SPF, samplePlans } from '../../src-core/documents/testing/sample-plans.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { DEFAULT_FLOOR_MS } from '../../src-core/verification/schedule.ts'
import type { Verification, WatchEnd, WatchProgress } from '../../src-core/verification/verification.ts'
import { verifyPlan, type VerifyingPorts } from '../../src-main/services/verify-plan.ts'
import { watchPlan, type WatchRequest } from '../../src-main/services/watch-plan.ts'
import { DOMAIN, OWN_NAMES, OWN_NS, startInternet, type Internet } from './support/loopback-internet.ts'
import { createVirtualClock } from './support/virtual-clock.ts'

const plan: SetupPlan = samplePlans.ownDomain
const KEY = `s1._domainkey.${DOMAIN}`
const DMARC = `_dmarc.${DOMAIN}`

const zoneWith = (apex: LiteralRecords, more: LiteralZone = {}): LiteralZone => ({
  ...OWN_NAMES,
  [DOMAIN]: { ...OWN_NS, ...apex },
  ...more,
})
const OLD = zoneWith({ TXT: [PRESENT_SPF, 'other'] })
const NEW = zoneWith(
  { TXT: ['other', NEW_SPF] },
  { [KEY]: { TXT: [DKIM_VALUE] }, [DMARC]: { TXT: [NEW_DMARC] } },
)

// 127.0.0.2 and on are there on Linux only; macOS would need aliases of lo0.
describe.skipIf(process.platform === 'darwin')('verifying a plan at name servers that change', () => {
  let internet: Internet
  beforeAll(async () => {
    internet = await startInternet()
  })
  afterAll(() => internet.close())
  const all = () => [internet.ns1, internet.ns2, internet.system, internet.google, internet.cloudflare]
  afterEach(() => {
    for (const server of [...all(), internet.root]) {
      server.clearFaults()
      server.queries.length = 0
    }
  })

  const serve = (authoritative: LiteralZone, cached: LiteralZone = authoritative) => {
    for (const server of [internet.ns1, internet.ns2, internet.ns3]) server.setZone(authoritative)
    for (const server of [internet.system, internet.google, internet.cloudflare]) server.setZone(cached)
  }

  function start() {
    const clock = createVirtualClock()
    const asked: { at: number; key: string; place: string; name: string }[] = []
    const ports: VerifyingPorts = {
      ...clock,
      pace: { floorMs: DEFAULT_FLOOR_MS, random: () => 0.5 },
      createNetwork() {
        const network = internet.connect()
        return {
          ...network,
          ask(question) {
            const { server, name, type, recursion, checkingDisabled } = question
            const key = [server.address, name, type, recursion, checkingDisabled].join(' ')
            asked.push({ at: clock.now(), key, place: server.address, name })
            return network.ask(question)
          },
        }
      },
    }
    return { clock, asked, ports }
  }

  /** Watches; `onLook` is called after every look, with its number from 1. */
  async function watch(
    onLook: (look: number, progress: WatchProgress) => void,
    more: Partial<WatchRequest> = {},
    started = start(),
  ): Promise<WatchEnd & ReturnType<typeof start> & { looks: WatchProgress[] }> {
    const looks: WatchProgress[] = []
    const end = await watchPlan(started.ports, {
      plan,
      signal: new AbortController().signal,
      onProgress(progress) {
        if (progress.nextAt !== null) onLook(looks.push(progress), progress)
      },
      ...more,
    })
    return { ...end, ...started, looks }
  }

  const once = (wanted: SetupPlan = plan) => verifyPlan(start().ports, { plan: wanted })
  const change = ({ changes }: Verification, id: string) => changes.find((one) => one.id === id)
  const states = ({ changes }: Verification) => changes.map(({ state }) => state)
  const saidBy = (verification: Verification, id: string, server: { address: string }) =>
    change(verification, id)?.servers.find((said) => said.server.startsWith(server.address))

  /** No question reaches a server twice within the floor, whatever it was put for. */
  function expectFloor(asked: Awaited<ReturnType<typeof watch>>['asked']) {
    const last = new Map<string, number>()
    for (const { key, at } of asked) {
      expect(at - (last.get(key) ?? -Infinity), key).toBeGreaterThanOrEqual(DEFAULT_FLOOR_MS)
      last.set(key, at)
    }
  }

  test('everything is there: everybody is asked once, the authoritative servers first', async () => {
    serve(NEW)
    const { ports, asked } = start()
    const verification = await verifyPlan(ports, { plan })
    expect(verification).toMatchObject({ isComplete: true, notes: [] })
    expect(states(verification)).toEqual(['published', 'published', 'published'])
    expect(
      change(verification, 'spf')?.servers.map(({ group, state, until }) => [group, state, until]),
    ).toEqual([
      ['authoritative', 'published', null],
      ['authoritative', 'published', null],
      ...['system', 'public', 'public'].map((group) => [group, 'published', '2026-11-24T03:05:00.000Z']),
    ])
    expect(verification.zones).toMatchObject([
      { zone: DOMAIN, serials: [{ serial: 2 }, { serial: 1 }], faults: [] },
    ])
    expectFloor(asked)
    expect(internet.google.asked().sort()).toEqual([`${DMARC}/TXT`, `${DOMAIN}/TXT`, `${KEY}/TXT`].sort())
    expect(internet.ns1.queries.every(({ rd }) => !rd)).toBe(true)
  })

  test('old, then one of two, then both, then the caches: told at each look, and nobody pressed', async () => {
    serve(OLD)
    const seen: string[][] = []
    const { end, verification, asked, looks, clock } = await watch((look, progress) => {
      seen.push(states(progress.verification))
      if (look === 1) internet.ns1.setZone(NEW)
      if (look === 2) internet.ns2.setZone(NEW)
      // The caches let go of what they have when its TTL runs out.
      if (clock_reached(progress)) serve(NEW)
    })
    function clock_reached({ verification: { at } }: WatchProgress) {
      return Date.parse(at) >= Date.UTC(2026, 10, 24, 3, 3)
    }
    expect(end).toBe('complete')
    expect(states(verification)).toEqual(['published', 'published', 'published'])
    expect(seen[0]).toEqual(['absent', 'different', 'absent'])
    expect(seen).toContainEqual(['partly', 'partly', 'partly'])
    expect(change(looks[0]!.verification, 'spf')?.servers.slice(0, 2)).toMatchObject([
      { state: 'different', isOld: true, values: [PRESENT_SPF] },
      { state: 'different', isOld: true },
    ])
    const disagreeing = looks.map(({ verification: { changes } }) => changes.flatMap(({ faults }) => faults))
    const disagreement = disagreeing.flat().find(({ code }) => code === 'dns.servers-disagree')
    expect(disagreement).toMatchObject({ severity: 'error' })
    expect(disagreement?.params['right']).toMatch(/^ns1\..*SOA 2\)$/)
    expect(disagreement?.params['others']).toMatch(/^ns2\..*SOA 1\)$/)
    // The caches were asked only once both were right, and again when what they had ran out.
    const publicAt = asked.filter(({ place }) => place === internet.google.address).map(({ at }) => at)
    const rightAt = Math.min(...asked.filter(({ key }) => key.includes('127.0.0.21')).map(({ at }) => at))
    const ns2Looks = asked.filter(({ place, at }) => place === internet.ns2.address && at <= rightAt)
    expect(new Set(ns2Looks.map(({ at }) => at)).size).toBeGreaterThanOrEqual(3)
    expect(seen).toContainEqual(['old-cached', 'old-cached', 'old-cached'])
    const cached = looks.find((look) => change(look.verification, 'spf')?.state === 'old-cached')!
    expect(saidBy(cached.verification, 'spf', internet.google)).toMatchObject({
      state: 'old-cached',
      isOld: true,
    })
    // An absence that was cached is an old answer like another.
    expect(saidBy(cached.verification, 'dkim-s1', internet.google)).toMatchObject({
      state: 'old-cached',
      values: [],
      ttl: 60,
    })
    const keyLooks = asked.filter(({ place, name }) => place === internet.google.address && name === KEY)
    expect(keyLooks.length).toBeGreaterThanOrEqual(2)
    expect(keyLooks[1]!.at - keyLooks[0]!.at).toBeGreaterThanOrEqual(60_000)
    expect(publicAt[0]).toBe(rightAt)
    expectFloor(asked)
    expect(clock.now() - Date.UTC(2026, 10, 24, 3)).toBeLessThan(15 * 60_000)
  })

  test.each([
    ['dead', { drop: true }, 'timeout'],
    ['lame', { lame: true }, 'lame'],
    ['without AA', { edit: (response: { header: { aa: number } }) => void (response.header.aa = 0) }, 'lame'],
    ['refusing', { rcode: 'REFUSED' as const }, 'refused'],
  ])(
    'one server is %s: could not tell, at the limit too, and the caches are asked all the same',
    async (_, faults, reason) => {
      serve(NEW)
      internet.ns2.setFaults(faults as never)
      const { end, verification, asked } = await watch(() => undefined, { limitMs: 5 * 60_000 })
      expect(end).toBe('limit')
      expect(states(verification)).toEqual(['unknown', 'unknown', 'unknown'])
      expect(saidBy(verification, 'spf', internet.ns2)).toMatchObject({
        state: 'unknown',
        reason,
        values: [],
      })
      expect(saidBy(verification, 'spf', internet.google)).toMatchObject({ state: 'published' })
      expectFloor(asked)
      // Backing off: not every 15 s for five minutes.
      const looks = new Set(asked.filter(({ place }) => place === internet.ns2.address).map(({ at }) => at))
      expect(looks.size).toBeLessThan(9)
    },
  )

  test('nobody authoritative can be reached: public resolvers, once per negative TTL, and it is said', async () => {
    serve(OLD)
    for (const server of [internet.ns1, internet.ns2]) server.setFaults({ drop: true })
    const { end, verification, asked } = await watch((look) => {
      if (look === 3) serve(OLD, NEW)
    })
    expect(end).toBe('complete')
    expect(verification.notes.map(({ code }) => code)).toEqual(['verify.authoritative-unreached'])
    const keyLooks = asked.filter(({ place, name }) => place === internet.google.address && name === KEY)
    for (const [index, { at }] of keyLooks.entries())
      if (index > 0) expect(at - keyLooks[index - 1]!.at).toBeGreaterThanOrEqual(60_000)
    expectFloor(asked)
  })

  test('the machine’s own resolver alone proves nothing', async () => {
    serve(NEW)
    for (const server of [internet.ns1, internet.ns2, internet.google, internet.cloudflare])
      server.setFaults({ drop: true })
    expect(states(await once())).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('an internal DNS that says otherwise is shown, and does not hold up', async () => {
    serve(NEW)
    internet.system.setZone(OLD)
    internet.system.setFaults({ edit: (response) => void (response.header.aa = 1) })
    const verification = await once()
    expect(verification.isComplete).toBe(true)
    // Its own word, which no TTL ends; and one note for all of its records.
    expect(saidBy(verification, 'spf', internet.system)).toMatchObject({
      state: 'different',
      reason: 'inside-zone',
      values: [PRESENT_SPF],
      until: null,
    })
    expect(saidBy(verification, 'dkim-s1', internet.system)).toMatchObject({
      state: 'unknown',
      reason: 'inside-zone',
      until: null,
    })
    expect(verification.notes.map(({ code }) => code)).toEqual(['verify.inside-differs'])
  })

  test('the machine’s resolver still has the old absence: until when, and then it is over', async () => {
    serve(NEW)
    internet.system.setZone(OLD)
    const first = await once()
    expect(states(first)).toEqual(['old-cached', 'old-cached', 'old-cached'])
    expect(saidBy(first, 'dkim-s1', internet.system)).toMatchObject({
      state: 'old-cached',
      isOld: true,
      reason: null,
      ttl: 60,
      until: '2026-11-24T03:01:00.000Z',
    })
    const { end, asked } = await watch((_, { verification }) => {
      if (states(verification).includes('old-cached')) internet.system.setZone(NEW)
    })
    expect(end).toBe('complete')
    const looks = asked.filter(({ place, name }) => place === internet.system.address && name === KEY)
    expect(looks[1]!.at - looks[0]!.at).toBeGreaterThanOrEqual(60_000)
  })

  test('where no authoritative server is reached, the absence at the machine’s resolver tells nothing', async () => {
    serve(OLD)
    for (const server of [internet.ns1, internet.ns2, internet.google, internet.cloudflare])
      server.setFaults({ drop: true })
    const verification = await once()
    expect(saidBy(verification, 'dkim-s1', internet.system)).toMatchObject({
      state: 'unknown',
      reason: 'only-inside-view',
    })
    expect(verification.notes.map(({ code }) => code)).toEqual(['verify.authoritative-silent'])
  })

  test('the parent lists other name servers than the zone: everybody is asked, and it is told', async () => {
    const ns3 = `ns3.${DOMAIN}`
    serve({
      ...NEW,
      [DOMAIN]: { TXT: [NEW_SPF], NS: [`ns1.${DOMAIN}`, ns3] },
      [ns3]: { A: [internet.ns3.address], AAAA: ['2001:db8::53'] },
      [`ns1.${DOMAIN}`]: { A: [internet.ns1.address], AAAA: ['2001:db8::54'] },
    })
    const verification = await once()
    expect(verification.zones[0]).toMatchObject({
      ownNs: [`ns1.${DOMAIN}`, ns3],
      parentNs: [`ns1.${DOMAIN}`, `ns2.${DOMAIN}`],
      faults: [{ code: 'dns.ns-mismatch', severity: 'error' }],
    })
    expect(saidBy(verification, 'spf', internet.ns2)).toMatchObject({ state: 'published' })
    // A family that this machine has no way to, or that is silent as a whole, holds nothing up.
    const v6 = change(verification, 'spf')?.servers.filter(({ family }) => family === 'ipv6')
    expect(v6).toHaveLength(2)
    for (const said of v6 ?? []) expect(said).toMatchObject({ state: 'not-asked', values: [] })
    expect(verification.isComplete).toBe(true)
  })

  test('mistakes are called by their names', async () => {
    serve(
      zoneWith(
        { TXT: [NEW_SPF, 'v=spf1 -all'] },
        {
          [`${KEY}.${DOMAIN}`]: { TXT: [DKIM_VALUE] },
          [DMARC]: { TXT: [`"${NEW_DMARC}"`] },
        },
      ),
    )
    const verification = await once()
    const faults = ({ id }: { id: string }) =>
      change(verification, id)?.faults.map(({ code, params }) => [code, params['kind'] ?? params['count']])
    expect(faults({ id: 'spf' })).toContainEqual(['spf.multiple-records', 2])
    expect(faults({ id: 'dkim-s1' })).toContainEqual(['dkim.misplaced', 'doubled-domain'])
    expect(faults({ id: 'dmarc' })).toContainEqual(['dmarc.misplaced', 'quotes'])
    expect(internet.google.queries).toEqual([])
  })

  test('the vendor’s term counts wherever evaluation gets to it', async () => {
    const apex = 'v=spf1 redirect=_spf2.example.co.jp'
    const nested = 'v=spf1 mx:example.co.jp include:_spf.example.net include:_all.example.co.jp -all'
    const inner = { '_all.example.co.jp': { TXT: ['v=spf1 include:spf.vendor.example ~all'] } }
    const zone = zoneWith({ TXT: [apex] }, { '_spf2.example.co.jp': { TXT: [nested] }, ...inner })
    const beside: LiteralZone = {
      '_spf.example.net': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
      'spf.vendor.example': { TXT: ['v=spf1 ip4:192.0.2.2 -all'] },
    }
    serve(zone, { ...zone, ...beside })
    expect(change(await once(), 'spf')).toMatchObject({ state: 'published', differences: [] })
    const broken: LiteralZone = { ...zone, '_all.example.co.jp': 'servfail' }
    serve(broken, { ...broken, ...beside })
    expect(change(await once(), 'spf')).toMatchObject({ state: 'unknown' })
  })

  const INCLUDED: LiteralZone = {
    '_spf.example.net': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
    'spf.vendor.example': { TXT: ['v=spf1 ip4:192.0.2.2 -all'] },
  }
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`i${at}.example.net`, { TXT: ['v=spf1 ip4:192.0.2.3 -all'] }]),
  )
  const twelve = Object.keys(many).map((name) => `include:${name}`)

  test.each<[string, string, string, string[]]>([
    ['another sender', 'ip4:192.0.2.77', 'published', []],
    ['everybody', 'ip4:0.0.0.0/0', 'published', ['spf.plus-all']],
    ['too many look-ups', twelve.join(' '), 'different', ['spf.too-many-lookups']],
    ['an include without a record', 'include:nothing.example', 'different', ['spf.include-without-record']],
    ['an include that fails', 'include:_broken.example.co.jp', 'unknown', []],
  ])('the wanted terms and %s beside them', async (_, added, state, codes) => {
    const broken: LiteralZone = { [`_broken.${DOMAIN}`]: 'servfail' }
    const zone = zoneWith({ TXT: [NEW_SPF.replace('mx', `mx ${added}`)] }, broken)
    serve(zone, { ...zone, ...INCLUDED, ...many })
    const found = change(await once(), 'spf')
    expect(found?.state).toBe(state)
    expect(found?.faults.map(({ code }) => code)).toEqual(codes)
    if (state === 'published')
      expect(found?.differences).toMatchObject([
        { code: 'verify.differs-term-added', params: { term: added } },
      ])
  })

  test('the vendor’s term was added further down, and the domain’s own record is the one from before', async () => {
    const inner = 'v=spf1 ip4:192.0.2.1 include:spf.vendor.example -all'
    serve(OLD, { ...OLD, ...INCLUDED, '_spf.example.net': { TXT: [inner] } })
    expect(change(await once(), 'spf')).toMatchObject({ state: 'published', differences: [] })
    // What could not be told below it makes it no other record.
    serve(OLD, { ...OLD, ...INCLUDED, '_spf.example.net': 'servfail' })
    expect(change(await once(), 'spf')?.servers[0]).toMatchObject({ state: 'different', isOld: true })
  })

  test('a CNAME that got the domain once more, to its name or its target, or was entered as TXT, is called so', async () => {
    const changes = plan.changes.map((one) =>
      one.id === 'dkim-s1' ? { ...one, type: 'CNAME' as const, after: 's1.vendor.example' } : one,
    )
    const kinds = async (zone: LiteralZone) => {
      serve(zoneWith({ TXT: [NEW_SPF] }, zone))
      const faults = change(await once({ ...plan, changes }), 'dkim-s1')?.faults
      return faults?.map(({ code, params }) => [code, params['kind']])
    }
    const doubled = { [`${KEY}.${DOMAIN}`]: { CNAME: 's1.vendor.example' } }
    expect(await kinds(doubled)).toEqual([['dkim.misplaced', 'doubled-domain']])
    const appended = { [KEY]: { CNAME: `s1.vendor.example.${DOMAIN}` } }
    expect(await kinds(appended)).toEqual([['dkim.misplaced', 'appended-target']])
    const asTxt = { [KEY]: { TXT: ['s1.vendor.example'] } }
    expect(await kinds(asTxt)).toEqual([['dkim.misplaced', 'other-type']])
    expect(await kinds({ [KEY]: { A: ['192.0.2.9'] } })).toEqual([])
  })

  test('sleep and a clock that was set back: it goes on, and presses nobody', async () => {
    serve(OLD)
    const started = start()
    const { end, asked, clock } = await watch(
      (look) => {
        if (look === 2) started.clock.jump(3 * 3600_000)
        if (look === 3) started.clock.jump(-2 * 3600_000)
        if (look === 4) serve(NEW)
      },
      {},
      started,
    )
    expect(end).toBe('complete')
    expect(clock.now()).toBeLessThan(Date.UTC(2026, 10, 24, 3) + 2 * 3600_000)
    const ns1 = asked.filter(({ place, name }) => place === internet.ns1.address && name === DMARC)
    expect(ns1.length).toBeLessThan(9)
  })

  test('a restart goes on from what was seen', async () => {
    serve(OLD)
    internet.ns1.setZone(NEW)
    const stop = new AbortController()
    const first = await watch(() => stop.abort(), { signal: stop.signal })
    expect(first.end).toBe('stopped')
    for (const server of all()) server.queries.length = 0
    serve(NEW)
    const second = await watch(() => undefined, { previous: first.verification })
    expect(second.end).toBe('complete')
    expect(internet.ns1.asked()).not.toContain(`${DMARC}/TXT`)
    const again = second.asked.find(({ place, name }) => place === internet.ns2.address && name === DMARC)
    expect(again!.at - Date.parse(first.verification.at)).toBeGreaterThanOrEqual(DEFAULT_FLOOR_MS)
  })

  test('all that has a value is published, and the rest waits: that is another end than all', async () => {
    serve(NEW)
    const changes = plan.changes.map((one) => (one.id === 'spf' ? { ...one, after: null } : one))
    const { end, verification } = await watch(() => undefined, { plan: { ...plan, changes } })
    expect(end).toBe('rest-waits')
    expect(verification.isComplete).toBe(false)
    expect(states(verification)).toEqual(['published', 'waiting', 'published'])
  })

  test('a plan without a value, and one that changes nothing in DNS, have nothing to watch', async () => {
    for (const [wanted, isComplete] of [
      [samplePlans.noReply, true],
      [{ ...plan, changes: plan.changes.map((one) => ({ ...one, after: null })) }, false],
    ] as const) {
      const { end, verification } = await watch(() => undefined, { plan: wanted })
      expect(end).toBe('nothing-to-watch')
      expect(verification.isComplete).toBe(isComplete)
    }
    expect(internet.ns1.queries).toEqual([])
  })
})
