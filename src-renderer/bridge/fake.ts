import type { Bridge, RunOptions } from '../../src-core/contract/bridge.ts'
import type { CallName, Calls, RunName, Runs } from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import { failureOf } from './failure.ts'

export type FakeCalls = {
  [Name in CallName]?: (
    input: Calls[Name]['input'],
  ) => Reply<Calls[Name]['output']> | Promise<Reply<Calls[Name]['output']>>
}

export type FakeRuns = {
  [Name in RunName]?: (
    input: Runs[Name]['input'],
    options: RunOptions<Name>,
  ) => Reply<Runs[Name]['output']> | Promise<Reply<Runs[Name]['output']>>
}

export interface FakeBridge extends Bridge {
  /** What was asked, in order. */
  readonly asked: { readonly name: string; readonly input: unknown }[]
}

/** For tests: answers what it was given an answer for, and fails with `unknown-call` for the rest. */
export function createFakeBridge(calls: FakeCalls = {}, runs: FakeRuns = {}): FakeBridge {
  const asked: { name: string; input: unknown }[] = []
  return {
    asked,
    async call(name, input) {
      asked.push({ name, input })
      return (await calls[name]?.(input)) ?? failureOf('unknown-call')
    },
    async run(name, input, options = {}) {
      asked.push({ name, input })
      return (await runs[name]?.(input, options)) ?? failureOf('unknown-call')
    },
  }
}
