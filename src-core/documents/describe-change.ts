import type { PlanChange, SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import { resolveMessage, resolveTodo } from '../messages/resolve-message.ts'
import { actionWord, isDnsChange, stepNumber } from './plan-facts.ts'
import { sayFrom } from './say.ts'
import { changeTexts } from './texts/change-texts.ts'

/** `_dmarc.example.co.jp に TXT レコードを追加する` */
export function titleOfChange(change: PlanChange, language: Language): string {
  const say = sayFrom(changeTexts, language)
  if (isDnsChange(change)) {
    const { id, name, type } = change
    const title = say(`title-${actionWord(change)}`, { name: showName(name, language), type })
    const label = LABELS.find(([prefix]) => id === prefix || id.startsWith(`${prefix}-`))?.[1]
    return label === undefined ? title : say('title-labelled', { label, title })
  }
  if (change.kind === 'admin-screen') return resolveMessage(change.where, language)
  return say(titleKeyOf(change))
}

const LABELS = [
  ['spf', 'SPF'],
  ['dkim', 'DKIM'],
  ['dmarc', 'DMARC'],
] as const

function titleKeyOf({ id, kind }: PlanChange) {
  if (kind === 'test') return 'title-test'
  switch (id) {
    case 'guidance':
    case 'request-values':
    case 'request-signing':
    case 'request-sender':
      return `title-${id}` as const
    default:
      return 'title-request'
  }
}

/** A name as people read it: the selector that is not known yet is a blank. */
export function showName(name: string, language: Language): string {
  return name.replace(/^\(selector\)/, sayFrom(changeTexts, language)('selector'))
}

/** `手順3　…`: the same number in every document. */
export function stepTitle(plan: SetupPlan, change: PlanChange, language: Language): string {
  const title = titleOfChange(change, language)
  return sayFrom(changeTexts, language)('step-title', { n: stepNumber(plan, change.id) ?? 0, title })
}

/** What must be done or known first, as people read it: step numbers and the names of what is waited for. */
export function describeBlockers(
  plan: SetupPlan,
  change: PlanChange,
  language: Language,
  length: 'whole' | 'short' = 'whole',
): string[] {
  const say = sayFrom(changeTexts, language)
  return change.blockedBy.map((blocker) => {
    const step = plan.changes.find(({ id }) => id === blocker)
    if (step && length === 'short') return say('step', { n: stepNumber(plan, blocker) ?? 0 })
    if (step) return stepTitle(plan, step, language)
    const pending = plan.pending.find(({ code }) => code === blocker)
    return pending ? resolveMessage(pending, language) : say('step', { n: blocker })
  })
}

/** What must be known before the step is done, and what to do about it. */
export function describeNote(note: PlanChange['notes'][number], language: Language): string {
  const todo = resolveTodo(note, language)
  const space = language === 'ja' ? '' : ' '
  return `${resolveMessage(note, language)}${todo === null ? '' : `${space}${todo}`}`
}

/** `3600秒（1時間）` */
export function describeSeconds(seconds: number, language: Language): string {
  const say = sayFrom(changeTexts, language)
  const plain = say('seconds', { n: seconds })
  const units = [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const
  const unit = units.find(([, size]) => seconds >= size && seconds % size === 0)
  if (!unit) return plain
  const rounded = say(unit[0], { n: seconds / unit[1] })
  return language === 'ja' ? `${plain}（${rounded}）` : `${plain} (${rounded})`
}
