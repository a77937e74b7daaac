import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runJson } from '../support/cli.ts'
import { inspectionSchema } from '../support/contract-schema.ts'
import type { Faults } from '../support/name-server-faults.ts'
import { startNameServer, type NameServer } from '../support/name-server.ts'
import { HEALTHY } from '../support/sample-zone.ts'

let server: NameServer
beforeAll(async () => {
  server = await startNameServer(HEALTHY)
})
beforeEach(() => server.clearFaults())
afterAll(() => server.close())

/** Long enough for a busy machine; where silence is what is tested, short enough to wait for. */
const PATIENT = 5000
const IMPATIENT = 400

async function inspect(timeout = PATIENT, deadline = 20_000) {
  const { code, json } = await runJson(server.endpoint, [
    ...['inspect', 'info@example.jp', '--selector', 's1'],
    ...['--timeout', String(timeout), '--deadline', String(deadline)],
  ])
  return { code, inspection: inspectionSchema.parse(json) }
}

describe('a fault of the name server is "could not tell", never missing or wrong', () => {
  test.each<[string, Faults, string]>([
    ['silence', { drop: true }, 'timeout'],
    ['SERVFAIL', { rcode: 'SERVFAIL' }, 'servfail'],
    ['REFUSED', { rcode: 'REFUSED' }, 'refused'],
    ['FORMERR', { rcode: 'FORMERR' }, 'rcode'],
    ['garbage only', { instead: 'garbage' }, 'malformed'],
    ['a wrong id only', { instead: 'wrong-id' }, 'timeout'],
    ['another question only', { instead: 'wrong-question' }, 'timeout'],
    ['truncation and no TCP', { truncate: true, hangUp: true }, 'network'],
    ['an answer that comes too late', { delayMs: 1500 }, 'timeout'],
  ])('%s', async (_, faults, reason) => {
    server.setFaults(faults)
    const isSilence = reason === 'timeout' || reason === 'malformed'
    const { code, inspection } = await inspect(isSilence ? IMPATIENT : PATIENT)
    const { spf, dkim, dmarc, mx, nameServers } = inspection
    const parts = [spf, dkim[0], dmarc, mx, nameServers]
    expect(parts.map((part) => part?.status)).toEqual(parts.map(() => 'unknown'))
    expect(spf['reason']).toBe(reason)
    expect(inspection.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(code).toBe(3)
  })

  test('a lame server', async () => {
    server.setFaults({ lame: true })
    const { code, inspection } = await inspect()
    expect(inspection.spf.status).toBe('unknown')
    expect(code).toBe(3)
  })

  test('a DNSSEC fault is named', async () => {
    server.setFaults({ rcode: 'SERVFAIL', extendedErrors: [6], onlyWhenChecking: true })
    const { code, inspection } = await inspect()
    expect(inspection.spf).toMatchObject({ status: 'unknown', reason: 'dnssec-bogus' })
    expect(JSON.stringify(inspection)).toContain('dns.dnssec-bogus')
    expect(code).toBe(3)
  })
})

describe('what a careful client gets over', () => {
  test.each<[string, Faults]>([
    ['a short delay', { delayMs: 50 }],
    ['truncation', { truncate: true }],
    ['garbage before the answer', { before: 'garbage' }],
    ['a forged answer with a wrong id before the real one', { before: 'wrong-id' }],
    ['a forged answer to another question before the real one', { before: 'wrong-question' }],
    ['an empty datagram before the answer', { before: 'empty' }],
  ])('%s', async (_, faults) => {
    server.setFaults(faults)
    const { code, inspection } = await inspect()
    expect(inspection.spf.status).toBe('ok')
    expect(code).toBe(0)
  })

  test('a silent first server, when a second one answers', async () => {
    const silent = await startNameServer(HEALTHY)
    silent.setFaults({ drop: true })
    const { code, json } = await runJson(silent.endpoint, ['inspect', 'example.jp', '--dns', server.endpoint])
    expect({ code, spf: inspectionSchema.parse(json).spf.status }).toEqual({ code: 0, spf: 'ok' })
    await silent.close()
  })

  test('a deadline that comes first: what is known by then is told, the rest is unknown', async () => {
    server.setFaults({ drop: true }, { name: '_spf.example.net' })
    const { code, inspection } = await inspect(60_000, 2000)
    expect(code).toBe(3)
    expect(inspection.spf).toMatchObject({ status: 'unknown', reason: 'deadline' })
    expect(inspection.dmarc.status).toBe('ok')
  })
})
