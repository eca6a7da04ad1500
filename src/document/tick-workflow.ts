import { parse } from 'yaml'
import { type Cron, readCron } from '../core/platform/cron.ts'

/** What a job's token may do: one word for all of it, or by permission. */
export type Permissions = 'write-all' | 'read-all' | Readonly<Record<string, unknown>>

/** A workflow of GitHub Actions that uses Escapement, as far as that goes. */
export interface TickWorkflow {
  /** How its steps name Escapement: `escapement/escapement@<40 digits>`. */
  uses: string[]
  scheduled: boolean
  /** The schedule; empty without one, and where a line of it is not understood or is not in UTC. */
  crons: Cron[]
  /** Line of `schedule:`, from 1; of the file's beginning where it has none. */
  line: number
  /** Of the job that uses Escapement, else of the workflow; undefined: the repository's own default. */
  permissions?: Permissions
  /** The environment of that job. */
  environment?: string
  /** Its commits come through GitHub's API, which signs them: the action's default. */
  signed: boolean
  /** Its machine is not GitHub's own: no minutes are counted. */
  selfHosted: boolean
  /** Names that the file takes from `secrets.` and `vars.`. */
  secrets: string[]
  variables: string[]
}

interface Job {
  permissions?: unknown
  environment?: unknown
  'runs-on'?: unknown
  steps?: unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Escapement by its repository's name, or a checkout of it that uses itself. */
const USES = /(^|\/)escapement@|^\.\/?$/

const usesOf = ({ steps }: Job): string[] =>
  Array.isArray(steps)
    ? steps.flatMap((step) => (isRecord(step) && typeof step.uses === 'string' && USES.test(step.uses) ? [step.uses] : []))
    : []

/** By the action's input `commit`; its default is `api`. */
const commitsByApi = ({ steps }: Job): boolean =>
  !Array.isArray(steps) || steps.every((step) => !isRecord(step) || !isRecord(step.with) || (step.with.commit ?? 'api') === 'api')

const UTC = ['utc', 'etc/utc', 'gmt', 'etc/gmt']

const cronOf = (entry: unknown): Cron | undefined => {
  if (!isRecord(entry) || typeof entry.cron !== 'string') return undefined
  const { timezone } = entry
  // elsewhere a day has 23 or 25 hours now and then
  return timezone === undefined || (typeof timezone === 'string' && UTC.includes(timezone.toLowerCase())) ? readCron(entry.cron) : undefined
}

const cronsOf = (on: unknown): Cron[] => {
  const entries = isRecord(on) && Array.isArray(on.schedule) ? on.schedule.map(cronOf) : []
  const crons = entries.filter((cron) => cron !== undefined)
  // half of a schedule would make every look of the other half an early one
  return crons.length === entries.length ? crons : []
}

const has = (on: unknown, name: string): boolean =>
  on === name || (Array.isArray(on) && on.includes(name)) || (isRecord(on) && Object.hasOwn(on, name))

const permissionsOf = (given: unknown): Permissions | undefined =>
  given === 'write-all' || given === 'read-all' || isRecord(given) ? given : undefined

const environmentOf = (given: unknown): string | undefined => {
  const name = isRecord(given) ? given.name : given
  // an expression is known only to the run
  return typeof name === 'string' && name !== '' && !name.includes('${{') ? name : undefined
}

const namesIn = (text: string, context: 'secrets' | 'vars'): string[] =>
  [
    ...new Set(
      [...text.matchAll(new RegExp(`\\b${context}\\.([A-Za-z_][A-Za-z0-9_]*)`, 'g'))].map(([, name]) => (name ?? '').toUpperCase()),
    ),
  ].filter((name) => name !== 'GITHUB_TOKEN')

const lineOf = (text: string): number => Math.max(1, text.split('\n').findIndex((line) => /^\s*(- )?schedule\s*:/.test(line)) + 1)

/** Reads a workflow file; undefined for one that does not use Escapement, or is no workflow. */
export const readTickWorkflow = (text: string): TickWorkflow | undefined => {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value)) return undefined
  const jobs = (isRecord(value.jobs) ? Object.values(value.jobs) : []).filter(isRecord)
  const ours = jobs.filter((job) => usesOf(job).length > 0)
  const [job] = ours
  if (!job) return undefined
  const permissions = permissionsOf(job.permissions ?? value.permissions)
  const environment = environmentOf(job.environment)
  return {
    uses: ours.flatMap(usesOf),
    scheduled: has(value.on, 'schedule'),
    crons: cronsOf(value.on),
    line: lineOf(text),
    ...(permissions === undefined ? {} : { permissions }),
    ...(environment === undefined ? {} : { environment }),
    signed: ours.every(commitsByApi),
    selfHosted: JSON.stringify(job['runs-on'] ?? '').includes('self-hosted'),
    secrets: namesIn(text, 'secrets'),
    variables: namesIn(text, 'vars'),
  }
}

/** Whether the token of the job may do this; a workflow that does not say leaves it to the repository's settings. */
export const grants = ({ permissions }: TickWorkflow, name: string, access: 'read' | 'write'): boolean | undefined => {
  if (permissions === undefined) return undefined
  if (permissions === 'write-all') return true
  if (permissions === 'read-all') return access === 'read'
  const given = permissions[name]
  return given === 'write' || given === access
}
