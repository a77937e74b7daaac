import { splitTxt } from '../../dns/txt.ts'
import type { ChangeAction, PlanChange } from '../plan.ts'
import { say } from '../say.ts'

/** TTL to suggest for a new record, in seconds. */
export const DEFAULT_TTL = 3600

type RecordParts = Pick<PlanChange, 'id' | 'why' | 'where'> & {
  readonly name: string
  readonly type: NonNullable<PlanChange['type']>
  readonly action: ChangeAction
  /** Seconds, of the record that is there; a default is suggested where there is none and one is added. */
  readonly ttl?: number | null | undefined
} & Partial<Pick<PlanChange, 'before' | 'after' | 'wanted' | 'blockedBy' | 'notes'>>

/** A change to a DNS record; check and undo follow from what is done. */
export function recordChange(parts: RecordParts): PlanChange {
  const { name, type, action, after = null, wanted = null, notes = [], ttl } = parts
  return {
    kind: 'dns-record',
    before: [],
    blockedBy: [],
    ...parts,
    after,
    wanted: after === null ? wanted : null,
    ttl: ttl ?? (after === null ? null : DEFAULT_TTL),
    // What applies from above is no record at this name.
    notes: action === 'keep' && after !== null ? [say('plan.note-same'), ...notes] : notes,
    strings: type === 'TXT' && after !== null ? splitTxt(after) : null,
    ...(after === null && wanted === null ? NOTHING_REGISTERED : sayCheckAndUndo(name, type, action)),
  }
}

function sayCheckAndUndo(name: string, type: RecordParts['type'], action: ChangeAction) {
  return {
    check: CHECKLESS.has(action)
      ? say('plan.check-nothing')
      : type === 'TXT'
        ? say('plan.check-txt', { name })
        : say('plan.check-record', { name, type }),
    undo: say(UNDO[action], { name }),
  }
}

/** A step that says what is known and what to decide: no value is given out with it. */
const NOTHING_REGISTERED = { check: say('plan.check-nothing'), undo: say('plan.undo-nothing') }

const CHECKLESS: ReadonlySet<ChangeAction> = new Set(['blocked', 'wait'])

const UNDO = {
  add: 'plan.undo-added',
  'add-if-absent': 'plan.undo-added',
  replace: 'plan.undo-replaced',
  'edit-present': 'plan.undo-present',
  keep: 'plan.undo-nothing',
  blocked: 'plan.undo-nothing',
  wait: 'plan.undo-nothing',
} as const satisfies Record<ChangeAction, string>

type StepParts = Pick<PlanChange, 'id' | 'why' | 'where' | 'check' | 'undo'> &
  Partial<Pick<PlanChange, 'blockedBy' | 'notes' | 'after'>> & {
    readonly kind: Exclude<PlanChange['kind'], 'dns-record'>
  }

/** A step that a person takes outside DNS. `after` is the value to enter, where there is one. */
export function stepChange(parts: StepParts): PlanChange {
  return {
    action: null,
    name: null,
    type: null,
    before: null,
    after: null,
    strings: null,
    wanted: null,
    ttl: null,
    blockedBy: [],
    notes: [],
    ...parts,
  }
}
