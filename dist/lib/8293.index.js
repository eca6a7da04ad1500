export const id = 8293;
export const ids = [8293];
export const modules = {

/***/ 4066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ profileNamed)
});

// UNUSED EXPORTS: PROFILES

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/src/catalog/profiles/alpine.js
const HOUR = 3_600;
const DAY = 24 * HOUR;
/**
 * CU Boulder's Alpine as documented in August 2026. Names age: `sinfo` and `sacctmgr` on the cluster have the last word,
 * so an unknown name is a warning, never an error. Memory of the nodes is not documented there and bounds nothing.
 */
const ALPINE = {
    name: 'alpine',
    asOf: 'August 2026',
    partitions: [
        { name: 'acpu' },
        { name: 'amem' },
        { name: 'aa100', gres: ['a100_3g.20gb', 'a100-40gb', 'a100_80gb'] },
        { name: 'al40', gres: ['l40'] },
        { name: 'ami100', gres: ['mi100'] },
        { name: 'ah200', gres: ['h200'] },
        { name: 'artxpro6000', gres: ['rtx_pro_6000'] },
        { name: 'gh200', note: 'by request' },
        { name: 'atesting', maxTime: HOUR },
        { name: 'acompile', maxTime: 12 * HOUR },
    ],
    qos: [
        { name: 'cpu-normal', maxTime: DAY, maxJobs: 1000 },
        { name: 'cpu-long', maxTime: 7 * DAY, maxJobs: 200 },
        { name: 'mem-normal', minMemory: '256G' },
        { name: 'mem-long', minMemory: '256G' },
        { name: 'gpu-normal', maxTime: DAY, maxJobs: 1000 },
        { name: 'gpu-long', maxTime: 7 * DAY, maxJobs: 200 },
        { name: 'gpu-testing', maxTime: HOUR, maxJobs: 5 },
        { name: 'testing', maxTime: HOUR, maxJobs: 5 },
        { name: 'compile', maxTime: 12 * HOUR, maxJobs: 4 },
        { name: 'gh200', maxTime: 7 * DAY, maxJobs: 1 },
    ],
    required: ['partition', 'qos', 'time'],
};

;// CONCATENATED MODULE: ./build/src/catalog/profiles.js


/** Clusters that ship as data, by the name that `profile:` takes. */
const PROFILES = { alpine: ALPINE };
/** The profile of this name; undefined when none ships. */
const profileNamed = (name) => (0,own/* own */.Z)(PROFILES, name);


/***/ }),

/***/ 284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   iW: () => (/* binding */ SCOPES),
/* harmony export */   o9: () => (/* binding */ ORIGINS),
/* harmony export */   zo: () => (/* binding */ APPROVALS)
/* harmony export */ });
/**
 * Facts that the tick itself established, beside what the scheduler and the log say.
 * `checkpoint-advanced`: its step or hash differs from the one noted at submission; a newer mtime proves nothing.
 * `unreachable` and `auth` are a backend's trouble, never a stage's failure.
 */
const SIGNS = [
    'lost',
    'interrupted',
    'idempotent',
    'checkpoint-advanced',
    'queue-jam',
    'slow',
    'stuck',
    'budget',
    'unreachable',
    'auth',
];
/** `pre-approved`: at once. `if-named`: only if `fallback` or a marked queue item names the class. `never`: a person decides. */
const APPROVALS = ['pre-approved', 'if-named', 'never'];
const SCOPES = ['infrastructure', 'physics', 'request'];
/** Later ones win at equal specificity and replace an earlier entry of the same class. */
const ORIGINS = ['built-in', 'repository', 'campaign'];


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

/***/ 6776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf)
/* harmony export */ });
/** Characters of a log line that are shown to people. */
const LINE_BOUND = 300;
// Escape sequences of terminals: CSI (colours, cursor) and OSC (titles, links).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being removed
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// Controls, and the characters that turn the direction of what follows them or take no room.
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
/** Text from a cluster as one line that is safe to look at: no controls, at most 300 characters. */
const lineOf = (text) => {
    const clean = text
        .slice(0, 4 * LINE_BOUND)
        .replace(ESCAPES, '')
        .replace(BREAKS, ' ')
        .replace(INVISIBLE, '')
        .trim();
    const characters = [...clean];
    return characters.length > LINE_BOUND ? `${characters.slice(0, LINE_BOUND - 1).join('')}…` : clean;
};


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LG: () => (/* binding */ matchCriteria),
  L8: () => (/* binding */ recognises),
  jw: () => (/* binding */ specificity)
});

// EXTERNAL MODULE: ./build/src/core/failure/line.js
var line = __webpack_require__(6776);
;// CONCATENATED MODULE: ./build/src/core/failure/match-predicates.js

const LETTER = /[\p{L}\p{N}_]/u;
/** Whether the word stands in the text with no letter or digit beside it; case does not count. */
const hasWord = (text, word) => {
    const [hay, needle] = [text.toLowerCase(), word.toLowerCase()];
    if (needle === '')
        return false;
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
        const [before, after] = [hay.slice(0, at).at(-1) ?? ' ', hay[at + needle.length] ?? ' '];
        if (!LETTER.test(before) && !LETTER.test(after))
            return true;
    }
    return false;
};
const fitsPredicate = (wanted, failed) => {
    if (wanted === failed.kind)
        return true;
    const colon = wanted.indexOf(':');
    if (colon < 0)
        return hasWord(failed.text, wanted);
    return wanted.slice(0, colon) === failed.kind && hasWord(failed.text, wanted.slice(colon + 1));
};
/** Why one of the failed predicates is meant; undefined when none is. */
const matchPredicates = (wanted, verdicts) => {
    const failed = verdicts.find((verdict) => wanted.some((one) => fitsPredicate(one, verdict)));
    return failed && [`\`${(0,line/* lineOf */.c)(failed.text)}\` does not hold`];
};

// EXTERNAL MODULE: ./build/src/core/failure/elements.js
var failure_elements = __webpack_require__(9271);
;// CONCATENATED MODULE: ./build/src/core/failure/match-scheduler.js

/** Whose state is looked at: the failed elements of an array, else the job. State and exit code must be of the same one. */
const subjectsOf = (job) => {
    if (!job)
        return [];
    const failed = (0,failure_elements/* failedElements */.bX)(job);
    if (failed.length === 0)
        return [{ ...job, prefix: '' }];
    return failed.map((element) => ({ ...element, prefix: `element ${element.index}: ` }));
};
/** Why the subject fits the scheduler's criteria; undefined when it does not. */
const fitScheduler = (criteria, subject) => {
    const { states, exit, signal } = criteria;
    const why = [];
    if (states) {
        if (!states.includes(subject.state))
            return undefined;
        why.push(`${subject.prefix}the scheduler says ${subject.state}`);
    }
    if (exit) {
        const code = subject.exit?.code;
        if (code === undefined || (code === 0 && !states))
            return undefined;
        if (!exit.some((wanted) => (wanted === 'any' ? code !== 0 : wanted === code)))
            return undefined;
        why.push(`${subject.prefix}exit code ${code}`);
    }
    if (signal) {
        if (!subject.exit || !signal.includes(subject.exit.signal))
            return undefined;
        why.push(`${subject.prefix}signal ${subject.exit.signal}`);
    }
    return why;
};
/** Why the job fits what is said of state, exit code and signal; undefined when it does not. */
const matchScheduler = (criteria, job) => {
    if (!criteria.states && !criteria.exit && !criteria.signal)
        return [];
    for (const subject of subjectsOf(job)) {
        const why = fitScheduler(criteria, subject);
        if (why)
            return why;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/core/failure/match.js



/**
 * How much a kind of criterion says. Powers of two, so that a log pattern outweighs an exit code and that a state,
 * whatever else they are joined with, and more criteria outweigh fewer.
 */
const WEIGHT = {
    log: 256,
    submit: 256,
    signs: 128,
    predicates: 64,
    exit: 32,
    signal: 32,
    reasons: 16,
    states: 4,
    engine: 2,
    notLog: 1,
};
/** A non-zero code of any kind says less than a state. */
const WEIGHT_OF_ANY_EXIT = 2;
/** Characters at the end of a log that patterns are run over: some 0.1 s for the whole catalog. */
const LOG_BOUND = 65_536;
const firstHit = (patterns, text, search) => {
    for (const pattern of patterns) {
        const hit = search(pattern, text)?.[0];
        if (hit !== undefined)
            return hit;
    }
    return undefined;
};
/** The whole line on which a match begins, last occurrence: what people look for in the log. */
const lineAround = (text, hit) => {
    const at = Math.max(0, text.lastIndexOf(hit));
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at);
    return (0,line/* lineOf */.c)(text.slice(at === 0 ? 0 : start, end < 0 ? undefined : end));
};
const matchText = (patterns, text, search) => {
    if (!patterns)
        return {};
    if (text === undefined)
        return undefined;
    const hit = firstHit(patterns, text, search);
    return hit === undefined ? undefined : { line: lineAround(text, hit) };
};
// The words of one engine's log give it away, so an unknown engine contradicts nothing there; elsewhere it must be known.
const engineFits = (criteria, engine) => criteria.engine === undefined || criteria.engine === engine || (engine === undefined && criteria.log !== undefined);
/** Sum of the weights of the criteria that are given: how specific an alternative is. */
const specificity = (criteria) => {
    const kinds = Object.keys(WEIGHT).filter((kind) => criteria[kind] !== undefined);
    const anyExit = criteria.exit?.includes('any') ? WEIGHT_OF_ANY_EXIT - WEIGHT.exit : 0;
    return kinds.reduce((sum, kind) => sum + WEIGHT[kind], anyExit);
};
/** Whether an alternative can recognise anything: `engine` and `notLog` only narrow, and an empty list holds of nothing. */
const recognises = ({ engine: _engine, notLog: _notLog, ...positive }) => {
    const lists = Object.values(positive).filter((value) => value !== undefined);
    const zeroAlone = positive.exit?.every((code) => code === 0) && !positive.states;
    return lists.length > 0 && !zeroAlone && lists.every((list) => list.length > 0);
};
/** Whether one alternative holds of the evidence. Patterns run on the engine handed in, never on the language's own. */
const matchCriteria = (criteria, evidence, search) => {
    if (!recognises(criteria) || !engineFits(criteria, evidence.engine))
        return undefined;
    const logTail = evidence.logTail?.slice(-LOG_BOUND);
    const scheduler = matchScheduler(criteria, evidence.job);
    const predicates = criteria.predicates ? matchPredicates(criteria.predicates, evidence.failedVerdicts) : [];
    const sign = criteria.signs?.find((one) => evidence.signs.includes(one));
    if (!scheduler || !predicates || (criteria.signs && !sign))
        return undefined;
    const reason = matchText(criteria.reasons, evidence.job?.reason, search);
    const refusal = matchText(criteria.submit, evidence.submitMessage, search);
    const log = matchText(criteria.log, logTail, search);
    if (!reason || !refusal || !log)
        return undefined;
    if (criteria.notLog && firstHit(criteria.notLog, `${logTail ?? ''}\n${evidence.submitMessage ?? ''}`, search) !== undefined)
        return undefined;
    const reasons = [...scheduler, ...predicates];
    if (reason.line !== undefined)
        reasons.push(`its reason is ${reason.line}`);
    if (sign)
        reasons.push(`the tick saw \`${sign}\``);
    if (refusal.line !== undefined)
        reasons.push('sbatch refused with a line that it knows');
    if (log.line !== undefined)
        reasons.push('the log has a line that it knows');
    const line = log.line ?? refusal.line;
    return { score: specificity(criteria), reasons, ...(line === undefined ? {} : { line }) };
};


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ hasErrors)
/* harmony export */ });
/** Whether any of them forbids to act on the document. */
const hasErrors = (problems) => problems.some((p) => p.severity === 'error');


/***/ }),

/***/ 5541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ campaignOf),
/* harmony export */   N0: () => (/* binding */ campaignStateOf),
/* harmony export */   WP: () => (/* binding */ localDirOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7422);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1830);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1401);




/** The folder of a file, `''` for the repository's root. */
const folderOf = (file) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '');
const tidy = (path) => path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
/**
 * `.` and `./x` start at the campaign's folder, anything else at the repository's root.
 * Undefined when it leads out of the repository.
 */
const localDirOf = (file, written) => {
    const path = (written ?? '.').trim();
    if (path.startsWith('/') || path.split('/').includes('..') || /[\\\p{Cc}]/u.test(path))
        return undefined;
    return path === '' || path === '.' || path.startsWith('./') ? tidy(`${folderOf(file)}/${path}`) : tidy(path);
};
// Asked for before the first production stage: the one that says so, else the first whose name does (domain.md §3).
const withProduction = (stages) => {
    if (stages.some((stage) => stage.production))
        return stages;
    const first = stages.find((stage) => /prod/i.test(stage.name));
    return stages.map((stage) => (stage === first ? { ...stage, production: true } : stage));
};
const usersOf = (users) => (typeof users === 'string' ? [users] : (users ?? [])).map((user) => user.trim().replace(/^@/, '')).filter((user) => user !== '');
/** The campaign as its people wrote it. */
const campaignOf = (file, front, campaign, stages, queue) => {
    const { budget, notify } = front;
    return (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .sw)({
        campaign,
        file,
        localDir: localDirOf(file, front.deploy?.local_dir) ?? folderOf(file),
        backend: budget?.backend ?? 'local',
        remoteDir: front.deploy?.remote_dir == null ? undefined : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEnd */ .M)(front.deploy.remote_dir, '/'),
        engine: front.engine?.toLowerCase(),
        held: front.held ?? false,
        stages: withProduction(stages),
        references: (front.references ?? []).map(({ path, section }) => (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .sw)({ path, section: section ?? undefined })),
        notify: { onAdvance: notify?.on_advance ?? false, onEscalate: notify?.on_escalate ?? true, users: usersOf(notify?.users) },
        budget: (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .sw)({
            capUsd: budget?.cap_usd ?? undefined,
            spentUsd: budget?.spent_usd ?? 0,
            capCoreHours: budget?.cap_core_hours ?? undefined,
            spentCoreHours: budget?.spent_core_hours ?? 0,
        }),
        queue,
    });
};
/** The campaign's state; where the frontmatter is silent, what follows from the table. */
const campaignStateOf = (spec, front, currentText, stages) => {
    const escalation = front.escalation_required ? { escalation: { reason: front.escalation_reason ?? '' } } : {};
    const lastTick = front.last_tick ? { lastTick: front.last_tick } : {};
    const told = {
        ...(front.handled ? { handled: front.handled } : {}),
        ...(front.notify?.issue ? { progressIssue: front.notify.issue } : {}),
    };
    const { spent_core_hours: hours, spent_usd: usd } = front.budget ?? {};
    const spent = { ...(hours == null ? {} : { spentCoreHours: hours }), ...(usd == null ? {} : { spentUsd: usd }) };
    const bare = { status: 'pending', currentStage: '', stages, ...escalation, ...lastTick, ...told, ...spent };
    const named = currentText === undefined ? undefined : (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .stageNamed */ .ap)(currentText, spec.stages);
    const follows = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .currentStage */ .aY)(spec, bare) ?? spec.stages.at(-1);
    return { ...bare, status: front.status ?? (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .campaignStatus */ .tA)(spec, bare), currentStage: named?.name ?? follows?.name ?? '' };
};


/***/ }),

/***/ 4498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ clauseOffset),
  s: () => (/* binding */ readCondition)
});

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/core/text.js
var core_text = __webpack_require__(7422);
;// CONCATENATED MODULE: ./build/src/core/condition/phrases/words.js
/** A decimal number; every part of it can match in one way only. */
const NUMBER = '[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[-+]?\\d+)?';
/** Ways to say that something is there. */
const THERE = '(?:(?:is|are|was|were|has been|have been|gets?|must be) )?(?:there|exists?|written(?: out)?|present|created|produced|found|available|in place)';
/** Builds a row's pattern: whole phrase, in any case. */
const phrase = (source) => new RegExp(`^(?:${source})$`, 'i');
/** The words without the backticks or quotes around them. */
const bare = (text) => {
    const first = text[0];
    return text.length > 1 && (first === '`' || first === '"' || first === "'") && text.endsWith(first) ? text.slice(1, -1).trim() : text;
};
/** A name in backticks, or one without blanks and separators. */
const NAME = '`[^`]+`|[^\\s`"\',;()=<>≤≥≈]+';
/** One word for a log, or several in quotes or backticks. */
const WORD = '`[^`]+`|"[^"]+"|\'[^\']+\'|[^\\s`"\',;()]+';
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,9}$/;
const PATH = /^[A-Za-z0-9_.*?[\]/+@=:%^-]+$/;
/** Files that VASP names without an extension. */
const VASP = ['CONTCAR', 'OUTCAR', 'OSZICAR', 'CHGCAR', 'WAVECAR', 'XDATCAR', 'POSCAR', 'DOSCAR', 'EIGENVAL', 'PROCAR'];
/** A path or glob that stays below the remote folder; undefined when it leaves it or cannot be one. */
const within = (text) => {
    const path = text.replace(/^\.\//, '');
    if (!PATH.test(path) || path.startsWith('/') || path.startsWith('-'))
        return undefined;
    return path.split('/').includes('..') || !/[A-Za-z0-9*?]/.test(path) ? undefined : path;
};
/** Whether the words can only be a file: an extension, a glob with a place, or one of VASP's names. */
const looksLikeFile = (text) => EXTENSION.test(text) || VASP.includes(text) || (/[*?]/.test(text) && /[A-Za-z0-9]/.test(text));
/** A file as a phrase names it: in backticks anything without blanks, else only what looks like one. */
const fileOf = (text) => {
    if (!text)
        return undefined;
    const name = bare(text);
    return name !== text || looksLikeFile(name) || name.includes('/') ? within(name) : undefined;
};
/** Drops `undefined` members, so that two predicates that say the same are equal. */
const tidy = (value) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));

;// CONCATENATED MODULE: ./build/src/core/condition/phrases/files.js



const COUNT = '(?:(?:at least|all|>=?|≥) ?)?(\\d{1,6}) (?:[x×] )?';
const SOME = `(?: ${THERE})?`;
/** Kinds that people name in capitals or plural (`PDBs`), with the extensions they stand for. */
const KINDS = {
    pdb: 'pdb',
    dcd: 'dcd',
    xsc: 'xsc',
    xst: 'xst',
    coor: 'coor',
    vel: 'vel',
    psf: 'psf',
    xtc: 'xtc',
    trr: 'trr',
    gro: 'gro',
    cpt: 'cpt',
    edr: 'edr',
    tpr: 'tpr',
    nc: 'nc',
    xyz: 'xyz',
    cif: 'cif',
    json: 'json',
    csv: 'csv',
    log: 'log',
    png: 'png',
    hdf5: 'hdf5',
    h5: 'h5',
    npy: 'npy',
    npz: 'npz',
    dat: 'dat',
    txt: 'txt',
};
const kindOf = (word) => (0,own/* own */.Z)(KINDS, word
    .replace(/^\./, '')
    .replace(/s$/, word.length > 2 ? '' : 's')
    .toLowerCase());
/** `PDBs + XSCs` → `pdb`, `xsc`; undefined as soon as one word is no kind of file. */
const kindsOf = (text) => {
    const kinds = text.split(/ ?[+&/] ?| and /i).map((word) => kindOf(word.replace(/ files?$/i, '')));
    return kinds.every((kind) => kind !== undefined) ? kinds : undefined;
};
const folderOf = (text) => {
    const folder = text === undefined ? undefined : within((0,core_text/* withoutEnd */.M)(bare(text), '/'));
    return folder && !/[*?[]/.test(folder) ? folder : undefined;
};
const ofKind = (count, hint, kinds, folder) => {
    const extensions = kindsOf(kinds);
    if (!extensions || (folder !== undefined && !folderOf(folder)))
        return undefined;
    return tidy({ kind: 'files-of-kind', extensions, count: Number(count), folder: folderOf(folder), hint: hint?.toLowerCase() });
};
const filesIn = (count, place) => {
    const path = within(bare(place));
    if (!path)
        return undefined;
    const glob = path.endsWith('/') ? `${path}*` : looksLikeFile(path) ? path : `${path}/*`;
    return { kind: 'files', glob, count: Number(count) };
};
const file = (text, count = '1') => {
    const glob = fileOf(text);
    if (!glob || /^n\/a$/i.test(glob))
        return undefined;
    return { kind: 'files', glob: glob.endsWith('/') ? `${glob}*` : glob, count: Number(count) };
};
/** A name that stands alone must look like a file: `g/cm3` does not. */
const alone = (text) => (looksLikeFile(bare(text)) && !/^\d+\.\d*$/.test(text) ? file(text) : undefined);
const KINDS_IN = '([A-Za-z0-9.]+(?: files?)?(?:(?: ?[+&/] ?| and )[A-Za-z0-9.]+(?: files?)?)*)';
/** Phrases about files; documents, restarts and JSON stand before them in the table. */
const FILES = [
    [phrase(`${COUNT}files? (?:in|at|under|matching|of) (${NAME})${SOME}`), (m) => filesIn(m[1] ?? '', m[2] ?? '')],
    [phrase(`${COUNT}(${NAME})(?: files?)?${SOME}`), (m) => (looksLikeFile(bare(m[2] ?? '')) ? file(m[2], m[1]) : undefined)],
    [phrase(`${COUNT}${KINDS_IN} in (${NAME})${SOME}`), (m) => ofKind(m[1] ?? '', undefined, m[2] ?? '', m[3])],
    [phrase(`${COUNT}([A-Za-z][\\w-]*) ${KINDS_IN} in (${NAME})${SOME}`), (m) => ofKind(m[1] ?? '', m[2], m[3] ?? '', m[4])],
    [phrase(`${COUNT}${KINDS_IN}${SOME}`), (m) => ofKind(m[1] ?? '', undefined, m[2] ?? '')],
    [phrase(`${COUNT}([A-Za-z][\\w-]*) ${KINDS_IN}${SOME}`), (m) => ofKind(m[1] ?? '', m[2], m[3] ?? '')],
    [phrase(`(?:files? )?(${NAME}) ${THERE}`), (m) => file(m[1])],
    [phrase(`files? (${NAME})`), (m) => file(m[1])],
    [phrase(`(${NAME})`), (m) => alone(m[1] ?? '')],
];

// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
;// CONCATENATED MODULE: ./build/src/core/condition/phrases/gates.js


const OK = '(?:is |are )?(?:ok|okay|equal|matches|verified|green|intact|complete)';
const GATE = '(`?(?:[\\w./-]+/)?[\\w-]+\\.md`?|verification|orchestration[ -]check)';
const gateFile = (text) => {
    const name = bare(text);
    if (/^verification$/i.test(name))
        return 'VERIFICATION.md';
    return /^orchestration[ -]check$/i.test(name) ? 'ORCHESTRATION_CHECK.md' : within(name);
};
const gate = (text, wanted) => {
    const file = gateFile(text ?? '');
    return file === undefined ? undefined : { kind: 'document', file, wanted };
};
const json = (glob, key, named) => glob === undefined ? undefined : tidy({ kind: 'json', glob, key, named: named?.toLowerCase() });
const STAMP = '(?: ?(?:with|and|including) (?:a |its )?(provenance)(?: stamp)?)?';
const JSON_FILE = '(`[^`]+\\.json`|[^\\s`]+\\.json)';
const KEY = '`?([A-Za-z_][\\w.-]*)`?';
const namedJson = (name, key) => json(name ? `*${name.toLowerCase()}*.json` : '*.json', key?.toLowerCase(), name ?? 'json');
/** `restart files` → `restart`, `DCDs` → `dcd`, a glob as it is, else the author's words. */
const wording = (text) => {
    const words = bare(text.replace(/^(?:the|all) (?=.)/i, ''));
    if (words !== text && text.startsWith('`'))
        return words;
    const plain = words.replace(/ files?$/i, '');
    if (/^restarts?$/i.test(plain))
        return 'restart';
    return /^[A-Z][A-Z0-9]{1,5}s?$/.test(plain) ? plain.replace(/s$/, '').toLowerCase() : words;
};
/** Where copies go: a folder of the campaign, an absolute one, or an artifact. */
const placeOf = (text) => {
    const folder = (0,target/* folderFrom */.ZU)(bare(text));
    return folder.startsWith('/') && within(folder.slice(1)) !== undefined ? folder : within(folder);
};
const synced = (what, folder) => {
    if (!what || /^(?:not|never|is not|are not|no)$|(?:^| )(?:not|never|or|and|&|plus)(?: |$)/i.test(what))
        return undefined;
    const place = folder === undefined ? undefined : placeOf(folder);
    if (folder !== undefined && place === undefined)
        return undefined;
    return tidy({ kind: 'synced', what: wording(what), folder: place });
};
const SYNCED = '(?:(?:is|are|were|have been|has been) )?(?:synced|synchronised|synchronized|copied|rsynced|downloaded|fetched|pulled)(?: back)?';
const WHAT = '(`[^`]+`|[^\\s`(),;]+(?: [^\\s`(),;]+){0,3})';
/** Phrases about restarts, manifests, documents, JSON and copies. */
const GATES = [
    [phrase(`(?:the )?(?:restarts?|checkpoints?)(?: files?)?(?: ${THERE})?`), () => ({ kind: 'restart' })],
    [phrase(`(?:the )?manifest ${OK}`), () => ({ kind: 'manifest' })],
    [phrase(`(?:requires )?${GATE} (?:(?:is|to be) )?(?:all )?green`), (m) => gate(m[1], 'green')],
    [phrase(`${GATE} (?:is )?production[_ -]ready`), (m) => gate(m[1], 'production-ready')],
    [phrase(`(?:requires )?(\`?(?:VERIFICATION|ORCHESTRATION_CHECK)\\.md\`?)`), (m) => gate(m[1], 'green')],
    [phrase(`(\`?(?:VERIFICATION|ORCHESTRATION_CHECK)\\.md\`?) ${THERE}`), (m) => gate(m[1], 'exists')],
    [phrase(`(?:the )?(?:([A-Za-z][\\w-]*) )?json(?: files?)?(?: ${THERE})?${STAMP}`), (m) => namedJson(m[1], m[2])],
    [
        phrase(`${JSON_FILE}(?: ${THERE})?(?: and)? (?:with|has|contains|including) (?:a |the |its )?(?:key |provenance )?${KEY}(?: stamp| key)?`),
        (m) => keyed(m[0], m[1], m[2]),
    ],
    [phrase(`${WHAT} ${SYNCED}(?: locally| here)?`), (m) => synced(m[1])],
    [
        phrase(`${WHAT} ${SYNCED} (?:in)?to (?:the |an? )?(?:local |repository |repo )?(${NAME})(?: locally)?`),
        (m) => synced(m[1], /^(?:local|repository|repo)$/i.test(m[2] ?? '') ? undefined : m[2]),
    ],
];
const keyed = (whole, file, key) => {
    const stamp = /provenance stamp$/i.test(whole);
    return json(fileOf(file), stamp ? 'provenance' : key);
};

;// CONCATENATED MODULE: ./build/src/core/condition/phrases/job.js

const DONE = '(?:(?:is|are) )?(?:done|completed?|finished)';
const STAGE = '`[^`]+`|#?[A-Za-z0-9][A-Za-z0-9._-]*';
const EXIT = 'exit(?:s|ed)?(?:[ -]?(?:code|status))?(?: ?(?:==?|:) ?| (?:with|is|of)(?: (?:code|status))? | )';
const CODE = '(\\d{1,3})(?::0)?';
/** Words before `done` that name no stage: whoever writes `job done` speaks of the job, and has not said how it ended. */
const NO_STAGE = /^(?:job|run|it|all|everything|simulation|stage|stages)$/i;
const SCRIPT = /\.[a-z]+$|\//i;
const done = (text) => {
    const stage = bare(text).replace(/^#/, '').trim();
    return stage === '' || NO_STAGE.test(stage) ? undefined : { kind: 'stage-done', stage };
};
/** `stages 1, 2 and 3`; after the singular every member must say `stage` itself, or `stage 1, restart and smoke done` would swallow `restart`. */
const several = (plural, text) => {
    const members = text.split(/ ?, ?(?:and )?| and | & | ?\+ ?/);
    if (plural === '' && members.slice(1).some((one) => !/^stage /i.test(one)))
        return undefined;
    const found = members
        .map((one) => one.replace(/^stage /i, ''))
        .map((one) => (new RegExp(`^(?:${STAGE})$`).test(one) ? done(one) : undefined));
    return found.every((one) => one !== undefined) ? found : undefined;
};
const exit = (name, code) => {
    if (name !== undefined && SCRIPT.test(name))
        return undefined;
    const of = name && !/^(?:job|the|its|slurm)$/i.test(name) ? bare(name) : undefined;
    return { kind: 'exit-code', code: Number(code), ...(of ? { of } : {}) };
};
const command = (text, code) => {
    const words = bare(text ?? '');
    return words === '' ? undefined : { kind: 'command', command: words, code: Number(code) };
};
/** Phrases about stages, jobs and commands. */
const JOB = [
    [phrase('always'), () => ({ kind: 'always' })],
    [phrase(`(?:after )?stage (${STAGE}) (?:stage )?${DONE}`), (m) => done(m[1] ?? '')],
    [phrase(`(${STAGE}) (?:stage )?${DONE}`), (m) => done(m[1] ?? '')],
    [
        phrase('(?:after )?stage ([A-Za-z0-9][A-Za-z0-9._ -]{0,63}) done'),
        (m) => (/ (?:and|or) /i.test(m[1] ?? '') ? undefined : done(m[1] ?? '')),
    ],
    [phrase(`(?:both )?(?:after )?stage(s?) ([^()]{1,200}) ${DONE}`), (m) => several(m[1] ?? '', m[2] ?? '')],
    [phrase(`(?:(?:the )?(${NAME}) )?job ${EXIT}${CODE}`), (m) => exit(m[1], m[2])],
    [phrase(`${EXIT}${CODE}`), (m) => exit(undefined, m[1])],
    [phrase(`rc ?==? ?${CODE}`), (m) => exit(undefined, m[1])],
    [phrase('(?:the )?(?:job )?(?:exits cleanly|clean exit)|(?:the )?job (?:succeeds|succeeded)'), () => exit(undefined, '0')],
    [phrase('(?:job )?(?:state ?=? ?)?COMPLETED'), (m) => (m[0].endsWith('COMPLETED') ? { kind: 'exit-code', code: 0 } : undefined)],
    [phrase('(`[^`]+`) (?:succeeds|succeeded|passes|passed)'), (m) => command(m[1], '0')],
    [phrase(`(\`[^\`]+\`) (?:${EXIT}|returns? )${CODE}`), (m) => command(m[1], m[2] ?? '')],
    [phrase(`([A-Za-z][A-Za-z0-9_-]*) ${EXIT}${CODE}`), (m) => exit(m[1], m[2])],
];

;// CONCATENATED MODULE: ./build/src/core/condition/phrases/log.js

const LOG = '(?:(?:the |any |all )?(?:job |slurm |run )?(?:logs?|log files?|output|stdout))';
/** Words that only a log can show, so `in log` may be left out. */
const OF_LOGS = /^(?:nans?|fatal|oom|errors?|segfaults?|infs?)$/i;
// `no NaNs` and `no errors` speak of the singular as well, and the singular is what a log prints
const singular = (word) => (/^(?:nan|error|segfault|inf|warning)s$/i.test(word) ? word.slice(0, -1) : word);
const words = (text) => text[0] === '`' || text[0] === '"' || text[0] === "'"
    ? [bare(text)]
    : text.split(/ ?\/ ?| (?:or|nor) /i).map((word) => singular(bare(word)));
const lacks = (text, onlyLogWords, file) => {
    const found = words(text);
    const glob = file === undefined ? undefined : fileOf(file);
    if (file !== undefined && !glob)
        return undefined;
    if (found.some((word) => word === '' || (onlyLogWords && !OF_LOGS.test(word))))
        return undefined;
    return found.map((word) => tidy({ kind: 'log-lacks', word, file: glob }));
};
const has = (text, file) => {
    const word = bare(text);
    const glob = file === undefined ? undefined : fileOf(file);
    if (word === '' || (file !== undefined && !glob) || /^(?:no|not|a|an|the|any|some)$/i.test(word))
        return undefined;
    return tidy({ kind: 'log-has', word, file: glob });
};
const ITEM = `(?:${WORD})`;
const LIST = `(${ITEM}(?:(?: or | nor )${ITEM})*)`;
const NO = '(?:has no|have no|no|without(?: any)?|zero|free of)';
const HAS = '(?:has|have|contains?|says?|shows?|includes?|prints?|reports?)';
const FILE = '(`[^`]+`|[^\\s`]+\\.[A-Za-z]+)';
/** Phrases about what a log says or does not say. */
const LOG_PHRASES = [
    [phrase(`${NO} ${LIST}(?: errors?| messages?| values?)? (?:in|from) ${LOG}`), (m) => lacks(m[1] ?? '', false)],
    [phrase(`${NO} ${LIST}(?: errors?| messages?| values?)? in ${FILE}`), (m) => lacks(m[1] ?? '', false, m[2])],
    [phrase(`${NO} ${LIST}(?: errors?| messages?| values?)?(?: anywhere)?`), (m) => lacks(m[1] ?? '', true)],
    [
        phrase(`${LOG} (?:(?:is |are )?free of|lacks?|has no|have no|contains? no|shows? no|without) ${LIST}(?: errors?)?`),
        (m) => lacks(m[1] ?? '', false),
    ],
    [phrase(`${LOG} ${HAS} (${WORD})`), (m) => has(m[1] ?? '')],
    [phrase(`(${WORD}) (?:is )?in ${LOG}`), (m) => has(m[1] ?? '')],
    [phrase(`${FILE} (?:lacks?|(?:has|contains?|shows?) no) ${LIST}`), (m) => lacks(m[2] ?? '', false, m[1])],
    [phrase(`${FILE} (?:contains?|says?|shows?|includes?|prints?) (${WORD})`), (m) => has(m[2] ?? '', m[1])],
    [phrase(`${FILE} has ("[^"]+"|\`[^\`]+\`)`), (m) => (/\.json`?$/i.test(m[1] ?? '') ? undefined : has(m[2] ?? '', m[1]))],
    [
        phrase(`(${WORD}) (?:is )?in ${FILE}`),
        (m) => (/^\d/.test(m[1] ?? '') || /\.json`?$/i.test(m[2] ?? '') ? undefined : has(m[1] ?? '', m[2])),
    ],
];

;// CONCATENATED MODULE: ./build/src/core/condition/phrases/value.js


const UNIT = '(?: ?(g/cm\\^?[3³]|g cm-3|kg/m\\^?[3³]|kcal/mol|kJ/mol|meV|eV|Ry|Ha|K|bar|atm|MPa|GPa|Å\\^?[3³]?|nm\\^?[3³]?))?';
const VALUE = '((?:[A-Za-zρϱΡ][A-Za-z0-9_]*))';
const THE_TARGET = '(?:(?:the |its )?target(?: (?:density|value))?|[A-Za-zρϱ][A-Za-z0-9_]*\\*|[ρϱA-Za-z]+(?:_target|_0|0|_ref))';
const TOLERANCE = `(?:±|\\+/-|\\+-) ?(${NUMBER}) ?(%)?`;
/** What people write for the values that engines print. */
const NAMES = {
    ρ: 'density',
    ϱ: 'density',
    Ρ: 'density',
    rho: 'density',
    temp: 'temperature',
    steps: 'step',
};
/** Words that can stand before a comparison and are no value. */
const NO_VALUE = /^(?:stage|exit|job|log|file|files|rc|state|no|status|code)$/i;
const nameOf = (text) => {
    const name = (text ?? '').toLowerCase();
    return NO_VALUE.test(name) ? undefined : ((0,own/* own */.Z)(NAMES, name) ?? name);
};
const tolerance = (amount, percent) => amount === undefined ? undefined : { kind: percent ? 'percent' : 'absolute', amount: Math.abs(Number(amount)) };
/** `= 1.02` asks for a number that rounds to what is written: half a unit of its last digit. */
const asWritten = (text) => {
    const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
    const decimals = mantissa.split('.')[1]?.length ?? 0;
    return { kind: 'absolute', amount: 0.5 * 10 ** (Number(exponent) - decimals) };
};
const numberOf = (text) => (text === undefined ? undefined : Number(text));
/** `1e999` is read as infinite: whatever is seen would be near enough to it, or below it. */
const isReal = (number) => number === undefined || Number.isFinite(number);
const value = (name, parts) => {
    const known = nameOf(name);
    if (known === undefined)
        return undefined;
    const { target, within, min, max, exclusive, unit } = parts;
    const numbers = { target: numberOf(target), min: numberOf(min), max: numberOf(max) };
    if (![...Object.values(numbers), within?.amount].every(isReal))
        return undefined;
    return tidy({ kind: 'value', name: known, within, unit, ...numbers, exclusive: exclusive ? true : undefined });
};
const BELOW = /^(?:<|<=|≤|below|under|less than|at most|no more than)$/i;
const STRICT = /^(?:<|>|below|under|less than|above|over|more than|greater than)$/i;
const COMPARE = '(<=|>=|<|>|≤|≥|(?:is )?(?:below|under|less than|at most|no more than|above|over|more than|greater than|at least))';
const compared = (name, sign, number, unit) => {
    const op = sign.replace(/^is /i, '');
    const bound = BELOW.test(op) ? { max: number } : { min: number };
    return value(name, { ...bound, exclusive: STRICT.test(op), unit });
};
const PICOSECONDS = { fs: 1e-3, ps: 1, ns: 1e3, us: 1e6, µs: 1e6, μs: 1e6, ms: 1e9 };
const TIME = `(${NUMBER}) ?(fs|ps|ns|us|µs|μs|ms)`;
// decimal units in binary floats: 0.1 ns must not become 100.00000000000001 ps
const picoseconds = (amount, unit) => Number((Number(amount) * (PICOSECONDS[unit.toLowerCase()] ?? 1)).toPrecision(12));
const reaches = (amount, unit, file) => {
    const glob = file === undefined ? undefined : fileOf(file);
    const time = picoseconds(amount, unit);
    if ((file !== undefined && !glob) || time < 0 || !isReal(time))
        return undefined;
    return tidy({ kind: 'trajectory', file: glob, picoseconds: time });
};
const REACHES = '(?:reach(?:es|ed)?|has reached|covers?|spans?|has|is at|>=|≥)(?: at least)?';
/** Phrases about numbers: times first, because `100 ns` is no energy. */
const VALUES = [
    [phrase(`(?:(?:the )?(?:trajectory|simulation|simulated time|time|run) )?${REACHES} ${TIME}`), (m) => reaches(m[1] ?? '', m[2] ?? '')],
    [phrase(`${TIME} (?:is )?(?:reached|simulated|of trajectory|of simulation|done)`), (m) => reaches(m[1] ?? '', m[2] ?? '')],
    [phrase(`(${NAME}) ${REACHES} ?${TIME}(?: long)?`), (m) => reaches(m[2] ?? '', m[3] ?? '', m[1])],
    [phrase(`(${NAME}) is ${TIME} long`), (m) => reaches(m[2] ?? '', m[3] ?? '', m[1])],
    [phrase(`(?:(?:the )?(?:run|simulation) )?reach(?:es|ed)? (?:step )?(\\d{1,15})(?: steps)?`), (m) => value('step', { min: m[1] })],
    [
        phrase(`(?:the )?${VALUE} (?:is |converged (?:to )?)?within ?(?:± ?)?(${NUMBER}) ?(%)?${UNIT}(?: of)? ${THE_TARGET}`),
        (m) => value(m[1], { within: tolerance(m[2], m[3]), unit: m[4] }),
    ],
    [
        phrase(`(?:the )?${VALUE} (?:is |converged (?:to )?)?within ?(?:± ?)?(${NUMBER}) ?(%)?${UNIT} of (${NUMBER})${UNIT}`),
        (m) => value(m[1], { target: m[5], within: tolerance(m[2], m[3]), unit: m[6] ?? m[4] }),
    ],
    [phrase(`${VALUE} ?(?:==?|≈|≅|~=?) ?${THE_TARGET}(?: ?\\(?${TOLERANCE}\\)?)?`), (m) => value(m[1], { within: tolerance(m[2], m[3]) })],
    [phrase(`${VALUE} ${TOLERANCE} of ${THE_TARGET}`), (m) => value(m[1], { within: tolerance(m[2], m[3]) })],
    [
        phrase(`${VALUE}(?: ?(?:==?|≈|≅|~=?) ?| (?:is )?)(${NUMBER})${UNIT} ?\\(?${TOLERANCE}${UNIT}\\)?`),
        (m) => value(m[1], { target: m[2], within: tolerance(m[4], m[5]), unit: m[3] ?? m[6] }),
    ],
    [phrase(`${VALUE} ?(?:≈|≅|~=?) ?(${NUMBER})${UNIT}`), (m) => value(m[1], { target: m[2], unit: m[3] })],
    [phrase(`${VALUE} ?==? ?(${NUMBER})${UNIT}`), (m) => value(m[1], { target: m[2], within: asWritten(m[2] ?? ''), unit: m[3] })],
    [phrase(`(?:the )?${VALUE} ?${COMPARE} ?(${NUMBER})${UNIT}`), (m) => compared(m[1], m[2] ?? '', m[3], m[4])],
    [
        phrase(`(?:the )?${VALUE} (?:is )?between (${NUMBER})${UNIT} and (${NUMBER})${UNIT}`),
        (m) => value(m[1], { min: m[2], max: m[4], unit: m[5] ?? m[3] }),
    ],
    [
        phrase(`(${NUMBER}) ?(<=?|≤) ?${VALUE} ?(<=?|≤) ?(${NUMBER})${UNIT}`),
        (m) => (m[2] === '<' ? m[4] === '<' : m[4] !== '<') ? value(m[3], { min: m[1], max: m[5], exclusive: m[2] === '<', unit: m[6] }) : undefined,
    ],
];

;// CONCATENATED MODULE: ./build/src/core/condition/split.js
const SPACE = /\s/;
const AND = /(?:and|&&?|plus)/iy;
/** Marks what stands in backticks or parentheses; one that is never closed is an ordinary character. */
const protectedBy = (text) => {
    const marks = new Uint8Array(text.length);
    const opened = [];
    // +1 where a pair begins, -1 behind its end: nesting costs nothing
    const steps = new Int32Array(text.length + 1);
    let lastTick = text.lastIndexOf('`');
    for (let at = 0; at < text.length; at++) {
        if (text[at] === '`' && at < lastTick) {
            const close = text.indexOf('`', at + 1);
            marks.fill(1, at, close + 1);
            at = close;
            if (close === lastTick)
                lastTick = -1;
        }
        else if (text[at] === '(')
            opened.push(at);
        else if (text[at] === ')') {
            const from = opened.pop();
            if (from === undefined)
                continue;
            steps[from] = (steps[from] ?? 0) + 1;
            steps[at + 1] = (steps[at + 1] ?? 0) - 1;
        }
    }
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        depth += steps[at] ?? 0;
        if (depth > 0)
            marks[at] = 1;
    }
    return marks;
};
/** Length of the separator that begins here, 0 when there is none. */
const separatorAt = (text, at) => {
    const c = text[at];
    if (c === ',' || c === ';' || c === '\n')
        return 1;
    if (c === '<')
        return /^<br ?\/?>/i.exec(text.slice(at, at + 6))?.[0].length ?? 0;
    if (at > 0 && !SPACE.test(text[at - 1] ?? ''))
        return 0;
    AND.lastIndex = at;
    const word = AND.exec(text)?.[0] ?? '';
    const next = text[at + word.length];
    return word !== '' && next !== undefined && SPACE.test(next) ? word.length : 0;
};
const trimmed = (text, from, to, hard) => {
    let start = from;
    let end = to;
    while (start < end && SPACE.test(text[start] ?? ''))
        start++;
    while (end > start && SPACE.test(text[end - 1] ?? ''))
        end--;
    return { start, end, hard };
};
/** Cuts at commas, semicolons, line breaks and `and`, except within backticks and parentheses; empty pieces fall away. */
const split = (text, from = 0, to = text.length) => {
    const marks = protectedBy(text.slice(from, to));
    const pieces = [];
    let start = from;
    for (let at = from; at < to; at++) {
        const length = marks[at - from] ? 0 : separatorAt(text, at);
        if (length === 0)
            continue;
        pieces.push(trimmed(text, start, at, text[at] === ';' || text[at] === '\n' || text[at] === '<'));
        start = at + length;
        at = start - 1;
    }
    pieces.push(trimmed(text, start, to, true));
    return pieces.filter((piece) => piece.end > piece.start);
};

;// CONCATENATED MODULE: ./build/src/core/condition/parse.js






/** Longer phrases are nobody's: the bound keeps every pattern's work small, whatever is written. */
const LONGEST = 300;
/** A phrase that itself contains a comma or `and` (`stages 1, 2 and 3 done`) spans at most so many pieces. */
const WIDEST = 6;
const TABLE = [...JOB, ...GATES, ...LOG_PHRASES, ...VALUES, ...FILES];
/** Cells that say "none": no condition at all. */
const NONE = /^(?:|-|–|—|n\/a|none)$/i;
/** Words before a parenthesis that say nothing by themselves: `all green (no FATAL, no NaN)`. */
const HEADING = /^(?:all |logs? |everything )?(?:(?:is |are )?(?:green|clean|healthy|ok|fine))$/i;
const ESCAPED = /\\([|_*<>~[\]])/g;
/** One spelling for what people type in several ways; the words stay. */
const normalised = (text) => {
    const plain = text
        .replace(ESCAPED, '$1')
        .replace(/\s+/g, ' ')
        .replace(/[−﹣－]/g, '-')
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/[∗⁎]/g, '*');
    const strong = /^\*\*([^*]+)\*\*$/.exec(plain)?.[1] ?? plain;
    return strong.trim();
};
const lookUp = (words) => {
    for (const [pattern, meaning] of TABLE) {
        const match = pattern.exec(words);
        const found = match ? meaning(match) : undefined;
        if (found !== undefined)
            return Array.isArray(found) ? found : [found];
    }
    return undefined;
};
/** What the words mean, as one or several predicates; undefined when no row of the grammar knows them. */
const understand = (text) => {
    if (text.length > LONGEST)
        return undefined;
    const words = normalised(text);
    return lookUp(words) ?? (/[.!]$/.test(words) ? lookUp(words.slice(0, -1)) : undefined);
};
const clausesOf = (text, start, predicates) => predicates.map((predicate) => ({ text, predicate, offset: start }));
/** `words (list)`: the words and the list must both be understood; a heading needs only its list. */
const withParenthesis = (whole, piece, depth) => {
    const text = whole.slice(piece.start, piece.end);
    const open = text.indexOf('(');
    if (open < 1 || !text.endsWith(')') || depth > 3 || text.length > LONGEST)
        return undefined;
    const head = text.slice(0, open).trimEnd();
    const inner = clausesBetween(whole, piece.start + open + 1, piece.end - 1, depth + 1);
    if (inner.length === 0)
        return undefined;
    if (HEADING.test(normalised(head)))
        return inner;
    const outer = understand(head);
    return outer && [...clausesOf(head, piece.start, outer), ...inner];
};
/** The longest run of pieces from `at` that is one phrase, and how many pieces it takes. */
const longest = (whole, pieces, at, depth) => {
    const first = pieces[at];
    const reach = pieces.slice(at, at + WIDEST).findIndex((piece) => piece.hard);
    const widest = Math.min(WIDEST, pieces.length - at, reach < 0 ? WIDEST : reach + 1);
    for (let taken = widest; taken > 0; taken--) {
        const end = pieces[at + taken - 1].end;
        const text = whole.slice(first.start, end);
        const predicates = understand(text);
        if (predicates)
            return { clauses: clausesOf(text, first.start, predicates), taken };
    }
    const text = whole.slice(first.start, first.end);
    const clauses = withParenthesis(whole, first, depth) ?? clausesOf(text, first.start, [{ kind: 'not-understood', text }]);
    return { clauses, taken: 1 };
};
const clausesBetween = (whole, from, to, depth) => {
    const pieces = split(whole, from, to);
    const clauses = [];
    for (let at = 0; at < pieces.length;) {
        const found = longest(whole, pieces, at, depth);
        clauses.push(...found.clauses);
        at += found.taken;
    }
    return clauses;
};
/**
 * Reads a condition cell: a list of phrases separated by `,`, `;`, `and` or line breaks, none of which counts within
 * backticks or parentheses. Never throws. An empty cell, `—` or `n/a` is no condition: an empty list.
 * A phrase that no row of the grammar knows comes back as `not-understood`.
 * @returns clauses in the order of the text; `text` is the very slice of the cell that begins at `offset`
 */
const parseCondition = (text) => (NONE.test(text.trim()) ? [] : clausesBetween(text, 0, text.length, 0));

// EXTERNAL MODULE: ./build/src/document/rows.js
var document_rows = __webpack_require__(1830);
// EXTERNAL MODULE: ./build/src/document/table.js
var table = __webpack_require__(4315);
;// CONCATENATED MODULE: ./build/src/document/conditions.js



const UNDERSTOOD = 'understood are: `always`; `stage 1 done`; `exit=0`; `cmd` exits 0; a file name; `20 files in snapshots/*.pdb`; `restart`; `manifest OK`; `no NaN`; ' +
    '`density within 5% of target`; `VERIFICATION.md green`; `restart files synced locally`';
/** Offset in the whole text of a clause of a condition cell. */
const clauseOffset = (text, row, side, offset) => (0,table/* offsetInCell */.jj)(text, row.cells[side === 'entry' ? 'Entry condition' : 'Exit condition'], offset);
const checkOrder = (clause, row, rows, at, report) => {
    if (clause.predicate.kind !== 'stage-done')
        return;
    const word = clause.predicate.stage;
    const wanted = (0,document_rows/* stageNamed */.ap)(word, rows) ?? rows.find((other) => other.name.toLowerCase() === word.toLowerCase());
    if (!wanted)
        report.error('UNKNOWN_STAGE', at, `there is no stage \`${word}\``, (0,document_rows/* stageHint */.wp)(word, rows));
    else if (rows.indexOf(wanted) >= rows.indexOf(row))
        report.error('NEVER_READY', at, `\`${row.name}\` waits for \`${wanted.name}\`, which does not come before it`, 'stages run in the order of the table');
};
const checkBinding = (clause, expect, key, at, report) => {
    if (clause.predicate.kind !== 'value')
        return;
    const { name, target, min, max } = clause.predicate;
    if (target !== undefined || min !== undefined || max !== undefined || Object.hasOwn(expect, name))
        return;
    const binding = `stages: {${key}: {expect: {${name}: {file: npt.log, pattern: "…([0-9.]+)", target: 1.02, within: 5%}}}}`;
    report.warning('VALUE_NOT_BOUND', at, `\`${clause.text}\` has no target, so a person will be asked to confirm it`, `bind it: ${binding}`);
};
/** Reads one condition cell; what is not understood is named at its own place and never passes. */
const readCondition = (text, row, side, rows, expect, report) => {
    const cell = row.cells[side === 'entry' ? 'Entry condition' : 'Exit condition'];
    const clauses = parseCondition((0,table/* readCell */.$$)(text, cell));
    if (side === 'exit' && clauses.length === 0)
        report.error('NO_EXIT_CONDITION', (0,table/* wordStart */.ZJ)(text, cell), `\`${row.name}\` has no exit condition, so nothing would tell whether it passed`, 'write at least `exit=0`');
    for (const clause of clauses) {
        const at = clauseOffset(text, row, side, clause.offset);
        if (clause.predicate.kind === 'not-understood')
            report.warning('CONDITION_NOT_UNDERSTOOD', at, `\`${clause.text}\` is not understood; a person will be asked to confirm it`, UNDERSTOOD);
        checkOrder(clause, row, rows, at, report);
        checkBinding(clause, expect, row.name, at, report);
    }
    return clauses;
};


/***/ }),

/***/ 6114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ currentStageEdit),
  a: () => (/* binding */ editYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/document/front.js
var document_front = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/src/document/outline.js
var outline = __webpack_require__(2969);
// EXTERNAL MODULE: ./build/src/document/splice.js
var splice = __webpack_require__(8031);
;// CONCATENATED MODULE: ./build/src/document/remarks.js


/** The remarks (`# …`) of a YAML text, in order. */
const remarksIn = (yaml) => [...new dist/* Lexer */.JG().lex(yaml)].filter((token) => dist/* CST */.DB.tokenType(token) === 'comment').map((token) => token.trim());
/** Where two texts part, from the front and from behind. */
const parting = (before, after) => {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start])
        start += 1;
    let end = 0;
    while (end < most - start && before.at(-1 - end) === after.at(-1 - end))
        end += 1;
    return { start, end };
};
/** Gives back the remarks that an edit took away with the value they stood in: each as a line of its own where that value was. */
const withRemarks = (before, after) => {
    const { start, end } = parting(before, after);
    if (!before.slice(start, before.length - end).includes('#'))
        return after;
    const left = remarksIn(after);
    const lost = remarksIn(before).filter((remark) => {
        const at = left.indexOf(remark);
        if (at >= 0)
            left.splice(at, 1);
        return at < 0;
    });
    const at = (0,splice/* lineStart */.PT)(after, start);
    const indent = /^[ \t]*/.exec(before.slice((0,splice/* lineStart */.PT)(before, start)))?.[0] ?? '';
    return after.slice(0, at) + lost.map((remark) => `${indent}${remark}${(0,splice/* eolOf */.Wl)(before)}`).join('') + after.slice(at);
};

// EXTERNAL MODULE: ./build/src/document/rows.js
var document_rows = __webpack_require__(1830);
// EXTERNAL MODULE: ./build/src/document/split.js
var split = __webpack_require__(8935);
// EXTERNAL MODULE: ./build/src/document/table.js
var table = __webpack_require__(4315);
;// CONCATENATED MODULE: ./build/src/document/yaml-shape.js



/** Whether a collection is written in brackets. */
const isFlow = (node) => ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.flow === true;
/** Offset in the YAML where the colon of a pair ends. */
const colonEnd = (pair) => {
    const source = pair.srcToken;
    const colon = source?.sep?.find((token) => token.type === 'map-value-ind');
    const last = source?.sep?.findLast((token) => token.type === 'anchor' || token.type === 'tag') ?? colon;
    return last && 'source' in last ? last.offset + last.source.length : (pair.key.range?.[1] ?? 0);
};
/** Offset in the YAML where what a pair says ends, without comments and line breaks after it. */
const pairEnd = (front, pair) => (0,document_front/* isEmptyNode */.md)(pair.value) ? Math.max(colonEnd(pair), pair.key.range?.[1] ?? 0) : nodeEnd(front, pair.value);
/** The same for a node: block collections end with their last leaf. */
const nodeEnd = (front, node) => {
    const end = node.range?.[1] ?? 0;
    if (isFlow(node) || (0,dist/* isAlias */.Vj)(node))
        return end;
    if ((0,dist/* isMap */.jh)(node)) {
        const last = node.items.at(-1);
        return last ? pairEnd(front, last) : end;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        const last = node.items.at(-1);
        return last && !(0,document_front/* isEmptyNode */.md)(last) ? nodeEnd(front, last) : end;
    }
    const isBlock = (0,dist/* isScalar */.jn)(node) && (node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED);
    // a block scalar's range takes in the line break and blank lines behind it
    return isBlock ? front.yaml.slice(0, end).trimEnd().length : end;
};
/** Offset in the YAML where a pair begins: its key, or the tag, anchor or `?` before it. */
const pairStart = (pair) => {
    const before = pair?.srcToken?.start.find(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind');
    return before && 'offset' in before ? before.offset : (pair?.key?.range?.[0] ?? 0);
};
/** Column at which the keys of a block map stand, as text. */
const indentOf = (front, map) => {
    const start = pairStart(map.items[0]);
    return front.yaml.slice((0,splice/* lineStart */.PT)(front.yaml, start), start).replace(/[^ \t]/g, ' ');
};
/** How much deeper this file writes inner maps: as its first one does, else two blanks. */
const stepOf = (front) => {
    const top = front.doc.contents;
    if (!(0,dist/* isMap */.jh)(top))
        return '  ';
    for (const pair of top.items) {
        if (!(0,dist/* isMap */.jh)(pair.value) || isFlow(pair.value) || pair.value.items.length === 0)
            continue;
        const inner = indentOf(front, pair.value);
        const outer = indentOf(front, top);
        if (inner.length > outer.length)
            return inner.slice(outer.length);
    }
    return '  ';
};
/** End of the line on which a pair's last word stands, comment included. */
const pairLineEnd = (front, pair) => (0,splice/* lineEnd */.kd)(front.yaml, pairEnd(front, pair));

;// CONCATENATED MODULE: ./build/src/document/yaml-text.js

// Letters that mean nothing to YAML, in block and in flow; a colon only before a letter or digit (timestamps, `1:2`).
const SAFE = /^[A-Za-z0-9~./](?:[A-Za-z0-9 ._/@+=()*~^-]|%(?=.)|:(?=[A-Za-z0-9]))*$/;
// Other programs still read YAML 1.1, where `01:00:00` is 3600 and `no` is false.
const OLD_YAML = /^(?:[\d_]+(?::[\d_.]+)+|y|n|yes|no|on|off)$/i;
const isPlain = (text) => {
    if (!SAFE.test(text) || OLD_YAML.test(text) || text.endsWith(' ') || text.length > 200)
        return false;
    try {
        return (0,dist.parse)(text) === text && (0,dist.parse)(`[${text}]`)[0] === text;
    }
    catch {
        return false;
    }
};
// JSON's string is YAML's, but for characters that YAML does not let stand.
const doubleQuoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const singleQuoted = (text) => /^[\x20-\x7e\u00a1-\u1fff\u2030-\ud7ff]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : undefined;
/** A scalar as YAML text, in the quotes wished for where they can hold it; numbers and booleans never in quotes. */
const scalarText = (value, quote = 'plain') => {
    if (typeof value !== 'string')
        return String(value);
    if (quote === 'single')
        return singleQuoted(value) ?? doubleQuoted(value);
    return quote === 'plain' && isPlain(value) ? value : doubleQuoted(value);
};
/** Any plain value on one line: `{time: "04:00:00", partition: gh200}`. It can stand in block and in flow. */
const flowText = (value) => {
    if (Array.isArray(value))
        return `[${value.map(flowText).join(', ')}]`;
    if (value !== null && typeof value === 'object')
        return `{${Object.entries(value)
            .filter(([, inner]) => inner !== undefined)
            .map(([key, inner]) => `${scalarText(key)}: ${flowText(inner)}`)
            .join(', ')}}`;
    return scalarText((value ?? null));
};

;// CONCATENATED MODULE: ./build/src/document/edit-yaml.js











const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isEmpty = (value) => value === undefined ||
    value === null ||
    value === '' ||
    value === 0 ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0);
const canonical = (value) => Array.isArray(value)
    ? value.map(canonical)
    : isRecord(value)
        ? Object.fromEntries(Object.keys(value)
            .sort()
            .map((key) => [key, canonical(value[key])]))
        : typeof value === 'number'
            ? String(value)
            : value;
/** Values compared as they mean: absent, `""`, 0, false and `{}` are all nothing; `30` is `"30"`. */
const same = (a, b) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
const quoteOf = (node) => {
    if (!(0,dist/* isScalar */.jn)(node))
        return 'plain';
    if (node.type === dist/* Scalar */.X5.QUOTE_SINGLE)
        return 'single';
    return node.type === dist/* Scalar */.X5.QUOTE_DOUBLE || node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED ? 'double' : 'plain';
};
const textOf = (value, quote) => typeof value === 'object' && value !== null ? flowText(value) : scalarText(value, quote);
/** Puts a new value where an old one stands; a comment on the key's line stays there. */
const replaceValue = (front, pair, value) => {
    const { yaml } = front;
    const after = colonEnd(pair);
    const written = textOf(value, quoteOf(pair.value));
    if ((0,document_front/* isEmptyNode */.md)(pair.value) || !pair.value?.range)
        return (0,splice/* splice */.V4)(yaml, after, after, ` ${written}`);
    const start = pair.value.range[0];
    const end = nodeEnd(front, pair.value);
    if ((0,splice/* lineStart */.PT)(yaml, start) === (0,splice/* lineStart */.PT)(yaml, after))
        return (0,splice/* splice */.V4)(yaml, start, end, written);
    // the old value stood on lines of its own below the key: they go, from the end of the key's line on
    const lineBreak = after + (/\r?\n/.exec(yaml.slice(after))?.index ?? 0);
    return (0,splice/* splice */.V4)((0,splice/* splice */.V4)(yaml, lineBreak, end, ''), after, after, ` ${written}`);
};
/** `key: value` lines for a path that is not there yet. */
const blockLines = (path, value, indent, step) => {
    const [key, ...rest] = path;
    const name = scalarText(String(key));
    if (rest.length === 0)
        return [`${indent}${name}: ${textOf(value, value === '' ? 'double' : 'plain')}`];
    return [`${indent}${name}:`, ...blockLines(rest, value, indent + step, step)];
};
const nested = (path, value) => path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);
const flowPair = (path, value) => `${scalarText(String(path[0]))}: ${textOf(nested(path.slice(1), value), 'plain')}`;
const insertInto = (front, map, path, value) => {
    const last = map.items.at(-1);
    if (isFlow(map)) {
        const open = (map.range?.[0] ?? 0) + 1;
        return last
            ? (0,splice/* splice */.V4)(front.yaml, pairEnd(front, last), pairEnd(front, last), `, ${flowPair(path, value)}`)
            : (0,splice/* splice */.V4)(front.yaml, open, open, flowPair(path, value));
    }
    const eol = (0,splice/* eolOf */.Wl)(front.yaml);
    const lines = blockLines(path, value, indentOf(front, map), stepOf(front));
    const at = last ? pairLineEnd(front, last) : front.yaml.length;
    return (0,splice/* splice */.V4)(front.yaml, at, at, lines.map((line) => eol + line).join(''));
};
/** `stages:` with nothing behind it, or `{}`: the first entry makes it a block map. */
const fillEmpty = (front, pair, parent, path, value) => {
    if (isFlow(parent))
        return replaceValue(front, pair, nested(path, value));
    const eol = (0,splice/* eolOf */.Wl)(front.yaml);
    const step = stepOf(front);
    const lines = blockLines(path, value, indentOf(front, parent) + step, step).map((line) => eol + line);
    const at = pairLineEnd(front, pair);
    const filled = (0,splice/* splice */.V4)(front.yaml, at, at, lines.join(''));
    if ((0,document_front/* isEmptyNode */.md)(pair.value) || !pair.value?.range)
        return filled;
    return (0,splice/* splice */.V4)(filled, colonEnd(pair), pair.value.range[1], '');
};
const isBlankNode = (node) => (0,document_front/* isEmptyNode */.md)(node) || ((0,dist/* isScalar */.jn)(node) && node.value === null) || ((0,dist/* isMap */.jh)(node) && node.items.length === 0);
/** Sets a path; undefined when something that is no map stands in the way. */
const setPath = (front, path, value) => {
    let node = front.doc.contents;
    for (const [i, key] of path.entries()) {
        const map = node;
        if (!(0,dist/* isMap */.jh)(map))
            return undefined;
        const found = (0,document_front/* child */.jf)(front, map, key);
        if (!found?.pair)
            return insertInto(front, map, path.slice(i), value);
        if (i === path.length - 1)
            return replaceValue(front, found.pair, value);
        if (isBlankNode(found.value))
            return fillEmpty(front, found.pair, map, path.slice(i + 1), value);
        if ((0,dist/* isAlias */.Vj)(found.value))
            return undefined;
        node = found.value;
    }
    return undefined;
};
const removeFlow = (front, map, pair) => {
    const items = map.items;
    const index = items.indexOf(pair);
    const next = items[index + 1];
    const previous = items[index - 1];
    const start = pair.key.range?.[0] ?? 0;
    if (next)
        return (0,splice/* splice */.V4)(front.yaml, start, next.key.range?.[0] ?? start, '');
    return (0,splice/* splice */.V4)(front.yaml, previous ? pairEnd(front, previous) : start, pairEnd(front, pair), '');
};
/** Takes an entry out, and the maps above that it leaves empty. */
const removePath = (front, path) => {
    const found = (0,document_front/* find */.I6)(front, path);
    const parent = (0,document_front/* find */.I6)(front, path.slice(0, -1))?.value ?? null;
    if (!found?.pair)
        return front.yaml;
    if (!(0,dist/* isMap */.jh)(parent))
        return undefined;
    if (parent.items.length === 1 && path.length > 1)
        return removePath(front, path.slice(0, -1));
    if (isFlow(parent))
        return removeFlow(front, parent, found.pair);
    const start = (0,splice/* lineStart */.PT)(front.yaml, found.pair.key.range?.[0] ?? 0);
    if (front.yaml.slice(start, found.pair.key.range?.[0] ?? start).trim() !== '')
        return undefined;
    const end = pairLineEnd(front, found.pair);
    return (0,splice/* splice */.V4)(front.yaml, start, end + (/^\r?\n/.exec(front.yaml.slice(end))?.[0].length ?? 0), '');
};
/** A list that only grew keeps its own lines: the new items are added below, in the list's own indentation. */
const appendTo = (front, path, to) => {
    const node = (0,document_front/* find */.I6)(front, path)?.value;
    const now = (0,document_front/* find */.I6)(front, path) && valueAt(front, path);
    if (!(0,dist/* isSeq */.oP)(node) || isFlow(node) || !Array.isArray(now) || !Array.isArray(to) || now.length === 0 || to.length <= now.length)
        return undefined;
    const first = node.items[0]?.range?.[0] ?? 0;
    const bullet = /^[ \t]*-[ \t]+/.exec(front.yaml.slice((0,splice/* lineStart */.PT)(front.yaml, first), first))?.[0];
    if (!same(now, to.slice(0, now.length)) || bullet === undefined)
        return undefined;
    const end = nodeEnd(front, node);
    const at = end + (/^[^\r\n]*/.exec(front.yaml.slice(end))?.[0].length ?? 0);
    return (0,splice/* splice */.V4)(front.yaml, at, at, to
        .slice(now.length)
        .map((item) => `${(0,splice/* eolOf */.Wl)(front.yaml)}${bullet}${flowText(item)}`)
        .join(''));
};
const valueAt = (front, path) => {
    const all = (0,document_front/* plain */.pj)(front);
    return path.reduce((inner, key) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined), all);
};
const read = (text) => {
    const parts = (0,split/* split */.l)(text);
    if ('code' in parts)
        return undefined;
    const front = (0,document_front/* readFront */.ae)(parts);
    if (front.faults.length > 0 || !(0,dist/* isMap */.jh)(front.doc.contents))
        return undefined;
    try {
        (0,document_front/* plain */.pj)(front);
    }
    catch {
        return undefined;
    }
    return { front, write: (yaml) => (0,splice/* splice */.V4)(text, parts.yaml.start, parts.yaml.end, yaml) };
};
const stagesOf = (text) => {
    const grid = (0,document_rows/* stageGrid */.x2)((0,outline/* outlineOf */.W4)(text));
    if (!grid)
        return [];
    const cell = (row, column) => {
        const found = row.cells[(0,table/* columnOf */.uV)(grid, column)];
        return found ? (0,table/* bareWord */.dA)((0,table/* readCell */.$$)(text, found)) : '';
    };
    return grid.rows.map((row) => ({ number: cell(row, '#'), name: cell(row, 'Name'), slug: (0,keys/* slugOf */.tF)(cell(row, 'Name')) }));
};
/** `stages.<name>` by the key that the file already has for that stage: its name, its number, `0-dry-run`. */
const withOwnKey = (front, text, path) => {
    const [top, stage, ...rest] = path;
    if (top !== 'stages' || stage === undefined || (0,document_front/* find */.I6)(front, ['stages', stage]))
        return path;
    const node = (0,document_front/* find */.I6)(front, ['stages'])?.value ?? null;
    const row = stagesOf(text).find((one) => one.name === String(stage));
    if (!row || !(0,dist/* isMap */.jh)(node))
        return path;
    const key = Object.keys(valueAt(front, ['stages']) ?? {}).find((one) => (0,document_rows/* namesStage */.HO)(one, row));
    return key === undefined ? path : ['stages', key, ...rest];
};
/** Maps are changed key by key, so that comments and order within them stay. */
const editMap = (text, front, path, to) => {
    const now = valueAt(front, path);
    let next = text;
    for (const key of Object.keys(now))
        if (!Object.hasOwn(to, key) && next !== undefined)
            next = editYaml(next, { kind: 'remove', path: [...path, key] });
    for (const [key, value] of Object.entries(to))
        if (next !== undefined)
            next = editYaml(next, { kind: 'value', path: [...path, key], to: value });
    return next;
};
/** Makes one edit in the frontmatter; undefined when it may not or cannot be made. */
const editYaml = (text, edit) => {
    const opened = read(text);
    if (!opened)
        return undefined;
    const { front, write } = opened;
    const path = withOwnKey(front, text, edit.path);
    const now = valueAt(front, path);
    const to = edit.kind === 'remove' ? undefined : edit.to;
    const there = (0,document_front/* find */.I6)(front, path) !== undefined;
    if (there ? (to === undefined ? false : same(now, to) && typeof now === typeof to) : isEmpty(to))
        return text;
    // a line of the head that nobody wrote follows from the table, and may be added
    const silent = !there && path.length === 1;
    if (edit.from !== undefined && !silent && !same(now, edit.from) && !same(now, to))
        return undefined;
    const node = (0,document_front/* find */.I6)(front, path)?.value ?? null;
    if (isRecord(to) && (0,dist/* isMap */.jh)(node) && isRecord(now) && Object.keys(now).some((key) => Object.hasOwn(to, key)))
        return editMap(text, front, path, to);
    const yaml = edit.kind === 'remove' ? removePath(front, path) : (appendTo(front, path, to) ?? setPath(front, path, to));
    return yaml === undefined ? undefined : verified(write(withRemarks(front.yaml, yaml)), path, to, (0,document_front/* plain */.pj)(front));
};
/** All values but the one at a path, and but the maps above it that would be empty without it. */
const beside = (values, [key, ...below]) => {
    if (!isRecord(values) || key === undefined)
        return values;
    const { [String(key)]: inner, ...others } = values;
    const left = below.length === 0 ? undefined : beside(inner, below);
    return isEmpty(left) ? others : { ...others, [String(key)]: left };
};
// Whatever people write YAML like: what does not read back as it was meant is not written, nor what an alias repeats elsewhere.
const verified = (text, path, to, before) => {
    const opened = read(text);
    if (!opened || !same(valueAt(opened.front, path), to))
        return undefined;
    return same(beside((0,document_front/* plain */.pj)(opened.front), path), beside(before, path)) ? text : undefined;
};
/** Edits `current_stage` in the way the file names stages there: by name, by number, or by both. */
const currentStageEdit = (text, edit) => {
    const opened = read(text);
    if (!opened)
        return undefined;
    const written = (0,document_front/* sourceText */.rI)(opened.front, ['current_stage']);
    const rows = stagesOf(text);
    const now = written === undefined ? undefined : (0,document_rows/* stageNamed */.ap)(written, rows);
    if (now?.name === edit.to)
        return text;
    const next = rows.find((row) => row.name === edit.to);
    if (edit.from !== undefined && now && now.name !== edit.from)
        return undefined;
    const number = now && next && written === now.number;
    const both = now && next && (written === `${now.number}-${now.name}` || written === `${now.number}-${now.slug}`);
    const to = both ? `${next.number}-${next.name}` : number ? next.number : edit.to;
    return editYaml(text, { kind: 'scalar', path: ['current_stage'], to });
};


/***/ }),

/***/ 2969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ sectionsNamed),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   N$: () => (/* binding */ tablesIn),
/* harmony export */   UR: () => (/* binding */ tooHard),
/* harmony export */   W4: () => (/* binding */ outlineOf),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   vX: () => (/* binding */ listsIn)
/* harmony export */ });
/* harmony import */ var remark__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5943);
/* harmony import */ var remark_frontmatter__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7204);
/* harmony import */ var remark_gfm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2482);



// Only blocks are of interest here. Without these constructs a line of a million brackets costs no more than any other.
const INLINE = [
    ...[
        'attention',
        'autolink',
        'characterReference',
        'codeText',
        'hardBreakEscape',
        'htmlText',
        'labelEnd',
        'labelStartImage',
        'labelStartLink',
    ],
    ...['definition', 'strikethrough', 'tasklistCheck', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'gfmFootnoteDefinition'],
    ...['emailAutolink', 'protocolAutolink', 'wwwAutolink'],
];
// remark-gfm looks for e-mail addresses in every text afterwards, at a cost that is quadratic in its length
const withoutTransforms = (extension) => Array.isArray(extension) ? extension.map(withoutTransforms) : { ...extension, transforms: [] };
function blocksOnly() {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }];
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((one) => withoutTransforms(one));
    return undefined;
}
const parser = (0,remark__WEBPACK_IMPORTED_MODULE_0__/* .remark */ .V)().use(remark_gfm__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A).use(remark_frontmatter__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, ['yaml']).use(blocksOnly).freeze();
// remark's time grows with the square of quotes and list items and of their depth; these bounds keep it under seconds.
const TOO_HARD = [
    {
        pattern: /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/gm,
        most: 0,
        message: 'lists or quotes are nested too deep to be read',
    },
    { pattern: /^[ \t]{100,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm, most: 0, message: 'lists or quotes are nested too deep to be read' },
    { pattern: /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm, most: 4000, message: 'there are more than 4000 bullets and quotes' },
    { pattern: /\|/g, most: 50_000, message: 'there are more than 50000 pipes' },
    { pattern: /\n/g, most: 20_000, message: 'there are more than 20000 lines' },
];
/** Whether reading the blocks would take too long, and from where on. */
const tooHard = (text) => {
    for (const { pattern, most, message } of TOO_HARD) {
        let count = 0;
        for (const match of text.matchAll(pattern)) {
            count += 1;
            if (count > most)
                return { offset: match.index, message };
        }
    }
    return undefined;
};
const startOf = (node) => node.position?.start.offset ?? 0;
const endOf = (node) => node.position?.end.offset ?? 0;
// remark drops a byte-order mark and then counts from behind it: every offset is one short.
const shift = (node, by) => {
    const stack = [node];
    for (let at = stack.pop(); at; at = stack.pop()) {
        if (at.position) {
            at.position.start.offset = startOf(at) + by;
            at.position.end.offset = endOf(at) + by;
        }
        if (Array.isArray(at.children))
            stack.push(...at.children);
    }
};
const titleOf = (text, heading) => text
    .slice(startOf(heading), Math.min(endOf(heading), startOf(heading) + 200))
    .replace(/^#+/, '')
    .replace(/\r?\n[=-]+\s*$/, '')
    .replace(/#+\s*$/, '')
    .replace(/[*_`:]/g, '')
    .trim();
const sectionsOf = (text, root) => {
    const sections = [];
    let open = [];
    for (const node of root.children) {
        if (node.type === 'heading')
            open = open.filter((section) => section.depth < node.depth);
        for (const section of open)
            section.nodes.push(node);
        if (node.type !== 'heading')
            continue;
        const section = { title: titleOf(text, node), depth: node.depth, start: startOf(node), headingEnd: endOf(node), nodes: [] };
        sections.push(section);
        open.push(section);
    }
    return sections;
};
/** Reads the blocks of a document. */
const outlineOf = (text) => {
    const bom = text.startsWith('\uFEFF') ? 1 : 0;
    const root = parser.parse(text.slice(bom));
    if (bom)
        shift(root, bom);
    return { text, sections: sectionsOf(text, root) };
};
/** Sections of a title, whatever its case. */
const sectionsNamed = (outline, title) => outline.sections.filter((section) => section.title.toLowerCase() === title.toLowerCase());
const tablesIn = (section) => section.nodes.filter((node) => node.type === 'table');
const listsIn = (section) => section.nodes.filter((node) => node.type === 'list');


/***/ }),

/***/ 9284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ itemsIn),
/* harmony export */   n: () => (/* binding */ queueOf)
/* harmony export */ });
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2969);
/* harmony import */ var _splice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8031);


const BOX = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[([ xX])\](\s+|$)/;
const itemOf = (text, node) => {
    const first = node.children[0];
    const end = first ? (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(first) : (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(node);
    const raw = text.slice((0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(node), end);
    const box = BOX.exec(raw);
    const words = box ? raw.slice(box[0].length) : raw.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s*/, '');
    const clean = (0,_splice_js__WEBPACK_IMPORTED_MODULE_1__/* .onOneLine */ .GJ)(words);
    return { text: clean, done: box?.[2]?.toLowerCase() === 'x', ...(box ? { box: (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(node) + (box[1]?.length ?? 0) + 1 } : {}) };
};
/** Bullets of a section's own lists, in order. */
const itemsIn = (outline, section) => (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .listsIn */ .vX)(section).flatMap((list) => list.children.map((node) => itemOf(outline.text, node)));
/** The action queue, as written. */
const queueOf = (outline) => (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionsNamed */ .Ay)(outline, 'Action queue')
    .flatMap((section) => itemsIn(outline, section))
    .map(({ text, done }) => ({ text, done }));


/***/ }),

/***/ 6596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/core/place.js
var core_place = __webpack_require__(6778);
// EXTERNAL MODULE: ./build/src/core/problem.js
var problem = __webpack_require__(7798);
// EXTERNAL MODULE: ./build/src/document/campaign.js
var campaign = __webpack_require__(5541);
// EXTERNAL MODULE: ./build/src/document/conditions.js + 8 modules
var conditions = __webpack_require__(4498);
// EXTERNAL MODULE: ./build/src/document/decode.js
var decode = __webpack_require__(2077);
// EXTERNAL MODULE: ./build/src/document/front.js
var document_front = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/src/document/nearest.js
var nearest = __webpack_require__(1517);
// EXTERNAL MODULE: ./build/src/document/outline.js
var outline = __webpack_require__(2969);
// EXTERNAL MODULE: ./build/src/document/queue.js
var queue = __webpack_require__(9284);
// EXTERNAL MODULE: ./build/src/document/report.js
var document_report = __webpack_require__(3845);
// EXTERNAL MODULE: ./build/src/document/rows.js
var document_rows = __webpack_require__(1830);
// EXTERNAL MODULE: ./build/src/document/schema.js + 1 modules
var schema = __webpack_require__(8768);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/src/document/descriptions/describe.js
var describe = __webpack_require__(7454);
;// CONCATENATED MODULE: ./build/src/document/descriptions/workflow.js
const BY_US = 'Written by Escapement.';
/** What each key of WORKFLOW.md's frontmatter means, for editors. */
const WORKFLOW_WORDS = {
    campaign: 'Name of the campaign: the folder’s name. Letters, digits, `.`, `_`, `-`; unique in the repository.',
    project: 'A remark: what the campaign belongs to.',
    created: 'A remark: date on which it was begun.',
    last_tick: `${BY_US} When something last changed, or once a day.`,
    status: `${BY_US} Follows from the table: the status of the first stage that is not done, \`escalated\`, or \`done\`.`,
    current_stage: `${BY_US} The first stage that is not done.`,
    escalation_required: '`true` halts the campaign until a person decides. Setting it to `false` clears the escalation: the stage gets a new attempt.',
    escalation_reason: 'Stage, failure class and what is asked, in one line.',
    held: '`true` pauses the campaign: nothing new is started, a running job is followed.',
    handled: `${BY_US} By issue: the last comment that was handled.`,
    engine: 'What the jobs run: `namd`, `lammps`, `qe`, `gromacs` or `vasp`. Default: recognised from the logs. Decides what `restart` and `density` mean.',
    budget: 'Where it runs, and what that may cost.',
    'budget.backend': 'Name of a backend in `.github/escapement.yml`. `local` is the machine that runs Escapement.',
    'budget.cap_usd': 'Dollars that may be spent on a backend that has a price. `0` spends nothing there.',
    'budget.spent_usd': `${BY_US} Dollars spent.`,
    'budget.cap_core_hours': 'Core-hours that all attempts together may take. What a submission may take at most is counted before it is made.',
    'budget.spent_core_hours': `${BY_US} Core-hours of the attempts that ended, by the scheduler’s accounting.`,
    notify: 'Who is told what.',
    'notify.issue': `${BY_US} Number of the issue on which advances are told.`,
    'notify.on_advance': '`true`: a comment on the campaign’s one progress issue for each advance. Default: `false`.',
    'notify.on_escalate': '`true` (default): the issue mentions `users`. `false`: an issue without a mention.',
    'notify.users': 'Accounts on GitHub, without `@`: one, or a list.',
    references: 'Documents that issues link to. A fenced `failure-catalog` block in one is read as a catalog.',
    'references.*.path': 'File in the repository; it must be there.',
    'references.*.section': 'Heading in it.',
    deploy: 'What is brought where.',
    'deploy.local_dir': 'Folder whose files the jobs get, from the campaign’s own. Default: the campaign’s folder.',
    'deploy.remote_dir': 'Absolute folder on the backend. Default: the backend’s `root` and the campaign’s name.',
    'deploy.ssh_host': 'A remark. Where to connect is said in `.github/escapement.yml`.',
    stages: 'What the table has no room for, by the stage’s name or number.',
    'stages.*.script': 'sbatch script, below the campaign’s folder. Default: `<stage>.sbatch`, `.slurm` or `.sh`, then `deploy_hpc.sh --<stage>`.',
    'stages.*.command': 'Instead of a script: a shell line that runs in `remote_dir` without a scheduler, for at most `timeout`.',
    'stages.*.sbatch': 'Options of sbatch by their long names: `partition: aa100`. They go before the script’s `#SBATCH` lines.',
    'stages.*.array': 'sbatch’s array expression: `1-20%5`.',
    'stages.*.expected_walltime': 'How long a job takes as a rule: `20m`, `2h`, `1-00:00:00`. Decides when to look again. Default: its time limit.',
    'stages.*.expected_rate': 'How fast a run should be: `50 ns/day`, `3 s/step`, or a map. Under half of it the run counts as `slow`.',
    'stages.*.expected_rate.value': 'The number.',
    'stages.*.expected_rate.unit': 'A count over a time, or a time over a count: `ns/day`, `s/iteration`.',
    'stages.*.expected_rate.file': 'Log to read it from, a glob below `remote_dir`. Default: the stage’s logs.',
    'stages.*.expected_rate.pattern': 'Pattern in RE2 syntax with one group; the last match counts. Default: the engine’s own line.',
    'stages.*.expected_rate.after': 'How long a job runs before it is judged. Default: 10 minutes, or a tenth of `expected_walltime`.',
    'stages.*.logs': 'Logs below `remote_dir`, one or a list, with sbatch’s `%x %j %A %a`. Default: what the script’s `--output` says.',
    'stages.*.checkpoint': 'Glob of what must advance for a resubmission at the time limit to be free.',
    'stages.*.max_links': 'Free resubmissions at the time limit. Default: 15.',
    'stages.*.max_preemptions': 'Free resubmissions after what the scheduler itself calls the cluster’s doing (preempted, node lost). Default: 15.',
    'stages.*.sync': 'Outputs that are copied once the job has ended well: glob → `results/…` (small files, into the repository), an absolute folder below `sync_root`, or `artifact`.',
    'stages.*.fallback': 'Remedies that you approve beforehand.',
    'stages.*.fallback.*.on': 'Failure class: `gpu-oom`, `queue-jam`.',
    'stages.*.fallback.*.set': 'Options of sbatch for the next attempt.',
    'stages.*.fallback.*.after': 'For `queue-jam`: how long to wait before it is used. Default: `4h`.',
    'stages.*.expect': 'What words of the exit condition mean: `restart: "*.restart.coor"`, `density: {file: …, pattern: …, target: …, within: 5%}`.',
    'stages.*.expect.*.file': 'File below `remote_dir` that holds the number.',
    'stages.*.expect.*.pattern': 'Pattern in RE2 syntax with one group; the last match counts.',
    'stages.*.expect.*.key': 'Instead of a pattern: path of the number in a JSON file, `results.density`.',
    'stages.*.expect.*.target': 'Wanted value.',
    'stages.*.expect.*.within': 'Tolerance: `5%`, or in the unit of the target.',
    'stages.*.expect.*.min': 'Smallest value that passes.',
    'stages.*.expect.*.max': 'Largest value that passes.',
    'stages.*.idempotent': '`true`: a `command:` that was interrupted may be run again by itself. Default: `false`, a person is asked.',
    'stages.*.timeout': 'Limit for `command:` and `deploy_hpc.sh`. Default: `10m`.',
    'stages.*.held': '`true`: the stage is not started.',
    'stages.*.production': '`true`: from this stage on `VERIFICATION.md` must say `production_ready`. Default: the first stage with `prod` in its name.',
    'stages.*.attempt': `${BY_US} Lifetime number of the newest attempt; it only grows.`,
    'stages.*.overrides': `${BY_US} Options of sbatch that remedies and commands have set. Delete one to take it back.`,
    'stages.*.accepted': 'Conditions that a person has taken as met.',
    'stages.*.accepted.*.predicate': 'The words of the condition.',
    'stages.*.accepted.*.by': 'Who.',
    'stages.*.accepted.*.at': 'When.',
    'stages.*.missing_since': `${BY_US} Since when no source knows the job.`,
    'stages.*.failures': `${BY_US} Classes of the failures since the stage last passed or a person cleared it.`,
    'stages.*.links': `${BY_US} Free resubmissions so far.`,
    'stages.*.preemptions': `${BY_US} Free resubmissions after preemptions and lost nodes so far.`,
    'stages.*.given_up': `${BY_US} Job that was given up and is to be cancelled.`,
    'stages.*.elements': `${BY_US} Elements of the array that the newest attempt consists of, or that the next one will. Delete it to run all of them.`,
    'stages.*.escalated_at': `${BY_US} Since when the stage waits for a person; what was said before is no answer to that.`,
    'stages.*.issue': `${BY_US} Issue in which a person is asked about the stage.`,
    'stages.*.asked': `${BY_US} The condition that the issue asks about.`,
    'stages.*.granted': `${BY_US} Who granted the newest attempt; what fails then goes to a person again.`,
    'stages.*.cancel': `${BY_US} Job that a person wants cancelled.`,
    'stages.*.approval': `${BY_US} A destructive act that waits for a person’s yes.`,
    'stages.*.approval.act': 'What would be done: `cancel` jobs, or `restart` from zero.',
    'stages.*.approval.digest': 'Stands for exactly that; `/approve DIGEST` says yes to it.',
    'stages.*.approval.by': 'Who asked for it.',
    'stages.*.approval.at': 'When it was asked for.',
    'stages.*.approval.expires': 'When it lapses.',
    'stages.*.approval.issue': 'Issue in which it is asked.',
};

// EXTERNAL MODULE: ./build/src/document/validate.js
var validate = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/document/schemas.js





const base = 'https://json-schema.org/draft/2020-12/schema';
/** The JSON Schema of WORKFLOW.md's frontmatter, as editors use it. */
const workflowJsonSchema = () => ({
    ...(0,describe/* described */.W)(json_schema_processors/* toJSONSchema */.bl(schema/* frontmatterSchema */.UY, { io: 'input', unrepresentable: 'any' }), WORKFLOW_WORDS),
    $schema: base,
    title: "Frontmatter of an Escapement campaign's WORKFLOW.md",
});
let cached;
/** Keys that may stand at a path of the frontmatter. */
const frontmatterKeys = (0,validate/* knownKeys */.e)(() => {
    cached ??= workflowJsonSchema();
    return cached;
});

// EXTERNAL MODULE: ./build/src/document/split.js
var split = __webpack_require__(8935);
// EXTERNAL MODULE: ./build/src/document/stage.js
var stage = __webpack_require__(1401);
// EXTERNAL MODULE: ./build/src/document/table.js
var table = __webpack_require__(4315);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/document/edit-yaml.js + 3 modules
var edit_yaml = __webpack_require__(6114);
;// CONCATENATED MODULE: ./build/src/document/writable.js



/** YAML that can be read and need not be writable: what an alias repeats, and keys on lines of their own. */
const isUnusual = ({ doc }) => {
    let found = false;
    (0,dist/* visit */.YR)(doc, {
        Alias: () => {
            found = true;
            return dist/* visit */.YR.BREAK;
        },
        Map: (_, map) => {
            found ||= (0,dist/* isMap */.jh)(map) && map.items.some(({ srcToken }) => srcToken?.start.some(({ type }) => type === 'explicit-key-ind'));
            return found ? dist/* visit */.YR.BREAK : undefined;
        },
    });
    return found;
};
/** What a run has to be able to note. */
const pathsFor = (rows) => [
    ...rows.map(({ name }) => ({ path: ['stages', name, 'attempt'], to: 1_000_000 })),
    { path: ['escalation_reason'], to: 'a reason' },
    { path: ['last_tick'], to: '2026-01-01T00:00:00Z' },
    { path: ['notify', 'issue'], to: 1_000_000 },
    { path: ['budget', 'spent_core_hours'], to: 1_000_000.5 },
    { path: ['handled', '1000000'], to: 1_000_000 },
];
/** Names the parts of the frontmatter that can be read but not written: a submission could not be recorded there. */
const checkWritable = (text, front, rows, report) => {
    if (!isUnusual(front))
        return;
    const told = new Set();
    for (const { path, to } of pathsFor(rows)) {
        if ((0,edit_yaml/* editYaml */.a)(text, { kind: 'scalar', path, to }) !== undefined)
            continue;
        const at = (0,document_front/* offsetOf */.b4)(front, path, true);
        if (told.has(at))
            continue;
        told.add(at);
        report.error('NOT_WRITABLE', at, `a run could not write \`${path.join('.')}\` here`, 'write this part out: no alias (`*name`), no anchor that is used elsewhere (`&name`), keys as `key: value`');
    }
};

;// CONCATENATED MODULE: ./build/src/document/read.js



















const readYaml = (front, report) => {
    for (const { code, offset, message, hint } of front.faults)
        report.error(code, front.base + offset, message, hint);
    if (/^\uFEFF?%/.test(front.yaml))
        report.error('YAML', front.base, 'directives (`%YAML`, `%TAG`) are not read', 'begin with `campaign: <name of the folder>`');
    if (front.faults.length > 0)
        return undefined;
    try {
        const value = (0,document_front/* plain */.pj)(front);
        if (value !== null && typeof value === 'object' && !Array.isArray(value))
            return value;
        report.error('WRONG_TYPE', front.base, 'the frontmatter must be a map of keys', 'begin with `campaign: <name of the folder>`');
    }
    catch (error) {
        report.error('YAML', front.base, error instanceof Error ? error.message : 'the YAML cannot be read', 'write it without aliases');
    }
    return undefined;
};
const checkName = (front, value, file, template, report) => {
    const name = (0,document_front/* sourceText */.rI)(front, ['campaign']);
    const folder = (0,campaign/* folderOf */.yS)(file).split('/').at(-1) ?? '';
    // of the wrong type: the check says so
    if (name === undefined && value.campaign !== null && value.campaign !== undefined)
        return 'unnamed';
    if (name === undefined) {
        report.error('CAMPAIGN_NAME', front.base, '`campaign` is missing', `write \`campaign: ${folder || 'name-of-the-folder'}\``);
        value.campaign = 'unnamed';
        return 'unnamed';
    }
    if ((0,keys/* isSlug */.u5)(name))
        value.campaign = name;
    if ((0,keys/* isSlug */.u5)(name) && !template && folder !== '' && name !== folder)
        report.error('CAMPAIGN_NAME', (0,document_front/* offsetOf */.b4)(front, ['campaign']), `\`campaign: ${name}\` stands in the folder \`${folder}\``, `write \`campaign: ${folder}\`, or rename the folder`);
    return name;
};
const entriesOf = (front, stages, rows, report) => {
    const entries = new Map();
    const places = Object.entries(stages ?? {}).map(([key, entry]) => ({ key, entry, at: (0,document_front/* offsetOf */.b4)(front, ['stages', key], true) }));
    for (const { key, entry, at } of places.toSorted((a, b) => a.at - b.at)) {
        const row = (0,document_rows/* stageNamed */.ap)(key, rows);
        if (!row && entry?.attempt)
            report.error('UNKNOWN_STAGE', at, `\`stages.${key}\` names no stage any more, and it has run before`, 'renamed: write the new name here as well; deleted: take the entry out, and a job of it that lives on is told and left alone');
        else if (!row)
            report.error('UNKNOWN_STAGE', at, `\`stages.${key}\` names no stage`, (0,document_rows/* stageHint */.wp)(key, rows));
        else if (entries.has(row))
            report.error('DUPLICATE_KEY', at, `\`stages.${key}\` is a second entry for \`${row.name}\``, 'put all of it under one key');
        else
            entries.set(row, entry ?? {});
        if (entry?.script && entry.command)
            report.error('SCRIPT_AND_COMMAND', (0,document_front/* offsetOf */.b4)(front, ['stages', key, 'command'], true), `\`stages.${key}\` has a script and a command`, 'keep one of the two');
    }
    return entries;
};
const ENGINES = ['namd', 'lammps', 'qe', 'gromacs', 'vasp'];
const checkFront = (front, read, file, rows, report) => {
    const backend = read.budget?.backend;
    if (backend === 'vast-ai')
        report.error('BACKEND_NOT_YET', (0,document_front/* offsetOf */.b4)(front, ['budget', 'backend']), 'the backend `vast-ai` is not supported by this version', 'name a backend of .github/escapement.yml, or `local`');
    if (read.engine && !ENGINES.includes(read.engine.toLowerCase()))
        report.warning('UNKNOWN_ENGINE', (0,document_front/* offsetOf */.b4)(front, ['engine']), `\`${read.engine}\` is no engine that comes with defaults`, (0,nearest/* didYouMean */.a)(read.engine, ENGINES));
    if ((0,campaign/* localDirOf */.WP)(file, read.deploy?.local_dir) === undefined)
        report.error('BAD_PATH', (0,document_front/* offsetOf */.b4)(front, ['deploy', 'local_dir']), '`deploy.local_dir` must be a path within the repository, without `..`', 'leave it out, or write `.`');
    const current = (0,document_front/* sourceText */.rI)(front, ['current_stage']);
    if (current && rows.length > 0 && !(0,document_rows/* stageNamed */.ap)(current, rows))
        report.warning('UNKNOWN_STAGE', (0,document_front/* offsetOf */.b4)(front, ['current_stage']), `\`current_stage: ${current}\` names no stage; it will follow from the table`, (0,document_rows/* stageHint */.wp)(current, rows));
};
const placer = (text, front, rows, keys) => {
    const place = (0,core_place/* placesIn */.y)(text);
    return (where) => {
        if (where.kind === 'key')
            return place((0,document_front/* offsetOf */.b4)(front, where.path));
        const row = rows.find((one) => one.slug === where.stage);
        if (!row)
            return place(front.base);
        if (where.kind === 'entry') {
            const key = keys.find((one) => (0,document_rows/* stageNamed */.ap)(one, rows) === row) ?? row.name;
            return place((0,document_front/* offsetOf */.b4)(front, ['stages', key, ...where.path]));
        }
        return place(where.kind === 'cell' ? (0,table/* wordStart */.ZJ)(text, row.cells[where.column]) : (0,conditions/* clauseOffset */.z)(text, row, where.side, where.offset));
    };
};
const blocks = (text, report) => {
    const hard = (0,outline/* tooHard */.UR)(text);
    if (hard === undefined)
        return (0,outline/* outlineOf */.W4)(text);
    report.error('TOO_LARGE', hard.offset, hard.message, 'move what is not needed here to a file of its own');
    return undefined;
};
const build = (text, file, template, report) => {
    const parts = (0,split/* split */.l)(text);
    if ('code' in parts) {
        report.error(parts.code, parts.offset, parts.message, parts.hint);
        return undefined;
    }
    const front = (0,document_front/* readFront */.ae)(parts);
    const value = readYaml(front, report);
    const outline = blocks(text, report);
    const grid = outline && (0,document_rows/* findStageTable */.MJ)(outline, report);
    const rows = grid ? (0,document_rows/* readRows */.aK)(text, grid, report) : [];
    const name = value ? checkName(front, value, file, template, report) : '';
    const locate = (path, key) => (0,document_front/* offsetOf */.b4)(front, path, key);
    const read = value && (0,validate/* check */.z)(schema/* frontmatterSchema */.UY, value, frontmatterKeys, locate, report);
    if (read)
        checkFront(front, read, file, rows, report);
    const entries = read && grid ? entriesOf(front, read.stages, rows, report) : new Map();
    const specs = rows.map((row) => (0,stage/* specOf */.rI)(text, row, rows, entries.get(row) ?? {}, report));
    const states = Object.fromEntries(rows.map((row) => [row.slug, (0,stage/* stateOf */.L4)(text, row, entries.get(row) ?? {}, report)]));
    if (!read || !outline)
        return undefined;
    checkWritable(text, front, rows, report);
    const spec = (0,campaign/* campaignOf */.Ii)(file, read, name, specs, (0,queue/* queueOf */.n)(outline));
    const state = (0,campaign/* campaignStateOf */.N0)(spec, read, (0,document_front/* sourceText */.rI)(front, ['current_stage']), states);
    return { text, file, spec, state, placeOf: placer(text, front, rows, Object.keys(read.stages ?? {})) };
};
/**
 * Reads a WORKFLOW.md. Problems are collected, never thrown. With an error among them there is no `workflow`: the campaign is not
 * acted on. Warnings do not stop it.
 * @param file path in the repository, with `/`: its folder must bear the campaign's name
 */
const readWorkflow = (bytes, file, options = {}) => {
    const decoded = (0,decode/* decode */.D)(bytes, file);
    if ('problems' in decoded)
        return decoded;
    const report = (0,document_report/* reportOn */.S)(decoded.text, file);
    const template = options.template ?? /(^|\/)WORKFLOW\.[^/]+\.md$/.test(file);
    const built = build(decoded.text, file, template, report);
    const problems = report.list();
    return built && !(0,problem/* hasErrors */.C)(problems) ? { workflow: { ...built, problems }, problems } : { problems };
};


/***/ }),

/***/ 1830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ namesStage),
/* harmony export */   MJ: () => (/* binding */ findStageTable),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   ap: () => (/* binding */ stageNamed),
/* harmony export */   wp: () => (/* binding */ stageHint),
/* harmony export */   x2: () => (/* binding */ stageGrid)
/* harmony export */ });
/* harmony import */ var _core_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8133);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1517);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2969);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4315);




/** The nine columns, as the seed names them. */
const COLUMNS = ['#', 'Name', 'Entry condition', 'Exit condition', 'Status', 'JobID', 'Started', 'Completed', 'Retries'];
const isStageTable = (grid) => ['Name', 'Status'].every((name) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .columnOf */ .uV)(grid, name) >= 0);
/** The table of stages: in the section `Stages`, the one that has a name and a status. Undefined when it is not there, or not alone. */
const stageGrid = (outline) => {
    const grids = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionsNamed */ .Ay)(outline, 'Stages')
        .flatMap(_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .tablesIn */ .N$)
        .map((table) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .gridOf */ .y_)(outline.text, table))
        .filter(isStageTable);
    return grids.length === 1 ? grids[0] : undefined;
};
const noTable = (sections, outline, report) => {
    const first = sections[0];
    if (!first) {
        const close = outline.sections.find((section) => (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(section.title, ['Stages']));
        const hint = close ? `did you mean this heading to be \`## Stages\`?` : 'add a section `## Stages` with the table of stages';
        report.error('NO_STAGES', close?.start ?? outline.text.length, 'there is no section `## Stages`', hint);
        return undefined;
    }
    report.error('NO_STAGE_TABLE', first.start, 'the section `## Stages` holds no table', `a header row with ${COLUMNS.join(' | ')}, then a line of dashes`);
    return undefined;
};
const missingColumns = (grid, report) => {
    let missing = false;
    for (const name of COLUMNS) {
        const count = grid.header.filter((header) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)(header) === (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)(name)).length;
        if (count === 1)
            continue;
        missing = true;
        if (count > 1) {
            const second = grid.headerCells[grid.header.findLastIndex((header) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)(header) === (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)(name))];
            report.error('DUPLICATE_COLUMN', second?.start ?? grid.start, `two columns are called \`${name}\``, 'keep one');
        }
        else {
            const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, grid.header);
            report.error('MISSING_COLUMN', grid.start, `the table has no column \`${name}\``, close ? `did you mean \`${close}\` to be \`${name}\`?` : 'add it; order and further columns are yours');
        }
    }
    return missing;
};
/** Finds the table of stages and reports what is wrong with it as a whole. */
const findStageTable = (outline, report) => {
    const sections = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionsNamed */ .Ay)(outline, 'Stages');
    const tables = sections.flatMap(_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .tablesIn */ .N$);
    const grids = tables.map((table) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .gridOf */ .y_)(outline.text, table));
    if (grids.length === 0)
        return noTable(sections, outline, report);
    const candidates = grids.filter(isStageTable);
    if (candidates.length > 1) {
        report.error('MULTIPLE_STAGE_TABLES', candidates[1]?.start ?? 0, 'this is a second table of stages', 'keep one; move the other to a section of its own');
        return undefined;
    }
    const grid = candidates[0] ?? grids[0];
    if (!grid || missingColumns(grid, report))
        return undefined;
    if (grid.rows.length === 0)
        report.error('NO_STAGES', grid.start, 'the table of stages has no row', 'add a row for each stage');
    return grid;
};
const NUMBER = /^\d{1,6}(\.\d{1,6})*(-[\w.-]+)?$/;
const isEllipsis = (text, cells) => {
    const words = cells.map((cell) => (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readCell */ .$$)(text, cell)).filter((word) => word !== '');
    return words.length === 1 && /^(\.{3}|…)$/.test(words[0] ?? '');
};
const readRow = (text, grid, row, report) => {
    if (isEllipsis(text, row.cells)) {
        report.warning('PLACEHOLDER', row.start, 'this row says only `...` and is passed over', 'replace it by stages, or delete it');
        return undefined;
    }
    if (row.cells.length !== grid.header.length) {
        report.error('CELL_COUNT', row.start, `this row has ${row.cells.length} cells, the header has ${grid.header.length}`, 'a pipe within a cell is written `\\|`, also within backticks; an empty cell is `—`');
        return undefined;
    }
    const cells = Object.fromEntries(COLUMNS.map((name) => [name, row.cells[(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .columnOf */ .uV)(grid, name)]]));
    const number = (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .bareWord */ .dA)((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readCell */ .$$)(text, cells['#']));
    const name = (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .bareWord */ .dA)((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readCell */ .$$)(text, cells.Name));
    const slug = (0,_core_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .slugOf */ .tF)(name);
    if (!NUMBER.test(number))
        report.error('BAD_NUMBER', (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .wordStart */ .ZJ)(text, cells['#']), `\`${number}\` is not the number of a stage`, 'write `0`, `1`, `0.5` …');
    if ((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isNone */ .$I)(name) || !(0,_core_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isSlug */ .u5)(slug))
        report.error('NAME_NOT_SLUG', (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .wordStart */ .ZJ)(text, cells.Name), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isNone */ .$I)(name) ? 'this stage has no name' : `nothing of \`${name}\` can stand in a job's name`, 'letters, digits, `.`, `_`, `-`');
    return { number, name, slug, start: row.start, cells };
};
const refuseDoubles = (text, rows, report) => {
    for (const [i, row] of rows.entries()) {
        const before = rows.slice(0, i);
        const twin = before.find((other) => other.slug.toLowerCase() === row.slug.toLowerCase());
        if (twin)
            report.error('DUPLICATE_STAGE', (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .wordStart */ .ZJ)(text, row.cells.Name), twin.name === row.name
                ? `two stages are called \`${row.name}\``
                : `\`${row.name}\` and \`${twin.name}\` would both be \`${row.slug}\` in a job's name`, 'give one of them another name');
        if (before.some((other) => other.number === row.number))
            report.error('DUPLICATE_STAGE', (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .wordStart */ .ZJ)(text, row.cells['#']), `two stages have the number ${row.number}`, 'number them anew');
    }
};
/** Reads the rows of the table of stages. */
const readRows = (text, grid, report) => {
    const rows = grid.rows.map((row) => readRow(text, grid, row, report)).filter((row) => row !== undefined);
    refuseDoubles(text, rows, report);
    return rows;
};
/** Whether a word names the stage: its name, its slug, its number, or `0-dry-run`. */
const namesStage = (word, row) => [row.name, row.slug, row.number, `${row.number}-${row.name}`, `${row.number}-${row.slug}`].includes(word.trim());
/** The stage that a word names; a name goes before a number. */
const stageNamed = (word, rows) => rows.find((row) => row.name === word.trim()) ?? rows.find((row) => namesStage(word, row));
/** Hint for a word that names no stage. */
const stageHint = (word, rows) => (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(word, rows.map((row) => row.name));


/***/ }),

/***/ 8031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   PT: () => (/* binding */ lineStart),
/* harmony export */   V4: () => (/* binding */ splice),
/* harmony export */   Wl: () => (/* binding */ eolOf),
/* harmony export */   kd: () => (/* binding */ lineEnd)
/* harmony export */ });
/** Replaces a range of a text. */
const splice = (text, start, end, replacement) => text.slice(0, start) + replacement + text.slice(end);
/** Line breaks of any kind, with the blanks around them, as one blank. The whole run is matched first: blanks without a break are most. */
const onOneLine = (text) => text.replace(/[\s\u0085]+/g, (run) => (/[\r\n\u0085\u2028\u2029]/.test(run) ? ' ' : run)).trim();
/** The line break that a document uses: that of its first line. */
const eolOf = (text) => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');
/** Start of the line in which an offset stands. */
const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;
/** End of the line in which an offset stands, before its line break. */
const lineEnd = (text, at) => {
    const newline = text.indexOf('\n', at);
    if (newline < 0)
        return text.length;
    return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
};


/***/ }),

/***/ 8935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ split)
/* harmony export */ });
/* harmony import */ var gray_matter__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1910);

const START = 'the first line must be `---`, then YAML, then a line `---`';
const refuse = () => {
    throw new Error('only YAML frontmatter is read; code is never run');
};
// A fresh object each time: without options gray-matter answers from a cache that its callers share.
const options = () => ({
    engines: { yaml: { parse: () => ({}) }, js: { parse: refuse }, javascript: { parse: refuse }, json: { parse: refuse } },
});
/** Splits frontmatter from body. Only plain YAML frontmatter is accepted: gray-matter would execute `---js`. */
const split = (text) => {
    const bom = text.startsWith('\uFEFF') ? 1 : 0;
    // up to the line feed, as gray-matter has it: a lone carriage return ends no line
    const first = (/^[^\n]*/.exec(text.slice(bom))?.[0] ?? '').replace(/\r$/, '');
    const language = /^---[ \t]*([^\s-][^\s]*)/.exec(first)?.[1];
    if (language !== undefined)
        return {
            code: 'JS_FRONTMATTER',
            offset: bom + 3,
            message: `frontmatter in \`${language.slice(0, 20)}\` is not read, and never executed`,
            hint: START,
        };
    if (!/^---[ \t]*$/.test(first))
        return { code: 'NO_FRONTMATTER', offset: bom, message: 'the file does not begin with frontmatter', hint: START };
    const found = gray_matter__WEBPACK_IMPORTED_MODULE_0__(text.slice(bom), options());
    const newline = text.indexOf('\n', bom);
    const closing = bom + 3 + found.matter.length + 1;
    if (newline < 0 || !/^---[ \t]*(\r?\n|$)/.test(text.slice(closing)))
        return {
            code: 'FRONTMATTER_OPEN',
            offset: bom,
            message: 'the frontmatter is never closed',
            hint: 'close it with a line that is exactly `---`',
        };
    const eol = text[newline - 1] === '\r' ? '\r\n' : '\n';
    return { text, bom, eol, yaml: { start: newline + 1, end: Math.max(newline + 1, closing) } };
};


/***/ }),

/***/ 1401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   rI: () => (/* binding */ specOf),
/* harmony export */   sw: () => (/* binding */ defined)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8008);
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4498);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(231);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1517);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4315);





/** Rolling resubmissions of a chain stage, where the file does not say (domain.md §1). */
const MAX_LINKS = 15;
/** Free resubmissions after preemptions, likewise: what is put off so often will not get through by itself. */
const MAX_PREEMPTIONS = 15;
/** Limit for `command:` and `deploy_hpc.sh`, where the file does not say. */
const TIMEOUT = 600;
/** Leaves out what is undefined, as `exactOptionalPropertyTypes` wants it. */
const defined = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
// `exclusive: true` is a flag without a value; `false` says that it is not set.
const options = (map) => Object.fromEntries(Object.entries(map ?? {})
    .filter(([, value]) => value !== false)
    .map(([name, value]) => [name, value === true ? '' : String(value)]));
const bindingOf = (value) => {
    if (typeof value === 'string')
        return { kind: 'glob', glob: value };
    const { within, ...rest } = value;
    return {
        kind: 'value',
        ...defined({
            ...rest,
            file: rest.file,
            within: within == null ? undefined : (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTolerance */ .BL)(within),
        }),
    };
};
const workOf = (entry) => {
    if (entry.script)
        return { kind: 'script', path: entry.script.replace(/^(\.\/)+/, '') };
    return entry.command ? { kind: 'command', command: entry.command } : { kind: 'missing', lookedFor: [] };
};
const seconds = (value) => (value == null ? undefined : (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(value));
const rateOf = (written) => {
    if (written == null || typeof written === 'string')
        return written == null ? undefined : (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRate */ .WN)(written);
    return defined({
        ...written,
        file: written.file ?? undefined,
        pattern: written.pattern ?? undefined,
        after: seconds(written.after),
    });
};
/** One stage as written: its row and its entry in `stages:`. */
const specOf = (text, row, rows, entry, report) => {
    const expect = Object.fromEntries(Object.entries(entry.expect ?? {}).map(([word, value]) => [word, bindingOf(value)]));
    const { array: listed, ...sbatch } = options(entry.sbatch);
    const logs = entry.logs ?? [];
    return defined({
        number: row.number,
        name: row.name,
        slug: row.slug,
        entry: (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .readCondition */ .s)(text, row, 'entry', rows, expect, report),
        exit: (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .readCondition */ .s)(text, row, 'exit', rows, expect, report),
        work: workOf(entry),
        sbatch,
        array: entry.array == null ? listed : String(entry.array),
        expectedWalltime: seconds(entry.expected_walltime),
        expectedRate: rateOf(entry.expected_rate),
        logs: typeof logs === 'string' ? [logs] : logs,
        checkpoint: entry.checkpoint ?? undefined,
        maxLinks: entry.max_links ?? MAX_LINKS,
        maxPreemptions: entry.max_preemptions ?? MAX_PREEMPTIONS,
        sync: entry.sync ?? {},
        fallback: (entry.fallback ?? []).map(({ on, set, after }) => defined({ on, set: options(set), after: seconds(after) })),
        expect,
        idempotent: entry.idempotent ?? false,
        timeout: seconds(entry.timeout) ?? TIMEOUT,
        held: entry.held ?? false,
        production: entry.production ?? false,
    });
};
const statusIn = (text, row, report) => {
    const word = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .bareWord */ .dA)((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readCell */ .$$)(text, row.cells.Status)).toLowerCase();
    const status = _core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUSES */ .f.find((known) => known === word);
    if (!status)
        report.error('UNKNOWN_STATUS', (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .wordStart */ .ZJ)(text, row.cells.Status), `\`${word}\` is not a status`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(word, _core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUSES */ .f));
    return status ?? 'pending';
};
const dateIn = (text, row, column, report) => {
    const word = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .bareWord */ .dA)((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readCell */ .$$)(text, row.cells[column]));
    if ((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(word))
        return undefined;
    if ((0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .isDate */ .$P)(word))
        return word;
    const at = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .wordStart */ .ZJ)(text, row.cells[column]);
    if (/^YYYY/.test(word))
        report.warning('PLACEHOLDER', at, `\`${word}\` is a placeholder and read as none`, 'write `—` or a date');
    else
        report.error('BAD_DATE', at, `\`${word}\` is not a date`, 'write `2026-05-05`, `2026-05-05T20:10:00Z` or `—`');
    return undefined;
};
const jobIn = (text, row, report) => {
    const word = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .bareWord */ .dA)((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readCell */ .$$)(text, row.cells.JobID));
    if ((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(word))
        return undefined;
    if (!/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}$/.test(word))
        report.error('BAD_JOB_ID', (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .wordStart */ .ZJ)(text, row.cells.JobID), `\`${word.slice(0, 40)}\` is not the id of a job`, 'write the number that sbatch printed, or `—`');
    return word;
};
const retriesIn = (text, row, report) => {
    const word = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .bareWord */ .dA)((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readCell */ .$$)(text, row.cells.Retries));
    if ((0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(word))
        return 0;
    if (!/^\d{1,9}$/.test(word))
        report.error('BAD_NUMBER', (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .wordStart */ .ZJ)(text, row.cells.Retries), `\`${word.slice(0, 40)}\` is not a number of retries`, 'write `0`');
    return Number.parseInt(word, 10) || 0;
};
const instant = (value) => typeof value === 'string' ? (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(value.trim()) : (value ?? undefined);
/** One stage's state: its cells and the machine's own scalars. */
const stateOf = (text, row, entry, report) => defined({
    status: statusIn(text, row, report),
    attempt: entry.attempt ?? 0,
    job: jobIn(text, row, report),
    started: dateIn(text, row, 'Started', report),
    completed: dateIn(text, row, 'Completed', report),
    retries: retriesIn(text, row, report),
    overrides: options(entry.overrides),
    accepted: entry.accepted ?? [],
    missingSince: instant(entry.missing_since),
    failures: entry.failures ?? [],
    links: entry.links ?? 0,
    preemptions: entry.preemptions ?? 0,
    elements: entry.elements ?? undefined,
    escalatedAt: instant(entry.escalated_at),
    issue: entry.issue ?? undefined,
    asked: entry.asked ?? undefined,
    granted: entry.granted ?? undefined,
    givenUp: entry.given_up ?? undefined,
    cancel: entry.cancel ?? undefined,
    approval: entry.approval ? defined({ ...entry.approval, issue: entry.approval.issue ?? undefined }) : undefined,
});


/***/ }),

/***/ 4315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ readCell),
/* harmony export */   $I: () => (/* binding */ isNone),
/* harmony export */   Xs: () => (/* binding */ headerKey),
/* harmony export */   ZJ: () => (/* binding */ wordStart),
/* harmony export */   dA: () => (/* binding */ bareWord),
/* harmony export */   eS: () => (/* binding */ fillCell),
/* harmony export */   jj: () => (/* binding */ offsetInCell),
/* harmony export */   kq: () => (/* binding */ escapeCell),
/* harmony export */   uV: () => (/* binding */ columnOf),
/* harmony export */   y_: () => (/* binding */ gridOf)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7422);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2969);
/* harmony import */ var _splice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8031);



const isEscaped = (text, at) => {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\')
        slashes += 1;
    return slashes % 2 === 1;
};
// blanks may follow the row's last pipe, and then they are part of the last cell's range, too
const beforePipe = (text, start, end) => {
    const last = text.slice(start, end).trimEnd().length + start;
    return last > start && text[last - 1] === '|' && !isEscaped(text, last - 1) ? last - 1 : end;
};
// A cell's range includes its leading pipe, the last one's the trailing pipe too.
const cellsOf = (text, row) => row.children.map((node, i) => {
    let start = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(node);
    let end = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(node);
    if (text[start] === '|')
        start += 1;
    if (i === row.children.length - 1)
        end = beforePipe(text, start, end);
    return { start, end: Math.max(start, end) };
});
/** Text of a cell: trimmed, `\|` read as `|` (a pipe within backticks splits a cell too, unless it is escaped). */
const readCell = (text, cell) => text
    .slice(cell.start, cell.end)
    .replace(/\\([\\|])/g, (pair, char) => (char === '|' ? '|' : pair))
    .trim();
/** Where the words of a cell begin; an empty cell's own start. */
const wordStart = (text, { start, end }) => {
    const raw = text.slice(start, end);
    return raw.trim() === '' ? start : start + raw.length - raw.trimStart().length;
};
/** Offset in the whole text of the n-th character (UTF-16 unit) of a cell as `readCell` gives it. */
const offsetInCell = (text, cell, index) => {
    const raw = text.slice(cell.start, cell.end);
    let at = raw.length - raw.trimStart().length;
    for (let read = 0; read < index && at < raw.length; read++) {
        if (raw[at] === '\\' && raw[at + 1] === '|')
            at += 2;
        else if (raw[at] === '\\' && raw[at + 1] === '\\') {
            // two characters in the cell, two in the text: a step for each, but never a look at the second as an escape
            at += read + 1 < index ? 2 : 1;
            read += 1;
        }
        else
            at += 1;
    }
    return cell.start + at;
};
const gridOf = (text, table) => {
    const [head, ...rows] = table.children;
    const headerCells = head ? cellsOf(text, head) : [];
    return {
        start: (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(table),
        header: headerCells.map((cell) => readCell(text, cell)),
        headerCells,
        rows: rows.map((row) => ({ start: (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(row), end: (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(row), cells: cellsOf(text, row) })),
    };
};
/** Header texts compared without case, spaces and emphasis: `Job ID` is `JobID`. */
const headerKey = (header) => header.toLowerCase().replace(/[\s*_`]/g, '');
const columnOf = (grid, name) => grid.header.findIndex((header) => headerKey(header) === headerKey(name));
const NONE = new Set(['', '—', '–', '-', 'n/a']);
/** `—`, `-`, empty and `n/a` all say "none". */
const isNone = (value) => NONE.has(value.trim().toLowerCase());
/** A cell's word without the backticks or emphasis that people put around it. */
const bareWord = (value) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .M)(value.replace(/^[`*_]+/, ''), '`*_').trim();
/** What may stand in a cell: one line, pipes escaped. */
const escapeCell = (value) => 
// a run of backslashes is taken whole, pipe or none: else each of its backslashes would be a new beginning
(0,_splice_js__WEBPACK_IMPORTED_MODULE_2__/* .onOneLine */ .GJ)(value).replace(/\\+\|?|\|/g, (run) => (run.endsWith('|') ? `${run.slice(0, -1)}${run.length % 2 === 1 ? '\\' : '\\\\'}|` : run));
const width = (text) => [...text].length;
/**
 * The text that stands between the pipes afterwards: as wide as before when it fits, else only this cell grows.
 * A cell that was aligned to the right stays so.
 */
const fillCell = (old, value) => {
    const escaped = escapeCell(value);
    const wide = width(escaped);
    if (old.trim() === '')
        return escaped === '' ? old : ` ${escaped} ${' '.repeat(Math.max(0, width(old) - wide - 2))}`;
    const lead = old.slice(0, old.length - old.trimStart().length);
    const trail = old.slice(old.trimEnd().length);
    const right = lead.length > trail.length;
    const room = width(old.trim()) + Math.max(0, (right ? lead : trail).length - 1);
    // a backslash must not come to stand right before the pipe
    const end = trail.slice(0, 1) || (escaped.endsWith('\\') ? ' ' : '');
    if (wide > room || trail === '')
        return `${lead.slice(0, 1)}${escaped}${end}`;
    const padding = ' '.repeat(room - wide);
    return right ? ` ${padding}${escaped}${trail}` : `${lead}${escaped}${padding} `;
};


/***/ }),

/***/ 9236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ ownerHashOf),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/** Who owns a remote folder; its hash is part of every token, so that a fork or a copied folder has other tokens. */
// GitHub ignores the case of owner and name, so a clone's URL may be written in another
const ownerOf = (repository, file) => `${repository.toLowerCase()} ${file}`;
const ownerHashOf = (owner) => sha256(owner).slice(0, 8);


/***/ }),

/***/ 6225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   GP: () => (/* binding */ deployable),
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   fP: () => (/* binding */ MAX_DEPLOY_BYTES)
/* harmony export */ });
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8388);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7422);
/* harmony import */ var _campaign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9236);



/** Inputs are scripts and small tables; a trajectory in git is a mistake that is better said than copied every time. */
const MAX_DEPLOY_BYTES = 20 * 1024 * 1024;
/** Documents that people and Escapement exchange; the jobs have no use for them. */
const OURS = ['WORKFLOW.md', 'VERIFICATION.md', 'ORCHESTRATION_CHECK.md', 'failure-catalog.yml', '.priors.yaml'];
const NEVER_BELOW = ['results', '.escapement', '.git', '.github'];
const LFS = 'version https://git-lfs.github.com/spec/v1';
/** The tree's files that belong to the campaign's deployment, with their path below remote_dir. */
const deployable = (spec, files) => {
    const prefix = spec.localDir === '' ? '' : `${spec.localDir}/`;
    const inside = spec.stages.flatMap((stage) => Object.values(stage.sync)).filter((to) => !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutside */ ._K)(to));
    const targets = [...NEVER_BELOW, ...inside.map((to) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEnd */ .M)(to, '/'))];
    return files
        .filter((file) => file.path.startsWith(prefix))
        .map((file) => ({ path: file.path.slice(prefix.length), file }))
        .filter(({ path }) => !OURS.includes(path) && !targets.some((target) => path === target || path.startsWith(`${target}/`)));
};
/** Why these files can't be brought to a cluster, in words for people; undefined when they can. */
const whyNot = (entries, contents) => {
    const link = entries.find(({ file }) => file.mode === '120000');
    if (link)
        return `${link.path} is a symbolic link in git: replace it by the file it points to`;
    const submodule = entries.find(({ file }) => file.mode === '160000');
    if (submodule)
        return `${submodule.path} is a submodule: its files are not in this commit; copy what the jobs need into the campaign`;
    const total = entries.reduce((sum, { file }) => sum + file.size, 0);
    if (total > MAX_DEPLOY_BYTES)
        return `its files are ${Math.round(total / 1048576)} MiB, more than ${MAX_DEPLOY_BYTES / 1048576}: keep data on the cluster and name it in the scripts`;
    const odd = entries.find(({ path }) => /[\n\r\0]/.test(path));
    if (odd)
        return `${JSON.stringify(odd.path)} has a line break in its name`;
    const lfs = entries.find(({ path }) => Buffer.from(contents.get(path)?.subarray(0, LFS.length) ?? []).toString() === LFS);
    return lfs ? `${lfs.path} is a Git LFS pointer, not the file: store it in git itself, or on the cluster` : undefined;
};
const manifestOf = (entries, contents) => entries.map(({ path, file }) => {
    const content = contents.get(path) ?? new Uint8Array();
    return { path, mode: file.mode === '100755' ? '755' : '644', sha256: (0,_campaign_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(content), size: content.length };
});


/***/ }),

/***/ 4277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ campaignFiles)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** A template is a document to copy from: it is never ticked. */
const isTemplate = (path) => /(^|\/)templates\//.test(path);
/** Paths of the repository that are campaigns by the configuration's globs, in a fixed order. */
const campaignFiles = (globs, paths) => {
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_0__([...globs], { dot: true });
    return paths.filter((path) => matches(path) && !isTemplate(path)).sort();
};


/***/ }),

/***/ 1007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by key, in the order of their first occurrence (`Map.groupBy` needs Node 21, and the CLI runs on 20). */
const groupBy = (items, keyOf) => {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
};


/***/ }),

/***/ 4406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W8: () => (/* binding */ CATALOG),
  tt: () => (/* binding */ catalogFiles),
  Hh: () => (/* binding */ catalogOf),
  a$: () => (/* binding */ knowledgeOf)
});

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/src/catalog/search.js

/** Longer patterns are refused: nobody reads them, and compiling costs memory in their length. */
const LONGEST_PATTERN = 1000;
/** Only the end of a longer text is searched, in characters. */
const LONGEST_TEXT = 1024 * 1024;
/** Compiled patterns that are kept. */
const KEPT = 256;
/** A pattern that the linear-time engine cannot run; the message says why, for people. */
class PatternError extends Error {
    pattern;
    constructor(pattern, why, options) {
        super(`\`${pattern.slice(0, 80)}\`: ${why}`, options);
        this.name = 'PatternError';
        this.pattern = pattern;
    }
}
const compiled = new Map();
const compile = (pattern) => {
    const known = compiled.get(pattern);
    if (known)
        return known;
    if (pattern.length > LONGEST_PATTERN)
        throw new PatternError(pattern, `longer than ${LONGEST_PATTERN} characters`);
    try {
        // `^` and `$` speak of lines, because logs are lists of lines
        const made = build/* RE2JS */.L3.compile(pattern, build/* RE2JS */.L3.MULTILINE);
        if (compiled.size >= KEPT)
            compiled.clear();
        compiled.set(pattern, made);
        return made;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new PatternError(pattern, why, { cause });
    }
};
/** What is wrong with a pattern; undefined when it can be used. */
const patternProblem = (pattern) => {
    try {
        compile(pattern);
        return undefined;
    }
    catch (error) {
        if (error instanceof PatternError)
            return error.message;
        throw error;
    }
};
/**
 * The last match, on an engine whose time is linear in the text whatever the pattern (`(a+)+$` hangs nobody).
 * `^` and `$` match at lines; `.` does not cross them. Throws PatternError for a pattern that cannot be compiled.
 */
const search_search = (pattern, text) => {
    const matcher = compile(pattern).matcher(text.length > LONGEST_TEXT ? text.slice(-LONGEST_TEXT) : text);
    let last;
    while (matcher.find()) {
        last = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? undefined);
    }
    return last;
};

;// CONCATENATED MODULE: ./build/src/catalog/engines.js


// Values may be written in the notation of core/condition/checks/reading.ts: `column:`, `fixed15:`, `product ::`, `if ::`, ` || `.
const NAMD = {
    name: 'namd',
    recognise: ['^Info: NAMD \\d', '^ETITLE:\\s+TS\\b'],
    restart: ['*.restart.coor', '*.restart.vel', '*.restart.xsc'],
    fatal: ['FATAL ERROR', 'Atoms moving too fast', 'Periodic cell has become too small', 'Constraint failure in RATTLE'],
    values: {
        // the log tells the mass once and the volume at every output; 1.66053907 g/cm³ is one amu per Å³ (CODATA 2018)
        density: 'product :: 1.66053907 :: ^Info: TOTAL MASS\\s+=\\s+([0-9.eE+]+) amu :: /column:VOLUME',
        energy: 'column:TOTAL',
        temperature: 'column:TEMP',
        pressure: 'column:PRESSURE',
        volume: 'column:VOLUME',
        step: 'column:TS',
        timestep_fs: '^Info: TIMESTEP\\s+([0-9.eE+-]+)',
    },
    progress: [
        { pattern: 'WRITING COORDINATES TO DCD FILE \\S*{file} AT STEP ([0-9]+)', unit: 'step' },
        // the third line of an .xsc begins with the step
        { glob: '{stem}.xsc', pattern: '^#\\$LABELS step[^\\n]*\\n([0-9]+) ', unit: 'step' },
        { glob: '{stem}.restart.xsc', pattern: '^#\\$LABELS step[^\\n]*\\n([0-9]+) ', unit: 'step' },
        { pattern: 'column:TS', unit: 'step' },
    ],
    rate: [
        // NAMD 3 says it all along; NAMD 2 gives seconds per step all along, but days/ns only at the start of a run
        { pattern: '^PERFORMANCE: .*averaging ([0-9.eE+-]+) ns/day', unit: 'ns/day' },
        { pattern: '^TIMING: .*, ([0-9.eE+-]+) ns/days?,', unit: 'ns/day' },
        { pattern: '^TIMING: .*Wall: [0-9.eE+-]+, ([0-9.eE+-]+)/step', unit: 's/step' },
        { pattern: '^Info: Benchmark time: .* ([0-9.eE+-]+) ns/day', unit: 'ns/day' },
        { pattern: '^Info: Benchmark time: .* ([0-9.eE+-]+) days/ns', unit: 'days/ns' },
        { pattern: '^Info: Benchmark time: .* ([0-9.eE+-]+) s/step', unit: 's/step' },
    ],
    walltime: [],
};
const UNITS = (style) => `(?:Unit style\\s*:|^units)\\s+${style}\\b`;
const STEP_LENGTH = '(?:Time step\\s*:|^timestep)\\s+([0-9.eE+-]+)';
const LAMMPS = {
    name: 'lammps',
    recognise: ['^LAMMPS \\(\\d', '^Loop time of \\S+ on \\d+ procs'],
    restart: ['*restart*'],
    fatal: ['ERROR', 'Non-numeric pressure', 'Lost atoms'],
    values: {
        density: 'column:Density',
        energy: 'column:TotEng',
        potential: 'column:PotEng',
        temperature: 'column:Temp',
        pressure: 'column:Press',
        volume: 'column:Volume',
        step: 'column:Step',
        // `metal` counts picoseconds, `real` femtoseconds; `lj` has no seconds at all
        timestep_fs: `if :: ${UNITS('metal')} :: product :: 1000 :: ${STEP_LENGTH} || if :: ${UNITS('real')} :: ${STEP_LENGTH}`,
    },
    progress: [
        { pattern: `if :: ${UNITS('metal')} :: column:Time`, unit: 'ps' },
        { pattern: `if :: ${UNITS('real')} :: column:Time`, unit: 'fs' },
        { pattern: 'column:Step', unit: 'step' },
    ],
    // once at the end of each `run`; `lj` has no nanoseconds but steps
    rate: [
        { pattern: '^Performance: ([0-9.]+) ns/day', unit: 'ns/day' },
        { pattern: '^Performance: .* ([0-9.]+) timesteps/s', unit: 'steps/s' },
    ],
    walltime: ['WARNING: Wall time limit reached'],
};
const QE = {
    name: 'qe',
    recognise: ['^\\s*Program (?:PWSCF|CP|PHONON|NEB) v', '^\\s*This program is part of the open-source Quantum'],
    restart: ['*.save/charge-density.*', '*/*.save/charge-density.*', '*/*.xml', '*.xml'],
    fatal: ['Error in routine', 'convergence NOT achieved'],
    values: {
        density: '^\\s*density\\s*=\\s*([0-9.]+) g/cm\\^3',
        energy: '^!\\s+total energy\\s+=\\s+(-?[0-9.]+) Ry',
        temperature: '^\\s*temperature\\s+=\\s+([0-9.]+) K',
        pressure: 'P=\\s*(-?[0-9.]+)',
        volume: 'unit-cell volume\\s+=\\s+([0-9.]+)',
        step: 'Entering Dynamics:\\s+iteration =\\s+([0-9]+)',
    },
    progress: [
        { pattern: '^\\s*time\\s+=\\s+([0-9.]+) pico-seconds', unit: 'ps' },
        { pattern: 'Entering Dynamics:\\s+iteration =\\s+([0-9]+)', unit: 'step' },
        { pattern: 'number of bfgs steps\\s+=\\s+([0-9]+)', unit: 'step' },
    ],
    rate: [],
    walltime: ['Maximum CPU time exceeded'],
};
const GROMACS = {
    name: 'gromacs',
    recognise: [':-\\) GROMACS - gmx', '^GROMACS version:', '^GROMACS:\\s+gmx'],
    restart: ['*.cpt'],
    fatal: ['Fatal error', 'Too many LINCS warnings', 'LINCS WARNING', 'Error in user input', 'can not be settled'],
    values: {
        // `gmx energy` prints it, in kg/m³; mdrun's own log does not
        density: '^Density\\s+([0-9.]+)\\s',
        energy: 'fixed15:Total Energy',
        potential: 'fixed15:Potential',
        temperature: 'fixed15:Temperature',
        pressure: 'fixed15:Pressure (bar)',
        step: '^\\s+Step\\s+Time\\n\\s+([0-9]+)\\s',
    },
    progress: [
        { glob: '{stem}.log', pattern: '^\\s+Step\\s+Time\\n\\s+[0-9]+\\s+([0-9.]+)', unit: 'ps' },
        { pattern: '^\\s+Step\\s+Time\\n\\s+[0-9]+\\s+([0-9.]+)', unit: 'ps' },
        { pattern: '^\\s+Step\\s+Time\\n\\s+([0-9]+)\\s', unit: 'step' },
    ],
    // at the end of mdrun
    rate: [{ pattern: '^Performance:\\s+([0-9.]+)', unit: 'ns/day' }],
    walltime: ['Run time exceeded [0-9.]+ hours, will terminate the run'],
};
const VASP = {
    name: 'vasp',
    recognise: ['^\\s*vasp\\.[4-9]\\.', '^\\s*running on\\s+\\d+ total cores', '^\\s*N\\s+E\\s+dE\\s+d eps'],
    restart: ['WAVECAR', 'CONTCAR', 'CHGCAR'],
    fatal: ['VERY BAD NEWS', 'ZBRENT: fatal error', 'EDDDAV', 'ZHEGV', 'ZPOTRF', 'TOO FEW BANDS', 'PRICEL'],
    values: {
        energy: 'free\\s+energy\\s+TOTEN\\s+=\\s+(-?[0-9.]+) eV || E0=\\s*(-?[0-9.E+-]+)',
        volume: 'volume of cell :\\s+([0-9.]+)',
        temperature: 'T=\\s*([0-9.]+) E=',
        pressure: 'external pressure =\\s+(-?[0-9.]+) kB',
        step: '^\\s*([0-9]+) (?:F|T)=',
        timestep_fs: '^\\s*POTIM\\s+=\\s+([0-9.]+)',
    },
    progress: [
        { glob: 'OSZICAR', pattern: '^\\s*([0-9]+) (?:F|T)=', unit: 'step' },
        { pattern: '^\\s*([0-9]+) (?:F|T)=', unit: 'step' },
    ],
    rate: [],
    walltime: ['(?:soft|hard) stop encountered'],
};
/** What the five engines' files and logs look like, where a campaign binds nothing itself. */
const ENGINES = [NAMD, LAMMPS, QE, GROMACS, VASP];
const ALSO = {
    namd2: 'namd',
    namd3: 'namd',
    lmp: 'lammps',
    espresso: 'qe',
    'quantum-espresso': 'qe',
    pwscf: 'qe',
    gmx: 'gromacs',
};
/** The engine that `engine:` names, in any case. */
const engineNamed = (name) => {
    const wanted = name.trim().toLowerCase();
    return ENGINES.find((engine) => engine.name === ((0,own/* own */.Z)(ALSO, wanted) ?? wanted));
};
/** The engine that gives itself away in a log; undefined when none does, or more than one. */
const engineIn = (log, search = search_search) => {
    const found = ENGINES.filter((engine) => engine.recognise.some((pattern) => search(pattern, log)));
    return found.length === 1 ? found[0] : undefined;
};
/** What `engine:` names; else what the log shows. A name that is unknown is not replaced by a guess. */
const engineOf = (name, log = '') => name === undefined ? engineIn(log) : engineNamed(name);

;// CONCATENATED MODULE: ./build/src/catalog/failures/shape.js
/**
 * States in which the program ended by itself. Where the scheduler says TIMEOUT, NODE_FAIL or PREEMPTED that is the cause,
 * whatever warnings stand in the log, so the engines' classes ask for one of these.
 */
const ENDED_BY_ITSELF = ['FAILED', 'COMPLETED', 'EXITED'];

;// CONCATENATED MODULE: ./build/src/catalog/failures/gromacs.js

const gromacs = (name, title, log, advice) => ({
    class: name,
    title: `GROMACS: ${title}`,
    match: [{ states: ENDED_BY_ITSELF, engine: 'gromacs', log }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice,
});
/** GROMACS: from the particular to the general, because every one of them ends in `Fatal error:`. */
const gromacs_GROMACS = [
    gromacs('gromacs-lincs', 'LINCS warnings', ['Too many LINCS warnings', 'LINCS WARNING', 'relative constraint deviation after LINCS'], 'The system blows up: minimise and equilibrate longer, shorten the time step, look at the topology.'),
    gromacs('gromacs-domain', 'no domain decomposition', [
        '(?i)there is no domain decomposition for',
        '(?i)domain decomposition[^\\n]{0,60}(cell|not|error)',
        '(?i)particles? communicated to PME rank',
    ], 'The box is too small for so many ranks: ask for fewer, or use more OpenMP threads for each.'),
    {
        ...gromacs('gromacs-fatal', 'fatal error', [], 'GROMACS stopped by itself; the lines below `Fatal error:` say why.'),
        // without states, so that a full disk or a missing library, which also end in these words, are the more specific
        match: [{ engine: 'gromacs', log: ['(?m)^Fatal error:'] }],
    },
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/lammps.js

const lammps = (name, title, log, advice) => ({
    class: name,
    title,
    match: [{ states: ENDED_BY_ITSELF, engine: 'lammps', log }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice,
});
/** LAMMPS: its errors by the words of its own manual (Errors_messages). */
const lammps_LAMMPS = [
    lammps('lammps-pair-style', 'LAMMPS: unknown style', ['(Unknown|Unrecognized) (pair|bond|angle|dihedral|improper|kspace|fix|compute) style'], 'This LAMMPS was built without the package that has this style. Load another module or build, or correct the name.'),
    lammps('lammps-bond-missing', 'LAMMPS: bond atoms missing', ['(Bond|Angle|Dihedral|Improper)[A-Za-z ]* atoms? [^\\n]{0,80}missing'], 'A bond was stretched beyond the ghost cutoff: the run blew up, or `comm_modify cutoff` is too short.'),
    lammps('lammps-out-of-range', 'LAMMPS: out of range atoms', ['Out of range atoms'], 'Atoms left the region of the long-range solver: mostly too long a time step or an overlap at the start.'),
    lammps('lammps-lost-atoms', 'LAMMPS: lost atoms', ['Lost atoms'], 'Atoms flew out of the box: too long a time step, an overlap, or a boundary that should be periodic.'),
    lammps('lammps-pressure', 'LAMMPS: pressure is not a number', ['Non-numeric (pressure|box dimensions|atom coords)'], 'The forces became infinite. Minimise first, look for overlaps, and shorten the time step.'),
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/namd.js

/** NAMD: words of its log, and the seed's own remedies. */
const namd_NAMD = [
    {
        class: 'velocity-limit',
        title: 'Atoms move too fast',
        match: [
            {
                states: ENDED_BY_ITSELF,
                engine: 'namd',
                log: ['Atoms moving too fast', '(?i)atom [0-9]+ velocity is [^\\n]*\\(limit is', 'Atom [0-9]+ v=[0-9.eE+]+ > [0-9]+'],
            },
        ],
        remedy: {
            kind: 'edit-input',
            file: '**.namd',
            edits: [{ before: '(?i)^minimize[ \\t]+1000[ \\t]*;?[ \\t]*(#.*)?$', after: 'minimize 10000' }],
        },
        approval: 'pre-approved',
        scope: 'physics',
        advice: 'The structure is still strained when dynamics begin. Minimisation is made ten times longer; if that does not do, look at the packing.',
    },
    {
        class: 'patch-grid',
        title: 'The cell shrank below its patch grid',
        match: [{ states: ENDED_BY_ITSELF, engine: 'namd', log: ['Periodic cell has become too small for original patch grid'] }],
        remedy: { kind: 'resume-from-checkpoint' },
        approval: 'if-named',
        scope: 'physics',
        advice: 'Starting again from the restart files rebuilds the grid, where a `fallback` names `patch-grid`. If it happens again, raise `margin` from 5 to 30.',
    },
    {
        class: 'restart-missing',
        title: 'No restart files were written',
        match: [{ engine: 'namd', predicates: ['restart'] }],
        remedy: {
            kind: 'edit-input',
            file: '**.namd',
            edits: [
                {
                    before: '(?i)^restartfreq[ \\t]+0+[ \\t]*;?[ \\t]*(#.*)?$',
                    after: 'restartFreq 1000',
                    below: '(?i)^outputname[ \\t]+[^ \\t]+[ \\t]*;?[ \\t]*(#.*)?$',
                    unless: '(?i)^restartfreq[ \\t]',
                },
            ],
        },
        approval: 'pre-approved',
        scope: 'physics',
        advice: 'The run left no `*.restart.{coor,vel,xsc}`. `restartFreq` is set where the input has none; where it has one, the run was shorter than that.',
    },
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/physics.js

/** Faults of the calculation that every engine knows. */
const PHYSICS = [
    {
        class: 'ff-missing',
        title: 'A force-field parameter is missing',
        match: [
            {
                states: ENDED_BY_ITSELF,
                log: [
                    // NAMD
                    "(?i)unable to find (bond|angle|dihedral|improper|crossterm|vdw)[a-z ]* parameters? for|didn't find vdw parameter",
                    // GROMACS
                    'No default [A-Za-z .-]+ types',
                    // LAMMPS
                    'All (pair|bond|angle|dihedral|improper) coeffs are not set|(Pair|Bond|Angle|Dihedral|Improper) coeffs? (for type )?[^\\n]{0,40}not set',
                ],
            },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        advice: 'The force field has no parameter for something in the system. Changing a force field is never done by itself: add the parameter with its source, commit, and retry.',
    },
    {
        class: 'overlap-nan',
        title: 'NaN in the energies',
        match: [
            {
                // a first column of at most two digits: within the first 100 steps
                states: ENDED_BY_ITSELF,
                log: ['(?im)^(energy:)?[ \\t]*[0-9]{1,2}[ \\t][^\\n]*[ \\t]-?nan\\b'],
            },
            { predicates: ['nan'] },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        advice: 'Energies that are not a number within the first steps mean overlapping atoms: look at the packing and minimise longer. Later on, the run blew up: look at the time step.',
    },
    {
        class: 'constraint',
        title: 'Constraints or the PME grid fail',
        match: [
            {
                states: ENDED_BY_ITSELF,
                log: [
                    '(?i)constraint failure in rattle',
                    '(?i)(rattle|shake)[^\\n]{0,60}(fail|did not converge|exceeded|iteration limit)',
                    'Shake determinant [<=]|Shake atoms [^\\n]{0,60}missing',
                    '(?i)pme[^\\n]{0,20} grid[^\\n]{0,60}(mismatch|does not match|too small|incompatible)',
                ],
            },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        advice: 'Bond constraints could not be met, or the PME grid does not suit the cell. Most often the structure is strained or the time step too long.',
    },
    {
        class: 'vacuum-collapse',
        title: 'The slab collapses into its vacuum',
        match: [{ predicates: ['value:density_slope', 'value:slope', 'value:z_length'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        // figure: density slope over 0.005 g/cm³/ns, from the seed's family of documents
        advice: 'The density climbs (over 0.005 g/cm³/ns) while z shrinks: the barostat closes the vacuum. Keep the area constant (NAMD: `useConstantArea`), and bind `density_slope` under `expect` to notice it.',
    },
    {
        class: 'density-drift',
        title: 'The density is off its target',
        match: [{ predicates: ['value:density', 'value:ρ', 'value:rho'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        advice: 'The density is outside of the tolerance. Equilibrate longer, or look at composition, barostat and force field.',
    },
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/qe.js

/** Quantum ESPRESSO: defaults of the namelist &ELECTRONS from INPUT_PW (mixing_beta 0.7, electron_maxstep 100, mixing_mode 'plain'). */
const qe_QE = [
    {
        class: 'qe-scf',
        title: 'Quantum ESPRESSO: the SCF does not converge',
        match: [{ states: ENDED_BY_ITSELF, engine: 'qe', log: ['(?i)convergence not achieved'] }],
        remedy: {
            kind: 'edit-input',
            file: '**.in',
            edits: [
                {
                    before: '(?i)^mixing_beta[ ]*=[ ]*0?\\.70*(d0)?[ ]*,?[ ]*(!.*)?$',
                    after: 'mixing_beta = 0.3',
                    below: '(?i)^&electrons[ ]*(!.*)?$',
                    unless: '(?i)^(.*[, ])?mixing_beta[ ]*=',
                },
                {
                    before: '(?i)^mixing_mode[ ]*=[ ]*[\'"]plain[\'"][ ]*,?[ ]*(!.*)?$',
                    after: "mixing_mode = 'local-TF'",
                    below: '(?i)^&electrons[ ]*(!.*)?$',
                    unless: '(?i)^(.*[, ])?mixing_mode[ ]*=',
                    optional: true,
                },
                {
                    before: '(?i)^electron_maxstep[ ]*=[ ]*([0-9]{1,2}|1[0-9]{2})[ ]*,?[ ]*(!.*)?$',
                    after: 'electron_maxstep = 300',
                    below: '(?i)^&electrons[ ]*(!.*)?$',
                    unless: '(?i)^(.*[, ])?electron_maxstep[ ]*=',
                    optional: true,
                },
            ],
        },
        approval: 'pre-approved',
        scope: 'physics',
        advice: 'The charge density sloshes. It is mixed more gently (0.7 → 0.3, local-TF) and for more steps; if that does not do, look at smearing, k-points and structure.',
    },
    {
        class: 'qe-input',
        title: 'Quantum ESPRESSO: the input is not accepted',
        match: [
            {
                states: ENDED_BY_ITSELF,
                engine: 'qe',
                log: ['(?i)could not find namelist', '(?i)error reading pseudo file', '(?i)reading namelist [a-z&]+', '(?i)bad line in namelist'],
            },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        advice: 'A namelist or a pseudopotential could not be read. Look at the line that the error names and at `pseudo_dir`.',
    },
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/scheduler.js

/** What the scheduler and its nodes do to a job. States and codes as SLURM 22.05 printed them. */
const SCHEDULER = [
    {
        class: 'walltime',
        title: 'Time limit reached',
        match: [{ states: ['TIMEOUT'] }, { states: ['TERMINATED'], reasons: ['DUE TO TIME LIMIT'] }],
        remedy: { kind: 'resume-from-checkpoint' },
        approval: 'pre-approved',
        provided: 'checkpoint-advanced',
        free: true,
        scope: 'infrastructure',
        advice: 'The job ran into its time limit. It is resumed by itself as long as its checkpoint advanced; where it did not, ask for more time or write restarts more often.',
    },
    {
        class: 'host-oom',
        title: 'Out of memory on the node',
        match: [
            { states: ['OUT_OF_MEMORY'] },
            // a step killed for memory leaves the job COMPLETED 0:0; only its log tells
            {
                states: [...ENDED_BY_ITSELF, 'OUT_OF_MEMORY'],
                log: ['(?i)detected [0-9]+ oom[-_]kill event', '(?i)exceeded (job|step) memory limit', '(?i)oom[-_]kill'],
            },
            { signal: [125] },
        ],
        remedy: { kind: 'scale-option', option: 'mem', factor: 1.5 },
        approval: 'pre-approved',
        scope: 'infrastructure',
        advice: 'The job used more memory than it asked for. It is given half as much again, up to what the node has; beyond that it needs more nodes or a leaner run.',
    },
    {
        class: 'gpu-oom',
        title: 'Out of memory on the GPU',
        match: [
            {
                states: [...ENDED_BY_ITSELF, 'OUT_OF_MEMORY'],
                log: [
                    '(?i)cuda(_error)?[ _:]*(error:? *)?out[ _]of[ _]memory',
                    '(?i)device[^\\n]{0,40}out of memory',
                    '(?i)hip[_ ]?error[_ ]?out[_ ]?of[_ ]?memory',
                ],
            },
        ],
        remedy: { kind: 'use-fallback' },
        approval: 'if-named',
        scope: 'infrastructure',
        advice: 'The system does not fit into this GPU. Name a partition with larger ones as a `fallback`, or split the run over several GPUs.',
    },
    {
        class: 'node-death',
        title: 'The node died',
        match: [{ states: ['NODE_FAIL', 'BOOT_FAIL'] }],
        remedy: { kind: 'exclude-node' },
        approval: 'pre-approved',
        scope: 'infrastructure',
        advice: 'A node failed under the job. It is submitted again without that node.',
    },
    {
        class: 'preempted',
        title: 'Preempted by another job',
        match: [
            { states: ['PREEMPTED'] },
            // slurmstepd's word in the log, where SLURM itself has forgotten the job: counted, because a script could have written it
            { states: ['TERMINATED'], reasons: ['DUE TO PREEMPTION'] },
            // 143 = 128 + SIGTERM: what a script returns when it was asked to leave
            { states: ['FAILED', 'EXITED'], exit: [143] },
        ],
        remedy: { kind: 'resubmit' },
        approval: 'pre-approved',
        free: true,
        scope: 'infrastructure',
        advice: 'The cluster needed the nodes for another job. SLURM requeues it by itself; where it did not, it is submitted again and Retries stay as they are.',
    },
    {
        class: 'terminated',
        title: 'Ended by SIGTERM, and nobody knows whose it was',
        // only where there is no accounting, SLURM has forgotten the job and its log says nothing
        match: [{ states: ['TERMINATED'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'infrastructure',
        advice: 'Preemption, `scancel` and an administrator all end a job like this, and its log does not say which. Ask, then retry; a log that slurmstepd can write to (`--output`) would tell.',
    },
    {
        class: 'submit-cap',
        title: 'Too many jobs submitted',
        match: [
            { submit: ['(QOS|Assoc)[A-Za-z]*Max[A-Za-z]*Submit[A-Za-z]*', '(QOS|Assoc)GrpSubmit[A-Za-z]*'] },
            { submit: ['violates accounting/QOS policy'], notLog: ['(QOS|Assoc)[A-Za-z]*(Wall|Cpu|Node|GRES|TRES|Mem)[A-Za-z]*'] },
        ],
        // half an hour: long enough for jobs to end, short against a queue
        remedy: { kind: 'wait', minutes: 30 },
        approval: 'pre-approved',
        free: true,
        scope: 'infrastructure',
        advice: 'The limit of jobs in the queue is reached. It is tried again later; if it stays so, submit the array in smaller portions.',
    },
    {
        class: 'script-invalid',
        title: 'sbatch does not take the script',
        match: [{ submit: ['(?i)does not look like a batch script|dos line breaks|unable to open file', 'there is no script '] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'request',
        advice: "It must be in git beside WORKFLOW.md, begin with `#!/bin/sh` or another interpreter, and its lines must end as on Unix (`sed -i 's/\\r$//' FILE`). Correct it, commit it, and set the row to `ready` or answer `/retry`.",
    },
    {
        class: 'submit-invalid',
        title: 'sbatch refused the request',
        match: [
            {
                submit: [
                    '(?i)invalid (partition|qos|account|node name|feature|license|job array|--[a-z-]+|generic resource|trackable)',
                    '(?i)requested (node configuration is not available|partition|time limit)',
                    '(?i)required partition not available',
                    '(?i)memory specification can not be satisfied',
                    '(?i)unrecognized option|invalid option',
                    '(QOS|Assoc)[A-Za-z]*(Wall|Cpu|Node|GRES|TRES|Mem)[A-Za-z]*',
                ],
            },
            { states: ['FAILED'], reasons: ['^BadConstraints$'] },
            { states: ['PENDING'], reasons: ['^Partition(TimeLimit|NodeLimit|Config)$', '^(QOS|Assoc)[A-Za-z]*(WallDuration|Wall)[A-Za-z]*$'] },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'request',
        advice: 'The scheduler does not accept what was asked for: partition, QOS, account, time, memory or gres. Correct it under `sbatch:` or in the script (`escapement doctor` tells what the cluster has), commit it, and set the row to `ready` or answer `/retry`.',
    },
    {
        class: 'queue-jam',
        title: 'Waiting for resources for over four hours',
        match: [{ signs: ['queue-jam'] }],
        remedy: { kind: 'use-fallback' },
        approval: 'if-named',
        scope: 'infrastructure',
        advice: 'The partition is full. Name another as a `fallback` for `queue-jam`, or wait.',
    },
    {
        class: 'dependency-never-satisfied',
        title: 'A dependency can never be met',
        match: [{ reasons: ['DependencyNeverSatisfied'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'request',
        advice: 'The job waits for another that failed or was cancelled. Cancel it, mend the other, and start the stage anew.',
    },
    {
        class: 'external-cancel',
        title: 'Cancelled by somebody else',
        match: [{ states: ['CANCELLED'] }, { states: ['TERMINATED'], reasons: ['CANCELLED AT \\S+ \\*\\*\\*'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'request',
        advice: 'A person or an administrator cancelled the job, and surely for a reason. Ask before it is started again.',
    },
    {
        class: 'lost',
        title: 'The job is forgotten by everything',
        match: [{ signs: ['lost'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'infrastructure',
        advice: 'Look at its output files before it is run again.',
    },
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/stage.js

const NO_ROOM = ['(?i)no space left on device', '(?i)disk quota exceeded', '\\bENOSPC\\b', '\\bEDQUOT\\b'];
/** What goes wrong around a job: its surroundings, the way to the cluster, and what the tick itself noticed. */
const STAGE = [
    {
        class: 'disk-full',
        title: 'Disk full or quota exceeded',
        match: [{ states: ENDED_BY_ITSELF, log: NO_ROOM }, { log: NO_ROOM }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'infrastructure',
        advice: 'There is no room left for the output. Clear or move data (nothing is ever deleted by itself), then retry.',
    },
    {
        class: 'environment',
        title: 'A program, module or library is missing',
        match: [
            {
                states: ENDED_BY_ITSELF,
                log: [
                    '(?i)command not found',
                    '(?i)error while loading shared libraries',
                    '(?i)lmod has detected the following error',
                    '(?i)unable to locate a modulefile',
                    'ModuleNotFoundError: ',
                ],
            },
            { exit: [127] },
            // FAILED 0:53: the working folder or the path of the log does not exist on the node
            { states: ['FAILED'], signal: [53] },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'request',
        advice: 'The job did not find a program, module, library, its folder or the folder of its log. Look at the `module load` lines and paths of the script, then retry.',
    },
    {
        class: 'login-cuda',
        title: 'No CUDA driver on the login node',
        match: [{ log: ['CUDA driver version is insufficient'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        benign: true,
        scope: 'infrastructure',
        advice: 'Login nodes have no GPU; programs started there say so. It means nothing for the job.',
    },
    {
        class: 'ssh-transient',
        title: 'The connection broke',
        match: [
            { signs: ['unreachable'] },
            // a stage's own rsync or scp; the code alone will not do, because sbatch returns 255 for a wrong option
            { exit: [255], log: ['(?i)connection (reset|timed out|refused|closed)', '(?i)broken pipe', '(?i)network is unreachable'] },
        ],
        // ten minutes: past the usual restart of a login node's network
        remedy: { kind: 'wait', minutes: 10 },
        approval: 'pre-approved',
        free: true,
        scope: 'infrastructure',
        advice: 'The network let us down. That is no failure of the stage: nothing was seen, and it is tried again later.',
    },
    {
        class: 'auth-lost',
        title: 'The cluster no longer lets us in',
        match: [
            { signs: ['auth'] },
            {
                exit: [255],
                log: ['(?i)permission denied \\(', '(?i)control socket', '(?i)duo two-factor|passcode or option', '(?i)one-time password'],
            },
        ],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'infrastructure',
        advice: 'A key, a control socket or a second factor is missing. Log in or renew the key; the whole backend waits for it, not only this stage.',
    },
    {
        class: 'interrupted',
        title: 'The command was interrupted',
        match: [{ signs: ['interrupted'] }],
        remedy: { kind: 'resubmit' },
        approval: 'pre-approved',
        provided: 'idempotent',
        scope: 'infrastructure',
        advice: 'The command was begun and left no exit status. It is run again by itself only where the stage says `idempotent: true`.',
    },
    {
        class: 'slow',
        title: 'Under half of the expected rate',
        match: [{ signs: ['slow'] }],
        remedy: { kind: 'exclude-node' },
        approval: 'pre-approved',
        scope: 'infrastructure',
        advice: 'The run is at less than half of `expected_rate`: a slow or shared node, as a rule.',
    },
    {
        class: 'stuck',
        title: 'No progress for three times the expected walltime',
        match: [{ signs: ['stuck'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'physics',
        advice: 'The checkpoint has not moved for far too long: most likely a deadlock. Look at the log, cancel the job, and retry.',
    },
    {
        class: 'budget',
        title: 'The budget is spent',
        match: [{ signs: ['budget'] }],
        remedy: { kind: 'none' },
        approval: 'never',
        scope: 'request',
        advice: 'The cap is reached, so nothing more is submitted. Raise `budget.cap_usd` or `budget.cap_core_hours`, or end the campaign here.',
    },
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/vasp.js

const vasp = (name, title, log, advice) => ({
    class: name,
    title: `VASP: ${title}`,
    match: [{ states: ENDED_BY_ITSELF, engine: 'vasp', log }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice,
});
/** VASP: classified only, by the words that custodian's VaspErrorHandler looks for; custodian mends inside the job. */
const vasp_VASP = [
    vasp('vasp-zbrent', 'line minimisation fails (ZBRENT)', ['ZBRENT: fatal'], 'Continue from CONTCAR with a tighter EDIFF, or another IBRION.'),
    vasp('vasp-brmix', 'charge mixing fails (BRMIX)', ['BRMIX: very serious problems'], 'Start without WAVECAR and CHGCAR, or change the k-points (Gamma-centred) or ISYM.'),
    vasp('vasp-edddav', 'diagonalisation fails (EDDDAV)', ['Error EDDDAV: Call to ZHEGV failed'], 'Set ALGO to All or Fast, and start without CHGCAR.'),
    vasp('vasp-zhegv', 'diagonalisation fails (ZHEGV)', ['ZHEGV failed', 'Error in subspace rotation PSSYEVX'], 'Set ALGO to Fast or Normal; look for atoms that overlap.'),
    vasp('vasp-zpotrf', 'Cholesky factorisation fails (ZPOTRF)', ['LAPACK: Routine ZPOTRF'], 'Atoms are probably too close: look at POSCAR, shorten POTIM, switch symmetry off.'),
    vasp('vasp-bands', 'too few bands', ['TOO FEW BANDS'], 'Raise NBANDS by a tenth.'),
    vasp('vasp-pricel', 'symmetry fails (PRICEL)', ['internal error in subroutine PRICEL'], 'Set SYMPREC to 1e-8, or ISYM to 0.'),
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/built-in.js








const FAMILIES = [SCHEDULER, STAGE, PHYSICS, namd_NAMD, lammps_LAMMPS, qe_QE, vasp_VASP, gromacs_GROMACS];
/** The catalog that ships with Escapement, in the order in which equals are preferred. */
const BUILT_IN = FAMILIES.flat().map((entry) => ({ ...entry, source: { origin: 'built-in' } }));

;// CONCATENATED MODULE: ./build/src/catalog/failures/fence.js
/** How the info string of a block begins that holds a catalog. */
const FENCE = 'failure-catalog';
const OPENING = /^( {0,3})(`{3,}|~{3,})[ \t]*([^\s`]*)/;
const closes = (line, fence) => {
    const words = line.trim();
    return /^ {0,3}[`~]/.test(line) && words.length >= fence.length && words === fence.charAt(0).repeat(words.length);
};
/** Blocks of a Markdown text whose info string begins with `failure-catalog`; other fences hide what is in them. */
const fencedCatalogs = (markdown) => {
    const lines = markdown.split(/\r\n|\n|\r/);
    const found = [];
    for (let at = 0; at < lines.length; at++) {
        const [, spaces = '', fence, info] = OPENING.exec(lines[at] ?? '') ?? [];
        if (fence === undefined)
            continue;
        const line = at + 1;
        const body = [];
        for (at++; at < lines.length && !closes(lines[at] ?? '', fence); at++)
            body.push(lines[at] ?? '');
        if (info !== FENCE)
            continue;
        // CommonMark takes off at most as many blanks as the opening fence had
        const indents = body.map((text) => Math.min(spaces.length, /^ */.exec(text)?.[0].length ?? 0));
        const text = body.map((one, i) => one.slice(indents[i])).join('\n');
        // behind the last line of a block that is never closed there is no line that a problem could name
        found.push({ text: at < lines.length && body.length > 0 ? `${text}\n` : text, line, indents });
    }
    return found;
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/core/failure/entry.js
var entry = __webpack_require__(284);
// EXTERNAL MODULE: ./build/src/core/problem.js
var problem = __webpack_require__(7798);
// EXTERNAL MODULE: ./build/src/document/nearest.js
var nearest = __webpack_require__(1517);
// EXTERNAL MODULE: ./build/src/document/yaml-faults.js
var yaml_faults = __webpack_require__(9936);
// EXTERNAL MODULE: ./build/src/core/place.js
var core_place = __webpack_require__(6778);
;// CONCATENATED MODULE: ./build/src/catalog/failures/place.js


/** Places of a text that is the lines of a file from one on, each of them without the blanks that stood before it. */
const placesOf = (text, before, indents) => {
    const place = (0,core_place/* placesIn */.y)(text);
    return (offset) => {
        const { line, column } = place(offset);
        return { line: line + before, column: column + (indents[line - 1] ?? 0) };
    };
};
const offsetOf = (node) => node.range?.[0];
// The key rather than the value: that is where people look, and an empty value has no place of its own.
const keyOffset = (document, path) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (!(0,dist/* isMap */.jh)(parent))
        return undefined;
    const pair = parent.items.find(({ key }) => ((0,dist/* isNode */.Ll)(key) ? String(key) : key) === String(path.at(-1)));
    return (0,dist/* isNode */.Ll)(pair?.key) ? offsetOf(pair.key) : undefined;
};
/** Offset of the path, or of the nearest thing above it that is there. */
const place_nearest = (document, path) => {
    for (let length = path.length; length > 0; length--) {
        const part = path.slice(0, length);
        const node = document.getIn(part, true);
        const offset = keyOffset(document, part) ?? ((0,dist/* isNode */.Ll)(node) ? offsetOf(node) : undefined);
        if (offset !== undefined)
            return offset;
    }
    return 0;
};
const lineOfPath = (located, path) => located.place(place_nearest(located.document, path)).line;
/** A problem at a path of the YAML. */
const problemAt = (located, path, problem) => ({
    ...problem,
    file: located.file,
    ...located.place(place_nearest(located.document, path)),
});

// EXTERNAL MODULE: ./build/src/core/failure/match.js + 2 modules
var failure_match = __webpack_require__(1891);
;// CONCATENATED MODULE: ./build/src/catalog/failures/shadow.js

const asList = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const contains = (larger, smaller) => smaller.every((one) => larger.includes(one));
/**
 * Whether `wide` holds wherever `narrow` does, and is no less specific: every criterion of `wide` is one of `narrow` with the
 * same words or more (with fewer of `notLog`). Patterns are compared as text: two that mean the same in other words are not found.
 */
const covers = (wide, narrow) => {
    const kinds = Object.keys(wide).filter((kind) => wide[kind] !== undefined);
    const weaker = kinds.every((kind) => {
        const [outer, inner] = [asList(wide[kind]), asList(narrow[kind])];
        return kind === 'notLog' ? contains(inner, outer) : narrow[kind] !== undefined && contains(outer, inner);
    });
    return weaker && (0,failure_match/* specificity */.jw)(wide) >= (0,failure_match/* specificity */.jw)(narrow);
};
/** The earlier entry because of which this one can never win, or `itself` when its own criteria hold of nothing. */
const shadowOf = (entry, earlier) => {
    const alternatives = entry.match.filter(failure_match/* recognises */.L8);
    if (alternatives.length === 0)
        return 'itself';
    const others = earlier.filter(({ benign }) => !benign);
    const coverOf = (narrow) => others.find(({ match }) => match.some((wide) => (0,failure_match/* recognises */.L8)(wide) && covers(wide, narrow)));
    const shadows = alternatives.map(coverOf);
    return shadows.every((shadow) => shadow !== undefined) ? shadows[0] : undefined;
};

;// CONCATENATED MODULE: ./build/src/catalog/failures/check.js




const PATTERN_KINDS = ['reasons', 'log', 'submit', 'notLog'];
const badPattern = (located, path, pattern) => {
    const why = patternProblem(pattern);
    if (why === undefined)
        return [];
    const hint = 'RE2 syntax: no look-around, no backreferences; `\\.` for a dot';
    return [problemAt(located, path, { code: 'BAD_PATTERN', severity: 'error', message: `not a pattern: ${why}`, hint })];
};
const criteriaPatterns = (located, path, criteria) => PATTERN_KINDS.flatMap((kind) => (criteria[kind] ?? []).flatMap((pattern) => badPattern(located, [...path, kind], pattern)));
const unanchored = (located, path, pattern) => /^(\(\?[a-z]+\))?\^/.test(pattern) && pattern.endsWith('$')
    ? []
    : [
        problemAt(located, path, {
            code: 'NOT_ANCHORED',
            severity: 'error',
            message: `\`${pattern}\` must span the whole line`,
            hint: 'write it from `^` to `$`',
        }),
    ];
const editProblems = (located, { entry: { remedy }, index }) => {
    if (remedy.kind !== 'edit-input')
        return [];
    return remedy.edits.flatMap((edit, at) => {
        const path = (key) => ['failures', index, 'remedy', 'edits', at, key];
        const given = ['before', 'below', 'unless'].flatMap((key) => (edit[key] === undefined ? [] : [[key, edit[key]]]));
        const bad = given.flatMap(([key, pattern]) => badPattern(located, path(key), pattern));
        return [
            ...bad,
            ...unanchored(located, path('before'), edit.before),
            ...(edit.below === undefined ? [] : unanchored(located, path('below'), edit.below)),
        ];
    });
};
const patternProblems = (located, indexed) => {
    const { entry, index } = indexed;
    // a single map may stand for a list of one
    const single = !(0,dist/* isSeq */.oP)(located.document.getIn(['failures', index, 'match'], true));
    const inMatch = entry.match.flatMap((criteria, at) => criteriaPatterns(located, ['failures', index, 'match', ...(single ? [] : [at])], criteria));
    return [...inMatch, ...editProblems(located, indexed)];
};
const duplicate = (located, { entry, index }, earlier) => {
    const first = earlier.find((other) => other.class === entry.class);
    if (!first)
        return [];
    const message = `class \`${entry.class}\` stands twice; the first is on line ${first.source.line}`;
    const hint = 'put the alternatives into one entry: `match:` takes a list';
    return [problemAt(located, ['failures', index, 'class'], { code: 'DUPLICATE_CLASS', severity: 'error', message, hint })];
};
const shadowed = (located, { entry, index }, earlier) => {
    if (entry.benign)
        return [];
    const shadow = shadowOf(entry, earlier.filter((other) => other.class !== entry.class));
    if (shadow === undefined)
        return [];
    const path = ['failures', index, 'match'];
    const itself = 'give at least one of `states`, `reasons`, `exit`, `signal`, `log`, `submit`, `predicates`, `signs`; exit 0 only beside `states`';
    return shadow === 'itself'
        ? [problemAt(located, path, { code: 'NEVER_MATCHES', severity: 'error', message: `\`${entry.class}\` can never match`, hint: itself })]
        : [
            problemAt(located, path, {
                code: 'NEVER_MATCHES',
                severity: 'warning',
                message: `\`${entry.class}\` can never win: \`${shadow.class}\` (line ${shadow.source.line}) matches wherever it does`,
                hint: 'put it first, or give it more criteria',
            }),
        ];
};
/** What is wrong with an entry beyond its shape; `earlier` are those above it in the same file. */
const checkEntry = (located, indexed, earlier) => [
    ...patternProblems(located, indexed),
    ...duplicate(located, indexed, earlier),
    ...shadowed(located, indexed, earlier),
];

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./build/src/core/failure/remedy.js
/** sbatch options that can be multiplied. */
const SCALABLE = ['mem', 'mem-per-cpu', 'mem-per-gpu', 'time', 'cpus-per-task', 'ntasks', 'nodes'];
const REMEDY_KINDS = [
    'resubmit',
    'set-options',
    'scale-option',
    'exclude-node',
    'resume-from-checkpoint',
    'edit-input',
    'wait',
    'use-fallback',
    'none',
];

;// CONCATENATED MODULE: ./build/src/catalog/failures/schema.js



// Error texts complete the sentence "`key` must be …".
const say = (error) => ({ error });
/** What checks a value, every fault of which is told in the same words. */
const TEXT = say('text of 1 to 1000 characters');
const schema_text = schemas/* string */.YjP(TEXT).min(1, TEXT).max(1000, TEXT);
const flag = schemas/* boolean */.zMY(say('true or false'));
const map = (shape) => schemas/* strictObject */.rej(shape, say('a map of keys'));
const oneOf = (words) => schemas/* enum */.k5n(words, say(`one of ${words.map((word) => `\`${word}\``).join(', ')}`));
const from = (least, most) => {
    const whole = say(`a whole number from ${least} to ${most}`);
    return schemas/* number */.aig(whole).int(whole).min(least, whole).max(most, whole);
};
/** A single word may stand for a list of one. */
const listOf = (item, what) => {
    const many = say(`${what}, or a list of 1 to 50 of that`);
    return schemas/* union */.KCZ([item.transform((one) => [one]), schemas/* array */.YOg(item, many).min(1, many).max(50, many)], many);
};
const patterns = listOf(schema_text.meta({ description: 'Pattern in RE2 syntax; begin with (?i) to ignore case' }), 'a pattern');
const code = from(0, 255);
const criteria = map({
    states: listOf(schema_text, 'a word').optional().meta({ description: "The scheduler's words: TIMEOUT, FAILED, …; EXITED for a local process" }),
    reasons: patterns.optional().meta({ description: "Over the scheduler's reason" }),
    exit: listOf(schemas/* union */.KCZ([code, schemas/* literal */.euz('any')], say('a whole number from 0 to 255, or `any`')), 'a whole number from 0 to 255, or `any`')
        .optional()
        .meta({ description: 'Exit codes; `any` is any but 0' }),
    signal: listOf(code, 'a whole number from 0 to 255').optional().meta({ description: "The number after the colon of sacct's exit code" }),
    log: patterns.optional().meta({ description: 'Over the end of the log; any is enough' }),
    submit: patterns.optional().meta({ description: 'Over the text with which sbatch refused' }),
    predicates: listOf(schema_text, 'a word').optional().meta({ description: 'Exit predicates that failed: kind, word, or kind:word' }),
    signs: listOf(oneOf(entry/* SIGNS */.B2), `one of ${entry/* SIGNS */.B2.map((word) => `\`${word}\``).join(', ')}`)
        .optional()
        .meta({ description: 'What the tick itself noticed' }),
    engine: schema_text.optional().meta({ description: 'Only where this engine is known to run: namd, lammps, qe, vasp, gromacs' }),
    notLog: patterns.optional().meta({ description: 'None of these may stand in the log' }),
});
const ONE_LINE = say('one line of at most 1000 characters');
const edit = map({
    before: schema_text.meta({ description: 'Pattern from ^ to $ over the line without its indentation; exactly one line must match' }),
    after: schemas/* string */.YjP(ONE_LINE)
        .max(1000, ONE_LINE)
        .regex(/^[^\r\n]*$/, ONE_LINE)
        .meta({ description: 'The whole new line' }),
    below: schema_text.optional().meta({ description: 'Where nothing matches `before`: insert below the one line that matches this' }),
    unless: schema_text.optional().meta({ description: 'Forbids the insertion if any line matches' }),
    optional: flag.optional().meta({ description: 'No match at all is no fault: this edit is then left out' }),
});
// submission itself needs these: a hold of somebody else's, or another comment, would hide the job from us
const schema_option = schemas/* string */.YjP()
    .regex(/^(?!(?:hold|comment|wrap|parsable|array|test-only)$)[a-z][a-z-]{1,39}$/, say('an option of sbatch by its long name, and none of those that Escapement sets itself'));
const VALUE = say('text of at most 200 characters, or a number');
const value = schemas/* union */.KCZ([schemas/* string */.YjP().max(200), schemas/* number */.aig()], VALUE).transform(String);
const EDITS = say('a list of 1 to 20 edits');
const FACTOR = say('a number over 1, at most 10');
const KIND = { description: 'Kind of remedy' };
/** Remedies that need no more than their name. */
const bare = oneOf(['resubmit', 'exclude-node', 'resume-from-checkpoint', 'use-fallback', 'none']);
const remedy = schemas/* union */.KCZ([
    bare,
    schemas/* discriminatedUnion */.gMt('kind', [
        map({ kind: bare.meta(KIND) }),
        map({
            kind: schemas/* literal */.euz('set-options').meta(KIND),
            set: schemas/* record */.g1P(schema_option, value, say('a map of options')).meta({ description: 'Options of sbatch by their long names' }),
        }),
        map({
            kind: schemas/* literal */.euz('scale-option').meta(KIND),
            option: oneOf(SCALABLE).meta({ description: 'Option of sbatch that is multiplied' }),
            factor: schemas/* number */.aig(FACTOR).gt(1, FACTOR).max(10, FACTOR).meta({ description: 'By how much' }),
            max: value.optional().meta({ description: 'No further than this' }),
        }),
        map({
            kind: schemas/* literal */.euz('edit-input').meta(KIND),
            file: schema_text.meta({ description: 'Glob below the campaign’s folder' }),
            edits: schemas/* array */.YOg(edit, EDITS).min(1, EDITS).max(20, EDITS).meta({ description: 'Lines to change; each must match exactly one' }),
        }),
        map({
            kind: schemas/* literal */.euz('wait').meta(KIND),
            minutes: from(1, 10_080).meta({ description: 'Before it is tried again' }),
        }),
    ], say('a kind of remedy')),
], say('the name of a remedy, or a map with its `kind`'));
const CLASS = say('a name of small letters, digits, `-`, `.` and `_`, at most 64');
const entrySchema = map({
    class: schemas/* string */.YjP(CLASS)
        .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, CLASS)
        .meta({ description: 'Name of the class: small letters, digits, - . _' }),
    title: schema_text.optional().meta({ description: 'For people; default: the class' }),
    match: listOf(criteria, 'a map of criteria').meta({ description: 'One set of criteria (all must hold), or a list of alternatives' }),
    remedy: remedy.default('none').meta({ description: 'What mends it: a word, or a map with `kind` and what that kind needs' }),
    approval: oneOf(entry/* APPROVALS */.zo).default('never').meta({ description: 'Who has to agree before the remedy is applied' }),
    provided: oneOf(entry/* SIGNS */.B2).optional().meta({ description: 'The pre-approval holds only if the tick noticed this' }),
    scope: oneOf(entry/* SCOPES */.iW)
        .default('physics')
        .meta({ description: 'What is at fault: the machines, the calculation, or what was asked of the scheduler' }),
    advice: schema_text.meta({ description: 'One or two sentences: what it is, what to try' }),
    benign: flag.optional().meta({ description: 'Never the cause: it is named beside the diagnosis' }),
    free: flag.optional().meta({ description: 'The resubmission leaves Retries unchanged' }),
});
const catalogSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).optional().meta({ description: 'Of this format' }),
    failures: schemas/* array */.YOg(entrySchema)
        .max(500)
        .meta({ description: 'The most specific entry that matches counts; one of a built-in class replaces it' }),
});
// zod writes an absent option as `key?: T | undefined`; the core's types tell absent from undefined
const withoutUndefined = (object) => Object.fromEntries(Object.entries(object).filter(([, one]) => one !== undefined));
/** The remedy as the core knows it. */
const remedyOf = (read) => {
    const object = typeof read === 'string' ? { kind: read } : read;
    if (object.kind !== 'edit-input')
        return withoutUndefined(object);
    return { ...object, edits: object.edits.map((one) => withoutUndefined(one)) };
};
/** The alternatives as the core knows them. */
const criteriaOf = (read) => read.map((one) => withoutUndefined(one));
const isRemedyKind = (word) => REMEDY_KINDS.includes(word);
/** JSON Schema of `failure-catalog.yml`, published in templates/schemas. */
const catalogJsonSchema = () => ({
    title: 'Escapement failure catalog',
    description: 'Failure classes of a repository or campaign: how they look, what mends them, who has to agree.',
    ...json_schema_processors/* toJSONSchema */.bl(catalogSchema, { io: 'input' }),
});

// EXTERNAL MODULE: ./build/src/document/validate.js
var validate = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/catalog/failures/shape-problems.js





const keysAt = (0,validate/* knownKeys */.e)(catalogJsonSchema);
const isRecord = (value) => typeof value === 'object' && value !== null;
const at = (raw, path) => path.reduce((inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), raw);
const unknownRemedy = (raw) => {
    const remedy = at(raw, ['remedy']);
    const kind = isRecord(remedy) ? remedy.kind : remedy;
    return kind === undefined || kind === null || isRemedyKind(kind) ? undefined : typeof kind === 'string' ? kind.slice(0, 60) : shown(kind);
};
const shown = (value) => {
    const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
/** The deepest issue of a union: that of the alternative which came furthest is the one to show; if none did, the union's own. */
const deepest = (issue) => {
    if (issue.code !== 'invalid_union')
        return issue;
    const inner = issue.errors.flat().map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }));
    const further = (one) => one.path.length + (one.code === 'unrecognized_keys' ? 1 : 0);
    return inner.reduce((best, one) => (further(one) > further(best) ? one : best), issue);
};
// The words of the schema: of an option's name they stand one level down.
const expected = (issue) => (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ?? issue.message;
const faultOf = (issue, raw, index) => {
    if (issue.code === 'unrecognized_keys') {
        const key = issue.keys[0] ?? '';
        const path = [...issue.path, key];
        const known = keysAt(['failures', index, ...issue.path]);
        return {
            path,
            message: `\`${path.map(String).join('.')}\` is not a key that is read here`,
            hint: known.length === 0 ? 'remove it' : (0,nearest/* didYouMean */.a)(key, known),
        };
    }
    const where = issue.path.map(String).join('.') || `entry ${index + 1}`;
    const value = at(raw, issue.path);
    if (value === undefined || value === null)
        return { path: issue.path, message: `\`${where}\` is missing`, hint: `it must be ${expected(issue)}` };
    const message = issue.code === 'invalid_key'
        ? `\`${where}\` must be ${expected(issue)}`
        : `\`${where}\` must be ${expected(issue)}, not ${shown(value)}`;
    return { path: issue.path, message, hint: 'write it so, or leave it out' };
};
/** What zod has against an entry, at its place and in words that name the way out. */
const shapeProblems = (place, index, raw, issues) => {
    const unknown = unknownRemedy(raw);
    if (unknown !== undefined) {
        const hint = `one of ${REMEDY_KINDS.map((kind) => `\`${kind}\``).join(', ')}`;
        return [
            problemAt(place, ['failures', index, 'remedy'], {
                code: 'UNKNOWN_REMEDY',
                severity: 'error',
                message: `\`${unknown}\` is no remedy`,
                hint,
            }),
        ];
    }
    return issues.map(deepest).map((issue) => {
        const { path, message, hint } = faultOf(issue, raw, index);
        return problemAt(place, ['failures', index, ...path], { code: 'CATALOG_SHAPE', severity: 'error', message, hint });
    });
};

;// CONCATENATED MODULE: ./build/src/catalog/failures/read.js










/** Characters of one catalog: far beyond any written by hand. */
const MOST_CHARACTERS = 262_144;
const MOST_ENTRIES = 500;
const located = (text, file, before, indents) => {
    const hard = (0,yaml_faults/* yamlTooHard */.Hx)(text);
    const document = (0,dist/* parseDocument */.Tp)(hard ? '' : text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
    const faults = hard ? [hard] : (0,yaml_faults/* yamlFaults */.tr)(document, 'quote patterns with single quotes');
    return { file, place: placesOf(text, before, indents), document, faults };
};
const yamlProblems = ({ faults, file, place }) => faults.map(({ offset, message, hint }) => ({
    code: 'CATALOG_YAML',
    severity: 'error',
    file,
    ...place(offset),
    message: `not readable as YAML: ${message}`,
    hint,
}));
const entryOf = (read, source) => {
    const { title, match, remedy, provided, benign, free, ...rest } = read;
    return {
        ...rest,
        title: title ?? read.class,
        match: criteriaOf(match),
        remedy: remedyOf(remedy),
        ...(provided === undefined ? {} : { provided }),
        ...(benign === undefined ? {} : { benign }),
        ...(free === undefined ? {} : { free }),
        source,
    };
};
const plain = (place) => {
    try {
        return { raw: place.document.toJS({ maxAliasCount: 100 }) };
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message : 'its aliases do not resolve';
        return {
            problem: problemAt(place, [], { code: 'CATALOG_YAML', severity: 'error', message, hint: 'write the entries out, without aliases' }),
        };
    }
};
const unread = (place, keys) => keys
    .filter((key) => !key.startsWith('x-'))
    .slice(0, 20)
    .map((key) => problemAt(place, [key], {
    code: 'UNKNOWN_KEY',
    severity: 'warning',
    message: `\`${key.slice(0, 60)}\` is not a key that is read here`,
    hint: (0,nearest/* didYouMean */.a)(key, ['version', 'failures']),
}));
const notACatalog = (place, message, key = 'failures') => ({
    entries: [],
    problems: [
        problemAt(place, [key], {
            code: 'CATALOG_SHAPE',
            severity: 'error',
            message,
            hint: key === 'failures' ? 'write `failures:` and below it `- class: …`' : 'write `version: 1`, or leave it out',
        }),
    ],
});
const readEntries = (place, list, origin) => {
    const problems = [];
    const shaped = [];
    const entries = [];
    for (const [index, raw] of list.entries()) {
        const read = entrySchema.safeParse(raw);
        if (!read.success) {
            problems.push(...shapeProblems(place, index, raw, read.error.issues));
            continue;
        }
        const entry = entryOf(read.data, { origin, file: place.file, line: lineOfPath(place, ['failures', index, 'class']) });
        const faults = checkEntry(place, { entry, index }, shaped);
        problems.push(...faults);
        shaped.push(entry);
        if (!(0,problem/* hasErrors */.C)(faults))
            entries.push(entry);
    }
    return { entries, problems };
};
const readAt = (text, file, origin, before, indents) => {
    const place = located(text.length > MOST_CHARACTERS ? '' : text, file, before, indents);
    if (text.length > MOST_CHARACTERS)
        return notACatalog(place, `the catalog has over ${MOST_CHARACTERS} characters`);
    const errors = yamlProblems(place);
    if (errors.length > 0)
        return { entries: [], problems: errors };
    const read = plain(place);
    if ('problem' in read)
        return { entries: [], problems: [read.problem] };
    // an empty file is an empty catalog
    if (read.raw === null)
        return { entries: [], problems: [] };
    const { failures: list, version = 1, ...others } = typeof read.raw === 'object' ? read.raw : {};
    if (!Array.isArray(list))
        return notACatalog(place, 'no list `failures:`');
    if (list.length > MOST_ENTRIES)
        return notACatalog(place, `over ${MOST_ENTRIES} entries`);
    if (version !== 1)
        return notACatalog(place, 'this version reads catalogs of `version: 1`', 'version');
    const { entries, problems } = readEntries(place, list, origin);
    return { entries, problems: [...unread(place, Object.keys(others)), ...problems] };
};
/** Reads a `failure-catalog.yml`. Never throws: what is wrong comes back as problems with their places. */
const readCatalog = (text, file, origin = 'repository') => readAt(text, file, origin, 0, []);
/** Reads the fenced `failure-catalog` blocks of a playbook; none is no problem. */
const catalogFromPlaybook = (markdown, file, origin = 'campaign') => {
    const reads = fencedCatalogs(markdown).map(({ text, line, indents }) => readAt(text, file, origin, line, indents));
    return { entries: reads.flatMap(({ entries }) => entries), problems: reads.flatMap(({ problems }) => problems) };
};
/**
 * One catalog of several. An entry replaces the WHOLE entry of the same class from a lower origin (fields are not mixed: half an
 * entry of one hand and half of another is nobody's). The nearer come first; equals are ranked by origin in any case.
 */
const mergeCatalogs = (...catalogs) => {
    const byOrigin = catalogs.flat().sort((a, b) => entry/* ORIGINS */.o9.indexOf(b.source.origin) - entry/* ORIGINS */.o9.indexOf(a.source.origin));
    const seen = new Set();
    return byOrigin.filter((entry) => !seen.has(entry.class) && seen.add(entry.class));
};

// EXTERNAL MODULE: ./build/src/catalog/profiles.js + 1 modules
var profiles = __webpack_require__(4066);
// EXTERNAL MODULE: ./build/src/core/failure/fallback.js
var fallback = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/src/document/decode.js
var decode = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/src/shell/knowledge.js









/** The repository's own catalog, at its root; a campaign's stands in its folder under the same name. */
const CATALOG = 'failure-catalog.yml';
/** A file that a remedy may edit; a byte-order mark stays where it is. Text of another encoding is only read, and what is no text not at all. */
const inputOf = (path, bytes) => {
    try {
        return [{ path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }];
    }
    catch {
        return bytes.includes(0) ? [] : [{ path, text: Buffer.from(bytes).toString('latin1'), foreign: true }];
    }
};
const folderOf = (file) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '');
/** Files of the repository that may teach a campaign about failures: the repository's catalog, its own, its playbooks. */
const catalogFiles = (spec) => {
    const folder = folderOf(spec.file);
    const references = spec.references.flatMap(({ path }) => [path, `${folder}${path}`]);
    return [
        { path: CATALOG, origin: 'repository', playbook: false },
        ...[...new Set(references)].map((path) => ({ path, origin: 'campaign', playbook: true })),
        ...(folder === '' ? [] : [{ path: `${folder}${CATALOG}`, origin: 'campaign', playbook: false }]),
    ];
};
/** The catalogs of one campaign on top of the built-in one; a class that is written again replaces the earlier entry. */
const catalogOf = (spec, contents) => {
    const read = catalogFiles(spec).flatMap(({ path, origin, playbook }) => {
        const bytes = contents.get(path);
        // a reference may be any file, a picture as well: only one that speaks of catalogs is read as text
        if (!bytes || (playbook && !Buffer.from(bytes).includes(FENCE)))
            return [];
        const decoded = (0,decode/* decodeText */.g)(bytes, path);
        if (!('text' in decoded))
            return [{ entries: [], problems: decoded.problems }];
        return [playbook ? catalogFromPlaybook(decoded.text, path, origin) : readCatalog(decoded.text, path, origin)];
    });
    return { entries: mergeCatalogs(BUILT_IN, ...read.map(({ entries }) => entries)), problems: read.flatMap(({ problems }) => problems) };
};
/** Everything about a campaign that does not change during a run. */
const knowledgeOf = (about) => {
    const { spec, contents, config, results, price, ...rest } = about;
    const backend = (0,own/* own */.Z)(config.backends, spec.backend);
    const profile = backend?.kind === 'slurm' && backend.profile !== undefined ? (0,profiles/* profileNamed */.J)(backend.profile) : undefined;
    const engine = spec.engine === undefined ? undefined : engineNamed(spec.engine);
    return {
        ...rest,
        spec,
        search: search_search,
        recognise: (log) => engineIn(log),
        fallbacks: (0,fallback/* queueFallbacks */.js)(spec.queue),
        inputs: () => [...contents].flatMap(([path, bytes]) => inputOf(path, bytes)),
        ...(profile ? { profile } : {}),
        ...(engine ? { engine } : {}),
        ...(results ? { results } : {}),
        ...(price ? { price } : {}),
    };
};


/***/ }),

/***/ 8293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  load: () => (/* binding */ load)
});

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/core/problem.js
var problem = __webpack_require__(7798);
// EXTERNAL MODULE: ./build/src/core/script.js + 1 modules
var script = __webpack_require__(4903);
// EXTERNAL MODULE: ./build/src/document/read.js + 3 modules
var document_read = __webpack_require__(6596);
// EXTERNAL MODULE: ./build/src/document/campaign.js
var campaign = __webpack_require__(5541);
;// CONCATENATED MODULE: ./build/src/document/work.js

const DEPLOY = 'deploy_hpc.sh';
// What Escapement can look at by itself, without a job having run for this stage.
const BY_ITSELF = new Set(['manifest', 'document', 'synced', 'command', 'always', 'stage-done']);
const checksItself = (stage) => stage.exit.length > 0 && stage.exit.every(({ predicate }) => BY_ITSELF.has(predicate.kind));
const scriptsOf = (stage) => {
    const names = [...new Set([stage.name, stage.slug])].filter((name) => !name.includes('/'));
    return names.flatMap((name) => [`${name}.sbatch`, `${name}.slurm`, `${name}.sh`]);
};
const workFor = (stage, files) => {
    if (stage.work.kind !== 'missing')
        return stage.work;
    const scripts = scriptsOf(stage);
    const path = scripts.find((name) => files.has(name));
    if (path)
        return { kind: 'script', path };
    if (checksItself(stage))
        return { kind: 'check-only' };
    if (files.has(DEPLOY))
        return { kind: 'deploy-script', path: DEPLOY, flag: `--${stage.slug}` };
    return { kind: 'missing', lookedFor: [...scripts, DEPLOY] };
};
/**
 * Gives each stage its work by convention where the file binds none: `smoke.sbatch`, `smoke.slurm`, `smoke.sh`; nothing, for a stage
 * whose exit condition needs no job; `deploy_hpc.sh --smoke`; else `missing`, with the names that were looked for.
 * @param files paths below `spec.localDir`
 */
const resolveWork = (spec, files) => {
    const there = new Set(files);
    return { ...spec, stages: spec.stages.map((stage) => ({ ...stage, work: workFor(stage, there) })) };
};
/**
 * The folder that is deployed. `deploy.local_dir` counts from the repository's root; where nothing stands there, it is taken
 * from the campaign's folder, or for that folder itself if it ends in its name (a campaign that was moved).
 * @param files all paths of the repository
 */
const resolveLocalDir = (spec, files) => {
    const folder = (0,campaign/* folderOf */.yS)(spec.file);
    const there = (path) => path === '' || files.some((file) => file.startsWith(`${path}/`));
    if (there(spec.localDir))
        return spec;
    const below = folder === '' ? spec.localDir : `${folder}/${spec.localDir}`;
    if (there(below))
        return { ...spec, localDir: below };
    return spec.localDir.split('/').at(-1) === folder.split('/').at(-1) ? { ...spec, localDir: folder } : spec;
};

// EXTERNAL MODULE: ./build/src/shell/campaign.js
var shell_campaign = __webpack_require__(9236);
// EXTERNAL MODULE: ./build/src/shell/deployable.js
var deployable = __webpack_require__(6225);
// EXTERNAL MODULE: ./build/src/shell/discover.js
var discover = __webpack_require__(4277);
// EXTERNAL MODULE: ./build/src/shell/group.js
var group = __webpack_require__(1007);
// EXTERNAL MODULE: ./build/src/shell/knowledge.js + 20 modules
var knowledge = __webpack_require__(4406);
// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/src/core/text.js
var core_text = __webpack_require__(7422);
;// CONCATENATED MODULE: ./build/src/shell/outside.js


const isBelow = (folder, root) => `${(0,core_text/* withoutEnd */.M)(folder, '/')}/`.startsWith(`${root}/`);
const wayOut = (roots) => roots.length === 0
    ? 'allow its root in .github/escapement.yml: `sync_root: /data/archive`'
    : `it is to be below ${roots.join(' or ')}; or add its root to \`sync_root\` in .github/escapement.yml`;
/**
 * Folders that outputs may not be taken to: on GitHub's own machine they vanish with the run, and elsewhere the configuration says
 * where, for a document is written by anybody who may write to the repository.
 */
const outsideProblems = (spec, workflow, config, hosted) => spec.stages.flatMap(({ slug, name, sync }) => Object.entries(sync).flatMap(([glob, written]) => {
    const { kind, folder } = (0,target/* targetFrom */.CA)(written);
    if (kind !== 'folder')
        return [];
    const at = { file: spec.file, severity: 'error', ...workflow.placeOf({ kind: 'entry', stage: slug, path: ['sync', glob] }) };
    if (hosted)
        return [
            {
                ...at,
                code: 'SYNC_ON_HOSTED',
                message: `\`${name}\` would keep \`${glob}\` in ${folder} of GitHub's own machine, which is gone after the run`,
                hint: 'use a self-hosted runner, or write `artifact` (or `results/` for small files) in its place',
            },
        ];
    if (config.syncRoots.some((root) => isBelow(folder, root)))
        return [];
    return [
        { ...at, code: 'SYNC_ROOT', message: `the configuration does not allow outputs in ${folder}`, hint: wayOut(config.syncRoots) },
    ];
}));

;// CONCATENATED MODULE: ./build/src/shell/scripts.js
/** The way to spaces, tabs and line ends as a machine of the cluster wants them, and to keep git from bringing the others back. */
const unixEnds = (file) => `\`sed -i 's/\\r$//' ${file}\`, commit it, and write \`*.${file.split('.').at(-1)} text eol=lf\` into .gitattributes`;
/**
 * What is wrong with the scripts themselves, and would show only when their turn has come, after weeks perhaps. Warnings: what runs
 * already goes on.
 * @param contents the campaign's deployed files, by path below its folder
 * @param placeOf where the stage's row stands
 * @param sbatch whether scripts go to sbatch, which reads the first line; this machine's own shell runs one without
 */
const scriptProblems = (spec, contents, placeOf, sbatch) => spec.stages.flatMap(({ slug, name, work }) => {
    if (work.kind !== 'script' && work.kind !== 'deploy-script')
        return [];
    const file = spec.localDir === '' ? work.path : `${spec.localDir}/${work.path}`;
    const bytes = contents.get(work.path);
    if (bytes === undefined)
        return [
            {
                ...{ code: 'SCRIPT_NOT_THERE', severity: 'warning', file: spec.file, ...placeOf(slug) },
                message: `the script of \`${name}\`, ${file}, is not in git`,
                hint: `add it (\`git add ${file}\`), or correct \`stages.${name}.script\`; all is well if an earlier stage makes it on the cluster`,
            },
        ];
    const text = new TextDecoder().decode(bytes);
    const at = { severity: 'warning', file, line: 1, column: 1 };
    if (/\r\n/.test(text))
        return [
            {
                ...at,
                code: 'SCRIPT_CRLF',
                message: `the lines of \`${name}\`'s script end as on Windows: it will not run`,
                hint: unixEnds(file),
            },
        ];
    if (sbatch && work.kind === 'script' && !text.startsWith('#!'))
        return [
            {
                ...{ ...at, code: 'SCRIPT_NO_INTERPRETER' },
                message: `the script of \`${name}\` does not say what runs it: sbatch will refuse it`,
                hint: 'make `#!/bin/sh`, or `#!/bin/bash`, its first line',
            },
        ];
    return [];
});

// EXTERNAL MODULE: ./build/src/shell/sync.js
var sync = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/shell/vacant.js
var vacant = __webpack_require__(4409);
;// CONCATENATED MODULE: ./build/src/shell/load.js














/** Where a configuration's problem is shown; a run does not know by which path it was read. */
const CONFIG = '.github/escapement.yml';
const decode = (bytes) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));
const readAll = async (store, sha, paths) => {
    const contents = await store.read(sha, paths);
    const results = paths.map((file, i) => ({ file, ...(0,document_read/* readWorkflow */.S)(contents[i] ?? new Uint8Array(), file) }));
    const problems = results.flatMap((result) => result.problems);
    const read = results.flatMap(({ file, workflow, problems: own }) => (workflow && !(0,problem/* hasErrors */.C)(own) ? [{ file, workflow }] : []));
    return { read, problems };
};
/** Two folders with one campaign's name would share keys on the cluster: neither is acted on. */
const duplicates = (read) => {
    const byName = (0,group/* groupBy */.$)(read, ({ workflow }) => workflow.spec.campaign);
    return [...byName.values()]
        .filter((group) => group.length > 1)
        .flatMap((group) => group.map(({ file, workflow }) => ({
        code: 'DUPLICATE_CAMPAIGN',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `campaign \`${workflow.spec.campaign}\` is also in ${group
            .filter((other) => other.file !== file)
            .map((other) => other.file)
            .join(', ')}`,
        hint: 'rename one folder and its `campaign:`',
    })));
};
const load_scriptsOf = (spec, contents) => Object.fromEntries(spec.stages.flatMap((stage) => {
    const text = stage.work.kind === 'script' ? decode(contents.get(stage.work.path)) : undefined;
    return text === undefined ? [] : [[stage.slug, (0,script/* readDirectives */.Vl)(text)]];
}));
const load_problem = (file, place, rest) => ({ file, ...place, ...rest });
/** Jobs of the local backend die with a hosted runner; a short command does not outlast its step. */
const shortLived = (spec, workflow, config) => (0,own/* own */.Z)(config.backends, spec.backend)?.kind !== 'local'
    ? []
    : spec.stages
        .filter(({ work }) => work.kind === 'script' || work.kind === 'deploy-script')
        .map(({ slug, name }) => load_problem(spec.file, workflow.placeOf({ kind: 'cell', stage: slug, column: 'Name' }), {
        code: 'LOCAL_ON_HOSTED',
        severity: 'error',
        message: `\`${name}\` would run on GitHub's own machine, which ends it with the step`,
        hint: 'use a self-hosted runner or a slurm backend, or make it a short `command:`',
    }));
/** Faults that show only beside the scripts and the configuration. */
const furtherProblems = (spec, workflow, directives, config, hosted) => {
    const held = spec.stages.filter(({ slug }) => (0,own/* own */.Z)(directives, slug)?.held);
    const selfHolding = held.map(({ slug, name }) => load_problem(spec.file, workflow.placeOf({ kind: 'cell', stage: slug, column: 'Name' }), {
        code: 'SCRIPT_HOLDS_ITSELF',
        severity: 'error',
        message: `the script of \`${name}\` holds itself (\`#SBATCH --hold\`), but Escapement holds and releases every job`,
        hint: 'remove `--hold` from its #SBATCH lines; to pause a stage write `held: true` under `stages:`',
    }));
    if ((0,own/* own */.Z)(config.backends, spec.backend))
        return [...selfHolding, ...(hosted ? shortLived(spec, workflow, config) : [])];
    const unknown = load_problem(spec.file, workflow.placeOf({ kind: 'key', path: ['budget', 'backend'] }), {
        code: 'UNKNOWN_BACKEND',
        severity: 'warning',
        message: `no backend named \`${spec.backend}\` in the configuration`,
        hint: `there ${Object.keys(config.backends).length === 1 ? 'is' : 'are'} ${Object.keys(config.backends).join(', ')}; add it under \`backends:\` in .github/escapement.yml`,
    });
    return [...selfHolding, unknown];
};
/** A campaign without a folder of its own on the cluster can't be acted on. */
const homeless = (spec, workflow, remoteDir) => remoteDir.startsWith('/')
    ? []
    : [
        load_problem(spec.file, workflow.placeOf({ kind: 'key', path: ['deploy', 'remote_dir'] }), {
            code: 'NO_REMOTE_DIR',
            severity: 'error',
            message: `where on \`${spec.backend}\` should it run? \`${remoteDir}\` is not an absolute folder`,
            hint: `write \`deploy: {remote_dir: /scratch/you/${spec.campaign}}\`, or \`root:\` for the backend in .github/escapement.yml`,
        }),
    ];
const isRegular = ({ mode }) => mode.startsWith('100');
const resolved = (spec, files) => {
    const prefix = spec.localDir === '' ? '' : `${spec.localDir}/`;
    return resolveWork(spec, files.flatMap(({ path }) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])));
};
const deploymentOf = (spec, tree) => {
    const entries = (0,deployable/* deployable */.GP)(spec, tree.files);
    const contents = new Map(entries.flatMap(({ path, file }) => {
        const bytes = tree.contents.get(file.path);
        return bytes ? [[path, bytes]] : [];
    }));
    const undeployable = (0,deployable/* whyNot */.OB)(entries, contents);
    return undeployable === undefined ? { contents, wanted: (0,deployable/* manifestOf */.$V)(entries, contents) } : { contents, wanted: [], undeployable };
};
const assemble = (around, tree, { file, workflow }) => {
    const spec = resolved(workflow.spec, tree.files);
    const { contents, wanted, undeployable } = deploymentOf(spec, tree);
    const directives = load_scriptsOf(spec, contents);
    const owner = (0,shell_campaign/* ownerOf */.bf)(tree.repository, file);
    const ownerHash = (0,shell_campaign/* ownerHashOf */.TZ)(owner);
    const { entries: catalog, problems } = (0,knowledge/* catalogOf */.Hh)(spec, tree.contents);
    const backend = around.backends.get(spec.backend);
    const kind = around.config.backends[spec.backend]?.kind;
    const remoteDir = spec.remoteDir ?? `${around.rootOf(spec.backend)}/${spec.campaign}`;
    const results = (0,sync/* resultsOf */.qS)(spec, { files: tree.files, specs: tree.specs, config: around.config, contents: tree.contents });
    const about = { spec, config: around.config, owner, ownerHash, catalog, directives, wanted, contents, results, price: backend?.price };
    return {
        file,
        text: workflow.text,
        spec,
        state: workflow.state,
        problems: [
            ...furtherProblems(spec, workflow, directives, around.config, around.hosted),
            ...scriptProblems(spec, contents, (stage) => workflow.placeOf({ kind: 'cell', stage, column: 'Name' }), kind !== 'local'),
            ...outsideProblems(spec, workflow, around.config, around.hosted),
            ...(backend ? homeless(spec, workflow, remoteDir) : []),
            ...problems,
        ],
        knowledge: (0,knowledge/* knowledgeOf */.a$)(undeployable === undefined ? about : { ...about, undeployable }),
        site: { campaign: spec.campaign, remoteDir, owner, ownerHash },
        contents,
        wanted,
        sha: tree.sha,
        ...(backend ? { backend } : {}),
    };
};
const readTree = async (around, sha, files, specs) => {
    const inputs = specs.flatMap((spec) => (0,deployable/* deployable */.GP)(spec, files)
        .map(({ file }) => file)
        .filter((file) => isRegular(file) && file.size <= deployable/* MAX_DEPLOY_BYTES */.fP));
    const catalogs = specs.flatMap((spec) => (0,knowledge/* catalogFiles */.tt)(spec).map(({ path }) => path));
    const paths = [...new Set([...inputs.map(({ path }) => path), ...catalogs, ...(0,sync/* indexFiles */._J)(specs)])];
    const bytes = await around.store.read(sha, paths);
    const contents = new Map(paths.flatMap((path, i) => (bytes[i] ? [[path, bytes[i]]] : [])));
    return { sha, repository: await around.store.identity(), files, contents };
};
/** Reads every campaign at the commit; a file with errors yields problems and no campaign, and stops nobody else. */
const load = async (around, sha) => {
    const files = await around.store.files(sha);
    const paths = (0,discover/* campaignFiles */.e)(around.config.campaigns, files.filter(isRegular).map(({ path }) => path));
    const { read, problems } = await readAll(around.store, sha, paths);
    const clashes = duplicates(read);
    const clashing = new Set(clashes.map(({ file }) => file));
    const all = files.map(({ path }) => path);
    const placed = read.map(({ file, workflow }) => ({ file, workflow: { ...workflow, spec: resolveLocalDir(workflow.spec, all) } }));
    const chosen = placed.filter(({ file, workflow }) => !clashing.has(file) && (around.only.length === 0 || around.only.includes(workflow.spec.campaign)));
    const tree = await readTree(around, sha, files, chosen.map(({ workflow }) => workflow.spec));
    const specs = placed.map(({ workflow }) => workflow.spec);
    const campaigns = chosen.map((each) => assemble(around, { ...tree, specs }, each));
    const further = campaigns.flatMap((campaign) => campaign.problems);
    // what is wrong in the repository's own catalog is said, but it stops nobody: its other entries still count
    const own = (campaign) => campaign.problems.filter(({ file }) => file !== knowledge/* CATALOG */.W8);
    return {
        sha,
        repository: tree.repository,
        paths: all,
        documents: paths,
        campaigns: campaigns.filter((campaign) => !(0,problem/* hasErrors */.C)(own(campaign))),
        problems: [...(paths.length === 0 ? [(0,vacant/* noCampaign */.oh)(around.config.campaigns, CONFIG, all)] : []), ...problems, ...clashes, ...further],
    };
};


/***/ }),

/***/ 2297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ copyChanges),
/* harmony export */   Lq: () => (/* binding */ newsOf),
/* harmony export */   _J: () => (/* binding */ indexFiles),
/* harmony export */   _r: () => (/* binding */ checkUntouched),
/* harmony export */   _u: () => (/* binding */ indexChanges),
/* harmony export */   hi: () => (/* binding */ checkStillHere),
/* harmony export */   qS: () => (/* binding */ resultsOf),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _core_kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8388);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _campaign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9236);
/* harmony import */ var _deployable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6225);
/* harmony import */ var _discover_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4277);
/* harmony import */ var _knowledge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4406);







/** Bytes that came from a cluster count only if they are the ones that were looked at. */
const verified = (need, finding) => need.kind === 'fetch' && finding.kind === 'fetched'
    ? { kind: 'fetched', contents: finding.contents.map((bytes, i) => (bytes && (0,_campaign_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) === need.sha256[i] ? bytes : undefined)) }
    : finding;
const textOf = (bytes) => bytes && new TextDecoder().decode(bytes);
const folderOf = (file) => file.slice(0, file.lastIndexOf('/') + 1);
/** The indexes of what these campaigns keep elsewhere. */
const indexFiles = (specs) => specs
    .filter(({ stages }) => stages.some(({ sync }) => Object.values(sync).some(_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .isOutside */ ._K)))
    .map(({ file }) => `${folderOf(file)}${_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx}`);
const prefixesOf = (path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
/** Why an output may not be written at this path of the repository. */
const refusal = (path, { files, specs, config }, modes) => {
    const through = prefixesOf(path).find((prefix) => modes.has(prefix));
    if (through !== undefined)
        return `${through} is no folder in the repository`;
    if (!(modes.get(path) ?? '100644').startsWith('100'))
        return `${path} is a link or a submodule in the repository`;
    if (files.some((file) => file.path.startsWith(`${path}/`)))
        return `${path} is a folder in the repository`;
    if ((0,_discover_js__WEBPACK_IMPORTED_MODULE_6__/* .campaignFiles */ .e)(config.campaigns, [path]).length > 0)
        return `${path} would be read as a campaign`;
    if (specs.some((spec) => (0,_knowledge_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogFiles */ .tt)(spec).some((one) => one.path === path)))
        return `${path} is read as a reference or a failure catalog`;
    const file = { path, mode: '100644', size: 0, oid: '' };
    const by = specs.find((spec) => (0,_deployable_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(spec, [file]).length > 0);
    return by && `${path} would be deployed by ${by.campaign}`;
};
/** The campaign's outputs as the repository has them; undefined for a campaign that copies nothing. */
const resultsOf = (spec, grounds) => {
    if (spec.stages.every(({ sync }) => Object.keys(sync).length === 0))
        return undefined;
    const folder = folderOf(spec.file);
    const modes = new Map(grounds.files.map(({ path, mode }) => [path, mode]));
    const own = grounds.files.filter(({ path, mode }) => path.startsWith(`${folder}results/`) && mode.startsWith('100'));
    return {
        oids: new Map(own.map(({ path, oid }) => [path.slice(folder.length), oid])),
        refuses: (path) => refusal(`${folder}${path}`, grounds, modes),
        index: refusal(`${folder}${_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx}`, grounds, modes) === undefined ? (0,_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(textOf(grounds.contents.get(`${folder}${_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx}`))) : undefined,
        runBytes: grounds.config.limits.syncBytesPerRun,
    };
};
const bytesOf = (findings) => {
    const all = [...findings.values()].flatMap((finding) => (finding.kind === 'fetched' ? finding.contents : []));
    return new Map(all.flatMap((bytes) => (bytes ? [[(0,_campaign_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes), bytes]] : [])));
};
/** Outputs that this tick brought, as they go into its commit. */
const copyChanges = (file, { events }, findings) => {
    const files = events.flatMap((event) => (event.type === 'files-synced' ? event.files : []));
    if (files.length === 0)
        return [];
    const bytes = bytesOf(findings);
    return files.map(({ path, sha256: hash, from }) => {
        const content = bytes.get(hash);
        if (!content)
            throw new Error(`${from} was told as copied, but its bytes are not here`);
        return { path: `${folderOf(file)}${path}`, content };
    });
};
/**
 * Refuses to write over what somebody put there since the tick read the repository; what another run has copied meanwhile is the same.
 * @throws PortError REFUSED
 */
const checkUntouched = async (store, read, base, changes) => {
    if (read === base || changes.length === 0)
        return;
    const paths = changes.map(({ path }) => path);
    const [was, is] = await Promise.all([store.read(read, paths), store.read(base, paths)]);
    const hashOf = (bytes) => bytes && (0,_campaign_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes);
    const touched = paths.find((_, i) => ![hashOf(was[i]), hashOf(changes[i]?.content)].includes(hashOf(is[i])));
    if (touched === undefined)
        return;
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('REFUSED', `${touched} was edited while an output was about to be copied there`, {
        hint: 'nothing was written; the next run looks again',
    });
};
/**
 * Refuses to call a stage done whose outputs were here when the tick read the repository, and are not any more: the branch was put back.
 * @throws PortError REFUSED
 */
const checkStillHere = async (store, read, base, all) => {
    const folders = all
        .filter(({ events }) => events.some(({ type }) => type === 'stage-done'))
        .map(({ file }) => `${folderOf(file)}results/`);
    if (read === base || folders.length === 0)
        return;
    const [was, is] = await Promise.all([store.files(read), store.files(base)]);
    // what another run has copied anew is here all the same
    const there = new Set(is.map(({ path }) => path));
    const gone = was.find(({ path }) => folders.some((folder) => path.startsWith(folder)) && !there.has(path));
    if (gone === undefined)
        return;
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('REFUSED', `${gone.path} was taken away while a stage was about to be done with it`, {
        hint: 'nothing was written; the next run looks again',
    });
};
/** Lines that this tick adds to the index of what is kept elsewhere, in the name of this run. */
const newsOf = (file, { events }, run) => ({
    file,
    lines: events
        .flatMap((event) => (event.type === 'files-synced' ? (event.kept ?? []) : []))
        .map((line) => (line.run === '' ? { ...line, run } : line)),
});
/**
 * The indexes as they shall stand on top of a commit: what people did to other lines there stays.
 * @throws PortError REFUSED when somebody has put another file in its place
 */
const indexChanges = async (store, base, all) => {
    const due = all.filter(({ lines }) => lines.length > 0).map(({ file, lines }) => ({ path: `${folderOf(file)}${_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx}`, lines }));
    const texts = await store.read(base, due.map(({ path }) => path));
    return due.flatMap(({ path, lines }, i) => {
        const text = textOf(texts[i]);
        if ((0,_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(text) === undefined)
            throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('REFUSED', `${path} is no index of ours any more`, { hint: 'nothing was written; move it away' });
        const after = (0,_core_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .withLines */ .Gy)(text, lines);
        return after === text ? [] : [{ path, content: new TextEncoder().encode(after) }];
    });
};


/***/ })

};
