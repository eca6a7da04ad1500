/** The suite that every backend passes: what the shell relies on, whatever runs the jobs. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Finding, Need } from '../../src/core/evidence.ts'
import type { AttemptKey } from '../../src/core/model.ts'
import type { JobSeen, LedgerEntry, Sight } from '../../src/core/observation.ts'
import type { Backend, Deed, FileUpload, Outcome, Site, Start } from '../../src/ports/backend.ts'

/** A backend with what a test does behind its back. */
export interface BackendWorld {
  /** Whether jobs are held by a scheduler first; a process starts at once. */
  holds: boolean
  /** Another run, or somebody's laptop: an object of its own on the same cluster. */
  owner(): Backend
  /** An owner that dies between the scheduler's answer and the ledger. Absent where there is no such moment. */
  dying?(): Backend
  /** A campaign in a folder of its own that does not exist yet. */
  site(campaign: string): Site
  write(site: Site, path: string, content: string): Promise<void>
  link(site: Site, path: string, target: string): Promise<void>
  read(site: Site, path: string): Promise<string | undefined>
  /** SIGKILL for a process of ours, with its children. */
  kill(pid: number): Promise<void>
  /** Lets time pass. */
  pass(): Promise<void>
  close(): Promise<void>
}

const file = (path: string, text: string, mode: '644' | '755' = '644'): FileUpload => {
  const content = new TextEncoder().encode(text)
  return { path, mode, size: content.length, sha256: createHash('sha256').update(content).digest('hex'), content }
}
const entry = ({ content: _, ...manifest }: FileUpload) => manifest

const deploy = (site: Site, uploads: FileUpload[], more: Partial<Extract<Deed, { kind: 'deploy' }>> = {}): Deed => ({
  kind: 'deploy', site, sha: 'a1b2c3', uploads, remove: [], manifest: uploads.map(entry), expect: Object.fromEntries(uploads.map((u) => [u.path, 'missing'])), ...more,
}) // biome-ignore format: one literal

const key = (site: Site, stage: string, attempt = 1): AttemptKey => ({ campaign: site.campaign, stage, attempt })
const sbatch = (script: string, options: Record<string, string> = {}): Start => ({
  kind: 'sbatch',
  script,
  options: { output: '/dev/null', ...options },
})
const command = (text: string, timeout = 60): Start => ({ kind: 'command', command: text, timeout })
const submit = (site: Site, stage: string, start: Start, attempt = 1): Deed => ({
  kind: 'submit',
  site,
  key: key(site, stage, attempt),
  start,
})
const watch = (site: Site, more: { recorded?: { stage: string; attempt: number; job: string }[]; jobs?: string[] } = {}) => ({
  ...site,
  recorded: [],
  jobs: [],
  ...more,
})

const one = async (backend: Backend, deed: Deed): Promise<Outcome> =>
  (await backend.act([deed]))[0] ?? { kind: 'unknown', message: 'no outcome' }
const find = async (backend: Backend, site: Site, need: Need): Promise<Finding> =>
  (await backend.gather([{ site, need }]))[0] ?? { kind: 'unobserved', why: 'no finding' }

const jobOf = (outcome: Outcome): string => {
  expect(outcome).toMatchObject({ kind: 'submitted' })
  return outcome.kind === 'submitted' ? outcome.job : ''
}
const seen = (sight: Sight): Extract<Sight, { kind: 'seen' }> => {
  expect(sight).toMatchObject({ kind: 'seen' })
  return sight as Extract<Sight, { kind: 'seen' }>
}
const entries = (sight: Sight, site: Site): LedgerEntry[] => {
  const ledger = seen(sight).ledgers.get(site.campaign)
  expect(ledger).toMatchObject({ kind: 'seen' })
  return ledger?.kind === 'seen' ? ledger.entries : []
}

const RUN_ONCE = '#!/bin/sh\necho run >> runs\n'

/** Runs the suite on one kind of backend. @param options.holds as in the world: whether a scheduler holds jobs first */
export function exerciseBackend(name: string, make: () => Promise<BackendWorld>, options: { holds: boolean }): void {
  describe(name, () => {
    let world: BackendWorld
    let site: Site
    let backend: Backend
    beforeEach(async () => {
      world = await make()
      site = world.site('co')
      backend = world.owner()
    })
    afterEach(() => world.close())

    const ended = async (job: string, by: Backend = backend): Promise<JobSeen> => {
      for (let tries = 0; tries < 150; tries++) {
        const found = seen(await by.look([watch(site, { jobs: [job] })])).jobs.get(job)
        if (found?.phase === 'ended') return found
        await world.pass()
      }
      throw new Error(`job ${job} did not end`)
    }
    const runs = async (): Promise<number> => ((await world.read(site, 'runs')) ?? '').split('\n').filter((line) => line !== '').length

    describe('looking', () => {
      test('nothing to watch contacts nobody', async () => {
        await backend.look([])
        expect(backend.usage.commands).toBe(0)
      })

      test('a campaign without a folder has an empty ledger', async () => {
        expect(entries(await backend.look([watch(site)]), site)).toEqual([])
      })

      test('any number of campaigns is one command', async () => {
        await backend.look(Array.from({ length: 30 }, (_, n) => watch(world.site(`c${n}`))))
        expect(backend.usage.commands).toBe(1)
      })

      test('a folder of somebody else is not read as ours', async () => {
        await world.write(site, '.escapement/owner', 'them/fork campaigns/co/WORKFLOW.md\n')
        expect(seen(await backend.look([watch(site)])).ledgers.get('co')).toMatchObject({
          kind: 'unobserved',
          why: expect.stringContaining('them/fork'),
        })
      })
    })

    describe('submitting', () => {
      test('a script runs once, and the same key again is the same job', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        const job = jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch'))))
        expect(await ended(job)).toMatchObject({ exit: { code: 0, signal: 0 } })
        expect(await one(world.owner(), submit(site, 'smoke', sbatch('run.sbatch')))).toMatchObject({
          kind: 'submitted',
          job,
          adopted: true,
        })
        await world.pass()
        expect(await runs()).toBe(1)
      })

      test('four owners at once submit one job', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        const outcomes = await Promise.all(Array.from({ length: 4 }, () => one(world.owner(), submit(site, 'smoke', sbatch('run.sbatch')))))
        const jobs = new Set(outcomes.map(jobOf))
        expect(jobs.size).toBe(1)
        await ended([...jobs][0] ?? '')
        await world.pass()
        expect(await runs()).toBe(1)
      })

      test('another attempt is another job', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        const first = jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch'))))
        const second = jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch'), 2)))
        expect(second).not.toBe(first)
        await ended(first)
        await ended(second)
        expect(await runs()).toBe(2)
      })

      test('the ledger knows the attempt, its job, and what reached git', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        const deed = { ...submit(site, 'npt.a', sbatch('run.sbatch')), checkpoint: 'sha-1' } as Deed
        const job = jobOf(await one(backend, deed))
        expect(entries(await backend.look([watch(site)]), site)).toMatchObject([
          { stage: 'npt.a', attempt: 1, job, released: true, recorded: false, checkpoint: 'sha-1' },
        ])
        const wrong = [{ stage: 'npt.a', attempt: 1, job: '999999' }]
        expect(entries(await backend.look([watch(site, { recorded: wrong })]), site)).toMatchObject([{ recorded: false }])
        expect(entries(await backend.look([watch(site, { recorded: [{ stage: 'npt.a', attempt: 1, job }] })]), site)).toMatchObject([
          { recorded: true },
        ])
      })

      test('a failing script shows its exit code', async () => {
        await world.write(site, 'run.sbatch', '#!/bin/sh\nexit 3\n')
        expect(await ended(jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch')))))).toMatchObject({
          exit: { code: 3, signal: 0 },
        })
      })

      test('of an array each element ends by itself', async () => {
        await world.write(site, 'run.sbatch', '#!/bin/sh\necho "$SLURM_ARRAY_TASK_ID" >> "runs"\n[ "$SLURM_ARRAY_TASK_ID" != 2 ]\n')
        const job = await ended(jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch', { array: '1-4%2' })))))
        expect(job.exit?.code).toBe(1)
        expect(job.elements?.map((e) => [e.index, e.exit?.code])).toEqual([[1, 0], [2, 1], [3, 0], [4, 0]]) // biome-ignore format: a table
        expect(await runs()).toBe(4)
      })

      test('a script that is not there is refused', async () => {
        expect(await one(backend, submit(site, 'smoke', sbatch('none.sbatch')))).toMatchObject({ kind: 'refused', code: 'SUBMIT' })
      })

      test('a script outside of the folder is refused', async () => {
        expect(await one(backend, submit(site, 'smoke', sbatch('../run.sbatch')))).toMatchObject({ kind: 'refused', code: 'UNSAFE_PATH' })
      })

      test('a folder of somebody else is not submitted from', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        await world.write(site, '.escapement/owner', 'them/fork campaigns/co/WORKFLOW.md\n')
        expect(await one(backend, submit(site, 'smoke', sbatch('run.sbatch')))).toMatchObject({
          kind: 'refused',
          code: 'OWNER',
          message: expect.stringContaining('them/fork'),
        })
      })

      test('a voided attempt is never submitted', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        expect(await one(backend, { kind: 'void', site, key: key(site, 'smoke') })).toEqual({ kind: 'done' })
        expect(await one(world.owner(), submit(site, 'smoke', sbatch('run.sbatch')))).toMatchObject({ kind: 'refused', code: 'SUBMIT' })
        expect(entries(await backend.look([watch(site)]), site)).toMatchObject([{ job: 'void' }])
      })

      test('an attempt that has a job is not voided', async () => {
        await world.write(site, 'run.sbatch', RUN_ONCE)
        const job = jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch'))))
        expect(await one(backend, { kind: 'void', site, key: key(site, 'smoke') })).toMatchObject({ kind: 'refused' })
        expect(entries(await backend.look([watch(site)]), site)).toMatchObject([{ job }])
      })

      test('after a refusal the campaign goes no further, another one does', async () => {
        const other = world.site('other')
        await world.write(other, 'run.sbatch', RUN_ONCE)
        const outcomes = await backend.act([
          submit(site, 'a', sbatch('none.sbatch')),
          submit(other, 'a', sbatch('run.sbatch')),
          submit(site, 'b', command('echo run >> runs')),
        ])
        expect(outcomes.map((outcome) => outcome.kind)).toEqual(['refused', 'submitted', 'unknown'])
        expect(await runs()).toBe(0)
      })

      test('a running job can be cancelled', async () => {
        await world.write(site, 'run.sbatch', '#!/bin/sh\nsleep 300\n')
        const job = jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch'))))
        expect(await one(backend, { kind: 'cancel', site, job })).toEqual({ kind: 'done' })
        expect((await ended(job)).state).toBe('CANCELLED')
      })
    })

    describe('commands', () => {
      test('an instant command has ended by the next look, with its exit code and its key', async () => {
        const job = jobOf(await one(backend, submit(site, 'check', command('echo "$SBATCH_JOB_NAME" > said; exit 7'))))
        expect(seen(await backend.look([watch(site, { jobs: [job] })])).jobs.get(job)).toMatchObject({
          phase: 'ended',
          state: 'EXITED',
          exit: { code: 7, signal: 0 },
        })
        expect(await world.read(site, 'said')).toBe(`co.check.1.${site.ownerHash}\n`)
      })

      test('the same key again runs nothing', async () => {
        const deed = submit(site, 'check', command('echo run >> runs'))
        const jobs = new Set((await Promise.all([one(backend, deed), one(world.owner(), deed), one(world.owner(), deed)])).map(jobOf))
        jobs.add(jobOf(await one(backend, deed)))
        expect(jobs.size).toBe(1)
        expect(await runs()).toBe(1)
      })

      test('one that is killed is interrupted, and not begun again', async () => {
        const deed = submit(site, 'check', command('echo run >> runs; sleep 300'))
        const job = jobOf(await one(backend, deed))
        const running = await backend.look([watch(site, { jobs: [job] })])
        expect(seen(running).jobs.get(job)?.phase).toBe('running')
        const process = entries(running, site)[0]?.process
        expect(process?.alive).toBe('yes')
        await world.kill(process?.pid ?? 0)
        expect(await ended(job)).toMatchObject({ state: 'INTERRUPTED' })
        expect(await one(world.owner(), deed)).toMatchObject({ kind: 'submitted', job, adopted: true })
        expect(await runs()).toBe(1)
      })

      test('one that takes too long is ended', async () => {
        const job = jobOf(await one(backend, submit(site, 'check', command('sleep 300', 1))))
        expect((await ended(job)).state).toBe('TIMEOUT')
      })
    })

    describe('deploying', () => {
      const script = file('bin/run it.sh', "#!/bin/sh\necho 'ρ'\n", '755')
      const input = file('npt.conf', 'minimize 1000\r\n')

      test('files, modes and the manifest stand as they were sent', async () => {
        expect(await one(backend, deploy(site, [script, input]))).toEqual({ kind: 'done' })
        expect(await world.read(site, 'npt.conf')).toBe('minimize 1000\r\n')
        expect(await find(backend, site, { kind: 'deployment', paths: ['bin/run it.sh', 'npt.conf', 'none', '../x'] })).toEqual({
          kind: 'deployment',
          owner: site.owner,
          sha: 'a1b2c3',
          deployed: [script, input].map(entry),
          actual: { 'bin/run it.sh': script.sha256, 'npt.conf': input.sha256, none: 'missing', '../x': 'other' },
        })
      })

      test('a file that is not as expected stops it, and nothing is written', async () => {
        await world.write(site, 'npt.conf', 'by hand\n')
        expect(await one(backend, deploy(site, [script, input]))).toMatchObject({
          kind: 'refused',
          code: 'DRIFT',
          message: expect.stringContaining('npt.conf'),
        })
        expect(await world.read(site, 'npt.conf')).toBe('by hand\n')
        expect(await world.read(site, 'bin/run it.sh')).toBeUndefined()
      })

      test('what is gone from git goes, unless it was changed there', async () => {
        await one(backend, deploy(site, [script, input]))
        await world.write(site, 'npt.conf', 'by hand\n')
        const expectations = { [script.path]: script.sha256, [input.path]: input.sha256 }
        await one(backend, deploy(site, [], { remove: [script.path, input.path], expect: expectations }))
        expect(await world.read(site, 'bin/run it.sh')).toBeUndefined()
        expect(await world.read(site, 'npt.conf')).toBe('by hand\n')
      })

      test('nothing is written through a link', async () => {
        await world.link(site, 'bin', '/tmp')
        expect(await one(backend, deploy(site, [script]))).toMatchObject({ kind: 'refused', code: 'UNSAFE_PATH' })
        expect(await find(backend, site, { kind: 'deployment', paths: [script.path] })).toMatchObject({ actual: { [script.path]: 'link' } })
      })

      test.each(['../x', '/etc/x', 'a/../../x', '.escapement/owner', 'a\nb'])('%j is refused', async (path) => {
        expect(await one(backend, deploy(site, [file(path, 'x')]))).toMatchObject({ kind: 'refused', code: 'UNSAFE_PATH' })
      })

      test('a folder of somebody else is left alone', async () => {
        await world.write(site, '.escapement/owner', 'them/fork campaigns/co/WORKFLOW.md\n')
        expect(await one(backend, deploy(site, [input]))).toMatchObject({ kind: 'refused', code: 'OWNER' })
        expect(await world.read(site, 'npt.conf')).toBeUndefined()
      })

      test('what is deployed is submitted in the same command', async () => {
        const outcomes = await backend.act([
          deploy(site, [file('run.sbatch', RUN_ONCE, '755')]),
          submit(site, 'smoke', sbatch('run.sbatch')),
        ])
        expect(outcomes.map((outcome) => outcome.kind)).toEqual(['done', 'submitted'])
        expect(backend.usage.commands).toBe(1)
      })
    })

    describe('gathering', () => {
      beforeEach(async () => {
        await world.write(site, 'logs/a.out', 'fine\nFATAL ERROR: it broke\nmore\n')
        await world.write(site, 'logs/b.out', 'no fatality here\n')
        await world.write(site, 'snap 1.pdb', 'x')
      })

      test('files by pattern', async () => {
        expect(await find(backend, site, { kind: 'files', glob: 'logs/*.out' })).toMatchObject({
          files: [{ path: 'logs/a.out', size: 32 }, { path: 'logs/b.out' }],
          truncated: false,
        })
        expect(await find(backend, site, { kind: 'files', glob: 'snap ?.pdb' })).toMatchObject({ files: [{ path: 'snap 1.pdb', size: 1 }] })
        expect(await find(backend, site, { kind: 'files', glob: '*.none' })).toEqual({ kind: 'files', files: [], truncated: false })
      })

      test('whole words only', async () => {
        const words = (word: string, exact: boolean) => find(backend, site, { kind: 'words', globs: ['logs/*.out'], word, exact })
        expect(await words('FATAL', true)).toEqual({
          kind: 'words',
          filesLooked: 2,
          hit: { file: 'logs/a.out', line: 2, text: 'FATAL ERROR: it broke' },
        })
        expect(await words('fatal', true)).toEqual({ kind: 'words', filesLooked: 2 })
        expect(await words('fatal', false)).toMatchObject({ hit: { line: 2 } })
      })

      test('first and last bytes, and the hash', async () => {
        expect(await find(backend, site, { kind: 'tail', glob: 'logs/a.*', bytes: 5 })).toEqual({
          kind: 'text',
          file: 'logs/a.out',
          text: 'more\n',
          truncated: true,
        })
        expect(await find(backend, site, { kind: 'head', glob: 'logs/a.*', bytes: 4 })).toEqual({
          kind: 'text',
          file: 'logs/a.out',
          text: 'fine',
          truncated: true,
        })
        expect(await find(backend, site, { kind: 'tail', glob: 'none', bytes: 5 })).toEqual({ kind: 'text', text: '', truncated: false })
        expect(await find(backend, site, { kind: 'hash', glob: 'snap*' })).toEqual({
          kind: 'hash',
          file: 'snap 1.pdb',
          sha256: createHash('sha256').update('x').digest('hex'),
        })
      })

      test('a command by its exit status', async () => {
        expect(await find(backend, site, { kind: 'run', command: 'cat "snap 1.pdb"; exit 4', timeout: 10 })).toEqual({
          kind: 'ran',
          code: 4,
          output: 'x',
        })
      })

      test.each(['../*', '/etc/*', '**/x', '$(id)/..'])('the pattern %s is not looked for', async (glob) => {
        expect(await find(backend, site, { kind: 'files', glob })).toMatchObject({ kind: 'unobserved' })
      })

      test('everything is one command', async () => {
        await backend.gather([
          { site, need: { kind: 'files', glob: '*' } },
          { site: world.site('other'), need: { kind: 'hash', glob: '*' } },
        ])
        expect(backend.usage.commands).toBe(1)
      })
    })

    describe.runIf(options.holds)('an answer that was lost', () => {
      beforeEach(() => world.write(site, 'run.sbatch', RUN_ONCE))
      const lose = async (): Promise<void> => {
        const dying = world.dying?.()
        if (dying === undefined) throw new Error('this world loses no answers')
        expect(await one(dying, submit(site, 'smoke', sbatch('run.sbatch')))).toMatchObject({ kind: 'unknown' })
      }

      test('is a held job that bears our token, and never runs by itself', async () => {
        await lose()
        const sight = seen(await backend.look([watch(site)]))
        expect([...sight.jobs.values()]).toMatchObject([{ phase: 'held', token: `co.smoke.1.${site.ownerHash}` }])
        expect(entries(sight, site)).toMatchObject([{ stage: 'smoke', attempt: 1, released: false }])
        expect(entries(sight, site)[0]).not.toHaveProperty('job')
        expect(await runs()).toBe(0)
      })

      test('is adopted by the next submission of the key: one execution', async () => {
        await lose()
        const held = [...seen(await backend.look([watch(site)])).jobs.keys()][0]
        const outcome = await one(backend, submit(site, 'smoke', sbatch('run.sbatch')))
        expect(outcome).toMatchObject({ kind: 'submitted', job: held, adopted: true })
        await ended(jobOf(outcome))
        expect(await runs()).toBe(1)
      })

      test('is cancelled when the attempt is given up', async () => {
        await lose()
        expect(await one(backend, { kind: 'void', site, key: key(site, 'smoke') })).toEqual({ kind: 'done' })
        const [left] = seen(await backend.look([watch(site)])).jobs.values()
        expect(left?.phase === 'ended' || left === undefined).toBe(true)
        expect(await runs()).toBe(0)
      })

      test('only a surplus job is cancelled as surplus, never the own one', async () => {
        const job = jobOf(await one(backend, submit(site, 'other', sbatch('run.sbatch'))))
        expect(await one(backend, { kind: 'cancel-surplus', site, key: key(site, 'other'), job })).toMatchObject({ kind: 'refused' })
        expect(await one(backend, { kind: 'release', site, key: key(site, 'other'), job })).toEqual({ kind: 'done' })
        expect(await one(backend, { kind: 'release', site, key: key(site, 'other'), job: '1' })).toMatchObject({ kind: 'refused' })
      })

      test('an option that the scheduler refuses is refused in its own words', async () => {
        const outcome = await one(backend, submit(site, 'smoke', sbatch('run.sbatch', { partition: 'nopart' })))
        expect(outcome).toMatchObject({ kind: 'refused', code: 'SUBMIT', message: expect.stringContaining('nopart') })
      })

      test.each(['hold', 'wrap', 'comment', 'parsable', 'wait'])('the option %s is ours', async (option) => {
        expect(await one(backend, submit(site, 'smoke', sbatch('run.sbatch', { [option]: 'true' })))).toMatchObject({
          kind: 'refused',
          code: 'SUBMIT',
        })
      })
    })
  })
}
