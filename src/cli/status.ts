import { load } from '../shell/load.ts'
import { campaignReport } from '../shell/report.ts'
import { campaignTable } from '../shell/table.ts'
import type { Args } from './args.ts'
import { problemLines } from './problems.ts'
import { CONFIG_PATH, inputsFrom, prepare } from './setup.ts'
import { terminalWidth } from './terminal.ts'

/** Where every campaign stands by its file; no cluster is asked. */
export const statusCommand = async (
  args: Args,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
  colour: boolean,
): Promise<number> => {
  const inputs = inputsFrom(env, args.root, args.commit, args.campaigns)
  const { around, problems } = await prepare(inputs, env.ESCAPEMENT_CONFIG ?? CONFIG_PATH)
  const loaded = await load(around, await around.store.head())
  const campaigns = loaded.campaigns.map(({ spec, state }) => {
    const reason = state.escalation?.reason
    return {
      ...campaignReport(spec, state),
      waiting: reason === undefined ? [] : [{ stage: state.currentStage, on: 'person' as const, why: reason }],
    }
  })
  const all = [...problems, ...loaded.problems]
  if (args.json) print(JSON.stringify({ campaigns, problems: all }, null, 2))
  else for (const line of [...problemLines(all, colour), campaignTable({ campaigns }, colour, terminalWidth())]) print(line)
  return all.some(({ severity }) => severity === 'error') ? 1 : 0
}
