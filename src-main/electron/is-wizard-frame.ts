import type { WebFrameMain } from 'electron'
import { WIZARD_ORIGIN } from './origin.ts'

/**
 * Only the wizard's own main frame may ask for anything. `senderFrame` is null when the frame has navigated or is gone
 * (https://www.electronjs.org/docs/latest/api/structures/ipc-main-invoke-event), and the members of a frame that was disposed of throw.
 */
export function isWizardFrame(frame: WebFrameMain | null): frame is WebFrameMain {
  if (frame === null) return false
  try {
    return !frame.isDestroyed() && frame.parent === null && frame.origin === WIZARD_ORIGIN
  } catch {
    return false
  }
}
