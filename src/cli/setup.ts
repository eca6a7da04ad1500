import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Problem } from '../core/problem.ts'
import { type Config, readConfig } from '../document/config.ts'
import type { Store } from '../ports/store.ts'
import type { Surroundings } from '../shell/load.ts'
import { backendsOf, type Inputs, keeperOf, rootOf, storeOf } from '../wire.ts'

export const CONFIG_PATH = '.github/escapement.yml'

/** The repository and its configuration at the newest commit, ready to be run. */
export interface Ready {
  around: Surroundings
  store: Store
  config: Config
  problems: Problem[]
}

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes ? new TextDecoder().decode(bytes) : undefined)

/** Reads the configuration at the branch's head and wires what it names. Throws PortError. */
export const prepare = async (inputs: Inputs, configPath: string): Promise<Ready> => prepareOver(await storeOf(inputs), inputs, configPath)

/** The same over a repository that is open already. Throws PortError. */
export const prepareOver = async (store: Store, inputs: Inputs, configPath: string): Promise<Ready> => {
  const written = async (sha: string): Promise<string | undefined> => text((await store.read(sha, [configPath]))[0])
  const source = await written(await store.head())
  const { config, problems } = readConfig(source, configPath)
  const backends = await backendsOf(config, inputs)
  const keeper = await keeperOf(config, inputs)
  const outdated = async (sha: string): Promise<boolean> => (await written(sha)) !== source
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
