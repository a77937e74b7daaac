import { spawn } from 'node:child_process'

/**
 * Opens an address of ours in the user's browser; false where there is no desktop, or nothing that could be started. The
 * command gets the address as an argument of its own: no shell reads it.
 */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const command = openingCommand(platform, environment)
  if (command === null || !/^https?:\/\/[\x21-\x7e]+$/.test(address)) return Promise.resolve(false)
  const [program, ...before] = command
  return new Promise((resolve) => {
    const child = spawn(program, [...before, address], { detached: true, stdio: 'ignore', env: environment })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}

export function openingCommand(
  platform: NodeJS.Platform,
  { DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | null {
  // What `start` does, without the shell that `start` is a word of.
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : null
}
