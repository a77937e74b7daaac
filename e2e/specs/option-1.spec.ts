import { namesNotInIndex } from '../fixtures/names-not-in-index.ts'
import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN } from '../fixtures/zones.ts'
import { chooseOption, saveDocuments, typeSenders, waitForInspection } from '../pages/steps.ts'

test('option 1, from the address to saved files', { tag: '@every-host' }, async ({ wizard, nameServer }) => {
  const { page } = wizard
  await test.step('the address', async () => {
    await expect(wizard.button('shell.next')).toHaveAttribute('aria-disabled', 'true')
    await typeSenders(wizard, `広報 <${ADDRESS}>`)
    await expect(page.getByText('自社のドメイン')).toBeVisible()
    await page.getByRole('radio', { name: 'オレゴンリージョン' }).check()
    await wizard.next()
  })
  await test.step('the check', async () => {
    await waitForInspection(wizard)
    expect(nameServer.asked()).toContain(`${DOMAIN}/TXT`)
    await wizard.next()
  })
  await test.step('the choice', async () => {
    await chooseOption(wizard, 'no-reply')
    await wizard.next()
  })
  await test.step('the settings', async () => {
    await expect(page.getByText('no-reply@platon.jpn.com').first()).toBeVisible()
    await expect(page.getByText('設定 > メールテンプレート').first()).toBeVisible()
    await wizard.next()
  })
  await test.step('the recipients', async () => {
    await page.getByRole('checkbox', { name: 'iCloudメール' }).check()
    await wizard.next()
  })
  await test.step('the documents', async () => {
    await page.getByRole('button', { name: '「受信者への案内文」の内容を見る' }).click()
    await expect(page.getByRole('dialog')).toContainText('platon.jpn.com')
    await page.getByRole('button', { name: '閉じる' }).click()
    const { where, files } = await saveDocuments(wizard)
    expect(Object.keys(files)).toEqual([
      `${DOMAIN}_0_はじめにお読みください.html`,
      `${DOMAIN}_0_はじめにお読みください.txt`,
      `${DOMAIN}_2_Platon管理画面の手順書.html`,
      `${DOMAIN}_2_Platon管理画面の手順書.txt`,
      `${DOMAIN}_5_受信者への案内文.html`,
      `${DOMAIN}_5_受信者への案内文.txt`,
      `${DOMAIN}_6_受信側のメール管理者への依頼文.html`,
      `${DOMAIN}_6_受信側のメール管理者への依頼文.txt`,
      `${DOMAIN}_7_対応結果の報告書.html`,
      `${DOMAIN}_7_対応結果の報告書.txt`,
    ])
    expect(files[`${DOMAIN}_2_Platon管理画面の手順書.txt`]).toContain('no-reply@platon.jpn.com')
    expect(files[`${DOMAIN}_5_受信者への案内文.txt`]).toContain('iCloud')
    expect(namesNotInIndex(files, DOMAIN)).toEqual([])
    await expect(page.getByText(where)).toBeVisible()
    await wizard.next()
  })
  await test.step('nothing to look up', async () => {
    await expect(page.getByText('DNSで確かめることはありません')).toBeVisible()
  })
})
