import { parse } from 'yaml'
import { readCron, runsAMonth } from '../../core/platform/cron.ts'
import type { Problem } from '../../core/problem.ts'
import type { Store } from '../../ports/store.ts'
import type { Loaded } from '../load.ts'
import { about, type Finding, orRefusal } from './finding.ts'

const SUBJECT = 'repository'
const { ok, warning, problem } = about(SUBJECT)

/** Every fault of the documents; errors keep a campaign from being ticked. */
export const documentFindings = (problems: readonly Problem[], loaded: Loaded | undefined): Finding[] => {
  const faults = problems.map(({ severity, file, line, message, hint, code }) =>
    (severity === 'error' ? problem : warning)(
      code.toLowerCase().replaceAll('_', '-'),
      `${file}:${line}: ${message}`,
      hint ?? `edit line ${line} of ${file}`,
    ),
  )
  if (!loaded) return faults
  const missing = loaded.campaigns.flatMap(({ spec }) =>
    spec.stages.flatMap(({ name, work }) =>
      work.kind === 'missing'
        ? [
            about(`campaign ${spec.campaign}`).problem(
              'script',
              `${name}: nothing says how to run it`,
              `add ${work.lookedFor.join(' or ')}, or \`script:\` or \`command:\` under \`stages.${name}\``,
            ),
          ]
        : [],
    ),
  )
  const none =
    loaded.files === 0
      ? [
          warning(
            'campaigns',
            'there is no campaign',
            '`escapement init` writes a first one; `campaigns:` in .github/escapement.yml says where they are looked for',
          ),
        ]
      : []
  const well = loaded.campaigns.length > 0 ? [ok('campaigns', `${loaded.campaigns.length} of ${loaded.files} campaigns can be ticked`)] : []
  return [...faults, ...missing, ...none, ...well]
}

interface Workflow {
  on?: unknown
  permissions?: unknown
  jobs?: Record<string, { permissions?: unknown; steps?: { uses?: string }[] } | null>
}

const USES = /(^|\/)escapement@|^\.\/?$/

const parsed = (text: string): Workflow | undefined => {
  try {
    const value: unknown = parse(text)
    return typeof value === 'object' && value !== null ? (value as Workflow) : undefined
  } catch {
    return undefined
  }
}

const usesOf = ({ jobs }: Workflow): string[] =>
  Object.values(jobs ?? {}).flatMap((job) =>
    Array.isArray(job?.steps) ? job.steps.flatMap(({ uses }) => (typeof uses === 'string' && USES.test(uses) ? [uses] : [])) : [],
  )

const has = (on: unknown, name: string): boolean =>
  on === name || (Array.isArray(on) && on.includes(name)) || (typeof on === 'object' && on !== null && Object.hasOwn(on, name))

const mayWriteContents = (permissions: unknown): boolean =>
  permissions === 'write-all' ||
  (typeof permissions === 'object' && permissions !== null && (permissions as Record<string, unknown>).contents === 'write')

/** Minutes a month that GitHub gives to private repositories; every run counts as a whole minute at least. */
const FREE_MINUTES = 2000

const cronsOf = (on: unknown): string[] => {
  const schedule = typeof on === 'object' && on !== null ? (on as Record<string, unknown>).schedule : undefined
  return Array.isArray(schedule)
    ? schedule.flatMap((each: { cron?: unknown } | null) => (typeof each?.cron === 'string' ? [each.cron] : []))
    : []
}

const forecast = (path: string, { on }: Workflow): Finding[] => {
  const runs = cronsOf(on).map((line) => {
    const cron = readCron(line)
    return cron && runsAMonth(cron)
  })
  if (runs.length === 0 || runs.includes(undefined)) return []
  const sum = runs.reduce((a: number, b) => a + (b ?? 0), 0)
  const words = `${path} starts about ${sum} runs a month, each a minute or more`
  return sum <= FREE_MINUTES
    ? [ok('minutes', `${words}; a private repository has ${FREE_MINUTES} minutes free`)]
    : [
        warning(
          'minutes',
          `${words}; a private repository has ${FREE_MINUTES} minutes free`,
          'nothing to do on a public repository; on a private one let its cron start fewer: every 30 minutes makes 1440',
        ),
      ]
}

const workflowFindings = (path: string, workflow: Workflow): Finding[] => {
  const unpinned = usesOf(workflow).some((uses) => /@0+$/.test(uses))
  const floating = usesOf(workflow).some((uses) => uses.includes('@') && !/@[0-9a-f]{40}$/.test(uses))
  const writes = [workflow.permissions, ...Object.values(workflow.jobs ?? {}).map((job) => job?.permissions)]
  const scheduled = has(workflow.on, 'schedule')
  return [
    ...(unpinned
      ? [
          problem(
            'pin',
            `${path} still names Escapement by zeros`,
            'put the commit of Escapement that you have read there: `uses: escapement/escapement@<40 digits>`',
          ),
        ]
      : []),
    ...(floating
      ? [warning('pin', `${path} names Escapement by a tag or branch, which can be moved`, 'pin it to a commit of 40 digits')]
      : []),
    ...(scheduled && writes.some((each) => each !== undefined) && !writes.some(mayWriteContents)
      ? [problem('permission', `${path} may not write the commit`, 'give its job `permissions: contents: write`')]
      : []),
    ...(scheduled ? [ok('schedule', `${path} ticks by schedule`), ...forecast(path, workflow)] : []),
  ]
}

/** Who ticks: the workflows of the repository that use Escapement. */
export const scheduleFindings = async (store: Store, sha: string): Promise<Finding[]> => {
  const paths = (await store.files(sha)).map(({ path }) => path).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  const contents = await store.read(sha, paths)
  const ours = paths.flatMap((path, i) => {
    const workflow = parsed(new TextDecoder().decode(contents[i]))
    return workflow && usesOf(workflow).length > 0 ? [{ path, workflow }] : []
  })
  const findings = ours.flatMap(({ path, workflow }) => workflowFindings(path, workflow))
  const nobody = warning(
    'schedule',
    'no workflow here ticks by schedule',
    '`escapement init` writes one; or run `escapement tick` from cron',
  )
  return ours.some(({ workflow }) => has(workflow.on, 'schedule')) ? findings : [...findings, nobody]
}

/** Whether what a tick decides could be written down. */
export const writeFindings = (store: Store): Promise<Finding[]> =>
  orRefusal(
    SUBJECT,
    async () => {
      await store.mayWrite()
      return [ok('write', 'a commit could be written to its branch')]
    },
    'write',
  )
