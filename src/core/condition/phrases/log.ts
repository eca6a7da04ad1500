import type { Predicate } from '../types.ts'
import { bare, fileOf, type Phrase, phrase, tidy, WORD } from './words.ts'

const LOG = '(?:(?:the |any |all )?(?:job |slurm |run )?(?:logs?|log files?|output|stdout))'

/** Words that only a log can show, so `in log` may be left out. */
const OF_LOGS = /^(?:nans?|fatal|oom|errors?|segfaults?|infs?)$/i

// `no NaNs` and `no errors` speak of the singular as well, and the singular is what a log prints
const singular = (word: string): string => (/^(?:nan|error|segfault|inf|warning)s$/i.test(word) ? word.slice(0, -1) : word)

const words = (text: string): string[] =>
  text[0] === '`' || text[0] === '"' || text[0] === "'"
    ? [bare(text)]
    : text.split(/ ?\/ ?| (?:or|nor) /i).map((word) => singular(bare(word)))

const lacks = (text: string, onlyLogWords: boolean, file?: string): Predicate[] | undefined => {
  const found = words(text)
  const glob = file === undefined ? undefined : fileOf(file)
  if (file !== undefined && !glob) return undefined
  if (found.some((word) => word === '' || (onlyLogWords && !OF_LOGS.test(word)))) return undefined
  return found.map((word) => tidy({ kind: 'log-lacks', word, file: glob }))
}

const has = (text: string, file?: string): Predicate | undefined => {
  const word = bare(text)
  const glob = file === undefined ? undefined : fileOf(file)
  if (word === '' || (file !== undefined && !glob) || /^(?:no|not|a|an|the|any|some)$/i.test(word)) return undefined
  return tidy({ kind: 'log-has', word, file: glob })
}

const ITEM = `(?:${WORD})`
const LIST = `(${ITEM}(?:(?: or | nor )${ITEM})*)`
const NO = '(?:has no|have no|no|without(?: any)?|zero|free of)'
const HAS = '(?:has|have|contains?|says?|shows?|includes?|prints?|reports?)'
const FILE = '(`[^`]+`|[^\\s`]+\\.[A-Za-z]+)'

/** Phrases about what a log says or does not say. */
export const LOG_PHRASES: readonly Phrase[] = [
  [phrase(`${NO} ${LIST}(?: errors?| messages?| values?)? (?:in|from) ${LOG}`), (m) => lacks(m[1] ?? '', false)],
  [phrase(`${NO} ${LIST}(?: errors?| messages?| values?)? in ${FILE}`), (m) => lacks(m[1] ?? '', false, m[2])],
  [phrase(`${NO} ${LIST}(?: errors?| messages?| values?)?(?: anywhere)?`), (m) => lacks(m[1] ?? '', true)],
  [
    phrase(`${LOG} (?:(?:is |are )?free of|lacks?|has no|have no|contains? no|shows? no|without) ${LIST}(?: errors?)?`),
    (m) => lacks(m[1] ?? '', false),
  ],
  [phrase(`${LOG} ${HAS} (${WORD})`), (m) => has(m[1] ?? '')],
  [phrase(`(${WORD}) (?:is )?in ${LOG}`), (m) => has(m[1] ?? '')],
  [phrase(`${FILE} (?:lacks?|(?:has|contains?|shows?) no) ${LIST}`), (m) => lacks(m[2] ?? '', false, m[1])],
  [phrase(`${FILE} (?:contains?|says?|shows?|includes?|prints?) (${WORD})`), (m) => has(m[2] ?? '', m[1])],
  [phrase(`${FILE} has ("[^"]+"|\`[^\`]+\`)`), (m) => (/\.json`?$/i.test(m[1] ?? '') ? undefined : has(m[2] ?? '', m[1]))],
  [
    phrase(`(${WORD}) (?:is )?in ${FILE}`),
    (m) => (/^\d/.test(m[1] ?? '') || /\.json`?$/i.test(m[2] ?? '') ? undefined : has(m[1] ?? '', m[2])),
  ],
]
