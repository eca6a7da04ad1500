import { readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { hasErrors, type Problem } from '../core/problem.ts'
import { readConfig } from '../document/config.ts'
import { readWorkflow } from '../document/read.ts'
import { load } from '../shell/load.ts'
import type { Args } from './args.ts'
import { problemLines } from './problems.ts'
import { CONFIG_PATH } from './setup.ts'

const unreadable = (file: string, error: unknown): Problem => ({
  code: 'NOT_READABLE',
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message: `can't be read: ${error instanceof Error ? error.message : String(error)}`,
  hint: 'check the path',
})

const one = async (root: string, file: string): Promise<Problem[]> => {
  try {
    const path = resolve(file)
    const shown = relative(root, path)
    return readWorkflow(await readFile(path), shown.startsWith('..') ? path : shown).problems
  } catch (error) {
    return [unreadable(file, error)]
  }
}

/** Everything in the folder as a tick would read it: campaigns, their scripts, catalogs and the configuration. */
const everything = async (root: string): Promise<{ files: number; problems: Problem[] }> => {
  const { folderStore } = await import('../adapters/git/folder.ts')
  const bytes = await readFile(join(root, CONFIG_PATH)).catch(() => undefined)
  const { config, problems } = readConfig(bytes, CONFIG_PATH)
  const loaded = await load({ store: folderStore(root), config, backends: new Map(), rootOf: () => '', only: [], hosted: false }, '')
  return { files: loaded.documents.length, problems: [...problems, ...loaded.problems] }
}

const named = async (root: string, files: readonly string[]): Promise<{ files: number; problems: Problem[] }> => ({
  files: files.length,
  problems: (await Promise.all(files.map((file) => one(root, file)))).flat(),
})

/** Reads the files as they stand in the working tree; with none named, all of them. Exit 1 only for errors. */
export const validateCommand = async (
  args: Args,
  _env: NodeJS.ProcessEnv,
  print: (line: string) => void,
  colour: boolean,
): Promise<number> => {
  await stat(args.root)
  const root = await realpath(args.root)
  const { files, problems } = args.operands.length > 0 ? await named(root, args.operands) : await everything(root)
  if (args.json) print(JSON.stringify({ problems }, null, 2))
  else for (const line of [...problemLines(problems, colour), verdict(files, problems)]) print(line)
  return hasErrors(problems) ? 1 : 0
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const verdict = (files: number, problems: readonly Problem[]): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return [many(files, 'file'), many(errors, 'error'), many(problems.length - errors, 'warning')].join(', ')
}
