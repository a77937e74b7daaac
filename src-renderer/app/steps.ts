import { defineAsyncComponent, type Component } from 'vue'
import type { DomainSession, WizardSession } from '../../src-core/wizard/session.ts'
import { STEP_IDS, type StepId } from '../../src-core/wizard/steps.ts'
import { blockOption, isOptionComplete } from '../features/option/option-guard.ts'
import { isRecipientsComplete } from '../features/recipients/recipients-guard.ts'
import { blockSettings, isSettingsComplete } from '../features/settings/settings-guard.ts'
import { loadMessageTables } from '../locales/use-messages.ts'

export interface StepView {
  readonly session: WizardSession
  readonly domain: DomainSession | null
}

export interface Step {
  readonly id: StepId
  readonly component: Component
  /** The locale key of why 次へ is not possible; null where it is. */
  readonly blocks: (view: StepView) => string | null
  /** Done as far as the wizard can tell; it may be looked at again at any time. */
  readonly isComplete: (view: StepView) => boolean
}

export const steps: readonly Step[] = [
  {
    id: 'address',
    component: defineAsyncComponent(() => import('../features/address/AddressStep.vue')),
    blocks: ({ session, domain }) => {
      if (domain !== null) return null
      const isSeveral = session.sendersText.trim() !== '' && Object.keys(session.domains).length > 1
      return isSeveral ? 'shell.blocked.chooseDomain' : 'shell.blocked.address'
    },
    isComplete: ({ domain }) => domain !== null,
  },
  {
    id: 'inspection',
    component: withMessages(() => import('../features/inspection/InspectionStep.vue')),
    blocks: ({ domain }) => (domain?.inspection ? null : 'shell.blocked.inspection'),
    isComplete: ({ domain }) => Boolean(domain?.inspection),
  },
  {
    id: 'option',
    component: withMessages(() => import('../features/option/OptionStep.vue')),
    blocks: blockOption,
    isComplete: isOptionComplete,
  },
  {
    id: 'settings',
    component: withMessages(() => import('../features/settings/SettingsStep.vue')),
    blocks: blockSettings,
    isComplete: isSettingsComplete,
  },
  {
    id: 'recipients',
    component: withMessages(() => import('../features/recipients/RecipientsStep.vue')),
    blocks: () => null,
    isComplete: isRecipientsComplete,
  },
  {
    id: 'documents',
    component: withMessages(() => import('../features/documents/DocumentsStep.vue')),
    blocks: ({ domain }) => (domain?.plan ? null : 'shell.blocked.settings'),
    isComplete: ({ domain }) => domain?.hasSaved === true,
  },
  {
    id: 'check',
    component: withMessages(() => import('../features/check/CheckStep.vue')),
    blocks: () => null,
    isComplete: ({ domain }) => domain?.verification?.isComplete ?? false,
  },
]

/** A page of its own, without a plan. */
export const MailPage = withMessages(() => import('../features/mail/MailPage.vue'))

export type StepState = 'current' | 'done' | 'open' | 'locked'

/** A step opens when none before it blocks. */
export function stateOf(id: StepId, view: StepView): StepState {
  if (view.session.step === id) return 'current'
  if (firstBlock(id, view) !== null) return 'locked'
  return steps.find((step) => step.id === id)?.isComplete(view) ? 'done' : 'open'
}

/** Why a step cannot be opened yet: the locale key of the first step before it that blocks. */
export function firstBlock(id: StepId, view: StepView): string | null {
  for (const step of steps.slice(0, STEP_IDS.indexOf(id))) {
    const reason = step.blocks(view)
    if (reason !== null) return reason
  }
  return null
}

export function neighbour(id: StepId, by: 1 | -1): StepId | null {
  return STEP_IDS[STEP_IDS.indexOf(id) + by] ?? null
}

/** A step that says findings is drawn when their words are there. */
function withMessages(load: () => Promise<{ readonly default: Component }>): Component {
  return defineAsyncComponent(async () => {
    const [{ default: component }] = await Promise.all([load(), loadMessageTables()])
    return component
  })
}
