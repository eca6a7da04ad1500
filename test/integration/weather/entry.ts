/** One run of the action, in this process, as the runner starts it: the environment in; the log, the summary, the report and the exit status out. */
import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { action } from '../../../src/main.ts'
import type { Report } from '../../../src/shell/report.ts'
import type { Options } from '../../../src/shell/run.ts'

export interface Said {
  /** What the step printed, without the masking of secrets. */
  log: string[]
  summary: string
  /** Undefined: the run did not get as far as that. */
  report: Report | undefined
  exit: number
}

/** The same file for every run of this process: @actions/core asks for its place only once. */
const TEMP = mkdtempSync(join(tmpdir(), 'escapement-weather-'))
const SUMMARY = join(TEMP, 'summary')
const REPORT = join(TEMP, 'escapement-report.json')

const FILES = { GITHUB_STEP_SUMMARY: SUMMARY, GITHUB_OUTPUT: join(TEMP, 'output'), RUNNER_TEMP: TEMP }

/** Runs within one another (one begins while another waits for an answer) each get back what they found. */
const swapped = async <T>(env: Readonly<Record<string, string>>, lines: string[], act: () => Promise<T>): Promise<T> => {
  const before = { env: process.env, exit: process.exitCode, write: process.stdout.write }
  process.env = { ...env }
  process.exitCode = undefined
  process.stdout.write = (chunk: string | Uint8Array): boolean => lines.push(String(chunk)) > 0
  try {
    return await act()
  } finally {
    process.env = before.env
    process.exitCode = before.exit
    process.stdout.write = before.write
  }
}

const isShown = (line: string): boolean => line !== '' && !line.startsWith('::add-mask::')

/** @param env all that the run gets of an environment */
export const runEntry = async (env: Readonly<Record<string, string>>, over: Partial<Options>): Promise<Said> => {
  const lines: string[] = []
  return swapped({ ...env, ...FILES }, lines, async () => {
    for (const file of [SUMMARY, FILES.GITHUB_OUTPUT]) await writeFile(file, '')
    await rm(REPORT, { force: true })
    await action(over)
    const written = await readFile(REPORT, 'utf8').catch(() => undefined)
    return {
      log: lines.join('').split('\n').filter(isShown),
      summary: await readFile(SUMMARY, 'utf8'),
      report: written === undefined ? undefined : (JSON.parse(written) as Report),
      exit: Number(process.exitCode ?? 0),
    }
  })
}
