import { stripVTControlCharacters } from 'node:util'
import { printable, uncommanded } from '../shell/inert.ts'

/** What styleText paints with. */
const COLOUR = new RegExp(`(${String.fromCharCode(27)}\\[[0-9;]*m)`)

/**
 * Text as what shows it may have it: whatever was forgotten on the way, it obeys our own colours and nothing else.
 * @param runner whether that is the log of a runner, which obeys lines as well
 */
export const shown = (text: string, { colour, runner }: { colour: boolean; runner: boolean }): string => {
  const plain = colour
    ? text
        .split(COLOUR)
        .map((part, i) => (i % 2 === 0 ? printable(part) : part))
        .join('')
    : printable(text)
  return runner ? uncommanded(plain) : plain
}

/** Columns of the terminal; undefined: the words go elsewhere, and are nobody's to break. */
export const terminalWidth = (): number | undefined => (process.stdout.isTTY === true ? process.stdout.columns : undefined)

const seen = (text: string): number => stripVTControlCharacters(text).length

/** Words with the blanks before them; what stands in backticks is one word, so that it can still be copied. */
const WORDS = /(\s*)((?:`[^`]*`|[^\s`]|`)+)/g

/** A line as several that fit: what follows stands below where the last column began, so that a table stays one. */
export const wrapped = (line: string, width: number | undefined): string[] => {
  if (width === undefined || seen(line) <= width) return [line]
  const begins = [
    ...stripVTControlCharacters(line)
      .slice(0, Math.floor(width / 2))
      .matchAll(/\s{2,}(?=\S)/g),
  ].at(-1)
  const indent = ' '.repeat(begins === undefined ? 2 : begins.index + begins[0].length)
  const lines = ['']
  for (const [, blanks = '', word = ''] of line.trimEnd().matchAll(WORDS)) {
    const last = lines.at(-1) ?? ''
    if (seen(last + blanks + word) > width && seen(last) > indent.length) lines.push(indent + word)
    else lines[lines.length - 1] = last + blanks + word
  }
  return lines
}
