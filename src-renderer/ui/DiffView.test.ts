import { expect, it } from 'vitest'
import { mountWith } from '../testing/mount-with.ts'
import { compareTerms } from './difference.ts'
import DiffView from './DiffView.vue'

it('reads aloud as added and removed, in marks that need no colour', async () => {
  const parts = compareTerms('v=spf1 a -all', 'v=spf1 include:x.jp -all')
  const { wrapper } = await mountWith(DiffView, { props: { parts, label: 'SPF' } })
  expect(wrapper.find('ins').text()).toBe('追加:include:x.jp')
  expect(wrapper.find('del').text()).toBe('削除:a')
  expect(wrapper.find('figcaption').text()).toContain('追加 1 件・削除 1 件・変更なし 2 件')
})

it('says where a term of a merged record comes from', async () => {
  const parts = [
    { term: 'mx', change: 'kept', from: [0, 1] },
    { term: 'include:x.jp', change: 'added' },
    { term: '-all', change: 'removed', from: [1] },
  ] as const
  const { wrapper } = await mountWith(DiffView, { props: { parts, label: 'SPF' } })
  expect(wrapper.findAll('.origin').map((origin) => origin.text())).toEqual([
    '（今の1・2件目）',
    '（今の2件目）',
  ])
})

it('shows hostile terms as text', async () => {
  const parts = [{ term: '<img src=x>\u202eexe', change: 'added' }] as const
  const { wrapper } = await mountWith(DiffView, { language: 'en', props: { parts, label: 'SPF' } })
  expect(wrapper.find('img').exists()).toBe(false)
  expect(wrapper.find('ins').text()).toBe('Added:<img src=x>⟦U+202E⟧exe')
})
