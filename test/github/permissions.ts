import { notAccessible, notFound, Refusal, requiresAuthentication } from './errors.ts'
import { type Access, fullName, LEVELS, type Level, type Permission, type Repository, type User, type Viewer } from './model.ts'

/** What an operation asks of a token (`permission`, `access`) and, for a person's token, of the person (`level`). */
export type Need = { permission: Permission; access: Access; level?: Level; denied?: string }

export const atLeast = (level: Level, wanted: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(wanted)

/** A person's level; on a public repository everyone has `read`. */
export function levelOf(repo: Repository, user: User | undefined): Level {
  if (user?.id === repo.owner.id) return 'admin'
  const given = user === undefined ? undefined : repo.collaborators.get(user.id)
  if (given !== undefined) return given
  return repo.private ? 'none' : 'read'
}

export function canSee(viewer: Viewer, repo: Repository): boolean {
  if (!repo.private) return true
  // a classic token without the scope does not even see the repository
  if (viewer.scopes !== undefined && !viewer.scopes.includes('repo')) return false
  if (viewer.kind === 'app') return reaches(viewer, repo)
  return viewer.kind === 'user' && reaches(viewer, repo) && atLeast(levelOf(repo, viewer.user), 'read')
}

export function reaches(viewer: Viewer, repo: Repository): boolean {
  return viewer.repositories === undefined || viewer.repositories.has(fullName(repo).toLowerCase())
}

/** A classic token writes with `repo`, and to public repositories with `public_repo`. */
const writes = ({ scopes = [] }: Viewer): boolean => scopes.includes('repo') || scopes.includes('public_repo')

/** Whether the token itself carries the permission. `metadata: read` comes with every token. */
export function tokenMay(viewer: Viewer, permission: Permission, access: Access): boolean {
  if (permission === 'metadata' && access === 'read') return true
  if (viewer.permissions === undefined) return viewer.kind === 'user' && (access === 'read' || writes(viewer))
  const given = viewer.permissions[permission]
  return given === 'write' || given === access
}

/** Not even of a public repository does everybody get to read these. */
const GUARDED: readonly Permission[] = ['administration', 'environments', 'secrets', 'variables']

/** Throws GitHub's refusal unless the viewer may: 404 for what is invisible, 401 for nobody, 403 for the rest. */
export function demand(viewer: Viewer, repo: Repository, need: Need): void {
  if (!canSee(viewer, repo)) throw notFound()
  if (viewer.kind === 'anonymous') {
    if (need.access === 'write' || need.level !== undefined) throw requiresAuthentication()
    return
  }
  const open = need.access === 'read' && !repo.private && !GUARDED.includes(need.permission)
  const granted = tokenMay(viewer, need.permission, need.access) && (open || reaches(viewer, repo))
  if (!granted && !open) throw notAccessible(viewer.kind, need.permission, need.access)
  if (viewer.kind === 'user' && need.level !== undefined && !atLeast(levelOf(repo, viewer.user), need.level)) {
    throw new Refusal(403, need.denied ?? 'Must have admin rights to Repository.')
  }
}

/** Whether the viewer may what a person of `level` may: an App's token counts by its permission alone. */
export function stands(viewer: Viewer, repo: Repository, permission: Permission, level: Level): boolean {
  if (viewer.kind === 'anonymous' || !tokenMay(viewer, permission, 'write') || !reaches(viewer, repo)) return false
  return viewer.kind === 'app' || atLeast(levelOf(repo, viewer.user), level)
}

/** `author_association` as GitHub words it; hidden members of organizations are not modelled. */
export function association(repo: Repository, user: User): 'OWNER' | 'COLLABORATOR' | 'NONE' {
  if (user.id === repo.owner.id) return 'OWNER'
  return repo.collaborators.has(user.id) ? 'COLLABORATOR' : 'NONE'
}
