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

      describe('outputs to copy', () => {
        const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
        const TEXT = 'fine\nFATAL ERROR: it broke\nmore\n'

        test('by hash, whole or the first bytes; nothing through a link, nothing that is not there', async () => {
          await world.link(site, 'logs/link', 'a.out')
          const paths = ['logs/a.out', 'logs/a.out', 'logs/none', 'logs/link', 'snap 1.pdb']
          expect(await find(backend, site, { kind: 'digests', paths, first: [null, 4, null, null, 0], seconds: 30 })).toEqual({
            kind: 'digests',
            files: [
              { size: 32, modified: expect.any(Number), sha256: sha256(TEXT) },
              { size: 32, modified: expect.any(Number), sha256: sha256('fine') },
              undefined,
              undefined,
              { size: 1, modified: expect.any(Number), sha256: sha256('') },
            ],
          })
        })

        test('in pieces, from any byte, as many as there are', async () => {
          const piece = async (path: string, offset: number, bytes: number) => {
            const found = await find(backend, site, { kind: 'piece', path, offset, bytes })
            if (found.kind !== 'piece') throw new Error(JSON.stringify(found))
            return [found.size, found.bytes && new TextDecoder().decode(found.bytes)]
          }
          await world.link(site, 'logs/link', 'a.out')
          expect(await piece('logs/a.out', 0, 4)).toEqual([32, 'fine'])
          expect(await piece('logs/a.out', 27, 3)).toEqual([32, 'mor'])
          expect(await piece('logs/a.out', 27, 100)).toEqual([32, 'more\n'])
          expect(await piece('logs/a.out', 40, 4)).toEqual([32, ''])
          expect(await piece('logs/none', 0, 4)).toEqual([undefined, undefined])
          expect(await piece('logs/link', 0, 4)).toEqual([undefined, undefined])
        })

        test('bytes come as they are, whatever they are', async () => {
          const odd = '\u0000\n\r\ntwo\u0000'
          await world.write(site, 'odd', odd)
          expect(await find(backend, site, { kind: 'piece', path: 'odd', offset: 0, bytes: 100 })).toMatchObject({
            bytes: new TextEncoder().encode(odd),
          })
        })

        test('not from outside of the folder, and not where there is none', async () => {
          expect(await find(backend, site, { kind: 'piece', path: '../x', offset: 0, bytes: 1 })).toMatchObject({ kind: 'unobserved' })
          expect(await find(backend, site, { kind: 'digests', paths: ['/etc/passwd'], first: [null], seconds: 5 })).toMatchObject({
            kind: 'unobserved',
          })
          const bare = world.site('bare')
          expect(await find(backend, bare, { kind: 'piece', path: 'x', offset: 0, bytes: 1 })).toEqual({ kind: 'piece' })
          expect(await find(backend, bare, { kind: 'digests', paths: ['x'], first: [null], seconds: 5 })).toEqual({
            kind: 'digests',
            files: [undefined],
          })
        })

        test('what another machine must say, no cluster does', async () => {
          expect(await find(backend, site, { kind: 'standing', in: 'folder', path: '/tmp/x' })).toMatchObject({ kind: 'unobserved' })
          expect(await find(backend, site, { kind: 'artifact', name: 'x' })).toMatchObject({ kind: 'unobserved' })
        })
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
