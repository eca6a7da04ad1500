import { startRun, workflows } from './actions.ts'
import { Unmodelled } from './errors.ts'
import { git, line } from './git.ts'
import {
  type Artifact,
  type Environment,
  fullName,
  type Level,
  type Permissions,
  type Protection,
  type Repository,
  type Ruleset,
  type Run,
  type User,
  type WorkflowState,
} from './model.ts'
import { finders, type People, people } from './people.ts'
import type { World } from './world.ts'

export type RepositoryOptions = { gitDir: string; private?: boolean; defaultBranch?: string; permissions?: Record<string, Level> }
/** Which repository (`owner/name`) an App's token reaches; without it, all. `scopes`: of a classic token. */
export type TokenOptions = { repository?: string; scopes?: readonly string[] }
/** A run as a test makes it. `at`: when it was created; it started `waited` seconds later, and took `took` seconds. */
export type PastRun = { event: string; as: string; status?: Run['status']; conclusion?: string; at?: Date; waited?: number; took?: number }

/** What a test does behind GitHub's back: the acts of people, and the settings of a repository. People are named by login. */
export type Control = People & {
  /** A token of the account `login`. With permissions it is like GITHUB_TOKEN (bots) or fine-grained (people). */
  token(login: string, permissions?: Permissions, options?: TokenOptions): string
  user(login: string, fields?: Partial<Omit<User, 'login'>>): User
  /** Makes `owner/name`, its owner too if need be, and the bare git repository if there is none at `gitDir`. */
  repository(name: string, options: RepositoryOptions): Promise<Repository>
  setPermission(repo: string, login: string, level: Level): void
  setPrivate(repo: string, isPrivate: boolean): void
  ruleset(repo: string, fields?: Partial<Omit<Ruleset, 'id'>>): Ruleset
  protect(repo: string, fields?: Partial<Protection>): Protection
  environment(repo: string, name: string, fields?: Partial<Omit<Environment, 'id' | 'name'>>): Environment
  /** @param path below the repository's root, `.github/workflows/tick.yml` */
  setWorkflowState(repo: string, path: string, state: WorkflowState): Promise<void>
  /** Records a run of another event, say `schedule`. */
  run(repo: string, path: string, fields: PastRun): Promise<Run>
  /** What `actions/upload-artifact` does at the end of a run. */
  upload(repo: string, name: string, fields?: Partial<Omit<Artifact, 'id' | 'name'>>): Artifact
  /** The live state, for assertions. */
  repo(name: string): Repository
}

/** What its administrators decide about a repository. */
function settings(
  world: World,
): Pick<Control, 'setPermission' | 'setPrivate' | 'ruleset' | 'protect' | 'environment' | 'setWorkflowState' | 'run' | 'upload'> {
  const { repo, who } = finders(world)
  const workflow = async (name: string, path: string) => {
    const found = (await workflows(world, repo(name))).find((one) => one.path === path)
    if (found === undefined) throw new Unmodelled(`${name} has no workflow file ${path} on its default branch`)
    return found
  }
  return {
    setPermission(name, login, level) {
      repo(name).collaborators.set(who(login).id, level)
    },
    setPrivate(name, isPrivate) {
      repo(name).private = isPrivate
    },
    ruleset(name, fields = {}) {
      const made: Ruleset = {
        name: 'protect',
        branches: [repo(name).defaultBranch],
        requirePullRequest: true,
        requireSignatures: false,
        statusChecks: [],
        bypass: [],
        ...fields,
        id: world.id(),
      }
      repo(name).rulesets.push(made)
      return made
    },
    protect(name, fields = {}) {
      const made: Protection = { branch: repo(name).defaultBranch, requirePullRequest: true, ...fields }
      repo(name).protections.push(made)
      return made
    },
    environment(name, called, fields = {}) {
      const made: Environment = {
        waitTimer: 0,
        reviewers: [],
        branches: 'all',
        secrets: [],
        variables: [],
        createdAt: world.clock.now(),
        ...fields,
        name: called,
        id: world.id(),
      }
      repo(name).environments.push(made)
      return made
    },
    upload(name, called, fields = {}) {
      const made: Artifact = { size: 1, expired: false, createdAt: world.clock.now(), ...fields, name: called, id: world.id() }
      repo(name).artifacts.push(made)
      return made
    },
    async setWorkflowState(name, path, state) {
      Object.assign(await workflow(name, path), { state, updatedAt: world.clock.now() })
    },
    async run(name, path, { event, as, status, conclusion, at, waited = 0, took = 0 }) {
      const { gitDir, defaultBranch } = repo(name)
      const sha = await line(gitDir, ['rev-parse', defaultBranch])
      const made = startRun(world, repo(name), {
        workflow: await workflow(name, path),
        name: path,
        branch: defaultBranch,
        sha,
        message: '',
        event,
        actor: who(as),
        inputs: {},
      })
      const created = at ?? made.createdAt
      const started = new Date(created.getTime() + waited * 1000)
      const times = { createdAt: created, startedAt: started, updatedAt: new Date(started.getTime() + took * 1000) }
      return Object.assign(made, { ...times, status: status ?? made.status, conclusion: conclusion ?? null })
    },
  }
}

function makeUser(world: World, login: string, fields: Partial<Omit<User, 'login'>> = {}): User {
  const known = world.users.get(login.toLowerCase())
  if (known !== undefined) return Object.assign(known, fields)
  const made: User = { id: world.id(), type: login.endsWith('[bot]') ? 'Bot' : 'User', ...fields, login }
  world.users.set(login.toLowerCase(), made)
  return made
}

async function makeRepository(world: World, name: string, options: RepositoryOptions): Promise<Repository> {
  const [owner = '', short = ''] = name.split('/')
  const { gitDir, defaultBranch = 'main' } = options
  const exists = await line(gitDir, ['rev-parse', '--git-dir']).then(
    () => true,
    () => false,
  )
  if (!exists) await git(gitDir, ['init', '--bare', '--quiet', `--initial-branch=${defaultBranch}`, gitDir])
  const made: Repository = {
    id: world.id(),
    owner: makeUser(world, owner),
    name: short,
    private: options.private ?? false,
    archived: false,
    hasIssues: true,
    gitDir,
    defaultBranch,
    collaborators: new Map(),
    labels: [],
    issues: new Map(),
    deletedIssues: new Set(),
    nextNumber: 1,
    workflows: new Map(),
    runs: [],
    artifacts: [],
    rulesets: [],
    protections: [],
    environments: [],
    secrets: [],
    variables: [],
    createdAt: world.clock.now(),
  }
  for (const [login, level] of Object.entries(options.permissions ?? {})) made.collaborators.set(makeUser(world, login).id, level)
  world.addRepository(made)
  return made
}

/** The controls over `world`. */
export function control(world: World): Control {
  return {
    ...people(world),
    ...settings(world),
    repo: finders(world).repo,
    user: (login, fields) => makeUser(world, login, fields),
    repository: (name, options) => makeRepository(world, name, options),
    token(login, permissions, options = {}) {
      const user = makeUser(world, login)
      // The prefixes of real tokens, so that whatever masks or recognises them does its work.
      const token = `${user.type === 'Bot' ? 'ghs' : 'ghp'}_double${String(world.tokens.size + 1).padStart(30, '0')}`
      const repositories =
        options.repository === undefined ? undefined : new Set([fullName(finders(world).repo(options.repository)).toLowerCase()])
      const kind = user.type === 'Bot' ? 'app' : 'user'
      const scopes = kind === 'user' && permissions === undefined ? (options.scopes ?? ['repo', 'workflow']) : undefined
      world.tokens.set(token, { kind, user, permissions, scopes, repositories, token })
      return token
    },
  }
}
