import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema } from '../../../src/document/config.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import { workflowJsonSchema } from '../../../src/document/schemas.ts'
import { resolveLocalDir, resolveWork } from '../../../src/document/work.ts'
import { FILE, good } from '../../fixtures/malformed/cases.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string, as = path) => readWorkflow(readFileSync(new URL(path, root)), as)
const readText = (text: string, file = FILE) => readWorkflow(new TextEncoder().encode(text), file)
const example = (name: string) => read(`test/fixtures/examples/${name}/WORKFLOW.md`)

describe('the examples', () => {
  test('co-diffusion is read without an error; only the unbound density is left to a person', () => {
    const { workflow, problems } = example('co-diffusion')
    expect(problems.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
      ['VALUE_NOT_BOUND', 'warning', 32, 74],
    ])
    expect(workflow?.state).toMatchObject({ status: 'running', currentStage: 'npt-prod', lastTick: '2026-05-05T20:10:00Z' })
    expect(workflow?.state.stages['npt-prod']).toMatchObject({ status: 'running', job: '12345700', started: '2026-05-05', attempt: 0 })
    expect(workflow?.state.stages['npt-prod']).not.toHaveProperty('completed')
    expect(workflow?.spec).toMatchObject({
      campaign: 'co-diffusion',
      backend: 'alpine',
      localDir: 'test/fixtures/examples/co-diffusion',
      budget: { capUsd: 0 },
    })
    expect(workflow?.spec.references).toEqual([{ path: 'HPC_PLAYBOOK.md', section: 'HPC operations' }])
    expect(workflow?.spec.queue).toHaveLength(3)
    expect(workflow?.spec.queue[2]).toEqual({
      text: 'If job fails with "OOM": switch to gh200 partition. (Pre-approved fallback.)',
      done: false,
    })
  })

  test('npt-ensemble is read without an error, its current stage by number and name', () => {
    const { workflow, problems } = example('npt-ensemble')
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(workflow?.state.currentStage).toBe('dry-run')
    expect(workflow?.spec.stages.map(({ name }) => name)).toHaveLength(9)
    expect(workflow?.spec.stages.filter(({ production }) => production).map(({ name }) => name)).toEqual(['npt-prod'])
  })

  test.each(['WORKFLOW.template.md', 'WORKFLOW.namd-ensemble.md'])('the template %s is read without a problem', (name) => {
    expect(read(`templates/${name}`).problems).toEqual([])
  })

  test('a template must bear its folder’s name as soon as it is a campaign', () => {
    const { problems } = read('templates/WORKFLOW.template.md', 'campaigns/other/WORKFLOW.md')
    expect(problems.map(({ code }) => code)).toEqual(['CAMPAIGN_NAME'])
  })
})

describe('work', () => {
  const kinds = (name: string, files: string[]) => {
    const spec = example(name).workflow?.spec
    return spec && Object.fromEntries(resolveWork(spec, files).stages.map((stage) => [stage.name, stage.work]))
  }

  test('is found by convention: script, own check, deploy_hpc.sh, or what was looked for', () => {
    expect(kinds('co-diffusion', ['npt-prod.sbatch', 'smoke.sh', 'smoke.slurm', 'deep/analysis.sbatch'])).toEqual({
      'dry-run': { kind: 'check-only' },
      smoke: { kind: 'script', path: 'smoke.slurm' },
      'npt-prod': { kind: 'script', path: 'npt-prod.sbatch' },
      analysis: { kind: 'missing', lookedFor: ['analysis.sbatch', 'analysis.slurm', 'analysis.sh', 'deploy_hpc.sh'] },
    })
    expect(kinds('npt-ensemble', ['deploy_hpc.sh'])).toMatchObject({
      'dry-run': { kind: 'check-only' },
      smoke: { kind: 'deploy-script', path: 'deploy_hpc.sh', flag: '--smoke' },
      'sync-npt': { kind: 'check-only' },
    })
  })

  test('local_dir counts from the root, else from the folder, else it is the folder that was moved', () => {
    const spec = example('npt-ensemble').workflow?.spec
    if (!spec) throw new Error('unread')
    expect(spec.localDir).toBe('campaigns/npt-ensemble')
    expect(resolveLocalDir(spec, ['campaigns/npt-ensemble/x']).localDir).toBe('campaigns/npt-ensemble')
    expect(resolveLocalDir(spec, [spec.file]).localDir).toBe('test/fixtures/examples/npt-ensemble')
  })
})

describe('the frontmatter', () => {
  test('an unknown key is a warning that knows better', () => {
    const { workflow, problems } = readText(good(['budgt: {}', 'x-mine: 1', 'stages: {smoke: {scrip: a.sh}}']))
    expect(workflow).toBeDefined()
    expect(problems.map(({ code, severity, line, column, hint }) => [code, severity, line, column, hint])).toEqual([
      ['UNKNOWN_KEY', 'warning', 3, 1, 'did you mean `budget`?'],
      ['UNKNOWN_KEY', 'warning', 5, 18, 'did you mean `script`?'],
    ])
  })

  test('all faults are told at once, in reading order', () => {
    const { problems } = readText(good(['created: soon', 'held: maybe', 'stages: {smok: {}}']).replace('pending', 'waiting'))
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['BAD_DATE', 3],
      ['WRONG_TYPE', 4],
      ['UNKNOWN_STAGE', 5],
      ['UNKNOWN_STATUS', 14],
    ])
  })

  test('bindings are read by name, by number and by both', () => {
    const stages = [
      'stages:',
      '  smoke: {script: ./s.sh, sbatch: {time: "00:30:00", nodes: 2, exclusive: true, requeue: false, account: 0012}, expected_walltime: 90}',
      '  1-prod: {expect: {restart: "*.xsc", density: {file: a.log, pattern: "D=(.*)", target: 1.02, within: 5%}}, timeout: 1-00:00:00, logs: x.log}',
    ]
    const [smoke, prod] = readText(good(stages)).workflow?.spec.stages ?? []
    expect(smoke).toMatchObject({ work: { kind: 'script', path: 's.sh' }, expectedWalltime: 5400, maxLinks: 15, timeout: 600 })
    expect(smoke?.sbatch).toEqual({ time: '00:30:00', nodes: '2', exclusive: '', account: '0012' })
    expect(prod?.expect).toEqual({
      restart: { kind: 'glob', glob: '*.xsc' },
      density: { kind: 'value', file: 'a.log', pattern: 'D=(.*)', target: 1.02, within: { kind: 'percent', amount: 5 } },
    })
    expect(prod).toMatchObject({ timeout: 86_400, logs: ['x.log'] })
  })

  test("the machine's own scalars are read back", () => {
    const own =
      'attempt: 4, overrides: {time: "04:00:00"}, accepted: [{predicate: ρ, by: ann, at: 2026-05-05}], missing_since: 2026-05-05T20:10:00Z, failures: [walltime], links: 2, elements: "3,7", issue: 12'
    expect(readText(good([`stages: {smoke: {${own}}}`])).workflow?.state.stages.smoke).toMatchObject({
      attempt: 4,
      overrides: { time: '04:00:00' },
      accepted: [{ predicate: 'ρ', by: 'ann', at: '2026-05-05' }],
      missingSince: 1_778_011_800,
      failures: ['walltime'],
      links: 2,
      elements: '3,7',
      issue: 12,
    })
  })

  test('names that objects inherit are names like any other', () => {
    const text = good().replaceAll('smoke', 'constructor').replaceAll('prod', 'toString')
    expect(readText(text).workflow?.state.stages.constructor).toMatchObject({ status: 'pending' })
    expect(readText(text.replace('campaign: good', 'campaign: good\n__proto__: {held: true}')).problems.map(({ code }) => code)).toEqual([
      'YAML',
    ])
  })
})

describe('places', () => {
  test('a clause behind emoji, an escaped pipe and a byte-order mark is found to the character', () => {
    const text = good().replace('exit=0 |', '🧪 \\| x exits 0, frobnicate |')
    const { problems, workflow } = readText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
    const found = problems.find(({ message }) => message.includes('frobnicate'))
    const line = text.split('\n').findIndex((row) => row.includes('frobnicate'))
    expect(found).toMatchObject({ code: 'CONDITION_NOT_UNDERSTOOD', severity: 'warning', line: line + 1 })
    const row = text.split('\n')[line] ?? ''
    expect(found?.column).toBe([...row.slice(0, row.indexOf('frobnicate'))].length + 1)
    expect(workflow?.placeOf({ kind: 'cell', stage: 'prod', column: 'Status' })).toEqual({ line: line + 2, column: 38 })
    expect(workflow?.placeOf({ kind: 'key', path: ['campaign'] })).toEqual({ line: 2, column: 11 })
  })
})

// To write them anew: npm run schemas
describe('the published schemas', () => {
  test.each([
    ['workflow', workflowJsonSchema],
    ['escapement', configJsonSchema],
  ])('%s.schema.json is what the reader checks', (name, schema) => {
    const published = JSON.parse(readFileSync(new URL(`templates/schemas/${name}.schema.json`, root), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(schema())))
  })

  test.each(['WORKFLOW.template.md', 'WORKFLOW.namd-ensemble.md'])('accept the frontmatter of %s', (name) => {
    const text = readFileSync(new URL(`templates/${name}`, root), 'utf8')
    const validate = new Ajv2020({ strict: false }).compile(workflowJsonSchema())
    expect(validate(parse(text.split('---\n')[1] ?? '')), JSON.stringify(validate.errors)).toBe(true)
  })
})
