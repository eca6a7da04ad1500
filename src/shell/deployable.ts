import type { ManifestEntry } from '../core/evidence.ts'
import type { CampaignSpec } from '../core/model.ts'
import { isOutside } from '../core/target.ts'
import { withoutEnd } from '../core/text.ts'
import type { TreeFile } from '../ports/store.ts'
import { sha256 } from './campaign.ts'

/** Inputs are scripts and small tables; a trajectory in git is a mistake that is better said than copied every time. */
export const MAX_DEPLOY_BYTES = 20 * 1024 * 1024

/** Documents that people and Escapement exchange; the jobs have no use for them. */
const OURS = ['WORKFLOW.md', 'VERIFICATION.md', 'ORCHESTRATION_CHECK.md', 'failure-catalog.yml', '.priors.yaml']
const NEVER_BELOW = ['results', '.escapement', '.git', '.github']

const LFS = 'version https://git-lfs.github.com/spec/v1'

/** The tree's files that belong to the campaign's deployment, with their path below remote_dir. */
export const deployable = (spec: CampaignSpec, files: readonly TreeFile[]): { path: string; file: TreeFile }[] => {
  const prefix = spec.localDir === '' ? '' : `${spec.localDir}/`
  const inside = spec.stages.flatMap((stage) => Object.values(stage.sync)).filter((to) => !isOutside(to))
  const targets = [...NEVER_BELOW, ...inside.map((to) => withoutEnd(to, '/'))]
  return files
    .filter((file) => file.path.startsWith(prefix))
    .map((file) => ({ path: file.path.slice(prefix.length), file }))
    .filter(({ path }) => !OURS.includes(path) && !targets.some((target) => path === target || path.startsWith(`${target}/`)))
}

/** Why these files can't be brought to a cluster, in words for people; undefined when they can. */
export const whyNot = (
  entries: readonly { path: string; file: TreeFile }[],
  contents: ReadonlyMap<string, Uint8Array>,
): string | undefined => {
  const link = entries.find(({ file }) => file.mode === '120000')
  if (link) return `${link.path} is a symbolic link in git: replace it by the file it points to`
  const submodule = entries.find(({ file }) => file.mode === '160000')
  if (submodule) return `${submodule.path} is a submodule: its files are not in this commit; copy what the jobs need into the campaign`
  const total = entries.reduce((sum, { file }) => sum + file.size, 0)
  if (total > MAX_DEPLOY_BYTES)
    return `its files are ${Math.round(total / 1048576)} MiB, more than ${MAX_DEPLOY_BYTES / 1048576}: keep data on the cluster and name it in the scripts`
  const odd = entries.find(({ path }) => /[\n\r\0]/.test(path))
  if (odd) return `${JSON.stringify(odd.path)} has a line break in its name`
  const lfs = entries.find(({ path }) => Buffer.from(contents.get(path)?.subarray(0, LFS.length) ?? []).toString() === LFS)
  return lfs ? `${lfs.path} is a Git LFS pointer, not the file: store it in git itself, or on the cluster` : undefined
}

export const manifestOf = (
  entries: readonly { path: string; file: TreeFile }[],
  contents: ReadonlyMap<string, Uint8Array>,
): ManifestEntry[] =>
  entries.map(({ path, file }) => {
    const content = contents.get(path) ?? new Uint8Array()
    return { path, mode: file.mode === '100755' ? '755' : '644', sha256: sha256(content), size: content.length }
  })
