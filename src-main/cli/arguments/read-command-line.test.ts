import { describe, expect, test } from 'vitest'
import { readCommandLine } from './read-command-line.ts'

const read = (text: string) => readCommandLine(text.split(' ').filter((word) => word !== ''))

describe('readCommandLine', () => {
  test('reads the command, its argument, flags and repeated values', () => {
    const line = read('inspect info@example.jp --selector s1 --json --selector=s2 --dns [::1]:5300')
    expect(line).toEqual({
      ok: true,
      value: {
        command: 'inspect',
        argument: 'info@example.jp',
        flags: new Map([['json', true]]),
        values: new Map([
          ['selector', ['s1', 's2']],
          ['dns', ['[::1]:5300']],
        ]),
      },
    })
  })

  test.each([
    ['plan a@b.jp --option no-reply --keep-address', true],
    ['plan a@b.jp --option no-reply --no-keep-address', false],
  ])('reads the negatable flag of %s', (text, expected) => {
    const line = read(text)
    expect(line.ok && line.value.flags.get('keep-address')).toBe(expected)
  })

  test('takes options before the command, and - as a value', () => {
    const line = read('--json plan --values - a@b.jp --option own-domain')
    expect(line).toMatchObject({ ok: true, value: { command: 'plan', argument: 'a@b.jp' } })
    expect(line.ok && line.value.values.get('values')).toEqual(['-'])
  })

  test.each([
    ['', null],
    ['--help', null],
    ['--version', null],
    ['inspect --help', 'inspect'],
    ['plan -h', 'plan'],
    ['export --nonsense --help', 'export'],
  ])('%j wants no more than help', (text, command) => {
    expect(read(text)).toMatchObject({ ok: true, value: { command } })
  })

  test.each([
    ['nonsense', 'cli.unknown-command', { command: 'nonsense' }],
    ['bulk list.txt', 'cli.later-command', { command: 'bulk' }],
    ['inspect a.jp --colour', 'cli.unknown-option', { option: '--colour' }],
    ['inspect a.jp -x', 'cli.unknown-option', { option: '-x' }],
    ['inspect a.jp --no-json', 'cli.unknown-option', { option: '--no-json' }],
    ['inspect a.jp --no-selector', 'cli.unknown-option', { option: '--no-selector' }],
    ['inspect a.jp --watch', 'cli.option-elsewhere', { option: '--watch', command: 'inspect' }],
    ['inspect a.jp --json=1', 'cli.takes-no-value', { option: '--json' }],
    ['inspect a.jp --selector', 'cli.needs-value', { option: '--selector' }],
    ['inspect a.jp --selector --json', 'cli.needs-value', { option: '--selector' }],
    ['inspect a.jp --selector=', 'cli.needs-value', { option: '--selector' }],
    ['inspect a.jp --timeout 1 --timeout 2', 'cli.given-twice', { option: '--timeout' }],
    ['inspect a.jp --out x', 'cli.option-elsewhere', { option: '--out', command: 'inspect' }],
    ['inspect', 'cli.argument-missing', { command: 'inspect' }],
    ['inspect a.jp b.jp', 'cli.too-many-words', { word: 'b.jp' }],
    ['spf-check a.jp --ip 192.0.2.1 --sender a@b.jp', 'cli.too-many-words', { word: 'a.jp' }],
    ['spf-check --ip 192.0.2.1', 'cli.option-missing', { option: '--sender' }],
    ['plan a@b.jp', 'cli.option-missing', { option: '--option' }],
    ['export a@b.jp --option no-reply', 'cli.option-missing', { option: '--out' }],
    ['--constructor', 'cli.unknown-option', { option: '--constructor' }],
    ['constructor', 'cli.unknown-command', { command: 'constructor' }],
    ['inspect a.jp --__proto__', 'cli.unknown-option', { option: '--__proto__' }],
  ])('%s is refused as %s', (text, code, params) => {
    const line = read(text)
    expect(line.ok).toBe(false)
    expect(line).toMatchObject({ fault: { code, params } })
  })
})
