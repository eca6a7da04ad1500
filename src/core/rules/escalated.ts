import type { CampaignState } from '../model.ts'
import { own } from '../own.ts'
import { currentStage, stageOf } from '../state.ts'
import { type Context, type Found, happened, waits } from './context.ts'

/** Classes whose cause a later look at the repository can find gone. */
const SELF_CLEARING = ['no-script']

const classOf = (reason: string): string => reason.split(': ')[1] ?? ''

/** The reason names the stage that raised the flag; a person may have cleared its row. */
const rowWasCleared = (context: Pick<Context, 'spec' | 'state'>, reason: string): string | undefined => {
  const named = context.spec.stages.find((stage) => reason.startsWith(`${stage.slug}: `))
  const status = named && own(context.state.stages, named.slug)?.status
  return status === undefined || status === 'escalated' || status === 'failed' ? undefined : named?.slug
}

type Halt = Pick<Context, 'spec' | 'state' | 'stage' | 'at' | 'now'>

/** Row and flag are two views of one halt: clearing either clears both. Undefined: nothing halts the campaign. */
export const halted = (context: Halt): Found | undefined => {
  const { stage, at, state } = context
  const reason = state.escalation?.reason
  if (at.status === 'escalated' && reason === undefined) {
    return happened({ type: 'escalation-cleared', stage: stage.slug, by: 'the file' })
  }
  if (reason === undefined) return undefined
  // the row that the reason names, and no other: one that a person has set to failed meanwhile is not begun anew by it
  const cleared = at.status === 'escalated' ? undefined : rowWasCleared(context, reason)
  if (cleared !== undefined) return happened({ type: 'escalation-cleared', stage: cleared, by: 'the file' })
  if (at.status === 'escalated' && SELF_CLEARING.includes(classOf(reason)) && stage.work.kind !== 'missing') {
    return happened({ type: 'escalation-cleared', stage: stage.slug, by: 'the cause is gone' })
  }
  return waits(context, { on: 'person', why: reason })
}

/** The flag of a campaign whose stages are all done: it goes down with the row that it is about; what a person has raised stays. */
export const flagAtEnd = (context: Halt): Found => {
  const reason = context.state.escalation?.reason
  if (reason === undefined) return happened()
  const cleared = rowWasCleared(context, reason)
  if (cleared !== undefined) return happened({ type: 'escalation-cleared', stage: cleared, by: 'the file' })
  return waits(context, { on: 'person', why: reason === '' ? 'the flag is up, and nothing says why' : reason })
}

/** Whether the campaign stands still until a person acts, whatever its cluster may say. */
export const isHalted = (knowledge: Pick<Context, 'spec'>, state: CampaignState): boolean => {
  const stage = currentStage(knowledge.spec, state)
  if (!stage) return false
  // somebody wants a job cancelled: that is done, or reported, whatever else stands still
  if (Object.values(state.stages).some(({ cancel }) => cancel !== undefined)) return false
  const found = halted({ spec: knowledge.spec, state, stage, at: stageOf(state, stage.slug), now: 0 })
  return found !== undefined && found.events.length === 0
}
