import { readFileSync } from 'node:fs'
import { expect, test } from '../fixtures/test.ts'
import { findFaultsInForcedColours } from '../fixtures/forced-colours.ts'
import { findSidewaysScroll, findViolations } from '../fixtures/find-violations.ts'
import { ADDRESS } from '../fixtures/zones.ts'
import { typeSenders, waitForInspection } from '../pages/steps.ts'

test('about the software: its versions, its notices, and a file for the support that is shown before it is saved', async ({
  wizard,
}) => {
  const { page, button, say } = wizard
  await typeSenders(wizard, ADDRESS)
  await wizard.waitUntilSaved()
  await button('about.title').click()
  const dialog = page.getByRole('dialog', { name: say('about.title') })
  await expect(dialog).toContainText(/\d+\.\d+\.\d+/)
  await expect(dialog).toContainText('https://learning.logosware.com/')

  await dialog.getByText(/^zod .*（MIT）$/).click()
  await expect(dialog.getByText('Copyright (c) 2025 Colin McDonnell')).toBeVisible()

  await expect(button('about.diagnostics.save')).toHaveCount(0)
  await button('about.diagnostics.show').click()
  const shown = await page.getByRole('region', { name: say('about.diagnostics.content') }).textContent()
  expect(shown).toContain('step: address\ndomains: 1')
  expect(shown).not.toContain('example')
  expect(await findViolations(page)).toEqual([])

  const download = page.waitForEvent('download')
  await button('about.diagnostics.save').click()
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(shown)
  await expect(dialog.getByRole('status')).toContainText('platon-mail-wizard-diagnostics.txt')
})

test('the theme of high contrast, and scaling', async ({ wizard }) => {
  const { page, button, say } = wizard
  await typeSenders(wizard, ADDRESS)
  await wizard.next()
  await waitForInspection(wizard)
  await page.emulateMedia({ forcedColors: 'active' })
  // At 1024×768 as Windows shows it at 125, 150 and 200 %, and what 1366×768 at 200 % leaves to the page.
  const heading = page.getByRole('heading', { level: 1 })
  const list = page.getByRole('navigation', { name: say('shell.steps') }).getByRole('list')
  for (const [width, height] of [
    [819, 614],
    [683, 512],
    [512, 384],
    [683, 310],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect([width, await findSidewaysScroll(page)]).toEqual([width, null])
    // The step is seen first, not the list of all.
    await page.evaluate(() => window.scrollTo(0, 0))
    await expect(heading).toBeInViewport({ ratio: 1 })
    await expect(list).toBeHidden()
  }
  await page.emulateMedia({ forcedColors: null })
  await page.screenshot({ path: 'screenshots/scaled/2-inspection.png' })
  await page.getByRole('button', { name: say('shell.stepOf', { number: '2', count: '7' }) }).click()
  await page.screenshot({ path: 'screenshots/scaled/2-list.png' })
  await list.getByRole('button', { name: say('shell.step.address') }).click()
  await wizard.expectStep('address')
  await expect(list).toBeHidden()
  await wizard.next()
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 1024, height: 1400 })
  await page.screenshot({ path: 'screenshots/high-contrast/2-inspection.png', fullPage: true })
  await button('about.title').click()
  await button('about.diagnostics.show').click()
  await page.screenshot({ path: 'screenshots/high-contrast/about.png' })
  expect(await findFaultsInForcedColours(page)).toEqual([])
})
