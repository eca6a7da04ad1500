import type { Effect } from '../core/effect.ts'
import type { Event, EventOf } from '../core/event.ts'
import { startWords } from '../core/preview.ts'

type Tell<T extends Event['type']> = (event: EventOf<T>) => string

const saw = (event: EventOf<'stage-done'>): string => {
  const seen = event.verdicts.map((verdict) => verdict.saw).filter((text) => text !== '')
  return seen.length > 0 ? ` (${seen.join('; ')})` : ''
}

const TELL: { [T in Event['type']]: Tell<T> } = {
  'stage-ready': (e) => `${e.stage} ready`,
  'attempt-submitted': (e) => (e.adopted ? `${e.stage} found as job ${e.job}` : `${e.stage} submitted as ${e.job}`),
  'job-missed': (e) => `${e.stage}: job ${e.job} is unknown to the scheduler`,
  'job-found-again': (e) => `${e.stage}: job ${e.job} is known again`,
  'stage-done': (e) => `${e.stage} done${saw(e)}`,
  'stage-taken-as-done': (e) => `${e.stage} taken as done by hand`,
  'attempt-failed': (e) => `${e.stage} failed: ${e.class}: ${e.error}`,
  'stage-retried': (e) => `${e.stage} is tried again: ${e.action}`,
  'stage-escalated': (e) => `${e.stage} needs a person: ${e.class}: ${e.reason}`,
  'escalation-cleared': (e) => `${e.stage}: escalation cleared by ${e.by}`,
}

/** One event as a person would tell it. */
export const tell = (event: Event): string => (TELL[event.type] as Tell<Event['type']>)(event)

const SHORT: Partial<{ [T in Event['type']]: Tell<T> }> = {
  'stage-ready': () => '',
  'stage-done': (e) => `${e.stage} done`,
  'attempt-failed': (e) => `${e.stage} failed (${e.class})`,
  'stage-retried': (e) => (e.free === 'link' ? `${e.stage} goes on from its checkpoint` : `retry`),
  'stage-escalated': (e) => `${e.stage} needs a person (${e.class})`,
}

/** The same in a few words, for a commit's subject; empty where it is not worth one. */
export const tellShort = (event: Event): string => {
  const short = SHORT[event.type] as Tell<Event['type']> | undefined
  return short ? short(event) : tell(event)
}

/** Work that is due, for a plan; looks at evidence are not worth a line. */
export const dueWords = (effect: Effect): string[] => {
  switch (effect.type) {
    case 'gather':
      return []
    case 'deploy':
      return [`deploy ${effect.uploads.length} file${effect.uploads.length === 1 ? '' : 's'}${effect.remove.length > 0 ? `, remove ${effect.remove.length}` : ''}`]
    case 'submit':
      return [`${effect.stage.name}, attempt ${effect.attempt}: ${startWords(effect.stage, effect.options)}`]
    case 'release':
      return [`release job ${effect.job}`]
    case 'cancel-surplus':
      return [`cancel job ${effect.job}, held and never run: its attempt has another job`]
    case 'void':
      return [`give up ${effect.stage}.${effect.attempt}, which nobody waits for`]
  }
}
