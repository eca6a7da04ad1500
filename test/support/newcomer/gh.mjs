#!/usr/bin/env node
// A double of GitHub's command-line program, for a test's PATH. It knows the few commands that the documents name, with the flags that gh's
// manual gives them (cli.github.com/manual), and refuses everything else. What gh encrypts and sends (secrets) it writes into files instead:
// the double of GitHub keeps names only. `gh auth login` was done: $HOME/.config/gh/double.json says where GitHub is, and the token.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const fail = (words, code = 1) => {
  process.stderr.write(`${words}\n`)
  process.exit(code)
}

const { api, token, store } = JSON.parse(readFileSync(join(process.env.HOME, '.config/gh/double.json'), 'utf8'))

const origin = () => {
  const url = execFileSync('git', ['config', 'remote.origin.url'], { encoding: 'utf8' }).trim()
  return /^https:\/\/github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(url)?.[1] ?? fail('none of the git remotes point to a known GitHub host')
}

const ask = async (method, path, body) => {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' }
  const answer = await fetch(`${api}/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  const text = await answer.text()
  if (!answer.ok) fail(`HTTP ${answer.status}: ${JSON.parse(text).message} (${path})`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Positional words and the values of the flags that a command has. @param flags both names of a flag that takes a value */
const parsed = (words, wanted, flags = {}) => {
  const values = {}
  const rest = []
  for (let i = 0; i < words.length; i++) {
    if (!words[i].startsWith('-')) rest.push(words[i])
    else if (words[i] in flags) values[flags[words[i]]] = words[++i] ?? fail(`flag needs an argument: ${words[i - 1]}`)
    else fail(`unknown flag: ${words[i]}`)
  }
  if (rest.length !== wanted) fail(`accepts ${wanted} arg(s), received ${rest.length}`)
  return { rest, values }
}

/** A secret or a variable, from standard input as in `gh secret set NAME < file`; gh takes one line break off its end. */
const keep = (kind) => (words) => {
  const { rest, values } = parsed(words, 1, { '--env': 'env', '-e': 'env' })
  if (process.stdin.isTTY) fail('the double has no prompt: give the value on standard input')
  const value = readFileSync(0, 'utf8').replace(/\r?\n$/, '')
  if (value === '') fail(`${kind} is empty`)
  const folder = join(store, values.env ?? '', kind)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, rest[0]), value)
  process.stdout.write(`✓ ${kind === 'secret' ? 'Set Actions secret' : 'Created variable'} ${rest[0]} for ${values.env ?? origin()}\n`)
}

const COMMANDS = {
  'secret set': keep('secret'),
  'variable set': keep('variable'),
  'workflow run': async (words) => {
    const [file] = parsed(words, 1).rest
    const repo = origin()
    const { default_branch: ref } = await ask('GET', `repos/${repo}`)
    await ask('POST', `repos/${repo}/actions/workflows/${file}/dispatches`, { ref })
    process.stdout.write(`✓ Created workflow_dispatch event for ${file} at ${ref}\n`)
  },
  // gh asks which run; here there is one
  'run watch': async (words) => {
    parsed(words, 0)
    const repo = origin()
    const { workflow_runs: runs } = await ask('GET', `repos/${repo}/actions/runs`)
    const [run] = runs.filter(({ status }) => status !== 'completed')
    if (!run) fail('found no in progress runs to watch')
    let now = run
    while (now.status !== 'completed') {
      await pause(200)
      now = await ask('GET', `repos/${repo}/actions/runs/${run.id}`)
    }
    process.stdout.write(`${now.conclusion === 'success' ? '✓' : 'X'} ${now.head_branch} ${now.name} · ${now.id}\n`)
  },
}

const [topic, verb, ...words] = process.argv.slice(2)
const command = COMMANDS[`${topic} ${verb}`] ?? fail(`unknown command "${topic} ${verb}" for "gh"`)
await command(words)
