import type { Inspection } from '../../inspection/inspection.ts'
import { isFinding, resolveMessage, resolveTodo } from '../../messages/resolve-message.ts'
import type { MessageCheck } from '../../received-mail/message-check.ts'
import type { SetupPlan } from '../../plan/plan.ts'
import type { Language, Message } from '../../text/message.ts'
import type { Verification } from '../../verification/verification.ts'

/** A value with, beside every message and finding in it, its text; findings also say what to do. */
export type Presented<Value> = Value extends Message
  ? { readonly [Key in keyof Value]: Value[Key] } & {
      readonly message: string
      readonly todo?: string | null
    }
  : Value extends readonly (infer Item)[]
    ? readonly Presented<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Presented<Value[Key]> }
      : Value

/** `plan --json` and `export --format json`: the whole plan, readable again as one, with texts for people. */
export function presentPlan(plan: SetupPlan, language: Language): Presented<SetupPlan> {
  return present(plan, language) as Presented<SetupPlan>
}

/** `inspect --json`: the contract's names are the inspection's own; only the texts are added. */
export function presentInspection(inspection: Inspection, language: Language): Presented<Inspection> {
  return present(inspection, language) as Presented<Inspection>
}

/** `check-message --json`. */
export function presentMessageCheck(check: MessageCheck, language: Language): Presented<MessageCheck> {
  return present(check, language) as Presented<MessageCheck>
}

/** `verify --json`. */
export function presentVerification(verification: Verification, language: Language): Presented<Verification> {
  return present(verification, language) as Presented<Verification>
}

function present(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => present(item, language))
  if (typeof value !== 'object' || value === null) return value
  if (!isMessage(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, present(item, language)]))
  }
  const message = resolveMessage(value, language)
  return isFinding(value) ? { ...value, message, todo: resolveTodo(value, language) } : { ...value, message }
}

function isMessage(value: object): value is Message {
  return (
    'code' in value &&
    typeof value.code === 'string' &&
    'params' in value &&
    typeof value.params === 'object' &&
    value.params !== null
  )
}
