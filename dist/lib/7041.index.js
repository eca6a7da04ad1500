export const id = 7041;
export const ids = [7041,7167];
export const modules = {

/***/ 7041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(6119);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/shell/table.js
var table = __webpack_require__(2664);
;// CONCATENATED MODULE: ./build/src/cli/demo-files.js
/** The demo's repository: three campaigns small enough to be over in seconds, written as a user would write them. */
const front = (campaign, stages) => `---
campaign: ${campaign}
project: demo
created: 2026-01-01
status: pending
current_stage: prepare
escalation_required: false
escalation_reason: ""
budget:
  backend: local
${stages}---
`;
const HEAD = `| # | Name | Entry condition | Exit condition | Status | JobID | Started | Completed | Retries |
|---|------|-----------------|----------------|--------|-------|---------|-----------|---------|
`;
const TAIL = `
## Action queue

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

## References
`;
const relax = `${front('relax', `stages:
  equilibrate:
    expect:
      density: {file: density.log, pattern: "density ([0-9.]+)", target: 1.02, within: 5%}
`)}
# Relaxation of a small box

The one that simply passes: files are deployed, two jobs run, a number is checked.

## Stages

${HEAD}| 0 | prepare     | always       | manifest OK                            | pending | — | — | — | 0 |
| 1 | equilibrate | stage 0 done | exit=0, density within 5% of target    | pending | — | — | — | 0 |
| 2 | produce     | stage 1 done | exit=0, \`trajectory.xyz\` exists, no NaN | pending | — | — | — | 0 |
${TAIL}`;
const anneal = `${front('anneal', '')}
# Annealing with a moody licence server

The one that fails once: its own failure catalog knows the error and allows one retry.

## Stages

${HEAD}| 0 | prepare | always       | manifest OK                   | pending | — | — | — | 0 |
| 1 | heat    | stage 0 done | exit=0, \`heated.xyz\` exists   | pending | — | — | — | 0 |
| 2 | cool    | stage 1 done | exit=0, \`cooled.xyz\` exists   | pending | — | — | — | 0 |
${TAIL}`;
const ensemble = `${front('ensemble', '')}
# Six replicas

The ensemble: one array job, three replicas at a time, then the analysis of all of them.

## Stages

${HEAD}| 0 | prepare  | always       | manifest OK                          | pending | — | — | — | 0 |
| 1 | replicas | stage 0 done | exit=0, 6 files in replicas/*.dat    | pending | — | — | — | 0 |
| 2 | analysis | stage 1 done | exit=0, \`analysis.json\` exists       | pending | — | — | — | 0 |
${TAIL}`;
const script = (body, directives = '') => ({
    text: `#!/bin/sh\n#SBATCH --time=00:05:00\n${directives}${body}`,
    mode: 0o755,
});
const CATALOG = `# What this project knows of its own failures; see .github/docs/failure-catalog.md of Escapement.
failures:
  - class: licence-server
    title: The licence server hung up
    match:
      - log: ["licence server: connection closed"]
    remedy: {kind: resubmit}
    approval: pre-approved
    advice: It is busy in the first minutes of an hour; the second try has always passed.
`;
const README = `# Escapement's demo

Three campaigns, driven by \`escapement tick\` to the end. Read \`campaigns/*/WORKFLOW.md\` and \`git log\`.
`;
/** Path → content of the demo's repository. */
const DEMO_FILES = {
    'README.md': { text: README },
    'campaigns/relax/WORKFLOW.md': { text: relax },
    'campaigns/relax/equilibrate.sh': script('sleep 3\nfor d in 0.97 1.00 1.01; do echo "density $d"; done > density.log\n'),
    'campaigns/relax/produce.sh': script('sleep 4\nprintf "1\\\\nframe\\\\nC 0 0 0\\\\n" > trajectory.xyz\necho finished\n'),
    'campaigns/anneal/WORKFLOW.md': { text: anneal },
    'campaigns/anneal/failure-catalog.yml': { text: CATALOG },
    'campaigns/anneal/heat.sh': script('sleep 3\nif [ ! -e warmed-up ]; then : > warmed-up; echo "licence server: connection closed"; exit 1; fi\necho C 0 0 0 > heated.xyz\n'),
    'campaigns/anneal/cool.sh': script('sleep 2\necho C 0 0 0 > cooled.xyz\n'),
    'campaigns/ensemble/WORKFLOW.md': { text: ensemble },
    'campaigns/ensemble/replicas.sh': script('sleep 2\nmkdir -p replicas\necho "$SLURM_ARRAY_TASK_ID 1.0" > "replicas/$SLURM_ARRAY_TASK_ID.dat"\n', '#SBATCH --array=1-6%3\n'),
    'campaigns/ensemble/analysis.sh': script(`cat replicas/*.dat | wc -l | sed 's/.*/{"replicas": &}/' > analysis.json\n`),
};

// EXTERNAL MODULE: ./build/src/cli/problems.js
var problems = __webpack_require__(6194);
// EXTERNAL MODULE: ./build/src/cli/tick.js
var tick = __webpack_require__(7167);
;// CONCATENATED MODULE: ./build/src/cli/demo.js











const exec = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const CAMPAIGNS = Object.keys(DEMO_FILES).filter((path) => path.endsWith('/WORKFLOW.md')).length;
/** The demo takes about twenty seconds; a machine ten times as slow still ends it. */
const MAX_SECONDS = 300;
/** An empty folder is taken as it is; anything else stays untouched, and a new one is made. */
const place = async (args) => {
    const wanted = args.operands[0];
    if (wanted !== undefined)
        await (0,promises_.mkdir)(wanted, { recursive: true });
    const here = (0,external_node_path_.resolve)(wanted ?? args.root);
    if ((await (0,promises_.readdir)(here)).length === 0)
        return here;
    if (wanted !== undefined)
        throw new error/* PortError */.B('MISCONFIGURED', `${wanted} is not empty`, { hint: 'name an empty or a new folder' });
    return (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'escapement-demo-'));
};
const git = async (cwd, ...args) => {
    const who = ['-c', 'user.name=You', '-c', 'user.email=you@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
    return (await exec('git', [...who, ...args], { cwd })).stdout;
};
const create = async (folder) => {
    for (const [path, { text, mode }] of Object.entries(DEMO_FILES)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text, { mode: mode ?? 0o644 });
    }
    await git(folder, 'init', '--quiet');
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '-m', 'Add three campaigns');
};
const finished = (report) => report.campaigns.every(({ status, waiting }) => status === 'done' || waiting.some(({ on }) => on === 'person'));
const live = async (print, terminal) => {
    if (!terminal) {
        let last = '';
        const frame = (text) => {
            if (text !== last)
                print(`${text}\n`);
            last = text;
        };
        return { frame, done: () => undefined };
    }
    const { default: update } = await __webpack_require__.e(/* import() */ 3964).then(__webpack_require__.bind(__webpack_require__, 1583));
    return { frame: update, done: update.done };
};
const program = () => `node ${process.argv[1] ?? 'dist/cli.js'}`;
const header = (ticks, report) => `tick ${ticks} at ${report.at.slice(11, 19)}`;
const drive = async (folder, env, show, colour, print) => {
    const args = { command: 'tick', operands: [], root: folder, campaigns: [], commit: 'git', json: false, help: false };
    const end = Date.now() + MAX_SECONDS * 1000;
    for (let ticks = 1;; ticks++) {
        const report = await (0,tick.once)(args, env, 'tick', { rounds: 1 });
        show.frame(`${header(ticks, report)}\n\n${(0,table/* campaignTable */.l_)(report, colour)}`);
        for (const line of (0,problems/* problemLines */.p)(report.problems, colour))
            print(line);
        if (report.failed !== null || finished(report) || Date.now() > end)
            return report;
        await (0,external_node_timers_promises_.setTimeout)(1000);
    }
};
const farewell = (folder) => `
Three campaigns ran side by side. A stage of anneal failed on the way, was recognised, and started again by itself. Look around:

  cd ${folder}
  cat campaigns/anneal/WORKFLOW.md   the whole state of one campaign, its failure too
  git log                            what was done, and why
  git show                           the last change, field by field
  ${program()} history anneal

Next: "Set up in five minutes" in README.md. \`${program()} init\` writes the first files of your own.`;
/** Three campaigns on this machine: one that passes, one that fails once and is mended, one ensemble. */
const demo = async (args, env, print, colour) => {
    const folder = await place(args);
    await create(folder);
    print(`A repository with three campaigns in ${folder}\n`);
    const show = await live(print, process.stdout.isTTY === true);
    const report = await drive(folder, env, show, colour, print);
    show.done();
    print('\n$ git log --oneline');
    print((await git(folder, '--no-pager', 'log', '--oneline')).trimEnd());
    print(farewell(folder));
    if (report.failed !== null)
        print(report.failed);
    return report.campaigns.length === CAMPAIGNS && report.campaigns.every(({ status }) => status === 'done') ? 0 : 1;
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
