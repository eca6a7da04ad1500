/** Something that may begin on one line of a paragraph and end on another one: code, a tag, a link, a formula, a deletion. */
interface Kind {
  /** Whether what begins on this line may reach over its end. */
  opens: (line: string) => boolean
  /** What it ends with. */
  end: string
}

const count = (line: string, word: string): number => line.split(word).length - 1

/** Addresses in angle brackets are no tags. */
const withoutAddresses = (line: string): string => line.replace(/<(?:[a-z]{1,20}:\/\/|mailto:)[^\s<>`]*>/gi, '')

const hasTag = (line: string): boolean => /<[A-Za-z/!?]/.test(withoutAddresses(line))

/** Backticks that pair up one by one; beside a tag, or a backslash, nobody can tell by looking at the line. */
const opensCode = (line: string): boolean => {
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length)
  if (runs.length === 0) return false
  return runs.length % 2 === 1 || hasTag(line) || line.includes('\\') || runs.some((length, i) => length !== runs[i - (i % 2)])
}

const opensTag = (line: string): boolean => hasTag(line) && (line.includes('`') || hasTag(line.replace(/<[^<>]*>/g, '')))

const opensLink = (line: string): boolean => {
  if (!line.includes('[')) return false
  let depth = 0
  for (const character of line) depth = character === '[' ? depth + 1 : character === ']' ? Math.max(0, depth - 1) : depth
  return depth > 0 || line.lastIndexOf('](') > line.lastIndexOf(')') || /[\\`]/.test(line)
}

const KINDS: readonly Kind[] = [
  { opens: opensCode, end: '`' },
  { opens: opensTag, end: '>' },
  { opens: opensLink, end: ']' },
  { opens: opensLink, end: ')' },
  { opens: (line) => count(line, '~') % 2 === 1 || /~/.test(line.replace(/~~[^~]+~~|~[^~]+~/g, '')), end: '~' },
  { opens: (line) => count(line, '$$') % 2 === 1, end: '$$' },
]

/**
 * For each line of a paragraph, whether it stands by itself whatever the lines around it hold. Rather too few than too many: a line
 * between two others that might belong together, over it, does not.
 */
export const standAlone = (lines: readonly string[]): boolean[] => {
  const alone = lines.map(() => true)
  for (const { opens, end } of KINDS) {
    const first = lines.findIndex(opens)
    const last = lines.findLastIndex((line) => line.includes(end))
    if (first >= 0) for (let i = first + 1; i < last; i++) alone[i] = false
  }
  return alone
}
