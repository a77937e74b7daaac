import { completionSchema } from '../documents/completion-schema.ts'
import { documentSettingsSchema } from '../documents/document-settings-schema.ts'
import {
  documentIds,
  exportFormats,
  fileFormats,
  MAX_TYPED,
  sessionSchema,
} from '../wizard/session-schema.ts'
import { inspectionSchema } from '../inspection/inspection-schema.ts'
import { answersSchema, planSchema, setupOption } from '../plan/plan-schema.ts'
import { MAX_CROSSED_MAIL, receivedMailSchema } from '../received-mail/received-mail-schema.ts'
import { MAX_SUBJECT_INPUT } from '../subject/parse-subject.ts'
import { verificationSchema } from '../verification/verification-schema.ts'
import { count, flag, list, MAX_TEXT, name, object, text, type Schema } from './bounded-schema.ts'
import type { CallName, Calls, RunName, Runs } from './calls.ts'
import { linkId, mailtoAddress } from './link-schema.ts'
import { dohUse, language } from './message-schema.ts'

/** What one call takes: its form, and its size as JSON in octets of UTF-8. */
export interface InputRule<Input> {
  readonly schema: Schema<Input>
  readonly limit: number
}

const KB = 1024
/** Of a paste, every character may take four octets, or six where it is escaped. */
const TYPED_LIMIT = 6 * MAX_TYPED + KB
/** One inspection of a domain at every limit of the walk, twice: with the vendor's own. */
export const PLAN_LIMIT = 4096 * KB
/** Several domains. */
export const SESSION_LIMIT = 4 * PLAN_LIMIT

const nothing: InputRule<Readonly<Record<string, never>>> = { schema: object({}), limit: KB }
/** `crypto.randomUUID()` with a name before it. */
const MAX_RUN_ID = 100
/** Far over what a run looks at: the service says so itself, with its own words. */
const MAX_SELECTOR_LIST = 200
const valuesText = text(MAX_TYPED).nullable()

export const callRules: { readonly [Name in CallName]: InputRule<Calls[Name]['input']> } = {
  describeHost: nothing,
  readSenders: {
    schema: object<Calls['readSenders']['input']>({ text: text(2 * MAX_SUBJECT_INPUT) }),
    limit: 12 * MAX_SUBJECT_INPUT + KB,
  },
  recommend: {
    schema: object<Calls['recommend']['input']>({
      inspection: inspectionSchema,
      answers: answersSchema,
      valuesText,
    }),
    limit: PLAN_LIMIT,
  },
  readValues: {
    schema: object<Calls['readValues']['input']>({ text: text(MAX_TYPED), domain: name }),
    limit: TYPED_LIMIT,
  },
  previewDocuments: {
    schema: object<Calls['previewDocuments']['input']>({
      plan: planSchema,
      language,
      settings: documentSettingsSchema,
      completion: completionSchema.nullable(),
      formats: fileFormats,
      leaveOut: documentIds,
    }),
    limit: PLAN_LIMIT,
  },
  saveDocuments: {
    schema: object<Calls['saveDocuments']['input']>({
      plan: planSchema,
      formats: exportFormats,
      leaveOut: documentIds,
      language,
      settings: documentSettingsSchema,
      completion: completionSchema.nullable(),
      asPdf: flag.optional(),
    }),
    limit: PLAN_LIMIT,
  },
  loadSession: nothing,
  saveSession: {
    schema: object<Calls['saveSession']['input']>({ session: sessionSchema, revision: count }),
    limit: SESSION_LIMIT,
  },
  describeDiagnostics: {
    schema: object<Calls['describeDiagnostics']['input']>({ language }),
    limit: KB,
  },
  saveDiagnostics: {
    schema: object<Calls['saveDiagnostics']['input']>({ text: text(), language }),
    limit: 6 * MAX_TEXT + KB,
  },
  openLink: { schema: object<Calls['openLink']['input']>({ id: linkId }), limit: KB },
  openMail: { schema: object<Calls['openMail']['input']>({ address: mailtoAddress }), limit: 4 * KB },
  cancelRun: { schema: object<Calls['cancelRun']['input']>({ run: text(MAX_RUN_ID) }), limit: KB },
}

export const runRules: { readonly [Name in RunName]: InputRule<Runs[Name]['input']> } = {
  inspect: {
    schema: object<Runs['inspect']['input']>({
      address: text(2 * MAX_SUBJECT_INPUT),
      selectors: list(name, MAX_SELECTOR_LIST),
      isOffline: flag,
      doh: dohUse,
    }),
    limit: 12 * MAX_SUBJECT_INPUT + 512 * KB,
  },
  plan: {
    schema: object<Runs['plan']['input']>({
      inspection: inspectionSchema,
      option: setupOption,
      answers: answersSchema,
      valuesText,
      isOffline: flag,
      doh: dohUse,
    }),
    limit: PLAN_LIMIT,
  },
  checkMessage: {
    schema: object<Runs['checkMessage']['input']>({
      mail: receivedMailSchema,
      plan: planSchema.nullable(),
      isOffline: flag,
      doh: dohUse,
    }),
    limit: MAX_CROSSED_MAIL + PLAN_LIMIT,
  },
  verify: {
    schema: object<Runs['verify']['input']>({ plan: planSchema, isOffline: flag, doh: dohUse }),
    limit: PLAN_LIMIT,
  },
  watch: {
    schema: object<Runs['watch']['input']>({
      plan: planSchema,
      previous: verificationSchema.nullable(),
      doh: dohUse,
    }),
    limit: 2 * PLAN_LIMIT,
  },
  openedFiles: nothing,
}
