import type { Effect, Outcome } from '../core/effect.ts'
import type { Asked, Finding } from '../core/evidence.ts'
import { addressOf } from '../core/kept.ts'
import { sizeOf } from '../core/target.ts'
import type { Backend } from '../ports/backend.ts'
import { PortError } from '../ports/error.ts'
import type { Draft, Keeper } from '../ports/keeper.ts'
import type { Campaign } from './campaign.ts'

export type KeepEffect = Extract<Effect, { type: 'keep' }>

/** What one run may still copy. */
export interface Allowance {
  bytes: () => number
  spend: (bytes: number) => void
}

/** One file on its way: until it has an outcome there is something to be done. */
export interface Freight {
  campaign: Campaign
  effect: KeepEffect
  outcome?: Outcome
  draft?: Draft
  /** sha256 of what stands at its place before we begin. */
  standing?: string
}

/** Bytes that one command brings home: all of it is in memory, here and in transit. 16 MiB. */
const PIECE_BYTES = 16 * 1024 * 1024
const MAX_PIECES = 100
/** What a file system of a busy cluster reads in a second. */
const READ_RATE = 100 * 1024 * 1024

const fileOf = ({ effect }: Freight): KeepEffect['file'] => effect.file
const isOpen = ({ outcome }: Freight): boolean => outcome === undefined
const missingOf = (freight: Freight): number => fileOf(freight).size - (freight.draft?.length ?? 0)

const outcomeFor = (error: unknown): Outcome => {
  if (!(error instanceof PortError)) throw error
  const words = error.hint === undefined ? error.message : `${error.message} (${error.hint})`
  return error.code === 'REFUSED' ? { kind: 'refused', code: 'IO', message: words } : { kind: 'put-off', why: words }
}

/** Does a step for one file; what this machine refuses is its outcome. */
export const attempt = async (freight: Freight, step: () => Promise<void>): Promise<void> => {
  if (!isOpen(freight)) return
  try {
    await step()
  } catch (error) {
    freight.outcome = outcomeFor(error)
  }
}

export const changed = ({ effect }: Freight): Outcome => ({
  kind: 'put-off',
  why: `${effect.file.from} changed while it was copied; the next run begins again`,
})

const ask = async (backend: Backend, asked: { campaign: Campaign; need: Asked }[]): Promise<Finding[]> =>
  backend
    .gather(asked.map(({ campaign, need }) => ({ site: campaign.site, need })))
    .catch((error: unknown): Finding[] =>
      asked.map(() => ({ kind: 'unobserved', why: error instanceof Error ? error.message : String(error) })),
    )

interface Digest {
  size: number
  modified: number
  sha256: string
}

/** sha256 of files on the cluster, or of their first bytes; one command for all. What is another file by now is put off. */
export const digests = async (
  backend: Backend,
  wanted: readonly { freight: Freight; first: number | null }[],
): Promise<Map<Freight, Digest>> => {
  const found = new Map<Freight, Digest>()
  const campaigns = [...new Set(wanted.map(({ freight }) => freight.campaign))]
  const groups = campaigns.map((campaign) => ({ campaign, own: wanted.filter(({ freight }) => freight.campaign === campaign) }))
  const findings = await ask(
    backend,
    groups.map(({ campaign, own }) => ({
      campaign,
      need: {
        kind: 'digests',
        paths: own.map(({ freight }) => fileOf(freight).from),
        first: own.map(({ first }) => first),
        seconds: 30 + Math.ceil(own.reduce((sum, { freight, first }) => sum + (first ?? fileOf(freight).size), 0) / READ_RATE),
      },
    })),
  )
  groups.forEach(({ own }, g) => {
    const finding = findings[g]
    own.forEach(({ freight }, i) => {
      const digest = finding?.kind === 'digests' ? finding.files[i] : undefined
      if (finding?.kind === 'unobserved') freight.outcome = { kind: 'unknown', message: `${fileOf(freight).from}: ${finding.why}` }
      else if (!digest || !isSame(freight, digest)) freight.outcome = changed(freight)
      else found.set(freight, digest)
    })
  })
  return found
}

/** Whether it looks as it did when it was listed; only its hash proves it. */
const isSame = (freight: Freight, seen: { size?: number; modified?: number }): boolean =>
  seen.size === fileOf(freight).size && seen.modified === fileOf(freight).modified

/** One command's worth of bytes. @returns whether there is more to be asked for */
export const haul = async (backend: Backend, freights: readonly Freight[], allowance: Allowance): Promise<boolean> => {
  const pieces: { freight: Freight; draft: Draft; bytes: number }[] = []
  let room = Math.min(PIECE_BYTES, allowance.bytes())
  for (const freight of freights.filter(isOpen)) {
    const bytes = Math.min(room, missingOf(freight))
    if (bytes <= 0 || pieces.length === MAX_PIECES || !freight.draft) continue
    pieces.push({ freight, draft: freight.draft, bytes })
    room -= bytes
  }
  if (pieces.length === 0) return false
  const findings = await ask(
    backend,
    pieces.map(({ freight, draft, bytes }) => ({
      campaign: freight.campaign,
      need: { kind: 'piece', path: fileOf(freight).from, offset: draft.length, bytes },
    })),
  )
  for (const [i, { freight, draft, bytes }] of pieces.entries()) {
    const finding = findings[i]
    if (finding?.kind === 'unobserved') freight.outcome = { kind: 'unknown', message: `${fileOf(freight).from}: ${finding.why}` }
    else if (finding?.kind !== 'piece' || finding.bytes?.length !== bytes || !isSame(freight, finding)) freight.outcome = changed(freight)
    else {
      const came = finding.bytes
      allowance.spend(bytes)
      await attempt(freight, () => draft.add(came))
    }
  }
  return true
}

/** What a file came to that could not be brought whole in this run. */
export const unfinished = (freight: Freight): Outcome => {
  const { from, size } = fileOf(freight)
  const here = freight.draft?.length ?? 0
  return { kind: 'put-off', why: `${from}: ${sizeOf(here)} of ${sizeOf(size)} are here; the next run goes on` }
}

/** The file stands where it should. */
export const kept = (keeper: Keeper, { effect }: Freight, { sha256, size, modified }: Digest): Extract<Outcome, { kind: 'kept' }> => ({
  kind: 'kept',
  sha256,
  size,
  modified,
  at: addressOf(effect.file.place, keeper.artifact ?? ''),
})
