import { figure } from '../core/budget.ts'
import type { Effect } from '../core/effect.ts'
import type { Event, EventOf } from '../core/event.ts'
import { startWords } from '../core/preview.ts'
import { sizeOf } from '../core/target.ts'

type Tell<T extends Event['type']> = (event: EventOf<T>) => string

const saw = (event: EventOf<'stage-done'>): string => {
  const seen = event.verdicts.map((verdict) => verdict.saw).filter((text) => text !== '')
  return seen.length > 0 ? ` (${seen.join('; ')})` : ''
}

const few = <T>(all: readonly T[], words: (one: T) => string): string =>
  all.slice(0, 3).map(words).join('; ') + (all.length > 3 ? `; and ${all.length - 3} more` : '')

const copied = ({ files, left, kept = [] }: EventOf<'files-synced'>): string => {
  const seen = kept.filter((one) => one.seen)
  const handed = kept.filter((one) => !one.seen && !one.absent)
  const absent = kept.filter((one) => one.absent)
  const parts = [
    ...(files.length > 0 || kept.length === 0 ? [`${files.length} file${files.length === 1 ? '' : 's'} copied here`] : []),
    ...(seen.length > 0 ? [`kept: ${few(seen, ({ at }) => at)}`] : []),
    ...(handed.length > 0 ? [`handed to this run's upload: ${few(handed, ({ at }) => at)}`] : []),
    ...(absent.length > 0 ? [`not uploaded by the run that copied it, so only the cluster has it: ${few(absent, ({ at }) => at)}`] : []),
    ...(left.length > 0 ? [`${left.length} left on the cluster (${few(left, ({ from, why }) => `${from}: ${why}`)})`] : []),
  ]
  return parts.join(', ')
}

const TELL: { [T in Event['type']]: Tell<T> } = {
  'stage-ready': (e) => `${e.stage} ready`,
  'attempt-submitted': (e) => (e.adopted ? `${e.stage} found as job ${e.job}` : `${e.stage} submitted as ${e.job}`),
  'job-missed': (e) => `${e.stage}: job ${e.job} is unknown to the scheduler`,
  'job-found-again': (e) => `${e.stage}: job ${e.job} is known again`,
  'stage-done': (e) => `${e.stage} done${saw(e)}`,
  'stage-taken-as-done': (e) => `${e.stage} taken as done by hand`,
  'stage-reopened': (e) => `${e.stage} is to be run again: its row was set back by hand`,
  'attempt-failed': (e) => `${e.stage} failed: ${e.class}: ${e.error}`,
  'stage-retried': (e) => `${e.stage} is tried again: ${e.action}`,
  'stage-escalated': (e) => `${e.stage} needs a person: ${e.class}: ${e.reason}`,
  'escalation-cleared': (e) => `${e.stage}: escalation cleared by ${e.by}`,
  'budget-warned': (e) =>
    `${figure(e.spent)} of ${figure(e.cap)} ${e.budget === 'cap_usd' ? '$' : 'core-hours'} are spent (\`budget.${e.budget}\`)`,
  'files-synced': (e) => `${e.stage}: ${copied(e)}`,
  'retry-granted': (e) => `${e.stage}: one more attempt granted by ${e.by}${e.text === '' ? '' : ` (${e.text})`}`,
  'predicate-confirmed': (e) => `${e.stage}: "${e.predicate}" confirmed by ${e.by}`,
  'stage-skipped': (e) => `${e.stage} skipped by ${e.by}`,
  'stage-restarted': (e) => `${e.stage} is run again as a whole, by ${e.by}`,
  'campaign-held': (e) => `held by ${e.by}`,
  'campaign-resumed': (e) => `resumed by ${e.by}`,
  'cancel-requested': (e) => `${e.stage}: job ${e.job} is to be cancelled, by ${e.by}`,
  'job-cancelled': (e) => `${e.stage}: job ${e.job} is cancelled or over`,
  'cancel-interrupted': (e) => `${e.stage}: the cancellation of job ${e.job} is not confirmed and not repeated (${e.why})`,
  'approval-asked': (e) => `${e.stage}: ${e.by} asks to ${e.words}; approval ${e.digest} is waited for`,
  'approval-given': (e) => `${e.stage}: approval ${e.digest} given by ${e.by}: ${e.words}`,
  'approval-ended': (e) => `${e.stage}: the proposal is ${e.how}${e.how === 'denied' ? ` by ${e.by}` : ''}`,
  'comment-handled': (e) => `comment ${e.comment} handled`,
  'issue-opened': (e) => `issue ${e.issue} opened`,
  'issue-lost': (e) => `issue ${e.issue} is let go`,
}

/** One event as a person would tell it. */
export const tell = (event: Event): string => (TELL[event.type] as Tell<Event['type']>)(event)

const SHORT: Partial<{ [T in Event['type']]: Tell<T> }> = {
  'stage-ready': () => '',
  'stage-done': (e) => `${e.stage} done`,
  'attempt-failed': (e) => `${e.stage} failed (${e.class})`,
  'stage-retried': (e) => (e.free === 'link' ? 'resumed' : 'retry'),
  'stage-escalated': (e) => `${e.stage} needs a person (${e.class})`,
  // of a job that was given up the successor tells more
  'job-cancelled': (e) => (e.attempt === undefined ? tell(e) : ''),
  'comment-handled': () => '',
}

/** The same in a few words, for a commit's subject; empty where it is not worth one. `events`: all that it tells of, this one the i-th. */
export const tellShort = (event: Event, i = 0, events: readonly Event[] = []): string => {
  const before = events[i - 1]
  if (event.type === 'stage-escalated' && before?.type === 'attempt-failed' && before.class === event.class) return 'a person is needed'
  const short = SHORT[event.type] as Tell<Event['type']> | undefined
  return short ? short(event) : tell(event)
}

/** Work that is due, for a plan; looks at evidence are not worth a line. */
export const dueWords = (effect: Effect): string[] => {
  switch (effect.type) {
    case 'gather':
      return []
    case 'deploy':
      return [
        `deploy ${effect.uploads.length} file${effect.uploads.length === 1 ? '' : 's'}${effect.remove.length > 0 ? `, remove ${effect.remove.length}` : ''}`,
      ]
    case 'submit':
      return [`${effect.stage.name}, attempt ${effect.attempt}: ${startWords(effect.stage, effect.options)}`]
    case 'release':
      return [`release job ${effect.job}`]
    case 'cancel-surplus':
      return [`cancel job ${effect.job}, held and never run: its attempt has another job`]
    case 'cancel':
      return [`cancel job ${effect.job}`]
    case 'keep':
      return [
        `copy ${effect.file.from} (${sizeOf(effect.file.size)}) to ${effect.file.place.in === 'folder' ? '' : 'the artifact, as '}${effect.file.place.path}`,
      ]
    case 'void':
      return [`give up ${effect.stage}.${effect.attempt}, which nobody waits for`]
  }
}
