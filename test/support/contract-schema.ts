import { z } from 'zod'

/** The JSON of the command line as other programs read it. Fields may be added, so objects are loose. */
const status = z.enum(['ok', 'warning', 'error', 'missing', 'unknown'])

const finding = z.looseObject({
  code: z.string().regex(/^(spf|dkim|dmarc|mx|dns)\.[a-z0-9]+(-[a-z0-9]+)*$/),
  severity: z.enum(['error', 'warning', 'info']),
  where: z.string(),
  rfc: z
    .string()
    .regex(/^\d{4}(#[\w.]+)?$/)
    .nullable(),
  message: z.string().min(1),
})
const findings = z.array(finding)

const term = z.looseObject({
  term: z.string(),
  lookups: z.int().nonnegative(),
  get child() {
    return tree.optional()
  },
})
const tree = z.looseObject({
  domain: z.string(),
  record: z.string().nullable(),
  get terms() {
    return z.array(term)
  },
})

export const inspectionSchema = z.looseObject({
  schemaVersion: z.literal(1),
  subject: z.looseObject({
    address: z.string().nullable(),
    domain: z.string(),
    organizationalDomain: z.string(),
    kind: z.enum(['own-domain', 'vendor', 'mailbox-provider']),
  }),
  spf: z.looseObject({
    status,
    record: z.string().nullable(),
    records: z.array(z.string()),
    lookups: z.looseObject({ count: z.int(), limit: z.literal(10), atLeast: z.boolean() }).nullable(),
    voidLookups: z.looseObject({ count: z.int(), limit: z.literal(2) }).nullable(),
    tree: tree.nullable(),
    findings,
  }),
  dkim: z.array(
    z.looseObject({
      selector: z.string(),
      name: z.string(),
      status,
      keyType: z.enum(['rsa', 'ed25519']).nullable(),
      keyBits: z.int().nullable(),
      via: z.array(z.string()),
      findings,
    }),
  ),
  dmarc: z.looseObject({
    status,
    record: z.string().nullable(),
    foundAt: z.string().nullable(),
    policy: z.enum(['none', 'quarantine', 'reject']).nullable(),
    findings,
  }),
  mx: z.looseObject({ status, hosts: z.array(z.looseObject({ exchange: z.string() })), findings }),
  nameServers: z.looseObject({ status, zone: z.string().nullable(), hosts: z.array(z.string()) }),
  dnsProvider: z
    .looseObject({ id: z.string(), nameJa: z.string(), alternatives: z.array(z.string()) })
    .nullable(),
  findings,
  queries: z.looseObject({ count: z.int(), distinct: z.int(), elapsedMs: z.number().nonnegative() }),
})

export type InspectionJson = z.infer<typeof inspectionSchema>

const text = z.string().min(1)

export const planSchema = z.looseObject({
  schemaVersion: z.literal(1),
  subject: inspectionSchema.shape.subject,
  option: z.enum(['no-reply', 'own-domain']),
  region: z.enum(['oregon', 'tokyo']).nullable(),
  vendor: z.looseObject({}),
  pending: z.array(z.unknown()),
  changes: z.array(
    z.looseObject({
      id: text,
      kind: z.enum(['dns-record', 'admin-screen', 'request', 'test']),
      name: z.string().nullable(),
      type: z.string().nullable(),
      before: z.array(z.string()).nullable(),
      after: z.string().nullable(),
      strings: z.array(z.string().max(255)).nullable(),
      ttl: z.int().nullable(),
      why: z.unknown().refine((value) => value !== undefined),
      where: z.unknown().refine((value) => value !== undefined),
      check: z.unknown().refine((value) => value !== undefined),
      undo: z.unknown().refine((value) => value !== undefined),
      blockedBy: z.array(z.string()),
    }),
  ),
  proof: z.looseObject({ status: z.enum(['proven', 'not-proven']) }).nullable(),
  inspection: inspectionSchema,
})

export type PlanJson = z.infer<typeof planSchema>

export const spfCheckSchema = z.looseObject({
  schemaVersion: z.literal(1),
  result: z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror']),
  matched: z.string().nullable(),
  explanation: z.string().nullable(),
  lookups: z.int().nonnegative(),
  voidLookups: z.int().nonnegative(),
})
