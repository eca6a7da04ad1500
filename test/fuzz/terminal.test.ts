import { expect } from 'vitest'
import { planLines } from '../../src/cli/plan.ts'
import { problemLines } from '../../src/cli/problems.ts'
import { shown } from '../../src/cli/terminal.ts'
import { tickLines } from '../../src/cli/tick.ts'
import { logLine, oneLine } from '../../src/shell/inert.ts'
import { outageLines } from '../../src/shell/outage.ts'
import { campaignTable } from '../../src/shell/table.ts'
import { fuzz, json, TEXT } from './harness.ts'
import { hostile, UNSEEN } from './hostile.ts'
import { BENIGN, reportOf, type Said, said } from './pages.ts'

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
/** What a runner obeys: it trims a line before it looks whether a command begins there. */
const isCommand = (line: string): boolean => line.trimStart().startsWith('::') || line.includes('##[')

/** What commands print, as a terminal and as a runner's log would show it. */
const screensOf = (words: Said): Record<string, string> => {
  const report = reportOf(words)
  const lines = [...problemLines(report.problems, true), campaignTable(report, true), ...outageLines(report), ...tickLines(report, true)]
  const plain = [...planLines(report, false), ...tickLines(report, false, 72), ...tickLines(report, false)]
  return {
    terminal: lines.map((line) => shown(line, { colour: true, runner: false })).join('\n'),
    runner: plain.map((line) => shown(line, { colour: false, runner: true })).join('\n'),
    'log of the action': report.campaigns.flatMap(({ events }) => events.map(({ text }) => logLine(text))).join('\n'),
  }
}

const TWINS = screensOf(BENIGN)
const count = (text: string | undefined): number => text?.split('\n').length ?? 0

fuzz({
  target: 'screens',
  holds: 'have the lines and the colours that we gave them, and nothing else is obeyed',
  codec: json<Said>(),
  runs: 400,
  input: said,
  check: (words) => {
    if (Object.values(words).some((text) => oneLine(text) === '')) return
    const screens = screensOf(words)
    expect(screens.terminal?.match(COLOUR)).toEqual(TWINS.terminal?.match(COLOUR))
    for (const [name, text] of Object.entries(screens)) {
      expect(text.replace(COLOUR, '').replace(/\u2060/g, ''), name).not.toMatch(UNSEEN)
      if (name !== 'runner') expect(count(text), name).toBe(count(TWINS[name]))
      if (name !== 'terminal') expect(text.split('\n').filter(isCommand), name).toEqual([])
    }
  },
})

fuzz({
  target: 'last-word',
  holds: 'of the CLI leaves colours and words of whatever comes to it',
  codec: TEXT,
  runs: 1000,
  input: hostile,
  check: (text) => {
    const seen = shown(text, { colour: true, runner: true })
    expect(seen.replace(COLOUR, '').replace(/\u2060/g, '')).not.toMatch(UNSEEN)
    expect(seen.split('\n').filter(isCommand)).toEqual([])
    expect(shown(text, { colour: false, runner: false })).not.toMatch(UNSEEN)
  },
})
