import type { UnknownReason } from '../dns/answer.ts'
import type { Localized } from '../text/message.ts'

/** Why something could not be told. None of them says anything about the domain being wrong. */
export const unknownReasonTexts: Readonly<Record<UnknownReason, Localized>> = {
  timeout: { ja: '時間内に応答がありませんでした', en: 'no answer in time' },
  deadline: { ja: '診断全体の制限時間になりました', en: 'the time for the whole check ran out' },
  aborted: { ja: '診断が途中で止められました', en: 'the check was stopped' },
  network: { ja: 'DNSサーバーに接続できませんでした', en: 'the DNS server could not be reached' },
  'no-route': {
    ja: 'この環境からは、その種類（IPv4・IPv6）のアドレスへの経路がありませんでした',
    en: 'this machine has no route to addresses of that family',
  },
  offline: { ja: 'DNSに問い合わせていません（オフライン）', en: 'DNS was not asked (offline)' },
  servfail: {
    ja: 'DNSサーバーが一時的なエラーを返しました',
    en: 'the DNS server gave a temporary error (SERVFAIL)',
  },
  refused: { ja: 'DNSサーバーに問い合わせを断られました', en: 'the DNS server refused the question' },
  rcode: { ja: 'DNSサーバーがエラーを返しました', en: 'the DNS server gave an error' },
  malformed: { ja: 'DNSサーバーの応答を読み取れませんでした', en: 'the answer could not be read' },
  'too-large': { ja: '応答が大きすぎました', en: 'the answer was too large' },
  'dnssec-bogus': { ja: 'DNSSECの検証に失敗しました', en: 'DNSSEC validation failed' },
  'only-inside-view': {
    ja: '社内のDNSの答えしか得られませんでした',
    en: 'only the answer of your internal DNS was seen',
  },
  filtered: {
    ja: '一部の名前を答えないDNSサービスの答えしか得られませんでした',
    en: 'only a DNS service that leaves out some names answered',
  },
  lame: {
    ja: '権威のある答えではありませんでした。このドメインを管理していないか、途中の機器が代わりに答えています',
    en: 'the answer was not authoritative: the server does not have this domain, or something on the way answered',
  },
  'cname-loop': { ja: '別名（CNAME）が循環しています', en: 'its aliases (CNAME) go in a circle' },
  'bad-name': { ja: 'DNSの名前として使えない名前でした', en: 'the name cannot be a DNS name' },
  'no-server': { ja: '問い合わせ先のDNSサーバーがありませんでした', en: 'there was no DNS server to ask' },
}
