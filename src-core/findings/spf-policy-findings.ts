import type { FindingEntry } from './finding.ts'

/** What a record says, and what it should rather not. */
export const spfPolicyFindings = {
  'spf.plus-all': {
    severity: 'warning',
    rfc: '7208#5.1',
    says: {
      ja: '{name} のSPFレコードに「{term}」があります。世界中のどのサーバーから送られたメールも、正規のものと判定されます。なりすましを防げません。',
      en: 'The SPF record at {name} holds “{term}”: mail from any server in the world passes. It stops no spoofing.',
    },
    todo: {
      ja: '送信元をすべて書いたうえで、「~all」に変えてください。',
      en: 'List all senders, then change it to “~all”.',
    },
    variants: {
      included: {
        says: {
          ja: '参照先 {name} のSPFレコードに「{term}」があります。参照しているため、どのサーバーから送られたメールも正規のものと判定されます。',
          en: 'The record at {name}, which this domain refers to, holds “{term}”: through it, mail from any server passes.',
        },
        todo: {
          ja: '{name} への参照が必要か確かめ、要らなければ消してください。',
          en: 'Check whether the reference to {name} is needed, and remove it if not.',
        },
      },
      'any-address': {
        says: {
          ja: '{name} のSPFレコードの「{term}」は、すべてのアドレスを含みます。どのサーバーから送られたメールも、正規のものと判定されます。',
          en: '“{term}” in the SPF record at {name} covers every address: mail from any server passes.',
        },
        todo: {
          ja: '「/」の後の数を、実際の送信サーバーの範囲に直してください。',
          en: 'Correct the number after the “/” to the range of the servers that send.',
        },
      },
    },
  },
  'spf.no-all': {
    severity: 'warning',
    rfc: '7208#4.7',
    says: {
      ja: '{name} のSPFレコードの終わりに「all」がありません。書かれていないサーバーからのメールは、判定されないままになります。',
      en: 'The SPF record at {name} has no “all” at its end: mail from servers that are not listed gets no verdict.',
    },
    todo: {
      ja: '送信元がすべて書かれていることを確かめて、終わりに「~all」を付けてください。',
      en: 'Make sure that all senders are listed, then add “~all” at the end.',
    },
  },
  'spf.neutral-all': {
    severity: 'warning',
    rfc: '7208#8.2',
    says: {
      ja: '{name} のSPFレコードは「{term}」で終わっています。書かれていないサーバーからのメールは、判定されないままになります。',
      en: 'The SPF record at {name} ends in “{term}”: mail from servers that are not listed gets no verdict.',
    },
    todo: {
      ja: '送信元がすべて書かれていることを確かめて、「~all」に変えてください。',
      en: 'Make sure that all senders are listed, then change it to “~all”.',
    },
  },
  'spf.terms-after-all': {
    severity: 'warning',
    rfc: '7208#5.1',
    says: {
      ja: '{name} のSPFレコードで、「all」があるために使われない指定があります（{terms}）。',
      en: 'In the SPF record at {name}, terms have no effect because of the “all” ({terms}).',
    },
    todo: {
      ja: '必要な指定は「all」より前に移し、要らなければ消してください。',
      en: 'Move what is needed before the “all”, and remove the rest.',
    },
  },
  'spf.ptr': {
    severity: 'warning',
    rfc: '7208#5.5',
    says: {
      ja: '{name} のSPFレコードに、使わないよう定められている「ptr」またはマクロの「p」があります（{terms}）。判定が遅く、受信側によっては無視されます。',
      en: 'The SPF record at {name} uses “ptr” or the macro “p”, which should not be used ({terms}). It is slow, and some receivers ignore it.',
    },
    todo: {
      ja: '送信サーバーを「ip4:」「ip6:」や「include:」で書き、該当する指定を消してください。',
      en: 'List the servers with “ip4:”, “ip6:” or “include:”, and remove these terms.',
    },
  },
  'spf.authorizes-nobody': {
    severity: 'warning',
    rfc: '7208#10.1.2',
    says: {
      ja: '{name} のSPFレコードは、どのサーバーからの送信も認めていません。メールを送らないドメインのための書き方です。',
      en: 'The SPF record at {name} lets no server send. That is how a domain says that it sends no mail.',
    },
    todo: {
      ja: 'このドメインを差出人に使う場合は、送信するサービスを「all」より前に書き加えてください。使わない場合は、このままで構いません。',
      en: 'To send from this domain, add the services that send before the “all”. If nothing is sent from it, leave it.',
    },
  },
  'spf.unknown-modifier': {
    severity: 'info',
    rfc: '7208#6',
    says: {
      ja: '{name} のSPFレコードの「{term}」は、受信側では無視されます。',
      en: '“{term}” in the SPF record at {name} is ignored by receivers.',
    },
    todo: { ja: '要らなければ消してください。', en: 'Remove it if it is not needed.' },
    variants: {
      suggested: {
        says: {
          ja: '{name} のSPFレコードの「{term}」は、書き誤りのため、受信側では無視されます。',
          en: '“{term}” in the SPF record at {name} is ignored by receivers, because it is written wrongly.',
        },
        todo: {
          ja: 'おそらく「{suggestion}」の書き誤りです。確かめてから直してください。',
          en: 'It was probably meant to be “{suggestion}”. Check it, then correct it.',
        },
      },
    },
  },
  'spf.unusable-name': {
    severity: 'warning',
    rfc: '7208#4.8',
    says: {
      ja: '{name} のSPFレコードの「{term}」が指す名前は、ドメイン名として長すぎるか、点が続いています。受信側によっては、SPFがエラーになります。',
      en: 'The name in “{term}” in the SPF record at {name} is too long or has an empty part. Some receivers end in an error.',
    },
    todo: { ja: '正しい名前に直すか、消してください。', en: 'Correct the name, or remove the term.' },
    variants: {
      odd: {
        says: {
          ja: '{name} のSPFレコードの「{term}」に、ドメイン名には使わない記号があります。書き誤りと思われます。',
          en: '“{term}” in the SPF record at {name} holds a sign that no domain name has. It looks like a slip.',
        },
        todo: {
          ja: '複数の指定は空白で区切り、「http://」や「@」は書かないでください。',
          en: 'Separate terms by spaces, and leave out “http://” and “@”.',
        },
      },
    },
  },
} as const satisfies Record<string, FindingEntry>
