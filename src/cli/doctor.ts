import type { Finding } from '../shell/doctor/finding.ts'
import { printable } from '../shell/inert.ts'
import type { Args } from './args.ts'
import { checkUp } from './doctor/check-up.ts'
import { CONFIG_PATH, inputsFrom } from './setup.ts'
import { terminalWidth, wrapped } from './terminal.ts'
import { type Paint, painter } from './words.ts'

const MARK = { ok: '✔', warning: '!', problem: '✘' } as const
const STYLE = { ok: 'green', warning: 'yellow', problem: 'red' } as const

const lines = (findings: readonly Finding[], paint: Paint): string[] =>
  [...new Set(findings.map(({ about }) => about))].flatMap((subject) => [
    paint('bold', printable(subject)),
    ...findings
      .filter(({ about }) => about === subject)
      .flatMap(({ level, check, what, fix }) => [
        `  ${paint(STYLE[level], MARK[level])} ${check}: ${printable(what)}`,
        ...(fix === undefined ? [] : [`      ${paint('dim', '→')} ${printable(fix)}`]),
      ]),
  ])

const verdict = (findings: readonly Finding[]): string => {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length
  const problems = count('problem')
  const warnings = count('warning')
  return `${problems} problem${problems === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${count('ok')} in order`
}

/** `doctor`: repository, documents, backends. Exit 1 when something is a problem; a warning is none. */
export const doctorCommand = async (
  args: Args,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
  colour: boolean,
): Promise<number> => {
  const inputs = inputsFrom(env, args.root, args.commit, args.campaigns)
  const findings = await checkUp(inputs, env.ESCAPEMENT_CONFIG ?? CONFIG_PATH, args.given?.submit === true)
  if (args.json) print(JSON.stringify({ findings }, null, 2))
  else {
    for (const line of lines(findings, painter(colour))) for (const part of wrapped(line, terminalWidth())) print(part)
    print(`\n${verdict(findings)}`)
    if (inputs.token === undefined && findings.some(({ check }) => check === 'schedule'))
      print(
        'GitHub was not asked; with a token (`export ESCAPEMENT_GITHUB_TOKEN=$(gh auth token)`) it tells of rules, environment, schedule and minutes.',
      )
    if (args.given?.submit !== true && findings.some(({ check }) => check === 'scheduler'))
      print('Nothing was submitted; `doctor --submit` also tries a trivial job: its comment, hold, release and cancellation.')
  }
  return findings.some(({ level }) => level === 'problem') ? 1 : 0
}
