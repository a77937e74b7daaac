import type { Localized } from '../text/message.ts'

/** Why an option is recommended, and what stands in its way. `…Ja` and `…En` are names in the text's own language. */
export const adviceMessages = {
  'advice.vendor-address': {
    ja: '差出人アドレスは、すでにロゴスウェアのドメイン（{domain}）です。お客様のDNSに設定するものはありません。',
    en: 'The sender address is at the vendor’s domain ({domain}) already. There is nothing to set in your own DNS.',
  },
  'advice.vendor-standard-address': {
    ja: '{address} は、ロゴスウェアのお知らせ（{source}）で推奨されているアドレスです。',
    en: '{address} is the address that the vendor’s notices ({source}) recommend.',
  },
  'advice.vendor-other-address': {
    ja: 'ロゴスウェアが推奨しているアドレスは {address} です。今のアドレスと異なるため、このまま使えるかをロゴスウェアに確認してください。',
    en: 'The address that the vendor recommends is {address}. Yours differs from it: ask the vendor whether it can be used.',
  },
  'advice.vendor-other-domain': {
    ja: 'ロゴスウェアが案内している差出人のドメインは {domain} です。今のドメインは案内されていないため、このまま使えるかをロゴスウェアに確認してください。',
    en: 'The sender domain that the vendor names is {domain}. Yours is not named: ask the vendor whether it can be used.',
  },
  'advice.vendor-other-region': {
    ja: '{regionJa}で推奨されている差出人のドメインは {domain} です。今のアドレスを使い続けてよいかを、ロゴスウェアに確認してください。',
    en: 'The sender domain recommended for the {regionEn} is {domain}. Ask the vendor whether the present address may stay.',
  },
  'advice.trouble-applies': {
    ja: 'ロゴスウェアの新しいお知らせ（{source}）では、受信者がGmail、Yahooメール、Outlookなどを使っている場合、{domain} からのメールが誤って迷惑メールと判定されやすいとされています。受信者の中に該当するサービスがあるため、差出人のドメインは {instead} をおすすめします。',
    en: 'By a later notice of the vendor ({source}), mail from {domain} is likely to be taken for spam where recipients use Gmail, Yahoo mail, Outlook or the like. Some of your recipients do, so a sender at {instead} is advised.',
  },
  'advice.trouble-possible': {
    ja: 'ロゴスウェアの新しいお知らせ（{source}）では、受信者がGmail、Yahooメール、Outlookなどを使っている場合、{domain} からのメールが誤って迷惑メールと判定されやすいとされています。該当する受信者がいる場合は、差出人のドメインを {instead} にしてください。',
    en: 'By a later notice of the vendor ({source}), mail from {domain} is likely to be taken for spam where recipients use Gmail, Yahoo mail, Outlook or the like. If some of yours do, use a sender at {instead}.',
  },
  'advice.sender-address-unknown': {
    ja: '{domain} で使うアドレスの @ より前は、公開資料では確認できませんでした。ロゴスウェアに確認してください。',
    en: 'What stands before the @ of the address at {domain} could not be confirmed from public pages. Ask the vendor.',
  },
  'advice.recipients-unknown': {
    ja: '受信者が使っているメールサービスがわからないため、この点は判断に入れていません。',
    en: 'Which mail services the recipients use is not known, so it was not taken into account.',
  },
  'advice.region-unknown': {
    ja: 'Platonのリージョンがわからないため、差出人アドレスを1つに決められません。リージョンをロゴスウェアに確認してください。',
    en: 'Platon’s region is not known, so no single sender address can be named. Ask the vendor for the region.',
  },
  'advice.already-aligned': {
    ja: '受信したメールを調べたところ、差出人のドメイン（{domain}）と一致した形で送信ドメイン認証に合格しています。今の設定のままで問題ありません。',
    en: 'A received mail passes authentication aligned with the sender’s domain ({domain}). Keep things as they are.',
  },
  'advice.not-aligned': {
    ja: '受信したメールを調べたところ、差出人のドメイン（{domain}）と一致した形では送信ドメイン認証に合格していません。',
    en: 'A received mail did not pass authentication aligned with the sender’s domain ({domain}).',
  },
  'advice.free-mail': {
    ja: '{domain} はフリーメールのドメインです。お客様がそのDNSを編集することはできないため、方法2は選べません。',
    en: '{domain} belongs to a free mail service. You cannot edit its DNS, so option 2 is not possible.',
  },
  'advice.carrier': {
    ja: '{domain} は携帯電話会社のドメインです。お客様がそのDNSを編集することはできないため、方法2は選べません。',
    en: '{domain} belongs to a mobile carrier. You cannot edit its DNS, so option 2 is not possible.',
  },
  'advice.provider': {
    ja: '{domain} はインターネット接続会社（プロバイダー）のドメインです。お客様がそのDNSを編集することはできないため、方法2は選べません。',
    en: '{domain} belongs to an internet provider. You cannot edit its DNS, so option 2 is not possible.',
  },
  'advice.cannot-keep-yet': {
    ja: '今のアドレスを使い続けたいとのことですが、この条件ではできません。DNSに必要なレコードを登録できるようになれば、方法2を選べます。',
    en: 'You wish to keep the present address, which is not possible here. Once the records can be published in DNS, option 2 can be chosen.',
  },
  'advice.cannot-keep': {
    ja: '今のアドレスを使い続けたいとのことですが、この条件ではできません。自社のドメインのアドレスを用意すれば、方法2を選べます。',
    en: 'You wish to keep the present address, which is not possible here. With an address at a domain of your own, option 2 can be chosen.',
  },
  'advice.no-dns-editor': {
    ja: '{domain} のDNSを編集できる人がいないため、方法2の設定ができません。',
    en: 'Nobody can edit the DNS of {domain}, so option 2 cannot be carried out.',
  },
  'advice.no-free-txt': {
    ja: '{domain} のDNSサービス（{providerJa}）では、方法2に必要なTXTレコードを自由に登録できません。',
    en: 'The DNS service of {domain} ({providerEn}) does not let its customers write the TXT records that option 2 needs.',
  },
  'advice.free-txt-unknown': {
    ja: '{domain} のDNSサービス（{providerJa}）でTXTレコードを自由に登録できるかは、確認できていません。',
    en: 'Whether the DNS service of {domain} ({providerEn}) lets its customers write TXT records is not confirmed.',
  },
  'advice.dns-host-unknown': {
    ja: '{domain} のDNSサービスを特定できなかったため、TXTレコードを登録できるかは確認できていません。',
    en: 'The DNS service of {domain} was not recognised, so whether TXT records can be written there is not known.',
  },
  'advice.dns-editor-unknown': {
    ja: 'DNSを編集できる人がわからないため、この点は判断に入れていません。方法2を始める前に確認してください。',
    en: 'Who can edit the DNS is not known, so it was not taken into account. Find out before you start option 2.',
  },
  'advice.dns-editor-other': {
    ja: 'DNSを編集できる方に依頼できるため、方法2の設定を進められます。',
    en: 'Somebody can be asked to edit the DNS, so option 2 can be carried out.',
  },
  'advice.must-keep': {
    ja: '今の差出人アドレスを使い続ける必要があるため、方法2（自社のDNSにSPF・DKIM・DMARCを設定する）が必要です。',
    en: 'The present sender address must stay, so option 2 is needed: SPF, DKIM and DMARC in your own DNS.',
  },
  'advice.replies-own': {
    ja: '方法2では、受信者からの返信は今のアドレスに届きます。',
    en: 'With option 2, recipients’ replies go to the present address.',
  },
  'advice.replies-no-reply': {
    ja: '返信を受け取りたいとのことですが、推奨アドレスへの返信は、お客様には届かないものとお考えください。問い合わせ先にする自社のアドレスを、メールの本文に書いてください。',
    en: 'You wish for replies: expect that those to the recommended address do not reach you. Name an address of your own in the mail’s text.',
  },
  'advice.vendor-recommends': {
    ja: 'ロゴスウェアのお知らせ（{source}）で、Platonからメールを送る場合は方法1が推奨されています。',
    en: 'The vendor’s notice ({source}) recommends option 1 for mail sent from Platon.',
  },
  'advice.may-change': {
    ja: '今のアドレスを使い続ける必要がないため、DNSを変更しない方法1が確実です。',
    en: 'The present address need not stay, so option 1, which changes no DNS, is the safe way.',
  },
  'advice.must-keep-unknown': {
    ja: '今のアドレスを使い続ける必要があるかどうかが未回答です。必要な場合は方法2になります。',
    en: 'Whether the present address must stay has not been said. If it must, choose option 2.',
  },
  'advice.spf-over-limit': {
    ja: 'SPFのDNS参照回数が {count} 回で、上限の {limit} 回を超えています。このままでは受信側でSPFがエラーになるため、先に減らす必要があります。',
    en: 'SPF needs {count} DNS lookups, over the limit of {limit}: receivers get an error. They must be reduced first.',
  },
  'advice.spf-at-limit': {
    ja: 'SPFのDNS参照回数が上限の {limit} 回に達しています。Platonの分を追加する余裕がないため、先に減らす必要があります。',
    en: 'SPF uses up the limit of {limit} DNS lookups. There is no room for Platon: they must be reduced first.',
  },
  'advice.spf-error': {
    ja: '{domain} の今のSPFレコードに誤りがあります。先に直す必要があります。',
    en: 'The present SPF record of {domain} has an error, which must be mended first.',
  },
  'advice.spf-unknown': {
    ja: '{domain} の今のSPFレコードを確認できなかったため、追加する余裕があるかは判断できていません。',
    en: 'The present SPF record of {domain} could not be told, nor whether there is room to add to it.',
  },
  'advice.spf-count-unknown': {
    ja: 'SPFのDNS参照回数を最後まで数えられなかったため、追加する余裕があるかは判断できていません。',
    en: 'The DNS lookups of SPF could not all be counted, so whether there is room to add is not known.',
  },
  'advice.cname-at-domain': {
    ja: '{domain} は別名（CNAME）として {target} を指しています。同じ名前にはTXTレコードを追加できません。',
    en: '{domain} is an alias (CNAME) of {target}. No TXT record can be added at the same name.',
  },
  'advice.dmarc-enforced': {
    ja: '{foundAt} のDMARCで p={policy} が有効です。設定が終わるまで、Platonからのメールは隔離または拒否されるおそれがあります。',
    en: 'DMARC with p={policy} is in force ({foundAt}). Until the set-up is complete, mail from Platon may be quarantined or refused.',
  },
  'advice.dmarc-unknown': {
    ja: '{domain} の今のDMARCを確認できなかったため、隔離や拒否の方針が有効かどうかは判断できていません。',
    en: 'The present DMARC of {domain} could not be told, nor whether a policy of quarantine or reject is in force.',
  },
  'advice.dkim-values-unknown': {
    ja: '方法2に必要なDKIMの値（セレクターと公開鍵など）が、まだロゴスウェアから届いていません。',
    en: 'The DKIM values that option 2 needs (selector, public key) have not come from the vendor yet.',
  },
} as const satisfies Record<string, Localized>

export type AdviceMessageCode = keyof typeof adviceMessages
