import type { FileSeen } from './evidence.ts'
import { addressOf, type Kept, slotOf } from './kept.ts'
import type { Instant } from './model.ts'
import { isoOf } from './state.ts'
import { isPlainPath, type Left, type Place, pathIn, sizeOf, targetFrom } from './target.ts'

/** What a login node can hash within the three minutes that one run gives it, at 100 MB/s: 16 GiB. */
export const MAX_KEPT_BYTES = 16 * 1024 ** 3
/** Bytes that one run copies out of the repository where `limits.sync_mib_per_run` does not say: 1 GiB. */
export const KEPT_RUN_BYTES = 1024 ** 3
/** Files that one run copies so for one stage. */
export const MAX_KEPT_FILES = 100

/** An output that is to stand outside of the repository. */
export interface Keeping {
  /** The entries of `sync:` that ask for it. */
  globs: string[]
  /** Path on the cluster, below remote_dir. */
  from: string
  size: number
  modified: Instant
  place: Place
  /** Its line of the index, if it was kept there before. */
  had?: Kept
}

export interface KeepPlan {
  /** By the index they stand there, and on the cluster they have not changed since. */
  known: (Keeping & { had: Kept })[]
  open: Keeping[]
  left: Left[]
}

const placeOf = (campaign: string, glob: string, written: string, from: string): Place => {
  const target = targetFrom(written)
  if (target.kind !== 'artifact') return { in: 'folder', path: pathIn(glob, target.folder, from) }
  return { in: 'artifact', path: pathIn(glob, target.folder === '' ? campaign : `${campaign}/${target.folder}`, from) }
}

const MOVE = "more than is copied here; use your site's own transfer service"

const whyNot = ({ size }: FileSeen, { in: kind, path }: Place, runBytes: number): string | undefined => {
  const name = path.replace(/^\//, '')
  if (!isPlainPath(name) || name.split('/').some((part) => part.startsWith('.'))) return 'a file of this name is not written anywhere'
  if (size > MAX_KEPT_BYTES) return `${sizeOf(size)}, over ${sizeOf(MAX_KEPT_BYTES)}, ${MOVE}`
  if (kind === 'artifact' && size > runBytes)
    return `${sizeOf(size)}, and one run puts at most ${sizeOf(runBytes)} into its artifact (\`limits.sync_mib_per_run\`); name a folder of a self-hosted runner, where the next run goes on`
  return undefined
}

const isCurrent = ({ size, modified }: FileSeen, line: Kept): boolean => line.size === size && line.modified === isoOf(modified)

/**
 * Compares what matches on the cluster with the index of what is kept elsewhere.
 * @param listings by glob; only globs whose target is outside of the repository
 */
export const planKeeps = (
  about: { campaign: string; sync: Readonly<Record<string, string>>; index: readonly Kept[]; runBytes: number },
  listings: ReadonlyMap<string, readonly FileSeen[]>,
): KeepPlan => {
  const plan: KeepPlan = { known: [], open: [], left: [] }
  const taken = new Map<string, Keeping>()
  for (const [glob, files] of listings) {
    for (const file of files) {
      const place = placeOf(about.campaign, glob, about.sync[glob] ?? '', file.path)
      const slot = slotOf(addressOf(place, 'any'))
      const other = taken.get(slot)
      const why = whyNot(file, place, about.runBytes)
      if (other?.from === file.path) other.globs.push(glob)
      else if (other) plan.left.push({ glob, from: file.path, why: `another file goes to ${place.path} already` })
      else if (why !== undefined) plan.left.push({ glob, from: file.path, why })
      else {
        const had = about.index.findLast((line) => line.from === file.path && slotOf(line.at) === slot)
        const keeping = { globs: [glob], from: file.path, size: file.size, modified: file.modified, place }
        taken.set(slot, keeping)
        if (had && isCurrent(file, had)) plan.known.push(Object.assign(keeping, { had }))
        else plan.open.push(had ? Object.assign(keeping, { had }) : keeping)
      }
    }
  }
  return plan
}
