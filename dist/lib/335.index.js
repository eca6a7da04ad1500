export const id = 335;
export const ids = [335];
export const modules = {

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyCommand: () => (/* binding */ historyCommand)
});

// EXTERNAL MODULE: ./build/src/core/state.js
var state = __webpack_require__(4547);
;// CONCATENATED MODULE: ./build/src/core/history.js

const changesBetween = (before, { read }) => read.spec.stages.flatMap(({ slug }) => {
    const was = before?.stages[slug];
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
    class: null,
    queued: null,
    ran: null,
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
const timed = (line, times) => times === undefined
    ? line
    : { ...line, queued: Math.max(0, times.started - times.submitted), ran: Math.max(0, times.ended - times.started) };
const stagesOf = (snapshots, last) => {
    const times = new Map(snapshots.flatMap((snapshot) => [...snapshot.times]));
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
            attempts: lines.map((line) => timed(line, times.get(`${slug}.${line.attempt}`))),
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
        elapsed: begins.length === 0 || ends.length === 0 ? null : Math.max(0, Math.max(...ends) - Math.min(...begins)),
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
const safe = (text) => text.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'stage';
const TAG = { open: 'active, ', done: 'done, ', failed: 'crit, ', unknown: '' };
/** The same as a Gantt chart in Mermaid's language: one bar for each attempt, red where it failed. */
const ganttOf = (campaign, history, now) => {
    const bars = history.stages.flatMap(({ name, stage, attempts, completed }, s) => {
        const own = attempts.flatMap(({ attempt, submitted, ended, outcome, class: kind }) => {
            if (submitted === null)
                return [];
            const label = safe(`attempt ${attempt}${kind === null ? '' : ` ${kind}`}`);
            return [`    ${label} :${TAG[outcome]}s${s}a${attempt}, ${submitted}, ${Math.max(submitted + 1, ended ?? now)}`];
        });
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
// EXTERNAL MODULE: ./build/src/document/read.js + 2 modules
var read = __webpack_require__(6457);
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
/** `Job-Times: smoke.1 1767225600 1767225700 1767229300`: submitted, started, ended. */
const timesIn = (section) => new Map(section.flatMap((line) => {
    const [, key, submitted, started, ended] = /^Job-Times: (\S+) (\d{1,12}) (\d{1,12}) (\d{1,12})$/.exec(line) ?? [];
    return key === undefined ? [] : [[key, { submitted: Number(submitted), started: Number(started), ended: Number(ended) }]];
}));
/** Our own commits bear the trailers `Campaign` and `Run`; any other is a person's, and its message is not taken for a report. */
const snapshotOf = ({ sha, at, by, message, content }, file, campaign) => {
    const trailers = trailersOf(message);
    const run = trailers.findLast((line) => line.startsWith('Run: '))?.slice('Run: '.length);
    const ours = run !== undefined && trailers.includes(`Campaign: ${campaign}`);
    const prefix = `- ${campaign}: `;
    const said = ours ? message.split('\n').flatMap((line) => (line.startsWith(prefix) ? [line.slice(prefix.length)] : [])) : [];
    const workflow = content === undefined ? undefined : (0,read/* readWorkflow */.S)(content, file).workflow;
    return {
        ...{ sha, at, by, said, times: ours ? timesIn(sectionOf(trailers, campaign)) : new Map() },
        ...(ours ? { run } : {}),
        ...(workflow ? { read: { spec: workflow.spec, state: workflow.state, instantOf: duration/* instantOf */.B9 } } : {}),
    };
};
/** The campaign's document at every commit that changed it, oldest first. Throws PortError. */
const snapshotsOf = async (inputs, sha, file, campaign) => {
    const { journalOf } = await __webpack_require__.e(/* import() */ 886).then(__webpack_require__.bind(__webpack_require__, 2886));
    const { root, author, branch } = inputs;
    const { commits, shallow } = await journalOf({ root, author, ...(branch === undefined ? {} : { branch }) }, sha, file);
    return { snapshots: commits.map((commit) => snapshotOf(commit, file, campaign)), shallow };
};

// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
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
const attempts = ({ stages }) => {
    const rows = stages.flatMap(({ name, attempts: all }) => all.map(({ attempt, job, submitted, ended, queued, ran, outcome, class: kind }) => [
        ...[name, String(attempt), job ?? '—', submitted === null ? '—' : (0,state/* isoOf */.dF)(submitted)],
        ...[
            submitted === null || ended === null ? '—' : (0,words/* length */.Bw)(ended - submitted),
            queued === null ? '—' : (0,words/* length */.Bw)(queued),
            ran === null ? '—' : (0,words/* length */.Bw)(ran),
        ],
        `${OUTCOME[outcome]}${kind === null ? '' : `: ${(0,inert/* oneLine */.TN)(kind, 60)}`}`,
    ]));
    return rows.length === 0
        ? ['no stage has been submitted']
        : columns([['STAGE', 'TRY', 'JOB', 'SUBMITTED', 'UNTIL SEEN', 'QUEUED', 'RAN', 'OUTCOME'], ...rows]);
};
const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;
const summary = ({ totals, cost }) => {
    const { queued, ran } = totals;
    const split = queued === null || ran === null
        ? ''
        : `; queued ${(0,words/* length */.Bw)(queued)}, ran ${(0,words/* length */.Bw)(ran)} (known for ${totals.timed} of ${totals.attempts})`;
    const elapsed = totals.elapsed === null ? '' : `, ${(0,words/* length */.Bw)(totals.elapsed)} from the first submission to the last end`;
    const spent = [...(cost.usd > 0 ? [`${cost.usd} USD`] : []), ...(cost.core_hours > 0 ? [`${cost.core_hours} core hours`] : [])];
    return [
        `${count(totals.attempts, 'attempt', 'attempts')}, ${count(totals.retries, 'retry', 'retries')}${elapsed}${split}`,
        ...(spent.length > 0 ? [`spent ${spent.join(' and ')}`] : []),
    ];
};
const INSTANTS = ['at', 'submitted', 'ended', 'completed'];
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
            print(line);
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
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6782);
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
    const { campaigns } = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_2__/* .load */ .H)({ ...around, only: [] }, await around.store.head());
    return campaigns.map(({ spec, file }) => ({ campaign: spec.campaign, file }));
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


/***/ })

};
