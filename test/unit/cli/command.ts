import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cli } from '../../../src/cli.ts'

export interface Said {
  code: number
  out: string
  err: string
}

/** One command of the CLI in this process: what it printed, and its exit status. */
export const command = async (argv: readonly string[], env: Record<string, string> = {}): Promise<Said> => {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/tmp', NO_COLOR: '1', ...env },
  }
  const code = await cli(argv, terminal)
  return { code, out, err }
}

/** Writes files below a folder, by their paths. */
export const put = async (root: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content, { mode: path.endsWith('.sh') || path.endsWith('.sbatch') ? 0o755 : 0o644 })
  }
}
