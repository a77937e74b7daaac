import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Subject } from '../../../src-core/subject/subject.ts'
import { createFakeBridge } from '../../bridge/fake.ts'
import { mountWith } from '../../testing/mount-with.ts'
import AddressStep from './AddressStep.vue'
import { READ_DELAY_MS } from './use-senders-reading.ts'

const own = (domain: string): Subject => ({
  address: `info@${domain}`,
  domain,
  domainUnicode: domain,
  organizationalDomain: domain,
  kind: 'own-domain',
})

/** Reads `info@<domain>` words; anything else is a fault. */
function createReadingBridge() {
  return createFakeBridge({
    readSenders: ({ text }) => {
      const words = text.split(/\s+/).filter((word) => word !== '')
      const good = words.filter((word) => word.startsWith('info@')).map((word) => word.slice(5))
      return {
        ok: true,
        value: {
          groups: good.map((domain) => ({ domain, subjects: [own(domain)] })),
          faults: words
            .filter((word) => !word.startsWith('info@'))
            .map((word) => ({ text: word, fault: { code: 'input.no-at', params: { text: word } } })),
        },
      }
    },
  })
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

async function type(text: string) {
  const mounted = await mountWith(AddressStep, { bridge: createReadingBridge() })
  await mounted.wrapper.find('textarea').setValue(text)
  await vi.advanceTimersByTimeAsync(READ_DELAY_MS)
  await flushPromises()
  return mounted
}

describe('step 1', () => {
  it('says what kind of address it is, and works on its domain', async () => {
    const { wrapper, wizard } = await type('info@example.co.jp')
    expect(wrapper.find('[role=status]').text()).toContain('自社のドメイン')
    expect([wizard.domainName, wizard.domain?.address]).toEqual(['example.co.jp', 'info@example.co.jp'])
  })

  it('says what cannot be read, beside what can', async () => {
    const { wrapper, wizard } = await type('info@example.co.jp foo')
    expect(wrapper.text()).toContain('「foo」には @ がありません')
    expect(wizard.domainName).toBe('example.co.jp')
  })

  it('lets the user choose among several domains', async () => {
    const { wrapper, wizard } = await type('info@a.jp info@b.jp')
    expect([wizard.domainName, wrapper.text()]).toEqual([
      null,
      expect.stringContaining('ドメインが 2 個あります'),
    ])
    await wrapper.find('input[value="b.jp"]').setValue()
    expect(wizard.domainName).toBe('b.jp')
  })

  it('asks once for what is typed quickly', async () => {
    const { wrapper, bridge } = await mountWith(AddressStep, { bridge: createReadingBridge() })
    for (const text of ['i', 'info@', 'info@a.jp']) await wrapper.find('textarea').setValue(text)
    await vi.advanceTimersByTimeAsync(READ_DELAY_MS)
    expect(bridge.asked.filter(({ name }) => name === 'readSenders')).toEqual([
      { name: 'readSenders', input: { text: 'info@a.jp' } },
    ])
  })

  it('clears the domain with the text', async () => {
    const { wrapper, wizard } = await type('info@a.jp')
    await wrapper.find('textarea').setValue('')
    await vi.advanceTimersByTimeAsync(READ_DELAY_MS)
    expect(wizard.domainName).toBeNull()
  })

  it('keeps the work on a domain that was taken out of the field, until the user removes it', async () => {
    const { wrapper, wizard } = await type('info@example.co.jp')
    const kept = () => wrapper.find('section[aria-label="入力欄にないドメインの作業"]')
    const retype = async (text: string) => {
      await wrapper.find('textarea').setValue(text)
      await vi.advanceTimersByTimeAsync(READ_DELAY_MS)
      await flushPromises()
    }
    wizard.updateDomain({ valuesText: 'x' })
    expect(kept().exists()).toBe(false)
    await retype('info@example.com')
    expect(kept().text()).toContain('info@example.co.jp')
    await kept().get('[aria-label="info@example.co.jp を入力欄に戻す"]').trigger('click')
    expect(wizard.session.sendersText).toBe('info@example.com\ninfo@example.co.jp')
    await retype('info@example.com')
    await kept().get('[aria-label="info@example.co.jp の作業を削除"]').trigger('click')
    expect(Object.keys(wizard.session.domains)).toContain('example.co.jp')
    const confirm = kept()
      .findAll('dialog button')
      .find((button) => button.text() === '削除する')
    await confirm?.trigger('click')
    expect(Object.keys(wizard.session.domains)).toEqual(['example.com'])
    expect(kept().exists()).toBe(false)
  })
})
