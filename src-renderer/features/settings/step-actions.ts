import { actionWord, isDnsChange, stepNumber } from '../../../src-core/documents/plan-facts.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { changeTexts } from '../../../src-core/documents/texts/change-texts.ts'
import type { PlanChange, SetupPlan } from '../../../src-core/plan/plan.ts'
import type { Language } from '../../../src-core/text/message.ts'

/** How a step's action word is drawn; the word itself says what to do. */
const TONES = {
  add: 'info',
  replace: 'info',
  keep: 'good',
  'add-if-absent': 'unknown',
  'edit-present': 'unknown',
  report: 'unknown',
  blocked: 'danger',
  wait: 'missing',
} as const

export function actionOf(change: PlanChange) {
  if (!isDnsChange(change)) return null
  const word = actionWord(change)
  return { word: `action-${word}`, tone: TONES[word] } as const
}

/** `手順3`: the same number in every document. */
export function stepLabel(plan: SetupPlan, change: PlanChange, language: Language): string {
  return sayFrom(changeTexts, language)('step', { n: stepNumber(plan, change.id) ?? 0 })
}
