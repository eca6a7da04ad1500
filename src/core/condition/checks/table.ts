import type { Predicate } from '../types.ts'
import { type Check, doubt, holds } from './check.ts'
import { files, filesOfKind, restart } from './files.ts'
import { document, manifest, synced } from './gates.ts'
import { command, exitCode, stageDone } from './job.ts'
import { json } from './json.ts'
import { logHas, logLacks } from './log.ts'
import { trajectory } from './trajectory.ts'
import { value } from './value.ts'

/** Every kind of predicate and how it is checked. */
export const CHECKS: { readonly [K in Predicate['kind']]: Check<K> } = {
  always: { needs: () => [], judge: () => holds('always') },
  'stage-done': stageDone,
  'exit-code': exitCode,
  command,
  files,
  'files-of-kind': filesOfKind,
  restart,
  manifest,
  'log-lacks': logLacks,
  'log-has': logHas,
  value,
  trajectory,
  synced,
  json,
  document,
  'not-understood': {
    needs: () => [],
    judge: () => doubt('these words are not understood', 'a person can confirm them, or write one of the phrases of the documentation'),
  },
}

/** The check of one predicate, whatever its kind. */
export const checkOf = (predicate: Predicate): Check<Predicate['kind']> => CHECKS[predicate.kind] as Check<Predicate['kind']>
