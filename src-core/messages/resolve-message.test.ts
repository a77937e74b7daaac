import { describe, expect, it } from 'vitest'
import { UNKNOWN_REASONS } from '../dns/answer.ts'
import { findingTable, makeFinding, type FindingCode } from '../findings/finding.ts'
import { messageTable, messageTables } from './message-table.ts'
import { resolveMessage, resolveTodo } from './resolve-message.ts'
import { unknownReasonTexts } from './unknown-reasons.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{[a-zA-Z0-9]+\}/g) ?? [])].sort()

describe('resolveMessage', () => {
  it('fills a message of the plan', () => {
    const message = { code: 'plan.undo-added', params: { name: 'a.jp' } }
    expect(resolveMessage(message, 'ja')).toBe('追加した a.jp のレコードを削除すれば、元に戻ります。')
    expect(resolveMessage(message, 'en')).toBe('Delete the record added at a.jp.')
    expect(resolveTodo(message, 'ja')).toBeNull()
  })

  it('fills `{where}` of a finding from its place', () => {
    const finding = makeFinding('dns.no-such-domain', 'a.jp')
    expect(resolveMessage(finding, 'en')).toContain('The name a.jp does not exist')
    expect(resolveTodo(finding, 'en')).toContain('Check the spelling')
  })

  it('takes the words of a variant', () => {
    const rows = Object.entries(findingTable as Record<string, { variants?: Record<string, unknown> }>)
    const [code, row] = rows.find(([, { variants }]) => variants !== undefined) ?? ['', {}]
    const [kind = ''] = Object.keys(row.variants ?? {})
    const plain = resolveMessage(makeFinding(code as FindingCode, 'a.jp'), 'en')
    expect(resolveMessage(makeFinding(code as FindingCode, 'a.jp', { kind }), 'en')).not.toBe(plain)
  })

  it.each(['no.such-code', 'toString', '__proto__', 'constructor'])('gives %s back as itself', (code) => {
    expect(resolveMessage({ code, params: { a: 1 } }, 'ja')).toBe(`${code} 1`)
  })

  it('never reads a value as a template', () => {
    const message = { code: 'plan.note-conflict', params: { name: '{present}', present: '{name}' } }
    expect(resolveMessage(message, 'en')).toContain('Another value ({name}) stands at {present}.')
  })
})

describe('the tables', () => {
  it('hold each code once', () => {
    const codes = messageTables.flatMap((table) => Object.keys(table))
    expect(Object.keys(messageTable).sort()).toEqual([...codes].sort())
    expect(codes.filter((code) => Object.hasOwn(findingTable, code))).toEqual([])
  })

  it('say every reason for "could not tell" in both languages', () => {
    for (const reason of UNKNOWN_REASONS) {
      expect(unknownReasonTexts[reason].ja).not.toBe('')
      expect(unknownReasonTexts[reason].en).not.toBe('')
    }
  })

  it('use the same placeholders in both languages, apart from names that are given per language', () => {
    const perLanguage = (names: string[]) => names.map((name) => name.replace(/(Ja|En)\}$/, '}'))
    for (const [code, text] of Object.entries(messageTable)) {
      expect([code, perLanguage(placeholders(text?.ja ?? ''))]).toEqual([
        code,
        perLanguage(placeholders(text?.en ?? '')),
      ])
    }
  })
})
