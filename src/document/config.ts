import { isMap } from 'yaml'
import * as z from 'zod'
import { KEPT_RUN_BYTES } from '../core/keep.ts'
import { isSlug } from '../core/keys.ts'
import type { Problem } from '../core/problem.ts'
import { folderFrom } from '../core/target.ts'
import { decodeText } from './decode.ts'
import { CONFIG_WORDS } from './descriptions/config.ts'
import { described } from './descriptions/describe.ts'
import { type Front, offsetOf, plain, readFront } from './front.ts'
import { type Report, reportOn } from './report.ts'
import { count, flag, list, map, string } from './schema.ts'
import { check, knownKeys } from './validate.ts'

/** How to reach a cluster, or that this machine is meant. */
export type BackendConfig =
  | {
      kind: 'slurm'
      transport: 'ssh' | 'exec'
      /** Empty with `exec`. */
      host: string
      port: number
      user: string
      /** Where campaigns without a `remote_dir` get their folders. */
      root?: string
      identityFile?: string
      knownHostsFile?: string
      /** Shell lines before anything else, `module load slurm/alpine`. */
      setup?: string
      loginShell: boolean
      /** Where an attempt's token stands: `name` where a site eats comments. */
      token: 'comment' | 'name'
      profile?: string
    }
  | { kind: 'local'; root?: string }

/** How much of a log goes into an issue. */
type Evidence = 'full' | 'tail' | 'line' | 'none'

/** `.github/escapement.yml`, every default filled in. */
export interface Config {
  /** Globs of the documents to tick. */
  campaigns: string[]
  /** By name; `local` is always there. */
  backends: Record<string, BackendConfig>
  limits: { submissionsPerTick: number; issuesPerTick: number; commentsPerTick: number; syncBytesPerRun: number }
  /** Folders of the machine that runs Escapement below which documents may have outputs kept. */
  syncRoots: string[]
  dashboard: boolean
  /** Undefined: `line` on public repositories, `tail` on private ones. */
  evidence?: Evidence
}

const MIB = 1024 * 1024

const rule = (code: string, error: string) => ({ error, params: { code } })
const kinds = z.enum(['slurm', 'local'], { error: '`slurm` or `local`' })
const opt = <T extends z.ZodType>(schema: T) => schema.nullish()
const absolute = string.refine(
  (path) => /^\/[^\p{Cc}]*$/u.test(path) && !path.split('/').includes('..'),
  rule('BAD_PATH', 'an absolute path, without `..` and without variables'),
)
// the root of everything is no bound, and outputs have no business among settings
const syncRoot = absolute.refine(
  (path) => path.split('/').some((part) => part !== '') && !path.split('/').some((part) => part.startsWith('.')),
  rule('BAD_PATH', 'an absolute folder below `/`, none of it hidden'),
)
const port = z.int({ error: 'a port, 1 to 65535' }).min(1, { error: 'a port, 1 to 65535' }).max(65_535, { error: 'a port, 1 to 65535' })
// ssh would take a leading dash for an option
const word = string.regex(/^[A-Za-z0-9_][A-Za-z0-9_.:@%-]*$/, rule('BAD_VALUE', 'a name of letters, digits, `.`, `_`, `-`'))

const backend = map({
  kind: kinds,
  transport: opt(z.enum(['ssh', 'exec'], { error: '`ssh` or `exec`' })),
  host: opt(word),
  port: opt(port),
  user: opt(word),
  root: opt(absolute),
  identity_file: opt(string),
  known_hosts_file: opt(string),
  setup: opt(string),
  login_shell: opt(flag),
  token: opt(z.enum(['comment', 'name'], { error: '`comment` or `name`' })),
  profile: opt(string),
})
const name = z.string().refine(isSlug, rule('NAME_NOT_SLUG', 'a name of letters, digits, `.`, `_`, `-`'))

/** The configuration file. */
const configSchema = map({
  campaigns: opt(z.union([string, list(string)], { error: 'a glob or a list of globs' })),
  backends: opt(z.record(name, backend, { error: 'a map of backends' })),
  limits: opt(
    map({ submissions_per_tick: opt(count), issues_per_tick: opt(count), comments_per_tick: opt(count), sync_mib_per_run: opt(count) }),
  ),
  sync_root: opt(z.union([syncRoot, list(syncRoot)], { error: 'an absolute folder, or a list of them' })),
  dashboard: opt(flag),
  evidence: opt(z.enum(['full', 'tail', 'line', 'none'], { error: '`full`, `tail`, `line` or `none`' })),
})
type Raw = z.output<typeof configSchema>
type RawBackend = z.output<typeof backend>

/** The JSON Schema of `.github/escapement.yml`, as editors use it. */
export const configJsonSchema = (): Record<string, unknown> => ({
  ...described(z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }), CONFIG_WORDS),
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Escapement: .github/escapement.yml',
})

let cached: Record<string, unknown> | undefined
const configKeys = knownKeys(() => {
  cached ??= configJsonSchema()
  return cached
})

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

const NOT_YET: readonly { key: string; value?: string; message: string; hint: string }[] = [
  { key: 'kind', value: 'vast-ai', message: 'backends of kind `vast-ai` are not in this version', hint: 'use `slurm` or `local`' },
  {
    key: 'transport',
    value: 'openssh',
    message: '`transport: openssh` is not in this version',
    hint: 'use `ssh`, or `exec` on a self-hosted runner inside the cluster',
  },
  {
    key: 'jump',
    message: '`jump` is not in this version',
    hint: 'run on a self-hosted runner that reaches the cluster, or name a host that can be reached directly',
  },
]

// Taken out before the check, so that each gets this answer and no second one.
const refuseNotYet = (value: Record<string, unknown>, front: Front, report: Report): void => {
  const backends = isRecord(value.backends) ? value.backends : {}
  for (const [id, each] of Object.entries(backends)) {
    if (!isRecord(each)) continue
    for (const { key, value: word, message, hint } of NOT_YET) {
      if (!Object.hasOwn(each, key) || (word !== undefined && each[key] !== word)) continue
      report.error('NOT_YET', offsetOf(front, ['backends', id, key], word === undefined), message, hint)
      if (key === 'kind') Reflect.deleteProperty(backends, id)
      else Reflect.deleteProperty(each, key)
    }
  }
}

const optional = <K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> =>
  value == null ? {} : ({ [key]: value } as Record<K, string>)

const backendOf = (raw: RawBackend): BackendConfig => {
  if (raw.kind === 'local') return { kind: 'local', ...optional('root', raw.root) }
  return {
    kind: 'slurm',
    transport: raw.transport ?? 'ssh',
    host: raw.host ?? '',
    port: raw.port ?? 22,
    user: raw.user ?? '',
    loginShell: raw.login_shell ?? true,
    token: raw.token ?? 'comment',
    ...optional('root', raw.root == null ? raw.root : folderFrom(raw.root)),
    ...optional('identityFile', raw.identity_file),
    ...optional('knownHostsFile', raw.known_hosts_file),
    ...optional('setup', raw.setup),
    ...optional('profile', raw.profile),
  }
}

/** Without these no connection can be made, or a setting would be read that has no effect. */
const checkBackend = (id: string, raw: RawBackend, front: Front, report: Report): void => {
  const at = offsetOf(front, ['backends', id], true)
  if (raw.kind === 'slurm' && (raw.transport ?? 'ssh') === 'ssh') {
    for (const key of ['host', 'user'] as const)
      if (!raw[key])
        report.error(
          'MISSING_KEY',
          at,
          `backend \`${id}\` has no \`${key}\``,
          `write \`${key}:\`, or \`transport: exec\` where the scheduler's commands are on this machine`,
        )
  }
  const unused = raw.kind === 'local' ? Object.keys(raw).filter((key) => !['kind', 'root'].includes(key)) : []
  for (const key of unused)
    report.warning(
      'UNUSED_KEY',
      offsetOf(front, ['backends', id, key], true),
      `\`${key}\` means nothing to a backend of kind \`local\``,
      'remove it',
    )
  if (id === 'local' && raw.kind !== 'local')
    report.error('BAD_VALUE', at, 'the name `local` belongs to the machine itself', 'give the cluster another name')
}

const configOf = (raw: Raw): Config => {
  const backends = Object.fromEntries(Object.entries(raw.backends ?? {}).map(([id, each]) => [id, backendOf(each)]))
  const campaigns = raw.campaigns ?? '**/WORKFLOW.md'
  return {
    campaigns: typeof campaigns === 'string' ? [campaigns] : campaigns,
    backends: { local: { kind: 'local' }, ...backends },
    limits: {
      submissionsPerTick: raw.limits?.submissions_per_tick ?? 20,
      issuesPerTick: raw.limits?.issues_per_tick ?? 10,
      commentsPerTick: raw.limits?.comments_per_tick ?? 20,
      syncBytesPerRun: (raw.limits?.sync_mib_per_run ?? KEPT_RUN_BYTES / MIB) * MIB,
    },
    syncRoots: [raw.sync_root ?? []].flat().map(
      (root) =>
        `/${root
          .split('/')
          .filter((part) => part !== '')
          .join('/')}`,
    ),
    dashboard: raw.dashboard ?? false,
    ...(raw.evidence ? { evidence: raw.evidence } : {}),
  }
}

const yamlOf = (text: string, report: Report): { front: Front; value: unknown } | undefined => {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const front = readFront({ text, bom, eol: '\n', yaml: { start: bom, end: text.length } })
  for (const { code, offset, message, hint } of front.faults) report.error(code, front.base + offset, message, hint)
  if (front.faults.length > 0) return undefined
  try {
    return { front, value: plain(front) ?? {} }
  } catch (error) {
    report.error('YAML', front.base, error instanceof Error ? error.message : 'the YAML cannot be read', 'write it without aliases')
    return undefined
  }
}

/**
 * Reads `.github/escapement.yml`. Without the file every default holds. Problems are collected, and what they leave
 * readable is in the configuration.
 * @param source the file's bytes, or its text
 */
export const readConfig = (source: Uint8Array | string | undefined, file: string): { config: Config; problems: Problem[] } => {
  const decoded = source instanceof Uint8Array ? decodeText(source, file) : { text: source ?? '' }
  return 'text' in decoded ? readText(decoded.text, file) : { config: configOf({}), problems: decoded.problems }
}

const readText = (text: string, file: string): { config: Config; problems: Problem[] } => {
  const report = reportOn(text, file)
  const read = /^[\uFEFF\s]*$/.test(text) ? undefined : yamlOf(text, report)
  if (!read) return { config: configOf({}), problems: report.list() }
  const { front, value } = read
  if (!isRecord(value) || (front.doc.contents !== null && !isMap(front.doc.contents))) {
    report.error('WRONG_TYPE', front.base, 'the configuration must be a map of keys', 'begin with `backends:`')
    return { config: configOf({}), problems: report.list() }
  }
  refuseNotYet(value, front, report)
  const raw = check<Raw>(configSchema, value, configKeys, (path, key) => offsetOf(front, path, key), report) ?? {}
  for (const [id, each] of Object.entries(raw.backends ?? {})) checkBackend(id, each, front, report)
  return { config: configOf(raw), problems: report.list() }
}
