import { randomBytes } from 'node:crypto'
import { entryName, tokenOf } from '../../core/keys.ts'
import type { JobSeen, LedgerSight, Sight } from '../../core/observation.ts'
import type { Backend, Deed, Outcome, Usage, Watched } from '../../ports/backend.ts'
import { PortError } from '../../ports/error.ts'
import { checkpointWord } from '../remote/checkpoint.ts'
import { converse, type Line } from '../remote/converse.ts'
import { bySite, deployPhrase, type Numbered, type Phrase, readOutcomes, refused, siteScript } from '../remote/deeds.ts'
import { DEPLOY_LIBRARY } from '../remote/deploy.ts'
import { execTransport } from '../remote/exec.ts'
import { GATHER_LIBRARY } from '../remote/gather.ts'
import { LEDGER_SECONDS, ledgerScript, ledgerSight, processSeen } from '../remote/ledger.ts'
import { LIBRARY } from '../remote/library.ts'
import { gatherOver } from '../remote/needs.ts'
import { PROCESS_LIBRARY } from '../remote/process.ts'
import { quote, staysBelow, words } from '../remote/quote.ts'
import type { Transport } from '../remote/transport.ts'
import { LOCAL_JOB } from './job.ts'

/** Seconds that the deeds of one campaign may take. */
const ACT_SECONDS = 120

/** This machine without a scheduler: detached processes under the same ledger as everywhere. */
export function localBackend(options: { name: string; transport?: Transport }): Backend {
  const usage: Usage = { connections: 0, commands: 0, schedulerCalls: 0 }
  const transport = options.transport ?? execTransport()
  const line: Line = { transport, usage, setup: undefined, loginShell: false }
  return {
    name: options.name,
    kind: 'local',
    usage,
    look: (watched) => look(line, watched),
    gather: (asked) => gatherOver(line, LIBRARY + DEPLOY_LIBRARY + GATHER_LIBRARY, asked),
    act: (deeds) => act(line, deeds),
    close: () => transport.close(),
  }
}

async function look(line: Line, watched: readonly Watched[]): Promise<Sight> {
  if (watched.length === 0) return { kind: 'unobserved', code: 'IDLE', why: 'no campaign has anything there' }
  const ledgers = watched.map((site) => ({ body: ledgerScript(site), seconds: LEDGER_SECONDS, stage: 0 }))
  try {
    const answer = await converse(line, { library: LIBRARY, parts: [...ledgers, { body: 'date +%s\n', seconds: 5, stage: 1 }] }, true)
    const last = answer.parts.at(-1)
    const clock = last?.kind === 'ended' ? Number(Buffer.from(last.out).toString('utf8')) : 0
    if (!(clock > 0)) return { kind: 'unobserved', code: 'CUT', why: 'the shell did not tell the time' }
    const seen = watched.map((site, i) => [site.campaign, ledgerSight(answer.parts[i], site)] as const)
    const jobs = new Map<string, JobSeen>()
    for (const entry of seen.flatMap(([, { listed }]) => listed)) {
      const job = processSeen(entry, clock)
      if (job !== undefined) jobs.set(job.id, job)
    }
    const sights = new Map<string, LedgerSight>(seen.map(([campaign, { sight }]) => [campaign, sight]))
    return { kind: 'seen', clock, jobs, accounting: 'available', ledgers: sights, oddities: [] }
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    const { code, message, hint } = error
    return { kind: 'unobserved', code, why: message, ...(hint === undefined ? {} : { hint }) }
  }
}

async function act(line: Line, deeds: readonly Deed[]): Promise<Outcome[]> {
  if (deeds.length === 0) return []
  const groups = bySite(deeds)
  const mark = `escapement.${randomBytes(12).toString('hex')}`
  const parts = groups.map(({ site, deeds: own }) => ({
    body: siteScript(site, own, (one) => phrase(one, mark)),
    seconds: ACT_SECONDS,
    stage: 0,
  }))
  try {
    const answer = await converse(line, { library: LIBRARY + PROCESS_LIBRARY + DEPLOY_LIBRARY, parts }, false)
    const outcomes = groups.map(({ deeds: own }, i) => readOutcomes(own, answer.parts[i]))
    return deeds.map(
      (_, index) =>
        outcomes.map((found) => found.get(index)).find((found) => found !== undefined) ?? { kind: 'unknown', message: 'no answer' },
    )
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    return deeds.map(() => ({ kind: 'unknown', message: error.message }))
  }
}

function phrase({ deed, index }: Numbered, mark: string): Phrase {
  switch (deed.kind) {
    case 'deploy':
      return deployPhrase(deed, index, mark)
    case 'submit':
      return submission(deed, index)
    case 'void':
      return { kind: 'shell', text: `void_process ${index} ${quote(entryName(deed.key))} && say ${index} done` }
    case 'release':
    case 'cancel-surplus':
      return { kind: 'shell', text: `say ${index} done` } // a claimed process runs: nothing is ever held here
    case 'cancel':
      return { kind: 'shell', text: `cancel_process ${index} ${quote(deed.job)}` }
  }
}

function submission(deed: Extract<Deed, { kind: 'submit' }>, index: number): Phrase {
  const { start } = deed
  const token = tokenOf(deed.key, deed.site.ownerHash)
  const head = [entryName(deed.key), token]
  const checkpoint = checkpointWord(deed.checkpoint)
  if (start.kind !== 'sbatch') {
    // without a scheduler a number on standard output is no job's id: the exit status counts
    const bound = String(Math.max(1, Math.ceil(start.timeout)))
    return { kind: 'shell', text: `start_process ${index} ${words([...head, 'command', bound, checkpoint, start.command])}` }
  }
  if (!staysBelow(start.script)) return refused('UNSAFE_PATH', start.script)
  const { output = '', error = '', 'job-name': name = '', array = '' } = start.options
  const job = `${LOCAL_JOB}\nlocal_job ${words([start.script, output, error, name, array])}`
  const exists = `{ [ -f ${quote(`./${start.script}`)} ] || no ${index} SUBMIT ${quote(`${start.script} is not there`)}; }`
  return { kind: 'shell', text: `${exists} && start_process ${index} ${words([...head, 'script', '0', checkpoint, job])}` }
}
