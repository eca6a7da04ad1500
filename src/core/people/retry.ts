import { memoryOf, secondsOf } from '../failure/amount.ts'
import { type Profile, timeLimitOf } from '../failure/profile.ts'
import type { Scalable } from '../failure/remedy.ts'
import { scaleOption } from '../failure/scale.ts'
import { own } from '../own.ts'

type Options = Readonly<Record<string, string>>

/** What a comment may set: resources and where they are taken from. Never where output goes or what is run. */
const SETTABLE: readonly string[] = (
  'partition qos time mem mem-per-cpu mem-per-gpu cpus-per-task ntasks nodes ntasks-per-node gres gpus gpus-per-node ' +
  'account constraint exclude nodelist reservation'
).split(' ')
const SCALABLE: readonly string[] = ['mem', 'mem-per-cpu', 'mem-per-gpu', 'time', 'cpus-per-task', 'ntasks', 'nodes'] satisfies Scalable[]
const isScalable = (option: string): option is Scalable => SCALABLE.includes(option)
/** A factor beyond it is a slip of the finger. */
const MAX_FACTOR = 10

export type Change = { set: Record<string, string>; text: string } | { impossible: string }

const factorOf = (value: string): number | undefined => {
  const digits = /^([0-9]{1,3}(?:\.[0-9]{1,3})?)x$/.exec(value)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const scaled = (option: string, factor: number, inForce: Options, profile: Profile | undefined): Change => {
  if (!isScalable(option)) return { impossible: `\`${option}\` is not an amount that can be multiplied` }
  if (factor <= 0 || factor > MAX_FACTOR) return { impossible: `a factor is above 0 and at most ${MAX_FACTOR}` }
  return scaleOption({ kind: 'scale-option', option, factor }, inForce, profile)
}

const absolute = (option: string, value: string, inForce: Options): Change => {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.,:%[\]-]{0,99}$/.test(value)) return { impossible: `\`${option}\` cannot have such a value` }
  if (option === 'time' && secondsOf(value) === undefined) return { impossible: '`time` is written as `02:00:00`, `1-12:00:00` or `2x`' }
  if (option.startsWith('mem') && memoryOf(value) === undefined)
    return { impossible: `\`${option}\` is written as \`16G\`, \`4000M\` or \`2x\`` }
  const before = own(inForce, option)
  return { set: { [option]: value }, text: before === undefined ? `${option} set to ${value}` : `${option} ${before} → ${value}` }
}

const one = (word: string, inForce: Options, profile: Profile | undefined): Change => {
  const [, option = '', value = ''] = /^([a-z][a-z-]*)=(\S+)$/.exec(word) ?? []
  if (option === '') return { impossible: 'options are written as `time=2x partition=gh200`' }
  if (!SETTABLE.includes(option)) return { impossible: `\`${option}\` cannot be set in a comment; what can is ${SETTABLE.join(', ')}` }
  const factor = factorOf(value)
  return factor === undefined ? absolute(option, value, inForce) : scaled(option, factor, inForce, profile)
}

const tooLong = (options: Options, profile: Profile | undefined): string | undefined => {
  const limit = timeLimitOf(options, profile)
  const asked = secondsOf(options.time ?? '')
  return limit !== undefined && asked !== undefined && asked > limit
    ? `time ${options.time} is above the limit of partition and QOS (${limit / 3600} h)`
    : undefined
}

/**
 * `/retry time=2x partition=gh200` → changes of options. A factor multiplies what is in force, up to the profile's limit.
 * @param inForce the script's own options, the file's and the remedies so far on top
 */
export const optionsOf = (words: readonly string[], inForce: Options, profile: Profile | undefined): Change => {
  const names = words.map((word) => word.split('=')[0])
  if (new Set(names).size < names.length) return { impossible: 'an option is given twice' }
  // absolute values first: a new partition has other limits for what is multiplied
  const ordered = [...words].sort((a, b) => Number(/x$/.test(a)) - Number(/x$/.test(b)))
  let set: Record<string, string> = {}
  const texts: string[] = []
  for (const word of ordered) {
    const change = one(word, { ...inForce, ...set }, profile)
    if ('impossible' in change) return change
    set = { ...set, ...change.set }
    texts.push(change.text)
  }
  const over = tooLong({ ...inForce, ...set }, profile)
  return over === undefined ? { set, text: texts.join(', ') } : { impossible: over }
}
