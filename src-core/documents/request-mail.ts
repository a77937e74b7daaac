import type { Language } from '../text/message.ts'
import { textLines, valueLine } from './blocks.ts'
import type { DocumentSettings, Signature } from './document-settings.ts'
import type { Block, MailLine } from './document.ts'
import { mailtoAddress } from './mailto.ts'
import { sayFrom } from './say.ts'
import { mailTexts } from './texts/mail-texts.ts'

interface Mail {
  /** As people read it. */
  readonly to: string
  /** Where it is sent; null where it is not known or there are several. */
  readonly address: string | null
  readonly subject: string
  readonly body: readonly MailLine[]
}

export function mail({ to, address, subject, body }: Mail): Block {
  const whole = mailtoAddress({ address, subject, body })
  const mailto = whole ?? mailtoAddress({ address, subject, body: [] })
  return { kind: 'mail', to, subject, body, mailto, isMailtoWhole: whole !== null }
}

/** Addressee, greeting, body and signature; what is not told is a blank to fill in. */
export function letter(
  addressee: readonly string[],
  body: readonly MailLine[],
  settings: DocumentSettings,
  language: Language,
): MailLine[] {
  const say = sayFrom(mailTexts, language)
  const { signature } = settings
  const organization = organizationName(settings, language)
  const name = signature.name.trim() || say('name-blank')
  const opening = [say('greeting'), say('introduction', { organization, name })].filter((line) => line !== '')
  return [
    ...textLines(...addressee.filter((line) => line !== ''), '', ...opening, ''),
    ...body,
    ...textLines('', say('closing'), '', '-- ', ...signatureLines(signature, language)),
  ]
}

/** Who a letter is written to: as told by the user, else as it is known. */
export function addressee(told: string, known: readonly string[], language: Language): readonly string[] {
  const name = told.trim()
  return name === ''
    ? known
    : [sayFrom(mailTexts, language)(isHonoured(name) ? 'to-as-told' : 'to', { name })]
}

function isHonoured(name: string): boolean {
  return /(様|さま|御中|各位|殿|先生)$/.test(name)
}

export function organizationName({ signature }: DocumentSettings, language: Language): string {
  return signature.organization.trim() || sayFrom(mailTexts, language)('organization-blank')
}

function signatureLines({ organization, department, name, mail, phone }: Signature, language: Language) {
  const say = sayFrom(mailTexts, language)
  const company =
    organization.trim() === '' && department.trim() === ''
      ? say('signature')
      : `${organization.trim() || say('organization-blank')} ${department}`.trim()
  return [company, name.trim() || say('name-blank'), contactOf({ mail, phone }) || say('signature-contact')]
}

/** Name, telephone and mail address on one line; a blank to fill in where neither of the last two is told. */
export function contactLine({ signature }: DocumentSettings, language: Language): string {
  const { organization, department, name } = signature
  const contact = contactOf(signature)
  const say = sayFrom(mailTexts, language)
  if (contact === '' && name.trim() === '') return say('contact-blank')
  return [organization, department, name.trim() || say('name-blank'), contact || say('signature-contact')]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
}

function contactOf({ mail, phone }: Pick<Signature, 'mail' | 'phone'>): string {
  return [phone, mail]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' / ')
}

/** `1. …` */
export function numberItems(items: readonly string[]): string[] {
  return items.map((item, index) => `${index + 1}. ${item}`)
}

/** A label, and the value on a line of its own. */
export function labelled(label: string, text: string): MailLine[] {
  return [...textLines(label), valueLine(text)]
}
