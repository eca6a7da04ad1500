import { profileNamed } from '../../catalog/profiles.ts'
import type { Config } from '../../document/config.ts'
import type { Backend } from '../../ports/backend.ts'
import type { Campaign } from '../campaign.ts'
import { clusterFindings } from './cluster.ts'
import { about, type Finding, orRefusal } from './finding.ts'
import { folderFindings, type Wanted } from './folders.ts'
import { requestFindings, requestsOf } from './requests.ts'

/** sbatch is asked about so many stages at most; the first ones of each campaign come first. */
const MOST_REQUESTS = 20

const foldersOf = (name: string, root: string, campaigns: readonly Campaign[]): Wanted[] => {
  const own = campaigns.flatMap(({ spec, site }): Wanted[] =>
    site.remoteDir.startsWith('/') ? [{ path: site.remoteDir, subject: `campaign ${spec.campaign}`, owner: site.owner }] : [],
  )
  return [...(root.startsWith('/') ? [{ path: root, subject: `backend ${name}` }] : []), ...own]
}

const profileFindings = (name: string, wanted: string | undefined): Finding[] =>
  wanted === undefined || profileNamed(wanted)
    ? []
    : [
        about(`backend ${name}`).warning(
          'profile',
          `no profile is called \`${wanted}\``,
          'the one that ships is `alpine`; leave `profile:` out for any other cluster',
        ),
      ]

/**
 * Everything about one SLURM backend: reached or not, what it has, and what it has against the campaigns.
 * @param submit whether a trivial job is really submitted, released and cancelled
 */
export const backendFindings = (
  backend: Backend,
  config: Extract<Config['backends'][string], { kind: 'slurm' }>,
  campaigns: readonly Campaign[],
  root: string,
  submit: boolean,
): Promise<Finding[]> =>
  orRefusal(`backend ${backend.name}`, async () => {
    const folders = foldersOf(backend.name, root, campaigns)
    const requests = campaigns.flatMap(requestsOf).slice(0, MOST_REQUESTS)
    const questions = { folders: folders.map(({ path }) => path), requests: requests.map(({ options }) => options) }
    const { partition, qos, account } = requests[0]?.options ?? {}
    const trial = Object.fromEntries(
      Object.entries({ partition, qos, account, time: '1', ntasks: '1' }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    )
    const seen = await backend.examine?.(submit ? { ...questions, trial } : questions)
    if (!seen) return []
    const reach = {
      name: backend.name,
      transport: config.transport,
      loginShell: config.loginShell,
      ...(config.setup === undefined ? {} : { setup: config.setup }),
    }
    const profile = config.profile === undefined ? undefined : profileNamed(config.profile)
    const homeless =
      root === '.' && campaigns.length === 0
        ? [about(`backend ${backend.name}`).warning('root', 'it has no `root:`', 'say where campaigns live there: `root: /scratch/you`')]
        : []
    return [
      ...clusterFindings(reach, seen),
      ...profileFindings(backend.name, config.profile),
      ...homeless,
      ...folders.flatMap((wanted, i) => {
        const folder = seen.folders[i]
        // what holds for the backend's root is said once
        const below = i > 0 && root.startsWith('/') && wanted.path.startsWith(`${root}/`)
        const found = folder ? folderFindings(wanted, folder) : []
        return below ? found.filter(({ check, level }) => level === 'problem' || !['space', 'purge', 'execute'].includes(check)) : found
      }),
      ...requestFindings(requests, seen, profile),
    ]
  })
