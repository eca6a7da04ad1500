/** Replaces a range of a text. */
export const splice = (text: string, start: number, end: number, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end)

/** Line breaks of any kind, with the blanks around them, as one blank. The whole run is matched first: blanks without a break are most. */
export const onOneLine = (text: string): string =>
  text.replace(/[\s\u0085]+/g, (run) => (/[\r\n\u0085\u2028\u2029]/.test(run) ? ' ' : run)).trim()

/** The line break that a document uses: that of its first line. */
export const eolOf = (text: string): '\n' | '\r\n' => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

/** Start of the line in which an offset stands. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** End of the line in which an offset stands, before its line break. */
export const lineEnd = (text: string, at: number): number => {
  const newline = text.indexOf('\n', at)
  if (newline < 0) return text.length
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline
}
