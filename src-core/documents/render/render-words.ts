import type { Tone } from '../document.ts'
import type { Language } from '../../text/message.ts'

export interface RenderWords {
  readonly tones: Readonly<Record<Tone, string>>
  readonly bullet: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly openMail: string
  /** Where the body is too long for it. */
  readonly openMailHead: string
  /** On paper and in a PDF alone. */
  readonly copyFromText: string
  readonly mailStarts: string
  readonly mailEnds: string
}

/** The few words that renderers add themselves: no meaning is told by colour or shape alone. */
export const renderWords: Readonly<Record<Language, RenderWords>> = {
  ja: {
    tones: { info: '【補足】', warning: '【注意】', danger: '【重要】' },
    bullet: '・',
    to: '宛先',
    subject: '件名',
    body: '本文',
    openMail: 'メールソフトで開く',
    openMailHead: 'メールソフトで開く（長いため、本文は貼り付けてください）',
    copyFromText:
      '長い値は途中で折り返されています。コピーするときは、同じ名前の .txt ファイルを使ってください。',
    mailStarts: '―――― ここから本文 ――――',
    mailEnds: '―――― ここまで本文 ――――',
  },
  en: {
    tones: { info: 'Note:', warning: 'Caution:', danger: 'Important:' },
    bullet: '- ',
    to: 'To',
    subject: 'Subject',
    body: 'Body',
    openMail: 'Open in the mail program',
    openMailHead: 'Open in the mail program (the body is too long for it: paste it)',
    copyFromText: 'Long values are wrapped here: to copy them, use the .txt file of the same name.',
    mailStarts: '---- body starts here ----',
    mailEnds: '---- body ends here ----',
  },
}
