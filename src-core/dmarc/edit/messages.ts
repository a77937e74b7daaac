import type { Localized } from '../../text/message.ts'

/** Reasons and warnings of a planned DMARC change. */
export const dmarcEditMessages = {
  'dmarc-edit.not-told': {
    ja: '{name} に何があるか確認できませんでした。レコードがあれば、それを残してください。ここで新しいレコードは案内しません。',
    en: 'What stands at {name} could not be told. If there is a record, keep it. No new record is advised here.',
  },
  'dmarc-edit.kept': {
    ja: '{name} には有効なDMARCレコードがあるため、変更しません。',
    en: 'There is a working DMARC record at {name}; it is not changed.',
  },
  'dmarc-edit.inherited-suffices': {
    ja: '{foundAt} の方針（p=none）がこのドメインにも適用されるため、新しいレコードは要りません。',
    en: 'The policy at {foundAt} (none) applies to this domain too, so no new record is needed.',
  },
  'dmarc-edit.inherited-stricter': {
    ja: '{foundAt} の方針（{policy}）がこのドメインにも適用されています。{name} にレコードを追加すると方針が弱まるため、追加を案内しません。{foundAt} の管理者と決めてください。',
    en: 'The policy at {foundAt} ({policy}) applies to this domain too. A record at {name} would weaken it, so none is advised. Decide with the administrator of {foundAt}.',
  },
  'dmarc-edit.policy-in-force': {
    ja: '方針 {policy} がすでに適用されています。SPFまたはDKIMが {domain} と一致するまで、Platonからのメールは拒否や隔離の対象になります。それまでは方法1（ロゴスウェアのアドレス）をお使いください。',
    en: 'The policy {policy} is in force. Until SPF or DKIM aligns with {domain}, mail from Platon may be refused or quarantined. Use option 1 (the vendor’s address) in the meantime.',
  },
  'dmarc-edit.multiple': {
    ja: '{name} にDMARCレコードが複数あり、受信側はすべて無視します。どれを残すかを先に決めてください。',
    en: 'There are several DMARC records at {name}, and receivers discard all of them. Decide first which one to keep.',
  },
  'dmarc-edit.broken': {
    ja: '{name} のレコードは方針の値が正しくないため、受信側でDMARCが適用されません。値を先に直してください。',
    en: 'The record at {name} has an invalid policy, so receivers apply no DMARC. Mend it first.',
  },
  'dmarc-edit.duplicate-tag': {
    ja: '{name} のレコードに同じタグが2回あります（{text}）。どちらか一方を取り除いてから、書き換えてください。',
    en: 'A tag stands twice in the record at {name} ({text}). Remove one of the two before anything is added.',
  },
  'dmarc-edit.misplaced-first': {
    ja: '{found} に、{name} のためのDMARCレコード（{text}）があります。先にこれを「見つかったこと」の対処のとおりに直してください。別に新しく登録すると、あとで2件になり、受信側にすべて無視されます。',
    en: 'A DMARC record meant for {name} stands at {found} ({text}). Mend that first, as the finding says. A new one beside it would make two later, and receivers discard both.',
  },
  'dmarc-edit.bad-version': {
    ja: '{name} には、DMARCレコードとして読めない値があります（{text}）。2件目を追加せず、この値を直してください。',
    en: 'The value at {name} is not read as a DMARC record ({text}). Mend it rather than adding a second one.',
  },
  'dmarc-edit.cname-in-the-way': {
    ja: '{name} はCNAME（参照先 {target}）のため、TXTレコードを追加できません。参照先の管理者に確かめるか、使っていなければCNAMEを削除してください。',
    en: '{name} is a CNAME (to {target}), so no TXT record can be added. Ask whoever runs the target, or delete the CNAME if it is not in use.',
  },
  'dmarc-edit.at-target': {
    ja: '{name} はCNAMEです。変更は、参照先 {target} を管理している側で行います。',
    en: '{name} is a CNAME: a change is made by whoever runs its target {target}.',
  },
  'dmarc-edit.wildcard': {
    ja: '{name} には、いまワイルドカードが答えています。レコードを追加すると、この名前ではワイルドカードは答えなくなります。',
    en: 'A wildcard answers for {name} now. Once a record is added there, it no longer does for that name.',
  },
  'dmarc-edit.created': {
    ja: '適用される方針がないため、様子を見るだけの p=none で始めます。メールの届き方は変わりません。',
    en: 'No policy applies, so it begins with p=none, which only watches. Delivery does not change.',
  },
  'dmarc-edit.began-with-none': {
    ja: 'ロゴスウェアから受け取った値は p={wanted} ですが、ほかの送信メールに影響するため、p=none で始めます。強めるのは、レポートで確かめてからにしてください。',
    en: 'The vendor’s value says p={wanted}, which would hit your other mail too, so it begins with p=none. Make it stronger only after the reports show that nothing is lost.',
  },
  'dmarc-edit.wants-stronger': {
    ja: 'ロゴスウェアから受け取った値は {tag}={wanted} ですが、現在は {tag}={present} です。ほかの送信メールにも影響するため、自動では強めません。',
    en: 'The vendor’s value says {tag}={wanted}; it is {tag}={present} now. It would hit your other mail too, so it is not made stronger by itself.',
  },
  'dmarc-edit.wants-weaker': {
    ja: 'ロゴスウェアから受け取った値は {tag}={wanted} ですが、現在の {tag}={present} を弱めません。',
    en: 'The vendor’s value says {tag}={wanted}; the present {tag}={present} is not weakened.',
  },
  'dmarc-edit.tag-left-out': {
    ja: 'ロゴスウェアから受け取った値のうち、{tag}={value} は書きません。',
    en: '{tag}={value} in the vendor’s value is not written.',
  },
  'dmarc-edit.reports-added': {
    ja: 'レポートの送り先に {address} を加えます。いまの送り先は残します。',
    en: '{address} is added to the report addresses. The present ones stay.',
  },
  'dmarc-edit.external-report': {
    ja: 'レポートの送り先 {destination} は別の組織のドメインです。{destination} の側で {name} に「v=DMARC1;」を登録しないと、レポートは届きません。',
    en: 'The report address is at another organization ({destination}). Reports arrive only if {destination} registers “v=DMARC1;” at {name}.',
  },
  'dmarc-edit.bad-report-address': {
    ja: 'レポートの送り先 {address} はメールアドレスとして読めないため、書きません。',
    en: 'The report address {address} can’t be read as a mail address and is not written.',
  },
  'dmarc-edit.pct-dropped': {
    ja: 'pct=100 は廃止されたタグで、意味が変わらないため、取り除きます。',
    en: 'pct=100 is a removed tag; it is dropped, which changes nothing.',
  },
  'dmarc-edit.pct-decide': {
    ja: '現在のレコードに pct={value} があります。このタグは廃止され、受信側によって扱いが異なります。方針（p）を決め直すまで、このレコードの書き換えは案内しません。',
    en: 'The present record holds pct={value}, a removed tag that receivers treat differently. Until the policy (p) is decided anew, no edit of this record is advised.',
  },
  'dmarc-edit.wanted-malformed': {
    ja: 'ロゴスウェアから受け取ったDMARCの値を読み取れません（{value}）。ロゴスウェアに確かめてください。',
    en: 'The vendor’s DMARC value can’t be read ({value}). Ask the vendor.',
  },
} as const satisfies Record<string, Localized>

export type DmarcEditCode = keyof typeof dmarcEditMessages
