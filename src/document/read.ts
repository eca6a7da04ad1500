import { isSlug } from '../core/keys.ts'
import type { CampaignSpec, CampaignState } from '../core/model.ts'
import { type Place, placesIn } from '../core/place.ts'
import { hasErrors, type Problem } from '../core/problem.ts'
import { campaignOf, campaignStateOf, folderOf, localDirOf } from './campaign.ts'
import { clauseOffset } from './conditions.ts'
import { decode } from './decode.ts'
import { type Front, offsetOf, type Path, plain, readFront, sourceText } from './front.ts'
import { didYouMean } from './nearest.ts'
import { type Outline, outlineOf, tooHard } from './outline.ts'
import { queueOf } from './queue.ts'
import { type Report, reportOn } from './report.ts'
import { type Column, findStageTable, type Row, readRows, stageHint, stageNamed } from './rows.ts'
import { type Frontmatter, frontmatterSchema, type StageEntry } from './schema.ts'
import { frontmatterKeys } from './schemas.ts'
import { split } from './split.ts'
import { specOf, stateOf } from './stage.ts'
import { wordStart } from './table.ts'
import { check } from './validate.ts'
import { checkWritable } from './writable.ts'

/** What a place is asked for: a stage's cell, a clause of its conditions, a key of the frontmatter or of a stage's entry. */
type Where =
  | { kind: 'cell'; stage: string; column: Column }
  | { kind: 'clause'; stage: string; side: 'entry' | 'exit'; offset: number }
  | { kind: 'key'; path: Path }
  /** Below the stage's entry in `stages:`. */
  | { kind: 'entry'; stage: string; path: Path }

/** A document that can be acted on. */
export interface Workflow {
  /** As decoded, byte-order mark kept: what `applyEdits` works on. */
  text: string
  file: string
  spec: CampaignSpec
  state: CampaignState
  /** Warnings only. */
  problems: Problem[]
  /** Line and column of a part of the document, for problems that are found later; stages by slug. */
  placeOf(where: Where): Place
}

export interface ReadOptions {
  /** A template is never ticked: its folder need not bear the campaign's name. Default: `WORKFLOW.<something>.md`. */
  template?: boolean
}

const readYaml = (front: Front, report: Report): Record<string, unknown> | undefined => {
  for (const { code, offset, message, hint } of front.faults) report.error(code, front.base + offset, message, hint)
  if (/^\uFEFF?%/.test(front.yaml))
    report.error('YAML', front.base, 'directives (`%YAML`, `%TAG`) are not read', 'begin with `campaign: <name of the folder>`')
  if (front.faults.length > 0) return undefined
  try {
    const value = plain(front)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
    report.error('WRONG_TYPE', front.base, 'the frontmatter must be a map of keys', 'begin with `campaign: <name of the folder>`')
  } catch (error) {
    report.error('YAML', front.base, error instanceof Error ? error.message : 'the YAML cannot be read', 'write it without aliases')
  }
  return undefined
}

const checkName = (front: Front, value: Record<string, unknown>, file: string, template: boolean, report: Report): string => {
  const name = sourceText(front, ['campaign'])
  const folder = folderOf(file).split('/').at(-1) ?? ''
  // of the wrong type: the check says so
  if (name === undefined && value.campaign !== null && value.campaign !== undefined) return 'unnamed'
  if (name === undefined) {
    report.error('CAMPAIGN_NAME', front.base, '`campaign` is missing', `write \`campaign: ${folder || 'name-of-the-folder'}\``)
    value.campaign = 'unnamed'
    return 'unnamed'
  }
  if (isSlug(name)) value.campaign = name
  if (isSlug(name) && !template && folder !== '' && name !== folder)
    report.error(
      'CAMPAIGN_NAME',
      offsetOf(front, ['campaign']),
      `\`campaign: ${name}\` stands in the folder \`${folder}\``,
      `write \`campaign: ${folder}\`, or rename the folder`,
    )
  return name
}

const entriesOf = (front: Front, stages: Frontmatter['stages'], rows: readonly Row[], report: Report): Map<Row, StageEntry> => {
  const entries = new Map<Row, StageEntry>()
  const places = Object.entries(stages ?? {}).map(([key, entry]) => ({ key, entry, at: offsetOf(front, ['stages', key], true) }))
  for (const { key, entry, at } of places.toSorted((a, b) => a.at - b.at)) {
    const row = stageNamed(key, rows)
    if (!row && entry?.attempt)
      report.error(
        'UNKNOWN_STAGE',
        at,
        `\`stages.${key}\` names no stage any more, and it has run before`,
        'renamed: write the new name here as well; deleted: take the entry out, and a job of it that lives on is told and left alone',
      )
    else if (!row) report.error('UNKNOWN_STAGE', at, `\`stages.${key}\` names no stage`, stageHint(key, rows))
    else if (entries.has(row))
      report.error('DUPLICATE_KEY', at, `\`stages.${key}\` is a second entry for \`${row.name}\``, 'put all of it under one key')
    else entries.set(row, entry ?? {})
    if (entry?.script && entry.command)
      report.error(
        'SCRIPT_AND_COMMAND',
        offsetOf(front, ['stages', key, 'command'], true),
        `\`stages.${key}\` has a script and a command`,
        'keep one of the two',
      )
  }
  return entries
}

const ENGINES = ['namd', 'lammps', 'qe', 'gromacs', 'vasp']

const checkFront = (front: Front, read: Frontmatter, file: string, rows: readonly Row[], report: Report): void => {
  const backend = read.budget?.backend
  if (backend === 'vast-ai')
    report.error(
      'BACKEND_NOT_YET',
      offsetOf(front, ['budget', 'backend']),
      'the backend `vast-ai` is not supported by this version',
      'name a backend of .github/escapement.yml, or `local`',
    )
  if (read.engine && !ENGINES.includes(read.engine.toLowerCase()))
    report.warning(
      'UNKNOWN_ENGINE',
      offsetOf(front, ['engine']),
      `\`${read.engine}\` is no engine that comes with defaults`,
      didYouMean(read.engine, ENGINES),
    )
  if (localDirOf(file, read.deploy?.local_dir) === undefined)
    report.error(
      'BAD_PATH',
      offsetOf(front, ['deploy', 'local_dir']),
      '`deploy.local_dir` must be a path within the repository, without `..`',
      'leave it out, or write `.`',
    )
  const current = sourceText(front, ['current_stage'])
  if (current && rows.length > 0 && !stageNamed(current, rows))
    report.warning(
      'UNKNOWN_STAGE',
      offsetOf(front, ['current_stage']),
      `\`current_stage: ${current}\` names no stage; it will follow from the table`,
      stageHint(current, rows),
    )
}

const placer = (text: string, front: Front, rows: readonly Row[], keys: readonly string[]): Workflow['placeOf'] => {
  const place = placesIn(text)
  return (where) => {
    if (where.kind === 'key') return place(offsetOf(front, where.path))
    const row = rows.find((one) => one.slug === where.stage)
    if (!row) return place(front.base)
    if (where.kind === 'entry') {
      const key = keys.find((one) => stageNamed(one, rows) === row) ?? row.name
      return place(offsetOf(front, ['stages', key, ...where.path]))
    }
    return place(where.kind === 'cell' ? wordStart(text, row.cells[where.column]) : clauseOffset(text, row, where.side, where.offset))
  }
}

const blocks = (text: string, report: Report): Outline | undefined => {
  const hard = tooHard(text)
  if (hard === undefined) return outlineOf(text)
  report.error('TOO_LARGE', hard.offset, hard.message, 'move what is not needed here to a file of its own')
  return undefined
}

const build = (text: string, file: string, template: boolean, report: Report): Omit<Workflow, 'problems'> | undefined => {
  const parts = split(text)
  if ('code' in parts) {
    report.error(parts.code, parts.offset, parts.message, parts.hint)
    return undefined
  }
  const front = readFront(parts)
  const value = readYaml(front, report)
  const outline = blocks(text, report)
  const grid = outline && findStageTable(outline, report)
  const rows = grid ? readRows(text, grid, report) : []
  const name = value ? checkName(front, value, file, template, report) : ''
  const locate = (path: Path, key?: boolean) => offsetOf(front, path, key)
  const read = value && check<Frontmatter>(frontmatterSchema, value, frontmatterKeys, locate, report)
  if (read) checkFront(front, read, file, rows, report)
  const entries = read && grid ? entriesOf(front, read.stages, rows, report) : new Map<Row, StageEntry>()
  const specs = rows.map((row) => specOf(text, row, rows, entries.get(row) ?? {}, report))
  const states = Object.fromEntries(rows.map((row) => [row.slug, stateOf(text, row, entries.get(row) ?? {}, report)]))
  if (!read || !outline) return undefined
  checkWritable(text, front, rows, report)
  const spec = campaignOf(file, read, name, specs, queueOf(outline))
  const state = campaignStateOf(spec, read, sourceText(front, ['current_stage']), states)
  return { text, file, spec, state, placeOf: placer(text, front, rows, Object.keys(read.stages ?? {})) }
}

/**
 * Reads a WORKFLOW.md. Problems are collected, never thrown. With an error among them there is no `workflow`: the campaign is not
 * acted on. Warnings do not stop it.
 * @param file path in the repository, with `/`: its folder must bear the campaign's name
 */
export const readWorkflow = (bytes: Uint8Array, file: string, options: ReadOptions = {}): { workflow?: Workflow; problems: Problem[] } => {
  const decoded = decode(bytes, file)
  if ('problems' in decoded) return decoded
  const report = reportOn(decoded.text, file)
  const template = options.template ?? /(^|\/)WORKFLOW\.[^/]+\.md$/.test(file)
  const built = build(decoded.text, file, template, report)
  const problems = report.list()
  return built && !hasErrors(problems) ? { workflow: { ...built, problems }, problems } : { problems }
}
