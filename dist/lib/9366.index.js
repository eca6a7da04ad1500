export const id = 9366;
export const ids = [9366];
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
    const stage = standing ? `${standing.stage.number} ${standing.stage.name}: ${standing.at.status}` : 'all stages are done';
    return [
        `${paint('bold', why.campaign)} ${paint('dim', why.file)}`,
        `stage      ${stage}${standing && standing.at.attempt > 0 ? `, attempt ${standing.at.attempt}` : ''}`,
        ...jobLine(why, now),
        ...list('waits for', why.waiting.map(({ why: reason }) => reason)),
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
            for (const part of (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(line, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalWidth */ .J)()))
                print(part);
    return 0;
};


/***/ })

};
