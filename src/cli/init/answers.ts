import { isSlug } from '../../core/keys.ts'
import { withoutEnd } from '../../core/text.ts'
import { type Args, UsageError } from '../args.ts'

/** What `init` must know before it writes anything. */
export interface Answers {
  kind: 'ssh' | 'exec' | 'local'
  /** The backend's name in the files. */
  name: string
  campaign: string
  project: string
  host?: string
  port?: number
  user?: string
  /** Where campaigns live on the cluster. */
  scratch?: string
  setup?: string
  profile?: string
  identityFile?: string
  knownHostsFile?: string
  engine?: string
  partition?: string
  qos?: string
  account?: string
}

/** One question to a person: the words, and what an empty answer means. Undefined: nobody is there to be asked. */
export type Ask = ((question: string, otherwise: string) => Promise<string>) | undefined

type Given = Readonly<Record<string, string | true>>

const KINDS = ['ssh', 'exec', 'local'] as const
const WORD = /^[A-Za-z0-9_][A-Za-z0-9_.:@%-]*$/

const text = (given: Given, name: string): string | undefined => {
  const value = given[name]
  if (value === undefined) return undefined
  // what ends up in files of several languages stays on one line
  if (value === true || value.trim() === '' || /\p{Cc}/u.test(value)) throw new UsageError(`--${name} needs a value on one line`)
  return value.trim()
}

const kindOf = async (given: Given, ask: Ask): Promise<Answers['kind']> => {
  const wanted =
    text(given, 'backend') ??
    (given.host === undefined
      ? await ask?.('How is the cluster reached? ssh, exec (this machine is on it) or local (no cluster)', 'ssh')
      : 'ssh')
  const kind = KINDS.find((one) => one === wanted)
  if (kind) return kind
  throw new UsageError(
    wanted === undefined
      ? 'nobody can be asked here: give --host HOST, --backend exec or --backend local'
      : `--backend is ${KINDS.join(', ')}, not ${wanted}`,
  )
}

const need = async (given: Given, ask: Ask, name: string, question: string, otherwise: string): Promise<string> => {
  const value = text(given, name) ?? (ask ? (await ask(question, otherwise)).trim() : otherwise)
  if (value === '') throw new UsageError(`--${name} is needed`)
  return value
}

const checked = (name: string, value: string, pattern: RegExp, what: string): string => {
  if (!pattern.test(value)) throw new UsageError(`--${name} is ${what}, not \`${value}\``)
  return value
}

const cluster = async (kind: 'ssh' | 'exec', given: Given, env: NodeJS.ProcessEnv, ask: Ask): Promise<Partial<Answers>> => {
  const reach: Partial<Answers> = {}
  if (kind === 'ssh') {
    reach.host = checked('host', await need(given, ask, 'host', 'Its login node', ''), WORD, 'the name or address of a machine')
    reach.user = checked('user', await need(given, ask, 'user', 'Your account there', env.USER ?? ''), WORD, 'an account')
    const port = text(given, 'port')
    if (port !== undefined && !(/^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
      throw new UsageError(`--port is 1 to 65535, not ${port}`)
    if (port !== undefined) reach.port = Number(port)
  }
  const folder = await need(
    given,
    ask,
    'scratch',
    'The folder there in which campaigns may live (absolute, on a file system that jobs can write)',
    ask ? `/scratch/${reach.user ?? env.USER ?? 'you'}` : '',
  )
  const scratch = checked('scratch', folder, /^\/(?!.*\.\.(\/|$))[^$~\p{Cc}]+$/u, 'an absolute folder without variables and `..`')
  reach.scratch = withoutEnd(scratch, '/')
  return reach
}

const optional = (given: Given): Partial<Answers> => {
  const found: Partial<Answers> = {}
  const names = {
    setup: 'setup',
    profile: 'profile',
    engine: 'engine',
    partition: 'partition',
    qos: 'qos',
    account: 'account',
    'identity-file': 'identityFile',
    'known-hosts-file': 'knownHostsFile',
  } as const
  for (const [option, key] of Object.entries(names) as [keyof typeof names, (typeof names)[keyof typeof names]][]) {
    const value = text(given, option)
    if (value !== undefined)
      found[key] = ['partition', 'qos', 'account'].includes(option) ? checked(option, value, /^[A-Za-z0-9_.,-]+$/, 'a name') : value
  }
  return found
}

/** Flags first; what they leave open is asked where somebody sits at a terminal, else taken as usual. Throws UsageError. */
export const answersFrom = async (args: Args, env: NodeJS.ProcessEnv, ask: Ask): Promise<Answers> => {
  const given = args.given ?? {}
  const kind = await kindOf(given, ask)
  const reach = kind === 'local' ? {} : await cluster(kind, given, env, ask)
  const name = kind === 'local' ? 'local' : await need(given, ask, 'name', 'What shall the cluster be called in the files?', 'cluster')
  const campaign =
    args.campaigns[0] ?? args.operands[0] ?? (ask ? await ask('The first campaign (also the name of its folder)', 'first') : 'first')
  for (const [option, value] of [
    ['name', name],
    ['campaign', campaign],
  ] as const)
    if (!isSlug(value)) throw new UsageError(`--${option} is made of letters, digits, \`.\`, \`_\`, \`-\`: not \`${value}\``)
  if (kind !== 'local' && name === 'local')
    throw new UsageError('the name `local` belongs to the machine itself: give the cluster another --name')
  return { ...reach, ...optional(given), kind, name, campaign, project: text(given, 'project') ?? campaign }
}
