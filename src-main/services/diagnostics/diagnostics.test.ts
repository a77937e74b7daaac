import { expect, test } from 'vitest'
import { sampleSession } from '../../../test/contract/support/sample-inputs.ts'
import { createTestBackend } from '../../../test/contract/support/test-backend.ts'
import { reduceLog } from './reduce-log.ts'

const LOG = String.raw`s is the rest of an entry that was cut
2026-11-24T01:02:03.004Z defect 0f8fad5b-d9cb-469f-a165-70867728950e TypeError: 件名「請求書」 of info@example.co.jp
    at readMail (C:\Users\山田 太郎\AppData\Local\Programs\platon\resources\app.asar\out\main\index.js:12:34)
    at async Promise.all (index 0)
    at file:///home/taro/out/main/chunks/serve-a1.mjs:5:6
Subject: 請求書
2026-11-24T01:02:04.000Z page-gone {"reason":"crashed","url":"app://wizard/index.html"}
2026-11-24T01:02:05.000Z session Error: EACCES: permission denied, open 'C:\Users\山田 太郎\session.json'
`

test('a log is told by time, kind and place, and by nothing that was said', () => {
  expect(reduceLog(LOG)).toEqual([
    '2026-11-24T01:02:03.004Z defect 0f8fad5b-d9cb-469f-a165-70867728950e TypeError',
    '  readMail index.js:12:34',
    '  serve-a1.mjs:5:6',
    '2026-11-24T01:02:04.000Z page-gone',
    '2026-11-24T01:02:05.000Z session Error',
  ])
  expect(reduceLog(LOG.repeat(500)).filter((line) => !line.startsWith(' '))).toHaveLength(40)
})

test('what is shown holds no name, address or value of the work, and is what is saved', async () => {
  const session = await sampleSession()
  const { backend } = createTestBackend({
    diagnostics: { describeMachine: () => ({ system: 'win32 10.0 x64' }), readLog: async () => LOG },
  })
  await backend.receiveCall('saveSession', { session, revision: 0 })
  const shown = await backend.receiveCall('describeDiagnostics', { language: 'ja' })
  const { text } = (shown as { value: { text: string } }).value
  expect(text).toContain('version: 1.2.3\nbuiltOn: 2026-11-24')
  expect(text).toContain('step: settings\ndomains: 1\ninspected: 1\nplanned: 1')
  expect(text).not.toMatch(/example|info@|include:|請求書|山田|Users|v=spf1/)

  const saved = await backend.receiveCall('saveDiagnostics', { text, language: 'ja' })
  const { value } = saved as { value: { kind: string; base64: string } }
  expect(Buffer.from(value.base64, 'base64').toString()).toBe(text)
  expect(await backend.receiveCall('saveDiagnostics', { text: `${text}?`, language: 'ja' })).toMatchObject({
    ok: false,
    failure: { code: 'conflict' },
  })
})
