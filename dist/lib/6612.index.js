export const id = 6612;
export const ids = [6612,2604];
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

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8293);
/* harmony import */ var _shell_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2604);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2664);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6194);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2437);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9342);






/** Where every campaign stands by its file; no cluster is asked. */
const statusCommand = async (args, env, print, colour) => {
    const inputs = (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns);
    const { around, problems } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .prepare */ .iA)(inputs, env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_4__/* .CONFIG_PATH */ .tF);
    const loaded = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_0__.load)(around, await around.store.head());
    const campaigns = loaded.campaigns.map(({ spec, state }) => {
        const reason = state.escalation?.reason;
        return {
            ...(0,_shell_report_js__WEBPACK_IMPORTED_MODULE_1__.campaignReport)(spec, state),
            waiting: reason === undefined ? [] : [{ stage: state.currentStage, on: 'person', why: reason }],
        };
    });
    const all = [...problems, ...loaded.problems];
    if (args.json)
        print(JSON.stringify({ campaigns, problems: all }, null, 2));
    else
        for (const line of [...(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .problemLines */ .p)(all, colour), (0,_shell_table_js__WEBPACK_IMPORTED_MODULE_2__/* .campaignTable */ .l_)({ campaigns }, colour, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalWidth */ .JL)())])
            print(line);
    return all.some(({ severity }) => severity === 'error') ? 1 : 0;
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

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   campaignReport: () => (/* binding */ campaignReport),
/* harmony export */   v1: () => (/* binding */ issueOf),
/* harmony export */   yf: () => (/* binding */ usageReport)
/* harmony export */ });
/* unused harmony export stageReports */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);

const stageReports = (spec, state) => spec.stages.map((stage) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    return {
        number: stage.number,
        name: stage.name,
        status: at.status,
        job: at.job ?? null,
        attempt: at.attempt,
        started: at.started ?? null,
        completed: at.completed ?? null,
        retries: at.retries,
    };
});
const spentReport = ({ budget }, state) => ({
    core_hours: state.spentCoreHours ?? budget.spentCoreHours,
    cap_core_hours: budget.capCoreHours ?? null,
    usd: state.spentUsd ?? budget.spentUsd,
    cap_usd: budget.capUsd ?? null,
});
/** An approval goes first: it lapses. */
const issueOf = (spec, state) => spec.stages
    .flatMap(({ slug }) => [(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug).approval?.issue, (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug).issue])
    .find((issue) => issue !== undefined) ?? null;
/** The part that the file alone tells; a run adds events, waiting and due. */
const campaignReport = (spec, state) => ({
    campaign: spec.campaign,
    file: spec.file,
    status: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .campaignStatus */ .tA)(spec, state),
    held: spec.held,
    current_stage: state.currentStage,
    stages: stageReports(spec, state),
    spent: spentReport(spec, state),
    issue: issueOf(spec, state),
    events: [],
    waiting: [],
    due: [],
});
const usageReport = (name, usage) => ({
    name,
    connections: usage.connections,
    commands: usage.commands,
    scheduler_calls: usage.schedulerCalls,
    trouble: null,
});


/***/ }),

/***/ 2664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Y: () => (/* binding */ STYLE),
/* harmony export */   l_: () => (/* binding */ campaignTable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);


/** How a status looks on a terminal. */
const STYLE = {
    pending: 'dim',
    ready: 'cyan',
    running: 'blue',
    done: 'green',
    failed: 'red',
    escalated: ['bold', 'red'],
};
const MARK = { pending: '·', ready: '○', running: '▶', done: '✔', failed: '✘', escalated: '‼' };
/** Colours only where somebody looks: a terminal, and NO_COLOR not set (styleText's own rule needs Node 22). */
const paint = (style, text, colour) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
const pad = (text, width) => text + ' '.repeat(Math.max(0, width - (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).length));
const stages = ({ stages: all }, colour) => all.map(({ status }) => paint(STYLE[status], MARK[status], colour)).join('');
/** The job stands in its own column: `job 7 runs` is told as `runs`. */
const reason = (campaign) => {
    const { waiting, status, held } = campaign;
    const [first] = waiting;
    if (held)
        return 'held by a person';
    const own = `job ${jobOf(campaign)} `;
    if (first?.on === 'time' && first.why.startsWith(own))
        return (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.why.slice(own.length), 120);
    return first ? `${first.on === 'person' ? 'needs you: ' : ''}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.why, 120)}` : status === 'done' ? 'finished' : '';
};
const jobOf = (campaign) => 
// the last job of a finished campaign is history
campaign.status === 'done' ? '—' : (campaign.stages.find(({ name }) => name === campaign.current_stage)?.job ?? '—');
const cut = (text, room) => (text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text);
/** Below this the reason would be no more than an ellipsis: then the terminal may break the line. */
const LEAST_ROOM = 20;
/**
 * Campaigns as a table for the terminal: one line each, stages as marks, then where it stands and why.
 * @param width columns of the terminal: the reason is cut to what is left of them
 */
const campaignTable = (report, colour, width = Number.POSITIVE_INFINITY) => {
    const rows = report.campaigns.map((campaign) => [
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(campaign.campaign),
        stages(campaign, colour),
        campaign.status === 'done' ? '—' : (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(campaign.current_stage),
        paint(STYLE[campaign.status], campaign.held ? 'held' : campaign.status, colour),
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(jobOf(campaign)),
        reason(campaign),
    ]);
    const all = [['CAMPAIGN', 'STAGES', 'CURRENT', 'STATUS', 'JOB', ''], ...rows];
    const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(row[i] ?? '').length)));
    // two columns stay free: some terminals draw a mark twice as wide as a letter
    const room = width - widths.reduce((sum, own) => sum + own + 2, 2);
    return all
        .map((row) => row.map((cell, i) => (i === 5 && room >= LEAST_ROOM ? cut(cell, room) : cell)))
        .map((row, r) => paintHead(row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(), r, colour))
        .join('\n');
};
const paintHead = (line, row, colour) => (row === 0 ? paint('dim', line, colour) : line);


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
