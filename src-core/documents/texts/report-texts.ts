import type { Localized } from '../../text/message.ts'

export const reportTexts = {
  title: {
    ja: 'Platonから送るメールの差出人設定　対応結果の報告書',
    en: 'Sender set-up for mail from Platon: report',
  },
  lead: {
    ja: 'eラーニング「Platon」から送るメールが、なりすましと判定されないようにするための対応について報告します。',
    en: 'What was done to keep mail from the e-learning service Platon from being taken for spoofed.',
  },
  to: { ja: '報告先', en: 'To' },
  'to-blank': { ja: '【報告先】', en: '【to】' },
  from: { ja: '報告者', en: 'From' },
  date: { ja: '報告日', en: 'Date' },
  'date-blank': { ja: '【日付】', en: '【date】' },
  sender: { ja: '対象の差出人', en: 'Sender in question' },
  'sender-domain': { ja: '{domain} のアドレス', en: 'addresses at {domain}' },

  conclusion: { ja: '結論', en: 'In short' },
  'conclusion-keep': {
    ja: '今の設定のままで問題ないと判断しました。変更はありません。',
    en: 'Things are right as they are. Nothing was changed.',
  },
  'conclusion-no-reply': {
    ja: '差出人を、Platonの推奨アドレス「{sender}」に変更します。自社のDNSは変更しません。',
    en: 'The sender becomes the address that Platon recommends ({sender}). Our own DNS does not change.',
  },
  'sender-at-vendor': {
    ja: '{domain} のアドレス（@より前は確認中）',
    en: 'an address at {domain}; the part before the @ is being confirmed',
  },
  'conclusion-own-domain': {
    ja: '今の差出人アドレスを使い続け、{domain} のDNSに、Platonのための送信ドメイン認証（SPF・DKIM・DMARC）を設定します。',
    en: 'The sender address stays, and sender authentication for Platon (SPF, DKIM, DMARC) is set up in the DNS of {domain}.',
  },
  'published-all': {
    ja: 'DNSの変更{total}件は、すべて反映を確認しました（{date}）。',
    en: 'All {total} DNS changes were seen published ({date}).',
  },
  'published-some': {
    ja: 'DNSの変更{total}件のうち、{count}件の反映を確認しました（{date}）。',
    en: '{count} of {total} DNS changes were seen published ({date}).',
  },

  found: { ja: '調べた結果', en: 'What was found' },
  'found-plainly': {
    ja: 'SPF・DKIM・DMARCは、メールの差出人が本物かを受信側が確かめられるように、DNSに登録する設定です。',
    en: 'SPF, DKIM and DMARC are settings in DNS by which receivers can tell whether a mail’s sender is genuine.',
  },
  'found-part': { ja: '{part}: {status}', en: '{part}: {status}' },
  'found-refused': {
    ja: '{foundAt} のDMARCの方針（{tag}={policy}）により、今の差出人でPlatonから送るメールは、受信側で拒否されたり隔離されたりするおそれがあります。',
    en: 'Under the DMARC policy at {foundAt} ({tag}={policy}), receivers may refuse or quarantine what Platon sends from the present sender.',
  },
  'found-offline': {
    ja: 'DNSには問い合わせていません。今の設定は未確認です。',
    en: 'DNS was not asked: nothing is known about the present settings.',
  },

  decided: { ja: '決めたことと、その理由', en: 'What was decided, and why' },
  'other-option': {
    ja: '診断でのおすすめとは別の方法です。選んだ理由: 【理由】',
    en: 'This is not the option that was recommended. Reason: 【reason】',
  },

  steps: { ja: '対応の内容と状態', en: 'Tasks and their state' },
  'head-step': { ja: '手順', en: 'Task' },
  'head-what': { ja: '内容', en: 'What' },
  'head-who': { ja: '担当', en: 'Who' },
  'who-request': { ja: '報告者', en: 'the writer' },
  'head-state': { ja: '状態', en: 'State' },
  'state-blank': { ja: '【済・未】', en: '【done / not yet】' },
  'state-keep': { ja: '変更不要', en: 'nothing to change' },
  'state-published': { ja: '反映を確認（{date}）', en: 'published ({date})' },
  'state-published-servers': {
    ja: '反映を確認（{date}、{servers}）',
    en: 'published ({date}; {servers})',
  },
  'state-partly': { ja: '一部のサーバーだけに反映', en: 'at some servers only' },
  'state-absent': { ja: '未反映', en: 'not published yet' },
  'state-different': { ja: '別の値が返る', en: 'another value is there' },
  'state-unknown': { ja: '確認できませんでした', en: 'could not tell' },
  'state-waiting': { ja: '値を待っています', en: 'waits for its value' },

  remains: { ja: '残っていること', en: 'What remains' },
  'remains-waiting': { ja: '待っているもの: {what}', en: 'Waited for: {what}' },
  'remains-step': { ja: '{step}', en: '{step}' },
  'remains-decide': { ja: '判断が必要: {step}', en: 'Needs a decision: {step}' },
  'remains-untold': {
    ja: '確認できなかった項目: {parts}（「設定がない」という意味ではありません）',
    en: 'Could not be told: {parts} (that does not mean that they are missing)',
  },
  'remains-mark': {
    ja: '「対応の内容と状態」で「未」の手順',
    en: 'The tasks that are marked “not yet” above',
  },
  'remains-confirm': {
    ja: '画面とメールの手順（上の【済・未】に記入してください）',
    en: 'The tasks on screens and by mail: mark them 【done / not yet】 above',
  },
  'remains-none': { ja: 'ありません。', en: 'Nothing.' },
  undo: {
    ja: '元に戻す方法は、DNS設定手順書とPlaton管理画面の手順書にあります。',
    en: 'How to go back is in the instructions for DNS and for Platon’s admin screen.',
  },
  receivers: {
    ja: '受信側の設定によっては、なお届かないことがあります。',
    en: 'Receivers’ own settings may still hold mail back.',
  },
} as const satisfies Record<string, Localized>
