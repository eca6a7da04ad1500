/** What a cluster answers about outputs that are to be copied: hashes, whole files and pieces of them. */
import { createHash } from 'node:crypto'
import type { Asked, Finding } from '../../src/core/evidence.ts'
import { matchesGlob } from '../../src/core/glob.ts'
import type { Folder, RemoteFile } from './folder.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const hashesOf = (bytes: Uint8Array): { sha256: string; oid: string } => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  oid: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
})

const digestOf = (file: RemoteFile | undefined, first: number | null | undefined) => {
  if (file === undefined) return undefined
  const bytes = bytesOf(file.text)
  return { size: bytes.length, modified: file.modified, sha256: hashesOf(bytes.subarray(0, first ?? bytes.length)).sha256 }
}

/** @param arrived what comes of bytes on their way */
export const findOutput = ({ files }: Folder, need: Asked, arrived: (bytes: Uint8Array) => Uint8Array): Finding | undefined => {
  switch (need.kind) {
    case 'hashes':
      return {
        kind: 'hashes',
        truncated: false,
        files: [...files]
          .filter(([path]) => matchesGlob(path, need.glob))
          .map(([path, { text, modified }]) => ({ path, size: bytesOf(text).length, modified, ...hashesOf(bytesOf(text)) })),
      }
    case 'fetch':
      return {
        kind: 'fetched',
        contents: need.paths.map((path) => {
          const file = files.get(path)
          return file && arrived(bytesOf(file.text))
        }),
      }
    case 'digests':
      return { kind: 'digests', files: need.paths.map((path, i) => digestOf(files.get(path), need.first[i])) }
    case 'piece': {
      const file = files.get(need.path)
      if (file === undefined) return { kind: 'piece' }
      const bytes = bytesOf(file.text)
      return {
        kind: 'piece',
        size: bytes.length,
        modified: file.modified,
        bytes: arrived(bytes.slice(need.offset, need.offset + need.bytes)),
      }
    }
    default:
      return undefined
  }
}
