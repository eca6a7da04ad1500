export const id = 272;
export const ids = [272];
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
    const hint = problem.hint === undefined ? '' : `\n    ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.hint), colour)}`;
    return `${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.file)}:${problem.line}:${problem.column}: ${kind}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.message)} [${problem.code}]${hint}`;
});


/***/ }),

/***/ 2272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusCommand: () => (/* binding */ statusCommand)
/* harmony export */ });
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6782);
/* harmony import */ var _shell_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2604);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2664);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6194);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2437);





/** Where every campaign stands by its file; no cluster is asked. */
const statusCommand = async (args, env, print, colour) => {
    const inputs = (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns);
    const { around, problems } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .prepare */ .iA)(inputs, env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_4__/* .CONFIG_PATH */ .tF);
    const loaded = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_0__/* .load */ .H)(around, await around.store.head());
    const campaigns = loaded.campaigns.map(({ spec, state }) => {
        const reason = state.escalation?.reason;
        return {
            ...(0,_shell_report_js__WEBPACK_IMPORTED_MODULE_1__/* .campaignReport */ .nN)(spec, state),
            waiting: reason === undefined ? [] : [{ stage: state.currentStage, on: 'person', why: reason }],
        };
    });
    const all = [...problems, ...loaded.problems];
    if (args.json)
        print(JSON.stringify({ campaigns, problems: all }, null, 2));
    else
        for (const line of [...(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .problemLines */ .p)(all, colour), (0,_shell_table_js__WEBPACK_IMPORTED_MODULE_2__/* .campaignTable */ .l_)({ campaigns }, colour)])
            print(line);
    return all.some(({ severity }) => severity === 'error') ? 1 : 0;
};


/***/ }),

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nN: () => (/* binding */ campaignReport),
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
const usageReport = (name, usage, trouble) => ({
    name,
    connections: usage.connections,
    commands: usage.commands,
    scheduler_calls: usage.schedulerCalls,
    trouble,
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
const reason = ({ waiting, status, held }) => {
    const first = waiting[0];
    if (held)
        return 'held by a person';
    return first ? `${first.on === 'person' ? 'needs you: ' : ''}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.why, 120)}` : status === 'done' ? 'finished' : '';
};
const jobOf = (campaign) => campaign.stages.find(({ name }) => name === campaign.current_stage)?.job ?? '—';
/** Campaigns as a table for the terminal: one line each, stages as marks, then where it stands and why. */
const campaignTable = (report, colour) => {
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
    return all
        .map((row, r) => paintHead(row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(), r, colour))
        .join('\n');
};
const paintHead = (line, row, colour) => (row === 0 ? paint('dim', line, colour) : line);


/***/ })

};
