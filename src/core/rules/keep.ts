import type { Effect, Outcome } from '../effect.ts'
import { type Keeping, MAX_KEPT_FILES, planKeeps } from '../keep.ts'
import { INDEX } from '../kept.ts'
import { isOutside } from '../target.ts'
import { type Context, lookups, outcomeOf } from './context.ts'
import { listingNeed, listingsOf } from './listing.ts'
import { nothingYet, type Part, type Reason } from './part.ts'
import { differs, type Lined, lineOf, proofOf, type Stand, standOf } from './stand.ts'

const effectOf = ({ stage }: Context, file: Keeping): Effect => ({ type: 'keep', stage: stage.slug, file })

const ON = { 'put-off': 'limit', unknown: 'backend', refused: 'person' } as const

const laterFor = (outcome: Outcome | undefined): Reason | undefined => {
  switch (outcome?.kind) {
    case 'put-off':
      return { on: ON[outcome.kind], why: outcome.why, within: 300 }
    case 'unknown':
    case 'refused':
      return { on: ON[outcome.kind], why: outcome.message }
    default:
      return undefined
  }
}

/** Adds what came of one file. */
const add = (part: Part, { globs, from, had }: Keeping, stand: Stand): void => {
  if (stand.kind === 'later') part.later.push(stand.waiting)
  if ((stand.kind === 'here' || stand.kind === 'unseen') && differs(stand.line, had)) part.kept.push(stand.line)
  for (const glob of globs) {
    if (stand.kind === 'here') part.here.push({ glob, from })
    if (stand.kind === 'unseen') part.left.push({ glob, from, why: stand.waiting.why, waiting: stand.waiting })
  }
}

/** Those of the files that stand in their places by now; the others are waited for. */
const lineUp = (context: Context, part: Part, files: readonly Keeping[]): Lined[] =>
  files.flatMap((file) => {
    const outcome = outcomeOf(context, effectOf(context, file))
    if (outcome?.kind === 'kept') return [{ file, line: lineOf(context, file, outcome), fresh: true }]
    const waiting = laterFor(outcome)
    if (waiting) part.later.push(waiting)
    return []
  })

/**
 * Copies what `sync:` takes out of the repository: into a folder of this machine, or into the run's artifact. The index in the
 * repository tells what was copied before; each file is copied once.
 */
export const keeps = (context: Context): Part => {
  const part = nothingYet()
  const { stage, spec, results } = context
  const globs = Object.keys(stage.sync).filter((glob) => isOutside(stage.sync[glob] ?? ''))
  if (globs.length === 0 || !results) return part
  if (results.index === undefined) {
    const why = `${INDEX} was not written by Escapement, which notes there what it keeps elsewhere; move it away`
    return { ...part, later: [{ on: 'person', why }] }
  }
  const looks = lookups(
    context,
    globs.map((glob) => listingNeed(glob, 0)),
  )
  if (looks.length > 0) return { ...part, looks }
  const listed = listingsOf(context, globs, 0)
  if ('unseen' in listed) return { ...part, later: [{ on: 'backend', why: `outputs to copy: ${listed.unseen}` }] }
  const plan = planKeeps({ campaign: spec.campaign, sync: stage.sync, index: results.index, runBytes: results.runBytes }, listed.byGlob)
  const known = plan.known.map((file): Lined => ({ file, line: file.had, fresh: false }))
  const proofs = lookups(context, known.flatMap(proofOf))
  if (proofs.length > 0) return { ...part, looks: proofs }
  const isGone = (one: Lined): boolean => standOf(context, one).kind === 'gone'
  const open = [...plan.open, ...known.filter(isGone).map(({ file }) => file)]
  const chosen = open.slice(0, MAX_KEPT_FILES)
  const due = chosen.map((file) => effectOf(context, file)).filter((effect) => !outcomeOf(context, effect))
  if (due.length > 0) return { ...part, looks: due }
  const lined = [...known.filter((one) => !isGone(one)), ...lineUp(context, part, chosen)]
  const uploads = lookups(context, lined.flatMap(proofOf))
  if (uploads.length > 0) return { ...part, looks: uploads }
  for (const one of lined) add(part, one.file, standOf(context, one))
  if (chosen.length < open.length) part.later.push({ on: 'limit', why: 'the rest follows in the next run', within: 300 })
  return { ...part, left: [...plan.left, ...part.left], cut: listed.cut }
}
