import { findReceivers } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { noticeSources, receiverSources } from '../sources/sources-for.ts'
import type { Language } from '../text/message.ts'
import { bullets, field, fields, heading, note, paragraph, value } from './blocks.ts'
import type { DocumentContext } from './document-context.ts'
import type { Block, BuiltDocument, FieldRow } from './document.ts'
import { describeSources } from './describe-sources.ts'
import { describeProducts } from './receiver-products.ts'
import { contactLine, organizationName } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { senderAddress, senderDomains } from './senders.ts'
import { guidanceTexts } from './texts/guidance-texts.ts'
import { receiverRequestTexts } from './texts/receiver-request-texts.ts'

/** The notice that names the usual causes. */
const CAUSES_NOTICE = ['notice-2023-10-18']

/** For the mail administrators of recipients: handed on as it is, so that it speaks to them alone. */
export function buildReceiverRequest(
  plan: SetupPlan,
  language: Language,
  { settings }: DocumentContext,
): BuiltDocument {
  const say = sayFrom(receiverRequestTexts, language)
  const domains = senderDomains(plan)
  const receivers = findReceivers(plan.recipients)
  const products = receivers.receivers.filter(({ audience }) => audience === 'administrator')
  return {
    id: 'receiver-request',
    language,
    title: say('title'),
    lead: [say('lead', { organization: organizationName(settings, language) })],
    blocks: [
      ...(domains.length > 1 ? [note('warning', say('fill-domain', { domains: domains.join(', ') }))] : []),
      heading(say('mail')),
      fields('', describeMail(plan, language)),
      heading(say('causes')),
      bullets([say('case-list'), say('case-cloud')]),
      paragraph(say('causes-source')),
      heading(say('please')),
      ...(plan.option === 'own-domain' ? askForOwn(plan, language) : askForDomain(plan, language)),
      ...describeProducts(plan, products, language),
      ...(receivers.unknown.length > 0
        ? [paragraph(say('not-covered', { ids: receivers.unknown.join(', ') }))]
        : []),
      heading(say('contact')),
      paragraph(contactLine(settings, language)),
      ...describeSources([...noticeSources(CAUSES_NOTICE), ...receiverSources(products)], language),
    ],
  }
}

function describeMail(plan: SetupPlan, language: Language): FieldRow[] {
  const say = sayFrom(receiverRequestTexts, language)
  const blank = sayFrom(guidanceTexts, language)
  const { address, domain } = plan.subject
  const isOwn = plan.option === 'own-domain'
  return [
    field(
      say('from'),
      isOwn ? (address ?? say('from-at', { domain })) : (senderAddress(plan) ?? blank('address-blank')),
    ),
    ...(isOwn
      ? []
      : [
          ...(address === null ? [] : [field(say('from-until'), address)]),
          field(say('switch'), say('switch-blank')),
        ]),
    field(say('service'), say('service-name')),
    field(say('authentication'), describeAuthentication(plan, language)),
  ]
}

/** Of the vendor's domains only what the vendor has said of each. */
function describeAuthentication({ option, vendor }: SetupPlan, language: Language): string {
  const say = sayFrom(receiverRequestTexts, language)
  if (option === 'own-domain') return say('authentication-own-domain')
  const [first, ...others] = vendor.senders
  return first === undefined || others.length > 0 || first.authenticatedBy === null
    ? say('authentication-unconfirmed')
    : say('authentication-vendor', { source: first.authenticatedBy })
}

function askForDomain(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(receiverRequestTexts, language)
  const [first = '', ...others] = senderDomains(plan)
  return [
    bullets([say('allow'), say('keep-checks')]),
    value(say('allow-value'), others.length > 0 ? sayFrom(guidanceTexts, language)('domain-blank') : first),
  ]
}

function askForOwn({ subject: { domain } }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(receiverRequestTexts, language)
  return [
    note('danger', say('own-unconditional', { domain })),
    bullets([
      say('own-condition', { domain }),
      say('own-pair'),
      say('own-cannot'),
      say('own-inside', { domain }),
      say('keep-checks'),
    ]),
  ]
}
