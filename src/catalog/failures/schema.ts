import * as z from 'zod'
import { APPROVALS, type Criteria, SCOPES, SIGNS } from '../../core/failure/entry.ts'
import { type LineEdit, REMEDY_KINDS, type Remedy, SCALABLE } from '../../core/failure/remedy.ts'

// Error texts complete the sentence "`key` must be …".
const say = (error: string) => ({ error })

/** What checks a value, every fault of which is told in the same words. */
const TEXT = say('text of 1 to 1000 characters')
const text = z.string(TEXT).min(1, TEXT).max(1000, TEXT)
const flag = z.boolean(say('true or false'))
const map = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, say('a map of keys'))
const oneOf = <const T extends readonly string[]>(words: T) => z.enum(words, say(`one of ${words.map((word) => `\`${word}\``).join(', ')}`))
const from = (least: number, most: number) => {
  const whole = say(`a whole number from ${least} to ${most}`)
  return z.number(whole).int(whole).min(least, whole).max(most, whole)
}
/** A single word may stand for a list of one. */
const listOf = <O, I>(item: z.ZodType<O, I>, what: string) => {
  const many = say(`${what}, or a list of 1 to 50 of that`)
  return z.union([item.transform((one): O[] => [one]), z.array(item, many).min(1, many).max(50, many)], many)
}

const patterns = listOf(text.meta({ description: 'Pattern in RE2 syntax; begin with (?i) to ignore case' }), 'a pattern')
const code = from(0, 255)

const criteria = map({
  states: listOf(text, 'a word').optional().meta({ description: "The scheduler's words: TIMEOUT, FAILED, …; EXITED for a local process" }),
  reasons: patterns.optional().meta({ description: "Over the scheduler's reason" }),
  exit: listOf(z.union([code, z.literal('any')], say('a whole number from 0 to 255, or `any`')), 'a whole number from 0 to 255, or `any`')
    .optional()
    .meta({ description: 'Exit codes; `any` is any but 0' }),
  signal: listOf(code, 'a whole number from 0 to 255').optional().meta({ description: "The number after the colon of sacct's exit code" }),
  log: patterns.optional().meta({ description: 'Over the end of the log; any is enough' }),
  submit: patterns.optional().meta({ description: 'Over the text with which sbatch refused' }),
  predicates: listOf(text, 'a word').optional().meta({ description: 'Exit predicates that failed: kind, word, or kind:word' }),
  signs: listOf(oneOf(SIGNS), `one of ${SIGNS.map((word) => `\`${word}\``).join(', ')}`)
    .optional()
    .meta({ description: 'What the tick itself noticed' }),
  engine: text.optional().meta({ description: 'Only where this engine is known to run: namd, lammps, qe, vasp, gromacs' }),
  notLog: patterns.optional().meta({ description: 'None of these may stand in the log' }),
})

const ONE_LINE = say('one line of at most 1000 characters')
const edit = map({
  before: text.meta({ description: 'Pattern from ^ to $ over the line without its indentation; exactly one line must match' }),
  after: z
    .string(ONE_LINE)
    .max(1000, ONE_LINE)
    .regex(/^[^\r\n]*$/, ONE_LINE)
    .meta({ description: 'The whole new line' }),
  below: text.optional().meta({ description: 'Where nothing matches `before`: insert below the one line that matches this' }),
  unless: text.optional().meta({ description: 'Forbids the insertion if any line matches' }),
  optional: flag.optional().meta({ description: 'No match at all is no fault: this edit is then left out' }),
})

// submission itself needs these: a hold of somebody else's, or another comment, would hide the job from us
const option = z
  .string()
  .regex(
    /^(?!(?:hold|comment|wrap|parsable|array|test-only)$)[a-z][a-z-]{1,39}$/,
    say('an option of sbatch by its long name, and none of those that Escapement sets itself'),
  )
const VALUE = say('text of at most 200 characters, or a number')
const value = z.union([z.string().max(200), z.number()], VALUE).transform(String)

const EDITS = say('a list of 1 to 20 edits')
const FACTOR = say('a number over 1, at most 10')
const KIND = { description: 'Kind of remedy' }

/** Remedies that need no more than their name. */
const bare = oneOf(['resubmit', 'exclude-node', 'resume-from-checkpoint', 'use-fallback', 'none'])

const remedy = z.union(
  [
    bare,
    z.discriminatedUnion(
      'kind',
      [
        map({ kind: bare.meta(KIND) }),
        map({
          kind: z.literal('set-options').meta(KIND),
          set: z.record(option, value, say('a map of options')).meta({ description: 'Options of sbatch by their long names' }),
        }),
        map({
          kind: z.literal('scale-option').meta(KIND),
          option: oneOf(SCALABLE).meta({ description: 'Option of sbatch that is multiplied' }),
          factor: z.number(FACTOR).gt(1, FACTOR).max(10, FACTOR).meta({ description: 'By how much' }),
          max: value.optional().meta({ description: 'No further than this' }),
        }),
        map({
          kind: z.literal('edit-input').meta(KIND),
          file: text.meta({ description: 'Glob below the campaign’s folder' }),
          edits: z.array(edit, EDITS).min(1, EDITS).max(20, EDITS).meta({ description: 'Lines to change; each must match exactly one' }),
        }),
        map({
          kind: z.literal('wait').meta(KIND),
          minutes: from(1, 10_080).meta({ description: 'Before it is tried again' }),
        }),
      ],
      say('a kind of remedy'),
    ),
  ],
  say('the name of a remedy, or a map with its `kind`'),
)

const CLASS = say('a name of small letters, digits, `-`, `.` and `_`, at most 64')
export const entrySchema = map({
  class: z
    .string(CLASS)
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, CLASS)
    .meta({ description: 'Name of the class: small letters, digits, - . _' }),
  title: text.optional().meta({ description: 'For people; default: the class' }),
  match: listOf(criteria, 'a map of criteria').meta({ description: 'One set of criteria (all must hold), or a list of alternatives' }),
  remedy: remedy.default('none').meta({ description: 'What mends it: a word, or a map with `kind` and what that kind needs' }),
  approval: oneOf(APPROVALS).default('never').meta({ description: 'Who has to agree before the remedy is applied' }),
  provided: oneOf(SIGNS).optional().meta({ description: 'The pre-approval holds only if the tick noticed this' }),
  scope: oneOf(SCOPES)
    .default('physics')
    .meta({ description: 'What is at fault: the machines, the calculation, or what was asked of the scheduler' }),
  advice: text.meta({ description: 'One or two sentences: what it is, what to try' }),
  benign: flag.optional().meta({ description: 'Never the cause: it is named beside the diagnosis' }),
  free: flag.optional().meta({ description: 'The resubmission leaves Retries unchanged' }),
})

const catalogSchema = z.strictObject({
  version: z.literal(1).optional().meta({ description: 'Of this format' }),
  failures: z
    .array(entrySchema)
    .max(500)
    .meta({ description: 'The most specific entry that matches counts; one of a built-in class replaces it' }),
})

export type EntryRead = z.output<typeof entrySchema>

// zod writes an absent option as `key?: T | undefined`; the core's types tell absent from undefined
const withoutUndefined = (object: object): object => Object.fromEntries(Object.entries(object).filter(([, one]) => one !== undefined))

/** The remedy as the core knows it. */
export const remedyOf = (read: EntryRead['remedy']): Remedy => {
  const object = typeof read === 'string' ? { kind: read } : read
  if (object.kind !== 'edit-input') return withoutUndefined(object) as Remedy
  return { ...object, edits: object.edits.map((one) => withoutUndefined(one) as LineEdit) }
}

/** The alternatives as the core knows them. */
export const criteriaOf = (read: EntryRead['match']): Criteria[] => read.map((one) => withoutUndefined(one) as Criteria)

export const isRemedyKind = (word: unknown): boolean => (REMEDY_KINDS as readonly unknown[]).includes(word)

/** JSON Schema of `failure-catalog.yml`, published in templates/schemas. */
export const catalogJsonSchema = (): object => ({
  title: 'Escapement failure catalog',
  description: 'Failure classes of a repository or campaign: how they look, what mends them, who has to agree.',
  ...z.toJSONSchema(catalogSchema, { io: 'input' }),
})
