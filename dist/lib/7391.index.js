export const id = 7391;
export const ids = [7391];
export const modules = {

/***/ 2553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
/** What a table says of a word from outside: `constructor` and `toString` are in no table unless it was written there. */
const own = (table, word) => table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;


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
/** An empty one is passed by an expression that stands for nothing, or by whoever starts the action without a runner. */
const wrong = (name, value, hint) => new ports_error/* PortError */.B('MISCONFIGURED', `input \`${name}\` is ${value === '' ? 'empty' : `\`${value}\``}`, { hint });
const oneOf = (name, allowed) => {
    const value = core/* getInput */.V4(name);
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw wrong(name, value, `it is one of ${allowed.join(', ')}`);
};
/** As YAML 1.2 writes them: the spellings that a runner knows. */
const isOn = (name) => {
    const value = core/* getInput */.V4(name);
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw wrong(name, value, 'it is `true` or `false`');
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
    throw wrong('linger', text, linger/* LINGER_IS */.fO);
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
    return isOn('dry-run') && mode === 'tick' ? 'plan' : mode;
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
const markdownOf = async (report, links) => isPlan(report) ? (await Promise.all(/* import() */[__webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(5304)]).then(__webpack_require__.bind(__webpack_require__, 6508))).planSummaryOf(report) : (0,summary/* summaryOf */.Y)(report, links);
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
    await core/* summary */.z.addRaw(`## Escapement\n\n> [!CAUTION]\n> ${(0,inert/* inline */.mG)(text, 1000)}\n`).write();
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
    const { load } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293)]).then(__webpack_require__.bind(__webpack_require__, 8293));
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
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(1297), __webpack_require__.e(2096)]).then(__webpack_require__.bind(__webpack_require__, 2096));
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
    return inputs.inputs.proposal ? (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(2989), __webpack_require__.e(949), __webpack_require__.e(1297), __webpack_require__.e(2096), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 762))).planOfPullRequest(inputs) : ticked(inputs, over);
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
            await (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7818), __webpack_require__.e(3543), __webpack_require__.e(1388), __webpack_require__.e(8293), __webpack_require__.e(2774), __webpack_require__.e(536)]).then(__webpack_require__.bind(__webpack_require__, 536))).doctorAction(inputs);
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
    NO_SHELL: 'the login shell ended by itself',
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
/* harmony export */   CR: () => (/* binding */ uncommanded),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ku: () => (/* binding */ wholeLine),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   w_: () => (/* binding */ commitLine)
/* harmony export */ });
/**
 * Controls, what nobody sees (zero width, bidirectional, fillers) and half a character, which no encoding takes; except tab, line feed and
 * the selectors that make a sign a picture.
 */
const CONTROL = /(?![\n\t]|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu;
/** The first half of a character, which a cut has left behind. */
const HALF = /[\ud800-\udbff]$/;
/** The second one. */
const REST = /^[\udc00-\udfff]/;
const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
const ANSI = new RegExp(`${ESC}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|[@-_])`, 'g');
/** Text from a cluster without anything that a terminal obeys: escape sequences, control and bidirectional characters. */
const printable = (text) => text.replace(ANSI, '').replace(CONTROL, '');
const cut = (line, max) => (line.length > max ? `${line.slice(0, max - 1).replace(HALF, '')}…` : line);
/** The same as one line, bounded. */
const oneLine = (text, max = 300) => cut(printable(text).replace(/\s+/g, ' ').trim(), max);
/** The same, whole: for a terminal, where a second line could pass for one of ours. */
const wholeLine = (text) => oneLine(text, Number.POSITIVE_INFINITY);
/** Lines for a runner's log, which obeys `::` where one begins and, from its older days, `##[` anywhere in it. */
const uncommanded = (text) => text.replace(/^[^\S\n]*:(?=:)|##(?=\[)/gm, '$&\u2060');
/** The same as one line. */
const logLine = (text, max = 1000) => uncommanded(oneLine(text, max));
/** Where GitHub begins to see a mention, an issue or an address. It looks in what was rendered, where no backslash stands any more. */
const REFERENCE = /@|#(?=[0-9])|(?<![a-z0-9])GH-|www(?=\.)|:(?=\/\/)/gi;
/** What makes a command, a list, a heading or a table of a line that begins with it. */
const START = /^(?=[/+=:-])|^[0-9]+(?=[.)])/;
const escaped = (text, max) => oneLine(text, max)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replace(REFERENCE, '$&\u2060')
    .replace(START, '$&\\')
    // two of them on a line would be a formula; this is GitHub's own way out
    .replace(/\$/g, '<span>$$</span>');
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
const commitLine = (text, max = 300) => oneLine(text, max).replace(REFERENCE, '$&\u2060');
/**
 * Untrusted lines as a code block that nothing in them can end: no mention, HTML, marker or command comes out of it.
 * The last ones are kept. @param lines at most so many @param characters at most so many in all
 */
const fenced = (text, lines, characters = 16_000) => {
    const all = printable(text.replace(/\r\n?/g, '\n')).trimEnd().split('\n');
    const kept = all
        .slice(-lines)
        .map((line) => cut(line, 500))
        .join('\n')
        .slice(-characters)
        .replace(REST, '');
    const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${kept}\n${fence}`;
};
/** Words for a label of a diagram: letters, digits and a few signs; Mermaid has no way to escape the rest. */
const plainWords = (text, max = 60) => printable(text)
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, max)
    .replace(HALF, '') || 'unnamed';


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
const asked = (report) => report.backends.map(({ name, connections, commands, scheduler_calls: calls, trouble }) => connections === 0 && calls === 0 && trouble !== null
    ? `- **Asked of ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name)}:** ${times(commands, 'try').replace('trys', 'tries')}, no answer`
    : `- **Asked of ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .mG)(name)}:** ${times(connections, 'connection')}, ${times(commands, 'command')}, ${times(calls, 'scheduler call')}`);
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


/***/ })

};
