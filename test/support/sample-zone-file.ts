import { RSA_2048 } from './sample-zone.ts'

const quote = (text: string) => (text.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`).join(' ')

const SOA = `$TTL 300
@  SOA  ns1.test. hostmaster.test. 1 7200 3600 1209600 60
`

/**
 * Zone files for a real name server, written by hand and not by our own renderer: a realistic include tree, a split
 * key behind an alias, a wildcard, escapes, an answer too large for UDP, a Japanese domain.
 */
export const ZONE_FILES = {
  '.': `${SOA}
.                            NS    ns1.test.
ns1.test.                    A     127.0.0.1
_spf.example.net.            TXT   "v=spf1 ip4:198.51.100.0/24 include:_a.example.net include:_b.example.net -all"
_a.example.net.              TXT   "v=spf1 ip4:203.0.113.0/25 -all"
_b.example.net.              TXT   "v=spf1 ip6:2001:db8:b::/48 a:b.example.net -all"
b.example.net.               A     203.0.113.200
_vendor.example.com.         TXT   "v=spf1 ip4:203.0.113.240/28 -all"
spf.partner.test.            TXT   "v=spf1 exists:%{i}._e.partner.test -all"
*._e.partner.test.           A     127.0.0.2
s1.keys.example.net.         TXT   ${quote(`v=DKIM1; k=rsa; p=${RSA_2048}`)}
`,
  'example.jp.': `${SOA}
@                  NS    01.dnsv.jp.
@                  NS    02.dnsv.jp.
@                  MX    10 mx
@                  A     192.0.2.80
@                  TXT   "v=spf1 mx include:_spf.example.net include:" "spf.partner.test ~all"
@                  TXT   "google-site-verification=\\"quoted\\" and \\\\ back\\195\\169"
mx                 A     192.0.2.25
mx                 AAAA  2001:db8::25
s1._domainkey      CNAME s1.keys.example.net.
_dmarc             TXT   "v=DMARC1; p=quarantine; rua=mailto:d@example.jp"
`,
  'large.jp.': `${SOA}
@  NS   ns1.test.
@  A    192.0.2.81
@  TXT  "v=spf1 -all"
${Array.from({ length: 40 }, (_, index) => `@  TXT  "${'x'.repeat(90)}${index}"`).join('\n')}
`,
  'xn--wgv71a119e.jp.': `${SOA}
@  NS   ns1.test.
@  A    192.0.2.82
@  TXT  "v=spf1 a -all"
`,
}
