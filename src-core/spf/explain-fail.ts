import { txtText } from '../dns/txt.ts'
import type { CheckContext } from './check-context.ts'
import { expandMacro, macroValues } from './expand-macro.ts'
import { expandTarget, hasWideLocalPart } from './expand-target.ts'
import { parseMacroString, usesMacro } from './macro-string.ts'
import type { SpfRecord } from './record.ts'
import { chooseValidatedName, findValidatedNames } from './validated-names.ts'

/** A stranger's text that is shown to people: enough for a sentence and an address. */
export const MAX_EXPLANATION = 1000

/**
 * The text of `exp` (RFC 7208 6.2), or null: whatever goes wrong on the way means only that there is none. Its
 * questions do not count against any limit (4.6.4).
 */
export async function explainFail(
  context: CheckContext,
  domain: string,
  record: SpfRecord,
): Promise<string | null> {
  const exp = record.terms.find((term) => term.kind === 'modifier' && term.name === 'exp')
  if (exp?.kind !== 'modifier') return null
  const target = await expandTarget(context, exp.value, domain, false)
  if (target.kind !== 'name') return null
  const answer = await context.ask(target.name, 'TXT')
  if (answer.kind !== 'records') return null
  const [only, ...others] = answer.records
  if (only === undefined || only.type !== 'TXT' || others.length > 0) return null
  const parsed = parseMacroString(txtText(only), 'explanation')
  if (!parsed.ok) return null
  if (usesMacro(parsed.parts, 'sl') && hasWideLocalPart(context)) return null
  const validatedName = usesMacro(parsed.parts, 'p')
    ? chooseValidatedName((await findValidatedNames(context)).names, domain)
    : null
  const text = expandMacro(parsed.parts, macroValues(context.facts, domain, validatedName))
  return text === null || text === '' ? null : text.slice(0, MAX_EXPLANATION)
}
