/** Looking and commands: what needs no script */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Backend, Site } from '../../src/ports/backend.ts'
import { type BackendWorld, command, endOf, entries, jobOf, one, openScene, runsOf, seen, submit, watch } from './backend-kit.ts'

export function exerciseCommands(make: () => Promise<BackendWorld>): void {
  describe('looking and commands', () => {
    let world: BackendWorld
    let site: Site
    let backend: Backend
    beforeEach(async () => {
      ;({ world, site, backend } = await openScene(make))
    })
    afterEach(() => world.close())
    const ended = (job: string) => endOf({ world, site, backend }, job)
    const runs = () => runsOf({ world, site, backend })

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
  })
}
