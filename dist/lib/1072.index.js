export const id = 1072;
export const ids = [1072,9998];
export const modules = {

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ problemLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);


const paint = (style, text, colour) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
/** Problems as a compiler prints them: `file:line:column`, what, and the way out. */
const problemLines = (problems, colour) => problems.map((problem) => {
    const kind = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity, colour);
    const hint = `\n    ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLine */ .ku)(problem.hint), colour)}`;
    return `${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLine */ .ku)(problem.file)}:${problem.line}:${problem.column}: ${kind}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLine */ .ku)(problem.message)} [${problem.code}]${hint}`;
});


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateCommand: () => (/* binding */ validateCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7798);
/* harmony import */ var _document_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(822);
/* harmony import */ var _document_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6596);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8293);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6194);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2437);








const unreadable = (file, error) => ({
    code: 'NOT_READABLE',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `can't be read: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'check the path',
});
const one = async (root, file) => {
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file);
        const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
        return (0,_document_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkflow */ .S)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path), shown.startsWith('..') ? path : shown).problems;
    }
    catch (error) {
        return [unreadable(file, error)];
    }
};
/** Everything in the folder as a tick would read it: campaigns, their scripts, catalogs and the configuration. */
const everything = async (root) => {
    const { folderStore } = await __webpack_require__.e(/* import() */ 6109).then(__webpack_require__.bind(__webpack_require__, 6109));
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _setup_js__WEBPACK_IMPORTED_MODULE_6__/* .CONFIG_PATH */ .tF)).catch(() => undefined);
    const { config, problems } = (0,_document_config_js__WEBPACK_IMPORTED_MODULE_2__.readConfig)(bytes, _setup_js__WEBPACK_IMPORTED_MODULE_6__/* .CONFIG_PATH */ .tF);
    const loaded = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_4__.load)({ store: folderStore(root), config, backends: new Map(), rootOf: () => '', only: [], hosted: false }, '');
    return { files: loaded.documents.length, problems: [...problems, ...loaded.problems] };
};
const named = async (root, files) => ({
    files: files.length,
    problems: (await Promise.all(files.map((file) => one(root, file)))).flat(),
});
/** Reads the files as they stand in the working tree; with none named, all of them. Exit 1 only for errors. */
const validateCommand = async (args, _env, print, colour) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(args.root);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(args.root);
    const { files, problems } = args.operands.length > 0 ? await named(root, args.operands) : await everything(root);
    if (args.json)
        print(JSON.stringify({ problems }, null, 2));
    else
        for (const line of [...(0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .problemLines */ .p)(problems, colour), verdict(files, problems)])
            print(line);
    return (0,_core_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .hasErrors */ .C)(problems) ? 1 : 0;
};
const many = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const verdict = (files, problems) => {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return [many(files, 'file'), many(errors, 'error'), many(problems.length - errors, 'warning')].join(', ');
};


/***/ }),

/***/ 9378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ shortEnd),
/* harmony export */   JD: () => (/* binding */ nextLook),
/* harmony export */   ST: () => (/* binding */ expectedEnd),
/* harmony export */   Wo: () => (/* binding */ untilEnd),
/* harmony export */   nY: () => (/* binding */ IDLE)
/* harmony export */ });
/* harmony import */ var _failure_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2806);
/* harmony import */ var _failure_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5133);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);




const MINUTE = 60;
const HOUR = 3600;
/** The seed's table: expected length of the active stage → when to look again. The lower bound is taken: nobody sleeps through a fast job. */
const TABLE = [
    { under: HOUR, look: 5 * MINUTE },
    { under: 4 * HOUR, look: 30 * MINUTE },
    { under: 24 * HOUR, look: 2 * HOUR },
    { under: Number.POSITIVE_INFINITY, look: 8 * HOUR },
];
/** All campaigns idle, done or escalated. */
const IDLE = 12 * HOUR;
/** Nothing is known of the stage's length: it is taken for a medium one. */
const UNKNOWN_LENGTH = 2 * HOUR;
const byLength = (expected) => TABLE.find(({ under }) => expected < under)?.look ?? IDLE;
/**
 * Seconds until the campaign is worth the next look: the seed's cadence table, or earlier where the scheduler
 * or the condition itself says when something will happen.
 */
const nextLook = (spec, state, waiting) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(spec, state);
    if (!stage || spec.held || state.escalation)
        return IDLE;
    const status = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, stage.slug).status;
    const atWork = status === 'running' || status === 'ready' || waiting.some(({ on }) => on === 'backend' || on === 'limit');
    const usual = atWork
        ? byLength(stage.expectedWalltime ?? UNKNOWN_LENGTH)
        : waiting.every(({ on }) => on === 'person' || on === 'hold')
            ? IDLE
            : UNKNOWN_LENGTH;
    const said = waiting.flatMap(({ within }) => (within === undefined ? [] : [Math.max(MINUTE, within)]));
    return Math.min(usual, ...said);
};
/** A job that the scheduler gives no start for may start at any moment, for so long; then nobody knows. */
const FRESH = 5 * MINUTE;
/** How long the stage's job may take: as its author expects, else by its limit. */
const lengthOf = (stage, limit) => stage.expectedWalltime ?? limit ?? (stage.work.kind === 'command' ? stage.timeout : undefined);
/** Seconds until a job is expected to end, negative when it is overdue; undefined: nobody knows. */
const untilEnd = (stage, job, now) => {
    const from = job.started ?? job.startEstimate;
    const length = lengthOf(stage, job.timeLimit);
    return from === undefined || length === undefined ? undefined : from + length - now;
};
/**
 * The same for a job that is worth staying for: of a short stage (the seed's first row), running or about to start, and not overdue by
 * as much as it was expected to take, for then nothing is known of it.
 */
const shortEnd = (stage, job, now) => {
    const length = lengthOf(stage, job.timeLimit);
    if (length === undefined || length >= HOUR)
        return undefined;
    const fresh = job.phase === 'queued' && job.startEstimate === undefined && now - (job.submitted ?? 0) < FRESH;
    const left = fresh ? length : untilEnd(stage, job, now);
    return left === undefined || left < -length ? undefined : left;
};
/** Seconds until the short stage that the campaign waits for is expected to end; undefined: there is none, or nobody knows. */
const expectedEnd = ({ spec, directives, profile }, state, waiting) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(spec, state);
    if (!stage || spec.held || stage.held || state.escalation)
        return undefined;
    const { status, overrides } = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, stage.slug);
    if (status !== 'running')
        return undefined;
    if (waiting.length > 0)
        return waiting.find(({ ends }) => ends !== undefined)?.ends;
    // it was submitted a moment ago and not seen yet: it ends no sooner than this
    const options = { ...(0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(directives, stage.slug)?.options, ...stage.sbatch, ...overrides };
    const length = lengthOf(stage, (options.time === undefined ? undefined : (0,_failure_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .TM)(options.time)) ?? (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .timeLimitOf */ .qn)(options, profile));
    return length !== undefined && length < HOUR ? length : undefined;
};


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ compactElements),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   bX: () => (/* binding */ failedElements),
/* harmony export */   qT: () => (/* binding */ elementsToRun),
/* harmony export */   v6: () => (/* binding */ throttled)
/* harmony export */ });
/** `[2, 5, 6, 7]` → `2,5-7`: what sbatch's --array takes. */
const compactElements = (indices) => {
    const sorted = [...new Set(indices)].sort((a, b) => a - b);
    const runs = [];
    for (const index of sorted) {
        const last = runs.at(-1);
        if (last && last[1] === index - 1)
            last[1] = index;
        else
            runs.push([index, index]);
    }
    return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
};
// PENDING and RUNNING elements are not failed; without an end nobody may run them a second time.
const failed = (element) => element.phase === 'ended' && element.state !== 'COMPLETED';
/** Elements of the job that ended and did not complete. */
const failedElements = (job) => (job?.elements ?? []).filter(failed);
/** More elements than any site's MaxArraySize lets through. */
const MOST_ELEMENTS = 100_000;
const rangeOf = (range) => {
    const [, from = '', to = from, step = '1'] = /^([0-9]{1,7})(?:-([0-9]{1,7})(?::([1-9][0-9]{0,6}))?)?$/.exec(range) ?? [];
    const count = from === '' ? 0 : Math.floor((Number(to) - Number(from)) / Number(step)) + 1;
    return Array.from({ length: Math.min(Math.max(count, 0), MOST_ELEMENTS) }, (_, i) => Number(from) + i * Number(step));
};
/** Indices of an --array expression (`1-20%5`, `2,5-7`, `0-8:4`); words that are none of these give none. */
const elementsOf = (array) => array
    .replace(/%[0-9]+$/, '')
    .split(',')
    .slice(0, MOST_ELEMENTS)
    .flatMap(rangeOf);
/**
 * Only the elements that are to run again, `2,5-7`; undefined where none, or every one, is: then the attempt is run whole.
 * @param asked array expression of the failed attempt: an element cancelled while pending vanishes from squeue and sacct, and
 *   would never be run again if only those that were seen counted
 */
const elementsToRun = (job, asked = '') => {
    const seen = new Set((job?.elements ?? []).map(({ index }) => index));
    if (seen.size === 0)
        return undefined;
    const vanished = job?.phase === 'ended' ? elementsOf(asked).filter((index) => !seen.has(index)) : [];
    const indices = [...failedElements(job).map(({ index }) => index), ...vanished];
    return indices.length === 0 || indices.length === seen.size + vanished.length ? undefined : compactElements(indices);
};
/** Adds the stage's own throttle: `2,5-7` of `1-20%5` → `2,5-7%5`. */
const throttled = (elements, array) => {
    const throttle = /%[0-9]+$/.exec(array ?? '')?.[0] ?? '';
    return `${elements}${throttle}`;
};


/***/ }),

/***/ 4224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ planKeeps),
/* harmony export */   Jl: () => (/* binding */ KEPT_RUN_BYTES),
/* harmony export */   ex: () => (/* binding */ MAX_KEPT_FILES),
/* harmony export */   iN: () => (/* binding */ MAX_KEPT_BYTES)
/* harmony export */ });
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8388);



/** What a login node can hash within the three minutes that one run gives it, at 100 MB/s: 16 GiB. */
const MAX_KEPT_BYTES = 16 * 1024 ** 3;
/** Bytes that one run copies out of the repository where `limits.sync_mib_per_run` does not say: 1 GiB. */
const KEPT_RUN_BYTES = 1024 ** 3;
/** Files that one run copies so for one stage. */
const MAX_KEPT_FILES = 100;
const placeOf = (campaign, glob, written, from) => {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetFrom */ .CA)(written);
    if (target.kind !== 'artifact')
        return { in: 'folder', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder, from) };
    return { in: 'artifact', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder === '' ? campaign : `${campaign}/${target.folder}`, from) };
};
const MOVE = "more than is copied here; use your site's own transfer service";
const whyNot = ({ size }, { in: kind, path }, runBytes) => {
    const name = path.replace(/^\//, '');
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainPath */ .qW)(name) || name.split('/').some((part) => part.startsWith('.')))
        return 'a file of this name is not written anywhere';
    if (size > MAX_KEPT_BYTES)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, over ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(MAX_KEPT_BYTES)}, ${MOVE}`;
    if (kind === 'artifact' && size > runBytes)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, and one run puts at most ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(runBytes)} into its artifact (\`limits.sync_mib_per_run\`); name a folder of a self-hosted runner, where the next run goes on`;
    return undefined;
};
const isCurrent = ({ size, modified }, line) => line.size === size && line.modified === (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(modified);
/**
 * Compares what matches on the cluster with the index of what is kept elsewhere.
 * @param listings by glob; only globs whose target is outside of the repository
 */
const planKeeps = (about, listings) => {
    const plan = { known: [], open: [], left: [] };
    const taken = new Map();
    for (const [glob, files] of listings) {
        for (const file of files) {
            const place = placeOf(about.campaign, glob, about.sync[glob] ?? '', file.path);
            const slot = (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)((0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(place, 'any'));
            const other = taken.get(slot);
            const why = whyNot(file, place, about.runBytes);
            if (other?.from === file.path)
                other.globs.push(glob);
            else if (other)
                plan.left.push({ glob, from: file.path, why: `another file goes to ${place.path} already` });
            else if (why !== undefined)
                plan.left.push({ glob, from: file.path, why });
            else {
                const had = about.index.findLast((line) => line.from === file.path && (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(line.at) === slot);
                const keeping = { globs: [glob], from: file.path, size: file.size, modified: file.modified, place };
                taken.set(slot, keeping);
                if (had && isCurrent(file, had))
                    plan.known.push(Object.assign(keeping, { had }));
                else
                    plan.open.push(had ? Object.assign(keeping, { had }) : keeping);
            }
        }
    }
    return plan;
};


/***/ }),

/***/ 4107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ perDay),
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2553);

const DAYS = {
    s: 1 / 86_400,
    sec: 1 / 86_400,
    second: 1 / 86_400,
    min: 1 / 1440,
    minute: 1 / 1440,
    h: 1 / 24,
    hour: 1 / 24,
    d: 1,
    day: 1,
};
const NANOSECONDS = { fs: 1e-6, ps: 1e-3, ns: 1, us: 1e3 };
const singular = (word) => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word);
const counted = (word) => {
    const amount = (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(NANOSECONDS, word);
    return amount === undefined ? { of: word === 'timestep' ? 'step' : word, amount: 1 } : { of: 'ns', amount };
};
/** `ns/day`, `days/ns`, `steps/s`, `iterations/h`: a count over a time, or the other way round. Undefined: neither. */
const unitOf = (text) => {
    const [above, below] = /^([a-z]{1,20})\/([a-z]{1,20})$/.exec(text.trim().toLowerCase())?.slice(1).map(singular) ?? [];
    if (above === undefined || below === undefined)
        return undefined;
    const [over, under] = [(0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(DAYS, above), (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(DAYS, below)];
    if (over === undefined && under !== undefined) {
        const { of, amount } = counted(above);
        return { of, scale: amount / under, inverse: false };
    }
    if (over === undefined || under !== undefined)
        return undefined;
    const { of, amount } = counted(below);
    return { of, scale: over / amount, inverse: true };
};
/** The figure as pieces per day; undefined where it is none. */
const perDay = (value, { scale, inverse }) => {
    const rate = inverse ? 1 / (value * scale) : value * scale;
    return Number.isFinite(rate) && rate >= 0 ? rate : undefined;
};


/***/ }),

/***/ 822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: configJsonSchema

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/src/core/keep.js
var keep = __webpack_require__(4224);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/src/document/decode.js
var decode = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/src/document/descriptions/config.js
/** What each key of `.github/escapement.yml` means, for editors. */
const CONFIG_WORDS = {
    campaigns: 'Globs of the campaigns’ documents, from the root of the repository. Default: `**/WORKFLOW.md`. Folders called `templates` never count.',
    backends: 'Places where jobs run, by the name that `budget: {backend: NAME}` of a campaign uses. `local`, this machine, is always there.',
    'backends.*.kind': '`slurm`: a cluster. `local`: this machine without a scheduler, for trying out and short commands.',
    'backends.*.transport': '`ssh` (default): over SSH with a key alone. `exec`: the scheduler’s commands are on the machine that runs Escapement.',
    'backends.*.host': 'Name or address of the login node. Needed with `ssh`.',
    'backends.*.port': 'Port of ssh. Default: 22.',
    'backends.*.user': 'Account on the cluster. Needed with `ssh`.',
    'backends.*.root': 'Absolute folder on the backend in which each campaign gets its own, unless it names one by `deploy: {remote_dir: …}`. Put it on scratch.',
    'backends.*.identity_file': 'Private key on this machine, for runs from a laptop. In a workflow the input `ssh-private-key` goes before it.',
    'backends.*.known_hosts_file': 'Pinned host keys on this machine, as ssh writes them. In a workflow the input `ssh-known-hosts` goes before it. An unknown key stops the run.',
    'backends.*.setup': 'Shell lines before anything else: `module load slurm`.',
    'backends.*.login_shell': '`true` (default): the profile is read, because `module` and often sbatch are made there. `false` where it ends or hangs.',
    'backends.*.token': 'Where a job bears its attempt’s name: `comment` (default), or `name` where a site eats comments; `doctor --submit` tells.',
    'backends.*.profile': 'Partitions, QOS and limits of a known cluster, as data: `alpine`.',
    limits: 'What one run does at most; what is over it waits for the next run and is reported.',
    'limits.submissions_per_tick': 'Submissions. Default: 20.',
    'limits.issues_per_tick': 'New issues. Default: 10.',
    'limits.comments_per_tick': 'Comments. Default: 20.',
    'limits.sync_mib_per_run': 'MiB of outputs that one run copies to folders and artifacts. Default: 1024.',
    sync_root: 'Folders of the machine that runs Escapement below which `sync:` of a stage may keep outputs: one, or a list. Default: none.',
    dashboard: '`true`: one pinned issue shows all campaigns. Default: `false`.',
    evidence: 'How much of a log goes into an issue: `full`, `tail` (40 lines), `line` or `none`. Default: `line` on public repositories, else `tail`.',
};

// EXTERNAL MODULE: ./build/src/document/descriptions/describe.js
var describe = __webpack_require__(7454);
// EXTERNAL MODULE: ./build/src/document/front.js
var document_front = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/src/document/report.js
var document_report = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/src/document/schema.js + 1 modules
var schema = __webpack_require__(8768);
// EXTERNAL MODULE: ./build/src/document/validate.js
var validate = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/document/config.js












const MIB = 1024 * 1024;
const rule = (code, error) => ({ error, params: { code } });
const kinds = schemas/* enum */.k5n(['slurm', 'local'], { error: '`slurm` or `local`' });
const opt = (schema) => schema.nullish();
const absolute = schema/* string */.Yj.refine((path) => /^\/[^\p{Cc}]*$/u.test(path) && !path.split('/').includes('..'), rule('BAD_PATH', 'an absolute path, without `..` and without variables'));
// the root of everything is no bound, and outputs have no business among settings
const syncRoot = absolute.refine((path) => path.split('/').some((part) => part !== '') && !path.split('/').some((part) => part.startsWith('.')), rule('BAD_PATH', 'an absolute folder below `/`, none of it hidden'));
const port = schemas/* int */.Whr({ error: 'a port, 1 to 65535' }).min(1, { error: 'a port, 1 to 65535' }).max(65_535, { error: 'a port, 1 to 65535' });
// ssh would take a leading dash for an option
const word = schema/* string */.Yj.regex(/^[A-Za-z0-9_][A-Za-z0-9_.:@%-]*$/, rule('BAD_VALUE', 'a name of letters, digits, `.`, `_`, `-`'));
const backend = (0,schema/* map */.Tj)({
    kind: kinds,
    transport: opt(schemas/* enum */.k5n(['ssh', 'exec'], { error: '`ssh` or `exec`' })),
    host: opt(word),
    port: opt(port),
    user: opt(word),
    root: opt(absolute),
    identity_file: opt(schema/* string */.Yj),
    known_hosts_file: opt(schema/* string */.Yj),
    setup: opt(schema/* string */.Yj),
    login_shell: opt(schema/* flag */.Jt),
    token: opt(schemas/* enum */.k5n(['comment', 'name'], { error: '`comment` or `name`' })),
    profile: opt(schema/* string */.Yj),
});
const config_name = schemas/* string */.YjP().refine(keys/* isSlug */.u5, rule('NAME_NOT_SLUG', 'a name of letters, digits, `.`, `_`, `-`'));
/** The configuration file. */
const configSchema = (0,schema/* map */.Tj)({
    campaigns: opt(schemas/* union */.KCZ([schema/* string */.Yj, (0,schema/* list */.p_)(schema/* string */.Yj)], { error: 'a glob or a list of globs' })),
    backends: opt(schemas/* record */.g1P(config_name, backend, { error: 'a map of backends' })),
    limits: opt((0,schema/* map */.Tj)({ submissions_per_tick: opt(schema/* count */.U9), issues_per_tick: opt(schema/* count */.U9), comments_per_tick: opt(schema/* count */.U9), sync_mib_per_run: opt(schema/* count */.U9) })),
    sync_root: opt(schemas/* union */.KCZ([syncRoot, (0,schema/* list */.p_)(syncRoot)], { error: 'an absolute folder, or a list of them' })),
    dashboard: opt(schema/* flag */.Jt),
    evidence: opt(schemas/* enum */.k5n(['full', 'tail', 'line', 'none'], { error: '`full`, `tail`, `line` or `none`' })),
});
/** The JSON Schema of `.github/escapement.yml`, as editors use it. */
const configJsonSchema = () => ({
    ...(0,describe/* described */.W)(json_schema_processors/* toJSONSchema */.bl(configSchema, { io: 'input', unrepresentable: 'any' }), CONFIG_WORDS),
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Escapement: .github/escapement.yml',
});
let cached;
const configKeys = (0,validate/* knownKeys */.e)(() => {
    cached ??= configJsonSchema();
    return cached;
});
const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const NOT_YET = [
    { key: 'kind', value: 'vast-ai', message: 'backends of kind `vast-ai` are not in this version', hint: 'use `slurm` or `local`' },
    {
        key: 'transport',
        value: 'openssh',
        message: '`transport: openssh` is not in this version',
        hint: 'use `ssh`, or `exec` on a self-hosted runner inside the cluster',
    },
    {
        key: 'jump',
        message: '`jump` is not in this version',
        hint: 'run on a self-hosted runner that reaches the cluster, or name a host that can be reached directly',
    },
];
// Taken out before the check, so that each gets this answer and no second one.
const refuseNotYet = (value, front, report) => {
    const backends = isRecord(value.backends) ? value.backends : {};
    for (const [id, each] of Object.entries(backends)) {
        if (!isRecord(each))
            continue;
        for (const { key, value: word, message, hint } of NOT_YET) {
            if (!Object.hasOwn(each, key) || (word !== undefined && each[key] !== word))
                continue;
            report.error('NOT_YET', (0,document_front/* offsetOf */.b4)(front, ['backends', id, key], word === undefined), message, hint);
            if (key === 'kind')
                Reflect.deleteProperty(backends, id);
            else
                Reflect.deleteProperty(each, key);
        }
    }
};
const optional = (key, value) => value == null ? {} : { [key]: value };
const backendOf = (raw) => {
    if (raw.kind === 'local')
        return { kind: 'local', ...optional('root', raw.root) };
    return {
        kind: 'slurm',
        transport: raw.transport ?? 'ssh',
        host: raw.host ?? '',
        port: raw.port ?? 22,
        user: raw.user ?? '',
        loginShell: raw.login_shell ?? true,
        token: raw.token ?? 'comment',
        ...optional('root', raw.root == null ? raw.root : (0,target/* folderFrom */.ZU)(raw.root)),
        ...optional('identityFile', raw.identity_file),
        ...optional('knownHostsFile', raw.known_hosts_file),
        ...optional('setup', raw.setup),
        ...optional('profile', raw.profile),
    };
};
/** Without these no connection can be made, or a setting would be read that has no effect. */
const checkBackend = (id, raw, front, report) => {
    const at = (0,document_front/* offsetOf */.b4)(front, ['backends', id], true);
    if (raw.kind === 'slurm' && (raw.transport ?? 'ssh') === 'ssh') {
        for (const key of ['host', 'user'])
            if (!raw[key])
                report.error('MISSING_KEY', at, `backend \`${id}\` has no \`${key}\``, `write \`${key}:\`, or \`transport: exec\` where the scheduler's commands are on this machine`);
    }
    const unused = raw.kind === 'local' ? Object.keys(raw).filter((key) => !['kind', 'root'].includes(key)) : [];
    for (const key of unused)
        report.warning('UNUSED_KEY', (0,document_front/* offsetOf */.b4)(front, ['backends', id, key], true), `\`${key}\` means nothing to a backend of kind \`local\``, 'remove it');
    if (id === 'local' && raw.kind !== 'local')
        report.error('BAD_VALUE', at, 'the name `local` belongs to the machine itself', 'give the cluster another name');
};
const configOf = (raw) => {
    const backends = Object.fromEntries(Object.entries(raw.backends ?? {}).map(([id, each]) => [id, backendOf(each)]));
    const campaigns = raw.campaigns ?? '**/WORKFLOW.md';
    return {
        campaigns: typeof campaigns === 'string' ? [campaigns] : campaigns,
        backends: { local: { kind: 'local' }, ...backends },
        limits: {
            submissionsPerTick: raw.limits?.submissions_per_tick ?? 20,
            issuesPerTick: raw.limits?.issues_per_tick ?? 10,
            commentsPerTick: raw.limits?.comments_per_tick ?? 20,
            syncBytesPerRun: (raw.limits?.sync_mib_per_run ?? keep/* KEPT_RUN_BYTES */.Jl / MIB) * MIB,
        },
        syncRoots: [raw.sync_root ?? []].flat().map((root) => `/${root
            .split('/')
            .filter((part) => part !== '')
            .join('/')}`),
        dashboard: raw.dashboard ?? false,
        ...(raw.evidence ? { evidence: raw.evidence } : {}),
    };
};
const yamlOf = (text, report) => {
    const bom = text.startsWith('\uFEFF') ? 1 : 0;
    const front = (0,document_front/* readFront */.ae)({ text, bom, eol: '\n', yaml: { start: bom, end: text.length } });
    for (const { code, offset, message, hint } of front.faults)
        report.error(code, front.base + offset, message, hint);
    if (front.faults.length > 0)
        return undefined;
    try {
        return { front, value: (0,document_front/* plain */.pj)(front) ?? {} };
    }
    catch (error) {
        report.error('YAML', front.base, error instanceof Error ? error.message : 'the YAML cannot be read', 'write it without aliases');
        return undefined;
    }
};
/**
 * Reads `.github/escapement.yml`. Without the file every default holds. Problems are collected, and what they leave
 * readable is in the configuration.
 * @param source the file's bytes, or its text
 */
const readConfig = (source, file) => {
    const decoded = source instanceof Uint8Array ? (0,decode/* decodeText */.g)(source, file) : { text: source ?? '' };
    return 'text' in decoded ? readText(decoded.text, file) : { config: configOf({}), problems: decoded.problems };
};
const readText = (text, file) => {
    const report = (0,document_report/* reportOn */.S)(text, file);
    const read = /^[\uFEFF\s]*$/.test(text) ? undefined : yamlOf(text, report);
    if (!read)
        return { config: configOf({}), problems: report.list() };
    const { front, value } = read;
    if (!isRecord(value) || (front.doc.contents !== null && !(0,dist/* isMap */.jh)(front.doc.contents))) {
        report.error('WRONG_TYPE', front.base, 'the configuration must be a map of keys', 'begin with `backends:`');
        return { config: configOf({}), problems: report.list() };
    }
    refuseNotYet(value, front, report);
    const raw = (0,validate/* check */.z)(configSchema, value, configKeys, (path, key) => (0,document_front/* offsetOf */.b4)(front, path, key), report) ?? {};
    for (const [id, each] of Object.entries(raw.backends ?? {}))
        checkBackend(id, each, front, report);
    return { config: configOf(raw), problems: report.list() };
};


/***/ }),

/***/ 231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ isDate),
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   BL: () => (/* binding */ parseTolerance),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   WN: () => (/* binding */ parseRate)
/* harmony export */ });
/* harmony import */ var _core_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4107);

const UNIT = { s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 };
const clock = (text) => {
    const match = /^(?:(\d+)-)?(\d+)(?::(\d{1,2}))?(?::(\d{1,2}))?$/.exec(text);
    if (!match)
        return undefined;
    const [days, a, b, c] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    if ((b ?? 0) > 59 || (c ?? 0) > 59)
        return undefined;
    if (days !== undefined)
        return days * 86_400 + (a ?? 0) * 3600 + (b ?? 0) * 60 + (c ?? 0);
    // sbatch: minutes; minutes:seconds; hours:minutes:seconds
    if (b === undefined)
        return (a ?? 0) * 60;
    return c === undefined ? (a ?? 0) * 60 + b : (a ?? 0) * 3600 + b * 60 + c;
};
const units = (text) => {
    if (!/^(\d+(\.\d+)?\s*(s|sec|m|min|h|d)\s*)+$/.test(text))
        return undefined;
    let sum = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*(sec|min|s|m|h|d)/g))
        sum += Number(amount) * (UNIT[unit ?? ''] ?? 0);
    return Math.round(sum);
};
const secondsIn = (value) => {
    if (typeof value === 'number')
        return value >= 0 ? Math.round(value * 60) : undefined;
    const text = value.trim().toLowerCase();
    return text.length > 40 ? undefined : (clock(text) ?? units(text));
};
/** `20m`, `1h 30m`, `00:30:00`, `1-00:00:00`, or minutes as a number, as sbatch's `--time` reads it. Undefined: none of these. */
const parseDuration = (value) => {
    const seconds = secondsIn(value);
    // a shell must be able to count them
    return Number.isSafeInteger(seconds) ? seconds : undefined;
};
/** `5%` of the target, or `0.1` in the target's own unit. */
const parseTolerance = (value) => {
    if (typeof value === 'number')
        return value >= 0 ? { kind: 'absolute', amount: value } : undefined;
    const match = /^±?\s*(\d{1,12}(?:\.\d{1,12})?)\s*(%?)$/.exec(value.trim());
    if (!match)
        return undefined;
    return { kind: match[2] === '%' ? 'percent' : 'absolute', amount: Number(match[1]) };
};
/** `50 ns/day`: a positive number and a unit that `unitOf` reads. */
const parseRate = (text) => {
    const [, value, unit = ''] = /^(\d{1,12}(?:\.\d{1,12})?)\s*([A-Za-z]+\/[A-Za-z]+)$/.exec(text.trim()) ?? [];
    return Number(value) > 0 && (0,_core_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .u)(unit) ? { value: Number(value), unit } : undefined;
};
const daysIn = (year, month) => month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
/** Whether the text is a date or an ISO timestamp of a day that exists. */
const isDate = (text) => {
    const match = DATE.exec(text);
    if (!match)
        return false;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second <= 60;
};
/** A date or timestamp as epoch seconds; without a zone it is UTC. Undefined when it is neither. */
const instantOf = (text) => {
    if (!isDate(text))
        return undefined;
    const [, zone] = /(Z|UTC|[+-]\d{2}:?\d{2})$/.exec(text.slice(10)) ?? [];
    const bare = zone === undefined ? text : text.slice(0, -zone.length).trim();
    const iso = bare.length === 10 ? `${bare}T00:00:00` : bare.replace(' ', 'T');
    const offset = zone === undefined || zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const time = Date.parse(`${iso}${offset}`);
    return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
};


/***/ }),

/***/ 4409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ isVacant),
/* harmony export */   eY: () => (/* binding */ vacantReport),
/* harmony export */   oh: () => (/* binding */ noCampaign)
/* harmony export */ });
/* harmony import */ var _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9378);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);


const few = (paths) => paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '');
/** A campaign that lies where nobody looks is more likely than none. */
const wayOut = (elsewhere) => elsewhere.length === 0
    ? '`escapement init` writes a first campaign (then `git add`, `git commit`); `campaigns:` in the configuration says where they are; a job of one that was deleted runs on (`squeue --me`)'
    : `there is ${few(elsewhere)}: write \`campaigns: ["**/WORKFLOW.md"]\`, or move it`;
/**
 * Said to whoever has set everything up and sees nothing happen.
 * @param files paths of the repository, for those that the globs leave out
 */
const noCampaign = (globs, file, files) => ({
    code: 'NO_CAMPAIGN',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: `no file of the branch matches ${globs.map((glob) => `\`${glob}\``).join(', ')}: there is nothing to supervise`,
    hint: wayOut(files.filter((path) => path.split('/').at(-1) === 'WORKFLOW.md')),
});
/**
 * Whether nothing here could be Escapement's: neither a configuration nor a file that is called like a campaign's. Then nothing is
 * loaded, contacted or asked. Throws PortError.
 */
const isVacant = async ({ store, sha, config }) => config === undefined && !(await store.files(sha)).some(({ path }) => path.endsWith('WORKFLOW.md'));
/** The report of a run in a vacant repository. */
const vacantReport = ({ sha, configPath }, { mode, now }) => ({
    version: 1,
    mode,
    at: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(now()),
    looks: 1,
    read: sha,
    commit: null,
    commits: [],
    next_tick: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(now() + _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .IDLE */ .nY),
    campaigns: [],
    backends: [],
    problems: [noCampaign(['**/WORKFLOW.md'], configPath, [])],
    failed: null,
});


/***/ })

};
