/**
 * Controls, what nobody sees (zero width, bidirectional, fillers) and half a character, which no encoding takes; except tab, line feed and
 * the selectors that make a sign a picture.
 */
const CONTROL = /(?![\n\t]|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu
/** The first half of a character, which a cut has left behind. */
const HALF = /[\ud800-\udbff]$/
/** The second one. */
const REST = /^[\udc00-\udfff]/
const ESC = String.fromCharCode(27)
const BEL = String.fromCharCode(7)
const ANSI = new RegExp(`${ESC}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-_])`, 'g')

/** Text from a cluster without anything that a terminal obeys: escape sequences, control and bidirectional characters. */
export const printable = (text: string): string => text.replace(ANSI, '').replace(CONTROL, '')

const cut = (line: string, max: number): string => (line.length > max ? `${line.slice(0, max - 1).replace(HALF, '')}…` : line)

/** The same as one line, bounded. */
export const oneLine = (text: string, max = 300): string => cut(printable(text).replace(/\s+/g, ' ').trim(), max)

/** The same, whole: for a terminal, where a second line could pass for one of ours. */
export const wholeLine = (text: string): string => oneLine(text, Number.POSITIVE_INFINITY)

/** Lines for a runner's log, which obeys `::` where one begins and, from its older days, `##[` anywhere in it. */
export const uncommanded = (text: string): string => text.replace(/^[^\S\n]*:(?=:)|##(?=\[)/gm, '$&\u2060')

/** The same as one line. */
export const logLine = (text: string, max = 1000): string => uncommanded(oneLine(text, max))

/** Where GitHub begins to see a mention, an issue or an address. It looks in what was rendered, where no backslash stands any more. */
const REFERENCE = /@|#(?=[0-9])|(?<![a-z0-9])GH-|www(?=\.)|:(?=\/\/)/gi

/** What makes a command, a list, a heading or a table of a line that begins with it. */
const START = /^(?=[/+=:-])|^[0-9]+(?=[.)])/

const escaped = (text: string, max: number): string =>
  oneLine(text, max)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replace(REFERENCE, '$&\u2060')
    .replace(START, '$&\\')
    // two of them on a line would be a formula; this is GitHub's own way out
    .replace(/\$/g, '<span>$$</span>')

/** Escaped backticks in pairs, as the code that their writer meant. What stands between them is as inert as the rest. */
const CODE = /\\`((?:[^\\]|\\[^`])+)\\`/g

/**
 * One line of untrusted text for Markdown: no HTML, mentions, links, commands, markers or table cells come out of it. Words in
 * backticks are shown as code.
 */
export const inline = (text: string, max = 300): string => escaped(text, max).replace(CODE, '<code>$1</code>')

/** The same as code as a whole; nothing for nothing. A code span would show the escapes, too. */
export const code = (text: string, max = 300): string => (text === '' ? '' : `<code>${escaped(text, max)}</code>`)

/** One line of untrusted text for a commit message: it mentions nobody, and closes and links no issue. */
export const commitLine = (text: string, max = 300): string => oneLine(text, max).replace(REFERENCE, '$&\u2060')

/**
 * Untrusted lines as a code block that nothing in them can end: no mention, HTML, marker or command comes out of it.
 * The last ones are kept. @param lines at most so many @param characters at most so many in all
 */
export const fenced = (text: string, lines: number, characters = 16_000): string => {
  const all = printable(text.replace(/\r\n?/g, '\n')).trimEnd().split('\n')
  const kept = all
    .slice(-lines)
    .map((line) => cut(line, 500))
    .join('\n')
    .slice(-characters)
    .replace(REST, '')
  const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${kept}\n${fence}`
}

/** Words for a label of a diagram: letters, digits and a few signs; Mermaid has no way to escape the rest. */
export const plainWords = (text: string, max = 60): string =>
  printable(text)
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, max)
    .replace(HALF, '') || 'unnamed'
