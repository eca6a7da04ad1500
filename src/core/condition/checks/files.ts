import type { FileSeen, Need } from '../../evidence.ts'
import { own } from '../../own.ts'
import type { ConditionContext } from '../context.ts'
import {
  type Answer,
  bindHint,
  type Check,
  doubt,
  fails,
  globOf,
  holds,
  type Judged,
  type Look,
  type PredicateOf,
  plural,
  unseen,
} from './check.ts'

export const filesNeed = (glob: string): Extract<Need, { kind: 'files' }> => ({ kind: 'files', glob })

interface Sum {
  files: FileSeen[]
  truncated: boolean
}

/** All files that match any of the globs, once each; or why nobody could look. */
export const filesAt = (look: Look, globs: readonly string[]): Sum | { unseen: string } => {
  const byPath = new Map<string, FileSeen>()
  let truncated = false
  for (const glob of globs) {
    const seen: Answer<'files'> = look(filesNeed(glob))
    if (seen.kind === 'unobserved') return { unseen: seen.why }
    truncated ||= seen.truncated
    for (const file of seen.files) byPath.set(file.path, file)
  }
  return { files: [...byPath.values()], truncated }
}

const counted = (sum: Sum, files: readonly FileSeen[], count: number, what: string): Judged => {
  const saw = count === 1 && files[0] ? `${files[0].path} is there` : `${files.length} of ${count} ${what}`
  if (files.length >= count) return holds(saw)
  return sum.truncated ? doubt(`${saw}; the listing was too long to see all`) : fails(saw)
}

export const files: Check<'files'> = {
  needs: ({ glob }) => [filesNeed(glob)],
  judge: ({ glob, count }, _context, look) => {
    const sum = filesAt(look, [glob])
    return 'unseen' in sum ? unseen(sum.unseen) : counted(sum, sum.files, count, glob)
  },
}

/** Files that the stage made itself; elements of an array that were not repeated made theirs earlier. */
export const madeByJob = (context: ConditionContext, found: readonly FileSeen[]): FileSeen[] => {
  const since = own(context.state.stages, context.stage.slug)?.elements === undefined ? context.job?.started : undefined
  return since === undefined ? [...found] : found.filter((file) => file.modified >= since)
}

const kindGlobs = (extension: string, folder: string | undefined): string[] =>
  folder === undefined ? [`*.${extension}`, `*/*.${extension}`] : [`${folder}/*.${extension}`]

const globsOfKind = (context: ConditionContext, predicate: PredicateOf<'files-of-kind'>, extension: string): string[] => {
  const bound =
    globOf(context, extension, `${extension}s`) ?? (predicate.extensions.length === 1 ? globOf(context, predicate.hint) : undefined)
  return bound === undefined ? kindGlobs(extension, predicate.folder) : [bound]
}

// `20 production DCDs` without a place: DCDs of earlier stages lie in the same folder and must not be counted
const ofThisStage = (context: ConditionContext, predicate: PredicateOf<'files-of-kind'>, found: readonly FileSeen[]): FileSeen[] => {
  const stem = predicate.hint?.slice(0, 4)
  const named = stem === undefined ? [] : found.filter((file) => file.path.toLowerCase().includes(stem))
  return named.length > 0 ? named : madeByJob(context, found)
}

const oneKind = (context: ConditionContext, predicate: PredicateOf<'files-of-kind'>, extension: string, look: Look): Judged => {
  const globs = globsOfKind(context, predicate, extension)
  const sum = filesAt(look, globs)
  if ('unseen' in sum) return unseen(sum.unseen)
  const placed = predicate.folder !== undefined || globs.length === 1
  const found = placed ? sum.files : ofThisStage(context, predicate, sum.files)
  const judged = counted(sum, found, predicate.count, `${extension} files${predicate.folder ? ` in ${predicate.folder}/` : ''}`)
  if (placed || judged.result !== 'fails') return judged
  return sum.files.length < predicate.count
    ? judged
    : doubt(
        `${judged.saw}, and ${plural(sum.files.length - found.length, 'more file')} that may be another stage's`,
        bindHint(context, `${extension}: "folder/*.${extension}"`),
      )
}

const WEIGHT = { holds: 0, 'cannot-tell': 1, fails: 2 } as const

/** The worst of several, with everything that was seen. */
export const worst = (all: readonly Judged[]): Judged => {
  const [first, ...rest] = [...all].sort((a, b) => WEIGHT[b.result] - WEIGHT[a.result])
  if (!first) return doubt('nothing to look at')
  return rest.length === 0 || first.result !== 'holds' ? first : { ...first, saw: all.map((one) => one.saw).join(', ') }
}

export const filesOfKind: Check<'files-of-kind'> = {
  needs: (predicate, context) => predicate.extensions.flatMap((extension) => globsOfKind(context, predicate, extension)).map(filesNeed),
  judge: (predicate, context, look) => worst(predicate.extensions.map((extension) => oneKind(context, predicate, extension, look))),
}

/** Globs of the stage's restart files: bound, else its checkpoint, else the engine's. */
export const restartGlobs = (context: ConditionContext): string[] => {
  const bound = globOf(context, 'restart', 'restarts', 'checkpoint') ?? context.stage.checkpoint
  return bound === undefined ? (context.engine?.restart ?? []) : [bound]
}

export const restart: Check<'restart'> = {
  needs: (_predicate, context) => restartGlobs(context).map(filesNeed),
  judge: (_predicate, context, look) => {
    const globs = restartGlobs(context)
    if (globs.length === 0) return doubt('nothing says which files are restarts', bindHint(context, 'restart: "*.restart.*"'))
    const sum = filesAt(look, globs)
    if ('unseen' in sum) return unseen(sum.unseen)
    const full = sum.files.filter((file) => file.size > 0)
    // a restart that an earlier attempt left behind says nothing about this one
    const fresh = madeByJob(context, full)
    const newest = fresh.toSorted((a, b) => b.modified - a.modified)[0]
    if (newest) return holds(`${newest.path} written, ${newest.size} bytes`)
    const [stale] = full
    if (stale) return fails(`${stale.path} is from before the job began`)
    return fails(sum.files[0] ? `${sum.files[0].path} is empty` : `no file matches ${globs.join(', ')}`)
  },
}
