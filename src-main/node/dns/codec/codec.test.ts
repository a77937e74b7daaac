import dns2 from 'dns2'
import dnsPacket from 'dns-packet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordType } from '../../../../src-core/dns/record.ts'
import type { AskedQuestion } from './decode-response.ts'
import { decodeResponse } from './decode-response.ts'
import { encodeQuery } from './encode-query.ts'
import { readName } from './read-name.ts'

const ASKED: AskedQuestion = { id: 0x1234, name: 'a.test', type: 'TXT' }
const HEADER = (counts: string, flags = '8180') => `1234${flags}${counts}`
const QUESTION = '01610474657374000010' + '0001'
/** One TXT record for `a.test` by a pointer to the question, its RDATA as given. */
const txt = (rdata: string, length = rdata.length / 2) =>
  `c00c00100001000000ff${length.toString(16).padStart(4, '0')}${rdata}`
const one = (record: string) => Buffer.from(HEADER('0001000100000000') + QUESTION + record, 'hex')

describe('a query', () => {
  it('is what another codec reads', () => {
    const octets = encodeQuery({
      ...{
        id: 7,
        name: '_dmarc.Example.jp',
        type: 'TXT',
        recursion: true,
        checkingDisabled: true,
        edns: true,
      },
    })
    const query = dns2.Packet.parse(octets)
    expect(query.header).toMatchObject({ id: 7, qr: 0, rd: 1, cd: 1, aa: 0, tc: 0 })
    expect(query.questions).toMatchObject([{ name: '_dmarc.Example.jp', type: 16, class: 1 }])
    expect(query.additionals).toMatchObject([{ type: 41, class: 1232, rdata: [] }])
  })

  it.each<[RecordType, number]>([
    ['A', 1],
    ['AAAA', 28],
    ['CNAME', 5],
    ['MX', 15],
    ['NS', 2],
    ['PTR', 12],
    ['SOA', 6],
    ['SPF', 99],
    ['TXT', 16],
  ])('asks for type %s as %d, and knows its answer', (type, number) => {
    const octets = encodeQuery({
      ...{ id: 0x1234, name: 'a.test', type, recursion: false, checkingDisabled: false, edns: false },
    })
    expect(dns2.Packet.parse(octets).questions[0]?.type).toBe(number)
    const answer = Buffer.from(octets)
    answer[2] = 0x84
    expect(decodeResponse(answer, { ...ASKED, type })).toMatchObject({
      kind: 'message',
      message: { authoritative: true },
    })
  })
})

describe('a response', () => {
  it('gives the octets of TXT strings as they are, the empty one too', () => {
    const octets = one(txt('03' + 'e38182' + '00' + '02' + '00ff'))
    expect(decodeResponse(octets, ASKED)).toMatchObject({
      message: { answers: [{ name: 'a.test', ttl: 255, strings: ['\xe3\x81\x82', '', '\x00\xff'] }] },
    })
  })

  it.each([
    ['a string longer than its record', one(txt('05aabb'))],
    ['a string longer than the message', one(txt('ff6161', 256))],
    ['a record longer than the message', one(txt('0161', 40))],
    ['a record without data', one(txt(''))],
    ['a record cut off', one(txt('0161')).subarray(0, -4)],
    ['fewer records than promised', Buffer.from(HEADER('0001000200000000') + QUESTION + txt('0161'), 'hex')],
    ['an address of five octets', one('c00c00010001000000ff0005c000020101')],
    ['an address of three octets at the end', one('c00c00010001000000ff0003c00002')],
    ['a pointer to itself', one('c01800100001000000ff00020161')],
    ['a pointer forwards', one('c02000100001000000ff00020161')],
    ['a name with a dot in a label', one('03612e620000100001000000ff00020161')],
    ['a name with a control octet', one('0361006200' + '00100001000000ff00020161')],
    ['a reserved label type', one('8161000010' + '0001000000ff00020161')],
    ['a CNAME that does not fill its data', one('c00c00050001000000ff0003c00c00')],
    ['an MX without a name', one('c00c000f0001000000ff0002000a')],
    ['a SOA cut short', one('c00c00060001000000ff0008c00cc00c00000001')],
    ['an OPT whose options do not fit', one('0000290001000000ff0005000f000400')],
    ['no question', Buffer.from(HEADER('0000000100000000') + txt('0161').replace('c00c', '00'), 'hex')],
    ['half a question', Buffer.from(HEADER('0001000000000000') + '0161', 'hex')],
  ])('%s is malformed', (_, octets) => {
    expect(decodeResponse(octets, ASKED)).toMatchObject({ kind: 'malformed' })
  })

  it.each([
    ['another id', Buffer.from(HEADER('0001000000000000').replace('1234', '1235') + QUESTION, 'hex')],
    ['a query', Buffer.from(HEADER('0001000000000000', '0100') + QUESTION, 'hex')],
    ['another opcode', Buffer.from(HEADER('0001000000000000', 'a180') + QUESTION, 'hex')],
    ['another name', Buffer.from(HEADER('0001000000000000') + QUESTION.replace('0161', '0162'), 'hex')],
    ['another type', Buffer.from(HEADER('0001000000000000') + QUESTION.replace('0010', '0001'), 'hex')],
    ['another class', Buffer.from(HEADER('0001000000000000') + QUESTION.slice(0, -4) + '0003', 'hex')],
    ['half a header', Buffer.from('12348180', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is somebody else’s', (_, octets) => {
    expect(decodeResponse(octets, ASKED)).toEqual({ kind: 'foreign' })
  })

  it('does not mind the case of the question', () => {
    const octets = Buffer.from(HEADER('0001000000000000') + QUESTION.replace('0161', '0141'), 'hex')
    expect(decodeResponse(octets, ASKED)).toMatchObject({ kind: 'message' })
  })

  it('may leave the question away when it did not understand it', () => {
    const octets = Buffer.from(HEADER('0000000000000000', '8181'), 'hex')
    expect(decodeResponse(octets, ASKED)).toMatchObject({ message: { rcode: 'FORMERR' } })
    const noError = Buffer.from(HEADER('0000000000000000'), 'hex')
    expect(decodeResponse(noError, ASKED)).toMatchObject({ kind: 'malformed' })
  })

  it('is not read where it is truncated', () => {
    const octets = Buffer.concat([
      Buffer.from(HEADER('0001000900000000', '8380') + QUESTION, 'hex'),
      Buffer.alloc(5),
    ])
    expect(decodeResponse(octets, ASKED)).toEqual({ kind: 'truncated' })
  })

  it.each([
    [255, 0xff],
    [0x7fffffff, 0x7fffffff],
    [0x80000000, 0],
    [0xffffffff, 0],
  ])('a TTL of %d counts as %d', (ttl, counted) => {
    const octets = one(txt('0161'))
    octets.writeUInt32BE(ttl, octets.length - 8)
    expect(decodeResponse(octets, ASKED)).toMatchObject({ message: { answers: [{ ttl: counted }] } })
  })

  it('leaves other classes away, and reads extended RCODE and errors', () => {
    const other = txt('0161').replace('00100001', '00100003')
    const opt =
      '000029' +
      '04d0' +
      '01000000' +
      '000d' +
      '000f' +
      '0009' +
      '0006' +
      Buffer.from('bad\u0007ly!').toString('hex')
    const octets = Buffer.from(HEADER('0001000100000001', '8180') + QUESTION + other + opt, 'hex')
    expect(decodeResponse(octets, ASKED)).toMatchObject({
      message: { rcode: 'BADVERS', answers: [], extendedErrors: [{ code: 6, text: 'bad ly!' }] },
    })
  })

  it('keeps a space in a label: people publish `10 mail.example.jp` as an exchange', () => {
    const name = Buffer.from('10 mail').toString('hex')
    const octets = Buffer.from(
      HEADER('0001000100000000') +
        QUESTION.replace('0010', '000f') +
        `c00c000f0001000000ff000c000007${name}c00e`,
      'hex',
    )
    expect(decodeResponse(octets, { ...ASKED, type: 'MX' })).toMatchObject({
      message: { answers: [{ exchange: '10 mail.test' }] },
    })
  })
})

describe('whatever octets come', () => {
  const header = fc.tuple(
    fc.constantFrom(0x8180, 0x8580, 0x8183, 0x8182),
    fc.array(fc.nat(300), { minLength: 4, maxLength: 4 }),
  )
  const tail = fc.uint8Array({ maxLength: 400 })
  const type = fc.constantFrom<RecordType>('A', 'AAAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SPF', 'TXT')

  it('no exception escapes, and what is read is bounded by them', () => {
    fc.assert(
      fc.property(header, tail, type, ([flags, counts], rest, asked) => {
        const octets = Buffer.alloc(12 + QUESTION.length / 2 + rest.length)
        octets.writeUInt16BE(ASKED.id, 0)
        octets.writeUInt16BE(flags, 2)
        octets.writeUInt16BE(1, 4)
        counts.slice(1).forEach((count, index) => octets.writeUInt16BE(count, 6 + 2 * index))
        Buffer.from(QUESTION, 'hex').copy(octets, 12)
        octets.set(rest, 12 + QUESTION.length / 2)
        const response = decodeResponse(octets, { ...ASKED, type: asked })
        if (response.kind !== 'message') return
        const { answers, authority, additional } = response.message
        expect(answers.length + authority.length + additional.length).toBeLessThanOrEqual(rest.length / 11)
      }),
      { seed: 20_261_124, numRuns: 3000 },
    )
  })

  it('a changed or cut answer is read as what it is or not at all', () => {
    const whole = dnsPacket.encode({
      type: 'response',
      id: ASKED.id,
      flags: dnsPacket.RECURSION_AVAILABLE,
      questions: [{ name: 'a.test', type: 'TXT' }],
      answers: [
        { name: 'a.test', type: 'CNAME', ttl: 60, data: 'b.test' },
        { name: 'b.test', type: 'TXT', ttl: 60, data: ['one', Buffer.from([0xff, 0])] },
      ],
      authorities: [
        { name: 'test', type: 'SOA', ttl: 60, data: { mname: 'ns.test', rname: 'h.test', minimum: 1 } },
      ],
      additionals: [{ name: 'ns.test', type: 'AAAA', ttl: 60, data: '2001:db8::1' }],
    })
    const kinds = new Set<string>()
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, octet, length) => {
        const octets = Buffer.from(whole)
        octets[at] = octet
        kinds.add(decodeResponse(octets, ASKED).kind)
        const cut = decodeResponse(Buffer.from(whole.subarray(0, length)), ASKED)
        if (length < whole.length) expect(['malformed', 'foreign']).toContain(cut.kind)
      }),
      { seed: 20_261_124, numRuns: 3000 },
    )
    expect(kinds).toEqual(new Set(['message', 'malformed', 'foreign', 'truncated', 'too-large']))
  })

  it('names end, are bounded and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(600), (octets, start) => {
        const name = readName(octets, start)
        if (!name) return
        expect(name.text.length).toBeLessThanOrEqual(253)
        expect(name.end).toBeGreaterThan(start)
        expect(name.end).toBeLessThanOrEqual(octets.length)
      }),
      { seed: 20_261_124, numRuns: 3000 },
    )
  })

  it('a chain of pointers ends', () => {
    const octets = Buffer.alloc(32_768)
    for (let at = 2; at < 0x4000; at += 2) octets.writeUInt16BE(0xc000 | (at - 2), at)
    expect(readName(octets, 0x3ffe)).toEqual({ text: '', end: 0x4000 })
  })
})
