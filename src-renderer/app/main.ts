import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { PreloadApi } from '../../src-core/contract/preload-api.ts'
import { bridgeKey } from '../bridge/bridge-key.ts'
import { createIpcBridge } from '../bridge/ipc.ts'
import { createLoopbackBridge } from '../bridge/loopback.ts'
import { createWizardI18n } from '../locales/i18n.ts'
import { loadMessages } from '../locales/messages.ts'
import { useWizardStore } from '../store/wizard.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import App from './App.vue'
import { keepFilesOut } from './keep-files-out.ts'
import { systemLanguage } from './system-language.ts'

declare global {
  interface Window {
    /** Given by the preload script; absent in a browser. */
    readonly platon?: PreloadApi
  }
}

void start()

async function start(): Promise<void> {
  keepFilesOut()
  const language = systemLanguage()
  const bridge = window.platon ? createIpcBridge(window.platon) : createLoopbackBridge()
  const { i18n, switchLanguage } = createWizardI18n(language, await loadMessages(language))
  const app = createApp(App, { switchLanguage }).provide(bridgeKey, bridge).use(createPinia()).use(i18n)
  const wizard = app.runWithContext(() => useWizardStore())
  await wizard.open()
  await switchLanguage(wizard.session.language ?? wizard.host?.language ?? language)
  // A window that is closed or put away may not come back.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void wizard.saveNow()
  })
  app.mount('#app')
}
