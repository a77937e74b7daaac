import { describeBlockers, describeNote, stepTitle } from '../../../src-core/documents/describe-change.ts'
import { dnsChanges, isDnsChange } from '../../../src-core/documents/plan-facts.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { describeSenders } from '../../../src-core/documents/senders.ts'
import { changeTexts } from '../../../src-core/documents/texts/change-texts.ts'
import { overviewTexts } from '../../../src-core/documents/texts/overview-texts.ts'
import { resolveMessage } from '../../../src-core/messages/resolve-message.ts'
import type { PlanChange, SetupPlan } from '../../../src-core/plan/plan.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { bullet, item, joinLines, rows, section } from './layout.ts'
import { reportAdvice } from './report-advice.ts'
import { reportFindings, reportUntold } from './report-findings.ts'
import { reportTexts } from './texts.ts'

/** What an administrator reads in a terminal after `plan`: what to know first, the steps in order, and the way back. */
export function reportPlan(plan: SetupPlan, nextSteps: readonly string[], language: Language): string {
  const say = sayFrom(reportTexts, language)
  return joinLines([
    say('plan-title', { domain: plan.subject.domainUnicode }),
    ...reportChoice(plan, language),
    ...reportCautions(plan, language),
    ...reportAdvice(plan.advice, language),
    ...reportPending(plan, language),
    ...section(
      sayFrom(overviewTexts, language)('steps'),
      plan.changes.length === 0
        ? item('', sayFrom(overviewTexts, language)('steps-none'))
        : plan.changes.flatMap((change) => ['', ...reportChange(plan, change, language)]),
    ),
    ...(dnsChanges(plan).length > 0 ? ['', ...item('', sayFrom(changeTexts, language)('undo-order'))] : []),
    ...reportProof(plan, language),
    ...reportFindings(plan.inspection, language),
    ...reportUntold(plan.inspection, language),
    ...nextSteps,
  ])
}

function reportChoice(plan: SetupPlan, language: Language): string[] {
  const words = sayFrom(overviewTexts, language)
  const senders = plan.option === 'no-reply' ? describeSenders(plan, language) : []
  return rows([
    [words('address'), plan.subject.address ?? words('address-none', { domain: plan.subject.domain })],
    [words('option'), words(`option-${plan.option}`)],
    ...senders.map((sender) => [words('new-address'), sender] as const),
  ])
}

function reportCautions({ cautions }: SetupPlan, language: Language): string[] {
  if (cautions.length === 0) return []
  return section(
    sayFrom(reportTexts, language)('cautions'),
    cautions.flatMap((caution) => bullet(resolveMessage(caution, language))),
  )
}

function reportPending({ pending }: SetupPlan, language: Language): string[] {
  if (pending.length === 0) return []
  const words = sayFrom(overviewTexts, language)
  return section(words('pending'), [
    ...pending.flatMap((message) => bullet(resolveMessage(message, language))),
    ...item('', words('pending-then')),
  ])
}

function reportChange(plan: SetupPlan, change: PlanChange, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const blockers = describeBlockers(plan, change, language, 'short').join(language === 'ja' ? '、' : ', ')
  const text = (key: 'why' | 'where' | 'check' | 'undo') =>
    item(`${say(key)}: `, resolveMessage(change[key], language), 4)
  return [
    ...item('', stepTitle(plan, change, language)),
    ...text('why'),
    ...text('where'),
    ...(blockers === '' ? [] : item(`${say('first')}: `, blockers, 4)),
    ...reportRecord(change, language),
    ...change.notes.flatMap((note) => item(`${say('note')}: `, describeNote(note, language), 4)),
    ...text('check'),
    ...text('undo'),
  ]
}

function reportRecord(change: PlanChange, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const { action, after, before, wanted, ttl } = change
  if (!isDnsChange(change) || action === 'keep') return after === null ? [] : rows([[say('value'), after]], 4)
  const present =
    before === null ? [say('before-unknown')] : before.length === 0 ? [say('before-none')] : before
  return rows(
    [
      ...present.map((record) => [say('before'), record] as const),
      ...(after === null ? [] : [[say('after'), after] as const]),
      ...(wanted === null ? [] : [[say('wanted'), wanted] as const]),
      ...(ttl === null || after === null ? [] : [[say('ttl'), String(ttl)] as const]),
    ],
    4,
  )
}

function reportProof({ spfEdit, proof }: SetupPlan, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const lines = [
    ...(spfEdit?.lookups
      ? item(
          '',
          say(spfEdit.lookups.atLeast ? 'edit-lookups-at-least' : 'edit-lookups', {
            count: spfEdit.lookups.count,
            limit: spfEdit.lookups.limit,
          }),
        )
      : []),
    ...(proof === null
      ? []
      : item('', say(proofText(spfEdit, proof), { same: proof.sameResults, passes: proof.vendorPasses }))),
    ...(proof?.reasons ?? []).flatMap((reason) => bullet(resolveMessage(reason, language), 4)),
  ]
  return lines.length === 0 ? [] : section(say('proof'), lines)
}

/** Several records, or none, give no result today that could stay the same. */
function proofText(edit: SetupPlan['spfEdit'], { status }: NonNullable<SetupPlan['proof']>) {
  if (status === 'not-proven') return 'proof-not-proven'
  if (edit?.outcome === 'merged') return 'proof-proven-merged'
  return edit?.outcome === 'created' ? 'proof-proven-created' : 'proof-proven'
}
