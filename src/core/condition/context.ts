import type { EngineDefaults } from '../engine.ts'
import type { ManifestEntry } from '../evidence.ts'
import type { CampaignSpec, CampaignState, StageSpec } from '../model.ts'
import type { JobSeen } from '../observation.ts'

/** What came of one entry of `sync:`, as whoever copies files tells it. */
export interface SyncSeen {
  /** The remote glob, the key in `stages.<name>.sync`. */
  from: string
  /** Folder below the campaign's own. */
  to: string
  /** Remote paths that are here now, with the same hash as there. */
  files: string[]
  /** Every file that matches is here. */
  complete: boolean
  /** Why not, for people. */
  why?: string
}

/** What a condition is judged by, beside the findings. */
export interface ConditionContext {
  spec: CampaignSpec
  stage: StageSpec
  state: CampaignState
  /** Defaults for words that the campaign does not bind. */
  engine?: EngineDefaults
  /** The stage's newest job, as the scheduler tells it. */
  job?: JobSeen
  /** Globs of the stage's own logs, `%` patterns already expanded (`logGlobs`). */
  logs: string[]
  /** Who we are on the cluster: `<repository> <path>`. */
  owner: string
  /** What must stand on the cluster for `manifest OK`. */
  wanted: readonly ManifestEntry[]
  /** Undefined: nobody has looked at copies yet. */
  synced?: readonly SyncSeen[]
}

const literal = (text: string): string => text.replace(/[*?[\]]/g, '?')

/**
 * Expands sbatch's file name patterns: `%j %A` job, `%x` its name, `%%` a percent sign; what only the node or the
 * element knows (`%a %t %n %N %u`, widths as in `%4a`) becomes `*`. With no job yet every pattern is `*`.
 * @param patterns what `logs:` or the script's `--output` says; empty means sbatch's own default
 * @param name the job's name (`--job-name`, else the script's)
 */
export const expandLogs = (patterns: readonly string[], array: boolean, name: string, job?: string): string[] => {
  const known: Readonly<Record<string, string>> = {
    '%': '%',
    x: literal(name),
    ...(job === undefined ? {} : { A: literal(job.split('_')[0] ?? job), ...(array ? {} : { j: literal(job) }) }),
  }
  const asked = patterns.length > 0 ? patterns : [array ? 'slurm-%A_%a.out' : 'slurm-%j.out']
  return asked.map((pattern) =>
    pattern.replace(/%\d{0,3}([A-Za-z%])/g, (_, letter: string) => known[letter] ?? '*').replace(/\*{2,}/g, '*'),
  )
}

/**
 * Where a stage's log is looked for. Without a binding also `<stage>.log`, because many scripts redirect the engine
 * there and leave the scheduler's file nearly empty: looking only at the latter would miss every FATAL.
 * @param output the script's own `--output` and `--error`, if the caller knows them
 */
export const logGlobs = (stage: StageSpec, job?: Pick<JobSeen, 'id'>, output: readonly string[] = []): string[] => {
  const array = stage.array !== undefined || stage.sbatch.array !== undefined
  const name = stage.sbatch['job-name'] ?? (stage.work.kind === 'script' ? (stage.work.path.split('/').at(-1) ?? stage.slug) : stage.slug)
  if (stage.logs.length > 0) return expandLogs(stage.logs, array, name, job?.id)
  return [...new Set([...expandLogs(output, array, name, job?.id), `${literal(stage.slug)}.log`])]
}
