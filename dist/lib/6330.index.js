export const id = 6330;
export const ids = [6330,7635];
export const modules = {

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localBackend: () => (/* binding */ localBackend)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/adapters/remote/checkpoint.js
var remote_checkpoint = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/adapters/remote/converse.js + 2 modules
var converse = __webpack_require__(148);
// EXTERNAL MODULE: ./build/src/adapters/remote/deeds.js
var remote_deeds = __webpack_require__(5718);
// EXTERNAL MODULE: ./build/src/adapters/remote/deploy.js
var deploy = __webpack_require__(6170);
// EXTERNAL MODULE: ./build/src/adapters/remote/exec.js + 1 modules
var exec = __webpack_require__(7635);
// EXTERNAL MODULE: ./build/src/adapters/remote/gather.js + 1 modules
var gather = __webpack_require__(3372);
// EXTERNAL MODULE: ./build/src/adapters/remote/ledger.js
var ledger = __webpack_require__(4080);
// EXTERNAL MODULE: ./build/src/adapters/remote/library.js
var library = __webpack_require__(198);
// EXTERNAL MODULE: ./build/src/adapters/remote/needs.js
var needs = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/src/adapters/remote/process.js
var process = __webpack_require__(532);
// EXTERNAL MODULE: ./build/src/adapters/remote/quote.js
var quote = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/src/adapters/local/job.js
/**
 * An sbatch script without a scheduler, as shell: its own interpreter, its #SBATCH lines for output, error, name and array
 * (options from the campaign win), the variables that SLURM would set. `$0` is the token, `$1` the attempt's folder, `$2` the job's id.
 */
const LOCAL_JOB = `
attempt=$1; job=$2
expand() { # %-pattern, array index
  text=$1; out=
  while :; do
    case $text in *%*) ;; *) break ;; esac
    out=$out\${text%%\\%*}; text=\${text#*%}
    rest=\${text#?}; letter=\${text%"$rest"}; text=$rest
    case $letter in
    j|A|J) out=$out$job ;;
    a) out=$out$2 ;;
    x) out=$out$name ;;
    u) out=$out\${LOGNAME:-} ;;
    N) out=$out$(uname -n) ;;
    %) out=$out% ;;
    *) out=$out%$letter ;;
    esac
  done
  printf '%s' "$out$text"
}
directive() { # words of one #SBATCH line
  while [ $# -gt 0 ]; do
    case $1 in
    --*=*) key=\${1%%=*}; value=\${1#*=} ;;
    --*) key=$1; value=\${2:-} ;;
    -?) key=$1; value=\${2:-} ;;
    -?*) value=\${1#-?}; key=\${1%"$value"} ;;
    *) shift; continue ;;
    esac
    shift
    case $key in
    --output|-o) said_output=$value ;;
    --error|-e) said_error=$value ;;
    --job-name|-J) said_name=$value ;;
    --array|-a) said_array=$value ;;
    esac
  done
}
indices() { # 1-7:2,9 one a line
  for piece in $(printf '%s' "$1" | tr ',' ' '); do
    step=1
    case $piece in *:*) step=\${piece#*:}; piece=\${piece%%:*} ;; esac
    first=\${piece%%-*}; last=\${piece#*-}
    case $first$last$step in *[!0-9]*|'') return 1 ;; esac
    [ "$step" -gt 0 ] || return 1
    while [ "$first" -le "$last" ]; do echo "$first"; first=$((first+step)); done
  done
}
run_once() { # array index or nothing
  out=$(expand "$output" "$1"); err=\${error:+$(expand "$error" "$1")}
  if [ -n "$1" ]; then SLURM_ARRAY_TASK_ID=$1; SLURM_ARRAY_JOB_ID=$job; export SLURM_ARRAY_TASK_ID SLURM_ARRAY_JOB_ID; fi
  if [ -n "$err" ]; then $interpreter "./$script" >"$out" 2>"$err"; else $interpreter "./$script" >"$out" 2>&1; fi
}
worker() { # takes elements until none is left
  for index in $list; do
    ln -sn 1 "$attempt/element.$index" 2>/dev/null || continue
    ( run_once "$index" )
    ln -sn "$?.EXITED" "$attempt/exit.$index.0"
  done
}
local_job() { # script output error name array
  script=$1; said_output=; said_error=; said_name=; said_array=
  set -f
  IFS= read -r head <"./$script"
  case $head in '#!'*) interpreter=\${head#'#!'} ;; *) interpreter=/bin/sh ;; esac
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '#SBATCH'*) directive \${line#'#SBATCH'} ;; '#'*|'') ;; *) break ;; esac
  done <"./$script"
  name=\${4:-\${said_name:-\${script##*/}}}; array=\${5:-$said_array}; error=\${3:-$said_error}
  output=\${2:-$said_output}
  SLURM_JOB_ID=$job; SLURM_JOBID=$job; SLURM_JOB_NAME=$name; SLURM_SUBMIT_DIR=$PWD
  export SLURM_JOB_ID SLURM_JOBID SLURM_JOB_NAME SLURM_SUBMIT_DIR
  if [ -z "$array" ]; then
    output=\${output:-slurm-%j.out}
    run_once ''; return
  fi
  output=\${output:-slurm-%A_%a.out}
  limit=$(nproc 2>/dev/null || echo 1)
  case $array in *%*) limit=\${array#*%} ;; esac
  list=$(indices "\${array%%%*}") && [ -n "$list" ] || { echo "not an array: $array"; return 1; }
  while [ "$limit" -gt 0 ]; do worker & limit=$((limit-1)); done
  wait
  for index in $list; do
    code=$(readlink "$attempt/exit.$index.0"); code=\${code%%.*}
    [ "\${code:-1}" -eq 0 ] || return "\${code:-1}"
  done
}
`;

;// CONCATENATED MODULE: ./build/src/adapters/local/backend.js















/** Seconds that the deeds of one campaign may take. */
const ACT_SECONDS = 120;
/** This machine without a scheduler: detached processes under the same ledger as everywhere. */
function localBackend(options) {
    const usage = { connections: 0, commands: 0, schedulerCalls: 0 };
    const transport = options.transport ?? (0,exec.execTransport)();
    const line = { transport, usage, setup: undefined, loginShell: false };
    return {
        name: options.name,
        kind: 'local',
        usage,
        look: (watched) => look(line, watched),
        gather: (asked) => (0,needs/* gatherOver */.e)(line, library/* LIBRARY */.o + deploy/* DEPLOY_LIBRARY */.e9 + gather/* GATHER_LIBRARY */.cg, asked),
        act: (deeds) => act(line, deeds),
        close: () => transport.close(),
    };
}
async function look(line, watched) {
    if (watched.length === 0)
        return { kind: 'unobserved', code: 'IDLE', why: 'no campaign has anything there' };
    const ledgers = watched.map((site) => ({ body: (0,ledger/* ledgerScript */.Pk)(site), seconds: ledger/* LEDGER_SECONDS */.KT, stage: 0 }));
    try {
        const answer = await (0,converse/* converse */.i)(line, { library: library/* LIBRARY */.o, parts: [...ledgers, { body: 'date +%s\n', seconds: 5, stage: 1 }] }, true);
        const last = answer.parts.at(-1);
        const clock = last?.kind === 'ended' ? Number(Buffer.from(last.out).toString('utf8')) : 0;
        if (!(clock > 0))
            return { kind: 'unobserved', code: 'CUT', why: 'the shell did not tell the time' };
        const seen = watched.map((site, i) => [site.campaign, (0,ledger/* ledgerSight */.nF)(answer.parts[i], site)]);
        const jobs = new Map();
        for (const entry of seen.flatMap(([, { listed }]) => listed)) {
            const job = (0,ledger/* processSeen */.D9)(entry, clock);
            if (job !== undefined)
                jobs.set(job.id, job);
        }
        const sights = new Map(seen.map(([campaign, { sight }]) => [campaign, sight]));
        return { kind: 'seen', clock, jobs, accounting: 'available', ledgers: sights, oddities: [] };
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        const { code, message, hint } = error;
        return { kind: 'unobserved', code, why: message, ...(hint === undefined ? {} : { hint }) };
    }
}
async function act(line, deeds) {
    if (deeds.length === 0)
        return [];
    const groups = (0,remote_deeds/* bySite */.TW)(deeds);
    const mark = `escapement.${(0,external_node_crypto_.randomBytes)(12).toString('hex')}`;
    const parts = groups.map(({ site, deeds: own }) => ({
        body: (0,remote_deeds/* siteScript */.Dh)(site, own, (one) => phrase(one, mark)),
        seconds: ACT_SECONDS,
        stage: 0,
    }));
    try {
        const answer = await (0,converse/* converse */.i)(line, { library: library/* LIBRARY */.o + process/* PROCESS_LIBRARY */.C + deploy/* DEPLOY_LIBRARY */.e9, parts }, false);
        const outcomes = groups.map(({ deeds: own }, i) => (0,remote_deeds/* readOutcomes */.CE)(own, answer.parts[i]));
        return deeds.map((_, index) => outcomes.map((found) => found.get(index)).find((found) => found !== undefined) ?? { kind: 'unknown', message: 'no answer' });
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        return deeds.map(() => ({ kind: 'unknown', message: error.message }));
    }
}
function phrase({ deed, index }, mark) {
    switch (deed.kind) {
        case 'deploy':
            return (0,remote_deeds/* deployPhrase */.JL)(deed, index, mark);
        case 'submit':
            return submission(deed, index);
        case 'void':
            return { kind: 'shell', text: `void_process ${index} ${(0,quote/* quote */.hD)((0,keys/* entryName */.MB)(deed.key))} && say ${index} done` };
        case 'release':
        case 'cancel-surplus':
            return { kind: 'shell', text: `say ${index} done` }; // a claimed process runs: nothing is ever held here
        case 'cancel':
            return { kind: 'shell', text: `cancel_process ${index} ${(0,quote/* quote */.hD)(deed.job)}` };
    }
}
function submission(deed, index) {
    const { start } = deed;
    const token = (0,keys/* tokenOf */.B9)(deed.key, deed.site.ownerHash);
    const head = [(0,keys/* entryName */.MB)(deed.key), token];
    const checkpoint = (0,remote_checkpoint/* checkpointWord */.J)(deed.checkpoint);
    if (start.kind !== 'sbatch') {
        // without a scheduler a number on standard output is no job's id: the exit status counts
        const bound = String(Math.max(1, Math.ceil(start.timeout)));
        return { kind: 'shell', text: `start_process ${index} ${(0,quote/* words */.aL)([...head, 'command', bound, checkpoint, start.command])}` };
    }
    if (!(0,quote/* staysBelow */.cK)(start.script))
        return (0,remote_deeds/* refused */.J5)('UNSAFE_PATH', start.script);
    const { output = '', error = '', 'job-name': name = '', array = '' } = start.options;
    const job = `${LOCAL_JOB}\nlocal_job ${(0,quote/* words */.aL)([start.script, output, error, name, array])}`;
    const exists = `{ [ -f ${(0,quote/* quote */.hD)(`./${start.script}`)} ] || no ${index} SUBMIT ${(0,quote/* quote */.hD)(`${start.script} is not there`)}; }`;
    return { kind: 'shell', text: `${exists} && start_process ${index} ${(0,quote/* words */.aL)([...head, 'script', '0', checkpoint, job])}` };
}


/***/ }),

/***/ 7635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execTransport: () => (/* binding */ execTransport)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/adapters/remote/environment.js
const KEPT = new Set(['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TMPDIR', 'SLURM_CONF', 'TZ']);
/**
 * What of our own environment a child may see. With `--export=ALL` everything ends up in the job (and in the accounting),
 * so tokens and inputs stay out; without RUNNER_TRACKING_ID a runner does not kill what was detached.
 */
function allowedEnvironment(from) {
    const kept = {};
    for (const [name, value] of Object.entries(from)) {
        if (value !== undefined && (KEPT.has(name) || name.startsWith('LC_')))
            kept[name] = value;
    }
    return kept;
}

;// CONCATENATED MODULE: ./build/src/adapters/remote/exec.js



/**
 * A shell on this machine, as on a self-hosted runner inside the cluster's network.
 * @param options.env what is filtered for the child (default: our own environment); `cwd` default: the root folder;
 * `shell` is what reads the script (default: `sh -s`)
 */
function execTransport(options = {}) {
    const env = allowedEnvironment(options.env ?? process.env);
    return {
        where: 'this machine',
        connections: 0,
        run: (script, seconds) => runHere(script, seconds, { env, cwd: options.cwd ?? '/', shell: options.shell ?? ['sh', '-s'] }),
        close: async () => undefined,
    };
}
function runHere(script, seconds, here) {
    return new Promise((resolve, reject) => {
        // a session of its own: Ctrl-C ends us, not a submission in the middle
        const [program, ...args] = here.shell;
        const child = (0,external_node_child_process_.spawn)(program, args, { env: here.env, cwd: here.cwd, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
        const out = [];
        const err = [];
        const timer = setTimeout(() => {
            child.kill('SIGTERM');
            child.stdout.destroy();
            child.stderr.destroy();
            reject(new error/* PortError */.B('CUT', `the shell did not answer in ${seconds} s`));
        }, seconds * 1000);
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        child.stdin.on('error', () => undefined); // a shell that ends early shows in its answer
        child.stdin.end(script);
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new error/* PortError */.B('UNREACHABLE', `no shell could be started: ${cause.message}`, { cause }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), code: code ?? undefined });
        });
    });
}


/***/ })

};
