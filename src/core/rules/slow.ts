import { figure } from '../condition/checks/check.ts'
import { readPattern, readValue } from '../condition/checks/reading.ts'
import type { EngineDefaults } from '../engine.ts'
import type { Need } from '../evidence.ts'
import { diagnose } from '../failure/diagnose.ts'
import type { Seconds, StageSpec } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import { type ExpectedRate, perDay, unitOf } from '../rate.ts'
import { type Context, due, type Found, findingOf, happened, lookups } from './context.ts'
import { giveUp } from './give-up.ts'
import { engineNeeds, logsOf, withEngine } from './judge.ts'
import { requestedArray } from './remedy.ts'

const CLASS = 'slow'
/** domain.md §2: under half of the expected rate. */
const SHARE = 0.5
/** Before that a run is still setting up: ten minutes, or a tenth of the expected walltime where that is longer. */
const SETTLED = { seconds: 600, share: 0.1 }
/** Bytes at the end of a log in which the newest figure is looked for. */
const TAIL_BYTES = 16_384

const settledAfter = ({ expectedWalltime = 0 }: StageSpec, { after }: ExpectedRate): Seconds =>
  after ?? Math.max(SETTLED.seconds, SETTLED.share * expectedWalltime)

const needsAt = (glob: string): Need[] => [
  { kind: 'files', glob },
  { kind: 'tail', glob, bytes: TAIL_BYTES },
]

/** The newest words at this place; an earlier attempt's file says nothing about this job. */
const wordsAt = (context: Context, glob: string, started: number): string | undefined => {
  const [files, tail] = needsAt(glob).map((need) => findingOf(context, need))
  if (files?.kind !== 'files' || tail?.kind !== 'text') return undefined
  return files.files.some(({ modified }) => modified >= started) ? tail.text : undefined
}

interface Figure {
  value: number
  unit: string
}

/** What was written since the engine last gave itself away: a log that is appended to still ends with the summary of an earlier run. */
const sinceStart = ({ recognise }: EngineDefaults, text: string, { search }: Context): string => {
  const lines = text.split('\n')
  return lines
    .slice(
      Math.max(
        0,
        lines.findLastIndex((line) => recognise.some((pattern) => search(pattern, line))),
      ),
    )
    .join('\n')
}

const engineFigures = (engine: EngineDefaults | undefined, text: string, context: Context): Figure[] =>
  (engine?.rate ?? []).flatMap(({ pattern, unit }) => {
    const value = engine && readValue(pattern, sinceStart(engine, text, context), context.search)
    return value === undefined ? [] : [{ value, unit }]
  })

const ownFigure = (pattern: string, unit: string, text: string, context: Context): Figure[] => {
  try {
    const value = readPattern(pattern, text, context.search)
    return value === undefined ? [] : [{ value, unit }]
  } catch {
    // `validate` refuses such a pattern; here it only means that no rate is known
    return []
  }
}

/** What the job does of what is expected, 1 for all of it, with the figure as it stands in the log. Undefined: nothing says. */
const shareOf = (context: Context, expected: ExpectedRate, job: JobSeen, texts: readonly string[]) => {
  const unit = unitOf(expected.unit)
  const wanted = unit && perDay(expected.value, unit)
  if (!unit || !wanted) return undefined
  const { engine } = withEngine(context, job)
  const { pattern } = expected
  const figures = texts.flatMap((text) =>
    pattern === undefined ? engineFigures(engine, text, context) : ownFigure(pattern, expected.unit, text, context),
  )
  for (const { value, unit: written } of figures) {
    const seen = unitOf(written)
    const rate = seen?.of === unit.of ? perDay(value, seen) : undefined
    if (rate !== undefined) return { share: rate / wanted, saw: `${figure(value)} ${written}` }
  }
  return undefined
}

const ranFor = ({ sight, now }: Context, started: number): Seconds => (sight.kind === 'seen' ? sight.clock : now) - started

const judged = (context: Context, expected: ExpectedRate, job: JobSeen, saw: string): Found | undefined => {
  const diagnosis = diagnose({ job, failedVerdicts: [], signs: [CLASS] }, context.catalog, context.search)
  if (diagnosis?.entry.class !== CLASS) return undefined
  const error = `job ${job.id} runs at ${saw}, under half of the expected ${figure(expected.value)} ${expected.unit}`
  const given = giveUp(context, diagnosis, job, error)
  if (!('kind' in given)) return given
  if (given.kind === 'wait') return given.found
  if (given.event.type !== 'stage-escalated') return undefined
  const way =
    `It is left running. Cancel it (\`scancel ${job.id}\`) and clear the flag for a new attempt; ` +
    `or, if it does well, lower \`stages.${context.stage.name}.expected_rate\` and set the row back to running`
  return happened({ ...given.event, reason: `${given.event.reason} ${way}` })
}

/**
 * A job that does under half of what its author expects, by its own log: it is submitted elsewhere once. Arrays are left out, since
 * cancelling one slow element would end the others with it. Undefined: it is well, or nothing says how fast it is.
 */
export const slow = (context: Context, job: JobSeen): Found | undefined => {
  const expected = context.stage.expectedRate
  const { started } = job
  if (!expected || job.phase !== 'running' || started === undefined) return undefined
  if (job.elements?.length || requestedArray(context) !== undefined) return undefined
  if (ranFor(context, started) < settledAfter(context.stage, expected)) return undefined
  const globs = expected.file === undefined ? logsOf(context, job) : [expected.file]
  const heads = expected.pattern === undefined ? engineNeeds(context, job) : []
  const looks = lookups(context, [...heads, ...globs.flatMap(needsAt)])
  if (looks.length > 0) return due(...looks)
  const texts = globs.map((glob) => wordsAt(context, glob, started)).filter((text) => text !== undefined)
  const found = shareOf(context, expected, job, texts)
  return found && found.share < SHARE ? judged(context, expected, job, found.saw) : undefined
}
