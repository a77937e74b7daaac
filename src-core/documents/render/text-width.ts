/** Columns that a text takes in a fixed-width font: 2 for East Asian wide and full-width characters. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and between Japanese characters by the plain rules
 * of kinsoku. A run of other characters (a name, a value, an address) is never broken, however long.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of splitPieces(text)) {
    if (line !== '' && used + textWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
      used = textWidth(line)
    } else {
      line += piece
      used += textWidth(piece)
    }
  }
  lines.push(line.trimEnd())
  return lines
}

const CANNOT_START =
  '、。，．・：；？！」』）】〉》〕］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々…,.:;?!)]}'
const CANNOT_END = '「『（【〈《〔［｛([{'

/** The smallest pieces between which a line may end. */
function splitPieces(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let previous = ''
  for (const character of text) {
    if (piece !== '' && mayBreak(previous, character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
    previous = character
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (CANNOT_END.includes(before) || CANNOT_START.includes(after)) return false
  return characterWidth(before) === 2 || characterWidth(after) === 2
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u25a0-\u25ff\u2460-\u24ff\u2610-\u2612\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

function characterWidth(character: string): 1 | 2 {
  return character >= '\u1100' && WIDE.test(character) ? 2 : 1
}
