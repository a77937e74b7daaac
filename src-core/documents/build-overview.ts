import { findReceivers } from '../catalog/receivers.ts'
import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import { demandSources, noticeSources } from '../sources/sources-for.ts'
import type { Language } from '../text/message.ts'
import { bullets, field, fields, heading, note, paragraph } from './blocks.ts'
import { describeBlockers, describeNote, titleOfChange } from './describe-change.ts'
import { describeSources } from './describe-sources.ts'
import type { DocumentContext } from './document-context.ts'
import type { Block, BuiltDocument } from './document.ts'
import { describeDemands } from './overview-demands.ts'
import { describeFiles } from './overview-files.ts'
import { describeInspection } from './overview-findings.ts'
import { dnsChanges, isActionable, stepNumber } from './plan-facts.ts'
import { notesBesideAction } from './record-card.ts'
import { canAllowOwnDomain } from './receiver-products.ts'
import { sayFrom } from './say.ts'
import { describeSenders, regionName } from './senders.ts'
import { changeTexts } from './texts/change-texts.ts'
import { overviewTexts } from './texts/overview-texts.ts'

/** For the person who carries the set-up through: everything on one page, and who gets which document. */
export function buildOverview(plan: SetupPlan, language: Language, context: DocumentContext): BuiltDocument {
  const say = sayFrom(overviewTexts, language)
  return {
    id: 'overview',
    language,
    title: say('title', { domain: plan.subject.domainUnicode }),
    lead: [say('lead')],
    blocks: [
      ...plan.cautions.map((caution) => note('warning', resolveMessage(caution, language))),
      heading(say('plan')),
      fields('', describePlan(plan, language)),
      ...describeAdvice(plan, language),
      ...describePending(plan, language),
      heading(say('steps')),
      ...describeSteps(plan, language),
      ...describeUnsettled(plan, language),
      heading(say('files')),
      ...describeFiles(plan, context, language),
      ...describeInspection(plan, language),
      ...describeDemands(plan, language),
      ...describeSources([...noticeSources(), ...demandSources()], language),
    ],
  }
}

function describePlan(plan: SetupPlan, language: Language) {
  const say = sayFrom(overviewTexts, language)
  const { address, domain } = plan.subject
  const { values } = plan.vendor
  return [
    field(say('address'), address ?? say('address-none', { domain })),
    field(say('option'), say(`option-${plan.option}`)),
    field(say('region'), plan.region === null ? say('unknown') : regionName(plan.region, language)),
    ...(plan.option === 'no-reply'
      ? describeSenders(plan, language).map((text) => field(say('new-address'), text))
      : [
          field(say('envelope'), values.envelopeDomain?.value ?? say('unknown')),
          field(say('values'), describeSource(plan, language)),
        ]),
  ]
}

function describeSource({ vendor }: SetupPlan, language: Language): string {
  const { spfTerms, dkim, envelopeDomain, envelopeMx, dmarcRecord } = vendor.values
  const all = [...spfTerms, ...dkim, envelopeDomain, envelopeMx, dmarcRecord].filter(
    (value) => value !== null,
  )
  const sources = new Set(all.map(({ source }) => source))
  const say = sayFrom(overviewTexts, language)
  if (sources.size === 0) return say('values-none')
  if (sources.size === 2) return say('values-both', { date: vendor.checkedOn })
  return sources.has('pasted') ? say('values-pasted') : say('values-profile', { date: vendor.checkedOn })
}

function describeAdvice(plan: SetupPlan, language: Language): Block[] {
  const { advice, option } = plan
  const say = sayFrom(overviewTexts, language)
  const texts = (messages: typeof advice.reasons) =>
    messages.map((message) => resolveMessage(message, language))
  return [
    heading(say('advice')),
    paragraph(say(`recommends-${advice.recommends}`)),
    ...(advice.reasons.length > 0 ? [bullets(texts(advice.reasons))] : []),
    ...(advice.recommends === option || advice.recommends === 'ask-vendor'
      ? []
      : [note('warning', say('other-option'))]),
    ...(advice.blockers.length > 0
      ? [heading(say('blockers'), 3), bullets(advice.blockers.map((one) => describeNote(one, language)))]
      : []),
    ...(advice.meanwhile === 'no-reply' ? [paragraph(say('meanwhile'))] : []),
    ...warnOfReceivers(plan, language),
  ]
}

/** Receivers that may not be able to let the customer's own domain in safely: for them option 1 is the better way. */
function warnOfReceivers({ option, recipients }: SetupPlan, language: Language): Block[] {
  const unsafe = findReceivers(recipients).receivers.filter((receiver) => !canAllowOwnDomain(receiver))
  if (option !== 'own-domain' || unsafe.length === 0) return []
  const names = unsafe.map(({ nameJa, nameEn }) => (language === 'ja' ? nameJa : nameEn))
  const text = sayFrom(overviewTexts, language)('receivers-unsafe', {
    names: names.join(language === 'ja' ? '、' : ', '),
  })
  return [note('warning', text)]
}

function describePending(plan: SetupPlan, language: Language): Block[] {
  if (plan.pending.length === 0) return []
  const say = sayFrom(overviewTexts, language)
  return [
    heading(say('pending')),
    bullets(plan.pending.map((message) => resolveMessage(message, language))),
    paragraph(say('pending-then')),
  ]
}

/** As beside the record: the reader knows what else the company sends from, the DNS host does not. */
function describeUnsettled(plan: SetupPlan, language: Language): Block[] {
  const notes = dnsChanges(plan).filter(isActionable).flatMap(notesBesideAction)
  if (notes.length === 0) return []
  return [
    heading(sayFrom(overviewTexts, language)('unsettled'), 3),
    bullets(notes.map((message) => describeNote(message, language))),
  ]
}

function describeSteps(plan: SetupPlan, language: Language): Block[] {
  const say = sayFrom(overviewTexts, language)
  const words = sayFrom(changeTexts, language)
  if (plan.changes.length === 0) return [paragraph(say('steps-none'))]
  return [
    {
      kind: 'table',
      head: [say('head-step'), say('head-what'), say('head-who'), say('head-first')],
      rows: plan.changes.map((change) => {
        const first = describeBlockers(plan, change, language, 'short')
        return [
          String(stepNumber(plan, change.id)),
          titleOfChange(change, language),
          words(`who-${change.kind}`),
          first.length > 0 ? first.join(words('and')) : say('no-blocker'),
        ]
      }),
    },
    ...(dnsChanges(plan).length > 0 ? [paragraph(words('undo-order'))] : []),
  ]
}
