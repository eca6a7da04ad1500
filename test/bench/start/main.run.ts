/**
 * npx node test/bench/start/main.run.ts [--times N]: what starting costs when there is nothing to do, beside a Node that does nothing at all.
 * All rows are run in turn, so that a busy moment of the machine meets each of them; only ratios mean anything; nothing is asserted.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkout, commitAll, git, repository } from '../../support/checkout.ts'
import { startGitServer } from '../../support/git-http.ts'
import { runAction, runCli, type Step, started } from '../../support/runner.ts'
import { workflow } from '../../support/workflow.ts'

const { values } = parseArgs({ options: { times: { type: 'string', default: '31' } } })
const ENV = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' }

/** Campaigns whose stages have all been done for long. */
const finished = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `campaigns/done-${i}/WORKFLOW.md`,
      workflow(`done-${i}`, [
        ['check', 'always', 'manifest OK'],
        ['heat', 'stage 0 done', 'exit=0'],
      ])
        .replace('status: pending', 'status: done')
        .replaceAll('| pending | — | — | — |', '| done | 7 | 2026-01-01T00:00:00Z | 2026-01-01T01:00:00Z |'),
    ]),
  )

const folderWith = async (files: Record<string, string>): Promise<string> => {
  const root = await repository()
  for (const [path, text] of Object.entries({ 'README.md': '# R\n', ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await commitAll(root)
  await git(root, 'branch', '--quiet', '--move', 'main')
  return root
}

const quietly = async (workspace: string, token: string): Promise<Step> => {
  const step = await runAction({ workspace, token, inputs: token === '' ? { commit: 'git' } : {}, env: { HOME: '/nonexistent' } })
  if (step.code !== 0 || step.outputs.changed !== 'false') throw new Error(`something was done: ${step.stdout}${step.stderr}`)
  return step
}

const server = await startGitServer()
const cloned = await checkout(await server.createRepository('octo/campaigns', { files: { 'README.md': '# R\n' } }))
const [none, one, ten] = await Promise.all([folderWith({}), folderWith(finished(1)), folderWith(finished(10))])

const ROWS: readonly (readonly [string, () => Promise<{ milliseconds: number }>])[] = [
  ['node -e 0', () => started('-e', ['0'], ENV, tmpdir())],
  ['cli.js --help', () => runCli(['--help'], { cwd: tmpdir() })],
  ['action, no campaign', () => quietly(none, '')],
  ['action, no campaign, a checkout by HTTP, commit: api', () => quietly(cloned, 'ghs_bench')],
  ['action, 1 finished campaign', () => quietly(one, '')],
  ['action, 10 finished campaigns', () => quietly(ten, '')],
]

const took = ROWS.map((): number[] => [])
for (let n = 0; n <= Number(values.times); n++)
  for (const [i, [, act]] of ROWS.entries()) {
    const { milliseconds } = await act()
    // the first of each meets cold disks
    if (n > 0) took[i]?.push(milliseconds)
  }
await server.stop()

const sorted = (figures: readonly number[] | undefined): number[] => (figures ?? []).toSorted((a, b) => a - b)
const median = (figures: readonly number[] | undefined): number => sorted(figures)[Math.floor((figures?.length ?? 0) / 2)] ?? Number.NaN
const least = (figures: readonly number[] | undefined): number => sorted(figures)[0] ?? Number.NaN
/** Each start beside the bare one next to it. */
const paired = (figures: readonly number[] | undefined): number =>
  median(figures?.map((figure, n) => figure / (took[0]?.[n] ?? Number.NaN)))

console.info('| start | median | least | beside its neighbour |')
console.info('|---|---:|---:|---:|')
for (const [i, [name]] of ROWS.entries()) {
  const ratios = [median(took[i]) / median(took[0]), least(took[i]) / least(took[0]), paired(took[i])]
  console.info(`| ${name} | ${ratios.map((ratio) => `${ratio.toFixed(2)}×`).join(' | ')} |`)
}
console.info(`\n1.00× is a bare Node in this same run: ${Math.round(median(took[0]))} ms, at least ${Math.round(least(took[0]))} ms.`)
