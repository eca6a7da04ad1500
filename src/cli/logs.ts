import type { Need } from '../core/evidence.ts'
import { entryName } from '../core/keys.ts'
import type { StageSpec } from '../core/model.ts'
import { logsOf } from '../core/rules/judge.ts'
import { currentStage, stageOf } from '../core/state.ts'
import { withoutEnd } from '../core/text.ts'
import { PortError } from '../ports/error.ts'
import type { Campaign } from '../shell/campaign.ts'
import { printable } from '../shell/inert.ts'
import { load } from '../shell/load.ts'
import { type Args, UsageError } from './args.ts'
import { CONFIG_PATH, inputsFrom, prepare } from './setup.ts'
import { campaignNamed, chosen, painter } from './words.ts'

const LINES = 40
const MAX_LINES = 5000
/** What a long line of an engine's log takes; the backend bounds the sum. */
const BYTES_A_LINE = 200

interface Log {
  file: string
  text: string
  truncated: boolean
}

const linesWanted = (args: Args): number => {
  const text = args.given?.lines ?? String(LINES)
  const wanted = Number(text)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_LINES)
    throw new UsageError(`-n is a number of lines, 1 to ${MAX_LINES}, not ${text}`)
  return wanted
}

/** The stage that is named, else the current one if it has run, else the last one that has. */
const stageFor = ({ spec, state }: Campaign, args: Args): StageSpec => {
  const named = args.given?.stage
  if (named !== undefined) {
    const found = spec.stages.find(({ name, slug, number }) => [name, slug, number].includes(String(named)))
    if (found) return found
    throw new UsageError(`there is no stage \`${named}\`; there are ${spec.stages.map(({ name }) => name).join(', ')}`)
  }
  const ran = spec.stages.filter(({ slug }) => stageOf(state, slug).attempt > 0)
  const current = currentStage(spec, state)
  const chosenStage = ran.find((stage) => stage === current) ?? ran.at(-1)
  if (chosenStage) return chosenStage
  throw new PortError('MISCONFIGURED', `no stage of ${spec.campaign} has run yet`, { hint: `escapement why ${spec.campaign}` })
}

/** The scheduler's files of the newest attempt, and what a process that Escapement itself started has written. */
const needsFor = ({ knowledge, state }: Campaign, stage: StageSpec, bytes: number): Need[] => {
  const at = stageOf(state, stage.slug)
  const job = at.job === undefined ? undefined : { id: at.job, phase: 'unknown' as const, state: '', reason: '' }
  const own = `.escapement/ledger/${entryName({ stage: stage.slug, attempt: at.attempt })}/out`
  const globs = [...logsOf({ ...knowledge, stage }, job), ...(at.attempt > 0 ? [own] : [])]
  return globs.map((glob) => ({ kind: 'tail', glob, bytes }))
}

const lastLines = (text: string, count: number): string => {
  const all = withoutEnd(printable(text), '\n').split('\n')
  return all.slice(-count).join('\n')
}

const read = async (campaign: Campaign, stage: StageSpec, count: number): Promise<Log[]> => {
  const { backend, site, spec } = campaign
  if (!backend)
    throw new PortError('MISCONFIGURED', `no backend named \`${spec.backend}\``, {
      hint: 'add it under `backends:` in .github/escapement.yml',
    })
  try {
    const needs = needsFor(campaign, stage, count * BYTES_A_LINE)
    const findings = await backend.gather(needs.map((need) => ({ site, need })))
    const unseen = findings.find((finding) => finding.kind === 'unobserved')
    const logs = findings.flatMap((finding) =>
      finding.kind === 'text' && finding.file !== undefined && finding.text !== ''
        ? [
            {
              file: printable(finding.file),
              text: lastLines(finding.text, count),
              truncated: finding.truncated || finding.text.split('\n').length > count + 1,
            },
          ]
        : [],
    )
    if (logs.length === 0 && unseen?.kind === 'unobserved')
      throw new PortError('UNREACHABLE', `${backend.name}: ${printable(unseen.why)}`, { hint: 'escapement doctor' })
    return [...new Map(logs.map((log) => [log.file, log])).values()]
  } finally {
    await backend.close()
  }
}

/** `logs CAMPAIGN`: the end of the newest attempt's logs, in one remote command; nothing in them is obeyed by the terminal. */
export const logsCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  const count = linesWanted(args)
  const { around } = await prepare(inputsFrom(env, args.root, args.commit, []), env.ESCAPEMENT_CONFIG ?? CONFIG_PATH)
  const { campaigns } = await load(around, await around.store.head())
  const campaign = chosen(args, campaignNamed(args), campaigns, ({ spec }) => spec.campaign)
  const stage = stageFor(campaign, args)
  const at = stageOf(campaign.state, stage.slug)
  const logs = await read(campaign, stage, count)
  const about = { campaign: campaign.spec.campaign, stage: stage.name, attempt: at.attempt, job: at.job ?? null }
  if (args.json) print(JSON.stringify({ ...about, logs }, null, 2))
  else if (logs.length === 0) print(`${stage.name} has written nothing in ${printable(campaign.site.remoteDir)} yet`)
  else
    for (const { file, text } of logs)
      print(
        `${painter(colour)('dim', `==> ${file} (${stage.name}, attempt ${at.attempt}${at.job === undefined ? '' : `, job ${at.job}`})`)}\n${text}`,
      )
  return 0
}
