import { IDLE, nextLook } from '../core/cadence.ts'
import type { Outage } from '../core/outage.ts'
import { preview } from '../core/preview.ts'
import { isoOf, stageOf } from '../core/state.ts'
import type { Backend } from '../ports/backend.ts'
import type { Progress } from './decide.ts'
import { type Journal, type Options, problemsIn, type Told, whole } from './journal.ts'
import type { Surroundings } from './load.ts'
import { dueWords } from './narrate.ts'
import { type BackendReport, campaignReport, type Report, usageReport } from './report.ts'

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

/** Jobs that the files name as running on a backend. */
const inFlight = (name: string, told: readonly Told[]): { campaign: string; job: string }[] =>
  told
    .map(({ progress: { campaign, ticked } }) => ({ spec: campaign.spec, state: ticked.state }))
    .filter(({ spec }) => spec.backend === name)
    .flatMap(({ spec, state }) =>
      spec.stages.flatMap(({ slug }) => {
        const { status, job } = stageOf(state, slug)
        return status === 'running' && job !== undefined ? [{ campaign: spec.campaign, job }] : []
      }),
    )

const backendReport = ({ name, usage }: Backend, outage: Outage | undefined, told: readonly Told[]): BackendReport => {
  const report = usageReport(name, usage)
  if (outage === undefined) return report
  const { code, why, hint = null } = outage
  return { ...report, trouble: why, outage: { code, hint, told: null, jobs: inFlight(name, told) } }
}

/** No access is Escapement's own trouble: a run that can never do its work must not look as if it had. A plan shows what it did not see. */
const noAccess = ({ denied, troubles }: Journal): string | undefined =>
  denied.size === 0 ? undefined : [...denied].map((name) => `no access to \`${name}\`: ${troubles.get(name)?.why}`).join('; ')

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
    backends: used.map((backend) => backendReport(backend, journal.troubles.get(backend.name), told)),
    problems: problemsIn(journal),
    ...(journal.platform ? { platform: journal.platform } : {}),
    failed: journal.failed ?? (options.mode === 'tick' ? noAccess(journal) : undefined) ?? null,
  }
}
