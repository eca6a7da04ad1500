import { planDeployment } from '../../deployment.ts'
import { matchesGlob } from '../../glob.ts'
import { targetFrom } from '../../target.ts'
import { withoutEnd } from '../../text.ts'
import type { ConditionContext, SyncSeen } from '../context.ts'
import { type Check, doubt, fails, holds, type Judged, plural, unseen } from './check.ts'
import { restartGlobs } from './files.ts'

const few = (paths: readonly string[]): string => paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '')

const deploymentNeed = ({ wanted }: ConditionContext) => ({ kind: 'deployment' as const, paths: wanted.map(({ path }) => path) })

export const manifest: Check<'manifest'> = {
  needs: (_predicate, context) => [deploymentNeed(context)],
  judge: (_predicate, context, look) => {
    const seen = look<'deployment'>(deploymentNeed(context))
    if (seen.kind === 'unobserved') return unseen(seen.why)
    const plan = planDeployment(context.owner, context.wanted, seen)
    switch (plan.kind) {
      case 'equal':
        return holds(`${plural(context.wanted.length, 'file')} on the cluster as in git`)
      case 'due':
        return fails(`not deployed yet: ${few([...plan.uploads, ...plan.remove])}`)
      case 'drift':
        return fails(`changed on the cluster: ${few(plan.paths)}`)
      case 'unsafe':
        return fails(`a link or special file stands at ${few(plan.paths)}`)
      case 'foreign':
        return fails(`the folder belongs to ${plan.owner}`)
    }
  },
}

const SCALAR = /^([A-Za-z_][A-Za-z0-9_-]{0,63})[ \t]*:(.*)$/

/** Top-level scalars of a document's frontmatter; the core has no YAML, and the gates need no more than `key: word`. */
export const frontmatterOf = (text: string): Record<string, string> => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line))
  if (!/^---[ \t]*$/.test(lines[0] ?? '') || end < 0) return {}
  const scalars: Record<string, string> = {}
  for (const line of lines.slice(1, end)) {
    const [, key, rest] = SCALAR.exec(line) ?? []
    if (key === undefined || rest === undefined) continue
    const quotedText = /^(["'])(.*?)\1/.exec(rest.trim())?.[2]
    scalars[key] = quotedText ?? rest.replace(/(?:^|[ \t])#.*$/, '').trim()
  }
  return scalars
}

const isTrue = (text: string | undefined): boolean => /^(?:true|yes|on)$/i.test(text ?? '')

const statusGate = (key: string, head: Record<string, string>): Judged => {
  const status = head[key]?.toLowerCase()
  if (!status) return fails(`its frontmatter has no \`${key}\``)
  const by = head.accepted_by
  if (status === 'green') return holds(`${key} green`)
  if (status === 'yellow' && by && !/^(?:null|~|none|\[\]|-)$/i.test(by)) return holds(`${key} yellow, accepted by ${by}`)
  return fails(`${key} ${status}${status === 'yellow' ? ', not accepted by anybody' : ''}`)
}

const orchestrationGate = (head: Record<string, string>): Judged => {
  const status = head.orchestration_status?.toLowerCase()
  if (!status) return fails('its frontmatter has no `orchestration_status`')
  const saw = `orchestration_status ${status}, production_ready ${head.production_ready ?? 'not set'}`
  return ['green', 'yellow'].includes(status) && isTrue(head.production_ready) ? holds(saw) : fails(saw)
}

const gateOf = (file: string, wanted: string, head: Record<string, string>): Judged => {
  if (wanted === 'exists') return holds('it is there')
  if (wanted === 'production-ready') {
    const saw = `production_ready ${head.production_ready ?? 'not set'}`
    return isTrue(head.production_ready) ? holds(saw) : fails(saw)
  }
  const name = file.split('/').at(-1)
  if (name === 'ORCHESTRATION_CHECK.md') return orchestrationGate(head)
  return statusGate(name === 'VERIFICATION.md' ? 'verification_status' : 'status', head)
}

const documentNeed = (file: string, { spec }: ConditionContext) => {
  const folder = spec.file.split('/').slice(0, -1)
  return { kind: 'document' as const, path: [...folder, file].join('/') }
}

export const document: Check<'document'> = {
  needs: ({ file }, context) => [documentNeed(file, context)],
  judge: ({ file, wanted }, context, look) => {
    const need = documentNeed(file, context)
    const seen = look<'document'>(need)
    if (seen.kind === 'unobserved') return unseen(seen.why)
    if (seen.text === undefined) return fails(`${need.path} is not in the repository`)
    const judged = gateOf(file, wanted, frontmatterOf(seen.text))
    return { ...judged, saw: `${file}: ${judged.saw}` }
  },
}

const EVERYTHING = /^(?:(?:the |all )?(?:outputs?|results?|files?|data|everything|all))$/i

const relates = (one: SyncSeen, what: string, context: ConditionContext): boolean => {
  if (EVERYTHING.test(what) || one.from === what) return true
  if (what === 'restart') return one.from.includes('restart') || restartGlobs(context).includes(one.from)
  if (one.from.toLowerCase().endsWith(`.${what}`)) return true
  return /[.*?/]/.test(what) && one.files.length > 0 && one.files.every((file) => matchesGlob(file, what))
}

const isBelow = (folder: string, above: string): boolean => `${withoutEnd(folder.replace(/^\.\//, ''), '/')}/`.startsWith(`${above}/`)

/** Whether an entry takes its files where the words say: `results` also names the folders in it. */
const goesTo = ({ to }: SyncSeen, folder: string | undefined): boolean =>
  folder === undefined || (targetFrom(to).kind === 'artifact' ? folder === 'artifact' : isBelow(to, folder))

const whereTo = ({ to }: SyncSeen): string => {
  const { kind } = targetFrom(to)
  return kind === 'repository' ? 'here' : kind === 'artifact' ? 'in an artifact' : `in ${to}`
}

export const synced: Check<'synced'> = {
  needs: () => [],
  judge: ({ what, folder }, context) => {
    const pattern = what === 'restart' ? 'npt_equil.restart.*' : /^[a-z0-9]{2,6}$/.test(what) ? `*.${what}` : what
    const target = folder === 'artifact' ? folder : `${folder ?? 'results'}/`
    const line = `add to \`stages.${context.stage.name}\`: \`sync: {"${pattern}": ${target}}\``
    if (Object.keys(context.stage.sync).length === 0) return doubt('the stage names nothing to copy', line)
    if (!context.synced) return unseen('nobody has looked at the copies yet')
    const about = context.synced.filter((one) => relates(one, what, context))
    const [first] = about
    if (!first) return doubt(`no entry of \`sync\` is about ${what}`, line)
    const related = about.filter((one) => goesTo(one, folder))
    if (related.length === 0) return doubt(`\`sync\` takes ${first.from} to ${first.to}, not to ${folder}`, 'write the place in both alike')
    const files = related.flatMap((one) => one.files)
    const open = related.find((one) => !one.complete)
    if (open) return fails(`${open.from}: ${open.why ?? 'not all files are here'}`)
    return files.length > 0
      ? holds(`${plural(files.length, 'file')} ${[...new Set(related.map(whereTo))].join(' and ')}, hashes equal: ${few(files)}`)
      : fails(`nothing matches ${related.map((one) => one.from).join(', ')}`)
  },
}
