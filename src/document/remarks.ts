import { CST, Lexer } from 'yaml'
import { eolOf, lineStart } from './splice.ts'

/** The remarks (`# …`) of a YAML text, in order. */
const remarksIn = (yaml: string): string[] =>
  [...new Lexer().lex(yaml)].filter((token) => CST.tokenType(token) === 'comment').map((token) => token.trim())

/** Where two texts part, from the front and from behind. */
const parting = (before: string, after: string): { start: number; end: number } => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { start, end }
}

/** Gives back the remarks that an edit took away with the value they stood in: each as a line of its own where that value was. */
export const withRemarks = (before: string, after: string): string => {
  const { start, end } = parting(before, after)
  if (!before.slice(start, before.length - end).includes('#')) return after
  const left = remarksIn(after)
  const lost = remarksIn(before).filter((remark) => {
    const at = left.indexOf(remark)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const at = lineStart(after, start)
  const indent = /^[ \t]*/.exec(before.slice(lineStart(before, start)))?.[0] ?? ''
  return after.slice(0, at) + lost.map((remark) => `${indent}${remark}${eolOf(before)}`).join('') + after.slice(at)
}
