import { adviceMessages } from '../advice/messages.ts'
import { formMessages } from '../catalog/form/messages.ts'
import { profileMessages } from '../catalog/profile-messages.ts'
import { providerMessages } from '../catalog/provider-messages.ts'
import { contractMessages } from '../contract/contract-messages.ts'
import { demandMessages } from '../demands/messages.ts'
import { dmarcEditMessages } from '../dmarc/edit/messages.ts'
import { cautionMessages, pendingMessages, planMessages } from '../plan/messages.ts'
import { planFileMessages } from '../plan/plan-file-messages.ts'
import { mailFaultMessages, mailMissingMessages, mailVerdictMessages } from '../received-mail/messages.ts'
import { spfEditMessages } from '../spf/edit/messages.ts'
import { inputMessages } from '../subject/input-messages.ts'
import type { Localized } from '../text/message.ts'
import { pasteMessages } from '../vendor-values/messages.ts'
import { verificationMessages } from '../verification/messages.ts'
import { faultMessages } from './fault-messages.ts'
import { saveMessages } from './save-messages.ts'
import { sessionMessages } from './session-messages.ts'

/** One table a part of the core; codes carry the part as prefix, so that none meets another. */
export const messageTables: readonly Readonly<Record<string, Localized>>[] = [
  planMessages,
  pendingMessages,
  cautionMessages,
  adviceMessages,
  spfEditMessages,
  demandMessages,
  formMessages,
  dmarcEditMessages,
  inputMessages,
  profileMessages,
  providerMessages,
  faultMessages,
  saveMessages,
  sessionMessages,
  contractMessages,
  pasteMessages,
  planFileMessages,
  mailFaultMessages,
  mailVerdictMessages,
  mailMissingMessages,
  verificationMessages,
]

/** Every message of the core that is no finding. */
export const messageTable: Readonly<Record<string, Localized | undefined>> = Object.assign(
  Object.create(null),
  ...messageTables,
)
