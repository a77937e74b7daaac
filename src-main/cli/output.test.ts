import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { writeAll } from './output.ts'

function streamThatFails(code: string | null) {
  return new Writable({
    write(_chunk, _encoding, done) {
      setImmediate(() => done(code === null ? null : Object.assign(new Error(code), { code })))
    },
  })
}

test.each([
  [null, { ok: true }],
  ['EPIPE', { ok: true }],
  ['ENOSPC', { ok: false, reason: 'ENOSPC' }],
])('writing to a stream that gives %s', async (code, end) => {
  expect(await writeAll(streamThatFails(code), 'text')).toEqual(end)
})
