import type { Octokit } from '@octokit/rest'
import type { Answer } from '../../ports/platform.ts'
import { isLimit, wordsOf } from './forge-words.ts'

/** One repository, and a count of what it was asked. */
export interface Asker {
  api: Octokit
  at: { owner: string; repo: string }
  usage: { calls: number }
}

/** Milliseconds. Nothing that is only told waits for longer, and none of it is asked twice in a run. */
const PATIENCE = 15_000

/** For the parameters of a request. */
export const once = (): { request: { retries: number; signal: AbortSignal } } => ({
  request: { retries: 0, signal: AbortSignal.timeout(PATIENCE) },
})

interface Raised {
  status?: number
  response?: { headers?: Record<string, string | undefined> }
}

/** `actions=read` as a workflow writes it; alternatives as GitHub lists them. */
const needsOf = ({ response }: Raised): { needs?: string } => {
  const header = response?.headers?.['x-accepted-github-permissions']
  return header === undefined || header === ''
    ? {}
    : { needs: header.replaceAll('=', ': ').replaceAll(/ *, */g, ', ').replaceAll(/ *; */g, ' or ') }
}

const refused = (raised: unknown): Answer<never> => {
  const { status = 0 } = raised as Raised
  const why = wordsOf(raised)
  // 410: issues that are switched off
  if (status === 404 || status === 410) return { kind: 'missing' }
  if (status >= 400 && status < 500 && !isLimit(raised)) return { kind: 'refused', why, ...needsOf(raised as Raised) }
  return { kind: 'silent', why }
}

/** One call. Never throws. */
export const ask = async <D, T>(
  { usage }: Pick<Asker, 'usage'>,
  request: Promise<{ data: D }>,
  read: (data: D) => T,
): Promise<Answer<T>> => {
  usage.calls += 1
  try {
    return { kind: 'told', value: read((await request).data) }
  } catch (raised) {
    return refused(raised)
  }
}
