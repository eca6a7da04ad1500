import { backendKey, leftovers, markerOf } from '../core/people/issues.ts'
import type { ForgeDeed, ForgeSight, IssueSeen } from '../core/people/types.ts'
import { LABEL } from '../ports/forge.ts'
import { code, fenced, inline } from './inert.ts'
import { outageWords } from './outage.ts'
import type { Links } from './people-text.ts'
import type { BackendReport } from './report.ts'
import { marked } from './speak-issues.ts'
import { utc } from './time.ts'

type Seen = Extract<ForgeSight, { kind: 'seen' }>

/** What a backend's issue tells of, beside the backend itself. */
export interface Around {
  /** ISO, of this run. */
  at: string
  links: Links
  /** Campaigns that have something to do there. */
  waiting: readonly string[]
}

/** Kinds of trouble that a person meets differently; any other is silence. */
const TITLES: Readonly<Record<string, string>> = {
  AUTH: 'refuses our key',
  HOST_KEY: 'shows another host key',
  NO_SCHEDULER: 'has no squeue',
  NO_SHELL: 'lets no shell begin',
  MISCONFIGURED: 'can’t be asked',
}

const kindOf = ({ outage }: BackendReport): string => (outage !== undefined && outage.code in TITLES ? outage.code : 'down')

const titleOf = (backend: BackendReport): string => `Backend ${backend.name} ${TITLES[kindOf(backend)] ?? 'does not answer'}`

const bodyOf = (backend: BackendReport, { at, links, waiting }: Around): string => {
  const { safe = '', next = '', todo } = outageWords(backend) ?? {}
  return [
    `${code(backend.name)} could not be looked at, first noticed ${utc(at)}; it was asked again before this was written.`,
    '',
    fenced(backend.trouble ?? '', 5),
    '',
    ...(todo === undefined ? [] : [inline(todo, 500), '']),
    `${inline(safe, 500)} ${next} This issue closes when it answers.`,
    '',
    `Waiting for it: ${waiting.map((campaign) => inline(campaign)).join(', ')}. [Run](${links.run})`,
  ].join('\n')
}

/** As long as it stands, its text stays, for the same trouble in other words is no news; another kind of trouble is. */
const brought = (issue: IssueSeen, backend: BackendReport, around: Around, viewer: number): ForgeDeed[] => {
  const kind = kindOf(backend)
  if (markerOf(issue, viewer)?.print.split('.')[0] === kind) return []
  const body = marked(backendKey(backend.name), kind, bodyOf(backend, around))
  return [{ kind: 'edit', issue: issue.number, title: titleOf(backend), body }]
}

/** Open issues about one backend, by its key; oldest first. */
export const openAbout = (key: string, sight: Seen): IssueSeen[] =>
  leftovers(sight, (other) => other === key, new Set()).sort((a, b) => a.number - b.number)

/** Ends issues of which the cause is gone. */
export const farewells = (open: readonly IssueSeen[], words: string, links: Links): ForgeDeed[] =>
  open.flatMap(({ number }): ForgeDeed[] => [
    { kind: 'comment', issue: number, body: `${words} [Run](${links.run})` },
    { kind: 'close', issue: number, reason: 'completed' },
  ])

/** Two runs at once may have opened one each: the oldest stays. */
export const twins = ([, ...others]: readonly IssueSeen[]): ForgeDeed[] =>
  others.map(({ number }) => ({ kind: 'close', issue: number, reason: 'duplicate' }))

/** Since when a backend has been silent: its issue was opened by the first run that met it. */
export const withSince = (backend: BackendReport, sight: ForgeSight): BackendReport => {
  const [issue] = backend.outage && sight.kind === 'seen' ? openAbout(backendKey(backend.name), sight) : []
  if (!backend.outage || issue?.opened === undefined) return backend
  return { ...backend, outage: { ...backend.outage, told: { issue: issue.number, since: issue.opened } } }
}

/** One issue a backend, found by its marker alone: no document is about a backend. */
export const backendDeeds = (backend: BackendReport, sight: Seen, around: Around): ForgeDeed[] => {
  const key = backendKey(backend.name)
  const open = openAbout(key, sight)
  if (backend.trouble === null) return farewells(open, 'It answers again.', around.links)
  const [stands] = open
  if (!stands) {
    const body = marked(key, kindOf(backend), bodyOf(backend, around))
    return [{ kind: 'create', title: titleOf(backend), body, labels: [LABEL, `${LABEL}-backend`] }]
  }
  return [...brought(stands, backend, around, sight.viewer), ...twins(open)]
}
