import type { UnknownReason } from '../dns/answer.ts'
import { unknownReasonTexts } from '../messages/unknown-reasons.ts'
import type { Localized } from '../text/message.ts'
import type { ServerGroup, ServerReason, ServerState, VerifiedChange } from './verification.ts'

/** The words for what one server says. */
export const serverStateTexts: Readonly<Record<ServerState, Localized>> = {
  published: { ja: '公開済み', en: 'published' },
  'old-cached': { ja: '前の値（キャッシュ）', en: 'old value (cached)' },
  absent: { ja: 'まだない', en: 'not there' },
  different: { ja: '別の値', en: 'another value' },
  unknown: { ja: '確認できず', en: 'could not tell' },
  'not-asked': { ja: '問い合わせていません', en: 'not asked' },
}

/** An authoritative server that has what was there before the change: nobody has edited it there yet. */
export const unchangedText: Localized = { ja: '変更前の値', en: 'value from before' }

/** The words for a record as a whole. */
export const changeStateTexts: Readonly<Record<VerifiedChange['state'], Localized>> = {
  ...serverStateTexts,
  'old-cached': {
    ja: '反映中（前の答えが残っています）',
    en: 'taking effect (an earlier answer is still cached)',
  },
  partly: { ja: '一部のサーバーだけに公開', en: 'at some of its servers only' },
  waiting: { ja: '値を待っています', en: 'waits for a value' },
}

export const serverGroupTexts: Readonly<Record<ServerGroup, Localized>> = {
  authoritative: { ja: '権威DNSサーバー', en: 'authoritative' },
  system: { ja: 'このパソコンのDNS', en: 'this computer’s resolver' },
  public: { ja: '公開DNSサーバー', en: 'public resolver' },
}

const serverReasonTexts: Readonly<Record<ServerReason, Localized>> = {
  'after-authoritative': {
    ja: '権威DNSサーバーに公開された後で問い合わせます',
    en: 'asked once the authoritative servers are right',
  },
  'family-silent': {
    ja: 'この環境からは、この種類（IPv4・IPv6）のアドレスの応答がありません',
    en: 'no address of this family answers from here',
  },
  'only-https': {
    ja: 'DNS over HTTPSだけで答えるサーバーです（ポート53が通じるときは使いません）',
    en: 'it answers over HTTPS alone, and is not asked while port 53 leads outside',
  },
  'internal-address': {
    ja: '社外からは届かないアドレスです',
    en: 'an internal address, which the world can’t reach',
  },
}

export const reasonTexts: Readonly<Record<UnknownReason | ServerReason, Localized>> = {
  ...unknownReasonTexts,
  ...serverReasonTexts,
}
