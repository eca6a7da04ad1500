/** The product's reader of documents, remembered by content: worlds read the same few texts again and again. */
import { readWorkflow as original } from '../../../src/document/read.ts'

type Result = ReturnType<typeof original>

const known = new Map<string, Result>()

export const readWorkflow = (bytes: Uint8Array, file: string): Result => {
  const key = `${file}\n${Buffer.from(bytes).toString('latin1')}`
  const before = known.get(key)
  if (before) return before
  const result = original(bytes, file)
  if (known.size > 3000) known.clear()
  known.set(key, result)
  return result
}
