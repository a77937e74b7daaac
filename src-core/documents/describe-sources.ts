import type { Source } from '../sources/source.ts'
import { noAddress, sourceKinds } from '../sources/source.ts'
import type { Language } from '../text/message.ts'
import { bullets, heading } from './blocks.ts'
import type { Block } from './document.ts'
import { sayFrom } from './say.ts'
import { formTexts } from './texts/form-texts.ts'

/** The end of a document: where what it says was read, and when. */
export function describeSources(sources: readonly Source[], language: Language): Block[] {
  if (sources.length === 0) return []
  return [
    heading(sayFrom(formTexts, language)('appendix')),
    bullets(sources.map((source) => describeSource(source, language))),
  ]
}

/** `さくらインターネット（公式、2026-11-24 確認）: https://…` */
function describeSource({ title, url, rfc, date, remarks, kind, checkedOn }: Source, language: Language) {
  const say = sayFrom(formTexts, language)
  const standing = [
    ...(date === null ? [] : [say('source-date', { date })]),
    sourceKinds[kind][language],
    say('source-checked', { date: checkedOn }),
  ].join(language === 'ja' ? '、' : ', ')
  const where = url ?? rfc
  const said = where === null && remarks.length === 0 ? [noAddress] : remarks
  const line = say('source-line', {
    title: title[language],
    // The bracket ends the last remark.
    standing: [standing, ...said.map((remark) => remark[language].replace(/[。.]$/, ''))].join(
      language === 'ja' ? '。' : '. ',
    ),
  })
  return where === null ? line : `${line}: ${where}`
}
