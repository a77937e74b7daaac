import type { Localized } from '../text/message.ts'

/** Where something that a document says was read. */
export interface Source {
  /** What it backs. */
  readonly title: Localized
  /** null: published code without an address that stays, or a text that is held and not published any more. */
  readonly url: string | null
  /** Of the standard; null for a page. */
  readonly rfc: string | null
  /** Of the text, as it shows one. */
  readonly date: string | null
  /** What the reader must know of it: how it is dated, how much of it was read. */
  readonly remarks: readonly Localized[]
  /** ISO date. */
  readonly checkedOn: string
  readonly kind: 'official' | 'public-body' | 'third-party'
}

/** What stands in place of an address. */
export const noAddress: Localized = {
  ja: '固定のアドレスなし',
  en: 'no stable address',
}

export const sourceKinds: Readonly<Record<Source['kind'], Localized>> = {
  official: { ja: '公式', en: 'official' },
  'public-body': { ja: '公的団体', en: 'public body' },
  'third-party': { ja: '第三者', en: 'third party' },
}
