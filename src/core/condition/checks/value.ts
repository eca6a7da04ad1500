import type { Binding, Tolerance } from '../../model.ts'
import { own } from '../../own.ts'
import type { Search } from '../../text.ts'
import type { ConditionContext } from '../context.ts'
import { bindHint, bindingOf, type Check, doubt, fails, figure, holds, type Judged, type PredicateOf, unseen } from './check.ts'
import { numberIn, readPattern, readValue } from './reading.ts'
import { type Source, sourcesAt, textNeeds } from './sources.ts'

type Value = PredicateOf<'value'>
type Bound = Extract<Binding, { kind: 'value' }>

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  density: ['density', 'ρ', 'rho', 'ρ*'],
  temperature: ['temperature', 'temp', 't'],
  step: ['step', 'steps'],
}

/** `≈` without a tolerance. */
const NEARLY: Tolerance = { kind: 'percent', amount: 5 }

const boundOf = (context: ConditionContext, name: string): Bound | undefined => {
  const binding = bindingOf(context, ...(own(ALIASES, name) ?? [name]))
  return binding?.kind === 'value' ? binding : undefined
}

/** The engine's own way to find the value: by name, or its step counter. */
const defaultOf = (context: ConditionContext, name: string): string | undefined =>
  own(context.engine?.values, name) ??
  (name === 'step' ? context.engine?.progress.find((one) => one.unit === 'step' && one.glob === undefined)?.pattern : undefined)

const globsOf = (context: ConditionContext, bound: Bound | undefined): string[] => (bound ? [bound.file] : context.logs)

interface Wanted {
  target?: number
  within: Tolerance
  min?: number
  max?: number
  exclusive: boolean
}

/** What the number must be: the phrase first, then what the binding adds; undefined when neither says. */
const wantedOf = (predicate: Value, bound: Bound | undefined): Wanted | undefined => {
  const limits = predicate.min !== undefined || predicate.max !== undefined
  const within = predicate.within ?? bound?.within ?? NEARLY
  const exclusive = predicate.exclusive ?? false
  if (limits) return { ...pick(predicate), within, exclusive }
  const target = predicate.target ?? bound?.target
  if (target !== undefined) return { target, within, exclusive }
  return bound && (bound.min !== undefined || bound.max !== undefined) ? { ...pick(bound), within, exclusive } : undefined
}

const pick = ({ min, max }: { min?: number; max?: number }): { min?: number; max?: number } => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})

const shownWanted = ({ target, within, min, max, exclusive }: Wanted): string => {
  if (target !== undefined) return `target ${figure(target)} ± ${figure(within.amount)}${within.kind === 'percent' ? ' %' : ''}`
  const [above, below] = exclusive ? ['>', '<'] : ['≥', '≤']
  return [min === undefined ? '' : `${above} ${figure(min)}`, max === undefined ? '' : `${below} ${figure(max)}`]
    .filter(Boolean)
    .join(' and ')
}

const fits = (value: number, { target, within, min, max, exclusive }: Wanted): boolean => {
  if (Number.isNaN(value)) return false
  if (target !== undefined) {
    const room = within.kind === 'percent' ? (Math.abs(target) * within.amount) / 100 : within.amount
    // 1.02 + 0.051 is not exactly 1.071 in binary: the edge itself belongs to the range
    return Math.abs(value - target) <= room + Math.abs(target) * 1e-9
  }
  const inside = exclusive ? (v: number, limit: number) => v < limit : (v: number, limit: number) => v <= limit
  return (min === undefined || inside(min, value)) && (max === undefined || inside(value, max))
}

/** A dotted key of a JSON text; undefined when it is not there or the text is no JSON. */
const keyOf = (text: string, key: string): unknown => {
  try {
    const step = (at: unknown, name: string): unknown =>
      typeof at === 'object' && at !== null ? own(at as Record<string, unknown>, name) : undefined
    return key.split('.').reduce(step, JSON.parse(text))
  } catch {
    return undefined
  }
}

const readBound = (bound: Bound, source: Source, search: Search, fallback: string | undefined): number | undefined => {
  if (bound.key !== undefined) {
    const found = keyOf(source.text, bound.key)
    return typeof found === 'number' ? found : numberIn(typeof found === 'string' ? found : undefined)
  }
  if (bound.pattern !== undefined) return readPattern(bound.pattern, source.text, search)
  return numberIn(source.text) ?? (fallback === undefined ? undefined : readValue(fallback, source.text, search))
}

/** First source that shows the value. A pattern that the engine refuses comes back as its complaint. */
const found = (
  name: string,
  context: ConditionContext,
  sources: readonly Source[],
  search: Search,
): { value: number; file: string } | string | undefined => {
  const [bound, fallback] = [boundOf(context, name), defaultOf(context, name)]
  try {
    for (const source of sources) {
      const value = bound ? readBound(bound, source, search, fallback) : fallback && readValue(fallback, source.text, search)
      if (typeof value === 'number') return { value, file: source.file }
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const lineFor = (context: ConditionContext, { name }: Value): string =>
  bindHint(context, `${name}: {file: ${context.stage.slug}.log, pattern: "${name}[ :=]+([-0-9.eE+]+)", target: …, within: 5%}`)

const judged = (predicate: Value, wanted: Wanted, value: number): Judged => {
  const saw = `${predicate.name} ${figure(value)}, ${shownWanted(wanted)}${predicate.unit ? ` ${predicate.unit}` : ''}`
  return fits(value, wanted) ? holds(saw) : fails(saw)
}

export const value: Check<'value'> = {
  needs: (predicate, context) => {
    const bound = boundOf(context, predicate.name)
    const readable = bound !== undefined || defaultOf(context, predicate.name) !== undefined
    return readable && wantedOf(predicate, bound) ? textNeeds(globsOf(context, bound)) : []
  },
  judge: (predicate, context, look, search) => {
    const { name } = predicate
    const bound = boundOf(context, name)
    const wanted = wantedOf(predicate, bound)
    if (!wanted) return doubt(`nothing says what ${name} is to be`, lineFor(context, predicate))
    if (!bound && defaultOf(context, name) === undefined)
      return doubt(`nothing says where ${name} is to be read`, lineFor(context, predicate))
    const globs = globsOf(context, bound)
    const sources = sourcesAt(look, globs)
    if ('unseen' in sources) return unseen(sources.unseen)
    if (sources.length === 0)
      return doubt(`no file to read ${name} from (${globs.join(', ') || 'no log named'})`, lineFor(context, predicate))
    const seen = found(name, context, sources, search)
    if (typeof seen === 'string') return doubt(`the pattern of ${name} cannot be used: ${seen}`)
    if (!seen) return doubt(`${sources.map((s) => s.file).join(', ')} shows no ${name}`, lineFor(context, predicate))
    return judged(predicate, wanted, seen.value)
  },
}
