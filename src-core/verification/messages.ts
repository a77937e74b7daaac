import type { Localized } from '../text/message.ts'

/** What differs from what a plan wants, part by part, and what must be said with a verification. */
export const verificationMessages = {
  'verify.differs-several': {
    ja: '同じ種類のレコードが {count} 件あります。1件にまとめてください。',
    en: 'There are {count} records of this kind where one belongs.',
  },
  'verify.differs-spf-fault': {
    ja: '「{term}」に書式の誤りがあります。',
    en: '“{term}” has a syntax error.',
  },
  'verify.differs-term-missing': { ja: '「{term}」がありません。', en: '“{term}” is missing.' },
  'verify.differs-term-after-all': {
    ja: '「{term}」が all より後ろにあるため、評価されません。',
    en: '“{term}” stands after “all”, where it is never reached.',
  },
  'verify.differs-term-extra': {
    ja: '計画にない「{term}」があります。',
    en: '“{term}” is there, which the plan does not have.',
  },
  'verify.differs-term-added': {
    ja: '計画にない「{term}」が加わっています。',
    en: '“{term}” was added, which the plan does not have.',
  },
  'verify.differs-not-spf': {
    ja: '「{text}」は、SPFレコードとして読まれません。値の先頭は「v=spf1」とし、続けて半角の空白を入れます。',
    en: '“{text}” is not read as an SPF record: it must begin with “v=spf1” and a plain space.',
  },
  'verify.differs-not-dmarc': {
    ja: '「{text}」は、DMARCレコードとして読まれません。値の先頭は「v=DMARC1;」です（大文字と小文字も区別されます）。',
    en: '“{text}” is not read as a DMARC record: it must begin with “v=DMARC1;”, in these capitals.',
  },
  'verify.differs-term-order': {
    ja: '項目の順序が計画と違います。',
    en: 'The terms stand in another order than in the plan.',
  },
  'verify.differs-tag-missing': {
    ja: 'タグ {tag}={wanted} がありません。',
    en: 'The tag {tag}={wanted} is missing.',
  },
  'verify.differs-tag-extra': {
    ja: '計画にないタグ {tag}={found} があります。',
    en: 'The tag {tag}={found} is there, which the plan does not have.',
  },
  'verify.differs-tag': {
    ja: 'タグ {tag} の値が「{found}」です（計画では「{wanted}」）。',
    en: 'The tag {tag} says “{found}”; the plan says “{wanted}”.',
  },
  'verify.differs-key': {
    ja: '別の公開鍵があります: {found}、{foundLength} 文字（計画では {wanted}、{wantedLength} 文字）。{at} 文字目から違います。',
    en: 'Another public key is there: {found}, {foundLength} characters; the plan has {wanted}, {wantedLength} characters. They differ from character {at} on.',
  },
  'verify.differs-key-cut': {
    ja: '公開鍵が途中で切れています（{wanted} 文字のうち {found} 文字）。',
    en: 'The public key is cut off: {found} of {wanted} characters are there.',
  },
  'verify.differs-key-revoked': {
    ja: '公開鍵が空です（p= だけ）。この鍵は無効にされています。',
    en: 'The public key is empty (p= alone): it is revoked.',
  },
  'verify.differs-target': {
    ja: '{found} を指しています（計画では {wanted}）。',
    en: 'It points to {found}; the plan says {wanted}.',
  },
  'verify.authoritative-unreached': {
    ja: '公開DNSサーバーの答えは一致しています。権威DNSサーバーには、この環境から問い合わせできませんでした。',
    en: 'Public resolvers agree; the authoritative servers are not reachable from here.',
  },
  'verify.authoritative-silent': {
    ja: 'この環境から権威DNSサーバーに問い合わせできませんでした。',
    en: 'The authoritative servers are not reachable from here.',
  },
  'verify.only-https': {
    ja: 'DNS over HTTPSだけで問い合わせました。権威DNSサーバーと、このパソコンのDNSには問い合わせていません。',
    en: 'Only DNS over HTTPS was used: neither the authoritative servers nor the resolver of this computer was asked.',
  },
  'verify.resolvers-untold': {
    ja: '権威DNSサーバーには公開されています。キャッシュを持つDNSサーバーの答えは確認できませんでした。古い値が残っている場合も、TTLの時間が過ぎると入れ替わります。',
    en: 'The authoritative servers are right. No resolver with a cache could be asked; an old value there is gone when its TTL runs out.',
  },
  'verify.inside-differs': {
    ja: 'このパソコンが使うDNSサーバー（{server}）の答えは、社外から見える答えと違います。社内用のDNSと思われます。メールの受信側が使うのは社外から見える答えです。',
    en: 'The resolver of this computer ({server}) answers otherwise than the outside: probably an internal DNS. What receivers of mail use is the outside answer.',
  },
  'verify.offline': {
    ja: 'DNSに問い合わせていません（オフライン）。',
    en: 'DNS was not asked (offline).',
  },
  'verify.only-named': {
    ja: '指定されたDNSサーバーだけに問い合わせました。権威DNSサーバーには問い合わせていません。',
    en: 'Only the DNS servers that were named were asked, and no authoritative server.',
  },
} as const satisfies Record<string, Localized>

export type VerificationMessageCode = keyof typeof verificationMessages
