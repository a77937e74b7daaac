import type { Localized } from '../../text/message.ts'

/** Why an edit is not made, and the ways out. */
export const spfRefusalMessages = {
  'spf-edit.nothing-wanted': {
    ja: 'SPFに加える値がまだありません。ロゴスウェアから値を受け取ってから変更します。',
    en: 'There is no value to add to SPF yet. The change waits for the vendor’s values.',
  },
  'spf-edit.bad-wanted-term': {
    ja: '受け取った値「{term}」は、SPFに加える項目として正しくありません。ロゴスウェアに確認してください。',
    en: 'The value “{term}” is not a term that can be added to SPF. Ask the vendor.',
  },
  'spf-edit.wanted-authorizes-everyone': {
    ja: '「{term}」を加えると、世界中のどのサーバーからでも差出人になりすませるようになります。加えずに、ロゴスウェアに確認してください。',
    en: 'Adding “{term}” would let every server in the world send as this domain. Do not add it; ask the vendor.',
  },
  'spf-edit.wanted-authorizes-nobody': {
    ja: '「{term}」を加えても、合格になる送信サーバーがありません。名前の書き間違いがないか、ロゴスウェアに確認してください。',
    en: 'Adding “{term}” would not let any server pass. Check the name with the vendor.',
  },
  'spf-edit.wanted-broken': {
    ja: '「{term}」の参照先のSPFレコードに誤りがあるか、レコードがありません。加えると {domain} のSPF全体がエラー（permerror）になるため、ロゴスウェアに確認してください。',
    en: 'The SPF record behind “{term}” is faulty or missing. Adding it would make the whole SPF of {domain} a permanent error. Ask the vendor.',
  },
  'spf-edit.wanted-loops': {
    ja: '「{term}」の参照先は {domain} 自身を参照しています。加えるとSPFが終わらず、エラー（permerror）になります。',
    en: 'The record behind “{term}” refers back to {domain}. Adding it would make a loop, a permanent error.',
  },
  'spf-edit.syntax-fault': {
    ja: '今のSPFレコードの「{term}」に誤りがあり、このままでは全体がエラー（permerror）です。先に誤りを直してから、値を加えてください。',
    en: 'The present SPF record is faulty at “{term}”, which makes all of it a permanent error. Mend that first, then add the value.',
  },
  'spf-edit.cname-at-name': {
    ja: '{domain} は {target} の別名（CNAME）です。CNAMEのある名前にはTXTレコードを置けません。{target} の管理者に変更を依頼するか、CNAMEをやめるか、別のサブドメインを差出人に使ってください。',
    en: '{domain} is an alias (CNAME) of {target}. No TXT record can stand beside a CNAME. Ask the owner of {target} to make the change, give up the CNAME, or use another subdomain as the sender.',
  },
  'spf-edit.explicit-fail': {
    ja: '今のSPFレコードの {before} は、{term} の送信サーバーの一部を明示的に拒否しています。拒否の理由を確認し、{before} を外すかどうかを先に決めてください。',
    en: 'The present term {before} explicitly refuses some servers of {term}. Find out why, and decide first whether {before} should go.',
  },
  'spf-edit.macro-decides': {
    ja: '今のSPFレコードの {before} は、メールごとに結果が変わる拒否の条件です。{term} の送信サーバーが拒否されないことを確かめられません。{before} の管理者に確認してください。',
    en: 'The present term {before} refuses mail by a condition that differs from message to message. It cannot be shown that the servers of {term} are not refused. Ask whoever set {before}.',
  },
  'spf-edit.present-broken': {
    ja: '今のSPFレコードは {before} でエラー（permerror）になります。{term} を加えても合格しないため、先に {before} を直すか外してください。',
    en: 'The present SPF record ends in a permanent error at {before}. {term} would not pass, so mend or remove {before} first.',
  },
  'spf-edit.still-no-pass': {
    ja: '{term} を加えても、その送信サーバー（例: {address}）の結果は {after} のままで、合格になりません。そのため、この変更はできません。',
    en: 'Even with {term}, the result of its servers (such as {address}) would be {after}, not pass, so the change cannot be made.',
  },
  'spf-edit.over-lookups': {
    ja: '変更すると、DNS参照回数が {count} 回になります（上限 {limit} 回）。上限を超えるとSPF全体がエラー（permerror）になるため、この変更はできません。',
    en: 'The change would take {count} DNS look-ups; the limit is {limit}. Over the limit all of SPF is a permanent error, so the change cannot be made.',
  },
  'spf-edit.already-over-lookups': {
    ja: '今のSPFレコードだけで、すでにDNS参照回数が {count} 回あります（上限 {limit} 回）。今も合格しないメールがあります。',
    en: 'The present record alone takes {count} DNS look-ups; the limit is {limit}. Some mail fails already.',
  },
  'spf-edit.over-voids': {
    ja: '変更すると、答えの返らないDNS参照が {count} 回になります（上限 {limit} 回）。SPF全体がエラー（permerror）になるため、この変更はできません。',
    en: 'The change would take {count} DNS look-ups that find nothing; the limit is {limit}. All of SPF would be a permanent error, so the change cannot be made.',
  },
  'spf-edit.term-cost': {
    ja: '今の {term} のDNS参照回数: {count} 回',
    en: 'DNS look-ups of the present {term}: {count}',
  },
  'spf-edit.wanted-cost': {
    ja: '加える {term} のDNS参照回数: {count} 回',
    en: 'DNS look-ups of the term to add, {term}: {count}',
  },
  'spf-edit.void-cost': {
    ja: '{term} のうち、答えの返らないDNS参照: {count} 回',
    en: 'DNS look-ups of {term} that find nothing: {count}',
  },
  'spf-edit.way-out-subdomain': {
    ja: '方法: Platonの差出人に {domain} のサブドメイン（例: {example}）を使うと、SPFを別に作れるため上限に影響しません。',
    en: 'Way out: use a subdomain of {domain} (such as {example}) as the sender in Platon. It has its own SPF record and its own limit.',
  },
  'spf-edit.way-out-drop-unused': {
    ja: '方法: もう使っていないサービスの項目をSPFレコードから外します。どれを使っているかは、社内で確認してください。',
    en: 'Way out: remove the terms of services no longer used. Ask inside the organisation which are still in use.',
  },
  'spf-edit.way-out-heaviest': {
    ja: '方法: {term} はDNS参照回数が最も多く、{count} 回あります。参照回数の少ない書き方がないか、提供元に確認してください。',
    en: 'Way out: {term} takes the most look-ups, {count}. Ask its provider for a lighter way to write it.',
  },
  'spf-edit.no-flattening': {
    ja: 'include をIPアドレスに書き換える方法（フラット化）は行いません。提供元がアドレスを変えたときに、気づかないままメールが届かなくなるためです。',
    en: 'Includes are not rewritten as IP addresses (flattening): when a provider changes its addresses, mail would stop passing unnoticed.',
  },
  'spf-edit.would-change-others': {
    ja: '変更すると、ほかの送信サーバー（例: {address}）の結果が {before} から {after} に変わります。そのため、この変更はできません。',
    en: 'The change would turn the result of other servers (such as {address}) from {before} to {after}, so it cannot be made.',
  },
} as const satisfies Record<string, Localized>
