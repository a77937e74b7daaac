/**
 * Levels of a value: deeper than any plan, whose include tree of at most 100 records brings three levels each, and flat enough
 * for a validator that calls itself.
 */
export const MAX_DEPTH = 400

/** What a value costs beside its texts: brackets, commas, a number. */
const NODE_COST = 4

/**
 * True for plain data (what JSON can say) within the limit, which counts characters much as JSON would. Looks at no more
 * than the limit allows, so that it ends on any value, cyclic ones too; runs before anything else sees the value.
 */
export function isWithinSize(value: unknown, limit: number): boolean {
  let left = limit
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false
    const below: unknown[] = []
    for (const entry of level) {
      left -= costOf(entry)
      if (left < 0) return false
      for (const child of childrenOf(entry)) below.push(child)
    }
    level = below
  }
  return true
}

function costOf(value: unknown): number {
  if (typeof value === 'string') return NODE_COST + value.length
  if (!isPlainObject(value)) return NODE_COST + (Array.isArray(value) ? value.length : 0)
  return Object.keys(value).reduce((sum, key) => sum + key.length + NODE_COST, NODE_COST)
}

function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return isPlainObject(value) ? Object.values(value) : []
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
