import { fileURLToPath } from 'node:url'
import type { ConsoleMessage, Page } from '@playwright/test'
import { expect, test as base } from '../fixtures/test.ts'
import { wizardOn, type Wizard } from '../pages/wizard.ts'
import { launchStandIn, type LaunchOptions, type StandInApp } from './launch.ts'

/** `PLATON_OUT` names another build. */
const OUT = process.env['PLATON_OUT'] ?? fileURLToPath(new URL('../../out', import.meta.url))

interface Fixtures {
  /** The program on the stand-in, with the test's name server. */
  program: StandInApp
  /** Another start with the same folder. */
  startAgain: (options?: Partial<LaunchOptions>) => Promise<StandInApp>
  /** Faults of the page that the test makes happen. */
  expectedFaults: RegExp[]
  wizardInElectron: Wizard
}

/** As the tests of the loopback host, with Electron's bundles in its place. */
export const test = base.extend<Fixtures>({
  expectedFaults: async ({}, use) => {
    await use([])
  },

  startAgain: async ({ browser, stateFolder, nameServer, expectedFaults }, use) => {
    const started: StandInApp[] = []
    const faults: string[] = []
    await use(async (options = {}) => {
      const args = [`--dns=${nameServer.endpoint}`]
      const program = await launchStandIn({ browser, out: OUT, stateFolder, args, ...options })
      started.push(program)
      void program.firstPage().then(
        (page) => watchPage(page, faults),
        () => undefined,
      )
      return program
    })
    for (const program of started) await program.close()
    expect(faults.filter((fault) => !expectedFaults.some((pattern) => pattern.test(fault)))).toEqual([])
    expect(started.map((program) => program.output()).join('')).toBe('')
  },

  program: async ({ startAgain }, use) => {
    await use(await startAgain())
  },

  wizardInElectron: async ({ program }, use) => {
    await use(await wizardOn(await program.firstPage()))
  },
})

export { expect }

function watchPage(page: Page, faults: string[]): void {
  const isFault = (message: ConsoleMessage) => ['error', 'warning'].includes(message.type())
  page.on('console', (message) => {
    if (isFault(message)) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
}
