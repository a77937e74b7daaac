import { STEP_IDS, type StepId } from '../../src-core/wizard/steps.ts'
import { expect, test } from '../fixtures/test.ts'
import { findSidewaysScroll, findViolations } from '../fixtures/find-violations.ts'
import type { Language } from '../fixtures/words.ts'
import { ADDRESS, VENDOR_MAIL } from '../fixtures/zones.ts'
import { chooseOption, pasteValues, typeSenders, waitForInspection } from '../pages/steps.ts'
import type { Wizard } from '../pages/wizard.ts'

const THEMES = ['light', 'dark'] as const

/** Walks all seven steps and calls `look` on each when it has come to rest. */
async function walk(
  wizard: Wizard,
  option: 'no-reply' | 'own-domain',
  look: (step: StepId) => Promise<void>,
): Promise<void> {
  await typeSenders(wizard, ADDRESS)
  await expect(wizard.page.getByText(wizard.say('address.kind.own-domain.name'))).toBeVisible()
  await look('address')
  await wizard.next()
  await waitForInspection(wizard)
  await look('inspection')
  await wizard.next()
  await chooseOption(wizard, option)
  await look('option')
  await wizard.next()
  if (option === 'own-domain') await pasteValues(wizard, VENDOR_MAIL)
  await expect(wizard.button('shell.next')).not.toHaveAttribute('aria-disabled', 'true')
  await look('settings')
  await wizard.next()
  await look('recipients')
  await wizard.next()
  await look('documents')
  await wizard.next()
  if (option === 'own-domain') {
    await wizard.button('check.start').click()
    await expect(wizard.button('check.again')).toBeVisible()
  }
  await look('check')
}

for (const language of ['ja', 'en'] as const satisfies readonly Language[]) {
  test(`axe finds nothing on any step: option 2, ${language}, light and dark`, async ({ wizard }) => {
    test.slow()
    if (language !== 'ja') await wizard.switchLanguage(language)
    await walk(wizard, 'own-domain', async (step) => {
      for (const theme of THEMES) await expectNoViolation(wizard, step, theme)
    })
  })

  test(`axe finds nothing on the steps that differ: option 1, ${language}`, async ({ wizard }) => {
    test.slow()
    if (language !== 'ja') await wizard.switchLanguage(language)
    await walk(wizard, 'no-reply', async (step) => {
      if (STEP_IDS.indexOf(step) < STEP_IDS.indexOf('settings')) return
      for (const theme of THEMES) await expectNoViolation(wizard, step, theme)
    })
  })
}

async function expectNoViolation(
  wizard: Wizard,
  step: StepId,
  theme: (typeof THEMES)[number],
): Promise<void> {
  await wizard.switchTheme(theme)
  expect([step, theme, await findViolations(wizard.page)]).toEqual([step, theme, []])
}

test('axe finds nothing in dialogs and notices', async ({ wizard }) => {
  const { page } = wizard
  await wizard.button('glossary.title').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await wizard.button('ui.dialog.close').click()
  await typeSenders(wizard, `${ADDRESS}\nnot an address\ninfo@gmail.com`)
  await expect(page.getByText(wizard.say('address.kind.free-mail.name'))).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await wizard.waitUntilSaved()
  await page.reload()
  await expect(wizard.button('shell.resume.resume')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})

/** The least window, and 1280×860 at 200 %. */
const SIZES = [
  { width: 1024, height: 700 },
  { width: 640, height: 430 },
] as const
const USUAL = { width: 1280, height: 860 }

for (const option of ['no-reply', 'own-domain'] as const) {
  test(`nothing scrolls sideways at 1024×700 and at 200 %, and every step has its picture: ${option}`, async ({
    wizard,
  }) => {
    test.slow()
    const { page } = wizard
    await walk(wizard, option, async (step) => {
      for (const size of SIZES) {
        await page.setViewportSize(size)
        expect([step, size, await findSidewaysScroll(page)]).toEqual([step, size, null])
      }
      // The window as high as the page: what sticks to its foot would stand in the middle of a long picture.
      await page.setViewportSize(USUAL)
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ ...USUAL, height })
      await page.screenshot({ path: `screenshots/${option}/${STEP_IDS.indexOf(step) + 1}-${step}.png` })
      await page.setViewportSize(USUAL)
    })
  })
}
