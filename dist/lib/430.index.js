export const id = 430;
export const ids = [430];
export const modules = {

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_preview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(949);
/* harmony import */ var _core_rules_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3996);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2664);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6194);
/* harmony import */ var _tick_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7167);







const pad = (text, width) => text + ' '.repeat(Math.max(0, width - (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).length));
const widest = (texts) => Math.max(0, ...texts.map((text) => text.length));
/** The stages still to come: how each starts, what it asks for, when it counts as done, and what a person will be asked. */
const stageLines = (all, paint) => {
    const starts = all.map(({ start, requests }) => [(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(start), (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_core_preview_js__WEBPACK_IMPORTED_MODULE_1__/* .requestWords */ .X6)(requests))]);
    const [names, numbers, firsts] = [
        widest(all.map(({ name }) => name)),
        widest(all.map(({ number }) => number)),
        widest(starts.map(([first]) => first)),
    ];
    return all.flatMap(({ number, name, status, exit, asks }, i) => {
        const [start = '', requests = ''] = starts[i] ?? [];
        const indent = ' '.repeat(numbers + names + 9);
        return [
            `    ${pad(number, numbers)} ${paint(_shell_table_js__WEBPACK_IMPORTED_MODULE_3__/* .STYLE */ .Y[status], _shell_table_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$[status])} ${pad(name, names)}  ${pad(start, firsts)}  ${paint('dim', requests)}`.trimEnd(),
            `${indent}${paint('dim', `done when ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(exit) || 'its job has ended well'}`)}`,
            ...asks.flatMap(({ predicate, why, hint }) => [
                `${indent}${paint('yellow', '?')} ${(0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(predicate))} will be asked of a person: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(why)}`,
                ...(hint === undefined ? [] : [`${indent}  ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(hint))}`]),
            ]),
        ];
    });
};
const WAITS = {
    person: ['red', '! needs you: '],
    backend: ['yellow', '~ not seen: '],
    time: ['dim', '… '],
    limit: ['yellow', '… '],
    hold: ['yellow', '= held: '],
};
/** What a tick would do now, and what stands in its way. */
const nowLines = ({ events, due, waiting }, paint) => [
    ...events.map(({ text }) => `  ${paint('green', '→')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text)}`),
    ...due.map((text) => `  ${paint('green', '+')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text)}`),
    ...waiting.map(({ on, why }) => `  ${paint(WAITS[on][0], WAITS[on][1])}${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(why)}`),
];
const campaignLines = (campaign, paint) => {
    const now = nowLines(campaign, paint);
    const { preview = [] } = campaign;
    return [
        `${paint('bold', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(campaign.campaign))} ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(campaign.file))}`,
        ...(now.length > 0 ? now : [paint('dim', '  nothing to do now')]),
        ...(preview.length === 0 ? [] : [paint('dim', '  still to come'), ...stageLines(preview, paint)]),
        '',
    ];
};
const MAX_NAMES = 5;
const named = (word, all) => {
    const names = all.slice(0, MAX_NAMES).map(({ campaign }) => (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(campaign));
    const rest = all.length > MAX_NAMES ? [`${all.length - MAX_NAMES} more`] : [];
    return all.length === 0 ? [] : [`${all.length} ${word} (${[...names, ...rest].join(', ')})`];
};
/** The last line, which stays in sight however long the plan is. */
const total = ({ campaigns }, paint) => {
    const waits = (on) => campaigns.filter(({ waiting }) => waiting.some((each) => each.on === on));
    const parts = [
        ...named('would move now', campaigns.filter(({ due }) => due.length > 0)),
        ...named(waits('person').length === 1 ? 'needs you' : 'need you', waits('person')),
        ...named('not seen', waits('backend')),
    ];
    const count = `${campaigns.length} campaign${campaigns.length === 1 ? '' : 's'}`;
    return `${paint('bold', 'Plan:')} ${[count, ...(parts.length > 0 ? parts : ['nothing to do now'])].join(', ')}. Nothing was touched.`;
};
const planLines = (report, colour) => {
    const paint = (style, text) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
    const problems = (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .problemLines */ .p)(report.problems, colour);
    return [
        ...(report.campaigns.length > 1 ? [(0,_shell_table_js__WEBPACK_IMPORTED_MODULE_3__/* .campaignTable */ .l_)(report, colour), ''] : []),
        ...report.campaigns.flatMap((campaign) => campaignLines(campaign, paint)),
        ...(problems.length > 0 ? [paint('bold', 'Problems'), ...problems, ''] : []),
        total(report, paint),
    ];
};
/** `plan`: what a tick would do and why, and what each stage still to come will need. */
const planCommand = async (args, env, print, colour) => {
    const report = await (0,_tick_js__WEBPACK_IMPORTED_MODULE_5__.once)(args, env, 'plan');
    if (args.json)
        print(JSON.stringify(report, null, 2));
    else
        for (const line of planLines(report, colour))
            print(line);
    if (report.failed !== null && !args.json)
        print((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(report.failed));
    return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};


/***/ })

};
