import { writeFileSync } from 'node:fs'
import type { FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import type { TestSummary } from './summary-reporter.ts'

interface ReporterOptions {
  readonly file: string
  /** Why the specs did not run on Electron itself: one skip for all of them. */
  readonly noElectron?: string | undefined
}

const ON_ELECTRON = 'end-to-end tests on Electron itself'

/** Writes the counts of the end-to-end tests for `npm test`, in the form of the unit tests' own. */
// eslint-disable-next-line no-restricted-syntax -- Playwright takes a reporter by its default export.
export default class E2eReporter implements Reporter {
  readonly #file: string
  readonly #noElectron: string | undefined
  readonly #crashed: string[] = []
  #suite: Suite | null = null

  constructor({ file, noElectron }: ReporterOptions) {
    this.#file = file
    this.#noElectron = noElectron
  }

  printsToStdio(): boolean {
    return false
  }

  onBegin(_: unknown, suite: Suite): void {
    this.#suite = suite
  }

  onError({ message, value }: TestError): void {
    this.#crashed.push(message ?? value ?? 'an error outside the end-to-end tests')
  }

  onEnd({ status }: FullResult): void {
    const tests = this.#suite?.allTests() ?? []
    const named = (outcome: ReturnType<TestCase['outcome']>) =>
      tests.filter((test) => test.outcome() === outcome)
    // One that passed at a second try is not a test that passes.
    const failed = [...named('unexpected'), ...named('flaky')].map(nameOf)
    const summary: TestSummary = {
      passed: named('expected').length,
      failed: status === 'timedout' ? [...failed, 'the end-to-end tests took too long'] : failed,
      skipped: [
        ...named('skipped').map((test) => ({ name: nameOf(test), reason: reasonOf(test) })),
        ...(this.#noElectron === undefined ? [] : [{ name: ON_ELECTRON, reason: this.#noElectron }]),
      ],
      crashed: this.#crashed,
      printed: '',
    }
    writeFileSync(this.#file, JSON.stringify(summary))
  }
}

function nameOf(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(' > ')
}

function reasonOf({ annotations }: TestCase): string {
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? ''
}
