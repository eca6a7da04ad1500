import { execFile } from 'node:child_process'
import { access, constants, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { own } from '../../core/own.ts'
import type { Problem } from '../../core/problem.ts'
import { type BackendConfig, type Config, readConfig } from '../../document/config.ts'
import type { Backend } from '../../ports/backend.ts'
import type { Store } from '../../ports/store.ts'
import { campaignFiles } from '../../shell/discover.ts'
import { backendFindings } from '../../shell/doctor/backend.ts'
import { about, type Finding, orRefusal } from '../../shell/doctor/finding.ts'
import { documentFindings, writeFindings } from '../../shell/doctor/repository.ts'
import { tickingFindings, tickingIn } from '../../shell/doctor/workflow.ts'
import { type Loaded, load } from '../../shell/load.ts'
import { backendsOf, type Inputs, rootOf, storeOf } from '../../wire.ts'
import { askGithub } from './github.ts'

/** The documents that are checked: the commit's, or those of the folder where no commit can be read. */
interface Source {
  store: Store
  sha: string
  /** `owner/name`; undefined: the repository is nowhere else. */
  name?: string
}

const { ok, warning } = about('repository')

/** The newest commit, or why there is none and the folder instead: the rest of the check-up is worth having all the same. */
const sourceOf = async (inputs: Inputs): Promise<{ source: Source; findings: Finding[]; committed: boolean }> => {
  const { folderStore } = await import('../../adapters/git/folder.ts')
  const fallback: Source = { store: folderStore(inputs.root), sha: '' }
  let source: Source | undefined
  let named: Pick<Source, 'name'> = {}
  const findings = await orRefusal(
    'repository',
    async () => {
      const store = await storeOf(inputs)
      const identity = await store.identity()
      // also when git cannot read it, GitHub may tell why
      named = /^[^/:]+\/[^/:]+$/.test(identity) ? { name: identity } : {}
      const sha = await store.head()
      source = { store, sha, ...named }
      return [ok('branch', `${identity} at ${sha.slice(0, 12)}`)]
    },
    'branch',
  )
  return { source: source ?? { ...fallback, ...named }, findings, committed: source !== undefined }
}

/** A tick reads commits: what only lies in the folder does not exist for it. */
const uncommitted = async (inputs: Inputs, { store, sha }: Source, config: Config, configPath: string): Promise<Finding[]> => {
  const { folderStore } = await import('../../adapters/git/folder.ts')
  const here = (
    await folderStore(inputs.root)
      .files('')
      .catch(() => [])
  ).map(({ path }) => path)
  const known = new Set((await store.files(sha)).map(({ path }) => path))
  const wanted = [...campaignFiles(config.campaigns, here), ...here.filter((path) => path === configPath)]
  const left = wanted.filter((path) => !known.has(path))
  const changed = await changedIn(inputs.root, wanted)
  const fix = (paths: readonly string[]): string =>
    `\`git add ${paths.slice(0, 5).join(' ')}\`, \`git commit\` and \`git push\`: a tick reads commits only`
  return [
    ...(left.length === 0
      ? []
      : [warning('uncommitted', `${these(left)} in the folder, but not in the newest commit of the branch`, fix(left))]),
    ...(changed.length === 0 ? [] : [warning('uncommitted', `${these(changed)} changed in the folder, and not committed`, fix(changed))]),
  ]
}

const these = (paths: readonly string[]): string => `${paths.slice(0, 5).join(', ')} ${paths.length === 1 ? 'is' : 'are'}`

/** Files of which the folder has another text than its own newest commit; a clone that is merely behind has changed nothing. */
const changedIn = async (root: string, paths: readonly string[]): Promise<string[]> => {
  if (paths.length === 0) return []
  // unlike `git status` it writes nothing, not even a fresher index
  const words = ['--no-optional-locks', 'diff', '--name-only', '--relative', '-z', 'HEAD', '--', ...paths]
  const said = await promisify(execFile)('git', words, { cwd: root }).catch(() => ({ stdout: '' }))
  return said.stdout.split('\0').filter((path) => path !== '')
}

/** ssh itself refuses a key that others can read; a key in a file of mode 644 has probably been seen. */
const keyFile = async (name: string, config: BackendConfig, inputs: Inputs): Promise<Finding[]> => {
  if (config.kind !== 'slurm' || config.identityFile === undefined || inputs.sshPrivateKey !== undefined) return []
  const written = config.identityFile
  const path = written.startsWith('~/') ? join(homedir(), written.slice(2)) : written.startsWith('/') ? written : join(inputs.root, written)
  const mode = (await stat(path).catch(() => undefined))?.mode ?? 0
  return (mode & 0o077) === 0
    ? []
    : [about(`backend ${name}`).warning('key-file', `others on this machine can read ${written}`, `chmod 600 ${written}`)]
}

const backendFor = async (name: string, config: Config, each: BackendConfig, inputs: Inputs): Promise<Backend | undefined> =>
  (await backendsOf({ ...config, backends: { [name]: each } }, inputs)).get(name)

const ofBackend = async (name: string, config: Config, loaded: Loaded, inputs: Inputs, submit: boolean): Promise<Finding[]> => {
  const each = own(config.backends, name)
  const campaigns = loaded.campaigns.filter(({ spec }) => spec.backend === name)
  if (each?.kind !== 'slurm')
    return each === undefined || campaigns.length === 0
      ? []
      : [about(`backend ${name}`).ok('access', 'jobs run on this machine, as processes')]
  const asked = orRefusal(`backend ${name}`, async () => {
    const backend = await backendFor(name, config, each, inputs)
    if (!backend) return []
    try {
      return await backendFindings(backend, each, campaigns, rootOf(config, inputs)(name), submit)
    } finally {
      await backend.close()
    }
  })
  return [...(await keyFile(name, each, inputs)), ...(await asked)]
}

/** Folders for outputs that the campaigns name, where this machine is not the one that has them. */
const archiveFindings = async ({ syncRoots }: Config, loaded: Loaded): Promise<Finding[]> => {
  const wanted = loaded.campaigns.flatMap(({ spec }) => spec.stages.flatMap(({ sync }) => Object.values(sync)))
  const used = syncRoots.filter((root) => wanted.some((to) => `${to}/`.startsWith(`${root}/`)))
  const found = await Promise.all(
    used.map((root) =>
      access(root, constants.W_OK).then(
        () => ok('sync-root', `${root} can be written`),
        (error: NodeJS.ErrnoException) =>
          warning(
            'sync-root',
            `${root}, where outputs are to be kept, can't be written on this machine (${error.code})`,
            'mount its disk, or make it for the user that runs Escapement; if another machine has it, all is well',
          ),
      ),
    ),
  )
  return found
}

/** Problems that the campaigns raise: with the configuration's own, each once. */
const allProblems = (config: readonly Problem[], loaded: Loaded): Problem[] => [...config, ...loaded.problems]

/**
 * The whole check-up, for the command and for the action alike. Never throws for what the outside does.
 * @param submit whether a trivial job is really submitted (held, released, cancelled)
 */
export const checkUp = async (inputs: Inputs, configPath: string, submit: boolean): Promise<Finding[]> => {
  const { source, findings, committed } = await sourceOf(inputs)
  const { store, sha } = source
  const [bytes] = await store.read(sha, [configPath])
  const { config, problems } = readConfig(bytes, configPath)
  // campaigns are read with backends that are never asked, so that one that cannot be set up hides nothing else
  const names = Object.keys(config.backends)
  const quiet = new Map(names.map((name) => [name, silent(name)]))
  const loaded = await load(
    { store, config, backends: quiet, rootOf: rootOf(config, inputs), only: inputs.campaigns, hosted: inputs.hosted === true },
    sha,
  )
  const write = committed ? await writeFindings(store) : []
  const ticking = await tickingIn(store, sha)
  const refused = write.some(({ level }) => level === 'problem')
  const github = await askGithub(inputs, source.name, ticking, refused)
  const repository = [
    ...findings,
    ...(committed ? await uncommitted(inputs, source, config, configPath) : []),
    ...write,
    ...documentFindings(allProblems(problems, loaded), loaded),
    ...(await archiveFindings(config, loaded)),
    ...tickingFindings(ticking, github.counted),
    ...github.findings,
  ]
  const backends = await Promise.all(names.map((name) => ofBackend(name, config, loaded, inputs, submit)))
  return [...repository, ...backends.flat()]
}

const silent = (name: string): Backend => ({
  name,
  kind: 'slurm',
  usage: { connections: 0, commands: 0, schedulerCalls: 0 },
  look: async () => ({ kind: 'unobserved', code: 'NOT_ASKED', why: 'only its documents are read' }),
  gather: async (asked) => asked.map(() => ({ kind: 'unobserved', why: 'only its documents are read' })),
  act: async (deeds) => deeds.map(() => ({ kind: 'unknown', message: 'only its documents are read' })),
  close: async () => undefined,
})
