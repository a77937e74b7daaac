import { z } from 'zod'
import { isMailtoAddress } from '../documents/mailto.ts'
import { links, type LinkId } from './links.ts'

export const linkId: z.ZodType<LinkId> = z.enum(Object.keys(links) as LinkId[])

export const mailtoAddress = z.string().refine(isMailtoAddress)
