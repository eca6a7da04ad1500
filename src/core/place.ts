/** Line and column, both from 1; columns in characters (code points), the byte-order mark not counted. */
export interface Place {
  line: number
  column: number
}

/** Two units of UTF-16 that are one character. */
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

const lineStarts = (text: string): number[] => {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

const lineOf = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Makes a function from offsets (UTF-16 units) into the text to places. */
export const placesIn = (text: string): ((offset: number) => Place) => {
  const starts = lineStarts(text)
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length))
    const line = lineOf(starts, at)
    const before = text.slice(starts[line] ?? 0, at).replace(/^\uFEFF/, '')
    return { line: line + 1, column: before.length - (before.match(PAIR)?.length ?? 0) + 1 }
  }
}
