import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAnswer } from '../../../../src/adapters/remote/answer.ts'
import { allowedEnvironment } from '../../../../src/adapters/remote/environment.ts'
import { assemble, type Part } from '../../../../src/adapters/remote/script.ts'
import { PortError } from '../../../../src/ports/error.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'script-'))
})
afterEach(() => rmSync(box, { recursive: true }))

const plan = (parts: Part[], more: { setup?: string; loginShell?: boolean } = {}) =>
  assemble({ library: 'hello() { echo "hello $1"; }', parts, setup: more.setup, loginShell: more.loginShell ?? false })
const part = (body: string, seconds = 5, stage = 0): Part => ({ body, seconds, stage })
const env = (): Record<string, string> => ({ PATH: process.env.PATH ?? '', HOME: box, SHELL: '/bin/bash', TMPDIR: box })
const run = (script: string) => spawnSync('sh', ['-s'], { input: script, env: env(), cwd: box, maxBuffer: 1 << 26 })
// others may be at work on this machine: only folders with this test's own script count
const leftovers = () =>
  readdirSync('/tmp').filter((name) => {
    try {
      return name.startsWith('escapement.') && readFileSync(join('/tmp', name, 'p0'), 'utf8').includes(box)
    } catch {
      return false
    }
  })
const outs = (parts: readonly { kind: string; out?: Uint8Array }[]) =>
  parts.map((p) => (p.kind === 'late' ? 'late' : Buffer.from(p.out ?? []).toString()))

describe('one remote command', () => {
  test('parts answer each for itself, later stages see what came before', () => {
    const script = plan([part('hello a; echo left >"$D/note"'), part('exit 3'), part('cat "$D/note"', 5, 1)])
    const answer = readAnswer(run(script.text).stdout, script.nonce, 3)
    expect(outs(answer.parts)).toEqual(['hello a\n', '', 'left\n'])
    expect(answer.parts[1]).toMatchObject({ kind: 'ended', code: 3 })
  })

  test('a part that hangs holds up nobody', () => {
    const script = plan([part('sleep 60', 1), part('echo quick')])
    const answer = readAnswer(run(script.text).stdout, script.nonce, 2)
    expect(answer.parts[0]).toMatchObject({ kind: 'ended', code: 124 })
    expect(outs(answer.parts)[1]).toBe('quick\n')
  })

  test('wherever the script is cut, nothing of it is executed', () => {
    const witness = join(box, 'witness')
    const { text } = plan([part(`: >'${witness}'`)])
    for (let keep = 0; keep < text.length - 1; keep += 1 + Math.floor(text.length / 60)) run(text.slice(0, keep))
    for (let keep = text.length - 60; keep < text.length - 1; keep++) run(text.slice(0, keep))
    expect(existsSync(witness)).toBe(false)
  })

  test('wherever the answer is cut, it is no answer', () => {
    const script = plan([part('echo data')])
    const { stdout } = run(script.text)
    for (let keep = 0; keep < stdout.length - 1; keep++)
      expect(() => readAnswer(stdout.subarray(0, keep), script.nonce, 1)).toThrow(PortError)
  })

  test('noise of a profile before, within and after is not data', () => {
    const script = plan([part('printf "begin\\n0 data\\nend\\n\\377\\000x"')], {
      setup: 'echo motd; cat; echo "$RANDOM begin"',
      loginShell: true,
    })
    const said = run(`echo banner; ${script.text}echo goodbye\n`)
    const answer = readAnswer(said.stdout, script.nonce, 1)
    expect(answer.parts[0]).toMatchObject({ kind: 'ended', out: Buffer.from([...Buffer.from('begin\n0 data\nend\n'), 255, 0, 120]) })
  })

  test('a profile that ends the shell is told from an empty answer', () => {
    const script = plan([part('echo data')], { setup: 'echo no entry >&2; exit 1' })
    expect(() => readAnswer(run(script.text).stdout, script.nonce, 1)).toThrow(/no entry/)
  })

  test('children have no script to eat, and leave no folder behind', () => {
    const script = plan([part(`cat; echo end # ${box}`)], { setup: 'cat >/dev/null' })
    expect(outs(readAnswer(run(script.text).stdout, script.nonce, 1).parts)).toEqual(['end\n'])
    expect(leftovers()).toEqual([])
  })

  // as with a full disk: a write fails, and the command that wrote does not notice, as squeue and sacct do not
  const full = "trap '' XFSZ; ulimit -f 64"
  const careless = `${process.execPath} -e 'process.stdout.on("error", () => process.exit(0)); process.stdout.write("x".repeat(200000))'`

  test('what the disk did not take whole is no answer', () => {
    const script = plan([part(`${careless} || :`), part('echo small')], { setup: full })
    expect(outs(readAnswer(run(script.text).stdout, script.nonce, 2).parts)).toEqual(['late', 'small\n'])
  })

  test('nor is what a part keeps for the next one', () => {
    const script = plan(
      [part(`if whole "$D/kept" ${careless}; then echo whole; else echo cut; fi`), part('whole "$D/kept2" false; cat "$D/kept2.rc"')],
      {
        setup: full,
      },
    )
    expect(outs(readAnswer(run(script.text).stdout, script.nonce, 2).parts)).toEqual(['cut\n', '1\n'])
  })

  test('setup lines count for the parts', () => {
    const script = plan([part('echo "$WHAT"')], { setup: "WHAT='a b'; export WHAT" })
    expect(outs(readAnswer(run(script.text).stdout, script.nonce, 1).parts)).toEqual(['a b\n'])
  })
})

test('tokens, inputs and the runner stay out of the environment', () => {
  const kept = allowedEnvironment({
    PATH: '/bin',
    LC_ALL: 'C',
    GITHUB_TOKEN: 'x',
    INPUT_SSH_PRIVATE_KEY: 'x',
    RUNNER_TRACKING_ID: 'x',
    SLURM_CONF: '/c',
    SBATCH_WAIT: '1',
    HOME: undefined,
  })
  expect(kept).toEqual({ PATH: '/bin', LC_ALL: 'C', SLURM_CONF: '/c' })
})
