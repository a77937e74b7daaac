import { describe, expect, it } from 'vitest'
import { readHeaderFields } from './header-fields.ts'
import { findReceivingSide } from './receiving-side.ts'
import { findTransit } from './transit.ts'

const fieldsOf = (lines: readonly string[]) => {
  const reading = readHeaderFields([...lines, 'From: info@example.co.jp', 'Subject: x'].join('\n'))
  if (!reading.ok) throw new Error(reading.fault.code)
  return reading.fields
}
const results = (id: string) => `Authentication-Results: ${id}; spf=pass`
const OUTSIDE = 'Received: from m.sender.example (x [203.0.113.5]) by mx.b.jp'

describe('the receiver’s part of a header', () => {
  it.each<[string, string[], string | null, string | null]>([
    ['one server', [results('mx.b.jp'), OUTSIDE], 'mx.b.jp', '203.0.113.5'],
    ['results under the organization’s name', [results('b.jp'), OUTSIDE], 'b.jp', '203.0.113.5'],
    ['results below the border', [OUTSIDE, results('mx.b.jp')], null, '203.0.113.5'],
    ['results of another’s name', [results('mx.c.jp'), OUTSIDE], null, '203.0.113.5'],
    [
      'servers inside that hand it on',
      ['Received: from mx.b.jp (mx.b.jp [10.0.0.5]) by imap.b.jp', results('mx.b.jp'), OUTSIDE],
      'mx.b.jp',
      '203.0.113.5',
    ],
    [
      'inner servers without a domain',
      [
        'Received: by 10.1.2.3',
        'Received: from localhost (localhost [127.0.0.1]) by filter',
        results('mx.b.jp'),
        OUTSIDE,
      ],
      'mx.b.jp',
      '203.0.113.5',
    ],
    [
      'a client that calls itself one of the receiver’s, with another name behind its address',
      ['Received: from mx.b.jp (evil.example [203.0.113.6]) by mx.b.jp', results('mx.b.jp'), OUTSIDE],
      null,
      '203.0.113.6',
    ],
    [
      'a forged Received of the receiver’s name below the border',
      [OUTSIDE, 'Received: from a (a [203.0.113.7]) by mx.b.jp', results('mx.b.jp')],
      null,
      '203.0.113.5',
    ],
    ['another’s name, though Google’s way', [OUTSIDE, results('mx.google.com')], null, '203.0.113.5'],
    ['no Received', [results('mx.b.jp')], null, null],
    ['only servers without a domain', [results('x'), 'Received: from a (a [203.0.113.5]) by x'], null, null],
  ])('with %s', (_, lines, name, ip) => {
    const side = findReceivingSide(fieldsOf(lines))
    expect([side.results?.authservId ?? null, side.border?.received.ip ?? null]).toEqual([name, ip])
  })
})

describe('the way of a mail', () => {
  const way = (lines: readonly string[]) => {
    const fields = fieldsOf(lines)
    const facts = { envelopeSender: 'b@example.co.jp', fromDomain: 'example.co.jp', sealers: [] }
    return findTransit(fields, findReceivingSide(fields), facts)
  }

  it.each([
    ['straight', [OUTSIDE, 'To: a@b.jp'], { list: null, forwarded: null, gateway: null }],
    [
      'through the sender’s own server',
      [OUTSIDE, 'Received: from app by out.example.co.jp'],
      { gateway: null },
    ],
    [
      'through a recipient’s gateway',
      [OUTSIDE, 'Received: from x by gw.customer.example', 'To: A <a@customer.example>'],
      { gateway: 'Received: by gw.customer.example' },
    ],
    ['through a list', [OUTSIDE, 'List-Id: <l.example>'], { list: 'list-id: <l.example>' }],
    ['forwarded by Gmail', [OUTSIDE, 'X-Forwarded-To: c@d.jp'], { forwarded: 'x-forwarded-to: c@d.jp' }],
    ['signed for by the sender’s own server', [OUTSIDE, results('out.example.co.jp')], { gateway: null }],
  ])('%s', (_, lines, expected) => {
    expect(way(lines)).toMatchObject(expected)
  })
})
