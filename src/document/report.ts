import { placesIn } from '../core/place.ts'
import type { Problem } from '../core/problem.ts'

/** Collects the problems of one document; nothing is thrown, so that a reader sees all of them at once. */
export interface Report {
  error(code: string, offset: number, message: string, hint?: string): void
  warning(code: string, offset: number, message: string, hint?: string): void
  /** In reading order. */
  list(): Problem[]
}

/** Starts a report on a text. */
export const reportOn = (text: string, file: string): Report => {
  const place = placesIn(text)
  const problems: Problem[] = []
  const add = (severity: Problem['severity']) => (code: string, offset: number, message: string, hint?: string) => {
    problems.push({ code, severity, file, ...place(offset), message, ...(hint === undefined ? {} : { hint }) })
  }
  return {
    error: add('error'),
    warning: add('warning'),
    list: () => problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}
