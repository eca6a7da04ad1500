/** A fenced block: its text without the fence's indentation, the number of lines before it, and that indentation. */
export interface Fenced {
  text: string
  line: number
  indent: number
}

const OPENING = /^( {0,3})(`{3,}|~{3,})[ \t]*([^\s`]*)/

const closes = (line: string, fence: string): boolean => {
  const words = line.trim()
  return /^ {0,3}[`~]/.test(line) && words.length >= fence.length && words === fence.charAt(0).repeat(words.length)
}

// CommonMark takes off at most as many spaces as the opening fence had.
const outdented = (line: string, indent: number): string => line.replace(new RegExp(`^ {0,${indent}}`), '')

/** Blocks of a Markdown text whose info string begins with `failure-catalog`; other fences hide what is in them. */
export const fencedCatalogs = (markdown: string): Fenced[] => {
  const lines = markdown.split(/\r?\n/)
  const found: Fenced[] = []
  for (let at = 0; at < lines.length; at++) {
    const [, spaces = '', fence, info] = OPENING.exec(lines[at] ?? '') ?? []
    if (fence === undefined) continue
    const body: string[] = []
    const line = at + 1
    for (at++; at < lines.length && !closes(lines[at] ?? '', fence); at++) body.push(outdented(lines[at] ?? '', spaces.length))
    if (info === 'failure-catalog') found.push({ text: `${body.join('\n')}\n`, line, indent: spaces.length })
  }
  return found
}
