import type { LogicalLine } from './join-wrapped-lines.ts'
import type { RecordFields } from './raw-record.ts'

type GroupField = 'name' | 'type' | 'value' | 'preference' | 'selector'

/** One record whose parts stand on lines of their own. */
export interface RecordGroup {
  readonly fields: Partial<Record<GroupField, string>>
  /** Where its first part and its value stood; all of its lines, in case no record comes of it. */
  readonly lines: LogicalLine[]
}

/** Parts that were collected so far; more than one group where a table has its records side by side. */
export interface RecordGroups {
  /** A part that is there already begins the next record. */
  set(field: GroupField, text: string, line: LogicalLine, column?: number): void
  /** A line that belongs to the open record without being a part of it (a remark). */
  touch(line: LogicalLine): void
  /** The one open group, or null. */
  current(): RecordGroup | null
  /** The open record is whole, unless it was given a name before: the next name or type begins another. */
  seal(): void
  /** Gives up what was collected. */
  take(): readonly RecordGroup[]
}

export function createRecordGroups(finish: (groups: readonly RecordGroup[]) => void): RecordGroups {
  let groups = new Map<number, RecordGroup>()
  let isSealed = false
  const take = () => {
    const taken = [...groups.values()]
    groups = new Map()
    isSealed = false
    return taken
  }
  return {
    set(field, text, line, column = 0) {
      if (isSealed || groups.get(column)?.fields[field] !== undefined) finish(take())
      const group = groups.get(column) ?? { fields: {}, lines: [] }
      groups.set(column, group)
      group.fields[field] = text
      if (!group.lines.includes(line)) group.lines.push(line)
    },
    touch(line) {
      groups.set(0, { fields: {}, ...groups.get(0), lines: [...(groups.get(0)?.lines ?? []), line] })
    },
    seal() {
      isSealed = groups.get(0)?.fields.name === undefined
    },
    current: () => groups.get(0) ?? null,
    take,
  }
}

/** null for a group without a value: nothing to register. */
export function recordOf({ fields }: RecordGroup): RecordFields | null {
  if (fields.value === undefined) return null
  return {
    name: fields.name ?? null,
    type: fields.type ?? null,
    value: fields.value,
    selector: fields.selector ?? null,
    preference: fields.preference ?? null,
  }
}
