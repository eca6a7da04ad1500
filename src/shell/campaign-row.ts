import { figure } from '../core/budget.ts'
import type { Waiting } from '../core/effect.ts'
import type { Status } from '../core/model.ts'
import { inline } from './inert.ts'
import { type Links, pathOf } from './people-text.ts'
import type { CampaignReport, SpentReport, StageReport } from './report.ts'

const ICON: Record<Status, string> = { pending: '⚪', ready: '🔵', running: '▶️', done: '✅', failed: '❌', escalated: '🆘' }
const SQUARE: Record<Status, string> = { pending: '⬜', ready: '🟪', running: '🟦', done: '🟩', failed: '🟥', escalated: '🟥' }
/** A space at which no line breaks. */
const GLUE = '\u00a0'
/** Keeps two signs on one line. */
const JOINER = '\u2060'
/** More squares than this would be counted by nobody. */
const MAX_SQUARES = 10

/** Paused by a person, as a whole or at its stage. */
export const isHeld = ({ held, waiting }: CampaignReport): boolean => held || waiting.some(({ on }) => on === 'hold')

/** Stands still until somebody decides. */
export const isForPerson = (campaign: CampaignReport): boolean =>
  campaign.status === 'escalated' || campaign.waiting.some(({ on }) => on === 'person')

const stateOf = (campaign: CampaignReport): string =>
  isHeld(campaign) ? `⏸️${GLUE}held` : `${ICON[campaign.status]}${GLUE}${campaign.status}`

const square = (campaign: CampaignReport, { name, status }: StageReport): string =>
  isHeld(campaign) && name === campaign.current_stage ? '🟨' : SQUARE[status]

const progress = (campaign: CampaignReport): string => {
  const { stages } = campaign
  const done = `${stages.filter(({ status }) => status === 'done').length}/${stages.length}`
  return stages.length > MAX_SQUARES ? done : `${stages.map((stage) => square(campaign, stage)).join(JOINER)}${GLUE}${done}`
}

const place = (campaign: CampaignReport): string[] => {
  const stage = campaign.stages.find(({ name }) => name === campaign.current_stage)
  if (campaign.status === 'done' || !stage) return []
  return [[`**${inline(stage.name)}**`, ...(stage.job === null ? [] : [`job ${inline(stage.job, 60)}`])].join(' · ').replaceAll(' ', GLUE)]
}

const attempt = ({ stages, current_stage: at, status }: CampaignReport): string => {
  const number = stages.find(({ name }) => name === at)?.attempt ?? 0
  return status === 'done' || number < 2 ? '' : `${GLUE}·${GLUE}attempt${GLUE}${number}`
}

const stagesOf = (campaign: CampaignReport): string => [`${progress(campaign)}${attempt(campaign)}`, ...place(campaign)].join('<br>')

/** Who or what brings a campaign on. */
const WHOM: Record<Waiting['on'], string> = {
  person: '👤 **you**',
  hold: '⏸️ whoever held it',
  backend: '🖥️ the cluster',
  limit: '🚦 the next run',
  time: '⏳ time',
}

/** The issue as a link, where there is a place that it could lead to. */
export const issueLink = (issue: number, links: Links | undefined): string =>
  links === undefined ? `#${issue}` : `[#${issue}](${links.repository}/issues/${issue})`

const waits = (campaign: CampaignReport, links: Links | undefined): string => {
  const { waiting, status, issue } = campaign
  const [first] = waiting
  if (!first) return status === 'done' ? 'finished' : ''
  return `${WHOM[first.on]}${issue === null ? '' : ` (${issueLink(issue, links)})`}: ${inline(first.why, 200)}`
}

/** From this part of a cap on it is marked. */
const NEAR = 0.8

const against = (amount: number, cap: number | null, write: (amount: number) => string, unit: string): string => {
  if (cap === null || cap === 0) return `${write(amount)}${unit}`
  const part = amount / cap
  return `${write(amount)}${GLUE}/${GLUE}${write(cap)}${unit}<br>${Math.round(part * 100)}${GLUE}%${part >= NEAR ? `${GLUE}⚠️` : ''}`
}

/** What was spent against its caps; empty where nothing is counted. */
export const cost = ({ core_hours: hours, cap_core_hours: hourCap, usd, cap_usd: usdCap }: SpentReport): string =>
  [
    ...(hours > 0 || hourCap !== null ? [against(hours, hourCap, figure, `${GLUE}core\u2011h`)] : []),
    ...(usd > 0 || (usdCap ?? 0) > 0 ? [against(usd, usdCap, (amount) => `$${amount.toFixed(2)}`, '')] : []),
  ].join('<br>')

const named = ({ campaign, file }: CampaignReport, links: Links | undefined): string =>
  links === undefined ? inline(campaign) : `[${inline(campaign)}](${links.repository}/blob/HEAD/${pathOf(file)})`

const row = (campaign: CampaignReport, links: Links | undefined, priced: boolean): string => {
  const cells = [named(campaign, links), stateOf(campaign), stagesOf(campaign), waits(campaign, links)]
  return `| ${[...cells, ...(priced ? [cost(campaign.spent)] : [])].join(' | ')} |`
}

/** Campaigns as a table: one row each. The column of costs is there only when there is one. */
export const campaignRows = (campaigns: readonly CampaignReport[], links: Links | undefined): string[] => {
  const priced = campaigns.some(({ spent }) => cost(spent) !== '')
  const heads = ['Campaign', 'Status', 'Stages', 'Waits for', ...(priced ? ['Cost'] : [])]
  return [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...campaigns.map((campaign) => row(campaign, links, priced))]
}
