export const id = 8539;
export const ids = [8539];
export const modules = {

/***/ 8539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   progressLines: () => (/* binding */ progressLines),
/* harmony export */   watchCommand: () => (/* binding */ watchCommand)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);
/* harmony import */ var _core_failure_elements_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9271);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3808);
/* harmony import */ var _shell_inspect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4632);
/* harmony import */ var _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7877);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2664);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2711);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2437);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6077);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9342);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6433);













const BAR = 24;
const screenFor = async (print, terminal) => {
    if (terminal) {
        const { default: update } = await __webpack_require__.e(/* import() */ 3964).then(__webpack_require__.bind(__webpack_require__, 1583));
        return { frame: (text) => update((0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .shown */ .SP)(text, { colour: true, runner: false })), done: update.done };
    }
    let last = '';
    const frame = (text) => {
        if (text !== last)
            print(`${text}\n`);
        last = text;
    };
    return { frame, done: () => undefined };
};
const bar = (part) => {
    const full = Math.round(Math.min(1, Math.max(0, part)) * BAR);
    return '█'.repeat(full) + '░'.repeat(BAR - full);
};
/** Elements of an array that ended, else the time that has run against what is expected or allowed; nothing for what does not run. */
const progressOf = ({ campaign, standing }, now) => {
    const job = standing?.job;
    if (!standing || !job || (job.phase !== 'running' && !job.elements?.some(({ phase }) => phase === 'running')))
        return [];
    const { ran } = (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_4__/* .spans */ .i)(job, now);
    const head = `${campaign} ${standing.stage.name}`;
    if (job.elements !== undefined && job.elements.length > 1) {
        const ended = job.elements.filter(({ phase }) => phase === 'ended').length;
        const running = job.elements.filter(({ phase }) => phase === 'running').length;
        // a backend may show only the elements that have begun
        const all = Math.max(job.elements.length, (0,_core_failure_elements_js__WEBPACK_IMPORTED_MODULE_11__/* .elementsOf */ .ZE)(standing.at.elements ?? standing.stage.array ?? '').length);
        return [{ head, part: ended / all, told: `${ended} of ${all} done${running > 0 ? `, ${running} running` : ''}` }];
    }
    const whole = standing.stage.expectedWalltime ?? job.timeLimit;
    if (ran === undefined || whole === undefined || whole === 0)
        return [];
    const kind = standing.stage.expectedWalltime === undefined ? 'its limit' : 'the expected';
    return [{ head, part: ran / whole, told: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(ran)} of ${kind} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(whole)}` }];
};
/** Progress of all that runs by the cluster's own numbers, bars below each other. */
const progressLines = (all, now) => {
    const found = all.flatMap((one) => progressOf(one, now));
    const width = Math.max(0, ...found.map(({ head }) => head.length));
    return found.map(({ head, part, told }) => (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(`${head.padEnd(width)}  ${bar(part)}  ${told}`));
};
/** `5 campaigns: 3 running, 1 done, 1 escalated`. */
const heading = (reports) => {
    const states = reports.map(({ status, held }) => (held ? 'held' : status));
    const counts = [...new Set(states)].map((state) => `${states.filter((other) => other === state).length} ${state}`);
    return `${reports.length} campaign${reports.length === 1 ? '' : 's'}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
};
const frameOf = ({ at, campaigns }, every, colour, terminal) => {
    const paint = (0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .painter */ .C2)(colour);
    const reports = campaigns.map(({ report }) => report);
    const progress = progressLines(campaigns.map(({ explanation }) => explanation), at);
    const due = campaigns.flatMap(({ explanation: { campaign, would } }) => would.flatMap((text) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapped */ .ky)(`  ${campaign}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)}`, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalWidth */ .JL)())));
    const note = `${(0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(at)}, looked every ${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(every)}; nothing is changed${terminal ? '; Ctrl-C ends it' : ''}`;
    const table = (0,_shell_table_js__WEBPACK_IMPORTED_MODULE_6__/* .campaignTable */ .l_)({ campaigns: reports }, colour, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalWidth */ .JL)());
    const would = due.length === 0 ? '' : [paint('green', 'A tick would now say'), ...due].join('\n');
    const dark = [...new Set(campaigns.flatMap(({ explanation: { outage } }) => (outage ? [(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(outage.why)] : [])))].join('\n');
    const parts = [paint('bold', heading(reports)), table, dark, progress.join('\n'), would].filter((part) => part !== '');
    return [...parts, ...(terminal ? [paint('dim', note)] : [])].join('\n\n');
};
const everyFor = (args, { config }) => {
    const remote = Object.values(config.backends).some(({ kind }) => kind !== 'local');
    const floor = remote ? _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__/* .CLUSTER_FLOOR */ .CY : _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_FLOOR */ .Jw;
    if (args.given?.every === undefined)
        return remote ? 60 : _shell_linger_js__WEBPACK_IMPORTED_MODULE_5__/* .LOCAL_FLOOR */ .Jw;
    const wanted = Number(args.given.every);
    if (!Number.isFinite(wanted) || wanted <= 0)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--every is a number of seconds, not ${args.given.every}`);
    if (wanted < floor)
        throw new _args_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--every ${wanted} is too often: at least ${floor} s, so that the cluster's people stay friendly`);
    return wanted;
};
const settled = ({ campaigns }) => campaigns.length > 0 && campaigns.every(({ explanation }) => explanation.standing === undefined);
/** Until Ctrl-C, or until everything is done. A silence is shown and outlived. */
const follow = async (args, env, print, colour, signal) => {
    const terminal = process.stdout.isTTY === true;
    const screen = await screenFor(print, terminal);
    const ready = () => (0,_setup_js__WEBPACK_IMPORTED_MODULE_8__/* .prepare */ .iA)((0,_setup_js__WEBPACK_IMPORTED_MODULE_8__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns), env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_8__/* .CONFIG_PATH */ .tF);
    const every = everyFor(args, await ready());
    for (;;) {
        try {
            const { around } = await ready();
            // a look that hangs on a dead login node must not hold up Ctrl-C
            const hangUp = () => void Promise.all([...around.backends.values()].map((backend) => backend.close()));
            signal.addEventListener('abort', hangUp, { once: true });
            const seen = await (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_4__/* .inspect */ .N)(around, _setup_js__WEBPACK_IMPORTED_MODULE_8__/* .clock */ .pm, false).finally(() => signal.removeEventListener('abort', hangUp));
            if (signal.aborted)
                break;
            screen.frame(args.json
                ? JSON.stringify({ at: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(seen.at), campaigns: seen.campaigns.map(({ report }) => report) })
                : frameOf(seen, every, colour, terminal));
            if (settled(seen))
                break;
        }
        catch (error) {
            if (!(error instanceof _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B))
                throw error;
            screen.frame(`${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(error.message)}; looking again in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_10__/* .length */ .Bw)(every)}`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(every * 1000, undefined, { signal }).catch(() => undefined);
        if (signal.aborted)
            break;
    }
    screen.done();
};
/** `watch`: what a plan sees, again and again. It changes nothing, here or there. */
const watchCommand = async (args, env, print, colour) => {
    await (0,_signals_js__WEBPACK_IMPORTED_MODULE_12__/* .untilSignalled */ .y)((signal) => follow(args, env, print, colour, signal));
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

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect),
  i: () => (/* binding */ spans)
});

// EXTERNAL MODULE: ./build/src/core/cadence.js
var cadence = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/src/core/evidence.js
var evidence = __webpack_require__(724);
// EXTERNAL MODULE: ./build/src/core/outage.js
var outage = __webpack_require__(1870);
// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/core/rules/judge.js + 13 modules
var judge = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/src/core/rules/words.js
var words = __webpack_require__(3996);
;// CONCATENATED MODULE: ./build/src/core/why.js



/** Undefined: every stage is done. */
const standing = (spec, state, sight) => {
    const stage = (0,core_state/* currentStage */.aY)(spec, state);
    if (!stage)
        return undefined;
    const at = (0,core_state/* stageOf */.gV)(state, stage.slug);
    const job = sight.kind === 'seen' && at.job !== undefined ? sight.jobs.get(at.job) : undefined;
    return { stage, at, ...(job ? { job } : {}) };
};
/** The condition that the stage stands before, judged on what was seen; `look` in it names evidence still to be gathered. */
const standsBefore = (knowledge, state, seen) => {
    const found = standing(knowledge.spec, state, seen.sight);
    // once it is ready the entry condition held, and nothing has run yet that the exit condition could be about
    if (!found || (found.at.status === 'ready' && found.stage.work.kind !== 'check-only'))
        return undefined;
    // whoever waits for a person is not looked at, and of a job that nobody looked at there is nothing to say
    if (found.at.status === 'escalated' && found.job === undefined && found.at.job !== undefined)
        return undefined;
    const which = found.at.status === 'pending' ? 'entry' : 'exit';
    const context = { ...knowledge, ...seen, state, stage: found.stage, at: found.at };
    return { which, judged: (0,judge/* judge */.S4)(context, found.stage[which], found.job) };
};
/** Who must act first: a doubt or a silence stands before what a tick would do by itself. */
const actorOf = (finished, would, waiting) => {
    if (waiting.some(({ on }) => on === 'person' || on === 'hold'))
        return 'person';
    if (waiting.some(({ on }) => on === 'backend'))
        return 'backend';
    if (would.length > 0)
        return 'tick';
    if (finished)
        return 'nobody';
    return waiting.some(({ on }) => on === 'limit') ? 'tick' : 'time';
};
const forPerson = (wait, { stage, at }, state) => {
    const key = `stages.${stage.name}`;
    if (state.escalation) {
        return [
            `mend the cause, then set \`escalation_required: false\`, or the row of ${stage.name} to \`ready\` (try again) or \`done\` (take it as done)`,
        ];
    }
    if (wait.predicate !== undefined) {
        return [
            `a person confirms that ${(0,words/* quoted */.TL)(wait.predicate)} holds, and sets the row of ${stage.name} to \`${at.status === 'pending' ? 'ready' : 'done'}\``,
            `or the words are bound under \`${key}\`, so that it can be checked without a person`,
        ];
    }
    return [`a person settles it and sets the row of ${stage.name} to \`ready\` (try again) or \`done\``];
};
const forHold = ({ stage, job }, spec) => {
    if (job?.phase === 'held')
        return [`\`scontrol release ${job.id}\`, by whoever held it`];
    return [spec.held ? 'take `held: true` out of the frontmatter' : `take \`held: true\` out of \`stages.${stage.name}\``];
};
const forTime = ({ job }, judged) => {
    if (job !== undefined && job.phase !== 'ended')
        return [`the end of job ${job.id}`];
    const failing = judged?.verdicts.filter(({ result }) => result === 'fails') ?? [];
    return failing.length > 0 ? failing.map(({ text }) => `${(0,words/* quoted */.TL)(text)} coming true`) : ['time, by itself'];
};
const BY_CAUSE = {
    person: (wait, { found, state }) => forPerson(wait, found, state),
    hold: (_, { found, spec }) => forHold(found, spec),
    backend: (_, { spec }) => [`an answer of the backend \`${spec.backend}\`; \`escapement doctor\` says what is wrong with it`],
    limit: () => ['the next tick, or a higher bound under `limits:` in .github/escapement.yml'],
    time: (_, { found, judged }) => forTime(found, judged),
};
/** What would bring the campaign on, one sentence for each way. */
const movesOf = (spec, state, found, waiting, judged) => [...new Set(waiting.flatMap((wait) => BY_CAUSE[wait.on](wait, { spec, state, found, judged })))];

// EXTERNAL MODULE: ./build/src/shell/decide.js + 30 modules
var decide = __webpack_require__(9327);
// EXTERNAL MODULE: ./build/src/shell/load.js + 3 modules
var load = __webpack_require__(8293);
// EXTERNAL MODULE: ./build/src/shell/narrate.js
var narrate = __webpack_require__(5815);
// EXTERNAL MODULE: ./build/src/shell/observe.js
var observe = __webpack_require__(2808);
// EXTERNAL MODULE: ./build/src/shell/perform.js
var perform = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/src/shell/report.js
var shell_report = __webpack_require__(2604);
;// CONCATENATED MODULE: ./build/src/shell/inspect.js











const LOOK_ONLY = { mayAct: false, mayRun: false, why: () => undefined };
/** Judging may ask for the engine first and for its files then. */
const MAX_LOOKS = 4;
const seenBy = (progress, now) => ({
    now,
    sight: progress.sight,
    findings: progress.findings,
    outcomes: progress.outcomes,
});
const isCommand = (effect) => effect.type === 'gather' && effect.need.kind === 'run';
/** Gathers what the condition needs, also while the job still runs; commands of the campaign are not run for a look. */
const judged = async (progress, sources, now) => {
    const { campaign, findings } = progress;
    const again = () => standsBefore(campaign.knowledge, campaign.state, seenBy(progress, now));
    let found = again();
    for (let looks = 0; found?.judged.result === 'look' && looks < MAX_LOOKS; looks++) {
        const effects = found.judged.lookups;
        for (const effect of effects)
            if (effect.type === 'gather' && isCommand(effect))
                findings.set((0,evidence/* needId */.Y)(effect.need), { kind: 'unobserved', why: 'a look runs no command' });
        const due = effects.filter((effect) => !isCommand(effect));
        for (const { need, finding } of await (0,perform/* gather */.kg)([{ campaign, effects: due }], sources))
            findings.set((0,evidence/* needId */.Y)(need), finding);
        found = again();
    }
    return found;
};
const outageOf = (sight) => {
    if (sight.kind === 'seen' || !(0,outage/* isOutage */.u)(sight))
        return {};
    const { code, why, hint } = sight;
    return { outage: { code, why, ...(hint === undefined ? {} : { hint }) } };
};
const explain = (progress, judgement) => {
    const { campaign, ticked, sight } = progress;
    const { spec, state } = campaign;
    const found = standing(spec, state, sight);
    const would = [...ticked.events.map(narrate/* tell */.qz), ...ticked.effects.flatMap(narrate/* dueWords */.k_)];
    const verdicts = judgement?.judged.verdicts ?? [];
    return {
        campaign: spec.campaign,
        file: campaign.file,
        status: (0,core_state/* campaignStatus */.tA)(spec, state),
        held: spec.held,
        ...(found ? { standing: found } : {}),
        ...(judgement && verdicts.length > 0 ? { condition: { which: judgement.which, verdicts } } : {}),
        waiting: ticked.waiting,
        ...outageOf(sight),
        would,
        actor: actorOf((0,core_state/* currentStage */.aY)(spec, state) === undefined, would, ticked.waiting),
        moves: found ? movesOf(spec, state, found, ticked.waiting, judgement?.judged) : [],
        nextLook: (0,cadence/* nextLook */.JD)(spec, ticked.state, ticked.waiting),
    };
};
const both = async (progress, around, now, deep) => {
    const judgement = deep ? await judged(progress, around, now) : undefined;
    const { campaign, ticked } = progress;
    const report = { ...(0,shell_report.campaignReport)(campaign.spec, campaign.state), waiting: ticked.waiting, due: ticked.effects.flatMap(narrate/* dueWords */.k_) };
    return { explanation: explain(progress, judgement), report };
};
/**
 * Looks at all campaigns and explains each. Contacts backends read-only: nothing is even marked there.
 * @param deep whether the evidence for conditions is gathered too: one more remote command for each campaign
 * @throws PortError when the repository cannot be read
 */
const inspect = async (around, now, deep) => {
    try {
        const loaded = await (0,load.load)(around, await around.store.head());
        const sights = await (0,observe/* observe */.l)(loaded.campaigns, false);
        const all = await (0,decide/* decideAll */.k)(loaded.campaigns, sights, around, LOOK_ONLY, now, async () => undefined);
        const at = now();
        const campaigns = await Promise.all(all.map((progress) => both(progress, around, at, deep)));
        return { at, campaigns, problems: loaded.problems };
    }
    finally {
        await Promise.all([...around.backends.values()].map((backend) => backend.close()));
    }
};
/** Seconds that a job has waited and run, by the scheduler's own times; undefined where it does not tell. */
const spans = (job, now) => {
    const until = job.started ?? (job.phase === 'ended' ? job.ended : now);
    const end = job.ended ?? now;
    return {
        ...(job.submitted === undefined || until === undefined ? {} : { queued: Math.max(0, until - job.submitted) }),
        ...(job.started === undefined ? {} : { ran: Math.max(0, end - job.started) }),
    };
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
