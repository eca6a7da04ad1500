import { PortError } from '../../ports/error.ts'

/** One thing that was checked: what it is about, how it stands, and the way out where it does not stand well. */
export interface Finding {
  /** `repository`, `backend gpu-lab`, `campaign co-diffusion`. */
  about: string
  /** Stable name of the check: `host-key`, `purge`. */
  check: string
  level: 'ok' | 'warning' | 'problem'
  what: string
  /** The way out; always there unless all is well. */
  fix?: string
}

export type Say = (check: string, what: string) => Finding
export type Complain = (check: string, what: string, fix: string) => Finding

/** Makers of findings about one thing. */
export const about = (subject: string): { ok: Say; warning: Complain; problem: Complain } => ({
  ok: (check, what) => ({ about: subject, check, level: 'ok', what }),
  warning: (check, what, fix) => ({ about: subject, check, level: 'warning', what, fix }),
  problem: (check, what, fix) => ({ about: subject, check, level: 'problem', what, fix }),
})

const CHECK: Partial<Record<PortError['code'], string>> = {
  UNREACHABLE: 'reach',
  HOST_KEY: 'host-key',
  AUTH: 'key',
  CUT: 'login-shell',
  NO_SHELL: 'login-shell',
  MISCONFIGURED: 'access',
}

const FIX: Record<PortError['code'], string> = {
  UNREACHABLE:
    'check `host` and `port`; a cluster behind a firewall is not reached from a hosted runner, which has no fixed address: use a self-hosted runner inside its network with `transport: exec`',
  HOST_KEY: "put the cluster's own lines into the known hosts, after comparing the fingerprint with the one that the site publishes",
  AUTH: 'put the public half of the key into ~/.ssh/authorized_keys there, and check `user`',
  NO_SCHEDULER: 'name the module that brings sbatch in `setup:`',
  SCHEDULER_SILENT: 'try again later; if it stays silent, ask the site',
  NO_SHELL: 'look at the profile of the account (an `exit`, a menu, a quota message?), or set `login_shell: false`',
  CUT: 'try again: the connection was lost in the middle of an answer',
  REFUSED: 'ask for the right that it names',
  LIMIT: 'wait, then try again',
  MISCONFIGURED: 'check the backend in .github/escapement.yml, and the key and known hosts that are given',
}

/** The outside's refusal as a finding. */
export const refusal = (subject: string, error: PortError, check = CHECK[error.code] ?? 'access'): Finding =>
  about(subject).problem(check, error.message, error.hint === undefined ? FIX[error.code] : error.hint)

/** Runs a check that may be refused; anything but a PortError is a bug and is thrown on. */
export const orRefusal = async (subject: string, task: () => Promise<Finding[]>, check?: string): Promise<Finding[]> => {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    return [refusal(subject, error, check)]
  }
}
