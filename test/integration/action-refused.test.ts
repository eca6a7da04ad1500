import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Options } from '../../src/shell/run.ts'
import { commitAll, repository } from '../support/checkout.ts'
import { actionFile, inputVariables } from '../support/runner.ts'
import { runEntry, type Said } from './weather/entry.ts'

/** The action over a folder, with its declared inputs and these in their place. */
const start = async (workspace: string, given: Record<string, string> = {}, over: Partial<Options> = {}): Promise<Said> => {
  const inputs = inputVariables(await actionFile(), { commit: 'git', ...given }, '')
  return runEntry({ PATH: process.env.PATH ?? '', HOME: workspace, GITHUB_WORKSPACE: workspace, ...inputs }, over)
}

const empty = (): Promise<string> => mkdtemp(join(tmpdir(), 'escapement-empty-'))

/** Of a step that printed nothing else. */
const refusal = ({ exit, log: [line, ...more] }: Said): string => {
  expect({ exit, more }).toEqual({ exit: 1, more: [] })
  return line ?? ''
}

describe('what keeps a run from starting', () => {
  test('is one sentence with its way out, in the log and in the summary, and fails the step', async () => {
    const said = await start(await empty())
    const why = /: fatal: not a git repository .*\. run it inside a clone of the repository, or name one with --root$/
    expect(refusal(said)).toMatch(/^::error::/)
    expect(refusal(said)).toMatch(why)
    expect(said.summary).toMatch(
      /^## Escapement\n\n> \[!CAUTION\]\n> .*not a git repository .*run it inside a clone of the repository.*\n$/,
    )
    expect(said.report).toBeUndefined()
  })

  test('says nothing that a terminal obeys, and nothing that Markdown does', async () => {
    const said = await start(await empty(), { mode: '\u001b[31mdance\u202e @team <!-- x -->' })
    expect(refusal(said)).toBe('::error::input `mode` is `dance @team <!-- x -->`. it is one of tick, plan, validate, doctor')
    expect(said.summary).toContain('input <code>mode</code> is <code>dance @\u2060team &lt;\\!-- x --&gt;</code>')
  })

  test('keeps its stack when it is a bug', async () => {
    const now = (): number => {
      throw new TypeError('there is no clock')
    }
    const root = await repository()
    await writeFile(join(root, 'README.md'), 'No campaign yet.\n')
    await commitAll(root)
    const said = await start(root, {}, { now })
    expect(refusal(said)).toMatch(/^::error::TypeError: there is no clock%0A {4}at .*action-refused\.test\.ts/)
    expect(said.summary).toMatch(/> TypeError: there is no clock at .*action-refused/)
  })

  test.each([
    ['dry-run', '', 'input `dry-run` is empty. it is `true` or `false`'],
    ['dry-run', 'yes', 'input `dry-run` is `yes`. it is `true` or `false`'],
    ['mode', '', 'input `mode` is empty. it is one of tick, plan, validate, doctor'],
    ['commit', '', 'input `commit` is empty. it is one of api, git, none'],
    ['linger', '99', 'input `linger` is `99`. it is minutes'],
  ])('names the input: %s as “%s”', async (name, value, words) => {
    const said = await start(await empty(), { [name]: value })
    expect(refusal(said)).toContain(`::error::${words}`)
    expect(refusal(said)).not.toMatch(/%0A/)
  })

  test.each(['TRUE', 'True', 'true', 'FALSE', 'False', 'false'])('is never `dry-run: %s`, as YAML spells it', async (value) => {
    expect(refusal(await start(await empty(), { 'dry-run': value }))).toContain('not a git repository')
  })
})
