import type { Octokit } from '@octokit/rest'
import type { ArtifactSight, Artifacts } from '../../ports/artifacts.ts'
import { wordsOf } from './forge-words.ts'

/** Names that one run asks for: an hour has 1,000 calls for the whole repository. */
const MAX_CALLS = 5

/** Artifacts of a repository's workflow runs. Needs `actions: read`. */
export const githubArtifacts = ({ api, owner, name: repo }: { api: Octokit; owner: string; name: string }): Artifacts => {
  /** One artifact holds the outputs of all campaigns of a run. */
  const asked = new Map<string, Promise<ArtifactSight>>()
  const ask = async (name: string): Promise<ArtifactSight> => {
    try {
      const { data } = await api.request('GET /repos/{owner}/{repo}/actions/artifacts', { owner, repo, name })
      return { kind: data.artifacts.some((one) => one.name === name) ? 'there' : 'absent' }
    } catch (raised) {
      return { kind: 'unobserved', why: `${wordsOf(raised)} (with \`actions: read\` a run sees what others have uploaded)` }
    }
  }
  return {
    async find(name): Promise<ArtifactSight> {
      const known = asked.get(name)
      if (known) return known
      if (asked.size === MAX_CALLS) return { kind: 'unobserved', why: `this run has asked for ${MAX_CALLS} artifacts` }
      const answer = ask(name)
      asked.set(name, answer)
      return answer
    },
  }
}
