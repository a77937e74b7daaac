import { GMAIL } from '../../src-core/received-mail/testing/pasted-headers.ts'
import { STEP_IDS, type StepId } from '../../src-core/wizard/steps.ts'
import { expect, test } from '../fixtures/test.ts'
import { findFaultsInForcedColours } from '../fixtures/forced-colours.ts'
import { findSidewaysScroll, findStickingOut, findViolations } from '../fixtures/find-violations.ts'
import type { Language } from '../fixtures/words.ts'
import { ADDRESS, VENDOR_MAIL } from '../fixtures/zones.ts'
import {
  chooseOption,
  mailResult,
  pasteHeaders,
  pasteValues,
  typeSenders,
  waitForInspection,
} from '../pages/steps.ts'
import type { Wizard } from '../pages/wizard.ts'

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
  await expect(wizard.page.getByText(wizard.say('recipients.preview.general'))).toBeVisible()
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

type Dress = readonly [Language, 'light' | 'dark']

/** Each option's steps in both languages and both themes, and the two options together in every pair. The last is light, for the pictures. */
const DRESSES = {
  'own-domain': [
    ['en', 'dark'],
    ['ja', 'light'],
  ],
  'no-reply': [
    ['ja', 'dark'],
    ['en', 'light'],
  ],
} as const satisfies Record<string, readonly Dress[]>

/** The least window, and 1280×860 at 200 %. */
const SIZES = [
  { width: 1024, height: 700 },
  { width: 640, height: 430 },
] as const
const USUAL = { width: 1280, height: 860 }

test('option 2: on every step axe finds nothing and nothing scrolls sideways', async ({ wizard }) => {
  test.slow()
  await walk(wizard, 'own-domain', async (step) => {
    await takePicture(wizard, 'own-domain', step)
    await expectFine(wizard, step, DRESSES['own-domain'])
    // The same pairs of colours in reverse: both are looked at in about.spec.ts.
    expect([step, ...(await findFaultsInForcedColours(wizard.page, ['dark']))]).toEqual([step])
  })
})

test('option 1: the same', async ({ wizard }) => {
  test.slow()
  await walk(wizard, 'no-reply', async (step) => {
    await takePicture(wizard, 'no-reply', step)
    await expectFine(wizard, step, DRESSES['no-reply'])
  })
})

async function expectFine(wizard: Wizard, step: StepId, dresses: readonly Dress[]): Promise<void> {
  const { page } = wizard
  for (const [language, theme] of dresses) {
    await wizard.switchLanguage(language)
    await wizard.switchTheme(theme)
    const where = [step, language, theme]
    expect([...where, await findViolations(page)]).toEqual([...where, []])
    for (const size of SIZES) {
      await page.setViewportSize(size)
      expect([...where, size, await findSidewaysScroll(page)]).toEqual([...where, size, null])
      expect([...where, size, await findStickingOut(page)]).toEqual([...where, size, []])
    }
    await page.setViewportSize(USUAL)
  }
  await wizard.switchLanguage('ja')
}

/** The window as high as the page: what sticks to its foot would stand in the middle of a long picture. */
async function takePicture({ page }: Wizard, option: string, step: StepId): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...USUAL, height })
  await page.screenshot({ path: `screenshots/${option}/${STEP_IDS.indexOf(step) + 1}-${step}.png` })
  await page.setViewportSize(USUAL)
}

test('at 200 % a new step is seen, and not the list of steps alone', async ({ wizard }) => {
  const { page } = wizard
  await page.setViewportSize({ width: 640, height: 430 })
  await typeSenders(wizard, ADDRESS)
  await wizard.next()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await waitForInspection(wizard)
  await wizard.next()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
})

test('axe finds nothing in dialogs and notices', async ({ wizard }) => {
  const { page } = wizard
  await wizard.button('glossary.title').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await wizard.button('ui.dialog.close').click()
  await wizard.button('mail.open').click()
  await pasteHeaders(wizard, GMAIL)
  await expect(mailResult(wizard)).toContainText('mx.google.com')
  expect(await findViolations(page)).toEqual([])
  await wizard.switchLanguage('en')
  await wizard.switchTheme('dark')
  await expect(mailResult(wizard)).toContainText('The receiver’s word')
  expect(await findViolations(page)).toEqual([])
  for (const width of [390, 640]) {
    await page.setViewportSize({ ...USUAL, width })
    expect([width, await findSidewaysScroll(page)]).toEqual([width, null])
  }
  await page.setViewportSize(USUAL)
  await wizard.switchLanguage('ja')
  await wizard.switchTheme('light')
  await wizard.button('mail.back').click()
  await typeSenders(wizard, `${ADDRESS}\nnot an address\ninfo@gmail.com`)
  await expect(page.getByText(wizard.say('address.kind.free-mail.name'))).toBeVisible()
  await expect(page.getByText('「not an address」には @ がありません')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await wizard.waitUntilSaved()
  await page.reload()
  await expect(wizard.button('shell.resume.resume')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  // It looks anew each time, and would find something.
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  expect((await findViolations(page)).join()).toContain('image-alt')
})
