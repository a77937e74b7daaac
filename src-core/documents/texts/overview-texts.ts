import type { Localized } from '../../text/message.ts'

export const overviewTexts = {
  title: {
    ja: '{domain} の差出人設定　はじめにお読みください',
    en: 'Sender set-up for {domain}: read this first',
  },
  lead: {
    ja: 'Platonから送るメールについて、調べた結果と、これからすることをまとめました。設定を進める方のための資料です。',
    en: 'What was found about the mail that Platon sends for you, and what to do next. For the person who carries the set-up through.',
  },

  plan: { ja: 'この計画', en: 'This plan' },
  address: { ja: '今の差出人アドレス', en: 'Sender address now' },
  'address-none': { ja: '（ドメイン {domain} だけを指定）', en: '(only the domain {domain} was given)' },
  option: { ja: '方法', en: 'Option' },
  'option-no-reply': {
    ja: '方法1　差出人をPlatonの推奨アドレスに変える',
    en: 'Option 1: use the sender address that Platon recommends',
  },
  'option-own-domain': {
    ja: '方法2　自社ドメインのアドレスを使い続け、DNSを設定する',
    en: 'Option 2: keep your own address, and set up DNS',
  },
  region: { ja: 'Platonのリージョン', en: 'Region of the Platon site' },
  'region-oregon': { ja: 'オレゴン', en: 'Oregon' },
  'region-tokyo': { ja: '東京', en: 'Tokyo' },
  unknown: { ja: '未確認', en: 'not confirmed' },
  'new-address': { ja: '新しい差出人アドレス', en: 'New sender address' },
  'domain-only': {
    ja: '{domain} のアドレス（@より前は未確認）',
    en: 'an address at {domain} (the part before the @ is not confirmed)',
  },
  'by-region': { ja: '{region}の場合: {address}', en: '{region}: {address}' },
  envelope: {
    ja: 'エンベロープFrom（Return-Path）のドメイン',
    en: 'Domain of the envelope sender (Return-Path)',
  },
  values: { ja: 'ロゴスウェアの値', en: 'Values from the vendor' },
  'values-pasted': { ja: '貼り付けられた内容から', en: 'from what was pasted' },
  'values-profile': { ja: '設定ファイルから（{date} 確認）', en: 'from the profile (checked {date})' },
  'values-both': {
    ja: '貼り付けられた内容と設定ファイル（{date} 確認）から',
    en: 'from what was pasted and from the profile (checked {date})',
  },
  'values-none': { ja: 'まだ届いていません', en: 'have not arrived yet' },

  advice: { ja: 'おすすめの方法と理由', en: 'What is recommended, and why' },
  'recommends-no-reply': { ja: 'おすすめは方法1です。', en: 'Option 1 is recommended.' },
  'recommends-own-domain': { ja: 'おすすめは方法2です。', en: 'Option 2 is recommended.' },
  'recommends-keep': {
    ja: '診断の結果、今の設定のままで問題ありません。',
    en: 'Things are right as they are: nothing needs to change.',
  },
  'recommends-ask-vendor': {
    ja: '今のアドレスを使い続けてよいかを、ロゴスウェアに確認してください。',
    en: 'Ask the vendor whether the present address may stay.',
  },
  'other-option': {
    ja: 'この資料は、おすすめとは別の方法で作られています。このまま進めてよいか、確認してください。',
    en: 'These documents are for another option than the recommended one. Make sure that this is what you want.',
  },
  blockers: { ja: 'すぐには実施できない理由', en: 'What stands in the way now' },
  meanwhile: {
    ja: '解決するまでの間は、方法1で送ることをおすすめします。',
    en: 'Until that is settled, option 1 is the way to send.',
  },

  found: { ja: '調べた結果', en: 'What was found' },
  'found-offline': {
    ja: 'DNSに問い合わせていないため、今の設定はすべて未確認です。「設定がない」という意味ではありません。',
    en: 'DNS was not asked, so nothing is known about the present settings. That does not mean that they are missing.',
  },
  'head-part': { ja: '項目', en: 'Part' },
  'head-status': { ja: '状態', en: 'State' },
  'head-details': { ja: '内容', en: 'Details' },
  'status-ok': { ja: '問題なし', en: 'fine' },
  'status-warning': { ja: '注意', en: 'caution' },
  'status-error': { ja: '要対応', en: 'must be mended' },
  'status-missing': { ja: '未設定', en: 'missing' },
  'status-unknown': { ja: '確認できませんでした', en: 'could not tell' },
  'part-name-servers': { ja: 'ネームサーバー', en: 'Name servers' },
  'part-dkim': { ja: 'DKIM（{selector}）', en: 'DKIM ({selector})' },
  'detail-lookups': { ja: 'DNS参照回数 {count}/{limit}', en: '{count} of {limit} DNS look-ups' },
  'detail-lookups-at-least': {
    ja: 'DNS参照回数 {count}以上/{limit}',
    en: 'at least {count} of {limit} DNS look-ups',
  },
  'detail-key': { ja: '{type} {bits}ビット', en: '{type}, {bits} bits' },
  'detail-policy': { ja: '{foundAt}（{tag}={policy}）', en: '{foundAt} ({tag}={policy})' },
  'findings-not-yours': {
    ja: '{domain} のDNSはお客様が管理するものではありません。次の指摘は参考で、お客様がすることはありません。',
    en: 'The DNS of {domain} is not yours to run. What follows is for information: there is nothing for you to do.',
  },
  'detail-zone': { ja: 'ゾーン {zone}', en: 'zone {zone}' },
  'detail-provider': { ja: '{provider} のDNS', en: 'DNS of {provider}' },
  'detail-provider-perhaps': {
    ja: '{provider} のDNS、または同じサーバーを使う別の会社',
    en: 'DNS of {provider}, or of another brand on the same servers',
  },
  'detail-provider-chosen': {
    ja: '{provider} のDNS（ご指定による）',
    en: 'DNS of {provider}, as you said',
  },
  'dkim-not-checked': {
    ja: 'DKIMは、セレクターが分からないため調べていません。',
    en: 'DKIM was not checked, because no selector is known.',
  },
  'vendor-found': { ja: 'ロゴスウェアのドメイン {domain}', en: 'The vendor’s domain {domain}' },

  findings: { ja: '見つかったこと', en: 'Findings' },
  'findings-no-reply': {
    ja: '方法1では {domain} のDNSを使わないため、次の点を直さなくても設定を進められます。',
    en: 'Option 1 does not use the DNS of {domain}: you can go on without mending these.',
  },
  'severity-error': { ja: '【要対応】', en: '[must be mended] ' },
  'severity-warning': { ja: '【注意】', en: '[caution] ' },
  'severity-info': { ja: '【参考】', en: '[note] ' },

  untold: { ja: '確認できなかったこと', en: 'What could not be told' },
  'untold-item': { ja: '{part}: {reason}', en: '{part}: {reason}' },
  'untold-not-missing': {
    ja: '「設定がない」という意味ではありません。時間をおいて、もう一度診断してください。',
    en: 'That does not mean that they are missing. Try again later.',
  },

  pending: { ja: '待っているもの', en: 'What is waited for' },
  'pending-then': {
    ja: '届いたら、この計画を作り直してください。作り直すまで、値を待つ手順は実施できません。',
    en: 'When it arrives, make this plan again. Until then the tasks that wait for it cannot be done.',
  },

  steps: { ja: 'することの順番', en: 'What to do, in this order' },
  unsettled: { ja: 'DNSに登録する前に知っておくこと', en: 'To know before the records are registered' },
  'steps-none': { ja: 'することはありません。', en: 'There is nothing to do.' },
  'head-step': { ja: '手順', en: 'Task' },
  'head-what': { ja: 'すること', en: 'What' },
  'head-who': { ja: '担当', en: 'Who' },
  'head-first': { ja: '先に済ませること', en: 'Do first' },
  'no-blocker': { ja: 'なし', en: 'nothing' },

  files: { ja: 'だれに、どの資料を渡すか', en: 'Who gets which document' },
  'head-document': { ja: 'ファイル', en: 'File' },
  'head-reader': { ja: '渡す相手', en: 'For' },
  'reader-zone': {
    ja: 'DNS管理者（ゾーンファイルを編集する場合）',
    en: 'the DNS administrator, where zone files are edited',
  },
  'reader-csv': { ja: 'DNS管理者（表計算ソフトで見る場合）', en: 'the DNS administrator, as a spreadsheet' },
  'reader-json': {
    ja: '手元に残す（反映の確認に使う）',
    en: 'nobody: keep it, it is used to verify the result',
  },
  'reader-platonplan': {
    ja: 'ほかのPCで反映を確認する人（このソフトで開く）',
    en: 'whoever checks the result on another PC, with this software',
  },
  'files-txt': {
    ja: 'メールに貼り付ける文面や長い値は、.txt のファイルからコピーしてください。',
    en: 'Copy the text of mails and long values from the .txt files.',
  },
  'receivers-unsafe': {
    ja: '受信者の次のメールサービスや製品では、自社ドメインを安全に許可できるか（DMARCの合格や送信元を条件にできるか）を確認できていません。許可の登録が必要な受信者がいる場合は、方法1をおすすめします: {names}',
    en: 'For these mail services and products of recipients it is not confirmed that they can allow your own domain safely (on a DMARC pass, or by the sending server). Where recipients need an allow entry in them, option 1 is recommended: {names}',
  },
} as const satisfies Record<string, Localized>
