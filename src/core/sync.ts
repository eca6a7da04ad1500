import type { FileHashed } from './evidence.ts'
import { INDEX, type Kept } from './kept.ts'
import { isPlainPath, type Left, pathIn, sizeOf } from './target.ts'

/** What the repository has of a campaign's outputs at the tick's commit. */
export interface Results {
  /** git's blob ids by path below the campaign's folder. */
  oids: ReadonlyMap<string, string>
  /** Why nothing may be written at this path below the campaign's folder: it is deployed, read as a document, or run. */
  refuses: (path: string) => string | undefined
  /** What is kept outside of the repository; undefined: the file that should say so is not ours. */
  index: readonly Kept[] | undefined
  /** Bytes that one run copies out of the repository. */
  runBytes: number
}

/** A repository holds tables and restarts, not data: larger files stay where they are. 2 MiB. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024
/** Bytes that one run copies: 10 MiB. The rest follows in the next. */
export const MAX_RUN_BYTES = 10 * 1024 * 1024
/** Files that one commit brings for one stage. */
export const MAX_RUN_FILES = 100

/** Trajectories of the common engines, whatever their size. */
const TRAJECTORY = /\.(?:dcd|xtc|trr|tng|nc|netcdf|lammpstrj|h5md)$/i
/** A single structure is an .xyz too: only a long one is a trajectory. */
const MANY_FRAMES = 256 * 1024

/** Documents that people and Escapement act on, and what git and GitHub act on: never written from a cluster. */
const ACTED_ON = /^(?:\..*|(?:workflow|verification|orchestration_check)(?:\..*)?\.md|failure-catalog\.ya?ml|escapement\.ya?ml)$/i

/** One file of `stages.<name>.sync`. */
export interface Copy {
  glob: string
  /** Path on the cluster, below remote_dir. */
  from: string
  /** Path below the campaign's folder. */
  path: string
  size: number
  sha256: string
}

/** What is here already, what is to be copied, and what stays on the cluster for good. */
export interface CopyPlan {
  here: { glob: string; from: string }[]
  due: Copy[]
  left: Left[]
}

/** Why a path is none that outputs may have. Names come from the cluster and are not trusted. */
const unsafe = (path: string): string | undefined => {
  const parts = path.split('/')
  if (!isPlainPath(path) || parts[0] !== 'results' || parts.length < 2) return 'its name cannot stand in the repository'
  if (path === INDEX) return 'there Escapement notes what is kept elsewhere'
  return parts.some((part) => ACTED_ON.test(part)) ? 'a file of this name would be acted on' : undefined
}

const tooMuch = ({ path, size }: FileHashed): string | undefined => {
  if (TRAJECTORY.test(path) || (/\.xyz$/i.test(path) && size > MANY_FRAMES))
    return `a trajectory (${sizeOf(size)}) stays on the cluster, unless \`sync\` takes it to a folder or an artifact`
  return size > MAX_FILE_BYTES
    ? `${sizeOf(size)}, more than the ${sizeOf(MAX_FILE_BYTES)} that a file in the repository may have (\`sync\` also takes it to a folder or an artifact)`
    : undefined
}

type Placed = { kind: 'here' } | { kind: 'due'; copy: Copy } | { kind: 'left'; why: string }

const place = (glob: string, folder: string, file: FileHashed, results: Results | undefined, taken: ReadonlySet<string>): Placed => {
  const path = pathIn(glob, folder, file.path)
  const why = unsafe(path) ?? tooMuch(file) ?? results?.refuses(path)
  if (why !== undefined) return { kind: 'left', why }
  if (taken.has(path)) return { kind: 'left', why: `another file goes to ${path} already` }
  if (file.sha256 === undefined || file.oid === undefined) return { kind: 'left', why: 'it could not be read' }
  if (results?.oids.get(path) === file.oid) return { kind: 'here' }
  return { kind: 'due', copy: { glob, from: file.path, path, size: file.size, sha256: file.sha256 } }
}

/**
 * Compares what matches on the cluster with what the repository has.
 * @param listings by glob, as `hashes` found them
 */
export const planCopies = (
  sync: Readonly<Record<string, string>>,
  listings: ReadonlyMap<string, readonly FileHashed[]>,
  results: Results | undefined,
): CopyPlan => {
  const plan: CopyPlan = { here: [], due: [], left: [] }
  const taken = new Set<string>()
  const seen = new Set<string>()
  for (const [glob, folder] of Object.entries(sync)) {
    for (const file of listings.get(glob) ?? []) {
      const pair = `${file.path}\n${pathIn(glob, folder, file.path)}`
      // two globs that name the same file for the same place are not at odds
      const again = seen.has(pair)
      const placed = place(glob, folder, file, results, again ? new Set() : taken)
      seen.add(pair)
      taken.add(pathIn(glob, folder, file.path))
      if (placed.kind === 'left') plan.left.push({ glob, from: file.path, why: placed.why })
      else if (placed.kind === 'here' || again) plan.here.push({ glob, from: file.path })
      else plan.due.push(placed.copy)
    }
  }
  return plan
}

/** As much as one run copies, in order. */
export const firstOf = (due: readonly Copy[]): Copy[] => {
  let bytes = 0
  const chosen: Copy[] = []
  for (const copy of due) {
    if (chosen.length === MAX_RUN_FILES || bytes + copy.size > MAX_RUN_BYTES) break
    bytes += copy.size
    chosen.push(copy)
  }
  return chosen
}
