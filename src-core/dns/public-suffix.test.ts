import { describe, expect, it } from 'vitest'
import { isPublicSuffix, organizationalDomainOf } from './public-suffix.ts'

describe('organizationalDomainOf', () => {
  it.each([
    ['example.co.jp', 'example.co.jp'],
    ['mail.example.co.jp', 'example.co.jp'],
    ['_dmarc.example.co.jp', 'example.co.jp'],
    ['MAIL.Example.JP.', 'example.jp'],
    ['a.example.tokyo.jp', 'example.tokyo.jp'],
    ['foo.aisai.aichi.jp', 'foo.aisai.aichi.jp'],
    ['foo.bar.kawasaki.jp', 'foo.bar.kawasaki.jp'],
    ['www.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['tenant.platon.jpn.com', 'platon.jpn.com'],
    ['mail.lw-cloud.jp', 'lw-cloud.jp'],
    ['mail.xn--wgv71a119e.jp', 'xn--wgv71a119e.jp'],
    ['a.example.xn--1lqs03n.jp', 'example.xn--1lqs03n.jp'],
    ['jpn.com', 'jpn.com'],
    ['co.jp', 'co.jp'],
    ['jp', 'jp'],
    ['host.unlisted-tld', 'host.unlisted-tld'],
  ])('%s → %s', (domain, expected) => {
    expect(organizationalDomainOf(domain)).toBe(expected)
  })
})

describe('isPublicSuffix', () => {
  it.each([
    ['jpn.com', true],
    ['co.jp', true],
    ['jp', true],
    ['bar.kawasaki.jp', true],
    ['city.kawasaki.jp', false],
    ['platon.jpn.com', false],
    ['example.co.jp', false],
  ])('%s: %s', (domain, expected) => {
    expect(isPublicSuffix(domain)).toBe(expected)
  })
})
