import type { Predicate } from '../types.ts'
import { bare, NAME, type Phrase, phrase } from './words.ts'

const DONE = '(?:(?:is|are) )?(?:done|completed?|finished)'
const STAGE = '`[^`]+`|#?[A-Za-z0-9][A-Za-z0-9._-]*'
const EXIT = 'exit(?:s|ed)?(?:[ -]?(?:code|status))?(?: ?(?:==?|:) ?| (?:with|is|of)(?: (?:code|status))? | )'
const CODE = '(\\d{1,3})(?::0)?'

/** Words before `done` that name no stage: whoever writes `job done` speaks of the job, and has not said how it ended. */
const NO_STAGE = /^(?:job|run|it|all|everything|simulation|stage|stages)$/i
const SCRIPT = /\.[a-z]+$|\//i

const done = (text: string): Predicate | undefined => {
  const stage = bare(text).replace(/^#/, '').trim()
  return stage === '' || NO_STAGE.test(stage) ? undefined : { kind: 'stage-done', stage }
}

/** `stages 1, 2 and 3`; after the singular every member must say `stage` itself, or `stage 1, restart and smoke done` would swallow `restart`. */
const several = (plural: string, text: string): Predicate[] | undefined => {
  const members = text.split(/ ?, ?(?:and )?| and | & | ?\+ ?/)
  if (plural === '' && members.slice(1).some((one) => !/^stage /i.test(one))) return undefined
  const found = members
    .map((one) => one.replace(/^stage /i, ''))
    .map((one) => (new RegExp(`^(?:${STAGE})$`).test(one) ? done(one) : undefined))
  return found.every((one) => one !== undefined) ? found : undefined
}

const exit = (name: string | undefined, code: string | undefined): Predicate | undefined => {
  if (name !== undefined && SCRIPT.test(name)) return undefined
  const of = name && !/^(?:job|the|its|slurm)$/i.test(name) ? bare(name) : undefined
  return { kind: 'exit-code', code: Number(code), ...(of ? { of } : {}) }
}

const command = (text: string | undefined, code: string): Predicate | undefined => {
  const words = bare(text ?? '')
  return words === '' ? undefined : { kind: 'command', command: words, code: Number(code) }
}

/** Phrases about stages, jobs and commands. */
export const JOB: readonly Phrase[] = [
  [phrase('always'), () => ({ kind: 'always' })],
  [phrase(`(?:after )?stage (${STAGE}) (?:stage )?${DONE}`), (m) => done(m[1] ?? '')],
  [phrase(`(${STAGE}) (?:stage )?${DONE}`), (m) => done(m[1] ?? '')],
  [
    phrase('(?:after )?stage ([A-Za-z0-9][A-Za-z0-9._ -]{0,63}) done'),
    (m) => (/ (?:and|or) /i.test(m[1] ?? '') ? undefined : done(m[1] ?? '')),
  ],
  [phrase(`(?:both )?(?:after )?stage(s?) ([^()]{1,200}) ${DONE}`), (m) => several(m[1] ?? '', m[2] ?? '')],
  [phrase(`(?:(?:the )?(${NAME}) )?job ${EXIT}${CODE}`), (m) => exit(m[1], m[2])],
  [phrase(`${EXIT}${CODE}`), (m) => exit(undefined, m[1])],
  [phrase(`rc ?==? ?${CODE}`), (m) => exit(undefined, m[1])],
  [phrase('(?:the )?(?:job )?(?:exits cleanly|clean exit)|(?:the )?job (?:succeeds|succeeded)'), () => exit(undefined, '0')],
  [phrase('(?:job )?(?:state ?=? ?)?COMPLETED'), (m) => (m[0].endsWith('COMPLETED') ? { kind: 'exit-code', code: 0 } : undefined)],
  [phrase('(`[^`]+`) (?:succeeds|succeeded|passes|passed)'), (m) => command(m[1], '0')],
  [phrase(`(\`[^\`]+\`) (?:${EXIT}|returns? )${CODE}`), (m) => command(m[1], m[2] ?? '')],
  [phrase(`([A-Za-z][A-Za-z0-9_-]*) ${EXIT}${CODE}`), (m) => exit(m[1], m[2])],
]
