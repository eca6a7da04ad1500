import type { CampaignSpec, CampaignState, StageSpec, StageState } from '../core/model.ts'
import { campaignStatus, currentStage } from '../core/state.ts'
import { withoutEnd } from '../core/text.ts'
import { stageNamed } from './rows.ts'
import type { Frontmatter } from './schema.ts'
import { defined } from './stage.ts'

/** The folder of a file, `''` for the repository's root. */
export const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '')

const tidy = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')

/**
 * `.` and `./x` start at the campaign's folder, anything else at the repository's root.
 * Undefined when it leads out of the repository.
 */
export const localDirOf = (file: string, written: string | null | undefined): string | undefined => {
  const path = (written ?? '.').trim()
  if (path.startsWith('/') || path.split('/').includes('..') || /[\\\p{Cc}]/u.test(path)) return undefined
  return path === '' || path === '.' || path.startsWith('./') ? tidy(`${folderOf(file)}/${path}`) : tidy(path)
}

// Asked for before the first production stage: the one that says so, else the first whose name does (domain.md §3).
const withProduction = (stages: StageSpec[]): StageSpec[] => {
  if (stages.some((stage) => stage.production)) return stages
  const first = stages.find((stage) => /prod/i.test(stage.name))
  return stages.map((stage) => (stage === first ? { ...stage, production: true } : stage))
}

const usersOf = (users: string | string[] | null | undefined): string[] =>
  (typeof users === 'string' ? [users] : (users ?? [])).map((user) => user.trim().replace(/^@/, '')).filter((user) => user !== '')

/** The campaign as its people wrote it. */
export const campaignOf = (
  file: string,
  front: Frontmatter,
  campaign: string,
  stages: StageSpec[],
  queue: CampaignSpec['queue'],
): CampaignSpec => {
  const { budget, notify } = front
  return defined<CampaignSpec>({
    campaign,
    file,
    localDir: localDirOf(file, front.deploy?.local_dir) ?? folderOf(file),
    backend: budget?.backend ?? 'local',
    remoteDir: front.deploy?.remote_dir == null ? undefined : withoutEnd(front.deploy.remote_dir, '/'),
    engine: front.engine?.toLowerCase(),
    held: front.held ?? false,
    stages: withProduction(stages),
    references: (front.references ?? []).map(({ path, section }) =>
      defined<{ path: string; section?: string }>({ path, section: section ?? undefined }),
    ),
    notify: { onAdvance: notify?.on_advance ?? false, onEscalate: notify?.on_escalate ?? true, users: usersOf(notify?.users) },
    budget: defined<CampaignSpec['budget']>({
      capUsd: budget?.cap_usd ?? undefined,
      spentUsd: budget?.spent_usd ?? 0,
      capCoreHours: budget?.cap_core_hours ?? undefined,
      spentCoreHours: budget?.spent_core_hours ?? 0,
    }),
    queue,
  })
}

/** The campaign's state; where the frontmatter is silent, what follows from the table. */
export const campaignStateOf = (
  spec: CampaignSpec,
  front: Frontmatter,
  currentText: string | undefined,
  stages: Record<string, StageState>,
): CampaignState => {
  const escalation = front.escalation_required ? { escalation: { reason: front.escalation_reason ?? '' } } : {}
  const lastTick = front.last_tick ? { lastTick: front.last_tick } : {}
  const told = {
    ...(front.handled ? { handled: front.handled } : {}),
    ...(front.notify?.issue ? { progressIssue: front.notify.issue } : {}),
  }
  const { spent_core_hours: hours, spent_usd: usd } = front.budget ?? {}
  const spent = { ...(hours == null ? {} : { spentCoreHours: hours }), ...(usd == null ? {} : { spentUsd: usd }) }
  const bare: CampaignState = { status: 'pending', currentStage: '', stages, ...escalation, ...lastTick, ...told, ...spent }
  const named = currentText === undefined ? undefined : stageNamed(currentText, spec.stages)
  const follows = currentStage(spec, bare) ?? spec.stages.at(-1)
  return { ...bare, status: front.status ?? campaignStatus(spec, bare), currentStage: named?.name ?? follows?.name ?? '' }
}
