import { Buffer } from 'node:buffer'
import { badCredentials } from './errors.ts'
import type { Viewer } from './model.ts'
import type { World } from './world.ts'

export const ANONYMOUS: Viewer = {
  kind: 'anonymous',
  user: undefined,
  permissions: undefined,
  scopes: undefined,
  repositories: undefined,
  token: '',
}

/** Who stands behind an Authorization header: `token`, `bearer`, or git's basic with the token as password. @throws Refusal 401 */
export function authenticate(world: World, header: string | undefined): Viewer {
  if (header === undefined) return ANONYMOUS
  const [scheme = '', credentials = ''] = header.split(/ +/)
  const basic = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString().split(/:(.*)/)[1] : credentials
  const viewer = world.tokens.get(basic ?? '')
  if (viewer === undefined) throw badCredentials()
  return viewer
}
