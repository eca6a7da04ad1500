import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

// the parser imports its JSON in a way that only bundlers take
registerHooks({
  load: (url, context, next) =>
    url.startsWith('file:') && url.includes('@actions/workflow-parser') && url.endsWith('.json')
      ? { format: 'module', source: `export default ${readFileSync(new URL(url), 'utf8')}`, shortCircuit: true }
      : next(url, context),
})
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')

/** What GitHub's own parser, which runs offline, finds wrong with a workflow file, and how many jobs it sees. */
export const parsedByGitHub = async (name: string, content: string): Promise<{ faults: string[]; jobs: number }> => {
  const result = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const faults = result.context.errors.getErrors().map(({ message }) => message)
  if (!result.value) return { faults: [...faults, 'nothing was parsed'], jobs: 0 }
  const template = await convertWorkflowTemplate(result.context, result.value)
  return { faults: [...faults, ...(template.errors ?? []).map(({ Message }) => Message)], jobs: template.jobs.length }
}
