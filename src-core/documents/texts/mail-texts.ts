import type { Localized } from '../../text/message.ts'

/** What every mail shares. 【　】 is to be filled in before sending. */
export const mailTexts = {
  'how-to-use': {
    ja: '【　】の部分を書き入れてから送ってください。',
    en: 'Fill in what stands in 【　】 before sending.',
  },
  greeting: { ja: 'いつもお世話になっております。', en: '' },
  introduction: { ja: '{organization}の{name}と申します。', en: 'I am writing for {organization}.' },
  to: { ja: '{name} 様', en: 'Dear {name},' },
  'to-as-told': { ja: '{name}', en: 'Dear {name},' },
  'organization-blank': { ja: '【会社名】', en: '【company】' },
  'name-blank': { ja: '【お名前】', en: '【name】' },
  closing: { ja: 'お手数をおかけしますが、よろしくお願いいたします。', en: 'Thank you for your help.' },
  signature: { ja: '【会社名・部署名】', en: '【company, department】' },
  'signature-contact': { ja: '【電話番号・メールアドレス】', en: '【telephone, mail address】' },
  'contact-blank': {
    ja: '【担当者のお名前・電話番号・メールアドレス】',
    en: '【name, telephone, mail address】',
  },
} as const satisfies Record<string, Localized>
