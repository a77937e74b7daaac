import type { TreeRow } from './tree-rows.ts'

export interface NestedRow {
  readonly row: TreeRow
  readonly children: readonly NestedRow[]
}

/** The rows as the tree they were: for the list that says what the picture shows. */
export function nestRows(rows: readonly TreeRow[]): readonly NestedRow[] {
  const nested = rows.map((row) => ({ row, children: [] as NestedRow[] }))
  const top: NestedRow[] = []
  for (const entry of nested) {
    const above = entry.row.parent === null ? undefined : nested[entry.row.parent]
    ;(above?.children ?? top).push(entry)
  }
  return top
}
