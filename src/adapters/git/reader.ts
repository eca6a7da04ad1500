import type { TreeFile } from '../../ports/store.ts'
import { parseTree, readBlobs } from './objects.ts'
import type { Git } from './process.ts'
import { must } from './repository.ts'

/** Trees kept in memory: the head of this run, and those it decided on before. */
const TREES = 4

interface Reader<At> {
  files: (at: At, sha: string) => Promise<TreeFile[]>
  read: (at: At, sha: string, paths: readonly string[]) => Promise<(Uint8Array | undefined)[]>
}

/** Reads trees and files of commits. Its methods throw PortError. @param need sees to it that a commit is here, or throws */
export const reader = <At extends { git: Git }>(need: (at: At, sha: string) => Promise<void>): Reader<At> => {
  const trees = new Map<string, TreeFile[]>()
  const files = async (at: At, sha: string): Promise<TreeFile[]> => {
    const known = trees.get(sha)
    if (known) return known
    const list = ['ls-tree', '-r', '-z', '-l', '--full-tree', sha]
    const here = await at.git(list)
    // nearly always it is; to ask first would be one more child in every run
    if (here.code !== 0) await need(at, sha)
    const tree = parseTree(here.code === 0 ? here.stdout : await must(at.git, list))
    trees.set(sha, tree)
    for (const oldest of [...trees.keys()].slice(0, -TREES)) trees.delete(oldest)
    return tree
  }
  const read = async (at: At, sha: string, paths: readonly string[]): Promise<(Uint8Array | undefined)[]> => {
    const oids = new Map((await files(at, sha)).filter((file) => file.mode !== '160000').map((file) => [file.path, file.oid]))
    const wanted = paths.flatMap((path) => oids.get(path) ?? [])
    const contents = await readBlobs(at.git, wanted)
    return paths.map((path) => (oids.has(path) ? contents.shift() : undefined))
  }
  return { files, read }
}
