import type { Need } from '../../evidence.ts'
import type { ConditionContext } from '../context.ts'
import {
  type Answer,
  bindHint,
  bindingOf,
  type Check,
  doubt,
  fails,
  holds,
  type Judged,
  type Look,
  type PredicateOf,
  unseen,
} from './check.ts'
import { filesAt, filesNeed, madeByJob } from './files.ts'

type Json = PredicateOf<'json'>

/** Larger files are not read: keys are looked for in summaries, not in data. */
const BYTES = 256 * 1024

interface Place {
  globs: string[]
  key?: string
  /** The author said where; else the place is only a convention. */
  certain: boolean
}

const placeOf = ({ glob, key, named }: Json, context: ConditionContext): Place => {
  const asked = key === undefined ? {} : { key }
  if (named === undefined) return { globs: [glob], certain: true, ...asked }
  const binding = bindingOf(context, named, `${named} json`, 'json')
  if (binding?.kind === 'glob') return { globs: [binding.glob], certain: true, ...asked }
  if (binding) return { globs: [binding.file], certain: true, ...(binding.key === undefined ? asked : { key: binding.key }) }
  return { globs: [glob, `*/${glob}`], certain: false, ...asked }
}

const headNeed = (glob: string): Extract<Need, { kind: 'head' }> => ({ kind: 'head', glob, bytes: BYTES })

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const own = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined)

const at = (value: unknown, key: string): unknown => own(value, key) ?? key.split('.').reduce<unknown>(own, value)

const STAMPS = ['provenance', 'provenance_stamp', '_provenance', 'metadata.provenance', 'meta.provenance']

const filled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && value !== false && (!isObject(value) || Object.keys(value).length > 0)

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const keyJudged = (seen: Extract<Answer<'head'>, { kind: 'text' }>, key: string): Judged => {
  const file = seen.file ?? 'the file'
  if (seen.truncated) return doubt(`${file} is larger than ${BYTES / 1024} KiB: its keys were not read`)
  const json = parsed(seen.text)
  if (!json) return fails(`${file} is not JSON`)
  const names = key === 'provenance' ? STAMPS : [key]
  return names.some((name) => filled(at(json.value, name))) ? holds(`${file} has \`${key}\``) : fails(`${file} has no \`${key}\``)
}

const hint = (context: ConditionContext, { named }: Json): string => bindHint(context, `${named ?? 'json'}: results/analysis.json`)

const absent = (predicate: Json, place: Place, context: ConditionContext): Judged => {
  const saw = `no file matches ${place.globs.join(', ')}`
  return place.certain ? fails(saw) : doubt(saw, hint(context, predicate))
}

export const json: Check<'json'> = {
  needs: (predicate, context) => {
    const { globs, key } = placeOf(predicate, context)
    return globs.flatMap((glob): Need[] => [filesNeed(glob), ...(key === undefined ? [] : [headNeed(glob)])])
  },
  judge: (predicate, context, look: Look) => {
    const place = placeOf(predicate, context)
    const sum = filesAt(look, place.globs)
    if ('unseen' in sum) return unseen(sum.unseen)
    // by convention alone any JSON of an earlier stage would do: only what this stage made counts
    const found = place.certain ? sum.files : madeByJob(context, sum.files)
    const [first] = found
    if (!first) return absent(predicate, place, context)
    if (place.key === undefined) return holds(`${first.path} is there`)
    for (const glob of place.globs) {
      const seen = look<'head'>(headNeed(glob))
      if (seen.kind === 'unobserved') return unseen(seen.why)
      if (found.some((file) => file.path === seen.file)) return keyJudged(seen, place.key)
    }
    return absent(predicate, place, context)
  },
}
