import { isPlainPath, type Place } from './target.ts'

/** The index of a campaign's outputs that stand outside of the repository, below the campaign's folder. */
export const INDEX = 'results/kept.tsv'
const COLUMNS = ['sha256', 'bytes', 'modified', 'file', 'kept at', 'seen', 'run'] as const

/** One line of the index. */
export interface Kept {
  sha256: string
  size: number
  /** ISO time of the file on the cluster that had this content; empty: too young then to be told from a later change. */
  modified: string
  /** Path on the cluster, below remote_dir. */
  from: string
  /** `/data/archive/npt.dcd`, or `artifact:<name>/<path in it>`. */
  at: string
  /** Whether it was seen to be there. An artifact is uploaded only after its line is written. */
  seen: boolean
  /** The run that copied it is over and has not uploaded it. */
  absent?: true
  /** The run that copied it. */
  run: string
}

/** How a line names a place. @param artifact the artifact of the run that copies */
export const addressOf = (place: Place, artifact: string): string =>
  place.in === 'folder' ? place.path : `artifact:${artifact}/${place.path}`

/** Name of the artifact that an address is in; undefined: in none. */
export const artifactOf = (at: string): string | undefined => /^artifact:([^/]+)\//.exec(at)?.[1]

/** What stays the same of an address when a later run copies the file anew: each run has an artifact of its own. */
export const slotOf = (at: string): string => at.replace(/^artifact:[^/]+\//, 'artifact:/')

const row = ({ sha256, size, modified, from, at, seen, absent, run }: Kept): string =>
  [sha256, size, modified, from, at, seen ? 'yes' : absent ? 'absent' : 'no', run].join('\t')

const lineOf = (text: string): Kept | undefined => {
  const [sha256 = '', bytes = '', modified = '', from = '', at = '', seen = '', run = ''] = text.split('\t')
  if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[0-9]{1,15}$/.test(bytes) || !isPlainPath(from) || at === '') return undefined
  return {
    sha256,
    size: Number(bytes),
    modified,
    from,
    at,
    seen: seen === 'yes',
    ...(seen === 'absent' ? { absent: true as const } : {}),
    run,
  }
}

const HEADER = COLUMNS.join('\t')
const linesIn = (text: string): string[] => text.split(/\r?\n/)

/** Reads the index; what is no line of it is somebody's note. Undefined: the file is not ours. */
export const readIndex = (text: string | undefined): Kept[] | undefined => {
  const [first, ...rest] = linesIn(text ?? HEADER)
  return first === HEADER ? rest.flatMap((line) => lineOf(line) ?? []) : undefined
}

/** The index with these lines, each in the place of the one that it renews; everything else as it was. */
export const withLines = (text: string | undefined, news: readonly Kept[]): string => {
  const eol = text?.includes('\r\n') ? '\r\n' : '\n'
  const open = new Map(news.map((one) => [`${one.from}\t${slotOf(one.at)}`, one]))
  const kept = linesIn((text ?? HEADER).replace(/\r?\n$/, '')).flatMap((line) => {
    const old = lineOf(line)
    const key = old && `${old.from}\t${slotOf(old.at)}`
    if (key === undefined || !news.some((one) => `${one.from}\t${slotOf(one.at)}` === key)) return [line]
    const renewed = open.get(key)
    open.delete(key)
    return renewed ? [row(renewed)] : []
  })
  return [...kept, ...[...open.values()].map(row), ''].join(eol)
}
