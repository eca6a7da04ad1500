import type { CatalogEntry } from '../../core/failure/entry.ts'
import type { Remedy } from '../../core/failure/remedy.ts'

/** A remedy in the words of the documentation. */
const remedyText = (remedy: Remedy): string => {
  switch (remedy.kind) {
    case 'resubmit':
      return 'submit again'
    case 'set-options':
      return Object.entries(remedy.set)
        .map(([option, value]) => `${option} = ${value}`)
        .join(', ')
    case 'scale-option':
      return `${remedy.option} × ${remedy.factor}`
    case 'exclude-node':
      return 'submit again without that node'
    case 'resume-from-checkpoint':
      return 'resume from the checkpoint'
    case 'edit-input':
      return remedy.edits.map(({ after }) => `\`${after}\``).join(', ')
    case 'wait':
      return `try again after ${remedy.minutes} min`
    case 'use-fallback':
      return 'what a `fallback` names'
    case 'none':
      return '—'
  }
}

const approvalText = ({ approval, provided, benign }: CatalogEntry): string => {
  if (benign) return 'harmless'
  if (approval === 'never') return 'a person'
  if (approval === 'if-named') return 'if a `fallback` names it'
  return provided === undefined ? 'by itself' : `by itself, if \`${provided}\``
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The catalog as a Markdown table: class, what it is, remedy, who agrees. */
export const catalogTable = (entries: readonly CatalogEntry[]): string => {
  const rows = entries.map((entry) => [`\`${entry.class}\``, entry.title, remedyText(entry.remedy), approvalText(entry)].map(cell))
  return [['class', 'what it is', 'remedy', 'applied'], ['---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}
