/** A fenced block: its text without the fence's indentation, the number of lines before it, and what each line was indented by. */
export interface Fenced {
  text: string
  line: number
  indents: number[]
}

/** How the info string of a block begins that holds a catalog. */
export const FENCE = 'failure-catalog'

const OPENING = /^( {0,3})(`{3,}|~{3,})[ \t]*([^\s`]*)/

const closes = (line: string, fence: string): boolean => {
  const words = line.trim()
  return /^ {0,3}[`~]/.test(line) && words.length >= fence.length && words === fence.charAt(0).repeat(words.length)
}

/** Blocks of a Markdown text whose info string begins with `failure-catalog`; other fences hide what is in them. */
export const fencedCatalogs = (markdown: string): Fenced[] => {
  const lines = markdown.split(/\r\n|\n|\r/)
  const found: Fenced[] = []
  for (let at = 0; at < lines.length; at++) {
    const [, spaces = '', fence, info] = OPENING.exec(lines[at] ?? '') ?? []
    if (fence === undefined) continue
    const line = at + 1
    const body: string[] = []
    for (at++; at < lines.length && !closes(lines[at] ?? '', fence); at++) body.push(lines[at] ?? '')
    if (info !== FENCE) continue
    // CommonMark takes off at most as many blanks as the opening fence had
    const indents = body.map((text) => Math.min(spaces.length, /^ */.exec(text)?.[0].length ?? 0))
    const text = body.map((one, i) => one.slice(indents[i])).join('\n')
    // behind the last line of a block that is never closed there is no line that a problem could name
    found.push({ text: at < lines.length && body.length > 0 ? `${text}\n` : text, line, indents })
  }
  return found
}
