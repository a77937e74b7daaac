import type { Localized } from '../../text/message.ts'

export const demandTexts = {
  demands: { ja: '主な受信側が求めていること', en: 'What the big receivers ask for' },
  'demands-lead': {
    ja: '（　）の中は、この計画の手順がすべて済んだときの見込みです。満たすとは限らないものの理由は、表の下にあります。',
    en: 'In brackets: what to expect once all steps of this plan are done. Why something may not be met is said below.',
  },
  'head-receiver': { ja: '受信側（対象の送信者）', en: 'Receiver (senders)' },
  receiver: { ja: '{name}: {scope}', en: '{name}: {scope}' },
  'aspect-spf': { ja: 'SPF', en: 'SPF' },
  'aspect-dkim': { ja: 'DKIM', en: 'DKIM' },
  'aspect-dmarc': { ja: 'DMARC', en: 'DMARC' },
  'aspect-alignment': { ja: 'Fromとの一致', en: 'Alignment' },
  'aspect-ptr': { ja: '逆引き（PTR）', en: 'PTR' },
  'aspect-tls': { ja: 'TLS', en: 'TLS' },
  'aspect-unsubscribe': { ja: '配信停止', en: 'Unsubscribe' },
  cell: { ja: '{level}（{verdict}）', en: '{level} ({verdict})' },
  'level-required': { ja: '必須', en: 'required' },
  'level-either': { ja: 'SPFかDKIM', en: 'SPF or DKIM' },
  'level-any': { ja: 'どれか1つ', en: 'any one' },
  'level-recommended': { ja: '推奨', en: 'advised' },
  'level-used': { ja: '判定に使用', en: 'looked at' },
  'level-warning': { ja: 'ないと警告', en: 'else a warning' },
  'level-promotional': { ja: '宣伝のみ', en: 'promotions' },
  'level-not-demanded': { ja: '求めない', en: 'not asked' },
  'verdict-met': { ja: '満たす', en: 'met' },
  'verdict-not-met': { ja: '満たさない', en: 'not met' },
  'verdict-depends': { ja: '条件つき', en: 'depends' },
  'verdict-unconfirmed': { ja: '未確認', en: 'not confirmed' },
  reason: { ja: '{aspects}: {reason}', en: '{aspects}: {reason}' },

  sources: { ja: '参考にした資料', en: 'Sources' },
  source: { ja: '{title}（確認日 {checkedOn}）: {url}', en: '{title} (checked {checkedOn}): {url}' },
  'source-dated': {
    ja: '{title}（{date} 版、確認日 {checkedOn}）: {url}',
    en: '{title} (of {date}, checked {checkedOn}): {url}',
  },
} as const satisfies Record<string, Localized>
