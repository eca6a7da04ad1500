import { createHash } from 'node:crypto'
import type { ManifestEntry } from '../core/evidence.ts'
import type { CampaignSpec, CampaignState } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../core/rules/context.ts'
import type { Backend, Site } from '../ports/backend.ts'

/** A campaign as one run knows it: its document at the run's commit, and where it lives. */
export interface Campaign {
  file: string
  text: string
  spec: CampaignSpec
  /** As read. */
  state: CampaignState
  problems: Problem[]
  knowledge: Knowledge
  site: Site
  /** Undefined: the configuration has no such backend; the campaign waits and says so. */
  backend?: Backend
  /** Contents of what is to be deployed, by path below remote_dir. */
  contents: ReadonlyMap<string, Uint8Array>
  wanted: readonly ManifestEntry[]
  sha: string
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Who owns a remote folder; its hash is part of every token, so that a fork or a copied folder has other tokens. */
// GitHub ignores the case of owner and name, so a clone's URL may be written in another
export const ownerOf = (repository: string, file: string): string => `${repository.toLowerCase()} ${file}`
export const ownerHashOf = (owner: string): string => sha256(owner).slice(0, 8)
