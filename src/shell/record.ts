import type { Instant } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import { isoOf, stageOf } from '../core/state.ts'
import { applyEdits, type FieldEdit } from '../document/apply.ts'
import { readWorkflow } from '../document/read.ts'
import { PortError } from '../ports/error.ts'
import type { Change, Store } from '../ports/store.ts'
import type { Campaign } from './campaign.ts'
import type { Progress } from './decide.ts'
import { changesOf } from './edits.ts'
import { messageOf, type Told } from './message.ts'
import { checkUntouched, copyChanges } from './sync.ts'

/** Our own changes to one file, as meanings rather than bytes: they can be applied to a newer text. */
interface Edited {
  campaign: Campaign
  edits: readonly FieldEdit[]
  told: Told
  /** Outputs from the cluster that belong into the same commit. */
  copies: readonly Change[]
}

export interface Recorded {
  sha?: string
  /** Edits that gave way to a person's. */
  problems: Problem[]
}

/** Stages whose row names another job than the one that was judged: on a newer text, nothing of ours is true of them. */
const movedStages = (text: string, { campaign }: Edited): string[] => {
  if (text === campaign.text) return []
  const now = readWorkflow(encode(text), campaign.file).workflow?.state
  return campaign.spec.stages
    .filter(({ slug }) => !now || stageOf(now, slug).job !== stageOf(campaign.state, slug).job)
    .map(({ name }) => name)
}

const stageIn = (edit: FieldEdit): string | undefined => {
  if (edit.kind === 'cell') return edit.stage
  return 'path' in edit && edit.path[0] === 'stages' ? String(edit.path[1]) : undefined
}

/** What may still be written when rows have moved: what is said of the others. */
const standing = (edits: readonly FieldEdit[], moved: readonly string[]): FieldEdit[] =>
  moved.length === 0 ? [...edits] : edits.filter((edit) => stageIn(edit) !== undefined && !moved.includes(stageIn(edit) ?? ''))

/** How often a head that keeps moving is followed within one run. */
const MAX_TRIES = 6

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const meanwhile = (campaign: Campaign, what: string): Problem => ({
  code: 'EDITED_MEANWHILE',
  severity: 'warning',
  file: campaign.file,
  line: 1,
  column: 1,
  message: `${what} was edited while this run was at work; the edit stands, ours is dropped`,
})

/** Another run has written the same meanwhile: what it appended must not stand there twice. */
const isWritten = (text: string, { campaign, edits }: Edited): boolean => {
  if (text === campaign.text) return false
  const told = edits
    .filter(({ kind }) => kind === 'cell' || kind === 'scalar' || kind === 'value')
    .filter((edit) => !('path' in edit && edit.path[0] === 'last_tick'))
  const { text: after, conflicts } = applyEdits(text, told)
  return told.length > 0 && conflicts.length === 0 && after === text
}

const rewritten = (text: string, edited: Edited): { change: Change | undefined; problems: Problem[] } => {
  const { campaign } = edited
  if (isWritten(text, edited)) return { change: undefined, problems: [] }
  const unmoved = standing(edited.edits, movedStages(text, edited))
  // a row is written whole or not at all: `ready` from one run beside the job id of another would start that attempt's successor
  const { conflicts } = applyEdits(text, unmoved)
  const torn = conflicts.flatMap((edit) => stageIn(edit) ?? [])
  const { text: after } = applyEdits(text, standing(unmoved, torn))
  const dropped = edited.edits.filter((edit) => !unmoved.includes(edit) || conflicts.includes(edit))
  const problems = dropped.map((edit) => meanwhile(campaign, describe(edit)))
  return { change: after === text ? undefined : { path: campaign.file, content: encode(after) }, problems }
}

const describe = (edit: FieldEdit): string => {
  if (edit.kind === 'cell') return `cell ${edit.column} of stage ${edit.stage}`
  return 'path' in edit ? `\`${edit.path.join('.')}\`` : edit.kind
}

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
    if (new TextDecoder().decode(contents[i]) === before) return { path, content: encode(after) }
    throw new PortError('REFUSED', `${path} was edited while a remedy was about to edit it`, {
      hint: 'nothing was written; the next run looks at the new text',
    })
  })
}

/** Writes one commit for all campaigns that changed; follows a head that moved, and never overwrites a person's edit. */
export const record = async (
  store: Store,
  parent: string,
  progress: readonly (Pick<Progress, 'campaign' | 'ticked'> & Partial<Pick<Progress, 'findings' | 'sight'>>)[],
  now: Instant,
  run: string,
  trailers: readonly string[] = [],
): Promise<Recorded> => {
  const edited = progress
    .map(({ campaign, ticked, sight, findings = new Map() }): Edited => {
      const told = { campaign: campaign.spec.campaign, before: campaign.state, after: ticked.state, events: ticked.events }
      return {
        campaign,
        told,
        edits: changesOf(campaign, ticked, isoOf(now), sight?.kind === 'seen'),
        copies: copyChanges(campaign.file, ticked, findings),
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
    const results = edited.flatMap((each, i) => (texts[i] === undefined ? [] : [rewritten(texts[i], each)]))
    const changes = results.flatMap(({ change }) => (change ? [change] : []))
    const problems = results.flatMap((result) => result.problems)
    const copies = edited.flatMap((each, i) => (texts[i] === undefined ? [] : each.copies))
    await checkUntouched(store, parent, base, copies)
    changes.push(...(await inputChanges(store, base, inputs)), ...copies)
    if (changes.length === 0) return { problems }
    const committed = await store.commit(base, message, changes)
    if (committed.kind === 'committed') return { sha: committed.sha, problems }
    base = committed.head
  }
  throw new Error(`the branch moved ${MAX_TRIES} times while one commit was being made`)
}
