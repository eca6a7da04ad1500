export const id = 9139;
export const ids = [9139];
export const modules = {

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ untilSignalled)
/* harmony export */ });
/** Does something that may be asked to end: the first SIGINT or SIGTERM only asks, a second one of its kind ends the process as usual. */
const untilSignalled = async (doing) => {
    const ended = new AbortController();
    const stop = () => ended.abort();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    try {
        return await doing(ended.signal);
    }
    finally {
        process.off('SIGINT', stop);
        process.off('SIGTERM', stop);
    }
};


/***/ }),

/***/ 9378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ shortEnd),
/* harmony export */   JD: () => (/* binding */ nextLook),
/* harmony export */   ST: () => (/* binding */ expectedEnd),
/* harmony export */   Wo: () => (/* binding */ untilEnd),
/* harmony export */   nY: () => (/* binding */ IDLE)
/* harmony export */ });
/* harmony import */ var _failure_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2806);
/* harmony import */ var _failure_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5133);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);




const MINUTE = 60;
const HOUR = 3600;
/** The seed's table: expected length of the active stage → when to look again. The lower bound is taken: nobody sleeps through a fast job. */
const TABLE = [
    { under: HOUR, look: 5 * MINUTE },
    { under: 4 * HOUR, look: 30 * MINUTE },
    { under: 24 * HOUR, look: 2 * HOUR },
    { under: Number.POSITIVE_INFINITY, look: 8 * HOUR },
];
/** All campaigns idle, done or escalated. */
const IDLE = 12 * HOUR;
/** Nothing is known of the stage's length: it is taken for a medium one. */
const UNKNOWN_LENGTH = 2 * HOUR;
const byLength = (expected) => TABLE.find(({ under }) => expected < under)?.look ?? IDLE;
/**
 * Seconds until the campaign is worth the next look: the seed's cadence table, or earlier where the scheduler
 * or the condition itself says when something will happen.
 */
const nextLook = (spec, state, waiting) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(spec, state);
    if (!stage || spec.held || state.escalation)
        return IDLE;
    const status = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, stage.slug).status;
    const atWork = status === 'running' || status === 'ready' || waiting.some(({ on }) => on === 'backend' || on === 'limit');
    const usual = atWork
        ? byLength(stage.expectedWalltime ?? UNKNOWN_LENGTH)
        : waiting.every(({ on }) => on === 'person' || on === 'hold')
            ? IDLE
            : UNKNOWN_LENGTH;
    const said = waiting.flatMap(({ within }) => (within === undefined ? [] : [Math.max(MINUTE, within)]));
    return Math.min(usual, ...said);
};
/** A job that the scheduler gives no start for may start at any moment, for so long; then nobody knows. */
const FRESH = 5 * MINUTE;
/** How long the stage's job may take: as its author expects, else by its limit. */
const lengthOf = (stage, limit) => stage.expectedWalltime ?? limit ?? (stage.work.kind === 'command' ? stage.timeout : undefined);
/** Seconds until a job is expected to end, negative when it is overdue; undefined: nobody knows. */
const untilEnd = (stage, job, now) => {
    const from = job.started ?? job.startEstimate;
    const length = lengthOf(stage, job.timeLimit);
    return from === undefined || length === undefined ? undefined : from + length - now;
};
/**
 * The same for a job that is worth staying for: of a short stage (the seed's first row), running or about to start, and not overdue by
 * as much as it was expected to take, for then nothing is known of it.
 */
const shortEnd = (stage, job, now) => {
    const length = lengthOf(stage, job.timeLimit);
    if (length === undefined || length >= HOUR)
        return undefined;
    const fresh = job.phase === 'queued' && job.startEstimate === undefined && now - (job.submitted ?? 0) < FRESH;
    const left = fresh ? length : untilEnd(stage, job, now);
    return left === undefined || left < -length ? undefined : left;
};
/** Seconds until the short stage that the campaign waits for is expected to end; undefined: there is none, or nobody knows. */
const expectedEnd = ({ spec, directives, profile }, state, waiting) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(spec, state);
    if (!stage || spec.held || stage.held || state.escalation)
        return undefined;
    const { status, overrides } = (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, stage.slug);
    if (status !== 'running')
        return undefined;
    if (waiting.length > 0)
        return waiting.find(({ ends }) => ends !== undefined)?.ends;
    // it was submitted a moment ago and not seen yet: it ends no sooner than this
    const options = { ...(0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(directives, stage.slug)?.options, ...stage.sbatch, ...overrides };
    const length = lengthOf(stage, (options.time === undefined ? undefined : (0,_failure_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .TM)(options.time)) ?? (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .timeLimitOf */ .q)(options, profile));
    return length !== undefined && length < HOUR ? length : undefined;
};


/***/ }),

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
/** What a table says of a word from outside: `constructor` and `toString` are in no table unless it was written there. */
const own = (table, word) => table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;


/***/ }),

/***/ 4107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ perDay),
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2553);

const DAYS = {
    s: 1 / 86_400,
    sec: 1 / 86_400,
    second: 1 / 86_400,
    min: 1 / 1440,
    minute: 1 / 1440,
    h: 1 / 24,
    hour: 1 / 24,
    d: 1,
    day: 1,
};
const NANOSECONDS = { fs: 1e-6, ps: 1e-3, ns: 1, us: 1e3 };
const singular = (word) => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word);
const counted = (word) => {
    const amount = (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(NANOSECONDS, word);
    return amount === undefined ? { of: word === 'timestep' ? 'step' : word, amount: 1 } : { of: 'ns', amount };
};
/** `ns/day`, `days/ns`, `steps/s`, `iterations/h`: a count over a time, or the other way round. Undefined: neither. */
const unitOf = (text) => {
    const [above, below] = /^([a-z]{1,20})\/([a-z]{1,20})$/.exec(text.trim().toLowerCase())?.slice(1).map(singular) ?? [];
    if (above === undefined || below === undefined)
        return undefined;
    const [over, under] = [(0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(DAYS, above), (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(DAYS, below)];
    if (over === undefined && under !== undefined) {
        const { of, amount } = counted(above);
        return { of, scale: amount / under, inverse: false };
    }
    if (over === undefined || under !== undefined)
        return undefined;
    const { of, amount } = counted(below);
    return { of, scale: over / amount, inverse: true };
};
/** The figure as pieces per day; undefined where it is none. */
const perDay = (value, { scale, inverse }) => {
    const rate = inverse ? 1 / (value * scale) : value * scale;
    return Number.isFinite(rate) && rate >= 0 ? rate : undefined;
};


/***/ }),

/***/ 231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ isDate),
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   BL: () => (/* binding */ parseTolerance),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   WN: () => (/* binding */ parseRate)
/* harmony export */ });
/* harmony import */ var _core_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4107);

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
/** `50 ns/day`: a positive number and a unit that `unitOf` reads. */
const parseRate = (text) => {
    const [, value, unit = ''] = /^(\d{1,12}(?:\.\d{1,12})?)\s*([A-Za-z]+\/[A-Za-z]+)$/.exec(text.trim()) ?? [];
    return Number(value) > 0 && (0,_core_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .u)(unit) ? { value: Number(value), unit } : undefined;
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

/***/ 9139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3540);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/shell/linger.js
var linger = __webpack_require__(7877);
;// CONCATENATED MODULE: ./build/src/action/inputs.js





const MODES = ['tick', 'plan', 'validate', 'doctor'];
const COMMITS = ['api', 'git', 'none'];
const oneOf = (name, allowed) => {
    const value = core/* getInput */.V4(name);
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw new ports_error/* PortError */.B('MISCONFIGURED', `input \`${name}\` is \`${value}\``, { hint: `it is one of ${allowed.join(', ')}` });
};
const given = (key, value) => value === undefined || value === '' ? {} : { [key]: value };
/** github-actions[bot], the account that GITHUB_TOKEN writes as. */
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };
const listed = (text) => text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
const masked = (name) => {
    const value = core/* getInput */.V4(name);
    // GitHub masks a secret as a whole only; a key is also dangerous line by line
    for (const line of value.split('\n'))
        if (line.trim().length > 8)
            core/* setSecret */.Pq(line.trim());
    return value;
};
const lingerFrom = (text) => {
    const seconds = (0,linger/* readLinger */.EY)(text);
    if (seconds !== undefined)
        return seconds;
    throw new ports_error/* PortError */.B('MISCONFIGURED', `input \`linger\` is \`${text}\``, { hint: linger/* LINGER_IS */.fO });
};
/** Whether the run is about a pull request, which may be a stranger's. Throws PortError where nothing may be done about one. */
const isProposal = (event, mode) => {
    const hint = 'on `pull_request` use `mode: plan`; a tick belongs to `schedule` and `workflow_dispatch`: templates/workflows has both';
    if (event === 'pull_request_target')
        throw new ports_error/* PortError */.B('MISCONFIGURED', '`pull_request_target` gives the secrets of this repository to a change that nobody has read', {
            hint,
        });
    if (event !== 'pull_request')
        return false;
    if (mode === 'plan' || mode === 'validate')
        return true;
    throw new ports_error/* PortError */.B('MISCONFIGURED', `\`mode: ${mode}\` acts on what is on the branch, and a pull request is not there yet`, { hint });
};
const modeFrom = () => {
    const mode = oneOf('mode', MODES);
    return core/* getBooleanInput */.Vt('dry-run') && mode === 'tick' ? 'plan' : mode;
};
/** `octo/lab/.github/workflows/tick.yml@refs/heads/main` → `.github/workflows/tick.yml`. A file of another repository is none of ours. */
const workflowFile = ({ GITHUB_WORKFLOW_REF: ref = '', GITHUB_REPOSITORY: repository = '' }) => ref.startsWith(`${repository}/.github/`) ? ref.slice(repository.length + 1).replace(/@refs\/.*$/, '') : undefined;
/** A name that no other step, attempt or run has: an artifact that is seen under it later is ours. */
const artifactIn = (temp, env) => {
    const name = `escapement-${env.GITHUB_RUN_ID ?? '0'}-${env.GITHUB_RUN_ATTEMPT ?? '1'}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    return { folder: (0,external_node_path_.join)(temp, name), name };
};
/** Reads the action's inputs and the runner's environment. Throws PortError for values that are none. */
const readActionInputs = (env) => {
    const mode = modeFrom();
    const proposal = isProposal(env.GITHUB_EVENT_NAME, mode);
    const token = core/* getInput */.V4('github-token');
    if (token !== '')
        core/* setSecret */.Pq(token);
    const temp = env.RUNNER_TEMP ?? env.GITHUB_WORKSPACE ?? process.cwd();
    const inputs = {
        root: env.GITHUB_WORKSPACE ?? process.cwd(),
        commit: oneOf('commit', COMMITS),
        campaigns: listed(core/* getInput */.V4('campaigns')),
        author: BOT,
        // a pull request is checked on any machine; where its jobs will run is the other workflow's business
        hosted: env.RUNNER_ENVIRONMENT === 'github-hosted' && !proposal,
        proposal,
        artifact: artifactIn(temp, env),
        ...given('token', token),
        ...given('branch', env.GITHUB_REF_TYPE === 'tag' ? undefined : env.GITHUB_REF_NAME),
        ...given('repository', env.GITHUB_REPOSITORY),
        ...given('serverUrl', env.GITHUB_SERVER_URL),
        ...given('apiUrl', env.GITHUB_API_URL),
        ...given('graphqlUrl', env.GITHUB_GRAPHQL_URL),
        ...given('workflow', workflowFile(env)),
        ...(/^\d+$/.test(env.GITHUB_RUN_ID ?? '') ? { runNumber: Number(env.GITHUB_RUN_ID) } : {}),
        ...given('sshPrivateKey', masked('ssh-private-key')),
        ...given('sshKnownHosts', core/* getInput */.V4('ssh-known-hosts')),
    };
    return {
        mode,
        config: core/* getInput */.V4('config'),
        inputs,
        run: `${env.GITHUB_SERVER_URL ?? ''}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${env.GITHUB_RUN_ID ?? '0'}/attempts/${env.GITHUB_RUN_ATTEMPT ?? '1'}`,
        ...given('event', env.GITHUB_EVENT_PATH),
        linger: lingerFrom(core/* getInput */.V4('linger')),
        temp,
    };
};

// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
// EXTERNAL MODULE: ./build/src/shell/summary.js
var summary = __webpack_require__(5348);
;// CONCATENATED MODULE: ./build/src/action/outputs.js




/** A step shows ten annotations of a kind; the rest stands in the summary. */
const MAX_ANNOTATIONS = 10;
const annotate = (problems) => {
    const say = (severity, tell) => {
        for (const p of problems.filter((problem) => problem.severity === severity).slice(0, MAX_ANNOTATIONS)) {
            const text = (0,inert/* oneLine */.TN)(`${p.message}. ${p.hint}`, 500);
            tell(text, { file: p.file, startLine: p.line, startColumn: p.column, title: p.code });
        }
    };
    say('error', core/* error */.z3);
    say('warning', core/* warning */.$e);
};
const names = (report, which) => JSON.stringify(report.campaigns.filter(which).map(({ campaign }) => campaign));
const had = (campaign, ...types) => campaign.events.some(({ event }) => types.includes(event.type));
const setOutputs = ({ report, path, artifact }) => {
    core/* setOutput */.uH('changed', report.commit !== null);
    core/* setOutput */.uH('commit', report.commit ?? '');
    core/* setOutput */.uH('advanced', names(report, (campaign) => had(campaign, 'attempt-submitted', 'stage-done', 'stage-taken-as-done')));
    core/* setOutput */.uH('escalated', names(report, (campaign) => campaign.status === 'escalated' || campaign.waiting.some(({ on }) => on === 'person')));
    core/* setOutput */.uH('waiting', names(report, (campaign) => campaign.waiting.length > 0));
    core/* setOutput */.uH('failed', names(report, (campaign) => had(campaign, 'attempt-failed')));
    core/* setOutput */.uH('next-tick', report.next_tick);
    core/* setOutput */.uH('report', path);
    core/* setOutput */.uH('artifacts', artifact?.folder ?? '');
    core/* setOutput */.uH('artifact-name', artifact?.name ?? '');
};
/** What a plan's summary needs to know of the rules is not read at the start of a run that has none. */
const markdownOf = async (report, links) => isPlan(report) ? (await Promise.all(/* import() */[__webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(9746)]).then(__webpack_require__.bind(__webpack_require__, 6508))).planSummaryOf(report) : (0,summary/* summaryOf */.Y)(report, links);
/** `validate` reports without a look as well, but says nothing of what would be done. */
const isPlan = ({ compared, campaigns }) => compared !== undefined || campaigns.some(({ preview }) => preview !== undefined);
/** Outputs, annotations and summary. The step fails only for Escapement's own trouble, never because a campaign failed. */
const publish = async (published) => {
    const { report, links } = published;
    setOutputs(published);
    annotate(report.problems);
    await core/* summary */.z.addRaw(await markdownOf(report, links)).write();
    for (const campaign of report.campaigns)
        for (const { text } of campaign.events)
            core/* info */.pq((0,inert/* logLine */.BP)(`${campaign.campaign}: ${text}`));
    if (report.failed !== null)
        core/* setFailed */.C1((0,inert/* oneLine */.TN)(report.failed, 1000));
    else if (report.problems.some(({ severity }) => severity === 'error'))
        core/* setFailed */.C1('a file has errors: see the annotations');
};
/** What kept the run from starting, as one sentence and the way out; a bug keeps its stack. */
const publishFailure = async (error) => {
    const text = error instanceof ports_error/* PortError */.B
        ? `${error.message}${error.hint ? `. ${error.hint}` : ''}`
        : error instanceof Error
            ? (error.stack ?? error.message)
            : String(error);
    core/* setFailed */.C1((0,inert/* printable */.g$)(text));
    await core/* summary */.z.addRaw(`## Escapement\n\n> [!CAUTION]\n> ${(0,inert/* oneLine */.TN)(text, 1000).replace(/</g, '&lt;')}\n`).write();
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/src/cli/signals.js
var signals = __webpack_require__(6077);
// EXTERNAL MODULE: ./build/src/core/state.js
var state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/shell/vacant.js
var vacant = __webpack_require__(4409);
// EXTERNAL MODULE: ./build/src/wire.js
var wire = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/action/run.js








const validated = async ({ inputs, config }) => {
    const { load } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782)]).then(__webpack_require__.bind(__webpack_require__, 6782));
    const { campaignReport } = await __webpack_require__.e(/* import() */ 2604).then(__webpack_require__.bind(__webpack_require__, 2604));
    const { around, problems, sha } = await (0,setup/* prepare */.iA)(inputs, config);
    const loaded = await load(around, sha);
    return {
        version: 1,
        mode: 'plan',
        at: (0,state/* isoOf */.dF)((0,setup/* clock */.pm)()),
        looks: 1,
        read: sha,
        commit: null,
        commits: [],
        next_tick: (0,state/* isoOf */.dF)((0,setup/* clock */.pm)()),
        campaigns: loaded.campaigns.map(({ spec, state }) => campaignReport(spec, state)),
        backends: [],
        problems: [...problems, ...loaded.problems],
        failed: null,
    };
};
/** Seconds before a backend that did not answer is asked again: most hiccups are over by then, and nobody need be told. */
const PATIENCE = [10, 30];
const ticked = async ({ inputs, config, mode, run: id, linger }, over) => {
    const opened = await (0,setup/* open */.ho)(inputs, config);
    const options = {
        mode: mode === 'plan' ? 'plan' : 'tick',
        now: setup/* clock */.pm,
        run: id,
        from: opened.sha,
        seconds: setup/* RUN_SECONDS */.qM,
        patience: PATIENCE,
        linger,
        say: core/* info */.pq,
        ...over,
    };
    if (await (0,vacant/* isVacant */.Uq)(opened))
        return (0,vacant/* vacantReport */.eY)(opened, options);
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(797), __webpack_require__.e(2283)]).then(__webpack_require__.bind(__webpack_require__, 2283));
    const { around, problems } = await (0,setup/* prepareAt */.Ri)(opened, inputs);
    const people = await (0,wire/* peopleOf */.xr)(inputs, id);
    const artifacts = await (0,wire/* artifactsOf */.Ns)(inputs);
    const tickedBy = await (0,wire/* tickedByOf */.py)(inputs);
    const surroundings = {
        ...around,
        ...(people ? { people } : {}),
        ...(artifacts ? { artifacts } : {}),
        ...(tickedBy ? { tickedBy } : {}),
    };
    // a run that is cancelled has ten seconds: it ends between two rounds rather than in the midst of one
    const report = await (0,signals/* untilSignalled */.y)((signal) => run(surroundings, { ...options, signal }));
    return { ...report, problems: [...problems, ...report.problems] };
};
const reportFor = async (inputs, over) => {
    if (inputs.mode === 'validate')
        return validated(inputs);
    return inputs.inputs.proposal ? (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(797), __webpack_require__.e(2283), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 762))).planOfPullRequest(inputs) : ticked(inputs, over);
};
const hasFiles = async (folder) => {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.some((entry) => entry.isFile());
};
/** Does what `mode` says and leaves the report as a file. Throws PortError for what keeps us from starting. */
const runMode = async (inputs, over = {}) => {
    const report = await reportFor(inputs, over);
    const path = (0,external_node_path_.join)(inputs.temp, 'escapement-report.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify(report, null, 2)}\n`);
    const { artifact } = inputs.inputs;
    const links = (0,wire/* linksOf */.hP)(inputs.inputs, inputs.run);
    return { report, path, ...(links ? { links } : {}), ...(artifact && (await hasFiles(artifact.folder)) ? { artifact } : {}) };
};

;// CONCATENATED MODULE: ./build/src/main.js



/** The action's entry: inputs → run → outputs, nothing else. @param over what a test does without: waiting, the machine's clock */
const action = async (over = {}) => {
    try {
        const inputs = readActionInputs(process.env);
        if (inputs.mode === 'doctor')
            await (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(6782), __webpack_require__.e(2774), __webpack_require__.e(536)]).then(__webpack_require__.bind(__webpack_require__, 536))).doctorAction(inputs);
        else
            await publish(await runMode(inputs, over));
    }
    catch (error) {
        await publishFailure(error);
    }
};


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PortError)
/* harmony export */ });
/* unused harmony export PORT_ERRORS */
/** Why the outside refused; each has its own advice to the reader. */
const PORT_ERRORS = {
    UNREACHABLE: 'the machine did not answer',
    HOST_KEY: 'the machine showed a host key that is not the pinned one',
    AUTH: 'the machine refused our key',
    NO_SCHEDULER: 'sbatch was not found there',
    SCHEDULER_SILENT: 'the scheduler did not answer',
    CUT: 'the connection ended before the answer was complete',
    REFUSED: 'the other side refused',
    LIMIT: 'the other side asks us to slow down',
    MISCONFIGURED: 'the configuration does not allow it',
};
/** The outside refused or was silent: never a bug, never a failed job. */
class PortError extends Error {
    code;
    /** The way out, for people. */
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'PortError';
        this.code = code;
        this.hint = options.hint;
    }
}


/***/ }),

/***/ 3808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   w_: () => (/* binding */ commitLine)
/* harmony export */ });
/** Controls and invisible format characters (zero width, bidirectional), except tab and line feed. */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
const ANSI = new RegExp(`${ESC}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-_])`, 'g');
/** Text from a cluster without anything that a terminal obeys: escape sequences, control and bidirectional characters. */
const printable = (text) => text.replace(ANSI, '').replace(CONTROL, '');
/** The same as one line, bounded. */
const oneLine = (text, max = 300) => {
    const line = printable(text).replace(/\s+/g, ' ').trim();
    return line.length > max ? `${line.slice(0, max - 1)}…` : line;
};
/** One line for a runner's log, which obeys `::` where a line begins and, from its older days, `##[` anywhere in it. */
const logLine = (text, max = 1000) => oneLine(text, max).replace(/^:(?=:)|##(?=\[)/g, '$&\u2060');
const escaped = (text, max) => oneLine(text, max)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replace(/@/g, '@\u2060')
    .replace(/^\//, '\\/')
    .replace(/(https?):\/\//gi, '$1:\u2060//')
    .replace(/\b(www\.|GH-)/gi, '$1\u2060');
/** Escaped backticks in pairs, as the code that their writer meant. What stands between them is as inert as the rest. */
const CODE = /\\`((?:[^\\]|\\[^`])+)\\`/g;
/**
 * One line of untrusted text for Markdown: no HTML, mentions, links, commands, markers or table cells come out of it. Words in
 * backticks are shown as code.
 */
const inline = (text, max = 300) => escaped(text, max).replace(CODE, '<code>$1</code>');
/** The same as code as a whole; nothing for nothing. A code span would show the escapes, too. */
const code = (text, max = 300) => (text === '' ? '' : `<code>${escaped(text, max)}</code>`);
/** One line of untrusted text for a commit message: it mentions nobody, and closes and links no issue. */
const commitLine = (text, max = 300) => oneLine(text, max)
    .replace(/[@#]/g, '$&\u2060')
    .replace(/:\/\//g, ':\u2060//')
    .replace(/\b(GH-)/gi, '$1\u2060');
/**
 * Untrusted lines as a code block that nothing in them can end: no mention, HTML, marker or command comes out of it.
 * The last ones are kept. @param lines at most so many @param characters at most so many in all
 */
const fenced = (text, lines, characters = 16_000) => {
    const all = printable(text.replace(/\r\n?/g, '\n')).replace(/\s+$/, '').split('\n');
    const kept = all
        .slice(-lines)
        .map((line) => (line.length > 500 ? `${line.slice(0, 499)}…` : line))
        .join('\n')
        .slice(-characters);
    const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${kept}\n${fence}`;
};
/** Words for a label of a diagram: letters, digits and a few signs; Mermaid has no way to escape the rest. */
const plainWords = (text, max = 60) => printable(text)
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, max) || 'unnamed';


/***/ }),

/***/ 7877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ CLUSTER_FLOOR),
/* harmony export */   EY: () => (/* binding */ readLinger),
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   Jw: () => (/* binding */ LOCAL_FLOOR),
/* harmony export */   fO: () => (/* binding */ LINGER_IS)
/* harmony export */ });
/* harmony import */ var _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9378);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _document_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(231);



/** A login node is shared, and squeue costs its controller something: nobody gets banned for watching. */
const CLUSTER_FLOOR = 30;
const LOCAL_FLOOR = 2;
/** People's comments are read with each poll: they do not wait longer than this. */
const LONGEST = 120;
/** What `linger` may be, in words that follow its name and value. */
const LINGER_IS = 'it is minutes (`5`) or a length of time (`5m`), at most ten minutes: a run ends within them';
const MAX = 600;
/** Reads `5` (minutes), `5m`, `90s`; nothing is 0. Undefined: it is none of these, or too long. */
const readLinger = (text) => {
    const seconds = text.trim() === '' ? 0 : (0,_document_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text);
    return seconds !== undefined && seconds <= MAX ? seconds : undefined;
};
/** A command that runs on the very machine which ends with this run: whoever does not wait for it has lost it. */
const diesWithUs = ({ campaign, ticked }) => {
    const stage = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(campaign.spec, ticked.state);
    const runs = stage !== undefined && (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(ticked.state, stage.slug).status === 'running';
    return campaign.backend?.kind === 'local' && runs && ticked.waiting.some(({ on }) => on === 'time');
};
/** The longer it takes, the less often: two, three, five … seconds. */
const pauseForOwn = (elapsed) => Math.min(CLUSTER_FLOOR, Math.max(LOCAL_FLOOR, Math.round(elapsed / 2)));
/**
 * Seconds to wait before a run looks again that stays for what would end with it, or lingers: half of what is left until the first short stage is expected to end.
 * Undefined: nothing ends within the rest of its time, and the run ends now.
 * @param start when the run began
 * @param hosted whether the machine is GitHub's, which ends every process with the run
 */
const pauseBefore = ({ told, failed }, { linger, seconds, now, mode, signal }, start, hosted) => {
    if (mode === 'plan' || failed !== undefined || signal?.aborted)
        return undefined;
    const all = [...told.values()].map(({ progress }) => progress);
    const own = pauseForOwn(now() - start);
    if (hosted && all.some(diesWithUs) && now() + own < start + seconds)
        return own;
    if (linger === undefined)
        return undefined;
    const rest = start + Math.min(linger, seconds) - now();
    const ends = all.flatMap(({ campaign, ticked }) => (0,_core_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedEnd */ .ST)(campaign.knowledge, ticked.state, ticked.waiting) ?? []);
    const first = Math.min(...ends.filter((end) => end <= rest));
    if (first === Number.POSITIVE_INFINITY)
        return undefined;
    const floor = all.some(({ campaign }) => campaign.backend && campaign.backend.kind !== 'local') ? CLUSTER_FLOOR : LOCAL_FLOOR;
    const pause = Math.min(LONGEST, Math.max(floor, Math.round(first / 2)));
    return pause < rest ? pause : undefined;
};


/***/ }),

/***/ 5348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6426);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7694);



const events = (report) => {
    const lines = report.campaigns.flatMap((campaign) => campaign.events.map(({ text }) => `- **${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(campaign.campaign)}**: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(text, 400)}`));
    return lines.length > 0 ? ['', '### What happened', '', ...lines] : ['', 'Nothing changed.'];
};
const times = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
const asked = (report) => report.backends.map(({ name, connections, commands, scheduler_calls: calls }) => `- **Asked of ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name)}:** ${times(connections, 'connection')}, ${times(commands, 'command')}, ${times(calls, 'scheduler call')}`);
/** Step summaries end at 1 MiB; what is beyond is in the report. */
const MAX_LENGTH = 1_000_000;
/** Lines as one text that a step summary takes. */
const bounded = (lines) => {
    const text = lines.join('\n');
    return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}\n\n… cut; the whole is in the report.\n` : text;
};
/** The run for people, as GitHub-flavoured Markdown: what needs whom, what happened, when the next look comes, what it cost. */
const summaryOf = (report, links) => bounded([
    '## Escapement',
    '',
    ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .overview */ .M0)(report, links),
    ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .problems */ .Bk)(report),
    ...events(report),
    '',
    '### Looks and costs',
    '',
    ...(0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .clockLines */ .Y)(report),
    ...asked(report),
    '',
]);


/***/ }),

/***/ 4409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ isVacant),
/* harmony export */   eY: () => (/* binding */ vacantReport),
/* harmony export */   oh: () => (/* binding */ noCampaign)
/* harmony export */ });
/* harmony import */ var _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9378);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);


/** Said to whoever has set everything up and sees nothing happen. */
const noCampaign = (globs, file) => ({
    code: 'NO_CAMPAIGN',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: `no file of the branch matches ${globs.map((glob) => `\`${glob}\``).join(', ')}: there is nothing to supervise`,
    hint: '`escapement init` writes a first campaign; `campaigns:` in the configuration says where they are',
});
/**
 * Whether nothing here could be Escapement's: neither a configuration nor a file that is called like a campaign's. Then nothing is
 * loaded, contacted or asked. Throws PortError.
 */
const isVacant = async ({ store, sha, config }) => config === undefined && !(await store.files(sha)).some(({ path }) => path.endsWith('WORKFLOW.md'));
/** The report of a run in a vacant repository. */
const vacantReport = ({ sha, configPath }, { mode, now }) => ({
    version: 1,
    mode,
    at: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(now()),
    looks: 1,
    read: sha,
    commit: null,
    commits: [],
    next_tick: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(now() + _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .IDLE */ .nY),
    campaigns: [],
    backends: [],
    problems: [noCampaign(['**/WORKFLOW.md'], configPath)],
    failed: null,
});


/***/ })

};
