import type { Localized } from '../text/message.ts'

/** Why a JSON file of the user or the vendor cannot be used: one line each, naming the place in it. `file` is what it is. */
const fileTexts = {
  'too-large': {
    ja: '{file}が大きすぎます（上限 {limit} 文字）。',
    en: '{file} is too large (limit: {limit} characters).',
  },
  'not-json': {
    ja: '{file}をJSONとして読み取れません。',
    en: '{file} is not valid JSON.',
  },
  'schema-version': {
    ja: '{file}の schemaVersion が 1 ではありません。',
    en: '{file}’s schemaVersion is not 1.',
  },
  missing: {
    ja: '{file}に {path} がありません。わからない値は null と書きます。',
    en: '{file} lacks {path}. Write null for what is not known.',
  },
  'unknown-key': {
    ja: '{file}の {path} に、知らない項目「{key}」があります。',
    en: '{file} has an unknown key “{key}” at {path}.',
  },
  'wrong-type': {
    ja: '{file}の {path} の形式が違います（{expected} が必要です）。',
    en: '{file} has the wrong kind of value at {path} ({expected} is needed).',
  },
  'no-list': {
    ja: '{file}の最初は、1件以上の一覧（[ ]）にしてください。',
    en: '{file} must begin with a list ([ ]) of at least one entry.',
  },
  'no-object': {
    ja: '{file}の最初は { } にしてください。',
    en: '{file} must begin with { }.',
  },
  'wrong-value': {
    ja: '{file}の {path} の値は、決められた値のどれにも当たりません。',
    en: '{file} has a value at {path} that is none of those allowed.',
  },
  'too-long': {
    ja: '{file}の {path} が長すぎるか、数が多すぎます（上限 {limit}）。',
    en: '{file} has too long a text, too large a number or too many entries at {path} (limit: {limit}).',
  },
  'too-short': {
    ja: '{file}の {path} が空か、小さすぎます（下限 {limit}）。',
    en: '{file} has nothing, or too small a number, at {path} (at least {limit}).',
  },
  'control-character': {
    ja: '{file}の {path} に、改行などの制御文字または見えない文字が入っています。',
    en: '{file} has a control character or an invisible one at {path}.',
  },
  'bad-date': {
    ja: '{file}の {path} は、2026-11-24 のような日付で書きます。',
    en: '{file} needs a date like 2026-11-24 at {path}.',
  },
  repeated: {
    ja: '{file}の {path} に、同じものが2回書かれています。',
    en: '{file} names the same thing twice at {path}.',
  },
  'bad-reference': {
    ja: '{file}の {path} が指すものが、ファイルの中にありません。',
    en: '{file} refers at {path} to what is not in the file.',
  },
} as const satisfies Record<string, Localized>

export type FileProblem = keyof typeof fileTexts

/** The texts for one kind of file, by codes with its prefix. */
export function fileMessages<const Prefix extends string>(
  prefix: Prefix,
  file: Localized,
): Readonly<Record<`${Prefix}.${FileProblem}`, Localized>> {
  return Object.fromEntries(
    Object.entries(fileTexts).map(([problem, { ja, en }]) => [
      `${prefix}.${problem}`,
      { ja: ja.replace('{file}', file.ja), en: en.replace('{file}', file.en) },
    ]),
  ) as Record<`${Prefix}.${FileProblem}`, Localized>
}
