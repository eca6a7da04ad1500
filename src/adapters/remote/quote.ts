/**
 * One word of POSIX sh that means exactly this text: the only way by which a value enters a script.
 * @throws RangeError for NUL, which no argument can carry
 */
export function quote(text: string): string {
  if (text.includes('\0')) throw new RangeError('a NUL character cannot be handed to a command')
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Several words. */
export const words = (texts: readonly string[]): string => texts.map(quote).join(' ')

/**
 * A glob as sh shall expand it: everything quoted but `*`, `?`, `[` and `]`.
 * Inside brackets the usual characters of a range stay unquoted, so that `[a-c]` and `[!x]` keep their meaning.
 */
export function quoteGlob(glob: string): string {
  let out = ''
  for (const piece of glob.match(/\[[!^]?[A-Za-z0-9._-]+\]|[*?]|[^*?[]+|\[/g) ?? []) out += isWild(piece) ? piece : quote(piece)
  return out
}

const isWild = (piece: string): boolean => piece === '*' || piece === '?' || /^\[.+\]$/.test(piece)

/** Whether a path stays below its folder whatever is there: relative, no `..`, no control characters, no leading `-`. */
export function staysBelow(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (path === '' || path.startsWith('/') || path.startsWith('-') || /[\u0000-\u001f\u007f]/.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
