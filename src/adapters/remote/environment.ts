const KEPT = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TMPDIR', 'SLURM_CONF', 'TZ'])

/**
 * What of our own environment a child may see. With `--export=ALL` everything ends up in the job (and in the accounting),
 * so tokens and inputs stay out; without RUNNER_TRACKING_ID a runner does not kill what was detached.
 */
export function allowedEnvironment(from: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(from)) {
    if (value !== undefined && (KEPT.has(name) || name.startsWith('LC_'))) kept[name] = value
  }
  return kept
}
