import type { Search } from '../text.ts'
import type { Impossible, LineEdit } from './remedy.ts'

export interface InputFile {
  path: string
  text: string
  /** It is no UTF-8: read for its words, and never edited, for it could not be written back as it was. */
  foreign?: true
}

/** The changed file, and each changed line for the commit's message: `npt.namd:12: minimize 1000 → minimize 10000`. */
export interface EditedFile {
  file: InputFile
  changes: string[]
}

/** A line as it stands (`raw`), and its words without indentation and line end. */
interface Line {
  at: number
  raw: string
  indent: string
  body: string
  end: string
}

const linesOf = (text: string): Line[] =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((raw, at) => {
    const end = /\r?\n$/.exec(raw)?.[0] ?? ''
    const body = raw.slice(0, raw.length - end.length)
    const indent = /^[ \t]*/.exec(body)?.[0] ?? ''
    return { at, raw, indent, body: body.slice(indent.length).trimEnd(), end }
  })

/** The text with one line written anew; all other bytes as they were. */
const withLine = (text: string, at: number, write: (line: Line) => string): string =>
  linesOf(text)
    .map((line) => (line.at === at ? write(line) : line.raw))
    .join('')

interface Place {
  file: InputFile
  line: Line
}

const placesOf = (files: readonly InputFile[], pattern: string, search: Search): Place[] =>
  files.flatMap((file) => linesOf(file.text).flatMap((line) => (search(pattern, line.body) ? [{ file, line }] : [])))

const impossible = (reason: string): Impossible => ({ impossible: reason })

/** Why an edit is left to a person, who is told where it belongs. @param at index of the line that it makes */
const foreign = (path: string, at: number, after: string): Impossible =>
  impossible(
    `\`${path}\` is not UTF-8 text, so it is left as it is: write \`${after}\` as its line ${at + 1} yourself, or convert the file (\`iconv -f latin1 -t utf-8\`)`,
  )

const replaced = ({ file, line }: Place, after: string): EditedFile => ({
  file: { path: file.path, text: withLine(file.text, line.at, ({ indent, end }) => indent + after + end) },
  changes: [`${file.path}:${line.at + 1}: ${line.body} → ${after}`],
})

const insertedBelow = ({ file, line }: Place, after: string): EditedFile => {
  // the last line of a file may lack its end: the new one is then the last, and lacks it in its stead
  const text = withLine(file.text, line.at, ({ raw, indent, end }) => raw + (end ? indent + after + end : `\n${indent}${after}`))
  return { file: { path: file.path, text }, changes: [`${file.path}:${line.at + 2}: + ${after}`] }
}

const insertion = (files: readonly InputFile[], edit: LineEdit, search: Search): EditedFile | Impossible => {
  if (edit.below === undefined) return impossible(`no line matches \`${edit.before}\``)
  if (edit.unless !== undefined && placesOf(files, edit.unless, search).length > 0)
    return impossible(`the setting stands there with a value that \`${edit.before}\` does not expect`)
  const places = placesOf(files, edit.below, search)
  const [only] = places
  if (!only || places.length > 1) return impossible(`${places.length} lines match \`${edit.below}\`; exactly one is needed`)
  return only.file.foreign ? foreign(only.file.path, only.line.at + 1, edit.after) : insertedBelow(only, edit.after)
}

/** One edit over all the files: exactly one line must match, and a line that is already as wanted is never touched again. */
const applyOne = (files: readonly InputFile[], edit: LineEdit, search: Search): EditedFile | Impossible => {
  if (files.some(({ text }) => linesOf(text).some(({ body }) => body === edit.after)))
    return impossible(`\`${edit.after}\` stands there already`)
  const places = placesOf(files, edit.before, search)
  const [only] = places
  if (places.length > 1) return impossible(`${places.length} lines match \`${edit.before}\`; exactly one is needed`)
  if (only?.file.foreign) return foreign(only.file.path, only.line.at, edit.after)
  return only ? replaced(only, edit.after) : insertion(files, edit, search)
}

/**
 * Applies a remedy's edits to the candidate files (those of the glob; narrowed by `filesNamedIn` first).
 * All that are not optional must apply, at least one in all; else nothing is changed and the reason escalates.
 */
export const applyEdits = (files: readonly InputFile[], edits: readonly LineEdit[], search: Search): EditedFile[] | Impossible => {
  if (files.length === 0) return impossible('no input file was found to edit')
  const current = new Map(files.map((file) => [file.path, file]))
  const changes = new Map<string, string[]>()
  const reasons: string[] = []
  for (const edit of edits) {
    const done = applyOne([...current.values()], edit, search)
    if ('impossible' in done) {
      if (!edit.optional) return done
      reasons.push(done.impossible)
      continue
    }
    current.set(done.file.path, done.file)
    changes.set(done.file.path, [...(changes.get(done.file.path) ?? []), ...done.changes])
  }
  if (changes.size === 0) return impossible(reasons.join('; ') || 'the remedy has no edits')
  return [...changes].flatMap(([path, lines]) => {
    const file = current.get(path)
    return file ? [{ file, changes: lines }] : []
  })
}

const NAME_CHARACTER = /[A-Za-z0-9_.-]/

const mentions = (script: string, name: string): boolean => {
  for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
    const [before, after] = [script.slice(0, at).at(-1) ?? ' ', script[at + name.length] ?? ' ']
    if (!NAME_CHARACTER.test(before) && !NAME_CHARACTER.test(after)) return true
  }
  return false
}

/** Of the paths, those whose file name stands in the script: the stage's own inputs; all of them when it names none. */
export const filesNamedIn = (script: string, paths: readonly string[]): string[] => {
  const named = paths.filter((path) => mentions(script, path.slice(path.lastIndexOf('/') + 1)))
  return named.length > 0 ? named : [...paths]
}
