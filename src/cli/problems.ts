import { styleText } from 'node:util'
import type { Problem } from '../core/problem.ts'
import { wholeLine } from '../shell/inert.ts'

const paint = (style: 'red' | 'yellow' | 'dim', text: string, colour: boolean): string => (colour ? styleText(style, text) : text)

/** Problems as a compiler prints them: `file:line:column`, what, and the way out. */
export const problemLines = (problems: readonly Problem[], colour: boolean): string[] =>
  problems.map((problem) => {
    const kind = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity, colour)
    const hint = `\n    ${paint('dim', wholeLine(problem.hint), colour)}`
    return `${wholeLine(problem.file)}:${problem.line}:${problem.column}: ${kind}: ${wholeLine(problem.message)} [${problem.code}]${hint}`
  })
