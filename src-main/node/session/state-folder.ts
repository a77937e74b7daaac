import { homedir } from 'node:os'
import { join } from 'node:path'

const NAME = 'platon-mail-wizard'

/**
 * The folder of the program in the user's data, the same for every host (it is Electron's `userData`), so that a session
 * begun in one goes on in another. `PLATON_STATE_DIR` names another.
 */
export function stateFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const { PLATON_STATE_DIR, APPDATA, XDG_CONFIG_HOME } = environment
  if (PLATON_STATE_DIR) return PLATON_STATE_DIR
  if (platform === 'win32') return join(APPDATA || join(home, 'AppData', 'Roaming'), NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME)
  return join(XDG_CONFIG_HOME || join(home, '.config'), NAME)
}

/**
 * For what a browser keeps for itself: nothing of it is the user's, and it may be large. On Windows it stays on this PC, while the state
 * folder goes along with a roaming profile.
 */
export function browserFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const { PLATON_STATE_DIR, LOCALAPPDATA } = environment
  if (platform !== 'win32' || PLATON_STATE_DIR) return stateFolder(environment, platform, home)
  return join(LOCALAPPDATA || join(home, 'AppData', 'Local'), NAME)
}
