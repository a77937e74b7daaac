import type { RememberingDns } from '../../src-core/dns/asking-memory.ts'
import type { ToAsciiName } from '../../src-core/dns/name.ts'
import type { DecodeCharset } from '../../src-core/received-mail/encoded-words.ts'
import type { VerifyMail } from '../../src-core/received-mail/verified-signatures.ts'
import type { Subject } from '../../src-core/subject/subject.ts'
import type { ServiceFailure } from './services.ts'
import type { VerifyingPorts } from './verify-plan.ts'

/** What everything that asks needs of its host. */
export interface AskingPorts {
  /** A new client for one use-case: it remembers its answers, so that the same (name, type) is asked once. */
  createDns(subject: Subject): RememberingDns
  /** Milliseconds since the Unix epoch. */
  now(): number
  readonly toAscii: ToAsciiName
  readonly toUnicode: (name: string) => string
}

/** What looking at a received mail needs of its host. */
export interface MailTools {
  readonly decodeCharset: DecodeCharset
  /** null for what is no base64. */
  decodeBase64(text: string): Uint8Array | null
  readonly verify: VerifyMail
}

/** What the services need of their host. */
export interface ServicePorts extends AskingPorts {
  readonly mail: MailTools
  readonly writer: FileWriter
  verifying(): VerifyingPorts
}

export interface OutputFile {
  /** A plain file name, no folder. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** All files or none: an existing file stays as it was unless `overwrite`, and then only when every other one can be written. */
export interface FileWriter {
  write(
    directory: string,
    files: readonly OutputFile[],
    options: { readonly overwrite: boolean },
  ): Promise<{ readonly ok: true; readonly paths: readonly string[] } | ServiceFailure>
}
