import { PortError } from '../../ports/error.ts'

/** What a part left: `late` when it had not ended in time. */
export type PartAnswer = { kind: 'ended'; code: number; out: Uint8Array; err: string } | { kind: 'late' }

export interface Answer {
  parts: PartAnswer[]
  /** Scheduler commands that were really executed. */
  calls: number
  /** What the login shell printed by itself, before and while it started our script. */
  noise: string
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/**
 * Takes one answer out of everything a shell said. Pure.
 * @throws PortError CUT when the frame is incomplete, NO_SHELL when the login shell never came to our script
 */
export function readAnswer(stdout: Uint8Array, nonce: string, parts: number): Answer {
  const files = unpack(Buffer.from(stdout), nonce)
  if (!files.has('begun')) {
    const said = text(files.get('said') ?? new Uint8Array()).trim()
    throw new PortError('NO_SHELL', `the login shell ended before our script began${said === '' ? '' : `: ${said.slice(-500)}`}`, {
      hint: 'look at the profile of the account and at `setup:`, or set `login_shell: false` in .github/escapement.yml',
    })
  }
  const calls = files.get('calls')?.filter((byte) => byte === 10).length ?? 0
  const before = Buffer.from(stdout).subarray(0, Math.max(0, Buffer.from(stdout).indexOf(`\n${nonce} begin\n`)))
  const noise = `${text(before)}\n${text(files.get('said') ?? new Uint8Array())}`.trim().slice(0, 2000)
  return { calls, noise, parts: Array.from({ length: parts }, (_, i) => partOf(files, i)) }
}

function partOf(files: ReadonlyMap<string, Uint8Array>, i: number): PartAnswer {
  const code = files.get(`${i}.rc`)
  const out = files.get(`${i}.out`)
  if (code === undefined || out === undefined) return { kind: 'late' }
  return { kind: 'ended', code: Number(text(code).trim()), out, err: text(files.get(`${i}.err`) ?? new Uint8Array()) }
}

function unpack(said: Buffer, nonce: string): Map<string, Uint8Array> {
  const begin = said.indexOf(`\n${nonce} begin\n`)
  const data = said.indexOf(`\n${nonce} data\n`, begin + 1)
  if (begin < 0 || data < 0) throw cut()
  const files = new Map<string, Uint8Array>()
  let at = data + `\n${nonce} data\n`.length
  const table = said.toString('latin1', begin + `\n${nonce} begin\n`.length, data)
  for (const line of table.split('\n').filter((text) => text !== '')) {
    const [, size, name] = /^ *([0-9]{1,12}) ([0-9a-z.]+)$/.exec(line) ?? []
    // the table is wc's alone: a line of somebody else's, or one twice, and nothing of it can be trusted
    if (name === undefined || files.has(name)) throw cut()
    if (name === 'total') continue
    files.set(name, said.subarray(at, at + Number(size)))
    at += Number(size)
  }
  const end = `\n${nonce} end\n`
  if (said.toString('latin1', at, at + end.length) !== end) throw cut()
  return files
}

const cut = (): PortError => new PortError('CUT', 'the answer ended before its end mark')
