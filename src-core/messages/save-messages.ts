import type { Localized } from '../text/message.ts'

/** Why the wizard's documents were not saved, where a dialog asked for the folder. Params: `path`. */
export const saveMessages = {
  'save.not-writable': {
    ja: '{path} に書き込めません。ほかのプログラムで開いているファイルを閉じるか、書き込める別のフォルダーを選んでください。ファイルは保存していません。',
    en: '{path} cannot be written: close it where another program has it open, or choose another folder. No file was saved.',
  },
  'save.not-a-directory': {
    ja: '{path} はフォルダーではありません。別のフォルダーを選んでください。ファイルは保存していません。',
    en: '{path} is not a folder: choose another one. No file was saved.',
  },
  'save.disk-full': {
    ja: '空き容量が足りないため、{path} を書き込めません。別のフォルダーを選んでください。ファイルは保存していません。',
    en: 'There is no space left to write {path}: choose another folder. No file was saved.',
  },
  'save.name-too-long': {
    ja: '{path} は名前が長すぎます。階層の浅いフォルダーを選んでください。ファイルは保存していません。',
    en: 'The name {path} is too long: choose a folder with a shorter path. No file was saved.',
  },
  'save.bad-name': {
    ja: '{path} という名前では保存できません。別のフォルダーを選んでください。ファイルは保存していません。',
    en: 'The name {path} cannot be used: choose another folder. No file was saved.',
  },
  'save.failed': {
    ja: '{path} を書き込めませんでした。別のフォルダーを選んでください。ファイルは保存していません。',
    en: '{path} could not be written: choose another folder. No file was saved.',
  },
} as const satisfies Record<string, Localized>
