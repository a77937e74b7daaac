import type { WebFrameMain } from 'electron'
import type { RunEvent } from '../../src-core/contract/bridge.ts'
import { CHANNELS } from '../../src-core/contract/preload-api.ts'
import type { Backend } from '../services/backend.ts'
import { handleGuarded } from './handle-guarded.ts'
import { isWizardFrame } from './is-wizard-frame.ts'

export interface Traffic {
  /** Resolves when every call that has come in has been answered. Runs are no calls: they may be cut off. */
  settle(): Promise<void>
}

/** The backend behind the guarded channels. Names and inputs are checked by the backend. */
export function carryCalls(backend: Backend): Traffic {
  const underWay = new Set<Promise<unknown>>()

  handleGuarded(CHANNELS.call, (_, name, input) => {
    const reply = backend.receiveCall(name, input)
    underWay.add(reply)
    return reply.finally(() => underWay.delete(reply))
  })
  handleGuarded(CHANNELS.start, (frame, run, name, input) =>
    backend.startRun({ run, name, input }, (event) => {
      if (!tell(frame, event)) backend.cancelRun(event.run)
    }),
  )
  handleGuarded(CHANNELS.cancel, (_, run) => {
    if (typeof run === 'string') backend.cancelRun(run)
  })

  return {
    async settle() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}

/** Only to the frame that started the run; false where it is not there any more. */
function tell(frame: WebFrameMain, event: RunEvent): boolean {
  if (!isWizardFrame(frame)) return false
  frame.send(CHANNELS.event, event)
  return true
}
