import type { Block, DocumentModel } from '../../../src-core/documents/document.ts'
import { isDnsChange } from '../../../src-core/documents/plan-facts.ts'
import { vendorMails, type VendorMail } from '../../../src-core/documents/vendor-questions.ts'
import type { PlanChange, SetupPlan } from '../../../src-core/plan/plan.ts'

/** The mail that belongs to a step, out of the document that holds all of them; empty where the step has none. */
export function mailBlocksFor(
  change: PlanChange,
  plan: SetupPlan,
  request: DocumentModel | null,
): readonly Block[] {
  const mail = mailOf(change)
  const index = mail === null ? -1 : vendorMails(plan).indexOf(mail)
  return request === null || index < 0 ? [] : (splitAtHeadings(request.blocks)[index] ?? [])
}

const MAILS: Readonly<Record<string, VendorMail>> = {
  'request-values': 'values',
  'request-signing': 'signing',
  'request-sender': 'sender',
}

function mailOf(change: PlanChange): VendorMail | null {
  if (isDnsChange(change) && change.action === 'blocked' && change.id.startsWith('dkim')) return 'conflict'
  return (Object.hasOwn(MAILS, change.id) ? MAILS[change.id] : undefined) ?? null
}

/** The document has one heading a mail; the step's own title stands for it. */
function splitAtHeadings(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([])
    else parts.at(-1)?.push(block)
  }
  return parts
}
