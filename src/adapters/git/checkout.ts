import { chmod, copyFile, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { conflicting, decide, followed, staying } from './decide.ts'
import { type Look, lookAt, unchanged } from './looks.ts'
import { inScratch, writeBlob } from './objects.ts'
import { must, type Repository } from './repository.ts'

/** What is to be done with one path: the index lines, and the file if it changes. */
export interface Step {
  look: Look
  lines: string
  file: { kind: 'keep' } | { kind: 'remove' } | { kind: 'write'; content: Buffer; mode: number }
  conflict: boolean
}

const blob = (at: Repository, oid: string): Promise<Buffer> => must(at.git, ['cat-file', 'blob', oid])

/** A blob as it would lie in the work tree (line ends, filters). */
const smudged = (at: Repository, path: string, oid: string): Promise<Buffer> =>
  must(at.git, ['cat-file', '--filters', `--path=${path}`, oid])

/** Three texts to one by git's own merge; undefined when they touch the same lines, or are no text. */
const mergeTexts = (at: Repository, mine: Buffer, base: Buffer, theirs: Buffer): Promise<Buffer | undefined> =>
  inScratch(async (folder) => {
    const files = ['mine', 'base', 'theirs'].map((name) => join(folder, name))
    await Promise.all([mine, base, theirs].map((content, n) => writeFile(files[n] ?? '', content)))
    const ran = await at.git(['merge-file', '-p', '-q', ...files])
    return ran.code === 0 ? ran.stdout : undefined
  })

const permissions = (look: Look): number => {
  // a person's own permissions stay, unless git changed the bit
  if (look.work.kind === 'file' && look.old?.mode === look.new?.mode) return look.work.stat.mode & 0o777
  return (look.new?.mode === '100755' ? 0o777 : 0o666) & ~process.umask()
}

const mergeStep = async (at: Repository, look: Look): Promise<Step | undefined> => {
  const base = look.index.kind === 'unmerged' ? look.index.base : look.old
  if (!base || !look.new || look.work.kind !== 'file') return undefined
  const before = await smudged(at, look.path, base.oid)
  const after = await smudged(at, look.path, look.new.oid)
  const content = await mergeTexts(at, await readFile(join(at.root, look.path)), before, after)
  if (!content) return undefined
  const file = { kind: 'write', content, mode: permissions(look) } as const
  const entry = look.index.kind === 'entry' ? look.index.blob.oid : undefined
  if (entry === undefined || entry === look.old?.oid || entry === look.new.oid)
    return { look, lines: followed(look), file, conflict: false }
  const staged = await mergeTexts(at, await blob(at, entry), await blob(at, base.oid), await blob(at, look.new.oid))
  return staged && { look, lines: staying(look, await writeBlob(at.git, staged)), file, conflict: false }
}

const conflictStep = async (at: Repository, look: Look): Promise<Step> => {
  const step = { look, file: { kind: 'keep' }, conflict: true } as const
  if (look.work.kind !== 'file' || look.index.kind === 'absent')
    return { ...step, lines: look.index.kind === 'absent' ? followed(look) : '' }
  const mine = await must(at.git, ['hash-object', '-w', `--path=${look.path}`, '--', look.path])
  return { ...step, lines: conflicting(look, mine.toString('utf8').trim()) }
}

const stepFor = async (at: Repository, look: Look): Promise<Step> => {
  const decision = decide(look)
  const keep = { look, lines: followed(look), file: { kind: 'keep' }, conflict: false } as const
  switch (decision) {
    case 'leave':
      return { ...keep, lines: '' }
    case 'index':
      return keep
    case 'remove':
      return { ...keep, file: { kind: 'remove' } }
    case 'write':
      return { ...keep, file: { kind: 'write', content: await smudged(at, look.path, look.new?.oid ?? ''), mode: permissions(look) } }
    case 'merge':
      return (await mergeStep(at, look)) ?? (await conflictStep(at, look))
    case 'conflict':
      return conflictStep(at, look)
  }
}

/** What bringing index and work tree from one commit to another would do. Writes nothing but blobs. */
export const planCheckout = async (at: Repository, from: string, to: string): Promise<Step[]> => {
  const steps: Step[] = []
  for (const look of await lookAt(at, from, to, {})) steps.push(await stepFor(at, look))
  return steps
}

/** Where a file is prepared: in its own folder, as a rename must not cross file systems. */
export const besideOf = (at: Repository, path: string, pid: number): string => join(at.root, `${path}.escapement-${pid}`)

/** Replaces one file, unless a person saved it since it was looked at: then false. */
const writeFileOf = async (at: Repository, { look, file }: Step): Promise<boolean> => {
  if (file.kind === 'keep') return true
  const path = join(at.root, look.path)
  const seen = look.work.kind === 'file' ? look.work.stat : undefined
  if (file.kind === 'remove') {
    if (!(await unchanged(path, seen))) return false
    await unlink(path)
    return true
  }
  await mkdir(dirname(path), { recursive: true })
  const beside = besideOf(at, look.path, process.pid)
  try {
    await writeFile(beside, file.content, { flag: 'wx' })
    await chmod(beside, file.mode)
    // looked at in the last moment: what an editor saved while we prepared ours is not overwritten
    if (!(await unchanged(path, seen))) return false
    await rename(beside, path)
    return true
  } finally {
    await rm(beside, { force: true })
  }
}

/** Carries a plan out, while the index is locked by us: first the files, then the index in one rename. */
export const applyCheckout = async (
  at: Repository,
  index: string,
  steps: readonly Step[],
  span: { from: string; to: string },
): Promise<void> => {
  let lines = ''
  for (const step of steps) {
    let now: Step | undefined = step
    for (let left = 3; left > 0 && now && !(await writeFileOf(at, now)); left--) {
      const again = (await lookAt(at, span.from, span.to, {})).find((look) => look.path === step.look.path)
      now = again && (left > 1 ? await stepFor(at, again) : await conflictStep(at, again))
    }
    lines += now?.lines ?? ''
  }
  const fresh = `${index}.escapement`
  const env = { GIT_INDEX_FILE: fresh }
  // what a killed run may have left; nobody else writes these while we hold the lock
  await Promise.all([fresh, `${fresh}.lock`].map((path) => rm(path, { force: true })))
  try {
    await copyFile(index, fresh).catch((error: NodeJS.ErrnoException) => {
      // a repository made by plumbing has no index yet
      if (error.code !== 'ENOENT') throw error
    })
    await must(at.git, ['update-index', '-z', '--add', '--replace', '--index-info'], { env, input: lines })
    // sizes and times, so that the person's next `git status` need not read everything; it answers 1 when something is modified
    await at.git(['update-index', '-q', '--unmerged', '--refresh'], { env })
    await rename(fresh, index)
  } finally {
    await rm(fresh, { force: true })
  }
}
