import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { must } from '../cluster/processes.ts'
import { type GitHubDouble, startGitHub } from '../github/double.ts'
import { line } from '../github/git.ts'
import { git } from '../support/checkout.ts'
import { type Hosted, hosted } from '../support/newcomer/hosted.ts'
import { newcomer, type Person } from '../support/newcomer/person.ts'
import type { Step } from '../support/runner.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const NAME = 'ada/your-repository'

/** The commands of the README's set-up, as they stand there. */
const commands = async (): Promise<string[]> => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
  const section = readme.slice(readme.indexOf('## Set up in five minutes'), readme.indexOf('## How it works'))
  return [...section.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].flatMap(([, body = '']) =>
    body
      .trim()
      .split('\n')
      .map((each) => each.trim()),
  )
}

/** Puts a person's own values where the README has an example's: the login node and its port, the account, the scratch. */
const own = (command: string, { host, port, user }: Cluster, scratch: string): string =>
  command
    .replace('--host login.lab.example.edu', `--host ${host} --port ${port}`)
    .replace('you@login.lab.example.edu', `-p ${port} ${user}@${host}`)
    .replace("'login.lab.example.edu'", `'[${host}]:${port}'`)
    .replace('--user you', `--user ${user}`)
    .replace('/scratch/you', scratch)

interface World {
  lab: Cluster
  github: GitHubDouble
  person: Person
  actions: Hosted
  scratch: string
  stop: () => Promise<void>
}

/** A copy of this repository as it stands, with one commit: what a fresh clone brings. */
const published = async (folder: string): Promise<string> => {
  const gitDir = join(folder, 'escapement.git')
  await git(folder, 'init', '--quiet', '--bare', gitDir)
  const here = [`--git-dir=${gitDir}`, `--work-tree=${ROOT}`]
  await git(ROOT, ...here, 'add', '--all')
  await git(ROOT, ...here, 'commit', '--quiet', '--message', 'Escapement')
  return gitDir
}

const begin = async (): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'escapement-first-hour-'))
  const [lab, github] = [await cluster('dbd'), await startGitHub()]
  github.clock.real()
  await github.repository('escapement/escapement', { gitDir: await published(folder) })
  const gitDir = join(folder, 'campaigns.git')
  await github.repository(NAME, { gitDir, private: true, permissions: { ada: 'admin' } })
  const person = await newcomer({ lab, github, token: github.token('ada') })
  return {
    ...{ lab, github, person },
    actions: hosted(github, person, NAME, 'ada'),
    scratch: await lab.folder('first-hour'),
    stop: async () => {
      await person.leave()
      expect(github.schemaErrors).toEqual([])
      await github.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What differs each time, by the names that the README uses. */
const masked = (text: string, { lab, person, scratch, github }: World, commit: string): string =>
  text
    .replaceAll(`[${lab.host}]:${lab.port}`, 'login.lab.example.edu')
    .replaceAll(`-p ${lab.port} ${lab.user}@${lab.host}`, 'you@login.lab.example.edu')
    .replaceAll(lab.user, 'you')
    .replaceAll(scratch, '/scratch/you')
    .replaceAll(person.home, '~')
    .replaceAll(github.serverUrl, 'https://github.com')
    .replaceAll(commit, '<commit of Escapement>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<time>')
    .replace(/\b[0-9a-f]{40}\b/g, '<commit>')
    .replace(/\b\d{7,}\b/g, '<number>')
    .replace(/· \d{4,}$/gm, '· <number>')

const tableOf = (text: string): string =>
  text
    .split('\n')
    .filter((row) => row.startsWith('|'))
    .map((row) =>
      row
        .replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, '<time>')
        .replace(/\| \d{7,} /g, '| <number> ')
        .replace(/ {2,}/g, ' ')
        .replace(/-{3,}/g, '---'),
    )
    .join('\n')

const TITLE = `# The first hour, as it was run

Made by \`test/e2e/first-hour.test.ts\`, not by hand: the commands of the README's "Set up in five minutes", in order, in an empty home, with the Node
of the system, a fresh clone, and a real SLURM behind a real sshd. Names, numbers, keys and times that differ each time are written as in the README;
what ssh and git say by themselves is left out.
`

const campaign = (world: World): Promise<string> => line(world.github.repo(NAME).gitDir, ['show', 'main:campaigns/melt/WORKFLOW.md'])
const reportOf = (step: Step | undefined): Report => JSON.parse(step?.outputs.report ?? '{}') as Report

describeCluster('the first hour', () => {
  test('who follows the README to the letter gets from nothing to a finished stage, and needs nothing that it does not name', async () => {
    const world = await begin()
    const { person, actions, github, lab, scratch } = world
    // a repository on GitHub with a clone of it is where the README begins
    expect(await person.type('git clone --quiet https://github.com/ada/your-repository')).toMatchObject({ code: 0 })
    const commit = await line(github.repo('escapement/escapement').gitDir, ['rev-parse', 'main'])
    const began = performance.now()
    const steps: Step[] = []
    const said: string[] = []
    for (const command of await commands()) {
      const typed = own(command, lab, scratch)
      const ran = person.type(typed)
      // while the person watches, GitHub does the run
      if (command === 'gh run watch') steps.push(...(await actions.work()))
      const { code, text } = await ran
      expect(code, `${typed}\n${text}`).toBe(0)
      if (said.length > 2 && !typed.startsWith('gh run watch'))
        expect(said[2], typed).toContain(typed.replace('~/escapement', `${person.home}/escapement`))
      said.push(text)
    }
    const seconds = (performance.now() - began) / 1000
    const list = await commands()
    expect(await readFile(join(ROOT, 'README.md'), 'utf8')).toContain(`These ${list.length} commands are run by a test`)
    expect(actions.uses()).toBe(`escapement/escapement@${commit}`)
    expect(steps.map(({ code }) => code)).toEqual([0])
    expect(reportOf(steps[0]).campaigns[0]?.stages.map(({ status }) => status)).toEqual(['done', 'running'])
    const first = tableOf(await campaign(world))
    // and the schedule goes on from there
    let last: Step | undefined
    for (let looks = 0; looks < 60 && reportOf(last).campaigns?.[0]?.status !== 'done'; looks++) {
      await pause(500)
      last = await actions.schedule()
      expect(last.code, last.stdout).toBe(0)
    }
    const page = [
      TITLE,
      `${list.length} commands; the first stage is done after the last of them.\n`,
      ...list.map((command, i) =>
        masked(`\`\`\`console\n$ ${command}\n${/^(node|gh) /.test(command) ? said[i] : ''}\`\`\`\n`, world, commit),
      ),
      `What the log of that run says:\n\n\`\`\`\n${masked((steps[0]?.stdout ?? '').replace(/^::add-mask::.*\n/gm, ''), world, commit)}\`\`\`\n`,
      `The table then, as the run has committed it:\n\n${first}\n`,
      `And after the schedule's next look, when the smoke has ended:\n\n${tableOf(await campaign(world))}\n`,
    ].join('\n')
    await expect(page).toMatchFileSnapshot('../fixtures/first-hour.md')
    process.stdout.write(`the first hour: ${list.length} commands, ${seconds.toFixed(1)} s\n`)
    await must(['sed', '-i', '/ escapement$/d', join(lab.home, '.ssh/authorized_keys')])
    await world.stop()
  })
})
