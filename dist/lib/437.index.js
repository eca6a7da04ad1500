export const id = 437;
export const ids = [437];
export const modules = {

/***/ 2437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ prepareOver),
/* harmony export */   Vz: () => (/* binding */ runId),
/* harmony export */   WK: () => (/* binding */ inputsFrom),
/* harmony export */   iA: () => (/* binding */ prepare),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   tF: () => (/* binding */ CONFIG_PATH)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _document_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3721);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);




const CONFIG_PATH = '.github/escapement.yml';
const text = (bytes) => (bytes ? new TextDecoder().decode(bytes) : undefined);
/** Reads the configuration at the branch's head and wires what it names. Throws PortError. */
const prepare = async (inputs, configPath) => prepareOver(await (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .storeOf */ .xX)(inputs), inputs, configPath);
/** The same over a repository that is open already. Throws PortError. */
const prepareOver = async (store, inputs, configPath) => {
    const written = async (sha) => text((await store.read(sha, [configPath]))[0]);
    const source = await written(await store.head());
    const { config, problems } = (0,_document_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(source, configPath);
    const backends = await (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .backendsOf */ .dc)(config, inputs);
    const keeper = await (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .keeperOf */ .yD)(config, inputs);
    const outdated = async (sha) => (await written(sha)) !== source;
    return {
        around: {
            store,
            config,
            backends,
            rootOf: (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .rootOf */ .I5)(config, inputs),
            only: inputs.campaigns,
            hosted: inputs.hosted === true,
            keeper,
            outdated,
        },
        store,
        config,
        problems,
    };
};
const variable = (env, input) => {
    const value = env[`ESCAPEMENT_${input.toUpperCase().replaceAll('-', '_')}`];
    return value === undefined || value === '' ? undefined : value;
};
const optional = (key, value) => value === undefined ? {} : { [key]: value };
/** The action's inputs as the CLI gets them: `ESCAPEMENT_SSH_PRIVATE_KEY` and the like. */
const inputsFrom = (env, root, commit, campaigns) => ({
    root: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root),
    commit,
    campaigns,
    author: { name: env.GIT_AUTHOR_NAME ?? 'Escapement', email: env.GIT_AUTHOR_EMAIL ?? 'escapement@localhost' },
    ...optional('sshPrivateKey', variable(env, 'ssh-private-key')),
    ...optional('sshKnownHosts', variable(env, 'ssh-known-hosts')),
    ...optional('token', variable(env, 'github-token')),
    ...optional('branch', variable(env, 'branch')),
    ...optional('apiUrl', variable(env, 'api-url') ?? env.GITHUB_API_URL),
});
const clock = () => Math.floor(Date.now() / 1000);
const runId = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();


/***/ }),

/***/ 3524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ project),
/* harmony export */   H1: () => (/* binding */ budgetWarnings),
/* harmony export */   cn: () => (/* binding */ coreHoursOf),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   xF: () => (/* binding */ spentAfter)
/* harmony export */ });
/* harmony import */ var _failure_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2806);
/* harmony import */ var _failure_profile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5133);
/* harmony import */ var _script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4903);



const HOUR = 3600;
/** Spending is written with four decimals: 0.0001 h is a third of a second, and sums stay free of binary dust. */
const rounded = (amount) => Math.round(amount * 10_000) / 10_000;
/**
 * What a job that ended has cost: core-hours as the scheduler accounts for them, dollars by its time and the backend's price.
 * Undefined: nothing that anybody counts.
 */
const costOf = (job, price) => {
    if (job?.phase !== 'ended')
        return undefined;
    const hours = job.started === undefined || job.ended === undefined ? 0 : Math.max(0, job.ended - job.started) / HOUR;
    const cost = { coreHours: rounded((job.coreSeconds ?? 0) / HOUR), usd: rounded(hours * (price?.usdPerHour ?? 0)) };
    return cost.coreHours > 0 || cost.usd > 0 ? cost : undefined;
};
/** The campaign's spending after one more attempt. */
const spentAfter = (state, cost) => ({
    ...(cost.coreHours > 0 ? { spentCoreHours: rounded((state.spentCoreHours ?? 0) + cost.coreHours) } : {}),
    ...(cost.usd > 0 ? { spentUsd: rounded((state.spentUsd ?? 0) + cost.usd) } : {}),
});
/** `--exclusive` takes whole nodes, and only a profile knows how large they are. */
const coresAsked = (options, profile) => {
    const whole = options.exclusive === undefined ? undefined : (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .i)(options, profile)?.coresPerNode;
    return Math.max((0,_script_js__WEBPACK_IMPORTED_MODULE_1__/* .coresOf */ .Oj)(options), (whole ?? 0) * (0,_script_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOf */ .Nh)(options));
};
/**
 * What a submission may take at most. Without a time limit in the request the partition's counts, then what the author expects;
 * undefined when nothing bounds it.
 */
const project = (options, elements, profile, expected) => {
    const seconds = (options.time === undefined ? undefined : (0,_failure_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .TM)(options.time)) ?? (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .timeLimitOf */ .q)(options, profile) ?? expected;
    return seconds === undefined ? undefined : { cores: coresAsked(options, profile), seconds, elements: Math.max(1, elements) };
};
const coreHoursOf = ({ cores, seconds, elements }) => rounded((cores * seconds * elements) / HOUR);
/** A figure for people: `12.5`, `0.03`. */
const figure = (amount) => String(Math.round(amount * 100) / 100);
/** From this part of a cap on people are told, once. */
const WARN_AT = 0.8;
const crossed = (cap, before, after) => cap !== undefined && cap > 0 && before < cap * WARN_AT && after >= cap * WARN_AT;
/** Said in the tick in which the spending passes 80 % of a cap, so it needs no memory to be said once. */
const budgetWarnings = (spec, before, after, stage) => {
    const { capCoreHours, capUsd } = spec.budget;
    const [hours, usd] = [after.spentCoreHours ?? 0, after.spentUsd ?? 0];
    const events = [];
    if (crossed(capCoreHours, before.spentCoreHours ?? 0, hours)) {
        events.push({ type: 'budget-warned', stage, budget: 'cap_core_hours', spent: hours, cap: capCoreHours });
    }
    if (crossed(capUsd, before.spentUsd ?? 0, usd))
        events.push({ type: 'budget-warned', stage, budget: 'cap_usd', spent: usd, cap: capUsd });
    return events;
};


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ monthOf),
/* harmony export */   Ng: () => (/* binding */ civilOf),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/* unused harmony export daysTo */
const DAY = 86_400;
/** Whole days since the epoch. */
const dayOf = (at) => Math.floor(at / DAY);
/** The civil day, by Hinnant's days algorithm, for the core has no Date. @param days since the epoch */
const civilOf = (days) => {
    const z = days + 719_468;
    const era = Math.floor(z / 146_097);
    const doe = z - era * 146_097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
    return { year, month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
};
/** The same the other way round: days since the epoch. */
const daysTo = ({ year, month, day }) => {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yoe = y - era * 400;
    const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
    return era * 146_097 + doe - 719_468;
};
/** 0 is Sunday. The epoch was a Thursday. @param days since the epoch */
const weekdayOf = (days) => (((days + 4) % 7) + 7) % 7;
/** The calendar month that an instant lies in, in UTC: its first second, and the first one after it. */
const monthOf = (at) => {
    const { year, month } = civilOf(dayOf(at));
    const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
    return { start: daysTo({ year, month, day: 1 }) * DAY, end: daysTo(next) * DAY };
};


/***/ }),

/***/ 2806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ memoryText),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/** Kibibytes in each of sbatch's units; a bare number is in megabytes (man sbatch, --mem). */
const KIB = { K: 1, M: 1024, G: 1024 ** 2, T: 1024 ** 3 };
const isUnit = (text) => text in KIB;
/** Reads `4G`, `4000M`, `4000` (megabytes), `4GB`: kibibytes; undefined when it is no amount of memory. */
const memoryOf = (text) => {
    const [, digits, letter = 'M'] = /^([0-9]{1,15})([KMGT]?)B?$/i.exec(text.trim()) ?? [];
    const unit = (letter || 'M').toUpperCase();
    return digits === undefined || !isUnit(unit) ? undefined : Number(digits) * KIB[unit];
};
/** Writes kibibytes in the largest unit that needs no fraction: `6G`, `4608M`. */
const memoryText = (kib) => {
    const unit = ['T', 'G', 'M', 'K'].find((one) => kib >= KIB[one] && kib % KIB[one] === 0) ?? 'K';
    return `${kib / KIB[unit]}${unit}`;
};
const DAY = 86_400;
/**
 * Reads sbatch's --time in seconds: `30` (minutes), `MM:SS`, `HH:MM:SS`, `D-HH`, `D-HH:MM`, `D-HH:MM:SS`.
 * Undefined for what is no time, and for `UNLIMITED` and `INFINITE`, which have no number.
 */
const secondsOf = (text) => {
    const [, days, clock = ''] = /^(?:([0-9]{1,6})-)?([0-9]{1,9}(?::[0-9]{1,9}){0,2})$/.exec(text.trim()) ?? [];
    if (clock === '')
        return undefined;
    const [first = 0, second = 0, third] = clock.split(':').map(Number);
    if (days !== undefined)
        return Number(days) * DAY + first * 3600 + second * 60 + (third ?? 0);
    if (third !== undefined)
        return first * 3600 + second * 60 + third;
    return first * 60 + second;
};
const two = (n) => String(n).padStart(2, '0');
/** Writes seconds as `HH:MM:SS`, from a day on as `D-HH:MM:SS`. */
const timeText = (seconds) => {
    const days = Math.floor(seconds / DAY);
    const clock = [Math.floor((seconds % DAY) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':');
    return days > 0 ? `${days}-${clock}` : clock;
};


/***/ }),

/***/ 5133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf),
/* harmony export */   q: () => (/* binding */ timeLimitOf)
/* harmony export */ });
/** The partition that a request names; undefined when it names none, several, or one that the profile does not know. */
const partitionOf = (options, profile) => profile?.partitions.find(({ name }) => name === options.partition);
/** The longest time that partition and QOS of a request allow, in seconds. */
const timeLimitOf = (options, profile) => {
    const qos = profile?.qos.find(({ name }) => name === options.qos)?.maxTime;
    const partition = partitionOf(options, profile)?.maxTime;
    const limits = [qos, partition].filter((limit) => limit !== undefined);
    return limits.length === 0 ? undefined : Math.min(...limits);
};


/***/ }),

/***/ 4224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ planKeeps),
/* harmony export */   Jl: () => (/* binding */ KEPT_RUN_BYTES),
/* harmony export */   ex: () => (/* binding */ MAX_KEPT_FILES),
/* harmony export */   iN: () => (/* binding */ MAX_KEPT_BYTES)
/* harmony export */ });
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8388);



/** What a login node can hash within the three minutes that one run gives it, at 100 MB/s: 16 GiB. */
const MAX_KEPT_BYTES = 16 * 1024 ** 3;
/** Bytes that one run copies out of the repository where `limits.sync_mib_per_run` does not say: 1 GiB. */
const KEPT_RUN_BYTES = 1024 ** 3;
/** Files that one run copies so for one stage. */
const MAX_KEPT_FILES = 100;
const placeOf = (campaign, glob, written, from) => {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetFrom */ .CA)(written);
    if (target.kind !== 'artifact')
        return { in: 'folder', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder, from) };
    return { in: 'artifact', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder === '' ? campaign : `${campaign}/${target.folder}`, from) };
};
const MOVE = "more than is copied here; use your site's own transfer service";
const whyNot = ({ size }, { in: kind, path }, runBytes) => {
    const name = path.replace(/^\//, '');
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainPath */ .qW)(name) || name.split('/').some((part) => part.startsWith('.')))
        return 'a file of this name is not written anywhere';
    if (size > MAX_KEPT_BYTES)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, over ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(MAX_KEPT_BYTES)}, ${MOVE}`;
    if (kind === 'artifact' && size > runBytes)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, and one run puts at most ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(runBytes)} into its artifact (\`limits.sync_mib_per_run\`); name a folder of a self-hosted runner, where the next run goes on`;
    return undefined;
};
const isCurrent = ({ size, modified }, line) => line.size === size && line.modified === (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(modified);
/**
 * Compares what matches on the cluster with the index of what is kept elsewhere.
 * @param listings by glob; only globs whose target is outside of the repository
 */
const planKeeps = (about, listings) => {
    const plan = { known: [], open: [], left: [] };
    const taken = new Map();
    for (const [glob, files] of listings) {
        for (const file of files) {
            const place = placeOf(about.campaign, glob, about.sync[glob] ?? '', file.path);
            const slot = (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)((0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(place, 'any'));
            const other = taken.get(slot);
            const why = whyNot(file, place, about.runBytes);
            if (other?.from === file.path)
                other.globs.push(glob);
            else if (other)
                plan.left.push({ glob, from: file.path, why: `another file goes to ${place.path} already` });
            else if (why !== undefined)
                plan.left.push({ glob, from: file.path, why });
            else {
                const had = about.index.findLast((line) => line.from === file.path && (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(line.at) === slot);
                const keeping = { globs: [glob], from: file.path, size: file.size, modified: file.modified, place };
                taken.set(slot, keeping);
                if (had && isCurrent(file, had))
                    plan.known.push(Object.assign(keeping, { had }));
                else
                    plan.open.push(had ? Object.assign(keeping, { had }) : keeping);
            }
        }
    }
    return plan;
};


/***/ }),

/***/ 5301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   qB: () => (/* binding */ artifactOf),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8388);

/** The index of a campaign's outputs that stand outside of the repository, below the campaign's folder. */
const INDEX = 'results/kept.tsv';
const COLUMNS = ['sha256', 'bytes', 'modified', 'file', 'kept at', 'seen', 'run'];
/** How a line names a place. @param artifact the artifact of the run that copies */
const addressOf = (place, artifact) => place.in === 'folder' ? place.path : `artifact:${artifact}/${place.path}`;
/** Name of the artifact that an address is in; undefined: in none. */
const artifactOf = (at) => /^artifact:([^/]+)\//.exec(at)?.[1];
/** What stays the same of an address when a later run copies the file anew: each run has an artifact of its own. */
const slotOf = (at) => at.replace(/^artifact:[^/]+\//, 'artifact:/');
const row = ({ sha256, size, modified, from, at, seen, run }) => [sha256, size, modified, from, at, seen ? 'yes' : 'no', run].join('\t');
const lineOf = (text) => {
    const [sha256 = '', bytes = '', modified = '', from = '', at = '', seen = '', run = ''] = text.split('\t');
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[0-9]{1,15}$/.test(bytes) || !(0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainPath */ .qW)(from) || at === '')
        return undefined;
    return { sha256, size: Number(bytes), modified, from, at, seen: seen === 'yes', run };
};
const HEADER = COLUMNS.join('\t');
const linesIn = (text) => text.split(/\r?\n/);
/** Reads the index; what is no line of it is somebody's note. Undefined: the file is not ours. */
const readIndex = (text) => {
    const [first, ...rest] = linesIn(text ?? HEADER);
    return first === HEADER ? rest.flatMap((line) => lineOf(line) ?? []) : undefined;
};
/** The index with these lines, each in the place of the one that it renews; everything else as it was. */
const withLines = (text, news) => {
    const eol = text?.includes('\r\n') ? '\r\n' : '\n';
    const open = new Map(news.map((one) => [`${one.from}\t${slotOf(one.at)}`, one]));
    const kept = linesIn((text ?? HEADER).replace(/\r?\n$/, '')).flatMap((line) => {
        const old = lineOf(line);
        const key = old && `${old.from}\t${slotOf(old.at)}`;
        if (key === undefined || !news.some((one) => `${one.from}\t${slotOf(one.at)}` === key))
            return [line];
        const renewed = open.get(key);
        open.delete(key);
        return renewed ? [row(renewed)] : [];
    });
    return [...kept, ...[...open.values()].map(row), ''].join(eol);
};


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

/***/ 8008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/** The seed's status enum, in the order in which a stage lives through it. */
const STATUSES = ['pending', 'ready', 'running', 'done', 'failed', 'escalated'];


/***/ }),

/***/ 4903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oj: () => (/* binding */ coresOf),
  Nh: () => (/* binding */ nodesOf),
  Vl: () => (/* binding */ readDirectives)
});

;// CONCATENATED MODULE: ./build/src/core/failure/sbatch-options.js
/** sbatch's short options (man sbatch, 20.11 to 25.x). */
const LONG_OF = {
    A: 'account',
    a: 'array',
    B: 'extra-node-info',
    b: 'begin',
    C: 'constraint',
    c: 'cpus-per-task',
    D: 'chdir',
    d: 'dependency',
    e: 'error',
    F: 'nodefile',
    G: 'gpus',
    H: 'hold',
    h: 'help',
    I: 'immediate',
    i: 'input',
    J: 'job-name',
    k: 'no-kill',
    L: 'licenses',
    M: 'clusters',
    m: 'distribution',
    N: 'nodes',
    n: 'ntasks',
    O: 'overcommit',
    o: 'output',
    p: 'partition',
    Q: 'quiet',
    q: 'qos',
    S: 'core-spec',
    s: 'oversubscribe',
    t: 'time',
    u: 'usage',
    V: 'version',
    v: 'verbose',
    W: 'wait',
    w: 'nodelist',
    x: 'exclude',
};
/** Flags, and options whose value may only follow a `=`. */
const TAKES_NO_VALUE = new Set([
    'contiguous',
    'exclusive',
    'get-user-env',
    'help',
    'hold',
    'ignore-pbs',
    'immediate',
    'nice',
    'no-kill',
    'no-requeue',
    'overcommit',
    'oversubscribe',
    'parsable',
    'propagate',
    'quiet',
    'reboot',
    'requeue',
    'spread-job',
    'test-only',
    'usage',
    'use-min-nodes',
    'verbose',
    'version',
    'wait',
]);
const TAKES_VALUE = ('acctg-freq batch bb bbf cluster-constraint comment container container-id core-spec cores-per-socket cpu-freq cpus-per-gpu deadline ' +
    'delay-boot export export-file extra gid gpu-bind gpu-freq gpus-per-node gpus-per-socket gpus-per-task gres gres-flags hint kill-on-invalid-dep ' +
    'mail-type mail-user mcs-label mem mem-bind mem-per-cpu mem-per-gpu mincpus network ntasks-per-core ntasks-per-gpu ntasks-per-node ' +
    'ntasks-per-socket open-mode power prefer priority profile resv-ports reservation segment signal sockets-per-node stepmgr switches ' +
    'thread-spec threads-per-core time-min tmp tres-bind tres-per-task uid wait-all-nodes wckey wrap').split(' ');
const LONG = [...new Set([...Object.values(LONG_OF), ...TAKES_NO_VALUE, ...TAKES_VALUE])];
/** Whole name of a long option; a beginning that fits only one is taken, as getopt does. Undefined: no such option. */
const resolveLong = (name) => {
    if (LONG.includes(name))
        return name;
    // other names that sbatch still takes
    if (name === 'workdir')
        return 'chdir';
    if (name === 'share')
        return 'oversubscribe';
    const fits = name === '' ? [] : LONG.filter((option) => option.startsWith(name));
    return fits.length === 1 ? fits[0] : undefined;
};

;// CONCATENATED MODULE: ./build/src/core/script.js

/** Splits as sbatch does: quotes, backslashes, and a `#` outside of quotes ends the line. */
const wordsOf = (text) => {
    const words = [];
    let [word, quote, started] = ['', '', false];
    for (let i = 0; i < text.length; i++) {
        const c = text.charAt(i);
        if (quote === '' && c === '#')
            break;
        if (c === '\\')
            [word, started] = [word + text.charAt(++i), true];
        else if (c === quote)
            quote = '';
        else if (quote === '' && (c === '"' || c === "'"))
            [quote, started] = [c, true];
        else if (quote === '' && /\s/.test(c)) {
            if (started)
                words.push(word);
            [word, started] = ['', false];
        }
        else
            [word, started] = [word + c, true];
    }
    if (started)
        words.push(word);
    return words;
};
const longOption = (word, rest) => {
    const [name = '', ...value] = word.slice(2).split('=');
    const option = resolveLong(name);
    if (option === undefined)
        return { unknown: word };
    if (value.length > 0)
        return { option, value: value.join('=') };
    return { option, value: TAKES_NO_VALUE.has(option) ? '' : (rest.shift() ?? '') };
};
/** `-N1`, `-N 1`, `-HQ`: a letter that takes a value takes the rest of the word, else the next word. */
const shortOptions = (word, rest) => {
    const found = [];
    for (let i = 1; i < word.length; i++) {
        const option = LONG_OF[word.charAt(i)];
        if (option === undefined)
            return [...found, { unknown: word }];
        if (TAKES_NO_VALUE.has(option))
            found.push({ option, value: '' });
        else
            return [...found, { option, value: word.slice(i + 1) || (rest.shift() ?? '') }];
    }
    return found;
};
const optionsIn = (text) => {
    const words = wordsOf(text);
    const found = [];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
        if (word.startsWith('--'))
            found.push(longOption(word, words));
        else if (word.startsWith('-') && word.length > 1)
            found.push(...shortOptions(word, words));
        else
            found.push({ unknown: word });
    }
    return found;
};
/** Reads the #SBATCH lines of a script; like sbatch it stops at the first line that is a command. */
const readDirectives = (script) => {
    const lines = script.split('\n');
    const interpreter = /^#!\s*(\S.*?)\s*$/.exec(lines[0] ?? '')?.[1];
    const read = { ...(interpreter === undefined ? {} : { interpreter }), options: {}, lines: {}, held: false, unknown: [] };
    for (const [index, line] of lines.entries()) {
        const first = line.trim().charAt(0);
        if (first !== '' && first !== '#')
            break;
        if (!line.startsWith('#SBATCH'))
            continue;
        for (const found of optionsIn(line.slice('#SBATCH'.length))) {
            if ('unknown' in found)
                read.unknown.push({ line: index + 1, text: found.unknown });
            else
                [read.options[found.option], read.lines[found.option]] = [found.value, index + 1];
        }
    }
    return { ...read, held: read.options.hold !== undefined };
};
const countOf = (text) => {
    // `2-4` nodes: the most it may get, because a budget is projected with it
    const digits = /^(?:[0-9]+-)?([0-9]{1,9})$/.exec(text ?? '')?.[1];
    return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
};
/** Nodes that a request may get at most. */
const nodesOf = (options) => countOf(options.nodes) ?? 1;
/** Cores of one job (of one array element) as asked for; `--exclusive` takes whole nodes, whose size only a profile knows. */
const coresOf = (options) => {
    const nodes = nodesOf(options);
    const perNode = countOf(options['ntasks-per-node']);
    const tasks = countOf(options.ntasks) ?? (perNode ?? 1) * nodes;
    return Math.max(tasks, nodes) * (countOf(options['cpus-per-task']) ?? 1);
};


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ currentStage),
/* harmony export */   dF: () => (/* binding */ isoOf),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   sF: () => (/* binding */ untouched),
/* harmony export */   sf: () => (/* binding */ evolve),
/* harmony export */   tA: () => (/* binding */ campaignStatus)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(295);


/** State of a stage that nobody has touched. */
const untouched = () => ({
    status: 'pending',
    attempt: 0,
    retries: 0,
    overrides: {},
    accepted: [],
    failures: [],
    links: 0,
});
/** The stage's state; a stage that the table has just gained is pending. */
const stageOf = (state, slug) => state.stages[slug] ?? untouched();
/** First stage of the table that is not done; undefined when the campaign is finished. */
const currentStage = (spec, state) => spec.stages.find((stage) => stageOf(state, stage.slug).status !== 'done');
/** The frontmatter's `status`: the current stage's, `escalated` when the flag is up, `done` at the end. */
const campaignStatus = (spec, state) => {
    if (state.escalation)
        return 'escalated';
    const current = currentStage(spec, state);
    return current ? stageOf(state, current.slug).status : 'done';
};
/** Epoch seconds → `2026-05-05T20:10:00Z`. */
const isoOf = (at) => {
    const { year, month, day } = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .civilOf */ .Ng)((0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(at));
    const rest = at - (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(at) * _calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_;
    const two = (n) => String(n).padStart(2, '0');
    const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), Math.floor(rest % 60)].map(two).join(':');
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}Z`;
};
const without = (stage, ...keys) => {
    const copy = { ...stage };
    for (const key of keys)
        delete copy[key];
    return copy;
};
/** The issue that asked about a condition is not the one that an escalation is about. */
const unasked = (stage) => (stage.asked === undefined ? stage : without(stage, 'issue', 'asked'));
const EVOLVE = {
    // an issue that asked about the entry condition has its answer
    'stage-ready': (stage) => ({ ...without(stage, 'issue', 'asked'), status: 'ready' }),
    'attempt-submitted': (stage, event) => {
        const { attempt, job } = event;
        // what a person has set to done stays done: only the job that nobody had heard of is written down
        if (stage.status === 'done')
            return { ...stage, attempt, job };
        // what was taken as given was that of an earlier attempt
        const accepted = attempt > stage.attempt ? [] : stage.accepted;
        return { ...without(stage, 'completed', 'missingSince'), status: 'running', attempt, job, started: isoOf(event.at), accepted };
    },
    'job-missed': (stage, event) => ({ ...stage, missingSince: event.at }),
    'job-found-again': (stage) => without(stage, 'missingSince'),
    'stage-done': (stage, event) => ({
        ...without(stage, 'missingSince', 'elements', 'issue', 'asked', 'granted'),
        status: 'done',
        started: stage.started ?? isoOf(event.at),
        completed: isoOf(event.at),
        failures: [],
    }),
    'stage-taken-as-done': (stage, event) => ({ ...stage, completed: isoOf(event.at) }),
    'stage-reopened': (stage) => ({ ...without(stage, 'completed'), accepted: [] }),
    'attempt-failed': (stage, event) => ({
        ...without(stage, 'missingSince'),
        status: 'failed',
        attempt: Math.max(stage.attempt, event.attempt),
    }),
    'stage-retried': (stage, event) => ({
        ...without(unasked(stage), 'elements'),
        status: 'ready',
        retries: stage.retries + (event.free ? 0 : 1),
        links: stage.links + (event.free === 'link' ? 1 : 0),
        failures: event.free ? stage.failures : [...stage.failures, event.class],
        overrides: event.overrides,
        ...(event.elements === undefined ? {} : { elements: event.elements }),
    }),
    'stage-escalated': (stage) => ({ ...without(unasked(stage), 'granted'), status: 'escalated' }),
    // a row that a person has set already keeps what the person wrote
    'escalation-cleared': (stage) => {
        const status = stage.status === 'escalated' || stage.status === 'failed' ? 'ready' : stage.status;
        return { ...without(stage, 'issue', 'asked'), status, failures: [] };
    },
    'retry-granted': (stage, event) => ({
        ...without(stage, 'issue', 'asked'),
        status: 'ready',
        retries: stage.retries + 1,
        overrides: event.overrides,
        granted: event.by,
    }),
    'predicate-confirmed': (stage, event) => ({
        ...without(stage, 'issue', 'asked'),
        accepted: [...stage.accepted, { predicate: event.predicate, by: event.by, at: isoOf(event.at) }],
    }),
    'stage-skipped': (stage, event) => ({
        ...without(stage, 'issue', 'asked', 'granted', 'missingSince', 'elements'),
        status: 'done',
        started: stage.started ?? isoOf(event.at),
        completed: isoOf(event.at),
        failures: [],
        accepted: [...stage.accepted, ...event.predicates.map((predicate) => ({ predicate, by: event.by, at: isoOf(event.at) }))],
    }),
    'stage-restarted': (stage, event) => ({
        ...without(stage, 'issue', 'asked', 'elements', 'missingSince', 'completed'),
        status: 'ready',
        retries: stage.retries + 1,
        links: 0,
        granted: event.by,
    }),
    'budget-warned': (stage) => stage,
    'files-synced': (stage) => stage,
    'campaign-held': (stage) => stage,
    'campaign-resumed': (stage) => stage,
    'cancel-requested': (stage, event) => ({ ...stage, cancel: event.job }),
    'job-cancelled': (stage) => without(stage, 'cancel'),
    'cancel-interrupted': (stage) => without(stage, 'cancel'),
    'approval-asked': (stage, { act, digest, by, at, expires }) => ({
        ...stage,
        approval: { act, digest, by, at: isoOf(at), expires: isoOf(expires) },
    }),
    'approval-given': (stage) => without(stage, 'approval'),
    'approval-ended': (stage) => without(stage, 'approval'),
    'comment-handled': (stage) => stage,
    'issue-opened': (stage, { role, issue, asked }) => {
        if (role === 'progress')
            return stage;
        if (role === 'approval')
            return stage.approval ? { ...stage, approval: { ...stage.approval, issue } } : stage;
        return { ...without(stage, 'asked'), issue, ...(asked === undefined ? {} : { asked }) };
    },
    'issue-lost': (stage, { role }) => {
        if (role === 'progress')
            return stage;
        if (role !== 'approval')
            return without(stage, 'issue', 'asked');
        return stage.approval ? { ...stage, approval: unnumbered(stage.approval) } : stage;
    },
};
const unnumbered = ({ issue: _, ...approval }) => approval;
const CLEARING = ['escalation-cleared', 'retry-granted', 'stage-skipped', 'stage-restarted'];
/** Numbers of the issues that the state still speaks of. */
const issuesIn = (state) => [state.progressIssue, ...Object.values(state.stages).flatMap(({ issue, approval }) => [issue, approval?.issue])].map(String);
/** Issues let go of which it is remembered what was handled there. */
const LET_GO = 8;
/** An issue that was let go is taken up again when its cause comes back before it is closed: what was said there has had its effect. */
const remembered = (handled, known) => {
    const newest = handled.filter(([issue]) => !known.includes(issue)).sort(([, a], [, b]) => b - a);
    const kept = [...known, ...newest.slice(0, LET_GO).map(([issue]) => issue)];
    return handled.filter(([issue]) => kept.includes(issue));
};
/** What belongs to the campaign as a whole: which comments were handled, where advances are told. */
const correspondence = (state, event) => {
    const opened = event.type === 'issue-opened' && event.role === 'progress' ? event.issue : state.progressIssue;
    const progressIssue = event.type === 'issue-lost' && event.role === 'progress' ? undefined : opened;
    const handled = event.type === 'comment-handled' ? { ...state.handled, [event.issue]: event.comment } : state.handled;
    const known = issuesIn({ ...state, ...(progressIssue === undefined ? {} : { progressIssue }) });
    const kept = remembered(Object.entries(handled ?? {}), known);
    return {
        ...(progressIssue === undefined ? {} : { progressIssue }),
        ...(kept.length === 0 ? {} : { handled: Object.fromEntries(kept) }),
    };
};
const escalationAfter = (state, event) => {
    if (event.type === 'stage-escalated')
        return { reason: `${event.stage}: ${event.class}: ${event.reason}` };
    return CLEARING.includes(event.type) ? undefined : state.escalation;
};
/** Folds one event into the state. */
const evolve = (spec, state, event) => {
    const { escalation: _, handled: _handled, progressIssue: _progress, ...rest } = state;
    const evolver = EVOLVE[event.type];
    const stages = { ...state.stages, [event.stage]: evolver(stageOf(state, event.stage), event) };
    const escalation = escalationAfter(state, event);
    const told = correspondence({ ...state, stages }, event);
    const spent = 'cost' in event && event.cost ? (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .spentAfter */ .xF)(state, event.cost) : {};
    const next = { ...rest, ...spent, stages, ...told, ...(escalation ? { escalation } : {}) };
    const current = currentStage(spec, next) ?? spec.stages.at(-1);
    return { ...next, status: campaignStatus(spec, next), currentStage: current?.name ?? '' };
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


/***/ }),

/***/ 3721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* unused harmony export configJsonSchema */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8439);
/* harmony import */ var _core_keep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4224);
/* harmony import */ var _core_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8133);
/* harmony import */ var _front_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8076);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3845);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8768);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9161);








const MIB = 1024 * 1024;
const rule = (code, error) => ({ error, params: { code } });
const kinds = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['slurm', 'local'], { error: '`slurm` or `local`' });
const opt = (schema) => schema.nullish();
const absolute = _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj.refine((path) => /^\/[^\p{Cc}]*$/u.test(path) && !path.split('/').includes('..'), rule('BAD_PATH', 'an absolute path, without `..` and without variables'));
// the root of everything is no bound, and outputs have no business among settings
const syncRoot = absolute.refine((path) => path.split('/').some((part) => part !== '') && !path.split('/').some((part) => part.startsWith('.')), rule('BAD_PATH', 'an absolute folder below `/`, none of it hidden'));
const port = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr({ error: 'a port, 1 to 65535' }).min(1, { error: 'a port, 1 to 65535' }).max(65_535, { error: 'a port, 1 to 65535' });
// ssh would take a leading dash for an option
const word = _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj.regex(/^[A-Za-z0-9_][A-Za-z0-9_.:@%-]*$/, rule('BAD_VALUE', 'a name of letters, digits, `.`, `_`, `-`'));
const backend = (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .map */ .Tj)({
    kind: kinds,
    transport: opt(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['ssh', 'exec'], { error: '`ssh` or `exec`' })),
    host: opt(word),
    port: opt(port),
    user: opt(word),
    root: opt(absolute),
    identity_file: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj),
    known_hosts_file: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj),
    setup: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj),
    login_shell: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt),
    token: opt(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['comment', 'name'], { error: '`comment` or `name`' })),
    profile: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj),
});
const name = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().refine(_core_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .isSlug */ .u5, rule('NAME_NOT_SLUG', 'a name of letters, digits, `.`, `_`, `-`'));
/** The configuration file. */
const configSchema = (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .map */ .Tj)({
    campaigns: opt(zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj, (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)], { error: 'a glob or a list of globs' })),
    backends: opt(zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(name, backend, { error: 'a map of backends' })),
    limits: opt((0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .map */ .Tj)({ submissions_per_tick: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9), issues_per_tick: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9), comments_per_tick: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9), sync_mib_per_run: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9) })),
    sync_root: opt(zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([syncRoot, (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(syncRoot)], { error: 'an absolute folder, or a list of them' })),
    dashboard: opt(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt),
    evidence: opt(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['full', 'tail', 'line', 'none'], { error: '`full`, `tail`, `line` or `none`' })),
});
/** The JSON Schema of `.github/escapement.yml`, as editors use it. */
const configJsonSchema = () => ({
    ...zod__WEBPACK_IMPORTED_MODULE_6__/* .toJSONSchema */ .bl(configSchema, { io: 'input', unrepresentable: 'any' }),
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Escapement: .github/escapement.yml',
});
let cached;
const configKeys = (0,_validate_js__WEBPACK_IMPORTED_MODULE_7__/* .knownKeys */ .e)(() => {
    cached ??= configJsonSchema();
    return cached;
});
const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const NOT_YET = [
    { key: 'kind', value: 'vast-ai', message: 'backends of kind `vast-ai` are not in this version', hint: 'use `slurm` or `local`' },
    {
        key: 'transport',
        value: 'openssh',
        message: '`transport: openssh` is not in this version',
        hint: 'use `ssh`, or `exec` on a self-hosted runner inside the cluster',
    },
    {
        key: 'jump',
        message: '`jump` is not in this version',
        hint: 'run on a self-hosted runner that reaches the cluster, or name a host that can be reached directly',
    },
];
// Taken out before the check, so that each gets this answer and no second one.
const refuseNotYet = (value, front, report) => {
    const backends = isRecord(value.backends) ? value.backends : {};
    for (const [id, each] of Object.entries(backends)) {
        if (!isRecord(each))
            continue;
        for (const { key, value: word, message, hint } of NOT_YET) {
            if (!Object.hasOwn(each, key) || (word !== undefined && each[key] !== word))
                continue;
            report.error('NOT_YET', (0,_front_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(front, ['backends', id, key], word === undefined), message, hint);
            if (key === 'kind')
                Reflect.deleteProperty(backends, id);
            else
                Reflect.deleteProperty(each, key);
        }
    }
};
const optional = (key, value) => value == null ? {} : { [key]: value };
const backendOf = (raw) => {
    if (raw.kind === 'local')
        return { kind: 'local', ...optional('root', raw.root) };
    return {
        kind: 'slurm',
        transport: raw.transport ?? 'ssh',
        host: raw.host ?? '',
        port: raw.port ?? 22,
        user: raw.user ?? '',
        loginShell: raw.login_shell ?? true,
        token: raw.token ?? 'comment',
        ...optional('root', raw.root?.replace(/(?<=.)\/+$/, '')),
        ...optional('identityFile', raw.identity_file),
        ...optional('knownHostsFile', raw.known_hosts_file),
        ...optional('setup', raw.setup),
        ...optional('profile', raw.profile),
    };
};
/** Without these no connection can be made, or a setting would be read that has no effect. */
const checkBackend = (id, raw, front, report) => {
    const at = (0,_front_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(front, ['backends', id], true);
    if (raw.kind === 'slurm' && (raw.transport ?? 'ssh') === 'ssh') {
        for (const key of ['host', 'user'])
            if (!raw[key])
                report.error('MISSING_KEY', at, `backend \`${id}\` has no \`${key}\``, `write \`${key}:\`, or \`transport: exec\` where the scheduler's commands are on this machine`);
    }
    const unused = raw.kind === 'local' ? Object.keys(raw).filter((key) => !['kind', 'root'].includes(key)) : [];
    for (const key of unused)
        report.warning('UNUSED_KEY', (0,_front_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(front, ['backends', id, key], true), `\`${key}\` means nothing to a backend of kind \`local\``, 'remove it');
    if (id === 'local' && raw.kind !== 'local')
        report.error('BAD_VALUE', at, 'the name `local` belongs to the machine itself', 'give the cluster another name');
};
const configOf = (raw) => {
    const backends = Object.fromEntries(Object.entries(raw.backends ?? {}).map(([id, each]) => [id, backendOf(each)]));
    const campaigns = raw.campaigns ?? '**/WORKFLOW.md';
    return {
        campaigns: typeof campaigns === 'string' ? [campaigns] : campaigns,
        backends: { local: { kind: 'local' }, ...backends },
        limits: {
            submissionsPerTick: raw.limits?.submissions_per_tick ?? 20,
            issuesPerTick: raw.limits?.issues_per_tick ?? 10,
            commentsPerTick: raw.limits?.comments_per_tick ?? 20,
            syncBytesPerRun: (raw.limits?.sync_mib_per_run ?? _core_keep_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_RUN_BYTES */ .Jl / MIB) * MIB,
        },
        syncRoots: [raw.sync_root ?? []].flat().map((root) => `/${root
            .split('/')
            .filter((part) => part !== '')
            .join('/')}`),
        dashboard: raw.dashboard ?? false,
        ...(raw.evidence ? { evidence: raw.evidence } : {}),
    };
};
const yamlOf = (text, report) => {
    const bom = text.startsWith('\uFEFF') ? 1 : 0;
    const front = (0,_front_js__WEBPACK_IMPORTED_MODULE_2__/* .readFront */ .ae)({ text, bom, eol: '\n', yaml: { start: bom, end: text.length } });
    for (const fault of front.doc.errors)
        report.error(fault.code === 'DUPLICATE_KEY' ? 'DUPLICATE_KEY' : 'YAML', front.base + fault.pos[0], fault.message);
    if (front.doc.errors.length > 0)
        return undefined;
    try {
        return { front, value: (0,_front_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(front) ?? {} };
    }
    catch (error) {
        report.error('YAML', front.base, error instanceof Error ? error.message : 'the YAML cannot be read', 'write it without aliases');
        return undefined;
    }
};
/**
 * Reads `.github/escapement.yml`. Without the file every default holds. Problems are collected, and what they leave
 * readable is in the configuration.
 */
const readConfig = (source, file) => {
    const report = (0,_report_js__WEBPACK_IMPORTED_MODULE_8__/* .reportOn */ .S)(source ?? '', file);
    const read = source === undefined || source.trim() === '' ? undefined : yamlOf(source, report);
    if (!read)
        return { config: configOf({}), problems: report.list() };
    const { front, value } = read;
    if (!isRecord(value) || (front.doc.contents !== null && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(front.doc.contents))) {
        report.error('WRONG_TYPE', front.base, 'the configuration must be a map of keys', 'begin with `backends:`');
        return { config: configOf({}), problems: report.list() };
    }
    refuseNotYet(value, front, report);
    const raw = (0,_validate_js__WEBPACK_IMPORTED_MODULE_7__/* .check */ .z)(configSchema, value, configKeys, (path, key) => (0,_front_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(front, path, key), report) ?? {};
    for (const [id, each] of Object.entries(raw.backends ?? {}))
        checkBackend(id, each, front, report);
    return { config: configOf(raw), problems: report.list() };
};


/***/ }),

/***/ 231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ isDate),
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   BL: () => (/* binding */ parseTolerance),
/* harmony export */   E9: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNIT = { s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 };
const clock = (text) => {
    const match = /^(?:(\d+)-)?(\d+)(?::(\d{1,2}))?(?::(\d{1,2}))?$/.exec(text);
    if (!match)
        return undefined;
    const [days, a, b, c] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    if ((b ?? 0) > 59 || (c ?? 0) > 59)
        return undefined;
    if (days !== undefined)
        return days * 86_400 + (a ?? 0) * 3600 + (b ?? 0) * 60 + (c ?? 0);
    // sbatch: minutes; minutes:seconds; hours:minutes:seconds
    if (b === undefined)
        return (a ?? 0) * 60;
    return c === undefined ? (a ?? 0) * 60 + b : (a ?? 0) * 3600 + b * 60 + c;
};
const units = (text) => {
    if (!/^(\d+(\.\d+)?\s*(s|sec|m|min|h|d)\s*)+$/.test(text))
        return undefined;
    let sum = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*(sec|min|s|m|h|d)/g))
        sum += Number(amount) * (UNIT[unit ?? ''] ?? 0);
    return Math.round(sum);
};
/** `20m`, `1h 30m`, `00:30:00`, `1-00:00:00`, or minutes as a number, as sbatch's `--time` reads it. Undefined: none of these. */
const parseDuration = (value) => {
    if (typeof value === 'number')
        return Number.isFinite(value) && value >= 0 ? Math.round(value * 60) : undefined;
    const text = value.trim().toLowerCase();
    return text.length > 40 ? undefined : (clock(text) ?? units(text));
};
/** `5%` of the target, or `0.1` in the target's own unit. */
const parseTolerance = (value) => {
    if (typeof value === 'number')
        return value >= 0 ? { kind: 'absolute', amount: value } : undefined;
    const match = /^±?\s*(\d{1,12}(?:\.\d{1,12})?)\s*(%?)$/.exec(value.trim());
    if (!match)
        return undefined;
    return { kind: match[2] === '%' ? 'percent' : 'absolute', amount: Number(match[1]) };
};
const daysIn = (year, month) => month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
/** Whether the text is a date or an ISO timestamp of a day that exists. */
const isDate = (text) => {
    const match = DATE.exec(text);
    if (!match)
        return false;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second <= 60;
};
/** A date or timestamp as epoch seconds; without a zone it is UTC. Undefined when it is neither. */
const instantOf = (text) => {
    if (!isDate(text))
        return undefined;
    const [, zone] = /(Z|UTC|[+-]\d{2}:?\d{2})$/.exec(text.slice(10)) ?? [];
    const bare = zone === undefined ? text : text.slice(0, -zone.length).trim();
    const iso = bare.length === 10 ? `${bare}T00:00:00` : bare.replace(' ', 'T');
    const offset = zone === undefined || zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const time = Date.parse(`${iso}${offset}`);
    return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
};


/***/ }),

/***/ 8076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   ae: () => (/* binding */ readFront),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   md: () => (/* binding */ isEmptyNode),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Parses the frontmatter; faults are in `doc.errors`, with their own offsets. */
const readFront = (source) => {
    const yaml = source.text.slice(source.yaml.start, source.yaml.end);
    const doc = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(yaml, { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent', version: '1.2' });
    return { doc, base: source.yaml.start, yaml };
};
/** A key as its author wrote it: `0.50` stays `0.50`, though YAML reads a number. */
const keyText = (key) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
        return String(key);
    return key.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && key.source !== undefined ? key.source : String(key.value);
};
const MAX_DEPTH = 40;
/** Nodes that a document may unfold to through aliases; a bomb has millions. */
const MAX_NODES = 50_000;
// `0012` is an account or a job, not the number twelve.
const scalarValue = (node) => typeof node.value === 'number' && /^[-+]?0[\dxo]/i.test(node.source ?? '')
    ? node.source
    : typeof node.value === 'bigint'
        ? Number(node.value)
        : node.value;
const target = (front, alias) => {
    const found = alias.resolve(front.doc);
    if (found === undefined)
        throw new RangeError(`the alias \`*${alias.source}\` names nothing`);
    return found;
};
/**
 * Nodes to plain values, keys by their source.
 * @throws RangeError when aliases unfold to too much, or name nothing
 */
const plain = (front) => {
    let budget = MAX_NODES;
    const walk = (node, depth) => {
        budget -= 1;
        if (budget < 0 || depth > MAX_DEPTH)
            throw new RangeError('the YAML unfolds to too many nodes');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return walk(target(front, node), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return Object.fromEntries(node.items.map((pair) => [keyText(pair.key), walk(pair.value, depth + 1)]));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return node.items.map((item) => walk(item, depth + 1));
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? scalarValue(node) : null;
    };
    return walk(front.doc.contents, 0);
};
/** Looks one step down. */
const child = (front, node, key) => {
    const real = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (node.resolve(front.doc) ?? null) : node;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(real)) {
        const pair = real.items.find((item) => keyText(item.key) === String(key));
        return pair && { pair, value: pair.value };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(real) && typeof key === 'number' && key < real.items.length)
        return { value: real.items[key] };
    return undefined;
};
/** Looks a path up; undefined when a step of it is missing. */
const find = (front, path) => {
    let found = { value: front.doc.contents };
    for (const step of path) {
        if (!found)
            return undefined;
        found = child(front, found.value, step);
    }
    return found;
};
/** Offset in the whole text of the value at a path, else of the nearest thing above it. `key`: of its key instead. */
const offsetOf = (front, path, key = false) => {
    for (let length = path.length; length > 0; length--) {
        const found = find(front, path.slice(0, length));
        if (!found)
            continue;
        const wanted = key || length < path.length || !found.value?.range || isEmptyNode(found.value) ? (found.pair?.key ?? found.value) : found.value;
        if (wanted?.range)
            return front.base + wanted.range[0];
    }
    return front.base;
};
/** `key:` with nothing behind it. */
const isEmptyNode = (node) => node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null && (node.source ?? '') === '');
/** The text of a scalar as written, `1.10` not 1.1; undefined when there is none. */
const sourceText = (front, path) => {
    const value = find(front, path)?.value;
    const real = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) ? value.resolve(front.doc) : value;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(real) && real.value !== null ? keyText(real).trim() : undefined;
};


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};
/** The known word that a misspelt one most likely meant; undefined when none is close. */
const nearest = (word, known) => {
    const plain = (text) => text.toLowerCase().replaceAll(/[-_ ]/g, '');
    // a word of a thousand letters is no misspelling, and the table would be large
    if (word.length > 64)
        return undefined;
    const ranked = known.map((name) => ({ name, far: distance(plain(word), plain(name)) })).toSorted((a, b) => a.far - b.far);
    const best = ranked[0];
    return best && best.far <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
};
/** `did you mean `x`?`, or what there is to choose from. */
const didYouMean = (word, known) => {
    const best = nearest(word, known);
    return best === undefined ? `known here: ${known.map((name) => `\`${name}\``).join(', ')}` : `did you mean \`${best}\`?`;
};


/***/ }),

/***/ 1424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
const lineStarts = (text) => {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g))
        starts.push(match.index + match[0].length);
    return starts;
};
const lineOf = (starts, offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
};
/** Makes a function from offsets (UTF-16 units) into the text to places. */
const placesIn = (text) => {
    const starts = lineStarts(text);
    return (offset) => {
        const at = Math.max(0, Math.min(offset, text.length));
        const line = lineOf(starts, at);
        const before = text.slice(starts[line] ?? 0, at).replace(/^\uFEFF/, '');
        return { line: line + 1, column: [...before].length + 1 };
    };
};


/***/ }),

/***/ 3845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ reportOn)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);

/** Starts a report on a text. */
const reportOn = (text, file) => {
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placesIn */ .y)(text);
    const problems = [];
    const add = (severity) => (code, offset, message, hint) => {
        problems.push({ code, severity, file, ...place(offset), message, ...(hint === undefined ? {} : { hint }) });
    };
    return {
        error: add('error'),
        warning: add('warning'),
        list: () => problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
};


/***/ }),

/***/ 8768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U9: () => (/* binding */ count),
  Jt: () => (/* binding */ flag),
  UY: () => (/* binding */ frontmatterSchema),
  p_: () => (/* binding */ list),
  Tj: () => (/* binding */ map),
  Yj: () => (/* binding */ string)
});

// UNUSED EXPORTS: text

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/core/model.js
var model = __webpack_require__(8008);
// EXTERNAL MODULE: ./build/src/document/duration.js
var duration = __webpack_require__(231);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/src/document/pattern.js

/** What is wrong with a pattern that a campaign wrote, as the end of "`pattern` must be …"; undefined when it is good. */
const patternFault = (pattern) => {
    if (pattern.length > 1000)
        return 'a pattern of at most 1000 characters';
    try {
        const groups = build/* RE2JS */.L3.compile(pattern).groupCount();
        return groups >= 1 ? undefined : 'a pattern with a group `(…)` around the value';
    }
    catch (error) {
        return `a pattern in RE2's syntax (${error instanceof Error ? error.message.slice(0, 120) : 'not readable'})`;
    }
};

;// CONCATENATED MODULE: ./build/src/document/schema.js





// Error texts complete the sentence "`key` must be …". `params.code` names the problem, where WRONG_TYPE would say too little.
const say = (error) => ({ error });
const rule = (code, error) => ({ error, params: { code } });
const string = schemas/* string */.YjP(say('text'));
/** Words that YAML may read as a number or a boolean. */
const schema_text = schemas/* union */.KCZ([string, schemas/* number */.aig(), schemas/* boolean */.zMY()], say('text')).transform(String);
const flag = schemas/* boolean */.zMY(say('true or false'));
const count = schemas/* int */.Whr(say('a whole number from 0')).min(0, say('a whole number from 0'));
const amount = schemas/* number */.aig(say('a number from 0')).min(0, say('a number from 0'));
const opt = (schema) => schema.nullish();
const list = (item) => schemas/* array */.YOg(item, say('a list'));
const map = (shape) => schemas/* strictObject */.rej(shape, say('a map of keys'));
const inside = (path) => !path.startsWith('/') && !path.split('/').includes('..') && !/^~|[\p{Cc}\\]/u.test(path) && path.trim() !== '';
const clean = (path) => path.startsWith('/') && path.length > 1 && !path.split('/').includes('..') && !/\p{Cc}/u.test(path);
const insidePath = string.refine(inside, rule('BAD_PATH', "a path below the campaign's folder, without `..`"));
const schema_hidden = (path) => path.split('/').some((part) => /^\../.test(part));
const inResults = (path) => inside(path) && !schema_hidden(path) && /^(\.\/)?results(\/|$)/.test(path);
const inFolder = (path) => /^(?:\/[^/]+)+\/?$/.test(path) && clean(path) && !path.split('/').some((part) => part.startsWith('.'));
const inArtifact = (path) => /^artifact(?::[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)?$/.test(path);
const syncTarget = string.refine((path) => inResults(path) || inFolder(path) || inArtifact(path), rule('BAD_PATH', 'a folder in `results/`, an absolute folder of the machine that runs Escapement, or `artifact`'));
const remoteGlob = schemas/* string */.YjP()
    .refine((glob) => inside(glob) && !glob.includes('**'), rule('BAD_PATH', "a glob below the campaign's remote folder, without `..` and `**`"));
const absolutePath = string.refine(clean, rule('BAD_PATH', 'an absolute path, without `..` and without variables'));
const schema_duration = schemas/* union */.KCZ([string, schemas/* number */.aig()], say('a length of time'))
    .refine((value) => (0,duration/* parseDuration */.E9)(value) !== undefined, rule('BAD_DURATION', 'a length of time: `20m`, `2h`, `1-00:00:00`, `00:30:00`, or minutes'));
const tolerance = schemas/* union */.KCZ([string, schemas/* number */.aig()], say('a tolerance'))
    .refine((value) => (0,duration/* parseTolerance */.BL)(value) !== undefined, rule('BAD_NUMBER', 'a tolerance: `5%`, or `0.1` in the unit of the target'));
const date = string.refine((value) => value.trim() === '' || (0,duration/* isDate */.$P)(value.trim()), rule('BAD_DATE', 'a date, `2026-05-05` or `2026-05-05T20:10:00Z`'));
const instant = schemas/* union */.KCZ([count, date], say('a timestamp'));
const pattern = string.superRefine((value, context) => {
    const fault = patternFault(value);
    if (fault)
        context.addIssue({ code: 'custom', message: fault, params: { code: 'BAD_PATTERN' } });
});
const schema_option = schemas/* union */.KCZ([string, schemas/* number */.aig(), schemas/* boolean */.zMY()], say('text'))
    .refine((value) => !/\p{Cc}/u.test(String(value)), rule('BAD_VALUE', 'one line of text'));
/** Options that would break the two-phase submission or make sbatch do something else than submit. */
const RESERVED_OPTIONS = ['hold', 'comment', 'parsable', 'wrap', 'wait', 'test-only', 'help', 'usage', 'version'];
const optionName = schemas/* string */.YjP()
    .regex(/^[a-z][a-z0-9-]*$/, rule('BAD_OPTION', "a long name of sbatch's options, without dashes in front: `partition`, `mem-per-cpu`"))
    .refine((name) => !RESERVED_OPTIONS.includes(name), rule('BAD_OPTION', `another option: ${RESERVED_OPTIONS.join(', ')} are set by Escapement`));
const sbatch = schemas/* record */.g1P(optionName, schema_option, say('a map of sbatch options'));
const arrayExpression = /^\d+(-\d+(:\d+)?)?(,\d+(-\d+(:\d+)?)?)*(%[1-9]\d*)?$/;
const array = schemas/* union */.KCZ([string, schemas/* number */.aig()], say("sbatch's array expression"))
    .refine((value) => arrayExpression.test(String(value)), rule('BAD_ARRAY', "sbatch's array expression: `1-20%5`"));
const value = map({
    file: string,
    pattern: opt(pattern),
    key: opt(schema_text),
    target: opt(schemas/* number */.aig(say('a number'))),
    within: opt(tolerance),
    min: opt(schemas/* number */.aig(say('a number'))),
    max: opt(schemas/* number */.aig(say('a number'))),
});
const expectation = schemas/* union */.KCZ([string, value], say('a glob, or a map of file, pattern or key, target, within, min, max'));
const accepted = map({ predicate: string, by: schema_text, at: schema_text });
const approval = map({
    act: schemas/* enum */.k5n(['cancel', 'restart'], say('`cancel` or `restart`')),
    digest: schema_text,
    by: schema_text,
    at: schema_text,
    expires: schema_text,
    issue: opt(count),
});
const fallback = map({ on: string, set: sbatch });
const stageSchema = map({
    script: opt(insidePath),
    command: opt(string.refine((line) => line.trim() !== '', rule('BAD_VALUE', 'a command'))),
    sbatch: opt(sbatch),
    array: opt(array),
    expected_walltime: opt(schema_duration),
    logs: opt(schemas/* union */.KCZ([insidePath, list(insidePath)], say('a path or a list of paths'))),
    checkpoint: opt(insidePath),
    max_links: opt(count),
    sync: opt(schemas/* record */.g1P(remoteGlob, syncTarget, say('a map of globs to folders, or `artifact`'))),
    fallback: opt(list(fallback)),
    expect: opt(schemas/* record */.g1P(string, expectation, say('a map of words to what they mean'))),
    idempotent: opt(flag),
    timeout: opt(schema_duration),
    held: opt(flag),
    production: opt(flag),
    attempt: opt(count),
    overrides: opt(sbatch),
    accepted: opt(list(accepted)),
    missing_since: opt(instant),
    failures: opt(list(string)),
    links: opt(count),
    elements: opt(schema_text),
    issue: opt(count),
    asked: opt(schema_text),
    granted: opt(schema_text),
    cancel: opt(schema_text),
    approval: opt(approval),
});
const isMachineName = (name) => (0,keys/* isSlug */.u5)(name);
/** The frontmatter of WORKFLOW.md. */
const frontmatterSchema = map({
    campaign: schema_text.refine(isMachineName, rule('NAME_NOT_SLUG', 'a slug: letters, digits, `.`, `_`, `-`, at most 64, the first a letter or digit')),
    project: opt(schema_text),
    created: opt(date),
    last_tick: opt(date),
    status: opt(schemas/* enum */.k5n(model/* STATUSES */.f, say(`one of ${model/* STATUSES */.f.join(', ')}`))),
    current_stage: opt(schema_text),
    escalation_required: opt(flag),
    escalation_reason: opt(schema_text),
    held: opt(flag),
    handled: opt(schemas/* record */.g1P(schemas/* string */.YjP(), count, say('a map of issues to comments'))),
    engine: opt(string),
    budget: opt(map({ backend: opt(schema_text), cap_usd: opt(amount), spent_usd: opt(amount), cap_core_hours: opt(amount), spent_core_hours: opt(amount) })),
    notify: opt(map({
        issue: opt(count),
        on_advance: opt(flag),
        on_escalate: opt(flag),
        users: opt(schemas/* union */.KCZ([string, list(string)], say('a list of users'))),
    })),
    references: opt(list(map({ path: string, section: opt(schema_text) }))),
    deploy: opt(map({ local_dir: opt(string), remote_dir: opt(absolutePath), ssh_host: opt(schema_text) })),
    stages: opt(schemas/* record */.g1P(schemas/* string */.YjP(), opt(stageSchema), say('a map of stages'))),
});


/***/ }),

/***/ 9161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ knownKeys),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1517);

const spell = (path) => path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('');
const at = (value, path) => path.reduce((inner, step) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined), value);
const show = (value) => {
    if (value === undefined)
        return 'missing';
    const json = JSON.stringify(value) ?? 'nothing';
    return json.length > 60 ? `${json.slice(0, 57)}…` : json;
};
const remove = (value, path) => {
    const last = path.at(-1);
    const parent = at(value, path.slice(0, -1));
    if (last === undefined || parent === null || typeof parent !== 'object' || !Object.hasOwn(parent, last))
        return false;
    if (Array.isArray(parent) && typeof last === 'number')
        parent.splice(last, 1);
    else
        Reflect.deleteProperty(parent, last);
    return true;
};
// Within a union the most telling branch is the one that got furthest.
const deepest = (issue) => {
    if (issue.code !== 'invalid_union')
        return issue;
    const inner = issue.errors.flat().filter((one) => one.path.length > 0 || one.code === 'unrecognized_keys' || one.code === 'custom');
    const best = inner.toSorted((a, b) => b.path.length - a.path.length)[0];
    return best ? deepest({ ...best, path: [...issue.path, ...best.path] }) : issue;
};
const codeOf = (issue) => {
    const params = 'params' in issue ? issue.params : undefined;
    if (issue.code === 'invalid_value' && issue.path.at(-1) === 'status')
        return 'UNKNOWN_STATUS';
    if (issue.code === 'invalid_format')
        return 'BAD_VALUE';
    return typeof params?.code === 'string' ? params.code : 'WRONG_TYPE';
};
const unknownKeys = (issue, value, known, locate, report) => {
    for (const key of issue.keys) {
        const path = [...issue.path, key];
        remove(value, path);
        if (key.startsWith('x-'))
            continue;
        report.warning('UNKNOWN_KEY', locate(path, true), `\`${spell(path)}\` is not a key that is read here`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known(issue.path)));
    }
};
/** Keys of the object that stands at a path of a schema's JSON Schema. */
const knownKeys = (schema) => (path) => {
    const step = (node, name) => {
        const branches = [
            node,
            ...['anyOf', 'oneOf', 'allOf'].flatMap((kind) => at(node, [kind]) ?? []),
        ];
        for (const branch of branches) {
            const found = typeof name === 'number' ? at(branch, ['items']) : (at(branch, ['properties', name]) ?? at(branch, ['additionalProperties']));
            if (found !== undefined && found !== false)
                return found;
        }
        return undefined;
    };
    const node = path.reduce(step, schema());
    const branches = [node, ...(at(node, ['anyOf']) ?? [])];
    return branches.flatMap((branch) => Object.keys(at(branch, ['properties']) ?? {}));
};
/**
 * Checks a plain value against a schema and reports each fault at its place. What is faulty is taken out and the rest
 * checked again, so that one bad key does not hide the others.
 * @returns what could be read, undefined when not even that is possible
 */
const check = (schema, input, known, locate, report) => {
    const value = structuredClone(input);
    const told = new Set();
    for (let round = 0; round < 100; round++) {
        const result = schema.safeParse(value);
        if (result.success)
            return result.data;
        let removed = false;
        // from behind, so that the indices of a list stay right
        for (const issue of result.error.issues.toReversed().map(deepest)) {
            if (issue.code === 'unrecognized_keys') {
                unknownKeys(issue, value, known, locate, report);
                removed = true;
                continue;
            }
            const path = issue.path.filter((step) => typeof step !== 'symbol');
            // a required key that was faulty is missing in the next round: that is no second fault
            if (!told.has(spell(path)))
                tell(issue, at(value, path), path, locate, report);
            told.add(spell(path));
            removed = remove(value, path) || remove(value, path.slice(0, -1)) || removed;
        }
        if (!removed)
            return undefined;
    }
    return undefined;
};
const tell = (issue, seen, path, locate, report) => {
    if (issue.code === 'invalid_key') {
        const inner = issue.issues[0];
        report.error(inner && 'params' in inner ? codeOf(inner) : 'BAD_OPTION', locate(path, true), `\`${spell(path)}\` must be ${inner?.message ?? issue.message}`);
        return;
    }
    report.error(codeOf(issue), locate(path), `\`${spell(path)}\` must be ${issue.message}${seen === undefined ? '; it is missing' : `, not ${show(seen)}`}`);
};


/***/ }),

/***/ 8500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   cE: () => (/* binding */ proposalOf),
/* harmony export */   dc: () => (/* binding */ backendsOf),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   py: () => (/* binding */ tickedByOf),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   xX: () => (/* binding */ storeOf),
/* harmony export */   xr: () => (/* binding */ peopleOf),
/* harmony export */   yD: () => (/* binding */ keeperOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8815);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5940);






/** A single value for the one backend, or a YAML map by backend. */
const forBackend = (value, name) => {
    if (value === undefined || value.trim() === '')
        return undefined;
    // keys and known_hosts lines are no YAML maps; a map begins with `name:` on its first line
    if (!/^\s*[A-Za-z0-9._-]+:\s*(\||>|['"]|$)/.test(value.split('\n')[0] ?? ''))
        return value;
    const map = (0,yaml__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qg)(value);
    const found = typeof map === 'object' && map !== null ? map[name] : undefined;
    return typeof found === 'string' ? found : undefined;
};
const fileOr = async (value, path, root) => {
    if (value !== undefined || path === undefined)
        return value;
    const home = path.startsWith('~/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env.HOME ?? '', path.slice(2)) : path;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(home.startsWith('/') ? home : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, home), 'utf8').catch((cause) => {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_5__/* .PortError */ .B('MISCONFIGURED', `${path} can't be read`, {
            cause,
            hint: 'check identity_file and known_hosts_file in .github/escapement.yml',
        });
    });
};
const slurm = async (name, config, inputs) => {
    const { slurmBackend } = await Promise.all(/* import() */[__webpack_require__.e(20), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 3884));
    const options = {
        name,
        token: config.token,
        loginShell: config.loginShell,
        ...(config.setup === undefined ? {} : { setup: config.setup }),
    };
    if (config.transport === 'exec') {
        const { execTransport } = await __webpack_require__.e(/* import() */ 635).then(__webpack_require__.bind(__webpack_require__, 7635));
        return slurmBackend({ ...options, transport: execTransport({ env: process.env }) });
    }
    const privateKey = await fileOr(forBackend(inputs.sshPrivateKey, name), config.identityFile, inputs.root);
    const knownHosts = await fileOr(forBackend(inputs.sshKnownHosts, name), config.knownHostsFile, inputs.root);
    const { sshTransport } = await __webpack_require__.e(/* import() */ 100).then(__webpack_require__.bind(__webpack_require__, 5719));
    return slurmBackend({
        ...options,
        transport: sshTransport({ name, host: config.host, port: config.port, user: config.user, privateKey, knownHosts }),
    });
};
const backendOf = async (name, config, inputs) => {
    if (inputs.proposal) {
        const { unaskedBackend } = await __webpack_require__.e(/* import() */ 672).then(__webpack_require__.bind(__webpack_require__, 2291));
        return unaskedBackend(name, config.kind, 'a pull request asks no cluster');
    }
    if (config.kind === 'slurm')
        return slurm(name, config, inputs);
    const { localBackend } = await Promise.all(/* import() */[__webpack_require__.e(20), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 6330));
    return localBackend({ name });
};
/** Connects nothing yet: a backend opens its connection when it is first asked something. */
const backendsOf = async (config, inputs) => {
    const entries = Object.entries(config.backends);
    const made = await Promise.all(entries.map(async ([name, each]) => [name, await backendOf(name, each, inputs)]));
    return new Map(made);
};
/** Campaigns of a local backend live outside the repository, which stays clean; the repository's path tells two of them apart. */
const localRoot = (root) => {
    const state = process.env.XDG_STATE_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.local', 'state');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(state, 'escapement', (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root)).digest('hex').slice(0, 12));
};
/** Where on a backend campaigns live that do not say so themselves: the backend's `root`. */
const rootOf = (config, inputs) => (name) => {
    const backend = config.backends[name];
    return backend?.root ?? (backend?.kind === 'local' ? localRoot(inputs.root) : '.');
};
/** Places of this machine where outputs are kept. */
const keeperOf = async (config, { artifact }) => {
    const { folderKeeper } = await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 7378));
    return folderKeeper({ roots: config.syncRoots, ...(artifact === undefined ? {} : { artifact }) });
};
/** What is checked out, and where its base is; a folder that is no checkout is read as it stands. */
const proposalOf = async ({ root, repository }) => {
    const { snapshotOf } = await __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 5577));
    const { folderStore } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 6109));
    return (await snapshotOf(root, repository ?? `local:${root}`)) ?? { store: folderStore(root), base: async () => undefined };
};
/** The repository: always read through git; written through git, through GitHub's API, or in the work tree only. Throws PortError. */
const storeOf = async (inputs) => {
    if (inputs.proposal)
        return (await proposalOf(inputs)).store;
    const { gitStore } = await __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 7961));
    const { root, author, branch, repository, token } = inputs;
    const defined = {
        ...(branch === undefined ? {} : { branch }),
        ...(repository === undefined ? {} : { repository }),
        ...(token === undefined ? {} : { token }),
    };
    const local = gitStore({ root, author, ...defined });
    if (inputs.commit === 'git')
        return local;
    if (inputs.commit === 'none') {
        const { worktreeStore } = await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 4048));
        return worktreeStore(root, local);
    }
    const [owner, name] = (repository ?? '').split('/');
    if (!owner || !name || !token || !branch) {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_5__/* .PortError */ .B('MISCONFIGURED', '`commit: api` needs a token and a branch of a repository on GitHub', {
            hint: 'use `commit: git`, or run on a branch with `github-token`',
        });
    }
    const { githubClient } = await Promise.all(/* import() */[__webpack_require__.e(548), __webpack_require__.e(841)]).then(__webpack_require__.bind(__webpack_require__, 6841));
    const { githubStore } = await __webpack_require__.e(/* import() */ 210).then(__webpack_require__.bind(__webpack_require__, 7210));
    const api = githubClient({ token, ...(inputs.apiUrl === undefined ? {} : { apiUrl: inputs.apiUrl }) });
    return githubStore({ api, owner, name, branch, local });
};
/** GitHub as a platform, where a token and a repository are given; else undefined. It is never waited for. */
const platformOf = async ({ repository, token, apiUrl }) => {
    const [owner, name] = (repository ?? '').split('/');
    if (!owner || !name || !token)
        return undefined;
    const { githubClient } = await Promise.all(/* import() */[__webpack_require__.e(548), __webpack_require__.e(841)]).then(__webpack_require__.bind(__webpack_require__, 6841));
    const { githubPlatform } = await __webpack_require__.e(/* import() */ 119).then(__webpack_require__.bind(__webpack_require__, 4119));
    const api = githubClient({ token, patience: 0, ...(apiUrl === undefined ? {} : { apiUrl }) });
    return githubPlatform({ api, owner, name });
};
/** The workflow that started this run, and GitHub to ask about it; undefined where GitHub did not start it. */
const tickedByOf = async (inputs) => {
    const { workflow, runNumber } = inputs;
    const platform = workflow === undefined ? undefined : await platformOf(inputs);
    return platform && workflow !== undefined ? { platform, workflow, ...(runNumber === undefined ? {} : { run: runNumber }) } : undefined;
};
/** Pages of the repository, where one is known. @param run the run's own page */
const linksOf = ({ repository, serverUrl }, run) => repository === undefined ? undefined : { repository: `${serverUrl ?? 'https://github.com'}/${repository}`, run };
/** Whoever may speak to GitHub in the name of the run; undefined: there is no token, or nothing is recorded there. */
const githubOf = async (inputs) => {
    const [owner, name] = (inputs.repository ?? '').split('/');
    if (!owner || !name || !inputs.token || inputs.commit === 'none')
        return undefined;
    const { githubClient } = await Promise.all(/* import() */[__webpack_require__.e(548), __webpack_require__.e(841)]).then(__webpack_require__.bind(__webpack_require__, 6841));
    return { api: githubClient({ token: inputs.token, ...(inputs.apiUrl === undefined ? {} : { apiUrl: inputs.apiUrl }) }), owner, name };
};
/** Issues of the repository, for a run that has a token and records what it does there; else undefined. @param run the run's own page */
const peopleOf = async (inputs, run) => {
    const github = await githubOf(inputs);
    if (!github)
        return undefined;
    const { githubForge } = await __webpack_require__.e(/* import() */ 673).then(__webpack_require__.bind(__webpack_require__, 8673));
    const links = linksOf(inputs, run);
    return links && { forge: githubForge(github), links };
};
/** What earlier runs have uploaded, for such a run. */
const artifactsOf = async (inputs) => {
    const github = await githubOf(inputs);
    if (!github)
        return undefined;
    const { githubArtifacts } = await __webpack_require__.e(/* import() */ 999).then(__webpack_require__.bind(__webpack_require__, 9999));
    return githubArtifacts(github);
};


/***/ })

};
