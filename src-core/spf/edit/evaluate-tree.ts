import { type IpAddress, unmapIpAddress } from '../../net/ip-address.ts'
import { networkContains } from '../../net/ip-network.ts'
import { SPF_LIMITS } from '../limits.ts'
import type { SpfTreeNode } from '../tree.ts'
import { compileTree } from './compile-tree.ts'
import type { SpfProgram, SpfStep, SpfTreeResult } from './program.ts'

const MAX_LOOKUPS = SPF_LIMITS.lookups
const MAX_VOIDS = SPF_LIMITS.voidLookups
const EVERY_RESULT: readonly SpfTreeResult[] = ['pass', 'fail', 'softfail', 'neutral', 'permerror', 'none']

/**
 * What check_host() gives for an address by a walked tree; `undetermined` where more than one result is possible,
 * because a term before the decision depends on the message or could not be told.
 */
export function evaluateTree(node: SpfTreeNode, address: IpAddress): SpfTreeResult | 'undetermined' {
  return soleResult(possibleResults(compileTree(node), address))
}

/** Every result that the tree leaves possible for the address. Never empty. */
export function possibleResults(program: SpfProgram, address: IpAddress): ReadonlySet<SpfTreeResult> {
  return new Set(run(program, unmapIpAddress(address), new Set([0])).keys())
}

export function soleResult(results: ReadonlySet<SpfTreeResult>): SpfTreeResult | 'undetermined' {
  const [only, ...others] = results
  return only !== undefined && others.length === 0 ? only : 'undetermined'
}

/**
 * Look-ups and void look-ups made so far, as one number. A term that may or may not match leaves several counts
 * possible; there are at most 33, so that work is bounded however the tree branches.
 */
type Count = number
type Counts = ReadonlySet<Count>

const toCount = (lookups: number, voids: number): Count => lookups * (MAX_VOIDS + 1) + voids
const lookupsOf = (count: Count) => Math.floor(count / (MAX_VOIDS + 1))
const voidsOf = (count: Count) => count % (MAX_VOIDS + 1)

/** How evaluation can end, and with which counts. */
type Outcomes = Map<SpfTreeResult, Set<Count>>

function endWith(outcomes: Outcomes, result: SpfTreeResult, counts: Iterable<Count>): void {
  const known = outcomes.get(result) ?? new Set()
  for (const count of counts) known.add(count)
  if (known.size > 0) outcomes.set(result, known)
}

function run(program: SpfProgram, address: IpAddress, start: Counts): Outcomes {
  const outcomes: Outcomes = new Map()
  if (program.kind === 'fixed') {
    endWith(outcomes, program.result, start)
    return outcomes
  }
  if (program.kind === 'undetermined') {
    for (const result of EVERY_RESULT) endWith(outcomes, result, countsFrom(start))
    return outcomes
  }
  let open: Counts = start
  for (const step of program.steps) {
    open = advance(step, address, open, outcomes)
    if (open.size === 0) return outcomes
  }
  if (program.redirect === null) endWith(outcomes, 'neutral', open)
  else follow(program.redirect, address, open, outcomes)
  return outcomes
}

/** Evaluates one mechanism: ends what ends there, and returns the counts with which evaluation goes on. */
function advance(step: SpfStep, address: IpAddress, before: Counts, outcomes: Outcomes): Counts {
  const counts = charge(step, address, before, outcomes)
  const { test } = step
  switch (test.kind) {
    case 'always':
      endWith(outcomes, step.result, counts)
      return new Set()
    case 'networks':
      if (test.networks.some((network) => networkContains(network, address))) {
        endWith(outcomes, step.result, counts)
      } else if (test.isOverLimit) {
        endWith(outcomes, 'permerror', counts)
      } else {
        return counts
      }
      return new Set()
    case 'nested':
      return include(run(test.program, address, counts), step, outcomes)
    case 'undetermined': {
      // Each question of its own may find nothing: the name's, and the PTR question of `%{p}` before it.
      const voids = Array.from({ length: step.lookups + 1 }, (_, added) => added)
      const spent = new Set(voids.flatMap((added) => [...addVoids(counts, added, outcomes)]))
      endWith(outcomes, step.result, spent)
      return spent
    }
  }
}

/** RFC 7208 5.2: pass matches, none and permerror are errors, everything else goes on. */
function include(inner: Outcomes, step: SpfStep, outcomes: Outcomes): Counts {
  const open = new Set<Count>()
  for (const [result, counts] of inner) {
    if (result === 'pass') endWith(outcomes, step.result, counts)
    else if (result === 'permerror' || result === 'none') endWith(outcomes, 'permerror', counts)
    else for (const count of counts) open.add(count)
  }
  return open
}

/** RFC 7208 6.1: the target's result becomes the result, but no record there is an error. */
function follow(step: SpfStep, address: IpAddress, before: Counts, outcomes: Outcomes): void {
  const counts = charge(step, address, before, outcomes)
  if (step.test.kind !== 'nested') {
    for (const result of EVERY_RESULT) if (result !== 'none') endWith(outcomes, result, counts)
    return
  }
  for (const [result, ends] of run(step.test.program, address, counts)) {
    endWith(outcomes, result === 'none' ? 'permerror' : result, ends)
  }
}

/** Counts what evaluating the step costs; over a limit evaluation ends as a permerror (RFC 7208 4.6.4). */
function charge(step: SpfStep, address: IpAddress, before: Counts, outcomes: Outcomes): Counts {
  if (step.lookups === 0) return before
  const counts = new Set<Count>()
  for (const count of before) {
    const lookups = lookupsOf(count) + step.lookups
    if (lookups <= MAX_LOOKUPS) counts.add(toCount(lookups, voidsOf(count)))
    else endWith(outcomes, 'permerror', [count])
  }
  return addVoids(counts, address.family === 4 ? step.voids.ipv4 : step.voids.ipv6, outcomes)
}

function addVoids(counts: Counts, added: number, outcomes: Outcomes): Counts {
  if (added === 0) return counts
  const open = new Set<Count>()
  for (const count of counts) {
    const voids = voidsOf(count) + added
    if (voids <= MAX_VOIDS) open.add(toCount(lookupsOf(count), voids))
    else endWith(outcomes, 'permerror', [count])
  }
  return open
}

/** A subtree that was not seen may have used up any part of what was left. */
function countsFrom(start: Counts): Set<Count> {
  const counts = new Set<Count>()
  for (const count of start) {
    for (let lookups = lookupsOf(count); lookups <= MAX_LOOKUPS; lookups += 1) {
      for (let voids = voidsOf(count); voids <= MAX_VOIDS; voids += 1) counts.add(toCount(lookups, voids))
    }
  }
  return counts
}
