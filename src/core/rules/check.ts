import type { Verdict } from '../condition/types.ts'
import { type Context, due, type Found, happened, ledgerOf, waits } from './context.ts'
import { deploy } from './deploy.ts'
import { gateHint, menderOf } from './gates.ts'
import { judge } from './judge.ts'
import type { Missing } from './part.ts'
import { aliveBeside } from './submit.ts'
import { onlyCopiesFail, withCopies } from './sync.ts'
import { doubt, sentence } from './words.ts'

const NEEDS_FILES = ['manifest', 'command']

/** Predicates whose failure nobody will mend by waiting. */
const FINAL = ['manifest', 'command']

/** ready → done for a stage that runs nothing: its exit condition is looked at, after the files are there. */
export const check = (context: Context): Found => {
  const { stage } = context
  if (stage.exit.some((clause) => NEEDS_FILES.includes(clause.predicate.kind))) {
    const deployed = deploy(context)
    const ledger = ledgerOf(context)
    const writes = deployed.effects.some(({ type }) => type === 'deploy')
    // whether a job is in flight can't be told from a silent scheduler, and nothing is written under one
    if (writes && ledger.kind === 'unobserved') return waits(context, { on: 'backend', why: ledger.why })
    const beside = ledger.kind === 'seen' ? aliveBeside(context, ledger.entries) : undefined
    if (beside !== undefined && writes)
      return waits(context, { on: 'time', why: `job ${beside} of another stage is still there; nothing is deployed under it` })
    if (deployed.events.length + deployed.effects.length + deployed.waiting.length > 0) return deployed
  }
  return withCopies(context, judged)
}

const judged = (context: Context, left: readonly Missing[]): Found => {
  const { stage } = context
  const { result, verdicts, lookups } = judge(context, stage.exit)
  switch (result) {
    case 'look':
      return due(...lookups)
    case 'holds':
      return happened({ type: 'stage-done', stage: stage.slug, at: context.now, verdicts })
    case 'cannot-tell':
      return waits(context, { ...doubt(verdicts), why: sentence(verdicts) })
    case 'fails':
      return onlyCopiesFail(context, stage.exit, verdicts, left) ?? failed(context, verdicts)
  }
}

const failed = (context: Context, verdicts: readonly Verdict[]): Found => {
  const { stage } = context
  const final = stage.exit.some(({ predicate }, i) => verdicts[i]?.result === 'fails' && FINAL.includes(predicate.kind))
  const why = `${sentence(verdicts)}${gateHint(stage.exit, verdicts)}`
  return final
    ? happened({ type: 'stage-escalated', stage: stage.slug, class: 'check-failed', reason: why, at: context.now })
    : waits(context, { on: menderOf(stage.exit, verdicts), why })
}
