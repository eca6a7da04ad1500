import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { PortError } from '../ports/error.ts'
import type { Report } from '../shell/report.ts'
import { campaignTable } from '../shell/table.ts'
import type { Args } from './args.ts'
import { DEMO_FILES } from './demo-files.ts'
import { problemLines } from './problems.ts'
import { once } from './tick.ts'

const exec = promisify(execFile)

const CAMPAIGNS = Object.keys(DEMO_FILES).filter((path) => path.endsWith('/WORKFLOW.md')).length

/** The demo takes about twenty seconds; a machine ten times as slow still ends it. */
const MAX_SECONDS = 300

/** An empty folder is taken as it is; anything else stays untouched, and a new one is made. */
const place = async (args: Args): Promise<string> => {
  const wanted = args.operands[0]
  if (wanted !== undefined) await mkdir(wanted, { recursive: true })
  const here = resolve(wanted ?? args.root)
  if ((await readdir(here)).length === 0) return here
  if (wanted !== undefined) throw new PortError('MISCONFIGURED', `${wanted} is not empty`, { hint: 'name an empty or a new folder' })
  return mkdtemp(join(tmpdir(), 'escapement-demo-'))
}

const git = async (cwd: string, ...args: string[]): Promise<string> => {
  const who = ['-c', 'user.name=You', '-c', 'user.email=you@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main']
  return (await exec('git', [...who, ...args], { cwd })).stdout
}

const create = async (folder: string): Promise<void> => {
  for (const [path, { text, mode }] of Object.entries(DEMO_FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text, { mode: mode ?? 0o644 })
  }
  await git(folder, 'init', '--quiet')
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '-m', 'Add three campaigns')
}

const finished = (report: Report): boolean =>
  report.campaigns.every(({ status, waiting }) => status === 'done' || waiting.some(({ on }) => on === 'person'))

type Show = { frame: (text: string) => void; done: () => void }

const live = async (print: (line: string) => void, terminal: boolean): Promise<Show> => {
  if (!terminal) {
    let last = ''
    const frame = (text: string): void => {
      if (text !== last) print(`${text}\n`)
      last = text
    }
    return { frame, done: () => undefined }
  }
  const { default: update } = await import('log-update')
  return { frame: update, done: update.done }
}

const program = (): string => `node ${process.argv[1] ?? 'dist/cli.js'}`

const header = (ticks: number, report: Report): string => `tick ${ticks} at ${report.at.slice(11, 19)}`

const drive = async (
  folder: string,
  env: NodeJS.ProcessEnv,
  show: Show,
  colour: boolean,
  print: (line: string) => void,
): Promise<Report> => {
  const args: Args = { command: 'tick', operands: [], root: folder, campaigns: [], commit: 'git', json: false, help: false }
  const end = Date.now() + MAX_SECONDS * 1000
  for (let ticks = 1; ; ticks++) {
    const report = await once(args, env, 'tick', { rounds: 1 })
    show.frame(`${header(ticks, report)}\n\n${campaignTable(report, colour)}`)
    for (const line of problemLines(report.problems, colour)) print(line)
    if (report.failed !== null || finished(report) || Date.now() > end) return report
    await pause(1000)
  }
}

const farewell = (folder: string): string => `
Three campaigns ran side by side. A stage of anneal failed on the way, was recognised, and started again by itself. Look around:

  cd ${folder}
  cat campaigns/anneal/WORKFLOW.md   the whole state of one campaign, its failure too
  git log                            what was done, and why
  git show                           the last change, field by field
  ${program()} history anneal

Next: "Set up in five minutes" in README.md. \`${program()} init\` writes the first files of your own.`

/** Three campaigns on this machine: one that passes, one that fails once and is mended, one ensemble. */
export const demo = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  const folder = await place(args)
  await create(folder)
  print(`A repository with three campaigns in ${folder}\n`)
  const show = await live(print, process.stdout.isTTY === true)
  const report = await drive(folder, env, show, colour, print)
  show.done()
  print('\n$ git log --oneline')
  print((await git(folder, '--no-pager', 'log', '--oneline')).trimEnd())
  print(farewell(folder))
  if (report.failed !== null) print(report.failed)
  return report.campaigns.length === CAMPAIGNS && report.campaigns.every(({ status }) => status === 'done') ? 0 : 1
}
