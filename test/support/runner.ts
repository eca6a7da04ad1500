import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const DIST_CLI = join(ROOT, 'dist', 'cli.js')

interface ActionFile {
  inputs: Record<string, { default?: string; required?: boolean }>
  runs: { using: string; main: string }
}

interface Ended {
  code: number
  stdout: string
  stderr: string
  /** From the start of the process to its end. */
  milliseconds: number
}

export interface Step extends Ended {
  outputs: Record<string, string>
  summary: string
  /** What a step that uploads the folder of the output `artifacts` would find there, by path. */
  uploads: Record<string, string>
}

/** What the runner evaluates in a default: only `github.token` occurs in action.yml, anything else is an error here. */
const evaluated = (text: string, token: string): string =>
  text.replace(/\$\{\{\s*([^}]*?)\s*\}\}/g, (_, expression: string) => {
    if (expression === 'github.token') return token
    throw new Error(`action.yml uses an expression that this runner does not know: ${expression}`)
  })

const parseOutputs = (text: string): Record<string, string> => {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const open = /^(.+?)<<(.+)$/.exec(lines[i] ?? '')
    if (!open?.[1] || !open[2]) continue
    const end = lines.indexOf(open[2], i + 1)
    outputs[open[1]] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return outputs
}

export interface RunOptions {
  workspace: string
  inputs?: Record<string, string>
  env?: Record<string, string>
  token?: string
  repository?: string
  event?: { name: string; payload: unknown }
  /** Ends the action with SIGKILL after so many milliseconds. */
  killAfter?: number
  /** Sends a signal as soon as this was printed, as the runner does to a run that is cancelled. */
  signal?: { name: NodeJS.Signals; after: RegExp }
}

const filesIn = async (folder: string | undefined): Promise<Record<string, string>> => {
  if (folder === undefined || folder === '') return {}
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path, 'utf8')] as const)))
}

export const actionFile = async (): Promise<ActionFile> => parse(await readFile(join(ROOT, 'action.yml'), 'utf8')) as ActionFile

/** Each declared input as the runner hands it over: what is given, else its default. Throws for one that is not declared. */
export const inputVariables = (action: ActionFile, given: Readonly<Record<string, string>>, token: string): Record<string, string> => {
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs))
  if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? evaluated(String(value ?? ''), token),
    ]),
  )
}

/** Starts dist/index.js the way the runner does: declared inputs as INPUT_*, command files made beforehand, no GITHUB_TOKEN. */
export const runAction = async (options: RunOptions): Promise<Step> => {
  const action = await actionFile()
  const temp = await mkdtemp(join(tmpdir(), 'escapement-runner-'))
  const files = Object.fromEntries(
    ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'].map((name) => [`GITHUB_${name}`, join(temp, name.toLowerCase())]),
  )
  for (const path of Object.values(files)) await writeFile(path, '')
  await writeFile(join(temp, 'event.json'), JSON.stringify(options.event?.payload ?? {}))
  const token = options.token ?? 'ghs_test'
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_REPOSITORY: options.repository ?? 'octo/campaigns',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_EVENT_NAME: options.event?.name ?? 'schedule',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_RUN_ID: '1234',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    RUNNER_TEMP: temp,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TRACKING_ID: 'github_test',
    ...files,
    ...inputVariables(action, options.inputs ?? {}, token),
    ...options.env,
  }
  const ended = await started(join(ROOT, action.runs.main), [], env, options.workspace, options)
  const outputs = parseOutputs(await readFile(files.GITHUB_OUTPUT ?? '', 'utf8'))
  const summary = await readFile(files.GITHUB_STEP_SUMMARY ?? '', 'utf8')
  const report = outputs.report === undefined ? undefined : await readFile(outputs.report, 'utf8')
  const uploads = await filesIn(outputs.artifacts)
  await rm(temp, { recursive: true, force: true })
  return { ...ended, outputs: report === undefined ? outputs : { ...outputs, report }, summary, uploads }
}

/** Runs one Node process to its end. */
export const started = (
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
  { killAfter, signal: wanted }: Pick<RunOptions, 'killAfter' | 'signal'> = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [script, ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    let sent = false
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      if (!wanted || sent || !wanted.after.test(stdout)) return
      sent = true
      child.kill(wanted.name)
    })
    child.stderr.on('data', (chunk) => (stderr += chunk))
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: code ?? (signal ? 137 : 1), stdout, stderr, milliseconds: performance.now() - began })
    })
  })

/** Runs dist/cli.js as a user would. */
export const runCli = (args: readonly string[], options: { cwd: string; env?: Record<string, string> }): Promise<Ended> =>
  started(DIST_CLI, args, { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/tmp', NO_COLOR: '1', ...options.env }, options.cwd)
