/** How many values of a cron field are meant: `*`, a step, `1,31`, `8-18`, `8-18/2`. Undefined: not understood. */
const valuesOf = (field: string, from: number, to: number): Set<number> | undefined => {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part)
    if (!match) return undefined
    const [, first, last, step] = match
    const begin = first === undefined ? from : Number(first)
    // `5/15` counts from 5 to the end
    const end = last !== undefined ? Number(last) : first === undefined || step !== undefined ? to : begin
    const by = Number(step ?? 1)
    if (by === 0 || begin < from || end > to) return undefined
    for (let value = begin; value <= end; value += by) values.add(value)
  }
  return values
}

/** About how many runs a month (of 30 days) a cron line starts; undefined for one that is not understood. Pure. */
export const runsAMonth = (cron: string): number | undefined => {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...rest] = cron.trim().split(/\s+/)
  const minutes = valuesOf(minute, 0, 59)
  const hours = valuesOf(hour, 0, 23)
  const days = valuesOf(day, 1, 31)
  const weekdays = valuesOf(weekday, 0, 7)
  if (!minutes || !hours || !days || !weekdays || month === '' || rest.length > 0) return undefined
  const onDays = day !== '*' ? Math.min(days.size, 30) : weekday === '*' ? 30 : Math.round((Math.min(weekdays.size, 7) * 30) / 7)
  return minutes.size * hours.size * onDays
}
