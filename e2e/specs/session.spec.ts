import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN } from '../fixtures/zones.ts'
import { chooseOption, closeAndOpenAgain, planWith, typeSenders } from '../pages/steps.ts'
import { openWizard, wizardOn } from '../pages/wizard.ts'

test(
  'closed in the middle: go on from last time, and nothing is lost',
  { tag: '@every-host' },
  async ({ wizard: first }) => {
    await planWith(first, ADDRESS, 'no-reply')
    await first.next()
    await first.page.getByRole('checkbox', { name: 'iCloudメール' }).check()
    await first.waitUntilSaved()
    const wizard = await closeAndOpenAgain(first)
    const { page } = wizard
    await expect(page.getByRole('heading', { name: '前回の続きがあります' })).toBeVisible()
    await expect(page.getByText(DOMAIN).first()).toBeVisible()
    await wizard.button('shell.resume.resume').click()
    await wizard.expectStep('recipients')
    await expect(page.getByRole('checkbox', { name: 'iCloudメール' })).toBeChecked()
    await wizard.back()
    await expect(page.getByText('設定 > メールテンプレート').first()).toBeVisible()
  },
)

test('a reload in the middle: begin anew', async ({ wizard }) => {
  const { page } = wizard
  await typeSenders(wizard, ADDRESS)
  await expect(page.getByText('自社のドメイン')).toBeVisible()
  await wizard.waitUntilSaved()
  await page.reload()
  await wizard.button('shell.resume.startOver').click()
  await wizard.expectStep('address')
  await expect(page.getByLabel(wizard.say('address.senders.label'), { exact: true })).toHaveValue('')
  await expect(wizard.button('shell.next')).toHaveAttribute('aria-disabled', 'true')
})

test('a damaged file is set aside, and that is said', async ({ wizardHost, stateFolder }) => {
  const damaged = '{"format":"platon-mail-session","revision":3,"session":{"version":1,'
  writeFileSync(join(stateFolder, 'session.json'), damaged)
  const wizard = await openWizard(wizardHost)
  const { page } = wizard
  await wizard.expectStep('address')
  await expect(page.getByText('前回の保存内容を読み込めませんでした')).toBeVisible()
  const [aside = ''] = readdirSync(stateFolder).filter((name) => name !== 'session.json')
  await expect(page.getByText(aside)).toBeVisible()
  expect(readFileSync(join(stateFolder, aside), 'utf8')).toBe(damaged)
})

test('a second tab: the conflict is told, and nothing is overwritten', async ({
  wizard,
  context,
  host,
  stateFolder,
}) => {
  const saved = () => readFileSync(join(stateFolder, 'session.json'), 'utf8')
  await typeSenders(wizard, ADDRESS)
  await expect(wizard.page.getByText('自社のドメイン')).toBeVisible()
  await wizard.waitUntilSaved()

  const other = await context.newPage()
  await other.goto(host.address)
  const second = await wizardOn(other, wizard.host)
  await second.button('shell.resume.resume').click()
  await typeSenders(second, 'info@second.example.jp')
  await expect(other.getByText('自社のドメイン')).toBeVisible()
  await second.waitUntilSaved()
  await expect.poll(saved).toContain('info@second.example.jp')
  const before = saved()

  await typeSenders(wizard, 'info@first.example.jp')
  await expect(wizard.page.getByText('別の画面でも、このウィザードが使われています')).toBeVisible()
  expect(saved()).toBe(before)

  await wizard.button('shell.conflict.takeOver').click()
  await expect.poll(saved).toContain('info@first.example.jp')
  await typeSenders(second, 'info@third.example.jp')
  await expect(other.getByText('別の画面でも、このウィザードが使われています')).toBeVisible()
  await second.button('shell.conflict.reload').click()
  await expect(other.getByLabel(second.say('address.senders.label'), { exact: true })).toHaveValue(
    'info@first.example.jp',
  )
})

test('the conflict is told where the user is, far down the page', async ({ wizard, context, host }) => {
  const { page } = wizard
  await planWith(wizard, ADDRESS, 'no-reply')
  await expect(wizard.button('shell.next')).not.toHaveAttribute('aria-disabled', 'true')
  await wizard.waitUntilSaved()
  const other = await context.newPage()
  await other.goto(host.address)
  const second = await wizardOn(other, wizard.host)
  await second.button('shell.resume.resume').click()
  await second.switchTheme('dark')
  await second.waitUntilSaved()
  await page.bringToFront()
  await page.getByRole('checkbox').last().check()
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(300)
  await expect(page.getByText('別の画面でも、このウィザードが使われています')).toBeInViewport()
  await expect(wizard.button('shell.conflict.takeOver')).toBeInViewport()
})

test('a double click on 次へ opens one step', async ({ wizard }) => {
  await planWith(wizard, ADDRESS, 'no-reply')
  await wizard.button('shell.next').dblclick()
  await wizard.expectStep('recipients')
  await wizard.page.waitForLoadState('networkidle')
  await wizard.expectStep('recipients')
})

test('the language is switched in the middle, and nothing is lost', async ({ wizard }) => {
  const { page } = wizard
  await planWith(wizard, ADDRESS, 'no-reply')
  await wizard.switchLanguage('en')
  await wizard.expectStep('settings')
  await expect(page.getByText('no-reply@platon.jpn.com').first()).toBeVisible()
  await wizard.back()
  await expect(page.getByRole('radio', { name: wizard.say('option.name.no-reply') })).toBeChecked()
  await wizard.open('address')
  await expect(page.getByLabel(wizard.say('address.senders.label'), { exact: true })).toHaveValue(ADDRESS)
  await wizard.waitUntilSaved()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'There is work from last time' })).toBeVisible()
  await wizard.button('shell.resume.resume').click()
  await wizard.open('option')
  await wizard.switchLanguage('ja')
  await chooseOption(wizard, 'own-domain')
  await expect(page).toHaveTitle(/方法の選択/)
})
