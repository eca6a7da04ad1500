/** One fault as a page: run by run all that a person then sees, for a person to read and for a test to hold. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExpectStatic } from 'vitest'
import { tickLines } from '../../../src/cli/tick.ts'
import { git } from '../../support/checkout.ts'
import type { Said } from './entry.ts'
import { type Known, masked } from './mask.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'weather')

interface State {
  head: string
  /** By number: its head, its body, each comment. */
  issues: ReadonlyMap<number, readonly string[]>
}

export interface Seen {
  label: string
  said: Said
  before: State
  after: State
  /** The bare repository. */
  bare: string
  known: Known
}

const fenced = (text: string, kind: string): string => [`\`\`\`\`${kind}`, text.replace(/\n+$/, ''), '````'].join('\n')

const section = (title: string, text: string, kind = 'text'): string =>
  text.trim() === '' ? '' : `### ${title}\n\n${fenced(text, kind)}\n`

/** `::warning file=a,line=1,col=2,title=T::words` as GitHub shows it beside the line. */
const logLine = (line: string): string => {
  const [, kind, place = '', words = ''] = /^::(error|warning)(?: ([^:]*(?:::?(?!:)[^:]*)*?))?::(.*)$/.exec(line) ?? []
  if (kind === undefined) return line
  const [, file, at, title] = /file=([^,]*),line=(\d+),.*title=([^,]*)/.exec(`title=,${place}`) ?? []
  const where = file === undefined ? '' : ` ${file}:${at} ${title}`
  return `${kind}${where}: ${words.replaceAll('%0A', '\n').replaceAll('%25', '%')}`
}

const diff = async ({ bare, before, after }: Seen): Promise<string> => {
  const text = await git(bare, 'diff', '--unified=0', before.head, after.head)
  return text
    .split('\n')
    .filter((line) => /^[+-]/.test(line) && !line.startsWith('---'))
    .map((line) => (line.startsWith('+++ b/') ? line.slice('+++ b/'.length) : line))
    .join('\n')
}

const commits = async ({ bare, before, after }: Seen): Promise<string> =>
  git(bare, 'log', '--reverse', '--format=%an%n%n%w(0,4,4)%B', `${before.head}..${after.head}`)

const issues = ({ before, after }: Seen): string =>
  [...after.issues]
    .map(([number, texts]) => {
      const had = before.issues.get(number) ?? []
      const fresh = texts.filter((text, i) => had[i] !== text)
      return fresh.length === 0 ? '' : [`#${number} ${texts[0]}`, ...fresh.filter((text) => text !== texts[0])].join('\n\n')
    })
    .filter((text) => text !== '')
    .join('\n\n---\n\n')

/** The shas of a world's commits, oldest first. */
const commitsOf = async (bare: string): Promise<string[]> => (await git(bare, 'rev-list', '--reverse', 'main')).trim().split('\n')

export class Page {
  readonly #file: string
  readonly #jobs: string[] = []
  readonly #parts: string[] = []

  constructor(name: string) {
    this.#file = join(FOLDER, `${name}.md`)
  }

  /** Words of the page's author between two runs. */
  say(text: string): void {
    this.#parts.push(`> ${text}\n`)
  }

  async take(seen: Seen, told: boolean): Promise<void> {
    const shas = (await commitsOf(seen.bare)).flatMap((sha, i) =>
      [40, 12, 7].map((length) => [sha.slice(0, length), `c0ffee${i}`] as const),
    )
    const mask = (text: string): string => masked(text, [...seen.known, ...shas], this.#jobs)
    const parts = await this.#partsOf(seen, mask)
    if (told) this.#parts.push(parts)
  }

  async #partsOf(seen: Seen, mask: (text: string) => string): Promise<string> {
    const { label, said } = seen
    const terminal = said.report === undefined ? '' : tickLines(said.report, false).join('\n')
    const texts = [
      section('Terminal', mask(terminal)),
      section('Log of the run', mask(said.log.map(logLine).join('\n'))),
      section('Job summary', mask(said.summary), 'markdown'),
      section('Files in git', mask(await diff(seen)), 'diff'),
      section('Commits', mask(await commits(seen))),
      section('Issues', mask(issues(seen)), 'markdown'),
    ].filter((text) => text !== '')
    const nothing = [
      ...(seen.before.head === seen.after.head ? ['no commit'] : []),
      ...(issues(seen) === '' ? ['nothing new in an issue'] : []),
    ]
    return [`## ${label}\n`, `Exit status ${said.exit}${nothing.length === 0 ? '' : `; ${nothing.join(', ')}`}.\n`, ...texts].join('\n')
  }

  /** `UPDATE_WEATHER=1` writes what was seen, for a person to read and commit. */
  async expectPinned(expect: ExpectStatic, title: string, story: string): Promise<void> {
    const text = `# ${title}\n\n${story}\n\n${this.#parts.join('\n')}`
    if (process.env.UPDATE_WEATHER === '1') {
      mkdirSync(dirname(this.#file), { recursive: true })
      writeFileSync(this.#file, text)
    }
    expect(text).toBe(readFileSync(this.#file, 'utf8'))
  }
}
