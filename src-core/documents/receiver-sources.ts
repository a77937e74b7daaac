import { receiverCatalog, type Receiver } from '../catalog/receivers.ts'
import type { Language } from '../text/message.ts'
import { bullets, heading, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { receiverRequestTexts } from './texts/receiver-request-texts.ts'

/** The appendix: which pages the steps are from, and when they were looked at. */
export function describeReceiverSources(receivers: readonly Receiver[], language: Language): Block[] {
  const say = sayFrom(receiverRequestTexts, language)
  const sources = receivers.flatMap(({ nameJa, nameEn, docs }) =>
    docs.map((url) => say('source', { name: language === 'ja' ? nameJa : nameEn, url })),
  )
  if (sources.length === 0) return []
  return [
    heading(say('sources')),
    paragraph(say('products-note', { date: receiverCatalog.checkedOn })),
    bullets(sources),
  ]
}
