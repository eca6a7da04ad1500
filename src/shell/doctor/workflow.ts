import { runsAMonth } from '../../core/platform/cron.ts'
import { FREE_MINUTES } from '../../core/platform/minutes.ts'
import { grants, readTickWorkflow, type TickWorkflow } from '../../document/tick-workflow.ts'
import type { Store } from '../../ports/store.ts'
import { about, type Finding } from './finding.ts'

const { ok, warning, problem } = about('repository')

/** A workflow of the repository that uses Escapement. */
export interface Ticking {
  path: string
  /** Its file's name, by which GitHub knows it. */
  file: string
  workflow: TickWorkflow
}

/** Who ticks: the workflows of the repository that use Escapement. */
export const tickingIn = async (store: Store, sha: string): Promise<Ticking[]> => {
  const paths = (await store.files(sha)).map(({ path }) => path).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  const contents = await store.read(sha, paths)
  return paths.flatMap((path, i) => {
    const workflow = readTickWorkflow(new TextDecoder().decode(contents[i]))
    return workflow ? [{ path, file: path.slice(path.lastIndexOf('/') + 1), workflow }] : []
  })
}

/** What its schedule alone would cost; GitHub knows better, where it is asked. */
const forecast = ({ path, workflow }: Ticking): Finding[] => {
  if (workflow.crons.length === 0 || workflow.selfHosted) return []
  const sum = workflow.crons.map(runsAMonth).reduce((a, b) => a + b, 0)
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

const pins = ({ path, workflow: { uses } }: Ticking): Finding[] => [
  ...(uses.some((each) => /@0+$/.test(each))
    ? [
        problem(
          'pin',
          `${path} still names Escapement by zeros`,
          'put the commit of Escapement that you have read there: `uses: escapement/escapement@<40 digits>`',
        ),
      ]
    : []),
  ...(uses.some((each) => each.includes('@') && !/@[0-9a-f]{40}$/.test(each))
    ? [warning('pin', `${path} names Escapement by a tag or branch, which can be moved`, 'pin it to a commit of 40 digits')]
    : []),
]

/** What the job's token must be given by the file itself: whatever is not named there is none. */
const permissions = ({ path, workflow }: Ticking): Finding[] => [
  ...(grants(workflow, 'contents', 'write') === false
    ? [problem('permission', `${path} may not write the commit`, 'give its job `permissions: contents: write`')]
    : []),
  ...(grants(workflow, 'issues', 'write') === false
    ? [
        warning(
          'permission',
          `${path} may not write issues: nobody is asked, and commands in comments are not heard`,
          'give its job `permissions: issues: write`',
        ),
      ]
    : []),
  ...(grants(workflow, 'actions', 'read') === false
    ? [
        warning(
          'permission',
          `${path} may not read its own runs: in a private repository lateness and Actions minutes are not shown`,
          'give its job `permissions: actions: read`',
        ),
      ]
    : []),
]

/** The workflows that tick, by their files alone. @param counted GitHub tells what they cost */
export const tickingFindings = (all: readonly Ticking[], counted: boolean): Finding[] => {
  const scheduled = all.filter(({ workflow }) => workflow.scheduled)
  // the one for pull requests has no schedule and needs none
  const manual = all.find(({ file }) => !/pr|pull/.test(file))?.path
  const nobody = warning(
    'schedule',
    'no workflow here ticks by schedule',
    manual === undefined
      ? '`escapement init` writes one; or run `escapement tick` from cron'
      : `write \`schedule: [{cron: '17,47 * * * *'}]\` under \`on:\` of ${manual}; or run \`escapement tick\` from cron`,
  )
  return [
    ...all.flatMap(pins),
    ...scheduled.flatMap((each) => [
      ...permissions(each),
      ok('schedule', `${each.path} ticks by schedule`),
      ...(counted ? [] : forecast(each)),
    ]),
    ...(scheduled.length === 0 ? [nobody] : []),
  ]
}
