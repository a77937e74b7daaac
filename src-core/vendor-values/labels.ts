import { LABEL_WORDS, WHOLE_RECORD_WORDS, type Field } from './label-words.ts'

const fieldOf: ReadonlyMap<string, Field> = new Map(
  (Object.entries(LABEL_WORDS) as [Field, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word) => [foldWord(word), field] as const),
  ),
)

const wholeRecordWords: ReadonlySet<string> = new Set(WHOLE_RECORD_WORDS.map(foldWord))

function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s・]+/g, ' ')
    .trim()
}

/** The field that a whole cell or line names; a parenthesis behind the word (`値（Value）`) explains it. null: no label. */
export function labelOf(text: string): Field | null {
  if (text.length > 40) return null
  const bare = text
    .trim()
    .replace(/^[【[<「*・■●◆□◇○]+\s*/, '')
    .replace(/\s*[】\]>」*:=]+$/, '')
  const word = foldWord(bare)
  return fieldOf.get(word) ?? fieldOf.get(foldWord(bare.replace(/\s*[(/].*$/, ''))) ?? null
}

export interface LabelledText {
  readonly field: Field
  readonly text: string
  /** The label names a kind of record, so that the text needs no name beside it. */
  readonly isWholeRecord: boolean
}

const ALTERNATIVES = [...fieldOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\#/-]/g, '\\$&').replace(/ /g, '\\s?'))
  .join('|')
/** A label with its colon, at the beginning or behind a separator. 【…】 needs none. */
const LABEL = new RegExp(
  `(^|[\\s/|,、・;(])(?:[【[]\\s*(${ALTERNATIVES})\\s*[】\\]]\\s*[:=]?|(${ALTERNATIVES})(?:\\s?\\([^()]{1,20}\\))?\\s*[:=])\\s*`,
  'gi',
)

/** `名前: … / 種別: … / 値: …`: each label with the text up to the next. Empty where the line begins with no label. */
export function readLabels(line: string): LabelledText[] {
  const found = [...line.matchAll(LABEL)]
  if (found[0] === undefined || line.slice(0, found[0].index).trim() !== '') return []
  return found.map((match, index) => {
    const end = found[index + 1]?.index ?? line.length
    const text = line.slice(match.index + match[0].length, end).trim()
    const word = foldWord(match[2] ?? match[3] ?? '')
    return {
      field: fieldOf.get(word) ?? 'ignored',
      text: index + 1 < found.length ? text.replace(/\s*[/|,、;]$/, '') : text,
      isWholeRecord: wholeRecordWords.has(word),
    }
  })
}
