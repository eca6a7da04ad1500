/** What an engine's files and logs look like: data of the catalog, used where a campaign binds nothing itself. */
export interface EngineDefaults {
  name: string
  /** Patterns (re2) that give the engine away in a log. */
  recognise: string[]
  /** Globs; any match is a restart file that was written. */
  restart: string[]
  /** Words that are fatal in this engine's log, beside FATAL. */
  fatal: string[]
  /** Names of values (`density`, `energy`, `temperature`, …) → pattern with one group, last match wins. */
  values: Record<string, string>
  /** Pattern whose group is the step or time reached; with how many picoseconds one unit is, where it is a time. */
  progress: { glob?: string; pattern: string; unit: 'step' | 'ps' | 'fs' | 'ns' }[]
  /** Where the log tells how fast it runs, the surest first; in a unit that `core/rate.ts` reads. */
  rate: { pattern: string; unit: string }[]
  /** Says that the engine stopped by itself because its own time was up. */
  walltime: string[]
}
