import type { DkimRecordValue } from '../catalog/vendor-profile.ts'
import { quoteBounded } from '../text/half-width.ts'
import type { MessageParams } from '../text/message.ts'
import type { PasteMessageCode } from './messages.ts'
import type { PastedLine } from './vendor-values.ts'

/** One thing that was understood, where it stood. */
export type Reading = { readonly at: PastedLine } & (
  | { readonly kind: 'dkim'; readonly value: DkimRecordValue }
  /** A key, and no name beside it. */
  | { readonly kind: 'key'; readonly text: string; readonly origin: string }
  | { readonly kind: 'selector'; readonly selector: string }
  /** `place`: the name of the record that it stood in; null for a term alone. */
  | {
      readonly kind: 'spf'
      readonly term: string
      readonly place: string | null
      /** True where the paste says that the customer has this already: whose it is, is not known. */
      readonly isPresent?: true
    }
  | { readonly kind: 'dmarc'; readonly text: string }
  | { readonly kind: 'envelope'; readonly domain: string }
  | {
      readonly kind: 'mx'
      readonly place: string
      readonly mx: { readonly preference: number; readonly exchange: string }
    }
  | { readonly kind: 'problem'; readonly code: PasteMessageCode; readonly params: MessageParams }
)

export function makeProblem(at: PastedLine, code: PasteMessageCode, params: MessageParams = {}): Reading {
  const bounded = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? quoteBounded(value, 100) : value,
  ])
  return { at, kind: 'problem', code, params: Object.fromEntries(bounded) as MessageParams }
}
