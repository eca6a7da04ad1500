import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

/** git with nobody's configuration. */
export const git = async (cwd: string, ...args: string[]): Promise<string> => {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main']
  return (await exec('git', [...who, ...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 })).stdout
}

/** A checkout as actions/checkout leaves it: shallow, with a detached head and no credentials. */
export const checkout = async (url: string, ref = 'main', depth = 1): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'escapement-checkout-'))
  await git(folder, 'init', '--quiet')
  await git(folder, 'remote', 'add', 'origin', url)
  await git(folder, 'fetch', '--quiet', `--depth=${depth}`, 'origin', ref)
  await git(folder, 'checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return folder
}

/** A repository of its own, without a remote. */
export const repository = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'escapement-repository-'))
  await git(folder, 'init', '--quiet')
  return folder
}

export const commitAll = async (folder: string, message = 'Change'): Promise<string> => {
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '--message', message)
  return (await git(folder, 'rev-parse', 'HEAD')).trim()
}
