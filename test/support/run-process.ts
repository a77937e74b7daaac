import { spawn } from 'node:child_process'

export interface ProcessOptions {
  readonly cwd?: string
  /** In place of the environment, PATH apart. */
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
}

export interface ProcessEnd {
  /** null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. Its environment is what is given and PATH, so that the machine's language plays no part. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const { PATH = '', NODE_COMPILE_CACHE } = process.env
    const env = { PATH, NODE_COMPILE_CACHE, ...options.env }
    const child = spawn(command, args, { cwd: options.cwd, env })
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(chunks.stdout).toString(),
        stderr: Buffer.concat(chunks.stderr).toString(),
      }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.stdin)
  })
}
