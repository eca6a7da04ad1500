import { readdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PortError } from '../../ports/error.ts'

/** Where Escapement itself is: above the sources and above the bundle alike, the folder with `templates/`. */
export const home = async (): Promise<string> => {
  let folder = dirname(await realpath(fileURLToPath(import.meta.url)))
  for (let up = 0; up < 6; up++) {
    const found = await readdir(join(folder, 'templates', 'workflows')).catch(() => undefined)
    if (found) return folder
    folder = dirname(folder)
  }
  throw new PortError('MISCONFIGURED', 'the folder templates/ of Escapement is not beside its dist/', {
    hint: 'use a whole clone of Escapement',
  })
}

/** The workflows that ship, by file name. */
export const workflows = async (root: string): Promise<{ name: string; text: string }[]> => {
  const folder = join(root, 'templates', 'workflows')
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}
