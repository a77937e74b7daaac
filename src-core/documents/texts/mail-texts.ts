import type { Localized } from '../../text/message.ts'

/** What both request mails share. 【　】 is to be filled in before sending. */
export const mailTexts = {
  'how-to-use': {
    ja: '【　】の部分を書き入れてから送ってください。',
    en: 'Fill in what stands in 【　】 before sending.',
  },
  greeting: { ja: 'いつもお世話になっております。', en: '' },
  introduction: { ja: '【会社名】の【お名前】と申します。', en: 'I am writing for 【company】.' },
  closing: { ja: 'お手数をおかけしますが、よろしくお願いいたします。', en: 'Thank you for your help.' },
  signature: { ja: '【会社名・部署名】', en: '【company, department】' },
  'signature-name': { ja: '【お名前】', en: '【name】' },
  'signature-contact': { ja: '【電話番号・メールアドレス】', en: '【telephone, mail address】' },
} as const satisfies Record<string, Localized>
