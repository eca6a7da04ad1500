import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import * as core from '@actions/core'
import { PortError } from '../ports/error.ts'
import { LINGER_IS, readLinger } from '../shell/linger.ts'
import type { Inputs } from '../wire.ts'

const MODES = ['tick', 'plan', 'validate', 'doctor'] as const
const COMMITS = ['api', 'git', 'none'] as const

export interface ActionInputs {
  mode: (typeof MODES)[number]
  config: string
  inputs: Inputs
  /** `https://github.com/owner/name/actions/runs/1`: names the run in commits. */
  run: string
  /** Folder for the report. */
  temp: string
  /** File with the payload of the event that started the run. */
  event?: string
  /** Seconds that a run may stay for a short stage that is about to end. */
  linger: number
}

/** An empty one is passed by an expression that stands for nothing, or by whoever starts the action without a runner. */
const wrong = (name: string, value: string, hint: string): PortError =>
  new PortError('MISCONFIGURED', `input \`${name}\` is ${value === '' ? 'empty' : `\`${value}\``}`, { hint })

const oneOf = <T extends string>(name: string, allowed: readonly T[]): T => {
  const value = core.getInput(name)
  const found = allowed.find((candidate) => candidate === value)
  if (found !== undefined) return found
  throw wrong(name, value, `it is one of ${allowed.join(', ')}`)
}

/** As YAML 1.2 writes them: the spellings that a runner knows. */
const isOn = (name: string): boolean => {
  const value = core.getInput(name)
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw wrong(name, value, 'it is `true` or `false`')
}

const given = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value === '' ? {} : ({ [key]: value } as Record<K, string>)

/** github-actions[bot], the account that GITHUB_TOKEN writes as. */
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }

const listed = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const masked = (name: string): string => {
  const value = core.getInput(name)
  // GitHub masks a secret as a whole only; a key is also dangerous line by line
  for (const line of value.split('\n')) if (line.trim().length > 8) core.setSecret(line.trim())
  return value
}

const lingerFrom = (text: string): number => {
  const seconds = readLinger(text)
  if (seconds !== undefined) return seconds
  throw wrong('linger', text, LINGER_IS)
}

/** Whether the run is about a pull request, which may be a stranger's. Throws PortError where nothing may be done about one. */
const isProposal = (event: string | undefined, mode: ActionInputs['mode']): boolean => {
  const hint = 'on `pull_request` use `mode: plan`; a tick belongs to `schedule` and `workflow_dispatch`: templates/workflows has both'
  if (event === 'pull_request_target')
    throw new PortError('MISCONFIGURED', '`pull_request_target` gives the secrets of this repository to a change that nobody has read', {
      hint,
    })
  if (event !== 'pull_request') return false
  if (mode === 'plan' || mode === 'validate') return true
  throw new PortError('MISCONFIGURED', `\`mode: ${mode}\` acts on what is on the branch, and a pull request is not there yet`, { hint })
}

const modeFrom = (): ActionInputs['mode'] => {
  const mode = oneOf('mode', MODES)
  return isOn('dry-run') && mode === 'tick' ? 'plan' : mode
}
/** `octo/lab/.github/workflows/tick.yml@refs/heads/main` → `.github/workflows/tick.yml`. A file of another repository is none of ours. */
const workflowFile = ({ GITHUB_WORKFLOW_REF: ref = '', GITHUB_REPOSITORY: repository = '' }: NodeJS.ProcessEnv): string | undefined =>
  ref.startsWith(`${repository}/.github/`) ? ref.slice(repository.length + 1).replace(/@refs\/.*$/, '') : undefined

/** A name that no other step, attempt or run has: an artifact that is seen under it later is ours. */
const artifactIn = (temp: string, env: NodeJS.ProcessEnv): { folder: string; name: string } => {
  const name = `escapement-${env.GITHUB_RUN_ID ?? '0'}-${env.GITHUB_RUN_ATTEMPT ?? '1'}-${randomBytes(4).toString('hex')}`
  return { folder: join(temp, name), name }
}

/** Reads the action's inputs and the runner's environment. Throws PortError for values that are none. */
export const readActionInputs = (env: NodeJS.ProcessEnv): ActionInputs => {
  const mode = modeFrom()
  const proposal = isProposal(env.GITHUB_EVENT_NAME, mode)
  const token = core.getInput('github-token')
  if (token !== '') core.setSecret(token)
  const temp = env.RUNNER_TEMP ?? env.GITHUB_WORKSPACE ?? process.cwd()
  const inputs: Inputs = {
    root: env.GITHUB_WORKSPACE ?? process.cwd(),
    commit: oneOf('commit', COMMITS),
    campaigns: listed(core.getInput('campaigns')),
    author: BOT,
    // a pull request is checked on any machine; where its jobs will run is the other workflow's business
    hosted: env.RUNNER_ENVIRONMENT === 'github-hosted' && !proposal,
    proposal,
    artifact: artifactIn(temp, env),
    ...given('token', token),
    ...given('branch', env.GITHUB_REF_TYPE === 'tag' ? undefined : env.GITHUB_REF_NAME),
    ...given('repository', env.GITHUB_REPOSITORY),
    ...given('serverUrl', env.GITHUB_SERVER_URL),
    ...given('apiUrl', env.GITHUB_API_URL),
    ...given('graphqlUrl', env.GITHUB_GRAPHQL_URL),
    ...given('workflow', workflowFile(env)),
    ...(/^\d+$/.test(env.GITHUB_RUN_ID ?? '') ? { runNumber: Number(env.GITHUB_RUN_ID) } : {}),
    ...given('sshPrivateKey', masked('ssh-private-key')),
    ...given('sshKnownHosts', core.getInput('ssh-known-hosts')),
  }
  return {
    mode,
    config: core.getInput('config'),
    inputs,
    run: `${env.GITHUB_SERVER_URL ?? ''}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${env.GITHUB_RUN_ID ?? '0'}/attempts/${env.GITHUB_RUN_ATTEMPT ?? '1'}`,
    ...given('event', env.GITHUB_EVENT_PATH),
    linger: lingerFrom(core.getInput('linger')),
    temp,
  }
}
