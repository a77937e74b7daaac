import type { SpfFaultKind } from '../spf/record.ts'
import type { Localized } from '../text/message.ts'
import type { FindingEntry } from './finding.ts'

type Words = Pick<FindingEntry, 'says' | 'todo'>

const RESULT: Localized = {
  ja: 'このため、SPF全体がエラーになります。',
  en: 'That makes the whole SPF record an error.',
}

const GUESS: Localized = {
  ja: 'おそらく「{suggestion}」の書き誤りです。確かめてから直してください。',
  en: 'It was probably meant to be “{suggestion}”. Check it, then correct it.',
}

const NO_GUESS: Localized = {
  ja: '正しい書き方を、その送信サービスの案内で確かめて直してください。要らないものであれば、この部分を消してください。',
  en: 'Look up how the sending service wants it written and correct it, or remove this part if nothing needs it.',
}

/** Where what was meant is plain to see. */
const SURE: Localized = {
  ja: '「{suggestion}」と書き直してください。',
  en: 'Write “{suggestion}” instead.',
}

const KEEP_ONE: Localized = {
  ja: '必要な方を1つだけ残し、もう一方を消してください。',
  en: 'Keep the one that is needed and remove the other.',
}

/** Every kind that a text chosen as an SPF record can have. */
type Kind = Exclude<SpfFaultKind, 'bad-version'>

const PLAIN_TO_SEE: readonly Kind[] = ['stray-space', 'look-alike-character', 'not-ascii']

/** What is wrong with “{term}”, as a sentence about it. */
const WRONG: Readonly<Record<Kind, Localized>> = {
  'unknown-mechanism': {
    ja: '{name} のSPFレコードに、SPFにない指定「{term}」があります。',
    en: 'The SPF record at {name} holds “{term}”, which SPF does not know.',
  },
  'stray-space': {
    ja: '{name} のSPFレコードの「{term}」に、余分な空白が入っています。',
    en: 'The SPF record at {name} has a stray space in “{term}”.',
  },
  'look-alike-character': {
    ja: '{name} のSPFレコードの「{term}」に、全角文字や長い横線など、半角文字に似た別の文字が入っています。',
    en: 'The SPF record at {name} has characters in “{term}” that only look like ASCII, such as a dash or full-width letters.',
  },
  'not-ascii': {
    ja: '{name} のSPFレコードの「{term}」に、半角の英数字と記号以外の文字が入っています。日本語ドメイン名は「xn--」で始まる形で書く必要があります。',
    en: 'The SPF record at {name} has characters outside ASCII in “{term}”. An internationalised name must be written in the form that begins with “xn--”.',
  },
  'control-character': {
    ja: '{name} のSPFレコードの「{term}」に、タブや改行など、目に見えない文字が入っています。',
    en: 'The SPF record at {name} has an invisible character in “{term}”, such as a tab or a line break.',
  },
  'bad-address': {
    ja: '{name} のSPFレコードの「{term}」は、IPアドレスの書き方が正しくありません。',
    en: 'The SPF record at {name} has a badly written IP address in “{term}”.',
  },
  'bad-prefix': {
    ja: '{name} のSPFレコードの「{term}」は、「/」の後の数（アドレスの範囲）が正しくありません。',
    en: 'The SPF record at {name} has a wrong number after the “/” in “{term}”.',
  },
  'unexpected-argument': {
    ja: '{name} のSPFレコードの「{term}」に、付けられない値が付いています。',
    en: 'The SPF record at {name} has a value in “{term}” where none may be.',
  },
  'missing-argument': {
    ja: '{name} のSPFレコードの「{term}」に、必要な値がありません。',
    en: 'The SPF record at {name} lacks a value in “{term}”.',
  },
  'bad-domain': {
    ja: '{name} のSPFレコードの「{term}」は、ドメイン名の書き方が正しくありません。',
    en: 'The SPF record at {name} has a badly written domain name in “{term}”.',
  },
  'bad-macro': {
    ja: '{name} のSPFレコードの「{term}」は、「%」で始まる部分（マクロ）の書き方が正しくありません。',
    en: 'The SPF record at {name} has a badly written macro (the part after “%”) in “{term}”.',
  },
  'duplicate-modifier': {
    ja: '{name} のSPFレコードで、「{term}」と同じ種類の指定が2回目です。1回しか書けません。',
    en: 'The SPF record at {name} has “{term}” as the second of its kind. Only one is allowed.',
  },
  'bad-modifier': {
    ja: '{name} のSPFレコードの「{term}」は、「=」の前の名前が正しくありません。',
    en: 'The SPF record at {name} has a wrong name before the “=” in “{term}”.',
  },
}

function withResult(text: Localized): Localized {
  return { ja: `${text.ja}${RESULT.ja}`, en: `${text.en} ${RESULT.en}` }
}

function wordsFor(kind: Kind): Record<string, Words> {
  const says = withResult(WRONG[kind])
  const todo = kind === 'duplicate-modifier' ? KEEP_ONE : NO_GUESS
  const guess = PLAIN_TO_SEE.includes(kind) ? SURE : GUESS
  return { [kind]: { says, todo }, [`${kind}.suggested`]: { says, todo: guess } }
}

const INCLUDED: Words = {
  says: {
    ja: '参照先 {name} のSPFレコードに、書き方の誤り「{term}」があります。このため、参照している側のSPFもエラーになります。',
    en: 'The record at {name}, which this domain refers to, has a fault: “{term}”. That makes the referring SPF record an error too.',
  },
  todo: {
    ja: '{name} を管理している提供元に連絡し、直してもらってください。使っていないサービスであれば、参照を消してください。',
    en: 'Tell whoever runs {name}, or remove the reference if the service is not in use.',
  },
}

/** `params.kind` is the fault's kind, with `.suggested` where `params.suggestion` holds what was probably meant. */
export const spfSyntaxFindings = {
  'spf.syntax': {
    severity: 'error',
    rfc: '7208#4.6',
    says: withResult({
      ja: '{name} のSPFレコードの「{term}」は、書き方が正しくありません。',
      en: 'The SPF record at {name} has a fault in “{term}”.',
    }),
    todo: NO_GUESS,
    variants: {
      ...Object.assign({}, ...(Object.keys(WRONG) as Kind[]).map(wordsFor)),
      included: INCLUDED,
    },
  },
  'spf.unknown-mechanism': {
    severity: 'error',
    rfc: '7208#4.6.1',
    says: withResult(WRONG['unknown-mechanism']),
    todo: NO_GUESS,
    variants: { ...wordsFor('unknown-mechanism'), included: INCLUDED },
  },
} as const satisfies Record<string, FindingEntry>
