import { z } from 'zod'
import {
  count,
  flag,
  isoTime,
  list,
  MAX_SHORT_LIST,
  name,
  object,
  text,
  word,
} from '../contract/bounded-schema.ts'
import { findings, messages } from '../contract/message-schema.ts'
import { UNKNOWN_REASONS } from '../dns/answer.ts'
import { MAX_FOUND, MAX_FOUND_TEXT } from './compare-published.ts'
import {
  SERVER_REASONS,
  SERVER_STATES,
  type Verification,
  type VerifiedChange,
  type VerifiedServer,
  type VerifiedZone,
} from './verification.ts'

const server = object<VerifiedServer>({
  server: name,
  name,
  group: z.enum(['authoritative', 'system', 'public']),
  family: z.enum(['ipv4', 'ipv6']).nullable(),
  state: z.enum(SERVER_STATES),
  until: isoTime.nullable(),
  values: list(text(MAX_FOUND_TEXT), MAX_FOUND),
  ttl: count.nullable(),
  isAuthoritative: flag,
  isOld: flag,
  reason: z.enum([...UNKNOWN_REASONS, ...SERVER_REASONS]).nullable(),
  askedAt: isoTime.nullable(),
})

const change = object<VerifiedChange>({
  id: name,
  name,
  type: z.enum(['TXT', 'MX', 'CNAME']),
  wanted: text().nullable(),
  state: z.enum(['published', 'partly', 'old-cached', 'absent', 'different', 'unknown', 'waiting']),
  servers: list(server, MAX_SHORT_LIST),
  differences: messages,
  faults: findings,
})

const zone = object<VerifiedZone>({
  zone: name,
  serials: list(
    object<VerifiedZone['serials'][number]>({ name, server: word, serial: count.nullable() }),
    MAX_SHORT_LIST,
  ),
  ownNs: list(name, MAX_SHORT_LIST).nullable(),
  parentNs: list(name, MAX_SHORT_LIST).nullable(),
  faults: findings,
})

export const verificationSchema: z.ZodType<Verification> = object<Verification>({
  schemaVersion: z.literal(1),
  domain: name,
  at: isoTime,
  changes: list(change, MAX_SHORT_LIST),
  zones: list(zone, MAX_SHORT_LIST),
  isComplete: flag,
  notes: messages,
})
