/** Accidents at an exact place: shims on the cluster that stop at a gate until the benchmark has done its harm and lets them go on. */
import { appendFileSync, chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cluster } from '../../cluster/cluster.ts'
import { layout } from '../../cluster/facts.ts'
import { waitFor } from '../../cluster/processes.ts'

/** SLURM's programs, and the two of coreutils by which files and facts are written. */
const PROGRAMS = ['sbatch', 'squeue', 'sacct', 'scontrol', 'scancel', 'mv', 'ln'] as const
export type Program = (typeof PROGRAMS)[number]
/** `login.before`: the login shell, before anything is looked at. */
export type Gate = `${Program}.${'before' | 'after'}` | 'login.before'

/** Programs that talk to the scheduler: what a site counts. */
export const SCHEDULER_PROGRAMS = ['sbatch', 'squeue', 'sacct', 'scontrol', 'scancel'] as const

const PLAIN = '"$REAL" "$@"; rc=$?'

export class Gates {
  readonly #lab: Cluster
  readonly #profile: string

  /** @param scripts shell in place of the real call; sets `rc`, may use `$REAL`, `$CALL` (from 1), `$G` and `fault` */
  constructor(lab: Cluster, scripts: Partial<Record<Program, string>> = {}) {
    this.#lab = lab
    this.#profile = readFileSync(join(lab.home, '.bash_profile'), 'utf8')
    for (const name of [...PROGRAMS, 'login', 'faults', 'down']) rmSync(this.#file(name), { force: true })
    for (const program of PROGRAMS) this.#install(program, scripts[program] ?? PLAIN)
    this.#log('login')
    writeFileSync(join(lab.home, '.bash_profile'), `${this.#profile}${gateText('login', layout(lab.facts.dir).calls)}gate login.before\n`)
  }

  /** The next call of a program, after `skip` more, stops before or after the real one. */
  arm(gate: Gate, skip = 0): void {
    const program = gate.split('.')[0] ?? ''
    rmSync(this.#file(`${gate}.reached`), { force: true })
    writeFileSync(this.#file('arming'), `${this.#lines(program) + 1 + skip}\n`)
    renameSync(this.#file('arming'), this.#file(`${gate}.armed`))
  }

  disarm(gate: Gate): void {
    rmSync(this.#file(`${gate}.armed`), { force: true })
    this.open(gate)
  }

  /** Waits until somebody stands at the gate. @returns false when `ended` settles first */
  async reached(gate: Gate, ended: Promise<unknown>): Promise<boolean> {
    let over = false
    void ended.then(() => {
      over = true
    })
    const there = () => existsSync(this.#file(`${gate}.reached`))
    await waitFor(`a call at ${gate}, or the end of the run`, () => over || there(), 180)
    return there()
  }

  /** Lets go on whoever stands there. */
  open(gate: Gate): void {
    rmSync(this.#file(`${gate}.reached`), { force: true })
  }

  /** A state of the world that scripts ask for with `[ -e "$G/down" ]`. */
  set down(on: boolean) {
    if (on) writeFileSync(this.#file('down'), '')
    else rmSync(this.#file('down'), { force: true })
  }

  calls(program: Program): number {
    return this.#lines(program)
  }

  /** Accidents that scripts have made by themselves. */
  get faults(): number {
    return this.#lines('faults')
  }

  remove(): void {
    writeFileSync(join(this.#lab.home, '.bash_profile'), this.#profile)
    for (const program of PROGRAMS) rmSync(join(layout(this.#lab.facts.dir).shims, program), { force: true })
  }

  #lines(name: string): number {
    const file = this.#file(name)
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
  }

  #file(name: string): string {
    return join(layout(this.#lab.facts.dir).calls, name)
  }

  #log(name: string): void {
    const log = this.#file(name)
    appendFileSync(log, '')
    chmodSync(log, 0o666)
    chownSync(log, this.#lab.facts.uid, this.#lab.facts.gid)
  }

  #install(program: Program, script: string): void {
    this.#log(program)
    const shim = join(layout(this.#lab.facts.dir).shims, program)
    const text = shimText(program, layout(this.#lab.facts.dir).calls, script)
    writeFileSync(`${shim}.new`, text, { mode: 0o755 })
    renameSync(`${shim}.new`, shim) // a shell that reads the old one keeps it
  }
}

// 45 s: longer than the program waits for an sbatch, so that a forgotten gate shows as a time-out and not as a stuck shell
const gateText = (name: string, calls: string): string => `G='${calls}'
echo x >>"$G/${name}"
CALL=$(wc -l <"$G/${name}")
gate() {
  [ -e "$G/$1.armed" ] || return 0
  read -r from <"$G/$1.armed" && [ "$CALL" -ge "$from" ] && /usr/bin/mv "$G/$1.armed" "$G/$1.reached" 2>/dev/null || return 0
  n=0
  while [ -e "$G/$1.reached" ] && [ "$n" -lt 900 ]; do sleep 0.05; n=$((n+1)); done
}
`

const shimText = (program: Program, calls: string, script: string): string => `#!/bin/sh
REAL=/usr/bin/${program}
${gateText(program, calls)}fault() { echo x >>"$G/faults"; }
gate ${program}.before
${script}
gate ${program}.after
exit "$rc"
`
