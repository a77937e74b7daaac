import { mount, type ComponentMountingOptions } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createApp, type Component } from 'vue'
import type { Language } from '../../src-core/text/message.ts'
import type { WizardSession } from '../../src-core/wizard/session.ts'
import { bridgeKey } from '../bridge/bridge-key.ts'
import { createFakeBridge, type FakeBridge } from '../bridge/fake.ts'
import { createWizardI18n } from '../locales/i18n.ts'
import { loadMessages } from '../locales/messages.ts'
import { loadMessageTables } from '../locales/use-messages.ts'
import { EMPTY_SESSION } from '../../src-core/wizard/empty-session.ts'
import { useWizardStore } from '../store/wizard.ts'

export interface MountWith {
  readonly bridge?: FakeBridge
  readonly language?: Language
  /** What the wizard holds, on top of an empty session. */
  readonly session?: Partial<WizardSession>
  readonly props?: Record<string, unknown>
  readonly slots?: ComponentMountingOptions<Component>['slots']
}

/** A component of the wizard with everything that the app gives it; `bridge` answers what the test gave it. */
export async function mountWith(
  component: Component,
  { bridge = createFakeBridge(), language = 'ja', session = {}, props = {}, slots = {} }: MountWith = {},
) {
  const [messages] = await Promise.all([loadMessages(language), loadMessageTables()])
  const { i18n } = createWizardI18n(language, messages)
  const { pinia, wizard } = createStore(bridge)
  wizard.session = { ...EMPTY_SESSION, ...session }
  const wrapper = mount(component, {
    props,
    slots,
    attachTo: document.body,
    global: { plugins: [pinia, i18n], provide: { [bridgeKey as symbol]: bridge } },
  })
  return { wrapper, wizard, bridge }
}

/** The store alone. */
export function createStore(bridge: FakeBridge = createFakeBridge()) {
  const pinia = createPinia()
  const app = createApp({}).provide(bridgeKey, bridge).use(pinia)
  setActivePinia(pinia)
  return { pinia, wizard: app.runWithContext(() => useWizardStore(pinia)) }
}
