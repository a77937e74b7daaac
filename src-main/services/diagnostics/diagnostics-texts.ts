import { PRODUCT_NAMES } from '../../../src-core/product-names.ts'
import type { Localized } from '../../../src-core/text/message.ts'

export const diagnosticsTexts = {
  title: {
    ja: `${PRODUCT_NAMES.ja}：サポート用の情報`,
    en: `${PRODUCT_NAMES.en}: support information`,
  },
  holds: {
    ja: 'メールの内容、メールアドレス、ドメイン名、フォルダーの名前は含みません。ここにあるものがすべてです。項目の名前は英語です。',
    en: 'Holds no mail, no mail address, no domain and no name of a folder. This is all of it.',
  },
  program: { ja: 'プログラム', en: 'Program' },
  machine: { ja: '動作環境', en: 'What it runs on' },
  work: { ja: '作業の状態', en: 'State of the work' },
  log: { ja: '記録（新しいものが下）', en: 'Log (the newest last)' },
  'no-log': {
    ja: 'この動かし方では、記録を残していません。',
    en: 'No log is kept where the wizard runs in a browser.',
  },
  'empty-log': { ja: '記録はありません。', en: 'Nothing was logged.' },
} as const satisfies Record<string, Localized>
