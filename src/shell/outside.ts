import type { CampaignSpec } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import { targetFrom } from '../core/target.ts'
import { withoutEnd } from '../core/text.ts'
import type { Config } from '../document/config.ts'
import type { Workflow } from '../document/read.ts'

const isBelow = (folder: string, root: string): boolean => `${withoutEnd(folder, '/')}/`.startsWith(`${root}/`)

const wayOut = (roots: readonly string[]): string =>
  roots.length === 0
    ? 'allow its root in .github/escapement.yml: `sync_root: /data/archive`'
    : `it is to be below ${roots.join(' or ')}; or add its root to \`sync_root\` in .github/escapement.yml`

/**
 * Folders that outputs may not be taken to: on GitHub's own machine they vanish with the run, and elsewhere the configuration says
 * where, for a document is written by anybody who may write to the repository.
 */
export const outsideProblems = (spec: CampaignSpec, workflow: Workflow, config: Config, hosted: boolean): Problem[] =>
  spec.stages.flatMap(({ slug, name, sync }) =>
    Object.entries(sync).flatMap(([glob, written]): Problem[] => {
      const { kind, folder } = targetFrom(written)
      if (kind !== 'folder') return []
      const at = { file: spec.file, severity: 'error' as const, ...workflow.placeOf({ kind: 'entry', stage: slug, path: ['sync', glob] }) }
      if (hosted)
        return [
          {
            ...at,
            code: 'SYNC_ON_HOSTED',
            message: `\`${name}\` would keep \`${glob}\` in ${folder} of GitHub's own machine, which is gone after the run`,
            hint: 'use a self-hosted runner, or write `artifact` (or `results/` for small files) in its place',
          },
        ]
      if (config.syncRoots.some((root) => isBelow(folder, root))) return []
      return [
        { ...at, code: 'SYNC_ROOT', message: `the configuration does not allow outputs in ${folder}`, hint: wayOut(config.syncRoots) },
      ]
    }),
  )
