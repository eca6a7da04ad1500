/** Characters of a log line that are shown to people. */
const LINE_BOUND = 300

// Escape sequences of terminals: CSI (colours, cursor) and OSC (titles, links).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
// Controls, and the characters that turn the direction of what follows them or take no room.
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu

/** Text from a cluster as one line that is safe to look at: no controls, at most 300 characters. */
export const lineOf = (text: string): string => {
  const clean = text
    .slice(0, 4 * LINE_BOUND)
    .replace(ESCAPES, '')
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .trim()
  const characters = [...clean]
  return characters.length > LINE_BOUND ? `${characters.slice(0, LINE_BOUND - 1).join('')}…` : clean
}
