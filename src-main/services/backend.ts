import type { DnsCatalog } from '../../src-core/catalog/dns-catalog.ts'
import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { RunEvent } from '../../src-core/contract/bridge.ts'
import type {
  CallName,
  Calls,
  OpenedFile,
  RunName,
  Runs,
  SaveOutcome,
} from '../../src-core/contract/calls.ts'
import type { Reply } from '../../src-core/contract/failure.ts'
import type { HostDescription } from '../../src-core/contract/host.ts'
import type { RememberingDns } from '../../src-core/dns/asking-memory.ts'
import type { DohUse } from '../../src-core/dns/doh-use.ts'
import type { CancelSignal } from '../../src-core/dns/client.ts'
import type { ExportFile } from '../../src-core/documents/export/export-file.ts'
import type { Subject } from '../../src-core/subject/subject.ts'
import type { Message } from '../../src-core/text/message.ts'
import type { Verification } from '../../src-core/verification/verification.ts'
import type { SavedSession, WizardSession } from '../../src-core/wizard/session.ts'
import type { AskingPorts, MailTools } from './ports.ts'
import type { VerifyingPorts } from './verify-plan.ts'

/** What the user allows of what is asked. */
export interface AskingOptions {
  readonly isOffline: boolean
  readonly doh: DohUse
}

/** What the backend needs of its host. */
export interface BackendPorts extends Omit<AskingPorts, 'createDns'> {
  /** A new client, with a deadline of its own, for one run: it remembers its answers. */
  createDns(subject: Subject, options: AskingOptions): RememberingDns
  /** Everything that looking for published records needs. */
  verifying(options: AskingOptions): VerifyingPorts
  describeHost(): Omit<HostDescription, 'dnsHosts'>
  readonly profile: VendorProfile
  readonly dnsCatalog: DnsCatalog
  readonly mail: MailTools
  readonly sessions: SessionStore
  readonly saver: FileSaver
  /** The octets of a PDF of one of our documents. Absent where the host cannot print. */
  readonly printToPdf?: (html: string) => Promise<Uint8Array>
  /** Opens an address of the link table in the system's browser; false where there is none. */
  openLink(address: string): Promise<boolean>
  readonly diagnostics: DiagnosticsSource
  /** Opens a `mailto` address in the system's mail program; false where there is none. */
  openMail(address: string): Promise<boolean>
  /** Absent where the host opens no files. */
  readonly openedFiles?: OpenedFiles
  /** Absent where the host has nothing outside its page to tell it by. */
  readonly announceEnd?: EndAnnouncer
  /** A fresh id for a defect, found again in the log. */
  createId(): string
  /** What was thrown, whole: for the log, never for the renderer. */
  logDefect(id: string, error: unknown): void
}

export interface OpenedFiles {
  /** Calls for every file: those that nobody has heard of yet, then each that comes, until what is returned is called. */
  subscribe(listener: (file: OpenedFile) => void): () => void
}

/** Tells the user, who may be looking elsewhere, that all is published that a watch looked for. */
export type EndAnnouncer = (seen: Pick<Verification, 'domain' | 'isComplete'>) => void

/** What a host can tell of itself to the vendor's support. */
export interface DiagnosticsSource {
  /** Versions of what the program runs on, by its name: never what the user calls the machine. */
  describeMachine(): Readonly<Record<string, string>>
  /** The end of the log as it was written; null where the host keeps none. */
  readLog(): Promise<string | null>
}

/** Where the session is kept. It does not throw: what is wrong comes back. */
export interface SessionStore {
  load(): Promise<SavedSession>
  /** `revision`: the one that was loaded or saved last. Another one in the store is a conflict, and nothing is written. */
  save(session: WizardSession, revision: number): Promise<SessionSaving>
}

export type SessionSaving =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly code: 'conflict' }
  /** `fault`: of `sessionMessages`. */
  | { readonly ok: false; readonly code: 'not-written'; readonly fault: Message }

export interface FileToSave extends Omit<ExportFile, 'content'> {
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array
}

/** Gives the files to the user: a folder that the user picks, or a download. */
export interface FileSaver {
  save(files: readonly FileToSave[], suggestedName: string): Promise<SaveOutcome | NotSaved>
}

export interface NotSaved {
  readonly kind: 'not-saved'
  /** Of `saveMessages`. */
  readonly fault: Message | null
}

export type CallHandlers = {
  readonly [Name in CallName]: (input: Calls[Name]['input']) => Promise<Reply<Calls[Name]['output']>>
}

export interface RunContext<Name extends RunName> {
  readonly signal: CancelSignal
  emit(progress: NonNullable<Runs[Name]['progress']>): void
}

export type RunHandlers = {
  readonly [Name in RunName]: (
    input: Runs[Name]['input'],
    context: RunContext<Name>,
  ) => Promise<Reply<Runs[Name]['output']>>
}

/** As it came in: nothing about it is known yet. */
export interface RunStart {
  readonly run: unknown
  readonly name: unknown
  readonly input: unknown
}

/** The contract, implemented once for every host. Nothing here rejects. */
export interface Backend {
  receiveCall(name: unknown, input: unknown): Promise<Reply<unknown>>
  /** `emit` is called until the reply is there, and never after it. */
  startRun(start: RunStart, emit: (event: RunEvent) => void): Promise<Reply<unknown>>
  cancelRun(run: string): void
  cancelAllRuns(): void
  countRuns(): number
}
