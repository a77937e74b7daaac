import type { VendorProfile } from '../../src-core/catalog/vendor-profile.ts'
import type { CancelSignal } from '../../src-core/dns/client.ts'
import { judgeMail } from '../../src-core/received-mail/judge-mail.ts'
import type { MessageCheck, ReceivedMail } from '../../src-core/received-mail/message-check.ts'
import { readMail, type MailInput } from '../../src-core/received-mail/read-mail.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { readSubject } from './inspect-address.ts'
import type { AskingPorts, MailTools } from './ports.ts'
import type { ServiceResult } from './services.ts'

export interface MessageRequest {
  readonly mail: MailInput
  readonly plan: SetupPlan | null
  readonly signal?: CancelSignal
}

export interface MessagePorts extends AskingPorts {
  readonly mail: MailTools
}

/** What a received mail proves. Nothing of it is kept, and nothing of it goes out but names asked in DNS. */
export async function checkMessage(
  ports: MessagePorts,
  { mail, plan, signal }: MessageRequest,
  profile: VendorProfile,
): Promise<ServiceResult<MessageCheck>> {
  const { decodeCharset, verify } = ports.mail
  const reading = readMail(mail, { toAscii: ports.toAscii, decodeCharset })
  if (!reading.ok) return { ok: false, kind: 'input', fault: reading.fault }
  const subject = readSubject(ports, reading.mail.from.domain, profile)
  if (!subject.ok) return subject
  const value = await judgeMail(reading.mail, {
    dns: ports.createDns(subject.value),
    verify,
    profile,
    kind: subject.value.kind,
    plan,
    now: ports.now(),
    ...(signal && { signal }),
  })
  return { ok: true, value }
}

/** A mail as it crosses from a renderer; null where its base64 is none. */
export function readCrossedMail(mail: ReceivedMail, { decodeBase64 }: MailTools): MailInput | null {
  if (mail.kind === 'headers') return mail
  const octets = decodeBase64(mail.base64)
  return octets === null ? null : { kind: 'message', octets }
}
