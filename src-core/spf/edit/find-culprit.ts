import type { IpAddress } from '../../net/ip-address.ts'
import type { SpfTreeTerm } from '../tree.ts'
import { compileRecord } from './compile-tree.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'

/** The first term that keeps an address from passing; the last one where only all together do (a limit). */
export function findCulprit(domain: string, terms: readonly SpfTreeTerm[], address: IpAddress): string {
  const culprit = terms.find((term) => {
    const result = soleResult(possibleResults(compileRecord(domain, [term]), address))
    return result !== 'pass' && result !== 'neutral' && result !== 'undetermined'
  })
  return (culprit ?? terms.at(-1))?.term ?? ''
}
