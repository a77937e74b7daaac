export interface IdleWatch {
  /** Something happens: begin again from now. */
  touch(): void
  stop(): void
}

/** Calls `onIdle` once, when nothing happened for `idleMs` and `isBusy` says no. */
export function createIdleWatch(idleMs: number, isBusy: () => boolean, onIdle: () => void): IdleWatch {
  const check = () => (isBusy() ? timer.refresh() : onIdle())
  const timer: NodeJS.Timeout = setTimeout(check, idleMs)
  return { touch: () => void timer.refresh(), stop: () => clearTimeout(timer) }
}
