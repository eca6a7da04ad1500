import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import { checkout, commitAll, git, repository } from '../support/checkout.ts'
import { runAction, type Step } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'

const ESC = String.fromCharCode(27)
const LAB = 'budget: {backend: lab}\n'
const SCRIPT = '#!/bin/sh\n#SBATCH --partition=cpu --time=00:10:00\n'
const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const

const files = (name: string): Record<string, string> => ({
  [`campaigns/${name}/WORKFLOW.md`]: workflow(name, ROWS, LAB),
  [`campaigns/${name}/smoke.sbatch`]: SCRIPT,
  [`campaigns/${name}/prod.sbatch`]: SCRIPT,
})

/** A cluster whose door is counted: nobody may knock. */
const CONFIG = 'backends:\n  lab: {kind: slurm, host: 127.0.0.1, port: 1, user: me, root: /scratch, identity_file: /etc/passwd}\n'

let root: string
const folders: string[] = []
beforeEach(async () => {
  root = await repository()
  folders.push(root)
  await put({ '.github/escapement.yml': CONFIG, ...files('melt'), ...files('gas') })
  await commitAll(root, 'Start')
})
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const put = async (given: Record<string, string>): Promise<void> => {
  for (const [path, text] of Object.entries(given)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

/** A change on a branch of its own, and GitHub's merge of it: what a run on `pull_request` checks out, and what its event names. */
const propose = async (change: () => Promise<unknown>): Promise<{ base: string; head: string }> => {
  const base = (await git(root, 'rev-parse', 'HEAD')).trim()
  await git(root, 'checkout', '--quiet', '-b', 'change')
  await change()
  const head = await commitAll(root, 'Change')
  await git(root, 'checkout', '--quiet', '--detach', base)
  await git(root, 'merge', '--quiet', '--no-ff', '-m', 'Merge', head)
  await git(root, 'update-ref', 'refs/pull/7/merge', 'HEAD')
  return { base, head }
}

const check = async (
  sides: { base: string; head: string },
  how: { depth?: number; ref?: string; inputs?: Record<string, string> } = {},
): Promise<Step> => {
  const workspace = await checkout(pathToFileURL(root).href, how.ref ?? 'refs/pull/7/merge', how.depth ?? 2)
  folders.push(workspace)
  const payload = {
    action: 'synchronize',
    number: 7,
    pull_request: { base: { sha: sides.base, ref: 'main' }, head: { sha: sides.head, ref: 'change' } },
  }
  return runAction({
    workspace,
    token: '',
    inputs: { mode: 'plan', commit: 'none', ...how.inputs },
    event: { name: 'pull_request', payload },
    env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_REF_NAME: '7/merge', RUNNER_ENVIRONMENT: 'github-hosted' },
  })
}

const reportOf = ({ outputs }: Step): Report => JSON.parse(outputs.report ?? '{}') as Report

describe('a pull request, with no token, no secret and no cluster', () => {
  test('shows what it does to the campaigns that it changes, and to no other', async () => {
    const sides = await propose(() =>
      put({
        'campaigns/melt/WORKFLOW.md': workflow(
          'melt',
          [...ROWS, ['analysis', 'stage 1 done', 'exit=0, the pressure looks reasonable']],
          LAB,
        ),
        'campaigns/melt/smoke.sbatch': SCRIPT.replace('00:10:00', '00:30:00'),
        'campaigns/melt/analysis.sbatch': SCRIPT,
        'campaigns/melt/in.lmp': 'run 100\n',
      }),
    )
    const step = await check(sides)
    expect(step.code, step.stdout + step.stderr).toBe(0)
    const report = reportOf(step)
    expect(report.campaigns.map(({ campaign, change }) => [campaign, change?.how])).toEqual([['melt', 'changed']])
    expect(report.campaigns[0]?.change?.stages).toEqual([
      { number: '0', name: 'smoke', how: 'changed', what: ['time 00:10:00 → 00:30:00', 'its script changed'] },
      { number: '2', name: 'analysis', how: 'added', what: ['sbatch analysis.sbatch'] },
    ])
    expect(report.compared).toEqual({ base: sides.base, untouched: 1, removed: [], elsewhere: 0 })
    expect(report.backends).toEqual([])
    expect(step.summary).toContain('1 campaign changes, 1 stays as it is')
    expect(step.summary).toContain('✏️ **smoke** changed: time 00:10:00 → 00:30:00; its script changed')
    expect(step.summary).toContain('| 0 | smoke | pending | <code>sbatch smoke.sbatch</code> | <code>partition=cpu time=00:30:00</code> |')
    expect(step.summary).toMatch(/A person will be asked to confirm\*\*\n\n- \*\*analysis\*\*: <code>the pressure looks reasonable<\/code>/)
    expect(step.summary).toContain('<code>campaigns/melt/in.lmp</code> added')
    expect(step.summary).toContain('only the cluster can tell')
    expect(step.summary).not.toContain('gas')
  })

  test('names what is wrong with file and line, fails for it, and for nobody else’s faults', async () => {
    await put({ 'campaigns/gas/WORKFLOW.md': workflow('gas', ROWS, LAB).replace('| pending |', '| dreaming |') })
    await commitAll(root, 'Break gas')
    const fine = await check(await propose(() => put({ 'campaigns/melt/in.lmp': 'run 1\n' })))
    expect(fine.code, fine.stdout).toBe(0)
    expect(fine.summary).toContain('1 problem in files that it does not touch is not shown')
    await git(root, 'checkout', '--quiet', 'main')
    await git(root, 'branch', '--quiet', '-D', 'change')
    const bad = await check(
      await propose(() => put({ 'campaigns/melt/WORKFLOW.md': workflow('melt', ROWS, LAB).replace('| pending |', '| dreaming |') })),
    )
    expect(bad.code).toBe(1)
    expect(bad.stdout).toMatch(/::error title=UNKNOWN_STATUS,file=campaigns\/melt\/WORKFLOW\.md,line=18,col=\d+::/)
    expect(bad.summary).toMatch(/### Problems\n\n.*\n\n- ❌ <code>campaigns\/melt\/WORKFLOW\.md:18:\d+<\/code> /)
  })

  test('shows every campaign when what they share changes', async () => {
    const step = await check(await propose(() => put({ '.github/escapement.yml': CONFIG.replace('/scratch', '/work') })))
    expect(reportOf(step).campaigns.map(({ campaign, change }) => [campaign, change?.how])).toEqual([['gas', 'shared'], ['melt', 'shared']]) // biome-ignore format: a table
  })

  test('says that nothing changes, when nothing does', async () => {
    const step = await check(await propose(() => put({ 'README.md': 'prose\n' })))
    expect(step.code).toBe(0)
    expect(step.summary).toContain('no campaign changes, 2 stay as they are')
  })

  test('says what becomes of a campaign and a stage that it takes away', async () => {
    const running = workflow('gas', ROWS, LAB).replace('| exit=0 | pending | — |', '| exit=0 | running | 4711 |')
    await put({ 'campaigns/gas/WORKFLOW.md': running, 'campaigns/melt/WORKFLOW.md': running.replaceAll('gas', 'melt') })
    await commitAll(root, 'Run')
    const step = await check(
      await propose(async () => {
        await rm(join(root, 'campaigns/gas'), { recursive: true })
        await put({ 'campaigns/melt/WORKFLOW.md': workflow('melt', [['prod', 'always', 'exit=0']], LAB) })
      }),
    )
    expect(step.code, step.stdout).toBe(0)
    expect(reportOf(step).compared?.removed).toEqual([
      { campaign: 'gas', file: 'campaigns/gas/WORKFLOW.md', jobs: [{ stage: 'smoke', job: '4711' }] },
    ])
    expect(step.summary).toMatch(/### 🗑️ gas\n\n.*Left alone: job 4711 of \*\*smoke\*\*/)
    expect(step.summary).toContain('🗑️ **smoke** removed: job 4711 is left alone')
  })

  test.for<[string, { depth?: number; ref?: string }, boolean]>([
    ['a checkout without the base', { depth: 1 }, false],
    ['a checkout of the change itself, with its history', { ref: 'change', depth: 10 }, true],
    ['a checkout of the change itself, without', { ref: 'change', depth: 1 }, false],
  ])('%s', async ([, how, compared]) => {
    const sides = await propose(() => put({ 'campaigns/melt/in.lmp': 'run 1\n' }))
    const step = await check(sides, how)
    expect(step.code, step.stdout + step.stderr).toBe(0)
    expect(reportOf(step).compared?.base).toBe(compared ? sides.base : null)
    expect(reportOf(step).campaigns).toHaveLength(compared ? 1 : 2)
    expect(step.summary.includes('every campaign is shown')).toBe(!compared)
  })

  test('a base that has moved on since the change began is no part of the change', async () => {
    const began = (await git(root, 'rev-parse', 'HEAD')).trim()
    await put({ 'campaigns/gas/in.lmp': 'run 9\n' })
    await commitAll(root, 'Meanwhile')
    const moved = (await git(root, 'rev-parse', 'HEAD')).trim()
    await git(root, 'checkout', '--quiet', '-b', 'change', began)
    await put({ 'campaigns/melt/in.lmp': 'run 1\n' })
    const head = await commitAll(root, 'Change')
    await git(root, 'checkout', '--quiet', '--detach', moved)
    await git(root, 'merge', '--quiet', '--no-ff', '-m', 'Merge', head)
    await git(root, 'update-ref', 'refs/pull/7/merge', 'HEAD')
    const step = await check({ base: began, head })
    expect(reportOf(step)).toMatchObject({ compared: { base: moved }, campaigns: [{ campaign: 'melt' }] })
  })

  test('no event, or one that names nonsense, is no reason to fail', async () => {
    const sides = await propose(() => put({ 'campaigns/melt/in.lmp': 'run 1\n' }))
    expect(reportOf(await check({ base: '--upload-pack=touch /tmp/x', head: '$(id)' })).compared?.base).toBeNull()
    expect(sides.base).toMatch(/^[0-9a-f]{40}$/)
  })
})

describe('a stranger’s pull request', () => {
  const HOSTILE = `@team </details></td><!-- marker --> /approve x ${ESC}[31m \`\`\` ![x](https://evil.example/x.png) | cell fixes #1`

  test('cannot speak in the summary, in annotations or in the log', async () => {
    const evil = workflow(
      'melt',
      [['smoke', 'always', `exit=0, ${HOSTILE.replaceAll('|', '')}`]],
      `${LAB}stages:\n  smoke: {sbatch: {account: ${JSON.stringify(HOSTILE.replace(ESC, ''))}}}\n`,
    )
    const step = await check(
      await propose(() =>
        put({
          'campaigns/melt/WORKFLOW.md': evil,
          'campaigns/melt/smoke.sbatch': `#!/bin/sh\n#SBATCH --job-name="@team::error::x" --output="</table>"\n`,
          'campaigns/melt/@team <!-- x -->.txt': 'x',
        }),
      ),
    )
    expect(reportOf(step).campaigns).toHaveLength(1)
    expect(step.summary).toContain('account=')
    expect(step.summary.replaceAll(/<\/?code>/g, '')).not.toMatch(/@team|<\/|<!--|(?<!\\)!\[x\]|https:\/\/evil|(?<!\\)#1\b/)
    for (const text of [step.summary, step.stdout]) expect(text).not.toContain(ESC)
    expect(step.stdout).not.toMatch(/^::error::x/m)
  })

  test('reads nothing outside of the commit, whatever its links point to', async () => {
    const step = await check(
      await propose(async () => {
        await rm(join(root, '.github/escapement.yml'))
        await symlink('/proc/self/environ', join(root, '.github/escapement.yml'))
        await symlink('/etc', join(root, 'campaigns/melt/etc'))
        await put({ 'campaigns/melt/WORKFLOW.md': workflow('melt', ROWS, `${LAB}references: [{path: etc/passwd}]\n`) })
      }),
      { inputs: { 'github-token': 'ghs_secret_of_the_run' } },
    )
    expect(step.stdout.replace(/^::add-mask::.*$/gm, '') + step.summary + JSON.stringify(reportOf(step))).not.toMatch(
      /ghs_secret|root:x:0|INPUT_/,
    )
  })

  test('is planned or validated, never ticked, and never with the target’s rights', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'escapement-checkout-'))
    folders.push(workspace)
    const start = (event: string, mode: string): Promise<Step> =>
      runAction({ workspace, token: '', inputs: { mode, commit: 'git' }, event: { name: event, payload: {} } })
    for (const [event, mode] of [
      ['pull_request', 'tick'],
      ['pull_request', 'doctor'],
      ['pull_request_target', 'plan'],
      ['pull_request_target', 'validate'],
    ] as const) {
      // biome-ignore format: a table
      const step = await start(event, mode)
      expect(step.code).toBe(1)
      expect(step.stdout).toMatch(/::error::.*on `pull_request` use `mode: plan`/)
    }
  })
})
