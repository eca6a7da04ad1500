export const id = 719;
export const ids = [719];
export const modules = {

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/* harmony import */ var _doctor_check_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8349);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6433);




const MARK = { ok: '✔', warning: '!', problem: '✘' };
const STYLE = { ok: 'green', warning: 'yellow', problem: 'red' };
const lines = (findings, paint) => [...new Set(findings.map(({ about }) => about))].flatMap((subject) => [
    paint('bold', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(subject)),
    ...findings
        .filter(({ about }) => about === subject)
        .flatMap(({ level, check, what, fix }) => [
        `  ${paint(STYLE[level], MARK[level])} ${check}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(what)}`,
        ...(fix === undefined ? [] : [`      ${paint('dim', '→')} ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(fix)}`]),
    ]),
]);
const verdict = (findings) => {
    const count = (level) => findings.filter((finding) => finding.level === level).length;
    const problems = count('problem');
    return `${problems} problem${problems === 1 ? '' : 's'}, ${count('warning')} warnings, ${count('ok')} in order`;
};
/** `doctor`: repository, documents, backends. Exit 1 when something is a problem; a warning is none. */
const doctorCommand = async (args, env, print, colour) => {
    const inputs = (0,_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns);
    const findings = await (0,_doctor_check_up_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUp */ .g)(inputs, env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIG_PATH */ .tF, args.given?.submit === true);
    if (args.json)
        print(JSON.stringify({ findings }, null, 2));
    else {
        for (const line of lines(findings, (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C2)(colour)))
            print(line);
        print(`\n${verdict(findings)}`);
        if (inputs.token === undefined && findings.some(({ check }) => check === 'schedule'))
            print('GitHub was not asked; with a token (`export ESCAPEMENT_GITHUB_TOKEN=$(gh auth token)`) it tells of rules, environment, schedule and minutes.');
        if (args.given?.submit !== true && findings.some(({ check }) => check === 'scheduler'))
            print('Nothing was submitted; `doctor --submit` also tries a trivial job: its comment, hold, release and cancellation.');
    }
    return findings.some(({ level }) => level === 'problem') ? 1 : 0;
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

/***/ 379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/** Whether a path matches a glob of `*`, `?` and literal text; `*` does not cross `/`, `**` does. Linear: one pass with one fallback point. */
const matchesGlob = (path, glob) => {
    let [p, g] = [0, 0];
    let retry;
    while (p < path.length) {
        const deep = glob.startsWith('**', g);
        if (glob[g] === '*') {
            g += deep ? 2 : 1;
            retry = { p, g, deep };
        }
        else if (g < glob.length && (glob[g] === path[p] || (glob[g] === '?' && path[p] !== '/'))) {
            p += 1;
            g += 1;
        }
        else if (retry && (retry.deep || path[retry.p] !== '/')) {
            retry = { ...retry, p: retry.p + 1 };
            p = retry.p;
            g = retry.g;
        }
        else
            return false;
    }
    while (glob[g] === '*')
        g += 1;
    return g === glob.length;
};


/***/ }),

/***/ 1381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iF: () => (/* binding */ slotsBetween),
/* harmony export */   ox: () => (/* binding */ runsAMonth),
/* harmony export */   vz: () => (/* binding */ readCron),
/* harmony export */   yo: () => (/* binding */ nextSlot)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Names as the numbers that they stand for. */
const numbered = (field, names, first) => field.toLowerCase().replace(/[a-z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + first) : name));
/** The values that a cron field means: `*`, a step, `1,31`, `8-18`, `8-18/2`. Undefined: not understood. */
const valuesOf = (field, from, to) => {
    const values = new Set();
    for (const part of field.split(',')) {
        const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
        if (!match)
            return undefined;
        const [, first, last, step] = match;
        const begin = first === undefined ? from : Number(first);
        // `5/15` counts from 5 to the end
        const end = last !== undefined ? Number(last) : first === undefined || step !== undefined ? to : begin;
        const by = Number(step ?? 1);
        if (by === 0 || begin < from || end > to)
            return undefined;
        for (let value = begin; value <= end; value += by)
            values.add(value);
    }
    return values;
};
/** Reads one cron line; undefined for one that is not understood. */
const readCron = (line) => {
    const [minute = '', hour = '', day = '', month = '', weekday = '', ...rest] = line.trim().split(/\s+/);
    const minutes = valuesOf(minute, 0, 59);
    const hours = valuesOf(hour, 0, 23);
    const days = valuesOf(day, 1, 31);
    const months = valuesOf(numbered(month, MONTHS, 1), 1, 12);
    // 7 is Sunday as well
    const weekdays = valuesOf(numbered(weekday, WEEKDAYS, 0), 0, 7);
    if (!minutes || !hours || !days || !months || !weekdays || rest.length > 0)
        return undefined;
    return {
        ...{ minutes, hours, months },
        ...(day === '*' ? {} : { days }),
        ...(weekday === '*' ? {} : { weekdays: new Set([...weekdays].map((value) => value % 7)) }),
    };
};
/** @param on days since the epoch */
const runsOn = ({ months, days, weekdays }, on) => {
    const { month, day } = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .civilOf */ .Ng)(on);
    if (!months.has(month))
        return false;
    if (days === undefined && weekdays === undefined)
        return true;
    return days?.has(day) === true || weekdays?.has((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(on)) === true;
};
const ascending = (values) => [...values].sort((a, b) => a - b);
const slotsOn = (cron, on) => runsOn(cron, on)
    ? ascending(cron.hours).flatMap((hour) => ascending(cron.minutes).map((minute) => on * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ + hour * 3600 + minute * 60))
    : [];
/** The instants after `from`, up to `until`, at which the crons ask for a run: each once, ascending. */
const slotsBetween = (crons, from, until) => {
    const slots = new Set();
    for (let on = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(from); on <= (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(until); on++)
        for (const cron of crons)
            for (const slot of slotsOn(cron, on))
                if (slot > from && slot <= until)
                    slots.add(slot);
    return ascending(slots);
};
/** Days to look ahead for the next slot: a cron may name one day of a year. */
const AHEAD = 366;
/** The first slot after an instant; undefined when there is none within a year. */
const nextSlot = (crons, after) => {
    for (let on = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(after); on <= (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(after) + AHEAD; on++) {
        const [first] = slotsBetween(crons, Math.max(after, on * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ - 1), (on + 1) * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ - 1);
        if (first !== undefined)
            return first;
    }
    return undefined;
};
/** About how many runs a month (of 30 days) a cron starts, in a month in which it runs at all. */
const runsAMonth = ({ minutes, hours, days, weekdays }) => {
    const onDays = days !== undefined ? Math.min(days.size, 30) : weekdays === undefined ? 30 : Math.round((weekdays.size * 30) / 7);
    return minutes.size * hours.size * onDays;
};


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ idleOf),
/* harmony export */   W: () => (/* binding */ DISABLED_AFTER)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);

/** GitHub disables the schedules of a public repository after so many days without activity. */
const DISABLED_AFTER = 60;
/** From then on it is said. */
const WARN_AFTER = 45;
/**
 * Undefined: nothing to say, because the repository is private, has moved, or nobody knows.
 * @param committed this run has made a commit itself
 */
const idleOf = ({ isPublic, runs }, committed, now) => {
    const times = runs.flatMap(({ commitAt }) => commitAt ?? []);
    if (!isPublic || committed || times.length === 0)
        return undefined;
    const since = Math.max(...times);
    const days = Math.floor((now - since) / _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_);
    return days >= WARN_AFTER ? { since, days, disabledAt: since + DISABLED_AFTER * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ } : undefined;
};


/***/ }),

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ON_TIME),
/* harmony export */   u: () => (/* binding */ looksOf)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(295);
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);



/** Runs that are over and looked: what failed has looked, too, as far as it came. */
const looked = ({ conclusion }) => conclusion === 'success' || conclusion === 'failure';
const lastLook = ({ runs }, self) => {
    const ends = runs.flatMap((run) => (run.id !== self && run.ended !== undefined && looked(run) ? [run.ended] : []));
    return ends.length === 0 ? undefined : Math.max(...ends);
};
/** GitHub starts scheduled runs minutes late as a rule, and nobody need read that. */
const ON_TIME = 5 * 60;
const lateness = (last, crons, now) => {
    const [due, ...more] = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, last, now);
    if (due === undefined)
        return undefined;
    return { due, by: now - due, dropped: more.length };
};
/** Delays of three to six hours were seen; what is longer is no delay any more. */
const SILENCE = 6 * 3600;
const FEW_SLOTS = 3;
const scheduled = (run) => run.event === 'schedule' && (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(run);
const silence = (seen, crons, now) => {
    // without any, the workflow has existed at least since its oldest run
    const since = seen.runs.find(scheduled)?.created ?? seen.runs.at(-1)?.created;
    if (since === undefined || now - since < SILENCE)
        return undefined;
    const slots = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, since, now).length;
    return slots >= FEW_SLOTS ? { since, slots } : undefined;
};
const startedOf = (seen, crons, now) => {
    const oldest = seen.runs.at(-1)?.created ?? now;
    const since = Math.max(now - _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_, (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .knownSince */ ._j)(seen), oldest - 1);
    const slots = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, since, now).length;
    const runs = seen.runs.filter((run) => run.created > since && scheduled(run)).length;
    return slots === 0 ? undefined : { slots, runs: Math.min(runs, slots), since };
};
/** Days from which the usual distance of two slots is read: a week and a day, for crons that know weekdays. */
const WEEK = 8 * _calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_;
const intervalOf = (crons, now) => {
    const slots = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsBetween */ .iF)(crons, now, now + WEEK);
    const gaps = slots.slice(1).map((slot, i) => slot - (slots[i] ?? slot));
    return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)];
};
const present = (key, value) => (value === undefined ? {} : { [key]: value });
/**
 * When the look before this one was, how late this one comes, and whether the schedule still runs at all.
 * @param self id of the run that looks now
 * @param crons of the workflow; empty: it has no schedule, or one that is not understood
 */
const looksOf = (seen, self, crons, now) => {
    const last = lastLook(seen, self);
    return {
        ...present('last', last),
        ...present('late', last === undefined ? undefined : lateness(last, crons, now)),
        ...present('interval', intervalOf(crons, now)),
        ...present('next', (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .nextSlot */ .yo)(crons, now)),
        ...present('started', startedOf(seen, crons, now)),
        ...present('silent', silence(seen, crons, now)),
    };
};


/***/ }),

/***/ 6696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ FREE_MINUTES),
/* harmony export */   vU: () => (/* binding */ monthlyMinutes),
/* harmony export */   x6: () => (/* binding */ needsCount)
/* harmony export */ });
/* unused harmony export minutesOf */
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(295);
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1381);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);



/**
 * Minutes a month that GitHub gives away for private repositories, to an account as a whole (Free plan; other plans have more).
 * Public repositories pay nothing.
 */
const FREE_MINUTES = 2000;
/** Every job is billed as whole minutes, at least one; a run has one job. Waiting for a runner is taken along: the runs do not tell it apart. */
const minutesOf = (run, now) => (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(run) ? Math.max(1, Math.ceil(((run.ended ?? now) - run.started) / 60)) : 0;
/** Whether the month's runs are more than were seen, so that their number has to be asked for. */
const needsCount = (seen, now) => (0,_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .knownSince */ ._j)(seen) > (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .monthOf */ .GS)(now).start;
/** Fewer seconds than this say nothing about a pace, unless a page of runs fell into them. */
const LEAST = _calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_;
/** Minutes a second at the present pace; a young workflow has none yet, but its schedule says what is to come. */
const paceOf = (seen, each, crons, now) => {
    const from = seen.runs.at(-1)?.created ?? now;
    // the oldest run only marks where the span begins
    if (now - from >= LEAST || seen.total > seen.runs.length)
        return ((seen.runs.length - 1) * each) / Math.max(1, now - from);
    return crons.length === 0 ? undefined : ((0,_cron_js__WEBPACK_IMPORTED_MODULE_2__/* .slotsBetween */ .iF)(crons, now, now + LEAST).length * each) / LEAST;
};
/** GitHub answers a search for runs with at most so many; a count of exactly that may be short. */
const SEARCHED = 1000;
/**
 * What the month has cost so far and will have cost.
 * @param inMonth number of runs in this month, where `needsCount` said that it has to be asked for
 */
const monthlyMinutes = (seen, inMonth, crons, now) => {
    const { start, end } = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .monthOf */ .GS)(now);
    const own = seen.runs.filter(({ created }) => created >= start);
    const sum = (runs) => runs.reduce((minutes, run) => minutes + minutesOf(run, now), 0);
    const each = seen.runs.length === 0 ? 1 : sum(seen.runs) / seen.runs.length;
    const pace = paceOf(seen, each, crons, now);
    const exact = !needsCount(seen, now);
    const counted = sum(own) + Math.max(0, (inMonth ?? own.length) - own.length) * each;
    const used = inMonth === SEARCHED ? Math.max(counted, (pace ?? 0) * (now - start)) : counted;
    return { used: Math.round(used), ...(pace === undefined ? {} : { forecast: Math.round(used + pace * (end - now)) }), exact };
};


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ LOOK_BACK),
/* harmony export */   _j: () => (/* binding */ knownSince),
/* harmony export */   tQ: () => (/* binding */ counts)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);

/** How far back runs are asked for. */
const LOOK_BACK = 30 * _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_;
/** A run whose every job was left out by its `if:` looked at nothing and is not billed. */
const counts = ({ conclusion }) => conclusion !== 'skipped' && conclusion !== 'action_required';
/** The instant from which on every run is known: that of the oldest one when there are more than a page. */
const knownSince = ({ since, runs, total }) => (total > runs.length ? (runs.at(-1)?.created ?? since) : since);


/***/ }),

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readTickWorkflow),
/* harmony export */   g: () => (/* binding */ grants)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_platform_cron_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);


const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Escapement by its repository's name, or a checkout of it that uses itself. */
const USES = /(^|\/)escapement@|^\.\/?$/;
const usesOf = ({ steps }) => Array.isArray(steps)
    ? steps.flatMap((step) => (isRecord(step) && typeof step.uses === 'string' && USES.test(step.uses) ? [step.uses] : []))
    : [];
/** By the action's input `commit`; its default is `api`. */
const commitsByApi = ({ steps }) => !Array.isArray(steps) || steps.every((step) => !isRecord(step) || !isRecord(step.with) || (step.with.commit ?? 'api') === 'api');
const UTC = ['utc', 'etc/utc', 'gmt', 'etc/gmt'];
const cronOf = (entry) => {
    if (!isRecord(entry) || typeof entry.cron !== 'string')
        return undefined;
    const { timezone } = entry;
    // elsewhere a day has 23 or 25 hours now and then
    return timezone === undefined || (typeof timezone === 'string' && UTC.includes(timezone.toLowerCase())) ? (0,_core_platform_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .readCron */ .vz)(entry.cron) : undefined;
};
const cronsOf = (on) => {
    const entries = isRecord(on) && Array.isArray(on.schedule) ? on.schedule.map(cronOf) : [];
    const crons = entries.filter((cron) => cron !== undefined);
    // half of a schedule would make every look of the other half an early one
    return crons.length === entries.length ? crons : [];
};
const has = (on, name) => on === name || (Array.isArray(on) && on.includes(name)) || (isRecord(on) && Object.hasOwn(on, name));
const permissionsOf = (given) => given === 'write-all' || given === 'read-all' || isRecord(given) ? given : undefined;
const environmentOf = (given) => {
    const name = isRecord(given) ? given.name : given;
    // an expression is known only to the run
    return typeof name === 'string' && name !== '' && !name.includes('${{') ? name : undefined;
};
const namesIn = (text, context) => [
    ...new Set([...text.matchAll(new RegExp(`\\b${context}\\.([A-Za-z_][A-Za-z0-9_]*)`, 'g'))].map(([, name]) => (name ?? '').toUpperCase())),
].filter((name) => name !== 'GITHUB_TOKEN');
const lineOf = (text) => Math.max(1, text.split('\n').findIndex((line) => /^\s*(- )?schedule\s*:/.test(line)) + 1);
/** Reads a workflow file; undefined for one that does not use Escapement, or is no workflow. */
const readTickWorkflow = (text) => {
    let value;
    try {
        value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch {
        return undefined;
    }
    if (!isRecord(value))
        return undefined;
    const jobs = (isRecord(value.jobs) ? Object.values(value.jobs) : []).filter(isRecord);
    const ours = jobs.filter((job) => usesOf(job).length > 0);
    const [job] = ours;
    if (!job)
        return undefined;
    const permissions = permissionsOf(job.permissions ?? value.permissions);
    const environment = environmentOf(job.environment);
    return {
        uses: ours.flatMap(usesOf),
        scheduled: has(value.on, 'schedule'),
        crons: cronsOf(value.on),
        line: lineOf(text),
        ...(permissions === undefined ? {} : { permissions }),
        ...(environment === undefined ? {} : { environment }),
        signed: ours.every(commitsByApi),
        selfHosted: JSON.stringify(job['runs-on'] ?? '').includes('self-hosted'),
        secrets: namesIn(text, 'secrets'),
        variables: namesIn(text, 'vars'),
    };
};
/** Whether the token of the job may do this; a workflow that does not say leaves it to the repository's settings. */
const grants = ({ permissions }, name, access) => {
    if (permissions === undefined)
        return undefined;
    if (permissions === 'write-all')
        return true;
    if (permissions === 'read-all')
        return access === 'read';
    const given = permissions[name];
    return given === 'write' || given === access;
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
