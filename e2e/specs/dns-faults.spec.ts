import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN, VENDOR_MAIL } from '../fixtures/zones.ts'
import {
  chooseOption,
  goOffline,
  partCard,
  pasteValues,
  saveDocuments,
  typeSenders,
  waitForInspection,
} from '../pages/steps.ts'

const UNTOLD = 'DNSに問い合わせできませんでした'

test.describe('where DNS does not answer', () => {
  test.use({ hostOptions: { timeoutMs: 800, deadlineMs: 4000 } })

  test(
    'offline: no question is asked, and the files say what could not be told',
    { tag: '@every-host' },
    async ({ wizard, nameServer }) => {
      nameServer.setFaults({ drop: true })
      await typeSenders(wizard, ADDRESS)
      await wizard.next()
      // Who is in a hurry does not wait until every server was given up.
      await wizard.button('ui.progress.cancel').click()
      await goOffline(wizard)
      await expect(wizard.page.getByText('オフライン（DNSに問い合わせません）')).toBeVisible()
      const before = nameServer.asked().length
      await wizard.next()
      await chooseOption(wizard, 'own-domain')
      await wizard.next()
      await pasteValues(wizard, VENDOR_MAIL)
      await wizard.next()
      await wizard.next()
      const { files } = await saveDocuments(wizard)
      expect(nameServer.asked()).toHaveLength(before)
      expect(files[`${DOMAIN}_0_はじめにお読みください.txt`]).toContain('DNSを確認せずに作成しました')
    },
  )

  test('dead: nothing is called missing, and another try finds what is there', async ({
    wizard,
    nameServer,
  }) => {
    const { page } = wizard
    nameServer.setFaults({ drop: true })
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await expect(page.getByText(UNTOLD)).toBeVisible()
    for (const part of ['spf', 'dmarc', 'mx', 'nameServers']) {
      await expect(partCard(wizard, part)).toContainText('確認できず')
      await expect(partCard(wizard, part)).not.toContainText('登録なし')
    }
    nameServer.clearFaults()
    await wizard.button('inspection.again').click()
    await expect(partCard(wizard, 'mx')).toContainText('問題なし')
    await expect(page.getByText(UNTOLD)).toBeHidden()
  })

  test('half-dead: the part that does not answer is told, the others stand, and one can go on', async ({
    wizard,
    nameServer,
  }) => {
    nameServer.setFaults({ drop: true }, { name: `_dmarc.${DOMAIN}` })
    nameServer.setFaults({ drop: true }, { type: 'MX' })
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await waitForInspection(wizard)
    await expect(partCard(wizard, 'dmarc')).toContainText('この項目は確認できませんでした')
    await expect(partCard(wizard, 'dmarc')).toContainText('時間内に応答がありませんでした')
    await expect(partCard(wizard, 'nameServers')).not.toContainText('確認できず')
    await wizard.next()
    await chooseOption(wizard, 'own-domain')
    await wizard.next()
  })
})

test.describe('where an include does not answer', () => {
  test.use({ hostOptions: { timeoutMs: 800, deadlineMs: 4000 } })

  test('no sum is shown as exact, before and after the change', async ({ wizard, nameServer }) => {
    nameServer.setFaults({ drop: true }, { name: '_spf.suite.example' })
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await waitForInspection(wizard)
    const spf = partCard(wizard, 'spf')
    await expect(spf).toContainText('DNS参照回数 2 回以上')
    await expect(spf.locator('figure li li', { hasText: '_spf.suite.example' })).toContainText(
      'DNS参照 1 回以上確認できず',
    )
    await wizard.next()
    await chooseOption(wizard, 'own-domain')
    await wizard.next()
    await pasteValues(wizard, VENDOR_MAIL)
    await expect(wizard.button('shell.next')).not.toHaveAttribute('aria-disabled', 'true')
    await wizard.open('inspection')
    await expect(spf).toContainText('変更後 3 回以上')
  })
})

test.describe('where DNS is slow', () => {
  test.use({ hostOptions: { timeoutMs: 5000, deadlineMs: 20_000 } })

  test('what is under way is shown, and then the whole', async ({ wizard, nameServer }) => {
    nameServer.setFaults({ delayMs: 700 })
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await expect(wizard.page.getByText(/DNSに問い合わせています（5 項目のうち \d 項目/)).toBeVisible()
    await expect(wizard.button('ui.progress.cancel')).toBeVisible()
    await waitForInspection(wizard)
    await expect(partCard(wizard, 'spf')).toContainText('DNS参照回数 4 回')
  })

  test('it can be stopped at once, and started again', async ({ wizard, nameServer }) => {
    const { page } = wizard
    nameServer.setFaults({ drop: true })
    await typeSenders(wizard, ADDRESS)
    await wizard.next()
    await wizard.button('ui.progress.cancel').click()
    await expect(page.getByText('診断を中止しました')).toBeVisible()
    await expect(wizard.button('shell.next')).toHaveAttribute('aria-disabled', 'true')
    const asked = nameServer.asked().length
    nameServer.clearFaults()
    await wizard.button('inspection.again').click()
    await expect(partCard(wizard, 'mx')).toContainText('問題なし')
    expect(nameServer.asked().length).toBeGreaterThan(asked)
    await wizard.next()
  })
})
