import type { LiteralRecords, LiteralZone } from '../../src-core/dns/testing/literal-zone.ts'

export const RSA_2048 =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlzSmw03aYqMrIoXzmSqQD6fPpyVs8O2miaHW5ujzEoT7jaFCfJMm7cOFxxnbBSvrL/TASmJFCEyEU5GcBHOv0dk6sf8QshWCUpNib/vbJ23ZSFJXCCjMqfQluMECAHrP9D2WIyGrPmhz+fDNOYyPkUxyw7O17iuJAs8TeoWmZnbXp8I6ejGMgPG/rPQTpvYBOAYqjE6KIVGDwxZWlw8OV83YYT/uPoCAP3hnMJD/IE18mMpKbR4pxu3oafxvb2HMFG09X8P7a905A3ETdWSfyBgxf5UHS9g1rIcy2wQJldyBTHNbX2CkmbeoRu2mL4+wLh3PMN79ltnJOjmGZipQTwIDAQAB'
export const RSA_1024 =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC9E3DUmhBW6Fpk2fpo66s10l2yrlMUYOrh/3zaiR6uA086219T77vPWhlJgblnjjpaOUhXc/tSs3OVsVFte5AN24Stpn/ko47SMWKkb0Xhc2kf9RCyNptZZBvoBD7zTxjpg5xnPzi3NzKCsfGrvM12g1MFdSn3ea0rmbVCFWgDmQIDAQAB'

/** Where every part is in order. */
export const HEALTHY: LiteralZone = {
  jp: { NS: ['a.dns.jp'] },
  'example.jp': {
    TXT: ['v=spf1 ip4:192.0.2.0/24 include:_spf.example.net -all'],
    MX: [[10, 'mx.example.jp']],
    NS: ['ns1.example.jp', 'ns2.example.jp'],
    A: ['192.0.2.80'],
  },
  'mx.example.jp': { A: ['192.0.2.25'] },
  'ns1.example.jp': { A: ['192.0.2.53'] },
  'ns2.example.jp': { A: ['192.0.2.54'] },
  's1._domainkey.example.jp': { TXT: [`v=DKIM1; k=rsa; p=${RSA_2048}`] },
  '_dmarc.example.jp': { TXT: ['v=DMARC1; p=reject; rua=mailto:dmarc@example.jp'] },
  '_spf.example.net': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
}

/** The healthy zone with some names put in another state; null takes a name away. */
export function healthyBut(changes: Readonly<Record<string, LiteralZone[string] | null>>): LiteralZone {
  const entries = Object.entries({ ...HEALTHY, ...changes }).flatMap(([name, records]) =>
    records === null ? [] : [[name, records] as const],
  )
  return Object.fromEntries(entries)
}

/** The apex of the healthy zone with some of its records replaced. */
export function apex(records: LiteralRecords): LiteralRecords {
  return { ...(HEALTHY['example.jp'] as LiteralRecords), ...records }
}
