import type { Localized } from '../text/message.ts'

/** Why a receiver's demand is met by a plan, or not. */
export const demandMessages = {
  'demand.not-known': {
    ja: 'この受信側が求めているかは未確認です。',
    en: 'Whether this receiver asks for it is not confirmed.',
  },
  'demand.not-asked': {
    ja: '確認した資料では求められていません。',
    en: 'The texts that were read do not ask for it.',
  },
  'demand.only-advised': {
    ja: '推奨ですが、必須ではありません。',
    en: 'Advised, not demanded.',
  },
  'demand.spf-planned': {
    ja: 'この計画で、{domain} のSPFにPlatonの送信元が加わります。',
    en: 'By this plan the SPF record of {domain} names Platon’s servers.',
  },
  'demand.spf-foreign': {
    ja: 'SPFはエンベロープFromのドメイン {envelope} で判定されます。その設定はロゴスウェアの作業です。',
    en: 'SPF is judged on the envelope domain {envelope}, which is the vendor’s to set up.',
  },
  'demand.spf-envelope-unknown': {
    ja: 'エンベロープFromのドメインが未確認のため、SPFがどこで判定されるかわかりません。',
    en: 'The envelope domain is not known, so where SPF is judged is not known either.',
  },
  'demand.dkim-planned': {
    ja: 'この計画で公開する鍵を使い、ロゴスウェアが {domain} で署名を始めれば合格します。テストメールで確かめます。',
    en: 'Passes once the vendor signs as {domain} with the key that this plan publishes; the test mail shows it.',
  },
  'demand.dkim-weak': {
    ja: 'DKIMの鍵が {bits} ビットです。1024ビット以上が必要です。',
    en: 'The DKIM key has {bits} bits; 1024 or more are needed.',
  },
  'demand.dmarc-planned': {
    ja: 'この計画で、{name} にDMARCレコード（{policy}）が公開されます。',
    en: 'By this plan a DMARC record ({policy}) is published at {name}.',
  },
  'demand.dmarc-present': {
    ja: '{foundAt} のDMARC（{policy}）が適用されています。',
    en: 'DMARC at {foundAt} ({policy}) applies.',
  },
  'demand.aligned-dkim': {
    ja: 'DKIMの署名のドメインが差出人のドメイン {domain} と一致します。ロゴスウェアが署名を始めることが条件です。',
    en: 'The DKIM signature matches the From domain {domain}, once the vendor signs.',
  },
  'demand.aligned-spf': {
    ja: 'エンベロープFromのドメイン {envelope} が差出人のドメインと一致します。',
    en: 'The envelope domain {envelope} matches the From domain.',
  },
  'demand.waits': {
    ja: 'ロゴスウェアからの値を待っています。',
    en: 'It waits for a value from the vendor.',
  },
  'demand.blocked': {
    ja: '今ある設定との関係で、先に判断が必要です。',
    en: 'What is there now needs a decision first.',
  },
  'demand.not-seen': {
    ja: '今の設定を確認できていないため、満たすかどうかはわかりません。',
    en: 'What is there now could not be told, so neither can this.',
  },
  'demand.no-record': {
    ja: 'この計画では、{domain} にレコードを登録できません。',
    en: 'This plan can register no record at {domain}.',
  },
  'demand.vendor-auth': {
    ja: '{domain} の送信ドメイン認証はロゴスウェアの作業です。合格しているかは、テストメールで確かめます。',
    en: 'Authentication of {domain} is the vendor’s task. The test mail shows whether it passes.',
  },
  'demand.vendor-dmarc-found': {
    ja: '{foundAt} にDMARC（{policy}）が公開されています。',
    en: 'DMARC ({policy}) is published at {foundAt}.',
  },
  'demand.vendor-dmarc-missing': {
    ja: '{domain} にDMARCレコードが見つかりませんでした。ロゴスウェアの作業です。',
    en: 'No DMARC record was found for {domain}. That is the vendor’s task.',
  },
  'demand.vendor-dmarc-unknown': {
    ja: '{domain} のDMARCは確認できませんでした。',
    en: 'The DMARC record of {domain} could not be told.',
  },
  'demand.region-unknown': {
    ja: '使う差出人アドレス（リージョン）が決まっていません。',
    en: 'Which sender address (region) will be used is not settled.',
  },
  'demand.vendor-server': {
    ja: 'Platonの送信サーバーの設定で、ロゴスウェアの作業です。公開資料では確認できません。',
    en: 'A setting of Platon’s mail servers, the vendor’s task. Public pages do not say how it stands.',
  },
  'demand.unsubscribe-promotional': {
    ja: '宣伝のメールだけに求められます。Platonから送るメールが当たるか、配信停止の機能があるかは、ロゴスウェアに確認してください。',
    en: 'Asked of promotional mail alone. Ask the vendor whether Platon offers it, where your mail is of that kind.',
  },
  'demand.unsubscribe-vendor': {
    ja: 'Platonのメールに配信停止の機能があるかは未確認です。ロゴスウェアに確認してください。',
    en: 'Whether mail from Platon offers it is not confirmed: ask the vendor.',
  },
} as const satisfies Record<string, Localized>

export type DemandMessageCode = keyof typeof demandMessages
