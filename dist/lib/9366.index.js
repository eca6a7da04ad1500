export const id = 9366;
export const ids = [9366];
export const modules = {

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ terminalWidth),
/* harmony export */   k: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** Columns of the terminal; undefined: the words go elsewhere, and are nobody's to break. */
const terminalWidth = () => (process.stdout.isTTY === true ? process.stdout.columns : undefined);
const seen = (text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).length;
/** Words with the blanks before them; what stands in backticks is one word, so that it can still be copied. */
const WORDS = /(\s*)((?:`[^`]*`|[^\s`]|`)+)/g;
/** A line as several that fit: what follows stands below where the last column began, so that a table stays one. */
const wrapped = (line, width) => {
    if (width === undefined || seen(line) <= width)
        return [line];
    const begins = [
        ...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line)
            .slice(0, Math.floor(width / 2))
            .matchAll(/\s{2,}(?=\S)/g),
    ].at(-1);
    const indent = ' '.repeat(begins === undefined ? 2 : begins.index + begins[0].length);
    const lines = [''];
    for (const [, blanks = '', word = ''] of line.matchAll(WORDS)) {
        const last = lines.at(-1) ?? '';
        if (seen(last + blanks + word) > width && seen(last) > indent.length)
            lines.push(indent + word);
        else
            lines[lines.length - 1] = last + blanks + word;
    }
    return lines;
};


/***/ }),

/***/ 9366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whyCommand: () => (/* binding */ whyCommand)
/* harmony export */ });
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);
/* harmony import */ var _shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4632);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2437);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9342);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6433);






const WHO = {
    nobody: 'nobody: it is finished',
    person: 'a person',
    time: 'nobody: time will do',
    backend: 'nobody, unless the backend stays silent',
    tick: 'Escapement, at its next tick',
};
const MARK = { holds: '✔', fails: '✘', 'cannot-tell': '?' };
const STYLE = { holds: 'green', fails: 'red', 'cannot-tell': 'yellow' };
const conditionLines = ({ condition }, paint) => condition === undefined
    ? []
    : [
        `${condition.which} condition`,
        ...condition.verdicts.flatMap(({ text, result, saw, hint }) => [
            `  ${paint(STYLE[result], MARK[result])} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)}${saw === '' ? '' : `: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(saw)}`}`,
            ...(hint === undefined ? [] : hint.split('\n').map((line) => `      ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line))}`)),
        ]),
    ];
const jobLine = ({ standing }, now) => {
    const job = standing?.job;
    if (!job)
        return standing?.at.job === undefined ? [] : [`job        ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(standing.at.job)}`];
    const { queued, ran } = (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .spans */ .i)(job, now);
    const words = [
        `${job.state.toLowerCase()}${job.reason !== '' && job.reason !== 'None' && job.phase !== 'running' ? ` (${job.reason})` : ''}`,
        ...(job.node === undefined || job.node === '' ? [] : [`on ${job.node}`]),
        ...(queued === undefined ? [] : [`waited ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(queued)}`]),
        ...(ran === undefined ? [] : [`ran ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(ran)}${job.timeLimit === undefined ? '' : ` of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(job.timeLimit)}`}`]),
    ];
    return [`job        ${job.id}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(words.join(', '))}`];
};
/** `first` on the label's line, the rest below it. */
const list = (label, items) => items.map((item, i) => `${(i === 0 ? label : '').padEnd(10)} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(item)}`);
const lines = (why, now, paint) => {
    const { standing } = why;
    const stage = standing ? `${standing.stage.number} ${standing.stage.name}: ${standing.at.status}` : 'all stages are done';
    return [
        `${paint('bold', why.campaign)} ${paint('dim', why.file)}`,
        `stage      ${stage}${standing && standing.at.attempt > 0 ? `, attempt ${standing.at.attempt}` : ''}`,
        ...jobLine(why, now),
        ...list('waits for', why.waiting.map(({ why: reason }) => reason)),
        ...(why.outage ? list('because', [why.outage.why, ...(why.outage.hint === undefined ? [] : [why.outage.hint])]) : []),
        ...conditionLines(why, paint),
        ...list('now', why.would.map((text) => `${text}`)),
        ...list('moves it', why.moves),
        `who acts   ${paint(why.actor === 'person' ? 'red' : 'green', WHO[why.actor])}`,
        `next look  ${why.standing === undefined ? 'none is needed' : `${(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(now + why.nextLook)} (in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .length */ .Bw)(why.nextLook)})`}`,
    ];
};
const asJson = (why, now) => {
    const { standing, nextLook, condition, ...rest } = why;
    const job = standing?.job;
    const at = (instant) => (instant === undefined ? null : (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(instant));
    const { queued = null, ran = null } = job ? (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .spans */ .i)(job, now) : {};
    return {
        ...rest,
        stage: standing
            ? { number: standing.stage.number, name: standing.stage.name, status: standing.at.status, attempt: standing.at.attempt }
            : null,
        job: job
            ? {
                ...{ id: job.id, phase: job.phase, state: job.state, reason: job.reason, node: job.node ?? null },
                ...{ submitted: at(job.submitted), started: at(job.started), ended: at(job.ended), queued_seconds: queued, ran_seconds: ran },
                time_limit_seconds: job.timeLimit ?? null,
            }
            : null,
        condition: condition ?? null,
        next_look: standing === undefined ? null : (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isoOf */ .dF)(now + nextLook),
    };
};
/** `why CAMPAIGN`: the stage, its condition with what was seen, its job, what it waits for, who must act. Reads only. */
const whyCommand = async (args, env, print, colour) => {
    const { around } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_3__/* .prepare */ .iA)((0,_setup_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFrom */ .WK)(env, args.root, args.commit, []), env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_PATH */ .tF);
    const { campaign } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .chosen */ .FV)(args, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .campaignNamed */ .em)(args), await (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .campaignsHere */ .k)(around), (one) => one.campaign);
    const { at, campaigns } = await (0,_shell_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .N)({ ...around, only: [campaign] }, _setup_js__WEBPACK_IMPORTED_MODULE_3__/* .clock */ .pm, true);
    const { explanation } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .chosen */ .FV)(args, campaign, campaigns, ({ report }) => report.campaign);
    if (args.json)
        print(JSON.stringify(asJson(explanation, at), null, 2));
    else
        for (const line of lines(explanation, at, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .painter */ .C2)(colour)))
            for (const part of (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(line, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalWidth */ .J)()))
                print(part);
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
