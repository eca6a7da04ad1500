import { styleText } from 'node:util'
import { PortError } from '../ports/error.ts'
import { load, type Surroundings } from '../shell/load.ts'
import { type Args, UsageError } from './args.ts'

export { length } from '../shell/time.ts'

export type Paint = (style: 'bold' | 'dim' | 'green' | 'yellow' | 'red', text: string) => string

/** Colours only where somebody looks. */
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text) : text

/** The one campaign that a command is about: its operand, else `--campaign`. Throws UsageError. */
export const campaignNamed = (args: Args): string | undefined => {
  const names = [...new Set([...args.operands, ...args.campaigns])]
  if (names.length > 1) throw new UsageError(`\`${args.command}\` takes one campaign, not ${names.length}`)
  return names[0]
}

/** Without a name, the repository's only campaign. Throws UsageError or PortError with the names that there are. */
export const chosen = <T>(args: Args, named: string | undefined, all: readonly T[], nameOf: (item: T) => string): T => {
  const found = named === undefined ? all : all.filter((item) => nameOf(item) === named)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const names = all.map(nameOf).join(', ')
  if (all.length === 0 && named === undefined)
    throw new PortError('MISCONFIGURED', 'there is no campaign here that can be read', { hint: 'escapement validate' })
  if (named === undefined) throw new UsageError(`name a campaign: ${args.command} CAMPAIGN; there are ${names}`)
  throw new PortError('MISCONFIGURED', `there is no campaign \`${named}\` that can be read`, {
    hint: names === '' ? 'escapement validate' : `there ${all.length === 1 ? 'is' : 'are'} ${names}; escapement validate checks the others`,
  })
}

/** Every campaign at the head that can be read, whatever the run is limited to. Throws PortError. */
export const campaignsHere = async (around: Surroundings): Promise<{ campaign: string; file: string }[]> => {
  const { campaigns } = await load({ ...around, only: [] }, await around.store.head())
  return campaigns.map(({ spec, file }) => ({ campaign: spec.campaign, file }))
}
