import { z } from 'zod'
import type { RegionId } from '../catalog/vendor-profile.ts'
import { flag, isoTime, list, name, object, text, word } from '../contract/bounded-schema.ts'
import { dohUse, language } from '../contract/message-schema.ts'
import { DOCUMENT_IDS, type DocumentId } from '../documents/document.ts'
import { documentSettingsSchema } from '../documents/document-settings-schema.ts'
import { EXPORT_FORMATS, type ExportFormat, type FileFormat } from '../documents/export/export-file.ts'
import { inspectionSchema } from '../inspection/inspection-schema.ts'
import { dnsEditor, planSchema, setupOption } from '../plan/plan-schema.ts'
import { receiverIds, regionId } from '../plan/values-schema.ts'
import { receivedMailVerdict } from '../received-mail/received-mail-schema.ts'
import { MAX_SUBJECT_INPUT, MAX_SUBJECTS } from '../subject/parse-subject.ts'
import { verificationSchema } from '../verification/verification-schema.ts'
import { MAX_PASTE_LENGTH } from '../vendor-values/parse-pasted-values.ts'
import { migrateSession } from './migrate-session.ts'
import type { DomainSession, WizardSession } from './session.ts'
import { STEP_IDS } from './steps.ts'

/** Room for a paste that is over its limit: what was typed is saved all the same, and the parser says what is wrong. */
export const MAX_TYPED = 2 * MAX_PASTE_LENGTH
export const MAX_SELECTORS_TEXT = 2000

export const exportFormat: z.ZodType<ExportFormat> = z.enum(EXPORT_FORMATS)
export const exportFormats = list(exportFormat, EXPORT_FORMATS.length)
const fileFormat: z.ZodType<FileFormat> = z.enum([...EXPORT_FORMATS, 'pdf'])
export const fileFormats = list(fileFormat, EXPORT_FORMATS.length + 1)
const documentId: z.ZodType<DocumentId> = z.enum(DOCUMENT_IDS)
export const documentIds = list(documentId, DOCUMENT_IDS.length)
const region: z.ZodType<RegionId | null> = regionId.nullable()

const derived = {
  inspection: inspectionSchema.nullable(),
  plan: planSchema.nullable(),
  receivedMail: receivedMailVerdict.nullable(),
  verification: verificationSchema.nullable(),
}

const typed = {
  address: name,
  selectorsText: text(MAX_SELECTORS_TEXT),
  isOffline: flag,
  inspectedAt: isoTime.nullable(),
  answers: object<DomainSession['answers']>({
    mustKeepAddress: flag.nullable(),
    wantsReplies: flag.nullable(),
    dnsEditor,
    // Sessions of before have none.
    dnsProviderId: word.nullable().default(null),
  }),
  option: setupOption.nullable(),
  valuesText: text(MAX_TYPED),
  areValuesConfirmed: flag,
  // Sessions of before do not know.
  hasSeenGuidance: flag.default(false),
  done: list(name, 300),
  formats: exportFormats,
  leftOut: documentIds,
  hasSaved: flag,
  isWatching: flag,
}

const domainSession = object<DomainSession>({ ...typed, ...derived })

/** What was found can be found again: where its form is not this version's, it goes, and what was typed stays. */
const keptDomainSession = object<DomainSession>({
  ...typed,
  inspection: derived.inspection.catch(null),
  plan: derived.plan.catch(null),
  receivedMail: derived.receivedMail.catch(null),
  verification: derived.verification.catch(null),
})

function session(domain: z.ZodType<DomainSession>): z.ZodType<WizardSession> {
  return object<WizardSession>({
    version: z.literal(5),
    language: language.nullable(),
    documentLanguage: language.nullable(),
    theme: z.enum(['system', 'light', 'dark']),
    step: z.enum(STEP_IDS),
    sendersText: text(2 * MAX_SUBJECT_INPUT),
    region,
    usedIn: list(z.enum(['mail-template', 'notice']), 2),
    recipients: receiverIds,
    // Saved before there was a choice.
    doh: dohUse.default('fallback'),
    documentSettings: documentSettingsSchema,
    domain: name.nullable(),
    domains: z
      .record(name, domain)
      .refine((domains) => Object.keys(domains).length <= MAX_SUBJECTS, 'too-many-domains'),
  })
}

/** What a renderer may save. */
export const sessionSchema: z.ZodType<WizardSession> = session(domainSession)

const keptSessionSchema = session(keptDomainSession)

/** A session as it was saved once, by this version or an older one; null where it is none. Never throws. */
export function readSavedSession(saved: unknown): WizardSession | null {
  const migrated = migrateSession(saved)
  if (migrated === null) return null
  const reading = keptSessionSchema.safeParse(migrated)
  return reading.success ? reading.data : null
}
