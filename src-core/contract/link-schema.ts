import { z } from 'zod'
import { links, type LinkId } from './links.ts'

export const linkId: z.ZodType<LinkId> = z.enum(Object.keys(links) as LinkId[])
