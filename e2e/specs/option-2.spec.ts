import { makeRsaKey, signMail } from '../../test/support/sign-mail.ts'
import { namesNotInIndex } from '../fixtures/names-not-in-index.ts'
import { expect, test } from '../fixtures/test.ts'
import {
  ADDRESS,
  DOMAIN,
  KEY_NAME,
  NEW_SPF,
  PRESENT_SPF,
  PUBLISHED_ZONE,
  publishedZone,
  VENDOR_KEY,
  VENDOR_MAIL,
} from '../fixtures/zones.ts'
import {
  checkedRecord,
  chooseDnsHost,
  chooseMail,
  fillLetterLine,
  mailResult,
  planWith,
  saveDocuments,
} from '../pages/steps.ts'

const RECEIVED_MAIL = `From: ${ADDRESS}\r\nTo: a@receiver.example\r\nSubject: test\r\nDate: Tue, 24 Nov 2026 10:00:00 +0900\r\n\r\nHello\r\n`

test(
  'option 2 with a pasted mail: records to the character, and published afterwards',
  { tag: '@every-host' },
  async ({ wizard, nameServer }) => {
    const { page } = wizard
    await planWith(wizard, ADDRESS, 'own-domain', VENDOR_MAIL)
    await test.step('the settings', async () => {
      await expect(page.getByText(NEW_SPF, { exact: true }).first()).toBeVisible()
      await expect(page.getByText(VENDOR_KEY, { exact: true }).first()).toBeVisible()
      await expect(page.getByText(PRESENT_SPF, { exact: true }).first()).toBeVisible()
      await wizard.next()
      await wizard.next()
    })
    await test.step('the files', async () => {
      await page.getByRole('checkbox', { name: 'CSV' }).check()
      const { files } = await saveDocuments(wizard)
      expect(files[`${DOMAIN}_DNSレコード.csv`]).toContain(NEW_SPF)
      expect(files[`${DOMAIN}_DNSレコード.csv`]).toContain(VENDOR_KEY)
      const zone = files[`${DOMAIN}_DNSレコード.zone`] ?? ''
      const keyInZone = zone.split('\n').find((line) => line.includes('v=DKIM1')) ?? ''
      expect([...keyInZone.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('')).toBe(VENDOR_KEY)
      expect(Object.keys(files)).toContain(`${DOMAIN}_1_DNS設定手順書.html`)
      expect(files[`${DOMAIN}_1_DNS設定手順書.txt`]?.split('\n')).toEqual(
        expect.arrayContaining([NEW_SPF, VENDOR_KEY]),
      )
      expect(namesNotInIndex(files, DOMAIN)).toEqual([])
      await wizard.next()
    })
    await test.step('not published yet', async () => {
      await wizard.button('check.start').click()
      await expect(checkedRecord(wizard, KEY_NAME)).toContainText('まだない')
      await expect(checkedRecord(wizard, DOMAIN)).toContainText('変更前の値')
      await expect(checkedRecord(wizard, DOMAIN)).toContainText(PRESENT_SPF)
    })
    await test.step('published', async () => {
      nameServer.setZone(PUBLISHED_ZONE)
      await wizard.button('check.again').click()
      await expect(page.getByText('計画したレコードは、すべて公開されています')).toBeVisible()
      await expect(checkedRecord(wizard, KEY_NAME)).toContainText('公開済み')
    })
    await test.step('proven by a received mail', async () => {
      const key = makeRsaKey()
      nameServer.setZone(publishedZone(key.record))
      await chooseMail(wizard, signMail(RECEIVED_MAIL, { key, domain: DOMAIN, selector: 'pl1' }))
      await expect(mailResult(wizard)).toContainText('方法2の設定ができています')
      await expect(mailResult(wizard).getByRole('row', { name: 'DKIM署名' })).toContainText('ここで検証')
    })
  },
)

test('option 2 without values: the request to the vendor, and everything that is known', async ({
  wizard,
}) => {
  const { page } = wizard
  await planWith(wizard, ADDRESS, 'own-domain')
  await test.step('the settings', async () => {
    await expect(page.getByText('値がまだ届いていないとき')).toBeVisible()
    await expect(page.getByText('support@logosware.com').first()).toBeVisible()
    await chooseDnsHost(wizard, 'お名前.com')
    await page.getByText('DNSの設定画面への入れ方').click()
    await expect(page.getByText('お名前.com Navi').first()).toBeVisible()
    await wizard.next()
    await wizard.next()
  })
  await test.step('the files', async () => {
    await expect(page.getByText('まだ届いていない値があります')).toBeVisible()
    await fillLetterLine(wizard, 'organization', '株式会社サンプル')
    await fillLetterLine(wizard, 'name', '山田 太郎')
    await page.getByRole('button', { name: '「ロゴスウェアへの依頼メール」の内容を見る' }).click()
    await expect(page.getByRole('dialog')).toContainText('株式会社サンプルの山田 太郎と申します。')
    await page.getByRole('button', { name: '閉じる' }).click()
    const { files } = await saveDocuments(wizard)
    const request = files[`${DOMAIN}_3_ロゴスウェアへの依頼メール.txt`] ?? ''
    expect(request).toContain('support@logosware.com')
    expect(request).toContain(DOMAIN)
    expect(request).toContain('株式会社サンプルの山田 太郎と申します。')
    await wizard.next()
  })
  await test.step('what waits is not looked up', async () => {
    await wizard.button('check.start').click()
    await expect(checkedRecord(wizard, DOMAIN)).toContainText('待ち')
  })
})
