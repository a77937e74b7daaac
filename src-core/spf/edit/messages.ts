import type { Localized, Message, MessageParams } from '../../text/message.ts'
import { spfCreationMessages } from './creation-messages.ts'
import { spfMergeMessages } from './merge-messages.ts'
import { spfProofMessages } from './proof-messages.ts'
import { spfRefusalMessages } from './refusal-messages.ts'

const spfAdviceMessages = {
  'spf-edit.already-passes': {
    ja: '{term} の送信サーバーは、今のSPFレコードですでに合格（pass）になります。変更は不要です。',
    en: 'The servers of {term} already pass with the present SPF record. Nothing needs to change.',
  },
  'spf-edit.present-by-text': {
    ja: '{term} は、今のSPFレコードに書かれています。合格（pass）になるところまでは確かめられていません。',
    en: '{term} stands in the present SPF record. That it gives pass could not be proven.',
  },
  'spf-edit.can-vanish': {
    ja: '{term} の送信サーバーが合格になるのは、他社のレコード {via} に含まれているためです。相手が内容を変えると合格しなくなることがあります。',
    en: 'The servers of {term} pass only through somebody else’s record, {via}. They stop passing if its owner changes it.',
  },
  'spf-edit.covered-by-addresses': {
    ja: '{term} の送信サーバーが合格になるのは、{via} に今のアドレスが含まれているためです。ロゴスウェアがアドレスを変えると合格しなくなります。',
    en: 'The servers of {term} pass because {via} covers their present addresses. They stop passing if the vendor changes addresses.',
  },
  'spf-edit.passes-by-all': {
    ja: '{term} の送信サーバーが合格になるのは、どのサーバーも合格にする {via} があるためです。{via} を「~all」などに直すときは、その前に {term} を書き加えてください。書き加えないと、Platonからのメールが合格しなくなります。',
    en: 'The servers of {term} pass only because {via} lets every server pass. When {via} is changed to “~all” or the like, put {term} before it, or mail from Platon stops passing.',
  },
  'spf-edit.placed-before': {
    ja: '今のレコードの {before} は、{term} の送信サーバーの一部を合格にしません。そのため {term} をその前に置きます。',
    en: 'The present term {before} keeps some servers of {term} from passing, so {term} goes before it.',
  },
  'spf-edit.authorizes-nobody': {
    ja: '今のSPFレコードは「{domain} からはメールを送らない」と宣言しています。{term} を加えると、メールを送るドメインに変わります。意図どおりか確認してください。',
    en: 'The present SPF record says that {domain} sends no mail. Adding {term} makes it a domain that sends. Make sure that this is meant.',
  },
  'spf-edit.null-mx': {
    ja: '{domain} はメールを受け取らない設定（Null MX）です。差出人に使うと、返信や配信エラーの通知が届きません。',
    en: '{domain} accepts no mail (null MX). As a sender it gets neither replies nor bounces.',
  },
  'spf-edit.near-limit': {
    ja: '変更後のDNS参照回数は {count} 回です（上限 {limit} 回）。今後サービスを追加すると上限を超えるおそれがあります。',
    en: 'After the change the record takes {count} DNS look-ups of {limit}. Adding another service may exceed the limit.',
  },
  'spf-edit.count-at-least': {
    ja: '変更後のDNS参照回数は、少なくとも {count} 回です（上限 {limit} 回）。調べられなかった部分があるため、実際にはもっと多いことがあります。',
    en: 'After the change the record takes at least {count} DNS look-ups of {limit}. A part could not be looked at, so it may be more.',
  },
  'spf-edit.several-strings': {
    ja: '変更後の値は255文字を超えるため、1つのレコードの中で {count} 個の文字列に分けて登録します。別々のレコードにはしないでください。',
    en: 'The new value is over 255 characters: it goes in as {count} strings of one record. Do not make separate records of them.',
  },
  'spf-edit.over-450': {
    ja: '{domain} のTXTレコードは、変更後に名前と合わせて {size} バイトになります。目安の450バイトを超えるため、一部の受信側で読めないことがあります。使っていないTXTレコードの整理を検討してください。',
    en: 'With the change, the name {domain} and its TXT records take {size} bytes, over the guideline of 450. Some receivers may fail to read them. Consider removing TXT records no longer used.',
  },
  'spf-edit.over-512': {
    ja: '{domain} のTXTレコードの応答は、変更後に約 {size} バイトになります。512バイトを超えるため、古い受信側では読めないことがあります。使っていないTXTレコードを整理してください。',
    en: 'With the change, the answer with the TXT records of {domain} takes about {size} bytes, over 512. Old receivers may fail to read it. Remove TXT records no longer used.',
  },
} as const satisfies Record<string, Localized>

/** Every text that an SPF edit says: reasons of a change and of its proof. */
export const spfEditMessages = {
  ...spfAdviceMessages,
  ...spfRefusalMessages,
  ...spfMergeMessages,
  ...spfCreationMessages,
  ...spfProofMessages,
} as const satisfies Record<string, Localized>

export type SpfEditMessageCode = keyof typeof spfEditMessages

export type SpfEditMessage = Message<SpfEditMessageCode>

export function sayEdit(code: SpfEditMessageCode, params: MessageParams = {}): SpfEditMessage {
  return { code, params }
}
