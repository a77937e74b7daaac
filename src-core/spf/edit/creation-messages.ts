import type { Localized } from '../../text/message.ts'

/** What is asked when a first record is made, and what is said when the present one could not be told. */
export const spfCreationMessages = {
  'spf-edit.other-senders': {
    ja: '{domain} にはSPFレコードがありませんでした。新しいレコードには、{domain} を差出人にして送るサービスをすべて書く必要があります。会社のメール、メール配信、問い合わせフォーム、複合機など、ほかに送るものがないか確認してください。',
    en: '{domain} had no SPF record. A new one must list every service that sends as {domain}. Check what else does: office mail, newsletters, contact forms, printers.',
  },
  'spf-edit.other-sender': {
    ja: '受信サーバー（{mx}）は {providerJa} のようです。ここからもメールを送っている場合は、~all の前に {term} も加えてください。',
    en: 'The mail server ({mx}) looks like {providerEn}. If mail is sent from there too, put {term} before “~all” as well.',
  },
  'spf-edit.other-sender-by-host': {
    ja: '受信サーバー（{mx}）は {providerJa} のようです。ここからもメールを送っていれば、その送信サーバーも書く必要があります。書き方を {providerJa} に確認してください。',
    en: 'The mail server ({mx}) looks like {providerEn}. If mail is sent from there too, its servers must be listed. Ask {providerEn} how.',
  },
  'spf-edit.other-sender-own': {
    ja: '受信サーバー {mx} は {domain} 自身のもののようです。このサーバーからもメールを送っている場合は、~all の前に mx も加えてください。',
    en: 'The mail server {mx} seems to be {domain}’s own. If it sends mail too, put “mx” before “~all” as well.',
  },
  'spf-edit.other-sender-unknown': {
    ja: '受信サーバーは {mx} です。ここを運営するサービスからもメールを送っていれば、そのサービスの指定も必要です。契約先に確認してください。',
    en: 'The mail server is {mx}. If the service behind it sends mail too, its term is needed as well. Ask that service.',
  },
  'spf-edit.mx-unknown': {
    ja: '{domain} の受信サーバー（MX）を確認できなかったため、ほかに使っているメールサービスの候補を示せません。',
    en: 'The mail servers (MX) of {domain} could not be told, so no other mail services can be suggested.',
  },
  'spf-edit.misplaced-first': {
    ja: '{found} に、{domain} のためのSPFレコード（{text}）があります。先にこれを「見つかったこと」の対処のとおりに直してください。直してから計画を作り直すと、その内容に加えた1件のレコードを案内します。今ここで新しく登録すると、あとでSPFレコードが2件になり、エラーになります。',
    en: 'An SPF record meant for {domain} stands at {found} ({text}). Mend that first, as the finding says, then plan again: the vendor’s term is then added to it. A new record now would make two of them later, which is an error.',
  },
  'spf-edit.perhaps-misplaced': {
    ja: '{found} にSPFレコード（{text}）があります。{domain} のために登録したものであれば、別々に登録せず、その内容もこの1件に含めてください。',
    en: 'There is an SPF record at {found} ({text}). If it was meant for {domain}, put what it lists into this one record; do not register both.',
  },
  'spf-edit.softfail-end': {
    ja: '書き漏れた送信サーバーがあっても拒否されにくいよう、末尾は ~all にしています。',
    en: 'The record ends with ~all, so that mail from a server left out by mistake is less likely to be refused.',
  },
  'spf-edit.could-not-tell': {
    ja: '{domain} に今SPFレコードがあるかどうかを確認できませんでした。',
    en: 'Whether {domain} has an SPF record now could not be told.',
  },
  'spf-edit.edit-whichever': {
    ja: 'DNSの設定画面で {domain} のTXTレコードを見て、「v=spf1」で始まるものを探してください。あれば、その all（または redirect=）の前に {terms} を書き足します。',
    en: 'In the DNS settings, look among the TXT records of {domain} for one that starts with “v=spf1”. If there is one, add {terms} to it, before its “all” (or “redirect=”).',
  },
  'spf-edit.no-second-record': {
    ja: '「v=spf1」で始まるレコードを2件にしないでください。2件あると、{domain} のメールはどれもSPFに合格しなくなります。見つからないときも、確認できるまで新しく作らないでください。',
    en: 'Never have two records that start with “v=spf1”: then no mail of {domain} passes SPF. Even if you find none, do not create one before its absence is confirmed.',
  },
} as const satisfies Record<string, Localized>
