import type { CheckContext } from './check-context.ts'
import { parseDomainSpec } from './domain-spec.ts'
import { expandMacro, isUsableName, macroValues, toTargetName } from './expand-macro.ts'
import { usesMacro } from './macro-string.ts'
import { countVoid, type MatchOutcome } from './match-mechanism.ts'
import { chooseValidatedName, findValidatedNames } from './validated-names.ts'

export type TargetResult =
  | { readonly kind: 'name'; readonly name: string }
  /** Nothing can be asked; `local-part`: the term matches nothing (RFC 8616 4). */
  | { readonly kind: 'unusable'; readonly why: 'name' | 'local-part' }
  | Extract<MatchOutcome, { kind: 'problem' }>

/**
 * The name that a term asks (RFC 7208 4.8). A `%{p}` in it costs its own PTR question, "included in the overall
 * limit" (4.6.4), except where `isCounted` is false (exp).
 */
export async function expandTarget(
  context: CheckContext,
  spec: string,
  domain: string,
  isCounted = true,
): Promise<TargetResult> {
  const parsed = parseDomainSpec(spec)
  if (!parsed.ok) return { kind: 'unusable', why: 'name' }
  if (usesMacro(parsed.parts, 'sl') && hasWideLocalPart(context))
    return { kind: 'unusable', why: 'local-part' }
  let validatedName: string | null = null
  if (usesMacro(parsed.parts, 'p')) {
    const end = isCounted ? countLookup(context) : null
    if (end !== null) return end
    const { names, isVoid } = await findValidatedNames(context)
    const voidEnd = isVoid && isCounted ? countVoid(context) : null
    if (voidEnd?.kind === 'problem') return voidEnd
    validatedName = chooseValidatedName(names, domain)
  }
  const expanded = expandMacro(parsed.parts, macroValues(context.facts, domain, validatedName))
  const name = expanded === null ? '' : toTargetName(expanded)
  return isUsableName(name) ? { kind: 'name', name } : { kind: 'unusable', why: 'name' }
}

export function hasWideLocalPart(context: CheckContext): boolean {
  return /[^\x00-\x7f]/.test(context.facts.localPart)
}

export function countLookup(context: CheckContext): Extract<MatchOutcome, { kind: 'problem' }> | null {
  context.counts.lookups += 1
  if (context.counts.lookups <= context.limits.lookups) return null
  return { kind: 'problem', problem: 'too-many-lookups', reason: null }
}
