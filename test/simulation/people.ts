/** What people do to a document while nobody expects it. */
import { rowOf, STAGES } from './campaigns.ts'
import type { Random } from './random.ts'

export interface Edit {
  name: string
  /** The text afterwards; the same text: there was nothing to do. */
  make: (text: string) => string
}

const setCell = (text: string, stage: string, column: number, value: string): string =>
  text
    .split('\n')
    .map((line) => {
      const cells = line.split('|')
      if (!line.startsWith('|') || cells[2]?.trim() !== stage || cells.length !== 11) return line
      cells[column + 1] = ` ${value} `
      return cells.join('|')
    })
    .join('\n')

export const setStatus = (stage: string, status: string): Edit => ({
  name: `${stage} → ${status}`,
  make: (text) => setCell(text, stage, 4, status),
})

const clearFlag: Edit = { name: 'flag cleared', make: (text) => text.replace(/^escalation_required: true$/m, 'escalation_required: false') }

const hold: Edit = {
  name: 'held',
  make: (text) => (/^held: true$/m.test(text) ? text.replace(/^held: true\n/m, '') : text.replace(/^engine: /m, 'held: true\nengine: ')),
}

const dropRow = (stage: string): Edit => ({
  name: `${stage} removed`,
  make: (text) =>
    text
      .split('\n')
      .filter((line) => !(line.startsWith('|') && line.split('|')[2]?.trim() === stage && line.split('|').length === 11))
      .join('\n'),
})

const addRows: Edit = {
  name: 'rows restored',
  make: (text) => {
    const lines = text.split('\n')
    for (const [i, stage] of STAGES.entries()) {
      if (lines.some((line) => line.startsWith(`| ${i} | ${stage} `))) continue
      const head = lines.findIndex((line) => line.startsWith('|---'))
      const before = lines.findIndex((line, at) => at > head && /^\| \d \|/.test(line) && Number(line.charAt(2)) > i)
      const blank = lines.indexOf('', head)
      lines.splice(before > 0 ? before : blank, 0, rowOf(stage))
    }
    return lines.join('\n')
  },
}

const note = (n: number): Edit => ({
  name: 'note',
  make: (text) => text.replace(/\n- Notes are kept\./, `\n- Note ${n}.\n- Notes are kept.`),
})

const misspell = (stage: string): Edit => ({ name: `${stage} misspelt`, make: (text) => setCell(text, stage, 4, 'runing') })

export const mend: Edit = {
  name: 'mended',
  make: (text) => STAGES.reduce((all, stage) => (all.includes('runing') ? all.replace('| runing |', '| pending |') : all || stage), text),
}

/** Starts a finished campaign again, so that a long world does not fall asleep. */
export const again: Edit = {
  name: 'run again',
  make: (text) => STAGES.reduce((all, stage) => setCell(all, stage, 4, 'pending'), text),
}

/** One edit, as the seed says. */
export const anyEdit = (random: Random): Edit => {
  const stage = random.pick(STAGES)
  return random.weighted<() => Edit>([
    [12, () => setStatus(stage, random.pick(['pending', 'ready', 'pending', 'ready', 'done', 'failed']))],
    [12, () => clearFlag],
    [4, () => hold],
    [3, () => dropRow(stage)],
    [6, () => addRows],
    [10, () => note(random.between(1, 999))],
    [2, () => misspell(stage)],
    [4, () => mend],
    [3, () => ({ name: `${stage}: JobID cleared`, make: (text) => setCell(text, stage, 5, '—') })],
  ])()
}

export const releaseAll: Edit = {
  name: 'all released',
  make: (text) => addRows.make(mend.make(clearFlag.make(text.replace(/^held: true\n/m, '')))),
}
