export const id = 93;
export const ids = [93];
export const modules = {

/***/ 3093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logsCommand: () => (/* binding */ logsCommand)
/* harmony export */ });
/* harmony import */ var _core_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8133);
/* harmony import */ var _core_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4990);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6782);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2711);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2437);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6433);









const LINES = 40;
const MAX_LINES = 5000;
/** What a long line of an engine's log takes; the backend bounds the sum. */
const BYTES_A_LINE = 200;
const linesWanted = (args) => {
    const text = args.given?.lines ?? String(LINES);
    const wanted = Number(text);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_LINES)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`-n is a number of lines, 1 to ${MAX_LINES}, not ${text}`);
    return wanted;
};
/** The stage that is named, else the current one if it has run, else the last one that has. */
const stageFor = ({ spec, state }, args) => {
    const named = args.given?.stage;
    if (named !== undefined) {
        const found = spec.stages.find(({ name, slug, number }) => [name, slug, number].includes(String(named)));
        if (found)
            return found;
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`there is no stage \`${named}\`; there are ${spec.stages.map(({ name }) => name).join(', ')}`);
    }
    const ran = spec.stages.filter(({ slug }) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, slug).attempt > 0);
    const current = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(spec, state);
    const chosenStage = ran.find((stage) => stage === current) ?? ran.at(-1);
    if (chosenStage)
        return chosenStage;
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('MISCONFIGURED', `no stage of ${spec.campaign} has run yet`, { hint: `escapement why ${spec.campaign}` });
};
/** The scheduler's files of the newest attempt, and what a process that Escapement itself started has written. */
const needsFor = ({ knowledge, state }, stage, bytes) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, stage.slug);
    const job = at.job === undefined ? undefined : { id: at.job, phase: 'unknown', state: '', reason: '' };
    const own = `.escapement/ledger/${(0,_core_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .entryName */ .MB)({ stage: stage.slug, attempt: at.attempt })}/out`;
    const globs = [...(0,_core_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .logsOf */ .Hw)({ ...knowledge, stage }, job), ...(at.attempt > 0 ? [own] : [])];
    return globs.map((glob) => ({ kind: 'tail', glob, bytes }));
};
const lastLines = (text, count) => {
    const all = (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text).replace(/\n+$/, '').split('\n');
    return all.slice(-count).join('\n');
};
const read = async (campaign, stage, count) => {
    const { backend, site, spec } = campaign;
    if (!backend)
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('MISCONFIGURED', `no backend named \`${spec.backend}\``, {
            hint: 'add it under `backends:` in .github/escapement.yml',
        });
    try {
        const needs = needsFor(campaign, stage, count * BYTES_A_LINE);
        const findings = await backend.gather(needs.map((need) => ({ site, need })));
        const unseen = findings.find((finding) => finding.kind === 'unobserved');
        const logs = findings.flatMap((finding) => finding.kind === 'text' && finding.file !== undefined && finding.text !== ''
            ? [
                {
                    file: (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(finding.file),
                    text: lastLines(finding.text, count),
                    truncated: finding.truncated || finding.text.split('\n').length > count + 1,
                },
            ]
            : []);
        if (logs.length === 0 && unseen?.kind === 'unobserved')
            throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('UNREACHABLE', `${backend.name}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(unseen.why)}`, { hint: 'escapement doctor' });
        return [...new Map(logs.map((log) => [log.file, log])).values()];
    }
    finally {
        await backend.close();
    }
};
/** `logs CAMPAIGN`: the end of the newest attempt's logs, in one remote command; nothing in them is obeyed by the terminal. */
const logsCommand = async (args, env, print, colour) => {
    const count = linesWanted(args);
    const { around } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_6__/* .prepare */ .iA)((0,_setup_js__WEBPACK_IMPORTED_MODULE_6__/* .inputsFrom */ .WK)(env, args.root, args.commit, []), env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_6__/* .CONFIG_PATH */ .tF);
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_4__/* .load */ .H)(around, await around.store.head());
    const campaign = (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .chosen */ .FV)(args, (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .campaignNamed */ .em)(args), campaigns, ({ spec }) => spec.campaign);
    const stage = stageFor(campaign, args);
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(campaign.state, stage.slug);
    const logs = await read(campaign, stage, count);
    const about = { campaign: campaign.spec.campaign, stage: stage.name, attempt: at.attempt, job: at.job ?? null };
    if (args.json)
        print(JSON.stringify({ ...about, logs }, null, 2));
    else if (logs.length === 0)
        print(`${stage.name} has written nothing in ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(campaign.site.remoteDir)} yet`);
    else
        for (const { file, text } of logs)
            print(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .painter */ .C2)(colour)('dim', `==> ${file} (${stage.name}, attempt ${at.attempt}${at.job === undefined ? '' : `, job ${at.job}`})`)}\n${text}`);
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
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6782);
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
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_2__/* .load */ .H)({ ...around, only: [] }, await around.store.head());
    return campaigns.map(({ spec, file }) => ({ campaign: spec.campaign, file }));
};


/***/ })

};
