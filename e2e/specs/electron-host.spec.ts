import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { links } from '../../src-core/contract/links.ts'
import type { PreloadApi } from '../../src-core/contract/preload-api.ts'
import { expect, test } from '../fixtures/test.ts'
import { ADDRESS, DOMAIN, PUBLISHED_ZONE, VENDOR_MAIL } from '../fixtures/zones.ts'
import { planWith, typeSenders } from '../pages/steps.ts'
import { wizardOn, type Wizard } from '../pages/wizard.ts'

declare global {
  interface Window {
    readonly platon: PreloadApi
  }
}

test('the program shows step 1, in a window of its own, and asks for nothing else', async ({
  program,
  wizard: { page },
}) => {
  await expect.poll(() => program.isVisible()).toBe(true)
  expect(await page.evaluate(() => window.platon.invoke('describeHost', {}))).toMatchObject({
    ok: true,
    value: { name: 'electron', language: 'ja', saves: 'folder', canPrintToPdf: true },
  })
  expect(JSON.stringify(program.menu())).toContain('ファイル')
  expect(program.refused).toEqual([])
  expect(program.opened).toEqual([])
})

test('documents are written into the folder that the dialog gives', async ({ program, wizard }) => {
  const folder = mkdtempSync(join(tmpdir(), '資料 '))
  const { page, button, say } = wizard
  await planWith(wizard, ADDRESS, 'no-reply')
  await wizard.open('documents')

  await test.step('not where the dialog is closed', async () => {
    program.dialogs.showOpenDialog = () => ({ canceled: true, filePaths: [] })
    await button('documents.saveNow').click()
    await expect(page.getByText(say('documents.dismissed.says'))).toBeVisible()
    expect(readdirSync(folder)).toEqual([])
  })
  await test.step('where it names a folder', async () => {
    program.dialogs.showOpenDialog = ({ buttonLabel, properties }) => {
      expect(buttonLabel).toBe('ここに保存')
      expect(properties).toContain('openDirectory')
      return { canceled: false, filePaths: [folder] }
    }
    await button('documents.saveNow').click()
    await expect(page.getByText(say('documents.saved.title'))).toBeVisible()
    const names = readdirSync(folder)
    const instructions = names.find((name) => name.endsWith('Platon管理画面の手順書.txt')) ?? ''
    expect(readFileSync(join(folder, instructions), 'utf8')).toContain('no-reply@platon.jpn.com')
  })
  await test.step('over files of the same name only when that is confirmed', async () => {
    const before = readdirSync(folder)
    let asked: unknown = null
    program.dialogs.showMessageBox = ({ message }) => {
      asked = message
      return { response: 2, checkboxChecked: false }
    }
    await button('documents.saveNow').click()
    await expect(page.getByText(say('documents.dismissed.says'))).toBeVisible()
    expect(asked).toBe('同じ名前のファイルがあります。')
    expect(readdirSync(folder)).toEqual(before)
  })
  await test.step('as PDF, too', async () => {
    await page.getByRole('button', { name: say('documents.savePdf') }).click()
    // A page of its own for each document takes its time on a machine that is busy.
    await expect(page.getByText(/Platon管理画面の手順書\.pdf/)).toBeVisible({ timeout: 40_000 })
    const printed = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
    expect(printed.length).toBeGreaterThan(1)
    for (const name of printed)
      expect(readFileSync(join(folder, name), 'latin1')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/)
  })
  rmSync(folder, { recursive: true })
})

test('the page can go nowhere, open nothing and reach nobody', async ({
  program,
  wizard,
  expectedFaults,
}) => {
  expectedFaults.push(/./)
  const { page } = wizard
  const address = page.url()
  for (const target of ['https://example.jp/', '/nowhere.html', 'https://example.jp/?stay'])
    await page.evaluate((url) => {
      location.href = url
    }, target)
  await page.evaluate(() => window.open('https://example.jp/popup'))
  await page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.jp/link', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await expect
    .poll(() => program.refused.map(({ kind, url }) => `${kind} ${url}`))
    .toEqual(
      expect.arrayContaining([
        'navigation https://example.jp/?stay',
        'window https://example.jp/popup',
        'window https://example.jp/link',
      ]),
    )
  expect(page.url()).toBe(address)
  expect(page.context().pages()).toHaveLength(1)
  await wizard.expectStep('address')
  expect(program.opened).toEqual([])
})

test('the policy holds in the page', async ({ wizard: { page }, expectedFaults }) => {
  expectedFaults.push(/Content Security Policy|Content-Security-Policy|violates/)
  const response = await page.request.get(page.url()).catch(() => null)
  expect(response, 'the address exists nowhere but in the program').toBeNull()
  const outcome = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      violated.push(violatedDirective),
    )
    const script = document.createElement('script')
    script.textContent = 'window.hasRunInline = true'
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    const image = document.createElement('img')
    image.src = 'https://example.jp/x.png'
    const frame = document.createElement('iframe')
    frame.src = location.href
    document.body.append(script, style, image, frame)
    const fetched = await fetch('https://example.jp/').catch(() => 'refused')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const color = getComputedStyle(document.body).color
    return { violated, fetched, color, hasRunInline: 'hasRunInline' in window }
  })
  expect(outcome).toMatchObject({ fetched: 'refused', hasRunInline: false })
  expect(outcome.color).not.toBe('rgb(255, 0, 0)')
  expect([...new Set(outcome.violated)].sort()).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'script-src-elem',
    'style-src-elem',
  ])
})

test('the page has four functions of the program, and nothing of Electron or Node', async ({
  wizard: { page },
}) => {
  const found = await page.evaluate(async () => {
    const global = window as unknown as Record<string, unknown>
    const failed = async (work: () => unknown) => {
      try {
        await work()
        return null
      } catch (error) {
        return (error as Error).message
      }
    }
    return {
      foreign: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in global),
      offered: Object.keys(window.platon).sort(),
      replaced: await failed(() => {
        'use strict'
        Object.assign(window.platon, { invoke: null })
      }),
      unknown: await window.platon.invoke('readFile' as never, {}),
      wrong: await window.platon.invoke('readSenders', { text: 1 }),
      proxy: await failed(() => window.platon.invoke('readSenders', new Proxy({ text: '' }, {}))),
    }
  })
  expect(found).toMatchObject({
    foreign: [],
    offered: ['cancel', 'invoke', 'onEvent', 'start'],
    unknown: { ok: false, failure: { code: 'unknown-call' } },
    wrong: { ok: false, failure: { code: 'invalid-input' } },
    proxy: 'An object could not be cloned.',
  })
  expect(found.replaced).toMatch(/read only|Cannot assign/)
})

test('links are opened by name, in the browser of the system', async ({ program, wizard: { page } }) => {
  const open = (id: string) => page.evaluate((name) => window.platon.invoke('openLink', { id: name }), id)
  expect(await open('rfc-spf')).toMatchObject({ ok: true })
  for (const id of ['https://example.jp/', 'toString', ''])
    expect(await open(id)).toMatchObject({ ok: false })
  expect(program.opened).toEqual([links['rfc-spf']])
})

test('what was typed just before the window is closed is there again', async ({ wizard, startProgram }) => {
  await typeSenders(wizard, ADDRESS)
  await wizard.host.close()
  const again = await startProgram({ languages: ['en-US'] })
  await expectSenders(await wizardOn(await again.firstPage(), wizard.host, 'en'))
})

test('where the state folder can’t be made the wizard says so, goes on, and calls nothing saved', async ({
  startProgram,
  stateFolder,
  standIn,
}) => {
  const file = join(stateFolder, 'a file')
  writeFileSync(file, '')
  const program = await startProgram({ stateFolder: join(file, 'state') })
  const told: string[] = []
  program.dialogs.showErrorBox = ({ detail }) => void told.push(String(detail))
  const wizard = await wizardOn(await program.firstPage(), standIn)
  expect(told).toEqual([expect.stringContaining(`${join(file, 'state')} に書き込めません`)])
  await typeSenders(wizard, ADDRESS)
  const notice = wizard.page.getByRole('status').filter({ hasText: wizard.say('shell.notSaved.title') })
  await expect(notice).toContainText(`${join(file, 'state')} に書き込めません（ENOTDIR）`)
  await wizard.next()
})

test('a second start shows the window that is there, and ends', async ({ program, startProgram }) => {
  const second = await startProgram()
  expect(await second.ended).toBe(0)
  await expect.poll(() => program.isVisible()).toBe(true)
})

test('a page that crashed is opened again, with what was saved', async ({
  program,
  wizard,
  stateFolder,
  expectedFaults,
}) => {
  expectedFaults.push(/./)
  await typeSenders(wizard, ADDRESS)
  await expect.poll(() => existsSync(join(stateFolder, 'session.json'))).toBe(true)
  let asked: unknown = null
  program.dialogs.showMessageBox = ({ message }) => {
    asked = message
    return { response: 0, checkboxChecked: false }
  }
  await program.crashPage()
  await expect.poll(() => asked).toBe('画面が停止しました。')
  await expect.poll(() => program.page()).not.toBe(wizard.page)
  const page = program.page()
  if (page === null) throw new Error('no page was opened again')
  await expectSenders(await wizardOn(page, wizard.host))
})

/** What was typed is offered, and is there. */
async function expectSenders({ page, button, say }: Wizard): Promise<void> {
  await button('shell.resume.resume').click()
  await expect(page.getByLabel(say('address.senders.label'), { exact: true })).toHaveValue(ADDRESS)
}

test('a watch that ends while the user looks elsewhere is told by the system, and a click leads back', async ({
  program,
  wizard,
  nameServer,
}) => {
  await planWith(wizard, ADDRESS, 'own-domain', VENDOR_MAIL)
  await wizard.open('check')
  nameServer.setZone(PUBLISHED_ZONE)
  await program.lookElsewhere()
  await wizard.button('check.watch.start').click()
  await expect
    .poll(() => program.notifications.map(({ title, body }) => `${title} / ${body}`))
    .toEqual([`レコードが公開されました / ${DOMAIN}: 計画したレコードが、すべて公開されました。`])
  await program.notifications[0]?.click()
  await expect(wizard.page.getByText('計画したレコードが、すべて公開されました').first()).toBeVisible()
  // Who looks at the window reads it there.
  await wizard.button('check.watch.start').click()
  await expect(wizard.button('check.watch.start')).toBeVisible()
  expect(program.notifications).toHaveLength(1)
})
