import type { Localized } from '../text/message.ts'

/** Why what the user typed was not saved. Params: `folder`; `reason`, a code of the system. */
export const sessionMessages = {
  'session.not-writable': {
    ja: '保存先のフォルダー {folder} に書き込めません（{reason}）。',
    en: 'The folder {folder}, where it is saved, cannot be written ({reason}).',
  },
  'session.too-large': {
    ja: '保存できる量を超えています。不要なドメインの入力を減らしてください。',
    en: 'It is more than can be saved: remove domains that you do not need.',
  },
} as const satisfies Record<string, Localized>
