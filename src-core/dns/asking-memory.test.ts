import { describe, expect, it } from 'vitest'
import type { DnsAnswer } from './answer.ts'
import { unknownAnswer } from './answer.ts'
import { createAskingMemory } from './asking-memory.ts'
import { createCanceller } from './cancel.ts'
import type { CancelSignal, DnsClient } from './client.ts'
import { createOfflineClient } from './offline-client.ts'
import { createLiteralDns } from './testing/literal-zone.ts'

/** Answers when told to, and says which questions were cancelled. */
function createSlowDns() {
  const pending: { name: string; signal: CancelSignal | undefined; answer: (answer: DnsAnswer) => void }[] =
    []
  const dns: DnsClient = {
    query: (name, _, options) =>
      new Promise((answer) => pending.push({ name, signal: options?.signal, answer })),
  }
  return { dns, pending }
}

describe('the asking memory', () => {
  it('puts the same name and type once, in whatever spelling', async () => {
    const zone = createLiteralDns({ 'a.test': { TXT: ['t'], A: ['192.0.2.1'] } })
    const dns = createAskingMemory(zone)
    const first = await dns.query('a.test', 'TXT')
    expect(await dns.query('A.Test.', 'TXT')).toBe(first)
    await dns.query('a.test', 'A')
    await dns.query('a.test', 'TXT', { server: { address: '192.0.2.53', port: 53 } })
    expect(zone.asked).toEqual(['a.test/TXT', 'a.test/A', 'a.test/TXT'])
    expect(dns.counts()).toEqual({ count: 3, distinct: 3 })
  })

  it('counts nothing where nobody is asked', async () => {
    const dns = createAskingMemory(createOfflineClient())
    expect(await dns.query('a.test', 'TXT')).toMatchObject({ reason: 'offline' })
    expect(dns.counts()).toEqual({ count: 0, distinct: 0 })
  })

  it('shares a question that is under way', async () => {
    const { dns: slow, pending } = createSlowDns()
    const dns = createAskingMemory(slow)
    const both = [dns.query('a.test', 'TXT'), dns.query('a.test', 'TXT')]
    expect(pending).toHaveLength(1)
    pending[0]?.answer(unknownAnswer('a.test', 'timeout'))
    expect(await Promise.all(both)).toMatchObject([{ reason: 'timeout' }, { reason: 'timeout' }])
    expect(await dns.query('a.test', 'TXT')).toMatchObject({ reason: 'timeout' })
    expect(pending).toHaveLength(1)
  })

  it('cancels a question only when nobody waits for it any more, and then asks anew', async () => {
    const { dns: slow, pending } = createSlowDns()
    const dns = createAskingMemory(slow)
    const [one, other] = [createCanceller(), createCanceller()]
    const first = dns.query('a.test', 'TXT', { signal: one.signal })
    const second = dns.query('a.test', 'TXT', { signal: other.signal })
    one.cancel()
    expect(await first).toMatchObject({ reason: 'aborted' })
    expect(pending[0]?.signal?.aborted).toBe(false)
    other.cancel()
    expect(await second).toMatchObject({ reason: 'aborted' })
    expect(pending[0]?.signal?.aborted).toBe(true)
    void dns.query('a.test', 'TXT')
    expect(pending).toHaveLength(2)
    expect(dns.counts()).toEqual({ count: 2, distinct: 1 })
  })

  it('knows nothing new after the deadline, and still what it knew', async () => {
    const { dns: slow, pending } = createSlowDns()
    const deadline = createCanceller()
    const dns = createAskingMemory(slow, deadline.signal)
    const known = dns.query('known.test', 'TXT')
    pending[0]?.answer(unknownAnswer('known.test', 'servfail'))
    await known
    const open = dns.query('open.test', 'TXT')
    deadline.cancel()
    expect(await open).toMatchObject({ reason: 'deadline' })
    expect(pending[1]?.signal?.aborted).toBe(true)
    expect(await dns.query('new.test', 'TXT')).toMatchObject({ reason: 'deadline' })
    expect(await dns.query('known.test', 'TXT')).toMatchObject({ reason: 'servfail' })
    expect(pending).toHaveLength(2)
  })

  it.each(['', '.', 'a..test', 'ü.test', `${'a'.repeat(64)}.test`])('asks nobody for %j', async (name) => {
    const zone = createLiteralDns({})
    const dns = createAskingMemory(zone)
    expect(await dns.query(name, 'TXT')).toMatchObject({ kind: 'unknown', reason: 'bad-name' })
    expect(zone.asked).toEqual([])
    expect(dns.counts().count).toBe(0)
  })
})
