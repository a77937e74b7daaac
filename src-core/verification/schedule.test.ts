import { describe, expect, it } from 'vitest'
import { authorityOf, decide, DEFAULT_FLOOR_MS, nextLook, type Pace } from './schedule.ts'
import type { Seat } from './seat.ts'
import { sampleServer } from './testing/sample-verification.ts'
import type { VerifiedServer } from './verification.ts'

const AT = Date.UTC(2026, 10, 24, 3)
const pace: Pace = { floorMs: DEFAULT_FLOOR_MS, random: () => 0 }
const seconds = (count: number) => new Date(AT + count * 1000).toISOString()

function seat(said: Partial<VerifiedServer>, more: Partial<Seat> = {}, id = 'spf'): Seat {
  return {
    record: {
      id,
      name: 'example.co.jp',
      type: 'TXT',
      kind: 'spf',
      wanted: 'v=spf1 -all',
      before: [],
      selector: null,
    },
    said: sampleServer(said),
    address: { address: '192.0.2.53', port: 53 },
    differences: [],
    findings: [],
    overHttps: [],
    isUnreached: false,
    canAsk: true,
    isOutside: true,
    isFiltering: false,
    askedAt: AT,
    dueAt: null,
    sameLooks: 0,
    ...more,
  }
}

it('asks no server more often than every 15 seconds unless told otherwise', () => {
  expect(DEFAULT_FLOOR_MS).toBe(15_000)
})

describe('nextLook', () => {
  const cache = { group: 'public', isAuthoritative: false } as const

  it.each<[string, Partial<VerifiedServer>, number, number | null]>([
    ['who has it is done', {}, 0, null],
    ['an authoritative server after half a minute', { state: 'absent' }, 0, 30],
    ['then later, as nothing changes', { state: 'absent' }, 3, 101.25],
    ['and at the latest after five minutes', { state: 'different' }, 99, 300],
    ['who could not tell, after the floor', { state: 'unknown' }, 0, 15],
    ['then backing off', { state: 'unknown' }, 2, 60],
    ['to two minutes', { state: 'unknown' }, 99, 120],
    ['a cache when its copy has run out', { ...cache, state: 'old-cached', until: seconds(600) }, 0, 601],
    [
      'a cache whose copy runs out at once, after the floor',
      { ...cache, state: 'absent', until: seconds(0) },
      0,
      15,
    ],
    [
      'a resolver that answers with AA keeps no copy',
      { ...cache, isAuthoritative: true, state: 'absent', until: seconds(600) },
      0,
      30,
    ],
  ])('%s', (_, said, sameLooks, after) => {
    expect(nextLook(seat(said, { sameLooks }), pace)).toBe(after === null ? null : AT + after * 1000)
  })

  it('draws a pause out by chance, and never shortens it', () => {
    const late = nextLook(seat({ state: 'absent' }), { ...pace, random: () => 0.999 })
    expect(late).toBeGreaterThan(AT + 30_000)
    expect(late).toBeLessThan(AT + 33_001)
  })
})

describe('decide', () => {
  const first = { askedAt: null, dueAt: 0 } as const
  const notAsked = { state: 'not-asked', askedAt: null } as const
  const own = (said: Partial<VerifiedServer>, more: Partial<Seat> = {}) =>
    seat({ server: 'a', ...said }, { dueAt: AT + 30_000, ...more })
  const cache = (more: Partial<Seat> = {}, id = 'spf') =>
    seat({ server: 'r', group: 'public', ...notAsked }, { ...first, ...more }, id)
  const who = (seats: readonly Seat[], now = AT, visits = new Map<string, number>()) => {
    const decision = decide(seats, visits, now, pace)
    return {
      nextAt: decision.nextAt,
      asked: decision.visits.map(({ key, seats: due }) =>
        [key, ...due.map(({ record }) => record.id)].join(' '),
      ),
    }
  }

  it.each<[string, Seat[], ReturnType<typeof authorityOf>, string[]]>([
    ['nobody was asked', [own(notAsked, first)], 'untried', ['authoritative a spf']],
    ['it is not there', [own({ state: 'absent' })], 'wrong', []],
    [
      'one has it, one does not',
      [own({}, { dueAt: null }), own({ server: 'b', state: 'absent' })],
      'wrong',
      [],
    ],
    ['everybody has it', [own({}, { dueAt: null })], 'right', ['public r spf']],
    [
      'one has it, one is silent',
      [own({}), own({ server: 'b', state: 'unknown' })],
      'right',
      ['public r spf'],
    ],
    ['everybody is silent', [own({ state: 'unknown' })], 'unreached', ['public r spf']],
    ['nobody is known', [], 'unreached', ['public r spf']],
  ])('where %s', (_, seats, authority, asked) => {
    const all = [...seats, cache()]
    expect(authorityOf(all)).toBe(authority)
    expect(who(all).asked).toEqual(asked)
  })

  it('keeps a resolver from the records that are not right yet, not from those that are', () => {
    const seats = [
      own({}, { dueAt: null }),
      { ...own({ state: 'absent' }), record: { ...own({}).record, id: 'dmarc' } },
    ]
    expect(who([...seats, cache(), cache({}, 'dmarc')]).asked).toEqual(['public r spf'])
  })

  it('asks in one visit about what is due within the floor, and says when the next is', () => {
    const seats = [
      seat({ server: 'a', state: 'absent' }, { dueAt: AT + 1000 }, 'spf'),
      seat({ server: 'a', state: 'absent' }, { dueAt: AT + 14_000 }, 'dmarc'),
      seat({ server: 'a', state: 'absent' }, { dueAt: AT + 17_000 }, 'dkim'),
    ]
    expect(who(seats)).toEqual({ asked: [], nextAt: AT + 1000 })
    expect(who(seats, AT + 1000)).toEqual({ asked: ['authoritative a spf dmarc'], nextAt: null })
    const visited = new Map([['authoritative a', AT]])
    expect(who(seats, AT + 1000, visited)).toEqual({ asked: [], nextAt: AT + 15_000 })
  })
})
