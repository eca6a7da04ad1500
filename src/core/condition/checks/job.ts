import type { StageSpec } from '../../model.ts'
import type { ElementSeen, ExitSeen, JobSeen } from '../../observation.ts'
import { own } from '../../own.ts'
import type { ConditionContext } from '../context.ts'
import { type Check, doubt, fails, holds, type Judged, plural, unseen } from './check.ts'

/** The stage that a word names: by number, name or slug; `0.5` also finds `0.5-verification`. */
export const stageNamed = (stages: readonly StageSpec[], word: string): StageSpec | undefined => {
  const wanted = word.toLowerCase()
  const is = (text: string): boolean => text.toLowerCase() === wanted
  const exact = stages.find((s) => is(s.number)) ?? stages.find((s) => is(s.name) || is(s.slug) || is(`${s.number}-${s.name}`))
  if (exact || !/^\d+(?:\.\d+)?$/.test(word)) return exact
  const numbered = stages.filter((s) => s.number.startsWith(`${word}-`) || s.name.startsWith(`${word}-`))
  return numbered.length === 1 ? numbered[0] : undefined
}

const statusOf = (context: ConditionContext, stage: StageSpec): string => own(context.state.stages, stage.slug)?.status ?? 'pending'

export const stageDone: Check<'stage-done'> = {
  needs: () => [],
  judge: ({ stage: word }, context) => {
    const stage = stageNamed(context.spec.stages, word)
    const names = context.spec.stages.map((s) => `${s.number} (${s.name})`).join(', ')
    if (!stage) return doubt(`no stage is called \`${word}\``, `the stages are ${names}`)
    const status = statusOf(context, stage)
    const saw = `stage ${stage.number} (${stage.name}) is ${status}`
    return status === 'done' ? holds(saw) : fails(saw)
  },
}

const shown = (state: string, exit: ExitSeen | undefined): string => (exit ? `${state}, exit ${exit.code}:${exit.signal}` : state)

/** `0:0` alone proves nothing: sacct shows it for cancelled and running jobs as well. */
const passed = (state: string, exit: ExitSeen | undefined, code: number): boolean => {
  if (exit && (exit.signal !== 0 || exit.code !== code)) return false
  if (state === 'EXITED') return exit !== undefined
  return code === 0 ? state === 'COMPLETED' : exit !== undefined && ['FAILED', 'COMPLETED'].includes(state)
}

const elementsJudged = (job: JobSeen, elements: readonly ElementSeen[], code: number): Judged => {
  const open = elements.filter((one) => one.phase !== 'ended')
  if (open.length > 0) return unseen(`${plural(open.length, 'element')} of job ${job.id} not ended`)
  const bad = elements.filter((one) => !passed(one.state, one.exit, code))
  const [first] = bad
  if (!first) return holds(`job ${job.id}: all ${plural(elements.length, 'element')} ended with exit ${code}`)
  return fails(
    `job ${job.id}: ${bad.length} of ${plural(elements.length, 'element')} failed, element ${first.index} ${shown(first.state, first.exit)}`,
  )
}

const jobJudged = (job: JobSeen | undefined, code: number): Judged => {
  if (!job) return unseen('no job of this stage has ended')
  if (job.phase !== 'ended') return unseen(`job ${job.id} is ${job.phase} (${job.state})`)
  if (job.elements && job.elements.length > 0) return elementsJudged(job, job.elements, code)
  const saw = `job ${job.id} ${shown(job.state, job.exit)}`
  return passed(job.state, job.exit, code) ? holds(saw) : fails(saw)
}

export const exitCode: Check<'exit-code'> = {
  needs: () => [],
  judge: ({ code, of }, context) => {
    const other = of === undefined ? undefined : stageNamed(context.spec.stages, of)
    if (other && other.slug !== context.stage.slug) {
      return doubt(`the exit status of stage ${other.name} is no longer known`, `write \`stage ${other.number} done\``)
    }
    return jobJudged(context.job, code)
  },
}

export const command: Check<'command'> = {
  needs: ({ command: words }, { stage }) => [{ kind: 'run', command: words, timeout: stage.timeout }],
  judge: ({ command: words, code }, { stage }, look) => {
    const seen = look<'run'>({ kind: 'run', command: words, timeout: stage.timeout })
    if (seen.kind === 'unobserved') return unseen(seen.why)
    if (seen.code === code) return holds(`exit ${code}`)
    const last = seen.output.trimEnd().split('\n').at(-1)?.slice(0, 200) ?? ''
    return fails(`exit ${seen.code}, not ${code}${last ? `: ${last}` : ''}`)
  },
}
