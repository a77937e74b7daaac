import type { Page } from '@playwright/test'
import { OWN_NAMES } from '../../test/verify/support/loopback-internet.ts'
import { findViolations } from '../fixtures/find-violations.ts'
import { expect, test } from '../fixtures/internet.ts'
import {
  ADDRESS,
  DOMAIN,
  healthyZoneBut,
  KEY_NAME,
  publishedZone,
  VENDOR_KEY,
  VENDOR_MAIL,
} from '../fixtures/zones.ts'
import { checkedRecord, planWith } from '../pages/steps.ts'
import { openWizard, type Wizard } from '../pages/wizard.ts'

const OLD = healthyZoneBut({}, OWN_NAMES)
const NEW = publishedZone(VENDOR_KEY, OWN_NAMES)

/** What one server says of one record, by the address of the server. */
const saidBy = (wizard: Wizard, name: string, { address }: { address: string }) =>
  checkedRecord(wizard, name).getByRole('row').filter({ hasText: address })

async function expectAccessible({ page, switchLanguage }: Wizard): Promise<void> {
  for (const language of ['en', 'ja'] as const) {
    await switchLanguage(language)
    expect(await findViolations(page)).toEqual([])
  }
}

// 127.0.0.2 and on are there on Linux only.
test.skip(process.platform === 'darwin', 'macOS has no 127.0.0.2 without an alias of lo0')
test.use({ hostOptions: { timeoutMs: 400 } })

test('a change is watched from server to server, over a restart, until it is everywhere', async ({
  internet,
  wizardHost,
}) => {
  test.slow()
  const { ns1, ns2, system, google, cloudflare } = internet
  const resolvers = [system, google, cloudflare]
  for (const server of [ns1, ns2, ...resolvers]) server.setZone(OLD)
  const first = await openWizard(wizardHost)
  await planWith(first, ADDRESS, 'own-domain', VENDOR_MAIL)
  await first.open('check')
  const keyAsked = () =>
    resolvers.flatMap((server) => server.asked()).filter((asked) => asked === `${KEY_NAME}/TXT`)

  await test.step('nothing is there: its own servers say so, and no resolver is asked', async () => {
    await first.button('check.watch.start').click()
    await expect(saidBy(first, KEY_NAME, ns1)).toContainText('まだない')
    await expect(saidBy(first, DOMAIN, ns2)).toContainText('変更前の値')
    await expect(saidBy(first, KEY_NAME, google)).toContainText('権威DNSサーバーに公開された後で')
    await expect(first.page.getByText(/次の確認: \d+:\d\d:\d\d（あと \d+ 秒）/)).toBeVisible()
    expect(keyAsked()).toEqual([])
  })
  await test.step('one of two has it: they disagree, each with its serial', async () => {
    ns1.setZone(NEW)
    await expect(saidBy(first, KEY_NAME, ns1)).toContainText('公開済み')
    await expect(saidBy(first, KEY_NAME, ns2)).toContainText('まだない')
    for (const [server, name, serial] of [
      [ns1, 'ns1', 2],
      [ns2, 'ns2', 1],
    ] as const) {
      const row = `${name}.${DOMAIN} ${server.endpoint} ${serial}`
      await expect(first.page.getByRole('row', { name: row, exact: true })).toBeVisible()
    }
    await expect(checkedRecord(first, KEY_NAME)).toContainText('答えが一致していません')
    expect(keyAsked()).toEqual([])
    await expectAccessible(first)
  })
  await test.step('one is dead: that could not be told, and nothing is called published', async () => {
    ns2.setFaults({ drop: true })
    await expect(saidBy(first, KEY_NAME, ns2)).toContainText('確認できず')
    await expect(checkedRecord(first, KEY_NAME)).not.toContainText('計画どおりの値が公開されています。')
    ns2.clearFaults()
  })
  await first.waitUntilSaved()
  await first.host.close()
  const wizard = await openWizard(wizardHost)
  const { page, button } = wizard
  await test.step('after a restart it goes on by itself', async () => {
    await button('shell.resume.resume').click()
    await wizard.expectStep('check')
    await expect(button('ui.progress.cancel')).toBeVisible()
    await expect(saidBy(wizard, KEY_NAME, ns2)).toContainText('まだない')
  })
  await test.step('its own servers agree: caches are asked, and say until when they keep the old answer', async () => {
    ns2.setZone(NEW)
    await expect(saidBy(wizard, DOMAIN, google)).toContainText(/前の値（キャッシュ）.*\d+:\d\d ごろまで/s)
    await expect(page.getByText('そのうちの1台が答えたものです').first()).toBeVisible()
  })
  await test.step('all have it: that is said, and the page’s title too', async () => {
    for (const server of resolvers) server.setZone(NEW)
    await expect(page.getByText('計画したレコードが、すべて公開されました').first()).toBeVisible()
    await expect(page).toHaveTitle(/^計画したレコードが、すべて公開されました/)
    for (const server of [ns1, ns2, ...resolvers])
      await expect(saidBy(wizard, DOMAIN, server)).toContainText('公開済み')
    await expectAccessible(wizard)
    await takePicture(page)
  })
})

test('a watch can be stopped, and asks nobody after that', async ({ internet, wizardHost }) => {
  const { ns1, ns2, system, google, cloudflare } = internet
  for (const server of [ns1, ns2, system, google, cloudflare]) server.setZone(OLD)
  const wizard = await openWizard(wizardHost)
  await planWith(wizard, ADDRESS, 'own-domain', VENDOR_MAIL)
  await wizard.open('check')
  await wizard.button('check.watch.start').click()
  await expect(saidBy(wizard, KEY_NAME, ns1)).toContainText('まだない')
  await wizard.button('ui.progress.cancel').click()
  await expect(wizard.button('check.watch.start')).toBeVisible()
  await expect(saidBy(wizard, KEY_NAME, ns1)).toContainText('まだない')
  const before = ns1.queries.length
  ns1.setZone(NEW)
  // Longer than the pauses of a watch that goes on.
  await wizard.page.waitForTimeout(1500)
  expect(ns1.queries).toHaveLength(before)
  await expect(saidBy(wizard, KEY_NAME, ns1)).toContainText('まだない')
})

async function takePicture(page: Page): Promise<void> {
  await page.screenshot({ path: 'screenshots/watch/7-check.png', fullPage: true })
}
