import { formatIpAddress, type IpAddress } from '../../net/ip-address.ts'
import type { SpfEditProof } from './change.ts'
import { possibleResults, soleResult } from './evaluate-tree.ts'
import { findUndetermined } from './find-undetermined.ts'
import { sayEdit, type SpfEditMessage } from './messages.ts'
import type { SpfProgram } from './program.ts'
import type { AddressSample } from './sample-addresses.ts'
import type { WantedTerm } from './wanted-term.ts'

export interface ProofQuestion {
  /** One for each record that stands there now; none: there is no record. */
  readonly before: readonly SpfProgram[]
  readonly after: SpfProgram
  readonly wanted: readonly WantedTerm[]
  readonly sample: AddressSample
}

/** An address for which the edit does not do what it should. */
export interface Counterexample {
  readonly kind: 'vendor-fails' | 'others-change'
  readonly address: IpAddress
  readonly before: string
  readonly after: string
}

export interface ProofAnswer {
  readonly proof: SpfEditProof
  readonly counterexample: Counterexample | null
}

const MAX_SAMPLES = 40
const MAX_VENDOR_SAMPLES = 15
const MAX_REASONS = 10

interface Evaluated {
  readonly address: IpAddress
  /** Whether the address is the vendor's: by some wanted term alone. */
  readonly isVendor: boolean | 'undetermined'
  readonly before: string
  readonly after: string
  readonly verdict: 'vendor-passes' | 'same' | 'not-asked' | 'undetermined' | Counterexample['kind']
}

/** Evaluates the present record and the new one for every sampled address. */
export function proveChange(question: ProofQuestion): ProofAnswer {
  const evaluated = question.sample.addresses.map((address) => evaluate(question, address))
  const count = (verdict: Evaluated['verdict']) => evaluated.filter((one) => one.verdict === verdict).length
  const broken = findGravest(evaluated)
  const reasons = explainDoubt(question, evaluated)
  const vendorPasses = count('vendor-passes')
  const isProven = reasons.length === 0 && broken === null && vendorPasses > 0
  return {
    proof: {
      status: isProven ? 'proven' : 'not-proven',
      reasons: [...reasons, ...explainScope(question)],
      sameResults: count('same'),
      vendorPasses,
      samples: pickSamples(evaluated),
    },
    counterexample: broken,
  }
}

/** A server that loses its pass is a graver example than one whose refusal changes its name. */
function findGravest(evaluated: readonly Evaluated[]): Counterexample | null {
  const found = evaluated.flatMap(({ verdict, ...one }): Counterexample[] =>
    verdict === 'vendor-fails' || verdict === 'others-change' ? [{ ...one, kind: verdict }] : [],
  )
  return found.find(({ before }) => before === 'pass') ?? found[0] ?? null
}

function evaluate({ before, after, wanted }: ProofQuestion, address: IpAddress): Evaluated {
  const alone = before.map((program) => soleResult(possibleResults(program, address)))
  const result = soleResult(possibleResults(after, address))
  const isVendor = isVendorAddress(wanted, address)
  const shown = alone.length > 1 ? 'permerror' : (alone[0] ?? 'none')
  return { address, isVendor, before: shown, after: result, verdict: judge(alone, result, isVendor) }
}

function judge(
  alone: readonly string[],
  after: string,
  isVendor: Evaluated['isVendor'],
): Evaluated['verdict'] {
  if (isVendor === true) {
    if (after === 'pass') return 'vendor-passes'
    return after === 'undetermined' ? 'undetermined' : 'vendor-fails'
  }
  if (alone.length === 0) return isVendor === false ? 'not-asked' : 'undetermined'
  const isTold = after !== 'undetermined' && (alone.includes('pass') || !alone.includes('undetermined'))
  if (!isTold) return 'undetermined'
  const isSame = alone.length === 1 ? alone[0] === after : alone.includes('pass') === (after === 'pass')
  if (isSame) return 'same'
  return isVendor === false ? 'others-change' : 'undetermined'
}

function isVendorAddress(wanted: readonly WantedTerm[], address: IpAddress): boolean | 'undetermined' {
  let isPossible = false
  for (const { program } of wanted) {
    const results = possibleResults(program, address)
    if (results.has('pass') && results.size === 1) return true
    isPossible ||= results.has('pass')
  }
  return isPossible ? 'undetermined' : false
}

function explainDoubt(
  { before, after, wanted, sample }: ProofQuestion,
  evaluated: readonly Evaluated[],
): SpfEditMessage[] {
  const reasons = new Map<string, SpfEditMessage>()
  const isDoubtful = evaluated.some(({ verdict }) => verdict === 'undetermined')
  const programs = [...wanted.map(({ program }) => program), ...(isDoubtful ? [after, ...before] : [])]
  for (const { term, cause } of programs.flatMap(findUndetermined)) {
    const code = cause === 'unknown' ? 'spf-edit.proof-unknown-part' : (`spf-edit.proof-${cause}` as const)
    if (reasons.size < MAX_REASONS) reasons.set(term, sayEdit(code, { term }))
  }
  if (!sample.isExhaustive) {
    reasons.set('', sayEdit('spf-edit.proof-too-many', { limit: sample.networks }))
  }
  return [...reasons.values()]
}

/** What the proof is about, where it is not simply "the same as before". */
function explainScope({ before }: ProofQuestion): SpfEditMessage[] {
  if (before.length === 0) return [sayEdit('spf-edit.proof-created')]
  return before.length > 1 ? [sayEdit('spf-edit.proof-merged', { count: before.length })] : []
}

function pickSamples(evaluated: readonly Evaluated[]): SpfEditProof['samples'] {
  const vendor = evaluated.filter(({ isVendor }) => isVendor === true).slice(0, MAX_VENDOR_SAMPLES)
  const others = evaluated.filter(({ isVendor }) => isVendor !== true)
  const decided = others.filter(({ before }) => before === 'pass' || before === 'fail')
  const rest = others.filter(({ before }) => before !== 'pass' && before !== 'fail')
  return [...vendor, ...decided, ...rest]
    .slice(0, MAX_SAMPLES)
    .map(({ address, before, after }) => ({ address: formatIpAddress(address), before, after }))
}
