import type { Message } from '../../src-core/text/message.ts'
import type { CliTextCode } from './texts.ts'

/** Exit codes of the contract, and two of sysexits.h and the shell for what it leaves open. */
export const EXIT = {
  done: 0,
  errorFound: 1,
  wrongInput: 2,
  couldNotTell: 3,
  couldNotWrite: 4,
  internal: 70,
  interrupted: 130,
} as const

/** What the user gave can't be used: one line on stderr, exit code 2. */
export interface Fault {
  readonly ok: false
  readonly fault: Message<CliTextCode>
}

export type Checked<Value> = { readonly ok: true; readonly value: Value } | Fault

export function fault(code: CliTextCode, params: Message['params'] = {}): Fault {
  return { ok: false, fault: { code, params } }
}

export function checked<Value>(value: Value): Checked<Value> {
  return { ok: true, value }
}
