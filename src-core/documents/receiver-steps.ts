import { findReceivers, receiverCatalog, type Receiver } from '../catalog/receivers.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { fillTemplate, type Language } from '../text/message.ts'
import { bullets, card, heading, note, numbers, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { guidanceTexts } from './texts/guidance-texts.ts'

/**
 * Receivers whose catalog steps let mail in only where authentication passes, or name no domain at all. For the
 * customer's own domain no others are printed: their allow list would let forged mail in too.
 */
const SAFE_FOR_OWN_DOMAIN: ReadonlySet<string> = new Set(['google-workspace', 'm365-mailflow-rule', 'icloud'])

/** The catalog's steps for the services that the recipients use; what is unconfirmed says so. */
export function describeReceivers(plan: SetupPlan, domain: string, language: Language): Block[] {
  const say = sayFrom(guidanceTexts, language)
  const { receivers, unknown } = findReceivers(plan.recipients)
  if (plan.recipients.length === 0) return []
  return [
    heading(say('services')),
    paragraph(say('services-source', { date: receiverCatalog.checkedOn })),
    ...receivers.map((receiver) => describeReceiver(plan, receiver, domain, language)),
    ...(unknown.length > 0 ? [paragraph(say('not-covered', { ids: unknown.join(', ') }))] : []),
  ]
}

function describeReceiver(plan: SetupPlan, receiver: Receiver, domain: string, language: Language): Block {
  const say = sayFrom(guidanceTexts, language)
  const name = language === 'ja' ? receiver.nameJa : receiver.nameEn
  const fill = (text: string) => fillTemplate(text, { domain })
  return card(receiver.audience === 'administrator' ? say('service-admin', { name }) : name, [
    ...describeSteps(plan, receiver, domain, language),
    ...(receiver.cautions ?? []).map((caution) => note('warning', fill(caution))),
    ...(receiver.docs.length > 0 ? [paragraph(say('docs')), bullets(receiver.docs)] : []),
  ])
}

function describeSteps(plan: SetupPlan, receiver: Receiver, domain: string, language: Language): Block[] {
  const say = sayFrom(guidanceTexts, language)
  const { id, audience, steps, entryFormat, confidence } = receiver
  if (steps === null) return [note('warning', say('steps-unconfirmed'))]
  const format = entryFormat === null ? [] : [paragraph(say('format', { format: entryFormat }))]
  if (plan.option === 'own-domain' && !SAFE_FOR_OWN_DOMAIN.has(id)) {
    if (audience === 'administrator') return [note('danger', say('condition-only', { domain }))]
    const address = plan.subject.address ?? say('sender-at', { domain })
    return [paragraph(say('address-only', { address })), ...format]
  }
  return [
    ...(confidence === 'high' ? [] : [note('info', say('partly-unconfirmed'))]),
    numbers(steps.map((step) => fillTemplate(step, { domain }))),
    ...format,
  ]
}
