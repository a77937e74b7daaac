/** What the user tells once about who writes and who is written to; `''` is not told, and stays a blank to fill in. */
export interface DocumentSettings {
  readonly signature: Signature
  readonly addressees: Addressees
}

/** Stands under every mail, and as the contact in the instructions. */
export interface Signature {
  readonly organization: string
  readonly department: string
  readonly name: string
  readonly mail: string
  readonly phone: string
}

/** Names as they stand at the head of a letter. */
export interface Addressees {
  readonly dnsHost: string
  readonly vendor: string
  /** Gets the report. */
  readonly boss: string
}

/** Characters of one entry: a line of a letter, not more. */
export const MAX_SETTING = 200

export const EMPTY_DOCUMENT_SETTINGS: DocumentSettings = {
  signature: { organization: '', department: '', name: '', mail: '', phone: '' },
  addressees: { dnsHost: '', vendor: '', boss: '' },
}
