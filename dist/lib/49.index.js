export const id = 49;
export const ids = [49];
export const modules = {

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   i: () => (/* binding */ readArgs)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** Bad usage: exit 2, never a stack trace. */
class UsageError extends Error {
}
/** Options of single commands; anywhere else they are refused rather than ignored. */
const OWN = {
    init: [
        ...['backend', 'name', 'host', 'port', 'user', 'scratch', 'setup', 'profile', 'identity-file', 'known-hosts-file'],
        ...['engine', 'project', 'partition', 'qos', 'account'],
    ],
    doctor: ['submit'],
    history: ['mermaid'],
    logs: ['stage', 'lines'],
    watch: ['every'],
    tick: ['linger'],
};
const WORDS = Object.fromEntries(Object.values(OWN)
    .flat()
    .filter((name) => !['submit', 'mermaid'].includes(name))
    .map((name) => [name, name === 'lines' ? { type: 'string', short: 'n' } : { type: 'string' }]));
const OPTIONS = {
    root: { type: 'string' },
    campaign: { type: 'string', multiple: true },
    commit: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
    submit: { type: 'boolean' },
    mermaid: { type: 'boolean' },
};
const parsed = (argv) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options: { ...WORDS, ...OPTIONS }, allowPositionals: true });
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
};
const givenTo = (command, values) => {
    const given = {};
    for (const name of new Set(Object.values(OWN).flat())) {
        const value = values[name];
        if (value === undefined)
            continue;
        if (!OWN[command]?.includes(name))
            throw new UsageError(`--${name} means nothing to \`${command}\``);
        given[name] = value === true ? true : String(value);
    }
    return given;
};
/** Reads the command line. Throws UsageError. */
const readArgs = (argv, cwd) => {
    const { values, positionals } = parsed(argv);
    const [command = values.version ? 'version' : 'help', ...operands] = positionals;
    const commit = values.commit ?? 'git';
    if (commit !== 'git' && commit !== 'none')
        throw new UsageError(`--commit is git or none, not ${commit}`);
    return {
        command,
        operands,
        root: values.root ?? cwd,
        campaigns: values.campaign ?? [],
        commit,
        json: values.json ?? false,
        help: values.help ?? false,
        given: givenTo(command, values),
    };
};


/***/ }),

/***/ 1467:
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
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(6343);
// EXTERNAL MODULE: ./build/src/cli/doctor/check-up.js + 13 modules
var check_up = __webpack_require__(8349);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
;// CONCATENATED MODULE: ./build/src/shell/doctor/page.js

const ICON = { ok: '✅', warning: '⚠️', problem: '❌' };
const LEVELS = ['problem', 'warning', 'ok'];
const table = (findings) => [
    '| | About | Check | What | The way out |',
    '|---|---|---|---|---|',
    ...findings.map(({ about, check, level, what, fix }) => `| ${ICON[level]} | ${(0,inert/* inline */.mG)(about)} | ${(0,inert/* inline */.mG)(check)} | ${(0,inert/* inline */.mG)(what, 500)} | ${(0,inert/* inline */.mG)(fix ?? '', 500)} |`),
];
/** `2 problems · 1 warning · 14 in order`. */
const counts = (findings) => {
    const [problems = 0, warnings = 0, fine = 0] = LEVELS.map((level) => findings.filter((finding) => finding.level === level).length);
    return `**${problems} problem${problems === 1 ? '' : 's'}** · ${warnings} warning${warnings === 1 ? '' : 's'} · ${fine} in order`;
};
/** A check-up as a page: what is wrong first, what is in order folded away below it. */
const doctorPage = (findings) => {
    const bad = LEVELS.slice(0, 2).flatMap((level) => findings.filter((finding) => finding.level === level));
    const fine = findings.filter(({ level }) => level === 'ok');
    return [
        '## Escapement: check-up',
        '',
        counts(findings),
        '',
        ...(bad.length > 0 ? [...table(bad), ''] : []),
        ...(fine.length > 0 ? ['<details>', `<summary>${fine.length} in order</summary>`, '', ...table(fine), '', '</details>', ''] : []),
    ].join('\n');
};

;// CONCATENATED MODULE: ./build/src/action/doctor.js






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
    await core/* summary */.z.addRaw(doctorPage(findings)).write();
    const problems = findings.filter(({ level }) => level === 'problem').length;
    if (problems > 0)
        core/* setFailed */.C1(`${problems} problem${problems === 1 ? '' : 's'}: see the summary`);
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./build/src/core/preview.js
var preview = __webpack_require__(949);
// EXTERNAL MODULE: ./build/src/core/rules/words.js
var words = __webpack_require__(3996);
// EXTERNAL MODULE: ./build/src/shell/overview.js + 2 modules
var overview = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/src/shell/clock.js
var clock = __webpack_require__(6426);
;// CONCATENATED MODULE: ./build/src/shell/summary.js



const events = (report) => {
    const lines = report.campaigns.flatMap((campaign) => campaign.events.map(({ text }) => `- **${(0,inert/* inline */.mG)(campaign.campaign)}**: ${(0,inert/* inline */.mG)(text, 400)}`));
    return lines.length > 0 ? ['', '### What happened', '', ...lines] : ['', 'Nothing changed.'];
};
const times = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
const asked = (report) => report.backends.map(({ name, connections, commands, scheduler_calls: calls }) => `- **Asked of ${(0,inert/* inline */.mG)(name)}:** ${times(connections, 'connection')}, ${times(commands, 'command')}, ${times(calls, 'scheduler call')}`);
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
    ...(0,overview/* overview */.M0)(report, links),
    ...(0,overview/* problems */.Bk)(report),
    ...events(report),
    '',
    '### Looks and costs',
    '',
    ...(0,clock/* clockLines */.Y)(report),
    ...asked(report),
    '',
]);

;// CONCATENATED MODULE: ./build/src/shell/plan-summary.js





const MARK = { added: '🆕', changed: '✏️', removed: '🗑️', shared: '⚙️' };
const row = (stage) => {
    const cells = [
        (0,inert/* inline */.mG)(stage.number),
        (0,inert/* inline */.mG)(stage.name),
        stage.status,
        (0,inert/* code */.aY)(stage.start),
        (0,inert/* code */.aY)((0,preview/* requestWords */.X6)(stage.requests)),
        (0,inert/* code */.aY)(stage.exit),
    ];
    return `| ${cells.join(' | ')} |`;
};
const stages = ({ preview = [] }) => preview.length === 0
    ? ['Every stage is done.', '']
    : ['| # | Stage | Status | How it starts | What it asks for | Done when |', '|---|---|---|---|---|---|', ...preview.map(row), ''];
const asks = ({ preview = [] }) => {
    const lines = preview.flatMap(({ name, asks: all }) => all.map(({ predicate, why, hint }) => `- **${(0,inert/* inline */.mG)(name)}**: ${(0,inert/* code */.aY)(predicate)}: ${(0,inert/* inline */.mG)((0,words/* asSentence */.KG)(why))}${hint === undefined ? '' : ` ${(0,inert/* inline */.mG)((0,words/* asSentence */.KG)(hint), 400)}`}`));
    return lines.length === 0 ? [] : ['**A person will be asked to confirm**', '', ...lines, ''];
};
const fileWords = ({ path, how }) => `${(0,inert/* code */.aY)(path)} ${how}`;
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
const stageWords = ({ name, how, what }) => `- ${MARK[how]} **${(0,inert/* inline */.mG)(name)}** ${how}${what.length === 0 ? '' : `: ${what.map((text) => (0,inert/* inline */.mG)(text, 400)).join('; ')}`}`;
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
            `- ▶️ job ${(0,inert/* inline */.mG)(stage.job)} of **${(0,inert/* inline */.mG)(current)}** goes on as it was submitted; what changes here counts from the next submission on`,
        ];
    return [
        `- ➕ **${(0,inert/* inline */.mG)(current)}**: its files are brought to the cluster; then: ${(0,inert/* code */.aY)(start)} (unless an attempt of it is known there already)`,
    ];
};
/** What a tick would do now, or what stands in its way. @param asked whether a cluster was asked */
const next = (report, asked) => {
    const { events, due, waiting } = report;
    const lines = [
        ...events.map(({ text }) => `- → ${(0,inert/* inline */.mG)(text, 400)}`),
        ...due.map((text) => `- ➕ ${(0,inert/* code */.aY)(text, 400)}`),
        ...(asked ? [] : unseen(report)),
        ...waiting
            .filter(({ on }) => asked || on !== 'backend')
            .map(({ stage, on, why }) => `- ${WAITS[on]}: **${(0,inert/* inline */.mG)(stage)}**: ${(0,inert/* inline */.mG)(why, 400)}`),
    ];
    return lines.length === 0 ? [] : ['**The next tick**', '', ...lines, ''];
};
const campaign = (report, asked) => [
    `### ${report.change ? `${MARK[report.change.how]} ` : ''}${(0,inert/* inline */.mG)(report.campaign)}`,
    '',
    `${(0,inert/* code */.aY)(report.file)} · ${report.status}${report.status === 'done' ? '' : ` at **${(0,inert/* inline */.mG)(report.current_stage)}**`}`,
    '',
    ...changes(report),
    ...next(report, asked),
    ...stages(report),
    ...asks(report),
];
const removed = ({ campaign: name, file, jobs }) => [
    `### ${MARK.removed} ${(0,inert/* inline */.mG)(name)}`,
    '',
    `${(0,inert/* code */.aY)(file)} is a campaign no more. ${jobs.length === 0 ? 'None of its stages names a job.' : `Left alone: ${jobs.map(({ stage, job }) => `job ${(0,inert/* inline */.mG)(job)} of **${(0,inert/* inline */.mG)(stage)}**`).join(', ')}; cancel by hand what nobody needs.`}`,
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
        : `Compared with ${(0,inert/* code */.aY)(base.slice(0, 7))}: ${counted(report.campaigns.length + gone.length, untouched)}.`,
    ...unreadable(report).map((file) => `${(0,inert/* code */.aY)(file)} has errors: what it would do can’t be told before they are mended.`),
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
    return bounded([
        compared ? '## Escapement: what this change would do' : '## Escapement: plan',
        '',
        ...(compared ? against(report, compared) : ['Nothing was touched.', '']),
        ...(0,overview/* trouble */.U$)(report),
        // what is wrong comes before what would be done: with it, it would not be done
        ...(0,overview/* problems */.Bk)({ ...report, problems: worstFirst(report.problems) }),
        '',
        ...report.campaigns.flatMap((each) => campaign(each, compared === undefined)),
        ...(compared?.removed ?? []).flatMap(removed),
    ]);
};

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
/** `validate` reports without a look as well, but says nothing of what would be done. */
const isPlan = ({ compared, campaigns }) => compared !== undefined || campaigns.some(({ preview }) => preview !== undefined);
/** Outputs, annotations and summary. The step fails only for Escapement's own trouble, never because a campaign failed. */
const publish = async (published) => {
    const { report, links } = published;
    setOutputs(published);
    annotate(report.problems);
    await core/* summary */.z.addRaw(isPlan(report) ? planSummaryOf(report) : summaryOf(report, links)).write();
    for (const campaign of report.campaigns)
        for (const { text } of campaign.events)
            core/* info */.pq(`${campaign.campaign}: ${(0,inert/* oneLine */.TN)(text, 1000)}`);
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
// EXTERNAL MODULE: ./build/src/cli/signals.js
var signals = __webpack_require__(6077);
// EXTERNAL MODULE: ./build/src/cli/tick.js
var tick = __webpack_require__(7167);
// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/shell/load.js + 2 modules
var load = __webpack_require__(6782);
// EXTERNAL MODULE: ./build/src/shell/report.js
var report = __webpack_require__(2604);
// EXTERNAL MODULE: ./build/src/shell/run.js + 34 modules
var run = __webpack_require__(9959);
// EXTERNAL MODULE: ./build/src/wire.js
var wire = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/src/shell/knowledge.js + 20 modules
var knowledge = __webpack_require__(4406);
;// CONCATENATED MODULE: ./build/src/shell/compare.js



/** Files that differ between two trees, in a fixed order. */
const filesChanged = (before, after) => {
    const old = new Map(before.map((file) => [file.path, `${file.mode} ${file.oid}`]));
    const now = new Set(after.map(({ path }) => path));
    const changes = [
        ...after.flatMap(({ path, mode, oid }) => {
            const was = old.get(path);
            return was === `${mode} ${oid}` ? [] : [{ path, how: was === undefined ? 'added' : 'changed' }];
        }),
        ...before.flatMap(({ path }) => (now.has(path) ? [] : [{ path, how: 'removed' }])),
    ];
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
};
const NONE = 'none';
/** Settings that differ, as `name before → after`. */
const differing = (before, after) => [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] ?? NONE} → ${after[name] ?? NONE}`);
const said = (before, after) => [
    ...(before.status === after.status ? [] : [`status ${before.status} → ${after.status}`]),
    ...(before.start === after.start ? [] : [`${before.start} → ${after.start}`]),
    ...differing(before.requests, after.requests),
    ...(before.entry === after.entry ? [] : [`may start when: ${before.entry || NONE} → ${after.entry || NONE}`]),
    ...(before.exit === after.exit ? [] : [`done when: ${before.exit || NONE} → ${after.exit || NONE}`]),
];
const previews = ({ knowledge, state, spec }) => new Map(spec.stages.map((stage) => [stage.slug, (0,preview/* stagePreview */.PE)(knowledge, state, stage)]));
const stageChanges = (before, after, changed) => {
    if (!before)
        return [];
    const [old, now] = [previews(before), previews(after)];
    const scripts = new Map(after.spec.stages.map(({ slug, work }) => [slug, work.kind === 'script' ? `${prefixOf(after)}${work.path}` : '']));
    const kept = [...now].flatMap(([slug, stage]) => {
        const was = old.get(slug);
        const { number, name } = stage;
        if (!was)
            return [{ number, name, how: 'added', what: [stage.start] }];
        const what = said(was, stage);
        if (changed.has(scripts.get(slug) ?? ''))
            what.push('its script changed');
        return what.length > 0 ? [{ number, name, how: 'changed', what }] : [];
    });
    const gone = [...old].flatMap(([slug, { number, name }]) => {
        const { job, status } = (0,core_state/* stageOf */.gV)(before.state, slug);
        const left = job === undefined || status === 'done' ? [] : [`job ${job} is left alone`];
        return now.has(slug) ? [] : [{ number, name, how: 'removed', what: left }];
    });
    return [...kept, ...gone];
};
const prefixOf = ({ spec }) => (spec.localDir === '' ? '' : `${spec.localDir}/`);
const folderOf = (file) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '');
const SHARED = (configPath) => [knowledge/* CATALOG */.W8, configPath];
/** Everything that a campaign is made of: its folder, what it deploys, and what its references and catalogs teach. */
const belongs = (campaign, path) => {
    const folders = [folderOf(campaign.file), prefixOf(campaign)].filter((folder) => folder !== '');
    // a campaign at the root deploys whatever stands there
    if (folders.length === 0)
        return !path.startsWith('.github/');
    return (folders.some((folder) => path.startsWith(folder)) || (0,knowledge/* catalogFiles */.tt)(campaign.spec).some((file) => file.path === path && path !== knowledge/* CATALOG */.W8));
};
/** What a change does to a campaign; undefined: nothing. @param before the same campaign in the base, if it was there and could be read */
const changeOf = (before, after, files, configPath) => {
    const own = files.filter(({ path }) => belongs(after, path) || (before !== undefined && belongs(before, path)));
    const shared = files.some(({ path }) => SHARED(configPath).includes(path));
    if (own.length === 0 && !shared)
        return undefined;
    const stages = stageChanges(before, after, new Set(own.map(({ path }) => path)));
    const added = own.some(({ path, how }) => path === after.file && how === 'added');
    return { how: added ? 'added' : own.length > 0 ? 'changed' : 'shared', files: own, stages };
};
/** Campaigns of the base that are none any more. @param known files that are campaigns still, readable or not */
const removedOf = (before, known) => before
    .filter(({ file }) => !known.has(file))
    .map(({ file, spec, state }) => ({
    campaign: spec.campaign,
    file,
    jobs: spec.stages.flatMap(({ slug, name }) => {
        const { job, status } = (0,core_state/* stageOf */.gV)(state, slug);
        return job === undefined || status === 'done' ? [] : [{ stage: name, job }];
    }),
}));

;// CONCATENATED MODULE: ./build/src/action/pull-request.js







/** The commits of both sides, as the event names them; nothing of the payload is trusted to be there. */
const sidesOf = async (event) => {
    try {
        const { pull_request: pull } = JSON.parse(await (0,promises_.readFile)(event ?? '', 'utf8'));
        const [base, head] = [pull?.base?.sha, pull?.head?.sha];
        return { ...(typeof base === 'string' ? { base } : {}), ...(typeof head === 'string' ? { head } : {}) };
    }
    catch {
        return {};
    }
};
const before = async (store, sha, { inputs, config }) => {
    const { around } = await (0,setup/* prepareOver */.AO)({ ...store, head: async () => sha }, { ...inputs, campaigns: [] }, config);
    const files = filesChanged(await store.files(sha), await store.files(await store.head()));
    return { sha, loaded: await (0,load/* load */.H)(around, sha), files };
};
/** By file: the campaigns that the change does something to. */
const changesIn = (campaigns, { loaded, files }, config) => {
    const old = new Map(loaded.campaigns.map((campaign) => [campaign.file, campaign]));
    return new Map(campaigns.flatMap((campaign) => {
        const change = changeOf(old.get(campaign.file), campaign, files, config);
        return change ? [[campaign.file, change]] : [];
    }));
};
/** A problem is this change's if it stands in a file that it touches, or in a campaign that it changes. */
const isOwn = (problem, changes, files) => changes.has(problem.file) || files.some(({ path }) => path === problem.file);
/**
 * What a pull request would do, without secrets and without asking any cluster: the campaigns that it changes against its base, or all of them
 * where the base is not in the checkout. Throws PortError.
 */
const planOfPullRequest = async (given) => {
    const { inputs, config } = given;
    const { store, base } = await (0,wire/* proposalOf */.cE)(inputs);
    const { around, problems } = await (0,setup/* prepareOver */.AO)(store, inputs, config);
    const report = await (0,run/* run */.e)(around, { mode: 'plan', now: setup/* clock */.pm, run: '', seconds: tick.RUN_SECONDS });
    const all = [...problems, ...report.problems];
    const sha = await base(await sidesOf(given.event));
    if (sha === undefined)
        return { ...report, problems: all, compared: { base: null, untouched: 0, removed: [], elsewhere: 0 } };
    const then = await before(store, sha, given);
    const changes = changesIn((await (0,load/* load */.H)(around, await store.head())).campaigns, then, config);
    const campaigns = report.campaigns.flatMap((campaign) => {
        const change = changes.get(campaign.file);
        return change ? [{ ...campaign, change }] : [];
    });
    const own = all.filter((problem) => isOwn(problem, changes, then.files));
    return {
        ...report,
        campaigns,
        problems: own,
        compared: {
            base: sha,
            untouched: report.campaigns.length - campaigns.length,
            removed: removedOf(then.loaded.campaigns, new Set([...report.campaigns, ...all].map(({ file }) => file))),
            elsewhere: all.length - own.length,
        },
    };
};

;// CONCATENATED MODULE: ./build/src/action/run.js












const validated = async ({ inputs, config }) => {
    const { around, problems, store } = await (0,setup/* prepare */.iA)(inputs, config);
    const sha = await store.head();
    const loaded = await (0,load/* load */.H)(around, sha);
    return {
        version: 1,
        mode: 'plan',
        at: (0,core_state/* isoOf */.dF)((0,setup/* clock */.pm)()),
        looks: 1,
        read: sha,
        commit: null,
        commits: [],
        next_tick: (0,core_state/* isoOf */.dF)((0,setup/* clock */.pm)()),
        campaigns: loaded.campaigns.map(({ spec, state }) => (0,report/* campaignReport */.nN)(spec, state)),
        backends: [],
        problems: [...problems, ...loaded.problems],
        failed: null,
    };
};
/** Seconds before a backend that did not answer is asked again: most hiccups are over by then, and nobody need be told. */
const PATIENCE = [10, 30];
const ticked = async ({ inputs, config, mode, run: id, linger }) => {
    const { around, problems } = await (0,setup/* prepare */.iA)(inputs, config);
    const people = await (0,wire/* peopleOf */.xr)(inputs, id);
    const artifacts = await (0,wire/* artifactsOf */.Ns)(inputs);
    const options = {
        mode: mode === 'plan' ? 'plan' : 'tick',
        now: setup/* clock */.pm,
        run: id,
        seconds: tick.RUN_SECONDS,
        patience: PATIENCE,
        linger,
        say: core/* info */.pq,
    };
    const tickedBy = await (0,wire/* tickedByOf */.py)(inputs);
    const surroundings = {
        ...around,
        ...(people ? { people } : {}),
        ...(artifacts ? { artifacts } : {}),
        ...(tickedBy ? { tickedBy } : {}),
    };
    // a run that is cancelled has ten seconds: it ends between two rounds rather than in the midst of one
    const report = await (0,signals/* untilSignalled */.y)((signal) => (0,run/* run */.e)(surroundings, { ...options, signal }));
    return { ...report, problems: [...problems, ...report.problems] };
};
const reportFor = (inputs) => {
    if (inputs.mode === 'validate')
        return validated(inputs);
    return inputs.inputs.proposal ? planOfPullRequest(inputs) : ticked(inputs);
};
const hasFiles = async (folder) => {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.some((entry) => entry.isFile());
};
/** Does what `mode` says and leaves the report as a file. Throws PortError for what keeps us from starting. */
const runMode = async (inputs) => {
    const report = await reportFor(inputs);
    const path = (0,external_node_path_.join)(inputs.temp, 'escapement-report.json');
    await (0,promises_.writeFile)(path, `${JSON.stringify(report, null, 2)}\n`);
    const { artifact } = inputs.inputs;
    const links = (0,wire/* linksOf */.hP)(inputs.inputs, inputs.run);
    return { report, path, ...(links ? { links } : {}), ...(artifact && (await hasFiles(artifact.folder)) ? { artifact } : {}) };
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
