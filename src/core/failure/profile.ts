import type { Seconds } from '../model.ts'

/** One partition of a cluster; what is not known is left out, and then bounds nothing. */
export interface Partition {
  name: string
  maxTime?: Seconds
  /** `256G`, sbatch's notation: what one node can give to jobs. */
  nodeMemory?: string
  /** `3840M`: memory per core where a job asks for none. */
  memoryPerCore?: string
  coresPerNode?: number
  /** Types of gres of which one must be asked for: `a100_80gb`; a name as sbatch knows it. */
  gres?: readonly string[]
  /** For people: `by request only`. */
  note?: string
}

export interface Qos {
  name: string
  maxTime?: Seconds
  maxJobs?: number
  /** Smallest memory a job of this QOS may ask for. */
  minMemory?: string
}

/** A cluster's partitions, QOS and limits as data: shipped by name, or read from `sinfo` and `sacctmgr`. */
export interface Profile {
  name: string
  /** When the figures were true, for the message that doubts them. */
  asOf: string
  partitions: readonly Partition[]
  qos: readonly Qos[]
  /** Options that every submission must have. */
  required: readonly string[]
}

/** The partition that a request names; undefined when it names none, several, or one that the profile does not know. */
export const partitionOf = (options: Readonly<Record<string, string>>, profile: Profile | undefined): Partition | undefined =>
  profile?.partitions.find(({ name }) => name === options.partition)

/** The longest time that partition and QOS of a request allow, in seconds. */
export const timeLimitOf = (options: Readonly<Record<string, string>>, profile: Profile | undefined): Seconds | undefined => {
  const qos = profile?.qos.find(({ name }) => name === options.qos)?.maxTime
  const partition = partitionOf(options, profile)?.maxTime
  const limits = [qos, partition].filter((limit) => limit !== undefined)
  return limits.length === 0 ? undefined : Math.min(...limits)
}

/** Why a request can never be accepted as one job, however long it waits: it has more elements than its QOS takes jobs. */
export const neverFits = (
  options: Readonly<Record<string, string>>,
  elements: number,
  profile: Profile | undefined,
): string | undefined => {
  const qos = profile?.qos.find(({ name }) => name === options.qos)
  return qos?.maxJobs === undefined || elements <= qos.maxJobs
    ? undefined
    : `an array of ${elements} elements is more than the ${qos.maxJobs} jobs that QOS \`${qos.name}\` takes at once (${profile?.asOf})`
}
