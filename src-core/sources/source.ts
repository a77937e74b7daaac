import type { Localized } from '../text/message.ts'

/** Where something that a document says was read. */
export interface Source {
  /** What it backs. */
  readonly title: Localized
  /** null: published code without an address that stays, or a text that is held and not published any more. */
  readonly url: string | null
  /** Of the standard; null for a page. */
  readonly rfc: string | null
  /** ISO date. */
  readonly checkedOn: string
  readonly kind: 'official' | 'third-party'
}

/** What stands in place of an address. */
export const noAddress: Localized = {
  ja: '公開されているコードや資料（固定のアドレスなし）',
  en: 'published code or text without a stable address',
}

export const sourceKinds: Readonly<Record<Source['kind'], Localized>> = {
  official: { ja: '公式', en: 'official' },
  'third-party': { ja: '第三者', en: 'third party' },
}
