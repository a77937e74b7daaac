import type { Advice } from '../../../src-core/advice/advice.ts'
import { sayFrom } from '../../../src-core/documents/say.ts'
import { overviewTexts } from '../../../src-core/documents/texts/overview-texts.ts'
import { resolveMessage } from '../../../src-core/messages/resolve-message.ts'
import type { Language, Message } from '../../../src-core/text/message.ts'
import { bullet, item, section } from './layout.ts'

/** The recommendation with its reasons, and what stands in its way. */
export function reportAdvice(advice: Advice, language: Language): string[] {
  const words = sayFrom(overviewTexts, language)
  const texts = (messages: readonly Message[]) =>
    messages.flatMap((message) => bullet(resolveMessage(message, language), 4))
  return section(words('advice'), [
    ...item('', words(`recommends-${advice.recommends}`)),
    ...texts(advice.reasons),
    ...(advice.blockers.length > 0 ? [...item('', words('blockers')), ...texts(advice.blockers)] : []),
    ...(advice.meanwhile === 'no-reply' ? item('', words('meanwhile')) : []),
  ])
}
