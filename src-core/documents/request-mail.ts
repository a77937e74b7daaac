import type { Language } from '../text/message.ts'
import { textLines, valueLine } from './blocks.ts'
import type { MailLine } from './document.ts'
import { sayFrom } from './say.ts'
import { mailTexts } from './texts/mail-texts.ts'

/** Addressee, greeting, body and a signature to fill in. */
export function letter(
  addressee: readonly string[],
  body: readonly MailLine[],
  language: Language,
): MailLine[] {
  const say = sayFrom(mailTexts, language)
  const opening = [say('greeting'), say('introduction')].filter((line) => line !== '')
  return [
    ...textLines(...addressee.filter((line) => line !== ''), '', ...opening, ''),
    ...body,
    ...textLines(
      '',
      say('closing'),
      '',
      '-- ',
      say('signature'),
      say('signature-name'),
      say('signature-contact'),
    ),
  ]
}

/** `1. …` */
export function numbered(items: readonly string[]): MailLine[] {
  return textLines(...items.map((item, index) => `${index + 1}. ${item}`))
}

/** A label, and the value on a line of its own. */
export function labelled(label: string, text: string): MailLine[] {
  return [...textLines(label), valueLine(text)]
}
