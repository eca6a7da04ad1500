/** What the parts of the backends' suite share: the world, deeds in short, and readers that fail with what they saw. */
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Asked, Finding } from '../../src/core/evidence.ts'
import type { AttemptKey } from '../../src/core/model.ts'
import type { JobSeen, LedgerEntry, Sight } from '../../src/core/observation.ts'
import type { Backend, Deed, FileUpload, Outcome, Site, Start } from '../../src/ports/backend.ts'

/** A backend with what a test does behind its back. */
export interface BackendWorld {
  /** Whether jobs are held by a scheduler first; a process starts at once. */
  holds: boolean
  /** Another run, or somebody's laptop: an object of its own on the same cluster. */
  owner(): Backend
  /** An owner that dies between the scheduler's answer and the ledger. Absent where there is no such moment. */
  dying?(): Backend
  /** A campaign in a folder of its own that does not exist yet. */
  site(campaign: string): Site
  write(site: Site, path: string, content: string): Promise<void>
  link(site: Site, path: string, target: string): Promise<void>
  read(site: Site, path: string): Promise<string | undefined>
  /** SIGKILL for a process of ours, with its children. */
  kill(pid: number): Promise<void>
  /** Lets time pass. */
  pass(): Promise<void>
  close(): Promise<void>
}

/** One test's surroundings. */
export interface Scene {
  world: BackendWorld
  site: Site
  backend: Backend
}

export const openScene = async (make: () => Promise<BackendWorld>): Promise<Scene> => {
  const world = await make()
  return { world, site: world.site('co'), backend: world.owner() }
}

/** Looks until a job has ended. @throws Error when it does not. */
export async function endOf({ world, site, backend }: Scene, job: string): Promise<JobSeen> {
  for (let tries = 0; tries < 150; tries++) {
    const found = seen(await backend.look([watch(site, { jobs: [job] })])).jobs.get(job)
    if (found?.phase === 'ended') return found
    await world.pass()
  }
  throw new Error(`job ${job} did not end`)
}

/** How often the suite's script was executed. */
export const runsOf = async ({ world, site }: Scene): Promise<number> =>
  ((await world.read(site, 'runs')) ?? '').split('\n').filter((line) => line !== '').length

export const file = (path: string, text: string, mode: '644' | '755' = '644'): FileUpload => {
  const content = new TextEncoder().encode(text)
  return { path, mode, size: content.length, sha256: createHash('sha256').update(content).digest('hex'), content }
}
export const entry = ({ content: _, ...manifest }: FileUpload) => manifest

export const deploy = (site: Site, uploads: FileUpload[], more: Partial<Extract<Deed, { kind: 'deploy' }>> = {}): Deed => ({
  kind: 'deploy', site, sha: 'a1b2c3', uploads, remove: [], started: [], manifest: uploads.map(entry), expect: Object.fromEntries(uploads.map((u) => [u.path, 'missing'])), ...more,
}) // biome-ignore format: one literal

export const key = (site: Site, stage: string, attempt = 1): AttemptKey => ({ campaign: site.campaign, stage, attempt })
export const sbatch = (script: string, options: Record<string, string> = {}): Start => ({
  kind: 'sbatch',
  script,
  options: { output: '/dev/null', ...options },
})
export const command = (text: string, timeout = 60): Start => ({ kind: 'command', command: text, timeout })
export const submit = (site: Site, stage: string, start: Start, attempt = 1): Deed => ({
  kind: 'submit',
  site,
  key: key(site, stage, attempt),
  start,
})
export const watch = (site: Site, more: { recorded?: { stage: string; attempt: number; job: string }[]; jobs?: string[] } = {}) => ({
  ...site,
  recorded: [],
  jobs: [],
  ...more,
})

export const one = async (backend: Backend, deed: Deed): Promise<Outcome> =>
  (await backend.act([deed]))[0] ?? { kind: 'unknown', message: 'no outcome' }
export const find = async (backend: Backend, site: Site, need: Asked): Promise<Finding> =>
  (await backend.gather([{ site, need }]))[0] ?? { kind: 'unobserved', why: 'no finding' }

export const jobOf = (outcome: Outcome): string => {
  expect(outcome).toMatchObject({ kind: 'submitted' })
  return outcome.kind === 'submitted' ? outcome.job : ''
}
export const seen = (sight: Sight): Extract<Sight, { kind: 'seen' }> => {
  expect(sight).toMatchObject({ kind: 'seen' })
  return sight as Extract<Sight, { kind: 'seen' }>
}
export const entries = (sight: Sight, site: Site): LedgerEntry[] => {
  const ledger = seen(sight).ledgers.get(site.campaign)
  expect(ledger).toMatchObject({ kind: 'seen' })
  return ledger?.kind === 'seen' ? ledger.entries : []
}

export const RUN_ONCE = '#!/bin/sh\necho run >> runs\n'
