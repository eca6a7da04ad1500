export const id = 453;
export const ids = [453];
export const modules = {

/***/ 453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/src/cli/doctor/check-up.js + 8 modules
var check_up = __webpack_require__(8437);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
;// CONCATENATED MODULE: ./build/src/action/doctor.js





const ICON = { ok: '✅', warning: '⚠️', problem: '❌' };
const row = ({ about, check, level, what, fix }) => `| ${ICON[level]} | ${(0,inert/* inline */.mG)(about)} | ${(0,inert/* inline */.mG)(check)} | ${(0,inert/* inline */.mG)(what, 500)} | ${(0,inert/* inline */.mG)(fix ?? '', 500)} |`;
const summary = (findings) => ['## Escapement: check-up', '', '| | about | check | what | the way out |', '|---|---|---|---|---|', ...findings.map(row), ''].join('\n');
/** `mode: doctor`: every finding in the summary, the bad ones as annotations too; the step fails when something is a problem. */
const doctorAction = async ({ inputs, config, temp }) => {
    const findings = await (0,check_up/* checkUp */.g)(inputs, config, false);
    const path = (0,external_node_path_.join)(temp, 'escapement-report.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify({ findings }, null, 2)}\n`);
    core/* setOutput */.uH('report', path);
    for (const { level, about, check, what, fix } of findings) {
        const text = (0,inert/* oneLine */.TN)(`${about}: ${what}. ${fix ?? ''}`, 1000);
        if (level === 'problem')
            core/* error */.z3(text, { title: check });
        if (level === 'warning')
            core/* warning */.$e(text, { title: check });
    }
    await core/* summary */.z.addRaw(summary(findings)).write();
    const problems = findings.filter(({ level }) => level === 'problem').length;
    if (problems > 0)
        core/* setFailed */.C1(`${problems} problem${problems === 1 ? '' : 's'}: see the summary`);
};

// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
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
/** Reads the action's inputs and the runner's environment. Throws PortError for values that are none. */
const readActionInputs = (env) => {
    const mode = oneOf('mode', MODES);
    const token = core/* getInput */.V4('github-token');
    if (token !== '')
        core/* setSecret */.Pq(token);
    const inputs = {
        root: env.GITHUB_WORKSPACE ?? process.cwd(),
        commit: oneOf('commit', COMMITS),
        campaigns: listed(core/* getInput */.V4('campaigns')),
        author: BOT,
        hosted: env.RUNNER_ENVIRONMENT === 'github-hosted',
        folder: mode === 'validate' && env.GITHUB_EVENT_NAME === 'pull_request',
        ...given('token', token),
        ...given('branch', env.GITHUB_REF_TYPE === 'tag' ? undefined : env.GITHUB_REF_NAME),
        ...given('repository', env.GITHUB_REPOSITORY),
        ...given('serverUrl', env.GITHUB_SERVER_URL),
        ...given('apiUrl', env.GITHUB_API_URL),
        ...given('graphqlUrl', env.GITHUB_GRAPHQL_URL),
        ...given('sshPrivateKey', masked('ssh-private-key')),
        ...given('sshKnownHosts', core/* getInput */.V4('ssh-known-hosts')),
    };
    return {
        mode: core/* getBooleanInput */.Vt('dry-run') && mode === 'tick' ? 'plan' : mode,
        config: core/* getInput */.V4('config'),
        inputs,
        run: `${env.GITHUB_SERVER_URL ?? ''}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${env.GITHUB_RUN_ID ?? '0'}/attempts/${env.GITHUB_RUN_ATTEMPT ?? '1'}`,
        temp: env.RUNNER_TEMP ?? env.GITHUB_WORKSPACE ?? process.cwd(),
    };
};

// EXTERNAL MODULE: ./build/src/shell/summary.js + 1 modules
var shell_summary = __webpack_require__(1571);
;// CONCATENATED MODULE: ./build/src/action/outputs.js




/** A step shows ten annotations of a kind; the rest stands in the summary. */
const MAX_ANNOTATIONS = 10;
const annotate = (problems) => {
    const say = (severity, tell) => {
        for (const p of problems.filter((problem) => problem.severity === severity).slice(0, MAX_ANNOTATIONS)) {
            const text = (0,inert/* oneLine */.TN)(p.hint === undefined ? p.message : `${p.message}. ${p.hint}`, 500);
            tell(text, { file: p.file, startLine: p.line, startColumn: p.column, title: p.code });
        }
    };
    say('error', core/* error */.z3);
    say('warning', core/* warning */.$e);
};
const names = (report, which) => JSON.stringify(report.campaigns.filter(which).map(({ campaign }) => campaign));
const had = (campaign, ...types) => campaign.events.some(({ event }) => types.includes(event.type));
const setOutputs = ({ report, path }) => {
    core/* setOutput */.uH('changed', report.commit !== null);
    core/* setOutput */.uH('commit', report.commit ?? '');
    core/* setOutput */.uH('advanced', names(report, (campaign) => had(campaign, 'attempt-submitted', 'stage-done', 'stage-taken-as-done')));
    core/* setOutput */.uH('escalated', names(report, (campaign) => campaign.status === 'escalated' || campaign.waiting.some(({ on }) => on === 'person')));
    core/* setOutput */.uH('waiting', names(report, (campaign) => campaign.waiting.length > 0));
    core/* setOutput */.uH('failed', names(report, (campaign) => had(campaign, 'attempt-failed')));
    core/* setOutput */.uH('next-tick', report.next_tick);
    core/* setOutput */.uH('report', path);
};
/** Outputs, annotations and summary. The step fails only for Escapement's own trouble, never because a campaign failed. */
const publish = async (published) => {
    const { report } = published;
    setOutputs(published);
    annotate(report.problems);
    await core/* summary */.z.addRaw((0,shell_summary/* summaryOf */.YG)(report)).write();
    for (const campaign of report.campaigns)
        for (const { text } of campaign.events)
            core/* info */.pq(`${campaign.campaign}: ${(0,inert/* printable */.g$)(text)}`);
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

// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/src/cli/tick.js
var tick = __webpack_require__(7167);
// EXTERNAL MODULE: ./build/src/core/state.js
var state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/shell/load.js + 1 modules
var load = __webpack_require__(9438);
// EXTERNAL MODULE: ./build/src/shell/report.js
var report = __webpack_require__(2604);
// EXTERNAL MODULE: ./build/src/shell/run.js + 30 modules
var run = __webpack_require__(8759);
// EXTERNAL MODULE: ./build/src/wire.js
var wire = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/action/run.js









const validated = async ({ inputs, config }) => {
    const { around, problems, store } = await (0,setup/* prepare */.iA)(inputs, config);
    const sha = await store.head();
    const loaded = await (0,load/* load */.H)(around, sha);
    return {
        version: 1,
        mode: 'plan',
        at: (0,state/* isoOf */.dF)((0,setup/* clock */.pm)()),
        read: sha,
        commit: null,
        commits: [],
        next_tick: (0,state/* isoOf */.dF)((0,setup/* clock */.pm)()),
        campaigns: loaded.campaigns.map(({ spec, state }) => (0,report/* campaignReport */.nN)(spec, state)),
        backends: [],
        problems: [...problems, ...loaded.problems],
        failed: null,
    };
};
/** Seconds before a backend that did not answer is asked again: most hiccups are over by then, and nobody need be told. */
const PATIENCE = [10, 30];
const ticked = async ({ inputs, config, mode, run: id }) => {
    const { around, problems } = await (0,setup/* prepare */.iA)(inputs, config);
    const people = await (0,wire/* peopleOf */.xr)(inputs, id);
    const options = {
        mode: mode === 'plan' ? 'plan' : 'tick',
        now: setup/* clock */.pm,
        run: id,
        seconds: tick.RUN_SECONDS,
        patience: PATIENCE,
    };
    const report = await (0,run/* run */.e)(people ? { ...around, people } : around, options);
    return { ...report, problems: [...problems, ...report.problems] };
};
/** Does what `mode` says and leaves the report as a file. Throws PortError for what keeps us from starting. */
const runMode = async (inputs) => {
    const report = inputs.mode === 'validate' ? await validated(inputs) : await ticked(inputs);
    const path = (0,external_node_path_.join)(inputs.temp, 'escapement-report.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify(report, null, 2)}\n`);
    return { report, path };
};

;// CONCATENATED MODULE: ./build/src/main.js




/** The action's entry: inputs → run → outputs, nothing else. */
const action = async () => {
    try {
        const inputs = readActionInputs(process.env);
        if (inputs.mode === 'doctor')
            await doctorAction(inputs);
        else
            await publish(await runMode(inputs));
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


/***/ })

};
