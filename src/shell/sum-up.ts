import { IDLE, nextLook } from '../core/cadence.ts'
import { preview } from '../core/preview.ts'
import { isoOf } from '../core/state.ts'
import type { Backend } from '../ports/backend.ts'
import type { Progress } from './decide.ts'
import { type Journal, type Options, problemsIn, whole } from './journal.ts'
import type { Surroundings } from './load.ts'
import { dueWords } from './narrate.ts'
import { campaignReport, type Report, usageReport } from './report.ts'

const reportOf = (
  { campaign, ticked }: Progress,
  events: Report['campaigns'][number]['events'],
  mode: Options['mode'],
): Report['campaigns'][number] => ({
  ...campaignReport(campaign.spec, ticked.state),
  events,
  waiting: ticked.waiting,
  due: ticked.effects.flatMap(dueWords),
  ...(mode === 'plan' ? { preview: preview(campaign.knowledge, campaign.state) } : {}),
})

/** No access is Escapement's own trouble: a run that can never do its work must not look as if it had. A plan shows what it did not see. */
const noAccess = ({ denied, troubles }: Journal): string | undefined =>
  denied.size === 0 ? undefined : [...denied].map((name) => `no access to \`${name}\`: ${troubles.get(name)}`).join('; ')

/** The run's journal as everybody reads it. */
export const reportOfRun = (around: Surroundings, options: Options, journal: Journal): Report => {
  const used: Backend[] = [...around.backends.values()].filter(
    (backend) => backend.usage.commands > 0 || journal.troubles.has(backend.name),
  )
  const told = [...whole(journal).values()]
  const looks = told.map(({ progress }) => nextLook(progress.campaign.spec, progress.ticked.state, progress.ticked.waiting))
  return {
    version: 1,
    mode: options.mode,
    at: isoOf(options.now()),
    looks: journal.poll,
    read: journal.read ?? null,
    commit: journal.commits.at(-1) ?? null,
    commits: journal.commits,
    next_tick: isoOf(options.now() + Math.min(IDLE, ...looks)),
    campaigns: told.map(({ progress, events }) => reportOf(progress, events, options.mode)),
    backends: used.map((backend) => usageReport(backend.name, backend.usage, journal.troubles.get(backend.name) ?? null)),
    problems: problemsIn(journal),
    ...(journal.platform ? { platform: journal.platform } : {}),
    failed: journal.failed ?? (options.mode === 'tick' ? noAccess(journal) : undefined) ?? null,
  }
}
