/** Controls and invisible format characters (zero width, bidirectional), except tab and line feed. */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cf}]/gu
const ESC = String.fromCharCode(27)
const BEL = String.fromCharCode(7)
const ANSI = new RegExp(`${ESC}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-_])`, 'g')

/** Text from a cluster without anything that a terminal obeys: escape sequences, control and bidirectional characters. */
export const printable = (text: string): string => text.replace(ANSI, '').replace(CONTROL, '')

/** The same as one line, bounded. */
export const oneLine = (text: string, max = 300): string => {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  return line.length > max ? `${line.slice(0, max - 1)}…` : line
}

/** One line of untrusted text for Markdown: no HTML, mentions, links, commands, markers or table cells come out of it. */
export const inline = (text: string, max = 300): string =>
  oneLine(text, max)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replace(/@/g, '@\u2060')
    .replace(/^\//, '\\/')
    .replace(/(https?):\/\//g, '$1:\u2060//')
