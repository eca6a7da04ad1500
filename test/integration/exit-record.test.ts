/** The wrapper of jobs without accounting, under every shell that a cluster may have as /bin/sh, with signals as SLURM sends them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WRAPPER_LIBRARY } from '../../src/adapters/slurm/wrapper.ts'
import { ensureShells } from '../cluster/packages.ts'

/** Program, arguments, and the name under which it is called: bash called `sh` is another shell than bash. */
const SHELLS = [
  ['dash', [], 'sh'],
  ['bash', [], 'sh'],
  ['bash', [], 'bash'],
  ['busybox', ['sh'], 'busybox'],
] as const

/** How often a race is run: one that loses a record in 2 of 25 is found with a probability of 88 % in each shell. */
const TIMES = 25

await ensureShells(['dash', 'bash', 'busybox'])

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), "exit 'record-"))
  mkdirSync(join(box, 'bin'))
  program('sleep', '[ "$1" = 5 ] || exec /bin/sleep "$@"') // the five seconds after which the limit is asked for
  program('squeue', 'echo 9:58')
})
afterEach(() => rmSync(box, { recursive: true, force: true, maxRetries: 5 }))

/** A program in front of the real one; in the wrapper's path, while scripts name theirs in full. */
const program = (name: string, text: string): void => {
  writeFileSync(join(box, 'bin', name), `#!/bin/sh\n${text}\n`)
  chmodSync(join(box, 'bin', name), 0o755)
}

/** Takes away what a round left. */
const again = (...names: string[]): void => {
  for (const name of names) rmSync(join(box, name), { force: true })
  for (const name of readdirSync(join(box, ATTEMPT))) if (name !== 'script') rmSync(join(box, ATTEMPT, name))
}

const environment = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  PATH: `${join(box, 'bin')}:${process.env.PATH ?? ''}`,
  SLURM_JOB_ID: '7',
  SLURMD_NODENAME: 'c1',
  SLURM_JOB_CPUS_PER_NODE: '64(x2)',
  ...more,
})

const ATTEMPT = 'smoke.1'

/** Wraps a script as a submission does. */
const wrapped = (script: string, options: readonly string[] = []): string => {
  writeFileSync(join(box, 'job.sh'), script)
  const said = spawnSync('sh', ['-c', `${WRAPPER_LIBRARY}\nwrap "$@" && printf %s "$wrapped"`, 'sh', ATTEMPT, 'job.sh', ...options], {
    cwd: box,
    env: environment(),
    encoding: 'utf8',
  })
  expect(said.stderr).toBe('')
  return said.stdout
}

const facts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(box, ATTEMPT))
      .filter((name) => !/^(script|pid\..*)$/.test(name))
      .map((name) => [name, readlinkSync(join(box, ATTEMPT, name))]),
  )

const file = (name: string): string => readFileSync(join(box, name), 'utf8')
const there = async (name: string): Promise<void> => {
  for (let tries = 0; tries < 600 && !existsSync(join(box, name)); tries++) await pause(10)
  expect(existsSync(join(box, name)), `${name} in ${readdirSync(box)}`).toBe(true)
}

describe.each(SHELLS)('%s %s as %s', (shell, args, argv0) => {
  /** Started as slurmstepd does: leader of its own group. */
  const start = (wrapper: string, env: Readonly<Record<string, string>> = {}, input = ''): ChildProcess => {
    const child = spawn(shell, [...args, wrapper], {
      cwd: box,
      argv0,
      detached: true,
      env: environment(env),
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    return child
  }
  const end = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  const whole = (child: ChildProcess, signal: NodeJS.Signals): boolean => process.kill(-(child.pid ?? 0), signal)

  test.each([0, 1, 3, 127, 143, 255])('a script that ends with %i ends with that, and leaves it behind', async (code) => {
    expect(await end(start(wrapped(`#!/bin/sh\nexit ${code}\n`)))).toBe(code)
    expect(facts()).toMatchObject({
      'start.n.0': expect.stringMatching(/^[0-9]+\.64\(x2\)\.c1$/),
      'exit.n.0': expect.stringMatching(new RegExp(`^${code}\\.[0-9]+\\.c1$`)),
    })
    expect(facts()).not.toHaveProperty('term.n.0')
  })

  test('arrays and requeues are told apart', async () => {
    await end(start(wrapped('#!/bin/sh\n'), { SLURM_ARRAY_TASK_ID: '4', SLURM_RESTART_COUNT: '2' }))
    expect(Object.keys(facts()).toSorted()).toEqual(expect.arrayContaining(['exit.4.2', 'start.4.2']))
  })

  test('its input, its variables and its own interpreter are the script’s', async () => {
    const script = '#!/bin/bash -u\n: "$BASH_VERSION"\ncat > read\necho "$at $child $code $began $me" > variables\n'
    const variables = { at: 'a', child: 'b', code: 'c', began: 'd', me: 'e' }
    expect(await end(start(wrapped(script), variables, 'from the input\n'))).toBe(0)
    expect([file('read'), file('variables')]).toEqual(['from the input\n', 'a b c d e\n'])
  })

  test('SIGTERM to all of it, as at the time limit: nothing is lost, however often', async () => {
    const wrapper = wrapped('#!/bin/bash\n: > $1begun\n/bin/sleep 60\n')
    for (let i = 0; i < TIMES; i++) {
      const child = start(wrapper)
      await there('begun')
      whole(child, 'SIGTERM')
      // SLURM sends it again when it ends the job
      if (i % 2 === 1) setTimeout(() => child.exitCode === null && whole(child, 'SIGTERM'), i % 7)
      const ending = end(child)
      expect([143, null]).toContain(await ending)
      expect(facts(), `round ${i}`).toMatchObject({ 'exit.n.0': expect.stringMatching(/^143\./), 'term.n.0': '15' })
      again('begun')
    }
  })

  test('a script that saves and ends well when it is asked to leave: its status, and that it was asked', async () => {
    const wrapper = wrapped(`#!/bin/bash\ntrap ': > saved; exit 0' TERM\n: > begun\nwhile :; do /bin/sleep 0.05; done\n`)
    for (let i = 0; i < TIMES / 5; i++) {
      const child = start(wrapper)
      await there('begun')
      const ending = end(child)
      whole(child, 'SIGTERM')
      expect(await ending).toBe(0)
      expect(facts(), `round ${i}`).toMatchObject({ 'exit.n.0': expect.stringMatching(/^0\./), 'term.n.0': '15' })
      again('begun', 'saved')
    }
  })

  test('SIGKILL after that leaves what was known before', async () => {
    const child = start(wrapped(`#!/bin/bash\ntrap '' TERM\n: > begun\n/bin/sleep 60\n`))
    await there('begun')
    whole(child, 'SIGTERM')
    for (let tries = 0; tries < 300 && !('term.n.0' in facts()); tries++) await pause(10)
    const ending = end(child)
    whole(child, 'SIGKILL')
    await ending
    expect(facts()).toMatchObject({ 'start.n.0': expect.any(String), 'term.n.0': '15' })
    expect(facts()).not.toHaveProperty('exit.n.0')
  })

  test.each(['SIGUSR1', 'SIGUSR2', 'SIGINT', 'SIGHUP'] as const)('%s to the batch shell alone reaches the script', async (signal) => {
    const short = signal.slice(3)
    const wrapper = wrapped(
      `#!/bin/bash\ntrap 'echo got >> got' ${short}\n: > begun\nfor i in 1 2 3 4 5 6 7 8; do /bin/sleep 0.1; [ -e got ] && break; done\nexit 5\n`,
    )
    const child = start(wrapper)
    await there('begun')
    const ending = end(child)
    child.kill(signal)
    expect(await ending).toBe(5)
    expect(file('got')).toBe('got\n')
    expect(facts()).toMatchObject({ 'exit.n.0': expect.stringMatching(/^5\./) })
  })

  test('signals that come while it ends change nothing of its status', async () => {
    const wrapper = wrapped(`#!/bin/bash\ntrap : USR1\n: > begun\n/bin/sleep 0.05\nexit 9\n`)
    for (let i = 0; i < TIMES / 2; i++) {
      const child = start(wrapper)
      await there('begun')
      const ending = end(child)
      const timer = setInterval(() => child.kill('SIGUSR1'), 3)
      expect(await ending, `round ${i}`).toBe(9)
      clearInterval(timer)
      expect(facts(), `round ${i}`).toMatchObject({ 'exit.n.0': expect.stringMatching(/^9\./) })
      again('begun')
    }
  })

  test.each([
    ['#SBATCH --signal=B:TERM@120', []],
    ['#SBATCH', ['--signal=B:SIGTERM@60']],
    ['#SBATCH --signal B:15@60', []],
  ])('SIGTERM that the script itself has ordered (%s %s) reaches it, and is nobody else’s; a second one is', async (directive, options) => {
    const script = `#!/bin/bash\n${directive}\ntrap 'echo got >> got' TERM\n: > begun\nuntil [ -e enough ]; do /bin/sleep 0.05; done\n`
    const child = start(wrapped(script, options))
    await there('begun')
    const ending = end(child)
    child.kill('SIGTERM')
    await there('got')
    expect(facts()).not.toHaveProperty('term.n.0')
    child.kill('SIGTERM')
    for (let tries = 0; tries < 300 && !('term.n.0' in facts()); tries++) await pause(10)
    writeFileSync(join(box, 'enough'), '')
    expect(await ending).toBe(0)
    expect(facts()).toMatchObject({ 'term.n.0': '15' })
  })

  test('SIGTERM to the batch shell alone, as proctrack/cgroup sends it, reaches the script', async () => {
    const child = start(wrapped(`#!/bin/bash\ntrap 'echo got >> got; exit 0' TERM\n: > begun\nwhile :; do /bin/sleep 0.05; done\n`))
    await there('begun')
    const ending = end(child)
    child.kill('SIGTERM')
    expect(await ending).toBe(0)
    expect(file('got')).toBe('got\n')
    expect(facts()).toMatchObject({ 'term.n.0': '15', 'exit.n.0': expect.stringMatching(/^0\./) })
  })

  test('nothing of it stands in the script’s log', async () => {
    const child = spawn(shell, [...args, wrapped('#!/bin/bash\n: > begun\nexec /bin/sleep 60\n')], {
      cwd: box,
      argv0,
      detached: true,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
    await there('begun')
    const closed = new Promise((resolve) => child.once('close', resolve))
    whole(child, 'SIGTERM')
    await closed
    expect(Buffer.concat(said).toString()).toBe('')
  })

  test('an interpreter that is not there is named in the log', async () => {
    const ran = spawnSync(shell, [...args, wrapped('#!/no/such/interpreter\n')], { cwd: box, argv0, env: environment(), encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 127, stderr: expect.stringContaining('/no/such/interpreter') })
  })

  describe('the time limit', () => {
    const LONG = `#!/bin/bash\n: > begun\nfor i in $(seq 100); do /bin/sleep 0.05; [ -e enough ] && break; done\n`
    const limitOf = async (env: Readonly<Record<string, string>> = {}): Promise<string | undefined> => {
      const ending = end(start(wrapped(LONG), env))
      for (let tries = 0; tries < 150 && !('limit.n.0' in facts()); tries++) await pause(10)
      writeFileSync(join(box, 'enough'), '')
      expect(await ending).toBe(0)
      return facts()['limit.n.0']
    }

    test('is asked for once', async () => expect(await limitOf()).toBe('9:58'))

    test('is in the environment of a newer SLURM: nobody is asked', async () => {
      expect(await limitOf({ SLURM_JOB_END_TIME: '1800000000' })).toBe('@1800000000')
    })

    test.each(['echo UNLIMITED', 'echo "slurm_load_jobs error: Socket timed out" >&2; exit 1', 'exec /bin/sleep 3'])(
      'without an answer (%s) it is not known, and the script does not wait for it',
      async (squeue) => {
        program('squeue', squeue)
        expect(await limitOf()).toBeUndefined()
      },
    )
  })
})
