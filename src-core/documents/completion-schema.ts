import { z } from 'zod'
import { messages } from '../contract/message-schema.ts'
import { isoTime, list, MAX_SHORT_LIST, name, object } from '../contract/bounded-schema.ts'
import type { CompletedChange, Completion } from './completion.ts'

const completedChange = object<CompletedChange>({
  id: name,
  state: z.enum(['published', 'partly', 'absent', 'different', 'unknown', 'waiting']),
  seenAt: isoTime.nullable(),
  servers: list(name, MAX_SHORT_LIST),
})

export const completionSchema = object<Completion>({
  changes: list(completedChange, MAX_SHORT_LIST),
  at: isoTime,
  notes: messages,
})
