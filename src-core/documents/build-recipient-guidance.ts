import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, heading, note, paragraph, textLines, value, valueLine } from './blocks.ts'
import type { DocumentContext } from './document-context.ts'
import type { DocumentSettings } from './document-settings.ts'
import type { Block, DocumentModel, MailLine } from './document.ts'
import { describeReceivers } from './receiver-steps.ts'
import { contactLine, letter, mail, organizationName } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { senderDomains } from './senders.ts'
import { guidanceTexts } from './texts/guidance-texts.ts'

/** For recipients and their mail administrators: which sender to let in, and how without letting forgers in. */
export function buildRecipientGuidance(
  plan: SetupPlan,
  language: Language,
  { settings }: DocumentContext,
): DocumentModel {
  const say = sayFrom(guidanceTexts, language)
  const domains = senderDomains(plan)
  const isOwn = plan.option === 'own-domain'
  return {
    id: 'recipient-guidance',
    language,
    title: say('title'),
    lead: [say('lead')],
    blocks: [
      note('info', say('how-to-use')),
      ...(isOwn ? [] : [note('warning', say('before-switch'))]),
      ...(domains.length > 1 ? [note('warning', say('fill-domain', { domains: domains.join(', ') }))] : []),
      heading(say('mail')),
      mail({
        to: say('mail-to'),
        address: null,
        subject: say(`mail-subject-${plan.option}`, { organization: organizationName(settings, language) }),
        body: letter(
          [say('addressee')],
          isOwn ? writeOwn(plan, language) : writeSwitch(plan, settings, language),
          settings,
          language,
        ),
      }),
      heading(say('people')),
      ...describePeople(plan, language),
      heading(say('admins')),
      ...describeAdmins(plan, language),
      ...describeReceivers(plan, domainText(plan, language), language),
    ],
  }
}

/** The one domain to allow; a blank to fill in where the sender is not settled. */
function domainText(plan: SetupPlan, language: Language): string {
  const [first = '', ...others] = senderDomains(plan)
  return others.length > 0 ? sayFrom(guidanceTexts, language)('domain-blank') : first
}

function writeSwitch(plan: SetupPlan, settings: DocumentSettings, language: Language): MailLine[] {
  const say = sayFrom(guidanceTexts, language)
  const { subject, vendor } = plan
  const address = vendor.senders.length === 1 ? (vendor.senders[0]?.address ?? null) : null
  return [
    ...textLines(say('mail-change'), '', say('new-sender')),
    valueLine(address ?? say('address-blank')),
    ...(subject.address === null ? [] : [...textLines(say('old-sender')), valueLine(subject.address)]),
    ...textLines('', say('mail-allow')),
    valueLine(domainText(plan, language)),
    ...textLines('', say('mail-no-reply'), contactLine(settings, language), '', say('mail-admin')),
  ]
}

function writeOwn(plan: SetupPlan, language: Language): MailLine[] {
  const say = sayFrom(guidanceTexts, language)
  const { address, domain } = plan.subject
  return [
    ...textLines(say('mail-own'), '', say('sender')),
    address === null ? { kind: 'text', text: say('sender-at', { domain }) } : valueLine(address),
    ...textLines('', say('mail-own-allow'), '', say('mail-admin')),
  ]
}

function describePeople(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(guidanceTexts, language)
  const isOwn = plan.option === 'own-domain'
  const { address } = plan.subject
  const what = say(isOwn ? 'what-address' : 'what-domain')
  return [
    bullets([
      say('people-spam'),
      say('people-list', { what }),
      say('people-keep'),
      say('people-keep-checks'),
      say('people-work'),
    ]),
    isOwn
      ? value(say('allow', { what }), address ?? say('sender-at', { domain: plan.subject.domain }))
      : value(say('allow', { what }), domainText(plan, language)),
  ]
}

function describeAdmins(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(guidanceTexts, language)
  const { domain } = plan.subject
  const cases = [paragraph(say('admins-cases')), bullets([say('case-list'), say('case-cloud')])]
  if (plan.option === 'own-domain') {
    return [
      ...cases,
      note('danger', say('admins-own', { domain })),
      bullets([
        say('admins-own-condition', { domain }),
        say('admins-own-envelope'),
        say('admins-inside', { domain }),
      ]),
    ]
  }
  return [
    ...cases,
    paragraph(say('admins-allow')),
    value(say('allow', { what: say('what-domain') }), domainText(plan, language)),
    note('warning', say('admins-checks')),
  ]
}
