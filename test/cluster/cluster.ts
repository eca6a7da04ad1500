/** A running cluster as a test sees it. Built from plain facts, so any worker process can hold one; faults work through the recorded pids. */
import { appendFileSync, chmodSync, chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { administer, resumeNode, signalDaemon, startAll, startDaemon, stopDaemon } from './daemons.ts'
import { type ClusterFacts, layout, type Node, type Tool } from './facts.ts'
import { type Ran, type RunOptions, run, waitFor } from './processes.ts'
import { tearDown } from './tear-down.ts'

let folders = 0

export class Cluster {
  readonly facts: ClusterFacts

  constructor(facts: ClusterFacts) {
    this.facts = facts
  }

  get host(): string {
    return this.facts.host
  }
  get port(): number {
    return this.facts.port
  }
  get user(): string {
    return this.facts.user
  }
  get home(): string {
    return this.facts.home
  }
  get identityFile(): string {
    return this.facts.identityFile
  }
  get privateKey(): string {
    return this.facts.privateKey
  }
  get knownHosts(): string {
    return this.facts.knownHosts
  }
  get knownHostsFile(): string {
    return this.facts.knownHostsFile
  }
  get slurmConf(): string {
    return this.facts.slurmConf
  }
  /** SLURM_CONF and PATH for the exec transport. */
  get env(): Readonly<Record<string, string>> {
    return this.facts.env
  }
  get enforcesMemory(): boolean {
    return this.facts.enforcesMemory
  }

  /** Runs a command line as the cluster's user in a login shell in the home folder, without ssh. */
  asUser(command: string, options: RunOptions = {}): Promise<Ran> {
    const { user, uid, gid, home } = this.facts
    const env = { ...this.facts.env, HOME: home, USER: user, LOGNAME: user, SHELL: '/bin/bash', ...options.env }
    const argv = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--init-groups', '--', 'bash', '-lc', command]
    return run(argv, { cwd: home, ...options, env })
  }

  /** Runs a command line as root with SLURM_CONF set and without shims. */
  asRoot(command: string, options: RunOptions = {}): Promise<Ran> {
    return run(['sh', '-c', command], { ...options, env: { SLURM_CONF: this.facts.slurmConf, ...options.env } })
  }

  /** The options that make the system's ssh speak to this cluster; append a command. */
  sshArgv(): string[] {
    const { port, user, host, identityFile, knownHostsFile } = this.facts
    const options = ['BatchMode=yes', 'IdentitiesOnly=yes', 'StrictHostKeyChecking=yes', `UserKnownHostsFile=${knownHostsFile}`]
    return ['ssh', '-F', 'none', '-p', String(port), '-i', identityFile, ...options.flatMap((option) => ['-o', option]), `${user}@${host}`]
  }

  /** Makes a folder of a test's own in the user's home: many test files share one cluster. */
  async folder(name = 'test'): Promise<string> {
    folders += 1
    const made = await this.asUser(`mktemp -d "$HOME/${name.replace(/[^\w.-]/g, '-')}-${process.pid}-${folders}-XXXX"`)
    return made.stdout.trim()
  }

  /** Writes a file that belongs to the user; its folder must exist. */
  async put(path: string, content: string, mode = 0o644): Promise<void> {
    writeFileSync(path, content, { mode })
    chmodSync(path, mode)
    chownSync(path, this.facts.uid, this.facts.gid)
  }

  /** The state word that slurmctld has for a job, without a reason; '' when it does not know the job. */
  async state(jobId: string | number): Promise<string> {
    const shown = await run(['scontrol', '-o', 'show', 'job', String(jobId)], {
      env: { SLURM_CONF: this.facts.slurmConf },
      timeoutMs: 60_000,
    })
    return /JobState=(\w+)/.exec(shown.stdout)?.[1] ?? ''
  }

  /** Waits until a job is in one of some states. @throws Error after `seconds`, saying what it waited for. */
  async reaches(jobId: string | number, states: readonly string[], seconds = 60): Promise<string> {
    let seen = ''
    const check = async () => {
      seen = await this.state(jobId)
      return states.includes(seen)
    }
    await waitFor(`job ${jobId} to be ${states.join(' or ')}`, check, seconds).catch((error: Error) => {
      throw new Error(`${error.message}; it is ${seen || 'unknown'}`)
    })
    return seen
  }

  stopController(): Promise<void> {
    return stopDaemon(this.facts, 'slurmctld')
  }
  startController(): Promise<void> {
    return startDaemon(this.facts, 'slurmctld')
  }
  freezeController(): void {
    signalDaemon(this.facts, 'slurmctld', 'SIGSTOP')
  }
  thawController(): void {
    signalDaemon(this.facts, 'slurmctld', 'SIGCONT')
  }
  stopDbd(): Promise<void> {
    return stopDaemon(this.facts, 'slurmdbd')
  }
  startDbd(): Promise<void> {
    return startDaemon(this.facts, 'slurmdbd')
  }
  stopSshd(): Promise<void> {
    return stopDaemon(this.facts, 'sshd')
  }
  startSshd(): Promise<void> {
    return startDaemon(this.facts, 'sshd')
  }

  /** A node dies: its jobs are NODE_FAIL at once. */
  async nodeDown(node: Node): Promise<void> {
    await administer(this.facts, ['scontrol', 'update', `NodeName=${node}`, 'State=DOWN', 'Reason=test'])
  }

  /** Brings a node back; does nothing where it is up. */
  async nodeResume(node: Node): Promise<void> {
    await resumeNode(this.facts, node)
  }

  /** Makes a running job run out of time: TIMEOUT within 20 to 30 s (slurmctld looks every 30 s). */
  async expire(jobId: string | number): Promise<void> {
    await administer(this.facts, ['scontrol', 'update', `JobId=${jobId}`, 'EndTime=now+1'])
  }

  /**
   * Lets a requeued job begin now and not after the two minutes that SLURM makes it wait. slurmd compares whole seconds: a start in the
   * second of the kill is refused ("already killed, do not launch batch job") and the job FAILED, exit 1, without having begun.
   */
  async startAgain(jobId: string | number): Promise<void> {
    await setTimeout(1100)
    await administer(this.facts, ['scontrol', 'update', `JobId=${jobId}`, 'StartTime=now'])
  }

  /** Cancels a job as its owner or as somebody else. */
  async cancelAs(who: 'root' | 'user', jobId: string | number): Promise<void> {
    const command = `scancel ${Number(jobId)}`
    await (who === 'root' ? this.asRoot(command) : this.asUser(command))
  }

  /** Mends whatever a test broke: every daemon runs and answers, no shim is left, no node is down. */
  async heal(): Promise<void> {
    for (const tool of readdirSync(layout(this.facts.dir).shims)) rmSync(join(layout(this.facts.dir).shims, tool), { force: true })
    await startAll(this.facts)
  }

  /**
   * Puts a POSIX sh script in front of a SLURM command on the user's PATH and counts its calls anew. In the script `$REAL` is the real
   * program, `$CALL` the number of this call from 1. Without a script calls are only counted.
   */
  shim(tool: Tool, script = 'exec "$REAL" "$@"'): void {
    const at = layout(this.facts.dir)
    const log = join(at.calls, tool)
    rmSync(log, { force: true })
    appendFileSync(log, '')
    chmodSync(log, 0o666)
    chownSync(log, this.facts.uid, this.facts.gid)
    const count = `line=; for a do line="$line $a"; done\nprintf '%s\\n' "$(printf %s "$line" | tr '\\n' ' ')" >> '${log}'\nCALL=$(wc -l < '${log}')`
    const file = join(at.shims, tool)
    writeFileSync(`${file}.new`, `#!/bin/sh\n${count}\nREAL=/usr/bin/${tool}\n${script}\n`, { mode: 0o755 })
    renameSync(`${file}.new`, file) // a shell that reads the old one keeps it
  }

  /** Takes the shim away; the count of its calls stays. */
  unshim(tool: Tool): void {
    rmSync(join(layout(this.facts.dir).shims, tool), { force: true })
  }

  /** How often a command was called since `shim` was put in front of it. */
  calls(tool: Tool): number {
    return this.callLog(tool).length
  }

  /** The arguments of each call since `shim`, one line a call. */
  callLog(tool: Tool): string[] {
    const log = join(layout(this.facts.dir).calls, tool)
    if (!existsSync(log)) return []
    return readFileSync(log, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.trim())
  }

  /** Ends everything and removes every trace: processes, cgroups, user, folder. */
  stop(): Promise<void> {
    return tearDown(this.facts.dir)
  }
}
