import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

export interface TestSummary {
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
  /** Files that failed outside a test, and errors that nobody caught. */
  readonly crashed: readonly string[]
  /** What the tests printed, such as the shares that a property test met. */
  readonly printed: string
}

/** Writes the counts for `npm test`. vitest's own JSON reporter drops the reasons of skipped tests. */
export class SummaryReporter implements Reporter {
  readonly #file: string
  #printed = ''

  constructor(file: string) {
    this.#file = file
  }

  onUserConsoleLog(log: { readonly content: string }): void {
    this.#printed += log.content
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly message: string }[]): void {
    const tests = modules.flatMap((module) => {
      const file = relative(process.cwd(), module.moduleId)
      return [...module.children.allTests()].map((test) => {
        const result = test.result()
        const reason = result.state === 'skipped' ? (result.note ?? '') : ''
        return { name: `${file} > ${test.fullName}`, state: result.state, reason }
      })
    })
    const summary: TestSummary = {
      passed: tests.filter(({ state }) => state === 'passed').length,
      failed: tests.filter(({ state }) => state === 'failed' || state === 'pending').map(({ name }) => name),
      skipped: tests.filter(({ state }) => state === 'skipped').map(({ name, reason }) => ({ name, reason })),
      crashed: [
        ...modules.filter((module) => module.errors().length > 0).map(({ moduleId }) => moduleId),
        ...errors.map(({ message }) => message),
      ],
      printed: this.#printed,
    }
    writeFileSync(this.#file, JSON.stringify(summary))
  }
}
