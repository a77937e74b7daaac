import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { describeWith } from '../../test/support/describe-with.ts'
import { receiverDemands, type DemandLevel } from './receiver-demands.ts'

const folder = process.env['PLATON_SHARED'] ?? resolve(import.meta.dirname, '../../../shared')
const file = join(folder, 'facts', 'receiver-requirements.md')
const missing = existsSync(file) ? null : `no ${file} (PLATON_SHARED names the folder)`

/** The row of the facts' table, by how it begins, for each entry. */
const ROWS: Readonly<Record<string, string>> = {
  'gmail-all': '**Google, all senders**',
  'gmail-bulk': '**Google, bulk**',
  'yahoo-us-all': '**Yahoo (US: ',
  'yahoo-us-bulk': '**Yahoo (US), bulk**',
  'yahoo-japan': '**Yahoo! JAPAN Mail**',
  'outlook-all': '**Outlook.com, under',
  'outlook-bulk': '**Outlook.com / Hotmail',
  'icloud-bulk': '**Apple iCloud Mail',
  docomo: '**NTT docomo mail**',
  au: '**au mail',
  softbank: '**SoftBank, Y!mobile',
}

/** Columns whose words are the demand itself; `same` is the row above. */
const COLUMNS = { spf: 2, dkim: 3, dmarc: 4, alignment: 5 } as const
const WORDS: readonly (readonly [RegExp, DemandLevel | null])[] = [
  [/^(?:null|not stated)\b/, null],
  [/^-/, 'not-demanded'],
  [/\bDMARC must pass\b/, 'pass'],
  [/\bgets a warning\b/, 'warning'],
  [/\bnone of SPF, DKIM or DMARC\b|^supported and honoured|^same$/, 'any'],
  [/^(?:used\b|checked\b|via\b|part of\b|spoofed mail\b|なりすまし規制)/, 'used'],
  [/^SPF \*\*or\*\* DKIM|^one of the two/, 'either'],
  [/^(?:recommended|strongly)/, 'recommended'],
  [
    /^(?:SPF )?required|^must pass|^record must be|^at least|^From (?:must align|aligned)|^with SPF or DKIM/,
    'required',
  ],
]

describeWith('what receivers demand agrees with the facts', missing, () => {
  const text = missing === null ? readFileSync(file, 'utf8') : ''
  const cellsOf = (id: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`| ${ROWS[id] ?? id}`))
      ?.split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()) ?? []

  test('on which day it was checked', () => {
    expect(text).toContain(`(checked ${receiverDemands.checkedOn})`)
  })

  test.each(receiverDemands.demands.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    const cells = cellsOf(id)
    expect(cells).toHaveLength(10)
    for (const [aspect, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, number][]) {
      const cell = cells[column] ?? ''
      const level = WORDS.find(([words]) => words.test(cell))
      expect(level, `${aspect}: ${cell}`).toBeDefined()
      expect(entry.demands[aspect], `${aspect}: ${cell}`).toBe(level?.[1])
    }
    // "-": nothing has put it into force; and every year that is named stands in the facts.
    expect(entry.inForce === null, cells[1]).toBe(cells[1] === '-')
    if (cells[1] !== 'same')
      for (const year of entry.inForce?.en.match(/\d{4}(?:-\d{2}){1,2}/g) ?? [])
        expect(cells.join(' ')).toContain(year)
  })

  test('every address and date stands in the facts, and who is official there', () => {
    for (const { url, date, kind } of receiverDemands.demands.flatMap(({ sources }) => sources)) {
      expect(text).toContain(url.replace(/^https:\/\//, ''))
      if (date !== null) expect(text).toContain(date)
      if (url.includes('dekyo.or.jp')) expect(kind).toBe('public-body')
    }
  })
})
