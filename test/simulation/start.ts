/** Deeds on processes, step by step as src/adapters/remote/process.ts does them. */
import { entryName } from '../../src/core/keys.ts'
import type { Deed } from '../../src/ports/backend.ts'
import type { Act } from './deeds.ts'
import type { Processes } from './processes.ts'

type Submit = Extract<Deed, { kind: 'submit' }>
type Result = 'on' | 'stop'

const dunno = (act: Act, message: string): Result => {
  act.say({ kind: 'unknown', message })
  return 'stop'
}

/** Looks for a link a few times, while everything else goes on. */
const awaitLink = async (act: Act, name: string, link: string, times: number): Promise<boolean> => {
  for (let n = 0; n < times && act.folder.link(name, link) === undefined; n++) await act.step(`start: wait for the ${link}`)
  return act.folder.link(name, link) !== undefined
}

export const startProcess = async (act: Act, deed: Submit, processes: Processes): Promise<Result> => {
  const { folder, step, place, host } = act
  const name = entryName(deed.key)
  const bound = deed.start.kind === 'sbatch' ? 0 : deed.start.timeout
  await step('start: entry')
  folder.entry(name)
  let started: string | undefined
  if (folder.link(name, 'claim') === undefined || place.mutated('claim-not-exclusive')) {
    if (folder.link(name, 'id') !== undefined && !place.mutated('claim-not-exclusive'))
      return dunno(act, 'another run has given this attempt up')
    if (place.mutated('claim-not-exclusive')) for (const link of ['claim', 'id', 'exit']) folder.entry(name).delete(link)
    if (deed.checkpoint !== undefined) folder.once(name, 'checkpoint', deed.checkpoint, place.now())
    folder.once(name, 'bound', String(bound), place.now())
    await step('start: detach')
    started = processes.start(deed, folder, host, bound, place.acting()).job.id
    if (!(await awaitLink(act, name, 'claim', 12))) return dunno(act, 'the process did not start')
  }
  const claim = folder.link(name, 'claim') ?? ''
  if (claim === 'void') return dunno(act, 'another run has given this attempt up')
  if (folder.link(name, 'exit') === undefined && processes.alive(claim, host) === 'yes') await awaitLink(act, name, 'exit', 6)
  folder.once(name, 'id', claim, place.now())
  act.say({ kind: 'submitted', job: folder.link(name, 'id') ?? claim, adopted: claim !== started })
  return 'on'
}

export const cancelProcess = async (act: Act, job: string, processes: Processes): Promise<Result> => {
  const { folder, place, host } = act
  await act.step('cancel: process')
  const name = [...folder.ledger.keys()].find((entry) => folder.link(entry, 'claim') === job)
  const alive = name === undefined ? 'no' : processes.alive(job, host)
  if (alive === 'unknown') return dunno(act, 'it runs on another machine')
  if (name !== undefined && alive === 'yes') {
    folder.once(name, 'cancelled', '1', place.now())
    place.cancelling(job)
    await act.step('cancel: signal')
    processes.terminate(job)
    await awaitLink(act, name, 'exit', 6)
  }
  act.say({ kind: 'done' })
  return 'on'
}
