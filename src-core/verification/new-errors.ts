import type { Finding } from '../findings/finding.ts'

/** Errors that what is published has and the plan's own value has not: receivers can't use what the plan wanted. */
export function newErrors(found: readonly Finding[], planned: readonly Finding[]): readonly Finding[] {
  const known = new Set(planned.map(identityOf))
  return found.filter((finding) => finding.severity === 'error' && !known.has(identityOf(finding)))
}

function identityOf({ code, params }: Finding): string {
  return JSON.stringify([code, params['kind'] ?? null])
}
