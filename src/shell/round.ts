import type { Campaign } from './campaign.ts'

import { hearFirst } from './converse.ts'
import { decideAll, hasKeeps, type Progress } from './decide.ts'
import { addProblems, type Journal, note, type Options } from './journal.ts'
import { load, type Surroundings } from './load.ts'
import { observe } from './observe.ts'
import { pause } from './pause.ts'
import { permissionOf } from './permission.ts'
import { record } from './record.ts'
import { strayProblems } from './strays.ts'

/** Worth another round: something was submitted that may be over at once, an input was edited that is to be deployed now, a row is to be run again, or the job of an attempt that was given up is to be cancelled. */
const goesOn = ({ campaign, ticked }: Progress): boolean =>
  ticked.mustRecord &&
  (campaign.backend?.kind === 'local' ||
    ticked.events.some(({ type }) => type === 'stage-reopened') ||
    ticked.events.some((event) => event.type === 'stage-retried' && (event.edits !== undefined || event.givesUp !== undefined)) ||
    ticked.events.some((event) => event.type === 'attempt-submitted' && (event.adopted || isQuick(campaign, event.stage))))

const isQuick = (campaign: Campaign, slug: string): boolean => {
  const kind = campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind
  return kind === 'command' || kind === 'deploy-script'
}

/** A backend that did not answer is asked again before anybody is told; one that was dark before in this run is not waited for again. */
const look = async (
  campaigns: readonly Campaign[],
  options: Options,
  dark: ReadonlyMap<string, unknown>,
): Promise<Awaited<ReturnType<typeof observe>>> => {
  const mark = options.mode === 'tick'
  const sights = await observe(campaigns, mark)
  const patient = campaigns.filter(({ backend }) => backend && !dark.has(backend.name))
  for (const seconds of options.patience ?? []) {
    const unseen = patient.filter(({ backend }) => {
      const sight = backend && sights.get(backend)
      // a key that is not there is not there after half a minute either
      return sight?.kind === 'unobserved' && sight.code !== 'MISCONFIGURED'
    })
    if (unseen.length === 0) break
    await pause(options, seconds)
    for (const [backend, sight] of await observe(unseen, mark)) sights.set(backend, sight)
  }
  return sights
}

/** Read → observe → decide → act → record, once. @returns whether another round may find something to do at once. Throws PortError. */
export const round = async (around: Surroundings, options: Options, journal: Journal): Promise<boolean> => {
  const head = journal.read === undefined && options.from !== undefined ? options.from : await around.store.head()
  journal.read ??= head
  const loaded = await hearFirst(around, options, journal, await load(around, head))
  const { sha } = loaded
  journal.files = loaded.problems
  const permission = permissionOf(around, options, journal, sha)
  const sights = await look(loaded.campaigns, options, journal.troubles)
  addProblems(journal, strayProblems(sights, loaded))
  const all = await decideAll(loaded.campaigns, sights, around, permission, options.now, permission.check)
  if (permission.moved()) return true
  // what was to be cancelled was tried in this round, and is not tried again
  journal.heard?.cancelling.clear()
  note(journal, all)
  if (options.mode === 'plan') return false
  const recorded = await record(around.store, sha, all, options.now(), options.run)
  addProblems(journal, recorded.problems)
  // without commits (`--commit none`) the work tree was written on top of the same head
  if (recorded.sha !== undefined && recorded.sha !== sha) {
    journal.commits.push(recorded.sha)
    for (const { campaign } of all) journal.committed.add(campaign.file)
  }
  // copies that waited for the record of this round are made in the next
  return recorded.sha !== undefined && (all.some(goesOn) || all.some(hasKeeps))
}
