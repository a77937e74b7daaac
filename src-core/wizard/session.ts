import type { Answers, SetupOption } from '../advice/advice.ts'
import type { RegionId } from '../catalog/vendor-profile.ts'
import type { DocumentSettings } from '../documents/document-settings.ts'
import type { DocumentId } from '../documents/document.ts'
import type { DohUse } from '../dns/doh-use.ts'
import type { ExportFormat } from '../documents/export/export-file.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { ReceivedMailVerdict } from '../received-mail/verdict.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { Language } from '../text/message.ts'
import type { Verification } from '../verification/verification.ts'
import type { StepId } from './steps.ts'

/** All that the user typed or found, as it is saved. Mails that were looked at are never in it. */
export interface WizardSession {
  /** Raised when the shape changes; older ones are migrated. */
  readonly version: 5
  /** null: as the system's. */
  readonly language: Language | null
  /** Of the documents; null: as the wizard's. */
  readonly documentLanguage: Language | null
  readonly theme: 'system' | 'light' | 'dark'
  readonly step: StepId
  /** The senders as typed. */
  readonly sendersText: string
  readonly region: RegionId | null
  /** Where the sender is used in Platon. */
  readonly usedIn: readonly ('mail-template' | 'notice')[]
  /** Ids of the recipients' mail services. */
  readonly recipients: readonly string[]
  /** Whether names may go to public resolvers over HTTPS. */
  readonly doh: DohUse
  readonly documentSettings: DocumentSettings
  /** The domain that is worked on; each has a plan of its own. */
  readonly domain: string | null
  readonly domains: Readonly<Record<string, DomainSession>>
}

export interface DomainSession {
  readonly address: string
  /** DKIM selectors to look at, as typed. */
  readonly selectorsText: string
  readonly isOffline: boolean
  readonly inspection: Inspection | null
  /** ISO time. */
  readonly inspectedAt: string | null
  readonly answers: Pick<Answers, 'mustKeepAddress' | 'wantsReplies' | 'dnsEditor' | 'dnsProviderId'>
  readonly option: SetupOption | null
  /** What the vendor sent, as pasted. */
  readonly valuesText: string
  /** The user has looked at what was read from `valuesText`, as it stands there now. */
  readonly areValuesConfirmed: boolean
  readonly plan: SetupPlan | null
  /** The user has been at the recipients' guidance and gone on: no service has to be named for that. */
  readonly hasSeenGuidance: boolean
  /** Changes that the user ticked off, each with a mark of the values it was done with. */
  readonly done: readonly string[]
  readonly formats: readonly ExportFormat[]
  /** Documents that the user does not want; a document that a later plan adds is wanted. */
  readonly leftOut: readonly DocumentId[]
  readonly hasSaved: boolean
  /** What the last mail that was looked at proved; nothing else of it is kept. */
  readonly receivedMail: ReceivedMailVerdict | null
  /** What was seen last of the plan's records. */
  readonly verification: Verification | null
  /** The user lets the program go on looking: it does again after a restart. */
  readonly isWatching: boolean
}

/** What the store holds; `revision` 0 and a null session where nothing was saved yet. */
export interface SavedSession {
  readonly session: WizardSession | null
  readonly revision: number
  /** A damaged file was set aside under this name; it is not lost. */
  readonly setAside: string | null
}
