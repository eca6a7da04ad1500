/** A fault in a document, with its place and the way out. */
export interface Problem {
  /** `UPPER_SNAKE`, stable: people and tests look for it. */
  code: string
  severity: 'error' | 'warning'
  file: string
  /** From 1. */
  line: number
  /** From 1, in characters. */
  column: number
  message: string
  /** The way out: what to write instead. */
  hint: string
}

/** Whether any of them forbids to act on the document. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error')
