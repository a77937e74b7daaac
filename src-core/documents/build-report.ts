import { resolveMessage } from '../messages/resolve-message.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { bullets, field, fields, heading, note, paragraph } from './blocks.ts'
import type { DocumentContext } from './document-context.ts'
import type { Block, BuiltDocument } from './document.ts'
import { describeFound } from './report-findings.ts'
import { describeProgress, describeRemains, describeState } from './report-progress.ts'
import { titleOfChange } from './describe-change.ts'
import { stepNumber } from './plan-facts.ts'
import { contactLine } from './request-mail.ts'
import { sayFrom } from './say.ts'
import { senderAddress, senderDomains } from './senders.ts'
import { changeTexts } from './texts/change-texts.ts'
import { overviewTexts } from './texts/overview-texts.ts'
import { reportTexts } from './texts/report-texts.ts'

/** Of a page that has room for little else; the overview has them all. */
const MAX_REASONS = 3

/** For the superior and the files, on one page: found, decided and why, what remains. */
export function buildReport(plan: SetupPlan, language: Language, context: DocumentContext): BuiltDocument {
  const say = sayFrom(reportTexts, language)
  const { settings, completion } = context
  const { address, domainUnicode: domain } = plan.subject
  return {
    id: 'report',
    language,
    title: say('title'),
    lead: [say('lead')],
    blocks: [
      fields('', [
        field(say('to'), settings.addressees.boss.trim() || say('to-blank')),
        field(say('from'), contactLine(settings, language)),
        field(say('date'), say('date-blank')),
        field(say('sender'), address ?? say('sender-domain', { domain })),
      ]),
      heading(say('conclusion')),
      paragraph(describeConclusion(plan, language)),
      ...describeProgress(plan, completion, language),
      heading(say('found')),
      paragraph(say('found-plainly')),
      bullets(describeFound(plan, language)),
      ...describeDecision(plan, language),
      ...describeSteps(plan, context, language),
      heading(say('remains')),
      bullets(describeRemains(plan, completion, language)),
      paragraph(say('receivers')),
    ],
  }
}

function describeConclusion(plan: SetupPlan, language: Language): string {
  const say = sayFrom(reportTexts, language)
  if (plan.changes.length === 0) return say('conclusion-keep')
  const sender = senderAddress(plan) ?? say('sender-at-vendor', { domain: senderDomains(plan).join(' / ') })
  return say(`conclusion-${plan.option}`, { sender, domain: plan.subject.domainUnicode })
}

function describeDecision({ advice, option, changes }: SetupPlan, language: Language): Block[] {
  const say = sayFrom(reportTexts, language)
  const words = sayFrom(overviewTexts, language)
  const texts = (messages: typeof advice.reasons) =>
    messages.map((message) => resolveMessage(message, language))
  const isAdvised = advice.recommends === option
  const isVendors = advice.recommends === 'keep' || advice.recommends === 'ask-vendor'
  return [
    heading(say('decided')),
    ...(changes.length === 0 ? [] : [paragraph(words(`option-${option}`))]),
    // The reasons are the recommendation's: for another option the reader's own must stand here.
    ...(isAdvised || isVendors ? [] : [note('warning', say('other-option'))]),
    ...(isAdvised && advice.reasons.length > 0 ? [bullets(texts(advice.reasons.slice(0, MAX_REASONS)))] : []),
    ...(isVendors ? [paragraph(words(`recommends-${advice.recommends}`))] : []),
  ]
}

function describeSteps(plan: SetupPlan, { completion }: DocumentContext, language: Language): Block[] {
  const say = sayFrom(reportTexts, language)
  const words = sayFrom(changeTexts, language)
  if (plan.changes.length === 0) return []
  return [
    heading(say('steps')),
    {
      kind: 'table',
      head: [say('head-step'), say('head-what'), say('head-who'), say('head-state')],
      rows: plan.changes.map((change) => [
        String(stepNumber(plan, change.id)),
        titleOfChange(change, language),
        change.kind === 'request' ? say('who-request') : words(`who-${change.kind}`),
        describeState(change, completion, language),
      ]),
    },
  ]
}
