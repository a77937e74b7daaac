import { z } from 'zod'
import { count, flag, list, MAX_SHORT_LIST, name, object, text, word } from '../contract/bounded-schema.ts'
import { findings, partStatus, unknownReason } from '../contract/message-schema.ts'
import { COUNTING_WAYS, type CountingWay } from '../spf/count-ways.ts'
import type { SpfInspection } from '../spf/inspection.ts'
import { MECHANISM_NAMES } from '../spf/record.ts'
import type { LookupCount, SpfTreeNode, SpfTreeTerm, VoidCount } from '../spf/tree.ts'

export const spfNodeStatus = z.enum([
  'ok',
  'syntax',
  'missing',
  'multiple',
  'unknown',
  'loop',
  'not-walked',
]) satisfies z.ZodType<SpfTreeNode['status']>

export const lookupCount = object<LookupCount>({ count, limit: count, atLeast: flag })
export const voidCount = object<VoidCount>({ count, limit: count })

/** Below a node stand nodes: how deep, `receiveCall` has seen to before this is used. */
export const spfTreeNode: z.ZodType<SpfTreeNode> = z.lazy(() => node)

const term = object<SpfTreeTerm>({
  term: text(),
  mechanism: z.enum([...MECHANISM_NAMES, 'redirect', 'exp', 'modifier']),
  qualifier: z.enum(['+', '-', '~', '?']).nullable(),
  lookups: count,
  effective: flag,
  target: text().nullable(),
  isDynamic: flag,
  addresses: list(word).nullable(),
  mxHosts: count.nullable(),
  voids: object<SpfTreeTerm['voids']>({ ipv4: count, ipv6: count }),
  unknown: unknownReason.nullable(),
  child: spfTreeNode.optional(),
})

const node = object<SpfTreeNode>({
  domain: text(),
  status: spfNodeStatus,
  reason: unknownReason.nullable(),
  record: text().nullable(),
  records: list(text(), MAX_SHORT_LIST),
  ttl: count.nullable(),
  terms: list(term),
})

export const spfInspection: z.ZodType<SpfInspection> = object<SpfInspection>({
  status: partStatus,
  reason: unknownReason.nullable(),
  record: text().nullable(),
  records: list(text(), MAX_SHORT_LIST),
  lookups: lookupCount.nullable(),
  voidLookups: voidCount.nullable(),
  countedInWays: z.record(z.enum(Object.keys(COUNTING_WAYS) as CountingWay[]), count).nullable(),
  tree: spfTreeNode.nullable(),
  via: list(name, MAX_SHORT_LIST),
  ttl: count.nullable(),
  negativeTtl: count.nullable(),
  findings,
})
