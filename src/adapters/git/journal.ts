import { readBlobs } from './objects.ts'
import { type GitStoreOptions, line, must, openRepository } from './repository.ts'

/** One commit that changed a file, with the file as it stood afterwards. */
export interface JournalCommit {
  sha: string
  /** When it was committed, epoch seconds. */
  at: number
  by: string
  message: string
  /** Undefined: the commit removed the file. */
  content: Uint8Array | undefined
}

/** Fields end with NUL, the one character that a commit's message cannot contain; git's raw line of the change follows. */
const FORMAT = '%x00%H%x00%ct%x00%an%x00%B%x00'
const FIELDS = 5

type Bare = Omit<JournalCommit, 'content'> & { oid: string | undefined }

const parse = (log: string): Bare[] => {
  const fields = log.split('\0').slice(1)
  const commits: Bare[] = []
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [sha = '', time = '', by = '', message = '', raw = ''] = fields.slice(at, at + FIELDS)
    const oid = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /m.exec(raw)?.[1]
    commits.push({ sha, at: Number(time), by, message, oid: oid === undefined || /^0+$/.test(oid) ? undefined : oid })
  }
  return commits
}

/**
 * The commits that changed a file, oldest first, along the branch itself: what a merge brought counts when it was merged.
 * @param path in the repository, with `/`
 * @returns `shallow`: the clone does not reach back to the beginning
 * @throws PortError
 */
export const journalOf = async (
  options: GitStoreOptions,
  sha: string,
  path: string,
): Promise<{ commits: JournalCommit[]; shallow: boolean }> => {
  const { git } = await openRepository(options)
  const how = ['--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--no-show-signature', '--reverse']
  const log = await must(git, ['log', ...how, `--format=${FORMAT}`, sha, '--', `:(top,literal)${path}`])
  const bare = parse(log.toString('utf8'))
  const contents = await readBlobs(
    git,
    bare.flatMap(({ oid }) => oid ?? []),
  )
  const commits = bare.map(({ oid, ...commit }) => ({ ...commit, content: oid === undefined ? undefined : contents.shift() }))
  return { commits, shallow: (await line(git, 'rev-parse', '--is-shallow-repository')) === 'true' }
}
