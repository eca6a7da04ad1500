import { expect, test } from 'vitest'
import { readArgs, UsageError } from '../../../src/cli/args.ts'
import { answersFrom } from '../../../src/cli/init/answers.ts'
import { configText, scriptText, workflowFile, workflowText } from '../../../src/cli/init/files.ts'
import { stepsAfter } from '../../../src/cli/init/steps.ts'
import { home, workflows } from '../../../src/cli/init/templates.ts'
import { readDirectives } from '../../../src/core/script.ts'
import { readConfig } from '../../../src/document/config.ts'
import { readWorkflow } from '../../../src/document/read.ts'

const asked: string[] = []

/** A person who answers by the first words of a question, and else with Enter. */
const person = (answers: Readonly<Record<string, string>>) => async (question: string, otherwise: string) => {
  asked.push(question)
  return Object.entries(answers).find(([words]) => question.startsWith(words))?.[1] ?? otherwise
}

test('on a terminal it asks for what no flag says, and proposes the usual', async () => {
  const answers = await answersFrom(readArgs(['init', '--user', 'ada'], '/'), {}, person({ 'Its login node': 'login.lab.example.edu' }))
  expect(answers).toEqual({
    ...{ kind: 'ssh', host: 'login.lab.example.edu', user: 'ada', scratch: '/scratch/ada' },
    ...{ name: 'cluster', campaign: 'first', project: 'first' },
  })
  expect(asked.some((question) => question.startsWith('Your account'))).toBe(false)
})

test('a value that would break a file or a command is refused', async () => {
  const refused = (...flags: string[]) => expect(answersFrom(readArgs(['init', ...flags], '/'), {}, undefined)).rejects.toThrow(UsageError)
  await refused('--backend', 'exec', '--scratch', '/s/../etc')
  await refused('--backend', 'exec', '--scratch', '/s', '--name', 'local')
  await refused('--backend', 'exec', '--scratch', '/s', '--setup', 'a\nb')
  await refused('--backend', 'exec', '--scratch', '/s', '--qos', '$(reboot)')
  await refused('--host', 'h', '--user', 'u', '--scratch', '/s', '--port', '70000')
})

test('values that YAML would read as something else stay what they are', async () => {
  const args = readArgs(
    [
      'init',
      '--backend',
      'exec',
      '--scratch',
      '/s: #x',
      '--setup',
      "module load 'slurm': # yes",
      '--project',
      'a: "b" #',
      '--engine',
      'yes',
    ],
    '/',
  )
  const answers = await answersFrom(args, {}, undefined)
  const { config, problems } = readConfig(configText(answers), 'escapement.yml')
  expect(problems).toEqual([])
  expect(config.backends.cluster).toMatchObject({ root: '/s: #x', setup: "module load 'slurm': # yes" })
  const read = readWorkflow(new TextEncoder().encode(workflowText(answers, '2026-05-05')), 'campaigns/first/WORKFLOW.md')
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(read.workflow?.spec.engine).toBe('yes')
})

test('the first script is one that sbatch reads', () => {
  const { interpreter, options, unknown } = readDirectives(
    scriptText({ kind: 'exec', name: 'lab', campaign: 'melt', project: 'x', partition: 'cpu', qos: 'normal', account: 'proj' }),
  )
  expect({ interpreter, unknown }).toEqual({ interpreter: '/bin/sh', unknown: [] })
  expect(options).toMatchObject({ partition: 'cpu', qos: 'normal', account: 'proj', time: '00:05:00' })
})

test('the workflow is pinned to the commit that runs, where that is known, and the steps say when it is not', async () => {
  const text = (await workflows(await home())).find(({ name }) => name === 'escapement.yml')?.text ?? ''
  const own = `me/escapement@${'a1'.repeat(20)}`
  expect(workflowFile(text, 'ssh', own)).toContain(`uses: ${own}\n`)
  expect(workflowFile(text, 'exec', own)).toContain('runs-on: self-hosted')
  const untrusted = 'on:\n  pull_request:\njobs:\n  check:\n    runs-on: ubuntu-slim\n'
  expect(workflowFile(untrusted, 'exec', own)).toBe(untrusted)
  const base = {
    answers: { kind: 'ssh', name: 'lab', campaign: 'melt', project: 'x', host: 'h', user: 'u', port: 2222 } as const,
    program: 'node cli.js',
    isRepository: true,
    campaignFile: 'x',
  }
  const titles = (workflow: string) => stepsAfter({ ...base, workflow }).map(({ title }) => title)
  expect(titles(text).some((title) => title.includes('zeros'))).toBe(true)
  expect(titles(workflowFile(text, 'ssh', own)).some((title) => title.includes('zeros'))).toBe(false)
})

test('where the workflow has an environment, the secret goes there, and it is made first', () => {
  const answers = { kind: 'ssh', name: 'lab', campaign: 'melt', project: 'x', host: 'h', user: 'u', port: 2222 } as const
  const steps = stepsAfter({
    answers,
    program: 'node cli.js',
    isRepository: false,
    campaignFile: 'x',
    workflow: 'jobs:\n  tick:\n    environment: cluster\n',
  })
  const commands = steps.flatMap(({ lines }) => lines)
  expect(commands).toContain("gh api -X PUT 'repos/{owner}/{repo}/environments/cluster'")
  expect(commands).toContain('gh secret set ESCAPEMENT_SSH_KEY --env cluster < ~/.ssh/escapement')
  expect(commands).toContain("ssh-keygen -F '[h]:2222' | grep -v '^#' > ~/.ssh/known_hosts.cluster")
  expect(commands[0]).toBe('git init')
})
