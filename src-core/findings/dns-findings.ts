import type { FindingEntry } from './finding.ts'

export const dnsFindings = {
  'dns.no-such-domain': {
    severity: 'error',
    rfc: '8020#2',
    says: {
      ja: '{where} という名前はDNSに存在しません。つづりの間違いか、まだ登録されていないドメインの可能性があります。',
      en: 'The name {where} does not exist in DNS. It may be misspelt or not registered yet.',
    },
    todo: {
      ja: 'アドレスのつづりを確かめてください。正しい場合は、DNS管理者にドメインの状態を確認してください。',
      en: 'Check the spelling of the address. If it is right, ask the DNS administrator about the domain.',
    },
  },
  'dns.no-zone': {
    severity: 'error',
    rfc: null,
    says: {
      ja: '{where} を管理しているDNSサーバー（NS）が見つかりません。',
      en: 'No name servers (NS) were found for {where}.',
    },
    todo: {
      ja: 'ドメイン {organizationalDomain} の契約とネームサーバーの設定を、ドメイン管理会社に確認してください。',
      en: 'Ask the registrar about the contract and the name servers of {organizationalDomain}.',
    },
  },
  'dns.cname-at-name': {
    severity: 'error',
    rfc: '1034#3.6.2',
    says: {
      ja: '{where} は {target} への別名（CNAME）です。CNAMEのある名前には、SPFなどのTXTレコードを追加できません。',
      en: '{where} is an alias (CNAME) of {target}. No TXT record, such as SPF, can be added at a name that has a CNAME.',
    },
    todo: {
      ja: '差出人を別のドメイン（またはCNAMEのないサブドメイン）にするか、CNAMEをAレコードに置き換えられるかをDNS管理者に相談してください。{target} の側にあるレコードは、その持ち主だけが変更できます。',
      en: 'Use another domain (or a subdomain without a CNAME) as the sender, or ask the DNS administrator whether the CNAME can become an address record. Only the owner of {target} can change the records there.',
    },
  },
  'dns.wildcard': {
    severity: 'warning',
    rfc: '4592#3.3.1',
    says: {
      ja: '{where} は、ワイルドカード {wildcard} によって答えが返っている名前のようです。この名前やその下にレコードを追加すると、ワイルドカードはこの名前に答えなくなります。',
      en: '{where} seems to live by the wildcard {wildcard} only. Adding a record at or below it stops the wildcard from answering for it.',
    },
    todo: {
      ja: 'レコードを追加する前に、今ワイルドカードで返っているレコード（A、MXなど）を {where} にも登録してください。',
      en: 'Before adding a record, register at {where} the records (A, MX …) that the wildcard answers with now.',
    },
  },
  'dns.servers-disagree': {
    severity: 'error',
    rfc: '1034#4.3.5',
    says: {
      ja: '{where} について、権威DNSサーバーの答えが一致していません。計画どおりの答えを返すのは {right}、それ以外の答えを返すのは {others} です。',
      en: 'The authoritative servers do not agree about {where}. As planned: {right}. Otherwise: {others}.',
    },
    todo: {
      ja: '変更の直後であれば、数分待ってからもう一度確かめてください。続くときは、DNSサービスの契約先に、すべてのネームサーバーへ変更が伝わっているかを確認してください。',
      en: 'Right after a change, wait some minutes and look again. If it stays so, ask the DNS host whether the change has reached all of its name servers.',
    },
  },
  'dns.ns-mismatch': {
    severity: 'error',
    rfc: '1034#4.2.2',
    says: {
      ja: '{where} のネームサーバーの一覧が、親ゾーン（{parent}）とゾーン自身（{own}）で違います。',
      en: 'The name servers of {where} are listed otherwise at the parent ({parent}) than in the zone itself ({own}).',
    },
    todo: {
      ja: 'ドメイン管理会社に登録したネームサーバーと、ゾーンのNSレコードを同じにしてください。違うままだと、参照する側によって答えが変わることがあります。',
      en: 'Make the name servers registered at the registrar and the NS records of the zone the same. As long as they differ, the answer can depend on who asks.',
    },
  },
  'mx.null-mx': {
    severity: 'warning',
    rfc: '7505#3',
    says: {
      ja: '{where} は「メールを受け取らない」と宣言しています（Null MX）。このアドレスへの返信や配信エラーの通知は届きません。',
      en: '{where} declares that it takes no mail (null MX). Replies and bounces to this address cannot arrive.',
    },
    todo: {
      ja: 'メールに使っていないドメインです。差出人には、メールを受信できるドメインのアドレスを使ってください。',
      en: 'This domain is not used for mail. Use an address at a domain that receives mail as the sender.',
    },
  },
  'mx.missing': {
    severity: 'error',
    rfc: '5321#5.1',
    says: {
      ja: '{where} にはMXレコードもアドレス（A・AAAA）もありません。返信先がないため、差出人として使うと拒否されやすくなります。',
      en: '{where} has neither MX nor address records. Mail from a domain that cannot be replied to is often refused.',
    },
    todo: {
      ja: '受信できるメールサーバーをMXレコードに登録するか、差出人のドメインを見直してください。',
      en: 'Register a mail server that receives as its MX record, or use another sender domain.',
    },
  },
  'mx.implicit': {
    severity: 'info',
    rfc: '5321#5.1',
    says: {
      ja: '{where} にMXレコードはありませんが、アドレス（A・AAAA）があるため、メールはそこへ届けられます。',
      en: '{where} has no MX record; mail is delivered to its address (A or AAAA).',
    },
    todo: null,
  },
  'dns.only-inside-view': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: '{where} について、社内のDNSの答えしか確認できませんでした。社外から同じように見えるとは限らないため、レコードの有無は判定していません。',
      en: 'For {where} only the answer of your internal DNS was seen. The outside may see another one, so whether the record exists was not judged.',
    },
    todo: {
      ja: '社外のDNSサーバー（8.8.8.8など）へ問い合わせできる回線でもう一度診断するか、問い合わせ先のDNSサーバーを指定してください。',
      en: 'Check again on a network that can reach DNS servers outside (such as 8.8.8.8), or name the DNS servers to ask.',
    },
  },
  'dns.dnssec-bogus': {
    severity: 'error',
    rfc: '4035#5.5',
    says: {
      ja: '{where} のDNSSECの検証に失敗しました。検証する受信側では、このドメインのレコードが一切見えません。',
      en: 'DNSSEC validation of {where} fails. Receivers that validate see no record of this domain at all.',
    },
    todo: {
      ja: 'ドメイン管理会社に登録したDSレコードと、DNSサーバーの署名（期限など）が合っているかを、DNS管理者に確認してください。DNSの移転直後に起きやすい問題です。',
      en: 'Ask the DNS administrator whether the DS record at the registrar matches the signatures of the DNS servers, and whether those have expired. It often happens after a move to another DNS host.',
    },
  },
  'dns.views-differ': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: '{where} のTXTレコードが、このパソコンのDNSと社外とで違います。このパソコンのDNS: {inside}　社外: {outside}　メールの判定には、社外の値が使われます。',
      en: 'The TXT records of {where} differ between the DNS of this machine and the outside. Here: {inside} Outside: {outside} For mail the outside counts.',
    },
    todo: {
      ja: '最近変更した場合は、古い値が残っているだけのことがあります。そうでない場合は、同じ名前のゾーンが社内のDNSにないかを、DNS管理者に確かめてください。変更するのは、社外に公開しているDNSのレコードです。',
      en: 'After a recent change it may be the old value in a cache. Otherwise ask the DNS administrator whether your internal DNS has a zone of the same name. The records to change are those that the outside sees.',
    },
    variants: {
      'inside-none': {
        says: {
          ja: '{where} のTXTレコードは、社外からは見えますが、このパソコンのDNSにはありません。社外: {outside}　メールの判定には、社外の値が使われます。',
          en: 'The TXT records of {where} are seen from outside, and the DNS of this machine has none. Outside: {outside} For mail the outside counts.',
        },
        todo: {
          ja: '最近登録した場合は、古い答えが残っているだけのことがあります。そうでない場合は、同じ名前のゾーンが社内のDNSにないかを、DNS管理者に確かめてください。',
          en: 'After a recent change it may be the old answer in a cache. Otherwise ask the DNS administrator whether your internal DNS has a zone of the same name.',
        },
      },
      'outside-none': {
        says: {
          ja: '{where} のTXTレコードは、このパソコンのDNSにはありますが、社外からは見えません。このパソコンのDNS: {inside}　メールの受信側からは、登録がないのと同じです。',
          en: 'The TXT records of {where} are in the DNS of this machine only: {inside} From outside, where mail is judged, there are none.',
        },
        todo: {
          ja: '社外に公開しているDNSに登録されているかを、DNS管理者に確かめてください。',
          en: 'Ask the DNS administrator whether they are registered in the DNS that the outside sees.',
        },
      },
    },
  },
  'dns.doh-used': {
    severity: 'info',
    rfc: '8484#1',
    says: {
      ja: 'DNS（ポート53）では社外に届かないため、{operators} へHTTPSで問い合わせました（DNS over HTTPS）。調べた名前は、これらのサービスに伝わっています。',
      en: 'Port 53 does not lead to DNS outside, so {operators} was asked over HTTPS. The names that were looked up are known to that service.',
    },
    todo: {
      ja: '名前を送りたくない場合は、DNS over HTTPSを使わない設定にしてください（コマンドでは --no-doh）。',
      en: 'Where names must not be sent, forbid DNS over HTTPS in the settings (--no-doh on the command line).',
    },
    variants: {
      'on-request': {
        says: {
          ja: 'ご指定により、DNSの問い合わせをすべて {operators} へHTTPSで送りました（DNS over HTTPS）。調べた名前は、これらのサービスに伝わっています。',
          en: 'As you wanted, all questions went to {operators} over HTTPS. The names that were looked up are known to that service.',
        },
        todo: null,
      },
    },
  },
} as const satisfies Record<string, FindingEntry>
