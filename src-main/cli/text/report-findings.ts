import {
  findingsOf,
  inspectedParts,
  isOffline,
  type InspectedPart,
} from '../../../src-core/documents/plan-facts.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { overviewTexts } from '../../../src-core/documents/texts/overview-texts.ts'
import type { Inspection } from '../../../src-core/inspection/inspection.ts'
import { resolveMessage, resolveTodo } from '../../../src-core/messages/resolve-message.ts'
import { unknownReasonTexts } from '../../../src-core/messages/unknown-reasons.ts'
import type { Language } from '../../../src-core/text/message.ts'
import { bullet, item, section } from './layout.ts'
import { reportTexts } from './texts.ts'

/** Each finding with its code (what a support desk asks for), what it means and what to do. */
export function reportFindings(inspection: Inspection, language: Language): string[] {
  const say = sayFrom(reportTexts, language)
  const words = sayFrom(overviewTexts, language)
  const findings = findingsOf(inspection)
  const isAnythingUnknown = inspectedParts(inspection).some(({ status }) => status === 'unknown')
  if (findings.length === 0)
    return isAnythingUnknown ? [] : section(words('findings'), item('', say('no-findings')))
  const { domainUnicode, kind } = inspection.subject
  const isOwn = kind === 'own-domain'
  return section(words('findings'), [
    ...(isOwn ? [] : item('', words('findings-not-yours', { domain: domainUnicode }))),
    ...findings.flatMap((finding) => {
      const todo = isOwn ? resolveTodo(finding, language) : null
      return [
        ...item(
          words(`severity-${finding.severity}`),
          `${resolveMessage(finding, language)} [${finding.code}]`,
        ),
        ...(todo === null ? [] : item('', say('todo', { todo }), 6)),
      ]
    }),
  ])
}

/** What could not be told and why; it never reads as "missing". */
export function reportUntold(inspection: Inspection, language: Language): string[] {
  const words = sayFrom(overviewTexts, language)
  if (isOffline(inspection)) return section(words('untold'), item('', words('found-offline')))
  const untold = inspectedParts(inspection).filter(({ status }) => status === 'unknown')
  if (untold.length === 0) return []
  return section(words('untold'), [
    ...untold.flatMap((part) => bullet(describeUntold(part, language))),
    ...item('', words('untold-not-missing')),
  ])
}

function describeUntold({ part, where, reason }: InspectedPart, language: Language): string {
  const say = sayFrom(reportTexts, language)
  const words = sayFrom(overviewTexts, language)
  const name = part === 'name-servers' ? words('part-name-servers') : part.toUpperCase()
  const why = reason === null ? words('status-unknown') : unknownReasonTexts[reason][language]
  return say('untold-where', { part: name, where, reason: why })
}
