import { showText } from '../../src-core/documents/show-text.ts'
import { fillTemplate, type Language, type Localized } from '../../src-core/text/message.ts'
import { writeFailureTexts } from '../node/files/write-failure.ts'
import { describeFault } from '../services/fault-texts.ts'
import type { ServiceFailure } from '../services/services.ts'
import { EXIT, type Fault } from './fault.ts'
import { describeCliMessage } from './texts.ts'

/** One line for stderr, whatever found the fault: the command line, a use-case or the adapter that writes. */
export function describeFailure(failure: Fault | ServiceFailure, language: Language): string {
  if (!('kind' in failure)) return describeCliMessage(failure.fault, language)
  const { fault } = failure
  const text = (writeFailureTexts as Readonly<Record<string, Localized | undefined>>)[fault.code]
  return showText(text ? fillTemplate(text[language], fault.params) : describeFault(fault, language))
}

export function exitCodeOfFailure(failure: Fault | ServiceFailure): number {
  if (!('kind' in failure) || failure.kind === 'input') return EXIT.wrongInput
  return failure.kind === 'output' ? EXIT.couldNotWrite : EXIT.internal
}
