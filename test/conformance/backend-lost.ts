/** Lost answers: two phases where a scheduler holds jobs */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Backend, Site } from '../../src/ports/backend.ts'
import {
  type BackendWorld,
  endOf,
  entries,
  jobOf,
  key,
  one,
  openScene,
  RUN_ONCE,
  runsOf,
  sbatch,
  seen,
  submit,
  watch,
} from './backend-kit.ts'

export function exerciseLostAnswers(make: () => Promise<BackendWorld>): void {
  describe('lost answers', () => {
    let world: BackendWorld
    let site: Site
    let backend: Backend
    beforeEach(async () => {
      ;({ world, site, backend } = await openScene(make))
      await world.write(site, 'run.sbatch', RUN_ONCE)
    })
    afterEach(() => world.close())
    const ended = (job: string) => endOf({ world, site, backend }, job)
    const runs = () => runsOf({ world, site, backend })

    describe('an answer that was lost', () => {
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
