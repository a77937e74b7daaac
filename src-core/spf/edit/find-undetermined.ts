import type { SpfProgram, SpfStep, UndeterminedCause } from './program.ts'

export interface UndeterminedTerm {
  readonly term: string
  readonly cause: UndeterminedCause
}

/** The terms, at any depth, whose match cannot be told from the tree, in order of evaluation. */
export function findUndetermined(program: SpfProgram): UndeterminedTerm[] {
  if (program.kind !== 'steps') return []
  const { steps, redirect } = program
  return (redirect === null ? steps : [...steps, redirect]).flatMap(fromStep)
}

function fromStep({ source, test }: SpfStep): UndeterminedTerm[] {
  if (test.kind === 'undetermined') return [{ term: source.term, cause: test.cause }]
  if (test.kind !== 'nested') return []
  if (test.program.kind === 'undetermined') return [{ term: source.term, cause: test.program.cause }]
  return findUndetermined(test.program)
}
