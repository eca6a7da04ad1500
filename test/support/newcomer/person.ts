/** Somebody who has a cluster account, a repository on GitHub, and nothing of Escapement: a user of this machine with an empty home and a shell. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Cluster } from '../../cluster/cluster.ts'
import { must, run, waitFor } from '../../cluster/processes.ts'
import type { GitHubDouble } from '../../github/double.ts'

/** What a command said, both streams in the order in which they came, and its exit status. */
export interface Said {
  code: number
  text: string
}

export interface Person {
  readonly home: string
  /** Runs one command line in the person's shell, where `cd` lasts. */
  type: (line: string) => Promise<Said>
  leave: () => Promise<void>
}

/** Where `gh secret set` and `gh variable set` left what GitHub would keep. */
export const kept = (person: Person, ...path: string[]): string => join(person.home, '.config/gh/kept', ...path)

/** The programs of the machine without those of this project: a newcomer has the Node of the system. */
const path = (home: string): string => {
  const machine = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '' && !folder.includes('node_modules'))
  return [join(home, 'bin'), ...machine].join(':')
}

/** OpenSSH asks this program instead of the terminal. A careful person answers with the fingerprint that the site publishes: ssh compares. */
const askpass = (fingerprint: string): string => `#!/bin/sh
case $1 in
  *"continue connecting"*) echo '${fingerprint}' ;;
  *) exit 1 ;;
esac
`

interface Surroundings {
  lab: Cluster
  github: GitHubDouble
  token: string
}

const furnish = async (home: string, { lab, github, token }: Surroundings): Promise<void> => {
  const write = (name: string, text: string, mode = 0o600): void => {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), text, { mode })
  }
  const published = (await must(['ssh-keygen', '-l', '-f', join(lab.facts.dir, 'etc/host_key.pub')])).split(' ')[1] ?? ''
  write('bin/askpass', askpass(published), 0o755)
  copyFileSync(join(import.meta.dirname, 'gh.mjs'), join(home, 'bin/gh'))
  chmodSync(join(home, 'bin/gh'), 0o755)
  // how the person logs in at the cluster up to now
  write('.ssh/id_ed25519', lab.privateKey)
  // as `gh auth login` leaves it; GitHub is the double
  write('.config/gh/double.json', JSON.stringify({ api: github.apiUrl, token, store: join(home, '.config/gh/kept') }))
  write('.git-credentials', `${github.serverUrl.replace('//', `//x-access-token:${token}@`)}\n`)
  write(
    '.gitconfig',
    '[user]\n\tname = Ada\n\temail = ada@example.org\n[credential]\n\thelper = store\n[protocol "http"]\n\tallow = always\n',
  )
  await must(['git', 'config', '-f', join(home, '.gitconfig'), `url.${github.serverUrl}/.insteadOf`, 'https://github.com/'])
}

/** Lines to the shell, and what it says until a mark that it cannot say by itself. */
const shellOf = (child: ChildProcess): Person['type'] => {
  let heard = ''
  child.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8')))
  let count = 0
  return async (line) => {
    const mark = `@@${process.pid}-${++count}@@`
    heard = ''
    // a terminal's input belongs to the shell; a command that reads it must get nothing of the next line
    child.stdin?.write(`{ ${line}\n} </dev/null 2>&1; echo "${mark}$?"\n`)
    const end = new RegExp(`${mark}(\\d+)\n`)
    await waitFor(`the end of: ${line}`, () => end.test(heard), 120)
    return { code: Number(end.exec(heard)?.[1]), text: heard.slice(0, heard.search(end)) }
  }
}

/** Makes the user (needs root, as the cluster does) with the fewest things that the README takes for granted. */
export const newcomer = async (surroundings: Surroundings): Promise<Person> => {
  const home = mkdtempSync(join(tmpdir(), 'escapement-newcomer-'))
  const name = `new${surroundings.lab.port}`
  const add = ['useradd', '-M', '-U', '-d', home, '-s', '/bin/bash', '-p', '*', name]
  await waitFor(`the user ${name} (useradd)`, async () => (await run(add)).code === 0, 20) // /etc/passwd may be locked
  await furnish(home, surroundings)
  await must(['chown', '-R', `${name}:${name}`, home])
  const env = {
    ...{ HOME: home, USER: name, LOGNAME: name, PATH: path(home), LANG: 'C.UTF-8', TERM: 'dumb' },
    ...{ SSH_ASKPASS: join(home, 'bin/askpass'), SSH_ASKPASS_REQUIRE: 'force' },
  }
  const as = ['setpriv', `--reuid=${name}`, `--regid=${name}`, '--init-groups', '--']
  const [program = '', ...args] = [...as, 'bash', '--noprofile', '--norc']
  const shell = spawn(program, args, { env, cwd: home, stdio: ['pipe', 'pipe', 'inherit'] })
  return {
    home,
    type: shellOf(shell),
    leave: async () => {
      const ended = new Promise((resolve) => shell.once('close', resolve))
      shell.stdin.end()
      await ended
      await waitFor(`userdel ${name}`, async () => [0, 6].includes((await run(['userdel', name])).code), 20)
      rmSync(home, { recursive: true, force: true })
    },
  }
}
