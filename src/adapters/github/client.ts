import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'

export interface ClientOptions {
  token: string
  /** GITHUB_API_URL; default https://api.github.com. */
  apiUrl?: string
  /** Seconds that we are ready to wait when GitHub asks us to slow down; a run has 10 minutes in all. Default 30. */
  patience?: number
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const Client = Octokit.plugin(retry, throttling)

/**
 * A client for GitHub's API that waits when asked to and repeats what got no answer (3 times). Whoever writes with it
 * must be able to recognise what an unanswered first try has done.
 */
export const githubClient = ({ token, apiUrl, patience = 30 }: ClientOptions): Octokit => {
  // once: a second request to slow down is for the next run to heed
  const wait = (after: number, _options: unknown, _client: unknown, tried: number): boolean => tried < 1 && after <= patience
  return new Client({
    auth: token,
    userAgent: 'escapement',
    log: SILENT,
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
  })
}
