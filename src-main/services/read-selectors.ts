import { findNameFault, type ToAsciiName } from '../../src-core/dns/name.ts'
import { inputFailure } from './fault-texts.ts'
import type { ServiceResult } from './services.ts'
import { cutText } from '../../src-core/text/cut-text.ts'

/** More than any domain uses at a time; bounds the questions of one run. */
export const MAX_SELECTORS = 20

/** Selectors as typed: each once, A-labels; they may have dots (RFC 6376 3.1). */
export function readSelectors(typed: readonly string[], toAscii: ToAsciiName): ServiceResult<string[]> {
  const selectors = new Set<string>()
  for (const text of typed) {
    const selector = text.trim()
    const ascii = /[^\x00-\x7f]/.test(selector) ? toAscii(selector) : selector.toLowerCase()
    if (ascii === null || findNameFault(ascii) !== null || ascii.endsWith('.')) {
      return inputFailure('fault.bad-selector', { selector: cutText(selector, 80) })
    }
    selectors.add(ascii)
  }
  return selectors.size > MAX_SELECTORS
    ? inputFailure('fault.too-many-selectors', { limit: MAX_SELECTORS })
    : { ok: true, value: [...selectors] }
}
