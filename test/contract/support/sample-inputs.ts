import { NO_ANSWERS } from '../../../src-core/advice/advice.ts'
import type { Calls, Runs } from '../../../src-core/contract/calls.ts'
import type { Reply } from '../../../src-core/contract/failure.ts'
import type { DocumentSettings } from '../../../src-core/documents/document-settings.ts'
import type { SetupPlan } from '../../../src-core/plan/plan.ts'
import type { Verification } from '../../../src-core/verification/verification.ts'
import type { WizardSession } from '../../../src-core/wizard/session.ts'
import type { Backend } from '../../../src-main/services/backend.ts'
import { createTestBackend } from './test-backend.ts'

export const VALUES_TEXT = `SPF: include:spf.platon.example
Return-Path: example.co.jp
pl1._domainkey.example.co.jp. IN TXT "v=DKIM1; k=ed25519; p=${'A'.repeat(43)}="`

const AT = '2026-11-24T00:00:00.000Z'

export const SETTINGS: DocumentSettings = {
  signature: {
    organization: '株式会社サンプル',
    department: '情報システム部',
    name: '山田 太郎',
    mail: 'yamada@example.co.jp',
    phone: '03-0000-0000',
  },
  addressees: { dnsHost: 'サンプルDNS ご担当者様', vendor: '', boss: '鈴木部長' },
}

export const INSPECT: Runs['inspect']['input'] = {
  address: 'info@example.co.jp',
  selectors: ['s1'],
  isOffline: false,
  doh: 'fallback',
}

/** What the run gives, made by the backend itself. */
export async function sampleInspection(backend: Backend = createTestBackend().backend) {
  return valueOf<Runs['inspect']['output']>(
    await backend.startRun({ run: 'sample-inspect', name: 'inspect', input: INSPECT }, () => undefined),
  )
}

export async function samplePlanInput(): Promise<Runs['plan']['input']> {
  return {
    inspection: await sampleInspection(),
    option: 'own-domain',
    answers: NO_ANSWERS,
    valuesText: VALUES_TEXT,
    isOffline: false,
    doh: 'fallback',
  }
}

export async function samplePlan() {
  const { backend } = createTestBackend()
  const input = await samplePlanInput()
  const reply = await backend.startRun({ run: 'sample-plan', name: 'plan', input }, () => undefined)
  return valueOf<Runs['plan']['output']>(reply).plan
}

export async function sampleVerification(plan: SetupPlan): Promise<Verification> {
  const { backend } = createTestBackend()
  const start = { run: 'sample-verify', name: 'verify', input: { plan, isOffline: false, doh: 'never' } }
  return valueOf<Verification>(await backend.startRun(start, () => undefined))
}

/** A session with everything in it that can be. */
export async function sampleSession(): Promise<WizardSession> {
  const plan = await samplePlan()
  return {
    version: 5,
    language: 'en',
    documentLanguage: 'en',
    theme: 'dark',
    step: 'settings',
    sendersText: 'info@example.co.jp、日本語 <a@example.jp>',
    region: 'oregon',
    usedIn: ['mail-template', 'notice'],
    recipients: ['gmail'],
    doh: 'never',
    documentSettings: SETTINGS,
    domain: 'example.co.jp',
    domains: {
      'example.co.jp': {
        address: 'info@example.co.jp',
        selectorsText: 's1',
        isOffline: false,
        inspection: plan.inspection,
        inspectedAt: '2026-11-24T00:00:00.000Z',
        answers: { mustKeepAddress: true, wantsReplies: null, dnsEditor: 'self', dnsProviderId: 'sakura' },
        option: 'own-domain',
        valuesText: VALUES_TEXT,
        areValuesConfirmed: true,
        hasSeenGuidance: true,
        plan,
        done: ['spf'],
        formats: ['html', 'zone'],
        leftOut: ['records'],
        hasSaved: true,
        receivedMail: {
          domain: 'example.co.jp',
          isAligned: true,
          proves: 'own-domain',
          basis: 'receivers-word',
          sentByVendor: 'shown',
          at: '2026-11-24T00:00:00.000Z',
        },
        verification: await sampleVerification(plan),
        isWatching: true,
      },
    },
  }
}

/** One good input for each call. */
export async function sampleCallInputs(): Promise<{ readonly [Name in keyof Calls]: Calls[Name]['input'] }> {
  const plan = await samplePlan()
  return {
    describeHost: {},
    readSenders: { text: 'info@example.co.jp, a@b@c' },
    recommend: { inspection: plan.inspection, answers: NO_ANSWERS, valuesText: VALUES_TEXT },
    readValues: { text: VALUES_TEXT, domain: 'example.co.jp' },
    previewDocuments: {
      plan,
      language: 'ja',
      settings: SETTINGS,
      completion: {
        at: AT,
        changes: [{ id: 'spf', state: 'published', seenAt: AT, servers: ['ns1.example.jp'] }],
        notes: [],
      },
      formats: ['html', 'pdf'],
      leaveOut: [],
    },
    saveDocuments: {
      plan,
      formats: ['txt', 'zone'],
      leaveOut: ['overview'],
      language: 'en',
      settings: SETTINGS,
      completion: null,
    },
    loadSession: {},
    saveSession: { session: await sampleSession(), revision: 0 },
    describeDiagnostics: { language: 'en' },
    saveDiagnostics: { text: await sampleDiagnostics(), language: 'en' },
    openLink: { id: 'rfc-spf' },
    openMail: { address: 'mailto:support@logosware.com?subject=a&body=b' },
    cancelRun: { run: 'none' },
  }
}

async function sampleDiagnostics(): Promise<string> {
  const { backend } = createTestBackend()
  const reply = await backend.receiveCall('describeDiagnostics', { language: 'en' })
  return valueOf<Calls['describeDiagnostics']['output']>(reply).text
}

export function valueOf<Value>(reply: Reply<unknown>): Value {
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
  return reply.value as Value
}
