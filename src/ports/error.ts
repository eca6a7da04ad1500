/** Why the outside refused; each has its own advice to the reader. */
export const PORT_ERRORS = {
  UNREACHABLE: 'the machine did not answer',
  HOST_KEY: 'the machine showed a host key that is not the pinned one',
  AUTH: 'the machine refused our key',
  NO_SHELL: 'the login shell ended by itself',
  NO_SCHEDULER: 'sbatch was not found there',
  SCHEDULER_SILENT: 'the scheduler did not answer',
  CUT: 'the connection ended before the answer was complete',
  REFUSED: 'the other side refused',
  LIMIT: 'the other side asks us to slow down',
  MISCONFIGURED: 'the configuration does not allow it',
} as const

export type PortErrorCode = keyof typeof PORT_ERRORS

/** The outside refused or was silent: never a bug, never a failed job. */
export class PortError extends Error {
  readonly code: PortErrorCode
  /** The way out, for people. */
  readonly hint: string | undefined
  constructor(code: PortErrorCode, message: string, options: { cause?: unknown; hint?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'PortError'
    this.code = code
    this.hint = options.hint
  }
}
