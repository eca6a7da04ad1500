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
/* harmony import */ var _core_rules_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3996);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6194);
/* harmony import */ var _tick_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7167);





const stageLines = (stage, paint) => [
    `    ${stage.number} ${stage.name} (${stage.status}): ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(stage.start)}`,
    ...stage.asks.flatMap(({ predicate, why, hint }) => [
        `      ${paint('yellow', '?')} ${(0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(predicate))} will ask a person to confirm: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(why)}`,
        ...(hint === undefined ? [] : hint.split('\n').map((line) => `        ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line))}`)),
    ]),
];
const campaignLines = (campaign, paint) => {
    const now = [
        ...campaign.events.map(({ text }) => `  ${paint('green', '→')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}`),
        ...campaign.due.map((text) => `  ${paint('green', '+')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}`),
        ...campaign.waiting.map(({ on, why }) => `  ${paint(on === 'person' ? 'red' : 'yellow', on === 'person' ? '!' : '…')} ${on === 'person' ? 'needs a person: ' : ''}${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(why)}`),
    ];
    const stages = (campaign.preview ?? []).flatMap((stage) => stageLines(stage, paint));
    const left = stages.length === 0 ? [] : [`  ${paint('dim', 'still to do')}`, ...stages];
    return [
        `${paint('bold', campaign.campaign)} ${paint('dim', campaign.file)}`,
        ...(now.length > 0 ? now : ['  nothing to do now']),
        ...left,
        '',
    ];
};
const total = (report) => {
    const due = report.campaigns.filter((campaign) => campaign.due.length > 0).length;
    const person = report.campaigns.filter(({ waiting }) => waiting.some(({ on }) => on === 'person')).length;
    return `Plan: ${report.campaigns.length} campaigns, ${due} would move now, ${person} need a person. Nothing was touched.`;
};
/** `plan`: what a tick would do and why, and what each stage still to come will need. */
const planCommand = async (args, env, print, colour) => {
    const report = await (0,_tick_js__WEBPACK_IMPORTED_MODULE_3__.once)(args, env, 'plan');
    const paint = (style, text) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
    if (args.json)
        print(JSON.stringify(report, null, 2));
    else
        for (const line of [
            ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .problemLines */ .p)(report.problems, colour),
            ...report.campaigns.flatMap((campaign) => campaignLines(campaign, paint)),
            total(report),
        ])
            print(line);
    if (report.failed !== null && !args.json)
        print((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(report.failed));
    return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};


/***/ })

};
