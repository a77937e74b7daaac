/** One choice of a select, of radio buttons or of check boxes. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string | null
}
