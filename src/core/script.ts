import { LONG_OF, resolveLong, TAKES_NO_VALUE } from './failure/sbatch-options.ts'

/** What a batch script asks sbatch for in its own #SBATCH lines. */
export interface Directives {
  /** First line's program, without `#!`; undefined: sbatch would refuse the script. */
  interpreter?: string
  /** By long name; a flag has the value ``. The last of several wins, as with sbatch. */
  options: Record<string, string>
  /** Line (from 1) on which each option stands. */
  lines: Record<string, number>
  /** `-H` or `--hold`: it would never be told from our own hold. */
  held: boolean
  /** Words that are not options: reported, never guessed. */
  unknown: { line: number; text: string }[]
}

/** Splits as sbatch does: quotes, backslashes, and a `#` outside of quotes ends the line. */
const wordsOf = (text: string): string[] => {
  const words: string[] = []
  let [word, quote, started] = ['', '', false]
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quote === '' && c === '#') break
    if (c === '\\') [word, started] = [word + text.charAt(++i), true]
    else if (c === quote) quote = ''
    else if (quote === '' && (c === '"' || c === "'")) [quote, started] = [c, true]
    else if (quote === '' && /\s/.test(c)) {
      if (started) words.push(word)
      ;[word, started] = ['', false]
    } else [word, started] = [word + c, true]
  }
  if (started) words.push(word)
  return words
}

type Found = { option: string; value: string } | { unknown: string }

const longOption = (word: string, rest: string[]): Found => {
  const [name = '', ...value] = word.slice(2).split('=')
  const option = resolveLong(name)
  if (option === undefined) return { unknown: word }
  if (value.length > 0) return { option, value: value.join('=') }
  return { option, value: TAKES_NO_VALUE.has(option) ? '' : (rest.shift() ?? '') }
}

/** `-N1`, `-N 1`, `-HQ`: a letter that takes a value takes the rest of the word, else the next word. */
const shortOptions = (word: string, rest: string[]): Found[] => {
  const found: Found[] = []
  for (let i = 1; i < word.length; i++) {
    const option = LONG_OF[word.charAt(i)]
    if (option === undefined) return [...found, { unknown: word }]
    if (TAKES_NO_VALUE.has(option)) found.push({ option, value: '' })
    else return [...found, { option, value: word.slice(i + 1) || (rest.shift() ?? '') }]
  }
  return found
}

const optionsIn = (text: string): Found[] => {
  const words = wordsOf(text)
  const found: Found[] = []
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word.startsWith('--')) found.push(longOption(word, words))
    else if (word.startsWith('-') && word.length > 1) found.push(...shortOptions(word, words))
    else found.push({ unknown: word })
  }
  return found
}

/** Reads the #SBATCH lines of a script; like sbatch it stops at the first line that is a command. */
export const readDirectives = (script: string): Directives => {
  const lines = script.split('\n')
  const interpreter = /^#!\s*(\S.*)$/.exec(lines[0]?.trimEnd() ?? '')?.[1]
  const read: Directives = { ...(interpreter === undefined ? {} : { interpreter }), options: {}, lines: {}, held: false, unknown: [] }
  for (const [index, line] of lines.entries()) {
    const first = line.trim().charAt(0)
    if (first !== '' && first !== '#') break
    if (!line.startsWith('#SBATCH')) continue
    for (const found of optionsIn(line.slice('#SBATCH'.length))) {
      if ('unknown' in found) read.unknown.push({ line: index + 1, text: found.unknown })
      else [read.options[found.option], read.lines[found.option]] = [found.value, index + 1]
    }
  }
  return { ...read, held: read.options.hold !== undefined }
}

const countOf = (text: string | undefined): number | undefined => {
  // `2-4` nodes: the most it may get, because a budget is projected with it
  const digits = /^(?:[0-9]+-)?([0-9]{1,9})$/.exec(text ?? '')?.[1]
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits)
}

/** Nodes that a request may get at most. */
export const nodesOf = (options: Readonly<Record<string, string>>): number => countOf(options.nodes) ?? 1

/** Cores of one job (of one array element) as asked for; `--exclusive` takes whole nodes, whose size only a profile knows. */
export const coresOf = (options: Readonly<Record<string, string>>): number => {
  const nodes = nodesOf(options)
  const perNode = countOf(options['ntasks-per-node'])
  const tasks = countOf(options.ntasks) ?? (perNode ?? 1) * nodes
  return Math.max(tasks, nodes) * (countOf(options['cpus-per-task']) ?? 1)
}
