import { type Context, due, type Found, happened, waits } from './context.ts'
import { entryOf, gateHint, menderOf } from './gates.ts'
import { judge } from './judge.ts'
import { doubt, sentence } from './words.ts'

/** pending → ready, once everything in the entry condition was seen to hold. */
export const advance = (context: Context): Found => {
  const entry = entryOf(context)
  const judged = judge(context, entry)
  switch (judged.result) {
    case 'look':
      return due(...judged.lookups)
    case 'holds':
      return happened({ type: 'stage-ready', stage: context.stage.slug })
    case 'fails':
      return waits(context, {
        on: menderOf(entry, judged.verdicts),
        why: `entry condition: ${sentence(judged.verdicts)}${gateHint(entry, judged.verdicts)}`,
      })
    case 'cannot-tell':
      return waits(context, { ...doubt(judged.verdicts), why: `entry condition: ${sentence(judged.verdicts)}` })
  }
}
