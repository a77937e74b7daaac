import type { Localized } from '../../../src-core/text/message.ts'

/** What `verify` says in a terminal. */
export const verifyTexts = {
  title: { ja: '{domain} の反映の確認', en: 'Is the plan for {domain} published?' },
  at: { ja: '確認した日時', en: 'looked up' },
  result: { ja: '結果', en: 'result' },
  nothing: {
    ja: 'この計画には、DNSで確かめることがありません。',
    en: 'This plan has nothing to look up in DNS.',
  },
  complete: {
    ja: '計画したレコードは、すべて公開されています。',
    en: 'Every record of the plan is published.',
  },
  'not-published': {
    ja: '公開されていないレコードがあります（{count} 件）。',
    en: 'Records that are not published: {count}.',
  },
  'not-told': {
    ja: '確認できなかったレコードがあります（{count} 件）。設定が間違っているという意味ではありません。',
    en: 'Records that could not be told: {count}. That does not mean that anything is wrong.',
  },
  lagging: {
    ja: '権威DNSサーバーには公開済みで、前の答えが残っているDNSサーバーがあるレコード: {count} 件。期限が過ぎると入れ替わります。',
    en: 'Records that the authoritative servers have, while some resolver still gives the earlier answer: {count}. It goes away when its time is over.',
  },
  waits: {
    ja: '値が届くのを待っているレコードがあります（{count} 件）。',
    en: 'Records that wait for a value: {count}.',
  },
  server: { ja: 'サーバー', en: 'server' },
  kind: { ja: '種類', en: 'kind' },
  state: { ja: '状態', en: 'state' },
  until: { ja: 'この答えが残る期限', en: 'may stay until' },
  'until-cache': { ja: '{time}（キャッシュの1つ）', en: '{time} (one cache of many)' },
  'wanted-terms': { ja: '今あるSPFに追加する項目', en: 'to add to the SPF there' },
  wanted: { ja: '計画の値', en: 'planned' },
  found: { ja: '今ある値', en: 'there now' },
  differs: { ja: '違い', en: 'differs' },
  fault: { ja: '問題', en: 'fault' },
  todo: { ja: '対処', en: 'to do' },
  note: { ja: '注意', en: 'note' },
  zone: { ja: 'ゾーン {zone} のネームサーバー', en: 'Name servers of the zone {zone}' },
  serial: { ja: 'SOAのシリアル', en: 'SOA serial' },
  'serial-unknown': { ja: '確認できず', en: 'could not tell' },
  'watch-begin': {
    ja: '反映を見守ります（終了: Ctrl-C、期限: {until}）。',
    en: 'Watching until it is published (Ctrl-C ends it; gives up at {until}).',
  },
  'watch-record': {
    ja: '{time} {name} {type}: {state}（{counts}）',
    en: '{time} {name} {type}: {state} ({counts})',
  },
  'watch-next': { ja: '{time} 次は {next} に確かめます。', en: '{time} The next look is at {next}.' },
  'watch-limit': {
    ja: '見守りの期限になりました。残りは下のとおりです。',
    en: 'The watch has reached its limit. What is left is below.',
  },
  'watch-stopped': { ja: '見守りを終了しました。', en: 'The watch was ended.' },
  counts: { ja: '公開済み {done}／{total}', en: 'published at {done} of {total}' },
  'not-yet': { ja: '、まだ問い合わせていないサーバー {count}', en: ', not asked yet: {count}' },
  'found-inside': { ja: '社内用の値', en: 'internal value' },
} as const satisfies Record<string, Localized>
