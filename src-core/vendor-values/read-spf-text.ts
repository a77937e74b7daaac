import { isWithin, type ToAsciiName } from '../dns/name.ts'
import { parseTerm } from '../spf/parse-term.ts'
import { isSample } from './line-intent.ts'
import { readSpfTerm } from './read-spf-term.ts'
import { makeProblem, type Reading } from './reading.ts'
import type { PastedLine } from './vendor-values.ts'

const VERSION = /v\s*=\s*spf1(?![^\s"])/i

/**
 * The terms that name the vendor's senders, out of a whole record or of terms alone. `all` says how the vendor's example
 * ends and is left out; whatever else is no such term is pointed at.
 */
export function readSpfText(
  text: string,
  place: string | null,
  at: PastedLine,
  context: { readonly domain: string; readonly toAscii: ToAsciiName },
): Reading[] {
  const version = VERSION.exec(text)
  const body = version === null ? text : text.slice(version.index + version[0].length)
  const readings: Reading[] = []
  let isEnded = false
  for (const token of body
    .replace(/\b(include:)\s+(?=[^\s]*\.)/gi, '$1')
    .split(/[\s"'「」『』、。()<>,;]+/)) {
    if (token === '') continue
    if (/^[?~-]?all$/i.test(token)) isEnded = true
    // Lets everybody send: no end that a vendor's example may have.
    else if (/^\+all$/i.test(token)) {
      isEnded = true
      readings.push(makeProblem(at, 'paste.spf-not-the-vendors', { term: token }))
    }
    // Running text goes on behind the record.
    else if (!/[:=]/.test(token) && (isEnded || /[^\x00-\x7f]/.test(token))) break
    else if (isEnded) readings.push(makeProblem(at, 'paste.spf-after-all', { term: token }))
    else readings.push(readToken(token, place, at, context))
  }
  const terms = readings.flatMap((reading) => (reading.kind === 'spf' ? [reading.term] : []))
  // Whose each of them is, an example does not say.
  if (version === null || terms.length < 2 || !isSample(at.text)) return readings
  return [makeProblem(at, 'paste.spf-sample', { terms: terms.join(' ') })]
}

function readToken(
  token: string,
  place: string | null,
  at: PastedLine,
  { domain, toAscii }: { readonly domain: string; readonly toAscii: ToAsciiName },
): Reading {
  const written = token.replace(/^(\+?include:)(.*[^\x00-\x7f].*)$/i, (whole, head: string, name: string) => {
    const ascii = toAscii(name)
    return ascii === null ? whole : `${head}${ascii}`
  })
  const term = readSpfTerm(written.replace(/\.$/, ''))
  if (term === null) {
    const code = parseTerm(written, 0).ok ? 'paste.spf-not-the-vendors' : 'paste.bad-spf-term'
    return makeProblem(at, code, { term: token })
  }
  const target = /^[^:]*:([^/%]+)/.exec(term)?.[1]
  if (!term.toLowerCase().startsWith('ip') && target !== undefined && isWithin(target, domain)) {
    return makeProblem(at, 'paste.spf-not-the-vendors', { term: token })
  }
  return { at, kind: 'spf', term: term.replace(/^[a-z0-9]+/i, (name) => name.toLowerCase()), place }
}
