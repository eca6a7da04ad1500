import type { Predicate } from '../core/condition/types.ts'
import type { CampaignSpec, StageSpec, Work } from '../core/model.ts'
import { folderOf } from './campaign.ts'

const DEPLOY = 'deploy_hpc.sh'

// What Escapement can look at by itself, without a job having run for this stage.
const BY_ITSELF = new Set<Predicate['kind']>(['manifest', 'document', 'synced', 'command', 'always', 'stage-done'])

const checksItself = (stage: StageSpec): boolean =>
  stage.exit.length > 0 && stage.exit.every(({ predicate }) => BY_ITSELF.has(predicate.kind))

const scriptsOf = (stage: StageSpec): string[] => {
  const names = [...new Set([stage.name, stage.slug])].filter((name) => !name.includes('/'))
  return names.flatMap((name) => [`${name}.sbatch`, `${name}.slurm`, `${name}.sh`])
}

const workFor = (stage: StageSpec, files: ReadonlySet<string>): Work => {
  if (stage.work.kind !== 'missing') return stage.work
  const scripts = scriptsOf(stage)
  const path = scripts.find((name) => files.has(name))
  if (path) return { kind: 'script', path }
  if (checksItself(stage)) return { kind: 'check-only' }
  if (files.has(DEPLOY)) return { kind: 'deploy-script', path: DEPLOY, flag: `--${stage.slug}` }
  return { kind: 'missing', lookedFor: [...scripts, DEPLOY] }
}

/**
 * Gives each stage its work by convention where the file binds none: `smoke.sbatch`, `smoke.slurm`, `smoke.sh`; nothing, for a stage
 * whose exit condition needs no job; `deploy_hpc.sh --smoke`; else `missing`, with the names that were looked for.
 * @param files paths below `spec.localDir`
 */
export const resolveWork = (spec: CampaignSpec, files: readonly string[]): CampaignSpec => {
  const there = new Set(files)
  return { ...spec, stages: spec.stages.map((stage) => ({ ...stage, work: workFor(stage, there) })) }
}

/**
 * The folder that is deployed. `deploy.local_dir` counts from the repository's root; where nothing stands there, it is taken
 * from the campaign's folder, or for that folder itself if it ends in its name (a campaign that was moved).
 * @param files all paths of the repository
 */
export const resolveLocalDir = (spec: CampaignSpec, files: readonly string[]): CampaignSpec => {
  const folder = folderOf(spec.file)
  const there = (path: string): boolean => path === '' || files.some((file) => file.startsWith(`${path}/`))
  if (there(spec.localDir)) return spec
  const below = folder === '' ? spec.localDir : `${folder}/${spec.localDir}`
  if (there(below)) return { ...spec, localDir: below }
  return spec.localDir.split('/').at(-1) === folder.split('/').at(-1) ? { ...spec, localDir: folder } : spec
}
