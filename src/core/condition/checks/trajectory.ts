import type { EngineDefaults } from '../../engine.ts'
import type { Need } from '../../evidence.ts'
import type { Binding } from '../../model.ts'
import type { Search } from '../../text.ts'
import type { ConditionContext } from '../context.ts'
import { bindHint, bindingOf, type Check, doubt, fails, holds, type Judged, type PredicateOf, unseen } from './check.ts'
import { filesAt, filesNeed } from './files.ts'
import { readPattern, readValue } from './reading.ts'
import { type Source, sourcesAt, textNeeds } from './sources.ts'

type Trajectory = PredicateOf<'trajectory'>
type Progress = EngineDefaults['progress'][number]

const PICOSECONDS = { ps: 1, fs: 1e-3, ns: 1e3, us: 1e6 } as const

const stemOf = (file: string | undefined): string | undefined => {
  const stem = file?.replace(/\.[A-Za-z0-9]+$/, '')
  return stem === undefined || /[*?[]/.test(stem) ? undefined : stem
}

/** Where the engine writes how far it is: the stage's logs, or files that bear the trajectory's name (`{stem}`). */
const globsFor = (one: Progress, context: ConditionContext, file?: string): string[] => {
  if (one.glob === undefined) return context.logs
  const stem = stemOf(file)
  if (!one.glob.includes('{stem}')) return [one.glob]
  return stem === undefined ? [] : [one.glob.replaceAll('{stem}', stem)]
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patternFor = (one: Progress, file?: string): string | undefined => {
  if (!one.pattern.includes('{file}')) return one.pattern
  return file === undefined ? undefined : one.pattern.replaceAll('{file}', escaped(file.split('/').at(-1) ?? file))
}

interface TimeBinding {
  binding: Extract<Binding, { kind: 'value' }>
  unit: keyof typeof PICOSECONDS
}

/** `expect: {ns: {file, pattern}}`: the author's own counter, in the unit that names it. */
const boundTime = (context: ConditionContext): TimeBinding | undefined => {
  for (const unit of Object.keys(PICOSECONDS) as (keyof typeof PICOSECONDS)[]) {
    const binding = bindingOf(context, unit)
    if (binding?.kind === 'value') return { binding, unit }
  }
  return undefined
}

const textGlobs = (context: ConditionContext, file?: string): string[] => {
  const bound = boundTime(context)
  if (bound) return [bound.binding.file]
  const own = (context.engine?.progress ?? []).flatMap((one) => globsFor(one, context, file))
  return [...new Set([...own, ...context.logs])]
}

/** A step counter needs the length of a step, which the log tells once, at the beginning. */
const inPicoseconds = (one: Progress, amount: number, engine: EngineDefaults, logs: string, search: Search): number | undefined => {
  if (one.unit !== 'step') return amount * PICOSECONDS[one.unit]
  const step = engine.values.timestep_fs
  const femtoseconds = step === undefined ? undefined : readValue(step, logs, search)
  return femtoseconds === undefined ? undefined : amount * femtoseconds * PICOSECONDS.fs
}

const engineTime = (context: ConditionContext, sources: readonly Source[], search: Search, file?: string): number | undefined => {
  const engine = context.engine
  if (!engine) return undefined
  const all = sources.map((source) => source.text).join('\n')
  for (const one of engine.progress) {
    const pattern = patternFor(one, file)
    const amount = pattern === undefined ? undefined : readValue(pattern, all, search)
    const reached = amount === undefined ? undefined : inPicoseconds(one, amount, engine, all, search)
    if (reached !== undefined) return reached
  }
  return undefined
}

const timeIn = (context: ConditionContext, sources: readonly Source[], search: Search, file?: string): number | undefined => {
  const bound = boundTime(context)
  if (!bound) return engineTime(context, sources, search, file)
  const [source] = sources
  const amount = bound.binding.pattern === undefined || !source ? undefined : readPattern(bound.binding.pattern, source.text, search)
  return amount === undefined ? undefined : amount * PICOSECONDS[bound.unit]
}

// nine digits: `100 ns of 100 ns` for one step too few would puzzle its reader
const digits = (value: number): string => String(Number(value.toPrecision(9)))

const shown = (picoseconds: number): string => (picoseconds >= 1000 ? `${digits(picoseconds / 1000)} ns` : `${digits(picoseconds)} ps`)

const judged = (reached: number, wanted: number): Judged => {
  const saw = `${shown(reached)} of ${shown(wanted)}`
  // steps times step length is not exact in binary
  return reached >= wanted * (1 - 1e-9) ? holds(saw) : fails(saw)
}

const hint = (context: ConditionContext): string => bindHint(context, 'ns: {file: prod.log, pattern: "Time: ([0-9.]+)"}')

const missingFile = (predicate: Trajectory, look: Parameters<typeof filesAt>[0]): Judged | undefined => {
  if (predicate.file === undefined) return undefined
  const seen = filesAt(look, [predicate.file])
  if ('unseen' in seen) return unseen(seen.unseen)
  return seen.files.length === 0 ? fails(`${predicate.file} is not there`) : undefined
}

export const trajectory: Check<'trajectory'> = {
  needs: ({ file }, context): Need[] => {
    if (!boundTime(context) && !context.engine) return []
    return [...(file === undefined ? [] : [filesNeed(file)]), ...textNeeds(textGlobs(context, file))]
  },
  judge: (predicate, context, look, search) => {
    if (!boundTime(context) && !context.engine) return doubt('nothing says where the simulated time is to be read', hint(context))
    const absent = missingFile(predicate, look)
    if (absent) return absent
    const sources = sourcesAt(look, textGlobs(context, predicate.file))
    if ('unseen' in sources) return unseen(sources.unseen)
    try {
      const reached = timeIn(context, sources, search, predicate.file)
      if (reached !== undefined) return judged(reached, predicate.picoseconds)
    } catch (error) {
      return doubt(`the pattern of the simulated time cannot be used: ${error instanceof Error ? error.message : String(error)}`)
    }
    return doubt(`no file shows the simulated time (${sources.map((s) => s.file).join(', ') || 'no log found'})`, hint(context))
  },
}
