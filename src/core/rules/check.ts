import { deploy } from './deploy.ts'
import { type Context, due, type Found, happened, waits } from './context.ts'
import { judge } from './judge.ts'
import { doubt, sentence } from './words.ts'

const NEEDS_FILES = ['manifest', 'command']

/** Predicates whose failure nobody will mend by waiting. */
const FINAL = ['manifest', 'command']

/** ready → done for a stage that runs nothing: its exit condition is looked at, after the files are there. */
export const check = (context: Context): Found => {
  const { stage } = context
  if (stage.exit.some((clause) => NEEDS_FILES.includes(clause.predicate.kind))) {
    const deployed = deploy(context)
    if (deployed.events.length + deployed.effects.length + deployed.waiting.length > 0) return deployed
  }
  const judged = judge(context, stage.exit)
  switch (judged.result) {
    case 'look':
      return due(...judged.lookups)
    case 'holds':
      return happened({ type: 'stage-done', stage: stage.slug, at: context.now, verdicts: judged.verdicts })
    case 'cannot-tell':
      return waits(context, { ...doubt(judged.verdicts), why: sentence(judged.verdicts) })
    case 'fails': {
      const failed = stage.exit.filter((_, i) => judged.verdicts[i]?.result === 'fails')
      if (!failed.some((clause) => FINAL.includes(clause.predicate.kind))) return waits(context, { on: 'time', why: sentence(judged.verdicts) })
      return happened({ type: 'stage-escalated', stage: stage.slug, class: 'check-failed', reason: sentence(judged.verdicts), at: context.now })
    }
  }
}
