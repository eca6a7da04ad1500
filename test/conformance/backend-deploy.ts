/** Deployment: whole, verified, through no link */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Backend, Site } from '../../src/ports/backend.ts'
import { type BackendWorld, deploy, entry, file, find, one, openScene, RUN_ONCE, sbatch, submit } from './backend-kit.ts'

export function exerciseDeployment(make: () => Promise<BackendWorld>): void {
  describe('deployment', () => {
    let world: BackendWorld
    let site: Site
    let backend: Backend
    beforeEach(async () => {
      ;({ world, site, backend } = await openScene(make))
    })
    afterEach(() => world.close())

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
          intended: [script, input].map(entry),
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

      test('what was deployed is looked at also when nobody asks for it any more', async () => {
        await one(backend, deploy(site, [script, input]))
        await world.write(site, 'npt.conf', 'by hand\n')
        const found = await find(backend, site, { kind: 'deployment', paths: [] })
        expect(found).toMatchObject({ actual: { [script.path]: script.sha256, [input.path]: file('', 'by hand\n').sha256 } })
      })

      test('a deployment that ends half-way has said what it was about to write', async () => {
        const cut = { ...input, sha256: file('', 'what it should have been').sha256 }
        expect(await one(backend, deploy(site, [script, cut]))).toMatchObject({ kind: 'refused', code: 'IO' })
        expect(await find(backend, site, { kind: 'deployment', paths: [script.path, input.path] })).toMatchObject({
          deployed: [],
          intended: [script, cut].map(entry),
          actual: { [script.path]: script.sha256, [input.path]: 'missing' },
        })
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

      test('nothing is written once another run has started something that this one did not see', async () => {
        await backend.act([deploy(site, [file('run.sbatch', RUN_ONCE, '755')]), submit(site, 'smoke', sbatch('run.sbatch'))])
        expect(await one(backend, deploy(site, [input]))).toMatchObject({ kind: 'unknown', message: expect.stringContaining('smoke.1') })
        expect(await world.read(site, 'npt.conf')).toBeUndefined()
        expect(await one(backend, deploy(site, [input], { started: ['smoke.1'] }))).toEqual({ kind: 'done' })
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
  })
}
