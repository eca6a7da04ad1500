/** What GitHub refuses: a status, its JSON body, its headers. Thrown by the resources, answered by the server. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly headers: Record<string, string>
  readonly errors: readonly (ValidationError | string)[] | undefined

  constructor(
    status: number,
    message: string,
    more: { headers?: Record<string, string>; errors?: readonly (ValidationError | string)[] } = {},
  ) {
    super(message)
    this.status = status
    this.headers = more.headers ?? {}
    this.errors = more.errors
  }

  body(): Record<string, unknown> {
    const errors = this.errors === undefined ? {} : { errors: this.errors }
    return { message: this.message, ...errors, documentation_url: 'https://docs.github.com/rest', status: String(this.status) }
  }
}

export type ValidationError = { resource: string; field?: string; code: string; message?: string; value?: string | number | null }

/** Something asked of the double that it does not model. A fault of the test or of the double, never GitHub's answer. */
export class Unmodelled extends Error {
  override name = 'Unmodelled'
}

export const notFound = () => new Refusal(404, 'Not Found')
export const badCredentials = () => new Refusal(401, 'Bad credentials')
export const requiresAuthentication = () => new Refusal(401, 'Requires authentication')
export const gone = () => new Refusal(410, 'This issue was deleted')
export const validationFailed = (...errors: ValidationError[]) => new Refusal(422, 'Validation Failed', { errors })
export const problemsParsing = () => new Refusal(400, 'Problems parsing JSON')

/** 403 for a token of an App (GITHUB_TOKEN is one), naming what it would have needed in the header GitHub sends. */
export function notAccessible(kind: 'app' | 'user', permission: string, access: string): Refusal {
  const whose = kind === 'app' ? 'integration' : 'personal access token'
  return new Refusal(403, `Resource not accessible by ${whose}`, {
    headers: { 'x-accepted-github-permissions': `${permission}=${access}` },
  })
}
