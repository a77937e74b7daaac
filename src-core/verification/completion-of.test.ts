import { expect, it } from 'vitest'
import { completionOf } from './completion-of.ts'
import { sampleChange, sampleServer, sampleVerification } from './testing/sample-verification.ts'

it('tells what was seen where, and when the last of them had it', () => {
  const later = { server: '192.0.2.54', name: 'ns2.example.co.jp', askedAt: '2026-11-24T04:00:00.000Z' }
  const old = sampleServer({ group: 'public', server: '8.8.8.8', name: 'Google', state: 'old-cached' })
  const spf = sampleChange('spf', 'old-cached')
  // Whose word it rests on goes into the report.
  const notes = [{ code: 'verify.authoritative-unreached', params: {} }]
  const changes = [
    { ...spf, servers: [sampleServer(), sampleServer(later), old] },
    { ...spf, id: 'dkim', servers: [old] },
    sampleChange('dmarc', 'unknown'),
    // Nobody has edited it yet; another value than before and after is another matter.
    sampleChange('before', 'different', { isOld: true }),
    sampleChange('wrong', 'different', { isOld: false }),
    sampleChange('half', 'partly', { state: 'absent' }),
  ]
  expect(completionOf({ ...sampleVerification(changes), notes })).toEqual({
    at: '2026-11-24T03:00:00.000Z',
    notes: [{ code: 'verify.authoritative-unreached', params: {} }],
    changes: [
      {
        id: 'spf',
        state: 'published',
        seenAt: '2026-11-24T04:00:00.000Z',
        servers: ['ns1.example.co.jp (192.0.2.53)', 'ns2.example.co.jp (192.0.2.54)'],
      },
      { id: 'dkim', state: 'absent', seenAt: null, servers: [] },
      { id: 'dmarc', state: 'unknown', seenAt: null, servers: [] },
      { id: 'before', state: 'absent', seenAt: null, servers: [] },
      { id: 'wrong', state: 'different', seenAt: null, servers: [] },
      { id: 'half', state: 'partly', seenAt: null, servers: [] },
    ],
  })
})
