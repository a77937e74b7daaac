import { expect, type Locator, type Page } from '@playwright/test'
import { STEP_IDS, type StepId } from '../../src-core/wizard/steps.ts'
import type { WizardHost } from '../fixtures/wizard-host.ts'
import { sayIn, type Language } from '../fixtures/words.ts'

/** The shell around every step. Words are those of the language that is on. */
export interface Wizard {
  readonly page: Page
  readonly host: WizardHost
  say(key: string, params?: Readonly<Record<string, string>>): string
  button(key: string): Locator
  step(): StepId
  expectStep(id: StepId): Promise<void>
  /** Waits until 次へ is possible. */
  next(): Promise<void>
  back(): Promise<void>
  /** By the list at the left. */
  open(id: StepId): Promise<void>
  switchLanguage(language: Language): Promise<void>
  switchTheme(theme: 'light' | 'dark'): Promise<void>
  /** Until the host has written what was typed. */
  waitUntilSaved(): Promise<void>
}

/** In Japanese, whatever the system's language. */
export async function openWizard(host: WizardHost): Promise<Wizard> {
  const page = await host.openPage()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const isJapanese = (await page.locator('html').getAttribute('lang')) === 'ja'
  const wizard = await wizardOn(page, host, isJapanese ? 'ja' : 'en')
  if (!isJapanese) await wizard.switchLanguage('ja')
  return wizard
}

/** On a page that shows the wizard already. */
export async function wizardOn(page: Page, host: WizardHost, first: Language = 'ja'): Promise<Wizard> {
  let language = first
  let current: StepId = 'address'
  const say: Wizard['say'] = (key, params) => sayIn(language, key, params)
  const button = (key: string) => page.getByRole('button', { name: say(key), exact: true })
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()

  async function expectStep(id: StepId): Promise<void> {
    await expect(heading).toHaveText(say(`shell.step.${id}`))
    // What stands below the heading is loaded when the step is opened: an empty page has no faults.
    await expect(page.locator('main .task > :not(.heading)').first()).toBeVisible()
    current = id
  }

  async function move(key: 'shell.next' | 'shell.back', by: 1 | -1): Promise<void> {
    const wanted = STEP_IDS[STEP_IDS.indexOf(current) + by]
    if (wanted === undefined) throw new Error(`no step beside ${current}`)
    await expect(button(key)).not.toHaveAttribute('aria-disabled', 'true')
    await button(key).click()
    await expectStep(wanted)
  }

  return {
    page,
    host,
    say,
    button,
    expectStep,
    step: () => current,
    next: () => move('shell.next', 1),
    back: () => move('shell.back', -1),
    async open(id) {
      const list = page.getByRole('navigation', { name: say('shell.steps') })
      await list.getByRole('button', { name: say(`shell.step.${id}`) }).click()
      await expectStep(id)
    },
    async switchLanguage(wanted) {
      await page.getByLabel(say('shell.language'), { exact: true }).selectOption(wanted)
      language = wanted
      await expect(page.locator('html')).toHaveAttribute('lang', wanted)
    },
    async switchTheme(theme) {
      await page.getByLabel(say('shell.theme'), { exact: true }).selectOption(theme)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    },
    async waitUntilSaved() {
      await expect(page.getByText(say('shell.saving.saved'))).toBeVisible()
    },
  }
}
