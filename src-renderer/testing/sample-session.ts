import { recommend } from '../../src-core/advice/recommend.ts'
import { buildDocument } from '../../src-core/documents/build-document.ts'
import { documentsFor } from '../../src-core/documents/documents-for.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { DomainSession, WizardSession } from '../../src-core/wizard/session.ts'
import { createFakeBridge, type FakeBridge, type FakeCalls, type FakeRuns } from '../bridge/fake.ts'
import { EMPTY_SESSION, emptyDomainSession } from '../../src-core/wizard/empty-session.ts'

/** A session that stands at a sample plan: inspected, option chosen, planned. */
export function sessionAt(plan: SetupPlan, domain: Partial<DomainSession> = {}): WizardSession {
  const { inspection, option, recipients, region, subject } = plan
  const address = subject.address ?? subject.domain
  return {
    ...EMPTY_SESSION,
    domain: subject.domain,
    recipients,
    region,
    domains: {
      [subject.domain]: { ...emptyDomainSession(address), inspection, option, plan, ...domain },
    },
  }
}

/** Answers as the main side would from a sample plan; advice and documents are the core's own. */
export function sampleBridge(plan: SetupPlan, calls: FakeCalls = {}, runs: FakeRuns = {}): FakeBridge {
  return createFakeBridge(
    {
      recommend: ({ inspection, answers }) => ({ ok: true, value: recommend(inspection, answers) }),
      previewDocuments: ({ plan: asked, language, ...context }) => ({
        ok: true,
        value: documentsFor(asked).map((id) => buildDocument(id, asked, language, context)),
      }),
      saveSession: ({ revision }) => ({ ok: true, value: { revision: revision + 1 } }),
      ...calls,
    },
    {
      plan: ({ answers }) => ({
        ok: true,
        value: { plan: { ...plan, recipients: answers.recipients }, leftOver: [], problems: [] },
      }),
      ...runs,
    },
  )
}
