import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Bridge } from '../../src-core/contract/bridge.ts'
import {
  CALL_NAMES,
  RUN_NAMES,
  type CallName,
  type Calls,
  type RunName,
} from '../../src-core/contract/calls.ts'
import { callRules, runRules } from '../../src-core/contract/call-schemas.ts'
import { FAILURE_CODES } from '../../src-core/contract/failure.ts'
import type { DnsAnswer } from '../../src-core/dns/answer.ts'
import { createLiteralDns } from '../../src-core/dns/testing/literal-zone.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { BackendPorts } from '../../src-main/services/backend.ts'
import { INSPECT, sampleCallInputs, samplePlan, samplePlanInput, valueOf } from './support/sample-inputs.ts'
import { createTestBackend, ZONE } from './support/test-backend.ts'
import { transports, type Transport } from './support/transports.ts'

type Inputs = { readonly [Name in CallName]: Calls[Name]['input'] }
type AnyRecord = Record<string, unknown>

let inputs: Inputs
beforeAll(async () => {
  inputs = await sampleCallInputs()
})

test('every name that is declared has a rule, and no other', () => {
  expect(Object.keys(callRules).sort()).toEqual([...CALL_NAMES].sort())
  expect(Object.keys(runRules).sort()).toEqual([...RUN_NAMES].sort())
})

describe.each(Object.entries(transports))('over %s', (_, connect) => {
  let transport: Transport | null = null
  afterEach(async () => {
    await transport?.close()
    transport = null
  })

  async function open(ports: Parameters<typeof createTestBackend>[0] = {}) {
    const made = createTestBackend(ports)
    transport = await connect(made.backend)
    return { ...made, bridge: transport.bridge }
  }
  const callAny = (bridge: Bridge, name: string, input: unknown) =>
    bridge.call(name as CallName, input as Calls[CallName]['input'])

  test.each(CALL_NAMES)('%s goes and comes back as from the backend itself', async (name) => {
    const { bridge } = await open()
    const reply = await callAny(bridge, name, inputs[name])
    expect(reply.ok).toBe(true)
    expect(reply).toEqual(await createTestBackend().backend.receiveCall(name, inputs[name]))
  })

  test('the calls do what they say', async () => {
    const { bridge, opened } = await open()
    const senders = valueOf<Calls['readSenders']['output']>(
      await bridge.call('readSenders', inputs.readSenders),
    )
    expect(senders.groups.map(({ domain }) => domain)).toEqual(['example.co.jp'])
    expect(senders.faults).toMatchObject([{ fault: { code: 'input.several-at' } }])
    const saved = valueOf<AnyRecord>(await bridge.call('saveDocuments', inputs.saveDocuments))
    expect(saved).toMatchObject({ kind: 'download', name: 'example.co.jp_Platon.zip' })
    expect(saved['names']).toContain('example.co.jp_dns-records.zone')
    await bridge.call('openLink', inputs.openLink)
    expect(opened).toEqual(['https://www.rfc-editor.org/rfc/rfc7208'])
  })

  test('a session is saved once, and whoever comes with an old revision overwrites nothing', async () => {
    const { bridge } = await open()
    const { session } = inputs.saveSession
    expect(await bridge.call('saveSession', { session, revision: 0 })).toEqual({
      ok: true,
      value: { revision: 1 },
    })
    const late = await bridge.call('saveSession', {
      session: { ...session, sendersText: 'late' },
      revision: 0,
    })
    expect(late).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(await bridge.call('loadSession', {})).toEqual({
      ok: true,
      value: { session, revision: 1, setAside: null },
    })
  })

  test('inspect tells of each part before its end', async () => {
    const { bridge } = await open()
    const told: string[] = []
    const reply = await bridge.run('inspect', INSPECT, {
      onProgress: (progress) => told.push(progress.kind === 'part' ? progress.part : progress.domain),
    })
    expect(reply).toMatchObject({ ok: true, value: { spf: { status: 'ok' }, dkim: [{ selector: 's1' }] } })
    expect([...told].sort()).toEqual(['dkim', 'dmarc', 'example.co.jp', 'mx', 'nameServers', 'spf'])
    expect(told.indexOf('example.co.jp')).toBeLessThan(told.indexOf('spf'))
  })

  test('plan asks only for what the inspection lacks, and verify looks at its records', async () => {
    const dns = createLiteralDns(ZONE)
    const { bridge } = await open({ dns })
    const planned = valueOf<{ plan: SetupPlan }>(await bridge.run('plan', await samplePlanInput()))
    expect(dns.asked).toContain('pl1._domainkey.example.co.jp/TXT')
    expect(dns.asked).toContain('spf.platon.example/TXT')
    expect(dns.asked).not.toContain('_dmarc.example.co.jp/TXT')
    expect(planned.plan.inspection.dkim.map(({ selector }) => selector)).toEqual(['s1', 'pl1'])
    const states: string[] = []
    const reply = await bridge.run(
      'verify',
      { plan: planned.plan, isOffline: false, doh: 'never' },
      { onProgress: ({ changes }) => states.push(...changes.map(({ id, state }) => `${id} ${state}`)) },
    )
    const old = { state: 'old-cached', values: ['v=spf1 ip4:192.0.2.0/28 mx ~all'], isOld: true }
    const changes = [
      { id: 'dkim-pl1', state: 'absent' },
      { id: 'spf', state: 'old-cached', servers: [old] },
      { id: 'dmarc', state: 'absent' },
    ]
    expect(reply).toMatchObject({ ok: true, value: { changes, at: '2026-11-24T00:00:00.000Z' } })
    expect(states).toEqual(['dkim-pl1 absent', 'spf old-cached', 'dmarc absent'])
  })

  test('checkMessage takes a mail as octets in base64, and pasted headers', async () => {
    const { bridge } = await open()
    const text = 'Received: from a by mx.b.jp\r\nFrom: a@example.co.jp\r\n\r\n\x1b$B;v\x1b(B\x80'
    const base64 = Buffer.from(text, 'latin1').toString('base64')
    const asking = { isOffline: true, doh: 'never' } as const
    const more = { plan: await samplePlan(), ...asking }
    for (const mail of [
      { kind: 'message', base64 },
      { kind: 'headers', text },
    ] as const)
      expect(await bridge.run('checkMessage', { mail, ...more })).toMatchObject({
        ok: true,
        value: { given: mail.kind, proves: 'unknown', identities: { from: { domain: 'example.co.jp' } } },
      })
    const large = { kind: 'message', base64: 'QUJD'.repeat((25 * 1024 * 1024) / 3 + 10) } as const
    const message = { code: 'mail.too-large', params: { limit: 25 } }
    expect(await bridge.run('checkMessage', { mail: large, plan: null, ...asking })).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input', message },
    })
    const broken = { kind: 'message', base64: 'not base64!' } as const
    expect(await bridge.run('checkMessage', { mail: broken, plan: null, ...asking })).toMatchObject({
      ok: false,
      failure: { code: 'invalid-input', message: { code: 'contract.bad-input' } },
    })
  })

  test('a run that is offline asks nobody', async () => {
    const dns = createLiteralDns(ZONE)
    const { bridge } = await open({ dns })
    const reply = await bridge.run('inspect', { ...INSPECT, isOffline: true })
    expect(reply).toMatchObject({ ok: true, value: { spf: { status: 'unknown', reason: 'offline' } } })
    expect(dns.asked).toEqual([])
  })

  test.each([...CALL_NAMES, ...RUN_NAMES])(
    '%s refuses what is not its input, and says where',
    async (name) => {
      const { bridge } = await open()
      const isRun = (RUN_NAMES as readonly string[]).includes(name)
      for (const input of [{ nonsense: 1 }, null, [], 'text', 7]) {
        const reply = isRun
          ? await bridge.run(name as RunName, input as never)
          : await callAny(bridge, name, input)
        const path = expect.stringMatching(/^input/) as string
        const message = { code: 'contract.bad-input', params: { path } }
        expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-input', message } })
      }
    },
  )

  test.each(['nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'the name %j is unknown',
    async (name) => {
      const { bridge } = await open()
      const unknown = { ok: false, failure: { code: 'unknown-call' } }
      expect(await callAny(bridge, name, {})).toMatchObject(unknown)
      expect(await bridge.run(name as RunName, {} as never)).toMatchObject(unknown)
    },
  )

  test('what is thrown comes as internal with an id, and its text stays in the log', async () => {
    const secret = new Error('ENOENT /home/taro/secret.json')
    const boom = () => {
      throw secret
    }
    const ports: Partial<BackendPorts> = { describeHost: boom, createDns: boom }
    const { bridge, defects } = await open(ports)
    const replies = [await bridge.call('describeHost', {}), await bridge.run('inspect', INSPECT)]
    expect(replies).toEqual(
      ['defect-1', 'defect-2'].map((id) => ({
        ok: false,
        failure: { code: 'internal', message: null, id, isRetryable: false },
      })),
    )
    expect(defects).toEqual([
      { id: 'defect-1', error: secret },
      { id: 'defect-2', error: secret },
    ])
  })

  test('a cancelled run ends at once, lets go of DNS, and is not heard of again', async () => {
    const abandoned: string[] = []
    const release: (() => void)[] = []
    const dns = createLiteralDns(ZONE)
    const { bridge, backend } = await open({
      dns: {
        query: (name, type, options) =>
          new Promise<DnsAnswer>((resolve) => {
            options?.signal?.addEventListener('abort', () => abandoned.push(name))
            release.push(() => void dns.query(name, type).then(resolve))
          }),
      },
    })
    const told: unknown[] = []
    const stop = new AbortController()
    const run = bridge.run('inspect', INSPECT, { signal: stop.signal, onProgress: (it) => told.push(it) })
    await until(() => release.length > 0)
    expect(backend.countRuns()).toBe(1)
    stop.abort()
    expect(await run).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    await until(() => backend.countRuns() === 0)
    await until(() => abandoned.length > 0)
    for (const give of release) give()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(told).toEqual([])
  })

  test('failures use codes that both sides know', async () => {
    const { bridge } = await open()
    const reply = await bridge.run('inspect', { ...INSPECT, address: 'a@b@c' })
    expect(reply).toMatchObject({ ok: false, failure: { message: { code: 'input.several-at' } } })
    expect(reply.ok || FAILURE_CODES).toContain(reply.ok ? '' : reply.failure.code)
  })
})

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 5) {
    if (waited > 5000) throw new Error('it did not come to that')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
