import type { Need } from '../../evidence.ts'
import type { ConditionContext } from '../context.ts'
import { type Answer, type Check, doubt, fails, holds, type Judged, type Look, unseen } from './check.ts'

type Words = Extract<Need, { kind: 'words' }>

/** Words whose case the engines do not agree on. */
const ANY_CASE = /^(?:nan|fatal|oom|inf|segfault)$/i

/** As written when the author used capitals, in any case when not: who writes `no ERROR` means the engine's `ERROR`. */
const wordsNeed = (context: ConditionContext, word: string, file?: string): Words => ({
  kind: 'words',
  globs: file === undefined ? context.logs : [file],
  word,
  exact: !ANY_CASE.test(word) && word !== word.toLowerCase(),
})

/** `FATAL` also means what the stage's own engine prints instead. */
const lackNeeds = (context: ConditionContext, word: string, file?: string): Words[] => {
  const engine = word.toLowerCase() === 'fatal' ? (context.engine?.fatal ?? []) : []
  return [
    wordsNeed(context, word, file),
    ...engine.map((fatal): Words => ({ ...wordsNeed(context, word, file), word: fatal, exact: true })),
  ]
}

const missing = (context: ConditionContext, file?: string): Judged =>
  doubt(
    `no log found (${file ?? (context.logs.join(', ') || 'none named')})`,
    file ? undefined : `add \`logs: [logs/%x_%j.out]\` to \`stages.${context.stage.name}\``,
  )

const placed = (context: ConditionContext, file?: string): boolean => file !== undefined || context.logs.length > 0

const quoted = (hit: { file: string; line: number; text: string }): string => `${hit.file}:${hit.line}: ${hit.text.trim().slice(0, 200)}`

/** The first hit of any of the words, how many files were looked at, or why nobody could look. */
const search = (look: Look, needs: readonly Words[]): { hit?: string; files: number } | { unseen: string } => {
  let files = 0
  let blind: string | undefined
  for (const need of needs) {
    const seen: Answer<'words'> = look(need)
    if (seen.kind === 'unobserved') blind ??= seen.why
    else if (seen.hit) return { hit: quoted(seen.hit), files: seen.filesLooked }
    else files = Math.max(files, seen.filesLooked)
  }
  return blind === undefined ? { files } : { unseen: blind }
}

export const logLacks: Check<'log-lacks'> = {
  needs: ({ word, file }, context) => (placed(context, file) ? lackNeeds(context, word, file) : []),
  judge: ({ word, file }, context, look) => {
    if (!placed(context, file)) return missing(context, file)
    const found = search(look, lackNeeds(context, word, file))
    if ('unseen' in found) return unseen(found.unseen)
    if (found.hit !== undefined) return fails(found.hit)
    return found.files === 0 ? missing(context, file) : holds(`no ${word} in ${found.files === 1 ? 'the log' : `${found.files} logs`}`)
  },
}

export const logHas: Check<'log-has'> = {
  needs: ({ word, file }, context) => (placed(context, file) ? [wordsNeed(context, word, file)] : []),
  judge: ({ word, file }, context, look) => {
    if (!placed(context, file)) return missing(context, file)
    const found = search(look, [wordsNeed(context, word, file)])
    if ('unseen' in found) return unseen(found.unseen)
    if (found.hit !== undefined) return holds(found.hit)
    return found.files === 0 ? missing(context, file) : fails(`no ${word} in the log`)
  },
}
