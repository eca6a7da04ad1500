import { readFile } from 'node:fs/promises'
import { clock, prepareOver, RUN_SECONDS } from '../cli/setup.ts'
import type { Problem } from '../core/problem.ts'
import type { Store } from '../ports/store.ts'
import type { Campaign } from '../shell/campaign.ts'
import { type CampaignChange, changeOf, type FileChange, filesChanged, removedOf } from '../shell/compare.ts'
import { type Loaded, load } from '../shell/load.ts'
import type { Report } from '../shell/report.ts'
import { run } from '../shell/run.ts'
import { proposalOf } from '../wire.ts'
import type { ActionInputs } from './inputs.ts'

/** The commits of both sides, as the event names them; nothing of the payload is trusted to be there. */
const sidesOf = async (event: string | undefined): Promise<{ base?: string; head?: string }> => {
  try {
    const { pull_request: pull } = JSON.parse(await readFile(event ?? '', 'utf8')) as {
      pull_request?: { base?: { sha?: unknown }; head?: { sha?: unknown } }
    }
    const [base, head] = [pull?.base?.sha, pull?.head?.sha]
    return { ...(typeof base === 'string' ? { base } : {}), ...(typeof head === 'string' ? { head } : {}) }
  } catch {
    return {}
  }
}

/** What the base looked like, and which files differ from it. */
interface Before {
  sha: string
  loaded: Loaded
  files: FileChange[]
}

const before = async (store: Store, sha: string, { inputs, config }: ActionInputs): Promise<Before> => {
  const { around } = await prepareOver({ ...store, head: async () => sha }, { ...inputs, campaigns: [] }, config)
  const files = filesChanged(await store.files(sha), await store.files(await store.head()))
  return { sha, loaded: await load(around, sha), files }
}

/** By file: the campaigns that the change does something to. */
const changesIn = (campaigns: readonly Campaign[], { loaded, files }: Before, config: string): Map<string, CampaignChange> => {
  const old = new Map(loaded.campaigns.map((campaign) => [campaign.file, campaign]))
  return new Map(
    campaigns.flatMap((campaign) => {
      const change = changeOf(old.get(campaign.file), campaign, files, config)
      return change ? [[campaign.file, change] as const] : []
    }),
  )
}

/** A problem is this change's if it stands in a file that it touches, or in a campaign that it changes. */
const isOwn = (problem: Problem, changes: ReadonlyMap<string, CampaignChange>, files: readonly FileChange[]): boolean =>
  changes.has(problem.file) || files.some(({ path }) => path === problem.file)

/**
 * What a pull request would do, without secrets and without asking any cluster: the campaigns that it changes against its base, or all of them
 * where the base is not in the checkout. Throws PortError.
 */
export const planOfPullRequest = async (given: ActionInputs): Promise<Report> => {
  const { inputs, config } = given
  const { store, base } = await proposalOf(inputs)
  const { around, problems } = await prepareOver(store, inputs, config)
  const report = await run(around, { mode: 'plan', now: clock, run: '', seconds: RUN_SECONDS })
  const all = [...problems, ...report.problems]
  const sha = await base(await sidesOf(given.event))
  if (sha === undefined) return { ...report, problems: all, compared: { base: null, untouched: 0, removed: [], elsewhere: 0 } }
  const then = await before(store, sha, given)
  const changes = changesIn((await load(around, await store.head())).campaigns, then, config)
  const campaigns = report.campaigns.flatMap((campaign) => {
    const change = changes.get(campaign.file)
    return change ? [{ ...campaign, change }] : []
  })
  const own = all.filter((problem) => isOwn(problem, changes, then.files))
  return {
    ...report,
    campaigns,
    problems: own,
    compared: {
      base: sha,
      untouched: report.campaigns.length - campaigns.length,
      removed: removedOf(then.loaded.campaigns, new Set([...report.campaigns, ...all].map(({ file }) => file))),
      elsewhere: all.length - own.length,
    },
  }
}
