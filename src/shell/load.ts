import type { CampaignSpec } from '../core/model.ts'
import { own } from '../core/own.ts'
import type { Problem } from '../core/problem.ts'
import { hasErrors } from '../core/problem.ts'
import type { Knowledge } from '../core/rules/context.ts'
import { readDirectives } from '../core/script.ts'
import type { Config } from '../document/config.ts'
import { readWorkflow, type Workflow } from '../document/read.ts'
import { resolveLocalDir, resolveWork } from '../document/work.ts'
import type { Artifacts } from '../ports/artifacts.ts'
import type { Backend } from '../ports/backend.ts'
import type { Keeper } from '../ports/keeper.ts'
import type { Store, TreeFile } from '../ports/store.ts'
import { type Campaign, ownerHashOf, ownerOf } from './campaign.ts'
import { deployable, MAX_DEPLOY_BYTES, manifestOf, whyNot } from './deployable.ts'
import { campaignFiles } from './discover.ts'
import { groupBy } from './group.ts'
import { CATALOG, catalogFiles, catalogOf, knowledgeOf } from './knowledge.ts'
import { outsideProblems } from './outside.ts'
import type { People } from './people.ts'
import type { TickedBy } from './platform.ts'
import { scriptProblems } from './scripts.ts'
import { indexFiles, resultsOf } from './sync.ts'
import { noCampaign } from './vacant.ts'

/** What one run works with, all read at one commit. */
export interface Loaded {
  sha: string
  campaigns: Campaign[]
  /** Who the repository is, every path of it, and those that are campaign documents, readable or not. */
  repository: string
  paths: readonly string[]
  documents: readonly string[]
  problems: Problem[]
}

export interface Surroundings {
  store: Store
  config: Config
  backends: ReadonlyMap<string, Backend>
  /** Where on a backend campaigns live that do not say so themselves. */
  rootOf: (backend: string) => string
  /** Only these campaigns; empty: all. */
  only: readonly string[]
  /** A machine of GitHub's: it ends every process with the run, so nothing that lasts may be started on it. */
  hosted: boolean
  /** Where people are asked; the command line has none. */
  people?: People
  /** Where outputs are kept outside of the repository. */
  keeper?: Keeper
  /** What upload steps left; the command line cannot see it. */
  artifacts?: Artifacts
  /** Whether the configuration at a commit is another one than this run works with. Throws PortError. */
  outdated?: (sha: string) => Promise<boolean>
  /** The workflow that started this run; only GitHub starts one. */
  tickedBy?: TickedBy
}

/** Where a configuration's problem is shown; a run does not know by which path it was read. */
const CONFIG = '.github/escapement.yml'

interface Read {
  file: string
  workflow: Workflow
}

const decode = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes))

const readAll = async (store: Store, sha: string, paths: readonly string[]): Promise<{ read: Read[]; problems: Problem[] }> => {
  const contents = await store.read(sha, paths)
  const results = paths.map((file, i) => ({ file, ...readWorkflow(contents[i] ?? new Uint8Array(), file) }))
  const problems = results.flatMap((result) => result.problems)
  const read = results.flatMap(({ file, workflow, problems: own }) => (workflow && !hasErrors(own) ? [{ file, workflow }] : []))
  return { read, problems }
}

/** Two folders with one campaign's name would share keys on the cluster: neither is acted on. */
const duplicates = (read: readonly Read[]): Problem[] => {
  const byName = groupBy(read, ({ workflow }) => workflow.spec.campaign)
  return [...byName.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map(({ file, workflow }) => ({
        code: 'DUPLICATE_CAMPAIGN',
        severity: 'error' as const,
        file,
        line: 1,
        column: 1,
        message: `campaign \`${workflow.spec.campaign}\` is also in ${group
          .filter((other) => other.file !== file)
          .map((other) => other.file)
          .join(', ')}`,
        hint: 'rename one folder and its `campaign:`',
      })),
    )
}

const scriptsOf = (spec: CampaignSpec, contents: ReadonlyMap<string, Uint8Array>): Record<string, ReturnType<typeof readDirectives>> =>
  Object.fromEntries(
    spec.stages.flatMap((stage) => {
      const text = stage.work.kind === 'script' ? decode(contents.get(stage.work.path)) : undefined
      return text === undefined ? [] : [[stage.slug, readDirectives(text)]]
    }),
  )

const problem = (
  file: string,
  place: { line: number; column: number },
  rest: Pick<Problem, 'code' | 'severity' | 'message'> & { hint: string },
): Problem => ({ file, ...place, ...rest })

/** Jobs of the local backend die with a hosted runner; a short command does not outlast its step. */
const shortLived = (spec: CampaignSpec, workflow: Workflow, config: Config): Problem[] =>
  own(config.backends, spec.backend)?.kind !== 'local'
    ? []
    : spec.stages
        .filter(({ work }) => work.kind === 'script' || work.kind === 'deploy-script')
        .map(({ slug, name }) =>
          problem(spec.file, workflow.placeOf({ kind: 'cell', stage: slug, column: 'Name' }), {
            code: 'LOCAL_ON_HOSTED',
            severity: 'error',
            message: `\`${name}\` would run on GitHub's own machine, which ends it with the step`,
            hint: 'use a self-hosted runner or a slurm backend, or make it a short `command:`',
          }),
        )

/** Faults that show only beside the scripts and the configuration. */
const furtherProblems = (
  spec: CampaignSpec,
  workflow: Workflow,
  directives: Knowledge['directives'],
  config: Config,
  hosted: boolean,
): Problem[] => {
  const held = spec.stages.filter(({ slug }) => own(directives, slug)?.held)
  const selfHolding = held.map(({ slug, name }) =>
    problem(spec.file, workflow.placeOf({ kind: 'cell', stage: slug, column: 'Name' }), {
      code: 'SCRIPT_HOLDS_ITSELF',
      severity: 'error',
      message: `the script of \`${name}\` holds itself (\`#SBATCH --hold\`), but Escapement holds and releases every job`,
      hint: 'remove `--hold` from its #SBATCH lines; to pause a stage write `held: true` under `stages:`',
    }),
  )
  if (own(config.backends, spec.backend)) return [...selfHolding, ...(hosted ? shortLived(spec, workflow, config) : [])]
  const unknown = problem(spec.file, workflow.placeOf({ kind: 'key', path: ['budget', 'backend'] }), {
    code: 'UNKNOWN_BACKEND',
    severity: 'warning',
    message: `no backend named \`${spec.backend}\` in the configuration`,
    hint: `there ${Object.keys(config.backends).length === 1 ? 'is' : 'are'} ${Object.keys(config.backends).join(', ')}; add it under \`backends:\` in .github/escapement.yml`,
  })
  return [...selfHolding, unknown]
}

/** A campaign without a folder of its own on the cluster can't be acted on. */
const homeless = (spec: CampaignSpec, workflow: Workflow, remoteDir: string): Problem[] =>
  remoteDir.startsWith('/')
    ? []
    : [
        problem(spec.file, workflow.placeOf({ kind: 'key', path: ['deploy', 'remote_dir'] }), {
          code: 'NO_REMOTE_DIR',
          severity: 'error',
          message: `where on \`${spec.backend}\` should it run? \`${remoteDir}\` is not an absolute folder`,
          hint: `write \`deploy: {remote_dir: /scratch/you/${spec.campaign}}\`, or \`root:\` for the backend in .github/escapement.yml`,
        }),
      ]

/** What one read of the repository answers for all campaigns at once. */
interface Tree {
  sha: string
  repository: string
  files: readonly TreeFile[]
  contents: ReadonlyMap<string, Uint8Array>
  /** Every campaign that could be read, also those that this run leaves out. */
  specs: readonly CampaignSpec[]
}

const isRegular = ({ mode }: TreeFile): boolean => mode.startsWith('100')

const resolved = (spec: CampaignSpec, files: readonly TreeFile[]): CampaignSpec => {
  const prefix = spec.localDir === '' ? '' : `${spec.localDir}/`
  return resolveWork(
    spec,
    files.flatMap(({ path }) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])),
  )
}

const deploymentOf = (spec: CampaignSpec, tree: Tree): Pick<Campaign, 'contents' | 'wanted'> & { undeployable?: string } => {
  const entries = deployable(spec, tree.files)
  const contents = new Map(
    entries.flatMap(({ path, file }) => {
      const bytes = tree.contents.get(file.path)
      return bytes ? [[path, bytes] as const] : []
    }),
  )
  const undeployable = whyNot(entries, contents)
  return undeployable === undefined ? { contents, wanted: manifestOf(entries, contents) } : { contents, wanted: [], undeployable }
}

const assemble = (around: Surroundings, tree: Tree, { file, workflow }: Read): Campaign => {
  const spec = resolved(workflow.spec, tree.files)
  const { contents, wanted, undeployable } = deploymentOf(spec, tree)
  const directives = scriptsOf(spec, contents)
  const owner = ownerOf(tree.repository, file)
  const ownerHash = ownerHashOf(owner)
  const { entries: catalog, problems } = catalogOf(spec, tree.contents)
  const backend = around.backends.get(spec.backend)
  const kind = around.config.backends[spec.backend]?.kind
  const remoteDir = spec.remoteDir ?? `${around.rootOf(spec.backend)}/${spec.campaign}`
  const results = resultsOf(spec, { files: tree.files, specs: tree.specs, config: around.config, contents: tree.contents })
  const about = { spec, config: around.config, owner, ownerHash, catalog, directives, wanted, contents, results, price: backend?.price }
  return {
    file,
    text: workflow.text,
    spec,
    state: workflow.state,
    problems: [
      ...furtherProblems(spec, workflow, directives, around.config, around.hosted),
      ...scriptProblems(spec, contents, (stage) => workflow.placeOf({ kind: 'cell', stage, column: 'Name' }), kind !== 'local'),
      ...outsideProblems(spec, workflow, around.config, around.hosted),
      ...(backend ? homeless(spec, workflow, remoteDir) : []),
      ...problems,
    ],
    knowledge: knowledgeOf(undeployable === undefined ? about : { ...about, undeployable }),
    site: { campaign: spec.campaign, remoteDir, owner, ownerHash },
    contents,
    wanted,
    sha: tree.sha,
    ...(backend ? { backend } : {}),
  }
}

const readTree = async (
  around: Surroundings,
  sha: string,
  files: readonly TreeFile[],
  specs: readonly CampaignSpec[],
): Promise<Omit<Tree, 'specs'>> => {
  const inputs = specs.flatMap((spec) =>
    deployable(spec, files)
      .map(({ file }) => file)
      .filter((file) => isRegular(file) && file.size <= MAX_DEPLOY_BYTES),
  )
  const catalogs = specs.flatMap((spec) => catalogFiles(spec).map(({ path }) => path))
  const paths = [...new Set([...inputs.map(({ path }) => path), ...catalogs, ...indexFiles(specs)])]
  const bytes = await around.store.read(sha, paths)
  const contents = new Map(paths.flatMap((path, i) => (bytes[i] ? [[path, bytes[i]] as const] : [])))
  return { sha, repository: await around.store.identity(), files, contents }
}

/** Reads every campaign at the commit; a file with errors yields problems and no campaign, and stops nobody else. */
export const load = async (around: Surroundings, sha: string): Promise<Loaded> => {
  const files = await around.store.files(sha)
  const paths = campaignFiles(
    around.config.campaigns,
    files.filter(isRegular).map(({ path }) => path),
  )
  const { read, problems } = await readAll(around.store, sha, paths)
  const clashes = duplicates(read)
  const clashing = new Set(clashes.map(({ file }) => file))
  const all = files.map(({ path }) => path)
  const placed = read.map(({ file, workflow }) => ({ file, workflow: { ...workflow, spec: resolveLocalDir(workflow.spec, all) } }))
  const chosen = placed.filter(
    ({ file, workflow }) => !clashing.has(file) && (around.only.length === 0 || around.only.includes(workflow.spec.campaign)),
  )
  const tree = await readTree(
    around,
    sha,
    files,
    chosen.map(({ workflow }) => workflow.spec),
  )
  const specs = placed.map(({ workflow }) => workflow.spec)
  const campaigns = chosen.map((each) => assemble(around, { ...tree, specs }, each))
  const further = campaigns.flatMap((campaign) => campaign.problems)
  // what is wrong in the repository's own catalog is said, but it stops nobody: its other entries still count
  const own = (campaign: Campaign): Problem[] => campaign.problems.filter(({ file }) => file !== CATALOG)
  return {
    sha,
    repository: tree.repository,
    paths: all,
    documents: paths,
    campaigns: campaigns.filter((campaign) => !hasErrors(own(campaign))),
    problems: [...(paths.length === 0 ? [noCampaign(around.config.campaigns, CONFIG, all)] : []), ...problems, ...clashes, ...further],
  }
}
