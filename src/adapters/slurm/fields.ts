import type { Instant } from '../../core/model.ts'
import type { ExitSeen } from '../../core/observation.ts'

/** Epoch seconds as SLURM_TIME_FORMAT=%s prints them; `Unknown`, `N/A`, `None`, nothing, and what no calendar holds are undefined. */
export const readInstant = (text: string | undefined): Instant | undefined =>
  text !== undefined && /^[1-9][0-9]{0,10}$/.test(text) ? Number(text) : undefined

/** `1:0`, code and signal. */
export function readExit(text: string | undefined): ExitSeen | undefined {
  const match = /^([0-9]{1,5}):([0-9]{1,5})$/.exec(text ?? '')
  return match ? { code: Number(match[1]), signal: Number(match[2]) } : undefined
}

/** `10:00`, `1-02:03:04`, `5` (minutes) in seconds; `UNLIMITED` and the like are undefined. */
export function readLimit(text: string): number | undefined {
  const match = /^(?:([0-9]{1,9})-)?([0-9]{1,9})(?::([0-9]{1,9}))?(?::([0-9]{1,9}))?$/.exec(text)
  if (!match) return undefined
  const [days, a, b, c] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (a === undefined) return undefined
  if (days !== undefined) return days * 86_400 + a * 3600 + (b ?? 0) * 60 + (c ?? 0)
  return c !== undefined ? a * 3600 + (b ?? 0) * 60 + c : a * 60 + (b ?? 0)
}

export const readCount = (text: string | undefined): number | undefined =>
  text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined

/** A field that SLURM leaves empty or fills with a word for nothing. */
export const readWord = (text: string | undefined): string | undefined =>
  text === undefined || text === '' || text === '(null)' || text === 'N/A' || text === 'None assigned' ? undefined : text

/** An object without the keys that are undefined. */
export function defined<T extends object>(from: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T
}
