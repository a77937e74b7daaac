import { findReceivers, receiverCatalog, type Receiver } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { receiverSources } from '../sources/sources-for.ts'
import { fillTemplate, type Language } from '../text/message.ts'
import { bullets, heading, note, textLines, valueLine } from './blocks.ts'
import type { DocumentContext } from './document-context.ts'
import type { DocumentSettings } from './document-settings.ts'
import type { Block, BuiltDocument, MailLine } from './document.ts'
import { describeSources } from './describe-sources.ts'
import { contactLine, letter, mail, numberItems, organizationName } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { senderAddress, senderDomains } from './senders.ts'
import { guidanceTexts } from './texts/guidance-texts.ts'

/** One mail to the recipients: which sender to let in, and how, without letting forgers in. */
export function buildRecipientGuidance(
  plan: SetupPlan,
  language: Language,
  { settings, leaveOut }: DocumentContext,
): BuiltDocument {
  const say = sayFrom(guidanceTexts, language)
  const isOwn = plan.option === 'own-domain'
  const opening = isOwn ? writeOwn(plan, language) : writeSwitch(plan, language)
  const services = findReceivers(plan.recipients).receivers.filter(({ audience }) => audience === 'end-user')
  return {
    id: 'recipient-guidance',
    language,
    title: say('title'),
    lead: [say('lead')],
    blocks: [
      ...describeConditions(plan, language),
      ...(leaveOut.includes('receiver-request') ? [] : [note('info', say('attach'))]),
      mail({
        to: say('to'),
        address: null,
        subject: say(`subject-${plan.option}`, { organization: organizationName(settings, language) }),
        body: letter(
          [say('addressee')],
          [
            ...opening,
            // No service of end users is known to make a pass the condition: its list would let forgers in as well.
            ...(isOwn ? [] : writeServices(plan, services, language)),
            ...writeContact(plan, settings, language),
          ],
          settings,
          language,
        ),
      }),
      ...describeCautions(services, language),
      ...describeSources(receiverSources(services), language),
    ],
  }
}

/** What must be settled before the mail goes out. */
function describeConditions(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(guidanceTexts, language)
  if (plan.option === 'own-domain') return []
  const domains = senderDomains(plan)
  return [
    note('warning', say('before-switch')),
    ...(domains.length > 1
      ? [note('warning', say('fill-domain', { domains: domains.join(', ') }))]
      : senderAddress(plan) === null
        ? [note('warning', say('wait-for-address'))]
        : []),
  ]
}

/** The one domain to allow; a blank to fill in where the sender is not settled. */
function domainText(plan: SetupPlan, language: Language): string {
  const [first = '', ...others] = senderDomains(plan)
  return others.length > 0 ? sayFrom(guidanceTexts, language)('domain-blank') : first
}

function writeSwitch(plan: SetupPlan, language: Language): MailLine[] {
  const say = sayFrom(guidanceTexts, language)
  const { address } = plan.subject
  const [first = '', ...others] = numberItems([say('list-domain'), say('spam'), say('work')])
  return [
    ...textLines(say('change'), say('change-then'), '', say('new-sender')),
    valueLine(senderAddress(plan) ?? say('address-blank')),
    ...(address === null ? [] : [...textLines(say('old-sender')), valueLine(address)]),
    ...textLines('', say('please'), first),
    valueLine(domainText(plan, language)),
    ...textLines(...others, say('keep-checks')),
  ]
}

function writeOwn(plan: SetupPlan, language: Language): MailLine[] {
  const say = sayFrom(guidanceTexts, language)
  const { address, domain } = plan.subject
  return [
    ...textLines(say('own'), say('own-then'), '', say('sender')),
    address === null ? { kind: 'text', text: say('sender-at', { domain }) } : valueLine(address),
    ...textLines(
      '',
      say('please'),
      ...numberItems([say('spam'), say('list-own'), say('work')]),
      say('keep-checks'),
    ),
  ]
}

function writeServices(plan: SetupPlan, services: readonly Receiver[], language: Language): MailLine[] {
  const say = sayFrom(guidanceTexts, language)
  if (services.length === 0) return []
  return textLines(
    '',
    say('services', { date: receiverCatalog.checkedOn }),
    say('screens-ja'),
    ...services.flatMap((service) => ['', ...writeService(plan, service, language)]),
  )
}

function writeService(plan: SetupPlan, service: Receiver, language: Language): string[] {
  const say = sayFrom(guidanceTexts, language)
  const name = say('service', { name: language === 'ja' ? service.nameJa : service.nameEn })
  const page = service.docs.slice(0, 1).map((url) => say('page', { url }))
  const { steps, confidence } = service
  if (steps === null) return [name, say('steps-unconfirmed'), ...page]
  return [
    name,
    ...(confidence === 'high' ? [] : [say('partly-unconfirmed')]),
    ...numberItems(steps.map((step) => fillTemplate(step, { domain: domainText(plan, language) }))),
    ...page,
  ]
}

/** For who sends the mail, not in it: what recipients may come back with. */
function describeCautions(services: readonly Receiver[], language: Language): Block[] {
  const say = sayFrom(guidanceTexts, language)
  const cautions = services.flatMap(({ nameJa, nameEn, cautions }) =>
    (cautions ?? []).map((caution) => say('caution', { name: language === 'ja' ? nameJa : nameEn, caution })),
  )
  return cautions.length === 0 ? [] : [heading(say('cautions')), bullets(cautions)]
}

function writeContact({ option }: SetupPlan, settings: DocumentSettings, language: Language): MailLine[] {
  const say = sayFrom(guidanceTexts, language)
  return textLines(
    '',
    say(option === 'own-domain' ? 'contact-own' : 'no-reply'),
    contactLine(settings, language),
  )
}
