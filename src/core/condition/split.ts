/** A stretch of the condition between separators. */
export interface Piece {
  start: number
  end: number
  /** A `;` or line break follows: phrases never reach across it. */
  hard: boolean
}

const SPACE = /\s/
const AND = /(?:and|&&?|plus)/iy

/** Marks what stands in backticks or parentheses; one that is never closed is an ordinary character. */
export const protectedBy = (text: string): Uint8Array => {
  const marks = new Uint8Array(text.length)
  const opened: number[] = []
  // +1 where a pair begins, -1 behind its end: nesting costs nothing
  const steps = new Int32Array(text.length + 1)
  let lastTick = text.lastIndexOf('`')
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '`' && at < lastTick) {
      const close = text.indexOf('`', at + 1)
      marks.fill(1, at, close + 1)
      at = close
      if (close === lastTick) lastTick = -1
    } else if (text[at] === '(') opened.push(at)
    else if (text[at] === ')') {
      const from = opened.pop()
      if (from === undefined) continue
      steps[from] = (steps[from] ?? 0) + 1
      steps[at + 1] = (steps[at + 1] ?? 0) - 1
    }
  }
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    depth += steps[at] ?? 0
    if (depth > 0) marks[at] = 1
  }
  return marks
}

/** Length of the separator that begins here, 0 when there is none. */
const separatorAt = (text: string, at: number): number => {
  const c = text[at]
  if (c === ',' || c === ';' || c === '\n') return 1
  if (c === '<') return /^<br ?\/?>/i.exec(text.slice(at, at + 6))?.[0].length ?? 0
  if (at > 0 && !SPACE.test(text[at - 1] ?? '')) return 0
  AND.lastIndex = at
  const word = AND.exec(text)?.[0] ?? ''
  const next = text[at + word.length]
  return word !== '' && next !== undefined && SPACE.test(next) ? word.length : 0
}

const trimmed = (text: string, from: number, to: number, hard: boolean): Piece => {
  let start = from
  let end = to
  while (start < end && SPACE.test(text[start] ?? '')) start++
  while (end > start && SPACE.test(text[end - 1] ?? '')) end--
  return { start, end, hard }
}

/** Cuts at commas, semicolons, line breaks and `and`, except within backticks and parentheses; empty pieces fall away. */
export const split = (text: string, from = 0, to = text.length): Piece[] => {
  const marks = protectedBy(text.slice(from, to))
  const pieces: Piece[] = []
  let start = from
  for (let at = from; at < to; at++) {
    const length = marks[at - from] ? 0 : separatorAt(text, at)
    if (length === 0) continue
    pieces.push(trimmed(text, start, at, text[at] === ';' || text[at] === '\n' || text[at] === '<'))
    start = at + length
    at = start - 1
  }
  pieces.push(trimmed(text, start, to, true))
  return pieces.filter((piece) => piece.end > piece.start)
}
