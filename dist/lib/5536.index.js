export const id = 5536;
export const ids = [5536];
export const modules = {

/***/ 5536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slurmBackend: () => (/* binding */ slurmBackend)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/adapters/remote/converse.js + 2 modules
var converse = __webpack_require__(148);
// EXTERNAL MODULE: ./build/src/adapters/remote/deeds.js
var remote_deeds = __webpack_require__(5718);
// EXTERNAL MODULE: ./build/src/adapters/remote/deploy.js
var deploy = __webpack_require__(6170);
// EXTERNAL MODULE: ./build/src/adapters/remote/gather.js + 1 modules
var gather = __webpack_require__(3372);
// EXTERNAL MODULE: ./build/src/adapters/remote/library.js
var library = __webpack_require__(198);
// EXTERNAL MODULE: ./build/src/adapters/remote/needs.js
var needs = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/src/adapters/remote/process.js
var process = __webpack_require__(532);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/adapters/remote/checkpoint.js
var remote_checkpoint = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/adapters/remote/quote.js
var quote = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/src/adapters/slurm/options.js
/** Options that are ours to set, or that would make a submission something else. */
const FORBIDDEN = new Set([
    'hold',
    'wrap',
    'parsable',
    'test-only',
    'wait',
    'comment',
    'uid',
    'gid',
    'help',
    'usage',
    'version',
    'clusters',
    'ignore-pbs',
    'quiet',
    'verbose',
]);
/**
 * sbatch options by long name → arguments; `true` is a bare flag.
 * @param name whether the job's name carries our token, so that nobody else may set it
 */
function sbatchOptions(options, name) {
    const list = [];
    for (const [key, value] of Object.entries(options)) {
        if (!/^[a-z][a-z0-9-]*$/.test(key))
            return { kind: 'refused', message: `\`${key}\` is not the long name of an sbatch option` };
        if (FORBIDDEN.has(key) || (name && key === 'job-name'))
            return { kind: 'refused', message: `the sbatch option \`${key}\` cannot be set: the submission itself needs it` };
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
        if (/[\u0000-\u001f]/.test(value))
            return { kind: 'refused', message: `the sbatch option \`${key}\` has a control character in its value` };
        list.push(value === 'true' ? `--${key}` : `--${key}=${value}`);
    }
    return { kind: 'arguments', list };
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/act.js





/** One squeue before anything is submitted or swept; and, when it is not known yet, whether there is accounting. */
function actSqueue(place, absent) {
    const probe = `said=$(sched timeout -k 2 30 sacct -n -X -P -j 1 --format=JobID </dev/null 2>&1)
case $said in *'ccounting storage is disabled'*) : >"$D/absent" ;; esac\n`;
    const known = absent ? ': >"$D/absent"\n' : '';
    return `${absent === undefined ? probe : known}whole "$D/queue" sched squeue -h -t all --me -o ${(0,quote/* quote */.hD)(`%F|%T|%r|${place === 'comment' ? '%k' : '%j'}`)} || exit 1
rc=$(cat "$D/queue.rc"); [ "$rc" = 0 ] || exit "$rc"
: >"$D/queue.ok"
[ -e "$D/absent" ] && echo absent
exit 0
`;
}
/** Whether a deed needs squeue at all. */
const asksQueue = (deed) => (deed.kind === 'submit' && deed.start.kind === 'sbatch') || deed.kind === 'void' || deed.kind === 'cancel-surplus';
/** One deed as a line of shell. */
function phrase({ deed, index }, manner) {
    switch (deed.kind) {
        case 'deploy':
            return (0,remote_deeds/* deployPhrase */.JL)(deed, index, manner.mark);
        case 'submit':
            return submission(deed, index, manner);
        case 'release':
            return shell('let_go', index, (0,keys/* entryName */.MB)(deed.key), deed.job);
        case 'void':
            return shell('void', index, (0,keys/* entryName */.MB)(deed.key), (0,keys/* tokenOf */.B9)(deed.key, deed.site.ownerHash));
        case 'cancel-surplus':
            return shell('cancel_surplus', index, (0,keys/* entryName */.MB)(deed.key), (0,keys/* tokenOf */.B9)(deed.key, deed.site.ownerHash), deed.job);
        case 'cancel':
            if (/^p[0-9]+\./.test(deed.job))
                return shell('cancel_process', index, deed.job);
            return /^[0-9]+(_[0-9]+)?$/.test(deed.job)
                ? shell('cancel', index, deed.job)
                : (0,remote_deeds/* refused */.J5)('IO', `\`${deed.job}\` is not the id of a job`);
    }
}
const shell = (name, index, ...args) => ({ kind: 'shell', text: `${name} ${index} ${(0,quote/* words */.aL)(args)}` });
function submission(deed, index, manner) {
    const { start } = deed;
    const token = (0,keys/* tokenOf */.B9)(deed.key, deed.site.ownerHash);
    const entry = (0,keys/* entryName */.MB)(deed.key);
    const checkpoint = (0,remote_checkpoint/* checkpointWord */.J)(deed.checkpoint);
    if (start.kind !== 'sbatch') {
        const kind = start.kind === 'command' ? 'command' : 'deploy';
        return shell('start_process', index, entry, token, kind, String(Math.max(1, Math.ceil(start.timeout))), checkpoint, start.command);
    }
    if (!(0,quote/* staysBelow */.cK)(start.script))
        return (0,remote_deeds/* refused */.J5)('UNSAFE_PATH', start.script);
    const options = sbatchOptions(start.options, manner.place === 'name');
    if (options.kind === 'refused')
        return (0,remote_deeds/* refused */.J5)('SUBMIT', options.message);
    const bearer = manner.place === 'comment' ? `--comment=${token}` : `--job-name=${token}`;
    return shell('submit', index, entry, token, start.script, checkpoint, ...options.list, bearer);
}

// EXTERNAL MODULE: ./build/src/core/failure/amount.js
var amount = __webpack_require__(2806);
;// CONCATENATED MODULE: ./build/src/adapters/slurm/examine-parse.js

/** Reads `sinfo -h -o '%P|%l|%a'`: the default partition bears a star; states of its nodes give several lines. Pure. */
function partitionsIn(text) {
    const found = new Map();
    for (const line of text.split('\n')) {
        const [name = '', limit = '', up = ''] = line.split('|');
        if (name === '')
            continue;
        const maxTime = (0,amount/* secondsOf */.TM)(limit);
        const bare = name.replace(/\*$/, '');
        found.set(bare, { name: bare, isDefault: name.endsWith('*'), up: up === 'up', ...(maxTime === undefined ? {} : { maxTime }) });
    }
    return [...found.values()];
}
/** Reads `sacctmgr -nP show assoc format=Account,Partition,QOS`. Pure. */
function associationsIn(text) {
    return text.split('\n').flatMap((line) => {
        const [account = '', partition = '', qos = ''] = line.split('|');
        return account === '' ? [] : [{ account, partition, qos: qos.split(',').filter((name) => name !== '') }];
    });
}
/** Reads `scontrol show config`: `Name = value`. Pure. */
function settingsIn(text) {
    return Object.fromEntries([...text.matchAll(/^([A-Za-z]+)\s*= (.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]));
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/arrays.js
/** More elements than any MaxArraySize that is in use; a bound on what a line of text may make of us. */
const MOST = 20_000;
/** `3-9%3`, `1,4,7-8`, `0-20:5` → indices; undefined when it is not such a list. */
function readIndices(text) {
    const out = [];
    for (const piece of text.replace(/%[0-9]+$/, '').split(',')) {
        const match = /^([0-9]{1,9})(?:-([0-9]{1,9})(?::([1-9][0-9]{0,8}))?)?$/.exec(piece);
        if (!match)
            return undefined;
        const [first, last = first, step = 1] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
        if (last < first || (last - first) / step + out.length > MOST)
            return undefined;
        for (let index = first; index <= last; index += step)
            out.push(index);
    }
    return out;
}
/**
 * A job's id in SLURM's words: `67`, `67_4`, `67_[3-9%3]` → base id and, for an array, its elements. No element: the list is cut
 * or of no kind that is known, but it is about this array.
 */
function readJobId(text) {
    const match = /^([0-9]{1,18})(?:_(.*))?$/.exec(text);
    if (!match?.[1])
        return undefined;
    const list = match[2];
    if (list === undefined)
        return { base: match[1] };
    return { base: match[1], indices: readIndices(/^\[(.*)\]$/.exec(list)?.[1] ?? (/^[0-9]+$/.test(list) ? list : '')) ?? [] };
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/fields.js
/** Epoch seconds as SLURM_TIME_FORMAT=%s prints them; `Unknown`, `N/A`, `None`, nothing, and what no calendar holds are undefined. */
const readInstant = (text) => text !== undefined && /^[1-9][0-9]{0,10}$/.test(text) ? Number(text) : undefined;
/** `1:0`, code and signal. */
function readExit(text) {
    const match = /^([0-9]{1,5}):([0-9]{1,5})$/.exec(text ?? '');
    return match ? { code: Number(match[1]), signal: Number(match[2]) } : undefined;
}
/** `10:00`, `1-02:03:04`, `5` (minutes) in seconds; `UNLIMITED` and the like are undefined. */
function readLimit(text) {
    const match = /^(?:([0-9]{1,9})-)?([0-9]{1,9})(?::([0-9]{1,9}))?(?::([0-9]{1,9}))?$/.exec(text);
    if (!match)
        return undefined;
    const [days, a, b, c] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    if (a === undefined)
        return undefined;
    if (days !== undefined)
        return days * 86_400 + a * 3600 + (b ?? 0) * 60 + (c ?? 0);
    return c !== undefined ? a * 3600 + (b ?? 0) * 60 + c : a * 60 + (b ?? 0);
}
const readCount = (text) => text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;
/** A field that SLURM leaves empty or fills with a word for nothing. */
const readWord = (text) => text === undefined || text === '' || text === '(null)' || text === 'N/A' || text === 'None assigned' ? undefined : text;
/** An object without the keys that are undefined. */
function defined(from) {
    return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/rows.js
/** Takes one line down: what could not be read, and what is not known, is said as well. */
function taken(parsed, source, line, row) {
    if (row === undefined) {
        parsed.oddities.push(`${source}: ${line.slice(0, 200)}`);
        parsed.unread ??= line.slice(0, 200);
        return;
    }
    if (row.phase === 'unknown')
        parsed.oddities.push(`${source}: job ${row.id} is in state "${row.state}"`);
    if (row.indices?.length === 0)
        parsed.oddities.push(`${source}: elements of ${row.id} that cannot be read: ${line.slice(0, 200)}`);
    parsed.rows.push(row);
}
/** One element per index of an array's row. */
const elementsOf = (row) => (row.indices ?? []).map((index) => ({
    index,
    phase: row.phase,
    state: row.state,
    ...(row.exit === undefined ? {} : { exit: row.exit }),
    ...(row.node === undefined ? {} : { node: row.node }),
    ...(row.phase === 'running' && row.started !== undefined ? { started: row.started } : {}),
}));
/** The phase that an array as a whole is in: as long as anything of it lives, so does the array. */
const ORDER = ['unknown', 'running', 'queued', 'held', 'ended'];
/** Joins the rows of one array; elements in the order of their indices. The first that did not complete speaks for the ended whole. */
function joinArray(rows) {
    const first = rows[0];
    if (first === undefined)
        return undefined;
    const speaker = speaks(rows) ?? first;
    const { indices: _, ...job } = speaker;
    const elements = rows.flatMap(elementsOf).sort((a, b) => a.index - b.index);
    const ends = rows.map((row) => row.ended ?? 0);
    const starts = rows.flatMap((row) => (row.started === undefined || row.phase === 'queued' || row.phase === 'held' ? [] : [row.started]));
    const out = { ...job, elements };
    const spent = rows.flatMap(({ coreSeconds }) => (coreSeconds === undefined ? [] : [coreSeconds]));
    if (spent.length > 0)
        out.coreSeconds = spent.reduce((sum, seconds) => sum + seconds, 0);
    if (starts.length > 0)
        out.started = Math.min(...starts);
    if (out.phase === 'ended')
        out.ended = Math.max(...ends);
    else
        delete out.ended;
    return out;
}
function speaks(rows) {
    const phase = ORDER.find((candidate) => rows.some((row) => row.phase === candidate));
    const mine = rows.filter((row) => row.phase === phase);
    if (phase !== 'ended')
        return mine[0];
    const sorted = [...mine].sort((a, b) => (a.indices?.[0] ?? 0) - (b.indices?.[0] ?? 0));
    return sorted.find((row) => row.state !== 'COMPLETED') ?? sorted[0];
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/states.js
/** SLURM's state words. What is not here is reported, not guessed. */
const PHASE_OF = {
    PENDING: 'queued',
    REQUEUED: 'queued',
    REQUEUE_FED: 'queued',
    REQUEUE_HOLD: 'held',
    RESV_DEL_HOLD: 'held',
    SPECIAL_EXIT: 'held',
    CONFIGURING: 'running',
    RUNNING: 'running',
    COMPLETING: 'running',
    SUSPENDED: 'running',
    STOPPED: 'running',
    SIGNALING: 'running',
    RESIZING: 'running',
    STAGE_OUT: 'running',
    BOOT_FAIL: 'ended',
    CANCELLED: 'ended',
    COMPLETED: 'ended',
    DEADLINE: 'ended',
    FAILED: 'ended',
    LAUNCH_FAILED: 'ended',
    NODE_FAIL: 'ended',
    OUT_OF_MEMORY: 'ended',
    PREEMPTED: 'ended',
    RECONFIG_FAIL: 'ended',
    TIMEOUT: 'ended',
};
/** Reasons of a pending job that waits for somebody's `scontrol release`. */
const HELD = new Set(['JobHeldUser', 'JobHeldAdmin', 'job requeued in held state']);
/** Where a job is by its state word and, for a pending one, the reason. */
function phaseOf(state, reason) {
    if (!Object.hasOwn(PHASE_OF, state))
        return 'unknown';
    if (state === 'PENDING' && HELD.has(reason))
        return 'held';
    return PHASE_OF[state];
}
/** `CANCELLED by 1001` → the word and the user; `RESIZING+` has a mark for a cut column. */
function readState(text) {
    const [state = '', link, by] = text.trim().split(' ');
    return link === 'by' && by !== undefined ? { state, by } : { state };
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/sacct.js




/** Fields that every sacct from 20.11 to 25.x knows; TimelimitRaw is in minutes, CPUTimeRAW in core-seconds. */
const SACCT_FORMAT = 'JobID,State,ExitCode,Submit,Start,End,TimelimitRaw,Partition,AllocCPUS,NodeList,Reason,CPUTimeRAW';
/** What sacct says where there is no slurmdbd at all. */
const isAccountingAbsent = (stderr) => /accounting storage is disabled|not running a supported accounting_storage plugin/i.test(stderr);
/** Reads `sacct -n -P -X --format=SACCT_FORMAT`, times in epoch seconds. Pure. */
function parseSacct(text) {
    const parsed = { rows: [], oddities: [] };
    for (const line of text.split('\n')) {
        if (line.trim() === '')
            continue;
        taken(parsed, 'sacct', line, readLine(line));
    }
    return parsed;
}
function readLine(line) {
    const cells = line.split('|');
    const [id = '', words = '', exit, submit, start, end, limit, partition, cpus, node, reason = '', cpuTime] = cells;
    const job = readJobId(id);
    const { state, by } = readState(words);
    if (job === undefined || cells.length < 11 || state === '')
        return undefined;
    const ended = readInstant(end);
    const said = phaseOf(state, reason);
    // a final word without an end time was seen in passing: the record is still being written
    const phase = said === 'ended' && ended === undefined ? 'running' : said;
    const minutes = readCount(limit);
    return defined({
        id: job.base,
        indices: job.indices,
        phase,
        state,
        by,
        reason: reason === 'None' ? '' : reason,
        exit: phase === 'ended' ? readExit(exit) : undefined,
        submitted: readInstant(submit),
        started: readInstant(start),
        ended: phase === 'ended' ? ended : undefined,
        startEstimate: undefined,
        timeLimit: minutes === undefined ? undefined : minutes * 60,
        node: readWord(node),
        partition: readWord(partition),
        cpus: readCount(cpus),
        coreSeconds: phase === 'ended' ? readCount(cpuTime) : undefined,
        restarts: undefined,
        token: undefined,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/submit.js
/**
 * Submission in two phases, as shell: `sbatch --hold`, the exclusive link, the release. It needs no clock, no accounting and no
 * search after the fact: a held job whose answer was lost never runs, and the next look finds it by its token.
 */
const SUBMIT_LIBRARY = `
unset SBATCH_WAIT SQUEUE_ACCOUNT SQUEUE_ARRAY SQUEUE_LICENSES SQUEUE_NAMES SQUEUE_PARTITION SQUEUE_QOS SQUEUE_SORT SQUEUE_STATES SQUEUE_USERS
sched() { echo x >>"$D/calls"; "$@"; }
quiet_squeue() { [ "$(cat "$D/0.rc" 2>/dev/null)" = 0 ] && [ -e "$D/queue.ok" ]; }
bearers() { # token held|live: ids of jobs that bear it; cancelled ones were surplus and never ran
  grep -F "|$1" "$D/queue" | while IFS='|' read -r id state reason token; do
    [ "$token" = "$1" ] || continue
    how=live
    case $state in
    CANCELLED|REVOKED) continue ;;
    PENDING) case $reason in JobHeldUser|JobHeldAdmin) how=held ;; esac ;;
    esac
    [ "$how" = "$2" ] && printf '%s\\n' "$id"
  done | sort -nu
}
cancel_held() { sched timeout -k 2 30 scancel --state=PENDING "$1" </dev/null >/dev/null 2>&1; }
transient() { # message: perhaps accepted, perhaps not
  case $1 in
  *'ocket timed out'*|*'nable to contact slurm controller'*|*'connect failure'*|*'ero Bytes were transmitted'*|*'rotocol authentication error'*|*'emporarily unable to accept'*|*'esource temporarily unavailable'*|*'onnection refused'*|*'onnection timed out'*|*'onnection reset'*|*'authentication error'*|*'unge encode failed'*|*'nexpected message'*|*'Slurm backup controller in standby'*|*'process configuration file'*) return 0 ;;
  esac
  return 1
}
release() { # attempt's folder, job: never after the marker, or a person's own hold would be undone
  [ -L "$1/released" ] && return 0
  said=$(sched timeout -k 2 30 scontrol release "$2" </dev/null 2>&1) || case $said in
  *'no longer pending'*|*'already finished'*|*'already completing'*|*'already started'*) ;;
  *) return 1 ;;
  esac
  once "$2" "$1/released"; :
}
enter() { until mkdir "$D/lock" 2>/dev/null; do sleep 0.05; done; }
leave() { rmdir "$D/lock"; }
hold_new() { # deed attempt's folder, token, script, options...: sets job
  deed=$1; a=$2; script=$4; shift 4
  [ -e "./$script" ] || { no "$deed" SUBMIT "there is no script $script in $PWD"; return 1; }
  head -c 1 "./$script" >/dev/null 2>"$D/$deed.err" || { no "$deed" SUBMIT "$(cat "$D/$deed.err")"; return 1; }
  [ -e "$D/absent" ] && { wrap "$a" "$script" "$@" || { no "$deed" IO "the wrapper of $script cannot be written"; return 1; }; }
  enter
  if [ -e "$D/silent" ]; then leave; dunno "$deed" "not tried: the scheduler has just failed to answer"; return 1; fi
  said=$(sched timeout -k 5 40 sbatch --hold --parsable "$@" "\${wrapped:-$PWD/$script}" </dev/null 2>"$D/$deed.err"); code=$?
  error=$(cat "$D/$deed.err")
  if [ "$code" -ne 0 ] && { [ "$code" = 124 ] || [ "$code" = 137 ] || transient "$error"; }; then
    : >"$D/silent"; leave; dunno "$deed" "\${error:-sbatch: no answer in 40 s}"; return 1
  fi
  leave
  [ "$code" = 127 ] && { no "$deed" SUBMIT "sbatch was not found there; name the module that brings it in setup:"; return 1; }
  # who refuses says why; a failure without a word may have been an answer that got lost
  [ "$code" -eq 0 ] || [ -n "$error" ] || { dunno "$deed" "sbatch: exit $code, without a word"; return 1; }
  [ "$code" -eq 0 ] || { no "$deed" SUBMIT "$error"; return 1; }
  job=$(printf '%s\\n' "$said" | tail -n 1); job=\${job%%;*}
  case $job in ''|*[!0-9]*) dunno "$deed" "sbatch answered: $said"; return 1 ;; esac
}
elsewhere() { # job: sets from if its script does not lie in this folder; in doubt it is ours, for two jobs would be worse
  shown=" $(sched timeout -k 2 30 scontrol -o show job "$1" </dev/null 2>/dev/null)"
  case $shown in *" Command=$PWD/"*|*" Command=$(pwd -P)/"*) return 1 ;; *' Command=/'*) ;; *) return 1 ;; esac
  from=\${shown#*' Command='}; from=\${from%%' '*}
}
submit() { # deed entry token script checkpoint options...
  i=$1; e=.escapement/ledger/$2; token=$3; s=$4; check=$5; shift 5
  said=$(mkdir -p "$e" 2>&1) || { no "$i" IO "the record of the attempt can't be made on the cluster: $said"; return 1; }
  job=; wrapped=; adopted=yes
  if ! [ -L "$e/id" ]; then
    quiet_squeue || { dunno "$i" "nothing was submitted: squeue did not answer: $(tail -n 1 "$D/0.err" 2>/dev/null)"; return 1; }
    job=$(bearers "$token" live | head -n 1)
    [ -n "$job" ] || job=$(bearers "$token" held | head -n 1)
    if [ -z "$job" ]; then
      [ -n "$check" ] && once "$check" "$e/checkpoint"
      adopted=no
      hold_new "$i" "$e" "$token" "$s" "$@" || return 1
    elif elsewhere "$job"; then
      no "$i" OWNER "job $job is this very attempt, but was submitted from $from: another branch or checkout of this repository runs the campaign there; give both the same remote_dir, or one of them another folder in the repository"
      return 1
    fi
    said=$(ln -sn "$job" "$e/id" 2>&1)
  fi
  winner=$(readlink "$e/id") || { dunno "$i" "job $job is held and does not run: its number can't be written down on the cluster\${said:+ ($said)}; once there is room, the next run finds it"; return 1; }
  if [ -n "$job" ] && [ "$job" != "$winner" ]; then cancel_held "$job"; adopted=yes; fi
  [ "$winner" = void ] && { dunno "$i" 'another run has given this attempt up'; return 1; }
  note=
  release "$e" "$winner" || note="not released yet: $(printf '%s' "$said" | clean)"
  sweep "$token" "$winner"
  say "$i" submitted "$winner" "$adopted" "$note"
}
sweep() { # token winner: surplus held jobs never ran
  quiet_squeue || return 0
  for other in $(bearers "$1" held); do [ "$other" = "$2" ] || cancel_held "$other"; done
}
let_go() { # deed entry job
  e=.escapement/ledger/$2
  [ "$(readlink "$e/id")" = "$3" ] || { no "$1" SUBMIT "the ledger names $(readlink "$e/id" || echo no job), not $3"; return 1; }
  release "$e" "$3" || { dunno "$1" "scontrol release: $said"; return 1; }
  say "$1" done
}
void() { # deed entry token
  void_process "$1" "$2" || return 1
  quiet_squeue || { dunno "$1" 'given up, but squeue did not answer: its held jobs are swept later'; return 1; }
  sweep "$3" void
  say "$1" done
}
cancel_surplus() { # deed entry token job: only what is held, bears the token, and is not the ledger's own
  quiet_squeue || { dunno "$1" 'squeue did not answer'; return 1; }
  winner=$(readlink ".escapement/ledger/$2/id") || { no "$1" SUBMIT 'the ledger names no job for this attempt'; return 1; }
  [ "$winner" = "$4" ] && { no "$1" SUBMIT "job $4 is the attempt's own"; return 1; }
  bearers "$3" held | grep -qx "$4" || { say "$1" done; return 0; }
  cancel_held "$4" || { dunno "$1" 'scancel did not answer'; return 1; }
  say "$1" done
}
cancel() { # deed job
  said=$(sched timeout -k 2 30 scancel "$2" </dev/null 2>&1) || { dunno "$1" "scancel: $said"; return 1; }
  say "$1" done
}
`;

;// CONCATENATED MODULE: ./build/src/adapters/slurm/examine.js









const TOOLS = ['sbatch', 'squeue', 'scontrol', 'scancel', 'sacct', 'sinfo'];
/** SLURM's commands answer an error after 9 to 20 s when the controller is down or hangs. */
const SECONDS = 40;
const TOOLS_PART = `date +%s
for t in ${TOOLS.join(' ')}; do
p=$(command -v "$t" 2>/dev/null) && printf '%s\\t%s\\t%s\\n' "$t" "$p" "$(timeout 10 "$t" --version 2>&1 </dev/null | head -n 1 | clean)"
done
exit 0
`;
const FOUND_PART = `for t in ${TOOLS.join(' ')}; do command -v "$t" >/dev/null 2>&1 && printf '%s\\n' "$t"; done; exit 0\n`;
const asked = (command) => `sched timeout -k 2 35 ${command} </dev/null\n`;
/** Tries the folder, or the nearest one above it: writing, a symbolic link (the ledger is made of them), a program. Leaves nothing. */
const folderPart = (path) => `f=${(0,quote/* quote */.hD)(path)}
p=$f; while ! [ -e "$p" ] && [ "$p" != / ]; do p=$(dirname -- "$p"); done
printf 'nearest\\t%s\\n' "$p"
[ -d "$p" ] && echo folder
if t=$(mktemp -d "$p/.escapement-doctor.XXXXXXXXXX" 2>"$D/why.$$"); then
echo writable
ln -s here "$t/link" 2>/dev/null && [ "$(readlink "$t/link")" = here ] && echo links
printf '#!/bin/sh\\nexit 0\\n' >"$t/program" && chmod 700 "$t/program" && "$t/program" 2>/dev/null && echo executes
rm -f "$t/link" "$t/program"; rmdir "$t"
else printf 'said\\t%s\\n' "$(clean <"$D/why.$$")"; fi
printf 'bytes\\t%s\\n' "$(df -Pk "$p" 2>/dev/null | tail -n 1 | awk '{print $4}')"
printf 'inodes\\t%s\\n' "$(df -Pi "$p" 2>/dev/null | tail -n 1 | awk '{print $4}')"
printf 'type\\t%s\\n' "$(stat -f -c %T "$p" 2>/dev/null)"
[ -f "$f/.escapement/owner" ] && printf 'owner\\t%s\\n' "$(head -c 1000 "$f/.escapement/owner" | clean)"
exit 0
`;
const requestLine = (options) => {
    const list = sbatchOptions(options, false);
    if (list.kind === 'refused')
        return `printf '1\\t%s\\n' ${(0,quote/* quote */.hD)(list.message)}\n`;
    return `said=$(printf '#!/bin/sh\\n:\\n' | sched timeout -k 2 35 sbatch --test-only ${(0,quote/* words */.aL)(list.list)} 2>&1); printf '%s\\t%s\\n' "$?" "$(printf '%s' "$said" | clean)"\n`;
};
const trialPart = (options, token) => {
    const list = sbatchOptions(options, true);
    if (list.kind === 'refused')
        return `printf 'said\\t%s\\n' ${(0,quote/* quote */.hD)(list.message)}\n`;
    return `said=$(printf '#!/bin/sh\\nexit 0\\n' | sched timeout -k 5 40 sbatch --hold --parsable --output=/dev/null --comment=${(0,quote/* quote */.hD)(token)} --job-name=${(0,quote/* quote */.hD)(token)} ${(0,quote/* words */.aL)(list.list)} 2>"$D/err.$$")
job=$(printf '%s\\n' "$said" | tail -n 1); job=\${job%%;*}
case $job in ''|*[!0-9]*) printf 'said\\t%s\\n' "$(printf '%s %s' "$said" "$(cat "$D/err.$$")" | clean)"; exit 0 ;; esac
printf 'job\\t%s\\n' "$job"
printf 'bears\\t%s\\n' "$(sched timeout -k 2 30 squeue -h -t all -j "$job" -o '%k|%j' </dev/null 2>&1 | head -n 1)"
if said=$(sched timeout -k 2 30 scontrol release "$job" </dev/null 2>&1); then
sleep 1
printf 'state\\t%s\\n' "$(sched timeout -k 2 30 squeue -h -t all -j "$job" -o '%T|%r' </dev/null 2>&1 | head -n 1)"
else printf 'unreleased\\t%s\\n' "$(printf '%s' "$said" | clean)"; fi
sched timeout -k 2 30 scancel "$job" </dev/null >/dev/null 2>&1 && echo cancelled
exit 0
`;
};
const partsFor = ({ folders, requests, trial }, token) => [
    { body: TOOLS_PART, seconds: SECONDS, stage: 0 },
    { body: asked('squeue -h -t all --me -o %i'), seconds: SECONDS, stage: 0 },
    { body: asked('sacct -n -X -P -j 1 --format=JobID'), seconds: SECONDS, stage: 0 },
    { body: asked("sinfo -h -o '%P|%l|%a'"), seconds: SECONDS, stage: 0 },
    { body: asked('sacctmgr -nP show assoc "user=$(id -un)" format=Account,Partition,QOS'), seconds: SECONDS, stage: 0 },
    { body: asked('scontrol show config'), seconds: SECONDS, stage: 0 },
    ...folders.map((path) => ({ body: folderPart(path), seconds: 30, stage: 0 })),
    // one after the other: a check-up must not look like a storm of submissions
    { body: `${requests.map(requestLine).join('')}exit 0\n`, seconds: SECONDS + 10 * requests.length, stage: 1 },
    ...(trial === undefined ? [] : [{ body: trialPart(trial, token), seconds: 4 * SECONDS, stage: 2 }]),
];
const decode = (bytes) => Buffer.from(bytes).toString('utf8');
const replyOf = (answer) => {
    if (answer?.kind !== 'ended' || answer.code === 124 || answer.code === 137)
        return { code: undefined, said: 'no answer in time', out: '' };
    const out = decode(answer.out);
    return { code: answer.code, said: (answer.err.trim() || out.trim()).slice(-500), out };
};
const fieldsOf = (text) => new Map(text.split('\n').map((line) => {
    const [name = '', ...rest] = line.split('\t');
    return [name, rest.join('\t')];
}));
const number = (text) => (/^[0-9]{1,18}$/.test(text ?? '') ? Number(text) : undefined);
const folderSeen = (path, answer) => {
    const { out, code } = replyOf(answer);
    const fields = fieldsOf(out);
    const kib = number(fields.get('bytes'));
    const inodes = number(fields.get('inodes'));
    const owner = fields.get('owner');
    const fileSystem = fields.get('type');
    return {
        path,
        nearest: fields.get('nearest') ?? '',
        isFolder: fields.has('folder'),
        writable: fields.has('writable'),
        links: fields.has('links'),
        executes: fields.has('executes'),
        said: fields.get('said') ?? (code === undefined ? 'it did not answer in 30 s' : ''),
        ...(kib === undefined ? {} : { freeBytes: kib * 1024 }),
        ...(inodes === undefined ? {} : { freeInodes: inodes }),
        ...(fileSystem ? { fileSystem } : {}),
        ...(owner === undefined ? {} : { owner: owner.trim() }),
    };
};
const trialOf = (answer, token) => {
    const { out, said } = replyOf(answer);
    const fields = fieldsOf(out);
    const [comment, name] = (fields.get('bears') ?? '').split('|');
    return {
        job: fields.get('job'),
        commentKept: comment === token,
        nameKept: name === token,
        released: fields.has('state'),
        state: fields.get('state') ?? '',
        cancelled: fields.has('cancelled'),
        said: fields.get('said') ?? fields.get('unreleased') ?? (fields.has('job') ? '' : said),
    };
};
const commandsIn = (lines) => Object.fromEntries(lines.flatMap((line) => {
    const [tool = '', path = '', version = ''] = line.split('\t');
    return TOOLS.includes(tool) ? [[tool, { path, version }]] : [];
}));
const read = ({ parts, noise }, { folders, trial }, token) => {
    const [tools, squeue, sacct, sinfo, assoc, config, ...rest] = parts;
    const [clock = '', ...found] = replyOf(tools).out.split('\n');
    const { out, ...queue } = replyOf(squeue);
    const ends = replyOf(sacct);
    const absent = isAccountingAbsent(ends.said);
    const [partitions, associations] = [replyOf(sinfo), replyOf(assoc)];
    return {
        there: Number(clock) || 0,
        noise,
        commands: commandsIn(found),
        squeue: queue,
        sacct: { code: ends.code, said: ends.said },
        accounting: absent ? 'absent' : ends.code === 0 ? 'available' : 'unobserved',
        partitions: partitions.code === 0 ? partitionsIn(partitions.out) : undefined,
        associations: associations.code === 0 && associations.out.trim() !== '' ? associationsIn(associations.out) : undefined,
        settings: settingsIn(replyOf(config).out),
        folders: folders.map((path, i) => folderSeen(path, rest[i])),
        requests: replyOf(rest[folders.length])
            .out.split('\n')
            .flatMap((line) => {
            const [code, said = ''] = line.split('\t');
            return code === undefined || code === '' ? [] : [{ code: code === '124' ? undefined : Number(code), said }];
        }),
        ...(trial === undefined ? {} : { trial: trialOf(rest[folders.length + 1], token) }),
    };
};
/** Whether the commands are also found the other way; silence there is no finding of its own. */
const otherWay = async (line) => {
    const loginShell = !line.loginShell;
    try {
        const answer = await (0,converse/* converse */.i)({ ...line, setup: undefined, loginShell }, { library: '', parts: [{ body: FOUND_PART, seconds: 20, stage: 0 }] }, false);
        return {
            loginShell,
            found: replyOf(answer.parts[0])
                .out.split('\n')
                .filter((tool) => TOOLS.includes(tool)),
        };
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        return undefined;
    }
};
const now = () => Math.floor(Date.now() / 1000);
/** One remote command for everything, and a small one the other way round (login shell or not). Throws PortError. */
async function examine(line, questions) {
    const token = `escapement-doctor.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const before = now();
    const answer = await (0,converse/* converse */.i)(line, { library: `${library/* LIBRARY */.o}${SUBMIT_LIBRARY}`, parts: partsFor(questions, token) }, false);
    const after = now();
    const { there, ...seen } = read(answer, questions, token);
    return { ...seen, clock: { before, there, after }, other: await otherWay(line) };
}

// EXTERNAL MODULE: ./build/src/adapters/remote/ledger.js
var ledger = __webpack_require__(4080);
;// CONCATENATED MODULE: ./build/src/adapters/slurm/merge.js

/**
 * Joins what the sources say about the jobs that were asked for. squeue says whether a job lives, because sacct lags;
 * sacct says how it ended. A job that no source knows is left out: absence is for the core to judge. Pure.
 */
function mergeJobs(ids, sources) {
    const squeue = byId(sources.squeue);
    const [sacct, scontrol, records] = [byId(sources.sacct ?? []), byId(sources.scontrol ?? []), byId(sources.records ?? [])];
    const jobs = new Map();
    for (const id of ids) {
        const queued = squeue.get(id) ?? [];
        const job = mergeOne(queued, sacct.get(id) ?? [], scontrol.get(id) ?? [], ofOneLife(queued, records.get(id) ?? []));
        if (job !== undefined)
            jobs.set(id, job);
    }
    return jobs;
}
/** Ids come round again: what a job wrote about its end says nothing of another that bears its id now. */
function ofOneLife(squeue, records) {
    const token = squeue[0]?.token;
    return token === undefined ? records : records.filter((record) => record.token === token);
}
function mergeOne(squeue, sacct, scontrol, records) {
    // of an array that is not seen whole nothing can be said: what is not seen may be waiting still
    const opaque = [...squeue, ...sacct, ...scontrol].find((row) => row.indices?.length === 0);
    if (opaque !== undefined)
        return { ...plain(opaque), phase: 'unknown', reason: 'its elements could not be read' };
    const isArray = [...squeue, ...sacct, ...scontrol, ...records].some((row) => row.indices !== undefined);
    if (!isArray) {
        const row = accounted(mergeRow(squeue[0], sacct.at(-1), scontrol[0], records[0]));
        return row && plain(row);
    }
    const sources = [squeue, sacct, scontrol, records].map(byIndex);
    const indices = [...new Set(sources.flatMap((source) => [...source.keys()]))].sort((a, b) => a - b);
    const rows = indices.flatMap((index) => {
        const [q, a, c, r] = sources.map((source) => source.get(index));
        const row = accounted(mergeRow(q, a, c, r));
        return row === undefined ? [] : [{ ...row, indices: [index] }];
    });
    return joinArray(rows);
}
const plain = ({ indices: _, ...job }) => job;
/** What a job's end has cost. Accounting says it; where there is none, or it lags, the cores times what the clock showed. */
function accounted(row) {
    if (row?.phase !== 'ended' || row.coreSeconds !== undefined)
        return row;
    const { cpus, started, ended } = row;
    return cpus === undefined || started === undefined || ended === undefined
        ? row
        : { ...row, coreSeconds: cpus * Math.max(0, ended - started) };
}
/** `squeue` first. Whoever else knows the same end adds the exit code. */
function mergeRow(squeue, sacct, scontrol, record) {
    if (squeue !== undefined)
        return squeue.phase === 'ended' ? { ...squeue, ...details(squeue, scontrol), ...details(squeue, sacct) } : squeue;
    if (sacct?.phase === 'ended')
        return sacct;
    if (scontrol !== undefined)
        return scontrol;
    if (record !== undefined)
        return record;
    // the database was never told of the end: nobody sees this job, but that it ended cannot be said either
    return sacct === undefined ? undefined : { ...sacct, phase: 'unknown', reason: 'stale' };
}
// ids wrap around and a requeue is a new submission: only a record of the very same submission may add to this one
function details(squeue, row) {
    if (row?.phase !== 'ended' || row.submitted !== squeue.submitted)
        return {};
    const { exit, by, node, cpus, coreSeconds, restarts, started, ended } = row;
    return Object.fromEntries(Object.entries({ exit, by, node, cpus, coreSeconds, restarts, started, ended }).filter(([, value]) => value !== undefined));
}
function byId(rows) {
    const map = new Map();
    for (const row of rows) {
        const list = map.get(row.id);
        if (list)
            list.push(row);
        else
            map.set(row.id, [row]);
    }
    return map;
}
function byIndex(rows) {
    const map = new Map();
    for (const row of rows)
        for (const index of row.indices ?? [])
            map.set(index, row);
    return map;
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/records.js


/** Jobs that an attempt bears, or that its script submitted by itself (`follows`). */
const entriesOf = ({ site, listed }) => listed.flatMap(({ stage, attempt, facts }) => [facts.get('id'), facts.get('follows')].flatMap((job) => {
    if (job === undefined || !/^[0-9]{1,18}$/.test(job.to))
        return [];
    return [{ id: job.to, token: (0,keys/* tokenOf */.B9)({ campaign: site.campaign, stage, attempt }, site.ownerHash), at: job.at, facts }];
}));
/** 128 + SIGTERM: what a shell says of a script that was asked to leave. */
const TERMINATED = 143;
/**
 * Seconds before the time limit from which SIGTERM counts as the limit's: clocks of nodes differ a little, and SLURM never strikes
 * early. KillWait's default: whoever is ended so late would have been ended anyway.
 */
const LIMIT_SLACK = 30;
/**
 * What jobs wrote about themselves, on backends without accounting. The newest restart counts, also when it left no end: a job that was
 * killed outright is not judged by its earlier run. Of several attempts that bore one id, the newest: ids come round again. A death by
 * SIGTERM is the time limit's only at the time limit; before it nobody knows whose it was, and it is called `TERMINATED`, whatever
 * status the script made of it. Pure.
 */
function exitRecords(ledgers) {
    return [...newestOf(ledgers).values()].flatMap(({ id, token, facts }) => [...traces(facts)].flatMap(([task, trace]) => {
        const row = rowOf(id, task, trace);
        return row ? [{ ...row, token }] : [];
    }));
}
function traces(facts) {
    const newest = new Map();
    for (const [name, fact] of facts) {
        const [, kind, task, count] = /^(start|limit|term|exit)\.(n|[0-9]{1,9})\.([0-9]{1,9})$/.exec(name) ?? [];
        if (kind === undefined || task === undefined)
            continue;
        const restart = Number(count);
        const known = newest.get(task);
        if (known === undefined || known.restart < restart)
            newest.set(task, { restart, facts: new Map([[kind, fact]]) });
        else if (known.restart === restart)
            known.facts.set(kind, fact);
    }
    return newest;
}
function newestOf(ledgers) {
    const newest = new Map();
    for (const entry of ledgers.flatMap(entriesOf))
        if ((newest.get(entry.id)?.at ?? -1) < entry.at)
            newest.set(entry.id, entry);
    return newest;
}
/** Seconds by which the clocks of file server and scheduler may differ: far less than it takes ids to come round. */
const SLACK = 3600;
/**
 * Rows of ended jobs without those of an earlier life of their id: nothing of ours ends before its id stands in the ledger, and a
 * database that lags still tells of the job that bore the id before. What is left is the end of the attempt that bore it last: sacct
 * shows no token, and a row of another stage may still name the id from its earlier life. Pure.
 */
function ofThisLife(ledgers, rows) {
    const newest = newestOf(ledgers);
    return rows
        .filter(({ id, ended }) => ended === undefined || ended >= (newest.get(id)?.at ?? 0) - SLACK)
        .map((row) => ({ ...row, ...(row.token === undefined && newest.has(row.id) ? { token: newest.get(row.id)?.token ?? '' } : {}) }));
}
function rowOf(id, task, { restart, facts }) {
    const [start, limit, term, exit] = ['start', 'limit', 'term', 'exit'].map((kind) => facts.get(kind));
    const ended = exit?.at ?? term?.at;
    if (ended === undefined)
        return undefined;
    const [, code, epoch, place = ''] = /^([0-9]{1,3})\.([0-9]+)\.(.+)$/.exec(exit?.to ?? '') ?? [];
    const [, cpus = '', ...where] = start?.to.split('.') ?? [];
    const began = start?.at ?? readInstant(epoch ?? '');
    // garbage is no status: it must not read as one that is well
    const unreadable = exit !== undefined && code === undefined;
    const { state, reason } = unreadable
        ? { state: 'UNREADABLE', reason: 'its record cannot be read' }
        : ending(Number(code), exit !== undefined, term?.at, ended, deadline(limit));
    return defined({
        id,
        indices: task === 'n' ? undefined : [Number(task)],
        phase: unreadable ? 'unknown' : 'ended',
        state,
        by: undefined,
        reason,
        exit: code === undefined ? undefined : { code: Number(code), signal: 0 },
        submitted: undefined,
        started: began,
        ended,
        startEstimate: undefined,
        timeLimit: undefined,
        node: [where.join('.'), place].find((name) => name !== ''),
        partition: undefined,
        cpus: coresOf(cpus),
        restarts: restart,
        token: undefined,
    });
}
function ending(code, exited, term, ended, end) {
    if (exited && code !== TERMINATED && term === undefined)
        return { state: code === 0 ? 'COMPLETED' : 'FAILED', reason: '' };
    const came = term ?? ended;
    if (end !== undefined && came >= end - LIMIT_SLACK)
        return { state: 'TIMEOUT', reason: '' };
    const early = end === undefined ? 'its time limit is not known' : `${Math.ceil((end - came) / 60)} min before its time limit`;
    return { state: 'TERMINATED', reason: `ended by SIGTERM, ${early}; who sent it is not known` };
}
/** `@<epoch>` is the end itself; else it is the time that was left when the link was made. */
function deadline(limit) {
    if (limit === undefined)
        return undefined;
    if (/^@[0-9]+$/.test(limit.to))
        return Number(limit.to.slice(1));
    const left = readLimit(limit.to);
    return left === undefined ? undefined : limit.at + left;
}
/** SLURM_JOB_CPUS_PER_NODE: `64(x2),32` is 160. */
function coresOf(text) {
    const counts = text.split(',').map((part) => /^([0-9]+)(?:\(x([0-9]+)\))?$/.exec(part));
    if (counts.some((match) => match === null))
        return undefined;
    return counts.reduce((sum, match) => sum + Number(match?.[1]) * Number(match?.[2] ?? 1), 0);
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/scontrol.js




/** In the order in which scontrol prints them. */
const scontrol_ORDER = ['JobState', 'Reason', 'Dependency', 'Restarts', 'ExitCode', 'TimeLimit', 'SubmitTime', 'StartTime', 'EndTime'];
/** Reads `scontrol -o show job`, times in epoch seconds; knows a job as long as squeue does, with its exit code. Pure. */
function parseScontrol(text) {
    const parsed = { rows: [], oddities: [] };
    for (const line of text.split('\n'))
        if (line.startsWith('JobId='))
            taken(parsed, 'scontrol', line, scontrol_readLine(line));
    return parsed;
}
/** Values by their names, each up to the next blank (a reason up to the next name); undefined when one of them is missing. */
function fieldsIn(line) {
    const fields = new Map();
    // names and comments are free text: a name comes before the last of these words, and the comment is left out
    let at = line.lastIndexOf(' JobState=');
    for (const [i, name] of scontrol_ORDER.entries()) {
        const start = at < 0 ? -1 : line.indexOf(` ${name}=`, at);
        const value = start + name.length + 2;
        const end = name === 'Reason' ? line.indexOf(` ${scontrol_ORDER[i + 1]}=`, value) : line.indexOf(' ', value);
        // without the blank behind it a value may have been cut
        if (start < 0 || end < 0)
            return undefined;
        fields.set(name, line.slice(value, end));
        at = end;
    }
    return fields;
}
const wordAfter = (line, name, from) => {
    const at = line.indexOf(` ${name}=`, from);
    if (at < 0)
        return undefined;
    const value = at + name.length + 2;
    const end = line.indexOf(' ', value);
    return end < 0 ? undefined : line.slice(value, end);
};
/** A job's comment is its owner's: whatever looks like a field in it is none. */
const withoutComment = (line) => {
    const [from, to] = [line.indexOf(' Comment='), line.lastIndexOf(' StdErr=')];
    return from >= 0 && to > from ? line.slice(0, from) + line.slice(to) : line;
};
function scontrol_readLine(line) {
    const head = /^JobId=([0-9]{1,18})(?: ArrayJobId=([0-9]{1,18}))?(?: ArrayTaskId=(\S+))? /.exec(line);
    const told = withoutComment(line);
    const fields = fieldsIn(told);
    const state = fields?.get('JobState') ?? '';
    const exit = readExit(fields?.get('ExitCode'));
    if (!head?.[1] || !fields || !/^[A-Z_]+$/.test(state) || exit === undefined)
        return undefined;
    const [, id, array, task] = head;
    const reason = fields.get('Reason') ?? '';
    const phase = phaseOf(state, reason);
    const ended = phase === 'ended';
    const rest = told.lastIndexOf(' EndTime=');
    return defined({
        id: array ?? id,
        indices: task === undefined ? undefined : (readIndices(task) ?? []),
        phase,
        state,
        by: undefined,
        reason: reason === 'None' ? '' : reason,
        exit: ended ? exit : undefined,
        submitted: readInstant(fields.get('SubmitTime')),
        started: phase === 'running' || ended ? readInstant(fields.get('StartTime')) : undefined,
        ended: ended ? readInstant(fields.get('EndTime')) : undefined,
        startEstimate: undefined,
        timeLimit: readLimit(fields.get('TimeLimit') ?? ''),
        node: readWord(wordAfter(told, 'NodeList', rest)),
        partition: readWord(wordAfter(told, 'Partition', rest)),
        cpus: readCount(wordAfter(told, 'NumCPUs', rest)),
        restarts: readCount(fields.get('Restarts')),
        token: undefined,
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/squeue.js




/** The token's column comes last, because it alone is free text that may contain the separator. */
const squeueFormat = (place) => `%i|%T|%S|%e|%V|%l|%P|%C|%N|%r|${place === 'comment' ? '%k' : '%j'}`;
const COLUMNS = 11;
/** Reads `squeue -h -t all --me -o squeueFormat`, times in epoch seconds. Pure. */
function parseSqueue(text) {
    const parsed = { rows: [], oddities: [] };
    for (const line of text.split('\n')) {
        if (line.trim() === '' || line.startsWith('CLUSTER: '))
            continue; // `-M` and SLURM_CLUSTERS print a heading
        taken(parsed, 'squeue', line, squeue_readLine(line));
    }
    return parsed;
}
function squeue_readLine(line) {
    const cells = line.split('|');
    const [id = '', state = '', start, end, submit, limit = '', partition, cpus, node, reason = ''] = cells;
    const job = readJobId(id);
    if (job === undefined || cells.length < COLUMNS || state === '')
        return undefined;
    const phase = phaseOf(state, reason);
    const waits = phase === 'queued' || phase === 'held';
    return defined({
        id: job.base,
        indices: job.indices,
        phase,
        state,
        by: undefined,
        reason: reason === 'None' ? '' : reason,
        exit: state === 'COMPLETED' ? { code: 0, signal: 0 } : undefined,
        submitted: readInstant(submit),
        started: waits ? undefined : readInstant(start),
        // of a running job `%e` is when its limit will strike, not an end
        ended: phase === 'ended' ? readInstant(end) : undefined,
        startEstimate: waits ? readInstant(start) : undefined,
        timeLimit: readLimit(limit),
        node: readWord(node),
        partition: readWord(partition),
        cpus: readCount(cpus),
        restarts: undefined,
        token: readWord(cells.slice(COLUMNS - 1).join('|')),
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/look.js









/** squeue answers an error after 9 to 20 s when slurmctld is down or hangs. */
const SCHEDULER_SECONDS = 40;
/** Times in epoch seconds; and lists of array elements whole, because squeue cuts them after 26 characters in the middle of a number. */
const ENVIRONMENT = 'env SLURM_TIME_FORMAT=%s SLURM_BITSTR_LEN=0';
const ask = (file, command) => `whole "$D/${file}" sched ${ENVIRONMENT} ${command}`;
/** One poll: the clock, one squeue, all ledgers; then one sacct, and scontrol only for ends that sacct does not tell. */
function lookParts(watched, place) {
    const squeue = `date +%s
${ask('queue', `squeue -h -t all --me -o ${(0,quote/* quote */.hD)(squeueFormat(place))}`)} || exit 1
rc=$(cat "$D/queue.rc"); [ "$rc" = 0 ] || exit "$rc"
: >"$D/queue.ok"
cat "$D/queue"
`;
    const ledgers = watched.map((site) => ({ body: (0,ledger/* ledgerScript */.Pk)(site), seconds: ledger/* LEDGER_SECONDS */.KT, stage: 0 }));
    const jobs = [...new Set(watched.flatMap((site) => site.jobs))].filter((id) => /^[0-9]{1,18}$/.test(id));
    return [
        { body: squeue, seconds: SCHEDULER_SECONDS, stage: 0 },
        ...ledgers,
        { body: endsScript(jobs, watched.length), seconds: SCHEDULER_SECONDS, stage: 1 },
    ];
}
// Ids of attempts that git may not know come from the ledgers' own answers.
function endsScript(jobs, ledgers) {
    const outs = Array.from({ length: ledgers }, (_, i) => `"$D/${i + 1}.out"`).join(' ');
    return `ids=${(0,quote/* quote */.hD)(jobs.join(' '))}
for id in $(grep -h '^ask [0-9][0-9]*$' ${outs} /dev/null 2>/dev/null | sort -u); do case $id in ask) ;; *) ids="$ids $id" ;; esac; done
ids=$(printf '%s\\n' $ids | sort -nu)
[ -n "$ids" ] || { echo idle; exit 0; }
list=$(printf '%s,' $ids); list=\${list%,}
any=$(printf '%s|' $ids); any=\${any%|}
${ask('acct', `sacct -n -P -X -j "$list" --format=${SACCT_FORMAT}`)} 2>"$D/acct.err" && rc=$(cat "$D/acct.rc") || rc=1
echo "sacct $rc"; cat "$D/acct"; echo 'end sacct'; cat "$D/acct.err" >&2
[ -e "$D/queue.ok" ] || exit 0
need=
while IFS='|' read -r id state rest; do
  case $state in PENDING|RUNNING|SUSPENDED|COMPLETING|CONFIGURING|STOPPED|SIGNALING|RESIZING|STAGE_OUT|REQUEUE*|RESV_DEL_HOLD|SPECIAL_EXIT) continue ;; esac
  grep -q "^$id|[A-Z_]*[^|]*|[0-9:]*|[0-9]*|[^|]*|[0-9][0-9]*|" "$D/acct" || need="$need \${id%%_*}"
done <<X
$(grep -E "^($any)[_|]" "$D/queue")
X
[ -n "$need" ] || exit 0
need=$(printf '%s\\n' $need | sort -nu)
pattern=$(printf '%s|' $need); pattern=\${pattern%|}
case $need in *[!0-9]*) one= ;; *) one=$need ;; esac
sched ${ENVIRONMENT} scontrol -o show job $one </dev/null 2>"$D/show.err" | grep -E "^JobId=($pattern) | ArrayJobId=($pattern) "
`;
}
/** Joins the parts of one look. Pure. */
function readLook(answer, watched) {
    const [squeue, ...others] = answer.parts;
    const refused = silence(squeue);
    if (refused !== undefined || squeue?.kind !== 'ended')
        return { sight: refused ?? silent('no answer'), accounting: undefined };
    const [clockLine = '', ...lines] = look_text(squeue.out).split('\n');
    const clock = readInstant(clockLine);
    if (clock === undefined)
        return { sight: silent('the cluster did not tell its time'), accounting: undefined };
    const queue = parseSqueue(lines.join('\n'));
    const ends = readEnds(others[watched.length]);
    const read = watched.map((site, i) => (0,ledger/* ledgerSight */.nF)(others[i], site));
    const listed = read.flatMap((ledger) => ledger.listed);
    const own = watched.map((site, i) => ({ site, listed: read[i]?.listed ?? [] }));
    const jobs = mergeJobs(askedFor(watched, listed, queue.rows), {
        squeue: queue.rows,
        sacct: ofThisLife(own, ends.sacct),
        scontrol: ofThisLife(own, ends.scontrol),
        records: ends.accounting === 'absent' ? exitRecords(own) : [],
    });
    for (const [id, job] of processes(listed, clock, jobs))
        jobs.set(id, job);
    return {
        sight: {
            kind: 'seen',
            clock,
            jobs,
            accounting: ends.accounting,
            ...(queue.unread === undefined ? {} : { garbled: queue.unread }),
            ledgers: new Map(watched.flatMap(({ campaign }, i) => (read[i] ? [[campaign, read[i].sight]] : []))),
            strays: straysOf(watched, queue.rows),
            oddities: [...queue.oddities, ...ends.oddities],
        },
        accounting: ends.asked && ends.accounting !== 'unobserved' ? ends.accounting : undefined,
    };
}
const look_text = (bytes) => Buffer.from(bytes).toString('utf8');
const silent = (why) => ({
    kind: 'unobserved',
    code: 'SCHEDULER_SILENT',
    why,
    hint: 'mostly that is a restart of SLURM or its maintenance; jobs survive both; if it lasts, `squeue --me` on the login node tells the same, and the site can help',
});
function silence(squeue) {
    if (squeue === undefined || squeue.kind === 'late' || squeue.code === 124 || squeue.code === 137)
        return silent(`squeue did not answer in ${SCHEDULER_SECONDS} s`);
    if (squeue.code === 127) {
        return {
            kind: 'unobserved',
            code: 'NO_SCHEDULER',
            why: 'squeue was not found there',
            hint: 'if a module brings it, name it in `setup:` in .github/escapement.yml (`setup: module load slurm`), and leave `login_shell: true`',
        };
    }
    if (squeue.code === 0)
        return undefined;
    const said = squeue.err.trim().split('\n').at(-1)?.slice(0, 300);
    return silent(said ? `squeue: ${said}` : `squeue ended with exit status ${squeue.code} and no word`);
}
function readEnds(answer) {
    const nothing = { sacct: [], scontrol: [], oddities: [] };
    if (answer?.kind !== 'ended')
        return { ...nothing, asked: true, accounting: 'unobserved' };
    const all = look_text(answer.out);
    if (all === 'idle\n')
        return { ...nothing, asked: false, accounting: 'available' };
    const match = /^sacct ([0-9]+)\n([\s\S]*?)end sacct\n([\s\S]*)$/.exec(all);
    if (!match)
        return { ...nothing, asked: true, accounting: 'unobserved' };
    const [, code, rows = '', shown = ''] = match;
    const scontrol = parseScontrol(shown);
    const absent = isAccountingAbsent(answer.err);
    if (code !== '0')
        return { asked: true, accounting: absent ? 'absent' : 'unobserved', sacct: [], scontrol: scontrol.rows, oddities: scontrol.oddities };
    const sacct = parseSacct(rows);
    return {
        asked: true,
        accounting: 'available',
        sacct: sacct.rows,
        scontrol: scontrol.rows,
        oddities: [...sacct.oddities, ...scontrol.oddities],
    };
}
/** What git and the ledgers name, and every job in the queue that bears a token of these campaigns. */
function askedFor(watched, listed, queue) {
    const owners = new Set(watched.map((site) => `${site.campaign} ${site.ownerHash}`));
    const ids = new Set(watched.flatMap((site) => site.jobs));
    for (const { facts } of listed) {
        for (const name of ['id', 'follows'])
            if (/^[0-9]+$/.test(facts.get(name)?.to ?? ''))
                ids.add(facts.get(name)?.to ?? '');
    }
    for (const row of queue) {
        const token = (0,keys/* parseToken */.pI)(row.token ?? '');
        if (token !== undefined && owners.has(`${token.campaign} ${token.owner}`))
            ids.add(row.id);
    }
    return ids;
}
/** Of other campaigns, perhaps such as are gone: whose they are the token tells. */
function straysOf(watched, queue) {
    const owners = new Set(watched.map((site) => `${site.campaign} ${site.ownerHash}`));
    const rows = queue.filter((row) => {
        const token = row.phase === 'ended' ? undefined : (0,keys/* parseToken */.pI)(row.token ?? '');
        return token !== undefined && !owners.has(`${token.campaign} ${token.owner}`);
    });
    const jobs = rows.map(({ indices: _, ...job }) => job);
    return [...new Map(jobs.map((job) => [job.id, job])).values()];
}
/** Jobs that are processes; a deploy script that submitted one after we had stopped waiting is seen as the job that it submitted. */
function processes(listed, clock, jobs) {
    return listed.flatMap((entry) => {
        const seen = (0,ledger/* processSeen */.D9)(entry, clock);
        if (seen === undefined)
            return [];
        const follows = entry.facts.get('follows')?.to;
        if (follows === undefined)
            return [[seen.id, seen]];
        const job = jobs.get(follows);
        return job === undefined ? [] : [[seen.id, { ...job, id: seen.id }]];
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/slurm/exit-record.js
/**
 * Shell (dash, bash, busybox) that stands in the place of the user's script where there is no accounting: it runs the script through its
 * own interpreter, hands signals on, and leaves facts in the attempt's folder, each named for the array task and the requeue. What they
 * mean is for `exitRecords` to say.
 *
 * - `start → <epoch>.<cores by node>.<node>`, `pid → <pid>` of the script
 * - `limit → <time left>` when it was asked for (the link's own time says when), or `@<epoch>` of the end
 * - `term → 15` when SIGTERM came, but for the first one that the script has ordered for itself (`--signal=B:TERM@…`)
 * - `exit → <code>.<epoch of the start>.<node>`
 *
 * Two shells, because bash loses a child's status in every third case where a trapped signal comes into `wait` as the child dies, and
 * dash where anything is started after that: one has the script in its foreground and writes down how it ended; the batch shell hands on
 * what it is sent, which is all that a script gets from SLURM (proctrack/cgroup; where pgid or linuxproc signal every process, it gets
 * it twice). Nothing asks the scheduler when SIGTERM has come: the answer may take longer than KillWait leaves. While a fact is written
 * SIGTERM is ignored, for it may go to `ln` as well. Names begin with `esc_`, so that no exported variable of the script is written
 * over; messages go nowhere, so that the script's log is the script's. `@…@` are filled in by `wrap`.
 */
const EXIT_RECORD = `
esc_at=@attempt@; esc_own=@own@
esc_me=\${SLURM_ARRAY_TASK_ID:-n}.\${SLURM_RESTART_COUNT:-0}
esc_node=\${SLURMD_NODENAME:-$(uname -n)}
esc_signals='HUP INT QUIT ALRM USR1 USR2 TERM XCPU URG WINCH'
esc_note() { ln -sn -- "$1" "$esc_at/$2.$esc_me" 2>/dev/null; }
esc_pass() { # signal
  [ "$!" = "$esc_last" ] && { trap - "$1"; kill -"$1" "$$"; } # the script has not begun yet
  esc_pid=$(readlink "$esc_at/pid.$esc_me") && kill -"$1" "$esc_pid" 2>/dev/null
  [ "$1" = TERM ] || return
  [ -n "$esc_own" ] && { esc_own=; return; }
  trap '' TERM; esc_note 15 term; trap 'esc_pass TERM' TERM
}
esc_limit() { # jobs that are over at once ask nobody
  trap '' $esc_signals
  sleep 5
  unset SQUEUE_ACCOUNT SQUEUE_ARRAY SQUEUE_LICENSES SQUEUE_NAMES SQUEUE_PARTITION SQUEUE_QOS SQUEUE_SORT SQUEUE_STATES SQUEUE_USERS
  esc_left=$(timeout 60 @squeue@ -h -j "$SLURM_JOB_ID" -o %L </dev/null)
  case $esc_left in ''|*[!0-9:-]*) ;; *) esc_note "$esc_left" limit ;; esac
}
esc_run() { # interpreter, script, arguments; a shell that has stood without job control ignores SIGINT and SIGQUIT, its script must not
  trap : $esc_signals
  esc_env=
  env --default-signal=INT,QUIT true && esc_env='env --default-signal=INT,QUIT'
  $esc_env /bin/sh -c 'ln -sn -- "$$" "$0"; exec "$@" <&3 2>&4 3<&- 4>&-' "$esc_at/pid.$esc_me" "$@"
  esc_code=$?
  trap '' $esc_signals
  for esc_i in 1 2 3; do
    esc_note "$esc_code.$esc_began.$esc_node" exit || [ -L "$esc_at/exit.$esc_me" ] && break
    sleep 1
  done
  exit $esc_code
}
esc_began=$(date +%s)
esc_note "$esc_began.\${SLURM_JOB_CPUS_PER_NODE:-}.$esc_node" start
if [ -n "\${SLURM_JOB_END_TIME:-}" ]; then esc_note "@$SLURM_JOB_END_TIME" limit
elif [ -n "\${SLURM_JOB_ID:-}" ]; then { esc_limit & } >/dev/null 2>&1 </dev/null; fi
esc_last=$!
for esc_i in $esc_signals; do trap "esc_pass $esc_i" "$esc_i"; done
{ esc_run @interpreter@ @script@ "$@" 2>/dev/null & } 3<&0 4>&2
esc_runner=$!
exec 2>/dev/null
while kill -0 "$esc_runner"; do wait "$esc_runner"; esc_code=$?; done
esc_said=$(readlink "$esc_at/exit.$esc_me") && esc_code=\${esc_said%%.*}
exit "$esc_code"
`;

;// CONCATENATED MODULE: ./build/src/adapters/slurm/wrapper.js


/**
 * Shell function `wrap attempt script options...`: writes the wrapper under the script's own name (the job's default name and `%x`)
 * with the script's head of comments, so that its #SBATCH lines count, and sets `wrapped`.
 */
const WRAPPER_LIBRARY = `
wrapper_body=${(0,quote/* quote */.hD)(EXIT_RECORD)}
sq() { # one word for sh; by hand, because sed would be fooled by newlines
  rest=$1; out=
  while :; do
    case $rest in
    *\\'*) out="$out\${rest%%\\'*}'\\\\''"; rest=\${rest#*\\'} ;;
    *) break ;;
    esac
  done
  printf "'%s'" "$out$rest"
}
fill() { # text mark value
  printf '%s%s%s' "\${1%%"$2"*}" "$3" "\${1#*"$2"}"
}
orders_term() { # one #SBATCH line or option
  case $1 in *--signal*B:*TERM*|*--signal*B:15*) own=yes ;; esac
}
wrap() { # attempt's folder, script, options...
  folder=$PWD/$1; script=$2; shift 2
  wrapped=$folder/script/\${script##*/}
  mkdir -p "$folder/script" || return 1
  own=
  for line in "$@"; do orders_term "$line"; done
  while IFS= read -r line; do case $line in '#SBATCH'*) orders_term "$line" ;; esac; done <"./$script"
  IFS= read -r head <"./$script" || :
  case $head in '#!'*) interpreter=\${head#'#!'} ;; *) interpreter=/bin/sh ;; esac
  body=$(fill "$wrapper_body" @attempt@ "$(sq "$folder")")
  body=$(fill "$body" @own@ "$own")
  body=$(fill "$body" @squeue@ "$(sq "$(command -v squeue || echo squeue)")")
  body=$(fill "$body" @interpreter@ "$interpreter")
  body=$(fill "$body" @script@ "$(sq "$PWD/$script")")
  {
    echo '#!/bin/sh'
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in '#!'*) ;; '#'*|'') printf '%s\\n' "$line" ;; *) break ;; esac
    done <"./$script"
    printf '%s\\n' "$body"
  } >"$wrapped.$$" && mv "$wrapped.$$" "$wrapped"
}
`;

;// CONCATENATED MODULE: ./build/src/adapters/slurm/backend.js














const SUBMISSION_LIBRARY = library/* LIBRARY */.o + process/* PROCESS_LIBRARY */.C + deploy/* DEPLOY_LIBRARY */.e9 + SUBMIT_LIBRARY + WRAPPER_LIBRARY;
/** Seconds that the deeds of one campaign may take. */
const ACT_SECONDS = 120;
/** A SLURM cluster behind a shell. One object is one run: after a first silence of the scheduler it submits nothing more. */
function slurmBackend(options) {
    const usage = { connections: 0, commands: 0, schedulerCalls: 0 };
    const line = { transport: options.transport, usage, setup: options.setup, loginShell: options.loginShell ?? true };
    const memory = { absent: undefined, silent: false };
    return {
        name: options.name,
        kind: 'slurm',
        usage,
        look: (watched) => look(line, options.token, memory, watched),
        gather: (asked) => (0,needs/* gatherOver */.e)(line, library/* LIBRARY */.o + deploy/* DEPLOY_LIBRARY */.e9 + gather/* GATHER_LIBRARY */.cg, asked),
        act: (deeds) => act(line, options.token, memory, deeds),
        examine: (questions) => examine(line, questions),
        close: () => options.transport.close(),
    };
}
async function look(line, place, memory, watched) {
    if (watched.length === 0) {
        return { kind: 'unobserved', code: 'IDLE', why: 'no campaign has anything there' };
    }
    try {
        const parts = lookParts(watched, place);
        const answer = await (0,converse/* converse */.i)(line, { library: `${library/* LIBRARY */.o}${SUBMIT_LIBRARY}`, parts }, true);
        const looked = readLook(answer, watched);
        if (looked.accounting !== undefined)
            memory.absent = looked.accounting === 'absent';
        return looked.sight;
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        return { kind: 'unobserved', ...outageOf(error) };
    }
}
const outageOf = ({ code, message, hint }) => ({ code, why: message, ...(hint === undefined ? {} : { hint }) });
const withHint = (error) => (error.hint === undefined ? error.message : `${error.message} (${error.hint})`);
async function act(line, place, memory, deeds) {
    if (deeds.length === 0)
        return [];
    const groups = (0,remote_deeds/* bySite */.TW)(deeds);
    const manner = { place, mark: `escapement.${(0,external_node_crypto_.randomBytes)(12).toString('hex')}` };
    const queue = deeds.some(asksQueue) ? actSqueue(place, memory.absent) : 'exit 0\n';
    const silent = memory.silent ? ': >"$D/silent"\n' : '';
    const parts = groups.map(({ site, deeds: own }) => ({
        body: (0,remote_deeds/* siteScript */.Dh)(site, own, (one) => phrase(one, manner)),
        seconds: ACT_SECONDS,
        stage: 1,
    }));
    // the last part only reports whether the scheduler fell silent
    const report = { body: '[ -e "$D/silent" ] && echo silent\nexit 0\n', seconds: 5, stage: 2 };
    try {
        const answer = await (0,converse/* converse */.i)(line, { library: SUBMISSION_LIBRARY, parts: [{ body: silent + queue, seconds: 40, stage: 0 }, ...parts, report] }, false);
        remember(memory, answer.parts);
        const outcomes = groups.map(({ deeds: own }, i) => (0,remote_deeds/* readOutcomes */.CE)(own, answer.parts[i + 1]));
        return deeds.map((_, index) => outcomes.map((found) => found.get(index)).find((found) => found !== undefined) ?? { kind: 'unknown', message: 'no answer' });
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        memory.silent ||= error.code === 'CUT';
        return deeds.map(() => ({ kind: 'unknown', message: withHint(error) }));
    }
}
function remember(memory, parts) {
    const said = (i) => Buffer.from(parts.at(i)?.out ?? []).toString('utf8');
    if (said(0).includes('absent'))
        memory.absent = true;
    if (said(-1).includes('silent') || parts.at(-1)?.kind === 'late')
        memory.silent = true;
}


/***/ })

};
