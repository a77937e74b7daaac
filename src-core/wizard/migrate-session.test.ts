import { describe, expect, it } from 'vitest'
import { EMPTY_DOCUMENT_SETTINGS } from '../documents/document-settings.ts'
import { migrateSession, SESSION_VERSION, type SessionMigration } from './migrate-session.ts'

const rename: SessionMigration = ({ senders, ...rest }) => ({ ...rest, version: 2, sendersText: senders })
const add: SessionMigration = (old) => ({ ...old, version: 3, theme: 'system' })
const giveUp: SessionMigration = () => null
const stand: SessionMigration = (old) => ({ ...old })

describe('migrateSession', () => {
  it('leaves the present version as it is', () => {
    const saved = { version: SESSION_VERSION, anything: 1 }
    expect(migrateSession(saved)).toEqual(saved)
  })

  it('goes from version to version', () => {
    const migrations = [undefined, rename, add]
    expect(migrateSession({ version: 1, senders: 'a@b.jp' }, migrations, 3)).toEqual({
      version: 3,
      sendersText: 'a@b.jp',
      theme: 'system',
    })
    expect(migrateSession({ version: 2, sendersText: 'x' }, migrations, 3)).toMatchObject({ version: 3 })
  })

  it('knows which pasted values of version 2 had been confirmed', () => {
    const planned = { plan: {}, valuesText: 'include:spf.example.jp' }
    const domains = { a: planned, b: { ...planned, plan: null }, c: { ...planned, valuesText: '' }, d: 'odd' }
    expect(migrateSession({ version: 2, domains })).toMatchObject({
      domains: {
        a: { ...domains.a, areValuesConfirmed: true },
        b: { ...domains.b, areValuesConfirmed: false },
        c: { ...domains.c, areValuesConfirmed: false },
        d: 'odd',
      },
    })
    expect(migrateSession({ version: 2 })).toBeNull()
  })

  it.each([
    ['a newer one', { version: 4 }, [undefined, rename, add]],
    ['one that nothing leads on from', { version: 0 }, [undefined, rename, add]],
    ['one that its migration refuses', { version: 1 }, [undefined, giveUp, add]],
    ['a migration that goes nowhere', { version: 1 }, [undefined, stand, add]],
    ['no version', {}, [undefined, rename, add]],
    ['a version that is no number', { version: '1' }, [undefined, rename, add]],
    ['a list', [], [undefined, rename, add]],
    ['nothing', null, [undefined, rename, add]],
  ])('gives none for %s', (_, saved, migrations) => {
    expect(migrateSession(saved, migrations, 3)).toBeNull()
  })
})

it('gives a session of version 1 its empty document settings, forgets what was seen of records, and keeps the rest', () => {
  const domains = { 'b.jp': { address: 'a@b.jp', plan: null, valuesText: '', recheck: { changes: [] } } }
  expect(migrateSession({ version: 1, sendersText: 'a@b.jp', domains })).toEqual({
    version: SESSION_VERSION,
    sendersText: 'a@b.jp',
    documentSettings: EMPTY_DOCUMENT_SETTINGS,
    documentLanguage: null,
    domains: {
      'b.jp': {
        address: 'a@b.jp',
        plan: null,
        valuesText: '',
        areValuesConfirmed: false,
        verification: null,
        isWatching: false,
      },
    },
  })
})
