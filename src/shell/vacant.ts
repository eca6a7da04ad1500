import { IDLE } from '../core/cadence.ts'
import type { Problem } from '../core/problem.ts'
import { isoOf } from '../core/state.ts'
import type { Store } from '../ports/store.ts'
import type { Options } from './journal.ts'
import type { Report } from './report.ts'

/** A repository at one commit, before anything is loaded that reads campaigns. */
export interface Opened {
  store: Store
  sha: string
  /** The configuration's path, and its bytes if it is there. */
  configPath: string
  config: Uint8Array | undefined
}

const few = (paths: readonly string[]): string => paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '')

/** A campaign that lies where nobody looks is more likely than none. */
const wayOut = (elsewhere: readonly string[]): string =>
  elsewhere.length === 0
    ? '`escapement init` writes a first campaign (then `git add`, `git commit`); `campaigns:` in the configuration says where they are; a job of one that was deleted runs on (`squeue --me`)'
    : `there is ${few(elsewhere)}: write \`campaigns: ["**/WORKFLOW.md"]\`, or move it`

/**
 * Said to whoever has set everything up and sees nothing happen.
 * @param files paths of the repository, for those that the globs leave out
 */
export const noCampaign = (globs: readonly string[], file: string, files: readonly string[]): Problem => ({
  code: 'NO_CAMPAIGN',
  severity: 'warning',
  file,
  line: 1,
  column: 1,
  message: `no file of the branch matches ${globs.map((glob) => `\`${glob}\``).join(', ')}: there is nothing to supervise`,
  hint: wayOut(files.filter((path) => path.split('/').at(-1) === 'WORKFLOW.md')),
})

/**
 * Whether nothing here could be Escapement's: neither a configuration nor a file that is called like a campaign's. Then nothing is
 * loaded, contacted or asked. Throws PortError.
 */
export const isVacant = async ({ store, sha, config }: Opened): Promise<boolean> =>
  config === undefined && !(await store.files(sha)).some(({ path }) => path.endsWith('WORKFLOW.md'))

/** The report of a run in a vacant repository. */
export const vacantReport = ({ sha, configPath }: Opened, { mode, now }: Pick<Options, 'mode' | 'now'>): Report => ({
  version: 1,
  mode,
  at: isoOf(now()),
  looks: 1,
  read: sha,
  commit: null,
  commits: [],
  next_tick: isoOf(now() + IDLE),
  campaigns: [],
  backends: [],
  problems: [noCampaign(['**/WORKFLOW.md'], configPath, [])],
  failed: null,
})
