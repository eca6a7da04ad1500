/** Whether a path matches a glob of `*`, `?` and literal text; `*` does not cross `/`, `**` does. Linear: one pass with one fallback point. */
export const matchesGlob = (path: string, glob: string): boolean => {
  let [p, g] = [0, 0]
  let retry: { p: number; g: number; deep: boolean } | undefined
  while (p < path.length) {
    const deep = glob.startsWith('**', g)
    if (glob[g] === '*') {
      g += deep ? 2 : 1
      retry = { p, g, deep }
    } else if (g < glob.length && (glob[g] === path[p] || (glob[g] === '?' && path[p] !== '/'))) {
      p += 1
      g += 1
    } else if (retry && (retry.deep || path[retry.p] !== '/')) {
      retry = { ...retry, p: retry.p + 1 }
      p = retry.p
      g = retry.g
    } else return false
  }
  while (glob[g] === '*') g += 1
  return g === glob.length
}
