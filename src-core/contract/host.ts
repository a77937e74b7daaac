import type { Language } from '../text/message.ts'

/** What a host has or lacks; the wizard shows what there is. */
export interface HostDescription {
  readonly name: 'electron' | 'loopback'
  readonly version: string
  /** ISO date of the build; null where the sources run as they are. */
  readonly builtOn: string | null
  /** The system's language. */
  readonly language: Language
  readonly saves: 'folder' | 'download'
  readonly canPrintToPdf: boolean
  /** ISO date of the catalog. */
  readonly catalogDate: string
  /** The DNS hosts of the catalog, to choose one by hand. */
  readonly dnsHosts: readonly DnsHostName[]
}

export interface DnsHostName {
  readonly id: string
  readonly nameJa: string
  readonly nameEn: string
}
