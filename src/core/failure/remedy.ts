/** sbatch options that can be multiplied. */
export const SCALABLE = ['mem', 'mem-per-cpu', 'mem-per-gpu', 'time', 'cpus-per-task', 'ntasks', 'nodes'] as const
export type Scalable = (typeof SCALABLE)[number]

/**
 * One line of an input file, before and after. `before` is a pattern from `^` to `$` over one line,
 * `after` the whole new line, absolute: applying it twice changes nothing.
 */
export interface LineEdit {
  before: string
  after: string
  /** Where no line matches `before`, `after` is inserted below the one line that matches this. */
  below?: string
  /** Forbids the insertion if any line matches: the setting is there, with another value. */
  unless?: string
  /** The other edits are worth making without this one. */
  optional?: boolean
}

/** What a catalog entry prescribes: data, applied by `applyRemedy`. */
export type Remedy =
  | { kind: 'resubmit' }
  | { kind: 'set-options'; set: Readonly<Record<string, string>> }
  /** `max` in the option's own notation (`512G`, `7-0`). */
  | { kind: 'scale-option'; option: Scalable; factor: number; max?: string }
  | { kind: 'exclude-node' }
  | { kind: 'resume-from-checkpoint' }
  /** `file`: glob below the campaign's folder (`**` crosses folders: `**.namd`), narrowed to the files that the stage's script names. */
  | { kind: 'edit-input'; file: string; edits: readonly LineEdit[] }
  | { kind: 'wait'; minutes: number }
  /** Needs `fallback` or a marked item of the action queue that names the class. */
  | { kind: 'use-fallback' }
  /** Nothing mends it by itself: escalate. */
  | { kind: 'none' }

export const REMEDY_KINDS = [
  'resubmit',
  'set-options',
  'scale-option',
  'exclude-node',
  'resume-from-checkpoint',
  'edit-input',
  'wait',
  'use-fallback',
  'none',
] as const satisfies readonly Remedy['kind'][]

/** The remedy does not apply to this stage as it stands; the reason goes to a person. */
export interface Impossible {
  impossible: string
}

/** New values of options, and the words for it. */
export type OptionChange = { set: Record<string, string>; text: string } | Impossible
