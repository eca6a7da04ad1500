/** Submission: once, whoever asks and how often */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Backend, Deed, Site } from '../../src/ports/backend.ts'
import {
  type BackendWorld,
  command,
  endOf,
  entries,
  jobOf,
  key,
  one,
  openScene,
  RUN_ONCE,
  runsOf,
  sbatch,
  submit,
  watch,
} from './backend-kit.ts'

export function exerciseSubmission(make: () => Promise<BackendWorld>): void {
  describe('submission', () => {
    let world: BackendWorld
    let site: Site
    let backend: Backend
    beforeEach(async () => {
      ;({ world, site, backend } = await openScene(make))
    })
    afterEach(() => world.close())
    const ended = (job: string) => endOf({ world, site, backend }, job)
    const runs = () => runsOf({ world, site, backend })

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
        expect(await one(world.owner(), submit(site, 'smoke', sbatch('run.sbatch')))).toMatchObject({ kind: 'unknown' })
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
        expect(outcomes.map((outcome) => outcome.kind)).toEqual(['refused', 'submitted', 'put-off'])
        expect(await runs()).toBe(0)
      })

      test('a running job can be cancelled', async () => {
        await world.write(site, 'run.sbatch', '#!/bin/sh\nsleep 300\n')
        const job = jobOf(await one(backend, submit(site, 'smoke', sbatch('run.sbatch'))))
        expect(await one(backend, { kind: 'cancel', site, job })).toEqual({ kind: 'done' })
        expect((await ended(job)).state).toBe('CANCELLED')
      })
    })
  })
}
