import * as z from 'zod'
import { APPROVALS, type Criteria, SCOPES, SIGNS } from '../../core/failure/entry.ts'
import { type LineEdit, REMEDY_KINDS, type Remedy, SCALABLE } from '../../core/failure/remedy.ts'

const text = z.string().min(1).max(1000)
/** A single word may stand for a list of one. */
const listOf = <O, I>(item: z.ZodType<O, I>) => z.union([item.transform((one): O[] => [one]), z.array(item).min(1).max(50)])

const patterns = listOf(text.meta({ description: 'Pattern in RE2 syntax; begin with (?i) to ignore case' }))
const code = z.number().int().min(0).max(255)

const criteria = z.strictObject({
  states: listOf(text).optional().meta({ description: "The scheduler's words: TIMEOUT, FAILED, …; EXITED for a local process" }),
  reasons: patterns.optional().meta({ description: "Over the scheduler's reason" }),
  exit: listOf(z.union([code, z.literal('any')]))
    .optional()
    .meta({ description: 'Exit codes; `any` is any but 0' }),
  signal: listOf(code).optional().meta({ description: "The number after the colon of sacct's exit code" }),
  log: patterns.optional().meta({ description: 'Over the end of the log; any is enough' }),
  submit: patterns.optional().meta({ description: 'Over the text with which sbatch refused' }),
  predicates: listOf(text).optional().meta({ description: 'Exit predicates that failed: kind, word, or kind:word' }),
  signs: listOf(z.enum(SIGNS)).optional().meta({ description: 'What the tick itself noticed' }),
  engine: text.optional().meta({ description: 'Only where this engine is known to run: namd, lammps, qe, vasp, gromacs' }),
  notLog: patterns.optional().meta({ description: 'None of these may stand in the log' }),
})

const edit = z.strictObject({
  before: text.meta({ description: 'Pattern from ^ to $ over the line without its indentation; exactly one line must match' }),
  after: z
    .string()
    .max(1000)
    .regex(/^[^\r\n]*$/)
    .meta({ description: 'The whole new line' }),
  below: text.optional().meta({ description: 'Where nothing matches `before`: insert below the one line that matches this' }),
  unless: text.optional().meta({ description: 'Forbids the insertion if any line matches' }),
  optional: z.boolean().optional().meta({ description: 'No match at all is no fault: this edit is then left out' }),
})

// submission itself needs these: a hold of somebody else's, or another comment, would hide the job from us
const option = z.string().regex(/^(?!(?:hold|comment|wrap|parsable|array|test-only)$)[a-z][a-z-]{1,39}$/)
const value = z.union([z.string().max(200), z.number()]).transform(String)

const KIND = { description: 'Kind of remedy' }

/** Remedies that need no more than their name. */
const bare = z.enum(['resubmit', 'exclude-node', 'resume-from-checkpoint', 'use-fallback', 'none'])

const remedy = z.union([
  bare,
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: bare.meta(KIND) }),
    z.strictObject({
      kind: z.literal('set-options').meta(KIND),
      set: z.record(option, value).meta({ description: 'Options of sbatch by their long names' }),
    }),
    z.strictObject({
      kind: z.literal('scale-option').meta(KIND),
      option: z.enum(SCALABLE).meta({ description: 'Option of sbatch that is multiplied' }),
      factor: z.number().gt(1).max(10).meta({ description: 'By how much' }),
      max: value.optional().meta({ description: 'No further than this' }),
    }),
    z.strictObject({
      kind: z.literal('edit-input').meta(KIND),
      file: text.meta({ description: 'Glob below the campaign’s folder' }),
      edits: z.array(edit).min(1).max(20).meta({ description: 'Lines to change; each must match exactly one' }),
    }),
    z.strictObject({
      kind: z.literal('wait').meta(KIND),
      minutes: z.number().int().min(1).max(10_080).meta({ description: 'Before it is tried again' }),
    }),
  ]),
])

export const entrySchema = z.strictObject({
  class: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)
    .meta({ description: 'Name of the class: small letters, digits, - . _' }),
  title: text.optional().meta({ description: 'For people; default: the class' }),
  match: listOf(criteria).meta({ description: 'One set of criteria (all must hold), or a list of alternatives' }),
  remedy: remedy.default('none').meta({ description: 'What mends it: a word, or a map with `kind` and what that kind needs' }),
  approval: z.enum(APPROVALS).default('never').meta({ description: 'Who has to agree before the remedy is applied' }),
  provided: z.enum(SIGNS).optional().meta({ description: 'The pre-approval holds only if the tick noticed this' }),
  scope: z
    .enum(SCOPES)
    .default('physics')
    .meta({ description: 'What is at fault: the machines, the calculation, or what was asked of the scheduler' }),
  advice: text.meta({ description: 'One or two sentences: what it is, what to try' }),
  benign: z.boolean().optional().meta({ description: 'Never the cause: it is named beside the diagnosis' }),
  free: z.boolean().optional().meta({ description: 'The resubmission leaves Retries unchanged' }),
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
