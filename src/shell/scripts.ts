import type { CampaignSpec } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'

type Place = { line: number; column: number }

/** The way to spaces, tabs and line ends as a machine of the cluster wants them, and to keep git from bringing the others back. */
const unixEnds = (file: string): string =>
  `\`sed -i 's/\\r$//' ${file}\`, commit it, and write \`*.${file.split('.').at(-1)} text eol=lf\` into .gitattributes`

/**
 * What is wrong with the scripts themselves, and would show only when their turn has come, after weeks perhaps. Warnings: what runs
 * already goes on.
 * @param contents the campaign's deployed files, by path below its folder
 * @param placeOf where the stage's row stands
 * @param sbatch whether scripts go to sbatch, which reads the first line; this machine's own shell runs one without
 */
export const scriptProblems = (
  spec: CampaignSpec,
  contents: ReadonlyMap<string, Uint8Array>,
  placeOf: (stage: string) => Place,
  sbatch: boolean,
): Problem[] =>
  spec.stages.flatMap(({ slug, name, work }): Problem[] => {
    if (work.kind !== 'script' && work.kind !== 'deploy-script') return []
    const file = spec.localDir === '' ? work.path : `${spec.localDir}/${work.path}`
    const bytes = contents.get(work.path)
    if (bytes === undefined)
      return [
        {
          ...{ code: 'SCRIPT_NOT_THERE', severity: 'warning', file: spec.file, ...placeOf(slug) },
          message: `the script of \`${name}\`, ${file}, is not in git`,
          hint: `add it (\`git add ${file}\`), or correct \`stages.${name}.script\`; all is well if an earlier stage makes it on the cluster`,
        },
      ]
    const text = new TextDecoder().decode(bytes)
    const at = { severity: 'warning' as const, file, line: 1, column: 1 }
    if (/\r\n/.test(text))
      return [
        {
          ...at,
          code: 'SCRIPT_CRLF',
          message: `the lines of \`${name}\`'s script end as on Windows: it will not run`,
          hint: unixEnds(file),
        },
      ]
    if (sbatch && work.kind === 'script' && !text.startsWith('#!'))
      return [
        {
          ...{ ...at, code: 'SCRIPT_NO_INTERPRETER' },
          message: `the script of \`${name}\` does not say what runs it: sbatch will refuse it`,
          hint: 'make `#!/bin/sh`, or `#!/bin/bash`, its first line',
        },
      ]
    return []
  })
