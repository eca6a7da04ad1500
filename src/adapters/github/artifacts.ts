import type { Octokit } from '@octokit/rest'
import type { ArtifactSight, Artifacts } from '../../ports/artifacts.ts'
import { wordsOf } from './forge-words.ts'

/** Names that one run asks for: an hour has 1,000 calls for the whole repository. */
const MAX_CALLS = 10

/** Artifacts of a repository's workflow runs. Needs `actions: read`. */
export const githubArtifacts = ({ api, owner, name: repo }: { api: Octokit; owner: string; name: string }): Artifacts => {
  let calls = 0
  return {
    async find(name): Promise<ArtifactSight> {
      if (calls === MAX_CALLS) return { kind: 'unobserved', why: `this run has asked for ${MAX_CALLS} artifacts` }
      calls += 1
      try {
        const { data } = await api.request('GET /repos/{owner}/{repo}/actions/artifacts', { owner, repo, name })
        return { kind: data.artifacts.some((one) => one.name === name) ? 'there' : 'absent' }
      } catch (raised) {
        return { kind: 'unobserved', why: `${wordsOf(raised)} (with \`actions: read\` a run sees what others have uploaded)` }
      }
    },
  }
}
