export const id = 3026;
export const ids = [3026];
export const modules = {

/***/ 9366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whyCommand: () => (/* binding */ whyCommand)
/* harmony export */ });
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4632);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2437);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9342);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6433);






const WHO = {
    nobody: 'nobody: it is finished',
    person: 'a person',
    time: 'nobody: time will do',
    backend: 'nobody, unless the backend stays silent',
    tick: 'Escapement, at its next tick',
};
const MARK = { holds: '✔', fails: '✘', 'cannot-tell': '?' };
const STYLE = { holds: 'green', fails: 'red', 'cannot-tell': 'yellow' };
const conditionLines = ({ condition }, paint) => condition === undefined
    ? []
    : [
        `${condition.which} condition`,
        ...condition.verdicts.flatMap(({ text, result, saw, hint }) => [
            `  ${paint(STYLE[result], MARK[result])} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}${saw === '' ? '' : `: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(saw)}`}`,
            ...(hint === undefined ? [] : hint.split('\n').map((line) => `      ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line))}`)),
        ]),
    ];
const jobLine = ({ standing }, now) => {
    const job = standing?.job;
    if (!job)
        return standing?.at.job === undefined ? [] : [`job        ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(standing.at.job)}`];
    const { queued, ran } = (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .spans */ .i)(job, now);
    const words = [
        `${job.state.toLowerCase()}${job.reason !== '' && job.reason !== 'None' && job.phase !== 'running' ? ` (${job.reason})` : ''}`,
        ...(job.node === undefined || job.node === '' ? [] : [`on ${job.node}`]),
        ...(queued === undefined ? [] : [`waited ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(queued)}`]),
        ...(ran === undefined ? [] : [`ran ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(ran)}${job.timeLimit === undefined ? '' : ` of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(job.timeLimit)}`}`]),
    ];
    return [`job        ${job.id}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(words.join(', '))}`];
};
/** `first` on the label's line, the rest below it. */
const list = (label, items) => items.map((item, i) => `${(i === 0 ? label : '').padEnd(10)} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(item)}`);
const lines = (why, now, paint) => {
    const { standing } = why;
    const stage = standing ? `${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${standing.stage.number} ${standing.stage.name}`)}: ${standing.at.status}` : 'all stages are done';
    return [
        `${paint('bold', why.campaign)} ${paint('dim', why.file)}`,
        `stage      ${stage}${standing && standing.at.attempt > 0 ? `, attempt ${standing.at.attempt}` : ''}`,
        ...jobLine(why, now),
        ...list('waits for', why.waiting.map(({ why: reason }) => reason)),
        ...(why.outage ? list('because', [why.outage.why, ...(why.outage.hint === undefined ? [] : [why.outage.hint])]) : []),
        ...conditionLines(why, paint),
        ...list('now', why.would.map((text) => `${text}`)),
        ...list('moves it', why.moves),
        `who acts   ${paint(why.actor === 'person' ? 'red' : 'green', WHO[why.actor])}`,
        `next look  ${why.standing === undefined ? 'none is needed' : `${(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(now + why.nextLook)} (in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(why.nextLook)})`}`,
    ];
};
const asJson = (why, now) => {
    const { standing, nextLook, condition, ...rest } = why;
    const job = standing?.job;
    const at = (instant) => (instant === undefined ? null : (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(instant));
    const { queued = null, ran = null } = job ? (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .spans */ .i)(job, now) : {};
    return {
        ...rest,
        stage: standing
            ? { number: standing.stage.number, name: standing.stage.name, status: standing.at.status, attempt: standing.at.attempt }
            : null,
        job: job
            ? {
                ...{ id: job.id, phase: job.phase, state: job.state, reason: job.reason, node: job.node ?? null },
                ...{ submitted: at(job.submitted), started: at(job.started), ended: at(job.ended), queued_seconds: queued, ran_seconds: ran },
                time_limit_seconds: job.timeLimit ?? null,
            }
            : null,
        condition: condition ?? null,
        next_look: standing === undefined ? null : (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(now + nextLook),
    };
};
/** `why CAMPAIGN`: the stage, its condition with what was seen, its job, what it waits for, who must act. Reads only. */
const whyCommand = async (args, env, print, colour) => {
    const { around } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_3__/* .prepare */ .iA)((0,_setup_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFrom */ .WK)(env, args.root, args.commit, []), env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_PATH */ .tF);
    const { campaign } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .chosen */ .FV)(args, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .campaignNamed */ .em)(args), await (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .campaignsHere */ .k)(around), (one) => one.campaign);
    const { at, campaigns } = await (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .N)({ ...around, only: [campaign] }, _setup_js__WEBPACK_IMPORTED_MODULE_3__/* .clock */ .pm, true);
    const { explanation } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .chosen */ .FV)(args, campaign, campaigns, ({ report }) => report.campaign);
    if (args.json)
        print(JSON.stringify(asJson(explanation, at), null, 2));
    else
        for (const line of lines(explanation, at, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .painter */ .C2)(colour)))
            for (const part of (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .ky)(line, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalWidth */ .JL)()))
                print(part);
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

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  i: () => (/* binding */ spans)
});

// EXTERNAL MODULE: ./build/src/core/cadence.js
var cadence = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/src/core/evidence.js
var evidence = __webpack_require__(724);
// EXTERNAL MODULE: ./build/src/core/outage.js
var outage = __webpack_require__(1870);
// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/core/rules/judge.js + 13 modules
var judge = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/src/core/rules/words.js
var words = __webpack_require__(3996);
;// CONCATENATED MODULE: ./build/src/core/why.js



/** Undefined: every stage is done. */
const standing = (spec, state, sight) => {
    const stage = (0,core_state/* currentStage */.aY)(spec, state);
    if (!stage)
        return undefined;
    const at = (0,core_state/* stageOf */.gV)(state, stage.slug);
    const job = sight.kind === 'seen' && at.job !== undefined ? sight.jobs.get(at.job) : undefined;
    return { stage, at, ...(job ? { job } : {}) };
};
/** The condition that the stage stands before, judged on what was seen; `look` in it names evidence still to be gathered. */
const standsBefore = (knowledge, state, seen) => {
    const found = standing(knowledge.spec, state, seen.sight);
    // once it is ready the entry condition held, and nothing has run yet that the exit condition could be about
    if (!found || (found.at.status === 'ready' && found.stage.work.kind !== 'check-only'))
        return undefined;
    // whoever waits for a person is not looked at, and of a job that nobody looked at there is nothing to say
    if (found.at.status === 'escalated' && found.job === undefined && found.at.job !== undefined)
        return undefined;
    const which = found.at.status === 'pending' ? 'entry' : 'exit';
    const context = { ...knowledge, ...seen, state, stage: found.stage, at: found.at };
    return { which, judged: (0,judge/* judge */.S4)(context, found.stage[which], found.job) };
};
/** Who must act first: a doubt or a silence stands before what a tick would do by itself. */
const actorOf = (finished, would, waiting) => {
    if (waiting.some(({ on }) => on === 'person' || on === 'hold'))
        return 'person';
    if (waiting.some(({ on }) => on === 'backend'))
        return 'backend';
    if (would.length > 0)
        return 'tick';
    if (finished)
        return 'nobody';
    return waiting.some(({ on }) => on === 'limit') ? 'tick' : 'time';
};
const forPerson = (wait, { stage, at }, state) => {
    const key = `stages.${stage.name}`;
    if (state.escalation) {
        return [
            `mend the cause, then set \`escalation_required: false\`, or the row of ${stage.name} to \`ready\` (try again) or \`done\` (take it as done)`,
        ];
    }
    if (wait.predicate !== undefined) {
        return [
            `a person confirms that ${(0,words/* quoted */.TL)(wait.predicate)} holds, and sets the row of ${stage.name} to \`${at.status === 'pending' ? 'ready' : 'done'}\``,
            `or the words are bound under \`${key}\`, so that it can be checked without a person`,
        ];
    }
    return [`a person settles it and sets the row of ${stage.name} to \`ready\` (try again) or \`done\``];
};
const forHold = ({ stage, job }, spec) => {
    if (job?.phase === 'held')
        return [`\`scontrol release ${job.id}\`, by whoever held it`];
    return [spec.held ? 'take `held: true` out of the frontmatter' : `take \`held: true\` out of \`stages.${stage.name}\``];
};
const forTime = ({ job }, judged) => {
    if (job !== undefined && job.phase !== 'ended')
        return [`the end of job ${job.id}`];
    const failing = judged?.verdicts.filter(({ result }) => result === 'fails') ?? [];
    return failing.length > 0 ? failing.map(({ text }) => `${(0,words/* quoted */.TL)(text)} coming true`) : ['time, by itself'];
};
const BY_CAUSE = {
    person: (wait, { found, state }) => forPerson(wait, found, state),
    hold: (_, { found, spec }) => forHold(found, spec),
    backend: (_, { spec }) => [`an answer of the backend \`${spec.backend}\`; \`escapement doctor\` says what is wrong with it`],
    limit: () => ['the next tick, or a higher bound under `limits:` in .github/escapement.yml'],
    time: (_, { found, judged }) => forTime(found, judged),
};
/** What would bring the campaign on, one sentence for each way. */
const movesOf = (spec, state, found, waiting, judged) => [...new Set(waiting.flatMap((wait) => BY_CAUSE[wait.on](wait, { spec, state, found, judged })))];

// EXTERNAL MODULE: ./build/src/shell/decide.js + 30 modules
var decide = __webpack_require__(9327);
// EXTERNAL MODULE: ./build/src/shell/load.js + 3 modules
var load = __webpack_require__(8293);
// EXTERNAL MODULE: ./build/src/shell/narrate.js
var narrate = __webpack_require__(5815);
// EXTERNAL MODULE: ./build/src/shell/observe.js
var observe = __webpack_require__(2808);
// EXTERNAL MODULE: ./build/src/shell/perform.js
var perform = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/src/shell/report.js
var shell_report = __webpack_require__(2604);
;// CONCATENATED MODULE: ./build/src/shell/inspect.js











const LOOK_ONLY = { mayAct: false, mayRun: false, why: () => undefined };
/** Judging may ask for the engine first and for its files then. */
const MAX_LOOKS = 4;
const seenBy = (progress, now) => ({
    now,
    sight: progress.sight,
    findings: progress.findings,
    outcomes: progress.outcomes,
});
const isCommand = (effect) => effect.type === 'gather' && effect.need.kind === 'run';
/** Gathers what the condition needs, also while the job still runs; commands of the campaign are not run for a look. */
const judged = async (progress, sources, now) => {
    const { campaign, findings } = progress;
    const again = () => standsBefore(campaign.knowledge, campaign.state, seenBy(progress, now));
    let found = again();
    for (let looks = 0; found?.judged.result === 'look' && looks < MAX_LOOKS; looks++) {
        const effects = found.judged.lookups;
        for (const effect of effects)
            if (effect.type === 'gather' && isCommand(effect))
                findings.set((0,evidence/* needId */.Y)(effect.need), { kind: 'unobserved', why: 'a look runs no command' });
        const due = effects.filter((effect) => !isCommand(effect));
        for (const { need, finding } of await (0,perform/* gather */.kg)([{ campaign, effects: due }], sources))
            findings.set((0,evidence/* needId */.Y)(need), finding);
        found = again();
    }
    return found;
};
const outageOf = (sight) => {
    if (sight.kind === 'seen' || !(0,outage/* isOutage */.u)(sight))
        return {};
    const { code, why, hint } = sight;
    return { outage: { code, why, ...(hint === undefined ? {} : { hint }) } };
};
const explain = (progress, judgement) => {
    const { campaign, ticked, sight } = progress;
    const { spec, state } = campaign;
    const found = standing(spec, state, sight);
    const would = [...ticked.events.map(narrate/* tell */.qz), ...ticked.effects.flatMap(narrate/* dueWords */.k_)];
    const verdicts = judgement?.judged.verdicts ?? [];
    return {
        campaign: spec.campaign,
        file: campaign.file,
        status: (0,core_state/* campaignStatus */.tA)(spec, state),
        held: spec.held,
        ...(found ? { standing: found } : {}),
        ...(judgement && verdicts.length > 0 ? { condition: { which: judgement.which, verdicts } } : {}),
        waiting: ticked.waiting,
        ...outageOf(sight),
        would,
        actor: actorOf((0,core_state/* currentStage */.aY)(spec, state) === undefined, would, ticked.waiting),
        moves: found ? movesOf(spec, state, found, ticked.waiting, judgement?.judged) : [],
        nextLook: (0,cadence/* nextLook */.JD)(spec, ticked.state, ticked.waiting),
    };
};
const both = async (progress, around, now, deep) => {
    const judgement = deep ? await judged(progress, around, now) : undefined;
    const { campaign, ticked } = progress;
    const report = { ...(0,shell_report.campaignReport)(campaign.spec, campaign.state), waiting: ticked.waiting, due: ticked.effects.flatMap(narrate/* dueWords */.k_) };
    return { explanation: explain(progress, judgement), report };
};
/**
 * Looks at all campaigns and explains each. Contacts backends read-only: nothing is even marked there.
 * @param deep whether the evidence for conditions is gathered too: one more remote command for each campaign
 * @throws PortError when the repository cannot be read
 */
const inspect = async (around, now, deep) => {
    try {
        const loaded = await (0,load.load)(around, await around.store.head());
        const sights = await (0,observe/* observe */.l)(loaded.campaigns, false);
        const all = await (0,decide/* decideAll */.k)(loaded.campaigns, sights, around, LOOK_ONLY, now, async () => undefined);
        const at = now();
        const campaigns = await Promise.all(all.map((progress) => both(progress, around, at, deep)));
        return { at, campaigns, problems: loaded.problems };
    }
    finally {
        await Promise.all([...around.backends.values()].map((backend) => backend.close()));
    }
};
/** Seconds that a job has waited and run, by the scheduler's own times; undefined where it does not tell. */
const spans = (job, now) => {
    const until = job.started ?? (job.phase === 'ended' ? job.ended : now);
    const end = job.ended ?? now;
    return {
        ...(job.submitted === undefined || until === undefined ? {} : { queued: Math.max(0, until - job.submitted) }),
        ...(job.started === undefined ? {} : { ran: Math.max(0, end - job.started) }),
    };
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
