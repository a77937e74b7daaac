import { describe, expect, it } from 'vitest'
import { spfEditMessages } from './messages.ts'

const placeholders = (text: string) => [...text.matchAll(/\{([a-zA-Z0-9]+)\}/g)].map(([, name]) => name)

describe('the texts of an SPF edit', () => {
  it.each(Object.entries(spfEditMessages))('%s', (code, { ja, en }) => {
    expect(code).toMatch(/^spf-edit\.[a-z0-9]+(?:-[a-z0-9]+)*$/)
    const neutral = (text: string) => text.replace(/provider(?:Ja|En)/g, 'provider')
    expect(new Set(placeholders(neutral(ja)))).toEqual(new Set(placeholders(neutral(en))))
    expect(ja).not.toMatch(/[!！]/)
    expect(ja).toMatch(/[ぁ-ん]/)
    expect(en).not.toMatch(/[^\x00-\x7f’“”]/)
  })
})
