import type { Localized } from '../../text/message.ts'

/** What must be known while a record is typed into a form. Where each comes from: `general-rules.ts`. */
export const formMessages = {
  'form.underscore-refused': {
    ja: 'この画面では、下線（_）を含む名前を登録できません。契約先に登録の方法を確認してください。',
    en: 'This form refuses names with an underscore (_). Ask the host how to register one.',
  },
  'form.underscore-unknown': {
    ja: '下線（_）を含む名前を登録できるかは未確認です。入力できない場合は、契約先に確認してください。',
    en: 'Whether names with an underscore (_) are taken is not confirmed. If not, ask the host.',
  },
  'form.zone-unknown': {
    ja: 'ゾーン名を確認できていません。{name} のうち、画面に表示されているゾーン名より前の部分だけを入れます。',
    en: 'The zone is not known. Enter only the part of {name} that stands before the zone name shown in the form.',
  },
  'form.host-unknown': {
    ja: '名前の欄の書き方は未確認です。今あるレコードの書き方に合わせてください。',
    en: 'How the name is written is not confirmed. Follow the records that are there.',
  },
  'form.host-adds-zone': {
    ja: 'ゾーン名 {zone} は自動で付きます。完全な名前を入れると {doubled} になってしまいます。',
    en: 'The zone name {zone} is added by itself. The full name would become {doubled}.',
  },
  'form.no-free-txt': {
    ja: 'このネームサーバーでは、TXTレコードを自由に登録できないとされています。契約先に確認し、登録できない場合は、DNSを別のサービスへ移してから登録します。',
    en: 'These name servers are said not to take TXT records of your own. Ask the host; if so, move the DNS to another service first.',
  },
  'form.quote-inside': {
    ja: 'この画面は、引用符（"）やバックスラッシュを含む値を登録できません。',
    en: 'This form takes no value that holds a quote (") or a backslash.',
  },
  'form.too-long-dkim': {
    ja: '値は{length}文字で、この画面の上限の{limit}文字を超えます。CNAMEでの登録をロゴスウェアに相談する、分けて入力できるかを契約先に確認する、DNSを別のサービスへ移す、の順に検討してください。1024ビットの鍵は最後の手段です。',
    en: 'The value has {length} characters, over this form’s limit of {limit}. In this order: ask the vendor for a CNAME, ask the host whether the value can be entered in parts, move the DNS to another service. A 1024-bit key is the last resort.',
  },
  'form.too-long-spf': {
    ja: '値は{length}文字で、この画面の上限の{limit}文字を超えます。使っていない送信元が書かれていれば除いて短くする、分けて入力できるかを契約先に確認する、DNSを別のサービスへ移す、の順に検討してください。2件のレコードに分けて登録しないでください。どちらも無効になります。',
    en: 'The value has {length} characters, over this form’s limit of {limit}. In this order: take out senders that are no longer used, ask the host whether the value can be entered in parts, move the DNS to another service. Do not make two records of it: both would be invalid.',
  },
  'form.too-long': {
    ja: '値は{length}文字で、この画面の上限の{limit}文字を超えます。分けて入力できるかを契約先に確認する、DNSを別のサービスへ移す、の順に検討してください。2件のレコードに分けて登録しないでください。',
    en: 'The value has {length} characters, over this form’s limit of {limit}. In this order: ask the host whether the value can be entered in parts, move the DNS to another service. Do not make two records of it.',
  },
  'form.long-auto': {
    ja: '255文字を超える値も、1つのまま入れます。自動で分割されます。',
    en: 'Enter a value over 255 characters whole: it is split by itself.',
  },
  'form.long-split': {
    ja: '255文字を超える値は、255文字以内に分け、それぞれを引用符で囲み、空白で区切って入れます（上の値は分けてあります）。',
    en: 'A value over 255 characters goes in as quoted parts of up to 255 each, with a space between (as shown above).',
  },
  'form.long-impossible': {
    ja: 'この画面には、255文字を超える値を登録できません。',
    en: 'This form takes no value over 255 characters.',
  },
  'form.long-unknown': {
    ja: '255文字を超える値の入れ方は未確認です。登録した後、値が途中で切れていないかを必ず確かめてください。',
    en: 'How a value over 255 characters goes in is not confirmed. Check after saving that nothing was cut off.',
  },
  'form.quotes-required': {
    ja: '値は引用符（"）で囲みます。',
    en: 'The value stands in quotes (").',
  },
  'form.quotes-none': {
    ja: '値を引用符（"）で囲まないでください。',
    en: 'Do not put quotes (") around the value.',
  },
  'form.quotes-optional': {
    ja: '値に引用符（"）を付ける必要はありません。',
    en: 'No quotes (") are needed around the value.',
  },
  'form.quotes-unknown': {
    ja: '引用符（"）が要るかは未確認です。まず付けずに入れ、登録した後に確かめてください。',
    en: 'Whether quotes (") are needed is not confirmed. Enter the value without, and check after saving.',
  },
  'form.joins-txt': {
    ja: '同じ名前のTXTは、すべて1つのレコードにまとまっています。{name} にTXTがすでにある場合は、新しく作らず、そのレコードに値を1行加えます。ほかの行は消さないでください。',
    en: 'All TXT values of a name are one record. If {name} has a TXT record already, add the value to it as a line of its own, and leave the other lines.',
  },
  'form.joins-txt-edit': {
    ja: '同じ名前のTXTは、すべて1つのレコードにまとまっています。{name} のTXTのうち、今の値の行だけを書き換え、ほかの行はそのまま残してください。',
    en: 'All TXT values of a name are one record. In the TXT record of {name}, change the line of the present value alone, and leave the other lines.',
  },
  'form.type-txt': {
    ja: '種別は必ずTXTを選びます。「SPF」という種別は廃止されています。',
    en: 'Choose the type TXT. The type “SPF” is obsolete.',
  },
  'form.cname-refused': {
    ja: 'この画面では、下線（_）を含む名前のCNAMEを登録できません。TXTの値で登録できないかをロゴスウェアに確認してください。',
    en: 'This form takes no CNAME at a name with an underscore (_). Ask the vendor for the TXT value.',
  },
  'form.cname-unknown': {
    ja: '下線（_）を含む名前のCNAMEを登録できるかは未確認です。',
    en: 'Whether a CNAME is taken at a name with an underscore (_) is not confirmed.',
  },
  'form.dot-required': {
    ja: '参照先の末尾にはドット（.）が必要です。ないと、後ろにゾーン名が付きます。',
    en: 'The target ends with a dot (.); without it the zone name is added.',
  },
  'form.dot-refused': {
    ja: '参照先の末尾にドット（.）は付けません。',
    en: 'The target has no final dot (.).',
  },
  'form.dot-unknown': {
    ja: '参照先の末尾のドット（.）が要るかは未確認です。登録した後、後ろにゾーン名が付いていないかを確かめてください。',
    en: 'Whether the target needs a final dot (.) is not confirmed. Check after saving that no zone name was added to it.',
  },
  'form.cname-alone': {
    ja: 'CNAMEは、ほかのレコードと同じ名前に置けません。{name} に古いTXTなどがある場合は、先に連絡してください。',
    en: 'A CNAME cannot share its name with another record. If something stands at {name}, get in touch first.',
  },
  'form.proxy-off': {
    ja: 'プロキシは使わず、「{label}」にします。',
    en: 'Leave the proxy off: “{label}”.',
  },
  'form.ttl-raised': {
    ja: 'この画面のTTLの最小値は{ttl}秒です（計画では{planned}秒）。',
    en: 'The shortest TTL of this form is {ttl} s (planned: {planned} s).',
  },
  'form.ttl-choice': {
    ja: 'この画面で選べるTTLのうち、{ttl}秒を選びます（計画では{planned}秒）。',
    en: 'Of the TTLs that this form offers, choose {ttl} s (planned: {planned} s).',
  },
  'form.ttl-fixed': {
    ja: 'TTLは{ttl}秒に固定されていて、変更できません。',
    en: 'The TTL is fixed at {ttl} s.',
  },
  'form.ttl-must-set': {
    ja: '初期値のTTLが非常に長いため、必ずTTLを指定してください。',
    en: 'The default TTL is very long: always set one.',
  },
} as const satisfies Record<string, Localized>

export type FormMessageCode = keyof typeof formMessages
