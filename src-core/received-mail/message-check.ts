import type { Alignment } from '../dmarc/alignment.ts'
import type { AlignmentMode, DmarcPolicy } from '../dmarc/inspection.ts'
import type { UnknownReason } from '../dns/answer.ts'
import type { Finding } from '../findings/finding.ts'
import type { Message } from '../text/message.ts'

/** A received mail as it is handed in. Neither is stored, and nothing of it leaves the machine but names asked in DNS. */
export type ReceivedMail =
  /** A whole mail (.eml) as octets: a text would not keep the body's hash. */
  | { readonly kind: 'message'; readonly base64: string }
  /** Header fields as copied from a mail program; what follows them is not read. */
  | { readonly kind: 'headers'; readonly text: string }

/** Octets of a whole mail. */
export const MAX_MAIL_OCTETS = 25 * 1024 * 1024
/** Characters of pasted headers; octets of a mail's header section. */
export const MAX_HEADER_LENGTH = 1024 * 1024
export const MAX_HEADER_FIELDS = 500

/** Where a result comes from. */
export type ResultSource =
  /** Worked out here, from the mail's own octets and DNS as it is now. */
  | 'verified-here'
  /** What the receiving server wrote into the header; it can't be checked again from this copy. */
  | 'receivers-word'
  /** Worked out here from what the header says of the sending server's address: no proof. */
  | 'inferred'

/** The words of RFC 8601 2.7; `unknown` is "could not tell" and none of the others. */
export type MailResult =
  'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'policy' | 'permerror' | 'temperror' | 'unknown'

export interface MessageIdentities {
  /** The author. `count` is 1 in a proper mail; with none or several, address and domain are those of the first, or null. */
  readonly from: {
    readonly address: string | null
    /** Lower case A-labels. */
    readonly domain: string | null
    /** Decoded, bounded: a stranger's text. */
    readonly displayName: string | null
    readonly count: number
  }
  /** MAIL FROM. `isNull`: `<>`, where SPF is judged on HELO. */
  readonly envelopeSender: {
    readonly address: string | null
    readonly domain: string | null
    readonly isNull: boolean
  }
  /** The server that handed the mail to the receiver, as the header tells it. */
  readonly client: { readonly ip: string | null; readonly helo: string | null }
}

/** Whose `Authentication-Results` is believed (RFC 8601 5, 7.1); null fields where none is. */
export interface TrustedReceiver {
  /** The authserv-id; Microsoft writes none, then the name of its server. */
  readonly name: string | null
  readonly kind: 'authserv-id' | 'microsoft' | null
  /** The receiver's word, method by method, as it stands there. */
  readonly spf: MailResult | null
  readonly dkim: MailResult | null
  readonly dmarc: MailResult | null
}

interface Outcome {
  readonly result: MailResult
  /** null where nothing was found to judge from. */
  readonly source: ResultSource | null
  /** Why the result is temperror or unknown because of DNS, else null. */
  readonly reason: UnknownReason | null
}

interface AlignedOutcome extends Outcome {
  /** Whether this identifier counts as the From domain's own; null where there is no identifier. */
  readonly alignment: Alignment | null
}

export interface SpfOutcome extends AlignedOutcome {
  /** The domain that SPF judged. */
  readonly domain: string | null
  readonly identity: 'mail-from' | 'helo' | null
  readonly ip: string | null
  /** The term that decided, where it was worked out here. */
  readonly matched: string | null
  /** What SPF gives for this address now, beside the receiver's word; null where it was not worked out. */
  readonly inferred: MailResult | null
}

export interface SignatureOutcome extends AlignedOutcome {
  /** d= and s=; null where the signature can't be read. */
  readonly domain: string | null
  readonly selector: string | null
  /** a=, `rsa-sha256` … */
  readonly algorithm: string | null
  readonly keyBits: number | null
  readonly fault: SignatureFault | null
  /** l=: octets of the body that are signed; null where it is the whole body. */
  readonly bodyLimit: number | null
  /** Octets behind those, which anybody may have added; 0 where none are or it was not counted. */
  readonly unsignedOctets: number
  /** ISO times of t= and x=. */
  readonly signedAt: string | null
  readonly expiresAt: string | null
  /** The key is marked as a test (t=y): receivers shall treat the mail as unsigned (RFC 6376 3.6.1). */
  readonly isTesting: boolean
  /** What the receiver wrote of this signature, or null. */
  readonly receiversWord: MailResult | null
}

export type SignatureFault =
  | 'body-changed'
  | 'bad-signature'
  | 'no-key'
  | 'revoked-key'
  | 'bad-key'
  | 'weak-key'
  | 'weak-algorithm'
  | 'expired'
  | 'from-not-signed'
  | 'identity-mismatch'
  | 'malformed'
  | 'not-verifiable'

export interface DmarcOutcome extends Outcome {
  /** The record that applies now, and where it stands. */
  readonly record: string | null
  readonly foundAt: string | null
  readonly policy: DmarcPolicy | null
  /** The receiver's word, or null. */
  readonly receiversWord: MailResult | null
}

export interface ArcOutcome extends Outcome {
  /** Who handed the mail on, oldest first: d= of each seal and what it wrote of DKIM, SPF and DMARC. */
  readonly sets: readonly {
    readonly instance: number
    readonly domain: string | null
    readonly says: Pick<TrustedReceiver, 'spf' | 'dkim' | 'dmarc'>
  }[]
}

export type Proves =
  /** Option 1: sent with the vendor's address, authenticated as its. */
  | 'no-reply'
  /** Option 2: sent with the customer's own address, authenticated as its own. */
  | 'own-domain'
  | 'neither'
  | 'unknown'

/** A step of the plan that this mail shows to be undone; `step` is the change's id, null where no plan has it. */
export interface MissingStep extends Message {
  readonly step: string | null
}

/** What a received mail proves (cli-contract.md). Every text in it is a stranger's: bounded, to be shown as text. */
export interface MessageCheck {
  readonly schemaVersion: 1
  readonly given: ReceivedMail['kind']
  readonly identities: MessageIdentities
  readonly receiver: TrustedReceiver
  readonly results: {
    readonly spf: SpfOutcome
    /** One a signature, in the header's order; with none, empty. */
    readonly dkim: readonly SignatureOutcome[]
    readonly dmarc: DmarcOutcome
    readonly arc: ArcOutcome
  }
  readonly alignment: {
    readonly mode: { readonly spf: AlignmentMode; readonly dkim: AlignmentMode }
    /** Something that passes is aligned; null is "could not tell". */
    readonly isAligned: boolean | null
  }
  readonly proves: Proves
  /** What the proof rests on; null where nothing is proven. */
  readonly basis: ResultSource | null
  /** `yes`: signed with the plan's selector or by the vendor, or sent from an address that the vendor's SPF terms name. */
  readonly sentByVendor: 'yes' | 'unknown'
  /** One sentence. */
  readonly verdict: Message
  readonly missing: readonly MissingStep[]
  /** Explanations, the gravest first: codes `message.…`, and those of the keys and the policy that were asked. */
  readonly findings: readonly Finding[]
}
