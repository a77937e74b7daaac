import { isWithin } from '../dns/name.ts'
import { pairKeys } from './pair-keys.ts'
import { makeProblem, type Reading } from './reading.ts'
import type { PastedProblem, Sourced, VendorValues } from './vendor-values.ts'

/** More of one kind than any vendor sends. */
const MAX_VALUES = 50
const MAX_PROBLEMS = 200

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>

/** Brings the readings together: the same value once, contradictions and what stands in the wrong place as problems. */
export function resolveValues(
  readings: readonly Reading[],
  domain: string,
): { readonly values: VendorValues; readonly problems: readonly PastedProblem[] } {
  const all = pairKeys(readings, domain)
  const of = <Kind extends Reading['kind']>(kind: Kind) =>
    all.filter((reading): reading is Of<Kind> => reading.kind === kind)
  const problems: Reading[] = of('problem')
  const envelope = chooseEnvelope(
    of('envelope'),
    [...of('mx'), ...of('spf').filter(({ isPresent }) => !isPresent)],
    domain,
    problems,
  )
  const values: VendorValues = {
    spfTerms: chooseTerms(of('spf'), envelope, domain, problems),
    dkim: chooseKeys(of('dkim'), problems),
    envelopeDomain: envelope === null ? null : sourced(envelope),
    envelopeMx: chooseMx(of('mx'), envelope, problems),
    dmarcRecord: chooseDmarc(of('dmarc'), problems),
  }
  return { values, problems: boundProblems(problems as Of<'problem'>[]) }
}

/** Said in words, or by where the vendor wants MX and SPF: both have no use but at the envelope sender's domain. */
function chooseEnvelope(
  stated: readonly Of<'envelope'>[],
  placed: readonly (Of<'mx'> | Of<'spf'>)[],
  domain: string,
  problems: Reading[],
): string | null {
  const places = placed.filter(({ place }) => place !== null && place !== domain && isWithin(place, domain))
  const named = new Map(
    stated.length > 0
      ? stated.map((reading) => [reading.domain, reading.at])
      : places.map((reading) => [reading.place ?? domain, reading.at]),
  )
  const [only = null] = named.keys()
  if (named.size < 2) return only
  problems.push(...[...named.values()].map((at) => makeProblem(at, 'paste.several-envelopes')))
  return null
}

function chooseTerms(
  terms: readonly Of<'spf'>[],
  envelope: string | null,
  domain: string,
  problems: Reading[],
): Sourced<string>[] {
  const isAtEnvelope =
    envelope !== null && envelope !== domain && terms.some(({ place }) => place === envelope)
  const present = new Set(terms.flatMap(({ term, isPresent }) => (isPresent ? [term.toLowerCase()] : [])))
  const taken = terms.filter(({ place, term, at }) => {
    if (present.has(term.toLowerCase())) return false
    if (place === null || place === envelope || (place === domain && !isAtEnvelope)) return true
    if (envelope !== null)
      problems.push(makeProblem(at, 'paste.spf-elsewhere', { name: place, envelope, term }))
    return false
  })
  const distinct = new Map(taken.map((reading) => [reading.term.toLowerCase(), reading]))
  return [...distinct.values()]
    .slice(0, limitOf(distinct.size, taken, problems))
    .map(({ term }) => sourced(term))
}

function chooseKeys(keys: readonly Of<'dkim'>[], problems: Reading[]): VendorValues['dkim'] {
  const bySelector = new Map<string, Of<'dkim'>[]>()
  for (const reading of keys) {
    const known = bySelector.get(reading.value.selector) ?? []
    const isKnown = known.some(
      ({ value }) => value.type === reading.value.type && value.value === reading.value.value,
    )
    bySelector.set(reading.value.selector, isKnown ? known : [...known, reading])
  }
  const chosen: Of<'dkim'>[] = []
  for (const [selector, [first, second]] of bySelector) {
    if (second !== undefined) problems.push(makeProblem(second.at, 'paste.several-keys', { selector }))
    else if (first !== undefined) chosen.push(first)
  }
  return chosen.slice(0, limitOf(chosen.length, chosen, problems)).map(({ value }) => sourced(value))
}

function chooseMx(
  readings: readonly Of<'mx'>[],
  envelope: string | null,
  problems: Reading[],
): VendorValues['envelopeMx'] {
  const here = readings.filter(({ place, at }) => {
    if (place === envelope) return true
    if (envelope !== null)
      problems.push(makeProblem(at, 'paste.mx-without-envelope', { name: place, envelope }))
    return false
  })
  const distinct = new Map(
    here.map((reading) => [`${reading.mx.preference} ${reading.mx.exchange}`, reading]),
  )
  const [first, second] = distinct.values()
  if (second !== undefined) problems.push(makeProblem(second.at, 'paste.several-mx', { name: second.place }))
  return first === undefined || second !== undefined ? null : sourced(first.mx)
}

function chooseDmarc(readings: readonly Of<'dmarc'>[], problems: Reading[]): VendorValues['dmarcRecord'] {
  const [first, second] = new Map(readings.map((reading) => [reading.text, reading])).values()
  if (second !== undefined) problems.push(makeProblem(second.at, 'paste.several-dmarc'))
  return first === undefined || second !== undefined ? null : sourced(first.text)
}

function limitOf(count: number, readings: readonly Reading[], problems: Reading[]): number {
  const [last] = readings.slice(-1)
  if (count > MAX_VALUES && last) problems.push(makeProblem(last.at, 'paste.too-many', { limit: MAX_VALUES }))
  return MAX_VALUES
}

function boundProblems(problems: readonly Of<'problem'>[]): PastedProblem[] {
  const shown = [...problems].sort((a, b) => a.at.line - b.at.line).slice(0, MAX_PROBLEMS)
  return shown.map(({ at, code, params }) => ({ ...at, code, params }))
}

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'pasted' }
}
