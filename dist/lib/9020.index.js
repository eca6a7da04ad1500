export const id = 9020;
export const ids = [9020];
export const modules = {

/***/ 1595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkpointWord)
/* harmony export */ });
/** A checkpoint's value as the text of a link in the ledger: one word, or it is not kept. */
const checkpointWord = (value) => value !== undefined && /^[A-Za-z0-9._:+=-]{1,200}$/.test(value) ? value : '';


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ converse)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/adapters/remote/answer.js

const answer_text = (bytes) => Buffer.from(bytes).toString('utf8');
/**
 * Takes one answer out of everything a shell said. Pure.
 * @throws PortError CUT when the frame is incomplete, NO_SHELL when the login shell never came to our script
 */
function readAnswer(stdout, nonce, parts) {
    const files = unpack(Buffer.from(stdout), nonce);
    if (!files.has('begun')) {
        const said = answer_text(files.get('said') ?? new Uint8Array()).trim();
        throw new ports_error/* PortError */.B('NO_SHELL', `the login shell ended before our script began${said === '' ? '' : `: ${said.slice(-500)}`}`, {
            hint: 'look at the profile of the account and at `setup:`, or set `login_shell: false` in .github/escapement.yml',
        });
    }
    const calls = files.get('calls')?.filter((byte) => byte === 10).length ?? 0;
    const before = Buffer.from(stdout).subarray(0, Math.max(0, Buffer.from(stdout).indexOf(`\n${nonce} begin\n`)));
    const noise = `${answer_text(before)}\n${answer_text(files.get('said') ?? new Uint8Array())}`.trim().slice(0, 2000);
    return { calls, noise, parts: Array.from({ length: parts }, (_, i) => partOf(files, i)) };
}
function partOf(files, i) {
    const code = files.get(`${i}.rc`);
    const out = files.get(`${i}.out`);
    if (code === undefined || out === undefined)
        return { kind: 'late' };
    return { kind: 'ended', code: Number(answer_text(code).trim()), out, err: answer_text(files.get(`${i}.err`) ?? new Uint8Array()) };
}
function unpack(said, nonce) {
    const begin = said.indexOf(`\n${nonce} begin\n`);
    const data = said.indexOf(`\n${nonce} data\n`, begin + 1);
    if (begin < 0 || data < 0)
        throw cut();
    const files = new Map();
    let at = data + `\n${nonce} data\n`.length;
    const table = said.toString('latin1', begin + `\n${nonce} begin\n`.length, data);
    for (const line of table.split('\n').filter((text) => text !== '')) {
        const [, size, name] = /^ *([0-9]{1,12}) ([0-9a-z.]+)$/.exec(line) ?? [];
        // the table is wc's alone: a line of somebody else's, or one twice, and nothing of it can be trusted
        if (name === undefined || files.has(name))
            throw cut();
        if (name === 'total')
            continue;
        files.set(name, said.subarray(at, at + Number(size)));
        at += Number(size);
    }
    const end = `\n${nonce} end\n`;
    if (said.toString('latin1', at, at + end.length) !== end)
        throw cut();
    return files;
}
const cut = () => new ports_error/* PortError */.B('CUT', 'the answer ended before its end mark');

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/adapters/remote/quote.js
var quote = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/src/adapters/remote/script.js


/** Parts started at once before the starter takes a breath: 200 campaigns must not be 600 processes in one instant. */
const BATCH = 25;
/** A frozen file system holds up the parts behind it in the queue by this long, seconds. */
const BREATH = 2;
/** Seconds that all stages may take together: each as long as its slowest part, plus breaths between batches. */
function longest(parts) {
    const stages = new Map();
    for (const part of parts)
        stages.set(part.stage, [...(stages.get(part.stage) ?? []), part]);
    let sum = 0;
    for (const all of stages.values())
        sum += Math.max(...all.map((p) => p.seconds)) + Math.floor(all.length / BATCH) * BREATH + 3;
    return sum;
}
function file(nonce, name, text) {
    const body = text.endsWith('\n') ? text : `${text}\n`;
    const size = Buffer.byteLength(body);
    return `cat >"$d/${name}" <<'${nonce}.eof'\n${body}${nonce}.eof\n[ "$(wc -c <"$d/${name}")" -eq ${size} ] || return 96\n`;
}
/**
 * `whole FILE COMMAND...`: its output and its exit status in FILE and FILE.rc; fails when not all of it could be written. Many
 * commands, SLURM's among them, end with 0 when the disk was full, and half an answer, or none, would pass for a whole one.
 */
const WHOLE = `whole() {
  into=$1; shift
  { "$@" </dev/null; echo $? >"$into.rc"; } | cat >"$into" && [ -s "$into.rc" ]
}
`;
// The parts are started by a shell that has read the profile. Nothing waits for a child: one in state D can never be reaped.
function starter(plan) {
    const stages = [...new Set(plan.parts.map((p) => p.stage))].sort((a, b) => a - b);
    const lines = plan.parts.map((part, i) => ({ i, part }));
    const runs = stages.map((stage) => {
        const mine = lines.filter(({ part }) => part.stage === stage);
        const most = Math.max(...mine.map(({ part }) => part.seconds)) + 3;
        const starts = mine.map(({ i, part }, n) => {
            const breath = (n + 1) % BATCH === 0
                ? `await ${BREATH} ${mine
                    .slice(n + 1 - BATCH, n + 1)
                    .map((m) => m.i)
                    .join(' ')}\n`
                : '';
            return `launch ${i} ${part.seconds}\n${breath}`;
        });
        return `${starts.join('')}await ${most} ${mine.map(({ i }) => i).join(' ')}\n`;
    });
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
`;
}
// csh takes no -l beside -c, so its login files are read by name.
function shellLine(plan, seconds) {
    const setup = plan.setup === undefined ? '' : `${plan.setup}\n`;
    const last = 'exec sh "$ESC_D/start"';
    const plain = (0,quote/* quote */.hD)(`${setup}${last}`);
    const csh = (0,quote/* quote */.hD)(`if (-r /etc/csh.login) source /etc/csh.login\nif (-r ~/.login) source ~/.login\n${setup}${last}`);
    const run = `</dev/null >"$d/noise" 2>&1 &`;
    if (!plan.loginShell)
        return `timeout -k 1 ${seconds} sh -c ${plain} ${run}`;
    return `case \${SHELL:-} in
*csh) timeout -k 1 ${seconds} "$SHELL" -c ${csh} ${run} ;;
*/false|*/nologin|'') timeout -k 1 ${seconds} sh -l -c ${plain} ${run} ;;
*) timeout -k 1 ${seconds} "$SHELL" -l -c ${plain} ${run} ;;
esac`;
}
/**
 * The whole of one remote command: a single function, called on the last line with its end mark, so that a script that was cut
 * short executes nothing. The answer is framed by a nonce that no banner, log or file can contain.
 */
function assemble(plan, nonce = (0,external_node_crypto_.randomBytes)(16).toString('hex')) {
    const work = longest(plan.parts);
    const files = plan.parts.map((part, i) => file(nonce, `p${i}`, `D=$1\n. "$D/lib"\n${part.body}`)).join('');
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
`;
    return { text, nonce, seconds: work + 10 };
}

;// CONCATENATED MODULE: ./build/src/adapters/remote/converse.js




/** Pauses before the second and third try, milliseconds. */
const BACKOFF = [500, 2000];
/**
 * One remote command: script out, answer back, counted.
 * @param retry only for what changes nothing: a cut connection leaves open what was executed
 * @throws PortError
 */
async function converse(line, plan, retry) {
    for (let tries = 0;; tries++) {
        try {
            return await once(line, plan);
        }
        catch (error) {
            const again = error instanceof ports_error/* PortError */.B && (error.code === 'UNREACHABLE' || error.code === 'CUT' || error.code === 'NO_SHELL');
            const wait = BACKOFF[tries];
            if (!retry || !again || wait === undefined)
                throw error;
            await (0,promises_.setTimeout)(wait);
        }
    }
}
async function once(line, plan) {
    const script = assemble({ ...plan, setup: line.setup, loginShell: line.loginShell });
    try {
        line.usage.commands += 1;
        const said = await line.transport.run(script.text, script.seconds);
        const answer = readFrom(said, script.nonce, plan.parts.length);
        line.usage.schedulerCalls += answer.calls;
        return answer;
    }
    finally {
        line.usage.connections = line.transport.connections;
    }
}
function readFrom(said, nonce, parts) {
    try {
        return readAnswer(said.stdout, nonce, parts);
    }
    catch (error) {
        const stderr = said.stderr.trim().slice(-500);
        if (!(error instanceof ports_error/* PortError */.B) || stderr === '')
            throw error;
        throw new ports_error/* PortError */.B(error.code, `${error.message} (it said: ${stderr})`, {
            cause: error,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}


/***/ }),

/***/ 5718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ readOutcomes),
/* harmony export */   Dh: () => (/* binding */ siteScript),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   JL: () => (/* binding */ deployPhrase),
/* harmony export */   TW: () => (/* binding */ bySite)
/* harmony export */ });
/* harmony import */ var _deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6170);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2785);


/** Deeds by campaign and folder, each group in its order. */
function bySite(deeds) {
    const groups = new Map();
    for (const [index, deed] of deeds.entries()) {
        const key = `${deed.site.campaign}\n${deed.site.remoteDir}\n${deed.site.owner}`;
        const group = groups.get(key) ?? { site: deed.site, deeds: [] };
        group.deeds.push({ index, deed });
        groups.set(key, group);
    }
    return [...groups.values()];
}
/** The way out of a folder that is not to be written; it stands within double quotes of the shell. */
const ELSEWHERE = 'is a quota full? Else name a folder that the account may write: root: in .github/escapement.yml, or deploy.remote_dir:';
/** Shell of one campaign's deeds: the first that fails ends it. Only a bare `cancel` does without the folder. */
function siteScript(site, deeds, phrase) {
    const creates = deeds.some(({ deed }) => deed.kind === 'deploy' || deed.kind === 'submit' || deed.kind === 'void');
    const first = deeds[0]?.index ?? 0;
    const dir = (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(site.remoteDir);
    const make = creates ? `why=$(LC_ALL=C mkdir -p ${dir} 2>&1) || why="$why; ${ELSEWHERE}"\n` : 'why=\n';
    const enter = `${make}cd ${dir} 2>/dev/null || { no ${first} IO "cannot enter "${dir}"\${why:+: $why}"; exit 0; }
owned ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(site.owner)} ${creates ? 'make' : 'look'}; case $? in
0) ;;
1) no ${first} OWNER "$PWD belongs to $other"; exit 0 ;;
2) no ${first} IO "cannot write $PWD/.escapement; ${ELSEWHERE}"; exit 0 ;;
3) no ${first} UNSAFE_PATH "$PWD/.escapement is a link"; exit 0 ;;
4) no ${first} OWNER "$PWD has no ledger of ours"; exit 0 ;;
esac
`;
    const lines = deeds.map((numbered) => {
        const said = phrase(numbered);
        if (said.kind === 'shell')
            return `${said.text} || exit 0\n`;
        const { outcome } = said;
        return outcome.kind === 'refused' ? `no ${numbered.index} ${outcome.code} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(outcome.message)}; exit 0\n` : 'exit 0\n';
    });
    const free = deeds.every(({ deed }) => deed.kind === 'cancel' && /^[0-9]/.test(deed.job));
    return `${free ? '' : enter}${lines.join('')}`;
}
/** A deployment, for every backend. `mark` is random, so that no uploaded text can end its own quotation. */
function deployPhrase(deed, index, mark) {
    const unsafe = (0,_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .unsafePaths */ .pI)(deed);
    if (unsafe.length > 0)
        return refused('UNSAFE_PATH', unsafe.join(', '));
    return { kind: 'shell', text: `${(0,_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .deployScript */ .bz)(deed, index, mark)}true` };
}
/** A definite no of our own. */
const refused = (code, message) => ({
    kind: 'refused',
    outcome: { kind: 'refused', code, message },
});
const NOT_TRIED = { kind: 'put-off', why: 'what had to be done before it failed', after: 'failure' };
/** Reads the results that a campaign's part wrote. What is missing was cut or not tried. Pure. */
function readOutcomes(deeds, answer) {
    const outcomes = new Map();
    const text = answer?.kind === 'ended' ? Buffer.from(answer.out).toString('utf8') : '';
    // a line without its end was cut, in the middle of a number perhaps
    for (const line of text.split('\n').slice(0, -1)) {
        const [index, kind, ...rest] = line.split('\t');
        const outcome = readOutcome(kind, rest);
        if (outcome !== undefined)
            outcomes.set(Number(index), outcome);
    }
    // the first that fails ends a campaign's part: only where it says so itself is it known that the others were not tried
    let failed = false;
    for (const { index } of deeds) {
        const outcome = outcomes.get(index);
        if (outcome === undefined)
            outcomes.set(index, failed ? NOT_TRIED : { kind: 'unknown', message: why(answer) });
        failed ||= outcome?.kind === 'refused' || outcome?.kind === 'unknown';
    }
    return outcomes;
}
function why(answer) {
    if (answer?.kind !== 'ended' || answer.code === 124 || answer.code === 137)
        return 'no answer in time';
    return `it ended without a word (exit ${answer.code}): ${answer.err.trim().slice(-300)}`;
}
/** Every way in which our own scripts refuse. */
const REFUSALS = { OWNER: true, IO: true, UNSAFE_PATH: true, DRIFT: true, SUBMIT: true };
const isRefusal = (code) => Object.hasOwn(REFUSALS, code);
/** SLURM's number of a job, or a process of ours. */
const JOB = /^(?:[0-9]{1,18}|p[0-9]{1,9}\.[0-9]+\.\S+)$/;
// The fields are counted: what does not read as it was written was garbled, and says nothing.
function readOutcome(kind, rest) {
    const [a = '', b = '', c = ''] = rest;
    switch (`${kind} ${rest.length}`) {
        case 'done 0':
            return { kind: 'done' };
        case 'submitted 3':
            return JOB.test(a) && (b === 'yes' || b === 'no')
                ? { kind: 'submitted', job: a, adopted: b === 'yes', ...(c === '' ? {} : { note: c }) }
                : undefined;
        case 'refused 2':
            return isRefusal(a) ? { kind: 'refused', code: a, message: b } : undefined;
        case 'unknown 1':
            return { kind: 'unknown', message: a };
        default:
            return undefined;
    }
}


/***/ }),

/***/ 6170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   bz: () => (/* binding */ deployScript),
/* harmony export */   e9: () => (/* binding */ DEPLOY_LIBRARY),
/* harmony export */   pI: () => (/* binding */ unsafePaths)
/* harmony export */ });
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2785);


/** Shell functions that write deployed files: everything below the folder, through no link, atomically, verified. */
const DEPLOY_LIBRARY = `
way_is_clear() { # path: every folder on the way is a real one, the file itself is regular or missing
  at=; rest=$1
  while :; do
    case $rest in
    */*) at=$at\${rest%%/*}; rest=\${rest#*/}
      [ -L "$at" ] && return 1
      [ -e "$at" ] && ! [ -d "$at" ] && return 1
      at=$at/ ;;
    *) break ;;
    esac
  done
  [ -L "$1" ] && return 1
  [ -e "$1" ] && ! [ -f "$1" ] && return 1
  return 0
}
hash_of() { # path: its sha256, or missing, link, other
  if way_is_clear "$1"; then
    [ -e "$1" ] || { echo missing; return; }
    sum=$(sha256sum <"$1" 2>/dev/null) && [ -n "$sum" ] && { echo "\${sum%% *}"; return; }
    echo other
  elif [ -L "$1" ]; then echo link
  else
    at=; rest=$1
    while :; do
      case $rest in
      */*) at=$at\${rest%%/*}; rest=\${rest#*/}; [ -L "$at" ] && { echo link; return; }; at=$at/ ;;
      *) break ;;
      esac
    done
    echo other
  fi
}
expected() { # deed; lines "hash path": all must stand as they were seen
  drift=; unsafe=
  while IFS= read -r line; do
    hash=\${line%% *}; path=\${line#* }
    [ -n "$path" ] || continue
    now=$(hash_of "$path")
    case $now in
    link|other) unsafe="$unsafe, $path ($now)" ;;
    "$hash") ;;
    *) drift="$drift, $path" ;;
    esac
  done
  [ -z "$unsafe" ] || { no "$1" UNSAFE_PATH "\${unsafe#, }"; return 1; }
  [ -z "$drift" ] || { no "$1" DRIFT "\${drift#, }"; return 1; }
}
beside() { # deed; $started: the entries that had a job when it was looked at
  for link in .escapement/ledger/*/id .escapement/ledger/*/claim; do
    [ -L "$link" ] || continue
    name=\${link%/*}; name=\${name##*/}
    case " $started " in *" $name "*) ;; *) dunno "$1" "nothing more was written: another run has started $name meanwhile"; return 1 ;; esac
  done
}
put() { # deed hash-before hash mode path; base64 on standard input
  way_is_clear "$5" || { no "$1" UNSAFE_PATH "$5"; return 1; }
  case $5 in */*) folder=\${5%/*} ;; *) folder=. ;; esac
  said=$(mkdir -p "$folder" 2>&1) || { no "$1" IO "the folder $folder can't be made on the cluster: $said"; return 1; }
  new=$folder/.escapement-upload.$$
  rm -f "$new"
  said=$({ base64 -d >"$new"; } 2>&1)
  if [ "$(hash_of "$new")" != "$3" ] || ! chmod "$4" "$new"; then rm -f "$new"; no "$1" IO "$5 could not be written whole on the cluster\${said:+ ($said)}"; return 1; fi
  beside "$1" || { rm -f "$new"; return 1; }
  if [ -n "$2" ] && [ "$(hash_of "$5")" != "$2" ]; then rm -f "$new"; no "$1" DRIFT "$5"; return 1; fi
  said=$(mv -f "$new" "$5" 2>&1) || { rm -f "$new"; no "$1" IO "$5 can't be written on the cluster: $said"; return 1; }
}
take_away() { # deed path hash: only what still stands as it was deployed
  beside "$1" || return 1
  [ "$(hash_of "$2")" = "$3" ] && rm -f "$2"
  return 0
}
write_list() { # deed name; text on standard input; in one step
  said=$({ cat >.escapement/list.$$ && mv -f .escapement/list.$$ ".escapement/$2"; } 2>&1) || { no "$1" IO "the list of deployed files can't be written on the cluster: $said"; return 1; }
}
forget_intents() { # those of an hour ago: no remote shell lives that long, so nobody writes by them any more
  ref=.escapement/ref.$$
  if : >"$ref" && touch -d '1 hour ago' "$ref" 2>/dev/null; then
    for i in .escapement/intent.*; do [ -f "$i" ] && [ "$i" -ot "$ref" ] && rm -f "$i"; done
  fi
  rm -f "$ref"
}
`;
/** Reads `<remoteDir>/.escapement/manifest`; lines that are not entries are left out. Pure. */
function parseManifest(text) {
    const [sha = '', ...lines] = text.split('\n');
    const entries = lines.flatMap((line) => {
        const match = /^([0-9a-f]{64}) (644|755) ([0-9]+) (.+)$/.exec(line);
        if (!match?.[1] || !match[4])
            return [];
        return [{ sha256: match[1], mode: match[2], size: Number(match[3]), path: match[4] }];
    });
    return sha === '' ? { entries } : { sha, entries };
}
const manifestText = (deed) => [deed.sha, ...deed.manifest.map((e) => `${e.sha256} ${e.mode} ${e.size} ${e.path}`)].map((line) => `${line}\n`).join('');
/** A deployment says what it is about to write before it does: who meets it half-way must not take it for somebody's edit. */
const intentName = ({ sha }) => `intent.${sha.replace(/[^0-9a-f]/g, '').slice(0, 40)}`;
/** Paths that we would write, remove or list, and must not: outside of the folder, or in our own. */
function unsafePaths(deed) {
    const paths = [...deed.uploads.map((u) => u.path), ...deed.remove, ...deed.manifest.map((e) => e.path), ...Object.keys(deed.expect)];
    return [...new Set(paths)].filter((path) => !(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .staysBelow */ .cK)(path) || path.split('/')[0] === '.escapement');
}
/** Shell of one deployment, paths already judged by `unsafePaths`. `mark` ends the texts: no line of them equals it. */
function deployScript(deed, index, mark) {
    // what is removed is known by its hash from `expect`, else it is left alone
    const removals = deed.remove.flatMap((path) => [(0,_core_own_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(deed.expect, path)].flatMap((hash) => hash === undefined ? [] : [`take_away ${index} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path)} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(hash)} || exit 0\n`]));
    const uploads = deed.uploads.map((file) => {
        const head = `put ${index} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)((0,_core_own_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(deed.expect, file.path) ?? '')} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(file.sha256)} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(file.mode)} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(file.path)} <<'${mark}' || exit 0\n`;
        return `${head}${lines(Buffer.from(file.content).toString('base64'))}${mark}\n`;
    });
    const expected = Object.entries(deed.expect).filter(([path]) => !deed.remove.includes(path));
    const expectations = expected.map(([path, hash]) => `${hash} ${path}\n`).join('');
    return `started=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(deed.started.join(' '))}
beside ${index} || exit 0
expected ${index} <<'${mark}' || exit 0
${expectations}${mark}
write_list ${index} ${intentName(deed)} <<'${mark}' || exit 0
${manifestText(deed)}${mark}
${uploads.join('')}${removals.join('')}write_list ${index} manifest <<'${mark}' || exit 0
${manifestText(deed)}${mark}
forget_intents
say ${index} done
`;
}
const lines = (text) => (text.match(/.{1,1000}/g) ?? []).map((line) => `${line}\n`).join('');


/***/ }),

/***/ 3372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cg: () => (/* binding */ GATHER_LIBRARY),
  oX: () => (/* binding */ needPart),
  Gd: () => (/* binding */ readFinding)
});

// EXTERNAL MODULE: ./build/src/adapters/remote/quote.js
var quote = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/src/adapters/remote/copy.js

/** Seconds in which a piece must be read and brought home: slow lines move some 130 KB/s. */
const PIECE_SECONDS = 120;
/** Shell functions that read outputs; none follows a link. */
const COPY_LIBRARY = `
hashes() { # file limit: size, time, sha256, git's blob id, name; no hashes where it is larger, or changes under our hands
  size=$(stat -c %s -- "$1") && time=$(stat -c %Y -- "$1") || return 0
  sum=-; oid=-
  if [ "$size" -le "$2" ] && head -c "$2" -- "$1" >"$D/copy.$$"; then
    size=$(wc -c <"$D/copy.$$"); size=$((size))
    sum=$(sha256sum <"$D/copy.$$"); oid=$( { printf 'blob %s\\0' "$size"; cat "$D/copy.$$"; } | sha1sum)
  fi
  printf '%s %s %s %s %s\\0' "$size" "$time" "\${sum%% *}" "\${oid%% *}" "$1"
}
fetch() { # file limit: its length and its bytes; - for one that is not there, is no regular file, or is larger
  if way_is_clear "$1" && [ -f "$1" ] && head -c "$(($2 + 1))" -- "$1" >"$D/copy.$$" && [ "$(wc -c <"$D/copy.$$")" -le "$2" ]; then
    printf '%s\\0' "$(($(wc -c <"$D/copy.$$")))"; cat "$D/copy.$$"
  else printf -- '-\\0'; fi
}
digest() { # file bytes: size, time, and sha256 of so many of its first bytes (-: of all); - for no regular file, or one that changes meanwhile
  if way_is_clear "$1" && [ -f "$1" ] && was=$(stat -c '%s %Y' -- "$1"); then
    if [ "$2" = - ]; then sum=$(sha256sum <"$1"); else sum=$(head -c "$2" -- "$1" | sha256sum); fi
    [ "$(stat -c '%s %Y' -- "$1")" = "$was" ] && printf '%s %s\\0' "$was" "\${sum%% *}" && return
  fi
  printf -- '-\\0'
}
piece() { # file offset bytes: size and time of the file, then so many bytes from there
  if way_is_clear "$1" && [ -f "$1" ] && was=$(stat -c '%s %Y' -- "$1"); then
    printf '%s\\0' "$was"; tail -c "+$(($2 + 1))" -- "$1" | head -c "$3"
  else printf -- '-\\0'; fi
}
`;
/** More files than this are not listed. */
const MOST_FILES = 2000;
const isCopyNeed = (need) => need.kind in COPY_READERS;
/** Shell that answers a need for copies; undefined when it is none, or not for a cluster to answer. */
function copyBody(need, globs) {
    if (!isCopyNeed(need))
        return undefined;
    switch (need.kind) {
        case 'hashes':
            return `set -- ${globs}\n[ $# -gt ${MOST_FILES} ] && echo more\nn=0
for f in "$@"; do\n[ "$n" -lt ${MOST_FILES} ] || break\nf=\${f#./}; way_is_clear "$f" && [ -f "$f" ] || continue\nn=$((n+1)); hashes "$f" ${Math.trunc(need.upTo)}\ndone\nexit 0\n`;
        case 'fetch':
            return need.paths.every(quote/* staysBelow */.cK)
                ? `for f in ${(0,quote/* words */.aL)(need.paths)}; do fetch "$f" ${Math.trunc(need.bytes)}; done\nexit 0\n`
                : undefined;
        case 'digests':
            return need.paths.every(quote/* staysBelow */.cK)
                ? `${need.paths.map((path, i) => `digest ${(0,quote/* words */.aL)([path, need.first[i] == null ? '-' : String(Math.trunc(need.first[i]))])}\n`).join('')}exit 0\n`
                : undefined;
        case 'piece':
            return (0,quote/* staysBelow */.cK)(need.path)
                ? `piece ${(0,quote/* words */.aL)([need.path, String(Math.trunc(need.offset)), String(Math.trunc(need.bytes))])}\nexit 0\n`
                : undefined;
        default:
            return undefined;
    }
}
const unobserved = (why) => ({ kind: 'unobserved', why });
const unreadable = unobserved('the answer could not be read');
function readHashes(out) {
    const text = out.toString('utf8');
    const truncated = text.startsWith('more\n');
    const files = text
        .slice(truncated ? 5 : 0)
        .split('\0')
        .slice(0, -1)
        .flatMap((record) => {
        const [, size, time, sha256 = '-', oid = '-', path] = /^([0-9]{1,15}) ([0-9]{1,11}) (\S+) (\S+) ([\s\S]+)$/.exec(record) ?? [];
        if (path === undefined)
            return [];
        const file = { path: path.replace(/^\.\//, ''), size: Number(size), modified: Number(time) };
        return [/^[0-9a-f]{64}$/.test(sha256) && /^[0-9a-f]{40}$/.test(oid) ? { ...file, sha256, oid } : file];
    });
    return { kind: 'hashes', files, truncated };
}
function readFetched(out, need) {
    const contents = [];
    let at = 0;
    for (const _ of need.kind === 'fetch' ? need.paths : []) {
        const zero = out.indexOf(0, at);
        if (zero < 0)
            return unreadable;
        const length = out.toString('latin1', at, zero);
        at = zero + 1;
        const size = /^[0-9]+$/.test(length) ? Number(length) : undefined;
        contents.push(size === undefined ? undefined : new Uint8Array(out.subarray(at, at + size)));
        at += size ?? 0;
    }
    return at <= out.length ? { kind: 'fetched', contents } : unreadable;
}
function readDigests(out, need) {
    const records = out.toString('latin1').split('\0').slice(0, -1);
    if (need.kind !== 'digests' || records.length !== need.paths.length)
        return unreadable;
    const files = records.map((record) => {
        const [, size, time, sha256] = /^([0-9]+) ([0-9]+) ([0-9a-f]{64})$/.exec(record) ?? [];
        return sha256 === undefined ? undefined : { size: Number(size), modified: Number(time), sha256 };
    });
    return { kind: 'digests', files };
}
function readPiece(out) {
    const zero = out.indexOf(0);
    const head = out.toString('latin1', 0, Math.max(0, zero));
    if (head === '-')
        return { kind: 'piece' };
    const [, size, time] = /^([0-9]+) ([0-9]+)$/.exec(head) ?? [];
    if (time === undefined)
        return unreadable;
    return { kind: 'piece', size: Number(size), modified: Number(time), bytes: new Uint8Array(out.subarray(zero + 1)) };
}
const notHere = () => unobserved('this is not for a cluster to answer');
/** Turns answers into findings. Pure. */
const COPY_READERS = {
    hashes: readHashes,
    fetch: readFetched,
    digests: readDigests,
    piece: readPiece,
    standing: notHere,
    artifact: notHere,
};

// EXTERNAL MODULE: ./build/src/adapters/remote/deploy.js
var deploy = __webpack_require__(6170);
;// CONCATENATED MODULE: ./build/src/adapters/remote/gather.js



/** More files than this are not listed or searched. */
const gather_MOST_FILES = 2000;
/** Bytes that one need may bring home, whatever was asked. */
const MOST_BYTES = 262_144;
/** Seconds to look at files. */
const FILE_SECONDS = 30;
/** Bytes of a command's output that are kept. */
const OUTPUT_BYTES = 4000;
/** Shell functions that look at files. */
const GATHER_LIBRARY = `
newest() { # files: sets best, the last of those that are equally new
  best=
  for f in "$@"; do
    [ -f "$f" ] || continue
    if [ -z "$best" ] || ! [ "$best" -nt "$f" ]; then best=$f; fi
  done
}
listed() { # manifests: their paths, those below the folder
  for m in "$@"; do
    [ -f "$m" ] && while IFS= read -r line; do
      p=\${line#* * * }
      case $p in "$line"|/*|..|../*|*/..|*/../*) ;; *) printf '%s\\n' "$p" ;; esac
    done <"$m"
  done
  return 0
}
${COPY_LIBRARY}`;
/** A glob below the folder as sh expands it, or undefined when it leads elsewhere or is of no kind that is understood. */
function globWord(glob, site) {
    const below = glob.startsWith(`${site.remoteDir}/`) ? glob.slice(site.remoteDir.length + 1) : glob.replace(/^(\.\/)+/, '');
    return (0,quote/* staysBelow */.cK)(below) && !below.includes('**') ? `./${(0,quote/* quoteGlob */.NM)(below)}` : undefined;
}
/** One part per need, or why it cannot be looked at. */
function needPart(site, need) {
    const globs = need.kind === 'words' ? need.globs : 'glob' in need ? [need.glob] : [];
    const list = globs.map((glob) => globWord(glob, site));
    if (list.includes(undefined))
        return { refused: `a pattern must stay below the campaign's folder, without \`..\` and \`**\`: ${globs.join(' ')}` };
    const body = bodyOf(need, list.join(' '));
    if (body === undefined)
        return { refused: 'this is not for a cluster to answer' };
    const enter = `[ -e ${(0,quote/* quote */.hD)(site.remoteDir)} ] || exit 44\ncd ${(0,quote/* quote */.hD)(site.remoteDir)} || exit 45\n`;
    return { body: enter + body, seconds: secondsFor(need), stage: 0 };
}
function secondsFor(need) {
    switch (need.kind) {
        case 'run':
            return need.timeout + 10;
        case 'digests':
            return need.seconds;
        case 'piece':
            return PIECE_SECONDS;
        default:
            return FILE_SECONDS;
    }
}
function bodyOf(need, globs) {
    switch (need.kind) {
        case 'files':
            return `set -- ${globs}\n[ $# -gt ${gather_MOST_FILES} ] && echo more\nn=0
for f in "$@"; do\nshift\n[ -f "$f" ] && [ "$n" -lt ${gather_MOST_FILES} ] && { n=$((n+1)); set -- "$@" "$f"; }\ndone
[ "$n" -gt 0 ] && stat -L --printf '%s %Y %n\\0' -- "$@"\nexit 0\n`;
        case 'words':
            return `set -- ${globs}\n[ $# -gt ${gather_MOST_FILES} ] && { echo 'more than ${gather_MOST_FILES} files' >&2; exit 46; }\nn=0
for f in "$@"; do\nshift\n[ -f "$f" ] && { n=$((n+1)); set -- "$@" "$f"; }\ndone\nprintf '%s\\n' "$n"\n[ "$n" -gt 0 ] || exit 0
LC_ALL=C grep -F -w -n -H -Z -a -m 1 ${need.exact ? '' : '-i '}-e ${(0,quote/* quote */.hD)(need.word)} -- "$@" >"$D/hits.$$"; rc=$?\nhead -n 1 "$D/hits.$$" | head -c 2000\n[ -s "$D/hits.$$" ] || [ "$rc" -le 1 ]\n`;
        case 'tail':
        case 'head':
            return `newest ${globs}\n[ -n "$best" ] || exit 0\nprintf '%s %s\\0' "$(wc -c <"$best")" "$best"\n${need.kind} -c ${bounded(need.bytes)} -- "$best"\n`;
        case 'hash':
            return `newest ${globs}\n[ -n "$best" ] || exit 0\nsum=$(sha256sum <"$best") || exit 47\nprintf '%s %s\\0' "\${sum%% *}" "$best"\n`;
        case 'run':
            return `{ timeout -k 5 ${Math.max(1, Math.ceil(need.timeout))} sh -c ${(0,quote/* quote */.hD)(need.command)} </dev/null 2>&1; echo $? >"$D/ran.$$"; } | { head -c ${OUTPUT_BYTES} >"$D/said.$$"; cat >/dev/null; }
printf '%s\\n' "$(cat "$D/ran.$$")"; cat "$D/said.$$"\n`;
        case 'deployment':
            return `[ -f .escapement/owner ] && head -c 1000 .escapement/owner; printf '\\0'\n[ -f .escapement/manifest ] && cat .escapement/manifest; printf '\\0'
for i in .escapement/intent.*; do [ -f "$i" ] && cat "$i"; done; printf '\\0'
{ for p in ${(0,quote/* words */.aL)(need.paths.filter(quote/* staysBelow */.cK))}; do printf '%s\\n' "$p"; done; listed .escapement/manifest .escapement/intent.*; } | sort -u >"$D/paths.$$" || exit 47
while IFS= read -r p; do printf '%s\\0%s\\0' "$p" "$(hash_of "$p")"; done <"$D/paths.$$"\n`;
        default:
            return copyBody(need, globs);
    }
}
const bounded = (bytes) => Math.min(Math.max(1, Math.trunc(bytes)), MOST_BYTES);
/** Turns a part's answer into the finding. Pure. */
function readFinding(need, answer) {
    if (answer === undefined || answer.kind === 'late' || answer.code === 124 || answer.code === 137)
        return gather_unobserved('no answer in time');
    if (answer.code === 44)
        return nowhere(need);
    if (answer.code !== 0)
        return gather_unobserved(answer.err.trim().slice(-300) || `could not look (exit ${answer.code})`);
    return READERS[need.kind](Buffer.from(answer.out), need);
}
const gather_unobserved = (why) => ({ kind: 'unobserved', why });
/** The campaign's folder does not exist: nothing is there, and that was seen. */
function nowhere(need) {
    switch (need.kind) {
        case 'files':
            return { kind: 'files', files: [], truncated: false };
        case 'words':
            return { kind: 'words', filesLooked: 0 };
        case 'tail':
        case 'head':
            return { kind: 'text', text: '', truncated: false };
        case 'hash':
            return { kind: 'hash' };
        case 'hashes':
            return { kind: 'hashes', files: [], truncated: false };
        case 'digests':
            return { kind: 'digests', files: need.paths.map(() => undefined) };
        case 'piece':
            return { kind: 'piece' };
        case 'deployment':
            return {
                kind: 'deployment',
                deployed: [],
                intended: [],
                actual: Object.fromEntries(need.paths.map((path) => [path, (0,quote/* staysBelow */.cK)(path) ? 'missing' : 'other'])),
            };
        default:
            return gather_unobserved('the campaign has no folder there yet');
    }
}
const READERS = {
    files: readFiles,
    words: readWords,
    tail: (out, need) => readText(out, need),
    head: (out, need) => readText(out, need),
    hash: readHash,
    run: readRun,
    deployment: readDeployment,
    ...COPY_READERS,
    document: () => gather_unobserved('a document is in the repository'),
};
const nameOf = (path) => path.replace(/^\.\//, '');
function readFiles(out) {
    const text = out.toString('utf8');
    const truncated = text.startsWith('more\n');
    const files = text
        .slice(truncated ? 5 : 0)
        .split('\0')
        .slice(0, -1)
        .flatMap((record) => {
        const match = /^([0-9]{1,15}) ([0-9]{1,11}) ([\s\S]+)$/.exec(record);
        return match?.[3] === undefined ? [] : [{ path: nameOf(match[3]), size: Number(match[1]), modified: Number(match[2]) }];
    });
    return { kind: 'files', files, truncated };
}
function readWords(out) {
    const match = /^([0-9]{1,9})\n(?:([^\0]+)\0([0-9]{1,15}):([^\n]*))?/.exec(out.toString('utf8'));
    if (!match)
        return gather_unobserved('the answer could not be read');
    const filesLooked = Number(match[1]);
    if (match[2] === undefined)
        return { kind: 'words', filesLooked };
    return { kind: 'words', filesLooked, hit: { file: nameOf(match[2]), line: Number(match[3]), text: (match[4] ?? '').slice(0, 500) } };
}
function readText(out, need) {
    const zero = out.indexOf(0);
    if (zero < 0)
        return { kind: 'text', text: '', truncated: false };
    const match = /^([0-9]+) ([\s\S]+)$/.exec(out.toString('utf8', 0, zero));
    const asked = need.kind === 'tail' || need.kind === 'head' ? bounded(need.bytes) : 0;
    return { kind: 'text', file: nameOf(match?.[2] ?? ''), text: out.toString('utf8', zero + 1), truncated: Number(match?.[1]) > asked };
}
function readHash(out) {
    const match = /^([0-9a-f]{64}) ([\s\S]+)\0$/.exec(out.toString('utf8'));
    return match?.[1] && match[2] ? { kind: 'hash', file: nameOf(match[2]), sha256: match[1] } : { kind: 'hash' };
}
function readRun(out) {
    const end = out.indexOf(10);
    const code = out.toString('utf8', 0, end);
    return end > 0 && /^[0-9]{1,3}$/.test(code)
        ? { kind: 'ran', code: Number(code), output: out.toString('utf8', end + 1) }
        : gather_unobserved('the command left no exit status');
}
function readDeployment(out, need) {
    const paths = need.kind === 'deployment' ? need.paths : [];
    const [owner = '', manifest = '', intents = '', ...pairs] = out.toString('utf8').split('\0');
    const { sha, entries } = (0,deploy/* parseManifest */.Ng)(manifest);
    // a file may be called `__proto__`
    const actual = new Map(paths.filter((path) => !(0,quote/* staysBelow */.cK)(path)).map((path) => [path, 'other']));
    for (let i = 0; i + 1 < pairs.length; i += 2)
        if ((0,quote/* staysBelow */.cK)(pairs[i] ?? ''))
            actual.set(pairs[i] ?? '', pairs[i + 1] ?? '');
    if (paths.some((path) => !/^[0-9a-f]{64}$|^(?:missing|link|other)$/.test(actual.get(path) ?? '')))
        return gather_unobserved('the answer could not be read');
    return {
        kind: 'deployment',
        deployed: entries,
        intended: (0,deploy/* parseManifest */.Ng)(intents).entries,
        actual: Object.fromEntries(actual),
        ...(owner === '' ? {} : { owner: owner.trimEnd() }),
        ...(sha === undefined ? {} : { sha }),
    };
}


/***/ }),

/***/ 4080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ processSeen),
/* harmony export */   KT: () => (/* binding */ LEDGER_SECONDS),
/* harmony export */   Pk: () => (/* binding */ ledgerScript),
/* harmony export */   nF: () => (/* binding */ ledgerSight)
/* harmony export */ });
/* unused harmony exports parseLedger, entryOf, readProcess */
/* harmony import */ var _core_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8133);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2785);


/** Seconds that one campaign's file system may take. */
const LEDGER_SECONDS = 15;
/** Shell that marks what git knows and lists one campaign's ledger. */
function ledgerScript(site) {
    const open = site.jobs.filter((job) => readProcess(job) !== undefined);
    const marks = site.recorded.map((r) => `mark ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)((0,_core_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .entryName */ .MB)(r))} ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(r.job)}\n`).join('');
    return `[ -e ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(site.remoteDir)} ] || exit 0
cd ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(site.remoteDir)} || exit 4
owned ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(site.owner)} look; case $? in 0|4) ;; 1) printf 'owner %s\\n' "$other"; exit 5 ;; *) exit 6 ;; esac
cd .escapement/ledger 2>/dev/null || exit 0
open=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(` ${open.join(' ')} `)}
${marks}list_ledger
`;
}
/** What came of it, for the sight. */
function ledgerSight(answer, site) {
    if (answer === undefined || answer.kind === 'late' || answer.code === 124 || answer.code === 137) {
        return unseen(`${site.remoteDir} did not answer in ${LEDGER_SECONDS} s`);
    }
    const text = Buffer.from(answer.out).toString('utf8');
    if (answer.code === 5) {
        const why = `${site.remoteDir} belongs to ${/^owner (.*)$/m.exec(text)?.[1] ?? 'somebody else'}`;
        return { sight: { kind: 'unobserved', why, foreign: true }, listed: [] };
    }
    if (answer.code === 6)
        return unseen(`${site.remoteDir}/.escapement is not a folder`);
    if (answer.code !== 0)
        return unseen(`${site.remoteDir} could not be read: ${answer.err.trim().slice(-300)}`);
    const listed = parseLedger(text);
    return { sight: { kind: 'seen', entries: listed.map(entryOf) }, listed };
}
const unseen = (why) => ({ sight: { kind: 'unobserved', why }, listed: [] });
/** Reads what `list_ledger` prints. Lines that are none of ours are left out: the folder may hold anything. A line without its end was cut. Pure. */
function parseLedger(text) {
    const entries = new Map();
    const at = (name) => {
        const entry = entries.get(name) ?? { facts: new Map(), alive: undefined };
        entries.set(name, entry);
        return entry;
    };
    for (const line of text.split('\n').slice(0, -1)) {
        const living = /^alive (\S+) (yes|no|unknown)$/.exec(line);
        // coreutils before 8.25 quote the names whatever they are told
        const link = /^([0-9]{1,11}) [`']?([^/'\s]+)\/([a-z0-9.]+)'? -> [`']?([^'\s]*)'?$/.exec(line);
        const bare = /^entry (\S+)$/.exec(line);
        if (living?.[1])
            at(living[1]).alive = living[2];
        else if (bare?.[1])
            at(bare[1]);
        else if (link?.[2] && link[3])
            at(link[2]).facts.set(link[3], { to: link[4] ?? '', at: Number(link[1]) });
    }
    return [...entries].flatMap(([name, entry]) => {
        const key = (0,_core_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEntryName */ .XK)(name);
        return key === undefined ? [] : [{ ...key, ...entry }];
    });
}
/** The port's view of an attempt. */
function entryOf(listed) {
    const { facts } = listed;
    const entry = {
        stage: listed.stage,
        attempt: listed.attempt,
        released: facts.has('released'),
        recorded: facts.has('recorded'),
    };
    const id = facts.get('id');
    if (id !== undefined) {
        entry.job = id.to;
        entry.since = id.at;
    }
    const process = readProcess(facts.get('claim')?.to);
    if (process !== undefined) {
        entry.released = true;
        entry.process = { host: process.host, pid: process.pid, alive: facts.has('exit') ? 'no' : (listed.alive ?? 'unknown') };
    }
    const checkpoint = facts.get('checkpoint')?.to;
    if (checkpoint !== undefined)
        entry.checkpoint = checkpoint;
    const began = lastStart(facts);
    if (began !== undefined)
        entry.began = began;
    return entry;
}
/** `start.<task>.<restart> → <epoch>.<cores>.<node>`, the newest of all elements and restarts. */
function lastStart(facts) {
    const starts = [...facts].flatMap(([name, fact]) => (name.startsWith('start.') ? [fact] : []));
    const last = starts.reduce((best, fact) => (best && best.at >= fact.at ? best : fact), undefined);
    return last && { at: last.at, node: last.to.split('.').slice(2).join('.') };
}
/** `p<pid>.<start in ticks>.<host>`: the id of a process; unique, because a pid used again starts at another tick. */
function readProcess(id) {
    const match = /^p([0-9]{1,9})\.[0-9]+\.(.+)$/.exec(id ?? '');
    return match?.[2] === undefined ? undefined : { pid: Number(match[1]), host: match[2] };
}
/** `<code>.<state>`, as a runner leaves it; undefined: nothing may be concluded from it. */
function readExit(text) {
    const [, code, state] = /^([0-9]{1,3})\.([A-Z]+)$/.exec(text) ?? [];
    return state === undefined ? undefined : { state, exit: { code: Number(code), signal: 0 } };
}
/** Seconds that a process may outlive its own bound before it is taken as gone: the kill takes a while. */
const SLACK = 120;
/** What the ledger says about a process. `clock` is the cluster's. */
function processSeen(listed, clock) {
    const claim = listed.facts.get('claim');
    const id = listed.facts.get('id')?.to ?? claim?.to;
    if (claim === undefined || id === undefined || readProcess(claim.to) === undefined || readProcess(id) === undefined)
        return undefined;
    const base = {
        id,
        phase: 'running',
        state: 'RUNNING',
        reason: '',
        submitted: claim.at,
        started: claim.at,
        node: readProcess(id)?.host ?? '',
    };
    const elements = elementsOf(listed);
    if (elements.length > 0)
        base.elements = elements;
    const exit = listed.facts.get('exit');
    if (exit !== undefined) {
        const left = readExit(exit.to);
        if (left === undefined)
            return { ...base, phase: 'unknown', state: 'UNREADABLE', reason: `its exit record says ${exit.to.slice(0, 60)}` };
        return { ...base, phase: 'ended', ...left, ended: exit.at };
    }
    if (listed.alive === 'yes')
        return base;
    const bound = Number(listed.facts.get('bound')?.to ?? 0);
    const overdue = bound > 0 && clock > claim.at + bound + SLACK;
    if (listed.alive === 'no' || overdue)
        return { ...base, phase: 'ended', state: 'INTERRUPTED', ended: clock };
    return { ...base, phase: 'unknown', state: 'UNKNOWN', reason: `started on ${base.node ?? 'another machine'}, which is not this one` };
}
function elementsOf(listed) {
    const out = [];
    for (const [name, fact] of listed.facts) {
        const index = /^exit\.([0-9]{1,9})\.0$/.exec(name)?.[1];
        if (index === undefined)
            continue;
        const left = readExit(fact.to);
        if (left === undefined)
            out.push({ index: Number(index), phase: 'unknown', state: 'UNREADABLE' });
        else
            out.push({ index: Number(index), phase: 'ended', ...left });
    }
    return out.sort((a, b) => a.index - b.index);
}


/***/ }),

/***/ 198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ LIBRARY)
/* harmony export */ });
/**
 * Shell functions that every part has. POSIX sh and coreutils; what they print is read by the parsers beside this file.
 * All facts of the ledger are symbolic links: made in one step, exclusively, also on NFS and on a full file system.
 */
const LIBRARY = `
tab=$(printf '\\t')
clean() { tr '\\n\\t\\r' '   ' | tail -c 1500; }
say() { # deed outcome field...
  printf '%s' "$1"; shift
  for field in "$@"; do printf '\\t%s' "$field"; done
  printf '\\n'
}
no() { # deed code message: a definite refusal
  say "$1" refused "$2" "$(printf '%s' "$3" | clean)"; return 1
}
dunno() { # deed message
  say "$1" unknown "$(printf '%s' "$2" | clean)"; return 1
}
once() { ln -sn "$1" "$2" 2>/dev/null; } # exclusive: the first one wins
ticks() { # when a living process started, in the kernel's ticks; a zombie is dead
  s=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  s=\${s##*) }; set -f; set -- $s; set +f
  case $1 in Z|X) return 1 ;; esac
  printf '%s' "\${20}"
}
alive() { # p<pid>.<ticks>.<host>
  x=\${1#p}; pid=\${x%%.*}; x=\${x#*.}
  if [ "\${x#*.}" != "$(uname -n)" ]; then echo unknown
  elif [ -n "$pid" ] && [ "$(ticks "$pid")" = "\${x%%.*}" ]; then echo yes
  else echo no; fi
}
mark() { # entry job: its commit has reached git
  [ -L "$1/recorded" ] || { [ "$(readlink "$1/id")" = "$2" ] && once 1 "$1/recorded"; } || :
}
flush_links() { [ $# -gt 0 ] && LC_ALL=C QUOTING_STYLE=literal stat -c '%Y %N' "$@" 2>/dev/null; return 0; }
is_open() { case $open in *" $(readlink "$1/claim") "*) : ;; *) false ;; esac; }
list_ledger() { # in the ledger's folder; $open: ids that git still follows, a space on each side
  # liveness first, so that a process that ends meanwhile shows its exit
  for e in *; do
    [ -L "$e/claim" ] && ! [ -L "$e/exit" ] && printf 'alive %s %s\\n' "$e" "$(alive "$(readlink "$e/claim")")"
  done
  set --
  for e in *; do
    [ -d "$e" ] || continue
    [ -L "$e/id" ] && ! [ -L "$e/recorded" ] && printf 'ask %s\\n' "$(readlink "$e/id")"
    [ -L "$e/follows" ] && { ! [ -L "$e/recorded" ] || is_open "$e"; } && printf 'ask %s\\n' "$(readlink "$e/follows")"
    [ -L "$e/id" ] || printf 'entry %s\\n' "$e"
    for f in "$e"/*; do [ -L "$f" ] && set -- "$@" "$f"; done
    [ $# -gt 200 ] && { flush_links "$@"; set --; }
  done
  flush_links "$@"
}
owned() { # owner make?: 0 ours (now), 1 somebody else's ($other), 2 cannot be written, 3 not a folder of its own, 4 nobody's
  [ -L .escapement ] && return 3
  if ! [ -f .escapement/owner ]; then
    [ "$2" = make ] || return 4
    mkdir -p .escapement/ledger 2>/dev/null || return 2
    t=.escapement/owner.$$.$(date +%s)
    printf '%s\\n' "$1" >"$t" 2>/dev/null && [ "$(cat "$t")" = "$1" ] && ln "$t" .escapement/owner 2>/dev/null
    rm -f "$t"
    [ -f .escapement/owner ] || return 2
  fi
  other=$(head -c 1000 .escapement/owner)
  [ "$other" = "$1" ]
}
`;


/***/ }),

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gatherOver)
/* harmony export */ });
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);
/* harmony import */ var _converse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(148);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);



/** All needs in one remote command; what cannot be asked is `unobserved` for that need only. */
async function gatherOver(line, library, asked) {
    const planned = asked.map(({ site, need }) => (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .needPart */ .oX)(site, need));
    const parts = planned.filter((one) => 'body' in one);
    if (parts.length === 0)
        return planned.map(refusal);
    try {
        const answer = await (0,_converse_js__WEBPACK_IMPORTED_MODULE_1__/* .converse */ .i)(line, { library, parts }, asked.every(({ need }) => need.kind !== 'run'));
        let next = 0;
        return planned.map((one, i) => {
            const need = asked[i]?.need;
            return 'body' in one && need !== undefined ? (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .readFinding */ .Gd)(need, answer.parts[next++]) : refusal(one);
        });
    }
    catch (error) {
        if (!(error instanceof _ports_error_js__WEBPACK_IMPORTED_MODULE_0__/* .PortError */ .B))
            throw error;
        return planned.map((one) => ('body' in one ? { kind: 'unobserved', why: error.message } : refusal(one)));
    }
}
const refusal = (one) => ({ kind: 'unobserved', why: 'refused' in one ? one.refused : 'not asked' });


/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ PROCESS_LIBRARY)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2785);

/**
 * The detached runner of one attempt: takes the claim itself, so that claim and pid are one fact, runs the command as its child,
 * and leaves `exit → <code>.<state>`. Whoever loses the claim ends without a trace.
 * Arguments: $0 token, $1 folder, $2 attempt's folder, $3 command|deploy|script, $4 bound in seconds (0: none), $5 what to run.
 */
const RUNNER = `
cd "$1" || exit 1
ticks() { s=$(cat "/proc/$1/stat" 2>/dev/null); s=\${s##*) }; set -f; set -- $s; set +f; printf %s "\${20}"; }
me=p$$.$(ticks $$).$(uname -n); at=$2
ln -sn "$me" "$at/claim" 2>/dev/null || exit 0
if [ "$3" != deploy ]; then
  ln -sn "$me" "$at/id" 2>/dev/null
  [ "$(readlink "$at/id")" = "$me" ] || exit 0
fi
SBATCH_JOB_NAME=$0; export SBATCH_JOB_NAME
began=$(date +%s)
case $3 in
command) timeout -k 10 "$4" sh -c "$5" </dev/null >"$at/out" 2>&1 & ;;
deploy) timeout -k 10 "$4" sh -c "$5" </dev/null >"$at/out" 2>"$at/err" & ;;
script) sh -c "$5" "$0" "$at" "$me" </dev/null >"$at/out" 2>&1 & ;;
esac
child=$!
trap 'trap "" TERM; kill -TERM $child 2>/dev/null; kill -TERM -$$ 2>/dev/null' TERM INT
while :; do wait $child; code=$?; kill -0 $child 2>/dev/null || break; done
state=EXITED
[ "$4" -gt 0 ] && [ $(( $(date +%s) - began )) -ge "$4" ] && case $code in 124|137) state=TIMEOUT ;; esac
[ -L "$at/cancelled" ] && state=CANCELLED
if [ "$3" = deploy ]; then
  job=
  if [ $code = 0 ]; then
    set -f
    for word in $(tail -c 4096 "$at/out"); do case $word in *[!0-9]*) ;; *) job=$word ;; esac; done
    set +f
  fi
  if [ -n "$job" ]; then ln -sn "$job" "$at/id" 2>/dev/null || ln -sn "$job" "$at/follows"
  else ln -sn "$me" "$at/id" 2>/dev/null; fi
fi
ln -sn "$code.$state" "$at/exit"
`;
/** Seconds for which a submission waits for a process: instant commands finish in the same tick. */
const PATIENCE = 4;
/** Shell functions that start, find again and end processes under the ledger. */
const PROCESS_LIBRARY = `
runner=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(RUNNER)}
await_link() { # link tenths
  n=0
  until [ -L "$1" ]; do
    [ "$n" -ge "$2" ] && return 1
    sleep 0.1; n=$((n+1))
  done
}
start_process() { # deed entry token kind bound checkpoint what
  a=$PWD/.escapement/ledger/$2
  mkdir -p "$a" 2>/dev/null || { no "$1" IO "cannot make $a"; return 1; }
  adopted=yes
  if ! [ -L "$a/claim" ]; then
    [ -L "$a/id" ] && { dunno "$1" 'another run has given this attempt up'; return 1; }
    [ -n "$6" ] && once "$6" "$a/checkpoint"
    once "$5" "$a/bound"
    detach=setsid; command -v setsid >/dev/null 2>&1 || detach=
    $detach nohup sh -c "$runner" "$3" "$PWD" "$a" "$4" "$5" "$7" </dev/null >/dev/null 2>&1 &
    await_link "$a/claim" 50 || { dunno "$1" 'the process did not start'; return 1; }
    case $(readlink "$a/claim") in p$!.*) adopted=no ;; esac
  fi
  claim=$(readlink "$a/claim")
  [ "$claim" = void ] && { dunno "$1" 'another run has given this attempt up'; return 1; }
  if ! [ -L "$a/exit" ] && [ "$(alive "$claim")" = yes ]; then await_link "$a/exit" ${PATIENCE * 10}; fi
  once "$claim" "$a/id" # a deploy script that still runs, or a runner that died between claim and id
  say "$1" submitted "$(readlink "$a/id")" "$adopted" ''
}
cancel_process() { # deed job: its own runner forwards the signal and leaves the exit record
  for l in .escapement/ledger/*/claim; do
    [ "$(readlink "$l")" = "$2" ] || continue
    case $(alive "$2") in
    unknown) dunno "$1" "it runs on another machine"; return 1 ;;
    no) say "$1" done; return 0 ;;
    esac
    once 1 "\${l%/claim}/cancelled"
    pid=\${2#p}; pid=\${pid%%.*}
    kill -TERM "$pid" 2>/dev/null
    await_link "\${l%/claim}/exit" 30 || { kill -KILL "-$pid" 2>/dev/null; kill -KILL "$pid" 2>/dev/null; }
    say "$1" done; return 0
  done
  say "$1" done
}
void_process() { # deed entry: 0 when nobody can claim it any more
  a=.escapement/ledger/$2
  mkdir -p "$a" 2>/dev/null || { no "$1" IO "cannot make $a"; return 1; }
  once void "$a/claim"
  [ "$(readlink "$a/claim")" = void ] || { no "$1" SUBMIT "it has been started: $(readlink "$a/claim")"; return 1; }
  once void "$a/id"
  [ "$(readlink "$a/id")" = void ] || { no "$1" SUBMIT "its job is $(readlink "$a/id")"; return 1; }
}
`;


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ quoteGlob),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   cK: () => (/* binding */ staysBelow),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/**
 * One word of POSIX sh that means exactly this text: the only way by which a value enters a script.
 * @throws RangeError for NUL, which no argument can carry
 */
function quote(text) {
    if (text.includes('\0'))
        throw new RangeError('a NUL character cannot be handed to a command');
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** Several words. */
const words = (texts) => texts.map(quote).join(' ');
/**
 * A glob as sh shall expand it: everything quoted but `*`, `?`, `[` and `]`.
 * Inside brackets the usual characters of a range stay unquoted, so that `[a-c]` and `[!x]` keep their meaning.
 */
function quoteGlob(glob) {
    let out = '';
    for (const piece of glob.match(/\[[!^]?[A-Za-z0-9._-]+\]|[*?]|[^*?[]+|\[/g) ?? [])
        out += isWild(piece) ? piece : quote(piece);
    return out;
}
const isWild = (piece) => piece === '*' || piece === '?' || /^\[.+\]$/.test(piece);
/** Whether a path stays below its folder whatever is there: relative, no `..`, no control characters, no leading `-`. */
function staysBelow(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    if (path === '' || path.startsWith('/') || path.startsWith('-') || /[\u0000-\u001f\u007f]/.test(path))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   XK: () => (/* binding */ parseEntryName),
/* harmony export */   pI: () => (/* binding */ parseToken),
/* harmony export */   tF: () => (/* binding */ slugOf),
/* harmony export */   u5: () => (/* binding */ isSlug)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

/** Letters, digits, `.`, `_`, `-`: what campaigns and stages may be called. */
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Whether the text may stand in a key as it is. */
const isSlug = (text) => SLUG.test(text) && text.length <= 64;
/** Reduces a stage's name to a slug; may be empty when nothing of it can stand. */
const slugOf = (name) => {
    const words = name
        .trim()
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '');
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(words, '-').slice(0, 64);
};
// `.` separates, so a dot within a slug is written `~`, which no slug contains: two keys can never meet.
const encode = (slug) => slug.replaceAll('.', '~');
const decode = (text) => text.replaceAll('~', '.');
/** `smoke.3`: the attempt's folder in the ledger. */
const entryName = (key) => `${encode(key.stage)}.${key.attempt}`;
/**
 * The attempt's token as it stands in `--comment` or the job's name.
 * @param owner short hash of repository and path, so that a copied campaign has other tokens
 */
const tokenOf = (key, owner) => `${encode(key.campaign)}.${encode(key.stage)}.${key.attempt}.${owner}`;
/** Reads `smoke.3`; undefined when the name is not ours. */
const parseEntryName = (name) => {
    const [stage, attempt, ...rest] = name.split('.');
    if (!stage || !attempt || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt))
        return undefined;
    return { stage: decode(stage), attempt: Number(attempt) };
};
/** Reads a token back; undefined when it is somebody else's comment. */
const parseToken = (token) => {
    const [campaign, stage, attempt, owner, ...rest] = token.split('.');
    if (!campaign || !stage || !attempt || !owner || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt))
        return undefined;
    return { campaign: decode(campaign), stage: decode(stage), attempt: Number(attempt), owner };
};


/***/ }),

/***/ 7422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
/**
 * The text without those of `characters` that end it. Not a pattern: `/x+$/` begins anew at each x of a long run, and takes seconds over one
 * of 100,000.
 */
const withoutEnd = (text, characters) => {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
};


/***/ })

};
