import fc from 'fast-check'
import type { Event } from '../../src/core/event.ts'
import type { CampaignState } from '../../src/core/model.ts'
import { campaignKey } from '../../src/core/people/issues.ts'
import type { ForgeDeed, ForgeSight, IssueSeen } from '../../src/core/people/types.ts'
import type { Campaign } from '../../src/shell/campaign.ts'
import { dashboardOf } from '../../src/shell/dashboard.ts'
import { doctorPage } from '../../src/shell/doctor/page.ts'
import { tell } from '../../src/shell/narrate.ts'
import { planSummaryOf } from '../../src/shell/plan-summary.ts'
import type { BackendReport, CampaignReport, Report } from '../../src/shell/report.ts'
import { backendDeeds } from '../../src/shell/speak-backends.ts'
import { type Outcome, planIssues } from '../../src/shell/speak-issues.ts'
import { summaryOf } from '../../src/shell/summary.ts'
import { campaign, links, report } from '../render/sample.ts'
import { spec, stage, state } from '../unit/core/support.ts'
import { hostile } from './hostile.ts'

/** What others wrote, by where it turns up. */
export interface Said {
  stage: string
  file: string
  job: string
  why: string
  error: string
  log: string
  hint: string
  by: string
}

/** Words that mean nothing to any reader. */
export const BENIGN: Said = {
  stage: 'warm',
  file: 'runs/melt/WORKFLOW.md',
  job: '77',
  why: 'a reason',
  error: 'an error',
  log: 'a line',
  hint: 'a hint',
  by: 'mia',
}

const words = (name: keyof Said): fc.Arbitrary<string> => fc.oneof(fc.constant(BENIGN[name]), hostile)

/** Each harmless or not. */
export const said: fc.Arbitrary<Said> = fc.record({
  stage: words('stage'),
  file: words('file'),
  job: words('job'),
  why: words('why'),
  error: words('error'),
  log: words('log'),
  hint: words('hint'),
  by: words('by'),
})

/** Events with whatever words they can carry. */
export const eventsOf = ({ why, error, hint, by, job, file }: Said): Event[] => [
  { type: 'attempt-submitted', stage: 'smoke', attempt: 1, job, at: 0, adopted: false },
  { type: 'attempt-failed', stage: 'smoke', attempt: 1, at: 0, class: 'walltime', error, because: why, job },
  { type: 'stage-retried', stage: 'smoke', class: 'walltime', action: hint, overrides: {} },
  { type: 'files-synced', stage: 'smoke', files: [], left: [{ from: file, why }] },
  { type: 'cancel-interrupted', stage: 'smoke', job, why },
  { type: 'approval-asked', stage: 'smoke', act: 'cancel', digest: '0123456789abcdef', by, at: 0, expires: 0, words: hint },
  { type: 'predicate-confirmed', stage: 'smoke', predicate: error, by, at: 0 },
  { type: 'stage-done', stage: 'smoke', at: 0, verdicts: [{ text: hint, result: 'holds', saw: error }], end: { state: why, ended: 0 } },
  { type: 'stage-escalated', stage: 'smoke', class: 'walltime', reason: why, at: 0 },
]

/** As it comes out of bytes: no half of a character. */
export const decoded = (text: string): string => Buffer.from(text).toString()

const outcomeOf = (said: Said, at: CampaignState, over: Partial<Outcome> = {}): Outcome => {
  const of = { ...spec(stage('smoke', { name: said.stage })), file: said.file, notify: { onAdvance: true, onEscalate: true, users: [] } }
  const about = {
    campaign: { file: said.file, text: '', spec: of } as unknown as Campaign,
    state: at,
    links,
    sha: 'c0ffee0123456789c0ffee0123456789c0ffee01',
    now: 1_795_000_000,
    evidence: 'tail' as const,
    tail: said.log,
  }
  return { about, events: [], waiting: [], mayOpen: true, ...over }
}

const ISSUE: IssueSeen = {
  number: 5,
  node: 'n',
  author: { id: 99, login: 'escapement[bot]', kind: 'bot' },
  open: true,
  title: '',
  body: '',
  labels: [],
  pinned: false,
  url: '',
  comments: [],
}
const sightOf = (key?: string): Extract<ForgeSight, { kind: 'seen' }> => ({
  kind: 'seen',
  viewer: 99,
  isPublic: false,
  gone: [],
  issues: new Map(key === undefined ? [] : [[5, { ...ISSUE, body: `<!-- escapement ${key} x.y -->\n` }]]),
})

const bodiesOf = (deeds: readonly ForgeDeed[]): string[] => deeds.flatMap((deed) => ('body' in deed ? (deed.body ?? []) : []))

const issuesOf = (said: Said): string[] => {
  const approval = { act: 'cancel' as const, digest: '0123456789abcdef', by: said.by, at: '', expires: said.hint }
  const failed = { attempt: 2, job: said.job, overrides: { time: said.hint }, failures: ['walltime'], approval }
  const escalated = state({ smoke: { ...failed, status: 'escalated' } }, `smoke: walltime: ${said.why}`)
  const again = { ...escalated, stages: { smoke: { ...escalated.stages.smoke, issue: 5 } } } as CampaignState
  const running = state({ smoke: { status: 'running', attempt: 1, job: said.job } })
  const asks = { stage: 'smoke', on: 'person' as const, why: said.why }
  const plans = [
    planIssues([outcomeOf(said, escalated)], sightOf()),
    planIssues([outcomeOf(said, running, { waiting: [{ ...asks, predicate: decoded(said.hint) }] })], sightOf()),
    planIssues([outcomeOf(said, running, { waiting: [asks] })], sightOf()),
    planIssues([outcomeOf(said, again, { events: eventsOf(said) })], sightOf(campaignKey('escalation', 'melt', 'smoke', 'walltime'))),
    planIssues([outcomeOf(said, running, { events: eventsOf(said) })], sightOf(campaignKey('progress', 'melt', 'old'))),
  ]
  return plans.flatMap(({ openings, deeds }) => bodiesOf([...openings.map(({ deed }) => deed), ...deeds]))
}

/** In words that are not found in another's: what is told once is not told twice. */
const backendOf = ({ error, hint }: Said): BackendReport => ({
  ...{ name: 'lab', connections: 0, commands: 1, scheduler_calls: 0, trouble: `it said: ${error}` },
  outage: { code: 'AUTH', hint, told: null, jobs: [{ campaign: 'melt', job: '7' }] },
})

const campaignOf = (said: Said): CampaignReport => ({
  ...campaign('melt', [
    [said.stage, 'running', '18T06:00', undefined, said.job, 2],
    ['next', 'pending'],
  ]),
  file: said.file,
  events: eventsOf(said).map((event) => ({ text: tell(event), event })),
  waiting: [{ stage: said.stage, on: 'person', why: said.why }],
  due: [said.hint],
  preview: [
    {
      ...{
        number: '0',
        name: said.stage,
        status: 'ready',
        start: said.hint,
        requests: { time: said.error },
        entry: said.why,
        exit: said.error,
      },
      asks: [{ predicate: said.error, why: said.why, hint: said.hint }],
    },
  ],
  change: {
    how: 'changed',
    files: [{ path: said.hint, how: 'added' }],
    stages: [{ number: '0', name: said.stage, how: 'changed', what: [said.why] }],
  },
})

export const reportOf = (said: Said): Report => ({
  ...report,
  campaigns: [campaignOf(said)],
  backends: [backendOf(said)],
  failed: said.why,
  problems: [{ code: 'X', severity: 'error', file: said.file, line: 1, column: 1, message: said.error, hint: said.hint }],
})

/** Everything that is written as Markdown, by what it is. */
export const pagesOf = (raw: Said): Record<string, string> => {
  const said = { ...raw, file: decoded(raw.file) }
  const of = reportOf(said)
  const compared = {
    ...{ base: null, untouched: 0, elsewhere: 0 },
    removed: [{ campaign: 'old', file: said.file, jobs: [{ stage: said.stage, job: said.job }] }],
  }
  const findings = (['problem', 'ok'] as const).map((level) => ({
    ...{ about: said.stage, check: 'key', level, what: said.error, fix: said.hint },
  }))
  const issues = [...issuesOf(said), ...bodiesOf(backendDeeds(backendOf(said), sightOf(), { at: of.at, links, waiting: ['melt'] }))]
  return {
    summary: summaryOf(of, links),
    dashboard: dashboardOf(of, links),
    plan: planSummaryOf(of),
    'plan of a pull request': planSummaryOf({ ...of, compared }),
    'check-up': doctorPage(findings),
    ...Object.fromEntries(issues.map((body, i) => [`issue ${i}`, body])),
  }
}
