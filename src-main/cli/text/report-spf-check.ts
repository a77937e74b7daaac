import { sayFrom } from '../../../src-core/documents/say.ts'
import { overviewTexts } from '../../../src-core/documents/texts/overview-texts.ts'
import { unknownReasonTexts } from '../../../src-core/messages/unknown-reasons.ts'
import type { Language } from '../../../src-core/text/message.ts'
import type { SpfCheck } from '../../services/services.ts'
import { joinLines, rows } from './layout.ts'
import { reportTexts } from './texts.ts'

/** The result of check_host() in words, its RFC name first on the line of details. */
export function reportSpfCheck(check: SpfCheck, language: Language): string {
  const say = sayFrom(reportTexts, language)
  const reason = check.reason
    ? unknownReasonTexts[check.reason][language]
    : sayFrom(overviewTexts, language)('status-unknown')
  return joinLines([
    say(`check-${check.result}`, { reason }),
    ...rows([
      ['SPF', check.result],
      ...(check.matched === null ? [] : [[say('check-matched'), check.matched] as const]),
      ...(check.explanation === null ? [] : [[say('check-explanation'), check.explanation] as const]),
      [say('lookups'), String(check.lookups)],
      [say('check-void'), String(check.voidLookups)],
    ]),
  ])
}
