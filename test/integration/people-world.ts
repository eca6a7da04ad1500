import { Octokit } from '@octokit/rest'
import { afterEach, expect } from 'vitest'
import { githubClient } from '../../src/adapters/github/client.ts'
import { githubForge } from '../../src/adapters/github/forge.ts'
import { githubPlatform } from '../../src/adapters/github/platform.ts'
import { type Config, readConfig } from '../../src/document/config.ts'
import { readWorkflow } from '../../src/document/read.ts'
import type { Backend } from '../../src/ports/backend.ts'
import type { Report } from '../../src/shell/report.ts'
import { type Options, run } from '../../src/shell/run.ts'
import type { Issue, Permissions } from '../github/model.ts'
import { type Lab, NAME, openLab } from '../github/setup.ts'
import { MemoryCluster, memoryBackend, type Program } from '../support/memory-backend.ts'
import { MemoryBranch, memoryStore } from '../support/memory-store.ts'
import { workflow } from '../support/workflow.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const log = { debug() {}, info() {}, warn() {}, error() {} }

export interface World {
  lab: Lab
  branch: MemoryBranch
  cluster: MemoryCluster
  tick: (over?: Partial<Options>) => Promise<Report>
  text: (name?: string) => string
  issues: () => Issue[]
  say: (login: string, issue: number, body: string) => number
  /** Our reactions to a comment, and what was answered after it. */
  reactions: (comment: number) => string[]
  writes: () => string[]
  log: () => string[]
}

export interface WorldOptions {
  names?: readonly string[]
  rows?: readonly (readonly [string, string, string])[]
  /** Lines of the frontmatter beside the budget. */
  front?: string
  config?: string
  program?: Program
  private?: boolean
  /** Each tick is a run of this workflow, on a machine of GitHub's unless told otherwise; its text. */
  workflow?: string
  /** What starts these runs; default: the schedule. */
  event?: string
  hosted?: boolean
  /** What the workflow's token may do, beside writing contents and issues. */
  token?: Permissions
}

const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const
const WORKFLOW = '.github/workflows/tick.yml'
const STAGES = 'stages:\n  smoke: {sbatch: {time: "00:10:00"}, logs: [run.log]}\n'
const CLUSTER = 'backends:\n  lab: {kind: slurm, host: lab, user: me, root: /scratch}\n'

const open: Lab[] = []
/** Ends every double that the tests of a file have opened; none may have seen anything that GitHub does not know. */
export const closeAfterEach = (): void => {
  afterEach(async () => {
    for (const lab of open.splice(0)) {
      expect(lab.github.schemaErrors).toEqual([])
      await lab.stop()
    }
  })
}

const documents = (name: string, { rows = ROWS, front = STAGES }: WorldOptions): { path: string; content: Uint8Array }[] => [
  { path: `${name}/WORKFLOW.md`, content: bytes(workflow(name, rows, `budget: {backend: lab}\n${front}`)) },
  { path: `${name}/smoke.sbatch`, content: bytes('#!/bin/sh\n') },
  { path: `${name}/prod.sbatch`, content: bytes('#!/bin/sh\n') },
]

/** A repository, a cluster and GitHub; every tick is a run of its own. Jobs take a minute and succeed, unless told otherwise. */
export const people = async (options: WorldOptions = {}): Promise<World> => {
  const lab = await openLab({ private: options.private ?? true })
  open.push(lab)
  const { github } = lab
  const ticking = options.workflow === undefined ? [] : [{ path: WORKFLOW, content: bytes(options.workflow) }]
  const branch = new MemoryBranch([...(options.names ?? ['melt']).flatMap((name) => documents(name, options)), ...ticking])
  const cluster = new MemoryCluster(options.program ?? (() => ({ seconds: 60, code: 0 })))
  const config: Config = readConfig(`${CLUSTER}${options.config ?? ''}`, 'escapement.yml').config
  const token = github.token('github-actions[bot]', { contents: 'write', issues: 'write', ...options.token }, { repository: NAME })
  let runs = 0
  return {
    lab,
    branch,
    cluster,
    text: (name = 'melt') => new TextDecoder().decode(branch.at(branch.head).files.get(`${name}/WORKFLOW.md`)?.content),
    issues: () => [...github.repo(NAME).issues.values()],
    say: (login, issue, body) => {
      github.clock.set(new Date(cluster.clock * 1000))
      return github.comment(NAME, issue, login, body).id
    },
    reactions: (comment) =>
      [...github.repo(NAME).issues.values()].flatMap(({ comments }) =>
        comments.filter(({ id }) => id === comment).flatMap(({ reactions }) => reactions.map(({ content }) => content)),
      ),
    writes: () => github.requests.filter(({ kind }) => kind === 'write').map(({ operation, name }) => name ?? operation),
    log: () => {
      const messages: string[] = []
      for (let at: string | undefined = branch.head; at !== undefined; at = branch.at(at).parent) messages.push(branch.at(at).message)
      return messages
    },
    tick: async (over = {}) => {
      github.clock.set(new Date(cluster.clock * 1000))
      const ran =
        options.workflow === undefined
          ? undefined
          : await github.run(NAME, WORKFLOW, { event: options.event ?? 'schedule', as: 'ada', status: 'in_progress' })
      const backends = new Map<string, Backend>([['lab', memoryBackend(cluster, { name: 'lab' })]])
      const forge = githubForge({ api: new Octokit({ auth: token, baseUrl: github.apiUrl, log }), owner: 'lab', name: 'campaigns' })
      const platform = githubPlatform({ api: githubClient({ token, apiUrl: github.apiUrl, patience: 0 }), owner: 'lab', name: 'campaigns' })
      const links = { repository: `${github.serverUrl}/${NAME}`, run: `${github.serverUrl}/${NAME}/actions/runs/${++runs}` }
      const around = {
        store: memoryStore(branch),
        config,
        backends,
        rootOf: () => '/scratch',
        only: [],
        hosted: options.hosted ?? ran !== undefined,
        people: { forge, links },
        ...(ran === undefined ? {} : { tickedBy: { platform, workflow: WORKFLOW, run: ran.id } }),
      }
      const report = await run(around, { mode: 'tick', now: () => cluster.clock, run: `run-${runs}`, seconds: 600, ...over })
      const ended = new Date((cluster.clock + 50) * 1000)
      if (ran) Object.assign(ran, { status: 'completed', conclusion: 'success', updatedAt: ended })
      return report
    },
  }
}

/** The state that the file tells. */
export const stateOf = (world: World, name = 'melt') => {
  const { workflow: read, problems } = readWorkflow(bytes(world.text(name)), `${name}/WORKFLOW.md`)
  if (!read) throw new Error(JSON.stringify(problems))
  return { ...read.state, held: read.spec.held }
}

/** A campaign whose first job ran into its time limit: escalated, with its issue. */
export const escalated = async (options: WorldOptions = {}): Promise<World & { issue: number }> => {
  const world = await people(options)
  await world.tick()
  const [job] = world.cluster.jobs.keys()
  world.cluster.end(job ?? '', 'TIMEOUT')
  await world.tick()
  const [issue] = world.issues()
  if (!issue) throw new Error('no issue was opened')
  return { ...world, issue: issue.number }
}
