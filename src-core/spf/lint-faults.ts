import type { ToAsciiName } from '../dns/name.ts'
import { type Finding, makeFinding } from '../findings/finding.ts'
import { parseTerm } from './parse-term.ts'
import { parseSpfRecord } from './parse-spf-record.ts'
import type { SpfFault, TextSpan } from './record.ts'

/** One finding for each fault of the record at `name`, the user's own or one that it refers to. */
export function lintFaults(
  name: string,
  record: string,
  { isOwn, toAscii }: { readonly isOwn: boolean; readonly toAscii: ToAsciiName | null },
): Finding[] {
  return parseSpfRecord(record).faults.map((fault) => {
    const code = fault.kind === 'unknown-mechanism' ? 'spf.unknown-mechanism' : 'spf.syntax'
    const { span, term } = fault
    if (!isOwn) return makeFinding(code, name, { name, term, kind: 'included', fault: fault.kind }, { span })
    const suggestion = fault.suggestion ?? (toAscii && suggestAsciiTerm(record, fault, toAscii))
    const kind = suggestion === null ? fault.kind : `${fault.kind}.suggested`
    return makeFinding(
      code,
      name,
      { name, term, kind, position: span.start + 1, ...(suggestion === null ? {} : { suggestion }) },
      { span },
    )
  })
}

/** A pasted internationalised name in the form that a record can hold. */
function suggestAsciiTerm(record: string, fault: SpfFault, toAscii: ToAsciiName): string | null {
  if (fault.kind !== 'not-ascii') return null
  const term = record.slice(fault.span.start, fault.span.end)
  const [, head, name, tail] = /^([+\-~?]?[a-z0-9]+[:=])([^/]{1,253})(\/[0-9/]*)?$/i.exec(term) ?? []
  const converted = name === undefined ? null : toAscii(name)
  if (head === undefined || converted === null) return null
  const suggestion = `${head}${converted}${tail ?? ''}`
  return parseTerm(suggestion, 0).ok ? suggestion : null
}

export function overlaps(a: TextSpan | undefined, b: TextSpan): boolean {
  return a !== undefined && a.start < b.end && b.start < a.end
}
