import { requestProblems } from '../../catalog/requests.ts'
import { secondsOf, timeText } from '../../core/failure/amount.ts'
import type { Profile } from '../../core/failure/profile.ts'
import { own } from '../../core/own.ts'
import { stageOf } from '../../core/state.ts'
import type { Examination, Reply } from '../../ports/examination.ts'
import type { Campaign } from '../campaign.ts'
import { oneLine } from '../inert.ts'
import { about, type Finding } from './finding.ts'

/** What a stage asks sbatch for. */
export interface Request {
  campaign: string
  stage: string
  options: Readonly<Record<string, string>>
}

/** Options that say nothing of resources, or belong to the submission itself. */
const ASIDE = new Set([
  'hold',
  'comment',
  'wait',
  'job-name',
  'output',
  'error',
  'input',
  'chdir',
  'dependency',
  'mail-type',
  'mail-user',
  'begin',
  'parsable',
  'open-mode',
  'test-only',
])

/** What every stage still to come would ask for: its script's lines, what the file says, and what remedies have set. */
export const requestsOf = ({ spec, state, knowledge }: Campaign): Request[] =>
  spec.stages
    .filter((stage) => stage.work.kind === 'script' && stageOf(state, stage.slug).status !== 'done')
    .map((stage) => {
      const all = {
        ...own(knowledge.directives, stage.slug)?.options,
        ...stage.sbatch,
        ...(stage.array === undefined ? {} : { array: stage.array }),
        ...stageOf(state, stage.slug).overrides,
      }
      const options = Object.fromEntries(
        Object.entries(all).flatMap(([name, value]) => (ASIDE.has(name) ? [] : [[name, value === '' ? 'true' : value]])),
      )
      return { campaign: spec.campaign, stage: stage.name, options }
    })

const list = (names: readonly string[]): string => [...new Set(names)].join(', ')

const partitions = ({ campaign, stage, options }: Request, { partitions: known }: Examination): Finding[] => {
  if (known === undefined) return []
  const { problem, warning } = about(`campaign ${campaign}`)
  const wanted = (options.partition ?? '').split(',').filter((name) => name !== '')
  return wanted.flatMap((name) => {
    const partition = known.find((one) => one.name === name)
    if (!partition)
      return [
        problem(
          'partition',
          `${stage}: there is no partition \`${oneLine(name, 60)}\``,
          `\`--partition\` is one of ${list(known.map((one) => one.name))}`,
        ),
      ]
    const seconds = secondsOf(options.time ?? '')
    const over = seconds !== undefined && partition.maxTime !== undefined && seconds > partition.maxTime
    return [
      ...(partition.up
        ? []
        : [
            warning(
              'partition',
              `${stage}: partition \`${name}\` is down`,
              `wait, or take one of ${list(known.filter((one) => one.up).map((one) => one.name))}`,
            ),
          ]),
      ...(over
        ? [
            problem(
              'time',
              `${stage}: ${timeText(seconds)} is over the ${timeText(partition.maxTime ?? 0)} of partition \`${name}\``,
              'ask for less `--time` and resume from a checkpoint, or take another partition',
            ),
          ]
        : []),
    ]
  })
}

const membership = ({ campaign, stage, options }: Request, { associations }: Examination): Finding[] => {
  if (associations === undefined) return []
  const { problem } = about(`campaign ${campaign}`)
  const accounts = associations.map(({ account }) => account)
  if (options.account !== undefined && !accounts.includes(options.account.toLowerCase()))
    return [
      problem('account', `${stage}: account \`${oneLine(options.account, 60)}\` is not yours`, `\`--account\` is one of ${list(accounts)}`),
    ]
  const qos = associations
    .filter(({ account }) => options.account === undefined || account === options.account.toLowerCase())
    .flatMap((one) => one.qos)
  return options.qos === undefined || qos.length === 0 || qos.includes(options.qos.toLowerCase())
    ? []
    : [problem('qos', `${stage}: QOS \`${oneLine(options.qos, 60)}\` is not granted to you`, `\`--qos\` is one of ${list(qos)}`)]
}

const byProfile = ({ campaign, stage, options }: Request, profile: Profile | undefined, seen: Examination): Finding[] => {
  if (!profile) return []
  const { warning, problem } = about(`campaign ${campaign}`)
  return (
    requestProblems(options, profile)
      // the cluster's own list of partitions has the last word
      .filter(({ code }) => code !== 'UNKNOWN_PARTITION' || seen.partitions === undefined)
      .map(({ severity, code, message, hint }) =>
        (severity === 'error' ? problem : warning)(code.toLowerCase().replaceAll('_', '-'), `${stage}: ${message}`, hint),
      )
  )
}

const testOnly = ({ campaign, stage }: Request, reply: Reply | undefined, explained: boolean): Finding[] => {
  const { ok, problem, warning } = about(`campaign ${campaign}`)
  if (reply === undefined) return []
  if (reply.code === 0) return [ok('request', `${stage}: sbatch would accept it`)]
  const said = oneLine(reply.said, 300)
  if (reply.code === undefined || /timed out|unable to contact/i.test(said))
    return [warning('request', `${stage}: sbatch --test-only did not answer: ${said}`, 'try again later')]
  // a cause that was named above is not named twice
  return explained
    ? []
    : [
        problem(
          'request',
          `${stage}: sbatch would refuse it: ${said}`,
          "change the #SBATCH lines of its script, or `sbatch:` under the stage, until sbatch's words are met",
        ),
      ]
}

/** What the cluster has against each request. Pure. */
export const requestFindings = (requests: readonly Request[], seen: Examination, profile: Profile | undefined): Finding[] =>
  seen.commands.sbatch === undefined
    ? []
    : requests.flatMap((request, i) => {
        const named = [...partitions(request, seen), ...membership(request, seen), ...byProfile(request, profile, seen)]
        return [
          ...named,
          ...testOnly(
            request,
            seen.requests[i],
            named.some(({ level }) => level === 'problem'),
          ),
        ]
      })
