/**
 * The facts are written for who fills the catalog; the catalog's texts are read by people who set up a record or a mail
 * service. What differs stands here, word by word, so that the rest can be compared with the facts to the character.
 */

/** What the facts say of their own search, and references to another entry: nothing that a reader could use. */
const LEFT_OUT = [
  '（requirements.md 参照）',
  '（onamae-rental-server 参照）',
  '（sakura-cloud）',
  // Mail services and products.
  '「なりすまし規制」で落ちるのを避けたいときは「必ず受信」にチェック',
  '（第三者の例は「@」付きで入力）',
  '（FAQ 14229414）',
  '製品間の違いはこの一覧のFortiMail・Proofpoint・Barracuda・m-FILTERの各項を参照',
  // DNS hosts: what the rules beside it show as 未確認 already, and where a rule was found, which the appendix says.
  'google._domainkey のTXT、def._domainkey のCNAMEの登録手順が第三者ガイドにある。',
  'def._domainkey のCNAME、_dmarc のTXTの登録手順が第三者ガイドにある。',
  'resend._domainkey のTXT、def._domainkey のCNAMEの登録例あり。',
  'mp1._domainkey のCNAMEと _dmarc のTXTの手順あり。',
  'def._domainkey のCNAME手順あり。',
  'mp1._domainkey のCNAME手順あり。',
  'litesrv._domainkey のCNAME手順あり。',
  '第三者ガイドに _domainkey のCNAME手順あり。',
  '第三者ガイドに cname def._domainkey の例あり。',
  '下線付きCNAME（ACM検証用）とTXTの実例あり。',
  '画面での最小値は未確認。',
  '第三者資料の画面例は3600（既定値とは確認していない）。',
  'APIで60を指定する実装がある（acme.sh/lego）。',
  '公式のSPF記事の例は10800（既定値とは書かれていない）。',
  '資料の例のTTLは3600（既定値とは確認していない）。',
  '実測例は1200や300。既定値は未確認。',
  '古い記事に86400相当の記述。現行値は未確認。',
  '（画面の既定値としては未照合のため、未確認）',
  '最小値は未確認。',
  '引用符を付けたときの動作は未確認。',
  '付けた場合の動作は未確認。',
  '（公式マニュアル、旧画面の記述）',
  '応答時の255オクテット分割の方法は未確認。',
  '255超の内部処理は未確認。',
  '（dnscontrol 2024-08時点の検証）',
  '（dnscontrolの検査規則）',
  '（dnscontrol文書）',
  '（dnscontrol）',
  '（資料1件）',
  '公式説明の引用に基づく。ピリオドなしの第三者例もあり食い違うので、公式に従う。',
  '公式の「DNSを自由編集できない」旨の頁は未確認。',
  '読めた公式文書は旧版で、ボタン名が Create Record Set。現在の画面の文言と日本語表示は未照合。',
  'SPFをTXTレコードとして登録した利用者の記録がある。入力形式・引用符・文字数・TTLは未確認。',
  '編集画面・入力形式・文字数・TTLは未確認。',
  'cPanelベースと第三者ブログにある（Zone Editor等の正式な手順は未確認）。ネームサーバー名・入力形式は未確認。',
  '引用符・文字数・下線付きCNAME・TTLは未確認。',
  'NSは出所不明のJSON（NS→事業者の一覧）1件だけ。実機で確かめること。',
  'secure.ne.jp はCPIのメールサーバー名にも使われるので、NS判定には使わない。',
  'CPIのDNSはSOA変更不可・TTL1日とする古い第三者記事がある（http://z-comms.com/dns.html）。現行かは未確認。',
  '権威サーバー名は契約ごとの案内が必要（公開資料で未確認）。',
  'TXTの引用符・文字数は未確認。',
  'CNAME値の末尾ピリオドは不要とする資料と、一覧でピリオド付き表示の資料がある。',
  '所有権確認のTXTを追加する手順頁がラッコサーバーにある。',
  'NS名・入力形式・文字数・TTLは未確認。',
  '入力形式・引用符・文字数・TTLは未確認。',
  '画面・apexの書き方・文字数・TTLは未確認。',
  '引用符・文字数・TTLは未確認。',
  '引用符・文字数は未確認。',
  'NS名は未確認。',
  'foundationdns のNSは一覧資料1件に基づく。',
] as const

const REWORDED = [
  [
    'unattributed NS-to-provider JSON in the `search` corpus `code` (excerpt without repository)',
    'a list of name servers in public code, without author and without a stable address',
  ],
  [
    '長いTXTも1行で貼れば自動分割されるとする第三者資料が1件あるだけなので null。',
    '1行で貼れば自動で分割されるとする非公式の資料があるが、未確認。',
  ],
  [
    '日付不明の第三者転載に「内容は半角255文字以内」とあるが公式では未確認（https://w.atwiki.jp/ailoveme/pages/87.html）。',
    '255文字までとする非公式の資料があるが、公式では未確認。',
  ],
  [
    '下線付き名のTXTはAPI経由（ACMEクライアントが _acme-challenge を作成）で確認。画面入力での確認ではない。',
    'APIでの登録例による。画面での入力は未確認。',
  ],
  [
    '新旧のコントロールパネルがあり、画面名が異なる資料が混在する。',
    '新旧のコントロールパネルがあり、画面名が異なることがある。',
  ],
  ['（@を入れない）と公式にある。', '（@を入れない）。'],
  ['下線（_dmarc等）の可否は読んだ頁では確認できない。', '下線（_dmarc等）を使えるかは未確認。'],
  ['OCN系DNSのNS名・レコード編集画面は未確認。', 'レコードの編集画面は未確認。'],
  ['ドメインより前のラベル部分だけを入力とする資料1件。直下', 'ドメインより前の部分だけを入れる。ゾーン直下'],
  ['公式のTerraform資料で @ が直下。', 'ゾーン直下は @。'],
  ['画面の書き方は未照合。', '画面の書き方は未確認。'],
  ['3600はdnscontrolの実装上の既定。', '3600は非公式の資料による。'],
  ['最小600はlegoの実装に基づく。', '最小600は非公式の資料による。'],
  ['最小300・最大2592000はツール実装の値。', '最小300・最大2592000は非公式の資料による。'],
  [
    '0（既定）は現在1209600相当（14日）とdnscontrol文書にある。',
    '0（既定）は1209600相当（14日。非公式の資料による）。',
  ],
  ['だけなので null', 'だけなので、未確認'],
  ['未確認のため null', '未確認'],
  ['未照合のため null', '未照合のため、未確認'],
  ['書かれていないため null', '書かれていない'],
] as const

/** A fact, or a file of them, as its reader gets it: a text of which nothing is left is not there. */
export function forReaders(value: unknown): unknown {
  if (typeof value === 'string') {
    const reworded = REWORDED.reduce((text: string, [from, to]) => text.replaceAll(from, to), value)
    return LEFT_OUT.reduce((text: string, words) => text.replaceAll(words, ''), reworded)
  }
  if (Array.isArray(value)) return value.map(forReaders).filter((entry) => entry !== '')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => readEntry(key, forReaders(entry))),
  )
}

function readEntry(key: string, entry: unknown): [string, unknown][] {
  // A remark of a menu path may be absent, a note of an entry is null.
  if (entry === '') return key === 'note' ? [] : [[key, null]]
  return [[key, key === 'cautions' && Array.isArray(entry) && entry.length === 0 ? null : entry]]
}
