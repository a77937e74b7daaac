/** What asking brought to light beside the answers. */
export interface DnsRemarks {
  /** URLs of DNS over HTTPS that names were sent to, in the order in which they were asked. */
  readonly overHttps: readonly string[]
  /** The user wanted it so; else because port 53 led nowhere. */
  readonly isOnRequest: boolean
  readonly differences: readonly ViewDifference[]
}

/** TXT records of one name that the system's resolvers and the outside tell differently; none: the name has none there. */
export interface ViewDifference {
  readonly name: string
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

export const NO_REMARKS: DnsRemarks = { overHttps: [], isOnRequest: false, differences: [] }
