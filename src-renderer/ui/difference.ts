export interface DifferencePart {
  readonly term: string
  readonly change: 'kept' | 'added' | 'removed'
  /** Where several records become one: the indexes of those that it stands in. */
  readonly from?: readonly number[]
}

/**
 * Two texts compared term by term (terms stand apart by white space): the longest common sequence is kept. Long texts
 * are compared whole, so that the work stays bounded.
 */
export function compareTerms(before: string, after: string, limit = 200): readonly DifferencePart[] {
  const old = split(before)
  const next = split(after)
  if (old.length > limit || next.length > limit) return whole(before, after)
  const lengths = commonLengths(old, next)
  const parts: DifferencePart[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < next.length) {
    const left = old[i]
    const right = next[j]
    if (left !== undefined && left === right) {
      parts.push({ term: left, change: 'kept' })
      i += 1
      j += 1
    } else if (
      left !== undefined &&
      (right === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))
    ) {
      parts.push({ term: left, change: 'removed' })
      i += 1
    } else if (right !== undefined) {
      parts.push({ term: right, change: 'added' })
      j += 1
    }
  }
  return parts
}

function commonLengths(old: readonly string[], next: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? []
    for (let j = next.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === next[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((term) => term !== '')
}

function whole(before: string, after: string): readonly DifferencePart[] {
  if (before === after) return [{ term: before, change: 'kept' }]
  return [
    { term: before, change: 'removed' },
    { term: after, change: 'added' },
  ]
}
