import type { Outcome } from '../core/effect.ts'
import type { Asked, Finding, ManifestEntry } from '../core/evidence.ts'
import type { AttemptKey, Seconds } from '../core/model.ts'
import type { Sight } from '../core/observation.ts'
import type { Examination, Questions } from './examination.ts'

/** A campaign as a backend knows it. */
export interface Site {
  campaign: string
  /** Absolute folder on the backend. */
  remoteDir: string
  /** `<repository> <path>`: written into `<remoteDir>/.escapement/owner`. */
  owner: string
  /** Short hash of `owner`, part of every token. */
  ownerHash: string
}

/** What a poll asks about one campaign. */
export interface Watched extends Site {
  /** Attempts that git knows at the tick's commit: their ledger entries are marked `recorded`. */
  recorded: { stage: string; attempt: number; job: string }[]
  /** Jobs to ask the scheduler for. */
  jobs: string[]
}

/** How to start an attempt. */
export type Start =
  | { kind: 'sbatch'; script: string; options: Record<string, string> }
  | { kind: 'command'; command: string; timeout: Seconds }
  /** A script that submits by itself: status and, on stdout, a job id. */
  | { kind: 'deploy-script'; command: string; timeout: Seconds }

export type { Outcome }

export interface FileUpload extends ManifestEntry {
  content: Uint8Array
}

/** What is to be done; several may be handed in at once and share one remote command. */
export type Deed =
  | {
      kind: 'deploy'
      site: Site
      sha: string
      uploads: FileUpload[]
      /** Deployed earlier, gone from git, unchanged on the cluster. */
      remove: string[]
      /** The whole manifest as it shall stand afterwards. */
      manifest: ManifestEntry[]
      /** path → hash that must still stand there (or `missing`) at the moment of writing. */
      expect: Record<string, string>
      /** Ledger entries (`smoke.1`) that had a job when it was looked at: one more, and nothing more is written, for that job may be reading. */
      started: string[]
    }
  | { kind: 'submit'; site: Site; key: AttemptKey; start: Start; checkpoint?: string }
  /** The id is in the ledger, the release is not known to have happened. */
  | { kind: 'release'; site: Site; key: AttemptKey; job: string }
  /** Gives an unwanted attempt up for good (`id → void`), then cancels held jobs that bear its token. */
  | { kind: 'void'; site: Site; key: AttemptKey }
  /** A surplus held job of an attempt whose ledger names another job: it never ran. */
  | { kind: 'cancel-surplus'; site: Site; key: AttemptKey; job: string }
  | { kind: 'cancel'; site: Site; job: string }

/** Counted for the report: what one run cost the cluster. */
export interface Usage {
  connections: number
  commands: number
  schedulerCalls: number
}

/**
 * A place where jobs run. Every method is one remote command whatever the number of campaigns.
 * None of them throws for what the outside does to it: silence comes back as `unobserved` / `unknown`.
 * Same key twice: same job (two-phase submission, architecture.md).
 */
export interface Backend {
  readonly name: string
  readonly kind: 'slurm' | 'local'
  readonly usage: Usage
  /** What one hour of one job (of an array as a whole) costs, in US dollars; undefined: nothing. */
  readonly price?: { usdPerHour: number }
  look(watched: readonly Watched[]): Promise<Sight>
  /** Findings in the order of the needs. */
  gather(asked: readonly { site: Site; need: Asked }[]): Promise<Finding[]>
  /** Outcomes in the order of the deeds; deeds of one campaign run in their order and stop at the first that fails. */
  act(deeds: readonly Deed[]): Promise<Outcome[]>
  /** A check-up for people; only where there is a scheduler. Unlike the others it throws PortError, whose words are the finding. */
  examine?(questions: Questions): Promise<Examination>
  close(): Promise<void>
}
