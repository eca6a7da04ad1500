export const id = 2555;
export const ids = [2555];
export const modules = {

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ untilSignalled)
/* harmony export */ });
/** Does something that may be asked to end: the first SIGINT or SIGTERM only asks, a second one of its kind ends the process as usual. */
const untilSignalled = async (doing) => {
    const ended = new AbortController();
    const stop = () => ended.abort();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    try {
        return await doing(ended.signal);
    }
    finally {
        process.off('SIGINT', stop);
        process.off('SIGTERM', stop);
    }
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

/***/ 3330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ wasInterrupted),
/* harmony export */   bX: () => (/* binding */ failedElements),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   kg: () => (/* binding */ isProcess),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
const GOOD = ['COMPLETED', 'EXITED'];
const good = (seen) => GOOD.includes(seen.state) && (seen.exit === undefined || (seen.exit.code === 0 && seen.exit.signal === 0));
/** Whether the scheduler itself calls the job a success: the state decides, for an exit code of 0:0 proves nothing without it. */
const succeeded = (job) => job.phase === 'ended' && (job.elements && job.elements.length > 0 ? job.elements.every(good) : good(job));
/** The elements of an array that did not succeed, by index. */
const failedElements = (job) => (job.elements ?? []).filter((element) => !good(element));
/** `TIMEOUT`, `FAILED (exit 1)`, `FAILED (signal 9)`: how a job ended, for people. */
const endingOf = (job) => {
    if (job.exit && job.exit.signal !== 0)
        return `${job.state} (signal ${job.exit.signal})`;
    return job.exit && job.exit.code !== 0 ? `${job.state} (exit ${job.exit.code})` : job.state;
};
/** Whether it is a process of ours on a login node, not a job of the scheduler's. */
const isProcess = ({ id }) => /^p[0-9]+\./.test(id);
/** 128 + HUP, INT, KILL, TERM: what a shell reports of a command that was told to end, as by a machine that goes down. */
const TOLD_TO_END = [129, 130, 137, 143];
/** Whether a command did not come to its own end. */
const wasInterrupted = (job) => job.state === 'INTERRUPTED' || (isProcess(job) && job.state === 'EXITED' && TOLD_TO_END.includes(job.exit?.code ?? 0));
/** What is worth keeping of a job's end; nothing of one whose end nobody has seen. */
const endOf = (job) => {
    if (job?.phase !== 'ended' || job.ended === undefined)
        return {};
    const { state, submitted, started, ended } = job;
    return { end: { state, ended, ...(submitted === undefined ? {} : { submitted }), ...(started === undefined ? {} : { started }) } };
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

/***/ 3996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WW: () => (/* binding */ refusalWords),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fg: () => (/* binding */ endingWords),
/* harmony export */   iY: () => (/* binding */ unmet),
/* harmony export */   v6: () => (/* binding */ ended)
/* harmony export */ });
/* harmony import */ var _failure_elements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9271);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3330);


/** Backticks, unless the words have some of their own. */
const quoted = (words) => (words.includes('`') ? `"${words}"` : `\`${words}\``);
/** The verdicts that stand in the way, as one sentence for people. */
const sentence = (verdicts) => verdicts
    .filter((verdict) => verdict.result !== 'holds')
    .map((verdict) => `${quoted(verdict.text)}: ${verdict.saw}${verdict.hint ? ` (${verdict.hint})` : ''}`)
    .join('; ');
/** With a full stop; a path or somebody else's words keep their first letter. */
const ended = (words) => (/[.!?…]$/.test(words) ? words : `${words}.`);
/** Words that were written to go on, as a sentence of their own. */
const asSentence = (words) => {
    const text = words.trim();
    return ended(text.charAt(0).toUpperCase() + text.slice(1));
};
/** States in which the program ended by itself; in any other its exit code is only what the scheduler's signal made of it. */
const BY_ITSELF = ['FAILED', 'COMPLETED', 'EXITED'];
/** Words of our own, for ends that the scheduler has no word for: the reason says it better. */
const UNTOLD = ['LOST', 'TERMINATED'];
const plainEnding = (job) => (BY_ITSELF.includes(job.state) ? (0,_job_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)(job) : job.state);
/** How a job ended, with what a person would ask next: which elements, who cancelled it, why it cannot begin. */
const endingWords = (job) => {
    const bad = (0,_job_js__WEBPACK_IMPORTED_MODULE_0__/* .failedElements */ .bX)(job);
    const [first] = bad;
    if (first && job.elements) {
        return `${bad.length} of ${job.elements.length} elements failed (${(0,_failure_elements_js__WEBPACK_IMPORTED_MODULE_1__/* .compactElements */ .Vr)(bad.map(({ index }) => index))}): ${plainEnding({ ...job, ...first })}`;
    }
    if (UNTOLD.includes(job.state))
        return job.reason;
    if (job.phase !== 'ended')
        return `${job.state} (${job.reason})`;
    const by = job.by === undefined ? '' : ` by ${job.by === '0' ? 'root' : `user ${job.by}`}`;
    return `${plainEnding(job)}${by}`;
};
/** sbatch's refusal without the prefix of each of its lines. */
const refusalWords = (message) => `sbatch: ${message
    .split(/(?:^|\s)sbatch: (?:error: )?/)
    .filter((text) => text !== '')
    .join('; ')}`;
/** Why a remedy that is pre-approved on a condition was not applied; undefined: there are no better words for it. */
const unmet = (sign, stage) => {
    if (sign === 'idempotent')
        return 'the stage does not say `idempotent: true`';
    if (sign !== 'checkpoint-advanced')
        return undefined;
    return stage.checkpoint === undefined
        ? 'no `checkpoint:` is bound for this stage, so nothing tells whether it advanced'
        : `its checkpoint (\`${stage.checkpoint}\`) did not advance`;
};
/** Who can settle a doubt: a person, unless the evidence could only not be reached now. */
const doubt = (verdicts) => {
    const open = verdicts.find((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved);
    return open ? { on: 'person', predicate: open.text } : { on: 'backend' };
};
/** `40 s`, `90 min`, `4.5 h`: a length of time for people. */
const minutes = (seconds) => {
    if (seconds < 120)
        return `${Math.round(seconds)} s`;
    return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
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

/***/ 7877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ CLUSTER_FLOOR),
/* harmony export */   EY: () => (/* binding */ readLinger),
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   Jw: () => (/* binding */ LOCAL_FLOOR),
/* harmony export */   fO: () => (/* binding */ LINGER_IS)
/* harmony export */ });
/* harmony import */ var _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9378);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _document_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);



/** A login node is shared, and squeue costs its controller something: nobody gets banned for watching. */
const CLUSTER_FLOOR = 30;
const LOCAL_FLOOR = 2;
/** People's comments are read with each poll: they do not wait longer than this. */
const LONGEST = 120;
/** What `linger` may be, in words that follow its name and value. */
const LINGER_IS = 'it is minutes (`5`) or a length of time (`5m`), at most ten minutes: a run ends within them';
const MAX = 600;
/** Reads `5` (minutes), `5m`, `90s`; nothing is 0. Undefined: it is none of these, or too long. */
const readLinger = (text) => {
    const seconds = text.trim() === '' ? 0 : (0,_document_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text);
    return seconds !== undefined && seconds <= MAX ? seconds : undefined;
};
/** A command that runs on the very machine which ends with this run: whoever does not wait for it has lost it. */
const diesWithUs = ({ campaign, ticked }) => {
    const stage = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(campaign.spec, ticked.state);
    const runs = stage !== undefined && (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(ticked.state, stage.slug).status === 'running';
    return campaign.backend?.kind === 'local' && runs && ticked.waiting.some(({ on }) => on === 'time');
};
/** The longer it takes, the less often: two, three, five … seconds. */
const pauseForOwn = (elapsed) => Math.min(CLUSTER_FLOOR, Math.max(LOCAL_FLOOR, Math.round(elapsed / 2)));
/**
 * Seconds to wait before a run looks again that stays for what would end with it, or lingers: half of what is left until the first short stage is expected to end.
 * Undefined: nothing ends within the rest of its time, and the run ends now.
 * @param start when the run began
 * @param hosted whether the machine is GitHub's, which ends every process with the run
 */
const pauseBefore = ({ told, failed }, { linger, seconds, now, mode, signal }, start, hosted) => {
    if (mode === 'plan' || failed !== undefined || signal?.aborted)
        return undefined;
    const all = [...told.values()].map(({ progress }) => progress);
    const own = pauseForOwn(now() - start);
    if (hosted && all.some(diesWithUs) && now() + own < start + seconds)
        return own;
    if (linger === undefined)
        return undefined;
    const rest = start + Math.min(linger, seconds) - now();
    const ends = all.flatMap(({ campaign, ticked }) => (0,_core_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedEnd */ .ST)(campaign.knowledge, ticked.state, ticked.waiting) ?? []);
    const first = Math.min(...ends.filter((end) => end <= rest));
    if (first === Number.POSITIVE_INFINITY)
        return undefined;
    const floor = all.some(({ campaign }) => campaign.backend && campaign.backend.kind !== 'local') ? CLUSTER_FLOOR : LOCAL_FLOOR;
    const pause = Math.min(LONGEST, Math.max(floor, Math.round(first / 2)));
    return pause < rest ? pause : undefined;
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
