export const id = 49;
export const ids = [49];
export const modules = {

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/* harmony import */ var _doctor_check_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8437);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6433);




const MARK = { ok: '✔', warning: '!', problem: '✘' };
const STYLE = { ok: 'green', warning: 'yellow', problem: 'red' };
const lines = (findings, paint) => [...new Set(findings.map(({ about }) => about))].flatMap((subject) => [
    paint('bold', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(subject)),
    ...findings
        .filter(({ about }) => about === subject)
        .flatMap(({ level, check, what, fix }) => [
        `  ${paint(STYLE[level], MARK[level])} ${check}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(what)}`,
        ...(fix === undefined ? [] : [`      ${paint('dim', '→')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(fix)}`]),
    ]),
]);
const verdict = (findings) => {
    const count = (level) => findings.filter((finding) => finding.level === level).length;
    const problems = count('problem');
    return `${problems} problem${problems === 1 ? '' : 's'}, ${count('warning')} warnings, ${count('ok')} in order`;
};
/** `doctor`: repository, documents, backends. Exit 1 when something is a problem; a warning is none. */
const doctorCommand = async (args, env, print, colour) => {
    const inputs = (0,_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns);
    const findings = await (0,_doctor_check_up_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUp */ .g)(inputs, env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIG_PATH */ .tF, args.given?.submit === true);
    if (args.json)
        print(JSON.stringify({ findings }, null, 2));
    else {
        for (const line of lines(findings, (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C2)(colour)))
            print(line);
        print(`\n${verdict(findings)}`);
        if (args.given?.submit !== true && findings.some(({ check }) => check === 'scheduler'))
            print('Nothing was submitted; `doctor --submit` also tries a trivial job: its comment, hold, release and cancellation.');
    }
    return findings.some(({ level }) => level === 'problem') ? 1 : 0;
};


/***/ }),

/***/ 6433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ length),
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   FV: () => (/* binding */ chosen),
/* harmony export */   em: () => (/* binding */ campaignNamed),
/* harmony export */   k: () => (/* binding */ campaignsHere)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9438);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2711);




/** Colours only where somebody looks. */
const painter = (colour) => (style, text) => colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text;
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
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_2__/* .load */ .H)({ ...around, only: [] }, await around.store.head());
    return campaigns.map(({ spec, file }) => ({ campaign: spec.campaign, file }));
};


/***/ })

};
