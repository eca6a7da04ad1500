import { expect } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'

/** Lines as editors count them; a byte-order mark is no column. */
export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)

/** A problem names the file, a place that is in it, and says something. */
export const expectPlaced = (problems: readonly Problem[], text: string, file: string): void => {
  const lines = linesOf(text)
  for (const problem of problems) {
    expect(problem.file).toBe(file)
    expect(problem.message.trim(), problem.code).not.toBe('')
    expect(`${problem.message} ${problem.hint ?? ''}`).not.toMatch(/\bundefined\b|\[object /)
    expect(problem.line, JSON.stringify(problem)).toBeGreaterThanOrEqual(1)
    expect(problem.line, JSON.stringify(problem)).toBeLessThanOrEqual(lines.length)
    expect(problem.column, JSON.stringify(problem)).toBeGreaterThanOrEqual(1)
    expect(problem.column, JSON.stringify(problem)).toBeLessThanOrEqual([...(lines[problem.line - 1] ?? '')].length + 1)
  }
}

/** Nothing that was read has reached JavaScript's own objects. */
export const pristine = (): void => expect(Object.keys(Object.prototype)).toEqual([])
