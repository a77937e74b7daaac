import type { Answers, SetupOption } from '../../src-core/advice/advice.ts'
import type { UnknownReason } from '../../src-core/dns/answer.ts'
import type { CancelSignal } from '../../src-core/dns/client.ts'
import type { DocumentSettings } from '../../src-core/documents/document-settings.ts'
import type { ExportFormat } from '../../src-core/documents/export/export-file.ts'
import type { Inspection } from '../../src-core/inspection/inspection.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import type { MessageCheck } from '../../src-core/received-mail/message-check.ts'
import type { MailInput } from '../../src-core/received-mail/read-mail.ts'
import type { Language, Message } from '../../src-core/text/message.ts'
import type { Verification, WatchEnd } from '../../src-core/verification/verification.ts'
import type { PastedLine, PastedProblem } from '../../src-core/vendor-values/vendor-values.ts'
import type { VerifyRequest } from './verify-plan.ts'
import type { WatchRequest } from './watch-plan.ts'

/** The use-cases that every host carries to its users. They do not throw: what is wrong comes back as a fault. */
export interface Services {
  inspect(request: InspectRequest): Promise<ServiceResult<Inspection>>
  plan(request: PlanRequest): Promise<ServiceResult<PlanReply>>
  exportPlan(request: ExportRequest): Promise<ServiceResult<ExportReply>>
  checkSpf(request: SpfCheckRequest): Promise<ServiceResult<SpfCheck>>
  verifyPlan(request: PlanTextRequest<VerifyRequest>): Promise<ServiceResult<Verification>>
  watchPlan(request: PlanTextRequest<WatchRequest>): Promise<ServiceResult<WatchEnd>>
  checkMessage(request: MessageFileRequest): Promise<ServiceResult<MessageCheck>>
}

export type ServiceResult<Value> = { readonly ok: true; readonly value: Value } | ServiceFailure

/**
 * `input`: the user can mend it (CLI exit code 2). `output`: it could not be written and nothing half-written is
 * left (4). `internal`: a defect of the program. Texts are in `fault-texts.ts`.
 */
export interface ServiceFailure {
  readonly ok: false
  readonly kind: 'input' | 'output' | 'internal'
  readonly fault: Message
}

interface Request {
  /** Aborted: whatever was not known by then is `unknown`. */
  readonly signal?: CancelSignal
}

export interface InspectRequest extends Request {
  /** As typed: an address, `名前 <a@b>`, or a domain. */
  readonly address: string
  /** DKIM selectors to look at, as typed. */
  readonly selectors: readonly string[]
  /** The text of a provider file (JSON), which adds to the built-in DNS hosts; null for these alone. */
  readonly providersText?: string | null
}

export interface PlanRequest extends InspectRequest {
  readonly option: SetupOption
  readonly answers: Answers
  /** What the vendor sent, as pasted; null where nothing was. */
  readonly valuesText: string | null
  /** The text of a vendor profile (JSON); null for the built-in one. */
  readonly profileText: string | null
}

export interface PlanReply {
  readonly plan: SetupPlan
  /** Lines of the pasted values that were not understood, and records that can't be used. */
  readonly leftOver: readonly PastedLine[]
  readonly problems: readonly PastedProblem[]
}

export interface ExportRequest extends PlanRequest {
  readonly directory: string
  readonly formats: readonly ExportFormat[]
  readonly languages: readonly Language[]
  /** Who signs and who is written to; left out: blanks. */
  readonly settings?: DocumentSettings
  readonly overwrite: boolean
}

export interface ExportReply extends PlanReply {
  /** Paths as written, in the order they are best read. */
  readonly files: readonly string[]
}

/** A plan as a file's text, in place of the plan. */
export type PlanTextRequest<Request extends { readonly plan: SetupPlan }> = Omit<Request, 'plan'> & {
  readonly planText: string
}

export interface SpfCheckRequest extends Request {
  readonly ip: string
  /** The envelope sender (MAIL FROM), an address or a domain. */
  readonly sender: string
  readonly helo: string | null
}

/** The result of check_host() (RFC 7208 4), as a receiver would get it. */
export interface SpfCheck {
  readonly schemaVersion: 1
  readonly result: 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror'
  /** The term that decided, as written; null where none did. */
  readonly matched: string | null
  /** What the domain says to a sender that fails (`exp=`): untrusted text. */
  readonly explanation: string | null
  readonly lookups: number
  readonly voidLookups: number
  /** Why, where the result is temperror. */
  readonly reason: UnknownReason | null
}

export interface MessageFileRequest extends Request {
  readonly mail: MailInput
  /** The text of a plan file (`plan --json`), or null. */
  readonly planText: string | null
  readonly profileText: string | null
}
