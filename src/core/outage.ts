/** Why a backend could not be looked at: told once, however many campaigns wait for it. */
export interface Outage {
  /** A PortError's code, or SCHEDULER_SILENT and the like. */
  code: string
  why: string
  /** The way out, for people. */
  hint?: string
}

/** No waiting mends these: a key, a pin, a profile or the configuration must be put right. */
const FOR_PERSON: readonly string[] = ['AUTH', 'HOST_KEY', 'NO_SCHEDULER', 'NO_SHELL', 'MISCONFIGURED']

export const needsPerson = ({ code }: Pick<Outage, 'code'>): boolean => FOR_PERSON.includes(code)

/** Not looked at, and for no trouble of the backend's: such a sight's own words are all that there is to say. */
const NO_OUTAGE: readonly string[] = ['NO_BACKEND', 'NOT_ASKED', 'IDLE']

export const isOutage = ({ code }: Pick<Outage, 'code'>): boolean => !NO_OUTAGE.includes(code)
