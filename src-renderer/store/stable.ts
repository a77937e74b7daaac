import { computed, type ComputedRef } from 'vue'

type Parts = object

/**
 * What a getter makes anew whenever the session is replaced, as the same object until one of its parts differs. Large
 * parts (an inspection, a plan) are replaced only when they change, so that their identity settles it.
 */
export function computeStable<Value extends Parts>(make: () => Value | null): ComputedRef<Value | null> {
  return computed((old?: Value | null) => {
    const next = make()
    return old && next && isSameParts(old, next) ? old : next
  })
}

function isSameParts(old: Parts, next: Parts): boolean {
  const before = new Map(Object.entries(old))
  return Object.entries(next).every(([key, part]) => isSamePart(before.get(key), part))
}

function isSamePart(old: unknown, next: unknown): boolean {
  if (old === next) return true
  if (isLarge(old) || isLarge(next)) return false
  return JSON.stringify(old) === JSON.stringify(next)
}

function isLarge(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'schemaVersion' in part
}
