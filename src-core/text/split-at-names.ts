export interface TextPiece {
  readonly text: string
  /** A domain name or an address with a hyphen, which stays on one line. */
  readonly isWhole: boolean
}

/** Longer ones are broken like any other word, or they would stick out. */
const MAX_WHOLE = 30
/** Looked for at the start of a run of characters alone: a long one is not read again from each of its own. */
const NAME = /(?<![\w.+-])((?:[\w.+-]+@)?(?:[\w-]+\.)+[a-z]{2,})/i

/** Browsers end a line at a hyphen: `lw-` there reads as a name of its own. */
export function splitAtNames(text: string): readonly TextPiece[] {
  return text
    .split(NAME)
    .map((piece, index) => ({ text: piece, isWhole: index % 2 === 1 && isKeptWhole(piece) }))
    .filter((piece) => piece.text !== '')
}

function isKeptWhole(name: string): boolean {
  return name.includes('-') && name.length <= MAX_WHOLE
}
