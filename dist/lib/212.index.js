export const id = 212;
export const ids = [212];
export const modules = {

/***/ 2437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ prepareOver),
/* harmony export */   Ri: () => (/* binding */ prepareAt),
/* harmony export */   Vz: () => (/* binding */ runId),
/* harmony export */   WK: () => (/* binding */ inputsFrom),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   iA: () => (/* binding */ prepare),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   qM: () => (/* binding */ RUN_SECONDS),
/* harmony export */   tF: () => (/* binding */ CONFIG_PATH)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);



const CONFIG_PATH = '.github/escapement.yml';
/** A run ends within ten minutes, whatever the cluster does. */
const RUN_SECONDS = 600;
const written = async (store, sha, path) => (await store.read(sha, [path]))[0];
const same = (one, other) => one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
const openOver = async (store, configPath) => {
    const sha = await store.head();
    return { store, sha, configPath, config: await written(store, sha, configPath) };
};
/** The repository at the branch's head. Throws PortError. */
const open = async (inputs, configPath) => openOver(await (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .storeOf */ .xX)(inputs), configPath);
/** Reads the configuration at the branch's head and wires what it names. Throws PortError. */
const prepare = async (inputs, configPath) => prepareAt(await open(inputs, configPath), inputs);
/** The same over a store of one's own. Throws PortError. */
const prepareOver = async (store, inputs, configPath) => prepareAt(await openOver(store, configPath), inputs);
/** The same in a repository that is open already. Throws PortError. */
const prepareAt = async ({ store, sha, configPath, config: source }, inputs) => {
    // its reader takes longer to load than a run with nothing to do takes
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(1388), __webpack_require__.e(9998)]).then(__webpack_require__.bind(__webpack_require__, 822));
    const { config, problems } = readConfig(source, configPath);
    const backends = await (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .backendsOf */ .dc)(config, inputs);
    const keeper = await (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .keeperOf */ .yD)(config, inputs);
    const outdated = async (at) => !same(await written(store, at, configPath), source);
    return {
        around: {
            store,
            config,
            backends,
            rootOf: (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(config, inputs),
            only: inputs.campaigns,
            hosted: inputs.hosted === true,
            keeper,
            outdated,
        },
        store,
        sha,
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
    const whole = options.exclusive === undefined ? undefined : (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionOf */ .iQ)(options, profile)?.coresPerNode;
    return Math.max((0,_script_js__WEBPACK_IMPORTED_MODULE_1__/* .coresOf */ .Oj)(options), (whole ?? 0) * (0,_script_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOf */ .Nh)(options));
};
/**
 * What a submission may take at most. Without a time limit in the request the partition's counts, then what the author expects;
 * undefined when nothing bounds it.
 */
const project = (options, elements, profile, expected) => {
    const seconds = (options.time === undefined ? undefined : (0,_failure_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .TM)(options.time)) ?? (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .timeLimitOf */ .qn)(options, profile) ?? expected;
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
const isUnit = (text) => Object.hasOwn(KIB, text);
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
/* harmony export */   di: () => (/* binding */ neverFits),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   qn: () => (/* binding */ timeLimitOf)
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
/** Why a request can never be accepted as one job, however long it waits: it has more elements than its QOS takes jobs. */
const neverFits = (options, elements, profile) => {
    const qos = profile?.qos.find(({ name }) => name === options.qos);
    return qos?.maxJobs === undefined || elements <= qos.maxJobs
        ? undefined
        : `an array of ${elements} elements is more than the ${qos.maxJobs} jobs that QOS \`${qos.name}\` takes at once (${profile?.asOf})`;
};


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
    const interpreter = /^#!\s*(\S.*)$/.exec(lines[0]?.trimEnd() ?? '')?.[1];
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
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(295);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2553);



/** State of a stage that nobody has touched. */
const untouched = () => ({
    status: 'pending',
    attempt: 0,
    retries: 0,
    overrides: {},
    accepted: [],
    failures: [],
    links: 0,
    preemptions: 0,
});
/** The stage's state; a stage that the table has just gained is pending. */
const stageOf = (state, slug) => (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(state.stages, slug) ?? untouched();
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
    const { year, month, day } = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .civilOf */ .Ng)((0,_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(at));
    const rest = at - (0,_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(at) * _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_;
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
        return {
            ...without(stage, 'completed', 'missingSince', 'givenUp', 'escalatedAt'),
            status: 'running',
            attempt,
            job,
            // of an attempt that is taken back it is known when it was started
            started: (attempt === stage.attempt && job === stage.job ? stage.started : undefined) ?? isoOf(event.at),
            accepted,
        };
    },
    'job-missed': (stage, event) => ({ ...stage, missingSince: event.at }),
    'job-found-again': (stage) => without(stage, 'missingSince'),
    'stage-done': (stage, event) => ({
        ...without(stage, 'missingSince', 'elements', 'escalatedAt', 'issue', 'asked', 'granted'),
        status: 'done',
        started: stage.started ?? isoOf(event.at),
        completed: isoOf(event.at),
        failures: [],
    }),
    'stage-taken-as-done': (stage, event) => ({ ...without(stage, 'escalatedAt', 'elements'), completed: isoOf(event.at) }),
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
        preemptions: stage.preemptions + (event.free === 'preempted' ? 1 : 0),
        failures: event.free ? stage.failures : [...stage.failures, event.class],
        overrides: event.overrides,
        ...(event.elements === undefined ? {} : { elements: event.elements }),
        ...(event.givesUp === undefined ? {} : { givenUp: event.givesUp }),
    }),
    'stage-escalated': (stage, event) => ({
        ...without(unasked(stage), 'granted'),
        status: 'escalated',
        escalatedAt: event.at,
        ...(event.elements === undefined ? {} : { elements: event.elements }),
    }),
    // a row that a person has set already keeps what the person wrote
    'escalation-cleared': (stage) => {
        const status = stage.status === 'escalated' || stage.status === 'failed' ? 'ready' : stage.status;
        return { ...without(stage, 'escalatedAt', 'issue', 'asked'), status, failures: [] };
    },
    // the issue stays until the stage passes: that a person has decided does not mean that the cause is gone
    'retry-granted': (stage, event) => ({
        ...without(unasked(stage), 'escalatedAt'),
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
        ...without(stage, 'escalatedAt', 'issue', 'asked', 'granted', 'missingSince', 'elements'),
        status: 'done',
        started: stage.started ?? isoOf(event.at),
        completed: isoOf(event.at),
        failures: [],
        accepted: [...stage.accepted, ...event.predicates.map((predicate) => ({ predicate, by: event.by, at: isoOf(event.at) }))],
    }),
    'stage-restarted': (stage, event) => ({
        ...without(unasked(stage), 'elements', 'missingSince', 'completed', 'escalatedAt'),
        status: 'ready',
        retries: stage.retries + 1,
        links: 0,
        preemptions: 0,
        granted: event.by,
    }),
    'budget-warned': (stage) => stage,
    'files-synced': (stage) => stage,
    'campaign-held': (stage) => stage,
    'campaign-resumed': (stage) => stage,
    'cancel-requested': (stage, event) => ({ ...stage, cancel: event.job }),
    'job-cancelled': (stage, { job }) => stage.givenUp === job ? without(stage, 'cancel', 'givenUp', 'missingSince') : without(stage, 'cancel'),
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
const LET_GO = 32;
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
/* harmony import */ var _core_own_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2553);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5940);






/** A single value for the one backend, or a YAML map by backend. */
const forBackend = async (value, name) => {
    if (value === undefined || value.trim() === '')
        return undefined;
    // keys and known_hosts lines are no YAML maps; a map begins with `name:` on its first line
    if (!/^\s*[A-Za-z0-9._-]+:\s*(\||>|['"]|$)/.test(value.split('\n')[0] ?? ''))
        return value;
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const map = parse(value);
    const found = typeof map === 'object' && map !== null ? (0,_core_own_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(map, name) : undefined;
    return typeof found === 'string' ? found : undefined;
};
const fileOr = async (value, path, root) => {
    if (value !== undefined || path === undefined)
        return value;
    const home = path.startsWith('~/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env.HOME ?? '', path.slice(2)) : path;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(home.startsWith('/') ? home : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, home), 'utf8').catch((cause) => {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_4__/* .PortError */ .B('MISCONFIGURED', `${path} can't be read`, {
            cause,
            hint: 'check identity_file and known_hosts_file in .github/escapement.yml',
        });
    });
};
const slurm = async (name, config, inputs) => {
    const { slurmBackend } = await Promise.all(/* import() */[__webpack_require__.e(9020), __webpack_require__.e(5536)]).then(__webpack_require__.bind(__webpack_require__, 5536));
    const options = {
        name,
        token: config.token,
        loginShell: config.loginShell,
        ...(config.setup === undefined ? {} : { setup: config.setup }),
    };
    if (config.transport === 'exec') {
        const { execTransport } = await __webpack_require__.e(/* import() */ 7635).then(__webpack_require__.bind(__webpack_require__, 7635));
        return slurmBackend({ ...options, transport: execTransport({ env: process.env }) });
    }
    const privateKey = await fileOr(await forBackend(inputs.sshPrivateKey, name), config.identityFile, inputs.root);
    const knownHosts = await fileOr(await forBackend(inputs.sshKnownHosts, name), config.knownHostsFile, inputs.root);
    const { sshTransport } = await __webpack_require__.e(/* import() */ 5719).then(__webpack_require__.bind(__webpack_require__, 5719));
    return slurmBackend({
        ...options,
        transport: sshTransport({ name, host: config.host, port: config.port, user: config.user, privateKey, knownHosts }),
    });
};
const backendOf = async (name, config, inputs) => {
    if (inputs.proposal) {
        const { unaskedBackend } = await __webpack_require__.e(/* import() */ 4672).then(__webpack_require__.bind(__webpack_require__, 2291));
        return unaskedBackend(name, config.kind, 'a pull request asks no cluster');
    }
    if (config.kind === 'slurm')
        return slurm(name, config, inputs);
    const { localBackend } = await Promise.all(/* import() */[__webpack_require__.e(9020), __webpack_require__.e(6330)]).then(__webpack_require__.bind(__webpack_require__, 6330));
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
    const backend = (0,_core_own_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(config.backends, name);
    return backend?.root ?? (backend?.kind === 'local' ? localRoot(inputs.root) : '.');
};
/** Places of this machine where outputs are kept. */
const keeperOf = async (config, { artifact }) => {
    const { folderKeeper } = await __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 7378));
    return folderKeeper({ roots: config.syncRoots, ...(artifact === undefined ? {} : { artifact }) });
};
/** What is checked out, and where its base is; a folder that is no checkout is read as it stands. */
const proposalOf = async ({ root, repository }) => {
    const { snapshotOf } = await Promise.all(/* import() */[__webpack_require__.e(7550), __webpack_require__.e(5577)]).then(__webpack_require__.bind(__webpack_require__, 5577));
    const { folderStore } = await __webpack_require__.e(/* import() */ 6109).then(__webpack_require__.bind(__webpack_require__, 6109));
    return (await snapshotOf(root, repository ?? `local:${root}`)) ?? { store: folderStore(root), base: async () => undefined };
};
/** Reads with the one and writes with the other, which is made when there is something to write: most runs have nothing. */
const writtenBy = (local, identity, make) => {
    let made;
    const writer = () => {
        made ??= make();
        return made;
    };
    return {
        ...local,
        identity: async () => identity,
        mayWrite: async () => (await writer()).mayWrite(),
        commit: async (parent, message, changes) => (await writer()).commit(parent, message, changes),
    };
};
/** The repository: always read through git; written through git, through GitHub's API, or in the work tree only. Throws PortError. */
const storeOf = async (inputs) => {
    if (inputs.proposal)
        return (await proposalOf(inputs)).store;
    const { gitStore } = await Promise.all(/* import() */[__webpack_require__.e(7550), __webpack_require__.e(7961)]).then(__webpack_require__.bind(__webpack_require__, 7961));
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
        const { worktreeStore } = await __webpack_require__.e(/* import() */ 4048).then(__webpack_require__.bind(__webpack_require__, 4048));
        return worktreeStore(root, local);
    }
    const [owner, name] = (repository ?? '').split('/');
    if (!owner || !name || !token || !branch) {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_4__/* .PortError */ .B('MISCONFIGURED', '`commit: api` needs a token and a branch of a repository on GitHub', {
            hint: 'use `commit: git`, or run on a branch with `github-token`',
        });
    }
    return writtenBy(local, `${owner}/${name}`, async () => {
        const { githubClient } = await Promise.all(/* import() */[__webpack_require__.e(9167), __webpack_require__.e(6841)]).then(__webpack_require__.bind(__webpack_require__, 6841));
        const { githubStore } = await __webpack_require__.e(/* import() */ 7210).then(__webpack_require__.bind(__webpack_require__, 7210));
        const api = githubClient({ token, ...(inputs.apiUrl === undefined ? {} : { apiUrl: inputs.apiUrl }) });
        return githubStore({ api, owner, name, branch, local });
    });
};
/** GitHub as a platform, where a token and a repository are given; else undefined. It is never waited for. */
const platformOf = async ({ repository, token, apiUrl }) => {
    const [owner, name] = (repository ?? '').split('/');
    if (!owner || !name || !token)
        return undefined;
    const { githubClient } = await Promise.all(/* import() */[__webpack_require__.e(9167), __webpack_require__.e(6841)]).then(__webpack_require__.bind(__webpack_require__, 6841));
    const { githubPlatform } = await __webpack_require__.e(/* import() */ 4119).then(__webpack_require__.bind(__webpack_require__, 4119));
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
    const { githubClient } = await Promise.all(/* import() */[__webpack_require__.e(9167), __webpack_require__.e(6841)]).then(__webpack_require__.bind(__webpack_require__, 6841));
    return { api: githubClient({ token: inputs.token, ...(inputs.apiUrl === undefined ? {} : { apiUrl: inputs.apiUrl }) }), owner, name };
};
/** Issues of the repository, for a run that has a token and records what it does there; else undefined. @param run the run's own page */
const peopleOf = async (inputs, run) => {
    const github = await githubOf(inputs);
    if (!github)
        return undefined;
    const { githubForge } = await __webpack_require__.e(/* import() */ 8673).then(__webpack_require__.bind(__webpack_require__, 8673));
    const links = linksOf(inputs, run);
    return links && { forge: githubForge(github), links };
};
/** What earlier runs have uploaded, for such a run. */
const artifactsOf = async (inputs) => {
    const github = await githubOf(inputs);
    if (!github)
        return undefined;
    const { githubArtifacts } = await __webpack_require__.e(/* import() */ 9999).then(__webpack_require__.bind(__webpack_require__, 9999));
    return githubArtifacts(github);
};


/***/ })

};
