import type { CampaignState, Instant, StageState } from '../core/model.ts'
import { own } from '../core/own.ts'
import { COMMANDS } from '../core/people/commands.ts'
import { BY_HAND, type Cause } from '../core/people/issues.ts'
import { isoOf, stageOf } from '../core/state.ts'
import type { Config } from '../document/config.ts'
import type { Campaign } from './campaign.ts'
import { fenced, inline, oneLine } from './inert.ts'
import { secondsOf, utc } from './time.ts'

type Evidence = NonNullable<Config['evidence']>

/** Where things are on the web. */
export interface Links {
  /** `https://github.com/owner/name`. */
  repository: string
  /** The run that writes. */
  run: string
}

/** What an issue's text is made of, beside its cause. */
export interface About {
  campaign: Campaign
  state: CampaignState
  links: Links
  /** The newest commit that tells of it. */
  sha: string
  now: Instant
  evidence: Evidence
  /** What the cluster said, when this run has seen it. */
  error?: string
  tail?: string
}

/** Issue bodies and comments end at 65,536 characters; what is beyond stands in the run. */
export const MAX_BODY = 60_000
const LINES: Record<Evidence, number> = { full: 400, tail: 40, line: 1, none: 0 }

export const bounded = (text: string): string =>
  text.length > MAX_BODY ? `${text.slice(0, MAX_BODY)}\n\n… cut; the whole is in the run.` : text

/** Line of the stage's row in the document, from 1. */
const lineOf = (text: string, name: string): number => {
  const row = text
    .split('\n')
    .findIndex((line) => line.trimStart().startsWith('|') && line.split('|').some((cell) => cell.trim().replace(/^`|`$/g, '') === name))
  return row < 0 ? 1 : row + 1
}

/** A file's path in an address, which no parenthesis ends. */
export const pathOf = (file: string): string =>
  file
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29'))
    .join('/')

const linksOf = ({ campaign, links, sha }: About, stage: string): string => {
  const line = lineOf(campaign.text, stage)
  const file = `[${inline(campaign.file)}, line ${line}](${links.repository}/blob/${sha}/${pathOf(campaign.file)}?plain=1#L${line})`
  return `${file} · [commit ${sha.slice(0, 7)}](${links.repository}/commit/${sha}) · [run](${links.run})`
}

/** GitHub shows a button beside a block that copies it. */
const copyable = (command: string, what: string): string[] => [`${what}:`, '```', command, '```', '']

/** What helps most often, by class; anything else is first tried as it was. */
const FIRST: Record<string, [string, string]> = {
  walltime: ['/retry time=2x', 'Once more, with twice the time'],
  'host-oom': ['/retry mem=2x', 'Once more, with twice the memory'],
  'submit-invalid': [
    '/retry partition=NAME',
    'Once more, with another partition; `qos=…`, `account=…`, `time=…` are changed in the same way',
  ],
  'gpu-oom': ['/retry partition=NAME', 'Once more, on a partition with larger GPUs'],
}

const answers = (cause: Cause, at: StageState): string[] => {
  // as it was, it has failed before: worth it once the cause is mended, or with other options
  const again = at.failures.length > 0 ? ', when the cause is mended' : ''
  const [command, what] = own(FIRST, cause.class ?? '') ?? [
    '/retry',
    `Once more${again}; \`/retry time=2x mem=64G\` changes options as well`,
  ]
  return [
    '### What you can answer',
    '',
    'In a comment, as a line of its own. It takes write access.',
    '',
    ...copyable(command, what),
    ...copyable('/skip', 'Take the stage as done and go on'),
    ...copyable('/hold', 'Start nothing new in this campaign until `/resume`'),
    'Closing this issue makes the stage ready again; so does setting its row to `ready` in the file. `/help` lists all commands.',
  ]
}

const tried = (at: StageState): string[] => {
  const overrides = Object.entries(at.overrides).map(([name, value]) => `${name}=${value}`)
  const lines = [
    ...(at.failures.length > 0 ? [`Failures before this one: ${at.failures.map((name) => inline(name)).join(', ')}.`] : []),
    ...(overrides.length > 0 ? [`Options in force by remedies: ${inline(overrides.join(', '))}.`] : []),
    ...(at.links > 0 ? [`Resumed ${at.links} times from its checkpoint.`] : []),
  ]
  return lines.length > 0 ? ['### What was tried', '', ...lines, ''] : []
}

const seen = ({ evidence, error, tail }: About, why: string): string[] => {
  if (evidence === 'none') return []
  const text = evidence === 'line' ? error : (tail ?? error)
  // what stands in the first sentence already is no further evidence
  if (text === error && text !== undefined && why.includes(text)) return []
  return text === undefined || text.trim() === '' ? [] : ['### Evidence', '', fenced(text, LINES[evidence]), '']
}

const ccOf = ({ campaign }: About): string[] => {
  const { onEscalate, users } = campaign.spec.notify
  const names = users.filter((user) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\/[A-Za-z0-9_.-]{1,100})?$/.test(user))
  return onEscalate && names.length > 0 ? ['', `cc ${names.map((name) => `@${name}`).join(' ')}`] : []
}

const facts = (about: About, cause: Cause, at: StageState): string =>
  [
    at.attempt === 0 ? 'Not submitted yet' : `Attempt ${at.attempt}`,
    ...(at.started === undefined || secondsOf(at.started) === undefined ? [] : [`started ${utc(at.started)}`]),
    ...(at.job === undefined ? [] : [`job ${inline(at.job)}`]),
    `seen ${utc(isoOf(about.now))}<br>${linksOf(about, cause.stage.name)}`,
  ].join(' · ')

const escalation = (about: About, cause: Cause): string[] => {
  const at = stageOf(about.state, cause.stage.slug)
  const why = about.evidence === 'none' ? '' : inline(cause.why, 1500)
  return [
    `**${inline(about.campaign.spec.campaign)}** stands still at **${inline(cause.stage.name)}**: ${inline(cause.class ?? '')}${why === '' ? '.' : ` — ${why}`}`,
    '',
    facts(about, cause, at),
    '',
    ...seen(about, cause.why),
    ...tried(at),
    ...answers(cause, at),
    ...ccOf(about),
  ]
}

const question = (about: About, cause: Cause): string[] => {
  const at = stageOf(about.state, cause.stage.slug)
  const head = `**${inline(about.campaign.spec.campaign)}** waits at **${inline(cause.stage.name)}** for a person.`
  if (cause.predicate === BY_HAND)
    return [head, '', inline(cause.why, 1500), '', facts(about, cause, at), '', 'It goes on as soon as that is mended.', ...ccOf(about)]
  return [
    head,
    '',
    'Is this met?',
    '',
    fenced(cause.predicate ?? '', 5),
    '',
    ...(about.evidence === 'none' ? [] : [inline(cause.why, 1500), '']),
    facts(about, cause, at),
    '',
    '### What you can answer',
    '',
    'In a comment, as a line of its own. It takes write access.',
    '',
    ...copyable('/confirm', 'Yes, this one condition is taken as met'),
    ...copyable('/skip', 'Take the whole stage as done'),
    ...copyable('/hold', 'Start nothing new in this campaign until `/resume`'),
    'Closing this issue confirms nothing. Rewriting the condition in the file is an answer, too.',
    ...ccOf(about),
  ]
}

const ACT = { cancel: 'Cancel more than one job', restart: 'Run the stage again as a whole' } as const

/** @param words the act as it would be done, whole */
const approval = (about: About, cause: Cause, words: string): string[] => {
  const { act, digest, by, expires } = cause.approval ?? { act: 'cancel', digest: '', by: '', expires: '' }
  const stage = cause.stage.name
  return [
    `${inline(by)} asks for this in **${inline(about.campaign.spec.campaign)}**, stage **${inline(stage)}**. It is done once, and only after a yes.`,
    '',
    `### ${ACT[act]}`,
    '',
    fenced(words, 10),
    '',
    ...(act === 'restart'
      ? [
          'Nothing is deleted: a script that resumes wherever it finds a checkpoint still does so. Move the checkpoint away first if that is not meant.',
          '',
        ]
      : []),
    ...copyable(`/approve ${digest}`, `Yes, exactly this; until ${inline(expires)}`),
    ...copyable('/deny', 'No; closing this issue says the same'),
    linksOf(about, stage),
  ]
}

const progress = ({ campaign, state, links, sha }: About): string[] => [
  `Advances of **${inline(campaign.spec.campaign)}** are told here. \`/hold\`, \`/resume\`, \`/cancel\`, \`/why\` and \`/logs\` are understood.`,
  '',
  '| # | Stage | Status | Attempt |',
  '|---|---|---|---|',
  ...campaign.spec.stages.map((stage) => {
    const at = stageOf(state, stage.slug)
    return `| ${inline(stage.number)} | ${inline(stage.name)} | ${at.status} | ${at.attempt === 0 ? '' : at.attempt} |`
  }),
  '',
  `[${inline(campaign.file)}](${links.repository}/blob/${sha}/${pathOf(campaign.file)})`,
]

/** Title of an issue; GitHub takes 256 characters. */
export const titleOf = (campaign: string, cause: Cause): string => {
  const name = oneLine(`${campaign}: ${cause.stage.name}`, 120)
  switch (cause.role) {
    case 'escalation':
      return `${name} needs a decision (${oneLine(cause.class ?? '', 60)})`
    case 'question':
      return cause.predicate === BY_HAND ? `${name} waits for a person` : `${name}: is this condition met?`
    case 'approval':
      return `${name}: approve to ${cause.approval?.act === 'cancel' ? 'cancel jobs' : 'run it again as a whole'}?`
    case 'progress':
      return `${oneLine(campaign, 120)}: progress`
  }
}

/** Body of an issue, without its marker. @param words what an approval would do */
export const bodyOf = (about: About, cause: Cause, words: string): string => {
  switch (cause.role) {
    case 'escalation':
      return bounded(escalation(about, cause).join('\n'))
    case 'question':
      return bounded(question(about, cause).join('\n'))
    case 'approval':
      return bounded(approval(about, cause, words).join('\n'))
    case 'progress':
      return bounded(progress(about).join('\n'))
  }
}

/** The answer to `/help`. */
export const helpText = (): string =>
  [
    'One command a comment, as a line of its own, from people who may write to this repository:',
    '',
    ...Object.values(COMMANDS).map((line) => `- ${line}`),
  ].join('\n')
