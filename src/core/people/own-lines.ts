import { standAlone } from './reach.ts'

/** A fence of code: its character, and how long its end must be at least. */
interface Fence {
  mark: string
  length: number
  /** In a list item it ends with the item: with the first line that is indented less. */
  within: number
  /** Where it stands; whether it is part of a list item above it only a whole reader of Markdown knows. */
  indent: number
}

/** Elements whose content is shown as something else than its author's plain words, or not at all. */
const HIDING = /<(\/?)(pre|code|script|style|textarea|blockquote|details|template|samp|kbd|del|s|strike|q)\b/gi

/** What an HTML block that begins so ends with; any other one ends with a blank line. */
const BLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<![A-Za-z]/, '>'],
]

/** From here on a mail program quotes what was answered to. */
const isMail = (line: string): boolean => {
  const text = line.trimEnd()
  return (
    (text.startsWith('On ') && text.endsWith(' wrote:')) ||
    (text.startsWith('From: ') && text.includes('@')) ||
    /^-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}$/.test(text) ||
    /^_{8,}$/.test(text)
  )
}

/** How far a line is indented, a tab up to the next multiple of four. */
const indentOf = (text: string): number => {
  let column = 0
  for (const character of text) {
    if (character === ' ') column += 1
    else if (character === '\t') column += 4 - (column % 4)
    else break
  }
  return column
}

const fenceIn = (line: string): Fence | undefined => {
  const [, before = '', items = '', run] = /^([ \t]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})/.exec(line) ?? []
  // behind a fence of backticks there are none; one that is indented is code, or belongs to a list item
  if (run === undefined || (run.startsWith('`') && line.slice(before.length + items.length + run.length).includes('`'))) return undefined
  return { mark: run.slice(0, 1), length: run.length, within: items === '' ? 0 : indentOf(before) + items.length, indent: indentOf(before) }
}

const closes = (line: string, { mark, length }: Fence): boolean => {
  const text = line.trim()
  return text.length >= length && text === mark.repeat(text.length)
}

/** Code on one line, and an address in angle brackets, say nothing about HTML. */
const withoutCode = (line: string): string => line.replace(/`[^`]*`/g, '').replace(/<(?:[a-z]+:\/\/|mailto:)[^\s<>]*>/gi, '')

interface Scan {
  own: string[]
  /** Lines up to the next blank one, or the next quote or fence. */
  paragraph: { line: string; plain: boolean }[]
  fence: Fence | undefined
  /** What the HTML block that is open ends with; `''`: a blank line. */
  html: string | undefined
  /** Open elements that hide what is in them, by name. */
  hiding: Map<string, number>
  formula: boolean
  /** In a quote, or in the definition of a link or footnote, up to a blank line. */
  quoted: boolean
  /** A footnote has been written: what is indented below it belongs to it. */
  footnote: boolean
  /** Readers differ from here on. */
  doubtful: boolean
}

/** Lines of a paragraph that are nothing but what they say. */
const flush = (scan: Scan): void => {
  const alone = standAlone(scan.paragraph.map(({ line }) => line))
  scan.own.push(...scan.paragraph.filter(({ plain }, i) => plain && alone[i]).map(({ line }) => line))
  scan.paragraph = []
}

const blank = (scan: Scan): void => {
  flush(scan)
  scan.quoted = false
  if (scan.html === '') scan.html = undefined
}

const countElements = (open: Map<string, number>, text: string): void => {
  for (const [, end, word = ''] of text.matchAll(HIDING)) {
    const name = word.toLowerCase()
    const depth = (open.get(name) ?? 0) + (end === '/' ? -1 : 1)
    if (depth > 0) open.set(name, depth)
    else open.delete(name)
  }
}

/** Whether the line belongs to HTML that hides it; takes down what the line opens and closes. */
const inHtml = (scan: Scan, line: string): boolean => {
  const text = withoutCode(line)
  const within = scan.html !== undefined || scan.hiding.size > 0
  if (scan.html !== '-->') countElements(scan.hiding, text)
  if (scan.html) {
    if (line.includes(scan.html)) scan.html = undefined
    return true
  }
  const open = text.lastIndexOf('<!--')
  if (open >= 0 && !text.includes('-->', open + 4)) scan.html = '-->'
  const start = /^ {0,3}(<[A-Za-z/!?].*)$/.exec(text)?.[1]
  if (start === undefined || scan.html !== undefined) return within || scan.hiding.size > 0 || open >= 0
  const end = BLOCKS.find(([pattern]) => pattern.test(start))?.[1]
  if (end !== undefined && !line.includes(end)) scan.html = end
  else if (end === undefined && !start.startsWith('<!')) scan.html ??= ''
  return true
}

/** A line that is part of no code and no quote. */
const text = (scan: Scan, line: string): void => {
  const formula = line.trim() === '$$'
  scan.footnote ||= /^ {0,3}\[\^/.test(line)
  if (/^ {0,3}\[[^\]]*\]:/.test(line) || (scan.footnote && indentOf(line) >= 4)) scan.quoted = true
  const plain = !inHtml(scan, line) && !scan.quoted && !scan.formula && !formula
  if (formula) scan.formula = !scan.formula
  scan.paragraph.push({ line, plain })
}

const step = (scan: Scan, line: string): void => {
  if (scan.fence && line.trim() !== '' && indentOf(line) < scan.fence.within) scan.fence = undefined
  if (scan.fence) {
    scan.doubtful ||= line.trim() !== '' && indentOf(line) < scan.fence.indent
    if (closes(line, scan.fence)) scan.fence = undefined
    return
  }
  const fence = fenceIn(line)
  // whether `<!-->` is a comment or begins one, and what HTML is that holds a fence or a declaration, decides about all that follows
  scan.doubtful ||= isMail(line) || /<!--?-?>/.test(line) || (scan.html !== undefined && (fence !== undefined || /^ {0,3}<[!?]/.test(line)))
  if (line.trim() === '') blank(scan)
  else if (scan.doubtful) scan.paragraph.push({ line, plain: false })
  else if (fence) {
    flush(scan)
    scan.fence = fence
  } else if (/^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>/.test(line)) {
    flush(scan)
    scan.quoted = true
  } else text(scan, line)
}

/**
 * The lines of a comment that its author has typed as plain words: outside of code, quotes, quoted mail, HTML, formulas and
 * definitions, wherever those begin and end. What is doubtful is left out.
 */
export const ownLines = (body: string): string[] => {
  const scan: Scan = {
    own: [],
    paragraph: [],
    fence: undefined,
    html: undefined,
    hiding: new Map(),
    formula: false,
    quoted: false,
    footnote: false,
    doubtful: false,
  }
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    step(scan, line)
    if (scan.doubtful && scan.paragraph.length === 0) break
  }
  flush(scan)
  return scan.own
}
