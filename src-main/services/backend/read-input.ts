import type { InputRule } from '../../../src-core/contract/call-schemas.ts'
import type { Reply } from '../../../src-core/contract/failure.ts'
import { isWithinSize } from '../../../src-core/contract/input-size.ts'
import { refuseInput } from './replies.ts'

/** Characters of a path that are shown: keys in it may be anything. */
const MAX_PATH = 120

/** The row of a name by own key alone: `constructor` and `__proto__` are no names of ours. */
export function findRule<Rules extends object>(rules: Rules, name: unknown): keyof Rules | null {
  return typeof name === 'string' && Object.hasOwn(rules, name) ? (name as keyof Rules) : null
}

/** The only place where what came from a renderer becomes a typed input. */
export function readInput<Input>({ schema, limit }: InputRule<Input>, input: unknown): Reply<Input> {
  if (!isWithinSize(input, limit)) return refuseInput({ code: 'contract.too-large', params: {} })
  const reading = schema.safeParse(input)
  if (reading.success) return { ok: true, value: reading.data }
  const path = ['input', ...(reading.error.issues[0]?.path ?? [])].map(String).join('.')
  return refuseInput({ code: 'contract.bad-input', params: { path: path.slice(0, MAX_PATH) } })
}
