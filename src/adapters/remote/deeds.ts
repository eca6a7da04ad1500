import type { Deed, Outcome, Site } from '../../ports/backend.ts'
import type { PartAnswer } from './answer.ts'
import { deployScript, unsafePaths } from './deploy.ts'
import { quote } from './quote.ts'

/** A deed with its place in what was handed in. */
export interface Numbered {
  index: number
  deed: Deed
}

/** What a backend makes of a deed: a line of shell, or a no. */
export type Phrase = { kind: 'shell'; text: string } | { kind: 'refused'; outcome: Outcome }

/** Deeds by campaign and folder, each group in its order. */
export function bySite(deeds: readonly Deed[]): { site: Site; deeds: Numbered[] }[] {
  const groups = new Map<string, { site: Site; deeds: Numbered[] }>()
  for (const [index, deed] of deeds.entries()) {
    const key = `${deed.site.campaign}\n${deed.site.remoteDir}\n${deed.site.owner}`
    const group = groups.get(key) ?? { site: deed.site, deeds: [] }
    group.deeds.push({ index, deed })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The way out of a folder that is not to be written; it stands within double quotes of the shell. */
const ELSEWHERE = 'is a quota full? Else name a folder that the account may write: root: in .github/escapement.yml, or deploy.remote_dir:'

/** Shell of one campaign's deeds: the first that fails ends it. Only a bare `cancel` does without the folder. */
export function siteScript(site: Site, deeds: readonly Numbered[], phrase: (deed: Numbered) => Phrase): string {
  const creates = deeds.some(({ deed }) => deed.kind === 'deploy' || deed.kind === 'submit' || deed.kind === 'void')
  const first = deeds[0]?.index ?? 0
  const dir = quote(site.remoteDir)
  const make = creates ? `why=$(LC_ALL=C mkdir -p ${dir} 2>&1) || why="$why; ${ELSEWHERE}"\n` : 'why=\n'
  const enter = `${make}cd ${dir} 2>/dev/null || { no ${first} IO "cannot enter "${dir}"\${why:+: $why}"; exit 0; }
owned ${quote(site.owner)} ${creates ? 'make' : 'look'}; case $? in
0) ;;
1) no ${first} OWNER "$PWD belongs to $other"; exit 0 ;;
2) no ${first} IO "cannot write $PWD/.escapement; ${ELSEWHERE}"; exit 0 ;;
3) no ${first} UNSAFE_PATH "$PWD/.escapement is a link"; exit 0 ;;
4) no ${first} OWNER "$PWD has no ledger of ours"; exit 0 ;;
esac
`
  const lines = deeds.map((numbered) => {
    const said = phrase(numbered)
    if (said.kind === 'shell') return `${said.text} || exit 0\n`
    const { outcome } = said
    return outcome.kind === 'refused' ? `no ${numbered.index} ${outcome.code} ${quote(outcome.message)}; exit 0\n` : 'exit 0\n'
  })
  const free = deeds.every(({ deed }) => deed.kind === 'cancel' && /^[0-9]/.test(deed.job))
  return `${free ? '' : enter}${lines.join('')}`
}

/** A deployment, for every backend. `mark` is random, so that no uploaded text can end its own quotation. */
export function deployPhrase(deed: Extract<Deed, { kind: 'deploy' }>, index: number, mark: string): Phrase {
  const unsafe = unsafePaths(deed)
  if (unsafe.length > 0) return refused('UNSAFE_PATH', unsafe.join(', '))
  return { kind: 'shell', text: `${deployScript(deed, index, mark)}true` }
}

/** A definite no of our own. */
export const refused = (code: Extract<Outcome, { kind: 'refused' }>['code'], message: string): Phrase => ({
  kind: 'refused',
  outcome: { kind: 'refused', code, message },
})

const NOT_TRIED: Outcome = { kind: 'put-off', why: 'what had to be done before it failed', after: 'failure' }

/** Reads the results that a campaign's part wrote. What is missing was cut or not tried. Pure. */
export function readOutcomes(deeds: readonly Numbered[], answer: PartAnswer | undefined): Map<number, Outcome> {
  const outcomes = new Map<number, Outcome>()
  const text = answer?.kind === 'ended' ? Buffer.from(answer.out).toString('utf8') : ''
  // a line without its end was cut, in the middle of a number perhaps
  for (const line of text.split('\n').slice(0, -1)) {
    const [index, kind, ...rest] = line.split('\t')
    const outcome = readOutcome(kind, rest)
    if (outcome !== undefined) outcomes.set(Number(index), outcome)
  }
  // the first that fails ends a campaign's part: only where it says so itself is it known that the others were not tried
  let failed = false
  for (const { index } of deeds) {
    const outcome = outcomes.get(index)
    if (outcome === undefined) outcomes.set(index, failed ? NOT_TRIED : { kind: 'unknown', message: why(answer) })
    failed ||= outcome?.kind === 'refused' || outcome?.kind === 'unknown'
  }
  return outcomes
}

function why(answer: PartAnswer | undefined): string {
  if (answer?.kind !== 'ended' || answer.code === 124 || answer.code === 137) return 'no answer in time'
  return `it ended without a word (exit ${answer.code}): ${answer.err.trim().slice(-300)}`
}

type Refusal = Extract<Outcome, { kind: 'refused' }>['code']

/** Every way in which our own scripts refuse. */
const REFUSALS = { OWNER: true, IO: true, UNSAFE_PATH: true, DRIFT: true, SUBMIT: true } as const satisfies Record<Refusal, true>

const isRefusal = (code: string): code is keyof typeof REFUSALS => Object.hasOwn(REFUSALS, code)

/** SLURM's number of a job, or a process of ours. */
const JOB = /^(?:[0-9]{1,18}|p[0-9]{1,9}\.[0-9]+\.\S+)$/

// The fields are counted: what does not read as it was written was garbled, and says nothing.
function readOutcome(kind: string | undefined, rest: readonly string[]): Outcome | undefined {
  const [a = '', b = '', c = ''] = rest
  switch (`${kind} ${rest.length}`) {
    case 'done 0':
      return { kind: 'done' }
    case 'submitted 3':
      return JOB.test(a) && (b === 'yes' || b === 'no')
        ? { kind: 'submitted', job: a, adopted: b === 'yes', ...(c === '' ? {} : { note: c }) }
        : undefined
    case 'refused 2':
      return isRefusal(a) ? { kind: 'refused', code: a, message: b } : undefined
    case 'unknown 1':
      return { kind: 'unknown', message: a }
    default:
      return undefined
  }
}
