import type { BrowserWindow } from 'electron'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { saveMessages } from '../../src-core/messages/save-messages.ts'
import { createFileSaver } from '../../src-main/electron/save-files.ts'
import { fileWriter } from '../../src-main/node/files/file-writer.ts'
import { writeFailureTexts } from '../../src-main/node/files/write-failure.ts'
import { forgetStubs, strict, stub } from './support/electron-double.ts'

vi.mock('electron', async () => (await import('./support/electron-double.ts')).electron)

const window = strict<BrowserWindow>('window', { isDestroyed: () => false })
const FILES = [
  { name: '1_設定手順.txt', mediaType: 'text/plain', content: '手順' },
  { name: 'plan.json', mediaType: 'application/json', content: '{}' },
]
const NAMES = FILES.map(({ name }) => name)
const showOpenDialog = vi.fn()
const showMessageBox = vi.fn()
let folder = ''

beforeEach(() => {
  vi.resetAllMocks()
  forgetStubs()
  folder = mkdtempSync(join(tmpdir(), '保存 '))
  stub('app', { getPath: (name: string) => `/home/${name}` })
  stub('dialog', { showOpenDialog, showMessageBox })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const saver = () => createFileSaver({ window, language: () => 'ja', writer: fileWriter })
const picks = (...folders: (string | null)[]) => {
  for (const picked of folders)
    showOpenDialog.mockResolvedValueOnce(
      picked === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [picked] },
    )
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('saving', () => {
  test('writes into the folder that the user picks, and tells where', async () => {
    picks(folder)
    expect(await saver().save(FILES, 'x')).toEqual({ kind: 'written', folder, names: NAMES })
    expect(NAMES.map(read)).toEqual(['手順', '{}'])
    expect(showOpenDialog.mock.calls).toEqual([
      [
        window,
        {
          title: '資料を保存するフォルダーを選んでください',
          message: '資料を保存するフォルダーを選んでください',
          buttonLabel: 'ここに保存',
          defaultPath: '/home/documents',
          properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
        },
      ],
    ])
  })

  test('offers the folder of the last time', async () => {
    const same = saver()
    picks(folder, null)
    await same.save(FILES, 'x')
    await same.save(FILES, 'x')
    expect(showOpenDialog.mock.calls[1]?.[1]).toMatchObject({ defaultPath: folder })
  })

  test('is dismissed when the dialog is', async () => {
    picks(null)
    expect(await saver().save(FILES, 'x')).toEqual({ kind: 'dismissed' })
  })

  test('is dismissed where there is no window to ask in', async () => {
    const gone = strict<BrowserWindow>('window', { isDestroyed: () => true })
    const none = createFileSaver({ window: gone, language: () => 'en', writer: fileWriter })
    expect(await none.save(FILES, 'x')).toEqual({ kind: 'dismissed' })
  })

  test.each([
    [0, { kind: 'written' }, '手順'],
    [2, { kind: 'dismissed' }, 'old'],
  ])('asks before it replaces files: answer %i', async (response, outcome, content) => {
    writeFileSync(join(folder, NAMES[0] ?? ''), 'old')
    picks(folder)
    showMessageBox.mockResolvedValueOnce({ response })
    expect(await saver().save(FILES, 'x')).toMatchObject(outcome)
    expect(read(NAMES[0] ?? '')).toBe(content)
    expect(showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      buttons: ['置き換える', '別のフォルダーを選ぶ', 'やめる'],
      // Enter and Escape replace nothing.
      defaultId: 1,
      cancelId: 2,
    })
  })

  test('can go to another folder instead', async () => {
    writeFileSync(join(folder, NAMES[0] ?? ''), 'old')
    const other = join(folder, 'other')
    picks(folder, other)
    showMessageBox.mockResolvedValueOnce({ response: 1 })
    expect(await saver().save(FILES, 'x')).toEqual({ kind: 'written', folder: other, names: NAMES })
    expect(read(NAMES[0] ?? '')).toBe('old')
  })

  test('that fails leaves nothing and says so', async () => {
    writeFileSync(join(folder, 'file'), '')
    picks(join(folder, 'file', 'deeper'))
    expect(await saver().save(FILES, 'x')).toEqual({
      kind: 'not-saved',
      fault: { code: 'save.not-a-directory', params: { path: join(folder, 'file', 'deeper') } },
    })
  })

  test('has words of its own for every fault of the writer, and none of them is an option of the command line', () => {
    const faults = Object.keys(writeFailureTexts).filter((code) => code !== 'output.exists')
    expect(Object.keys(saveMessages)).toEqual(faults.map((code) => code.replace('output.', 'save.')))
    for (const { ja, en } of Object.values(saveMessages)) {
      expect(ja).toMatch(/\{path\}.*。ファイルは保存していません。$/)
      expect(en).toMatch(/\{path\}.* No file was saved\.$/)
      expect(ja + en).not.toContain('--')
    }
  })
})
