import type { Cluster } from '../../cluster/cluster.ts'

/** What differs each time and from machine to machine, by the names that the documents use. */
export const masked = (text: string, { host, port, user }: Cluster, root: string, scratch: string): string =>
  text
    .replaceAll(scratch, '/scratch/you')
    .replaceAll(root, '~/your-repository')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<time>')
    .replace(/^(<time> +)[0-9a-f]{8} /gm, '$1<commit> ')
    .replace(/\b[1-9]\d{6,8}\b/g, '<job>')
    .replaceAll(`${host}:${port}`, 'login.lab.example.edu:2222')
    .replaceAll(`[${host}]:${port}`, '[login.lab.example.edu]:2222')
    .replaceAll(host, 'login.lab.example.edu')
    .replaceAll(user, 'you')
    .replaceAll(String(port), '2222')
    .replace(/SHA256:[\w+/]+/g, 'SHA256:…')
    .replace(/\b[0-9a-f]{12,40}\b/g, '<commit>')
    // the table cuts a reason where the machine's own names put its end; the line below it has it whole
    .replace(/^(\S+ +\S+ +\S+ +\S+ +\S+ +).*…$/gm, '$1…')

/** A check-up without what is in order, and without what every cluster of the tests gets: it lies in a folder for temporary files. */
export const withoutRest = (text: string): string =>
  text
    .replace(/^ {2}✔.*\n/gm, '')
    .replace(/^ {2}! purge: .*\n.*\n/gm, '')
    .replace(/^\d+ problems?, \d+ warnings?, \d+ in order\n/gm, '')
    .replace(/^(GitHub was not asked|Nothing was submitted); .*\n/gm, '')
    .trimEnd()
