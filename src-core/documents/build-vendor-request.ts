import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { heading, note, textLines } from './blocks.ts'
import type { DocumentContext } from './document-context.ts'
import type { BuiltDocument, MailLine } from './document.ts'
import { addressee, labelled, letter, mail, numberItems } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { regionName } from './senders.ts'
import { mailTexts } from './texts/mail-texts.ts'
import { vendorRequestTexts } from './texts/vendor-request-texts.ts'
import { dkimChanges, questionsFor, vendorMails, type VendorMail } from './vendor-questions.ts'

/** The mails of this plan to the vendor, each ready to send. */
export function buildVendorRequest(
  plan: SetupPlan,
  language: Language,
  { settings }: DocumentContext,
): BuiltDocument {
  const say = sayFrom(vendorRequestTexts, language)
  const { supportAddress } = plan.vendor
  return {
    id: 'vendor-request',
    language,
    title: say('title'),
    lead: [say('lead'), sayFrom(mailTexts, language)('how-to-use')],
    blocks: vendorMails(plan).flatMap((kind) => [
      heading(say(`mail-${kind}`)),
      ...(kind === 'signing' ? [note('info', say('send-when-published'))] : []),
      mail({
        to: supportAddress === null ? say('to-unknown') : say('to', { address: supportAddress }),
        address: supportAddress,
        subject: say(`subject-${kind}`, { domain: plan.subject.domainUnicode }),
        body: letter(
          addressee(settings.addressees.vendor, [say('addressee-1'), say('addressee-2')], language),
          writeBody(plan, kind, language),
          settings,
          language,
        ),
      }),
    ]),
  }
}

function writeBody(plan: SetupPlan, mail: VendorMail, language: Language): MailLine[] {
  const say = sayFrom(vendorRequestTexts, language)
  return [
    ...textLines(say(`purpose-${mail}`), ''),
    ...describeSite(plan, language),
    ...describeRecords(plan, mail, language),
    ...textLines(
      '',
      say(mail === 'signing' ? 'questions-signing' : 'questions'),
      ...numberItems(questionsFor(plan, mail, language)),
    ),
  ]
}

function describeSite({ subject, region, option }: SetupPlan, language: Language): MailLine[] {
  const say = sayFrom(vendorRequestTexts, language)
  const sender = subject.address ?? (option === 'own-domain' ? subject.domain : null)
  return textLines(
    say('about'),
    say('about-site'),
    ...(region === null ? [] : [say('about-region', { region: regionName(region, language) })]),
    ...(sender === null ? [] : [say('about-sender', { sender })]),
  )
}

/** What is published, what stands in the way, or what is known already, so that the vendor can correct it. */
function describeRecords(plan: SetupPlan, mail: VendorMail, language: Language): MailLine[] {
  const say = sayFrom(vendorRequestTexts, language)
  const { spfTerms, dkim } = plan.vendor.values
  if (mail === 'signing') {
    const records = dkimChanges(plan).flatMap(({ name, type, after }) =>
      after === null
        ? []
        : [...labelled(say('name'), name), ...labelled(say('published-value', { type }), after)],
    )
    return [...textLines('', say('published')), ...records]
  }
  if (mail === 'conflict') {
    return dkimChanges(plan)
      .filter(({ action }) => action === 'blocked')
      .flatMap(({ name, type, wanted, before }) => [
        ...textLines('', say('conflict')),
        ...labelled(say('name'), name),
        ...(before ?? []).flatMap((text) => labelled(say('present'), text)),
        ...(wanted === null ? [] : labelled(say('value', { type }), wanted)),
      ])
  }
  const known = [
    ...spfTerms.flatMap(({ value }) => labelled('SPF:', value)),
    ...dkim.flatMap(({ value }) => labelled(`DKIM (${value.selector}, ${value.type}):`, value.value)),
  ]
  return mail === 'values' && known.length > 0 ? [...textLines('', say('known')), ...known] : []
}
