import { memoryOf, memoryText, secondsOf, timeText } from '../core/failure/amount.ts'
import { elementsOf } from '../core/failure/elements.ts'
import { neverFits, type Profile, partitionOf, timeLimitOf } from '../core/failure/profile.ts'
import { coresOf, nodesOf } from '../core/script.ts'

type Options = Readonly<Record<string, string>>

/** A fault of a request; the caller knows the place of the option, or of the stage when it is missing. */
export interface RequestProblem {
  code:
    | 'MISSING_OPTION'
    | 'UNKNOWN_PARTITION'
    | 'UNKNOWN_QOS'
    | 'BAD_TIME'
    | 'TIME_OVER_LIMIT'
    | 'MEMORY_UNDER_MINIMUM'
    | 'GRES_UNTYPED'
    | 'GPU_NODES'
    | 'GPU_SIZE'
    | 'ARRAY_OVER_LIMIT'
  /** Names age, so what the profile does not know is only a warning. */
  severity: 'error' | 'warning'
  option: string
  message: string
  hint: string
}

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

const missing = (options: Options, { required, name }: Profile): RequestProblem[] =>
  required
    .filter((option) => !options[option])
    .map((option) => ({
      code: 'MISSING_OPTION',
      severity: 'error',
      option,
      message: `\`${name}\` wants \`--${option}\` with every job`,
      hint: `add \`#SBATCH --${option}=…\` to the script, or \`${option}:\` under the stage's \`sbatch:\``,
    }))

const unknownName = (option: 'partition' | 'qos', options: Options, profile: Profile): RequestProblem[] => {
  const known = (option === 'qos' ? profile.qos : profile.partitions).map(({ name }) => name)
  // sbatch takes several partitions, whichever starts first
  const unknown = (options[option] ?? '').split(',').filter((name) => name !== '' && !known.includes(name))
  return unknown.map((name) => ({
    code: option === 'qos' ? 'UNKNOWN_QOS' : 'UNKNOWN_PARTITION',
    severity: 'warning',
    option,
    message: `\`${profile.name}\` had no ${option} \`${name}\` in ${profile.asOf}`,
    hint: `known: ${list(known)}`,
  }))
}

const time = (options: Options, profile: Profile): RequestProblem[] => {
  if (!options.time || /^(unlimited|infinite)$/i.test(options.time)) return []
  const seconds = secondsOf(options.time)
  const limit = timeLimitOf(options, profile)
  const base = { severity: 'error', option: 'time' } as const
  if (seconds === undefined)
    return [
      { ...base, code: 'BAD_TIME', message: `\`${options.time}\` is no time that sbatch reads`, hint: 'write `HH:MM:SS` or `D-HH:MM:SS`' },
    ]
  if (limit === undefined || seconds <= limit) return []
  const message = `${timeText(seconds)} is over the ${timeText(limit)} that partition and QOS allow (${profile.asOf})`
  return [{ ...base, code: 'TIME_OVER_LIMIT', message, hint: 'ask for less time and resume from a checkpoint, or take a `-long` QOS' }]
}

const memory = (options: Options, profile: Profile): RequestProblem[] => {
  const minimum = profile.qos.find(({ name }) => name === options.qos)?.minMemory
  const asked = memoryOf(options.mem ?? '') ?? (memoryOf(options['mem-per-cpu'] ?? '') ?? 0) * coresOf(options)
  const wanted = memoryOf(minimum ?? '')
  // nothing asked for, or all of the node: only the cluster knows how much that is
  if (wanted === undefined || asked === 0 || asked >= wanted) return []
  const message = `QOS \`${options.qos}\` is for jobs from ${minimum} on; this one asks for ${memoryText(asked)}`
  return [{ code: 'MEMORY_UNDER_MINIMUM', severity: 'error', option: 'mem', message, hint: 'ask for more memory, or take a `cpu-` QOS' }]
}

const typesAsked = (options: Options): string[] =>
  [options.gres, options.gpus, options['gpus-per-node'], options['gpus-per-task']]
    .flatMap((text) => (text ?? '').split(','))
    .flatMap((text) => text.split(':'))

const gpu = (options: Options, profile: Profile): RequestProblem[] => {
  const types = partitionOf(options, profile)?.gres
  if (!types) return []
  const base = { severity: 'error', option: 'gres' } as const
  const problems: RequestProblem[] = []
  if (!typesAsked(options).some((type) => types.includes(type)))
    problems.push({
      ...base,
      code: 'GRES_UNTYPED',
      message: `partition \`${options.partition}\` wants a typed gres`,
      hint: `\`gres: gpu:${types[0]}:1\`; types: ${list(types)}`,
    })
  if (nodesOf(options) > 1)
    problems.push({ ...base, option: 'nodes', code: 'GPU_NODES', message: 'GPU jobs get one node here', hint: 'set `nodes: 1`' })
  if (!options.ntasks && !options.mem && !options['mem-per-cpu'])
    problems.push({
      ...base,
      option: 'ntasks',
      code: 'GPU_SIZE',
      message: 'GPU jobs must say `ntasks` or `mem` here',
      hint: 'add `ntasks:` or `mem:`',
    })
  return problems
}

const array = (options: Options, profile: Profile): RequestProblem[] => {
  const message = neverFits(options, elementsOf(options.array ?? '').length, profile)
  return message === undefined
    ? []
    : [{ code: 'ARRAY_OVER_LIMIT', severity: 'warning', option: 'array', message, hint: 'make it several stages, or take another QOS' }]
}

/** What a cluster's profile has against a request (sbatch options by long name, script and overrides joined). */
export const requestProblems = (options: Options, profile: Profile): RequestProblem[] => [
  ...missing(options, profile),
  ...unknownName('partition', options, profile),
  ...unknownName('qos', options, profile),
  ...time(options, profile),
  ...memory(options, profile),
  ...gpu(options, profile),
  ...array(options, profile),
]
