import type { Localized } from '../../../src-core/text/message.ts'

/** Why nothing was written. Closed: a new cause gets a new word and a text in both languages. Params: `path`. */
export const writeFailureTexts = {
  'output.exists': {
    ja: '{path} はすでにあります。上書きするには --force を付けてください。何も書き込んでいません。',
    en: '{path} exists already; use --force to overwrite. Nothing was written.',
  },
  'output.not-writable': {
    ja: '{path} に書き込めません。フォルダーの権限か、ほかのプログラムで開いていないかを確かめてください。何も書き込んでいません。',
    en: '{path} cannot be written: check the permissions, and whether another program has it open. Nothing was written.',
  },
  'output.not-a-directory': {
    ja: '{path} はフォルダーではありません。何も書き込んでいません。',
    en: '{path} is not a folder. Nothing was written.',
  },
  'output.disk-full': {
    ja: '{path} を書き込む空き容量がありません。何も書き込んでいません。',
    en: 'There is no space left to write {path}. Nothing was written.',
  },
  'output.name-too-long': {
    ja: '{path} は名前が長すぎます。浅いフォルダーを選んでください。何も書き込んでいません。',
    en: 'The name {path} is too long: choose a folder with a shorter path. Nothing was written.',
  },
  'output.bad-name': {
    ja: '{path} という名前では書き込めません。何も書き込んでいません。',
    en: 'The name {path} cannot be used. Nothing was written.',
  },
  'output.failed': {
    ja: '{path} を書き込めませんでした。何も書き込んでいません。',
    en: '{path} could not be written. Nothing was written.',
  },
} as const satisfies Record<string, Localized>

export type WriteFailureCode = keyof typeof writeFailureTexts extends `output.${infer Code}` ? Code : never

const BY_ERRNO: Readonly<Record<string, WriteFailureCode>> = {
  EEXIST: 'exists',
  EISDIR: 'not-writable',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EBUSY: 'not-writable',
  ETXTBSY: 'not-writable',
  ENOTDIR: 'not-a-directory',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENAMETOOLONG: 'name-too-long',
  EINVAL: 'bad-name',
  ENOENT: 'bad-name',
  ERR_INVALID_ARG_VALUE: 'bad-name',
}

export function codeOf(error: unknown): WriteFailureCode {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  return BY_ERRNO[errno] ?? 'failed'
}
