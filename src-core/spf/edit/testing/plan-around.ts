import type { LiteralZone } from '../../../dns/testing/literal-zone.ts'
import type { SpfChange, SpfChangeInput } from '../change.ts'
import { planOverZone } from './plan-over-zone.ts'

export const DOMAIN = 'example.jp'
export const VENDOR = 'include:spf.vendor.example'

/** The names that the tables' records refer to. */
const AROUND: LiteralZone = {
  'spf.vendor.example': { TXT: ['v=spf1 ip4:192.0.2.0/28 include:more.vendor.example -all'] },
  'more.vendor.example': { TXT: ['v=spf1 ip6:2001:db8:7::/48 ~all'] },
  'mail.vendor.example': { A: ['192.0.2.30'] },
  'mail2.vendor.example': { A: ['192.0.2.31'] },
  'www123.sakura.ne.jp': { A: ['198.51.100.123'] },
  'mx.example.jp': { A: ['198.51.100.25'], AAAA: ['2001:db8::25'] },
  '_spf.google.com': { TXT: ['v=spf1 include:_netblocks.google.com include:_netblocks2.google.com ~all'] },
  '_netblocks.google.com': { TXT: ['v=spf1 ip4:35.190.247.0/24 ip4:209.85.128.0/17 ~all'] },
  '_netblocks2.google.com': { TXT: ['v=spf1 ip6:2001:4860:4000::/36 ~all'] },
  'spf.protection.outlook.com': { TXT: ['v=spf1 ip4:40.92.0.0/15 ip6:2a01:111:f400::/48 -all'] },
  '_spf.other.example': { TXT: ['v=spf1 ip4:203.0.113.0/24 include:spf.vendor.example ~all'] },
  '_spf.example.jp': { TXT: ['v=spf1 ip4:198.51.100.77 include:spf.vendor.example ~all'] },
  'strict.example': { TXT: ['v=spf1 ip4:203.0.113.9 -all'] },
  'soft.example': { TXT: ['v=spf1 ip4:203.0.113.10 ~all'] },
  'open.example': { TXT: ['v=spf1 +all'] },
  'broken.example': { TXT: ['v=spf1 ipv4:203.0.113.9 -all'] },
  'nobody.example': { TXT: ['v=spf1 -all'] },
  'back.example': { TXT: ['v=spf1 include:example.jp ~all'] },
  'macro.vendor.example': { TXT: ['v=spf1 exists:%{i}.list.vendor.example ip4:192.0.2.64/28 -all'] },
  'ring-a.example': { TXT: ['v=spf1 ip4:198.51.100.200 include:ring-b.example ~all'] },
  'ring-b.example': { TXT: ['v=spf1 ip4:198.51.100.201 include:ring-a.example ~all'] },
  'silent.example': 'timeout',
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `s${index}.example`,
      { TXT: [`v=spf1 ip4:10.0.${index}.0/24 ~all`] },
    ]),
  ),
}

export interface AroundOptions {
  readonly wanted?: readonly string[]
  readonly notWalked?: readonly string[]
  readonly input?: Partial<SpfChangeInput>
}

/** Plans an edit of what stands at example.jp, whose vendor, mail servers and neighbours are in a literal zone. */
export function planAround(
  records: string | readonly string[],
  { wanted = [VENDOR], notWalked = [], input = {} }: AroundOptions = {},
): Promise<SpfChange> {
  const TXT = typeof records === 'string' ? [records] : records
  const domain = { A: ['198.51.100.80'], MX: [[10, 'mx.example.jp']] as const, TXT }
  return planOverZone({ domain: DOMAIN, zone: { ...AROUND, [DOMAIN]: domain }, wanted, notWalked, input })
}

/** Without the prefix that all of them share. */
export function codes(change: Pick<SpfChange, 'reasons'>): string[] {
  return change.reasons.map(({ code }) => code.replace('spf-edit.', ''))
}
