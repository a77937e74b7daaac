import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, FULL_ZONE, TWO_SPF_ZONE, VENDOR_MAIL } from '../fixtures/zones.ts'
import { partCard, planWith, typeSenders, waitForInspection } from '../pages/steps.ts'

test.describe('a domain at the limit of look-ups', () => {
  test.use({ zone: FULL_ZONE })

  test('one more is not given out as a record to publish', async ({ wizard }) => {
    const { page } = wizard
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await waitForInspection(wizard)
    await expect(partCard(wizard, 'spf')).toContainText('DNS参照回数 10 回 / 上限 10 回')
    await wizard.open('address')
    await planWith(wizard, ADDRESS, 'own-domain', VENDOR_MAIL)
    await expect(page.getByText('上限を超えています').first()).toBeVisible()
    await expect(page.getByText(/^v=spf1 .*include:spf\.platon\.example/)).toHaveCount(0)
  })
})

test.describe('a domain with two SPF records', () => {
  test.use({ zone: TWO_SPF_ZONE })

  test('they become one, never three', async ({ wizard }) => {
    const { page } = wizard
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await waitForInspection(wizard)
    await expect(partCard(wizard, 'spf')).toContainText('エラー')
    await expect(partCard(wizard, 'spf')).toContainText('2')
    await wizard.open('address')
    await planWith(wizard, ADDRESS, 'own-domain', VENDOR_MAIL)
    const merged =
      'v=spf1 ip4:192.0.2.0/28 mx include:_spf.suite.example ip4:192.0.2.128/28 include:spf.platon.example ~all'
    await expect(page.getByText(merged, { exact: true }).first()).toBeVisible()
  })
})
