import type { Problem } from '../../core/problem.ts'
import type { Store } from '../../ports/store.ts'
import type { Loaded } from '../load.ts'
import { about, type Finding, orRefusal } from './finding.ts'

const SUBJECT = 'repository'
const { ok, warning, problem } = about(SUBJECT)

/** Every fault of the documents; errors keep a campaign from being ticked. */
export const documentFindings = (problems: readonly Problem[], loaded: Loaded | undefined): Finding[] => {
  const faults = problems.map(({ severity, file, line, message, hint, code }) =>
    (severity === 'error' ? problem : warning)(
      code.toLowerCase().replaceAll('_', '-'),
      `${file}:${line}: ${message}`,
      hint ?? `edit line ${line} of ${file}`,
    ),
  )
  if (!loaded) return faults
  const missing = loaded.campaigns.flatMap(({ spec }) =>
    spec.stages.flatMap(({ name, work }) =>
      work.kind === 'missing'
        ? [
            about(`campaign ${spec.campaign}`).problem(
              'script',
              `${name}: nothing says how to run it`,
              `add ${work.lookedFor.join(' or ')}, or \`script:\` or \`command:\` under \`stages.${name}\``,
            ),
          ]
        : [],
    ),
  )
  const well =
    loaded.campaigns.length > 0 ? [ok('campaigns', `${loaded.campaigns.length} of ${loaded.documents.length} campaigns can be ticked`)] : []
  return [...faults, ...missing, ...well]
}

/** Whether what a tick decides could be written down. */
export const writeFindings = (store: Store): Promise<Finding[]> =>
  orRefusal(
    SUBJECT,
    async () => {
      await store.mayWrite()
      return [ok('write', 'a commit could be written to its branch')]
    },
    'write',
  )
