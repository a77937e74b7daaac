import { splitTxt } from '../../dns/txt.ts'
import type { PlanChange } from '../../plan/plan.ts'
import { say } from '../../plan/say.ts'

const WHERE_DNS = say('plan.where-dns-choice', {
  zone: 'example.co.jp',
  providerJa: 'お名前.com',
  providerEn: 'Onamae.com',
})

type Parts = Partial<PlanChange> & Pick<PlanChange, 'id'>

/** A change to a record, with the words that the planner gives it. */
export function dnsChange(parts: Parts & Pick<PlanChange, 'name' | 'type' | 'action'>): PlanChange {
  const { name, type, after = null } = parts
  return {
    ...EMPTY,
    kind: 'dns-record',
    before: [],
    wanted: after,
    strings: type === 'TXT' && after !== null ? splitTxt(after) : null,
    ttl: 3600,
    why: say(parts.id.startsWith('dkim') ? 'plan.why-dkim' : 'plan.why-spf', { domain: 'example.co.jp' }),
    where: WHERE_DNS,
    check: say('plan.check-record', { name: name ?? '', type: type ?? '' }),
    undo: say(parts.action === 'replace' ? 'plan.undo-replaced' : 'plan.undo-added', { name: name ?? '' }),
    ...parts,
  }
}

/** A step outside DNS. */
export function step(parts: Parts & Pick<PlanChange, 'kind'>): PlanChange {
  return { ...EMPTY, ...parts }
}

const EMPTY: Omit<PlanChange, 'id' | 'kind'> = {
  action: null,
  name: null,
  type: null,
  before: null,
  after: null,
  strings: null,
  wanted: null,
  ttl: null,
  why: say('plan.why-screen'),
  where: say('plan.where-test'),
  check: say('plan.check-reply'),
  undo: say('plan.undo-nothing'),
  blockedBy: [],
  notes: [],
}

export const guidance = step({
  id: 'guidance',
  kind: 'request',
  why: say('plan.why-guidance'),
  where: say('plan.where-recipients'),
  check: say('plan.check-guidance'),
})

export function request(
  id: 'request-values' | 'request-signing' | 'request-sender',
  more: Partial<PlanChange> = {},
) {
  return step({
    id,
    kind: 'request',
    why: say(`plan.why-${id}`),
    where: say('plan.where-mail', { address: 'support@logosware.com' }),
    ...more,
  })
}

export function screens(address: string | null, notes: PlanChange['notes'], blockedBy: readonly string[]) {
  return ['設定 > メールテンプレート', 'お知らせ > メール作成・送信'].map((path, index) =>
    step({
      id: `screen-${index + 1}`,
      kind: 'admin-screen',
      after: address,
      why: say('plan.why-screen'),
      where: say('plan.where-screen', { path }),
      check: say('plan.check-screen'),
      undo: say('plan.undo-screen', { address: 'info@example.co.jp' }),
      blockedBy,
      notes,
    }),
  )
}

export function testMail(option: 'no-reply' | 'own', domain: string, blockedBy: readonly string[]) {
  return step({
    id: 'test-mail',
    kind: 'test',
    why: say(`plan.why-test-${option}`, { domain }),
    where: say('plan.where-test'),
    check: say(`plan.check-test-${option}`, { domain }),
    blockedBy,
  })
}
