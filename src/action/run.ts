import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { clock, open, prepare, prepareAt, RUN_SECONDS } from '../cli/setup.ts'
import { untilSignalled } from '../cli/signals.ts'
import { isoOf } from '../core/state.ts'
import type { Links } from '../shell/people-text.ts'
import type { Report } from '../shell/report.ts'
import type { Options } from '../shell/run.ts'
import { isVacant, vacantReport } from '../shell/vacant.ts'
import { artifactsOf, linksOf, peopleOf, tickedByOf } from '../wire.ts'
import type { ActionInputs } from './inputs.ts'

/** A report, and where its JSON was written. */
export interface Published {
  report: Report
  path: string
  /** What is to be uploaded when the run has ended. */
  artifact?: { folder: string; name: string }
  /** Where the things that the report names are on the web. */
  links?: Links
}

const validated = async ({ inputs, config }: ActionInputs): Promise<Report> => {
  const { load } = await import('../shell/load.ts')
  const { campaignReport } = await import('../shell/report.ts')
  const { around, problems, sha } = await prepare(inputs, config)
  const loaded = await load(around, sha)
  return {
    version: 1,
    mode: 'plan',
    at: isoOf(clock()),
    looks: 1,
    read: sha,
    commit: null,
    commits: [],
    next_tick: isoOf(clock()),
    campaigns: loaded.campaigns.map(({ spec, state }) => campaignReport(spec, state)),
    backends: [],
    problems: [...problems, ...loaded.problems],
    failed: null,
  }
}

/** Seconds before a backend that did not answer is asked again: most hiccups are over by then, and nobody need be told. */
const PATIENCE = [10, 30]

const ticked = async ({ inputs, config, mode, run: id, linger }: ActionInputs, over: Partial<Options>): Promise<Report> => {
  const opened = await open(inputs, config)
  const options = {
    mode: mode === 'plan' ? ('plan' as const) : ('tick' as const),
    now: clock,
    run: id,
    from: opened.sha,
    seconds: RUN_SECONDS,
    patience: PATIENCE,
    linger,
    say: core.info,
    ...over,
  }
  if (await isVacant(opened)) return vacantReport(opened, options)
  const { run } = await import('../shell/run.ts')
  const { around, problems } = await prepareAt(opened, inputs)
  const people = await peopleOf(inputs, id)
  const artifacts = await artifactsOf(inputs)
  const tickedBy = await tickedByOf(inputs)
  const surroundings = {
    ...around,
    ...(people ? { people } : {}),
    ...(artifacts ? { artifacts } : {}),
    ...(tickedBy ? { tickedBy } : {}),
  }
  // a run that is cancelled has ten seconds: it ends between two rounds rather than in the midst of one
  const report = await untilSignalled((signal) => run(surroundings, { ...options, signal }))
  return { ...report, problems: [...problems, ...report.problems] }
}

const reportFor = async (inputs: ActionInputs, over: Partial<Options>): Promise<Report> => {
  if (inputs.mode === 'validate') return validated(inputs)
  return inputs.inputs.proposal ? (await import('./pull-request.ts')).planOfPullRequest(inputs) : ticked(inputs, over)
}

const hasFiles = async (folder: string): Promise<boolean> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.some((entry) => entry.isFile())
}

/** Does what `mode` says and leaves the report as a file. Throws PortError for what keeps us from starting. */
export const runMode = async (inputs: ActionInputs, over: Partial<Options> = {}): Promise<Published> => {
  const report = await reportFor(inputs, over)
  const path = join(inputs.temp, 'escapement-report.json')
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`)
  const { artifact } = inputs.inputs
  const links = linksOf(inputs.inputs, inputs.run)
  return { report, path, ...(links ? { links } : {}), ...(artifact && (await hasFiles(artifact.folder)) ? { artifact } : {}) }
}
