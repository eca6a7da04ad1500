export const id = 5304;
export const ids = [5304];
export const modules = {

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

/***/ 6508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSummaryOf: () => (/* binding */ planSummaryOf)
/* harmony export */ });
/* harmony import */ var _core_preview_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(949);
/* harmony import */ var _core_rules_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3996);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7694);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5348);





const MARK = { added: '🆕', changed: '✏️', removed: '🗑️', shared: '⚙️' };
const row = (stage) => {
    const cells = [
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(stage.number),
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(stage.name),
        stage.status,
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(stage.start),
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_core_preview_js__WEBPACK_IMPORTED_MODULE_0__/* .requestWords */ .X6)(stage.requests)),
        (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(stage.exit),
    ];
    return `| ${cells.join(' | ')} |`;
};
const stages = ({ preview = [] }) => preview.length === 0
    ? ['Every stage is done.', '']
    : ['| # | Stage | Status | How it starts | What it asks for | Done when |', '|---|---|---|---|---|---|', ...preview.map(row), ''];
const asks = ({ preview = [] }) => {
    const lines = preview.flatMap(({ name, asks: all }) => all.map(({ predicate, why, hint }) => `- **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name)}**: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(predicate)}: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)((0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_4__/* .asSentence */ .KG)(why))}${hint === undefined ? '' : ` ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)((0,_core_rules_words_js__WEBPACK_IMPORTED_MODULE_4__/* .asSentence */ .KG)(hint), 400)}`}`));
    return lines.length === 0 ? [] : ['**A person will be asked to confirm**', '', ...lines, ''];
};
const fileWords = ({ path, how }) => `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)} ${how}`;
const MAX_FILES = 20;
const filesOf = (files, document) => {
    const inputs = files.filter(({ path }) => path !== document);
    if (inputs.length === 0)
        return [];
    const rest = inputs.length > MAX_FILES ? `, and ${inputs.length - MAX_FILES} more` : '';
    return [
        `- Files: ${inputs.slice(0, MAX_FILES).map(fileWords).join(', ')}${rest}. What belongs to the deployment is brought to the cluster before the next submission, never under a job that is queued or running.`,
    ];
};
const stageWords = ({ name, how, what }) => `- ${MARK[how]} **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name)}** ${how}${what.length === 0 ? '' : `: ${what.map((text) => (0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(text, 400)).join('; ')}`}`;
const changes = ({ change, file }) => {
    if (!change)
        return [];
    const shared = change.how === 'shared' ? ['- Nothing of its own changes, but the configuration or the failure catalog that it shares does.'] : [];
    const lines = [...change.stages.map(stageWords), ...filesOf(change.files, file), ...shared];
    return lines.length === 0 ? [] : [...lines, ''];
};
const WAITS = { person: '🙋 needs a person', backend: '❔ not seen', time: '⏳ waits', limit: '⏳ waits', hold: '⏸️ held' };
/** Without a look: what the next tick does about the stage that is current, if the cluster has nothing to say against it. */
const unseen = ({ stages: all, current_stage: current, waiting, preview = [] }) => {
    const stage = all.find(({ name }) => name === current);
    if (!stage || !waiting.some(({ on }) => on === 'backend'))
        return [];
    const start = preview.find(({ name }) => name === current)?.start ?? '';
    if (stage.status === 'running' && stage.job !== null)
        return [
            `- ▶️ job ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(stage.job)} of **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(current)}** goes on as it was submitted; what changes here counts from the next submission on`,
        ];
    return [
        `- ➕ **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(current)}**: its files are brought to the cluster; then: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(start)} (unless an attempt of it is known there already)`,
    ];
};
/** What a tick would do now, or what stands in its way. @param asked whether a cluster was asked */
const next = (report, asked) => {
    const { events, due, waiting } = report;
    const lines = [
        ...events.map(({ text }) => `- → ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(text, 400)}`),
        ...due.map((text) => `- ➕ ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(text, 400)}`),
        ...(asked ? [] : unseen(report)),
        ...waiting
            .filter(({ on }) => asked || on !== 'backend')
            .map(({ stage, on, why }) => `- ${WAITS[on]}: **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(stage)}**: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(why, 400)}`),
    ];
    return lines.length === 0 ? [] : ['**The next tick**', '', ...lines, ''];
};
const campaign = (report, asked) => [
    `### ${report.change ? `${MARK[report.change.how]} ` : ''}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(report.campaign)}`,
    '',
    `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.file)} · ${report.status}${report.status === 'done' ? '' : ` at **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(report.current_stage)}**`}`,
    '',
    ...changes(report),
    ...next(report, asked),
    ...stages(report),
    ...asks(report),
];
const removed = ({ campaign: name, file, jobs }) => [
    `### ${MARK.removed} ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name)}`,
    '',
    `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file)} is a campaign no more. ${jobs.length === 0 ? 'None of its stages names a job.' : `Left alone: ${jobs.map(({ stage, job }) => `job ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(job)} of **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(stage)}**`).join(', ')}; cancel by hand what nobody needs.`}`,
    '',
];
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** Documents with errors, of which nothing can be told. */
const unreadable = (report) => [
    ...new Set(report.problems
        .filter(({ severity, file }) => severity === 'error' && file.endsWith('.md') && !report.campaigns.some((one) => one.file === file))
        .map(({ file }) => file)),
];
const counted = (shown, untouched) => `${shown === 0 ? 'no campaign changes' : `${plural(shown, 'campaign')} ${shown === 1 ? 'changes' : 'change'}`}, ${untouched} ${untouched === 1 ? 'stays as it is' : 'stay as they are'}`;
const against = (report, { base, untouched, elsewhere, removed: gone }) => [
    base === null
        ? 'The base of this pull request is not in the checkout, so every campaign is shown (`fetch-depth: 2` for actions/checkout brings it).'
        : `Compared with ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(base.slice(0, 7))}: ${counted(report.campaigns.length + gone.length, untouched)}.`,
    ...unreadable(report).map((file) => `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file)} has errors: what it would do can’t be told before they are mended.`),
    ...(elsewhere === 0
        ? []
        : [`${plural(elsewhere, 'problem')} in files that it does not touch ${elsewhere === 1 ? 'is' : 'are'} not shown.`]),
    '',
    'No cluster was asked and nothing was touched: which jobs run, what is deployed there, and whether the scheduler accepts a request, only the cluster can tell.',
    '',
];
const worstFirst = (all) => [...all].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
/** A plan for people, as GitHub-flavoured Markdown: what would be done and why, what would be asked; nothing was touched. */
const planSummaryOf = (report) => {
    const { compared } = report;
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .M)([
        compared ? '## Escapement: what this change would do' : '## Escapement: plan',
        '',
        ...(compared ? against(report, compared) : ['Nothing was touched.', '']),
        ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .trouble */ .U$)(report),
        // what is wrong comes before what would be done: with it, it would not be done
        ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .problems */ .Bk)({ ...report, problems: worstFirst(report.problems) }),
        '',
        ...report.campaigns.flatMap((each) => campaign(each, compared === undefined)),
        ...(compared?.removed ?? []).flatMap(removed),
    ]);
};


/***/ })

};
