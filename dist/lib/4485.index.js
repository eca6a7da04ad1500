export const id = 4485;
export const ids = [4485,7167];
export const modules = {

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   planLines: () => (/* binding */ planLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_preview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(949);
/* harmony import */ var _core_rules_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3996);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808);
/* harmony import */ var _shell_outage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1757);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2664);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6194);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9342);
/* harmony import */ var _tick_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7167);









const pad = (text, width) => text + ' '.repeat(Math.max(0, width - (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).length));
const widest = (texts) => Math.max(0, ...texts.map((text) => text.length));
/** The stages still to come: how each starts, what it asks for, when it counts as done, and what a person will be asked. */
const stageLines = (all, paint) => {
    const starts = all.map(({ start, requests }) => [(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(start), (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)((0,_core_preview_js__WEBPACK_IMPORTED_MODULE_1__/* .requestWords */ .X6)(requests))]);
    const titles = all.map(({ number, name }) => [(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(number), (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(name)]);
    const [names, numbers, firsts] = [
        widest(titles.map(([, name]) => name)),
        widest(titles.map(([number]) => number)),
        widest(starts.map(([first]) => first)),
    ];
    return all.flatMap(({ status, exit, asks }, i) => {
        const [start = '', requests = ''] = starts[i] ?? [];
        const [number = '', name = ''] = titles[i] ?? [];
        const indent = ' '.repeat(numbers + names + 9);
        return [
            `    ${pad(number, numbers)} ${paint(_shell_table_js__WEBPACK_IMPORTED_MODULE_4__/* .STYLE */ .Y[status], _shell_table_js__WEBPACK_IMPORTED_MODULE_4__/* .MARK */ .M$[status])} ${pad(name, names)}  ${pad(start, firsts)}  ${paint('dim', requests)}`.trimEnd(),
            `${indent}${paint('dim', `done when ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(exit) || 'its job has ended well'}`)}`,
            ...asks.flatMap(({ predicate, why, hint }) => [
                `${indent}${paint('yellow', '?')} ${(0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_8__/* .quoted */ .TL)((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(predicate))} will be asked of a person: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(why)}`,
                ...(hint === undefined ? [] : [`${indent}  ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(hint))}`]),
            ]),
        ];
    });
};
const WAITS = {
    person: ['red', '! needs you: '],
    backend: ['yellow', '~ the cluster: '],
    time: ['dim', '… '],
    limit: ['yellow', '… '],
    hold: ['yellow', '= held: '],
};
/** What a tick would do now, and what stands in its way. */
const nowLines = ({ events, due, waiting }, paint) => [
    ...events.map(({ text }) => `  ${paint('green', '→')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(text)}`),
    ...due.map((text) => `  ${paint('green', '+')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(text)}`),
    ...waiting.map(({ on, why }) => `  ${paint(WAITS[on][0], WAITS[on][1])}${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(why)}`),
];
const campaignLines = (campaign, paint) => {
    const now = nowLines(campaign, paint);
    const { preview = [] } = campaign;
    return [
        `${paint('bold', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(campaign.campaign))} ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(campaign.file))}`,
        ...(now.length > 0 ? now : [paint('dim', '  nothing to do now')]),
        ...(preview.length === 0 ? [] : [paint('dim', '  still to come'), ...stageLines(preview, paint)]),
        '',
    ];
};
const MAX_NAMES = 5;
const named = (word, all) => {
    const names = all.slice(0, MAX_NAMES).map(({ campaign }) => (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(campaign));
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
/** A plan as the terminal shows it. */
const planLines = (report, colour) => {
    const paint = (style, text) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
    const problems = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .problemLines */ .p)(report.problems, colour);
    return [
        ...(report.campaigns.length > 1 ? [(0,_shell_table_js__WEBPACK_IMPORTED_MODULE_4__/* .campaignTable */ .l_)(report, colour), ''] : []),
        ...report.campaigns.flatMap((campaign) => campaignLines(campaign, paint)),
        ...(0,_shell_outage_js__WEBPACK_IMPORTED_MODULE_3__/* .outageLines */ .J)(report),
        ...(problems.length > 0 ? [paint('bold', 'Problems'), ...problems, ''] : []),
        total(report, paint),
    ];
};
/** `plan`: what a tick would do and why, and what each stage still to come will need. */
const planCommand = async (args, env, print, colour) => {
    const report = await (0,_tick_js__WEBPACK_IMPORTED_MODULE_7__.once)(args, env, 'plan');
    if (args.json)
        print(JSON.stringify(report, null, 2));
    else
        for (const line of planLines(report, colour))
            for (const part of (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .ky)(line, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .terminalWidth */ .JL)()))
                print(part);
    if (report.failed !== null && !args.json)
        print((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeLine */ .ku)(report.failed));
    return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};


/***/ }),

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

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ inForce),
/* harmony export */   U3: () => (/* binding */ isOwnItem),
/* harmony export */   js: () => (/* binding */ queueFallbacks),
/* harmony export */   oA: () => (/* binding */ fallbackFor),
/* harmony export */   xI: () => (/* binding */ OWN_MARK)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2553);

/** Ends every item of the action queue that Escapement writes; invisible where Markdown is rendered. */
const OWN_MARK = '<!-- escapement -->';
/** Whether Escapement wrote this item: such a one may quote a cluster's words and never authorises anything. */
const isOwnItem = (text) => text.toLowerCase().includes('<!-- escapement');
/** What people call a failure → its classes. Out of memory may be the GPU's or the node's: only the log tells. */
const CLASSES_OF = [
    [/\bOOM\b/i, ['gpu-oom', 'host-oom']],
    [/\bwall ?-?time\b/i, ['walltime']],
    [/\bjam(?:med|s)?\b/i, ['queue-jam']],
];
const MARKED = /\(Pre-approved fallback\.?\)\.?$/i;
/** `If <condition>: <action> to [the] X partition`, X a partition's name: goes into sbatch's options, so nothing else may. */
const ITEM = /^If\s([^:]{1,200}):(?:.{0,200}\s)?to\s+(?:the\s+)?[`"]?([A-Za-z0-9][A-Za-z0-9_-]{0,63})[`"]?\s+partition\b/i;
// A sentence that takes something back is left to people.
const NEGATED = /\b(?:not|no|never|unless|without|except)\b|n['’]t\b/i;
const fallbacksOf = (item) => {
    const text = item.replace(/^\s*[-*+]?\s*(?:\[[ xX]?\]\s*)?/, '').trim();
    if (text.length > 500 || !MARKED.test(text) || NEGATED.test(text))
        return [];
    const [, condition, partition] = ITEM.exec(text) ?? [];
    if (condition === undefined || partition === undefined)
        return [];
    const classes = CLASSES_OF.flatMap(([word, names]) => (word.test(condition) ? names : []));
    return classes.map((on) => ({ on, set: { partition } }));
};
/**
 * What the open items of the action queue authorise: `If job fails with "OOM": switch to gh200 partition. (Pre-approved fallback.)`.
 * Items ticked off, unmarked, negated or written by Escapement itself authorise nothing.
 */
const queueFallbacks = (queue) => queue.filter(({ text, done }) => !done && !isOwnItem(text)).flatMap(({ text }) => fallbacksOf(text));
/** The first fallback that names the class; a stage's own come before the queue's. */
const fallbackFor = (name, fallbacks) => fallbacks.find(({ on }) => on === name);
/** Whether all that a fallback sets is in force already. */
const inForce = (fallback, options) => Object.entries(fallback.set).every(([option, value]) => (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(options, option) === value);


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   XK: () => (/* binding */ parseEntryName),
/* harmony export */   pI: () => (/* binding */ parseToken),
/* harmony export */   tF: () => (/* binding */ slugOf),
/* harmony export */   u5: () => (/* binding */ isSlug)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

/** Letters, digits, `.`, `_`, `-`: what campaigns and stages may be called. */
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Whether the text may stand in a key as it is. */
const isSlug = (text) => SLUG.test(text) && text.length <= 64;
/** Reduces a stage's name to a slug; may be empty when nothing of it can stand. */
const slugOf = (name) => {
    const words = name
        .trim()
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '');
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(words, '-').slice(0, 64);
};
// `.` separates, so a dot within a slug is written `~`, which no slug contains: two keys can never meet.
const encode = (slug) => slug.replaceAll('.', '~');
const decode = (text) => text.replaceAll('~', '.');
/** `smoke.3`: the attempt's folder in the ledger. */
const entryName = (key) => `${encode(key.stage)}.${key.attempt}`;
/**
 * The attempt's token as it stands in `--comment` or the job's name.
 * @param owner short hash of repository and path, so that a copied campaign has other tokens
 */
const tokenOf = (key, owner) => `${encode(key.campaign)}.${encode(key.stage)}.${key.attempt}.${owner}`;
/** Reads `smoke.3`; undefined when the name is not ours. */
const parseEntryName = (name) => {
    const [stage, attempt, ...rest] = name.split('.');
    if (!stage || !attempt || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt))
        return undefined;
    return { stage: decode(stage), attempt: Number(attempt) };
};
/** Reads a token back; undefined when it is somebody else's comment. */
const parseToken = (token) => {
    const [campaign, stage, attempt, owner, ...rest] = token.split('.');
    if (!campaign || !stage || !attempt || !owner || rest.length > 0 || !/^[1-9][0-9]*$/.test(attempt))
        return undefined;
    return { campaign: decode(campaign), stage: decode(stage), attempt: Number(attempt), owner };
};


/***/ }),

/***/ 8388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   ZU: () => (/* binding */ folderFrom),
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

const ARTIFACT = /^artifact(?::(.*))?$/;
/** Reads what stands in the document, which has been checked. */
const targetFrom = (written) => {
    const [artifact, folder = ''] = ARTIFACT.exec(written) ?? [];
    if (artifact !== undefined)
        return { kind: 'artifact', folder };
    return { kind: written.startsWith('/') ? 'folder' : 'repository', folder: written };
};
/** Entries of `sync:` that stay in the repository, and those that leave it. */
const isOutside = (written) => targetFrom(written).kind !== 'repository';
/** A folder without slashes at its end; `/` stays. */
const folderFrom = (path) => path.slice(0, 1) + (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(path.slice(1), '/');
/** Folders of a glob before its first wildcard: `snapshots/*.pdb` → `snapshots/`. What follows them is kept, so that no two files meet. */
const literalFolders = (glob) => {
    const wild = glob.search(/[*?[]/);
    const literal = wild < 0 ? glob : glob.slice(0, wild);
    return literal.slice(0, literal.lastIndexOf('/') + 1);
};
const bare = (path) => path.replace(/^(?:\.\/)+/, '');
/** Where a file goes: `from` without the folders that its glob names, in `folder`. */
const pathIn = (glob, folder, from) => {
    const prefix = literalFolders(bare(glob));
    const rest = from.startsWith(prefix) ? from.slice(prefix.length) : from;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(bare(folder), '/')}/${rest}`;
};
/** The longest path that is written anywhere; names of files end at 255 bytes on most file systems, ours of a half-made copy are a little longer. */
const MAX_PATH = 400;
const MAX_NAME = 240;
/** Whether a file may be called so anywhere. Names come from the cluster and are not trusted. */
const isPlainPath = (path) => path.length <= MAX_PATH &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    path.split('/').every((part) => part !== '' && part !== '..' && part.length <= MAX_NAME && !/[\u0000-\u001f\u007f\\\ufffd]/.test(part));
const MIB = 1024 * 1024;
/** `412 KiB`, `5.2 GiB`. */
const sizeOf = (bytes) => {
    if (bytes < MIB / 10)
        return `${Math.ceil(bytes / 1024)} KiB`;
    const [unit, name] = bytes < 1024 * MIB ? [MIB, 'MiB'] : [1024 * MIB, 'GiB'];
    return `${Math.round((bytes / Number(unit)) * 10) / 10} ${name}`;
};


/***/ }),

/***/ 7422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
/**
 * The text without those of `characters` that end it. Not a pattern: `/x+$/` begins anew at each x of a long run, and takes seconds over one
 * of 100,000.
 */
const withoutEnd = (text, characters) => {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
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
