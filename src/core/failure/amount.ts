import type { Seconds } from '../model.ts'

/** Kibibytes in each of sbatch's units; a bare number is in megabytes (man sbatch, --mem). */
const KIB = { K: 1, M: 1024, G: 1024 ** 2, T: 1024 ** 3 } as const
type Unit = keyof typeof KIB

const isUnit = (text: string): text is Unit => Object.hasOwn(KIB, text)

/** Reads `4G`, `4000M`, `4000` (megabytes), `4GB`: kibibytes; undefined when it is no amount of memory. */
export const memoryOf = (text: string): number | undefined => {
  const [, digits, letter = 'M'] = /^([0-9]{1,15})([KMGT]?)B?$/i.exec(text.trim()) ?? []
  const unit = (letter || 'M').toUpperCase()
  return digits === undefined || !isUnit(unit) ? undefined : Number(digits) * KIB[unit]
}

/** Writes kibibytes in the largest unit that needs no fraction: `6G`, `4608M`. */
export const memoryText = (kib: number): string => {
  const unit = (['T', 'G', 'M', 'K'] as const).find((one) => kib >= KIB[one] && kib % KIB[one] === 0) ?? 'K'
  return `${kib / KIB[unit]}${unit}`
}

const DAY = 86_400

/**
 * Reads sbatch's --time in seconds: `30` (minutes), `MM:SS`, `HH:MM:SS`, `D-HH`, `D-HH:MM`, `D-HH:MM:SS`.
 * Undefined for what is no time, and for `UNLIMITED` and `INFINITE`, which have no number.
 */
export const secondsOf = (text: string): Seconds | undefined => {
  const [, days, clock = ''] = /^(?:([0-9]{1,6})-)?([0-9]{1,9}(?::[0-9]{1,9}){0,2})$/.exec(text.trim()) ?? []
  if (clock === '') return undefined
  const [first = 0, second = 0, third] = clock.split(':').map(Number)
  if (days !== undefined) return Number(days) * DAY + first * 3600 + second * 60 + (third ?? 0)
  if (third !== undefined) return first * 3600 + second * 60 + third
  return first * 60 + second
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Writes seconds as `HH:MM:SS`, from a day on as `D-HH:MM:SS`. */
export const timeText = (seconds: Seconds): string => {
  const days = Math.floor(seconds / DAY)
  const clock = [Math.floor((seconds % DAY) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':')
  return days > 0 ? `${days}-${clock}` : clock
}
