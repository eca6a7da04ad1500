/** Options that are ours to set, or that would make a submission something else. */
const FORBIDDEN = new Set([
  'hold',
  'wrap',
  'parsable',
  'test-only',
  'wait',
  'comment',
  'uid',
  'gid',
  'help',
  'usage',
  'version',
  'clusters',
  'ignore-pbs',
  'quiet',
  'verbose',
])

/** sbatch's arguments, or why not. */
export type Options = { kind: 'arguments'; list: string[] } | { kind: 'refused'; message: string }

/**
 * sbatch options by long name → arguments; `true` is a bare flag.
 * @param name whether the job's name carries our token, so that nobody else may set it
 */
export function sbatchOptions(options: Readonly<Record<string, string>>, name: boolean): Options {
  const list: string[] = []
  for (const [key, value] of Object.entries(options)) {
    if (!/^[a-z][a-z0-9-]*$/.test(key)) return { kind: 'refused', message: `\`${key}\` is not the long name of an sbatch option` }
    if (FORBIDDEN.has(key) || (name && key === 'job-name'))
      return { kind: 'refused', message: `the sbatch option \`${key}\` cannot be set: the submission itself needs it` }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    if (/[\u0000-\u001f]/.test(value))
      return { kind: 'refused', message: `the sbatch option \`${key}\` has a control character in its value` }
    list.push(value === 'true' ? `--${key}` : `--${key}=${value}`)
  }
  return { kind: 'arguments', list }
}
