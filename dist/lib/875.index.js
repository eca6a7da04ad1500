export const id = 875;
export const ids = [875];
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
/** Letters, digits, `.`, `_`, `-`: what campaigns and stages may be called. */
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Whether the text may stand in a key as it is. */
const isSlug = (text) => SLUG.test(text) && text.length <= 64;
/** Reduces a stage's name to a slug; may be empty when nothing of it can stand. */
const slugOf = (name) => name
    .trim()
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 64);
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
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
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
    return `${bare(folder).replace(/\/+$/, '')}/${rest}`;
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


/***/ })

};
