import { EMPTY_DOCUMENT_SETTINGS } from '../documents/document-settings.ts'

/** Makes the next version's form of one; null where it is not what its version says. */
export type SessionMigration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown> | null

export const SESSION_VERSION = 5

/** At the index of a version: what makes the next one of it. */
const MIGRATIONS: readonly (SessionMigration | undefined)[] = [
  undefined,
  addDocumentSettings,
  keepConfirmation,
  forgetRecheck,
  addDocumentLanguage,
]

/**
 * A saved session in the present version's form, still to be checked by its schema; null where its version is none, or
 * newer than this program.
 */
export function migrateSession(
  saved: unknown,
  migrations: readonly (SessionMigration | undefined)[] = MIGRATIONS,
  present: number = SESSION_VERSION,
): Record<string, unknown> | null {
  let session = isObject(saved) ? saved : null
  // Each step must raise the version, so that the loop ends.
  for (let version = versionOf(session); session !== null && version !== present;) {
    const next: Record<string, unknown> | null = migrations[version]?.(session) ?? null
    session = versionOf(next) > version ? next : null
    version = versionOf(session)
  }
  return session
}

/** Version 2 knew pasted values as confirmed by the plan that was made with them. */
function keepConfirmation(old: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  return changeDomains(old, 3, (domain) => ({
    ...domain,
    areValuesConfirmed: domain['plan'] !== null && domain['valuesText'] !== '',
  }))
}

/** What version 3 saw of the records was one server's word each; it is looked for again. */
function forgetRecheck(old: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  return changeDomains(old, 4, (domain) => {
    const kept = Object.entries(domain).filter(([key]) => key !== 'recheck')
    return { ...Object.fromEntries(kept), verification: null, isWatching: false }
  })
}

function changeDomains(
  old: Readonly<Record<string, unknown>>,
  version: number,
  change: (domain: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> | null {
  const { domains } = old
  if (!isObject(domains)) return null
  const changed = Object.entries(domains).map(([name, domain]) => [
    name,
    isObject(domain) ? change(domain) : domain,
  ])
  return { ...old, version, domains: Object.fromEntries(changed) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function versionOf(session: Readonly<Record<string, unknown>> | null): number {
  const version = session?.['version']
  return typeof version === 'number' && Number.isInteger(version) ? version : -1
}

function addDocumentSettings(old: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...old, version: 2, documentSettings: EMPTY_DOCUMENT_SETTINGS }
}

/** Version 4 forgot the documents' language on leaving the step. */
function addDocumentLanguage(old: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...old, version: 5, documentLanguage: null }
}
