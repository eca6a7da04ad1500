import type { Finding, Findings, Need } from './evidence.ts'
import { needId } from './evidence.ts'
import type { Search } from './text.ts'

/** Bytes of an `.xsc` in which its step stands: two lines of comment and the beginning of a third. */
const XSC_BYTES = 2048
const XSC_STEP = '^#\\$LABELS step[^\\n]*\\n([0-9]{1,15}) '

/** The small file beside NAMD's binary ones that tells their step. */
const xscOf = (glob: string): string | undefined => (/\.(?:coor|vel|xsc)$/.test(glob) ? glob.replace(/\.\w+$/, '.xsc') : undefined)

/** What tells how far a stage is: the hash of its newest checkpoint, and its step where that can be read. */
export const checkpointNeeds = (glob: string | undefined): Need[] => {
  if (glob === undefined) return []
  const xsc = xscOf(glob)
  return [{ kind: 'hash', glob }, ...(xsc === undefined ? [] : [{ kind: 'head' as const, glob: xsc, bytes: XSC_BYTES }])]
}

/** A step in the file's own name, as in LAMMPS's `npt.restart.50000`; small numbers are two files that take turns. */
const inName = (file: string | undefined): string | undefined => /\.([0-9]{3,15})$/.exec(file ?? '')?.[1]

const stepOf = (file: string | undefined, head: Finding | undefined, search: Search): string | undefined =>
  (head?.kind === 'text' ? search(XSC_STEP, head.text)?.[1] : undefined) ?? inName(file)

/** The newest checkpoint as one word, `<sha256>` or `<sha256>:<step>`; undefined: there is none, or nobody could look. */
export const checkpointSeen = (glob: string | undefined, findings: Findings, search: Search): string | undefined => {
  const [hash, head] = checkpointNeeds(glob).map((need) => findings.get(needId(need)))
  if (hash?.kind !== 'hash' || hash.sha256 === undefined) return undefined
  const step = stepOf(hash.file, head, search)
  return step === undefined ? hash.sha256 : `${hash.sha256}:${step}`
}

const partsOf = (word: string): { hash: string; step?: number } => {
  const [hash = '', step] = word.split(':')
  return step === undefined ? { hash } : { hash, step: Number(step) }
}

/** Whether it is the very same file. */
export const isSameCheckpoint = (noted: string, seen: string): boolean => partsOf(noted).hash === partsOf(seen).hash

/**
 * Whether a checkpoint is further than the one that was noted when the attempt was submitted: by its step where both have one, for an
 * attempt that began anew writes other bytes for the same step; else by its content. A newer time proves nothing.
 */
export const hasAdvanced = (noted: string | undefined, seen: string): boolean => {
  if (noted === undefined) return true
  const [was, is] = [partsOf(noted), partsOf(seen)]
  return was.step === undefined || is.step === undefined ? was.hash !== is.hash : is.step > was.step
}
