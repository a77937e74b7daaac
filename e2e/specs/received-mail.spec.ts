import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeRsaKey, signMail } from '../../test/support/sign-mail.ts'
import { findViolations } from '../fixtures/find-violations.ts'
import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN, MARKUP, publishedZone } from '../fixtures/zones.ts'
import { dropFile, dropMail, mailResult, pasteHeaders } from '../pages/steps.ts'

const SECRET = '社外秘の本文'
const SUBJECT = `Subject: ${MARKUP}`
const key = makeRsaKey()
const MAIL = [
  'Authentication-Results: mx.receiver.example; dkim=pass header.d=example.co.jp header.s=pl1; spf=pass smtp.mailfrom=example.co.jp',
  'Received: from out.platon.example (out.platon.example [203.0.113.5]) by mx.receiver.example; Tue, 24 Nov 2026 10:00:01 +0900',
  `Return-Path: <bounce@${DOMAIN}>`,
  `From: ${ADDRESS}`,
  'To: a@receiver.example',
  SUBJECT,
  'Date: Tue, 24 Nov 2026 10:00:00 +0900',
  'Content-Type: text/plain; charset=UTF-8',
  '',
  Buffer.from(SECRET).toString('latin1'),
  '',
].join('\r\n')
const SIGNED = signMail(MAIL, { key, domain: DOMAIN, selector: 'pl1' })

test.use({ zone: publishedZone(key.record) })

test('a mail is dropped on the page of its own: what it proves, in both languages, and nothing of it is kept', async ({
  wizard,
  stateFolder,
}) => {
  const { page } = wizard
  await wizard.button('mail.open').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('受信メールを調べる')
  await dropMail(wizard, SIGNED)
  const row = (name: string) => mailResult(wizard).getByRole('row', { name })
  await test.step('Japanese', async () => {
    await expect(row('DKIM署名')).toContainText('ここで検証')
    await expect(row('DKIM署名')).toContainText('合格')
    await expect(row('Return-Path')).toContainText('一致')
    expect(await findViolations(page)).toEqual([])
    await page.screenshot({ path: 'screenshots/mail/ja.png', fullPage: true })
  })
  await test.step('English', async () => {
    await wizard.switchLanguage('en')
    await expect(row('DKIM signature')).toContainText('Verified here')
    await expect(row('DKIM signature')).toContainText('Pass')
    expect(await findViolations(page)).toEqual([])
    await page.screenshot({ path: 'screenshots/mail/en.png', fullPage: true })
    await wizard.switchLanguage('ja')
  })
  await test.step('a body that was changed: the receiver’s word stands where there is one, and else it fails', async () => {
    const changed = `${SIGNED}-- \r\nfooter of a list\r\n`
    await dropMail(wizard, changed)
    await expect(row('DKIM署名')).toContainText('受信側の記録')
    await dropMail(wizard, changed.replace(/^Authentication-Results:.*\r\n/m, ''))
    await expect(row('DKIM署名')).toContainText('不合格')
  })
  await test.step('headers alone are the receiver’s word', async () => {
    await pasteHeaders(wizard, SIGNED.slice(0, SIGNED.indexOf('\r\n\r\n')))
    await expect(row('DKIM署名')).toContainText('受信側の記録')
    await expect(mailResult(wizard)).toContainText('mx.receiver.example')
    expect(await findViolations(page)).toEqual([])
  })
  await test.step('what is no mail ends in one clear line', async () => {
    await dropMail(wizard, '\0\0\0PK\u0003\u0004')
    await expect(page.getByText('メールを調べられませんでした')).toBeVisible()
  })
  await wizard.waitUntilSaved()
  const saved = readFileSync(join(stateFolder, 'session.json'), 'utf8')
  for (const part of [SECRET, 'onerror', 'bh=', '203.0.113.5', 'a@receiver.example'])
    expect(saved).not.toContain(part)
  expect(await page.title()).not.toContain('owned')
})

test('a file dropped where nothing takes it does not take the wizard’s place', async ({ wizard }) => {
  const { page } = wizard
  const { origin } = new URL(page.url())
  await dropFile(page, Buffer.from(SIGNED, 'latin1'))
  await wizard.switchLanguage('en')
  await wizard.expectStep('address')
  expect(new URL(page.url()).origin).toBe(origin)
})
