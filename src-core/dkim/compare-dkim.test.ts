import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DkimRecordValue } from '../catalog/vendor-profile.ts'
import { createLiteralDns, type LiteralZone } from '../dns/testing/literal-zone.ts'
import { compareDkim, describeDkimConflict, type DkimComparison } from './compare-dkim.ts'
import { inspectDkim } from './inspect-dkim.ts'

const makeKey = () => generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey
const key = makeKey()
const p = key.export({ format: 'der', type: 'spki' }).toString('base64')
const pkcs1 = key.export({ format: 'der', type: 'pkcs1' }).toString('base64')
const otherP = makeKey().export({ format: 'der', type: 'spki' }).toString('base64')

const NAME = 's1._domainkey.example.jp'
const wantedKey: DkimRecordValue = { selector: 's1', type: 'TXT', value: `v=DKIM1; k=rsa; p=${p}` }
const wantedCname: DkimRecordValue = { selector: 's1', type: 'CNAME', value: 's1.vendor.example' }
const vendor = { 's1.vendor.example': { TXT: [`p=${p}`] } }
const cname = (target: string) => ({ [NAME]: { CNAME: target } })
const txt = (text: string) => ({ [NAME]: { TXT: [text] } })

describe('compareDkim', () => {
  it.each<[string, LiteralZone, DkimRecordValue, DkimComparison]>([
    ['nothing there', {}, wantedKey, 'absent'],
    ['nothing there', {}, wantedCname, 'absent'],
    ['a wildcard text there', { '*.example.jp': { TXT: ['hello'] } }, wantedKey, 'absent'],
    ['a wildcard CNAME there', { '*.example.jp': { CNAME: 'www.hoster.example' } }, wantedCname, 'absent'],
    ['the key there', txt(wantedKey.value), wantedKey, 'same'],
    ['the key there, written otherwise', txt(`p=${p.replace(/(.{60})/g, '$1 ')}; t=s`), wantedKey, 'same'],
    ['the key there, in its bare form', txt(`p=${pkcs1}`), wantedKey, 'same'],
    ['the key there through a CNAME', { ...cname('s1.vendor.example'), ...vendor }, wantedKey, 'same'],
    ['another key there', txt(`v=DKIM1; p=${otherP}`), wantedKey, 'conflict'],
    ['half of the key there', txt(wantedKey.value.slice(0, 100)), wantedKey, 'conflict'],
    ['a revoked key there', txt('v=DKIM1; p='), wantedKey, 'conflict'],
    ['two records there', { [NAME]: { TXT: [wantedKey.value, 'x'] } }, wantedKey, 'conflict'],
    ['another text there', txt('hello'), wantedKey, 'conflict'],
    ['a dangling CNAME there', cname('gone.example'), wantedKey, 'conflict'],
    ['the CNAME there', { ...cname('S1.Vendor.Example.'), ...vendor }, wantedCname, 'same'],
    ['the CNAME there, not ready yet', cname('s1.vendor.example'), wantedCname, 'same'],
    [
      'the CNAME there, target silent',
      { ...cname('s1.vendor.example'), 's1.vendor.example': 'timeout' },
      wantedCname,
      'same',
    ],
    ['another CNAME there', { ...cname('s1.other.example'), ...vendor }, wantedCname, 'conflict'],
    ['a key where a CNAME is wanted', txt(wantedKey.value), wantedCname, 'conflict'],
    ['could not be told', { [NAME]: 'timeout' }, wantedKey, 'unknown'],
    ['could not be told', { [NAME]: 'timeout' }, wantedCname, 'unknown'],
    [
      'a looping wildcard CNAME there',
      { '*.example.jp': { CNAME: 'www.example.jp' } },
      wantedCname,
      'unknown',
    ],
    [
      'a CNAME whose key could not be told',
      { ...cname('x.example'), 'x.example': 'timeout' },
      wantedKey,
      'unknown',
    ],
  ])('%s (wanted: %#)', async (_, zone, wanted, expected) => {
    const inspection = await inspectDkim('example.jp', 's1', createLiteralDns(zone))
    expect(compareDkim(inspection, wanted)).toBe(expected)
  })

  it('names both values of a conflict', async () => {
    const present = await inspectDkim('example.jp', 's1', createLiteralDns(txt(`v=DKIM1; p=${otherP}`)))
    expect(describeDkimConflict(present, wantedCname)).toMatchObject({
      code: 'dkim.conflict',
      severity: 'error',
      where: NAME,
      params: { present: `RSA 1024 (…${otherP.slice(-20)})`, wanted: 'CNAME s1.vendor.example' },
    })
  })
})
