import { randomBytes } from 'node:crypto'
import type { Finding, Need } from '../../core/evidence.ts'
import type { Sight } from '../../core/observation.ts'
import type { Outage } from '../../core/outage.ts'
import type { Backend, Deed, Outcome, Site, Usage, Watched } from '../../ports/backend.ts'
import { PortError } from '../../ports/error.ts'
import { converse, type Line } from '../remote/converse.ts'
import { bySite, readOutcomes, siteScript } from '../remote/deeds.ts'
import { DEPLOY_LIBRARY } from '../remote/deploy.ts'
import { GATHER_LIBRARY } from '../remote/gather.ts'
import { LIBRARY } from '../remote/library.ts'
import { gatherOver } from '../remote/needs.ts'
import { PROCESS_LIBRARY } from '../remote/process.ts'
import type { Transport } from '../remote/transport.ts'
import { actSqueue, asksQueue, phrase } from './act.ts'
import { examine } from './examine.ts'
import { lookParts, readLook } from './look.ts'
import type { TokenPlace } from './squeue.ts'
import { SUBMIT_LIBRARY } from './submit.ts'
import { WRAPPER_LIBRARY } from './wrapper.ts'

export interface SlurmOptions {
  name: string
  transport: Transport
  /** Where jobs carry our token; `name` for sites that eat comments. */
  token: TokenPlace
  /** Lines for the login shell: `module load slurm`. */
  setup?: string
  /** Default: true, because `module` and often sbatch itself exist only there. */
  loginShell?: boolean
}

const SUBMISSION_LIBRARY = LIBRARY + PROCESS_LIBRARY + DEPLOY_LIBRARY + SUBMIT_LIBRARY + WRAPPER_LIBRARY

/** Seconds that the deeds of one campaign may take. */
const ACT_SECONDS = 120

/** A SLURM cluster behind a shell. One object is one run: after a first silence of the scheduler it submits nothing more. */
export function slurmBackend(options: SlurmOptions): Backend {
  const usage: Usage = { connections: 0, commands: 0, schedulerCalls: 0 }
  const line: Line = { transport: options.transport, usage, setup: options.setup, loginShell: options.loginShell ?? true }
  const memory: Memory = { absent: undefined, silent: false }
  return {
    name: options.name,
    kind: 'slurm',
    usage,
    look: (watched) => look(line, options.token, memory, watched),
    gather: (asked: readonly { site: Site; need: Need }[]): Promise<Finding[]> =>
      gatherOver(line, LIBRARY + DEPLOY_LIBRARY + GATHER_LIBRARY, asked),
    act: (deeds) => act(line, options.token, memory, deeds),
    examine: (questions) => examine(line, questions),
    close: () => options.transport.close(),
  }
}

interface Memory {
  /** Whether there is no accounting; undefined: not known yet. */
  absent: boolean | undefined
  /** The scheduler did not answer a submission in this run. */
  silent: boolean
}

async function look(line: Line, place: TokenPlace, memory: Memory, watched: readonly Watched[]): Promise<Sight> {
  if (watched.length === 0) {
    return { kind: 'unobserved', code: 'IDLE', why: 'no campaign has anything there' }
  }
  try {
    const parts = lookParts(watched, place)
    const answer = await converse(line, { library: `${LIBRARY}${SUBMIT_LIBRARY}`, parts }, true)
    const looked = readLook(answer, watched)
    if (looked.accounting !== undefined) memory.absent = looked.accounting === 'absent'
    return looked.sight
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    return { kind: 'unobserved', ...outageOf(error) }
  }
}

const outageOf = ({ code, message, hint }: PortError): Outage => ({ code, why: message, ...(hint === undefined ? {} : { hint }) })

const withHint = (error: PortError): string => (error.hint === undefined ? error.message : `${error.message} (${error.hint})`)

async function act(line: Line, place: TokenPlace, memory: Memory, deeds: readonly Deed[]): Promise<Outcome[]> {
  if (deeds.length === 0) return []
  const groups = bySite(deeds)
  const manner = { place, mark: `escapement.${randomBytes(12).toString('hex')}` }
  const queue = deeds.some(asksQueue) ? actSqueue(place, memory.absent) : 'exit 0\n'
  const silent = memory.silent ? ': >"$D/silent"\n' : ''
  const parts = groups.map(({ site, deeds: own }) => ({
    body: siteScript(site, own, (one) => phrase(one, manner)),
    seconds: ACT_SECONDS,
    stage: 1,
  }))
  // the last part only reports whether the scheduler fell silent
  const report = { body: '[ -e "$D/silent" ] && echo silent\nexit 0\n', seconds: 5, stage: 2 }
  try {
    const answer = await converse(
      line,
      { library: SUBMISSION_LIBRARY, parts: [{ body: silent + queue, seconds: 40, stage: 0 }, ...parts, report] },
      false,
    )
    remember(memory, answer.parts)
    const outcomes = groups.map(({ deeds: own }, i) => readOutcomes(own, answer.parts[i + 1]))
    return deeds.map(
      (_, index) =>
        outcomes.map((found) => found.get(index)).find((found) => found !== undefined) ?? { kind: 'unknown', message: 'no answer' },
    )
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    memory.silent ||= error.code === 'CUT'
    return deeds.map(() => ({ kind: 'unknown', message: withHint(error) }))
  }
}

function remember(memory: Memory, parts: readonly { kind: string; out?: Uint8Array; code?: number }[]): void {
  const said = (i: number): string => Buffer.from(parts.at(i)?.out ?? []).toString('utf8')
  if (said(0).includes('absent')) memory.absent = true
  if (said(-1).includes('silent') || parts.at(-1)?.kind === 'late') memory.silent = true
}
