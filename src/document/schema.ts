import * as z from 'zod'
import { isSlug } from '../core/keys.ts'
import { STATUSES } from '../core/model.ts'
import { unitOf } from '../core/rate.ts'
import { isDate, parseDuration, parseRate, parseTolerance } from './duration.ts'
import { patternFault } from './pattern.ts'

// Error texts complete the sentence "`key` must be …". `params.code` names the problem, where WRONG_TYPE would say too little.

const say = (error: string) => ({ error })
const rule = (code: string, error: string) => ({ error, params: { code } })

/** A NUL ends a text for every program that is handed it, so no argument and no path can carry one. */
export const string = z
  .string(say('text'))
  .refine((value) => !value.includes('\0'), { ...rule('BAD_VALUE', 'text without a NUL character'), abort: true })
/** Words that YAML may read as a number or a boolean. */
export const text = z.union([string, z.number(), z.boolean()], say('text')).transform(String)
export const flag = z.boolean(say('true or false'))
export const count = z.int(say('a whole number from 0')).min(0, say('a whole number from 0'))
const amount = z.number(say('a number from 0')).min(0, say('a number from 0'))
const opt = <T extends z.ZodType>(schema: T) => schema.nullish()
export const list = <T extends z.ZodType>(item: T) => z.array(item, say('a list'))
export const map = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, say('a map of keys'))

const inside = (path: string): boolean =>
  !path.startsWith('/') && !path.split('/').includes('..') && !/^~|[\p{Cc}\\]/u.test(path) && path.trim() !== ''
const clean = (path: string): boolean => path.startsWith('/') && path.length > 1 && !path.split('/').includes('..') && !/\p{Cc}/u.test(path)

const insidePath = string.refine(inside, rule('BAD_PATH', "a path below the campaign's folder, without `..`"))
const hidden = (path: string): boolean => path.split('/').some((part) => /^\../.test(part))
const inResults = (path: string): boolean => inside(path) && !hidden(path) && /^(\.\/)?results(\/|$)/.test(path)
const inFolder = (path: string): boolean =>
  /^(?:\/[^/]+)+\/?$/.test(path) && clean(path) && !path.split('/').some((part) => part.startsWith('.'))
const inArtifact = (path: string): boolean => /^artifact(?::[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)?$/.test(path)
const syncTarget = string.refine(
  (path) => inResults(path) || inFolder(path) || inArtifact(path),
  rule('BAD_PATH', 'a folder in `results/`, an absolute folder of the machine that runs Escapement, or `artifact`'),
)
const remoteGlob = z
  .string()
  .refine(
    (glob) => inside(glob) && !glob.includes('**'),
    rule('BAD_PATH', "a glob below the campaign's remote folder, without `..` and `**`"),
  )
const absolutePath = string.refine(clean, rule('BAD_PATH', 'an absolute path, without `..` and without variables'))
const duration = z
  .union([string, z.number()], say('a length of time'))
  .refine(
    (value) => parseDuration(value) !== undefined,
    rule('BAD_DURATION', 'a length of time: `20m`, `2h`, `1-00:00:00`, `00:30:00`, or minutes'),
  )
const tolerance = z
  .union([string, z.number()], say('a tolerance'))
  .refine((value) => parseTolerance(value) !== undefined, rule('BAD_NUMBER', 'a tolerance: `5%`, or `0.1` in the unit of the target'))
const date = string.refine(
  (value) => value.trim() === '' || isDate(value.trim()),
  rule('BAD_DATE', 'a date, `2026-05-05` or `2026-05-05T20:10:00Z`'),
)
const instant = z.union([count, date], say('a timestamp'))
const pattern = string.superRefine((value, context) => {
  const fault = patternFault(value)
  if (fault) context.addIssue({ code: 'custom', message: fault, params: { code: 'BAD_PATTERN' } })
})

const option = z
  .union([string, z.number(), z.boolean()], say('text'))
  .refine((value) => !/\p{Cc}/u.test(String(value)), rule('BAD_VALUE', 'one line of text'))
/** Options that would break the two-phase submission or make sbatch do something else than submit. */
const RESERVED_OPTIONS = ['hold', 'comment', 'parsable', 'wrap', 'wait', 'test-only', 'help', 'usage', 'version']
const optionName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, rule('BAD_OPTION', "a long name of sbatch's options, without dashes in front: `partition`, `mem-per-cpu`"))
  .refine(
    (name) => !RESERVED_OPTIONS.includes(name),
    rule('BAD_OPTION', `another option: ${RESERVED_OPTIONS.join(', ')} are set by Escapement`),
  )
const sbatch = z.record(optionName, option, say('a map of sbatch options'))

const arrayExpression = /^\d+(-\d+(:\d+)?)?(,\d+(-\d+(:\d+)?)?)*(%[1-9]\d*)?$/
const array = z
  .union([string, z.number()], say("sbatch's array expression"))
  .refine((value) => arrayExpression.test(String(value)), rule('BAD_ARRAY', "sbatch's array expression: `1-20%5`"))

const value = map({
  file: string,
  pattern: opt(pattern),
  key: opt(text),
  target: opt(z.number(say('a number'))),
  within: opt(tolerance),
  min: opt(z.number(say('a number'))),
  max: opt(z.number(say('a number'))),
})
const expectation = z.union([string, value], say('a glob, or a map of file, pattern or key, target, within, min, max'))
const accepted = map({ predicate: string, by: text, at: text })
const approval = map({
  act: z.enum(['cancel', 'restart'], say('`cancel` or `restart`')),
  digest: text,
  by: text,
  at: text,
  expires: text,
  issue: opt(count),
})
const fallback = map({ on: string, set: sbatch, after: opt(duration) }).refine(({ on, after }) => after == null || on === 'queue-jam', {
  ...rule('BAD_VALUE', 'left out, except for `queue-jam`: other failures do not wait'),
  path: ['after'],
})
const rate = z.union(
  [
    string.refine((value) => parseRate(value) !== undefined, rule('BAD_VALUE', 'a number and a unit: `50 ns/day`, `200 steps/s`')),
    map({
      value: z.number(say('a number over 0')).positive(say('a number over 0')),
      unit: string.refine(
        (unit) => unitOf(unit) !== undefined,
        rule('BAD_VALUE', 'a count over a time, or a time over a count: `ns/day`, `s/step`'),
      ),
      file: opt(remoteGlob),
      pattern: opt(pattern),
      after: opt(duration),
    }),
  ],
  say('a number and a unit, `50 ns/day`, or a map of value, unit, file, pattern, after'),
)

const stageSchema = map({
  script: opt(insidePath),
  command: opt(string.refine((line) => line.trim() !== '', rule('BAD_VALUE', 'a command'))),
  sbatch: opt(sbatch),
  array: opt(array),
  expected_walltime: opt(duration),
  expected_rate: opt(rate),
  logs: opt(z.union([insidePath, list(insidePath)], say('a path or a list of paths'))),
  checkpoint: opt(insidePath),
  max_links: opt(count),
  max_preemptions: opt(count),
  sync: opt(z.record(remoteGlob, syncTarget, say('a map of globs to folders, or `artifact`'))),
  fallback: opt(list(fallback)),
  expect: opt(z.record(string, expectation, say('a map of words to what they mean'))),
  idempotent: opt(flag),
  timeout: opt(duration),
  held: opt(flag),
  production: opt(flag),
  attempt: opt(count),
  overrides: opt(sbatch),
  accepted: opt(list(accepted)),
  missing_since: opt(instant),
  failures: opt(list(string)),
  links: opt(count),
  preemptions: opt(count),
  elements: opt(text),
  escalated_at: opt(instant),
  issue: opt(count),
  asked: opt(text),
  granted: opt(text),
  given_up: opt(text),
  cancel: opt(text),
  approval: opt(approval),
})

const isMachineName = (name: string): boolean => isSlug(name)

/** The frontmatter of WORKFLOW.md. */
export const frontmatterSchema = map({
  campaign: text.refine(
    isMachineName,
    rule('NAME_NOT_SLUG', 'a slug: letters, digits, `.`, `_`, `-`, at most 64, the first a letter or digit'),
  ),
  project: opt(text),
  created: opt(date),
  last_tick: opt(date),
  status: opt(z.enum(STATUSES, say(`one of ${STATUSES.join(', ')}`))),
  current_stage: opt(text),
  escalation_required: opt(flag),
  escalation_reason: opt(text),
  held: opt(flag),
  handled: opt(z.record(z.string(), count, say('a map of issues to comments'))),
  engine: opt(string),
  budget: opt(
    map({ backend: opt(text), cap_usd: opt(amount), spent_usd: opt(amount), cap_core_hours: opt(amount), spent_core_hours: opt(amount) }),
  ),
  notify: opt(
    map({
      issue: opt(count),
      on_advance: opt(flag),
      on_escalate: opt(flag),
      users: opt(z.union([string, list(string)], say('a list of users'))),
    }),
  ),
  references: opt(list(map({ path: string, section: opt(text) }))),
  deploy: opt(map({ local_dir: opt(string), remote_dir: opt(absolutePath), ssh_host: opt(text) })),
  stages: opt(z.record(z.string(), opt(stageSchema), say('a map of stages'))),
})

export type Frontmatter = z.output<typeof frontmatterSchema>
export type StageEntry = z.output<typeof stageSchema>
