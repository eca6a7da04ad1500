import { execFile } from 'node:child_process'
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { isoOf } from '../core/state.ts'
import { PortError } from '../ports/error.ts'
import { type Args, UsageError } from './args.ts'
import { type Answers, type Ask, answersFrom } from './init/answers.ts'
import { configText, scriptText, workflowFile, workflowText } from './init/files.ts'
import { stepsAfter } from './init/steps.ts'
import { home, workflows } from './init/templates.ts'
import { CONFIG_PATH, clock } from './setup.ts'

interface Made {
  path: string
  made: boolean
}

const git = (cwd: string, ...args: string[]): Promise<string | undefined> =>
  promisify(execFile)('git', args, { cwd }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )

/** `owner/name@commit` of the clone that runs, if it is one that others can reach too. */
const ownCommit = async (root: string): Promise<string | undefined> => {
  if ((await git(root, 'rev-parse', '--show-toplevel')) !== root) return undefined
  // as it is written: what a person's `insteadOf` makes of it is nobody else's address
  const url = await git(root, 'config', 'remote.origin.url')
  const repository = /^(?:https:\/\/github\.com\/|git@github\.com:)([^/\s]+\/[^/\s]+?)(?:\.git)?$/.exec(url ?? '')?.[1]
  const commit = await git(root, 'rev-parse', 'HEAD')
  return repository !== undefined && commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? `${repository}@${commit}` : undefined
}

/** The repository's top: `.github` means nothing anywhere else. */
const placeFor = async (args: Args): Promise<{ root: string; isRepository: boolean }> => {
  const root = await realpath(resolve(args.root)).catch((cause: unknown) => {
    throw new PortError('MISCONFIGURED', `${args.root}: no such folder`, { cause, hint: 'name the folder of a clone with --root' })
  })
  const top = await git(root, 'rev-parse', '--show-toplevel')
  if (top !== undefined && top !== root)
    throw new PortError('MISCONFIGURED', `${root} is inside the repository ${top}`, { hint: `--root ${top}` })
  return { root, isRepository: top !== undefined }
}

/** Creates and never overwrites: the check and the writing are one step. */
const create = async (root: string, path: string, text: string, mode = 0o644): Promise<Made> => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  try {
    await writeFile(join(root, path), text, { flag: 'wx', mode })
    return { path, made: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { path, made: false }
    throw error
  }
}

const writeAll = async (root: string, answers: Answers): Promise<Made[]> => {
  const folder = `campaigns/${answers.campaign}`
  const made = [await create(root, CONFIG_PATH, configText(answers))]
  if (answers.kind !== 'local') {
    const escapement = await home()
    const own = await ownCommit(escapement)
    for (const { name, text } of await workflows(escapement))
      made.push(await create(root, `.github/workflows/${name}`, workflowFile(text, answers.kind, own)))
  }
  const document = await create(root, `${folder}/WORKFLOW.md`, workflowText(answers, isoOf(clock()).slice(0, 10)))
  made.push(document)
  // a campaign that was there before has scripts of its own
  if (document.made) made.push(await create(root, `${folder}/smoke.sbatch`, scriptText(answers), 0o755))
  return made
}

const asking = async (): Promise<{ ask: Ask; close: () => void }> => {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return { ask: undefined, close: () => undefined }
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask: Ask = async (question, otherwise) => {
    const words = `${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `
    const answer = await terminal.question(words).catch((cause: unknown) => {
      // Ctrl-C and Ctrl-D are answers too
      throw new PortError('MISCONFIGURED', 'nothing was written', {
        cause,
        hint: 'run it again, or give the answers as flags: escapement --help',
      })
    })
    return answer || otherwise
  }
  return { ask, close: () => terminal.close() }
}

/** `init`: writes configuration, workflow and a first campaign that passes as it is; never overwrites; says what is left to do. */
export const initCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void): Promise<number> => {
  if (args.campaigns.length + args.operands.length > 1) throw new UsageError('`init` makes one campaign at a time')
  const { root, isRepository } = await placeFor(args)
  const { ask, close } = await asking()
  const answers = await answersFrom(args, env, args.json ? undefined : ask).finally(close)
  const made = await writeAll(root, answers)
  const workflow = await readFile(join(root, '.github/workflows/escapement.yml'), 'utf8').catch(() => undefined)
  const program = `node ${process.argv[1] ?? 'dist/cli.js'}`
  const steps = stepsAfter({
    answers,
    program,
    isRepository,
    campaignFile: `campaigns/${answers.campaign}/WORKFLOW.md`,
    ...(workflow === undefined ? {} : { workflow }),
  })
  if (args.json) print(JSON.stringify({ files: made, steps }, null, 2))
  else {
    for (const { path, made: isNew } of made) print(isNew ? `wrote       ${path}` : `left alone  ${path} (it was there)`)
    if (made[0]?.made === false && answers.kind !== 'local')
      print(`\n${CONFIG_PATH} was there: see that it has a backend \`${answers.name}\``)
    print('\nLeft for you to do')
    for (const [i, { title, lines }] of steps.entries()) print([`\n${i + 1}. ${title}`, ...lines.map((line) => `     ${line}`)].join('\n'))
  }
  return 0
}
