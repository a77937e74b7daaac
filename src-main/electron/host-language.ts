import { app } from 'electron'
import type { Language } from '../../src-core/text/message.ts'
import type { SessionStore } from '../services/backend.ts'

/** After `ready`: Electron knows the system's languages only then. */
export function systemLanguage(): Language {
  return /^ja\b/i.test(app.getPreferredSystemLanguages()[0] ?? '') ? 'ja' : 'en'
}

/** The language of menus and dialogs. */
export interface HostLanguage {
  get(): Language
  /** null: as the system's. */
  choose(language: Language | null): void
  /** Calls at once, and after each change. */
  onChange(listener: (language: Language) => void): void
}

export function createHostLanguage(system: Language): HostLanguage {
  const listeners: ((language: Language) => void)[] = []
  let current = system
  return {
    get: () => current,
    choose(language) {
      const chosen = language ?? system
      if (chosen === current) return
      current = chosen
      for (const listener of listeners) listener(current)
    },
    onChange(listener) {
      listeners.push(listener)
      listener(current)
    },
  }
}

/** Menus and dialogs speak the language that was chosen in the wizard: it passes here whenever the session does. */
export function followLanguage(store: SessionStore, language: HostLanguage): SessionStore {
  return {
    async load() {
      const saved = await store.load()
      language.choose(saved.session?.language ?? null)
      return saved
    },
    async save(session, revision) {
      const saving = await store.save(session, revision)
      if (saving.ok) language.choose(session.language)
      return saving
    },
  }
}
