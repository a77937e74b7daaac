import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_DOCUMENT_SETTINGS } from '../../../src-core/documents/document-settings.ts'
import type { WizardSession } from '../../../src-core/wizard/session.ts'
import { createFileSessionStore } from './file-session-store.ts'
import { MAX_SESSION_FILE } from './session-file.ts'
import { browserFolder, stateFolder } from './state-folder.ts'

const AT = Date.UTC(2026, 10, 24, 5, 0, 0)
const ASIDE = 'session-2026-11-24T05-00-00-000Z.json'
const NOTHING = { session: null, revision: 0, setAside: null }

let folder = ''
const path = () => join(folder, 'state', 'session.json')
const files = () => readdirSync(join(folder, 'state')).sort()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'platon 状態 '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (faults: unknown[] = []) =>
  createFileSessionStore({
    folder: join(folder, 'state'),
    now: () => AT,
    onFault: (error) => faults.push(error),
  })

const session = (sendersText: string, more: Partial<WizardSession> = {}): WizardSession => ({
  version: 5,
  language: null,
  documentLanguage: 'en',
  theme: 'system',
  step: 'address',
  sendersText,
  region: null,
  usedIn: [],
  recipients: [],
  doh: 'fallback',
  documentSettings: EMPTY_DOCUMENT_SETTINGS,
  domain: null,
  domains: {},
  ...more,
})

function put(text: string): void {
  mkdirSync(join(folder, 'state'), { recursive: true })
  writeFileSync(path(), text)
}

describe('the session’s file', () => {
  it('is nothing at first, and gives back what was saved', async () => {
    expect(await open().load()).toEqual(NOTHING)
    expect(await open().save(session('差出人 <a@example.jp>\u202e'), 0)).toEqual({ ok: true, revision: 1 })
    expect(await open().load()).toEqual({
      ...NOTHING,
      session: session('差出人 <a@example.jp>\u202e'),
      revision: 1,
    })
    expect(files()).toEqual(['session.json'])
  })

  it.runIf(process.platform !== 'win32')('is the user’s alone', async () => {
    await open().save(session('x'), 0)
    expect(statSync(path()).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700)
  })

  it('counts up, and overwrites nothing for whoever comes with an old count', async () => {
    const [first, second] = [open(), open()]
    expect(await first.save(session('first'), 0)).toEqual({ ok: true, revision: 1 })
    expect(await first.save(session('again'), 1)).toEqual({ ok: true, revision: 2 })
    for (const old of [0, 1, 3]) {
      expect(await second.save(session('second'), old)).toEqual({ ok: false, code: 'conflict' })
    }
    expect((await second.load()).session?.sendersText).toBe('again')
  })

  it('of many writers at once lets one win', async () => {
    const stores = Array.from({ length: 8 }, () => open())
    const savings = await Promise.all(stores.map((store, at) => store.save(session(`writer ${at}`), 0)))
    const winners = savings.flatMap(({ ok }, at) => (ok ? [at] : []))
    expect(winners).toHaveLength(1)
    expect(savings.filter(({ ok }) => !ok)).toEqual(Array(7).fill({ ok: false, code: 'conflict' }))
    expect((await open().load()).session?.sendersText).toBe(`writer ${winners[0]}`)
    expect(files()).toEqual(['session.json'])
  })

  it.each([
    ['nothing', ''],
    ['half of it', '{"format":"platon-mail-session","revision":3,"session":{"vers'],
    ['zeros, as after a power cut', '\0'.repeat(200)],
    ['another program’s JSON', '{"version":1}'],
    ['a list', '[]'],
    [
      'a newer version’s',
      JSON.stringify({ format: 'platon-mail-session', revision: 3, session: { version: 99 } }),
    ],
    ['a wrong count', JSON.stringify({ format: 'platon-mail-session', revision: -1, session: session('x') })],
    [
      'a wrong field',
      JSON.stringify({
        format: 'platon-mail-session',
        revision: 3,
        session: { ...session('x'), step: 'nowhere' },
      }),
    ],
    ['far too much', `"${'x'.repeat(MAX_SESSION_FILE)}"`],
  ])('with %s in it is set aside and told', async (_, text) => {
    put(text)
    expect(await open().load()).toEqual({ ...NOTHING, setAside: ASIDE })
    expect(files()).toEqual([ASIDE])
    expect(readFileSync(join(folder, 'state', ASIDE), 'utf8')).toBe(text)
    expect(await open().save(session('new'), 0)).toEqual({ ok: true, revision: 1 })
  })

  it('that was damaged meanwhile is set aside before it is saved over', async () => {
    put('damaged')
    expect(await open().save(session('new'), 4)).toEqual({ ok: true, revision: 5 })
    expect(files()).toEqual([ASIDE, 'session.json'])
  })

  it('loses what was found in an old form, and nothing that was typed', async () => {
    const old = {
      format: 'platon-mail-session',
      revision: 2,
      session: { ...session('a@example.jp', { domain: 'example.jp' }), version: 1 },
    }
    const domain = {
      address: 'a@example.jp',
      selectorsText: 's1',
      isOffline: false,
      inspection: { schemaVersion: 0 },
      inspectedAt: null,
      answers: { mustKeepAddress: true, wantsReplies: null, dnsEditor: 'self' },
      option: 'own-domain',
      valuesText: 'SPF: include:spf.example',
      plan: { anything: 1 },
      done: [],
      formats: ['html'],
      leftOut: [],
      hasSaved: false,
    }
    const recheck = { changes: [], at: '2026-11-24T00:00:00.000Z' }
    put(
      JSON.stringify({
        ...old,
        session: { ...old.session, domains: { 'example.jp': { ...domain, recheck } } },
      }),
    )
    const { session: read, revision, setAside } = await open().load()
    expect({ revision, setAside }).toEqual({ revision: 2, setAside: null })
    expect(read?.domains['example.jp']).toEqual({
      ...domain,
      // Sessions of before have none.
      answers: { ...domain.answers, dnsProviderId: null },
      areValuesConfirmed: true,
      hasSeenGuidance: false,
      inspection: null,
      plan: null,
      receivedMail: null,
      verification: null,
      isWatching: false,
    })
  })

  it('after a crash between writing and renaming is the old one, and can be saved', async () => {
    await open().save(session('old'), 0)
    writeFileSync(`${path()}.new`, '{"format":"platon-mail-session","revision":2,"sess')
    expect((await open().load()).session?.sendersText).toBe('old')
    expect(await open().save(session('next'), 1)).toEqual({ ok: true, revision: 2 })
    expect(files()).toEqual(['session.json'])
  })

  it('is not locked for ever by a program that was cut off', async () => {
    await open().save(session('old'), 0)
    writeFileSync(`${path()}.lock`, '')
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(`${path()}.lock`, longAgo, longAgo)
    expect(await open().save(session('next'), 1)).toEqual({ ok: true, revision: 2 })
    expect(files()).toEqual(['session.json'])
  })

  it('that cannot be written is told, and the fault noted', async () => {
    writeFileSync(join(folder, 'state'), 'a file where the folder should be')
    const faults: unknown[] = []
    expect(await open(faults).save(session('x'), 0)).toMatchObject({
      code: 'not-written',
      fault: { code: 'session.not-writable', params: { folder: join(folder, 'state'), reason: 'EEXIST' } },
    })
    expect(await open(faults).load()).toEqual(NOTHING)
    expect(faults).toHaveLength(2)
  })

  it('never grows beyond what is read again', async () => {
    await open().save(session('old'), 0)
    const huge = session('x'.repeat(MAX_SESSION_FILE))
    expect(await open().save(huge, 1)).toMatchObject({
      code: 'not-written',
      fault: { code: 'session.too-large' },
    })
    expect((await open().load()).session?.sendersText).toBe('old')
  })
})

describe('stateFolder', () => {
  const name = 'platon-mail-wizard'
  it.each([
    ['win32', { APPDATA: '/roaming' }, join('/roaming', name)],
    ['win32', {}, join('/home/u', 'AppData', 'Roaming', name)],
    ['darwin', {}, join('/home/u', 'Library', 'Application Support', name)],
    ['linux', {}, join('/home/u', '.config', name)],
    ['linux', { XDG_CONFIG_HOME: '/config' }, join('/config', name)],
    ['linux', { PLATON_STATE_DIR: '/elsewhere', XDG_CONFIG_HOME: '/config' }, '/elsewhere'],
  ] as const)('on %s with %j is %s', (platform, environment, expected) => {
    expect(stateFolder(environment, platform, '/home/u')).toBe(expected)
  })

  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, join('/home/u', '.config', 'platon-mail-wizard')],
    ['win32', { LOCALAPPDATA: 'local', APPDATA: 'roaming' }, join('local', 'platon-mail-wizard')],
    ['win32', {}, join('/home/u', 'AppData', 'Local', 'platon-mail-wizard')],
    ['win32', { LOCALAPPDATA: 'local', PLATON_STATE_DIR: 'given' }, 'given'],
  ])('what a browser keeps does not roam: %s with %j', (platform, environment, expected) => {
    expect(browserFolder(environment, platform, '/home/u')).toBe(expected)
  })
})
