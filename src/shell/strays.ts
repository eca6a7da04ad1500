import { parseToken } from '../core/keys.ts'
import type { AttemptKey } from '../core/model.ts'
import type { JobSeen, Sight } from '../core/observation.ts'
import type { Problem } from '../core/problem.ts'
import type { Backend } from '../ports/backend.ts'
import { ownerHashOf, ownerOf } from './campaign.ts'
import { oneLine } from './inert.ts'
import type { Loaded } from './load.ts'

type Key = AttemptKey & { owner: string }
type Place = Pick<Loaded, 'repository' | 'paths' | 'documents' | 'campaigns'>

const CONFIG = '.github/escapement.yml'

const warning = (code: string, file: string, message: string, hint: string): Problem => ({
  code,
  severity: 'warning',
  file,
  line: 1,
  column: 1,
  message,
  hint,
})

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/')

/** Folders of the repository in which a campaign's own folder may have stood: those of the others, and whatever is not deep down. */
const parentsIn = ({ paths, documents }: Place): Set<string> => {
  const folders = new Set(paths.map(folderOf))
  const near = [...folders].flatMap((folder) => {
    const [first = '', second = ''] = folder.split('/')
    return [first, second === '' ? first : `${first}/${second}`]
  })
  return new Set(['', 'campaigns', ...near, ...documents.map((file) => folderOf(folderOf(file)))])
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join('/')

/** Where the document of such a token stood in this repository; undefined: it is another repository's, or was written elsewhere. */
const documentOf = (key: Key, place: Place, parents: ReadonlySet<string>): string | undefined => {
  const names = [...new Set(['WORKFLOW.md', ...place.documents.map((file) => file.split('/').at(-1) ?? '')])]
  const standing = place.paths.flatMap((path) => {
    const at = `/${path}`.indexOf(`/${key.campaign}/`)
    return at < 0 ? [] : [path.slice(0, at + key.campaign.length)]
  })
  const folders = new Set(['', ...standing, ...[...parents].map((parent) => join(parent, key.campaign))])
  const candidates = [...folders].flatMap((folder) => names.map((name) => join(folder, name)))
  return candidates.find((file) => ownerHashOf(ownerOf(place.repository, file)) === key.owner)
}

const orphan = (backend: Backend, job: JobSeen, key: Key, file: string, what: string): Problem =>
  warning(
    'ORPHANED_JOB',
    file,
    `job ${job.id} (${key.campaign}, ${key.stage}, attempt ${key.attempt}) has not ended on \`${backend.name}\`, but ${what}; it is left alone`,
    `bring that back, and it is followed again; or end the job yourself (\`scancel ${job.id}\`)`,
  )

const ofStage = (backend: Backend, { spec, file, site }: Loaded['campaigns'][number], jobs: readonly JobSeen[]): Problem[] =>
  jobs.flatMap((job) => {
    const key = parseToken(job.token ?? '')
    if (!key || key.campaign !== spec.campaign || key.owner !== site.ownerHash || job.phase === 'ended') return []
    return spec.stages.some(({ slug }) => slug === key.stage)
      ? []
      : [orphan(backend, job, key, file, `the table has no stage \`${key.stage}\` any more`)]
  })

const ofDocument = (backend: Backend, strays: readonly JobSeen[], place: Place): Problem[] => {
  const parents = parentsIn(place)
  return strays.flatMap((job) => {
    const key = parseToken(job.token ?? '')
    const file = key && documentOf(key, place, parents)
    // what is there and cannot be read, or is left out of this run, is said elsewhere
    if (!key || file === undefined || place.documents.includes(file)) return []
    return [orphan(backend, job, key, file, `${file} is no campaign any more`)]
  })
}

/** Lines of one backend's answers that are told in one run. */
const MOST_ODDITIES = 3

const oddities = ({ name }: Backend, odd: readonly string[]): Problem[] => {
  const lines = [...new Set(odd.map((text) => oneLine(text, 200)))]
  const more = lines.length - MOST_ODDITIES
  return lines
    .slice(0, MOST_ODDITIES)
    .map((line, i) =>
      warning(
        'SCHEDULER_ODDITY',
        CONFIG,
        `\`${name}\` answered what is not understood: ${line}${more > 0 && i === MOST_ODDITIES - 1 ? ` (and ${more} more)` : ''}`,
        'nothing is concluded from it; if it is an answer of your SLURM, please report it with its version',
      ),
    )
}

/**
 * What was seen on the backends and belongs to no row: live jobs of a campaign or a stage that people have deleted, and words that no
 * parser knew. Nothing is done about any of it.
 */
export const strayProblems = (sights: ReadonlyMap<Backend, Sight>, place: Place): Problem[] =>
  [...sights].flatMap(([backend, sight]) => {
    if (sight.kind === 'unobserved') return []
    const strays = sight.strays ?? []
    const jobs = [...sight.jobs.values(), ...strays]
    return [
      ...place.campaigns.flatMap((campaign) => (campaign.backend === backend ? ofStage(backend, campaign, jobs) : [])),
      ...ofDocument(backend, strays, place),
      ...oddities(backend, sight.oddities),
    ]
  })
