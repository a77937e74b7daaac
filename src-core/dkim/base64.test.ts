import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64, type Base64Fault } from './base64.ts'

describe('decodeBase64', () => {
  it('decodes as Node does, with white space anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(40), (bytes, at) => {
        const text = Buffer.from(bytes).toString('base64')
        const spaced = `${text.slice(0, at)} \t\r\n${text.slice(at)} `
        expect([...decodeBase64(text).bytes]).toEqual([...bytes])
        expect(decodeBase64(spaced)).toEqual({ bytes, fault: null })
      }),
      { seed: 4648 },
    )
  })

  it.each<[string, Base64Fault, number]>([
    ['YWJj*ZGVm', 'bad-character', 4],
    ['YWJj-_', 'bad-character', 4],
    ['ＹWJj', 'bad-character', 0],
    ['YWJjZ', 'bad-length', 5],
    ['YWJjZG', 'missing-padding', 6],
    ['YWJjZGU', 'missing-padding', 7],
    ['YWJjZA=', 'missing-padding', 7],
    ['YW=Jj', 'bad-padding', 3],
    ['YWJj=', 'bad-padding', 4],
    ['YWJjZGU==', 'bad-padding', 8],
    ['====', 'bad-padding', 0],
  ])('%s: %s at %i', (text, kind, at) => {
    const { bytes, fault } = decodeBase64(text)
    expect(fault).toMatchObject({ kind })
    expect(fault?.at).toBe(at)
    expect(Buffer.from(bytes).toString().slice(0, 3)).toBe(at >= 4 ? 'abc' : Buffer.from(bytes).toString())
  })
})
