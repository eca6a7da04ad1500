export const id = 2884;
export const ids = [2884];
export const modules = {

/***/ 3093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logsCommand: () => (/* binding */ logsCommand)
/* harmony export */ });
/* harmony import */ var _core_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8133);
/* harmony import */ var _core_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2989);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7422);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8293);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2711);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2437);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6433);










const LINES = 40;
const MAX_LINES = 5000;
/** What a long line of an engine's log takes; the backend bounds the sum. */
const BYTES_A_LINE = 200;
const linesWanted = (args) => {
    const text = args.given?.lines ?? String(LINES);
    const wanted = Number(text);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_LINES)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`-n is a number of lines, 1 to ${MAX_LINES}, not ${text}`);
    return wanted;
};
/** The stage that is named, else the current one if it has run, else the last one that has. */
const stageFor = ({ spec, state }, args) => {
    const named = args.given?.stage;
    if (named !== undefined) {
        const found = spec.stages.find(({ name, slug, number }) => [name, slug, number].includes(String(named)));
        if (found)
            return found;
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`there is no stage \`${named}\`; there are ${spec.stages.map(({ name }) => name).join(', ')}`);
    }
    const ran = spec.stages.filter(({ slug }) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, slug).attempt > 0);
    const current = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(spec, state);
    const chosenStage = ran.find((stage) => stage === current) ?? ran.at(-1);
    if (chosenStage)
        return chosenStage;
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('MISCONFIGURED', `no stage of ${spec.campaign} has run yet`, { hint: `escapement why ${spec.campaign}` });
};
/** The scheduler's files of the newest attempt, and what a process that Escapement itself started has written. */
const needsFor = ({ knowledge, state }, stage, bytes) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, stage.slug);
    const job = at.job === undefined ? undefined : { id: at.job, phase: 'unknown', state: '', reason: '' };
    const own = `.escapement/ledger/${(0,_core_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .entryName */ .MB)({ stage: stage.slug, attempt: at.attempt })}/out`;
    const globs = [...(0,_core_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .logsOf */ .Hw)({ ...knowledge, stage }, job), ...(at.attempt > 0 ? [own] : [])];
    return globs.map((glob) => ({ kind: 'tail', glob, bytes }));
};
const lastLines = (text, count) => {
    const all = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutEnd */ .M)((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text), '\n').split('\n');
    return all.slice(-count).join('\n');
};
const read = async (campaign, stage, count) => {
    const { backend, site, spec } = campaign;
    if (!backend)
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('MISCONFIGURED', `no backend named \`${spec.backend}\``, {
            hint: 'add it under `backends:` in .github/escapement.yml',
        });
    try {
        const needs = needsFor(campaign, stage, count * BYTES_A_LINE);
        const findings = await backend.gather(needs.map((need) => ({ site, need })));
        const unseen = findings.find((finding) => finding.kind === 'unobserved');
        const logs = findings.flatMap((finding) => finding.kind === 'text' && finding.file !== undefined && finding.text !== ''
            ? [
                {
                    file: (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(finding.file),
                    text: lastLines(finding.text, count),
                    truncated: finding.truncated || finding.text.split('\n').length > count + 1,
                },
            ]
            : []);
        if (logs.length === 0 && unseen?.kind === 'unobserved')
            throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('UNREACHABLE', `${backend.name}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(unseen.why)}`, { hint: 'escapement doctor' });
        return [...new Map(logs.map((log) => [log.file, log])).values()];
    }
    finally {
        await backend.close();
    }
};
/** `logs CAMPAIGN`: the end of the newest attempt's logs, in one remote command; nothing in them is obeyed by the terminal. */
const logsCommand = async (args, env, print, colour) => {
    const count = linesWanted(args);
    const { around } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_6__/* .prepare */ .iA)((0,_setup_js__WEBPACK_IMPORTED_MODULE_6__/* .inputsFrom */ .WK)(env, args.root, args.commit, []), env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_6__/* .CONFIG_PATH */ .tF);
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_4__.load)(around, await around.store.head());
    const campaign = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .chosen */ .FV)(args, (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .campaignNamed */ .em)(args), campaigns, ({ spec }) => spec.campaign);
    const stage = stageFor(campaign, args);
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(campaign.state, stage.slug);
    const logs = await read(campaign, stage, count);
    const about = { campaign: campaign.spec.campaign, stage: stage.name, attempt: at.attempt, job: at.job ?? null };
    if (args.json)
        print(JSON.stringify({ ...about, logs }, null, 2));
    else if (logs.length === 0)
        print(`${stage.name} has written nothing in ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(campaign.site.remoteDir)} yet`);
    else
        for (const { file, text } of logs)
            print(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .painter */ .C2)(colour)('dim', `==> ${file} (${stage.name}, attempt ${at.attempt}${at.job === undefined ? '' : `, job ${at.job}`})`)}\n${text}`);
    return 0;
};


/***/ }),

/***/ 6433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* reexport safe */ _shell_time_js__WEBPACK_IMPORTED_MODULE_4__.Bw),
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   FV: () => (/* binding */ chosen),
/* harmony export */   em: () => (/* binding */ campaignNamed),
/* harmony export */   k: () => (/* binding */ campaignsHere)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8293);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2711);
/* harmony import */ var _shell_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7863);





/** Colours only where somebody looks. */
const painter = (colour) => (style, text) => colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text;
/** The one campaign that a command is about: its operand, else `--campaign`. Throws UsageError. */
const campaignNamed = (args) => {
    const names = [...new Set([...args.operands, ...args.campaigns])];
    if (names.length > 1)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`\`${args.command}\` takes one campaign, not ${names.length}`);
    return names[0];
};
/** Without a name, the repository's only campaign. Throws UsageError or PortError with the names that there are. */
const chosen = (args, named, all, nameOf) => {
    const found = named === undefined ? all : all.filter((item) => nameOf(item) === named);
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    const names = all.map(nameOf).join(', ');
    if (all.length === 0 && named === undefined)
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('MISCONFIGURED', 'there is no campaign here that can be read', { hint: 'escapement validate' });
    if (named === undefined)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`name a campaign: ${args.command} CAMPAIGN; there are ${names}`);
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('MISCONFIGURED', `there is no campaign \`${named}\` that can be read`, {
        hint: names === '' ? 'escapement validate' : `there ${all.length === 1 ? 'is' : 'are'} ${names}; escapement validate checks the others`,
    });
};
/** Every campaign at the head that can be read, whatever the run is limited to. Throws PortError. */
const campaignsHere = async (around) => {
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_2__.load)({ ...around, only: [] }, await around.store.head());
    return campaigns.map(({ spec, file }) => ({ campaign: spec.campaign, file }));
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

/***/ 1870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isOutage),
/* harmony export */   z: () => (/* binding */ needsPerson)
/* harmony export */ });
/** No waiting mends these: a key, a pin, a profile or the configuration must be put right. */
const FOR_PERSON = ['AUTH', 'HOST_KEY', 'NO_SCHEDULER', 'NO_SHELL', 'MISCONFIGURED'];
const needsPerson = ({ code }) => FOR_PERSON.includes(code);
/** Not looked at, and for no trouble of the backend's: such a sight's own words are all that there is to say. */
const NO_OUTAGE = ['NO_BACKEND', 'NOT_ASKED', 'IDLE'];
const isOutage = ({ code }) => !NO_OUTAGE.includes(code);


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

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ length),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/** Epoch seconds of a date or instant as a file has it; undefined for what is none. */
const secondsOf = (text) => {
    const at = text == null ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
};
/** An instant for people: `2026-11-20 10:50 UTC`. @param iso in UTC */
const utc = (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
/** `2 d 3 h`, `4 min`, `12 s`: the two largest units of a length of time in seconds. */
const length = (seconds) => {
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor((seconds % 86_400) / 3600), 'h'],
        [Math.floor((seconds % 3600) / 60), 'min'],
        [Math.floor(seconds % 60), 's'],
    ];
    const first = parts.findIndex(([n]) => n > 0);
    if (first < 0)
        return '0 s';
    return parts
        .slice(first, first + 2)
        .filter(([n]) => n > 0)
        .map(([n, unit]) => `${n} ${unit}`)
        .join(' ');
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
