import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integerBits, readDer, readDerSeries } from './der.ts'
import { readPublicKey } from './public-key.ts'

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

describe('readDer', () => {
  it.each([
    ['020101', { kind: 'value', value: { tag: 2, content: bytesOf('01'), size: 3 } }],
    ['0500ff', { kind: 'value', value: { tag: 5, content: bytesOf(''), size: 2 } }],
    ['04810161', { kind: 'value', value: { tag: 4, content: bytesOf('61'), size: 4 } }],
    ['', { kind: 'cut', needed: 2 }],
    ['30', { kind: 'cut', needed: 2 }],
    ['3082', { kind: 'cut', needed: 4 }],
    ['30820126aa', { kind: 'cut', needed: 298 }],
    ['3080', { kind: 'malformed' }],
    ['3083010000', { kind: 'malformed' }],
    ['1f0100', { kind: 'malformed' }],
  ])('%s', (hex, expected) => {
    expect(readDer(bytesOf(hex))).toEqual(expected)
  })

  it.each([
    ['0200', null],
    ['020100', 0],
    ['020101', 1],
    ['02017f', 7],
    ['02020080', 8],
    ['020180', null],
    ['040101', null],
  ])('integer %s has %s bits', (hex, bits) => {
    const [value] = readDerSeries(bytesOf(hex), 1) ?? []
    expect(value && integerBits(value)).toBe(bits)
  })

  it('reads any octets without throwing, and never past their end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const reading = readDer(bytes)
        if (reading.kind === 'value') expect(reading.value.size).toBeLessThanOrEqual(bytes.length)
        if (reading.kind === 'cut') expect(reading.needed).toBeGreaterThan(bytes.length)
        expect(['rsa', 'ed25519', 'unusable']).toContain(readPublicKey(bytes, 'rsa').kind)
      }),
      { seed: 690, numRuns: 2000 },
    )
  })
})
