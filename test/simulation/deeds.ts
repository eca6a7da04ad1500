/** Deeds on the simulated cluster, step by step as the adapter's shell does them. */
import type { Row } from '../../src/adapters/slurm/rows.ts'
import { entryName, tokenOf } from '../../src/core/keys.ts'
import type { Deed, Outcome, Site } from '../../src/ports/backend.ts'
import type { Folder } from './folder.ts'
import { hashOf } from './folder.ts'
import { bearers, DESK, type Place, type Step } from './remote.ts'
import { cancelProcess, startProcess } from './start.ts'

/** What one `act` shares: the one squeue, and whether the scheduler fell silent. */
export interface Act {
  place: Place
  step: Step
  snapshot: Row[] | undefined
  /** The login node on which the shell runs. */
  host: string
  silent: { now: boolean }
  say: (outcome: Outcome) => void
  folder: Folder
  site: Site
}

type Result = 'on' | 'stop'

const no = (act: Act, code: Extract<Outcome, { kind: 'refused' }>['code'], message: string): Result => {
  act.say({ kind: 'refused', code, message })
  return 'stop'
}
const dunno = (act: Act, message: string): Result => {
  act.say({ kind: 'unknown', message })
  return 'stop'
}
const done = (act: Act): Result => {
  act.say({ kind: 'done' })
  return 'on'
}

/** `owned`: whose folder it is, made ours where it is nobody's. */
export const enter = (act: Act, make: boolean): Result => {
  const { folder, site } = act
  if (folder.owner === undefined && make) folder.owner = site.owner
  if (folder.owner === undefined) return no(act, 'OWNER', `${site.remoteDir} has no ledger of ours`)
  return folder.owner === site.owner ? 'on' : no(act, 'OWNER', `${site.remoteDir} belongs to ${folder.owner}`)
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Another run has named a job since this one looked: it may be reading what would be written. */
const beside = ({ folder }: Act, { started }: Extract<Deed, { kind: 'deploy' }>): string | undefined =>
  [...folder.ledger].find(([name, facts]) => facts.has('id') && !started.includes(name))?.[0]

export const deploy = async (act: Act, deed: Extract<Deed, { kind: 'deploy' }>): Promise<Result> => {
  const { place, step, folder, site } = act
  await step('deploy: compare')
  const moved = Object.entries(deed.expect).filter(([path, hash]) => !deed.remove.includes(path) && folder.standing(path) !== hash)
  if (moved.length > 0 && !place.mutated('deploy-over-anything')) return no(act, 'DRIFT', moved.map(([path]) => path).join(', '))
  const meanwhile = (name: string): Result => dunno(act, `nothing more was written: another run has started ${name} meanwhile`)
  const first = beside(act, deed)
  if (first !== undefined) return meanwhile(first)
  await step('deploy: intent')
  folder.intents.set(deed.sha, { at: place.now(), entries: deed.manifest })
  const newest = place.mutated('deploy-from-working-tree') ? place.newest(site.campaign) : undefined
  for (const file of deed.uploads) {
    await step(`deploy: ${file.path}`)
    const other = beside(act, deed)
    if (other !== undefined) return meanwhile(other)
    const expected = deed.expect[file.path]
    if (expected !== undefined && folder.standing(file.path) !== expected && !place.mutated('deploy-over-anything'))
      return no(act, 'DRIFT', file.path)
    const text = newest?.get(file.path) ?? textOf(file.content)
    place.overwritten(site.remoteDir, file.path, folder.files.get(file.path), text, deed.sha)
    folder.files.set(file.path, { text, by: 'deploy', modified: place.now() })
  }
  for (const path of deed.remove) {
    await step(`deploy: remove ${path}`)
    const other = beside(act, deed)
    if (other !== undefined) return meanwhile(other)
    if (folder.standing(path) === deed.expect[path]) folder.files.delete(path)
  }
  await step('deploy: manifest')
  folder.manifest = { sha: deed.sha, entries: deed.manifest }
  for (const [sha, { at }] of folder.intents) if (place.now() - at > 3600) folder.intents.delete(sha)
  return done(act)
}

const tasksOf = (array: string | undefined): number[] =>
  (array ?? '')
    .replace(/%.*/, '')
    .split(',')
    .filter(Boolean)
    .flatMap((piece) => {
      const [from = 0, to = from] = piece.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    })

const directiveOf = (script: string): string | undefined => /^#SBATCH --array=(\S+)$/m.exec(script)?.[1]

type Submit = Extract<Deed, { kind: 'submit' }>

/** sbatch: the job's id, or that there is none to be had now. */
const refuse = (act: Act, deed: Submit, message: string): undefined => {
  act.place.refused(`${deed.key.campaign}.${deed.key.stage}.${deed.key.attempt}`)
  return void no(act, 'SUBMIT', message)
}

const holdNew = async (act: Act, deed: Submit, token: string): Promise<string | undefined> => {
  const { place, step, silent, site, folder } = act
  const { slurm, random } = place
  if (deed.start.kind !== 'sbatch') throw new Error('the simulated cluster runs scripts only')
  const script = folder.files.get(deed.start.script)?.text
  if (script === undefined) return refuse(act, deed, `head: cannot open ./${deed.start.script}: No such file or directory`)
  await step('submit: sbatch')
  if (silent.now) return void dunno(act, 'not tried: the scheduler has just failed to answer')
  const accept = (): string =>
    slurm.accept(
      token,
      site.remoteDir,
      script,
      tasksOf(deed.start.kind === 'sbatch' ? (deed.start.options.array ?? directiveOf(script)) : ''),
      !place.mutated('submit-without-hold'),
    ).id
  const timedOut = (): undefined => {
    silent.now = true
    return void dunno(act, 'sbatch: error: Batch job submission failed: Socket timed out on send/recv operation')
  }
  if (slurm.ctl === 'frozen') {
    slurm.later(accept)
    return timedOut()
  }
  if (slurm.ctl === 'down') {
    silent.now = true
    return void dunno(act, 'sbatch: error: Batch job submission failed: Unable to contact slurm controller (connect failure)')
  }
  switch (
    place.quiet()
      ? 'fine'
      : random.weighted([
          [86, 'fine'],
          [5, 'accepted, answer lost'],
          [2, 'timed out'],
          [2, 'garbled'],
          [3, 'cap'],
          [2, 'refused'],
        ] as const)
  ) {
    case 'fine':
      return accept()
    case 'accepted, answer lost':
      accept()
      return timedOut()
    case 'timed out':
      return timedOut()
    case 'garbled':
      return void dunno(act, `sbatch answered: ${accept().replace(/^/, '#')}`)
    case 'cap':
      return refuse(act, deed, 'sbatch: error: QOSMaxSubmitJobPerUserLimit')
    case 'refused':
      return refuse(act, deed, 'sbatch: error: invalid partition specified: gpu')
  }
}

const cancelHeld = async (act: Act, id: string): Promise<void> => {
  const { place, step } = act
  if (place.mutated('surplus-not-cancelled')) return
  await step(`scancel ${id}`)
  if (place.slurm.ctl === 'frozen') place.slurm.later(() => place.slurm.cancelPending(id))
  if (place.slurm.ctl === 'up') place.slurm.cancelPending(id)
}

/** Never after the marker. Undefined: released, or was; else why not. */
const release = async (act: Act, name: string, id: string): Promise<string | undefined> => {
  const { place, step, folder } = act
  if (folder.link(name, 'released') !== undefined) return undefined
  if (place.mutated('marker-before-release')) folder.once(name, 'released', id, place.now())
  await step('release')
  const { slurm } = place
  const by = place.acting()
  if (slurm.ctl === 'frozen') slurm.later(() => void slurm.release(id, by))
  if (slurm.ctl !== 'up') return 'slurm_update error: Unable to contact slurm controller'
  const said = slurm.release(id, by)
  if (said !== undefined && said !== 'Job has already finished') return said
  await step('release: marker')
  folder.once(name, 'released', id, place.now())
  return undefined
}

const sweep = async (act: Act, token: string, winner: string): Promise<void> => {
  if (act.snapshot === undefined) return
  for (const id of bearers(act.snapshot, token, 'held'))
    if (id !== winner || act.place.mutated('surplus-is-the-winner')) await cancelHeld(act, id)
}

/** The id's link: exclusive, and what stands there counts. */
const linkId = (act: Act, name: string, id: string): void => {
  const { place, folder } = act
  if (place.mutated('link-not-exclusive')) folder.entry(name).set('id', { to: id, at: place.now() })
  else folder.once(name, 'id', id, place.now())
}

export const submit = async (act: Act, deed: Submit): Promise<Result> => {
  if (act.host === DESK && deed.start.kind === 'sbatch' && !act.folder.files.has(deed.start.script))
    return refuse(act, deed, `${deed.start.script} is not there`) ?? 'stop'
  if (act.host === DESK || deed.start.kind !== 'sbatch') return startProcess(act, deed, act.place.processes)
  const { place, step, folder, snapshot } = act
  const name = entryName(deed.key)
  const token = tokenOf(deed.key, deed.site.ownerHash)
  await step('submit: entry')
  folder.entry(name)
  let job: string | undefined
  let adopted = true
  if (folder.link(name, 'id') === undefined || place.mutated('no-search-before-submit')) {
    if (snapshot === undefined) return dunno(act, 'nothing was submitted: squeue did not answer')
    job = place.mutated('no-search-before-submit')
      ? undefined
      : (bearers(snapshot, token, 'live')[0] ?? bearers(snapshot, token, 'held')[0])
    if (job === undefined) {
      if (deed.checkpoint !== undefined) folder.once(name, 'checkpoint', deed.checkpoint, place.now())
      adopted = false
      job = await holdNew(act, deed, token)
      if (job === undefined) return 'stop'
    }
    if (place.mutated('release-before-link')) await release(act, name, job)
    await step('submit: link')
    if (place.mutated('no-search-before-submit')) folder.entry(name).delete('id')
    linkId(act, name, job)
  }
  await step('submit: who won')
  const winner = folder.link(name, 'id')
  if (winner === undefined) return dunno(act, `job ${job} is held, but its id cannot be written`)
  if (job !== undefined && job !== winner) {
    await cancelHeld(act, job)
    adopted = true
  }
  if (winner === 'void') return dunno(act, 'another run has given this attempt up')
  const said = await release(act, name, winner)
  await sweep(act, token, winner)
  act.say({ kind: 'submitted', job: winner, adopted, ...(said === undefined ? {} : { note: `not released yet: ${said}` }) })
  return 'on'
}

export const letGo = async (act: Act, deed: Extract<Deed, { kind: 'release' }>): Promise<Result> => {
  await act.step('release: whose')
  const name = entryName(deed.key)
  const id = act.folder.link(name, 'id')
  if (id !== deed.job) return no(act, 'SUBMIT', `the ledger names ${id ?? 'no job'}, not ${deed.job}`)
  const said = await release(act, name, deed.job)
  return said === undefined ? done(act) : dunno(act, `scontrol release: ${said}`)
}

export const giveUp = async (act: Act, deed: Extract<Deed, { kind: 'void' }>): Promise<Result> => {
  await act.step('void')
  const name = entryName(deed.key)
  act.folder.once(name, 'claim', 'void', act.place.now())
  const claim = act.folder.link(name, 'claim')
  if (claim !== 'void') return no(act, 'SUBMIT', `it has been started: ${claim}`)
  act.folder.once(name, 'id', 'void', act.place.now())
  const id = act.folder.link(name, 'id')
  if (id !== 'void') return no(act, 'SUBMIT', `its job is ${id}`)
  if (act.host === DESK) return done(act)
  if (act.snapshot === undefined) return dunno(act, 'given up, but squeue did not answer: its held jobs are swept later')
  await sweep(act, tokenOf(deed.key, deed.site.ownerHash), 'void')
  return done(act)
}

/** What a person asked for: `scancel`, or the signal to a process. */
export const cancel = async (act: Act, job: string): Promise<Result> => {
  const { place, step } = act
  if (job.startsWith('p')) return cancelProcess(act, job, place.processes)
  await step('cancel: scancel')
  place.cancelling(job)
  const { slurm } = place
  const victim = slurm.queue().find(({ id }) => id === job)
  if (victim && victim.campaign !== act.site.campaign)
    place.broken('nothing destructive', `job ${job} is ${victim.token}'s, not ${act.site.campaign}'s`)
  if (slurm.ctl === 'frozen') slurm.later(() => slurm.cancel(job))
  if (slurm.ctl !== 'up') return dunno(act, 'scancel: error: Unable to contact slurm controller')
  slurm.cancel(job)
  return done(act)
}

export const cancelSurplus = async (act: Act, deed: Extract<Deed, { kind: 'cancel-surplus' }>): Promise<Result> => {
  const { snapshot, folder } = act
  await act.step('surplus')
  if (snapshot === undefined) return dunno(act, 'squeue did not answer')
  const winner = folder.link(entryName(deed.key), 'id')
  if (winner === undefined) return no(act, 'SUBMIT', 'the ledger names no job for this attempt')
  if (winner === deed.job) return no(act, 'SUBMIT', `job ${deed.job} is the attempt's own`)
  if (bearers(snapshot, tokenOf(deed.key, deed.site.ownerHash), 'held').includes(deed.job)) await cancelHeld(act, deed.job)
  return done(act)
}

/** Careless on purpose: brings the files up to date whatever runs there. */
export const overwriteInFlight = (place: Place, site: Site): void => {
  const folder = place.folder(site.remoteDir)
  for (const [path, text] of place.newest(site.campaign)) {
    if (folder.standing(path) === hashOf(text)) continue
    place.overwritten(site.remoteDir, path, folder.files.get(path), text, undefined)
    folder.files.set(path, { text, by: 'deploy', modified: place.now() })
  }
}
