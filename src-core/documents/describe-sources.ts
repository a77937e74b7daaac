import type { Source } from '../sources/source.ts'
import { noAddress, sourceKinds } from '../sources/source.ts'
import type { Language } from '../text/message.ts'
import { sayFrom } from './say.ts'
import { formTexts } from './texts/form-texts.ts'

/** `さくらインターネット（公式、2026-11-24 確認）: https://…`, a line a source. */
export function describeSources(sources: readonly Source[], language: Language): string[] {
  const say = sayFrom(formTexts, language)
  return sources.map(({ title, url, rfc, kind, checkedOn }) =>
    say('source-line', {
      title: title[language],
      kind: sourceKinds[kind][language],
      date: checkedOn,
      where: url ?? rfc ?? noAddress[language],
    }),
  )
}
