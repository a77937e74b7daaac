import type { Advice, Answers, SetupOption } from '../advice/advice.ts'
import type { Completion } from '../documents/completion.ts'
import type { DocumentSettings } from '../documents/document-settings.ts'
import type { DohUse } from '../dns/doh-use.ts'
import type { DocumentId, DocumentModel } from '../documents/document.ts'
import type { ExportFormat, FileFormat } from '../documents/export/export-file.ts'
import type { InspectProgress } from '../inspection/inspect-progress.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { SetupPlan } from '../plan/plan.ts'
import type { MessageCheck, ReceivedMail } from '../received-mail/message-check.ts'
import type { Subject } from '../subject/subject.ts'
import type { Language, Message } from '../text/message.ts'
import type { PastedLine, PastedProblem, PastedValues } from '../vendor-values/vendor-values.ts'
import type { Verification, WatchEnd, WatchProgress } from '../verification/verification.ts'
import type { SavedSession, WizardSession } from '../wizard/session.ts'
import type { HostDescription } from './host.ts'
import type { LinkId } from './links.ts'

type Nothing = Readonly<Record<string, never>>

/** Answered at once, or nearly. */
export interface Calls {
  describeHost: { input: Nothing; output: HostDescription }
  /** What was typed as senders, grouped by domain: one plan a domain. */
  readSenders: { input: { text: string }; output: SendersReading }
  recommend: {
    input: { inspection: Inspection; answers: Answers; valuesText: string | null }
    output: Advice
  }
  /** The vendor's values as pasted, for confirmation before anything is planned with them. */
  readValues: { input: { text: string; domain: string }; output: PastedValues }
  /** Every document of the plan as it will be. */
  previewDocuments: {
    input: {
      plan: SetupPlan
      language: Language
      settings: DocumentSettings
      completion: Completion | null
      /** As they are to be saved: the index names the files. */
      formats: readonly FileFormat[]
      leaveOut: readonly DocumentId[]
    }
    output: readonly DocumentModel[]
  }
  /** Asks the user for a folder, or gives the files to download: the renderer never names a path. */
  saveDocuments: {
    input: {
      plan: SetupPlan
      formats: readonly ExportFormat[]
      leaveOut: readonly DocumentId[]
      language: Language
      settings: DocumentSettings
      completion: Completion | null
      /** The documents on paper in place of the formats; where the host can print (`canPrintToPdf`). */
      asPdf?: boolean
    }
    output: SaveOutcome
  }
  loadSession: { input: Nothing; output: SavedSession }
  /** `revision` is the one that was loaded or saved last: another one in the store is a `conflict`. */
  saveSession: { input: { session: WizardSession; revision: number }; output: { revision: number } }
  /** What the vendor's support may need to know: neither mails nor names nor addresses are in it. */
  describeDiagnostics: { input: { language: Language }; output: { text: string } }
  /** `text` as it was shown. Another one than would be told now is a `conflict`: nothing is written that nobody has seen. */
  saveDiagnostics: { input: { text: string; language: Language }; output: SaveOutcome }
  /** Opens an address of the table in the system's browser. */
  openLink: { input: { id: LinkId }; output: Nothing }
  /** Opens a draft in the mail program: a `mailto` of a document. Nothing is sent by it. */
  openMail: { input: { address: string }; output: Nothing }
  cancelRun: { input: { run: string }; output: Nothing }
}

/** A file that the user opened with the program, read. */
export interface OpenedFile {
  /** Without its folders. */
  readonly name: string
  readonly content:
    { readonly ok: true; readonly plan: SetupPlan } | { readonly ok: false; readonly fault: Message }
}

/** Long work: started, told of by progress, ended by its reply or by `cancelRun`. */
export interface Runs {
  inspect: {
    input: { address: string; selectors: readonly string[]; isOffline: boolean; doh: DohUse }
    progress: InspectProgress
    output: Inspection
  }
  /** Plans from what was inspected; asks DNS only for what the plan needs beyond it. */
  plan: {
    input: {
      inspection: Inspection
      option: SetupOption
      answers: Answers
      valuesText: string | null
      isOffline: boolean
      doh: DohUse
    }
    progress: never
    output: PlanReply
  }
  /** What a received mail proves; with a plan, which of its steps it shows to be undone. The mail is not kept. */
  checkMessage: {
    input: { mail: ReceivedMail; plan: SetupPlan | null; isOffline: boolean; doh: DohUse }
    progress: never
    output: MessageCheck
  }
  /** Looks once whether the plan's records are published, and where; told as everybody answers. */
  verify: {
    input: { plan: SetupPlan; isOffline: boolean; doh: DohUse }
    progress: Verification
    output: Verification
  }
  /** Looks again at sensible moments until everything is published. `previous`: what was seen before a restart. */
  watch: {
    input: { plan: SetupPlan; previous: Verification | null; doh: DohUse }
    progress: WatchProgress
    output: WatchEnd
  }
  /** Tells of each file that the user opens with the program, until it is cancelled; ends at once in a host that opens none. */
  openedFiles: { input: Nothing; progress: OpenedFile; output: Nothing }
}

export const CALL_NAMES = [
  'describeHost',
  'readSenders',
  'recommend',
  'readValues',
  'previewDocuments',
  'saveDocuments',
  'loadSession',
  'saveSession',
  'describeDiagnostics',
  'saveDiagnostics',
  'openLink',
  'openMail',
  'cancelRun',
] as const satisfies readonly (keyof Calls)[]

export const RUN_NAMES = [
  'inspect',
  'plan',
  'verify',
  'watch',
  'checkMessage',
  'openedFiles',
] as const satisfies readonly (keyof Runs)[]

export type CallName = keyof Calls
export type RunName = keyof Runs

export interface SendersReading {
  readonly groups: readonly { readonly domain: string; readonly subjects: readonly Subject[] }[]
  readonly faults: readonly { readonly text: string; readonly fault: Message }[]
}

export type { InspectedPart, InspectProgress } from '../inspection/inspect-progress.ts'

export interface PlanReply {
  readonly plan: SetupPlan
  readonly leftOver: readonly PastedLine[]
  readonly problems: readonly PastedProblem[]
}

export type SaveOutcome =
  | { readonly kind: 'written'; readonly folder: string; readonly names: readonly string[] }
  /** One file, or a zip of all; `names` is what is in it. */
  | {
      readonly kind: 'download'
      readonly name: string
      readonly names: readonly string[]
      readonly mediaType: string
      readonly base64: string
    }
  /** The user closed the dialog. */
  | { readonly kind: 'dismissed' }
