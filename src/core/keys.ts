import type { AttemptKey } from './model.ts'
import { withoutEnd } from './text.ts'

/** Letters, digits, `.`, `_`, `-`: what campaigns and stages may be called. */
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Whether the text may stand in a key as it is. */
export const isSlug = (text: string): boolean => SLUG.test(text) && text.length <= 64

/** Reduces a stage's name to a slug; may be empty when nothing of it can stand. */
export const slugOf = (name: string): string => {
  const words = name
    .trim()
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
  return withoutEnd(words, '-').slice(0, 64)
}

// `.` separates, so a dot within a slug is written `~`, which no slug contains: two keys can never meet.
const encode = (slug: string): string => slug.replaceAll('.', '~')
const decode = (text: string): string => text.replaceAll('~', '.')

/** `smoke.3`: the attempt's folder in the ledger. */
export const entryName = (key: Pick<AttemptKey, 'stage' | 'attempt'>): string => `${encode(key.stage)}.${key.attempt}`

/**
 * The attempt's token as it stands in `--comment` or the job's name.
 * @param owner short hash of repository and path, so that a copied campaign has other tokens
 */
export const tokenOf = (key: AttemptKey, owner: string): string => `${encode(key.campaign)}.${encode(key.stage)}.${key.attempt}.${owner}`

/** Reads `smoke.3`; undefined when the name is not ours. */
export const parseEntryName = (name: string): Pick<AttemptKey, 'stage' | 'attempt'> | undefined => {
  const [stage, attempt, ...rest] = name.split('.')
  if (!stage || !attempt || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt)) return undefined
  return { stage: decode(stage), attempt: Number(attempt) }
}

/** Reads a token back; undefined when it is somebody else's comment. */
export const parseToken = (token: string): (AttemptKey & { owner: string }) | undefined => {
  const [campaign, stage, attempt, owner, ...rest] = token.split('.')
  if (!campaign || !stage || !attempt || !owner || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt)) return undefined
  return { campaign: decode(campaign), stage: decode(stage), attempt: Number(attempt), owner }
}
