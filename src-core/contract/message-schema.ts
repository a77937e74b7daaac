import { z } from 'zod'
import { DOH_USES, type DohUse } from '../dns/doh-use.ts'
import { UNKNOWN_REASONS, type UnknownReason } from '../dns/answer.ts'
import { findingTable, type Finding, type FindingCode } from '../findings/finding.ts'
import type { PartStatus } from '../inspection/status.ts'
import { spfEditMessages, type SpfEditMessage, type SpfEditMessageCode } from '../spf/edit/messages.ts'
import type { Language, Message, MessageParams } from '../text/message.ts'
import { count, list, MAX_SHORT_LIST, name, object, text, word } from './bounded-schema.ts'

export const language: z.ZodType<Language> = z.enum(['ja', 'en'])
export const dohUse = z.enum(DOH_USES) satisfies z.ZodType<DohUse>
export const partStatus: z.ZodType<PartStatus> = z.enum(['ok', 'warning', 'error', 'missing', 'unknown'])
export const unknownReason: z.ZodType<UnknownReason> = z.enum(UNKNOWN_REASONS)

const params: z.ZodType<MessageParams> = z
  .record(word, z.union([text(), z.number()]))
  .refine((given) => Object.keys(given).length <= MAX_PARAMS, 'too-many-params')

const MAX_PARAMS = 40

export const message: z.ZodType<Message> = object<Message>({ code: word, params })
export const messages = list(message, MAX_SHORT_LIST)

export const spfEditMessage: z.ZodType<SpfEditMessage> = object<SpfEditMessage>({
  code: z.enum(Object.keys(spfEditMessages) as SpfEditMessageCode[]),
  params,
})

export const finding: z.ZodType<Finding> = object<Finding>({
  code: z.enum(Object.keys(findingTable) as FindingCode[]),
  params,
  severity: z.enum(['error', 'warning', 'info']),
  where: name,
  rfc: word.nullable(),
  span: z.strictObject({ start: count, end: count }).optional(),
})
export const findings = list(finding, 1000)
