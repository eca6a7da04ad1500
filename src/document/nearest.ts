const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known word that a misspelt one most likely meant; undefined when none is close. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_ ]/g, '')
  // a word of a thousand letters is no misspelling, and the table would be large
  if (word.length > 64) return undefined
  const ranked = known.map((name) => ({ name, far: distance(plain(word), plain(name)) })).toSorted((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined
}

/** `did you mean `x`?`, or what there is to choose from. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const best = nearest(word, known)
  return best === undefined ? `known here: ${known.map((name) => `\`${name}\``).join(', ')}` : `did you mean \`${best}\`?`
}
