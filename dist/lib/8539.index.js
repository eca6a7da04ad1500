export const id = 8539;
export const ids = [8539];
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

/***/ 8539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   progressLines: () => (/* binding */ progressLines),
/* harmony export */   watchCommand: () => (/* binding */ watchCommand)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);
/* harmony import */ var _core_failure_elements_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9271);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _shell_inspect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4632);
/* harmony import */ var _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7877);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2664);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2711);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2437);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6077);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9342);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6433);













const BAR = 24;
const screenFor = async (print, terminal) => {
    if (terminal) {
        const { default: update } = await __webpack_require__.e(/* import() */ 3964).then(__webpack_require__.bind(__webpack_require__, 1583));
        return { frame: update, done: update.done };
    }
    let last = '';
    const frame = (text) => {
        if (text !== last)
            print(`${text}\n`);
        last = text;
    };
    return { frame, done: () => undefined };
};
const bar = (part) => {
    const full = Math.round(Math.min(1, Math.max(0, part)) * BAR);
    return '█'.repeat(full) + '░'.repeat(BAR - full);
};
/** Elements of an array that ended, else the time that has run against what is expected or allowed; nothing for what does not run. */
const progressOf = ({ campaign, standing }, now) => {
    const job = standing?.job;
    if (!standing || !job || (job.phase !== 'running' && !job.elements?.some(({ phase }) => phase === 'running')))
        return [];
    const { ran } = (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_4__/* .spans */ .i)(job, now);
    const head = `${campaign} ${standing.stage.name}`;
    if (job.elements !== undefined && job.elements.length > 1) {
        const ended = job.elements.filter(({ phase }) => phase === 'ended').length;
        const running = job.elements.filter(({ phase }) => phase === 'running').length;
        // a backend may show only the elements that have begun
        const all = Math.max(job.elements.length, (0,_core_failure_elements_js__WEBPACK_IMPORTED_MODULE_11__/* .elementsOf */ .ZE)(standing.at.elements ?? standing.stage.array ?? '').length);
        return [{ head, part: ended / all, told: `${ended} of ${all} done${running > 0 ? `, ${running} running` : ''}` }];
    }
    const whole = standing.stage.expectedWalltime ?? job.timeLimit;
    if (ran === undefined || whole === undefined || whole === 0)
        return [];
    const kind = standing.stage.expectedWalltime === undefined ? 'its limit' : 'the expected';
    return [{ head, part: ran / whole, told: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(ran)} of ${kind} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(whole)}` }];
};
/** Progress of all that runs by the cluster's own numbers, bars below each other. */
const progressLines = (all, now) => {
    const found = all.flatMap((one) => progressOf(one, now));
    const width = Math.max(0, ...found.map(({ head }) => head.length));
    return found.map(({ head, part, told }) => (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(`${head.padEnd(width)}  ${bar(part)}  ${told}`));
};
/** `5 campaigns: 3 running, 1 done, 1 escalated`. */
const heading = (reports) => {
    const states = reports.map(({ status, held }) => (held ? 'held' : status));
    const counts = [...new Set(states)].map((state) => `${states.filter((other) => other === state).length} ${state}`);
    return `${reports.length} campaign${reports.length === 1 ? '' : 's'}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
};
const frameOf = ({ at, campaigns }, every, colour, terminal) => {
    const paint = (0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .painter */ .C2)(colour);
    const reports = campaigns.map(({ report }) => report);
    const progress = progressLines(campaigns.map(({ explanation }) => explanation), at);
    const due = campaigns.flatMap(({ explanation: { campaign, would } }) => would.map((text) => `  ${campaign}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)}`));
    const note = `${(0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(at)}, looked every ${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(every)}; nothing is changed${terminal ? '; Ctrl-C ends it' : ''}`;
    const table = (0,_shell_table_js__WEBPACK_IMPORTED_MODULE_6__/* .campaignTable */ .l_)({ campaigns: reports }, colour, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalWidth */ .J)());
    const would = due.length === 0 ? '' : [paint('green', 'A tick would now say'), ...due].join('\n');
    const parts = [paint('bold', heading(reports)), table, progress.join('\n'), would].filter((part) => part !== '');
    return [...parts, ...(terminal ? [paint('dim', note)] : [])].join('\n\n');
};
const everyFor = (args, { config }) => {
    const remote = Object.values(config.backends).some(({ kind }) => kind !== 'local');
    const floor = remote ? _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__/* .CLUSTER_FLOOR */ .CY : _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_FLOOR */ .Jw;
    if (args.given?.every === undefined)
        return remote ? 60 : _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_FLOOR */ .Jw;
    const wanted = Number(args.given.every);
    if (!Number.isFinite(wanted) || wanted <= 0)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--every is a number of seconds, not ${args.given.every}`);
    if (wanted < floor)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--every ${wanted} is too often: at least ${floor} s, so that the cluster's people stay friendly`);
    return wanted;
};
const settled = ({ campaigns }) => campaigns.length > 0 && campaigns.every(({ explanation }) => explanation.standing === undefined);
/** Until Ctrl-C, or until everything is done. A silence is shown and outlived. */
const follow = async (args, env, print, colour, signal) => {
    const terminal = process.stdout.isTTY === true;
    const screen = await screenFor(print, terminal);
    const ready = () => (0,_setup_js__WEBPACK_IMPORTED_MODULE_8__/* .prepare */ .iA)((0,_setup_js__WEBPACK_IMPORTED_MODULE_8__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns), env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF);
    const every = everyFor(args, await ready());
    for (;;) {
        try {
            const { around } = await ready();
            // a look that hangs on a dead login node must not hold up Ctrl-C
            const hangUp = () => void Promise.all([...around.backends.values()].map((backend) => backend.close()));
            signal.addEventListener('abort', hangUp, { once: true });
            const seen = await (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_4__/* .inspect */ .N)(around, _setup_js__WEBPACK_IMPORTED_MODULE_8__/* .clock */ .pm, false).finally(() => signal.removeEventListener('abort', hangUp));
            if (signal.aborted)
                break;
            screen.frame(args.json
                ? JSON.stringify({ at: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(seen.at), campaigns: seen.campaigns.map(({ report }) => report) })
                : frameOf(seen, every, colour, terminal));
            if (settled(seen))
                break;
        }
        catch (error) {
            if (!(error instanceof _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B))
                throw error;
            screen.frame(`${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(error.message)}; looking again in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(every)}`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(every * 1000, undefined, { signal }).catch(() => undefined);
        if (signal.aborted)
            break;
    }
    screen.done();
};
/** `watch`: what a plan sees, again and again. It changes nothing, here or there. */
const watchCommand = async (args, env, print, colour) => {
    await (0,_signals_js__WEBPACK_IMPORTED_MODULE_12__/* .untilSignalled */ .y)((signal) => follow(args, env, print, colour, signal));
    return 0;
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
const jobOf = (campaign) => campaign.stages.find(({ name }) => name === campaign.current_stage)?.job ?? '—';
const cut = (text, room) => (text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text);
/** Below this the reason would be no more than an ellipsis: then the terminal may break the line. */
const LEAST_ROOM = 20;
/**
 * Campaigns as a table for the terminal: one line each, stages as marks, then where it stands and why.
 * @param width columns of the terminal: the reason is cut to what is left of them
 */
const campaignTable = (report, colour, width = Number.POSITIVE_INFINITY) => {
    const rows = report.campaigns.map((campaign) => [
        campaign.campaign,
        stages(campaign, colour),
        campaign.status === 'done' ? '—' : campaign.current_stage,
        paint(STYLE[campaign.status], campaign.held ? 'held' : campaign.status, colour),
        jobOf(campaign),
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


/***/ })

};
