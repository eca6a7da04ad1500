import type { Predicate } from '../condition/types.ts'
import type { JobSeen } from '../observation.ts'
import type { Search } from '../text.ts'
import type { Criteria, Sign } from './entry.ts'
import { lineOf } from './line.ts'
import { matchPredicates } from './match-predicates.ts'
import { matchScheduler } from './match-scheduler.ts'

/** Everything that is known about one failed attempt. Texts come from the cluster and are not trusted. */
export interface FailureEvidence {
  job?: JobSeen
  /** sbatch's stderr when it refused. */
  submitMessage?: string
  logTail?: string
  failedVerdicts: readonly { kind: Predicate['kind']; text: string; saw: string }[]
  engine?: string
  signs: readonly Sign[]
}

/** An alternative that holds: how specific it is, and the words for it. */
export interface Match {
  score: number
  /** `the scheduler says TIMEOUT`, … */
  reasons: string[]
  line?: string
}

type Kind = keyof Criteria

/**
 * How much a kind of criterion says. Powers of two, so that a log pattern outweighs an exit code and that a state,
 * whatever else they are joined with, and more criteria outweigh fewer.
 */
const WEIGHT = {
  log: 256,
  submit: 256,
  signs: 128,
  predicates: 64,
  exit: 32,
  signal: 32,
  reasons: 16,
  states: 4,
  engine: 2,
  notLog: 1,
} as const satisfies Record<Kind, number>
/** A non-zero code of any kind says less than a state. */
const WEIGHT_OF_ANY_EXIT = 2

/** Characters at the end of a log that patterns are run over: some 0.1 s for the whole catalog. */
const LOG_BOUND = 65_536

const firstHit = (patterns: readonly string[], text: string, search: Search): string | undefined => {
  for (const pattern of patterns) {
    const hit = search(pattern, text)?.[0]
    if (hit !== undefined) return hit
  }
  return undefined
}

/** The whole line on which a match begins, last occurrence: what people look for in the log. */
const lineAround = (text: string, hit: string): string => {
  const at = Math.max(0, text.lastIndexOf(hit))
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return lineOf(text.slice(at === 0 ? 0 : start, end < 0 ? undefined : end))
}

const matchText = (patterns: readonly string[] | undefined, text: string | undefined, search: Search): { line?: string } | undefined => {
  if (!patterns) return {}
  if (text === undefined) return undefined
  const hit = firstHit(patterns, text, search)
  return hit === undefined ? undefined : { line: lineAround(text, hit) }
}

// The words of one engine's log give it away, so an unknown engine contradicts nothing there; elsewhere it must be known.
const engineFits = (criteria: Criteria, engine: string | undefined): boolean =>
  criteria.engine === undefined || criteria.engine === engine || (engine === undefined && criteria.log !== undefined)

/** Sum of the weights of the criteria that are given: how specific an alternative is. */
export const specificity = (criteria: Criteria): number => {
  const kinds = (Object.keys(WEIGHT) as Kind[]).filter((kind) => criteria[kind] !== undefined)
  const anyExit = criteria.exit?.includes('any') ? WEIGHT_OF_ANY_EXIT - WEIGHT.exit : 0
  return kinds.reduce((sum, kind) => sum + WEIGHT[kind], anyExit)
}

/** Whether an alternative can recognise anything: `engine` and `notLog` only narrow, and an empty list holds of nothing. */
export const recognises = ({ engine: _engine, notLog: _notLog, ...positive }: Criteria): boolean => {
  const lists = Object.values(positive).filter((value) => value !== undefined)
  const zeroAlone = positive.exit?.every((code) => code === 0) && !positive.states
  return lists.length > 0 && !zeroAlone && lists.every((list) => list.length > 0)
}

/** Whether one alternative holds of the evidence. Patterns run on the engine handed in, never on the language's own. */
export const matchCriteria = (criteria: Criteria, evidence: FailureEvidence, search: Search): Match | undefined => {
  if (!recognises(criteria) || !engineFits(criteria, evidence.engine)) return undefined
  const logTail = evidence.logTail?.slice(-LOG_BOUND)
  const scheduler = matchScheduler(criteria, evidence.job)
  const predicates = criteria.predicates ? matchPredicates(criteria.predicates, evidence.failedVerdicts) : []
  const sign = criteria.signs?.find((one) => evidence.signs.includes(one))
  if (!scheduler || !predicates || (criteria.signs && !sign)) return undefined
  const reason = matchText(criteria.reasons, evidence.job?.reason, search)
  const refusal = matchText(criteria.submit, evidence.submitMessage, search)
  const log = matchText(criteria.log, logTail, search)
  if (!reason || !refusal || !log) return undefined
  if (criteria.notLog && firstHit(criteria.notLog, `${logTail ?? ''}\n${evidence.submitMessage ?? ''}`, search) !== undefined)
    return undefined
  const reasons = [...scheduler, ...predicates]
  if (reason.line !== undefined) reasons.push(`its reason is ${reason.line}`)
  if (sign) reasons.push(`the tick saw \`${sign}\``)
  if (refusal.line !== undefined) reasons.push('sbatch refused with a line that it knows')
  if (log.line !== undefined) reasons.push('the log has a line that it knows')
  const line = log.line ?? refusal.line
  return { score: specificity(criteria), reasons, ...(line === undefined ? {} : { line }) }
}
