import { describe, expect, it } from 'vitest'
import { createWizardI18n } from './i18n.ts'

const { i18n } = createWizardI18n('ja', {
  a: { plain: 'a@b.jp | {', filled: '{name} は {count} 件', nested: { deep: '深い' } },
})
const { t } = i18n.global

describe('messages', () => {
  it('take the marks of other message syntaxes as text', () => {
    expect(t('a.plain')).toBe('a@b.jp | {')
    expect(t('a.nested.deep')).toBe('深い')
  })

  it('fill placeholders once, so that a value is never read as a template', () => {
    expect(t('a.filled', { name: '{count}', count: 2 })).toBe('{count} は 2 件')
  })

  it('show a placeholder that was given nothing', () => {
    expect(t('a.filled', { count: 0 })).toBe('{name} は 0 件')
  })
})
