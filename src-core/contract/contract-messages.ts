import type { Localized } from '../text/message.ts'

/** What is said of a request that the backend does not take: seen only where the two sides do not fit together. */
export const contractMessages = {
  'contract.bad-input': {
    ja: '送られた内容を処理できませんでした（{path}）。画面を読み込み直してください。',
    en: 'What was sent could not be used ({path}). Reload the page.',
  },
  'contract.too-large': {
    ja: '送られた内容が大きすぎるため、処理できませんでした。',
    en: 'What was sent is too large to be handled.',
  },
  'contract.run-known': {
    ja: 'この処理はすでに始まっています。',
    en: 'This work has been started already.',
  },
  'contract.too-many-runs': {
    ja: '同時に実行できる処理は {limit} 個までです。ほかの処理が終わってから、もう一度試してください。',
    en: 'At most {limit} pieces of work can run at the same time. Try again when another has ended.',
  },
} as const satisfies Record<string, Localized>

export type ContractMessageCode = keyof typeof contractMessages
