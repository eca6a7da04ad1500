export const id = 8841;
export const ids = [8841];
export const modules = {

/***/ 2787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyCommand: () => (/* binding */ historyCommand)
});

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/core/state.js
var state = __webpack_require__(4547);
;// CONCATENATED MODULE: ./build/src/core/history.js


const changesBetween = (before, { read }) => read.spec.stages.flatMap(({ slug }) => {
    const was = (0,own/* own */.Z)(before?.stages, slug);
    const is = (0,state/* stageOf */.gV)(read.state, slug);
    const moved = was === undefined ? is.status !== 'pending' : was.status !== is.status || was.attempt !== is.attempt || was.job !== is.job;
    return moved ? [{ stage: slug, from: was?.status ?? null, to: is.status, attempt: is.attempt, job: is.job ?? null }] : [];
});
const entriesOf = (snapshots) => snapshots.flatMap((snapshot, i) => {
    const changes = changesBetween(snapshots[i - 1]?.read.state, snapshot);
    const { at, sha, by, run, said } = snapshot;
    return changes.length === 0 && said.length === 0 ? [] : [{ at, sha, by, run: run ?? null, changes, said: [...said] }];
});
const opened = (snapshot, attempt, at) => ({
    attempt,
    job: at?.job ?? null,
    submitted: at?.started === undefined ? (at ? snapshot.at : null) : (snapshot.read.instantOf(at.started) ?? snapshot.at),
    ended: null,
    outcome: at ? 'open' : 'unknown',
    ...{ class: null, state: null, began: null, finished: null },
    ...{ queued: null, ran: null, core_hours: null, usd: null },
});
const history_close = (line, at, outcome, failure) => {
    if (line?.outcome !== 'open')
        return;
    line.outcome = outcome;
    line.ended = at;
    line.class = outcome === 'failed' ? (failure ?? null) : null;
};
/** `stage: class: reason`, as an escalation is written. */
const escalatedClass = ({ read }, slug) => {
    const [stage, kind] = read.state.escalation?.reason.split(': ') ?? [];
    return stage === slug ? kind : undefined;
};
/** What one more snapshot says of a stage's attempts. */
const follow = (lines, snapshot, slug) => {
    const at = (0,state/* stageOf */.gV)(snapshot.read.state, slug);
    const newest = lines.at(-1);
    const failure = at.failures.at(-1);
    if (at.attempt > (newest?.attempt ?? 0)) {
        const next = opened(snapshot, at.attempt, at);
        // one commit may tell of an end and of the next submission: the end came first
        history_close(newest, Math.min(snapshot.at, next.submitted ?? snapshot.at), 'failed', failure);
        for (let missed = (newest?.attempt ?? 0) + 1; missed < at.attempt; missed++)
            lines.push(opened(snapshot, missed, undefined));
        lines.push(next);
    }
    const line = lines.at(-1);
    if (line && line.job === null && at.job !== undefined)
        line.job = at.job;
    const completed = at.completed === undefined ? undefined : snapshot.read.instantOf(at.completed);
    if (at.status === 'done')
        history_close(line, completed ?? snapshot.at, 'done', undefined);
    if (at.status === 'failed' || at.status === 'escalated')
        history_close(line, snapshot.at, 'failed', escalatedClass(snapshot, slug) ?? failure);
    // a retry that waits for the next run: the attempt is over, its successor has no number yet
    if (at.status === 'ready' || at.status === 'pending')
        history_close(line, snapshot.at, 'failed', failure);
};
const between = (from, to) => (from === null ? null : Math.max(0, to - from));
/** A job that was cancelled while it waited has only waited. */
const withEnding = (line, { times, cost } = {}) => ({
    ...line,
    ...(times === undefined
        ? {}
        : {
            ...{ state: times.state, began: times.started, finished: times.ended },
            ...{
                queued: between(times.submitted, times.started ?? times.ended),
                ran: times.started === null ? 0 : between(times.started, times.ended),
            },
        }),
    ...cost,
});
const stagesOf = (snapshots, last) => {
    const endings = new Map(snapshots.flatMap((snapshot) => [...snapshot.endings]));
    return last.read.spec.stages.map(({ slug, name }) => {
        const lines = [];
        for (const snapshot of snapshots)
            follow(lines, snapshot, slug);
        const at = (0,state/* stageOf */.gV)(last.read.state, slug);
        return {
            stage: slug,
            name,
            status: at.status,
            retries: at.retries,
            links: at.links,
            completed: at.completed === undefined ? null : (last.read.instantOf(at.completed) ?? null),
            attempts: lines.map((line) => withEnding(line, endings.get(`${slug}.${line.attempt}`))),
        };
    });
};
const sum = (all) => {
    const known = all.filter((one) => one !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};
const totalsOf = (stages) => {
    const lines = stages.flatMap(({ attempts }) => attempts);
    const begins = lines.flatMap(({ submitted }) => (submitted === null ? [] : [submitted]));
    const ends = [...lines.map(({ ended }) => ended), ...stages.map(({ completed }) => completed)].filter((at) => at !== null);
    return {
        attempts: lines.length,
        retries: stages.reduce((n, { retries }) => n + retries, 0),
        // as long as something is open, its end is not the last one
        elapsed: begins.length === 0 || ends.length === 0 || lines.some(({ outcome }) => outcome === 'open')
            ? null
            : Math.max(0, Math.max(...ends) - Math.min(...begins)),
        timed: lines.filter(({ ran }) => ran !== null).length,
        queued: sum(lines.map(({ queued }) => queued)),
        ran: sum(lines.map(({ ran }) => ran)),
    };
};
/** A campaign's past from the commits that changed its document, oldest first. Undefined: no commit held one that can be read. Pure. */
const historyOf = (snapshots) => {
    const known = snapshots.filter((snapshot) => snapshot.read !== undefined);
    const last = known.at(-1);
    if (!last)
        return undefined;
    const stages = stagesOf(known, last);
    const { budget } = last.read.spec;
    return { entries: entriesOf(known), stages, totals: totalsOf(stages), cost: { usd: budget.spentUsd, core_hours: budget.spentCoreHours } };
};

;// CONCATENATED MODULE: ./build/src/core/history-chart.js
const safe = (text) => text.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'stage';
const TAG = { open: 'active, ', done: 'done, ', failed: 'crit, ', unknown: '' };
/** Where the cluster's times are known, waiting and running are a bar each; else one bar from the submission to when its end was seen. */
const barsOf = (line, stage, now) => {
    const { attempt, submitted, began, finished, queued, ended, outcome, class: kind } = line;
    const label = safe(`attempt ${attempt}${kind === null ? '' : ` ${kind}`}`);
    const bar = (text, tag, id, from, to) => `    ${text} :${tag}${id}, ${from}, ${Math.max(from + 1, to)}`;
    if (began !== null && finished !== null) {
        const waited = queued === null || queued === 0 ? [] : [bar(`attempt ${attempt} queued`, '', `s${stage}q${attempt}`, began - queued, began)];
        return [...waited, bar(label, TAG[outcome], `s${stage}a${attempt}`, began, finished)];
    }
    return submitted === null ? [] : [bar(label, TAG[outcome], `s${stage}a${attempt}`, submitted, ended ?? now)];
};
/** A campaign's past as a Gantt chart in Mermaid's language: red is what failed. */
const ganttOf = (campaign, history, now) => {
    const bars = history.stages.flatMap(({ name, stage, attempts, completed }, s) => {
        const own = attempts.flatMap((line) => barsOf(line, s, now));
        const checked = own.length === 0 && completed !== null ? [`    checked :milestone, s${s}, ${completed}, 0s`] : [];
        return [...own, ...checked].length === 0 ? [] : [`    section ${safe(name || stage)}`, ...own, ...checked];
    });
    return ['gantt', `    title ${safe(campaign)}`, '    dateFormat X', '    axisFormat %m-%d %H:%M', ...bars].join('\n');
};

// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
// EXTERNAL MODULE: ./build/src/document/duration.js
var duration = __webpack_require__(231);
// EXTERNAL MODULE: ./build/src/document/read.js + 3 modules
var read = __webpack_require__(6596);
;// CONCATENATED MODULE: ./build/src/cli/history/snapshots.js


/** The last paragraph of a message, where trailers stand. */
const trailersOf = (message) => message
    .trimEnd()
    .split(/\n\s*\n/)
    .at(-1)
    ?.split('\n') ?? [];
/** A commit for several campaigns has a section of trailers for each. */
const sectionOf = (trailers, campaign) => {
    const begin = trailers.indexOf(`Campaign: ${campaign}`);
    if (begin < 0)
        return [];
    const rest = trailers.slice(begin + 1);
    const end = rest.findIndex((line) => /^(Campaign|Run): /.test(line));
    return end < 0 ? rest : rest.slice(0, end);
};
const TIMES = /^Job-Times: (\S+) (\S+) (\S+) (\S+) ([A-Z_]+)$/;
const COST = /^Job-Cost: (\S+) (\d+(?:\.\d+)?) core-hours(?:, (\d+(?:\.\d+)?) USD)?$/;
/** What src/shell/message.ts writes of an attempt's end, by `stage.attempt`. A line that is not exactly so says nothing. */
const endingsIn = (section) => {
    const found = new Map();
    for (const line of section) {
        const [, timed, submitted, started, ended, state] = TIMES.exec(line) ?? [];
        const [, paid, coreHours, usd] = COST.exec(line) ?? [];
        const [begin, start, end] = [submitted, started, ended].map((cell) => (0,duration/* instantOf */.B9)(cell ?? '') ?? null);
        if (timed !== undefined && state !== undefined && end !== null && end !== undefined)
            found.set(timed, { ...found.get(timed), times: { submitted: begin ?? null, started: start ?? null, ended: end, state } });
        if (paid !== undefined)
            found.set(paid, { ...found.get(paid), cost: { core_hours: Number(coreHours), usd: Number(usd ?? 0) } });
    }
    return found;
};
/** Our own commits bear the trailers `Campaign` and `Run`; any other is a person's, and its message is not taken for a report. */
const snapshotOf = ({ sha, at, by, message, content }, file, campaign) => {
    const trailers = trailersOf(message);
    const run = trailers.findLast((line) => line.startsWith('Run: '))?.slice('Run: '.length);
    const ours = run !== undefined && trailers.includes(`Campaign: ${campaign}`);
    const prefix = `- ${campaign}: `;
    const said = ours ? message.split('\n').flatMap((line) => (line.startsWith(prefix) ? [line.slice(prefix.length)] : [])) : [];
    const workflow = content === undefined ? undefined : (0,read/* readWorkflow */.S)(content, file).workflow;
    return {
        ...{ sha, at, by, said, endings: ours ? endingsIn(sectionOf(trailers, campaign)) : new Map() },
        ...(ours ? { run } : {}),
        ...(workflow ? { read: { spec: workflow.spec, state: workflow.state, instantOf: duration/* instantOf */.B9 } } : {}),
    };
};
/** The campaign's document at every commit that changed it, oldest first. Throws PortError. */
const snapshotsOf = async (inputs, sha, file, campaign) => {
    const { journalOf } = await __webpack_require__.e(/* import() */ 2886).then(__webpack_require__.bind(__webpack_require__, 2886));
    const { root, author, branch } = inputs;
    const { commits, shallow } = await journalOf({ root, author, ...(branch === undefined ? {} : { branch }) }, sha, file);
    return { snapshots: commits.map((commit) => snapshotOf(commit, file, campaign)), shallow };
};

// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/src/cli/terminal.js
var terminal = __webpack_require__(9342);
// EXTERNAL MODULE: ./build/src/cli/words.js
var words = __webpack_require__(6433);
;// CONCATENATED MODULE: ./build/src/cli/history.js









const OUTCOME = { open: 'open', done: 'done', failed: 'failed', unknown: 'not recorded' };
const timeline = ({ entries }, paint) => entries.flatMap(({ at, sha, by, run, said, changes }) => {
    const moved = changes.map(({ stage, from, to }) => `${stage}: ${from ?? 'new'} → ${to}`);
    const texts = said.length > 0 ? said : moved;
    const who = run === null ? `by hand, ${(0,inert/* oneLine */.TN)(by, 40)}: ` : '';
    return texts.map((text, i) => `${i === 0 ? `${(0,state/* isoOf */.dF)(at)}  ${paint('dim', sha.slice(0, 8))}` : ' '.repeat(30)}  ${i === 0 ? who : ''}${(0,inert/* oneLine */.TN)(text, 200)}`);
});
const columns = (rows) => {
    const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd());
};
const known = (value, say) => (value === null ? '—' : say(value));
/** What the failure's class does not say already is added in the cluster's own word. */
const outcomeOf = ({ outcome, class: kind, state }) => {
    const word = outcome === 'done' || state === null || state === 'EXITED' ? '' : ` (${state})`;
    return `${OUTCOME[outcome]}${kind === null ? '' : `: ${(0,inert/* oneLine */.TN)(kind, 60)}`}${word}`;
};
const rowOf = (name, line) => [
    ...[name, String(line.attempt), line.job ?? '—', known(line.submitted, state/* isoOf */.dF)],
    ...[known(line.queued, words/* length */.Bw), known(line.ran, words/* length */.Bw)],
    line.submitted === null ? '—' : known(line.ended, (ended) => (0,words/* length */.Bw)(ended - (line.submitted ?? ended))),
    ...[known(line.core_hours, String), outcomeOf(line)],
];
/** @returns a line for each attempt; what is known of none has no column */
const attempts = ({ stages }) => {
    const rows = stages.flatMap(({ name, attempts: all }) => all.map((line) => rowOf(name, line)));
    if (rows.length === 0)
        return ['no stage has been submitted'];
    const head = ['STAGE', 'TRY', 'JOB', 'SUBMITTED', 'QUEUED', 'RAN', 'UNTIL SEEN', 'CORE-HOURS', 'OUTCOME'];
    const told = head.map((_, i) => i < 4 || rows.some((row) => row[i] !== '—'));
    return columns([head, ...rows].map((row) => row.filter((_, i) => told[i])));
};
const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;
/** Where the time went: a queue that takes longer than the jobs is a reason to ask for less. */
const split = ({ queued, ran, timed, attempts: all }) => {
    if (ran === null)
        return [];
    const share = (part) => queued === null || queued === 0 || ran === 0 ? '' : ` (${Math.round((100 * part) / (queued + ran))} %)`;
    const parts = [...(queued === null ? [] : [`queued ${(0,words/* length */.Bw)(queued)}${share(queued)}`]), `ran ${(0,words/* length */.Bw)(ran)}${share(ran)}`];
    return [`${parts.join(', ')}${timed < all ? `; known for ${timed} of ${all}` : ''}`];
};
const summary = ({ totals, cost }) => {
    const elapsed = totals.elapsed === null ? '' : `, ${(0,words/* length */.Bw)(totals.elapsed)} from the first submission to the last end`;
    const spent = [...(cost.usd > 0 ? [`${cost.usd} USD`] : []), ...(cost.core_hours > 0 ? [`${cost.core_hours} core hours`] : [])];
    return [
        `${count(totals.attempts, 'attempt', 'attempts')}, ${count(totals.retries, 'retry', 'retries')}${elapsed}`,
        ...split(totals),
        ...(spent.length > 0 ? [`spent ${spent.join(' and ')}`] : []),
    ];
};
const INSTANTS = ['at', 'submitted', 'ended', 'completed', 'began', 'finished'];
const inIso = (key, value) => (INSTANTS.includes(key) && typeof value === 'number' ? (0,state/* isoOf */.dF)(value) : value);
/** `history CAMPAIGN`: what happened, rebuilt from the commits of its document; no cluster is asked. */
const historyCommand = async (args, env, print, colour) => {
    const inputs = (0,setup/* inputsFrom */.WK)(env, args.root, args.commit, []);
    const { around } = await (0,setup/* prepare */.iA)(inputs, env.ESCAPEMENT_CONFIG ?? setup/* CONFIG_PATH */.tF);
    const { campaign, file } = (0,words/* chosen */.FV)(args, (0,words/* campaignNamed */.em)(args), await (0,words/* campaignsHere */.k)(around), (one) => one.campaign);
    const { snapshots, shallow } = await snapshotsOf(inputs, await around.store.head(), file, campaign);
    const history = historyOf(snapshots);
    if (!history)
        throw new error/* PortError */.B('MISCONFIGURED', `no commit of ${file} can be read`, { hint: 'escapement validate' });
    const complete = !shallow;
    if (args.given?.mermaid === true)
        print(ganttOf(campaign, history, (0,setup/* clock */.pm)()));
    else if (args.json)
        print(JSON.stringify({ campaign, file, complete, ...history }, inIso, 2));
    else {
        const paint = (0,words/* painter */.C2)(colour);
        const note = complete ? [] : [paint('yellow', 'the clone is shallow, what came before is not here: git fetch --unshallow')];
        for (const line of [
            `${paint('bold', campaign)} ${paint('dim', file)}`,
            ...timeline(history, paint),
            '',
            ...attempts(history),
            '',
            ...summary(history),
            ...note,
        ])
            for (const part of (0,terminal/* wrapped */.ky)(line, (0,terminal/* terminalWidth */.JL)()))
                print(part);
    }
    return 0;
};


/***/ }),

/***/ 6433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* reexport safe */ _shell_time_js__WEBPACK_IMPORTED_MODULE_4__.Bw),
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   FV: () => (/* binding */ chosen),
/* harmony export */   em: () => (/* binding */ campaignNamed),
/* harmony export */   k: () => (/* binding */ campaignsHere)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8293);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2711);
/* harmony import */ var _shell_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7863);





/** Colours only where somebody looks. */
const painter = (colour) => (style, text) => colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text;
/** The one campaign that a command is about: its operand, else `--campaign`. Throws UsageError. */
const campaignNamed = (args) => {
    const names = [...new Set([...args.operands, ...args.campaigns])];
    if (names.length > 1)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`\`${args.command}\` takes one campaign, not ${names.length}`);
    return names[0];
};
/** Without a name, the repository's only campaign. Throws UsageError or PortError with the names that there are. */
const chosen = (args, named, all, nameOf) => {
    const found = named === undefined ? all : all.filter((item) => nameOf(item) === named);
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    const names = all.map(nameOf).join(', ');
    if (all.length === 0 && named === undefined)
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('MISCONFIGURED', 'there is no campaign here that can be read', { hint: 'escapement validate' });
    if (named === undefined)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`name a campaign: ${args.command} CAMPAIGN; there are ${names}`);
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('MISCONFIGURED', `there is no campaign \`${named}\` that can be read`, {
        hint: names === '' ? 'escapement validate' : `there ${all.length === 1 ? 'is' : 'are'} ${names}; escapement validate checks the others`,
    });
};
/** Every campaign at the head that can be read, whatever the run is limited to. Throws PortError. */
const campaignsHere = async (around) => {
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_2__.load)({ ...around, only: [] }, await around.store.head());
    return campaigns.map(({ spec, file }) => ({ campaign: spec.campaign, file }));
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
    const length = lengthOf(stage, (options.time === undefined ? undefined : (0,_failure_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .TM)(options.time)) ?? (0,_failure_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .timeLimitOf */ .qn)(options, profile));
    return length !== undefined && length < HOUR ? length : undefined;
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
const secondsIn = (value) => {
    if (typeof value === 'number')
        return value >= 0 ? Math.round(value * 60) : undefined;
    const text = value.trim().toLowerCase();
    return text.length > 40 ? undefined : (clock(text) ?? units(text));
};
/** `20m`, `1h 30m`, `00:30:00`, `1-00:00:00`, or minutes as a number, as sbatch's `--time` reads it. Undefined: none of these. */
const parseDuration = (value) => {
    const seconds = secondsIn(value);
    // a shell must be able to count them
    return Number.isSafeInteger(seconds) ? seconds : undefined;
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

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ length),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/** Epoch seconds of a date or instant as a file has it; undefined for what is none. */
const secondsOf = (text) => {
    const at = text == null ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
};
/** An instant for people: `2026-11-20 10:50 UTC`. @param iso in UTC */
const utc = (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
/** `2 d 3 h`, `4 min`, `12 s`: the two largest units of a length of time in seconds. */
const length = (seconds) => {
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor((seconds % 86_400) / 3600), 'h'],
        [Math.floor((seconds % 3600) / 60), 'min'],
        [Math.floor(seconds % 60), 's'],
    ];
    const first = parts.findIndex(([n]) => n > 0);
    if (first < 0)
        return '0 s';
    return parts
        .slice(first, first + 2)
        .filter(([n]) => n > 0)
        .map(([n, unit]) => `${n} ${unit}`)
        .join(' ');
};


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


const few = (paths) => paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '');
/** A campaign that lies where nobody looks is more likely than none. */
const wayOut = (elsewhere) => elsewhere.length === 0
    ? '`escapement init` writes a first campaign (then `git add`, `git commit`); `campaigns:` in the configuration says where they are; a job of one that was deleted runs on (`squeue --me`)'
    : `there is ${few(elsewhere)}: write \`campaigns: ["**/WORKFLOW.md"]\`, or move it`;
/**
 * Said to whoever has set everything up and sees nothing happen.
 * @param files paths of the repository, for those that the globs leave out
 */
const noCampaign = (globs, file, files) => ({
    code: 'NO_CAMPAIGN',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: `no file of the branch matches ${globs.map((glob) => `\`${glob}\``).join(', ')}: there is nothing to supervise`,
    hint: wayOut(files.filter((path) => path.split('/').at(-1) === 'WORKFLOW.md')),
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
    problems: [noCampaign(['**/WORKFLOW.md'], configPath, [])],
    failed: null,
});


/***/ })

};
