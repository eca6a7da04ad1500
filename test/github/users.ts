import { notAccessible, notFound, requiresAuthentication } from './errors.ts'
import type { User } from './model.ts'
import { type Call, type Dict, ok, type Route, type Urls } from './route.ts'
import { iso } from './world.ts'

/** The number that every account has, in GitHub's opaque dress. */
export const userNode = (user: User): string => `${user.type === 'Bot' ? 'BOT' : user.type === 'Organization' ? 'O' : 'U'}_${user.id}`

export const emailOf = (user: User): string => `${user.id}+${user.login}@users.noreply.github.com`

/** A bot's page lives below /apps, and its name there has no `[bot]`. */
export const userPage = (urls: Urls, user: User): string =>
  user.type === 'Bot' ? `${urls.server}/apps/${user.login.replace('[bot]', '')}` : `${urls.server}/${user.login}`

/** `simple-user` of the description. */
export function userJson(urls: Urls, user: User): Dict {
  const url = `${urls.api}/users/${encodeURIComponent(user.login)}`
  return {
    login: user.login,
    id: user.id,
    node_id: userNode(user),
    avatar_url: `${urls.server}/avatars/u/${user.id}`,
    gravatar_id: '',
    url,
    html_url: userPage(urls, user),
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
    user_view_type: 'public',
  }
}

function fullUser(call: Call, user: User): Dict {
  const none = { name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null }
  const since = iso(call.world.clock.now())
  return {
    ...userJson(call.urls, user),
    ...none,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  }
}

export const userRoutes: Route[] = [
  {
    operation: 'users/get-authenticated',
    need: undefined,
    handle(call) {
      if (call.viewer.user === undefined) throw requiresAuthentication()
      // An installation token is nobody's: GET /user is not for GITHUB_TOKEN.
      if (call.viewer.kind === 'app') throw notAccessible('app', 'none', 'none')
      return ok(fullUser(call, call.viewer.user))
    },
  },
  {
    operation: 'users/get-by-username',
    need: undefined,
    handle(call) {
      const user = call.world.users.get((call.params.username ?? '').toLowerCase())
      if (user === undefined) throw notFound()
      return ok(fullUser(call, user))
    },
  },
  {
    operation: 'rate-limit/get',
    need: undefined,
    handle({ limits, viewer }) {
      const figures = (resource: 'core' | 'graphql') => {
        const { used, resetAt } = limits.bucket(viewer, resource)
        const limit = limits.limit(viewer, resource)
        return { limit, used, remaining: limit - used, reset: Math.ceil(resetAt / 1000) }
      }
      const core = figures('core')
      return ok({
        resources: { core, graphql: figures('graphql'), search: { limit: 30, used: 0, remaining: 30, reset: core.reset } },
        rate: core,
      })
    },
  },
]
