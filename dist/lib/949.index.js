export const id = 949;
export const ids = [949];
export const modules = {

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ scaleOption)
/* harmony export */ });
/* harmony import */ var _script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4903);
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2806);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5133);



const MIB = 1024;
const MINUTE = 60;
const nodeMemory = (options, profile) => (0,_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)((0,_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(options, profile)?.nodeMemory ?? '');
// What a node has, shared by the cores that the job takes there; whole megabytes, and never above it.
const memoryPerCore = (options, profile) => {
    const memory = nodeMemory(options, profile);
    const cores = Math.ceil((0,_script_js__WEBPACK_IMPORTED_MODULE_0__/* .coresOf */ .Oj)(options) / (0,_script_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .Nh)(options));
    return memory === undefined ? undefined : Math.floor(memory / cores / MIB) * MIB;
};
const count = (text) => (/^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined);
const coresPerNode = (options, profile) => (0,_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(options, profile)?.coresPerNode;
const unlimited = () => undefined;
const COUNT = { read: count, write: String, step: 1, limit: unlimited, limitName: 'limit' };
const MEMORY = { read: _amount_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE, write: _amount_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryText */ .FC, step: MIB, limit: nodeMemory, limitName: "node's memory" };
const QUANTITY = {
    mem: MEMORY,
    'mem-per-cpu': { ...MEMORY, limit: memoryPerCore, limitName: "share of the node's memory" },
    // how many GPUs share a node is not known, so all of the node is the bound
    'mem-per-gpu': MEMORY,
    time: { read: _amount_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsOf */ .TM, write: _amount_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc, step: MINUTE, limit: _profile_js__WEBPACK_IMPORTED_MODULE_2__/* .timeLimitOf */ .qn, limitName: 'limit of partition and QOS' },
    'cpus-per-task': { ...COUNT, limit: coresPerNode, limitName: "node's cores" },
    ntasks: COUNT,
    nodes: COUNT,
};
/** The option by which the job asks for memory, and how much; where it asks for none, what the profile gives by default. */
const memoryOption = (options, profile) => {
    for (const option of ['mem', 'mem-per-cpu', 'mem-per-gpu']) {
        const value = options[option];
        if (value !== undefined)
            return { option, value };
    }
    return { option: 'mem-per-cpu', value: (0,_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(options, profile)?.memoryPerCore };
};
const target = (remedy, options, profile) => remedy.option === 'mem' ? memoryOption(options, profile) : { option: remedy.option, value: options[remedy.option] };
const impossible = (reason) => ({ impossible: reason });
const boundOf = (remedy, quantity, options, profile) => {
    const own = remedy.max === undefined ? undefined : quantity.read(remedy.max);
    return Math.min(own ?? Number.POSITIVE_INFINITY, quantity.limit(options, profile) ?? Number.POSITIVE_INFINITY);
};
/** Multiplies an sbatch option, up to the remedy's own `max` and the profile's limit, whichever is lower. */
const scaleOption = (remedy, options, profile) => {
    const { option, value } = target(remedy, options, profile);
    const quantity = QUANTITY[option];
    if (value === undefined)
        return impossible(`the job asks for no \`${remedy.option}\` that could be scaled; set it under \`sbatch:\``);
    const before = quantity.read(value);
    // `--mem=0` means the whole node
    if (before === 0)
        return impossible(`\`${option}\` ${value} is all that there is`);
    if (before === undefined)
        return impossible(`\`${option}\` ${value} is not an amount that can be scaled`);
    const bound = boundOf(remedy, quantity, options, profile);
    if (before >= bound)
        return impossible(`\`${option}\` ${value} is at the ${quantity.limitName} already (${quantity.write(bound)})`);
    // the small subtraction keeps 1.1 × 100 at 110 in spite of binary fractions
    const wanted = Math.ceil((before * remedy.factor) / quantity.step - 1e-9) * quantity.step;
    const after = Math.min(wanted, bound);
    return { set: { [option]: quantity.write(after) }, text: `${option} ${value} → ${quantity.write(after)}` };
};


/***/ }),

/***/ 949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ startWords),
/* harmony export */   PE: () => (/* binding */ stagePreview),
/* harmony export */   VH: () => (/* binding */ preview),
/* harmony export */   X6: () => (/* binding */ requestWords)
/* harmony export */ });
/* harmony import */ var _rules_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2989);
/* harmony import */ var _rules_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4566);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4547);



const options = (set) => Object.entries(set)
    .map(([name, value]) => ` --${name}=${value}`)
    .join('');
/** How the stage would be started, in words. @param set options beside those of the script itself */
const startWords = (stage, set = {}) => {
    switch (stage.work.kind) {
        case 'script':
            return `sbatch${options(set)} ${stage.work.path}`;
        case 'command':
            return `run \`${stage.work.command}\``;
        case 'deploy-script':
            return `run \`${stage.work.path} ${stage.work.flag}\``;
        case 'check-only':
            return 'nothing to run, its exit condition is checked';
        case 'missing':
            return `nothing says how: add ${stage.work.lookedFor.join(' or ')}`;
    }
};
const asks = (verdicts) => verdicts
    .filter((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved)
    .map(({ text, saw, hint }) => (hint === undefined ? { predicate: text, why: saw } : { predicate: text, why: saw, hint }));
/** The settings that decide where and how long a job runs come first, the rest by name. */
const FIRST = ['partition', 'qos', 'account', 'time', 'nodes', 'ntasks', 'gres', 'mem', 'array'];
const rank = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
/** Where a job writes and what it is called decides nothing. */
const NAMES = ['job-name', 'output', 'error'];
/** `partition=aa100 time=00:30:00`: what sbatch is asked for, as far as it matters where and how long the job runs. */
const requestWords = (requests) => Object.entries(requests)
    .filter(([name]) => !NAMES.includes(name))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join(' ');
const words = (clauses) => clauses.map(({ text }) => text).join(', ');
const requests = (knowledge, stage, overrides) => {
    if (stage.work.kind !== 'script')
        return {};
    const about = { directives: knowledge.directives, stage };
    const array = (0,_rules_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedArray */ ._M)(about);
    return { ...(0,_rules_remedy_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedOptions */ .PQ)(about), ...(array === undefined ? {} : { array }), ...overrides };
};
/** One stage, before anything was looked at. */
const stagePreview = (knowledge, state, stage) => {
    const { status, overrides } = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, stage.slug);
    return {
        number: stage.number,
        name: stage.name,
        status,
        start: startWords(stage),
        requests: requests(knowledge, stage, overrides),
        entry: words(stage.entry),
        exit: words(stage.exit),
        asks: asks((0,_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeBlind */ .rm)(knowledge, state, stage)),
    };
};
/** Every stage that is still to be done. */
const preview = (knowledge, state) => knowledge.spec.stages.filter(({ slug }) => (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)(state, slug).status !== 'done').map((stage) => stagePreview(knowledge, state, stage));


/***/ }),

/***/ 4566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  _M: () => (/* binding */ requestedArray),
  PQ: () => (/* binding */ requestedOptions)
});

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/core/failure/elements.js
var failure_elements = __webpack_require__(9271);
;// CONCATENATED MODULE: ./build/src/core/failure/hosts.js
/** Names a hostlist may expand to: enough for any exclusion, and no list can exhaust us. */
const HOST_BOUND = 4096;
const HOST = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Splits on commas that are outside brackets. */
const partsOf = (list) => list.match(/(?:[^,[\]]|\[[^[\]]*\])+/g) ?? [];
const rangeOf = (range) => {
    const [, from = '', to = from] = /^([0-9]{1,9})(?:-([0-9]{1,9}))?$/.exec(range) ?? [];
    if (from === '' || Number(to) < Number(from))
        return [];
    const count = Math.min(Number(to) - Number(from) + 1, HOST_BOUND);
    return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'));
};
const expand = (part) => {
    const [, prefix, ranges, suffix = ''] = /^([^[\]]*)\[([^[\]]*)\]([^[\]]*)$/.exec(part) ?? [];
    if (prefix === undefined || ranges === undefined)
        return HOST.test(part) ? [part] : [];
    return ranges
        .split(',')
        .flatMap(rangeOf)
        .map((digits) => `${prefix}${digits}${suffix}`);
};
/** Names of a hostlist (`c1,g[1-3]`); words that cannot be a host's name are left out. One bracket a name. */
const hostsOf = (list) => partsOf(list)
    .flatMap((part) => expand(part.trim()))
    .filter((host) => HOST.test(host))
    .slice(0, HOST_BOUND);

;// CONCATENATED MODULE: ./build/src/core/failure/exclude.js


/** Nodes excluded at once: of a job on more nodes nobody knows which one died, and a small partition must not be emptied. */
const MOST_AT_ONCE = 4;
/** Nodes excluded in all: beyond that it is the cluster, not a node. */
const MOST_IN_ALL = 16;
const nodesOf = (job) => {
    const elements = (0,failure_elements/* failedElements */.bX)(job);
    const lists = elements.length > 0 ? elements.map(({ node }) => node) : [job?.node];
    return [...new Set(lists.flatMap((list) => hostsOf(list ?? '')))];
};
/**
 * Adds the nodes on which the job died to `--exclude`; without a known node it is a plain resubmission. To a job that still lives that
 * would do no good: it would lose what it has done, and begin again as it was.
 */
const excludeNodes = (job, options) => {
    const before = options.exclude ?? '';
    const excluded = hostsOf(before);
    const fresh = nodesOf(job).filter((node) => !excluded.includes(node));
    const lives = job !== undefined && job.phase !== 'ended';
    if (lives && fresh.length === 0)
        return { impossible: 'it is not known which node to leave out' };
    if (lives && fresh.length > MOST_AT_ONCE)
        return { impossible: `which of its ${fresh.length} nodes to leave out is not known` };
    if (fresh.length === 0)
        return { set: {}, text: 'resubmitted (no node to exclude)' };
    if (fresh.length > MOST_AT_ONCE)
        return { set: {}, text: `resubmitted (which of its ${fresh.length} nodes died is not known)` };
    if (excluded.length + fresh.length > MOST_IN_ALL)
        return { impossible: `${excluded.length} nodes are excluded already; this is not one node's fault` };
    const list = before === '' ? fresh.join(',') : `${before},${fresh.join(',')}`;
    return { set: { exclude: list }, text: `excluded ${fresh.join(', ')}` };
};

// EXTERNAL MODULE: ./build/src/core/failure/fallback.js
var failure_fallback = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/src/core/failure/scale.js
var scale = __webpack_require__(1854);
;// CONCATENATED MODULE: ./build/src/core/failure/apply.js





/** Options as they were in force for the failed attempt. */
const optionsInForce = (ctx) => ({
    ...ctx.requested,
    ...ctx.overrides,
});
const arrow = (option, before, after) => before === undefined ? `${option} set to ${after}` : `${option} ${before} → ${after}`;
const setOptions = (set, ctx) => {
    const options = optionsInForce(ctx);
    const changed = Object.entries(set).filter(([option, value]) => (0,own/* own */.Z)(options, option) !== value);
    if (changed.length === 0)
        return {
            impossible: `${Object.keys(set)
                .map((o) => `\`${o}\``)
                .join(', ') || 'nothing'} is as the remedy wants it already`,
        };
    return { set: Object.fromEntries(changed), text: changed.map(([option, value]) => arrow(option, (0,own/* own */.Z)(options, option), value)).join(', ') };
};
const useFallback = (ctx) => {
    const fallback = (0,failure_fallback/* fallbackFor */.oA)(ctx.class, ctx.fallbacks);
    if (!fallback)
        return { impossible: `no \`fallback\` and no marked item of the action queue names \`${ctx.class}\`` };
    if ((0,failure_fallback/* inForce */.Nm)(fallback, optionsInForce(ctx)))
        return { impossible: `the fallback for \`${ctx.class}\` is in force already` };
    return setOptions(fallback.set, ctx);
};
const planOf = (change, ctx, resume = false) => {
    if ('impossible' in change)
        return change;
    const elements = (0,failure_elements/* elementsToRun */.qT)(ctx.job, ctx.elements);
    return {
        overrides: { ...ctx.overrides, ...change.set },
        ...(elements === undefined ? {} : { elements }),
        resume,
        text: elements === undefined ? change.text : `${change.text}, elements ${elements} only`,
    };
};
const unchanged = (text) => ({ set: {}, text });
const withEdit = (plan, edit) => 'impossible' in plan ? plan : { ...plan, edit };
const withWait = (plan, waitUntil) => 'impossible' in plan ? plan : { ...plan, waitUntil };
/**
 * Works out what a remedy comes to for this stage: pure arithmetic over sbatch's values, bounded by the profile.
 * Whether it may be done at all is `chooseRemedy`'s question. `impossible` escalates, with its reason.
 */
const applyRemedy = (remedy, ctx) => {
    switch (remedy.kind) {
        case 'resubmit':
            return planOf(unchanged('resubmitted'), ctx);
        case 'resume-from-checkpoint':
            return planOf(unchanged('resumed from checkpoint'), ctx, true);
        case 'set-options':
            return planOf(setOptions(remedy.set, ctx), ctx);
        case 'scale-option':
            return planOf((0,scale/* scaleOption */.C)(remedy, optionsInForce(ctx), ctx.profile), ctx);
        case 'exclude-node':
            return planOf(excludeNodes(ctx.job, optionsInForce(ctx)), ctx);
        case 'use-fallback':
            return planOf(useFallback(ctx), ctx);
        case 'wait':
            return withWait(planOf(unchanged(`retried after ${remedy.minutes} min`), ctx), ctx.now + remedy.minutes * 60);
        case 'edit-input': {
            const { file, edits } = remedy;
            return withEdit(planOf(unchanged(edits.map(({ after }) => after).join(', ')), ctx), { file, edits });
        }
        case 'none':
            return { impossible: 'the catalog knows no remedy for this class' };
    }
};

;// CONCATENATED MODULE: ./build/src/core/failure/choose.js

const allowed = (remedy, authority) => remedy.kind === 'none' ? { kind: 'ask', why: 'the catalog knows no remedy for this class' } : { kind: 'remedy', remedy, authority };
/**
 * Which remedy may be applied by itself. What people named beforehand for this class comes first, as long as it is not in force
 * yet; then the entry's own, as its approval allows.
 * @param options sbatch options in force for the failed attempt
 */
const chooseRemedy = ({ entry, approval }, fallbacks, options) => {
    const fallback = (0,failure_fallback/* fallbackFor */.oA)(entry.class, fallbacks);
    if (fallback && !(0,failure_fallback/* inForce */.Nm)(fallback, options))
        return { kind: 'remedy', remedy: { kind: 'use-fallback' }, authority: 'pre-approved fallback' };
    if (approval === 'pre-approved')
        return allowed(entry.remedy, 'pre-approved in the catalog');
    if (approval === 'never')
        return { kind: 'ask', why: neverWhy(entry.provided) };
    if (!fallback)
        return { kind: 'ask', why: `only where \`fallback\` or a marked item of the action queue names \`${entry.class}\`` };
    if (entry.remedy.kind === 'use-fallback')
        return { kind: 'ask', why: `the fallback for \`${entry.class}\` is in force already` };
    return allowed(entry.remedy, 'named by a fallback');
};
const neverWhy = (provided) => provided === undefined ? 'this class is left to people' : `its remedy is pre-approved only when the tick saw \`${provided}\``;

;// CONCATENATED MODULE: ./build/src/core/failure/edit.js
const linesOf = (text) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((raw, at) => {
    const end = /\r?\n$/.exec(raw)?.[0] ?? '';
    const body = raw.slice(0, raw.length - end.length);
    const indent = /^[ \t]*/.exec(body)?.[0] ?? '';
    return { at, raw, indent, body: body.slice(indent.length).trimEnd(), end };
});
/** The text with one line written anew; all other bytes as they were. */
const withLine = (text, at, write) => linesOf(text)
    .map((line) => (line.at === at ? write(line) : line.raw))
    .join('');
const placesOf = (files, pattern, search) => files.flatMap((file) => linesOf(file.text).flatMap((line) => (search(pattern, line.body) ? [{ file, line }] : [])));
const impossible = (reason) => ({ impossible: reason });
/** Why an edit is left to a person, who is told where it belongs. @param at index of the line that it makes */
const foreign = (path, at, after) => impossible(`\`${path}\` is not UTF-8 text, so it is left as it is: write \`${after}\` as its line ${at + 1} yourself, or convert the file (\`iconv -f latin1 -t utf-8\`)`);
const replaced = ({ file, line }, after) => ({
    file: { path: file.path, text: withLine(file.text, line.at, ({ indent, end }) => indent + after + end) },
    changes: [`${file.path}:${line.at + 1}: ${line.body} → ${after}`],
});
const insertedBelow = ({ file, line }, after) => {
    // the last line of a file may lack its end: the new one is then the last, and lacks it in its stead
    const text = withLine(file.text, line.at, ({ raw, indent, end }) => raw + (end ? indent + after + end : `\n${indent}${after}`));
    return { file: { path: file.path, text }, changes: [`${file.path}:${line.at + 2}: + ${after}`] };
};
const insertion = (files, edit, search) => {
    if (edit.below === undefined)
        return impossible(`no line matches \`${edit.before}\``);
    if (edit.unless !== undefined && placesOf(files, edit.unless, search).length > 0)
        return impossible(`the setting stands there with a value that \`${edit.before}\` does not expect`);
    const places = placesOf(files, edit.below, search);
    const [only] = places;
    if (!only || places.length > 1)
        return impossible(`${places.length} lines match \`${edit.below}\`; exactly one is needed`);
    return only.file.foreign ? foreign(only.file.path, only.line.at + 1, edit.after) : insertedBelow(only, edit.after);
};
/** One edit over all the files: exactly one line must match, and a line that is already as wanted is never touched again. */
const applyOne = (files, edit, search) => {
    if (files.some(({ text }) => linesOf(text).some(({ body }) => body === edit.after)))
        return impossible(`\`${edit.after}\` stands there already`);
    const places = placesOf(files, edit.before, search);
    const [only] = places;
    if (places.length > 1)
        return impossible(`${places.length} lines match \`${edit.before}\`; exactly one is needed`);
    if (only?.file.foreign)
        return foreign(only.file.path, only.line.at, edit.after);
    return only ? replaced(only, edit.after) : insertion(files, edit, search);
};
/**
 * Applies a remedy's edits to the candidate files (those of the glob; narrowed by `filesNamedIn` first).
 * All that are not optional must apply, at least one in all; else nothing is changed and the reason escalates.
 */
const applyEdits = (files, edits, search) => {
    if (files.length === 0)
        return impossible('no input file was found to edit');
    const current = new Map(files.map((file) => [file.path, file]));
    const changes = new Map();
    const reasons = [];
    for (const edit of edits) {
        const done = applyOne([...current.values()], edit, search);
        if ('impossible' in done) {
            if (!edit.optional)
                return done;
            reasons.push(done.impossible);
            continue;
        }
        current.set(done.file.path, done.file);
        changes.set(done.file.path, [...(changes.get(done.file.path) ?? []), ...done.changes]);
    }
    if (changes.size === 0)
        return impossible(reasons.join('; ') || 'the remedy has no edits');
    return [...changes].flatMap(([path, lines]) => {
        const file = current.get(path);
        return file ? [{ file, changes: lines }] : [];
    });
};
const NAME_CHARACTER = /[A-Za-z0-9_.-]/;
const mentions = (script, name) => {
    for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
        const [before, after] = [script.slice(0, at).at(-1) ?? ' ', script[at + name.length] ?? ' '];
        if (!NAME_CHARACTER.test(before) && !NAME_CHARACTER.test(after))
            return true;
    }
    return false;
};
/** Of the paths, those whose file name stands in the script: the stage's own inputs; all of them when it names none. */
const filesNamedIn = (script, paths) => {
    const named = paths.filter((path) => mentions(script, path.slice(path.lastIndexOf('/') + 1)));
    return named.length > 0 ? named : [...paths];
};

// EXTERNAL MODULE: ./build/src/core/failure/profile.js
var failure_profile = __webpack_require__(5133);
// EXTERNAL MODULE: ./build/src/core/glob.js
var glob = __webpack_require__(379);
// EXTERNAL MODULE: ./build/src/core/job.js
var core_job = __webpack_require__(3330);
// EXTERNAL MODULE: ./build/src/core/rules/context.js
var rules_context = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/src/core/rules/words.js
var words = __webpack_require__(3996);
;// CONCATENATED MODULE: ./build/src/core/rules/remedy.js










/** domain.md §1: one automatic fix per stage and class, two in all; then a person. */
const MAX_FIXES = 2;
const escalate = (context, name, reason) => ({
    kind: 'event',
    event: { type: 'stage-escalated', stage: context.stage.slug, class: name, reason, at: context.now },
});
/** sbatch options of the failed attempt: the script's own, the file's on top. */
const requestedOptions = (context) => ({
    ...(0,own/* own */.Z)(context.directives, context.stage.slug)?.options,
    ...context.stage.sbatch,
});
/** The array expression that the failed attempt was submitted with. */
const arrayOf = (context) => context.at.elements ?? requestedArray(context);
/** Elements that are to run again: those that failed, and of an attempt that was only some of them no others. Undefined: all of the stage. */
const toRun = (context, job) => {
    const array = arrayOf(context);
    const failed = job?.phase === 'ended' ? (0,failure_elements/* elementsToRun */.qT)(job, array) : undefined;
    return failed === undefined ? context.at.elements : (0,failure_elements/* throttled */.v6)(failed, array);
};
const elementsOf = (context) => {
    const elements = arrayOf(context);
    return elements === undefined ? {} : { elements };
};
/** The stage's own array expression: as bound, else as its script says. */
const requestedArray = (context) => context.stage.array ?? requestedOptions(context).array;
const remedyContext = (context, name, job) => ({
    stage: context.stage,
    class: name,
    overrides: context.at.overrides,
    requested: requestedOptions(context),
    fallbacks: [...context.stage.fallback, ...context.fallbacks],
    now: context.now,
    ...elementsOf(context),
    ...(job ? { job } : {}),
    ...(context.profile ? { profile: context.profile } : {}),
});
/** Why a person must decide although a remedy may exist: it was tried before. */
const exhausted = (context, diagnosis, free) => {
    if (free)
        return undefined;
    const { failures, granted } = context.at;
    if (granted !== undefined)
        return `the one attempt that ${granted} granted failed as well. ${diagnosis.entry.advice}`;
    if (failures.at(-1) === diagnosis.entry.class)
        return `the same failure twice in a row: the remedy did not help. ${diagnosis.entry.advice}`;
    if (failures.includes(diagnosis.entry.class))
        return `this remedy was applied to this stage before. ${diagnosis.entry.advice}`;
    return failures.length >= MAX_FIXES
        ? `${MAX_FIXES} automatic fixes were made at this stage already. ${diagnosis.entry.advice}`
        : undefined;
};
const edited = (context, plan) => {
    if (!plan.edit)
        return [];
    const { file, edits } = plan.edit;
    const { work } = context.stage;
    const candidates = context.inputs().filter(({ path }) => (0,glob/* matchesGlob */.k)(path, file));
    const script = work.kind === 'script' ? (context.inputs().find(({ path }) => path === work.path)?.text ?? '') : '';
    const named = filesNamedIn(script, candidates.map(({ path }) => path));
    return applyEdits(candidates.filter(({ path }) => named.includes(path)), edits, context.search);
};
/** States that no script can bring about itself: only there may a resubmission be free because an entry calls the class so. */
const CLUSTERS_DOING = ['PREEMPTED', 'NODE_FAIL', 'BOOT_FAIL'];
const retried = (context, diagnosis, plan, free) => {
    const files = edited(context, plan);
    if ('impossible' in files)
        return escalate(context, diagnosis.entry.class, `${files.impossible}. ${diagnosis.entry.advice}`);
    const action = files.length > 0 ? files.flatMap(({ changes }) => changes).join(', ') : plan.text;
    const elements = plan.elements === undefined ? context.at.elements : (0,failure_elements/* throttled */.v6)(plan.elements, arrayOf(context));
    const edits = files.map(({ file }) => ({
        path: file.path,
        before: context.inputs().find(({ path }) => path === file.path)?.text ?? '',
        after: file.text,
    }));
    const base = {
        type: 'stage-retried',
        stage: context.stage.slug,
        class: diagnosis.entry.class,
        action,
        overrides: plan.overrides,
    };
    return {
        kind: 'event',
        event: {
            ...base,
            ...(elements === undefined ? {} : { elements }),
            ...(edits.length > 0 ? { edits } : {}),
            ...(free === undefined ? {} : { free }),
        },
    };
};
/** What an attempt is free by; a script that ends itself with 143 looks preempted, but only the scheduler's own word is beyond its doing. */
const freedom = ({ entry, approval }, job) => {
    if (!entry.free || approval !== 'pre-approved')
        return undefined;
    if (entry.remedy.kind === 'resume-from-checkpoint')
        return 'link';
    return job !== undefined && CLUSTERS_DOING.includes(job.state) ? 'preempted' : undefined;
};
/** Why even what is free goes to a person; undefined as long as it does not. */
const spent = ({ at, stage }, free) => {
    if (free === 'link' && at.links >= stage.maxLinks)
        return `${stage.maxLinks} resubmissions of this chain are used up; raise \`stages.${stage.name}.max_links\` for more`;
    if (free === 'preempted' && at.preemptions >= stage.maxPreemptions)
        return `the cluster has taken it away ${at.preemptions + 1} times; raise \`stages.${stage.name}.max_preemptions\`, or choose a partition where that is rarer`;
    return undefined;
};
/** What a person is told when nothing may be done: why not, as far as that is not plain, and what to try. */
const asked = (context, { entry, approval }, why) => {
    if (approval !== 'never')
        return `${why}. ${entry.advice}`;
    return entry.provided === undefined ? entry.advice : `${(0,words/* unmet */.iY)(entry.provided, context.stage) ?? why}. ${entry.advice}`;
};
/**
 * Failure → remedy, by catalog and approvals alone: the second of a kind, the unknown and the forbidden go to a person.
 * @param error what went wrong, in one line: whoever is asked reads it first
 */
const decide = (context, diagnosis, job, error) => {
    const decision = decided(context, diagnosis, job, error);
    if (decision.kind === 'wait' || decision.event.type !== 'stage-escalated')
        return decision;
    const elements = toRun(context, job);
    const reason = `${error} — ${(0,words/* asSentence */.KG)(decision.event.reason)}`;
    return { kind: 'event', event: { ...decision.event, reason, ...(elements === undefined ? {} : { elements }) } };
};
/** A deploy script submits by itself, and what it submitted cannot be held back: where its own end was bad, a person looks first. */
const unknownDeeds = ({ stage }, job) => stage.work.kind === 'deploy-script' && job !== undefined && (0,core_job/* isProcess */.kg)(job);
const decided = (context, diagnosis, job, error) => {
    if (unknownDeeds(context, job))
        return escalate(context, diagnosis?.entry.class ?? 'unmatched', 'the script submits by itself, and whether a job came of it is not known: look into the queue before it is run again');
    if (!diagnosis)
        return escalate(context, 'unmatched', 'no entry of the failure catalogs matches; it is not known whether trying again is safe');
    const { entry } = diagnosis;
    const free = freedom(diagnosis, job);
    const over = spent(context, free);
    if (over !== undefined)
        return escalate(context, entry.class, `${over}. ${entry.advice}`);
    const tried = exhausted(context, diagnosis, free !== undefined);
    if (tried !== undefined)
        return escalate(context, entry.class, tried);
    const inner = remedyContext(context, entry.class, job);
    const choice = chooseRemedy(diagnosis, inner.fallbacks, { ...inner.requested, ...inner.overrides });
    if (choice.kind === 'ask')
        return escalate(context, entry.class, asked(context, diagnosis, choice.why));
    const never = choice.remedy.kind === 'wait' ? hopeless(context, inner) : undefined;
    if (never !== undefined)
        return escalate(context, entry.class, `${never}. ${entry.advice}`);
    if (choice.remedy.kind === 'wait')
        return later(context, diagnosis, choice.remedy.minutes, error, toRun(context, job));
    const plan = applyRemedy(choice.remedy, inner);
    if ('impossible' in plan)
        return escalate(context, entry.class, `${plan.impossible}. ${entry.advice}`);
    return retried(context, diagnosis, plan, free);
};
/** Waiting for a place that the request can never have helps nobody. */
const hopeless = ({ at, profile }, { requested, overrides, elements }) => at.status === 'ready' && elements !== undefined
    ? (0,failure_profile/* neverFits */.di)({ ...requested, ...overrides }, (0,failure_elements/* elementsOf */.ZE)(elements).length, profile)
    : undefined;
/** Before a submission there is nothing to undo: it waits. After a failed attempt the stage is ready again, from the next run on. */
const later = (context, diagnosis, minutes, error, elements) => {
    const { title, class: name } = diagnosis.entry;
    if (context.at.status === 'ready') {
        return {
            kind: 'wait',
            found: (0,rules_context/* waits */.l4)(context, { on: 'limit', why: `${title} (${error}); each run tries again`, within: minutes * 60 }),
        };
    }
    const { overrides } = context.at;
    return {
        kind: 'event',
        event: {
            type: 'stage-retried',
            stage: context.stage.slug,
            class: name,
            action: 'tried again in the next run',
            overrides,
            ...(elements === undefined ? {} : { elements }),
            later: true,
        },
    };
};


/***/ })

};
