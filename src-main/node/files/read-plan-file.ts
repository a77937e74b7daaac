import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { PLAN_LIMIT } from '../../../src-core/contract/call-schemas.ts'
import type { OpenedFile } from '../../../src-core/contract/calls.ts'
import { readPlan } from '../../../src-core/plan/read-plan.ts'
import type { Message } from '../../../src-core/text/message.ts'

/** The texts that `--json` adds, and characters of several octets. */
const MOST_OCTETS = 4 * PLAN_LIMIT

/** A plan file that the user opened, whoever it is from. Never rejects. */
export async function readPlanFile(path: string): Promise<OpenedFile> {
  const name = basename(path)
  const refuse = (code: 'unreadable' | 'too-large' | 'no-plan'): OpenedFile => {
    const fault: Message = { code: `fault.plan-file-${code}`, params: {} }
    return { name, content: { ok: false, fault } }
  }
  const octets = await readBounded(path)
  if (octets === null) return refuse('unreadable')
  if (octets.length > MOST_OCTETS) return refuse('too-large')
  const plan = readPlan(parse(octets), MOST_OCTETS)
  return plan === null ? refuse('no-plan') : { name, content: { ok: true, plan } }
}

/** One octet more than may be there tells that it is too large. */
async function readBounded(path: string): Promise<Buffer | null> {
  const file = await open(path).catch(() => null)
  if (file === null) return null
  try {
    if (!(await file.stat()).isFile()) return null
    const buffer = Buffer.alloc(Math.min((await file.stat()).size, MOST_OCTETS) + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length)
      if (bytesRead === 0) return buffer.subarray(0, length)
      length += bytesRead
      if (length === buffer.length) return buffer
    }
  } catch {
    return null
  } finally {
    await file.close()
  }
}

function parse(octets: Buffer): unknown {
  try {
    // A mark of the order of octets, as editors on Windows add it, is left out by the decoder.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets))
  } catch {
    return null
  }
}
