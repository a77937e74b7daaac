import type { Message } from '../../text/message.ts'

/** One record to be typed into a form. */
export interface FormRecord {
  /** A-labels, no final dot. */
  readonly name: string
  readonly type: 'TXT' | 'CNAME' | 'MX'
  /** TXT joined, CNAME target without a final dot, MX `10 host`; null: nothing whole is typed (a part is put in by hand). */
  readonly value: string | null
  /** TXT: the value cut into character-strings of at most 255 octets. */
  readonly strings: readonly string[] | null
  /** A record that is there is changed, and none is added. */
  readonly isEdit: boolean
  /** Seconds; null: the form's default stays. */
  readonly ttl: number | null
}

export type FormFieldId = 'host' | 'type' | 'ttl' | 'value' | 'priority' | 'target' | 'line'

export interface FormField {
  readonly id: FormFieldId
  /** The form's own word for the field, where a source gives it. */
  readonly label: string | null
  readonly state: FormFieldState
  /** To the character; `''`: the field stays empty; null: it can't be told what to type, or nothing is typed. */
  readonly text: string | null
}

export type FormFieldState =
  | 'confirmed'
  /** `text` is the general form, to be tried and checked. */
  | 'unconfirmed'
  /** The form shows this and takes no other. */
  | 'fixed'
  /** Left as the form shows it. */
  | 'default'

/** What must be known while typing. */
export interface FormCaution {
  /** danger: it does not work as it stands. warning: it is not confirmed that it does. */
  readonly tone: 'info' | 'warning' | 'danger'
  readonly message: Message
}

export interface FilledForm {
  readonly fields: readonly FormField[]
  readonly cautions: readonly FormCaution[]
}
