import { own } from '../../own.ts'
import { withoutEnd } from '../../text.ts'
import type { Predicate } from '../types.ts'
import { bare, fileOf, looksLikeFile, NAME, type Phrase, phrase, THERE, tidy, within } from './words.ts'

const COUNT = '(?:(?:at least|all|>=?|≥) ?)?(\\d{1,6}) (?:[x×] )?'
const SOME = `(?: ${THERE})?`

/** Kinds that people name in capitals or plural (`PDBs`), with the extensions they stand for. */
const KINDS: Readonly<Record<string, string>> = {
  pdb: 'pdb',
  dcd: 'dcd',
  xsc: 'xsc',
  xst: 'xst',
  coor: 'coor',
  vel: 'vel',
  psf: 'psf',
  xtc: 'xtc',
  trr: 'trr',
  gro: 'gro',
  cpt: 'cpt',
  edr: 'edr',
  tpr: 'tpr',
  nc: 'nc',
  xyz: 'xyz',
  cif: 'cif',
  json: 'json',
  csv: 'csv',
  log: 'log',
  png: 'png',
  hdf5: 'hdf5',
  h5: 'h5',
  npy: 'npy',
  npz: 'npz',
  dat: 'dat',
  txt: 'txt',
}

const kindOf = (word: string): string | undefined =>
  own(
    KINDS,
    word
      .replace(/^\./, '')
      .replace(/s$/, word.length > 2 ? '' : 's')
      .toLowerCase(),
  )

/** `PDBs + XSCs` → `pdb`, `xsc`; undefined as soon as one word is no kind of file. */
const kindsOf = (text: string): string[] | undefined => {
  const kinds = text.split(/ ?[+&/] ?| and /i).map((word) => kindOf(word.replace(/ files?$/i, '')))
  return kinds.every((kind) => kind !== undefined) ? kinds : undefined
}

const folderOf = (text: string | undefined): string | undefined => {
  const folder = text === undefined ? undefined : within(withoutEnd(bare(text), '/'))
  return folder && !/[*?[]/.test(folder) ? folder : undefined
}

const ofKind = (count: string, hint: string | undefined, kinds: string, folder?: string): Predicate | undefined => {
  const extensions = kindsOf(kinds)
  if (!extensions || (folder !== undefined && !folderOf(folder))) return undefined
  return tidy({ kind: 'files-of-kind', extensions, count: Number(count), folder: folderOf(folder), hint: hint?.toLowerCase() })
}

const filesIn = (count: string, place: string): Predicate | undefined => {
  const path = within(bare(place))
  if (!path) return undefined
  const glob = path.endsWith('/') ? `${path}*` : looksLikeFile(path) ? path : `${path}/*`
  return { kind: 'files', glob, count: Number(count) }
}

const file = (text: string | undefined, count = '1'): Predicate | undefined => {
  const glob = fileOf(text)
  if (!glob || /^n\/a$/i.test(glob)) return undefined
  return { kind: 'files', glob: glob.endsWith('/') ? `${glob}*` : glob, count: Number(count) }
}

/** A name that stands alone must look like a file: `g/cm3` does not. */
const alone = (text: string): Predicate | undefined => (looksLikeFile(bare(text)) && !/^\d+\.\d*$/.test(text) ? file(text) : undefined)

const KINDS_IN = '([A-Za-z0-9.]+(?: files?)?(?:(?: ?[+&/] ?| and )[A-Za-z0-9.]+(?: files?)?)*)'

/** Phrases about files; documents, restarts and JSON stand before them in the table. */
export const FILES: readonly Phrase[] = [
  [phrase(`${COUNT}files? (?:in|at|under|matching|of) (${NAME})${SOME}`), (m) => filesIn(m[1] ?? '', m[2] ?? '')],
  [phrase(`${COUNT}(${NAME})(?: files?)?${SOME}`), (m) => (looksLikeFile(bare(m[2] ?? '')) ? file(m[2], m[1]) : undefined)],
  [phrase(`${COUNT}${KINDS_IN} in (${NAME})${SOME}`), (m) => ofKind(m[1] ?? '', undefined, m[2] ?? '', m[3])],
  [phrase(`${COUNT}([A-Za-z][\\w-]*) ${KINDS_IN} in (${NAME})${SOME}`), (m) => ofKind(m[1] ?? '', m[2], m[3] ?? '', m[4])],
  [phrase(`${COUNT}${KINDS_IN}${SOME}`), (m) => ofKind(m[1] ?? '', undefined, m[2] ?? '')],
  [phrase(`${COUNT}([A-Za-z][\\w-]*) ${KINDS_IN}${SOME}`), (m) => ofKind(m[1] ?? '', m[2], m[3] ?? '')],
  [phrase(`(?:files? )?(${NAME}) ${THERE}`), (m) => file(m[1])],
  [phrase(`files? (${NAME})`), (m) => file(m[1])],
  [phrase(`(${NAME})`), (m) => alone(m[1] ?? '')],
]
