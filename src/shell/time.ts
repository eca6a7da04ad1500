/** Epoch seconds of a date or instant as a file has it; undefined for what is none. */
export const secondsOf = (text: string | null | undefined): number | undefined => {
  const at = text == null ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000)
}

/** An instant for people: `2026-11-20 10:50 UTC`. @param iso in UTC */
export const utc = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

/** `2 d 3 h`, `4 min`, `12 s`: the two largest units of a length of time in seconds. */
export const length = (seconds: number): string => {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [Math.floor(seconds % 60), 's'],
  ] as const
  const first = parts.findIndex(([n]) => n > 0)
  if (first < 0) return '0 s'
  return parts
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ')
}
