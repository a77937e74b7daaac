import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN, VENDOR_MAIL } from '../fixtures/zones.ts'
import { checkedRecord, waitForInspection } from '../pages/steps.ts'

const MAX_TABS = 120

/** By the keyboard alone, as far as a user would go. Every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let tabs = 0; tabs < MAX_TABS; tabs++) {
    const { isReached, hidden } = await target.evaluate((element) => {
      const { activeElement, body } = document
      const isSeen =
        activeElement === null ||
        activeElement === body ||
        getComputedStyle(activeElement).outlineStyle !== 'none'
      return { isReached: activeElement === element, hidden: isSeen ? null : activeElement.outerHTML }
    })
    expect(hidden, 'has no visible focus').toBeNull()
    if (isReached) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached within ${MAX_TABS} tabs`)
}

test('the whole way by keyboard alone, in either option', async ({ wizard }) => {
  const { page } = wizard
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(page, target)
    await page.keyboard.press(key)
  }
  const next = async (step: Parameters<typeof wizard.expectStep>[0]) => {
    await expect(wizard.button('shell.next')).not.toHaveAttribute('aria-disabled', 'true')
    await press(wizard.button('shell.next'))
    await wizard.expectStep(step)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }

  await tabTo(page, page.getByLabel(wizard.say('address.senders.label'), { exact: true }))
  await page.keyboard.type(ADDRESS)
  await next('inspection')
  await waitForInspection(wizard)
  await next('option')
  await press(page.getByRole('radio', { name: wizard.say('option.name.no-reply') }), 'Space')
  await next('settings')
  await next('recipients')
  await press(page.getByRole('checkbox', { name: 'iCloudメール' }), 'Space')
  await next('documents')
  await press(page.getByRole('button', { name: '「受信者への案内文」の内容を見る' }))
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: '「受信者への案内文」の内容を見る' })).toBeFocused()
  const download = page.waitForEvent('download')
  await press(wizard.button('documents.saveNow'))
  expect((await download).suggestedFilename()).toBe(`${DOMAIN}_Platon.zip`)
  await next('check')
  await page.keyboard.press('Shift+Tab')
  await press(wizard.button('shell.back'))
  await wizard.expectStep('documents')

  // The other option, from the list of steps.
  const steps = page.getByRole('navigation', { name: wizard.say('shell.steps') })
  await press(steps.getByRole('button', { name: wizard.say('shell.step.option') }))
  await wizard.expectStep('option')
  await press(page.getByRole('radio', { name: wizard.say('option.name.no-reply') }), 'ArrowDown')
  await expect(page.getByRole('radio', { name: wizard.say('option.name.own-domain') })).toBeChecked()
  await next('settings')
  await tabTo(page, page.getByLabel(wizard.say('settings.values.label'), { exact: true }))
  await page.keyboard.insertText(VENDOR_MAIL)
  await press(wizard.button('settings.values.confirm'))
  await next('recipients')
  await next('documents')
  await next('check')
  await press(wizard.button('check.start'))
  await expect(checkedRecord(wizard, DOMAIN)).toBeVisible()
  await expect(wizard.button('check.again')).toBeVisible()
})
