import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Problem } from '../core/problem.ts'
import type { Config } from '../document/config.ts'
import type { Store } from '../ports/store.ts'
import type { Surroundings } from '../shell/load.ts'
import type { Opened } from '../shell/vacant.ts'
import { backendsOf, type Inputs, keeperOf, rootOf, storeOf } from '../wire.ts'

export const CONFIG_PATH = '.github/escapement.yml'

/** The repository and its configuration at the newest commit, ready to be run. */
export interface Ready {
  around: Surroundings
  store: Store
  /** The commit that the configuration was read at. */
  sha: string
  config: Config
  problems: Problem[]
}

/** A run ends within ten minutes, whatever the cluster does. */
export const RUN_SECONDS = 600

const written = async (store: Store, sha: string, path: string): Promise<Uint8Array | undefined> => (await store.read(sha, [path]))[0]

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0

const openOver = async (store: Store, configPath: string): Promise<Opened> => {
  const sha = await store.head()
  return { store, sha, configPath, config: await written(store, sha, configPath) }
}

/** The repository at the branch's head. Throws PortError. */
export const open = async (inputs: Inputs, configPath: string): Promise<Opened> => openOver(await storeOf(inputs), configPath)

/** Reads the configuration at the branch's head and wires what it names. Throws PortError. */
export const prepare = async (inputs: Inputs, configPath: string): Promise<Ready> => prepareAt(await open(inputs, configPath), inputs)

/** The same over a store of one's own. Throws PortError. */
export const prepareOver = async (store: Store, inputs: Inputs, configPath: string): Promise<Ready> =>
  prepareAt(await openOver(store, configPath), inputs)

/** The same in a repository that is open already. Throws PortError. */
export const prepareAt = async ({ store, sha, configPath, config: source }: Opened, inputs: Inputs): Promise<Ready> => {
  // its reader takes longer to load than a run with nothing to do takes
  const { readConfig } = await import('../document/config.ts')
  const { config, problems } = readConfig(source, configPath)
  const backends = await backendsOf(config, inputs)
  const keeper = await keeperOf(config, inputs)
  const outdated = async (at: string): Promise<boolean> => !same(await written(store, at, configPath), source)
  return {
    around: {
      store,
      config,
      backends,
      rootOf: rootOf(config, inputs),
      only: inputs.campaigns,
      hosted: inputs.hosted === true,
      keeper,
      outdated,
    },
    store,
    sha,
    config,
    problems,
  }
}

const variable = (env: NodeJS.ProcessEnv, input: string): string | undefined => {
  const value = env[`ESCAPEMENT_${input.toUpperCase().replaceAll('-', '_')}`]
  return value === undefined || value === '' ? undefined : value
}

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>)

/** The action's inputs as the CLI gets them: `ESCAPEMENT_SSH_PRIVATE_KEY` and the like. */
export const inputsFrom = (env: NodeJS.ProcessEnv, root: string, commit: Inputs['commit'], campaigns: readonly string[]): Inputs => ({
  root: resolve(root),
  commit,
  campaigns,
  author: { name: env.GIT_AUTHOR_NAME ?? 'Escapement', email: env.GIT_AUTHOR_EMAIL ?? 'escapement@localhost' },
  ...optional('sshPrivateKey', variable(env, 'ssh-private-key')),
  ...optional('sshKnownHosts', variable(env, 'ssh-known-hosts')),
  ...optional('token', variable(env, 'github-token')),
  ...optional('branch', variable(env, 'branch')),
  ...optional('apiUrl', variable(env, 'api-url') ?? env.GITHUB_API_URL),
})

export const clock = (): number => Math.floor(Date.now() / 1000)
export const runId = (): string => randomUUID()
