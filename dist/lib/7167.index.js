export const id = 7167;
export const ids = [7167];
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

/***/ 7167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   once: () => (/* binding */ once),
/* harmony export */   tickCommand: () => (/* binding */ tickCommand),
/* harmony export */   tickLines: () => (/* binding */ tickLines)
/* harmony export */ });
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/* harmony import */ var _shell_linger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7877);
/* harmony import */ var _shell_outage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1757);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2664);
/* harmony import */ var _shell_vacant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4409);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2711);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6194);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2437);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6077);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9342);










/** A reason of this length may be cut in the table. */
const ROOM = 40;
/** Runs once over the repository in `--root`. Throws PortError for what keeps us from starting at all. */
const once = async (args, env, mode, more = {}) => {
    const inputs = (0,_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns);
    const opened = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .open */ .ho)(inputs, env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_7__/* .CONFIG_PATH */ .tF);
    const options = { mode, now: _setup_js__WEBPACK_IMPORTED_MODULE_7__/* .clock */ .pm, run: (0,_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .runId */ .Vz)(), from: opened.sha, seconds: _setup_js__WEBPACK_IMPORTED_MODULE_7__/* .RUN_SECONDS */ .qM, ...more };
    if (await (0,_shell_vacant_js__WEBPACK_IMPORTED_MODULE_4__/* .isVacant */ .Uq)(opened))
        return (0,_shell_vacant_js__WEBPACK_IMPORTED_MODULE_4__/* .vacantReport */ .eY)(opened, options);
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(1297), __webpack_require__.e(2096), __webpack_require__.e(1367)]).then(__webpack_require__.bind(__webpack_require__, 2096));
    const { around, problems } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareAt */ .Ri)(opened, inputs);
    const report = await run(around, options);
    return { ...report, problems: [...problems, ...report.problems] };
};
/** `--linger`, else ESCAPEMENT_LINGER. Throws UsageError. */
const lingerOf = (args, env) => {
    const [name, value] = args.given?.linger === undefined ? ['ESCAPEMENT_LINGER', env.ESCAPEMENT_LINGER ?? ''] : ['--linger', args.given.linger];
    const seconds = (0,_shell_linger_js__WEBPACK_IMPORTED_MODULE_1__/* .readLinger */ .EY)(String(value));
    if (seconds === undefined)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`${name} is \`${value}\`: ${_shell_linger_js__WEBPACK_IMPORTED_MODULE_1__/* .LINGER_IS */ .fO}`);
    return seconds;
};
/** Ctrl-C ends a run that lingers between two looks; one that does not stay ends at once, as any command does. */
const stayed = (args, env) => {
    const linger = lingerOf(args, env);
    const say = (text) => void process.stderr.write(`${text}\n`);
    return linger === 0 ? once(args, env, 'tick') : (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .untilSignalled */ .y)((signal) => once(args, env, 'tick', { linger, signal, say }));
};
const happened = (report) => report.campaigns.flatMap(({ campaign, events }) => events.map(({ text }) => `${campaign}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)(text)}`));
const recorded = ({ commit, failed, campaigns }) => {
    if (commit !== null)
        return `commit ${commit.slice(0, 12)}`;
    if (!campaigns.some(({ events }) => events.length > 0))
        return 'nothing changed, no commit';
    return failed === null ? 'no commit of this run' : 'no commit: git does not know what stands above; the next run finds it';
};
/** Why a backend could not be looked at is told once, above. */
const isTold = ({ backends }, why) => backends.some(({ name, trouble }) => trouble !== null && (why === trouble || why.startsWith(`\`${name}\` could not be looked at`)));
/** Reasons that the table has no room for, whole; what the events say already, and what time mends, is left out. */
const reasons = (report) => report.campaigns.flatMap(({ campaign, waiting, events }) => waiting
    // what a person must do is told with the stage's name before it, here as in the event that asks for it
    .filter(({ on, why }) => on !== 'time' && on !== 'hold' && !events.some(({ text }) => text.includes(why.replace(/^\S+: /, ''))))
    .filter(({ why }) => why.length > ROOM && !report.failed?.includes(why) && !isTold(report, why))
    .map(({ why }) => `${campaign} waits: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)(why)}`));
/** A run as the terminal shows it: what is wrong in the files, where every campaign stands, what happened, when the next look is due. */
const tickLines = (report, colour, width) => {
    const said = [...happened(report), ...reasons(report)].flatMap((text) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .wrapped */ .ky)(text, width));
    return [
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLines */ .p)(report.problems, colour),
        (0,_shell_table_js__WEBPACK_IMPORTED_MODULE_3__/* .campaignTable */ .l_)(report, colour, width),
        '',
        ...(0,_shell_outage_js__WEBPACK_IMPORTED_MODULE_2__/* .outageLines */ .J)(report),
        ...(said.length > 0 ? [...said, ''] : []),
        `${recorded(report)}; next look ${report.next_tick}`,
        ...(report.failed === null ? [] : (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .wrapped */ .ky)((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)(report.failed), width)),
    ];
};
/** `tick`: exit 0 also when a campaign failed; 1 when Escapement itself could not do its work, or a file has errors. */
const tickCommand = async (args, env, print, colour) => {
    const report = await stayed(args, env);
    if (args.json)
        print(JSON.stringify(report, null, 2));
    else
        for (const line of tickLines(report, colour, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .terminalWidth */ .JL)()))
            print(line);
    return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ outageLines),
/* harmony export */   a: () => (/* binding */ outageWords)
/* harmony export */ });
/* harmony import */ var _core_outage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1870);
/* harmony import */ var _core_rules_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3996);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);



/** Names in one sentence; the table has them all. */
const MAX_NAMES = 5;
const inFlight = (jobs) => {
    const names = jobs.slice(0, MAX_NAMES).map(({ campaign, job }) => `${campaign}: ${job}`);
    const more = jobs.length > MAX_NAMES ? `, and ${jobs.length - MAX_NAMES} more` : '';
    return `${names.join(', ')}${more}`;
};
const safeWords = (jobs) => {
    if (jobs.length === 0)
        return 'No job is in flight there.';
    const [what, go] = jobs.length === 1 ? ['The job', 'goes on by itself'] : [`The ${jobs.length} jobs`, 'go on by themselves'];
    return `${what} in flight there (${inFlight(jobs)}) ${go}, and nothing is concluded about ${jobs.length === 1 ? 'it' : 'them'} meanwhile.`;
};
/** Undefined: it was looked at. */
const outageWords = ({ trouble, outage }) => trouble === null
    ? undefined
    : {
        what: (0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_1__/* .ended */ .v6)(trouble),
        safe: safeWords(outage?.jobs ?? []),
        next: outage !== undefined && (0,_core_outage_js__WEBPACK_IMPORTED_MODULE_2__/* .needsPerson */ .z)(outage)
            ? 'Until that is mended nothing is seen or started there; each run tries again.'
            : 'Each run looks again by itself.',
        todo: outage?.hint == null ? undefined : (0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)(outage.hint),
    };
const linesOf = (backend) => {
    const words = outageWords(backend);
    if (words === undefined)
        return [];
    const { what, safe, next, todo } = words;
    const below = [`${safe} ${next}`, ...(todo === undefined ? [] : [todo])];
    return [(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)(`${backend.name} could not be looked at: ${what}`), ...below.map((text) => `    ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)(text)}`)];
};
/** The same of all backends for a terminal, with a blank line behind it; nothing where all were looked at. */
const outageLines = ({ backends }) => {
    const lines = backends.flatMap(linesOf);
    return lines.length > 0 ? [...lines, ''] : [];
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


/***/ })

};
