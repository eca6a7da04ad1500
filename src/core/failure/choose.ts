import type { Fallback } from '../model.ts'
import type { Diagnosis } from './diagnose.ts'
import { fallbackFor, inForce } from './fallback.ts'
import type { Remedy } from './remedy.ts'

/** What may be done without asking; `ask` says why a person is needed. */
export type Choice = { kind: 'remedy'; remedy: Remedy; authority: string } | { kind: 'ask'; why: string }

const allowed = (remedy: Remedy, authority: string): Choice =>
  remedy.kind === 'none' ? { kind: 'ask', why: 'the catalog knows no remedy for this class' } : { kind: 'remedy', remedy, authority }

/**
 * Which remedy may be applied by itself. What people named beforehand for this class comes first, as long as it is not in force
 * yet; then the entry's own, as its approval allows.
 * @param options sbatch options in force for the failed attempt
 */
export const chooseRemedy = (
  { entry, approval }: Pick<Diagnosis, 'entry' | 'approval'>,
  fallbacks: readonly Fallback[],
  options: Readonly<Record<string, string>>,
): Choice => {
  const fallback = fallbackFor(entry.class, fallbacks)
  if (fallback && !inForce(fallback, options))
    return { kind: 'remedy', remedy: { kind: 'use-fallback' }, authority: 'pre-approved fallback' }
  if (approval === 'pre-approved') return allowed(entry.remedy, 'pre-approved in the catalog')
  if (approval === 'never') return { kind: 'ask', why: neverWhy(entry.provided) }
  if (!fallback) return { kind: 'ask', why: `only where \`fallback\` or a marked item of the action queue names \`${entry.class}\`` }
  if (entry.remedy.kind === 'use-fallback') return { kind: 'ask', why: `the fallback for \`${entry.class}\` is in force already` }
  return allowed(entry.remedy, 'named by a fallback')
}

const neverWhy = (provided: string | undefined): string =>
  provided === undefined ? 'this class is left to people' : `its remedy is pre-approved only when the tick saw \`${provided}\``
