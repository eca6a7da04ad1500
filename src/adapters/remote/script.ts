import { randomBytes } from 'node:crypto'
import { quote } from './quote.ts'

/** A piece of work of its own: runs in the background, cannot hold up another part. */
export interface Part {
  /** POSIX sh. `$D` is the temporary folder, the library is loaded, standard output is the answer. */
  body: string
  /** After which the part and its children are killed. */
  seconds: number
  /** Parts of a later stage start when those before have ended or were given up. */
  stage: number
}

export interface Plan {
  /** Functions that all parts share. */
  library: string
  parts: readonly Part[]
  /** Run first, in the login shell itself: `module load slurm`. */
  setup: string | undefined
  loginShell: boolean
}

export interface Script {
  text: string
  nonce: string
  /** When the far side answers at the latest. */
  seconds: number
}

/** Parts started at once before the starter takes a breath: 200 campaigns must not be 600 processes in one instant. */
const BATCH = 25
/** A frozen file system holds up the parts behind it in the queue by this long, seconds. */
const BREATH = 2

/** Seconds that all stages may take together: each as long as its slowest part, plus breaths between batches. */
function longest(parts: readonly Part[]): number {
  const stages = new Map<number, Part[]>()
  for (const part of parts) stages.set(part.stage, [...(stages.get(part.stage) ?? []), part])
  let sum = 0
  for (const all of stages.values()) sum += Math.max(...all.map((p) => p.seconds)) + Math.floor(all.length / BATCH) * BREATH + 3
  return sum
}

function file(nonce: string, name: string, text: string): string {
  const body = text.endsWith('\n') ? text : `${text}\n`
  const size = Buffer.byteLength(body)
  return `cat >"$d/${name}" <<'${nonce}.eof'\n${body}${nonce}.eof\n[ "$(wc -c <"$d/${name}")" -eq ${size} ] || return 96\n`
}

/**
 * `whole FILE COMMAND...`: its output and its exit status in FILE and FILE.rc; fails when not all of it could be written. Many
 * commands, SLURM's among them, end with 0 when the disk was full, and half an answer, or none, would pass for a whole one.
 */
const WHOLE = `whole() {
  into=$1; shift
  { "$@" </dev/null; echo $? >"$into.rc"; } | cat >"$into" && [ -s "$into.rc" ]
}
`

// The parts are started by a shell that has read the profile. Nothing waits for a child: one in state D can never be reaped.
function starter(plan: Plan): string {
  const stages = [...new Set(plan.parts.map((p) => p.stage))].sort((a, b) => a - b)
  const lines = plan.parts.map((part, i) => ({ i, part }))
  const runs = stages.map((stage) => {
    const mine = lines.filter(({ part }) => part.stage === stage)
    const most = Math.max(...mine.map(({ part }) => part.seconds)) + 3
    const starts = mine.map(({ i, part }, n) => {
      const breath =
        (n + 1) % BATCH === 0
          ? `await ${BREATH} ${mine
              .slice(n + 1 - BATCH, n + 1)
              .map((m) => m.i)
              .join(' ')}\n`
          : ''
      return `launch ${i} ${part.seconds}\n${breath}`
    })
    return `${starts.join('')}await ${most} ${mine.map(({ i }) => i).join(' ')}\n`
  })
  return `D=$ESC_D; unset ESC_D; : >"$D/begun"
${WHOLE}launch() { # part seconds
  ( whole "$D/$1.out" timeout -k 2 "$2" sh "$D/p$1" "$D" 2>"$D/$1.err" && mv "$D/$1.out.rc" "$D/$1.rc" ) &
}
await() {
  until=$(( $(date +%s) + $1 )); shift
  for i in "$@"; do
    until [ -s "$D/$i.rc" ]; do
      [ "$(date +%s)" -ge "$until" ] && return 0
      sleep 0.03 || sleep 1
    done
  done
}
${runs.join('')}: >"$D/done"
`
}

// csh takes no -l beside -c, so its login files are read by name.
function shellLine(plan: Plan, seconds: number): string {
  const setup = plan.setup === undefined ? '' : `${plan.setup}\n`
  const last = 'exec sh "$ESC_D/start"'
  const plain = quote(`${setup}${last}`)
  const csh = quote(`if (-r /etc/csh.login) source /etc/csh.login\nif (-r ~/.login) source ~/.login\n${setup}${last}`)
  const run = `</dev/null >"$d/noise" 2>&1 &`
  if (!plan.loginShell) return `timeout -k 1 ${seconds} sh -c ${plain} ${run}`
  return `case \${SHELL:-} in
*csh) timeout -k 1 ${seconds} "$SHELL" -c ${csh} ${run} ;;
*/false|*/nologin|'') timeout -k 1 ${seconds} sh -l -c ${plain} ${run} ;;
*) timeout -k 1 ${seconds} "$SHELL" -l -c ${plain} ${run} ;;
esac`
}

/**
 * The whole of one remote command: a single function, called on the last line with its end mark, so that a script that was cut
 * short executes nothing. The answer is framed by a nonce that no banner, log or file can contain.
 */
export function assemble(plan: Plan, nonce: string = randomBytes(16).toString('hex')): Script {
  const work = longest(plan.parts)
  const files = plan.parts.map((part, i) => file(nonce, `p${i}`, `D=$1\n. "$D/lib"\n${part.body}`)).join('')
  const text = `escapement_main() {
[ "$1" = '${nonce}.end' ] || return 97
d=
for t in /tmp /dev/shm /var/tmp "\${TMPDIR:-}"; do
[ -n "$t" ] && [ -d "$t" ] && d=$(mktemp -d "$t/escapement.XXXXXXXXXX" 2>/dev/null) && break
d=
done
[ -n "$d" ] || { echo 'no temporary folder can be written' >&2; return 98; }
trap 'rm -rf "$d"' 0
trap 'exit 95' HUP INT TERM PIPE
${file(nonce, 'lib', WHOLE + plan.library)}${file(nonce, 'start', starter(plan))}${files}: >"$d/noise"; : >"$d/calls"
ESC_D=$d; export ESC_D
${shellLine(plan, work + 5)}
w=$!
stop=$(( $(date +%s) + ${work + 8} ))
until [ -f "$d/done" ]; do
kill -0 "$w" 2>/dev/null || break
[ "$(date +%s)" -ge "$stop" ] && break
sleep 0.03 || sleep 1
done
tail -c 2000 "$d/noise" >"$d/said"
cd "$d" || return 96
set -- said calls
[ -f begun ] && set -- "$@" begun
i=0
while [ "$i" -lt ${plan.parts.length} ]; do
[ -s "$i.rc" ] && set -- "$@" "$i.rc" "$i.out" "$i.err"
i=$((i+1))
done
printf '\\n%s begin\\n' '${nonce}'
wc -c "$@"
printf '%s data\\n' '${nonce}'
cat "$@"
printf '\\n%s end\\n' '${nonce}'
}
escapement_main '${nonce}.end'
`
  return { text, nonce, seconds: work + 10 }
}
