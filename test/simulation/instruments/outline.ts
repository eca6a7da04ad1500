/** The product's outline of a document, remembered for the newest texts: one commit edits the same text many times. */
import { outlineOf as original } from '../../../src/document/outline.ts'

export { endOf, listsIn, sectionsNamed, startOf, tablesIn, tooHard } from '../../../src/document/outline.ts'

const known = new Map<string, ReturnType<typeof original>>()

export const outlineOf = (text: string): ReturnType<typeof original> => {
  const before = known.get(text)
  if (before) return before
  const outline = original(text)
  if (known.size >= 200) known.clear()
  known.set(text, outline)
  return outline
}
