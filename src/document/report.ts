import { placesIn } from '../core/place.ts'
import type { Problem } from '../core/problem.ts'

/** Collects the problems of one document; nothing is thrown, so that a reader sees all of them at once. */
export interface Report {
  error(code: string, offset: number, message: string, hint: string): void
  warning(code: string, offset: number, message: string, hint: string): void
  /** In reading order; of more than a hundred the first, errors before warnings. */
  list(): Problem[]
}

/** Problems of one file that a person is told at once: nobody mends more than these before looking again. */
const MOST = 100

type Found = Omit<Problem, 'file' | 'line' | 'column'> & { offset: number }

const kept = (found: readonly Found[]): Found[] => {
  if (found.length <= MOST) return [...found]
  const errors = found.filter(({ severity }) => severity === 'error').slice(0, MOST - 1)
  const warnings = found.filter(({ severity }) => severity === 'warning').slice(0, MOST - 1 - errors.length)
  const message = `${found.length - errors.length - warnings.length} more problems of this file are not listed`
  const rest: Found = { code: 'MORE_PROBLEMS', severity: 'warning', offset: Infinity, message, hint: 'mend these first' }
  return [...errors, ...warnings, rest]
}

/** Starts a report on a text. */
export const reportOn = (text: string, file: string): Report => {
  const place = placesIn(text)
  const found: Found[] = []
  const add = (severity: Problem['severity']) => (code: string, offset: number, message: string, hint: string) => {
    found.push({ code, severity, offset, message, hint })
  }
  return {
    error: add('error'),
    warning: add('warning'),
    list: () =>
      kept(found.toSorted((a, b) => a.offset - b.offset))
        .map(({ offset, ...rest }) => ({ file, ...place(offset), ...rest }))
        .toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}
