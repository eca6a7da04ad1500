/** Starting, recording, finding and ending processes. A process is known by its pid AND its start time, so a pid used again is never killed. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Milliseconds until SIGKILL; without it the command may take as long as it likes. */
  readonly timeoutMs?: number
}

export const SYSTEM_ENV = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' } as const

/** Runs a command to its end. Never throws for an exit status: 127 when there is no such program, 128+n (or 137) for a signal. */
export function run(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const [program = 'true', ...args] = argv
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...SYSTEM_ENV, ...options.env },
      cwd: options.cwd ?? '/',
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' as const }),
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => undefined) // a command that ends without reading its input is no error of ours
    child.stdin.end(options.input ?? '')
    child.on('error', (error) => resolve({ stdout: '', stderr: error.message, code: 127 }))
    child.on('close', (code) => resolve({ stdout: text(out), stderr: text(err), code: code ?? 137 }))
  })
}

const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8')

/** As `run`, but a non-zero exit status is an Error that quotes what the command said. */
export async function must(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const ran = await run(argv, options)
  if (ran.code !== 0) throw new Error(`${argv.join(' ')} → exit ${ran.code}: ${ran.stderr.trim() || ran.stdout.trim()}`)
  return ran.stdout
}

/** Polls until `check` holds. @throws Error naming `what` after `seconds`. */
export async function waitFor(what: string, check: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`)
    await sleep(50)
  }
}

/** Kernel start time in clock ticks since boot (field 22 of /proc/PID/stat); undefined for no process, and for a zombie: it has ended. */
export function startTime(pid: number): string | undefined {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' || state === 'X' ? undefined : fields[18]
  } catch {
    return undefined
  }
}

/** Starts a daemon in a session of its own, so that it outlives the worker that started it, and records pid and start time in `pidFile`. */
export function launch(argv: readonly string[], pidFile: string, log: string, env: Readonly<Record<string, string>>): void {
  const [program = 'true', ...args] = argv
  const fd = openSync(log, 'a')
  const child = spawn(program, args, { cwd: '/', detached: true, stdio: ['ignore', fd, fd], env: { ...SYSTEM_ENV, ...env } })
  closeSync(fd)
  child.on('error', () => undefined) // reported by whoever waits for the daemon to answer
  child.unref()
  if (child.pid !== undefined) record(pidFile, child.pid)
}

/** Writes pid and start time of a living process to a file. */
export function record(pidFile: string, pid: number): void {
  writeFileSync(pidFile, `${pid} ${startTime(pid) ?? 'gone'}\n`)
}

/** The recorded pid if that very process still lives. */
export function recorded(pidFile: string): number | undefined {
  if (!existsSync(pidFile)) return undefined
  const [pid = '', start = ''] = readFileSync(pidFile, 'utf8').trim().split(' ')
  return startTime(Number(pid)) === start ? Number(pid) : undefined
}

/** Ends a recorded process: CONT (it may be frozen), TERM, after ten seconds KILL. */
export async function end(pidFile: string): Promise<void> {
  const pid = recorded(pidFile)
  if (pid !== undefined) {
    signal(pid, 'SIGCONT')
    signal(pid, 'SIGTERM')
    await waitFor('an end', () => recorded(pidFile) === undefined, 10).catch(() => signal(pid, 'SIGKILL'))
    await waitFor(`the end of ${pid}`, () => recorded(pidFile) === undefined, 10)
  }
  rmSync(pidFile, { force: true })
}

/** Sends a signal; a process that has gone meanwhile is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** All living pids for which `matches` holds. */
export function processes(matches: (pid: number) => boolean): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return pids.filter((pid) => startTime(pid) !== undefined && matches(pid))
}

/** Whether a process holds a file below `dir` open: how a slurmstepd is told from that of another cluster (it keeps our log open). */
export function holdsFileBelow(pid: number, dir: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => linkBelow(`/proc/${pid}/fd/${fd}`, dir))
  } catch {
    return false
  }
}

function linkBelow(link: string, dir: string): boolean {
  try {
    return readlinkSync(link).startsWith(`${dir}/`)
  } catch {
    return false
  }
}

/** The command name of a process as the kernel has it (at most 15 characters), or '' when it has gone. */
export function commandName(pid: number): string {
  return field(`/proc/${pid}/comm`, /^(.*)$/m)
}

/** The parent's pid, or 0. */
export const parentOf = (pid: number): number => Number(field(`/proc/${pid}/status`, /^PPid:\s*(\d+)/m))

/** Whether a process runs as a user. */
export function ownedBy(pid: number, uid: number): boolean {
  try {
    return statSync(`/proc/${pid}`).uid === uid
  } catch {
    return false
  }
}

function field(file: string, pattern: RegExp): string {
  try {
    return pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}
