import matter from 'gray-matter'

/** Where the YAML between the two `---` lines stands, as offsets into the whole text (byte-order mark included). */
export interface Split {
  text: string
  /** 1 when the text begins with a byte-order mark. */
  bom: 0 | 1
  eol: '\n' | '\r\n'
  yaml: { start: number; end: number }
}

export type NoSplit = { code: 'NO_FRONTMATTER' | 'JS_FRONTMATTER' | 'FRONTMATTER_OPEN'; offset: number; message: string; hint: string }

const START = 'the first line must be `---`, then YAML, then a line `---`'

const refuse = (): never => {
  throw new Error('only YAML frontmatter is read; code is never run')
}
// A fresh object each time: without options gray-matter answers from a cache that its callers share.
const options = () => ({
  engines: { yaml: { parse: () => ({}) }, js: { parse: refuse }, javascript: { parse: refuse }, json: { parse: refuse } },
})

/** Splits frontmatter from body. Only plain YAML frontmatter is accepted: gray-matter would execute `---js`. */
export const split = (text: string): Split | NoSplit => {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  // up to the line feed, as gray-matter has it: a lone carriage return ends no line
  const first = (/^[^\n]*/.exec(text.slice(bom))?.[0] ?? '').replace(/\r$/, '')
  const language = /^---[ \t]*([^\s-][^\s]*)/.exec(first)?.[1]
  if (language !== undefined)
    return {
      code: 'JS_FRONTMATTER',
      offset: bom + 3,
      message: `frontmatter in \`${language.slice(0, 20)}\` is not read, and never executed`,
      hint: START,
    }
  if (!/^---[ \t]*$/.test(first))
    return { code: 'NO_FRONTMATTER', offset: bom, message: 'the file does not begin with frontmatter', hint: START }
  const found = matter(text.slice(bom), options())
  const newline = text.indexOf('\n', bom)
  const closing = bom + 3 + found.matter.length + 1
  if (newline < 0 || !/^---[ \t]*(\r?\n|$)/.test(text.slice(closing)))
    return {
      code: 'FRONTMATTER_OPEN',
      offset: bom,
      message: 'the frontmatter is never closed',
      hint: 'close it with a line that is exactly `---`',
    }
  const eol = text[newline - 1] === '\r' ? '\r\n' : '\n'
  return { text, bom, eol, yaml: { start: newline + 1, end: Math.max(newline + 1, closing) } }
}
