import { z } from 'zod'

// Validation by plain code: nothing that enters is ever compiled into a function.
z.config({ jitless: true })

/** More than any DNS answer holds (32 KB), as an octet may stand for two characters where it is escaped. */
export const MAX_TEXT = 70_000
/** A DNS name of 253 characters, in any spelling of it, or an address at one. */
export const MAX_NAME = 400
/** Ids, codes, short words. */
export const MAX_WORD = 100
/** More than MAX_WALK_TERMS. */
export const MAX_LIST = 6000
/** The values of a report are counted in: what a person or a table holds, not what a walk may. */
export const MAX_SHORT_LIST = 300

export type Schema<Value> = z.ZodType<Value>

type Shape<Value> = { readonly [Key in keyof Value]-?: z.ZodType<Value[Key]> }

/**
 * The schema of a declared type: the compiler sees that every key is there, optional ones included, and no other; at run
 * time a key that is not declared is refused.
 */
export function object<Value>(shape: Shape<Value>): z.ZodType<Value> {
  // The output type that zod computes for an open type parameter can't be compared with it.
  return z.strictObject(shape) as unknown as z.ZodType<Value>
}

export function list<Value>(entry: z.ZodType<Value>, limit = MAX_LIST): z.ZodType<Value[]> {
  return z.array(entry).max(limit)
}

export const text = (limit = MAX_TEXT) => z.string().max(limit)
export const name = text(MAX_NAME)
export const word = text(MAX_WORD)
export const flag = z.boolean()
export const count = z.int().min(0)
export const isoTime = z.iso.datetime()
