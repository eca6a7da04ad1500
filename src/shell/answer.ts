import type { Effect } from '../core/effect.ts'
import type { ForgeDeed } from '../core/people/types.ts'
import { logsOf } from '../core/rules/judge.ts'
import { currentStage, stageOf } from '../core/state.ts'
import type { Store } from '../ports/store.ts'
import type { Reply } from './hear.ts'
import { fenced, inline } from './inert.ts'
import { type About, bounded, helpText } from './people-text.ts'
import { gather } from './perform.ts'
import type { Outcome } from './speak-issues.ts'

const LINES = 40
const BYTES_PER_LINE = 400

const why = ({ about, waiting }: Outcome): string => {
  const { spec } = about.campaign
  const stage = currentStage(spec, about.state)
  if (!stage) return 'Every stage is done.'
  const { status, attempt, job } = stageOf(about.state, stage.slug)
  const reasons = waiting.map(
    (one) =>
      `- waits for ${one.on === 'person' ? '**a person**' : one.on}: ${about.evidence === 'none' ? '(not shown here)' : inline(one.why, 1000)}`,
  )
  const head = `**${inline(stage.name)}** is ${status}, attempt ${attempt}${job === undefined ? '' : `, job ${inline(job)}`}${spec.held ? '; the campaign is held' : ''}.`
  return [head, ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n')
}

/** How many lines may be shown: people with write access ask, but everybody reads the answer. */
const allowed = (about: About, asked: number): number =>
  about.evidence === 'none' ? 0 : about.evidence === 'line' ? 1 : Math.min(asked, about.evidence === 'tail' ? 100 : 999)

const logs = async ({ about }: Outcome, args: readonly string[], store: Store): Promise<string> => {
  const { campaign, state } = about
  const stage = currentStage(campaign.spec, state) ?? campaign.spec.stages.at(-1)
  const lines = allowed(about, Number(args[0] ?? LINES))
  if (!stage || lines === 0) return 'Logs are not shown here (`evidence: none`).'
  const { job } = stageOf(state, stage.slug)
  const seen = job === undefined ? undefined : { id: job, phase: 'unknown' as const, state: '', reason: '' }
  const globs = logsOf({ stage, directives: campaign.knowledge.directives }, seen)
  const effects = globs.map(
    (glob): Effect => ({ type: 'gather', need: { kind: 'tail', glob, bytes: Math.min(64_000, lines * BYTES_PER_LINE) } }),
  )
  const looked = await gather([{ campaign, effects }], { store })
  const parts = looked.flatMap(({ need, finding }) => {
    const name = need.kind === 'tail' ? need.glob : ''
    if (finding.kind === 'text' && finding.text.trim() !== '')
      return [`${inline(finding.file ?? name)}:`, '', fenced(finding.text, lines), '']
    return finding.kind === 'unobserved' ? [`${inline(name)} could not be looked at: ${inline(finding.why)}`, ''] : []
  })
  return parts.length > 0 ? parts.join('\n') : 'There is no log yet.'
}

const answer = async (reply: Reply, outcome: Outcome, store: Store): Promise<string> => {
  switch (reply.command.name) {
    case 'logs':
      return logs(outcome, reply.command.args, store)
    case 'why':
      return why(outcome)
    default:
      return helpText()
  }
}

/** Answers to `/why`, `/logs` and `/help`, as comments on the issue where they were asked. */
export const answers = async (replies: readonly Reply[], outcomes: readonly Outcome[], store: Store): Promise<ForgeDeed[]> => {
  const deeds: ForgeDeed[] = []
  for (const reply of replies) {
    const outcome = outcomes.find(({ about }) => about.campaign.file === reply.file)
    if (outcome)
      deeds.push({ kind: 'comment', issue: reply.issue, body: bounded(`${reply.comment.url}:\n\n${await answer(reply, outcome, store)}`) })
  }
  return deeds
}
