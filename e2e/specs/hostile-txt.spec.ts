import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN, HOSTILE_ZONE, MARKUP } from '../fixtures/zones.ts'
import { findSidewaysScroll } from '../fixtures/find-violations.ts'
import { chooseOption, partCard, saveDocuments, typeSenders, waitForInspection } from '../pages/steps.ts'

test.use({ zone: HOSTILE_ZONE })

test(
  'what anybody published is shown as text, on every step and in the files',
  { tag: '@every-host' },
  async ({ wizard }) => {
    const { page } = wizard
    const expectHarmless = async () => {
      await expect(page).not.toHaveTitle(/owned/)
      expect(await page.locator('main img, main script').count()).toBe(0)
      // Neither on the page nor in any attribute: the writing direction of what stands around it would turn.
      expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      expect(await findSidewaysScroll(page)).toBeNull()
    }
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await waitForInspection(wizard)
    // SPF, DMARC, MX and the name servers have an answer; no selector was asked.
    const details = page.getByText(wizard.say('inspection.details'), { exact: true })
    await expect(details).toHaveCount(4)
    for (const summary of await details.all()) await summary.click()
    await expect(partCard(wizard, 'spf').locator('details')).toContainText(MARKUP)
    await expect(partCard(wizard, 'dmarc').locator('details')).toContainText('⟦U+202E⟧')
    await expect(partCard(wizard, 'spf')).toContainText(MARKUP)
    await expect(partCard(wizard, 'dmarc')).toContainText('⟦U+202E⟧')
    await expectHarmless()
    await wizard.next()
    await expectHarmless()
    await chooseOption(wizard, 'own-domain')
    await wizard.next()
    await expectHarmless()
    await wizard.next()
    await wizard.next()
    await page.getByRole('button', { name: '「はじめにお読みください」の内容を見る' }).click()
    await expect(page.getByRole('dialog')).toContainText('調べた結果')
    await expectHarmless()
    await wizard.button('ui.dialog.close').click()
    const { files } = await saveDocuments(wizard)
    const html = files[`${DOMAIN}_0_はじめにお読みください.html`] ?? ''
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    await wizard.next()
    await wizard.button('check.start').click()
    await expect(wizard.button('check.again')).toBeVisible()
    await expectHarmless()
  },
)
