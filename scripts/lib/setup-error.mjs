/** The set-up can't go on. Shown as one line in both languages: nothing that knows the user's language runs yet. */
export class SetupError extends Error {
  constructor(ja, en) {
    super(`${ja} / ${en}`)
    this.name = 'SetupError'
  }
}

/** EX_UNAVAILABLE of sysexits.h: the command's own exit codes, 0 to 4, say something about the mail domain. */
const SETUP_FAILED = 69

export async function runSetUp(task) {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(SETUP_FAILED)
  }
}
