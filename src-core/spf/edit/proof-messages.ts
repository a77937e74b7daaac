import type { Localized } from '../../text/message.ts'

/** Why something about an edit is not proven, and what a proof is about. */
export const spfProofMessages = {
  'spf-edit.proof-not-walked': {
    ja: '{term} の中身を調べていないため、合格になることは確かめられていません。',
    en: 'What stands behind {term} was not looked at, so it is not proven that its servers pass.',
  },
  'spf-edit.proof-dynamic': {
    ja: '{term} の結果はメールごとに変わるため、すべてのメールについては確かめられていません。',
    en: 'The result of {term} differs from message to message, so not every message is covered by the proof.',
  },
  'spf-edit.proof-unknown-part': {
    ja: '{term} の内容を確認できなかったため、その部分は確かめられていません。',
    en: 'What stands behind {term} could not be told, so that part is not proven.',
  },
  'spf-edit.proof-too-many': {
    ja: 'アドレスの範囲が多いため、{limit} 個の範囲だけを調べています。',
    en: 'There are very many address ranges; only {limit} of them were looked at.',
  },
  'spf-edit.proof-merged': {
    ja: '今は {count} 件あるため、どのメールもエラー（permerror）です。それぞれのレコードが単独で合格にする送信サーバーが、まとめた後も合格になるかを調べています。',
    en: 'With {count} records all mail is a permanent error now. Checked is that servers which one record alone lets pass still pass after merging.',
  },
  'spf-edit.proof-created': {
    ja: 'これまでレコードがなかったため、ほかの送信サーバーの結果は none から softfail に変わります。',
    en: 'There was no record before, so the result of other servers changes from none to softfail.',
  },
} as const satisfies Record<string, Localized>
