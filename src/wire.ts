import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Octokit } from '@octokit/rest'
import type { Snapshot } from './adapters/git/snapshot.ts'
import { own } from './core/own.ts'
import type { BackendConfig, Config } from './document/config.ts'
import type { Artifacts } from './ports/artifacts.ts'
import type { Backend } from './ports/backend.ts'
import { PortError } from './ports/error.ts'
import type { Keeper } from './ports/keeper.ts'
import type { Platform } from './ports/platform.ts'
import type { Store } from './ports/store.ts'
import type { People } from './shell/people.ts'
import type { Links } from './shell/people-text.ts'
import type { TickedBy } from './shell/platform.ts'

/** Everything that comes from outside the repository: the action's inputs, or the CLI's environment. */
export interface Inputs {
  root: string
  commit: 'api' | 'git' | 'none'
  campaigns: readonly string[]
  branch?: string
  repository?: string
  serverUrl?: string
  apiUrl?: string
  token?: string
  /** File of the workflow that started this run, `.github/workflows/escapement.yml`, and the run's number. */
  workflow?: string
  runNumber?: number
  sshPrivateKey?: string
  sshKnownHosts?: string
  /** A pull request: the commit that is checked out is read, on whatever branch; nothing is written, and no backend is contacted. */
  proposal?: boolean
  /** A runner of GitHub's own (RUNNER_ENVIRONMENT). */
  hosted?: boolean
  /** The folder from which this run's artifact is uploaded, and its name. */
  artifact?: { folder: string; name: string }
  /** Name and address of the commits' author. */
  author: { name: string; email: string }
}

/** A single value for the one backend, or a YAML map by backend. */
const forBackend = async (value: string | undefined, name: string): Promise<string | undefined> => {
  if (value === undefined || value.trim() === '') return undefined
  // keys and known_hosts lines are no YAML maps; a map begins with `name:` on its first line
  if (!/^\s*[A-Za-z0-9._-]+:\s*(\||>|['"]|$)/.test(value.split('\n')[0] ?? '')) return value
  const { parse } = await import('yaml')
  const map: unknown = parse(value)
  const found = typeof map === 'object' && map !== null ? own(map as Record<string, unknown>, name) : undefined
  return typeof found === 'string' ? found : undefined
}

const fileOr = async (value: string | undefined, path: string | undefined, root: string): Promise<string | undefined> => {
  if (value !== undefined || path === undefined) return value
  const home = path.startsWith('~/') ? join(process.env.HOME ?? '', path.slice(2)) : path
  return readFile(home.startsWith('/') ? home : join(root, home), 'utf8').catch((cause: unknown) => {
    throw new PortError('MISCONFIGURED', `${path} can't be read`, {
      cause,
      hint: 'check identity_file and known_hosts_file in .github/escapement.yml',
    })
  })
}

const slurm = async (name: string, config: Extract<BackendConfig, { kind: 'slurm' }>, inputs: Inputs): Promise<Backend> => {
  const { slurmBackend } = await import('./adapters/slurm/backend.ts')
  const options = {
    name,
    token: config.token,
    loginShell: config.loginShell,
    ...(config.setup === undefined ? {} : { setup: config.setup }),
  }
  if (config.transport === 'exec') {
    const { execTransport } = await import('./adapters/remote/exec.ts')
    return slurmBackend({ ...options, transport: execTransport({ env: process.env }) })
  }
  const privateKey = await fileOr(await forBackend(inputs.sshPrivateKey, name), config.identityFile, inputs.root)
  const knownHosts = await fileOr(await forBackend(inputs.sshKnownHosts, name), config.knownHostsFile, inputs.root)
  const { sshTransport } = await import('./adapters/remote/ssh.ts')
  return slurmBackend({
    ...options,
    transport: sshTransport({ name, host: config.host, port: config.port, user: config.user, privateKey, knownHosts }),
  })
}

const backendOf = async (name: string, config: BackendConfig, inputs: Inputs): Promise<Backend> => {
  if (inputs.proposal) {
    const { unaskedBackend } = await import('./adapters/unasked/backend.ts')
    return unaskedBackend(name, config.kind, 'a pull request asks no cluster')
  }
  if (config.kind === 'slurm') return slurm(name, config, inputs)
  const { localBackend } = await import('./adapters/local/backend.ts')
  return localBackend({ name })
}

/** Connects nothing yet: a backend opens its connection when it is first asked something. */
export const backendsOf = async (config: Config, inputs: Inputs): Promise<Map<string, Backend>> => {
  const entries = Object.entries(config.backends)
  const made = await Promise.all(entries.map(async ([name, each]) => [name, await backendOf(name, each, inputs)] as const))
  return new Map(made)
}

/** Campaigns of a local backend live outside the repository, which stays clean; the repository's path tells two of them apart. */
const localRoot = (root: string): string => {
  const state = process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state')
  return join(state, 'escapement', createHash('sha256').update(resolve(root)).digest('hex').slice(0, 12))
}

/** Where on a backend campaigns live that do not say so themselves: the backend's `root`. */
export const rootOf =
  (config: Config, inputs: Inputs) =>
  (name: string): string => {
    const backend = own(config.backends, name)
    return backend?.root ?? (backend?.kind === 'local' ? localRoot(inputs.root) : '.')
  }

/** Places of this machine where outputs are kept. */
export const keeperOf = async (config: Config, { artifact }: Inputs): Promise<Keeper> => {
  const { folderKeeper } = await import('./adapters/keep/keeper.ts')
  return folderKeeper({ roots: config.syncRoots, ...(artifact === undefined ? {} : { artifact }) })
}

/** What is checked out, and where its base is; a folder that is no checkout is read as it stands. */
export const proposalOf = async ({ root, repository }: Inputs): Promise<Snapshot> => {
  const { snapshotOf } = await import('./adapters/git/snapshot.ts')
  const { folderStore } = await import('./adapters/git/folder.ts')
  return (await snapshotOf(root, repository ?? `local:${root}`)) ?? { store: folderStore(root), base: async () => undefined }
}

/** Reads with the one and writes with the other, which is made when there is something to write: most runs have nothing. */
const writtenBy = (local: Store, identity: string, make: () => Promise<Store>): Store => {
  let made: Promise<Store> | undefined
  const writer = (): Promise<Store> => {
    made ??= make()
    return made
  }
  return {
    ...local,
    identity: async () => identity,
    mayWrite: async () => (await writer()).mayWrite(),
    commit: async (parent, message, changes) => (await writer()).commit(parent, message, changes),
  }
}

/** The repository: always read through git; written through git, through GitHub's API, or in the work tree only. Throws PortError. */
export const storeOf = async (inputs: Inputs): Promise<Store> => {
  if (inputs.proposal) return (await proposalOf(inputs)).store
  const { gitStore } = await import('./adapters/git/store.ts')
  const { root, author, branch, repository, token } = inputs
  const defined = {
    ...(branch === undefined ? {} : { branch }),
    ...(repository === undefined ? {} : { repository }),
    ...(token === undefined ? {} : { token }),
  }
  const local = gitStore({ root, author, ...defined })
  if (inputs.commit === 'git') return local
  if (inputs.commit === 'none') {
    const { worktreeStore } = await import('./adapters/git/worktree.ts')
    return worktreeStore(root, local)
  }
  const [owner, name] = (repository ?? '').split('/')
  if (!owner || !name || !token || !branch) {
    throw new PortError('MISCONFIGURED', '`commit: api` needs a token and a branch of a repository on GitHub', {
      hint: 'use `commit: git`, or run on a branch with `github-token`',
    })
  }
  return writtenBy(local, `${owner}/${name}`, async () => {
    const { githubClient } = await import('./adapters/github/client.ts')
    const { githubStore } = await import('./adapters/github/store.ts')
    const api = githubClient({ token, ...(inputs.apiUrl === undefined ? {} : { apiUrl: inputs.apiUrl }) })
    return githubStore({ api, owner, name, branch, local })
  })
}

/** GitHub as a platform, where a token and a repository are given; else undefined. It is never waited for. */
export const platformOf = async ({ repository, token, apiUrl }: Inputs): Promise<Platform | undefined> => {
  const [owner, name] = (repository ?? '').split('/')
  if (!owner || !name || !token) return undefined
  const { githubClient } = await import('./adapters/github/client.ts')
  const { githubPlatform } = await import('./adapters/github/platform.ts')
  const api = githubClient({ token, patience: 0, ...(apiUrl === undefined ? {} : { apiUrl }) })
  return githubPlatform({ api, owner, name })
}

/** The workflow that started this run, and GitHub to ask about it; undefined where GitHub did not start it. */
export const tickedByOf = async (inputs: Inputs): Promise<TickedBy | undefined> => {
  const { workflow, runNumber } = inputs
  const platform = workflow === undefined ? undefined : await platformOf(inputs)
  return platform && workflow !== undefined ? { platform, workflow, ...(runNumber === undefined ? {} : { run: runNumber }) } : undefined
}

/** Pages of the repository, where one is known. @param run the run's own page */
export const linksOf = ({ repository, serverUrl }: Inputs, run: string): Links | undefined =>
  repository === undefined ? undefined : { repository: `${serverUrl ?? 'https://github.com'}/${repository}`, run }

/** Whoever may speak to GitHub in the name of the run; undefined: there is no token, or nothing is recorded there. */
const githubOf = async (inputs: Inputs): Promise<{ api: Octokit; owner: string; name: string } | undefined> => {
  const [owner, name] = (inputs.repository ?? '').split('/')
  if (!owner || !name || !inputs.token || inputs.commit === 'none') return undefined
  const { githubClient } = await import('./adapters/github/client.ts')
  return { api: githubClient({ token: inputs.token, ...(inputs.apiUrl === undefined ? {} : { apiUrl: inputs.apiUrl }) }), owner, name }
}

/** Issues of the repository, for a run that has a token and records what it does there; else undefined. @param run the run's own page */
export const peopleOf = async (inputs: Inputs, run: string): Promise<People | undefined> => {
  const github = await githubOf(inputs)
  if (!github) return undefined
  const { githubForge } = await import('./adapters/github/forge.ts')
  const links = linksOf(inputs, run)
  return links && { forge: githubForge(github), links }
}

/** What earlier runs have uploaded, for such a run. */
export const artifactsOf = async (inputs: Inputs): Promise<Artifacts | undefined> => {
  const github = await githubOf(inputs)
  if (!github) return undefined
  const { githubArtifacts } = await import('./adapters/github/artifacts.ts')
  return githubArtifacts(github)
}
