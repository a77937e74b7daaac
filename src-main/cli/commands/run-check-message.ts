import { presentMessageCheck } from '../../../src-core/documents/export/present.ts'
import { MAX_HEADER_LENGTH, MAX_MAIL_OCTETS } from '../../../src-core/received-mail/message-check.ts'
import type { MailInput } from '../../../src-core/received-mail/read-mail.ts'
import { firstValue } from '../arguments/read-values.ts'
import { exitCodeOfMessage } from '../exit-code.ts'
import { checked, type Checked } from '../fault.ts'
import { MAX_PLAN_OCTETS, readFileOctets, readTextFile } from '../input/read-text-file.ts'
import { reportMessage } from '../text/report-message.ts'
import { toJson, type CommandContext, type CommandResult } from './outcome.ts'

export async function runCheckMessage(context: CommandContext): Promise<CommandResult> {
  const { line, services, settings, signal, stdin } = context
  const { language } = settings
  const mail = await readMailFile(context)
  if (!mail.ok) return mail
  const readNamed = async (name: 'plan' | 'vendor', limit?: number) => {
    const path = firstValue(line, name)
    return path === null ? checked(null) : readTextFile(path, stdin, limit)
  }
  const planText = await readNamed('plan', MAX_PLAN_OCTETS)
  if (!planText.ok) return planText
  const profileText = await readNamed('vendor')
  if (!profileText.ok) return profileText
  const result = await services.checkMessage({
    mail: mail.value,
    planText: planText.value,
    profileText: profileText.value,
    signal,
  })
  if (!result.ok) return result
  const check = result.value
  const output = settings.isJson
    ? toJson(presentMessageCheck(check, language))
    : reportMessage(check, language)
  return { ok: true, output, remarks: [], exitCode: exitCodeOfMessage(check) }
}

/** A mail is read as octets, as its signatures need them; headers as text, in whatever encoding they were saved. */
async function readMailFile({ line, stdin }: CommandContext): Promise<Checked<MailInput>> {
  const path = line.argument ?? ''
  if (line.flags.get('headers')) {
    const text = await readTextFile(path, stdin, 4 * MAX_HEADER_LENGTH)
    return text.ok ? checked({ kind: 'headers', text: text.value }) : text
  }
  const octets = await readFileOctets(path, stdin, MAX_MAIL_OCTETS)
  return octets.ok ? checked({ kind: 'message', octets: octets.value }) : octets
}
