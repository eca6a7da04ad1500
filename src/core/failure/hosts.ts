/** Names a hostlist may expand to: enough for any exclusion, and no list can exhaust us. */
const HOST_BOUND = 4096

const HOST = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Splits on commas that are outside brackets. */
const partsOf = (list: string): string[] => list.match(/(?:[^,[\]]|\[[^[\]]*\])+/g) ?? []

const rangeOf = (range: string): string[] => {
  const [, from = '', to = from] = /^([0-9]{1,9})(?:-([0-9]{1,9}))?$/.exec(range) ?? []
  if (from === '' || Number(to) < Number(from)) return []
  const count = Math.min(Number(to) - Number(from) + 1, HOST_BOUND)
  return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'))
}

const expand = (part: string): string[] => {
  const [, prefix, ranges, suffix = ''] = /^([^[\]]*)\[([^[\]]*)\]([^[\]]*)$/.exec(part) ?? []
  if (prefix === undefined || ranges === undefined) return HOST.test(part) ? [part] : []
  return ranges
    .split(',')
    .flatMap(rangeOf)
    .map((digits) => `${prefix}${digits}${suffix}`)
}

/** Names of a hostlist (`c1,g[1-3]`); words that cannot be a host's name are left out. One bracket a name. */
export const hostsOf = (list: string): string[] =>
  partsOf(list)
    .flatMap((part) => expand(part.trim()))
    .filter((host) => HOST.test(host))
    .slice(0, HOST_BOUND)
