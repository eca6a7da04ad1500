import { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getOctokit } from '@actions/github'
import { Octokit } from '@octokit/rest'
import { type GitHubDouble, type LimitFigures, startGitHub } from './double.ts'
import { commitTree, GIT_ENV, hashObject, moveRef, writeTree, ZERO } from './git.ts'
import type { Permissions } from './model.ts'

export const REPO = { owner: 'lab', repo: 'campaigns' }
export const NAME = 'lab/campaigns'
/** What a tick's workflow asks for. */
export const TICK: Permissions = { contents: 'write', issues: 'write', actions: 'write' }

const WORKFLOW = `name: tick
on:
  workflow_dispatch:
    inputs:
      campaigns: {type: string, default: ''}
      mode: {type: choice, options: [tick, plan], default: tick}
      why: {type: string, required: false}
jobs: {tick: {runs-on: ubuntu-slim, steps: [{run: echo}]}}
`
const ON_PUSH = 'name: check\non: push\njobs: {check: {runs-on: ubuntu-slim, steps: [{run: echo}]}}\n'

/** The files of a fresh repository: path to content and mode. */
const FILES: Record<string, { mode: string; text: string }> = {
  'README.md': { mode: '100644', text: '# Campaigns\n' },
  'campaigns/co/WORKFLOW.md': { mode: '100644', text: '---\ncampaign: co\n---\n' },
  'campaigns/co/run.sh': { mode: '100755', text: '#!/bin/sh\n' },
  'campaigns/latest': { mode: '120000', text: 'co' },
  '.github/workflows/tick.yml': { mode: '100644', text: WORKFLOW },
  '.github/workflows/check.yml': { mode: '100644', text: ON_PUSH },
}

/** The first commit of a bare repository. */
export async function firstCommit(gitDir: string): Promise<string> {
  const entries = new Map<string, { mode: string; sha: string }>()
  for (const [path, { mode, text }] of Object.entries(FILES)) entries.set(path, { mode, sha: await hashObject(gitDir, Buffer.from(text)) })
  const person = { name: 'ada', email: 'ada@example.org', date: '2026-11-01T08:00:00Z' }
  const tree = await writeTree(gitDir, undefined, entries)
  const sha = await commitTree(gitDir, { tree, parents: [], message: 'Start', author: person, committer: person })
  await moveRef(gitDir, 'refs/heads/main', sha, ZERO)
  return sha
}

export type Lab = {
  github: GitHubDouble
  folder: string
  head: string
  /** A client as an action has it, with GITHUB_TOKEN and these permissions. */
  action: (permissions?: Permissions) => ReturnType<typeof getOctokit>
  /** A client as a person has it. */
  person: (login: string) => Octokit
  anonymous: () => Octokit
  stop: () => Promise<void>
}

/** A double with one repository of `lab`; ada administers, mia maintains, will writes, tess triages, rob reads, eve is a stranger. */
export async function openLab(options: { name?: string; private?: boolean; limits?: Partial<LimitFigures> } = {}): Promise<Lab> {
  const { name = NAME } = options
  const folder = await mkdtemp(join(tmpdir(), 'github-double-'))
  const github = await startGitHub(options.limits === undefined ? {} : { limits: options.limits })
  github.clock.set('2026-11-20T10:00:00Z')
  github.user('eve')
  const gitDir = join(folder, 'campaigns.git')
  await github.repository(name, {
    gitDir,
    private: options.private ?? false,
    permissions: { ada: 'admin', mia: 'maintain', will: 'write', tess: 'triage', rob: 'read' },
  })
  const head = await firstCommit(gitDir)
  const baseUrl = github.apiUrl
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  return {
    github,
    folder,
    head,
    action: (permissions = TICK) => getOctokit(github.token('github-actions[bot]', permissions, { repository: name }), { baseUrl, log }),
    person: (login) => new Octokit({ auth: github.token(login), baseUrl, log }),
    anonymous: () => new Octokit({ baseUrl, log }),
    async stop() {
      await github.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The status and message of the refusal that a promise ends in. */
export async function refusal(promise: Promise<unknown>): Promise<{ status: number; message: string; headers: Record<string, string> }> {
  try {
    await promise
  } catch (error) {
    const { status, message, response } = error as { status: number; message: string; response?: { headers: Record<string, string> } }
    return { status, message, headers: response?.headers ?? {} }
  }
  throw new Error('expected a refusal, but it was answered')
}

export type GraphqlFault = { type?: string; message: string; path?: (string | number)[]; extensions?: Record<string, string> }

/** The errors that a GraphQL promise ends in. */
export async function graphqlErrors(promise: Promise<unknown>): Promise<GraphqlFault[]> {
  try {
    await promise
  } catch (error) {
    return (error as { errors?: GraphqlFault[] }).errors ?? [{ message: (error as Error).message }]
  }
  throw new Error('expected errors, but it was answered')
}

/** What an answer holds at a path of dots. */
export const dig = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | null | undefined)?.[key], data)

const run = promisify(execFile)

/** Runs git as a person would; standard error is in the rejection. */
export const runGit = async (cwd: string, ...args: string[]): Promise<string> =>
  (
    await run('git', args, {
      cwd,
      env: { ...GIT_ENV, GIT_AUTHOR_NAME: 'w', GIT_AUTHOR_EMAIL: 'w@x.y', GIT_COMMITTER_NAME: 'w', GIT_COMMITTER_EMAIL: 'w@x.y' },
    })
  ).stdout.trim()
