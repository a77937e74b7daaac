import type { UnknownReason } from '../dns/answer.ts'
import { unknownReasonTexts } from '../messages/unknown-reasons.ts'
import type { Localized } from '../text/message.ts'
import { isUnchanged } from './is-unchanged.ts'
import type {
  ServerGroup,
  ServerReason,
  ServerState,
  Verification,
  VerifiedChange,
  VerifiedServer,
} from './verification.ts'

/** The words for what one server says. */
const serverStateTexts: Readonly<Record<ServerState, Localized>> = {
  published: { ja: '公開済み', en: 'published' },
  'old-cached': { ja: '前の値（キャッシュ）', en: 'old value (cached)' },
  absent: { ja: 'まだない', en: 'not there' },
  different: { ja: '別の値', en: 'another value' },
  unknown: { ja: '確認できず', en: 'could not tell' },
  'not-asked': { ja: '問い合わせていません', en: 'not asked' },
}

/** What was there before the change: nobody has edited it yet. */
const unchangedText: Localized = { ja: '変更前の値', en: 'value from before' }
const oldAbsenceText: Localized = {
  ja: '前の「ない」という答え（キャッシュ）',
  en: 'old “not there” (cached)',
}
const insideText: Localized = { ja: '社内用の答え', en: 'internal answer' }

/** How one server stands, in words. */
export function serverWord({ state, isOld, group, values, reason }: VerifiedServer): Localized {
  if (reason === 'inside-zone') return insideText
  if (state === 'old-cached' && values.length === 0) return oldAbsenceText
  return state === 'different' && isOld && group === 'authoritative' ? unchangedText : serverStateTexts[state]
}

/** What kind of server it is: a resolver that was named is not the machine's own. */
export function groupWord({ group }: VerifiedServer, { notes }: Pick<Verification, 'notes'>): Localized {
  const isNamed = notes.some(({ code }) => code === 'verify.only-named')
  return isNamed && group === 'system' ? namedText : serverGroupTexts[group]
}

/** How a record as a whole stands, in words. */
export function changeWord(change: VerifiedChange): Localized {
  const isBefore = change.state === 'different' || change.state === 'old-cached'
  return isBefore && isUnchanged(change) ? unchangedText : changeStateTexts[change.state]
}

const changeStateTexts: Readonly<Record<VerifiedChange['state'], Localized>> = {
  ...serverStateTexts,
  'old-cached': {
    ja: '反映中（前の答えが残っています）',
    en: 'taking effect (an earlier answer is still cached)',
  },
  partly: { ja: '一部のサーバーだけに公開', en: 'at some of its servers only' },
  waiting: { ja: '値を待っています', en: 'waits for a value' },
}

const namedText: Localized = { ja: '指定されたDNSサーバー', en: 'named resolver' }

const serverGroupTexts: Readonly<Record<ServerGroup, Localized>> = {
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
  'inside-zone': {
    ja: '社内のDNSが同じ名前を管理しています。メールの受信側が使うのは、社外から見える答えです',
    en: 'the internal DNS has this name itself; receivers of mail use what the outside sees',
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
