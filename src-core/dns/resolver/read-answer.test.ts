import { describe, expect, it } from 'vitest'
import type { ServerMessage } from '../exchange.ts'
import type { DnsRecord } from '../record.ts'
import { readAnswer } from './read-answer.ts'

function message(rcode: string, answers: DnsRecord[], authority: DnsRecord[] = []): ServerMessage {
  return {
    kind: 'message',
    rcode,
    authoritative: false,
    recursionAvailable: true,
    answers,
    authority,
    additional: [],
    extendedErrors: [],
    server: { address: '192.0.2.53', port: 53 },
    transport: 'udp',
    at: 0,
  }
}
const txt = (name: string, text: string, ttl = 300): DnsRecord => ({
  type: 'TXT',
  name,
  ttl,
  strings: [text],
})
const cname = (name: string, target: string, ttl = 300): DnsRecord => ({ type: 'CNAME', name, ttl, target })
const soa = (name: string, ttl: number, minimum: number): DnsRecord => {
  return { type: 'SOA', name, ttl, primary: 'ns', mailbox: 'h', serial: 1, minimum }
}

describe('reading an answer', () => {
  it('follows the chain in whatever order it came, with the least TTL along it', () => {
    const answers = [txt('c.test', 'v'), cname('b.test', 'c.test', 20), cname('a.test', 'b.test', 60)]
    expect(readAnswer(message('NOERROR', answers), 'a.test', 'TXT')).toMatchObject({
      kind: 'records',
      aliases: [{ name: 'a.test' }, { name: 'b.test' }],
      records: [{ strings: ['v'] }],
      ttl: 20,
    })
  })

  it('takes only records of the name and type asked, each once', () => {
    const answers = [txt('a.test', 'x', 9), txt('a.test', 'x', 8), txt('other.test', 'y')]
    answers.push({ type: 'A', name: 'a.test', ttl: 1, address: '192.0.2.1' })
    const reading = readAnswer(message('NOERROR', answers), 'a.test', 'TXT')
    expect(reading).toMatchObject({ kind: 'records', records: [{ strings: ['x'] }] })
    expect(reading.kind === 'records' && reading.records).toHaveLength(1)
  })

  it('does not follow an alias that was itself asked for', () => {
    const reading = readAnswer(message('NOERROR', [cname('a.test', 'b.test')]), 'a.test', 'CNAME')
    expect(reading).toMatchObject({ kind: 'records', aliases: [], records: [{ target: 'b.test' }] })
  })

  it.each([
    [900, 60, 60],
    [30, 3600, 30],
  ])('SOA TTL %d, minimum %d: absence may be kept %d seconds', (ttl, minimum, kept) => {
    const absent = message('NXDOMAIN', [], [soa('test', ttl, minimum)])
    expect(readAnswer(absent, 'a.test', 'TXT')).toMatchObject({ kind: 'no-such-name', negativeTtl: kept })
    const empty = message('NOERROR', [], [soa('test', ttl, minimum)])
    expect(readAnswer(empty, 'a.test', 'TXT')).toMatchObject({ kind: 'no-data', negativeTtl: kept })
  })

  it('does not take the SOA of another zone', () => {
    const absent = message('NXDOMAIN', [], [soa('other.test', 900, 60)])
    expect(readAnswer(absent, 'a.test', 'TXT')).toMatchObject({ kind: 'no-such-name', negativeTtl: null })
  })

  it('is about the end of the chain: a dangling alias is NXDOMAIN there', () => {
    const dangling = message('NXDOMAIN', [cname('a.test', 'gone.example')], [soa('example', 900, 60)])
    expect(readAnswer(dangling, 'a.test', 'TXT')).toMatchObject({
      kind: 'no-such-name',
      aliases: [{ target: 'gone.example' }],
      negativeTtl: 60,
    })
  })

  it('leaves a chain open that ends without a word about its end, or out of the zone', () => {
    const answers = [cname('a.test', 'b.example'), txt('b.example', 'forged')]
    expect(readAnswer(message('NOERROR', [answers[0]!]), 'a.test', 'TXT')).toMatchObject({
      kind: 'open',
      target: 'b.example',
    })
    expect(readAnswer(message('NOERROR', answers), 'a.test', 'TXT', 'test')).toMatchObject({
      kind: 'open',
      target: 'b.example',
    })
  })

  it.each([
    ['to itself', [cname('a.test', 'a.test')]],
    ['in a circle', [cname('a.test', 'b.test'), cname('b.test', 'a.test')]],
    ['without end', Array.from({ length: 40 }, (_, i) => cname(i ? `${i}.test` : 'a.test', `${i + 1}.test`))],
  ])('a chain %s is a loop', (_, answers) => {
    expect(readAnswer(message('NOERROR', answers), 'a.test', 'TXT')).toMatchObject({
      kind: 'fault',
      reason: 'cname-loop',
    })
  })

  it('two aliases at one name are malformed, one sent twice is one', () => {
    const two = [cname('a.test', 'b.test'), cname('a.test', 'c.test')]
    expect(readAnswer(message('NOERROR', two), 'a.test', 'TXT')).toMatchObject({ reason: 'malformed' })
    const twice = [cname('a.test', 'b.test'), cname('a.test', 'b.test', 1), txt('b.test', 'v')]
    expect(readAnswer(message('NOERROR', twice), 'a.test', 'TXT')).toMatchObject({ kind: 'records' })
  })
})
