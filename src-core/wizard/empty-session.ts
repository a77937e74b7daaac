import { EMPTY_DOCUMENT_SETTINGS } from '../documents/document-settings.ts'
import type { DomainSession, WizardSession } from './session.ts'

/** Nothing typed and nothing found yet. */
export const EMPTY_SESSION: WizardSession = {
  version: 5,
  language: null,
  documentLanguage: null,
  theme: 'system',
  step: 'address',
  sendersText: '',
  region: null,
  usedIn: [],
  recipients: [],
  doh: 'fallback',
  documentSettings: EMPTY_DOCUMENT_SETTINGS,
  domain: null,
  domains: {},
}

export function emptyDomainSession(address: string): DomainSession {
  return {
    address,
    selectorsText: '',
    isOffline: false,
    inspection: null,
    inspectedAt: null,
    answers: { mustKeepAddress: null, wantsReplies: null, dnsEditor: 'unknown', dnsProviderId: null },
    option: null,
    valuesText: '',
    areValuesConfirmed: false,
    plan: null,
    hasSeenGuidance: false,
    done: [],
    formats: ['html', 'txt', 'zone'],
    leftOut: [],
    hasSaved: false,
    receivedMail: null,
    verification: null,
    isWatching: false,
  }
}
