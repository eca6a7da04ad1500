import type { EventOf } from '../core/event.ts'
import type { CampaignSpec } from '../core/model.ts'
import { lastFailure } from './log.ts'

/** A text in YAML's single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A pattern for lines like this one: numbers differ from job to job. */
const patternOf = (line: string): string => escaped(line).replace(/\d+/g, '[0-9]+')

/** What the log said, in a failure's one line (`FAILED (exit 1); log: …`). */
const wordsOf = (error: string): string => /(?:^|; )log: ([^;]{4,120})/.exec(error)?.[1]?.trim() ?? ''

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)

const setOf = (options: Readonly<Record<string, string>>): string =>
  `{${Object.entries(options)
    .map(([name, value]) => `${name}: ${quoted(value)}`)
    .join(', ')}}`

/**
 * What to copy so that the next failure of this kind needs nobody: a fallback of the stage where the class is known, else an entry for
 * `failure-catalog.yml`. Undefined: the person changed nothing, or there are no words to know the failure by.
 * @param text the campaign's document, whose failure log tells what went wrong
 */
export const keepsakeOf = (
  spec: CampaignSpec,
  text: string,
  granted: EventOf<'retry-granted'>,
): { where: string; yaml: string } | undefined => {
  const stage = spec.stages.find((one) => one.slug === granted.stage)
  const failure = stage && lastFailure(text, stage.name)
  if (!stage || !failure || Object.keys(granted.overrides).length === 0 || granted.text === '') return undefined
  const set = setOf(granted.overrides)
  if (failure.class !== 'unmatched')
    return { where: spec.file, yaml: `stages:\n  ${quoted(stage.name)}:\n    fallback: [{on: ${failure.class}, set: ${set}}]` }
  const words = wordsOf(failure.error)
  if (slug(words) === '') return undefined
  const lines = [
    'failures:',
    `  - class: ${quoted(slug(words))}`,
    `    title: ${quoted(words.slice(0, 80))}`,
    `    match: {log: [${quoted(patternOf(words))}]}`,
    `    remedy: {kind: set-options, set: ${set}}`,
    '    approval: pre-approved',
    `    advice: ${quoted(`${granted.by} tried this for ${spec.campaign}, stage ${stage.name}.`)}`,
  ]
  return { where: 'failure-catalog.yml', yaml: lines.join('\n') }
}
