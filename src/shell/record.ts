import type { Instant } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import { isoOf } from '../core/state.ts'
import { PortError } from '../ports/error.ts'
import type { Change, Store } from '../ports/store.ts'
import type { Progress } from './decide.ts'
import { changesOf } from './edits.ts'
import { messageOf, type Told } from './message.ts'
import type { Meant } from './moved.ts'
import { reapply } from './reapply.ts'
import { checkStillHere, checkUntouched, copyChanges, indexChanges, type News, newsOf } from './sync.ts'

/** Our own changes to one file, with what the commit tells of them. */
interface Edited extends Meant {
  told: Told
  /** Outputs from the cluster that belong into the same commit. */
  copies: readonly Change[]
  /** Outputs that stand elsewhere now. */
  news: News
}

export interface Recorded {
  sha?: string
  /** Edits that gave way to a person's. */
  problems: Problem[]
  /** The head was elsewhere, and was not followed: nothing was written. */
  moved?: true
}

/** How often a head that keeps moving is followed within one run. */
const MAX_TRIES = 6

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const textsAt = async (store: Store, sha: string, edited: readonly Edited[]): Promise<(string | undefined)[]> => {
  const contents = await store.read(
    sha,
    edited.map(({ campaign }) => campaign.file),
  )
  return contents.map((bytes) => (bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined))
}

interface InputEdit {
  path: string
  before: string
  after: string
}

/** Input files that remedies change, by their path in the repository. */
const inputEdits = (edited: readonly Edited[]): InputEdit[] =>
  edited.flatMap(({ campaign, told }) =>
    told.events.flatMap((event) => {
      const folder = campaign.spec.localDir === '' ? '' : `${campaign.spec.localDir}/`
      return event.type === 'stage-retried' ? (event.edits ?? []).map((edit) => ({ ...edit, path: `${folder}${edit.path}` })) : []
    }),
  )

/** An input that somebody changed since it was read is not edited over: the run ends, and the next one decides on the new text. */
const inputChanges = async (store: Store, sha: string, inputs: readonly InputEdit[]): Promise<Change[]> => {
  const contents = await store.read(
    sha,
    inputs.map(({ path }) => path),
  )
  return inputs.map(({ path, before, after }, i) => {
    if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents[i]) === before) return { path, content: encode(after) }
    throw new PortError('REFUSED', `${path} was edited while a remedy was about to edit it`, {
      hint: 'nothing was written; the next run looks at the new text',
    })
  })
}

/**
 * Writes one commit for all campaigns that changed; never overwrites a person's edit.
 * @param follow whether the same edits are made on top of a head that has moved
 */
export const record = async (
  store: Store,
  parent: string,
  progress: readonly (Pick<Progress, 'campaign' | 'ticked'> & Partial<Pick<Progress, 'findings' | 'sight'>>)[],
  now: Instant,
  run: string,
  trailers: readonly string[] = [],
  follow = true,
): Promise<Recorded> => {
  const edited = progress
    .map(({ campaign, ticked, sight, findings = new Map() }): Edited => {
      const told = { campaign: campaign.spec.campaign, before: campaign.state, after: ticked.state, events: ticked.events }
      return {
        campaign,
        state: ticked.state,
        told,
        edits: changesOf(campaign, ticked, isoOf(now), sight?.kind === 'seen'),
        copies: copyChanges(campaign.file, ticked, findings),
        news: newsOf(campaign.file, ticked, run),
      }
    })
    .filter(({ edits }) => edits.length > 0)
  if (edited.length === 0) return { problems: [] }
  const message = messageOf(
    edited.map(({ told }) => told),
    run,
    trailers,
  )
  const inputs = inputEdits(edited)
  let base = parent
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const texts = await textsAt(store, base, edited)
    const results = edited.flatMap((each, i) =>
      texts[i] === undefined ? [] : [{ file: each.campaign.file, before: texts[i], ...reapply(texts[i], each) }],
    )
    const changes: Change[] = results.flatMap(({ file, before, text }) => (text === before ? [] : [{ path: file, content: encode(text) }]))
    const problems = results.flatMap((result) => result.problems)
    const copies = edited.flatMap((each, i) => (texts[i] === undefined ? [] : each.copies))
    await checkUntouched(store, parent, base, copies)
    await checkStillHere(
      store,
      parent,
      base,
      edited.map(({ campaign, told }) => ({ file: campaign.file, events: told.events })),
    )
    const news = edited.flatMap((each, i) => (texts[i] === undefined ? [] : [each.news]))
    changes.push(...(await inputChanges(store, base, inputs)), ...copies, ...(await indexChanges(store, base, news)))
    if (changes.length === 0) return { problems }
    const committed = await store.commit(base, message, changes)
    if (committed.kind === 'committed') return { sha: committed.sha, problems }
    if (!follow) return { problems: [], moved: true }
    base = committed.head
  }
  throw new PortError('UNREACHABLE', `the branch moved ${MAX_TRIES} times while one commit was being made`, {
    hint: 'others commit to it all the time; what was done is noted on the cluster, and the next run records it',
  })
}
