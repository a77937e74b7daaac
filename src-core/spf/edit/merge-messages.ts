import type { Localized } from '../../text/message.ts'

/** What is said when several records become one. */
export const spfMergeMessages = {
  'spf-edit.several-records': {
    ja: '{domain} にSPFレコードが {count} 件あります。SPFレコードは1件でなければならず、今はどのメールもエラー（permerror）です。',
    en: '{domain} has {count} SPF records. There must be one; now all mail gets a permanent error.',
  },
  'spf-edit.merge-proposal': {
    ja: '{domain} のSPFレコードを1件にまとめた案です。登録する前に、どの項目も必要かを確認してください。',
    en: 'A proposal that merges the SPF records of {domain} into one. Before you publish it, check that every term is meant.',
  },
  'spf-edit.merged-all': {
    ja: '末尾の指定がレコードごとに異なります（{written}）。届かなくなるメールを増やさないよう、緩いほうの {kept} にしています。',
    en: 'The records end differently ({written}). The less strict {kept} is kept, so that no more mail is refused.',
  },
  'spf-edit.merged-all-one-sided': {
    ja: '末尾の指定（all）のないレコードがあります。指定のあるレコードの {kept} を使います。',
    en: 'Some record has no “all” at its end. {kept}, as the other one says, is kept.',
  },
  'spf-edit.merged-plus-all': {
    ja: '{term} は誰でも差出人になりすませる指定のため、まとめた案には入れていません。',
    en: '{term} lets everybody send as this domain, so it is left out of the proposal.',
  },
  'spf-edit.merged-redirect': {
    ja: '{term} はほかの項目と一緒には残せないため、{include} に書き換え、末尾を {kept} にしています。',
    en: '{term} cannot stand together with the rest, so it is written as {include}, with {kept} at the end.',
  },
  'spf-edit.merged-dead-term': {
    ja: '{term} は all の後ろなどにあり、元のレコードでも効果がないため、まとめた案には入れていません。',
    en: '{term} has no effect where it stands in the old record (such as after “all”), so it is left out of the proposal.',
  },
  'spf-edit.merged-exp': {
    ja: '{term} は1つしか書けないため、まとめた案では最初の1つだけを残しています。',
    en: '{term} may stand only once, so the proposal keeps the first.',
  },
  'spf-edit.merge-plus-all-only': {
    ja: '{term} は誰でも差出人になりすませる指定です。まとめると有効になってしまうため、案を作りません。先にこの指定を直してください。',
    en: '{term} lets everybody send as this domain, and merging would put it into force. No proposal is made; mend that first.',
  },
  'spf-edit.merge-redirect-unknown': {
    ja: '{term} の参照先の内容を確かめられないため、安全にまとめられません。参照先を確認してから、1件にまとめてください。',
    en: 'What {term} refers to could not be read, so the records cannot be merged safely. Look at it, then merge by hand.',
  },
  'spf-edit.merge-conflict': {
    ja: 'レコードどうしが矛盾しています。{address} を合格にするレコードと、合格にしないレコードがあります。どちらにするかを先に決めてください。',
    en: 'The records contradict each other: one lets {address} pass and another keeps it from passing. Decide first which is meant.',
  },
} as const satisfies Record<string, Localized>
