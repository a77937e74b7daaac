import { inject, type InjectionKey } from 'vue'
import type { Bridge } from '../../src-core/contract/bridge.ts'

export const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

/** For components and stores: the bridge is given by the app, never read from `window`. */
export function useBridge(): Bridge {
  const bridge = inject(bridgeKey)
  if (bridge === undefined) throw new Error('No bridge was provided.')
  return bridge
}
