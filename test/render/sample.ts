import type { Waiting } from '../../src/core/effect.ts'
import type { Status } from '../../src/core/model.ts'
import type { Finding } from '../../src/shell/doctor/finding.ts'
import type { Links } from '../../src/shell/people-text.ts'
import type { PlatformReport } from '../../src/shell/platform.ts'
import type { CampaignReport, Report, SpentReport, StageReport } from '../../src/shell/report.ts'

/** One stage as `name status`, with when it started and ended (`18T06:00`, of November 2026), its job and attempt. */
type Row = [string, Status, (string | undefined)?, (string | undefined)?, string?, number?]

const time = (dayAndTime: string | undefined): string | null => (dayAndTime === undefined ? null : `2026-11-${dayAndTime}:00Z`)

const stage = ([name, status, started, completed, job, attempt = started === undefined ? 0 : 1]: Row, i: number): StageReport => ({
  number: String(i),
  name,
  status,
  job: job ?? null,
  attempt,
  started: time(started),
  completed: time(completed),
  retries: Math.max(0, attempt - 1),
})

const FREE: SpentReport = { core_hours: 0, cap_core_hours: null, usd: 0, cap_usd: null }

export const campaign = (
  name: string,
  rows: readonly Row[],
  over: Partial<Omit<CampaignReport, 'waiting' | 'events' | 'spent'>> & {
    waiting?: readonly Omit<Waiting, 'stage'>[]
    events?: readonly string[]
    spent?: Partial<SpentReport>
  } = {},
): CampaignReport => {
  const { waiting = [], events = [], spent = {}, ...rest } = over
  const stages = rows.map(stage)
  const current = stages.find(({ status }) => status !== 'done') ?? stages.at(-1)
  const at = current?.name ?? ''
  return {
    campaign: name,
    file: `campaigns/${name}/WORKFLOW.md`,
    status: current?.status ?? 'done',
    held: false,
    current_stage: at,
    stages,
    spent: { ...FREE, ...spent },
    issue: null,
    events: events.map((text) => ({ text, event: { type: 'stage-ready', stage: at } })),
    waiting: waiting.map((wait) => ({ stage: at, ...wait })),
    due: [],
    ...rest,
  }
}

const finished = (name: string, day: number): CampaignReport => {
  const two = (n: number): string => String(n).padStart(2, '0')
  return campaign(
    name,
    [
      ['smoke', 'done', `${two(day)}T08:10`, `${two(day)}T08:40`],
      ['production', 'done', `${two(day)}T08:40`, `${two(day + 1)}T19:05`],
    ],
    { spent: { core_hours: 96.4 } },
  )
}

/** What GitHub tells on an ordinary day that has a late look. */
export const platform: PlatformReport = {
  unknown: null,
  last_look: '2026-11-20T09:19:10Z',
  late: { due: '2026-11-20T09:47:00Z', seconds: 3780, dropped: 2 },
  interval: 1800,
  next_slot: '2026-11-20T11:17:00Z',
  started: { slots: 48, runs: 41, since: '2026-11-19T10:50:00Z' },
  silent: null,
  minutes: { used: 742, forecast: 1168, exact: false, free: 2000 },
  idle: null,
}

/** A run over a dozen campaigns in every state, as a person would meet it on a Friday morning. */
export const report: Report = {
  version: 1,
  mode: 'tick',
  at: '2026-11-20T10:50:00Z',
  looks: 1,
  read: '4f0c1d6a9b7e3c2d1f0a8b6c5d4e3f2a1b0c9d8e',
  commit: '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b',
  commits: ['9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b'],
  next_tick: '2026-11-20T11:05:00Z',
  campaigns: [
    campaign(
      'npt-ensemble',
      [
        ['dry-run', 'done', '16T07:02', '16T07:02'],
        ['smoke', 'done', '16T07:20', '16T07:51', '8123001'],
        ['npt-equil', 'done', '16T08:15', '17T14:30', '8123040'],
        ['npt-prod', 'running', '17T15:00', undefined, '8125533', 2],
        ['analysis', 'pending'],
      ],
      {
        waiting: [{ on: 'time', why: 'job 8125533 runs on c3-gpu-07, 3 h 12 min of 24 h are left' }],
        spent: { core_hours: 1684.5, cap_core_hours: 2000 },
      },
    ),
    campaign(
      'co-diffusion',
      [
        ['dry-run', 'done', '17T10:00', '17T10:00'],
        ['smoke', 'done', '17T10:20', '17T10:47', '8124410'],
        ['heat', 'done', '17T11:00', '18T01:12', '8124466'],
        ['npt-prod', 'escalated', '18T06:00', undefined, '8126071', 3],
        ['msd', 'pending'],
      ],
      {
        status: 'escalated',
        issue: 41,
        waiting: [
          {
            on: 'person',
            why: 'numerical: two attempts in a row lost atoms (step 48,000: "ERROR: Lost atoms: original 32000 current 31994")',
          },
        ],
        events: [
          'npt-prod failed: numerical: ERROR: Lost atoms: original 32000 current 31994',
          'npt-prod needs a person: numerical: the same failure twice in a row',
        ],
        spent: { core_hours: 212.75, cap_core_hours: 1500 },
      },
    ),
    campaign(
      'graphene-strain',
      [
        ['smoke', 'done', '18T12:00', '18T12:25', '8127003'],
        ['relax', 'ready', '19T09:00'],
        ['strain-sweep', 'pending'],
      ],
      { held: true, waiting: [{ on: 'hold', why: 'the campaign is held (`held: true`)' }], spent: { core_hours: 18.2 } },
    ),
    campaign(
      'water-box',
      [
        ['smoke', 'done', '19T08:00', '19T08:20', '8127990'],
        ['equil', 'running', '19T08:45', undefined, '8128002'],
        ['production', 'pending'],
      ],
      {
        issue: 43,
        waiting: [
          { on: 'person', why: '`the pressure looks reasonable`: nothing here can check that', predicate: 'the pressure looks reasonable' },
        ],
        events: ['equil: job 8128002 COMPLETED, exit 0:0'],
        spent: { core_hours: 41 },
      },
    ),
    campaign(
      'h2-scf',
      [
        ['scf', 'running', '20T07:40', undefined, '8129117'],
        ['bands', 'pending'],
      ],
      { waiting: [{ on: 'backend', why: 'ssh login.lab.example.edu: no answer in 30 s' }] },
    ),
    campaign(
      'perovskite-md',
      [
        ['smoke', 'done', '20T09:19', '20T09:50', '8129200'],
        ['replicas', 'running', '20T10:49', undefined, '8129355'],
        ['collect', 'pending'],
      ],
      {
        events: [
          'smoke done (job 8129200 COMPLETED, exit 0:0; smoke.restart.coor 2 files; no NaN in 3 logs)',
          'replicas ready',
          'replicas submitted as 8129355',
        ],
        spent: { core_hours: 6.1, usd: 3.2, cap_usd: 10 },
      },
    ),
    ...['lj-melt', 'argon-rdf', 'nacl-solubility', 'benzene-crystal', 'ice-ih', 'methane-vle'].map((name, i) => finished(name, 4 + i)),
  ],
  backends: [
    { name: 'alpine', connections: 1, commands: 4, scheduler_calls: 3, trouble: null },
    { name: 'gpu-lab', connections: 3, commands: 3, scheduler_calls: 0, trouble: 'ssh login.lab.example.edu: no answer in 30 s' },
  ],
  problems: [
    {
      code: 'UNKNOWN_KEY',
      severity: 'warning',
      file: 'campaigns/water-box/WORKFLOW.md',
      line: 14,
      column: 5,
      message: '`expected_waltime` is not a key of a stage',
      hint: 'did you mean `expected_walltime`?',
    },
  ],
  platform,
  failed: null,
}

export const links: Links = {
  repository: 'https://github.com/lab/campaigns',
  run: 'https://github.com/lab/campaigns/actions/runs/19283746501/attempts/1',
}

/** A check-up of a set-up with a few faults. */
export const FINDINGS: readonly Finding[] = [
  { about: 'repository', check: 'branch', level: 'ok', what: 'lab/campaigns at 4f0c1d6a9b7e' },
  { about: 'repository', check: 'write', level: 'ok', what: 'a commit could be written to its branch' },
  {
    about: 'GitHub',
    check: 'environment',
    level: 'warning',
    what: 'every branch may use the environment `cluster`: whoever may push a branch can read its secrets',
    fix: 'Settings → Environments → cluster → Deployment branches: only `main`',
  },
  {
    about: 'GitHub',
    check: 'workflow',
    level: 'problem',
    what: '.github/workflows/escapement.yml is not started: GitHub has disabled it, because the repository had rested for 60 days',
    fix: '`gh workflow enable escapement.yml`',
  },
  {
    about: 'backend gpu-lab',
    check: 'partition',
    level: 'problem',
    what: 'co-diffusion, npt-prod: there is no partition `aa100`',
    fix: 'there are cpu, gpu, debug: set `--partition`',
  },
]
