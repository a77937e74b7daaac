import type { FindingEntry } from './finding.ts'

/** The limits of evaluation and of size: RFC 7208 3.3, 3.4, 4.6.4. */
export const spfLimitFindings = {
  'spf.too-many-lookups': {
    severity: 'error',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFのDNS参照回数が {count} 回あり、上限の {limit} 回を超えています。上限までの指定に一致しないメールは、受信側でSPFがエラーになります。',
      en: 'The SPF record at {name} needs {count} DNS lookups, more than the {limit} that are allowed. Mail that matches no term within the limit ends in an error.',
    },
    todo: {
      ja: '使っていないサービスの指定を消してください。参照回数の多い指定から見直すと効果的です。サブドメインを差出人にして分ける方法もあります。',
      en: 'Remove what is no longer in use, the dearest terms first, or move a service to a subdomain of its own.',
    },
    variants: {
      'after-the-last-sender': {
        says: {
          ja: '{name} のSPFのDNS参照回数が {count} 回あり、上限の {limit} 回を超えています。超えるのは最後の送信元より後なので、書かれている送信元には影響しませんが、それ以外からのメールはSPFがエラーになります。',
          en: 'The SPF record at {name} needs {count} DNS lookups, more than the {limit} that are allowed. The limit is passed only after the last listed sender, so listed senders are not affected, but all other mail ends in an error.',
        },
        todo: {
          ja: '最後の方にある、どのサーバーにも当たらない指定を消してください。',
          en: 'Remove the terms near the end that match no server.',
        },
      },
    },
  },
  'spf.near-lookup-limit': {
    severity: 'info',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFのDNS参照回数は {count} 回です（上限 {limit} 回）。余裕がほとんどありません。',
      en: 'The SPF record at {name} needs {count} of the {limit} DNS lookups that are allowed: there is hardly any room.',
    },
    todo: {
      ja: '送信サービスを追加する前に、使っていない指定を消して余裕を作ってください。',
      en: 'Before adding a service, remove what is no longer in use.',
    },
  },
  'spf.lookups-hidden': {
    severity: 'info',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFのDNS参照回数は、少なくとも {count} 回です。参照先の一部を数えられないため、実際はもっと多いことがあります。',
      en: 'The SPF record at {name} needs at least {count} DNS lookups. A part of it could not be counted, so there may be more.',
    },
    todo: null,
  },
  'spf.too-many-void-lookups': {
    severity: 'error',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFに、存在しない名前や登録のない名前を参照する指定が {count} 件あり、上限の {limit} 件を超えています（{terms}）。受信側ではSPFがエラーになることがあります。',
      en: 'In the SPF record at {name}, {count} terms refer to names that do not exist or hold nothing, more than the {limit} that are allowed ({terms}). Receivers may end in an error.',
    },
    todo: {
      ja: 'もう存在しないサーバーの指定を消してください。',
      en: 'Remove the terms for servers that no longer exist.',
    },
  },
  'spf.void-lookups-ipv4': {
    severity: 'error',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFに、IPv4アドレスのない名前を参照する指定が {count} 件あり、上限の {limit} 件を超えています（{terms}）。IPv4で送ったメールでは、SPFがエラーになることがあります。',
      en: 'In the SPF record at {name}, {count} terms refer to names without an IPv4 address, more than the {limit} that are allowed ({terms}). Mail sent over IPv4 may end in an error.',
    },
    todo: {
      ja: '要らない指定を消すか、「a:」の代わりに「ip6:」でアドレスを直接書いてください。',
      en: 'Remove what is not needed, or write the addresses with “ip6:” in place of “a:”.',
    },
  },
  'spf.void-lookups-ipv6': {
    severity: 'warning',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFに、IPv6アドレスのない名前を参照する指定が {count} 件あり、上限の {limit} 件を超えています（{terms}）。IPv6で送ったメールでだけ、SPFがエラーになることがあります。',
      en: 'In the SPF record at {name}, {count} terms refer to names without an IPv6 address, more than the {limit} that are allowed ({terms}). Only mail sent over IPv6 may end in an error.',
    },
    todo: {
      ja: 'IPv6でメールを送らないのであれば、急ぎません。「a」の代わりに「ip4:」でアドレスを直接書くと解消します。',
      en: 'Not urgent where no mail is sent over IPv6. Writing the addresses with “ip4:” in place of “a” settles it.',
    },
  },
  'spf.void-term': {
    severity: 'info',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFレコードの「{term}」が参照する {target} は、存在しないか、必要なレコードがありません。この指定は役に立っていません。',
      en: '“{term}” in the SPF record at {name} refers to {target}, which does not exist or lacks the record asked for. The term does nothing.',
    },
    todo: {
      ja: 'つづりが正しいか確かめ、要らなければ消してください。',
      en: 'Check the spelling, and remove it if it is not needed.',
    },
  },
  'spf.mx-over-10': {
    severity: 'error',
    rfc: '7208#4.6.4',
    says: {
      ja: '{name} のSPFレコードの「{term}」が参照する {target} に、メールサーバー（MX）が {count} 台あります。10台を超えるため、SPFがエラーになることがあります。',
      en: '“{term}” in the SPF record at {name} refers to {target}, which has {count} mail servers (MX). Over ten, SPF may end in an error.',
    },
    todo: {
      ja: '「{term}」の代わりに、送信するサーバーのアドレスを「ip4:」「ip6:」で書いてください。',
      en: 'Write the addresses of the servers that send with “ip4:” and “ip6:” in place of “{term}”.',
    },
  },
  'spf.too-long': {
    severity: 'info',
    rfc: '7208#3.4',
    says: {
      ja: '{name} のTXTレコード全体が長く（合わせて {octets} オクテット、目安は450まで）、受信側によっては読み取りに失敗することがあります。',
      en: 'The TXT records at {name} are long together ({octets} octets; the guideline is 450), and some receivers may fail to read them.',
    },
    todo: {
      ja: '使い終わった確認用のTXTレコードがあれば、削除してください。',
      en: 'Delete verification records that have served their purpose.',
    },
    variants: {
      answer: {
        says: {
          ja: '{name} のTXTレコードへの答えが {answer} オクテットあり、従来のDNSで一度に運べる512オクテットを超えています。ほとんどの受信側は読み取れますが、古い機器では失敗することがあります。',
          en: 'The answer with the TXT records at {name} has {answer} octets, more than the 512 that plain DNS carries at once. Most receivers read it; old equipment may fail.',
        },
        todo: {
          ja: '使い終わった確認用のTXTレコードがあれば、削除してください。',
          en: 'Delete verification records that have served their purpose.',
        },
      },
      record: {
        says: {
          ja: '{name} のSPFレコードが長く（名前と合わせて {octets} オクテット、目安は450まで）、受信側によっては読み取りに失敗することがあります。',
          en: 'The SPF record at {name} is long ({octets} octets with the name; the guideline is 450), and some receivers may fail to read it.',
        },
        todo: {
          ja: '要らない指定を消すか、一部を別の名前のSPFレコードに移して「include:」で参照してください。',
          en: 'Remove what is not needed, or move a part to a record at another name and refer to it with “include:”.',
        },
      },
      string: {
        says: {
          ja: '{name} のSPFレコードに、{octets} オクテットの文字列があります。1つの文字列は255オクテットまでです。',
          en: 'The SPF record at {name} has a string of {octets} octets. One string holds at most 255.',
        },
        todo: {
          ja: '255オクテット以下の文字列に分けて登録してください。境目の空白を忘れないでください。',
          en: 'Split it into strings of at most 255 octets, and keep the space at the seam.',
        },
      },
    },
  },
} as const satisfies Record<string, FindingEntry>
