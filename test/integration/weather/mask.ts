/** What differs from run to run, in words that do not: a page must read like the real thing and be the same every time. */

/** Values that only this world knows, longest first where one holds another. */
export type Known = readonly (readonly [value: string, shown: string])[]

const INVISIBLE = /[\u2060\u00ad]/g
const GLUE = /\u00a0/g

/** Numbers of jobs in the order in which people meet them. */
const jobsIn = (text: string): string[] =>
  [...text.matchAll(/\bjob (\d+)\b/gi), ...text.matchAll(/\bsubmitted as (\d+)\b/g)].map(([, id]) => id ?? '')

/** @param jobs numbers of jobs met so far, in their order; those of this text are added */
export const masked = (text: string, known: Known, jobs: string[]): string => {
  const plain = known
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((all, [value, shown]) => all.replaceAll(value, shown), text.replace(INVISIBLE, '').replace(GLUE, ' '))
  for (const id of jobsIn(plain)) if (!jobs.includes(id)) jobs.push(id)
  return (
    jobs
      .reduce((all, id, i) => all.replace(new RegExp(`(?<![\\d.])${id}(?![\\d.]\\d)(?!\\d)`, 'g'), String(4001 + i)), plain)
      .replace(/```mermaid\n[\s\S]*?\n```/g, '*(the chart of the stages)*')
      .replace(/^<!-- escapement .*-->\n/gm, '')
      .replace(/^.*(?:spent_core_hours|Job-Cost:).*\n/gm, '')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'YYYY-MM-DDThh:mm:ssZ')
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?(?: UTC)?/g, 'YYYY-MM-DD hh:mm UTC')
      .replace(/\bdue (?:YYYY-MM-DD hh:mm UTC|\d\d:\d\d(?: UTC)?)/g, 'due hh:mm UTC')
      .replace(/\b\d{4}-\d\d-\d\d\b/g, 'YYYY-MM-DD')
      .replace(/\bsince \d+ (?:min|s)\b/g, 'since N min')
      .replace(/\bon [cg][12]\b/g, 'on c1')
      // a job that was released a moment ago is seen as the one or as the other
      .replace(/\bis queued \((?:None|Priority|Resources|)\)/g, 'runs on c1 since N min')
      .replace(/login\.lab:\d+/g, 'login.lab:22')
      .replace(/ -p \d+ (?=login\.lab|\w+@login\.lab)/g, ' ')
      // how often a job is looked for depends on how far it has come meanwhile
      .replace(/\b\d+ scheduler calls?\b/g, 'N scheduler calls')
      .replace(/SHA256:[A-Za-z0-9+/]{43}/g, 'SHA256:…')
  )
}
