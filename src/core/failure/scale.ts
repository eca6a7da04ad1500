import { coresOf, nodesOf } from '../script.ts'
import { memoryOf, memoryText, secondsOf, timeText } from './amount.ts'
import { type Profile, partitionOf, timeLimitOf } from './profile.ts'
import type { Impossible, OptionChange, Remedy, Scalable } from './remedy.ts'

type Options = Readonly<Record<string, string>>
type Scale = Extract<Remedy, { kind: 'scale-option' }>

/** How an option is read, written and bounded. `step`: what the result is rounded up to. */
interface Quantity {
  read: (text: string) => number | undefined
  write: (amount: number) => string
  step: number
  limit: (options: Options, profile: Profile | undefined) => number | undefined
  /** What the limit is, for the message. */
  limitName: string
}

const MIB = 1024
const MINUTE = 60

const nodeMemory = (options: Options, profile: Profile | undefined): number | undefined =>
  memoryOf(partitionOf(options, profile)?.nodeMemory ?? '')

// What a node has, shared by the cores that the job takes there; whole megabytes, and never above it.
const memoryPerCore = (options: Options, profile: Profile | undefined): number | undefined => {
  const memory = nodeMemory(options, profile)
  const cores = Math.ceil(coresOf(options) / nodesOf(options))
  return memory === undefined ? undefined : Math.floor(memory / cores / MIB) * MIB
}

const count = (text: string): number | undefined => (/^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined)
const coresPerNode = (options: Options, profile: Profile | undefined): number | undefined => partitionOf(options, profile)?.coresPerNode
const unlimited = (): undefined => undefined

const COUNT = { read: count, write: String, step: 1, limit: unlimited, limitName: 'limit' } as const satisfies Quantity
const MEMORY = { read: memoryOf, write: memoryText, step: MIB, limit: nodeMemory, limitName: "node's memory" } as const satisfies Quantity

const QUANTITY: Record<Scalable, Quantity> = {
  mem: MEMORY,
  'mem-per-cpu': { ...MEMORY, limit: memoryPerCore, limitName: "share of the node's memory" },
  // how many GPUs share a node is not known, so all of the node is the bound
  'mem-per-gpu': MEMORY,
  time: { read: secondsOf, write: timeText, step: MINUTE, limit: timeLimitOf, limitName: 'limit of partition and QOS' },
  'cpus-per-task': { ...COUNT, limit: coresPerNode, limitName: "node's cores" },
  ntasks: COUNT,
  nodes: COUNT,
}

/** The option by which the job asks for memory, and how much; where it asks for none, what the profile gives by default. */
const memoryOption = (options: Options, profile: Profile | undefined): { option: Scalable; value: string | undefined } => {
  for (const option of ['mem', 'mem-per-cpu', 'mem-per-gpu'] as const) {
    const value = options[option]
    if (value !== undefined) return { option, value }
  }
  return { option: 'mem-per-cpu', value: partitionOf(options, profile)?.memoryPerCore }
}

const target = (remedy: Scale, options: Options, profile: Profile | undefined): { option: Scalable; value: string | undefined } =>
  remedy.option === 'mem' ? memoryOption(options, profile) : { option: remedy.option, value: options[remedy.option] }

const impossible = (reason: string): Impossible => ({ impossible: reason })

const boundOf = (remedy: Scale, quantity: Quantity, options: Options, profile: Profile | undefined): number => {
  const own = remedy.max === undefined ? undefined : quantity.read(remedy.max)
  return Math.min(own ?? Number.POSITIVE_INFINITY, quantity.limit(options, profile) ?? Number.POSITIVE_INFINITY)
}

/** Multiplies an sbatch option, up to the remedy's own `max` and the profile's limit, whichever is lower. */
export const scaleOption = (remedy: Scale, options: Options, profile: Profile | undefined): OptionChange => {
  const { option, value } = target(remedy, options, profile)
  const quantity = QUANTITY[option]
  if (value === undefined) return impossible(`the job asks for no \`${remedy.option}\` that could be scaled; set it under \`sbatch:\``)
  const before = quantity.read(value)
  // `--mem=0` means the whole node
  if (before === 0) return impossible(`\`${option}\` ${value} is all that there is`)
  if (before === undefined) return impossible(`\`${option}\` ${value} is not an amount that can be scaled`)
  const bound = boundOf(remedy, quantity, options, profile)
  if (before >= bound) return impossible(`\`${option}\` ${value} is at the ${quantity.limitName} already (${quantity.write(bound)})`)
  // the small subtraction keeps 1.1 × 100 at 110 in spite of binary fractions
  const wanted = Math.ceil((before * remedy.factor) / quantity.step - 1e-9) * quantity.step
  const after = Math.min(wanted, bound)
  return { set: { [option]: quantity.write(after) }, text: `${option} ${value} → ${quantity.write(after)}` }
}
