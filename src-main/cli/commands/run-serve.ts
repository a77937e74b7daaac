import { readOwnProviders } from '../../node/own-providers.ts'
import { stateFolder } from '../../node/session/state-folder.ts'
import { readDnsCatalog } from '../../services/read-dns-catalog.ts'
import { readProfile } from '../../services/read-profile.ts'
import { firstValue, readNumber } from '../arguments/read-values.ts'
import { checked, EXIT, fault } from '../fault.ts'
import { readTextFile } from '../input/read-text-file.ts'
import { describeCliMessage } from '../texts.ts'
import type { CommandContext, CommandResult } from './outcome.ts'

/** Ports that a program may choose; 0 is any that is free. */
const PORTS = { least: 0, most: 65_535 }

/** The wizard in the browser. Runs until it is stopped, which is how it ends well. */
export async function runServe({
  line,
  settings,
  signal,
  stdin,
  serve,
}: CommandContext): Promise<CommandResult> {
  const port = readNumber(line, 'port', 0, PORTS)
  if (!port.ok) return port
  const readNamed = async (name: 'vendor' | 'providers') => {
    const path = firstValue(line, name)
    return path === null ? checked(null) : readTextFile(path, stdin)
  }
  const profileText = await readNamed('vendor')
  if (!profileText.ok) return profileText
  const profile = await readProfile(profileText.value)
  if (!profile.ok) return profile
  const providersText = await readNamed('providers')
  if (!providersText.ok) return providersText
  const own = providersText.value === null ? await readOwnProviders(stateFolder()) : null
  const dnsCatalog = await readDnsCatalog(providersText.value ?? own?.text ?? null)
  if (!dnsCatalog.ok) return dnsCatalog

  const end = await serve({
    port: port.value,
    opensBrowser: line.flags.get('open') ?? true,
    profile: profile.value,
    dnsCatalog: dnsCatalog.value,
    settings,
    signal,
    describeReady: (isOpened) =>
      describeCliMessage(
        { code: isOpened ? 'cli.serve-opened' : 'cli.serve-ready', params: {} },
        settings.language,
      ),
  })
  if (end.ok) return { ok: true, output: '', remarks: [], exitCode: EXIT.done, isStopped: signal.aborted }
  return fault(`cli.serve-${end.why}`, { port: port.value, detail: end.detail })
}
