import { makeProblem, type Reading } from './reading.ts'

type KeyReading = Extract<Reading, { kind: 'key' }>
type SelectorReading = Extract<Reading, { kind: 'selector' }>

/**
 * Gives keys without a name the selector that is mentioned nearby, where only one can be meant: the one before a key,
 * or the one behind the only key. Whatever remains becomes a problem. All other readings pass through.
 */
export function pairKeys(readings: readonly Reading[], domain: string): Reading[] {
  const named = new Set(
    readings.flatMap((reading) => (reading.kind === 'dkim' ? [reading.value.selector] : [])),
  )
  const result: Reading[] = []
  let open = new Map<string, SelectorReading>()
  let lone: KeyReading[] = []
  for (const reading of readings) {
    if (reading.kind === 'selector') {
      const selector = reading.selector.toLowerCase()
      if (!named.has(selector)) open.set(selector, reading)
    } else if (reading.kind === 'key') {
      const [only] = open.keys()
      if (only !== undefined && open.size === 1) {
        result.push(nameKey(reading, only, domain))
        named.add(only)
        open = new Map()
      } else {
        lone.push(reading)
      }
    } else {
      result.push(reading)
    }
  }
  const [key, secondKey] = lone
  const [selector, secondSelector] = open.keys()
  if (key && selector !== undefined && !secondKey && secondSelector === undefined) {
    result.push(nameKey(key, selector, domain))
    open = new Map()
    lone = []
  }
  return [
    ...result,
    ...lone.map(({ at }) => makeProblem(at, 'paste.key-without-selector')),
    ...[...open].map(([name, { at }]) => makeProblem(at, 'paste.selector-without-key', { selector: name })),
  ]
}

function nameKey({ at, text, origin }: KeyReading, selector: string, domain: string): Reading {
  const name = `${selector}._domainkey.${origin}`
  return origin === domain
    ? { at, kind: 'dkim', value: { selector, type: 'TXT', value: text } }
    : makeProblem(at, 'paste.other-domain', { name, domain })
}
