/** The seven steps, in order. */
export const STEP_IDS = [
  'address',
  'inspection',
  'option',
  'settings',
  'recipients',
  'documents',
  'check',
] as const

export type StepId = (typeof STEP_IDS)[number]
