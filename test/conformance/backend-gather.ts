/** Gathering: evidence below the folder */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Backend, Site } from '../../src/ports/backend.ts'
import { type BackendWorld, find, openScene } from './backend-kit.ts'

export function exerciseGathering(make: () => Promise<BackendWorld>): void {
  describe('gathering', () => {
    let world: BackendWorld
    let site: Site
    let backend: Backend
    beforeEach(async () => {
      ;({ world, site, backend } = await openScene(make))
      await world.write(site, 'logs/a.out', 'fine\nFATAL ERROR: it broke\nmore\n')
      await world.write(site, 'logs/b.out', 'no fatality here\n')
      await world.write(site, 'snap 1.pdb', 'x')
    })
    afterEach(() => world.close())

    describe('gathering', () => {
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
  })
}
