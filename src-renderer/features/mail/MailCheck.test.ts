import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { MessageCheck } from '../../../src-core/received-mail/message-check.ts'
import { MAX_MAIL_OCTETS } from '../../../src-core/received-mail/message-check.ts'
import { createFakeBridge, type FakeRuns } from '../../bridge/fake.ts'
import { failureOf } from '../../bridge/failure.ts'
import { mountWith } from '../../testing/mount-with.ts'
import { emptyDomainSession } from '../../../src-core/wizard/empty-session.ts'
import MailCheck from './MailCheck.vue'
import { mailRows } from './mail-rows.ts'
import { readMailFile } from './read-mail-file.ts'

const HOSTILE = 'example.co.jp\u202e<b>'

/** SPF passes for the envelope's own domain alone; DKIM is aligned and was verified; nothing is known of DMARC. */
const CHECK: MessageCheck = {
  schemaVersion: 1,
  given: 'message',
  identities: {
    from: { address: 'info@example.co.jp', domain: 'example.co.jp', displayName: null, count: 1 },
    envelopeSender: { address: 'bounce@platon.example', domain: 'platon.example', isNull: false },
    client: { ip: '192.0.2.1', helo: null },
  },
  receiver: { name: 'mx.google.com', kind: 'authserv-id', spf: 'pass', dkim: 'pass', dmarc: null },
  results: {
    spf: {
      result: 'pass',
      source: 'receivers-word',
      reason: null,
      alignment: 'not-aligned',
      domain: HOSTILE,
      identity: 'mail-from',
      ip: '192.0.2.1',
      matched: null,
      inferred: null,
    },
    dkim: [
      {
        result: 'pass',
        source: 'verified-here',
        reason: null,
        alignment: 'aligned',
        domain: 'example.co.jp',
        selector: 'pl1',
        algorithm: 'rsa-sha256',
        keyBits: 2048,
        fault: null,
        bodyLimit: null,
        unsignedOctets: 0,
        signedAt: null,
        expiresAt: null,
        isTesting: false,
        receiversWord: 'pass',
      },
    ],
    dmarc: {
      result: 'unknown',
      source: null,
      reason: 'timeout',
      record: null,
      foundAt: null,
      policy: null,
      receiversWord: null,
    },
    arc: { result: 'none', source: null, reason: null, sets: [] },
  },
  alignment: { mode: { spf: 'relaxed', dkim: 'relaxed' }, isAligned: true },
  proves: 'own-domain',
  basis: 'verified-here',
  sentByVendor: 'unknown',
  verdict: { code: 'mail.proves-unknown', params: {} },
  missing: [{ code: 'mail.missing-dmarc', params: { domain: 'example.co.jp' }, step: null }],
  findings: [],
}

async function mountCheck(checkMessage: FakeRuns['checkMessage']) {
  const domain = 'example.co.jp'
  const session = { domain, domains: { [domain]: emptyDomainSession(`a@${domain}`) } }
  const saveSession = () => ({ ok: true, value: { revision: 1 } }) as const
  const bridge = createFakeBridge({ saveSession }, checkMessage ? { checkMessage } : {})
  const mounted = await mountWith(MailCheck, { bridge, session, props: { plan: null, isOffline: false } })
  const press = async (words: string) => {
    await mounted.wrapper
      .findAll('button')
      .find((each) => each.text() === words)
      ?.trigger('click')
    await flushPromises()
  }
  const paste = async (text: string) => {
    await mounted.wrapper.get('textarea').setValue(text)
    await press('ヘッダーを調べる')
  }
  return { ...mounted, press, paste }
}

describe('a received mail', () => {
  it('gives a sentence, a picture with its sentences and a table; only the verdict is kept', async () => {
    const { wrapper, wizard, bridge, paste } = await mountCheck(() => ({ ok: true, value: CHECK }))
    await paste('From: info@example.co.jp')
    const { input } = bridge.asked.find(({ name }) => name === 'checkMessage') ?? {}
    expect(input).toMatchObject({ mail: { kind: 'headers', text: 'From: info@example.co.jp' }, plan: null })
    expect(wrapper.get('.notice').text()).toContain('DMARCレコードがありません')
    expect(wrapper.findAll('figure li').map((item) => item.text())).toEqual([
      'SPF (example.co.jp⟦U+202E⟧<b>): 合格。Fromのドメインと一致しないため、DMARCでは有効になりません。',
      'DKIM (example.co.jp): 合格。Fromのドメインと一致しているため、DMARCで有効です。',
    ])
    const cells = wrapper.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
    expect(cells[2]).toEqual(['example.co.jps=pl1 a=rsa-sha256 2048 bit', '合格', '一致', 'ここで検証'])
    expect(cells[3]?.slice(0, 2)).toEqual(['確認できなかった', '確認できなかった'])
    expect(wrapper.find('b').exists()).toBe(false)
    expect(wizard.domain?.receivedMail).toMatchObject({ proves: 'own-domain', isAligned: true })
    expect(JSON.stringify(wizard.session)).not.toContain('From:')
  })

  it('that cannot be looked at says why, and is tried again', async () => {
    let tries = 0
    const { wrapper, press, paste } = await mountCheck(() => {
      tries += 1
      return tries === 1 ? failureOf('unreachable', true) : { ok: true, value: CHECK }
    })
    await paste('x')
    expect(wrapper.text()).toContain('メールを調べられませんでした')
    await press('もう一度試す')
    expect(wrapper.find('table').exists()).toBe(true)
  })

  it('without a signature has a line that says so', () => {
    const rows = mailRows({ ...CHECK, results: { ...CHECK.results, dkim: [] } })
    expect(rows.map(({ kind, result }) => [kind, result])).toEqual([
      ['from', null],
      ['spf', 'pass'],
      ['dkim', 'none'],
      ['dmarc', 'unknown'],
    ])
  })
})

it.each<[string, Partial<MessageCheck['results']['dmarc']>, boolean]>([
  ['could not be told', {}, true],
  ['could not be told, though the receiver judged it', { result: 'pass', source: 'receivers-word' }, true],
  ['is absent', { result: 'none', source: 'verified-here', reason: null }, false],
])('a DMARC record that %s', (_, dmarc, isUntold) => {
  const rows = mailRows({
    ...CHECK,
    results: { ...CHECK.results, dmarc: { ...CHECK.results.dmarc, ...dmarc } },
  })
  expect(rows.at(-1)).toMatchObject({ domain: null, isUntold })
})

it('pasted headers without a signature don’t say that the mail has none, unless the receiver does', () => {
  const results = { ...CHECK.results, dkim: [] }
  const pasted = { ...CHECK, given: 'headers', results } as const
  const rowOf = (check: MessageCheck) => mailRows(check).find(({ kind }) => kind === 'dkim')
  expect(rowOf(pasted)).toMatchObject({ result: 'unknown', isUntold: true })
  const receiver = { ...CHECK.receiver, dkim: 'none' } as const
  expect(rowOf({ ...pasted, receiver })).toMatchObject({ result: 'none', isUntold: false })
})

describe('a mail file', () => {
  it('keeps its octets', async () => {
    const octets = new Uint8Array([0, 255, 13, 10, 0x1b])
    const base64 = btoa(String.fromCharCode(...octets))
    expect(await readMailFile(new Blob([octets]))).toEqual({ mail: { kind: 'message', base64 } })
  })

  it('that is too large is not read', async () => {
    const file = { size: MAX_MAIL_OCTETS + 1 } as Blob
    expect(await readMailFile(file)).toEqual({ fault: 'too-large' })
  })

  it('dropped anywhere on the page is taken', async () => {
    const { bridge } = await mountCheck(() => ({ ok: true, value: CHECK }))
    const event = new Event('drop', { cancelable: true })
    const file = new File(['From: a@b.jp'], 'a.eml')
    document.dispatchEvent(Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } }))
    expect(event.defaultPrevented).toBe(true)
    await vi.waitFor(() => expect(bridge.asked.map(({ name }) => name)).toContain('checkMessage'))
  })
})
