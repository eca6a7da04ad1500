/** A fenced block: its text without the fence's indentation, the number of lines before it, and what each line was indented by. */
export interface Fenced {
  text: string
  line: number
  indents: number[]
}

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
    if (info !== 'failure-catalog') continue
    // CommonMark takes off at most as many blanks as the opening fence had
    const indents = body.map((text) => Math.min(spaces.length, /^ */.exec(text)?.[0].length ?? 0))
    found.push({ text: body.map((text, i) => `${text.slice(indents[i])}\n`).join(''), line, indents })
  }
  return found
}
