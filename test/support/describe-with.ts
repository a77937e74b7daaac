import { describe, it } from 'vitest'

/** A suite that needs what a machine may lack: in its place one skipped test says what is missing. */
export function describeWith(name: string, missing: string | null, suite: () => void): void {
  describe(name, () => {
    if (missing === null) suite()
    else it('can run here', ({ skip }) => skip(missing))
  })
}
