import { fillTemplate, type Language, type Localized, type MessageParams } from '../text/message.ts'

export type Texts = Readonly<Record<string, Localized>>

export type Say<Table extends Texts> = (key: keyof Table & string, params?: MessageParams) => string

/** Speaks one table's texts in one language. */
export function sayFrom<const Table extends Texts>(table: Table, language: Language): Say<Table> {
  return (key, params = {}) => fillTemplate((table[key] as Localized)[language], params)
}
