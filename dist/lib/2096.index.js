export const id = 2096;
export const ids = [2096];
export const modules = {

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
        value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(text);
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

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ LABEL),
/* harmony export */   u: () => (/* binding */ DASHBOARD_LABEL)
/* harmony export */ });
/** Label of every issue that we open: by it they are found again, and workflows are filtered. */
const LABEL = 'escapement';
/** Further label of the one dashboard: found also when it is closed. */
const DASHBOARD_LABEL = 'escapement-dashboard';


/***/ }),

/***/ 2096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
;// CONCATENATED MODULE: ./build/src/shell/forge-problems.js

const CONFIG = '.github/escapement.yml';
/** Trouble with the forge is said, and changes nothing. */
const forgeProblem = (code, message, hint) => ({
    code,
    severity: 'warning',
    file: CONFIG,
    line: 1,
    column: 1,
    message,
    hint,
});
const FAILED = {
    create: 'an issue could not be opened',
    edit: 'an issue could not be edited',
    comment: 'a comment could not be written',
    react: 'a comment could not be acknowledged',
    close: 'an issue could not be closed',
    reopen: 'an issue could not be opened again',
    pin: 'the dashboard could not be pinned',
};
const HINT = {
    refused: 'give the token `issues: write`',
    unknown: 'the next run looks what came of it',
    'put-off': 'the next run goes on',
};
/** What could not be written, each reason once. */
const writeProblems = (deeds, outcomes) => {
    const reasons = new Map();
    outcomes.forEach((outcome, i) => {
        if (outcome.kind === 'done')
            return;
        const what = FAILED[deeds[i]?.kind ?? 'edit'];
        reasons.set(`${what} ${outcome.why}`, forgeProblem('NOT_WRITTEN', `${what}: ${(0,inert/* oneLine */.TN)(outcome.why)}`, HINT[outcome.kind]));
    });
    return [...reasons.values()];
};

// EXTERNAL MODULE: ./build/src/shell/narrate.js
var narrate = __webpack_require__(5815);
;// CONCATENATED MODULE: ./build/src/shell/journal.js

const begun = (began) => ({
    began,
    poll: 1,
    commits: [],
    told: new Map(),
    earlier: new Map(),
    troubles: new Map(),
    denied: new Set(),
    problems: new Map(),
    files: [],
    submissions: 0,
    copied: 0,
    kept: 0,
    committed: new Set(),
    evidence: new Map(),
    postponed: new Set(),
});
/** All polls together: by file the newest progress, with every event. */
const whole = ({ told, earlier }) => {
    const all = new Map(earlier);
    for (const [file, { progress, events }] of told)
        all.set(file, { progress, events: [...(earlier.get(file)?.events ?? []), ...events] });
    return all;
};
/** The journal of the next poll: bounds and commits go on, people are heard and told anew. */
const anotherPoll = ({ heard: _, ...before }) => ({
    ...before,
    poll: before.poll + 1,
    told: new Map(),
    earlier: whole(before),
    committed: new Set(),
    evidence: new Map(),
});
/** A remedy is to wait, or the scheduler takes no more jobs now: asking again in the same run would be no new try. */
const mustWait = ({ ticked, outcomes }) => ticked.events.some((event) => event.type === 'stage-retried' && event.later === true) ||
    (ticked.waiting.some(({ on }) => on === 'limit') && [...outcomes.values()].some(({ kind }) => kind === 'refused'));
/** What waiting does not mend: a key, a host key, a module, a line of the configuration. */
const DENIED = ['AUTH', 'HOST_KEY', 'MISCONFIGURED', 'NO_SCHEDULER'];
/** Whether the other side was there and did not let us in, or we had nothing to ask it with. */
const isDenied = (sight) => sight.kind === 'unobserved' && DENIED.includes(sight.code);
/** Takes down what a round came to. */
const note = (journal, all) => {
    for (const progress of all) {
        const events = progress.ticked.events.map((event) => ({ text: (0,narrate/* tell */.qz)(event), event }));
        const said = (journal.heard?.events.get(progress.campaign.file) ?? []).map((event) => ({ text: (0,narrate/* tell */.qz)(event), event }));
        const before = journal.told.get(progress.campaign.file)?.events ?? said;
        journal.evidence.set(progress.campaign.file, { ...journal.evidence.get(progress.campaign.file), ...evidenceOf(progress) });
        journal.told.set(progress.campaign.file, { progress, events: [...before, ...events] });
        const { sight, campaign, bug } = progress;
        if (sight.kind === 'seen' && campaign.backend) {
            journal.troubles.delete(campaign.backend.name);
            journal.denied.delete(campaign.backend.name);
        }
        if (sight.kind === 'unobserved' && campaign.backend && sight.code !== 'NOT_ASKED') {
            journal.troubles.set(campaign.backend.name, sight);
            if (isDenied(sight))
                journal.denied.add(campaign.backend.name);
        }
        if (mustWait(progress))
            journal.postponed.add(campaign.file);
        if (bug !== undefined) {
            const message = `a fault of Escapement itself, in this campaign only: ${bug.split('\n')[0]}`;
            addProblems(journal, [
                { code: 'INTERNAL', severity: 'error', file: campaign.file, line: 1, column: 1, message, hint: 'please report it with the file' },
            ]);
        }
    }
};
/** The failure's own words, and the logs that were looked at to judge it. */
const evidenceOf = ({ ticked, findings }) => {
    const error = ticked.events.flatMap((event) => (event.type === 'attempt-failed' ? [event.error] : [])).at(-1);
    const tails = [...findings].flatMap(([id, finding]) => (finding.kind === 'text' && id.includes('"kind":"tail"') ? [finding.text] : []));
    return { ...(error === undefined ? {} : { error }), ...(error === undefined || tails.length === 0 ? {} : { tail: tails.join('\n') }) };
};
/** Each fault once, however many rounds met it. */
const addProblems = (journal, problems) => {
    for (const problem of problems)
        journal.problems.set(`${problem.code} ${problem.file} ${problem.line}:${problem.column} ${problem.message}`, problem);
};
/** All that is wrong, the files first. */
const problemsIn = ({ files, problems }) => [...files, ...problems.values()];

// EXTERNAL MODULE: ./build/src/shell/load.js + 3 modules
var load = __webpack_require__(8293);
// EXTERNAL MODULE: ./build/src/core/rules/remedy.js + 5 modules
var remedy = __webpack_require__(4566);
// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
;// CONCATENATED MODULE: ./build/src/core/people/digest.js
/** Characters of a digest: enough that nobody finds a second act for it, few enough to compare by eye. */
const DIGEST_LENGTH = 16;
/** How long an approval may be given after it was asked for, in seconds. */
const APPROVAL_SECONDS = 7 * 86_400;
/** One text for one act, whatever the order in which its parts were found. */
const canonical = (act) => {
    if (act.kind === 'restart')
        return JSON.stringify(['restart', act.campaign, act.stage, act.attempt]);
    const jobs = act.jobs.map(({ stage, job }) => JSON.stringify([stage, job])).sort();
    return JSON.stringify(['cancel', act.campaign, ...jobs]);
};
/** Whether a person named exactly this digest: whole, in the letters in which it was shown. */
const namesDigest = (given, digest) => /^[0-9a-f]+$/.test(given) && given.length === DIGEST_LENGTH && given === digest;
/** The act in words, for the issue that asks. */
const actWords = (act) => act.kind === 'cancel'
    ? `cancel ${act.jobs.length} jobs: ${act.jobs.map(({ stage, job }) => `${job} (${stage})`).join(', ')}`
    : `run ${act.stage} again as a whole, as attempt ${act.attempt} or later, without regard to its checkpoint`;

// EXTERNAL MODULE: ./build/src/core/failure/amount.js
var amount = __webpack_require__(2806);
// EXTERNAL MODULE: ./build/src/core/failure/profile.js
var failure_profile = __webpack_require__(5133);
// EXTERNAL MODULE: ./build/src/core/failure/scale.js
var scale = __webpack_require__(1854);
// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/src/core/people/retry.js




/** What a comment may set: resources and where they are taken from. Never where output goes or what is run. */
const SETTABLE = ('partition qos time mem mem-per-cpu mem-per-gpu cpus-per-task ntasks nodes ntasks-per-node gres gpus gpus-per-node ' +
    'account constraint exclude nodelist reservation').split(' ');
const SCALABLE = ['mem', 'mem-per-cpu', 'mem-per-gpu', 'time', 'cpus-per-task', 'ntasks', 'nodes'];
const isScalable = (option) => SCALABLE.includes(option);
/** A factor beyond it is a slip of the finger. */
const MAX_FACTOR = 10;
const factorOf = (value) => {
    const digits = /^([0-9]{1,3}(?:\.[0-9]{1,3})?)x$/.exec(value)?.[1];
    return digits === undefined ? undefined : Number(digits);
};
const scaled = (option, factor, inForce, profile) => {
    if (!isScalable(option))
        return { impossible: `\`${option}\` is not an amount that can be multiplied` };
    if (factor <= 0 || factor > MAX_FACTOR)
        return { impossible: `a factor is above 0 and at most ${MAX_FACTOR}` };
    return (0,scale/* scaleOption */.C)({ kind: 'scale-option', option, factor }, inForce, profile);
};
const absolute = (option, value, inForce) => {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.,:%[\]-]{0,99}$/.test(value))
        return { impossible: `\`${option}\` cannot have such a value` };
    if (option === 'time' && (0,amount/* secondsOf */.TM)(value) === undefined)
        return { impossible: '`time` is written as `02:00:00`, `1-12:00:00` or `2x`' };
    if (option.startsWith('mem') && (0,amount/* memoryOf */.zE)(value) === undefined)
        return { impossible: `\`${option}\` is written as \`16G\`, \`4000M\` or \`2x\`` };
    const before = (0,own/* own */.Z)(inForce, option);
    return { set: { [option]: value }, text: before === undefined ? `${option} set to ${value}` : `${option} ${before} → ${value}` };
};
const one = (word, inForce, profile) => {
    const [, option = '', value = ''] = /^([a-z][a-z-]*)=(\S+)$/.exec(word) ?? [];
    if (option === '')
        return { impossible: 'options are written as `time=2x partition=gh200`' };
    if (!SETTABLE.includes(option))
        return { impossible: `\`${option}\` cannot be set in a comment; what can is ${SETTABLE.join(', ')}` };
    const factor = factorOf(value);
    return factor === undefined ? absolute(option, value, inForce) : scaled(option, factor, inForce, profile);
};
const tooLong = (options, profile) => {
    const limit = (0,failure_profile/* timeLimitOf */.qn)(options, profile);
    const asked = (0,amount/* secondsOf */.TM)(options.time ?? '');
    return limit !== undefined && asked !== undefined && asked > limit
        ? `time ${options.time} is above the limit of partition and QOS (${limit / 3600} h)`
        : undefined;
};
/**
 * `/retry time=2x partition=gh200` → changes of options. A factor multiplies what is in force, up to the profile's limit.
 * @param inForce the script's own options, the file's and the remedies so far on top
 */
const optionsOf = (words, inForce, profile) => {
    const names = words.map((word) => word.split('=')[0]);
    if (new Set(names).size < names.length)
        return { impossible: 'an option is given twice' };
    // absolute values first: a new partition has other limits for what is multiplied
    const ordered = [...words].sort((a, b) => Number(/x$/.test(a)) - Number(/x$/.test(b)));
    let set = {};
    const texts = [];
    for (const word of ordered) {
        const change = one(word, { ...inForce, ...set }, profile);
        if ('impossible' in change)
            return change;
        set = { ...set, ...change.set };
        texts.push(change.text);
    }
    const over = tooLong({ ...inForce, ...set }, profile);
    return over === undefined ? { set, text: texts.join(', ') } : { impossible: over };
};

;// CONCATENATED MODULE: ./build/src/core/people/apply.js




const refused = (why) => ({ refused: why });
/** Jobs that the file names and that may still be there: of a running row, or of one that was set back while its job ran. */
const jobsOf = (spec, state) => spec.stages.flatMap(({ slug }) => {
    const { status, job } = (0,core_state/* stageOf */.gV)(state, slug);
    return job !== undefined && status !== 'done' ? [{ stage: slug, job }] : [];
});
/** The act that an approval stands for, as it would be done now. */
const actOf = (spec, state, kind, stage) => kind === 'cancel'
    ? { kind, campaign: spec.campaign, jobs: jobsOf(spec, state) }
    : { kind, campaign: spec.campaign, stage, attempt: (0,core_state/* stageOf */.gV)(state, stage).attempt + 1 };
const ask = ({ knowledge, state, target, by, now, digestOf }, kind) => {
    const act = actOf(knowledge.spec, state, kind, target.stage.slug);
    const digest = digestOf(act);
    if ((0,core_state/* stageOf */.gV)(state, target.stage.slug).approval?.digest === digest)
        return refused('this is proposed already; its issue waits for a yes');
    return {
        events: [
            {
                type: 'approval-asked',
                stage: target.stage.slug,
                act: kind,
                digest,
                by,
                at: now,
                expires: now + APPROVAL_SECONDS,
                words: actWords(act),
            },
        ],
    };
};
/**
 * Why what was said cannot be about the stage's newest attempt, or about what came of it: it was not there yet. Two people answer one
 * failure, the first answer starts an attempt, and the second must not be taken for a yes to whatever comes of that. A time that is
 * still to come was written by a wrong clock, and proves nothing.
 */
const outdated = ({ state, said, now }, slug) => {
    const { attempt, started, escalatedAt } = (0,core_state/* stageOf */.gV)(state, slug);
    const isBefore = (time) => time !== undefined && (0,core_state/* isoOf */.dF)(said) < time && time <= (0,core_state/* isoOf */.dF)(now);
    if (isBefore(started))
        return `it was said before attempt ${attempt} of ${slug} began; say it again if it still holds`;
    return isBefore(escalatedAt === undefined ? undefined : (0,core_state/* isoOf */.dF)(escalatedAt))
        ? `it was said before ${slug} came to wait for a person as it does now; say it again if it still holds`
        : undefined;
};
/** Commands about what the stage's newest attempt came to. */
const OF_AN_ATTEMPT = ['retry', 'skip', 'confirm', 'restart'];
const carriedOut = (act, by) => act.kind === 'restart'
    ? [{ type: 'stage-restarted', stage: act.stage, by }]
    : act.jobs.map(({ stage, job }) => ({ type: 'cancel-requested', stage, job, by }));
/** Why a stage cannot be run again as a whole, as it stands now. */
const notAgain = ({ status, attempt }) => {
    if (status === 'running')
        return 'its job is not over; `/cancel` it first';
    if (status === 'done')
        return 'this stage is done; set its row to `ready` to run it again';
    return attempt === 0 ? 'this stage has not run yet' : undefined;
};
const approve = (forum, { args }) => {
    const { target, state, by, now, knowledge } = forum;
    const { approval } = (0,core_state/* stageOf */.gV)(state, target.stage.slug);
    if (target.role !== 'approval' || !approval)
        return refused('nothing waits for an approval in this issue');
    if ((0,core_state/* isoOf */.dF)(now) >= approval.expires)
        return refused('this proposal has lapsed; ask for it again');
    const [given = '', ...more] = args;
    if (given === '' || more.length > 0)
        return refused('it takes exactly the digest of the proposal, `/approve DIGEST`');
    if (!namesDigest(given, approval.digest))
        return refused('this is not the digest of what is proposed here');
    const act = actOf(knowledge.spec, state, approval.act, target.stage.slug);
    if (forum.digestOf(act) !== approval.digest)
        return refused('what would be done has changed since it was proposed; ask for it again');
    // the attempt that it was about may have been accepted, or found to run after all
    const why = act.kind === 'restart' ? notAgain((0,core_state/* stageOf */.gV)(state, act.stage)) : undefined;
    if (why !== undefined)
        return refused(why);
    return {
        events: [
            { type: 'approval-given', stage: target.stage.slug, digest: approval.digest, by, words: actWords(act) },
            ...carriedOut(act, by),
        ],
    };
};
const deny = ({ target, state, by }) => target.role === 'approval' && (0,core_state/* stageOf */.gV)(state, target.stage.slug).approval
    ? { events: [{ type: 'approval-ended', stage: target.stage.slug, how: 'denied', by }] }
    : refused('nothing waits for an approval in this issue');
/** Whether the escalation that the issue is about still stands. */
const stands = ({ target, state }) => {
    const { status } = (0,core_state/* stageOf */.gV)(state, target.stage.slug);
    return target.role === 'escalation' && state.escalation !== undefined && (status === 'escalated' || status === 'failed');
};
const retry = (forum, { args }) => {
    if (!stands(forum))
        return refused('nothing failed here that could be tried again');
    const { knowledge, state, target, by } = forum;
    const { overrides } = (0,core_state/* stageOf */.gV)(state, target.stage.slug);
    const change = optionsOf(args, { ...(0,remedy/* requestedOptions */.PQ)({ ...knowledge, stage: target.stage }), ...overrides }, knowledge.profile);
    if ('impossible' in change)
        return refused(change.impossible);
    return {
        events: [{ type: 'retry-granted', stage: target.stage.slug, by, overrides: { ...overrides, ...change.set }, text: change.text }],
    };
};
const skip = (forum) => {
    const { state, target, by, now } = forum;
    const at = (0,core_state/* stageOf */.gV)(state, target.stage.slug);
    if (at.status === 'running')
        return refused('its job is not over; `/cancel` it first');
    if (at.status === 'done')
        return refused('this stage is done');
    if (!stands(forum) && at.asked === undefined)
        return refused('nothing waits for a decision about this stage');
    const predicates = target.stage.exit.map(({ text }) => text).filter((text) => !at.accepted.some(({ predicate }) => predicate === text));
    return { events: [{ type: 'stage-skipped', stage: target.stage.slug, predicates, by, at: now }] };
};
const apply_confirm = ({ state, target, by, now }) => {
    const { asked } = (0,core_state/* stageOf */.gV)(state, target.stage.slug);
    if (target.role !== 'question' || asked === undefined)
        return refused('no condition is asked about in this issue');
    const clauses = [...target.stage.entry, ...target.stage.exit];
    if (!clauses.some(({ text }) => text === asked))
        return refused('the condition has been rewritten since it was asked about');
    return { events: [{ type: 'predicate-confirmed', stage: target.stage.slug, predicate: asked, by, at: now }] };
};
const restart = (forum) => {
    const { state, target, by } = forum;
    const why = notAgain((0,core_state/* stageOf */.gV)(state, target.stage.slug));
    if (why !== undefined)
        return refused(why);
    return target.stage.checkpoint === undefined
        ? { events: [{ type: 'stage-restarted', stage: target.stage.slug, by }] }
        : ask(forum, 'restart');
};
const cancel = (forum) => {
    const jobs = jobsOf(forum.knowledge.spec, forum.state);
    const [only] = jobs;
    if (only === undefined)
        return refused('no job of this campaign is known to be there');
    if (jobs.length > 1)
        return ask(forum, 'cancel');
    const late = outdated(forum, only.stage);
    return late === undefined ? { events: carriedOut({ kind: 'cancel', campaign: '', jobs }, forum.by) } : refused(late);
};
const pause = ({ knowledge, target, by }, wanted) => {
    if (knowledge.spec.held === wanted)
        return refused(wanted ? 'this campaign is held already' : 'this campaign is not held');
    return { events: [{ type: wanted ? 'campaign-held' : 'campaign-resumed', stage: target.stage.slug, by }] };
};
/** `/hold on, I look at it first` is a sentence, and `/skip unless it fails again` says something else. */
const ALONE = ['deny', 'skip', 'confirm', 'restart', 'hold', 'resume', 'cancel'];
/** What follows from one command of a person who may write. Questions (`/why`, `/logs`, `/help`) change nothing. */
const apply = (forum, command) => {
    if (ALONE.includes(command.name) && command.args.length > 0)
        return refused(`\`/${command.name}\` stands alone on its line; write what else there is to say on another one`);
    const late = OF_AN_ATTEMPT.includes(command.name) ? outdated(forum, forum.target.stage.slug) : undefined;
    if (late !== undefined)
        return refused(late);
    switch (command.name) {
        case 'approve':
            return approve(forum, command);
        case 'deny':
            return deny(forum);
        case 'retry':
            return retry(forum, command);
        case 'skip':
            return skip(forum);
        case 'confirm':
            return apply_confirm(forum);
        case 'restart':
            return restart(forum);
        case 'hold':
            return pause(forum, true);
        case 'resume':
            return pause(forum, false);
        case 'cancel':
            return cancel(forum);
        case 'logs':
            return command.args.length === 0 || (command.args.length === 1 && /^[1-9][0-9]{0,2}$/.test(command.args[0] ?? ''))
                ? { events: [] }
                : refused('`/logs` takes a number of lines, up to 999');
        case 'why':
        case 'help':
            return { events: [] };
    }
};
/** Proposals that have lapsed, or that would do something else now than what was proposed. */
const lapsed = ({ spec }, state, now, digestOf) => spec.stages.flatMap(({ slug }) => {
    const { approval } = (0,core_state/* stageOf */.gV)(state, slug);
    if (!approval)
        return [];
    if ((0,core_state/* isoOf */.dF)(now) >= approval.expires)
        return [{ type: 'approval-ended', stage: slug, how: 'expired', by: 'time' }];
    const isOther = digestOf(actOf(spec, state, approval.act, slug)) !== approval.digest;
    const isMoot = approval.act === 'restart' && notAgain((0,core_state/* stageOf */.gV)(state, slug)) !== undefined;
    return isOther || isMoot ? [{ type: 'approval-ended', stage: slug, how: 'stale', by: 'the campaign' }] : [];
});
/** Where the campaign's issues of a state are about: number → stage and role. */
const targetsOf = (spec, state) => {
    const targets = new Map();
    const here = (0,core_state/* currentStage */.aY)(spec, state) ?? spec.stages.at(-1);
    if (state.progressIssue !== undefined && here)
        targets.set(state.progressIssue, { role: 'progress', stage: here });
    for (const stage of spec.stages) {
        const { issue, asked, approval } = (0,core_state/* stageOf */.gV)(state, stage.slug);
        if (issue !== undefined)
            targets.set(issue, { role: asked === undefined ? 'escalation' : 'question', stage });
        if (approval?.issue !== undefined)
            targets.set(approval.issue, { role: 'approval', stage });
    }
    return targets;
};

;// CONCATENATED MODULE: ./build/src/shell/caps.js

const CAPS = { create: 'issuesPerTick', comment: 'commentsPerTick' };
const SPENT = { create: 'created', comment: 'commented' };
/** How much of a kind this run may still write. */
const roomFor = (kind, forge, limits) => Math.max(0, limits[CAPS[kind]] - forge.usage[SPENT[kind]]);
/** Deeds within the caps of one run; what is over them is made again from the state by the next run. */
const capped = (deeds, forge, limits, problems) => {
    const left = { create: roomFor('create', forge, limits), comment: roomFor('comment', forge, limits) };
    const over = { create: 0, comment: 0 };
    const kept = deeds.filter(({ kind }) => {
        if (kind !== 'create' && kind !== 'comment')
            return true;
        if (left[kind]-- > 0)
            return true;
        over[kind] += 1;
        return false;
    });
    for (const kind of ['create', 'comment'])
        if (over[kind] > 0)
            problems.push(forgeProblem('CAPPED', `${over[kind]} × ${kind} put off: one run makes ${limits[CAPS[kind]]}`, 'the next run goes on; see `limits:`'));
    return kept;
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/people/commands.js + 2 modules
var people_commands = __webpack_require__(3027);
;// CONCATENATED MODULE: ./build/src/core/people/judge.js

/** Whether anything in the comment asks for an answer; only then its author's permission is asked for. */
const speaksToUs = (comment) => {
    const { commands, unknown } = (0,people_commands/* parseCommands */.Gr)(comment.body);
    return commands.length + unknown.length > 0;
};
const contradiction = ({ commands }) => {
    const decided = (0,people_commands/* decisions */.a)(commands);
    if (decided.length < 2)
        return undefined;
    return `one comment decides one thing, and this one says ${decided.map(({ name }) => `\`/${name}\``).join(' and ')}`;
};
/** Who it is decides before what is said: an edited comment or a bot's is not read any further. */
const unfit = ({ author, edited }) => {
    if (author.kind === 'bot')
        return 'bots decide nothing here';
    if (author.kind === 'gone' || author.id === undefined)
        return 'its author is gone';
    return edited ? 'it was edited after it was written; write it anew' : undefined;
};
/**
 * Judges author and form of one comment.
 * @param permission of the comment's author, by number
 * @param viewer our own number: what our account wrote is never a command
 */
const judge = (comment, permission, viewer) => {
    const parsed = (0,people_commands/* parseCommands */.Gr)(comment.body);
    if (parsed.commands.length + parsed.unknown.length === 0 || comment.author.id === viewer)
        return { kind: 'ignored' };
    // a mistyped or unrelated line of a stranger is no business of ours, and answering it would be noise
    if (parsed.commands.length === 0 && permission !== 'write')
        return permission === 'unknown' ? { kind: 'undecided' } : { kind: 'ignored' };
    const why = unfit(comment);
    if (why !== undefined)
        return { kind: 'refused', why };
    if (permission === 'unknown')
        return { kind: 'undecided' };
    if (permission !== 'write')
        return { kind: 'refused', why: 'it takes write access to this repository' };
    if (parsed.unknown.length > 0)
        return { kind: 'refused', why: `\`${parsed.unknown[0]}\` is no command; \`/help\` lists them` };
    const against = contradiction(parsed);
    return against === undefined ? { kind: 'heard', commands: parsed.commands } : { kind: 'refused', why: against };
};

;// CONCATENATED MODULE: ./build/src/shell/hear.js





const digestOf = (act) => (0,external_node_crypto_.createHash)('sha256').update(canonical(act)).digest('hex').slice(0, DIGEST_LENGTH);
const begin = (campaign) => ({
    campaign,
    state: campaign.state,
    events: [],
    accepted: [],
    refused: [],
    replies: [],
    reopen: [],
});
const happen = (one, events) => {
    for (const event of events)
        one.state = (0,core_state/* evolve */.sf)(one.campaign.spec, one.state, event);
    one.events.push(...events);
};
/** Comments with something for us, oldest first over all issues of the campaign: numbers ascend with time. */
const sayings = async (sight, targets, forge) => {
    const all = [...targets].flatMap(([issue, target]) => (sight.issues.get(issue)?.comments ?? [])
        .filter((comment) => !comment.refused && speaksToUs(comment))
        .map((comment) => ({ issue, target, comment })));
    const said = [];
    for (const each of all.sort((a, b) => a.comment.id - b.comment.id)) {
        said.push({ ...each, judged: judge(each.comment, await forge.permission(each.comment.author), sight.viewer) });
    }
    return said.filter(({ judged }) => judged.kind !== 'ignored');
};
/** As long as it cannot be told for one comment whether it counts, none behind it is heard: order is kept, and nothing is lost. */
const inOrder = (said) => {
    if (!said.some(({ judged }) => judged.kind === 'undecided'))
        return [...said];
    const stop = said.findIndex(({ judged }) => judged.kind !== 'refused');
    return said.slice(0, stop);
};
/** The campaign as the comments before have left it: a hold counts at once. */
const knowledgeAfter = ({ campaign, events }) => {
    const last = events.filter(({ type }) => type === 'campaign-held' || type === 'campaign-resumed').at(-1);
    return last ? { ...campaign.knowledge, spec: { ...campaign.spec, held: last.type === 'campaign-held' } } : campaign.knowledge;
};
const follow = (one, { issue, target, comment, judged }, now) => {
    const commands = judged.kind === 'heard' ? judged.commands : [];
    const forum = { knowledge: knowledgeAfter(one), state: one.state, target, by: comment.author.login, said: comment.at, now, digestOf };
    const applied = commands.map((command) => apply(forum, command));
    const no = judged.kind === 'refused' ? judged.why : applied.flatMap((each) => ('refused' in each ? [each.refused] : []))[0];
    if (no !== undefined) {
        one.refused.push({ issue, comment, why: no });
        return;
    }
    const handled = { type: 'comment-handled', stage: target.stage.slug, issue, comment: comment.id };
    happen(one, [handled, ...applied.flatMap((each) => ('events' in each ? each.events : []))]);
    one.accepted.push(comment);
    const asks = commands.filter(({ name }) => name === 'why' || name === 'logs' || name === 'help');
    one.replies.push(...asks.map((command) => ({ file: one.campaign.file, issue, comment, command })));
};
/** Whether git still has this issue for what it was about. */
const stillMeant = ({ state }, number, { role, stage }) => {
    const { issue, approval } = (0,core_state/* stageOf */.gV)(state, stage.slug);
    return role === 'approval' ? approval?.issue === number : issue === number;
};
/** Closed before it was about what it is about now. */
const isLate = ({ state }, { closedAt: said }, { stage }, now) => said !== undefined && outdated({ state, said, now }, stage.slug) !== undefined;
const hear_closed = async (one, issue, target, { viewer, forge, now }) => {
    const by = issue.closedBy;
    if (target.role === 'progress' || by === undefined || !stillMeant(one, issue.number, target))
        return;
    const { slug: stage } = target.stage;
    const permission = by.id === viewer ? 'less' : await forge.permission(by);
    if (permission === 'unknown')
        return;
    if (permission === 'less')
        one.reopen.push({ issue: issue.number, why: 'It takes write access to this repository to close this; its cause still stands.' });
    else if (target.role === 'escalation' && isLate(one, issue, target, now))
        one.reopen.push({ issue: issue.number, why: 'It was closed before this came about; close it again if that still holds.' });
    else if (target.role === 'escalation')
        happen(one, [{ type: 'escalation-cleared', stage, by: by.login }]);
    else if (target.role === 'approval')
        happen(one, [{ type: 'approval-ended', stage, how: 'denied', by: by.login }]);
    else
        one.reopen.push({
            issue: issue.number,
            why: 'Closing confirms nothing, and the campaign still waits for an answer: `/confirm`, `/skip` or `/hold`.',
        });
};
/** Comments and closings of one campaign's issues → events. Comments first: who closes with a comment says it before. */
const hear = async (campaign, sight, forge, now) => {
    const one = begin(campaign);
    const targets = targetsOf(campaign.spec, campaign.state);
    for (const said of inOrder(await sayings(sight, targets, forge)))
        follow(one, said, now);
    for (const [number, target] of targets) {
        const issue = sight.issues.get(number);
        if (issue && !issue.open)
            await hear_closed(one, issue, target, { viewer: sight.viewer, forge, now });
    }
    happen(one, lapsed(campaign.knowledge, one.state, now, digestOf));
    return one;
};

;// CONCATENATED MODULE: ./build/src/document/edits.js


const cellEdits = (stage, before, after) => {
    const cell = (column, from, to) => from === to ? [] : [{ kind: 'cell', stage: stage.name, column, from, to }];
    return [
        ...cell('Status', before.status, after.status),
        ...cell('JobID', before.job ?? '', after.job ?? ''),
        ...cell('Started', before.started ?? '', after.started ?? ''),
        ...cell('Completed', before.completed ?? '', after.completed ?? ''),
        ...cell('Retries', String(before.retries), String(after.retries)),
    ];
};
const scalarEdit = (path, from, to) => {
    if (from === to)
        return [];
    return to === undefined ? [{ kind: 'remove', path, from: from ?? null }] : [{ kind: 'scalar', path, from: from ?? null, to }];
};
const valueEdit = (path, from, to) => {
    if (JSON.stringify(from) === JSON.stringify(to))
        return [];
    return Object.keys(to).length === 0 ? [{ kind: 'remove', path, from }] : [{ kind: 'value', path, from, to }];
};
const counted = (n) => (n === 0 ? undefined : n);
const stamp = (at) => (at === undefined ? undefined : (0,core_state/* isoOf */.dF)(at));
const machineEdits = (stage, before, after) => {
    const at = (key) => ['stages', stage.name, key];
    return [
        ...scalarEdit(at('attempt'), counted(before.attempt), counted(after.attempt)),
        ...valueEdit(at('overrides'), before.overrides, after.overrides),
        ...valueEdit(at('accepted'), before.accepted, after.accepted),
        ...scalarEdit(at('missing_since'), stamp(before.missingSince), stamp(after.missingSince)),
        ...valueEdit(at('failures'), before.failures, after.failures),
        ...scalarEdit(at('links'), counted(before.links), counted(after.links)),
        ...scalarEdit(at('preemptions'), counted(before.preemptions), counted(after.preemptions)),
        ...scalarEdit(at('elements'), before.elements, after.elements),
        ...scalarEdit(at('escalated_at'), stamp(before.escalatedAt), stamp(after.escalatedAt)),
        ...scalarEdit(at('issue'), before.issue, after.issue),
        ...scalarEdit(at('asked'), before.asked, after.asked),
        ...scalarEdit(at('granted'), before.granted, after.granted),
        ...scalarEdit(at('given_up'), before.givenUp, after.givenUp),
        ...scalarEdit(at('cancel'), before.cancel, after.cancel),
        ...valueEdit(at('approval'), before.approval ?? {}, after.approval ?? {}),
    ];
};
const escalationEdits = (before, after) => {
    const flag = !before === !after ? [] : [{ kind: 'scalar', path: ['escalation_required'], from: Boolean(before), to: Boolean(after) }];
    // An old reason may stand beside a flag that is down: it is not compared then.
    const reason = after?.reason ?? '';
    if ((before?.reason ?? '') === reason)
        return flag;
    return [...flag, { kind: 'scalar', path: ['escalation_reason'], ...(before ? { from: before.reason } : {}), to: reason }];
};
/** The difference of two states of one campaign as edits, each with what it expects to find. Equal states give none. */
const editsFor = (spec, before, after) => [
    ...(before.status === after.status
        ? []
        : [{ kind: 'scalar', path: ['status'], from: before.status, to: after.status }]),
    ...(before.currentStage === after.currentStage
        ? []
        : [{ kind: 'current-stage', from: before.currentStage, to: after.currentStage }]),
    ...escalationEdits(before.escalation, after.escalation),
    ...valueEdit(['handled'], before.handled ?? {}, after.handled ?? {}),
    ...scalarEdit(['notify', 'issue'], before.progressIssue, after.progressIssue),
    ...scalarEdit(['budget', 'spent_core_hours'], before.spentCoreHours, after.spentCoreHours),
    ...scalarEdit(['budget', 'spent_usd'], before.spentUsd, after.spentUsd),
    ...spec.stages.flatMap((stage) => {
        const old = (0,own/* own */.Z)(before.stages, stage.slug) ?? (0,core_state/* untouched */.sF)();
        const now = (0,own/* own */.Z)(after.stages, stage.slug) ?? (0,core_state/* untouched */.sF)();
        return [...cellEdits(stage, old, now), ...machineEdits(stage, old, now)];
    }),
];

// EXTERNAL MODULE: ./build/src/document/outline.js
var document_outline = __webpack_require__(2969);
// EXTERNAL MODULE: ./build/src/document/table.js
var document_table = __webpack_require__(4315);
;// CONCATENATED MODULE: ./build/src/shell/log.js



const OPEN = '—';
const ESCALATED = 'escalated';
const SECTION = 'Failure log';
/** What was done about a failure: the retry or the escalation that follows it in the same tick. */
const answerTo = (events, from) => events.slice(from + 1).find((event) => event.type === 'stage-retried' || event.type === 'stage-escalated');
const actionOf = (answer) => (answer === undefined ? OPEN : answer.type === 'stage-retried' ? answer.action : ESCALATED);
/** A stage as its row names it. */
const stageName = (campaign, slug) => campaign.spec.stages.find((stage) => stage.slug === slug)?.name ?? slug;
/** Rows of the failure log, oldest first. */
const failuresIn = (text) => {
    const table = (0,document_outline/* sectionsNamed */.Ay)((0,document_outline/* outlineOf */.W4)(text), SECTION).flatMap(document_outline/* tablesIn */.N$)[0];
    if (!table)
        return [];
    const grid = (0,document_table/* gridOf */.y_)(text, table);
    // people write `Error msg (1 line)` for `Error msg`, and may do so elsewhere
    const column = (name) => Math.max((0,document_table/* columnOf */.uV)(grid, name), grid.header.findIndex((header) => (0,document_table/* headerKey */.Xs)(header).startsWith((0,document_table/* headerKey */.Xs)(name))));
    return grid.rows.map(({ cells }) => {
        const read = (name) => {
            const cell = cells[column(name)];
            return cell ? (0,document_table/* readCell */.$$)(text, cell) : '';
        };
        return {
            stage: read('Stage'),
            class: read('Error class'),
            error: read('Error msg'),
            action: read('Action taken'),
            result: read('Result'),
        };
    });
};
/** Those that have no result yet, oldest first. */
const openFailures = (text) => failuresIn(text).filter(({ result }) => result === OPEN);
/** The newest failure of a stage, by its name. */
const lastFailure = (text, stage) => failuresIn(text).findLast((failure) => failure.stage === stage);
const row = (stage, event, answer, at) => ({
    kind: 'append-row',
    section: SECTION,
    cells: [at, stage, event.class, (0,inert/* oneLine */.TN)(event.error, 160), (0,inert/* oneLine */.TN)(actionOf(answer), 160), OPEN],
});
/** Whether an action changed anything that a reader could learn from; what a person did is not in its words. */
const changedSomething = (action) => action !== '' && action !== OPEN && !/^(?:resubmitted|resumed from checkpoint|escalated|tried again|retried after)/.test(action);
/** Gives the newest open row of a stage its result; with a class, the newest of that class. */
const completed = (stage, to, of) => ({
    kind: 'row-cell',
    section: SECTION,
    match: [
        { column: 'Stage', equals: stage },
        ...(of === undefined ? [] : [{ column: 'Error class', equals: of }]),
        { column: 'Result', equals: OPEN },
    ],
    column: 'Result',
    to,
});
/** The same failure goes to a person after a remedy: that remedy did not help. */
const disproved = (campaign, stage, event, answer) => {
    if (answer?.type !== 'stage-escalated')
        return [];
    const newest = openFailures(campaign.text).findLast((open) => open.stage === stage && open.class === event.class);
    return newest === undefined || newest.action === ESCALATED ? [] : [completed(stage, 'did not help', event.class)];
};
/** One line for each remedy that helped, and not twice. */
const lessons = ({ text }, helped, at) => {
    const lines = helped
        .filter(({ action }) => changedSomething(action))
        .map(({ stage, class: name, action }) => (0,inert/* oneLine */.TN)(`${stage}: ${name} resolved by ${action}`));
    return [...new Set(lines)]
        .filter((line) => !text.includes(line))
        .map((line) => ({ kind: 'append-item', section: 'Lessons learned', text: `${at.slice(0, 10)} ${line}` }));
};
const isTakenBack = ({ state }, { stage, job, adopted }) => adopted && state.stages[stage]?.givenUp === job;
/** A person's word that ends a stage which did not pass: nothing was mended, and nothing is learned from it. */
const decided = (event) => {
    if (event.type === 'stage-skipped')
        return `skipped by ${(0,inert/* oneLine */.TN)(event.by, 60)}`;
    return event.type === 'stage-taken-as-done' ? 'taken as done by hand' : undefined;
};
/** Rows of the failure log: one for each failure, completed when the stage passes or a person ends it, with what was learned from it. */
const logEdits = (campaign, ticked, at) => ticked.events.flatMap((event, i) => {
    const stage = stageName(campaign, event.stage);
    if (event.type === 'attempt-failed') {
        const answer = answerTo(ticked.events, i);
        return [...disproved(campaign, stage, event, answer), row(stage, event, answer, at)];
    }
    // its job was quicker than the cancellation: what was to be done about it was not
    if (event.type === 'attempt-submitted' && isTakenBack(campaign, event))
        return [completed(stage, 'not needed: the job went on')];
    const word = decided(event);
    if (word === undefined && event.type !== 'stage-done')
        return [];
    const open = openFailures(campaign.text).filter((failure) => failure.stage === stage);
    if (word !== undefined)
        return open.map(() => completed(stage, word));
    // an edit goes to the last row that is open: they are completed from below
    const results = open.toReversed().map(({ action }) => completed(stage, changedSomething(action) ? `RESOLVED by ${action}` : 'RESOLVED'));
    return [...results, ...lessons(campaign, open, at)];
});

// EXTERNAL MODULE: ./build/src/core/budget.js
var budget = __webpack_require__(3524);
// EXTERNAL MODULE: ./build/src/core/failure/fallback.js
var fallback = __webpack_require__(8036);
;// CONCATENATED MODULE: ./build/src/shell/queue.js





const queue_SECTION = 'Action queue';
/** With a box of its own, so that it can be ticked off in a list that has none. */
const item = (words) => ({ kind: 'append-item', section: queue_SECTION, text: `[ ] ${words} ${fallback/* OWN_MARK */.xI}` });
const opening = (job) => `Job ${(0,inert/* oneLine */.TN)(job, 80)} `;
/** A command is over before anybody could look again; its item would only be noise. */
const isWorthAnItem = (campaign, slug) => campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind !== 'command';
const added = (campaign, event) => {
    switch (event.type) {
        case 'attempt-submitted': {
            const name = campaign.spec.stages.find((stage) => stage.slug === event.stage)?.name ?? event.stage;
            return isWorthAnItem(campaign, event.stage) ? [item(`${opening(event.job)}(${name}) submitted at ${(0,core_state/* isoOf */.dF)(event.at)}. Re-check.`)] : [];
        }
        case 'budget-warned': {
            const unit = event.budget === 'cap_usd' ? '$' : 'core-hours';
            return [
                item(`${(0,budget/* figure */.vP)(event.spent)} of ${(0,budget/* figure */.vP)(event.cap)} ${unit} are spent: nothing more is submitted beyond \`budget.${event.budget}\`.`),
            ];
        }
        default:
            return [];
    }
};
/** Events after which nobody needs to look at the stage's earlier job again. */
const MOVED = [
    'stage-done',
    'stage-taken-as-done',
    'attempt-failed',
    'stage-escalated',
    'stage-skipped',
    'stage-restarted',
    'retry-granted',
];
const tickedOff = (campaign, slug) => {
    const job = (0,own/* own */.Z)(campaign.state.stages, slug)?.job;
    if (job === undefined)
        return [];
    return campaign.spec.queue
        .filter(({ text, done }) => !done && (0,fallback/* isOwnItem */.U3)(text) && text.startsWith(opening(job)))
        .map(({ text }) => ({ kind: 'check-item', section: queue_SECTION, text }));
};
/** The action queue as people watch it: one item for each submission, ticked off when the stage has moved on. Only our own are touched. */
const queueEdits = (campaign, { events }) => {
    const moved = [...new Set(events.filter(({ type }) => MOVED.includes(type)).map(({ stage }) => stage))];
    return [...moved.flatMap((slug) => tickedOff(campaign, slug)), ...events.flatMap((event) => added(campaign, event))];
};

;// CONCATENATED MODULE: ./build/src/shell/edits.js



const DAY = 86_400;
/** Once a day the file says that somebody still looks; otherwise only a change is worth a commit. */
const heartbeatDue = (campaign, at) => {
    const last = Date.parse(campaign.state.lastTick ?? '');
    return Number.isNaN(last) || Date.parse(at) - last >= DAY * 1000;
};
/** A hold is the author's word in the file; a command writes the same there. */
const heldEdits = (campaign, ticked) => {
    const last = ticked.events.filter(({ type }) => type === 'campaign-held' || type === 'campaign-resumed').at(-1);
    if (!last)
        return [];
    const held = last.type === 'campaign-held';
    return held === campaign.spec.held ? [] : [{ kind: 'scalar', path: ['held'], from: campaign.spec.held, to: held }];
};
/**
 * What this tick changes in the campaign's document; empty: nothing, and then nothing is written at all.
 * @param looked whether its backend was really observed: a heartbeat that saw nothing would be a lie
 */
const changesOf = (campaign, ticked, at, looked) => {
    const edits = [
        ...editsFor(campaign.spec, campaign.state, ticked.state),
        ...heldEdits(campaign, ticked),
        ...logEdits(campaign, ticked, at),
        ...queueEdits(campaign, ticked),
    ];
    const copied = ticked.events.some((event) => event.type === 'files-synced' && (event.files.length > 0 || event.kept !== undefined));
    if (edits.length === 0 && !copied && !(looked && heartbeatDue(campaign, at) && campaign.state.status !== 'done'))
        return [];
    return [...edits, { kind: 'scalar', path: ['last_tick'], to: at }];
};

;// CONCATENATED MODULE: ./build/src/shell/message.js



const SUBJECT_LENGTH = 100;
const brief = ({ campaign, events }) => {
    const words = events.map(narrate/* tellShort */.sV).filter((text) => text !== '');
    const all = words.length > 0 ? words : events.map(narrate/* tell */.qz);
    return `${campaign}: ${all.length > 0 ? all.join(', ') : 'looked'}`;
};
const cut = (text) => (0,inert/* commitLine */.w_)(text, SUBJECT_LENGTH);
/** A subject that a person would write: `co-diffusion: smoke done, npt-prod submitted as 12345700`. */
const subjectOf = (told) => {
    const [only] = told;
    if (only && told.length === 1)
        return cut(brief(only));
    const names = told.map(({ campaign }) => campaign);
    const moved = told.flatMap(({ events }) => events);
    const count = (type, word) => {
        const n = moved.filter((event) => event.type === type).length;
        return n === 0 ? [] : [`${n} ${word}`];
    };
    const counts = [
        ...count('stage-done', 'done'),
        ...count('attempt-submitted', 'submitted'),
        ...count('attempt-failed', 'failed'),
        ...count('stage-escalated', 'for a person'),
    ];
    const lesser = [
        ...count('stage-ready', 'ready'),
        ...count('job-missed', 'unknown to the scheduler'),
        ...count('job-found-again', 'known again'),
        ...count('issue-opened', moved.filter(({ type }) => type === 'issue-opened').length === 1 ? 'issue opened' : 'issues opened'),
    ];
    const who = names.length <= 3 ? names.join(', ') : `${names.length} campaigns`;
    const all = counts.length > 0 ? counts : lesser;
    return cut(all.length > 0 ? `${who}: ${all.join(', ')}` : who);
};
const time = (at) => (at === undefined ? '-' : (0,core_state/* isoOf */.dF)(at));
/** A scheduler's word for how a job ended: letters alone, so that nothing else can come of it. */
const word = (state) => state.replace(/[^A-Z_]/g, '').slice(0, 30) || 'UNKNOWN';
/**
 * Attempts whose end this commit tells, for `history`: when the job was submitted, began and ended by the cluster's clock (`-`: never, or
 * nobody knows), the cluster's word for it, and what it cost. Git alone then tells waiting from running.
 */
const endings = ({ after, events }, slug) => events.flatMap((event) => {
    if (!['stage-done', 'attempt-failed', 'job-cancelled'].includes(event.type) || event.stage !== slug)
        return [];
    const { end, cost, attempt = (0,core_state/* stageOf */.gV)(after, slug).attempt } = event;
    const key = `${slug}.${attempt}`;
    return [
        ...(end ? [`Job-Times: ${key} ${time(end.submitted)} ${time(end.started)} ${time(end.ended)} ${word(end.state)}`] : []),
        ...(cost ? [`Job-Cost: ${key} ${cost.coreHours} core-hours${cost.usd > 0 ? `, ${cost.usd} USD` : ''}`] : []),
    ];
});
const trailersOf = (told) => {
    const { campaign, before, after, events } = told;
    const stages = [...new Set(events.map((event) => event.stage))];
    return [
        `Campaign: ${campaign}`,
        ...stages.flatMap((slug) => {
            const [was, is] = [(0,core_state/* stageOf */.gV)(before, slug), (0,core_state/* stageOf */.gV)(after, slug)];
            return [
                `Stage: ${slug}`,
                `Transition: ${was.status} -> ${is.status}`,
                ...(is.job !== undefined && is.job !== was.job ? [`Job: ${(0,inert/* oneLine */.TN)(is.job, 80)}`] : []),
                ...(is.attempt !== was.attempt ? [`Attempt: ${campaign}.${slug}.${is.attempt}`] : []),
                ...endings(told, slug),
            ];
        }),
    ];
};
/**
 * The commit's message: subject, what happened in sentences, trailers.
 * @param further trailers beside the usual ones: `Approved-By: mia`
 * @param run names this run (a URL or a random id), so that a lost answer can be recognised as our own commit
 */
const messageOf = (told, run, further = []) => {
    const body = told.flatMap(({ campaign, events }) => events.map((event) => `- ${campaign}: ${(0,inert/* commitLine */.w_)((0,narrate/* tell */.qz)(event), 400)}`));
    const trailers = [...told.flatMap(trailersOf), ...further, `Run: ${run}`];
    return [subjectOf(told), '', ...(body.length > 0 ? [...body, ''] : []), ...trailers, ''].join('\n');
};

// EXTERNAL MODULE: ./build/src/document/queue.js
var queue = __webpack_require__(9284);
// EXTERNAL MODULE: ./build/src/document/splice.js
var splice = __webpack_require__(8031);
;// CONCATENATED MODULE: ./build/src/document/edit-list.js



const PLACEHOLDER = /^\s*(?:[-*+]\s+)?[_*]?\(?(?:none(?: yet)?|nothing(?: yet)?|empty)\.?\)?[_*]?\s*$/i;
// words that bring a check box of their own need none of ours
const joined = (bullet, words) => (/^\[[ xX]\] /.test(words) ? bullet.replace(/\[ \] $/, '') : bullet) + words;
/** Indent, marker and box of the next item, as the list's last one has them. */
const bulletOf = (text, list, last) => {
    const line = text.slice((0,splice/* lineStart */.PT)(text, (0,document_outline/* startOf */.GH)(last)), (0,splice/* lineEnd */.kd)(text, (0,document_outline/* startOf */.GH)(last)));
    const match = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)/.exec(line);
    const indent = match?.[1] ?? '';
    const marker = match?.[3] ? `${Number(match[3]) + 1}${match[4]}` : (match?.[2] ?? '-');
    const box = list.children.some((item) => /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(text.slice((0,document_outline/* startOf */.GH)(item), (0,document_outline/* endOf */.pJ)(item)))) ? '[ ] ' : '';
    return `${indent}${marker}${(match?.[5] ?? ' ').slice(0, 4)}${box}`;
};
const firstBullet = (section) => (section.toLowerCase() === 'action queue' ? '- [ ] ' : '- ');
// The section's own blocks: what comes before its first subheading.
const ownNodes = (section) => {
    const sub = section.nodes.findIndex((node) => node.type === 'heading');
    return sub < 0 ? section.nodes : section.nodes.slice(0, sub);
};
/** Adds an item at the end of a section's last list; `(none yet)` gives way to it. */
const appendItem = (text, edit) => {
    const eol = (0,splice/* eolOf */.Wl)(text);
    const words = (0,splice/* onOneLine */.GJ)(edit.text);
    const section = (0,document_outline/* sectionsNamed */.Ay)((0,document_outline/* outlineOf */.W4)(text), edit.section)[0];
    const bullet = firstBullet(edit.section);
    if (!section)
        return `${text}${text.endsWith('\n') ? '' : eol}${eol}## ${edit.section}${eol}${eol}${joined(bullet, words)}${text.endsWith('\n') ? eol : ''}`;
    const nodes = ownNodes(section);
    const only = nodes.length === 1 ? nodes[0] : undefined;
    if (only && PLACEHOLDER.test(text.slice((0,document_outline/* startOf */.GH)(only), (0,document_outline/* endOf */.pJ)(only))))
        return (0,splice/* splice */.V4)(text, (0,document_outline/* startOf */.GH)(only), (0,document_outline/* endOf */.pJ)(only), joined(bullet, words));
    const list = (0,document_outline/* listsIn */.vX)({ ...section, nodes }).at(-1);
    const last = list?.children.at(-1);
    if (list && last) {
        const end = (0,splice/* lineEnd */.kd)(text, (0,document_outline/* endOf */.pJ)(last));
        return (0,splice/* splice */.V4)(text, end, end, `${eol}${joined(bulletOf(text, list, last), words)}`);
    }
    const tail = nodes.at(-1);
    const end = (0,splice/* lineEnd */.kd)(text, tail ? (0,document_outline/* endOf */.pJ)(tail) : section.headingEnd);
    return (0,splice/* splice */.V4)(text, end, end, `${eol}${eol}${joined(bullet, words)}`);
};
/** Ticks off the first open item with these words; one that is ticked already stays. */
const checkItem = (text, edit) => {
    const outline = (0,document_outline/* outlineOf */.W4)(text);
    const items = (0,document_outline/* sectionsNamed */.Ay)(outline, edit.section)
        .flatMap((section) => (0,queue/* itemsIn */.U)(outline, section))
        .filter((item) => item.text === (0,splice/* onOneLine */.GJ)(edit.text) && item.box !== undefined);
    const open = items.find((item) => !item.done);
    if (open?.box !== undefined)
        return (0,splice/* splice */.V4)(text, open.box, open.box + 1, 'x');
    return items.length > 0 ? text : undefined;
};

// EXTERNAL MODULE: ./build/src/document/duration.js
var duration = __webpack_require__(231);
// EXTERNAL MODULE: ./build/src/document/rows.js
var document_rows = __webpack_require__(1830);
;// CONCATENATED MODULE: ./build/src/document/edit-table.js





/** Cells compared as they are read: `—` is none, `Done` is `done`, no retries are 0. */
const normal = (column, value) => {
    const word = (0,document_table/* bareWord */.dA)(value);
    if (column === 'Retries')
        return (0,document_table/* isNone */.$I)(word) ? '0' : word;
    if ((0,document_table/* isNone */.$I)(word) || (column !== 'Status' && /^YYYY/.test(word) && !(0,duration/* isDate */.$P)(word)))
        return '';
    return column === 'Status' ? word.toLowerCase() : word;
};
/** How this column writes "none": as its other cells do, else `—`. */
const noneIn = (text, grid, index) => {
    const cells = grid.rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
    return cells.map((cell) => (0,document_table/* readCell */.$$)(text, cell)).find((value) => value !== '' && (0,document_table/* isNone */.$I)(value)) ?? '—';
};
const replaceCell = (text, grid, index, cell, column, edit) => {
    const now = normal(column, (0,document_table/* readCell */.$$)(text, cell));
    if (now === normal(column, edit.to))
        return text;
    if (edit.from !== undefined && now !== normal(column, edit.from))
        return undefined;
    const value = normal(column, edit.to) === '' ? noneIn(text, grid, index) : edit.to;
    return (0,splice/* splice */.V4)(text, cell.start, cell.end, (0,document_table/* fillCell */.eS)(text.slice(cell.start, cell.end), value));
};
/** Edits one cell of the table of stages. */
const editCell = (text, edit) => {
    const grid = (0,document_rows/* stageGrid */.x2)((0,document_outline/* outlineOf */.W4)(text));
    if (!grid)
        return undefined;
    const name = (0,document_table/* columnOf */.uV)(grid, 'Name');
    const index = (0,document_table/* columnOf */.uV)(grid, edit.column);
    const rows = grid.rows.filter((row) => row.cells[name] && (0,document_table/* bareWord */.dA)((0,document_table/* readCell */.$$)(text, row.cells[name])) === edit.stage);
    const cell = rows.length === 1 ? rows[0]?.cells[index] : undefined;
    const next = cell && replaceCell(text, grid, index, cell, edit.column, edit);
    return next === undefined || next === text || sameShape(grid, (0,document_rows/* stageGrid */.x2)((0,document_outline/* outlineOf */.W4)(next))) ? next : undefined;
};
// In a table without outer pipes a first cell can turn its row into something else: that is not written.
const sameShape = (before, after) => after !== undefined &&
    after.rows.length === before.rows.length &&
    after.rows.every((row, i) => row.cells.length === before.rows[i]?.cells.length);
const tableOf = (outline, section) => {
    const table = (0,document_outline/* sectionsNamed */.Ay)(outline, section).flatMap(document_outline/* tablesIn */.N$)[0];
    return table && (0,document_table/* gridOf */.y_)(outline.text, table);
};
/** Edits a cell in the last row of a section's table that matches. */
const editRowCell = (text, edit) => {
    const grid = tableOf((0,document_outline/* outlineOf */.W4)(text), edit.section);
    if (!grid)
        return undefined;
    const matches = (cells) => edit.match.every(({ column, equals }) => {
        const cell = cells[columnIn(grid, column)];
        return cell !== undefined && (0,document_table/* readCell */.$$)(text, cell) === asRead(equals);
    });
    const index = columnIn(grid, edit.column);
    const cell = grid.rows.findLast((row) => matches(row.cells))?.cells[index];
    return cell && replaceCell(text, grid, index, cell, edit.column, edit);
};
// What a cell gives back after the value was written to it.
const asRead = (value) => {
    const written = ` ${(0,document_table/* escapeCell */.kq)(value)} `;
    return (0,document_table/* readCell */.$$)(written, { start: 0, end: written.length });
};
/** Columns of the failure log, in the order in which `append-row` takes its cells. */
const FAILURE_COLUMNS = ['Date', 'Stage', 'Error class', 'Error msg', 'Action taken', 'Result'];
// `Error msg (1 line)` is `Error msg`.
const columnIn = (grid, name) => {
    const exact = (0,document_table/* columnOf */.uV)(grid, name);
    return exact >= 0 ? exact : grid.header.findIndex((header) => header.toLowerCase().startsWith(name.toLowerCase()));
};
const rowText = (text, grid, cells) => {
    const places = FAILURE_COLUMNS.map((name) => columnIn(grid, name));
    const known = places.every((place) => place >= 0);
    const values = grid.header.map((_, i) => cells[known ? places.indexOf(i) : i] ?? '');
    const wide = (cell) => (cell ? [...text.slice(cell.start, cell.end).trim()].length : 0);
    const padded = values.map((value, i) => {
        const escaped = (0,document_table/* escapeCell */.kq)(value);
        return escaped + ' '.repeat(Math.max(0, wide(grid.headerCells[i]) - [...escaped].length));
    });
    return `| ${padded.join(' | ')} |`;
};
const newTable = (eol, cells) => {
    const line = (values) => `| ${values.map(document_table/* escapeCell */.kq).join(' | ')} |`;
    return [line(FAILURE_COLUMNS), `|${FAILURE_COLUMNS.map((name) => '-'.repeat(name.length + 2)).join('|')}|`, line(cells)].join(eol);
};
/** Adds a row at the end of a section's table; table and section are made where they are missing. */
const appendRow = (text, edit) => {
    const outline = (0,document_outline/* outlineOf */.W4)(text);
    const eol = (0,splice/* eolOf */.Wl)(text);
    const section = (0,document_outline/* sectionsNamed */.Ay)(outline, edit.section)[0];
    if (!section)
        return `${text}${text.endsWith('\n') ? '' : eol}${eol}## ${edit.section}${eol}${eol}${newTable(eol, edit.cells)}${text.endsWith('\n') ? eol : ''}`;
    const table = (0,document_outline/* sectionsNamed */.Ay)(outline, edit.section).flatMap(document_outline/* tablesIn */.N$)[0];
    if (!table)
        return (0,splice/* splice */.V4)(text, section.headingEnd, section.headingEnd, `${eol}${eol}${newTable(eol, edit.cells)}`);
    const end = (0,splice/* lineEnd */.kd)(text, (0,document_outline/* endOf */.pJ)(table));
    const indent = /^[ \t]*/.exec(text.slice((0,splice/* lineStart */.PT)(text, (0,document_table/* gridOf */.y_)(text, table).start)))?.[0] ?? '';
    return (0,splice/* splice */.V4)(text, end, end, `${eol}${indent}${rowText(text, (0,document_table/* gridOf */.y_)(text, table), edit.cells)}`);
};

// EXTERNAL MODULE: ./build/src/document/edit-yaml.js + 3 modules
var edit_yaml = __webpack_require__(6114);
;// CONCATENATED MODULE: ./build/src/document/apply.js



/** The text after one edit; undefined when a person has edited the same field, or it is not there any more. */
const applyOne = (text, edit) => {
    switch (edit.kind) {
        case 'cell':
            return editCell(text, edit);
        case 'row-cell':
            return editRowCell(text, edit);
        case 'append-row':
            return appendRow(text, edit);
        case 'append-item':
            return appendItem(text, edit);
        case 'check-item':
            return checkItem(text, edit);
        case 'current-stage':
            return (0,edit_yaml/* currentStageEdit */.c)(text, edit);
        case 'scalar':
        case 'value':
        case 'remove':
            return (0,edit_yaml/* editYaml */.a)(text, edit);
    }
};
/**
 * Makes the edits in a text, one after the other; every byte that is not meant stays.
 * @returns the new text, and the edits that were not made because a person's edit of the same field goes before ours
 */
const applyEdits = (text, edits) => {
    let current = text;
    const conflicts = [];
    for (const edit of edits) {
        const next = applyOne(current, edit);
        if (next === undefined)
            conflicts.push(edit);
        else
            current = next;
    }
    return { text: current, conflicts };
};

// EXTERNAL MODULE: ./build/src/document/read.js + 3 modules
var read = __webpack_require__(6596);
;// CONCATENATED MODULE: ./build/src/shell/moved.js

/** The stage that the flag names which we raise or take down. */
const flagged = ({ campaign, state }) => {
    const { reason = '' } = state.escalation ?? campaign.state.escalation ?? {};
    return campaign.spec.stages.find(({ slug }) => reason.startsWith(`${slug}: `))?.name;
};
/** The stage that an edit is about: its row, its entry, its failures, and the flag that is one with its row. */
const stageIn = (edit, meant) => {
    if (edit.kind === 'cell')
        return edit.stage;
    if (edit.kind === 'append-row')
        return edit.cells[1];
    if (edit.kind === 'row-cell')
        return edit.match.find(({ column }) => column === 'Stage')?.equals;
    if (!('path' in edit))
        return undefined;
    if (edit.path[0] === 'stages')
        return String(edit.path[1]);
    return String(edit.path[0]).startsWith('escalation_') ? flagged(meant) : undefined;
};
/** The field, as people know it. */
const fieldOf = (edit) => {
    if (edit.kind === 'cell')
        return edit.column;
    if (!('path' in edit))
        return edit.kind === 'current-stage' ? 'current_stage' : 'its lists';
    return String(edit.path[0] === 'stages' ? edit.path[2] : edit.path.join('.'));
};
/**
 * Whether what we leave alone in a row is not what it was decided beside: how far it is, and what people took as given for its attempt.
 * Of a row that was put back meanwhile, the conditions taken as given once would else stand beside a job that nobody has judged.
 */
const isOther = (newer, read, written) => (!written.includes('Status') && newer.status !== read.status) ||
    (!written.includes('Completed') && newer.completed !== read.completed) ||
    (!written.includes('accepted') && JSON.stringify(newer.accepted) !== JSON.stringify(read.accepted));
/** Stages whose row is another one than was judged: on a newer text, nothing of ours is true of them. */
const movedStages = (newer, meant) => {
    const { spec, state } = meant.campaign;
    const isMoved = (stage) => {
        if (!newer)
            return true;
        const [now, read] = [(0,core_state/* stageOf */.gV)(newer.state, stage.slug), (0,core_state/* stageOf */.gV)(state, stage.slug)];
        const own = meant.edits.filter((edit) => stageIn(edit, meant) === stage.name);
        return now.job !== read.job || (own.length > 0 && isOther(now, read, own.map(fieldOf)));
    };
    return spec.stages.filter(isMoved).map(({ name }) => name);
};

;// CONCATENATED MODULE: ./build/src/shell/reapply.js




const encode = (text) => new TextEncoder().encode(text);
/** What may still be written when rows have moved: what is said of the others. */
const standing = (edits, moved, meant) => moved.length === 0
    ? [...edits]
    : edits.filter((edit) => {
        const stage = stageIn(edit, meant);
        return stage !== undefined && !moved.includes(stage);
    });
/** Another run has written the same meanwhile: what it appended must not stand there twice. */
const isWritten = (text, edits) => {
    const told = edits
        .filter(({ kind }) => kind === 'cell' || kind === 'scalar' || kind === 'value')
        .filter((edit) => !('path' in edit && edit.path[0] === 'last_tick'));
    const { text: after, conflicts } = applyEdits(text, told);
    return told.length > 0 && conflicts.length === 0 && after === text;
};
const listed = (edits) => [...new Set(edits.map(fieldOf))].join(', ');
/** Another run of ours has told the same of this stage, at another second, or is ahead: nobody but a run raises the attempt. */
const agrees = (newer, ours) => newer.attempt > ours.attempt || (newer.status === ours.status && newer.attempt === ours.attempt && newer.job === ours.job);
/** Nobody looks at a finished campaign again: what was started for it meanwhile is named here, or nowhere. */
const whatOfIt = (newer, slug, { job }) => job !== undefined && job !== (0,core_state/* stageOf */.gV)(newer.state, slug).job && (0,core_state/* campaignStatus */.tA)(newer.spec, newer.state) === 'done'
    ? `as the file stands now the campaign is finished, and nobody looks at it again: job ${job} is left to you; it is taken over where the row is set to \`ready\``
    : 'nothing is lost: the next run looks again, and finds its jobs by the record on the cluster';
const aboutStage = (newer, { slug, name }, edits, meant) => {
    const { campaign, state } = meant;
    const dropped = edits.filter((edit) => stageIn(edit, meant) === name);
    if (dropped.length === 0)
        return [];
    return [
        {
            code: 'EDITED_MEANWHILE',
            severity: 'warning',
            file: campaign.file,
            ...newer.placeOf({ kind: 'cell', stage: slug, column: 'Status' }),
            message: `the row of \`${name}\` was edited while this run was at work; the edit stands, and what this run had to write there (${listed(dropped)}) is dropped`,
            hint: whatOfIt(newer, slug, (0,core_state/* stageOf */.gV)(state, slug)),
        },
    ];
};
/** What gave way to a person: one line for each row, and one for the rest of the file. */
const gaveWay = (newer, dropped, meant) => {
    const { campaign, state } = meant;
    const differing = campaign.spec.stages.filter(({ slug }) => !newer || !agrees((0,core_state/* stageOf */.gV)(newer.state, slug), (0,core_state/* stageOf */.gV)(state, slug)));
    const rows = newer ? differing.flatMap((stage) => aboutStage(newer, stage, dropped, meant)) : [];
    // what follows from the rows is written anew by whoever writes next
    const derived = ['status', 'current_stage', 'last_tick'];
    const rest = dropped.filter((edit) => stageIn(edit, meant) === undefined && !derived.includes(fieldOf(edit)));
    // in a file that cannot be read any more nothing is written at all
    const lost = newer ? rest : dropped;
    if (rows.length > 0 || lost.length === 0 || (newer && differing.length === 0))
        return rows;
    return [
        {
            code: 'EDITED_MEANWHILE',
            severity: 'warning',
            file: campaign.file,
            line: 1,
            column: 1,
            message: `the file was edited while this run was at work; the edit stands, and what this run had to write (${listed(lost)}) is dropped`,
            hint: 'nothing is lost: the next run looks again',
        },
    ];
};
/**
 * Makes our changes in a text that may be newer than the one they were decided on. A person's edit of the same field goes before ours,
 * and a row is written whole or not at all: `ready` from one run beside the job id of another would start that attempt's successor.
 */
const reapply = (text, meant) => {
    const { campaign, edits } = meant;
    if (text === campaign.text)
        return { text: applyEdits(text, edits).text, problems: [] };
    if (isWritten(text, edits))
        return { text, problems: [] };
    const newer = (0,read/* readWorkflow */.S)(encode(text), campaign.file).workflow;
    const unmoved = standing(edits, movedStages(newer, meant), meant);
    const { conflicts } = applyEdits(text, unmoved);
    // what somebody wrote into the failure log does not make the row another one
    const torn = conflicts.filter(({ kind }) => kind !== 'row-cell').flatMap((edit) => stageIn(edit, meant) ?? []);
    const kept = standing(unmoved, torn, meant);
    const dropped = edits.filter((edit) => !kept.includes(edit) || conflicts.includes(edit));
    return { text: applyEdits(text, kept).text, problems: gaveWay(newer, dropped, meant) };
};

// EXTERNAL MODULE: ./build/src/shell/sync.js
var sync = __webpack_require__(2297);
;// CONCATENATED MODULE: ./build/src/shell/record.js






/** How often a head that keeps moving is followed within one run. */
const MAX_TRIES = 6;
const record_encode = (text) => new TextEncoder().encode(text);
const textsAt = async (store, sha, edited) => {
    const contents = await store.read(sha, edited.map(({ campaign }) => campaign.file));
    return contents.map((bytes) => (bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined));
};
/** Input files that remedies change, by their path in the repository. */
const inputEdits = (edited) => edited.flatMap(({ campaign, told }) => told.events.flatMap((event) => {
    const folder = campaign.spec.localDir === '' ? '' : `${campaign.spec.localDir}/`;
    return event.type === 'stage-retried' ? (event.edits ?? []).map((edit) => ({ ...edit, path: `${folder}${edit.path}` })) : [];
}));
/** An input that somebody changed since it was read is not edited over: the run ends, and the next one decides on the new text. */
const inputChanges = async (store, sha, inputs) => {
    const contents = await store.read(sha, inputs.map(({ path }) => path));
    return inputs.map(({ path, before, after }, i) => {
        if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents[i]) === before)
            return { path, content: record_encode(after) };
        throw new ports_error/* PortError */.B('REFUSED', `${path} was edited while a remedy was about to edit it`, {
            hint: 'nothing was written; the next run looks at the new text',
        });
    });
};
/**
 * Writes one commit for all campaigns that changed; never overwrites a person's edit.
 * @param follow whether the same edits are made on top of a head that has moved
 */
const record = async (store, parent, progress, now, run, trailers = [], follow = true) => {
    const edited = progress
        .map(({ campaign, ticked, sight, findings = new Map() }) => {
        const told = { campaign: campaign.spec.campaign, before: campaign.state, after: ticked.state, events: ticked.events };
        return {
            campaign,
            state: ticked.state,
            told,
            edits: changesOf(campaign, ticked, (0,core_state/* isoOf */.dF)(now), sight?.kind === 'seen'),
            copies: (0,sync/* copyChanges */.DR)(campaign.file, ticked, findings),
            news: (0,sync/* newsOf */.Lq)(campaign.file, ticked, run),
        };
    })
        .filter(({ edits }) => edits.length > 0);
    if (edited.length === 0)
        return { problems: [] };
    const message = messageOf(edited.map(({ told }) => told), run, trailers);
    const inputs = inputEdits(edited);
    let base = parent;
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
        const texts = await textsAt(store, base, edited);
        const results = edited.flatMap((each, i) => texts[i] === undefined ? [] : [{ file: each.campaign.file, before: texts[i], ...reapply(texts[i], each) }]);
        const changes = results.flatMap(({ file, before, text }) => (text === before ? [] : [{ path: file, content: record_encode(text) }]));
        const problems = results.flatMap((result) => result.problems);
        const copies = edited.flatMap((each, i) => (texts[i] === undefined ? [] : each.copies));
        await (0,sync/* checkUntouched */._r)(store, parent, base, copies);
        await (0,sync/* checkStillHere */.hi)(store, parent, base, edited.map(({ campaign, told }) => ({ file: campaign.file, events: told.events })));
        const news = edited.flatMap((each, i) => (texts[i] === undefined ? [] : [each.news]));
        changes.push(...(await inputChanges(store, base, inputs)), ...copies, ...(await (0,sync/* indexChanges */._u)(store, base, news)));
        if (changes.length === 0)
            return { problems };
        const committed = await store.commit(base, message, changes);
        if (committed.kind === 'committed')
            return { sha: committed.sha, problems };
        if (!follow)
            return { problems: [], moved: true };
        base = committed.head;
    }
    throw new ports_error/* PortError */.B('UNREACHABLE', `the branch moved ${MAX_TRIES} times while one commit was being made`, {
        hint: 'others commit to it all the time; what was done is noted on the cluster, and the next run records it',
    });
};

;// CONCATENATED MODULE: ./build/src/shell/people.js






const asksOf = (campaigns) => new Map(campaigns.flatMap(({ spec, state }) => [...targetsOf(spec, state).keys()].map((number) => [number, state.handled?.[number] ?? 0])));
/** Reactions before the commit: the same one twice is one, so a run that dies in between repeats nothing that shows. */
const react = async (forge, heard, problems) => {
    const refusals = heard.flatMap(({ refused }) => refused);
    const reactions = [
        ...heard.flatMap(({ accepted }) => accepted.filter((comment) => !comment.accepted).map(({ id }) => ({ kind: 'react', comment: id, with: '+1' }))),
        ...refusals.map(({ comment }) => ({ kind: 'react', comment: comment.id, with: 'confused' })),
    ];
    const outcomes = await forge.write(reactions);
    problems.push(...writeProblems(reactions, outcomes));
    const from = reactions.length - refusals.length;
    // only whose reaction was the first says why: of two runs at once one is
    return refusals.flatMap(({ issue, comment, why }, i) => {
        const outcome = outcomes[from + i];
        return outcome?.kind === 'done' && !outcome.again ? [{ kind: 'comment', issue, body: `${comment.url}: not done, ${why}.` }] : [];
    });
};
/** What somebody with the right to has said yes to; closing an issue is never one of them. */
const APPROVING = [
    'retry-granted',
    'predicate-confirmed',
    'stage-skipped',
    'stage-restarted',
    'campaign-held',
    'campaign-resumed',
    'cancel-requested',
    'approval-given',
];
const people_trailersOf = (heard) => {
    const by = heard.flatMap(({ events }) => events.flatMap((event) => ('by' in event && APPROVING.includes(event.type) ? [event.by] : [])));
    const urls = heard.flatMap(({ accepted }) => accepted.map(({ url }) => url));
    return [...[...new Set(by)].map((login) => `Approved-By: ${(0,inert/* oneLine */.TN)(login, 60)}`), ...urls.map((url) => `Comment: ${(0,inert/* oneLine */.TN)(url, 300)}`)];
};
const written = async (store, sha, heard, now, run) => {
    const progress = heard
        .filter(({ events }) => events.length > 0)
        .map(({ campaign, state, events }) => ({ campaign, ticked: { state, events, effects: [], waiting: [], mustRecord: true } }));
    return progress.length === 0 ? { problems: [] } : record(store, sha, progress, now, run, people_trailersOf(heard), false);
};
const cancelsIn = (events) => events.flatMap((event) => (event.type === 'cancel-requested' ? [event.job] : []));
const isSilent = ({ events, accepted, refused, reopen }) => events.length + accepted.length + refused.length + reopen.length === 0;
/**
 * What people wrote since the last run, judged, and committed before anything is done about it. Throws PortError as the store does.
 * `moved`: another run, or a person, was there first. The same words may mean something else now, or have had their effect already.
 * @param anew whether this is the poll's first look at the forge
 */
const listen = async (people, store, campaigns, sha, limits, now, run, anew = true) => {
    const { forge } = people;
    const sight = await forge.read({ after: asksOf(campaigns), anew });
    const heard = { sight, events: new Map(), replies: [], cancelling: new Set(), problems: [] };
    if (sight.kind === 'unobserved') {
        const hint = sight.refused
            ? 'give the job `permissions: {issues: write}`; until then nobody is asked in an issue, and no comment is read'
            : 'the next run reads them, and opens what is due';
        heard.problems.push(forgeProblem('FORGE_SILENT', `issues were not read (${sight.why}); nothing that people wrote was lost`, hint));
        return heard;
    }
    const all = [];
    for (const campaign of campaigns)
        all.push(await hear(campaign, sight, forge, now));
    if (all.every(isSilent))
        return heard;
    if ((await store.head()) !== sha)
        return 'moved';
    // beyond the cap the reaction alone must do: to leave comments for later would hold up whoever wrote after them
    const refusals = capped(await react(forge, all, heard.problems), forge, limits, heard.problems);
    heard.problems.push(...writeProblems(refusals, await forge.write(refusals)));
    const recorded = await written(store, sha, all, now, run);
    if (recorded.moved)
        return 'moved';
    heard.problems.push(...recorded.problems);
    const reopened = all
        .flatMap(({ reopen }) => reopen)
        .slice(0, roomFor('comment', forge, limits))
        .flatMap(({ issue, why }) => [
        { kind: 'reopen', issue },
        { kind: 'comment', issue, body: why },
    ]);
    heard.problems.push(...writeProblems(reopened, await forge.write(reopened)));
    if (recorded.sha === undefined || recorded.sha === sha)
        return heard;
    for (const { campaign, events } of all)
        if (events.length > 0)
            heard.events.set(campaign.file, events);
    for (const job of all.flatMap(({ events }) => cancelsIn(events)))
        heard.cancelling.add(job);
    return { ...heard, sha: recorded.sha, replies: all.flatMap(({ replies }) => replies) };
};

// EXTERNAL MODULE: ./build/src/core/people/issues.js
var issues = __webpack_require__(69);
// EXTERNAL MODULE: ./build/src/ports/forge.js
var forge = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/src/core/rules/judge.js + 13 modules
var rules_judge = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/src/shell/people-text.js
var people_text = __webpack_require__(4665);
// EXTERNAL MODULE: ./build/src/shell/perform.js
var perform = __webpack_require__(6929);
;// CONCATENATED MODULE: ./build/src/shell/answer.js





const LINES = 40;
const BYTES_PER_LINE = 400;
const why = ({ about, waiting }) => {
    const { spec } = about.campaign;
    const stage = (0,core_state/* currentStage */.aY)(spec, about.state);
    if (!stage)
        return 'Every stage is done.';
    const { status, attempt, job } = (0,core_state/* stageOf */.gV)(about.state, stage.slug);
    const reasons = waiting.map((one) => `- waits for ${one.on === 'person' ? '**a person**' : one.on}: ${about.evidence === 'none' ? '(not shown here)' : (0,inert/* inline */.mG)(one.why, 1000)}`);
    const head = `**${(0,inert/* inline */.mG)(stage.name)}** is ${status}, attempt ${attempt}${job === undefined ? '' : `, job ${(0,inert/* inline */.mG)(job)}`}${spec.held ? '; the campaign is held' : ''}.`;
    return [head, ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n');
};
/** How many lines may be shown: people with write access ask, but everybody reads the answer. */
const allowed = (about, asked) => about.evidence === 'none' ? 0 : about.evidence === 'line' ? 1 : Math.min(asked, about.evidence === 'tail' ? 100 : 999);
const logs = async ({ about }, args, store) => {
    const { campaign, state } = about;
    const stage = (0,core_state/* currentStage */.aY)(campaign.spec, state) ?? campaign.spec.stages.at(-1);
    const lines = allowed(about, Number(args[0] ?? LINES));
    if (!stage || lines === 0)
        return 'Logs are not shown here (`evidence: none`).';
    const { job } = (0,core_state/* stageOf */.gV)(state, stage.slug);
    const seen = job === undefined ? undefined : { id: job, phase: 'unknown', state: '', reason: '' };
    const globs = (0,rules_judge/* logsOf */.Hw)({ stage, directives: campaign.knowledge.directives }, seen);
    const effects = globs.map((glob) => ({ type: 'gather', need: { kind: 'tail', glob, bytes: Math.min(64_000, lines * BYTES_PER_LINE) } }));
    const looked = await (0,perform/* gather */.kg)([{ campaign, effects }], { store });
    const parts = looked.flatMap(({ need, finding }) => {
        const name = need.kind === 'tail' ? need.glob : '';
        if (finding.kind === 'text' && finding.text.trim() !== '')
            return [`${(0,inert/* inline */.mG)(finding.file ?? name)}:`, '', (0,inert/* fenced */.OF)(finding.text, lines), ''];
        return finding.kind === 'unobserved' ? [`${(0,inert/* inline */.mG)(name)} could not be looked at: ${(0,inert/* inline */.mG)(finding.why)}`, ''] : [];
    });
    return parts.length > 0 ? parts.join('\n') : 'There is no log yet.';
};
const answer = async (reply, outcome, store) => {
    switch (reply.command.name) {
        case 'logs':
            return logs(outcome, reply.command.args, store);
        case 'why':
            return why(outcome);
        default:
            return (0,people_text/* helpText */.BK)();
    }
};
/** Answers to `/why`, `/logs` and `/help`, as comments on the issue where they were asked. */
const answers = async (replies, outcomes, store) => {
    const deeds = [];
    for (const reply of replies) {
        const outcome = outcomes.find(({ about }) => about.campaign.file === reply.file);
        if (outcome)
            deeds.push({ kind: 'comment', issue: reply.issue, body: (0,people_text/* bounded */.Mm)(`${reply.comment.url}:\n\n${await answer(reply, outcome, store)}`) });
    }
    return deeds;
};

// EXTERNAL MODULE: ./build/src/shell/clock.js
var clock = __webpack_require__(6426);
// EXTERNAL MODULE: ./build/src/shell/overview.js + 2 modules
var overview = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/src/core/calendar.js
var calendar = __webpack_require__(295);
// EXTERNAL MODULE: ./build/src/core/platform/idle.js
var platform_idle = __webpack_require__(1111);
// EXTERNAL MODULE: ./build/src/core/platform/looks.js
var looks = __webpack_require__(1645);
// EXTERNAL MODULE: ./build/src/core/platform/minutes.js
var minutes = __webpack_require__(6696);
// EXTERNAL MODULE: ./build/src/core/platform/runs.js
var runs = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/src/document/tick-workflow.js
var tick_workflow = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/src/shell/platform.js









const NOTHING = {
    last_look: null,
    late: null,
    interval: null,
    next_slot: null,
    started: null,
    silent: null,
    minutes: null,
    idle: null,
};
/** A right that GitHub does not name is the one that reading runs takes. */
const RIGHT = 'actions: read';
const unknown = (answer) => {
    if (answer.kind === 'silent')
        return { ...NOTHING, unknown: { why: answer.why, needs: null } };
    const why = answer.kind === 'missing' ? 'GitHub does not show this token the workflow' : answer.why;
    return { ...NOTHING, unknown: { why, needs: (answer.kind === 'refused' ? answer.needs : undefined) ?? RIGHT } };
};
const looksReport = ({ last, late, interval, next, started, silent }) => ({
    last_look: last === undefined ? null : (0,core_state/* isoOf */.dF)(last),
    late: late ? { due: (0,core_state/* isoOf */.dF)(late.due), seconds: late.by, dropped: late.dropped } : null,
    interval: interval ?? null,
    next_slot: next === undefined ? null : (0,core_state/* isoOf */.dF)(next),
    started: started ? { ...started, since: (0,core_state/* isoOf */.dF)(started.since) } : null,
    silent: silent ? { ...silent, since: (0,core_state/* isoOf */.dF)(silent.since) } : null,
});
const idleReport = (idle) => idle ? { since: (0,core_state/* isoOf */.dF)(idle.since), disabled_at: (0,core_state/* isoOf */.dF)(idle.disabledAt) } : null;
/** The workflow's file at the commit that was read; undefined where it cannot be read now. */
const workflowAt = async (store, sha, path) => {
    if (sha === undefined)
        return undefined;
    try {
        const [bytes] = await store.read(sha, [path]);
        return bytes && (0,tick_workflow/* readTickWorkflow */.X)(new TextDecoder().decode(bytes));
    }
    catch (error) {
        if (error instanceof ports_error/* PortError */.B)
            return undefined;
        throw error;
    }
};
/** Minutes count on GitHub's own machines only. */
const minutesOf = async ({ platform, workflow }, seen, crons, now) => {
    if (seen.isPublic === undefined)
        return null;
    const counted = (0,minutes/* needsCount */.x6)(seen, now) ? await platform.countRuns(fileOf(workflow), (0,calendar/* monthOf */.GS)(now).start) : undefined;
    if (counted && counted.kind !== 'told')
        return null;
    const { used, forecast, exact } = (0,minutes/* monthlyMinutes */.vU)(seen, counted?.value, crons, now);
    return { used, forecast: forecast ?? null, exact, free: seen.isPublic ? null : minutes/* FREE_MINUTES */.DF };
};
const fileOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const asked = async (tickedBy, around, journal, now) => {
    const told = await tickedBy.platform.runs(fileOf(tickedBy.workflow), now - runs/* LOOK_BACK */.OE);
    if (told.kind !== 'told')
        return unknown(told);
    const workflow = await workflowAt(around.store, journal.read, tickedBy.workflow);
    const crons = workflow?.crons ?? [];
    const platform = {
        unknown: null,
        ...looksReport((0,looks/* looksOf */.u)(told.value, tickedBy.run, crons, now)),
        minutes: around.hosted ? await minutesOf(tickedBy, told.value, crons, now) : null,
        idle: idleReport((0,platform_idle/* idleOf */.D)(told.value, journal.commits.length > 0, now)),
    };
    addProblems(journal, problemsOf(platform, tickedBy.workflow, workflow?.line ?? 1));
    return platform;
};
/**
 * Takes down what GitHub tells of the workflow that ticks: one call a run, two in a busy month, however often the run looks. A plan
 * is none of its looks, and asks nothing. Never throws for what the outside does.
 */
const askPlatform = async (around, options, journal) => {
    if (!around.tickedBy || options.mode === 'plan')
        return;
    journal.platform ??= await asked(around.tickedBy, around, journal, options.now());
};
/** Code of the one complaint that may come and go from look to look. */
const OVER_FREE = 'MINUTES';
/** What somebody should do something about. The words stay the same from look to look: they are no news then. */
const problemsOf = ({ silent, idle, minutes }, file, line) => {
    const warn = (code, message, hint) => ({
        code,
        severity: 'warning',
        file,
        line,
        column: 1,
        message,
        hint,
    });
    const over = minutes?.free != null && Math.max(minutes.used, minutes.forecast ?? 0) > minutes.free;
    return [
        ...(silent
            ? [
                warn('SCHEDULE_SILENT', `GitHub has started no run by this schedule since ${silent.since}`, `\`gh workflow view ${fileOf(file)}\` shows whether it is enabled, \`gh workflow run ${fileOf(file)}\` looks at once; late and dropped runs are GitHub's own`),
            ]
            : []),
        ...(idle
            ? [
                warn('SCHEDULE_ENDS', `no commit since ${idle.since.slice(0, 10)}: GitHub disables the schedule of a public repository after ${platform_idle/* DISABLED_AFTER */.W} days, here on ${idle.disabled_at.slice(0, 10)}`, `any commit to the repository counts; once it is disabled: \`gh workflow enable ${fileOf(file)}\``),
            ]
            : []),
        ...(over
            ? [
                warn(OVER_FREE, `at this pace the month costs more than the ${minutes.free} Actions minutes that are free`, 'let the cron look more seldom: every 30 minutes makes 1440 a month, every hour 720'),
            ]
            : []),
    ];
};

;// CONCATENATED MODULE: ./build/src/shell/dashboard.js





/**
 * What the dashboard follows from. Words that change with every look (minutes so far, the time of the look) are no part of it: the
 * issue is edited when something has changed, not once a tick.
 */
const fingerprint = (report) => {
    const campaigns = report.campaigns.map(({ campaign, file, status, held, current_stage: at, stages, spent, waiting, issue }) => [
        ...[campaign, file, status, held, at, Object.values(spent), issue],
        stages.map((stage) => Object.values(stage)),
        // what mends by itself is no news
        waiting.filter(({ on }) => on !== 'time').map(({ on, predicate, why }) => [on, predicate, on === 'person' ? why : '']),
    ]);
    const troubles = report.backends.filter(({ trouble }) => trouble !== null).map(({ name }) => name);
    // where a fault stands moves with every line that we write above it; a forecast passes the mark to and fro
    const faults = report.problems.filter(({ code }) => code !== OVER_FREE).map(({ code, file, message }) => [code, file, message]);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([campaigns, troubles, faults]))
        .digest('hex')
        .slice(0, 10);
};
const dashboard_written = (report, links, room) => [
    ...(0,overview/* overview */.M0)(report, links, room),
    ...(0,overview/* problems */.Bk)(report),
    '',
    '### Looks and costs, as of this change',
    '',
    ...(0,clock/* clockLines */.Y)(report),
    '',
    `<sub>Written by [this run](${links.run}). It is edited when something changes; looks that change nothing are told in the summaries of their runs only.</sub>`,
].join('\n');
const ALL = Number.POSITIVE_INFINITY;
/** What is given up first when an issue has no room for all of it. */
const ROOMS = [
    { rows: ALL, chart: true },
    { rows: ALL, chart: false },
    { rows: 100, chart: false },
    { rows: 30, chart: false },
];
/** The dashboard's body: the same overview as in the run's summary, and the clock as it stood at the last change. */
const dashboardOf = (report, links) => {
    const texts = ROOMS.map((room) => dashboard_written(report, links, room));
    return texts.find((text) => text.length <= people_text/* MAX_BODY */._D) ?? (0,people_text/* bounded */.Mm)(texts.at(-1) ?? '');
};

// EXTERNAL MODULE: ./build/src/shell/report.js
var shell_report = __webpack_require__(2604);
// EXTERNAL MODULE: ./build/src/shell/outage.js
var outage = __webpack_require__(1757);
;// CONCATENATED MODULE: ./build/src/shell/keepsake.js

/** A text in YAML's single quotes. */
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A pattern for lines like this one: numbers differ from job to job. */
const patternOf = (line) => escaped(line).replace(/\d+/g, '[0-9]+');
/** What the log said, in a failure's one line (`FAILED (exit 1); log: …`). */
const wordsOf = (error) => /(?:^|; )log: ([^;]{4,120})/.exec(error)?.[1]?.trim() ?? '';
const slug = (text) => text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
const setOf = (options) => `{${Object.entries(options)
    .map(([name, value]) => `${name}: ${quoted(value)}`)
    .join(', ')}}`;
/**
 * What to copy so that the next failure of this kind needs nobody: a fallback of the stage where the class is known, else an entry for
 * `failure-catalog.yml`. Undefined: the person changed nothing, or there are no words to know the failure by.
 * @param text the campaign's document, whose failure log tells what went wrong
 */
const keepsakeOf = (spec, text, granted) => {
    const stage = spec.stages.find((one) => one.slug === granted.stage);
    const failure = stage && lastFailure(text, stage.name);
    if (!stage || !failure || Object.keys(granted.overrides).length === 0 || granted.text === '')
        return undefined;
    const set = setOf(granted.overrides);
    if (failure.class !== 'unmatched')
        return { where: spec.file, yaml: `stages:\n  ${quoted(stage.name)}:\n    fallback: [{on: ${failure.class}, set: ${set}}]` };
    const words = wordsOf(failure.error);
    if (slug(words) === '')
        return undefined;
    const lines = [
        'failures:',
        `  - class: ${quoted(slug(words))}`,
        `    title: ${quoted(words.slice(0, 80))}`,
        `    match: {log: [${quoted(patternOf(words))}]}`,
        `    remedy: {kind: set-options, set: ${set}}`,
        '    approval: pre-approved',
        `    advice: ${quoted(`${granted.by} tried this for ${spec.campaign}, stage ${stage.name}.`)}`,
    ];
    return { where: 'failure-catalog.yml', yaml: lines.join('\n') };
};

;// CONCATENATED MODULE: ./build/src/shell/speak-issues.js











const speak_issues_short = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 10);
/** What a body follows from; as long as it is the same, the body stays, with the evidence that an earlier run put there. */
const printOf = (cause, { state }) => {
    // what a question's predicate shows changes with every look; the question does not
    const why = cause.role === 'question' ? cause.predicate : cause.why;
    const about = cause.role === 'progress'
        ? Object.entries(state.stages).map(([slug, { status, attempt }]) => [slug, status, attempt])
        : [why, cause.approval?.digest];
    return speak_issues_short(JSON.stringify([cause.key, about]));
};
/** Body under its marker: the marker tells what it follows from, and whether somebody has changed it since. */
const marked = (key, print, body) => (0,issues/* withMarker */.Pe)(key, `${print}.${speak_issues_short(body.trim())}`, body);
/** Whether the body stands as it was written, for the cause that it still has. */
const speak_issues_stands = (issue, viewer, key, print) => {
    const marker = (0,issues/* markerOf */.we)(issue, viewer);
    return marker?.key === key && marker.print === `${print}.${speak_issues_short(marker.body.trim())}`;
};
const opened = (cause, issue) => ({
    type: 'issue-opened',
    stage: cause.stage.slug,
    issue,
    role: cause.role,
    ...(cause.predicate === undefined ? {} : { asked: cause.predicate }),
});
const openedEvent = ({ cause }, issue) => opened(cause, issue);
const textOf = ({ about }, cause) => {
    const { spec } = about.campaign;
    const words = cause.approval ? actWords(actOf(spec, about.state, cause.approval.act, cause.stage.slug)) : '';
    return { title: (0,people_text/* titleOf */.Gg)(spec.campaign, cause), body: marked(cause.key, printOf(cause, about), (0,people_text/* bodyOf */.EN)(about, cause, words)) };
};
/**
 * Whether a proposal would do something else by now than what its digest stands for. The words are those of now: shown beside the digest
 * of then, they would let a person say yes to one thing and get another, should the campaign ever be put back.
 */
const isStale = ({ about }, { approval, stage }) => approval !== undefined && digestOf(actOf(about.campaign.spec, about.state, approval.act, stage.slug)) !== approval.digest;
const edit = (outcome, cause, issue, viewer) => !issue.open || isStale(outcome, cause) || speak_issues_stands(issue, viewer, cause.key, printOf(cause, outcome.about))
    ? []
    : [{ kind: 'edit', issue: issue.number, ...textOf(outcome, cause) }];
/** Why an issue closes: what happened in this run, or that the cause is not there any more. */
const farewell = ({ events, about }) => {
    const said = events.filter(({ type }) => type !== 'comment-handled' && type !== 'issue-opened' && type !== 'issue-lost').slice(-3);
    const last = said.map((event) => (0,narrate/* tell */.qz)(event)).join('; ');
    return `Closed: the cause is gone${last === '' ? '' : ` (${about.evidence === 'none' ? said.map(({ type }) => type).join(', ') : inlineOf(last)})`}. [commit ${about.sha.slice(0, 7)}](${about.links.repository}/commit/${about.sha})`;
};
const isGrant = ({ type }) => type === 'retry-granted' || type === 'stage-restarted';
/** What a person tried is worth keeping, should it help. */
const keepsake = ({ events, about }) => {
    const granted = events.findLast((event) => event.type === 'retry-granted');
    const kept = granted && about.evidence !== 'none' ? keepsakeOf(about.campaign.spec, about.campaign.text, granted) : undefined;
    return kept ? ['', `Should it help, this in ${(0,inert/* inline */.mG)(kept.where)} does it without you the next time:`, '', (0,inert/* fenced */.OF)(kept.yaml, 20)] : [];
};
const reasonFor = ({ events }) => events.some(({ type }) => type === 'approval-ended') ? 'not_planned' : 'completed';
/** What ends an escalation or a proposal; a question is settled by whatever moves its stage. */
const ENDS = {
    escalation: ['escalation-cleared', 'stage-skipped', 'stage-done', 'stage-taken-as-done'],
    approval: ['approval-given', 'approval-ended'],
};
/** Whether this very run has recorded why the issue closes. */
const hasEnded = ({ events, mayOpen }, issue, viewer) => {
    const role = (0,issues/* markerOf */.we)(issue, viewer)?.key.split('/')[0];
    const ends = role && ENDS[role];
    return mayOpen && (ends ? events.some(({ type }) => ends.includes(type)) : events.length > 0);
};
/** Closing twice is closing once, a comment is not: of two runs at once, the one whose commit told of the end says why. */
const speak_issues_close = (outcome, issue, viewer) => [
    ...(hasEnded(outcome, issue, viewer) ? [farewellTo(outcome, issue)] : []),
    { kind: 'close', issue: issue.number, reason: reasonFor(outcome) },
];
const farewellTo = (outcome, issue) => ({
    kind: 'comment',
    issue: issue.number,
    body: farewell(outcome),
});
const inWords = ({ about }, event) => (about.evidence === 'none' ? event.type : inlineOf((0,narrate/* tell */.qz)(event)));
/** What the run that recorded it says on an issue that stays: it is tried again, or that has failed. */
const sequel = (outcome, stage, issue) => {
    const { events, mayOpen } = outcome;
    const last = events.findLast((event) => event.stage === stage && (event.type === 'stage-escalated' || isGrant(event)));
    if (!last || !mayOpen)
        return [];
    const lines = isGrant(last)
        ? [`${inWords(outcome, last)}. This closes by itself when the stage has passed.`, ...keepsake(outcome)]
        : [`It failed again: ${inWords(outcome, last)}`];
    return [{ kind: 'comment', issue, body: lines.join('\n') }];
};
/** An escalation that was tried again and failed for another reason is another cause: that gets an issue of its own. */
const isAnother = ({ events }, cause, issue, viewer) => {
    const key = (0,issues/* markerOf */.we)(issue, viewer)?.key;
    return (cause.role === 'escalation' &&
        key !== undefined &&
        key !== cause.key &&
        events.some((event) => event.type === 'stage-escalated' && event.stage === cause.stage.slug));
};
/** What takes the place of an issue: another cause of the same escalation, or a question about a stage that is tried again. */
const placeTaken = (outcome, cause, trials, { issues, viewer }) => {
    const had = cause.number === undefined ? undefined : issues.get(cause.number);
    if (had)
        return isAnother(outcome, cause, had, viewer) ? had : undefined;
    const { issue = 0 } = (0,core_state/* stageOf */.gV)(outcome.about.state, cause.stage.slug);
    return cause.role === 'question' && trials.includes(issue) ? issues.get(issue) : undefined;
};
/** Ends the issue in whose place another one was opened. */
const replaced = ({ cause, instead }, issue) => instead === undefined
    ? []
    : [
        {
            kind: 'comment',
            issue: instead.number,
            body: `Closed: it was tried again, and ${cause.role === 'question' ? 'that asks a question' : 'failed for another reason'}: #${issue}`,
        },
        { kind: 'close', issue: instead.number, reason: 'completed' },
    ];
const inlineOf = (text) => (0,inert/* inline */.mG)(text, 600);
/** Issues that should be there against those that were seen. */
const planIssues = (outcomes, sight) => {
    const plan = { openings: [], deeds: [], events: new Map() };
    for (const outcome of outcomes) {
        const { spec } = outcome.about.campaign;
        const causes = (0,issues/* causesOf */.cZ)(spec, outcome.about.state, outcome.waiting);
        const trials = (0,issues/* onTrial */.WU)(spec, outcome.about.state, sight.gone);
        const events = (0,issues/* forgotten */.Nq)(spec, outcome.about.state, causes, trials);
        const wanted = new Set(trials);
        for (const { slug } of spec.stages) {
            const { issue = 0 } = (0,core_state/* stageOf */.gV)(outcome.about.state, slug);
            if (trials.includes(issue))
                plan.deeds.push(...sequel(outcome, slug, issue));
        }
        for (const cause of causes) {
            const instead = placeTaken(outcome, cause, trials, sight);
            const step = (0,issues/* stepFor */.y5)(instead ? { key: cause.key } : cause, sight);
            if (step.kind === 'create' && outcome.mayOpen && !isStale(outcome, cause))
                plan.openings.push({
                    outcome,
                    cause,
                    deed: { kind: 'create', ...textOf(outcome, cause), labels: [forge/* LABEL */.d, `${forge/* LABEL */.d}-${cause.role}`] },
                    ...(instead ? { instead } : {}),
                });
            if (step.kind === 'adopt')
                events.push(opened(cause, step.issue.number));
            if (step.kind === 'adopt' || step.kind === 'keep') {
                wanted.add(step.issue.number);
                plan.deeds.push(...edit(outcome, cause, step.issue, sight.viewer));
            }
            if (step.kind === 'keep' && cause.role === 'escalation')
                plan.deeds.push(...sequel(outcome, cause.stage.slug, step.issue.number));
            if (cause.number !== undefined)
                wanted.add(cause.number);
        }
        plan.deeds.push(...(0,issues/* leftovers */.To)(sight, (0,issues/* isOfCampaign */.ES)(spec.campaign), wanted).flatMap((issue) => speak_issues_close(outcome, issue, sight.viewer)));
        if (events.length > 0)
            plan.events.set(outcome, events);
    }
    return plan;
};
/** The state once these events are recorded. */
const after = (outcome, events) => events.reduce((state, event) => (0,core_state/* evolve */.sf)(outcome.about.campaign.spec, state, event), outcome.about.state);

// EXTERNAL MODULE: ./build/src/shell/time.js
var shell_time = __webpack_require__(7863);
;// CONCATENATED MODULE: ./build/src/shell/speak-backends.js






/** Kinds of trouble that a person meets differently; any other is silence. */
const TITLES = {
    AUTH: 'refuses our key',
    HOST_KEY: 'shows another host key',
    NO_SCHEDULER: 'has no squeue',
    NO_SHELL: 'lets no shell begin',
    MISCONFIGURED: 'can’t be asked',
};
const kindOf = ({ outage }) => (outage !== undefined && outage.code in TITLES ? outage.code : 'down');
const titleOf = (backend) => `Backend ${backend.name} ${TITLES[kindOf(backend)] ?? 'does not answer'}`;
const bodyOf = (backend, { at, links, waiting }) => {
    const { safe = '', next = '', todo } = (0,outage/* outageWords */.a)(backend) ?? {};
    return [
        `${(0,inert/* code */.aY)(backend.name)} could not be looked at, first noticed ${(0,shell_time/* utc */.n$)(at)}; it was asked again before this was written.`,
        '',
        (0,inert/* fenced */.OF)(backend.trouble ?? '', 5),
        '',
        ...(todo === undefined ? [] : [(0,inert/* inline */.mG)(todo, 500), '']),
        `${(0,inert/* inline */.mG)(safe, 500)} ${next} This issue closes when it answers.`,
        '',
        `Waiting for it: ${waiting.map((campaign) => (0,inert/* inline */.mG)(campaign)).join(', ')}. [Run](${links.run})`,
    ].join('\n');
};
/** As long as it stands, its text stays, for the same trouble in other words is no news; another kind of trouble is. */
const brought = (issue, backend, around, viewer) => {
    const kind = kindOf(backend);
    if ((0,issues/* markerOf */.we)(issue, viewer)?.print.split('.')[0] === kind)
        return [];
    const body = marked((0,issues/* backendKey */.Kf)(backend.name), kind, bodyOf(backend, around));
    return [{ kind: 'edit', issue: issue.number, title: titleOf(backend), body }];
};
/** Open issues about one backend, by its key; oldest first. */
const openAbout = (key, sight) => (0,issues/* leftovers */.To)(sight, (other) => other === key, new Set()).sort((a, b) => a.number - b.number);
/** Ends issues of which the cause is gone. */
const farewells = (open, words, links) => open.flatMap(({ number }) => [
    { kind: 'comment', issue: number, body: `${words} [Run](${links.run})` },
    { kind: 'close', issue: number, reason: 'completed' },
]);
/** Two runs at once may have opened one each: the oldest stays. */
const twins = ([, ...others]) => others.map(({ number }) => ({ kind: 'close', issue: number, reason: 'duplicate' }));
/** Since when a backend has been silent: its issue was opened by the first run that met it. */
const withSince = (backend, sight) => {
    const [issue] = backend.outage && sight.kind === 'seen' ? openAbout((0,issues/* backendKey */.Kf)(backend.name), sight) : [];
    if (!backend.outage || issue?.opened === undefined)
        return backend;
    return { ...backend, outage: { ...backend.outage, told: { issue: issue.number, since: issue.opened } } };
};
/** One issue a backend, found by its marker alone: no document is about a backend. */
const backendDeeds = (backend, sight, around) => {
    const key = (0,issues/* backendKey */.Kf)(backend.name);
    const open = openAbout(key, sight);
    if (backend.trouble === null)
        return farewells(open, 'It answers again.', around.links);
    const [stands] = open;
    if (!stands) {
        const body = marked(key, kindOf(backend), bodyOf(backend, around));
        return [{ kind: 'create', title: titleOf(backend), body, labels: [forge/* LABEL */.d, `${forge/* LABEL */.d}-backend`] }];
    }
    return [...brought(stands, backend, around, sight.viewer), ...twins(open)];
};

;// CONCATENATED MODULE: ./build/src/shell/speak.js














/** Writes within the run's caps; the first deeds that fit are written, in their order. */
const write = async (to, wanted, problems) => {
    const { forge } = to.people;
    const deeds = capped(wanted, forge, to.config.limits, problems);
    const outcomes = await forge.write(deeds);
    problems.push(...writeProblems(deeds, outcomes));
    return outcomes;
};
const advances = (outcome) => outcome.events
    .filter(({ type }) => ['stage-done', 'stage-taken-as-done', 'stage-skipped', 'attempt-submitted', 'stage-escalated'].includes(type))
    .map((event) => `- ${(0,inert/* inline */.mG)((0,narrate/* tell */.qz)(event), 400)}`);
const told = (outcomes) => outcomes.flatMap((outcome) => {
    const { state, campaign } = outcome.about;
    const lines = advances(outcome);
    if (state.progressIssue === undefined || !campaign.spec.notify.onAdvance || lines.length === 0)
        return [];
    return [{ kind: 'comment', issue: state.progressIssue, body: lines.join('\n') }];
});
/** One issue a backend, found by its marker alone: no document is about a backend. */
const backends = (to, sight) => {
    const looked = new Set(to.report.backends.map(({ name }) => (0,issues/* backendKey */.Kf)(name)));
    const unasked = (0,issues/* leftovers */.To)(sight, (key) => (0,issues/* isOfBackend */.sL)(key) && !looked.has(key), new Set());
    return [
        ...to.report.backends.flatMap((backend) => {
            const specs = to.outcomes.map(({ about }) => about.campaign.spec).filter((spec) => spec.backend === backend.name);
            return backendDeeds(backend, sight, { at: to.report.at, links: to.people.links, waiting: specs.map(({ campaign }) => campaign) });
        }),
        ...[...new Set(unasked.map((issue) => (0,issues/* markerOf */.we)(issue, sight.viewer)?.key ?? ''))].flatMap((key) => 
        // nobody can tell whether it answers: the oldest issue stays, as long as somebody may wait for that
        isNeeded(to, key)
            ? twins(openAbout(key, sight))
            : farewells(openAbout(key, sight), 'No campaign waits for it any more.', to.people.links)),
    ];
};
const isNeeded = ({ allRead, outcomes }, key) => !allRead || outcomes.some(({ about: { campaign, state } }) => (0,issues/* backendKey */.Kf)(campaign.spec.backend ?? '') === key && state.status !== 'done');
/** The report with the numbers that issues have by now. */
const withIssues = (report, outcomes) => {
    const issues = new Map(outcomes.map(({ about: { campaign, state } }) => [campaign.file, (0,shell_report/* issueOf */.v1)(campaign.spec, state)]));
    return {
        ...report,
        campaigns: report.campaigns.map((each) => ({ ...each, issue: issues.has(each.file) ? (issues.get(each.file) ?? null) : each.issue })),
    };
};
const dashboard = async (to, sight, problems) => {
    if (!to.config.dashboard)
        return;
    const report = withIssues(to.report, to.outcomes);
    const print = fingerprint(report);
    const body = marked(issues/* DASHBOARD_KEY */.l5, print, dashboardOf(report, to.people.links));
    const [found, ...others] = boards(sight);
    if (!found) {
        const [made] = await write(to, [{ kind: 'create', title: 'Escapement: all campaigns', body, labels: [forge/* LABEL */.d, forge/* DASHBOARD_LABEL */.u] }], problems);
        if (made?.kind === 'done' && made.issue)
            await to.people.forge.write([{ kind: 'pin', node: made.issue.node }]);
        return;
    }
    const deeds = [
        ...(found.open ? [] : [{ kind: 'reopen', issue: found.number }]),
        ...(speak_issues_stands(found, sight.viewer, issues/* DASHBOARD_KEY */.l5, print) ? [] : [{ kind: 'edit', issue: found.number, body }]),
        ...others.flatMap(({ open, number }) => (open ? [{ kind: 'close', issue: number, reason: 'duplicate' }] : [])),
    ];
    await write(to, deeds, problems);
};
/** By their label: emptied by a person, a dashboard has no marker any more, and is mended all the same. The one that is kept comes first. */
const boards = ({ issues, viewer }) => [...issues.values()]
    .filter(({ labels, author }) => author.id === viewer && labels.includes(forge/* DASHBOARD_LABEL */.u))
    // two runs at once may have opened one each
    .sort((a, b) => Number(b.open) - Number(a.open) || a.number - b.number);
/** The numbers of new issues in git; an issue whose place another run has taken meanwhile is closed as a duplicate. */
const number = async (to, plan, made, problems) => {
    const events = new Map(plan.events);
    for (const { opening, issue } of made)
        events.set(opening.outcome, [...(events.get(opening.outcome) ?? []), openedEvent(opening, issue)]);
    if (events.size === 0)
        return;
    const progress = [...events].map(([outcome, list]) => {
        const { campaign, state } = outcome.about;
        return {
            campaign: { ...campaign, state },
            ticked: { state: after(outcome, list), events: list, effects: [], waiting: [], mustRecord: true },
        };
    });
    const trailers = [...events.values()].flat().flatMap((event) => (event.type === 'issue-opened' ? [`Issue: #${event.issue}`] : []));
    const head = await to.store.head();
    const recorded = await record(to.store, head, progress, to.now, to.run, trailers);
    problems.push(...recorded.problems);
    for (const [outcome, list] of events)
        outcome.about.state = after(outcome, list);
    await duplicates(to, made, recorded.sha ?? head, problems);
};
const duplicates = async (to, made, sha, problems) => {
    if (made.length === 0)
        return;
    const files = made.map(({ opening }) => opening.outcome.about.campaign.file);
    const texts = await to.store.read(sha, files);
    const deeds = made.flatMap(({ issue }, i) => {
        const { workflow } = (0,read/* readWorkflow */.S)(texts[i] ?? new Uint8Array(), files[i] ?? '');
        if (!workflow || targetsOf(workflow.spec, workflow.state).has(issue))
            return [];
        return [{ kind: 'close', issue, reason: 'duplicate' }];
    });
    await write(to, deeds, problems);
};
/** What is opened is looked for once more: another run may have opened it while this one was at work. */
const settled = async (to, sight) => {
    const plan = planIssues(to.outcomes, sight);
    const others = to.config.dashboard && boards(sight).length === 0 ? 1 : backends(to, sight).filter(({ kind }) => kind === 'create').length;
    if (plan.openings.length + others === 0)
        return { sight, plan, mayOpen: true };
    const numbers = [...sight.issues.keys(), ...sight.gone];
    const again = await to.people.forge.read({ after: new Map(numbers.map((number) => [number, Number.MAX_SAFE_INTEGER])) });
    return again.kind === 'seen'
        ? { sight: again, plan: planIssues(to.outcomes, again), mayOpen: true }
        : { sight, plan: { ...plan, openings: [] }, mayOpen: false };
};
/**
 * Brings issues to what the campaigns' state in git asks for: opened, edited, closed; then answers and the dashboard. Nothing is
 * remembered: what could not be written follows from the state again in the next run. Throws PortError as the store does.
 */
const speak = async (to) => {
    const problems = [];
    if (to.heard.sight.kind === 'unobserved')
        return problems;
    const { sight, plan, mayOpen } = await settled(to, to.heard.sight);
    const outcomes = await write(to, plan.openings.map(({ deed }) => deed), problems);
    const made = outcomes.flatMap((outcome, i) => {
        const opening = plan.openings[i];
        return outcome.kind === 'done' && outcome.issue && opening ? [{ opening, issue: outcome.issue.number }] : [];
    });
    await number(to, plan, made, problems);
    const others = made.flatMap(({ opening, issue }) => replaced(opening, issue));
    const about = backends(to, sight).filter(({ kind }) => mayOpen || kind !== 'create');
    const deeds = [...about, ...plan.deeds, ...others, ...(await answers(to.heard.replies, to.outcomes, to.store)), ...told(to.outcomes)];
    await write(to, deeds, problems);
    if (mayOpen || boards(sight).length > 0)
        await dashboard(to, sight, problems);
    return problems;
};

;// CONCATENATED MODULE: ./build/src/shell/converse.js







/** How often a head that keeps moving is followed; what was not heard then is heard by the next poll. */
const converse_MAX_TRIES = 4;
/** What people said, judged on the newest commit. */
const hearOn = async (around, people, options, loaded) => {
    let newest = loaded;
    for (let tries = 0; tries < converse_MAX_TRIES; tries++) {
        const heard = await listen(people, around.store, newest.campaigns, newest.sha, around.config.limits, options.now(), options.run, tries === 0);
        if (heard !== 'moved')
            return { heard, loaded: newest };
        newest = await (0,load.load)(around, await around.store.head());
    }
    return { loaded: newest };
};
/** This run, and no other, may cancel what its own commit says. */
const entitled = (campaigns, { cancelling }) => campaigns.map((campaign) => ({ ...campaign, knowledge: { ...campaign.knowledge, cancelling } }));
/** What people said comes before everything else, once a poll, and is in git before anything is done about it. */
const hearFirst = async (around, options, journal, first) => {
    if (!around.people || options.mode === 'plan')
        return first;
    if (journal.heard)
        return { ...first, campaigns: entitled(first.campaigns, journal.heard) };
    const { heard, loaded } = await hearOn(around, around.people, options, first);
    if (!heard)
        return loaded;
    journal.heard = heard;
    addProblems(journal, heard.problems);
    if (heard.sha === undefined)
        return loaded;
    journal.commits.push(heard.sha);
    for (const file of heard.events.keys())
        journal.committed.add(file);
    const again = await (0,load.load)(around, await around.store.head());
    return { ...again, campaigns: entitled(again.campaigns, heard) };
};
const outcomeOf = (around, options, journal, { progress, events }) => {
    const { campaign, ticked } = progress;
    const isPublic = journal.heard?.sight.kind === 'seen' && journal.heard.sight.isPublic;
    const happened = events.map(({ event }) => event);
    return {
        about: {
            campaign,
            state: ticked.state,
            links: around.people?.links ?? { repository: '', run: '' },
            sha: journal.commits.at(-1) ?? journal.read ?? '',
            now: options.now(),
            evidence: around.config.evidence ?? (isPublic ? 'line' : 'tail'),
            ...journal.evidence.get(campaign.file),
        },
        events: happened,
        waiting: ticked.waiting,
        // of two runs at once, the one whose commit told of it opens the issue
        mayOpen: happened.length === 0 || journal.committed.has(campaign.file),
    };
};
/** Issues follow what is in git; a run that could not write there leaves them to the next one. The report learns their numbers. */
const speakLast = async (around, options, journal, report) => {
    const { people, store, config } = around;
    if (!people || !journal.heard || options.mode === 'plan' || journal.failed !== undefined)
        return { report, problems: [] };
    const outcomes = [...journal.told.values()]
        .filter(({ progress }) => progress.bug === undefined)
        .map((told) => outcomeOf(around, options, journal, told));
    const spoken = {
        people,
        store,
        config,
        heard: journal.heard,
        outcomes,
        allRead: around.only.length === 0 && !journal.files.some(({ severity }) => severity === 'error'),
        report,
        now: options.now(),
        run: options.run,
    };
    const problems = await speak(spoken).catch((error) => {
        if (error instanceof ports_error/* PortError */.B)
            return [
                forgeProblem('NOT_RECORDED', `the numbers of new issues were not recorded: ${error.message}`, 'the next run finds them again'),
            ];
        throw error;
    });
    const told = withIssues(report, outcomes);
    const { sight } = journal.heard;
    return { report: { ...told, backends: told.backends.map((backend) => withSince(backend, sight)) }, problems };
};

// EXTERNAL MODULE: ./build/src/shell/linger.js
var linger = __webpack_require__(7877);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/src/shell/pause.js

/** Waits so many seconds, by the run's own clock if it has one; a run that is to end wakes up at once. */
const pause_pause = async ({ sleep: own, signal }, seconds) => {
    if (signal?.aborted)
        return;
    if (own)
        return own(seconds);
    await (0,promises_.setTimeout)(seconds * 1000, undefined, signal ? { signal } : {}).catch((error) => {
        if (!signal?.aborted)
            throw error;
    });
};

// EXTERNAL MODULE: ./build/src/core/rules/words.js
var rules_words = __webpack_require__(3996);
// EXTERNAL MODULE: ./build/src/core/sync.js
var core_sync = __webpack_require__(6750);
// EXTERNAL MODULE: ./build/src/core/text.js
var core_text = __webpack_require__(7422);
;// CONCATENATED MODULE: ./build/src/shell/permission.js




const foundUnrecorded = ({ ticked }) => ticked.events.some((event) => event.type === 'attempt-submitted' && event.adopted);
const permission_joined = (lines) => lines
    .split('\n')
    .map((line, i) => (i > 0 ? line.replace(/^[-\s]+/, '') : line))
    .map((line, i, all) => (i < all.length - 1 ? (0,core_text/* withoutEnd */.M)(line.trimEnd(), '.; \t') : line))
    .filter((line) => line !== '')
    .join('; ');
/** An error of the outside with its way out, on one line. */
const inFull = ({ message, hint }) => {
    const words = (0,rules_words/* ended */.v6)(permission_joined(message));
    return hint === undefined ? words : `${words} ${(0,rules_words/* asSentence */.KG)(hint)}`;
};
const NOTHING_STARTED = 'Until then nothing is started; jobs in flight go on, and each run tries again.';
/** Copies begin in the first half of a run, so that it ends in time. */
const KEEP_SHARE = 0.5;
const isSubmission = (effect) => effect.type === 'submit';
/** @param read the commit that this round decides on */
const permissionOf = (around, options, journal, read) => {
    let refused = false;
    let checked = false;
    let moved = false;
    const until = journal.began + options.seconds * KEEP_SHARE;
    return {
        moved: () => moved,
        mayAct: options.mode === 'tick',
        mayRun: options.mode === 'tick',
        mayCopy: (bytes) => {
            if (journal.copied + bytes > core_sync/* MAX_RUN_BYTES */.xn)
                return false;
            journal.copied += bytes;
            return true;
        },
        allowance: {
            bytes: () => options.now() < until && !options.signal?.aborted ? Math.max(0, around.config.limits.syncBytesPerRun - journal.kept) : 0,
            spend: (bytes) => {
                journal.kept += bytes;
            },
        },
        why: (campaign, effect, all) => {
            if (moved)
                return 'the branch has moved since it was read; it is read again first';
            if (refused)
                return 'nothing is started while its record could not be written';
            if (!isSubmission(effect))
                return undefined;
            if (journal.postponed.has(campaign.file))
                return 'what was in the way needs time: the next run tries again';
            if (all.some(foundUnrecorded))
                return 'a job was found that git does not know; it is recorded before anything new starts';
            journal.submissions += 1;
            const cap = around.config.limits.submissionsPerTick;
            return journal.submissions > cap ? `this run has made its ${cap} submissions (\`limits.submissions_per_tick\`)` : undefined;
        },
        check: async () => {
            if (checked)
                return;
            checked = true;
            await around.store.mayWrite().catch((error) => {
                refused = true;
                journal.failed = `${error instanceof ports_error/* PortError */.B ? inFull(error) : String(error)} ${NOTHING_STARTED}`;
            });
            // the look may show what a run beside us recorded after we read: on the old text its attempt would count as rolled back, and run again
            moved = !refused && (await around.store.head()) !== read;
        },
    };
};

// EXTERNAL MODULE: ./build/src/shell/decide.js + 30 modules
var decide = __webpack_require__(9327);
// EXTERNAL MODULE: ./build/src/shell/observe.js
var observe = __webpack_require__(2808);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
// EXTERNAL MODULE: ./build/src/shell/campaign.js
var campaign = __webpack_require__(9236);
;// CONCATENATED MODULE: ./build/src/shell/strays.js



const strays_CONFIG = '.github/escapement.yml';
const warning = (code, file, message, hint) => ({
    code,
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message,
    hint,
});
const folderOf = (path) => path.split('/').slice(0, -1).join('/');
/** Folders of the repository in which a campaign's own folder may have stood: those of the others, and whatever is not deep down. */
const parentsIn = ({ paths, documents }) => {
    const folders = new Set(paths.map(folderOf));
    const near = [...folders].flatMap((folder) => {
        const [first = '', second = ''] = folder.split('/');
        return [first, second === '' ? first : `${first}/${second}`];
    });
    return new Set(['', 'campaigns', ...near, ...documents.map((file) => folderOf(folderOf(file)))]);
};
const join = (...parts) => parts.filter((part) => part !== '').join('/');
/** Where the document of such a token stood in this repository; undefined: it is another repository's, or was written elsewhere. */
const documentOf = (key, place, parents) => {
    const names = [...new Set(['WORKFLOW.md', ...place.documents.map((file) => file.split('/').at(-1) ?? '')])];
    const standing = place.paths.flatMap((path) => {
        const at = `/${path}`.indexOf(`/${key.campaign}/`);
        return at < 0 ? [] : [path.slice(0, at + key.campaign.length)];
    });
    const folders = new Set(['', ...standing, ...[...parents].map((parent) => join(parent, key.campaign))]);
    const candidates = [...folders].flatMap((folder) => names.map((name) => join(folder, name)));
    return candidates.find((file) => (0,campaign/* ownerHashOf */.TZ)((0,campaign/* ownerOf */.bf)(place.repository, file)) === key.owner);
};
const orphan = (backend, job, key, file, what) => warning('ORPHANED_JOB', file, `job ${job.id} (${key.campaign}, ${key.stage}, attempt ${key.attempt}) has not ended on \`${backend.name}\`, but ${what}; it is left alone`, `bring that back, and it is followed again; or end the job yourself (\`scancel ${job.id}\`)`);
const ofStage = (backend, { spec, file, site }, jobs) => jobs.flatMap((job) => {
    const key = (0,keys/* parseToken */.pI)(job.token ?? '');
    if (!key || key.campaign !== spec.campaign || key.owner !== site.ownerHash || job.phase === 'ended')
        return [];
    return spec.stages.some(({ slug }) => slug === key.stage)
        ? []
        : [orphan(backend, job, key, file, `the table has no stage \`${key.stage}\` any more`)];
});
const ofDocument = (backend, strays, place) => {
    const parents = parentsIn(place);
    return strays.flatMap((job) => {
        const key = (0,keys/* parseToken */.pI)(job.token ?? '');
        const file = key && documentOf(key, place, parents);
        // what is there and cannot be read, or is left out of this run, is said elsewhere
        if (!key || file === undefined || place.documents.includes(file))
            return [];
        return [orphan(backend, job, key, file, `${file} is no campaign any more`)];
    });
};
/** Lines of one backend's answers that are told in one run. */
const MOST_ODDITIES = 3;
const oddities = ({ name }, odd) => {
    const lines = [...new Set(odd.map((text) => (0,inert/* oneLine */.TN)(text, 200)))];
    const more = lines.length - MOST_ODDITIES;
    return lines
        .slice(0, MOST_ODDITIES)
        .map((line, i) => warning('SCHEDULER_ODDITY', strays_CONFIG, `\`${name}\` answered what is not understood: ${line}${more > 0 && i === MOST_ODDITIES - 1 ? ` (and ${more} more)` : ''}`, 'nothing is concluded from it; if it is an answer of your SLURM, please report it with its version'));
};
/**
 * What was seen on the backends and belongs to no row: live jobs of a campaign or a stage that people have deleted, and words that no
 * parser knew. Nothing is done about any of it.
 */
const strayProblems = (sights, place) => [...sights].flatMap(([backend, sight]) => {
    if (sight.kind === 'unobserved')
        return [];
    const strays = sight.strays ?? [];
    const jobs = [...sight.jobs.values(), ...strays];
    return [
        ...place.campaigns.flatMap((campaign) => (campaign.backend === backend ? ofStage(backend, campaign, jobs) : [])),
        ...ofDocument(backend, strays, place),
        ...oddities(backend, sight.oddities),
    ];
});

;// CONCATENATED MODULE: ./build/src/shell/round.js









/** Worth another round: something was submitted that may be over at once, an input was edited that is to be deployed now, a row is to be run again, or the job of an attempt that was given up is to be cancelled. */
const goesOn = ({ campaign, ticked }) => ticked.mustRecord &&
    (campaign.backend?.kind === 'local' ||
        ticked.events.some(({ type }) => type === 'stage-reopened') ||
        ticked.events.some((event) => event.type === 'stage-retried' && (event.edits !== undefined || event.givesUp !== undefined)) ||
        ticked.events.some((event) => event.type === 'attempt-submitted' && (event.adopted || isQuick(campaign, event.stage))));
const isQuick = (campaign, slug) => {
    const kind = campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind;
    return kind === 'command' || kind === 'deploy-script';
};
/** A backend that did not answer is asked again before anybody is told; one that was dark before in this run is not waited for again. */
const look = async (campaigns, options, dark) => {
    const mark = options.mode === 'tick';
    const sights = await (0,observe/* observe */.l)(campaigns, mark);
    const patient = campaigns.filter(({ backend }) => backend && !dark.has(backend.name));
    for (const seconds of options.patience ?? []) {
        const unseen = patient.filter(({ backend }) => {
            const sight = backend && sights.get(backend);
            // a key that is not there is not there after half a minute either
            return sight?.kind === 'unobserved' && sight.code !== 'MISCONFIGURED';
        });
        if (unseen.length === 0)
            break;
        await pause_pause(options, seconds);
        for (const [backend, sight] of await (0,observe/* observe */.l)(unseen, mark))
            sights.set(backend, sight);
    }
    return sights;
};
/** Read → observe → decide → act → record, once. @returns whether another round may find something to do at once. Throws PortError. */
const round = async (around, options, journal) => {
    const head = journal.read === undefined && options.from !== undefined ? options.from : await around.store.head();
    journal.read ??= head;
    const loaded = await hearFirst(around, options, journal, await (0,load.load)(around, head));
    const { sha } = loaded;
    journal.files = loaded.problems;
    const permission = permissionOf(around, options, journal, sha);
    const sights = await look(loaded.campaigns, options, journal.troubles);
    addProblems(journal, strayProblems(sights, loaded));
    const all = await (0,decide/* decideAll */.k)(loaded.campaigns, sights, around, permission, options.now, permission.check);
    if (permission.moved())
        return true;
    // what was to be cancelled was tried in this round, and is not tried again
    journal.heard?.cancelling.clear();
    note(journal, all);
    if (options.mode === 'plan')
        return false;
    const recorded = await record(around.store, sha, all, options.now(), options.run);
    addProblems(journal, recorded.problems);
    // without commits (`--commit none`) the work tree was written on top of the same head
    if (recorded.sha !== undefined && recorded.sha !== sha) {
        journal.commits.push(recorded.sha);
        for (const { campaign } of all)
            journal.committed.add(campaign.file);
    }
    // copies that waited for the record of this round are made in the next
    return recorded.sha !== undefined && (all.some(goesOn) || all.some(decide/* hasKeeps */.b));
};

// EXTERNAL MODULE: ./build/src/core/cadence.js
var cadence = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/src/core/preview.js
var preview = __webpack_require__(949);
;// CONCATENATED MODULE: ./build/src/shell/sum-up.js






const reportOf = ({ campaign, ticked }, events, mode) => ({
    ...(0,shell_report.campaignReport)(campaign.spec, ticked.state),
    events,
    waiting: ticked.waiting,
    due: ticked.effects.flatMap(narrate/* dueWords */.k_),
    ...(mode === 'plan' ? { preview: (0,preview/* preview */.VH)(campaign.knowledge, campaign.state) } : {}),
});
/** Jobs that the files name as running on a backend. */
const inFlight = (name, told) => told
    .map(({ progress: { campaign, ticked } }) => ({ spec: campaign.spec, state: ticked.state }))
    .filter(({ spec }) => spec.backend === name)
    .flatMap(({ spec, state }) => spec.stages.flatMap(({ slug }) => {
    const { status, job } = (0,core_state/* stageOf */.gV)(state, slug);
    return status === 'running' && job !== undefined ? [{ campaign: spec.campaign, job }] : [];
}));
const backendReport = ({ name, usage }, outage, told) => {
    const report = (0,shell_report/* usageReport */.yf)(name, usage);
    if (outage === undefined)
        return report;
    const { code, why, hint = null } = outage;
    return { ...report, trouble: why, outage: { code, hint, told: null, jobs: inFlight(name, told) } };
};
/** No access is Escapement's own trouble: a run that can never do its work must not look as if it had. A plan shows what it did not see. */
const noAccess = ({ denied, troubles }) => denied.size === 0 ? undefined : [...denied].map((name) => `no access to \`${name}\`: ${troubles.get(name)?.why}`).join('; ');
/** The run's journal as everybody reads it. */
const reportOfRun = (around, options, journal) => {
    const used = [...around.backends.values()].filter((backend) => backend.usage.commands > 0 || journal.troubles.has(backend.name));
    const told = [...whole(journal).values()];
    const looks = told.map(({ progress }) => (0,cadence/* nextLook */.JD)(progress.campaign.spec, progress.ticked.state, progress.ticked.waiting));
    return {
        version: 1,
        mode: options.mode,
        at: (0,core_state/* isoOf */.dF)(options.now()),
        looks: journal.poll,
        read: journal.read ?? null,
        commit: journal.commits.at(-1) ?? null,
        commits: journal.commits,
        next_tick: (0,core_state/* isoOf */.dF)(options.now() + Math.min(cadence/* IDLE */.nY, ...looks)),
        campaigns: told.map(({ progress, events }) => reportOf(progress, events, options.mode)),
        backends: used.map((backend) => backendReport(backend, journal.troubles.get(backend.name), told)),
        problems: problemsIn(journal),
        ...(journal.platform ? { platform: journal.platform } : {}),
        failed: journal.failed ?? (options.mode === 'tick' ? noAccess(journal) : undefined) ?? null,
    };
};

;// CONCATENATED MODULE: ./build/src/shell/run.js









/** A run with instant stages makes a commit for each; more than this many is somebody's loop. */
const MAX_ROUNDS = 40;
const NOT_IN_GIT = 'What happened in this run is not in git yet: its jobs are noted on the cluster, and the next run that may write finds them, records them, and submits none twice.';
/** Whether this poll saw or did something that no commit tells. */
const unrecorded = ({ told, committed }) => [...told].some(([file, { events }]) => events.length > 0 && !committed.has(file));
/** Hears people, then rounds until nothing moves at once, then tells people. */
const poll = async (around, options, journal, end) => {
    try {
        for (let i = 0; i < (options.rounds ?? MAX_ROUNDS) && options.now() < end && !options.signal?.aborted; i++)
            if (!(await round(around, options, journal)))
                break;
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        journal.failed = `${inFull(error)}${unrecorded(journal) ? ` ${NOT_IN_GIT}` : ''}`;
    }
    await askPlatform(around, options, journal);
    const { report, problems } = await speakLast(around, options, journal, reportOfRun(around, options, journal));
    addProblems(journal, problems);
    return report;
};
/** Whether a run that lingered may look again: not when it is to end, nor under a configuration that is not the branch's any more. */
const mayGoOn = async ({ store, outdated }, { signal, now }, end) => {
    // the machine may have slept for longer than it was asked to
    if (signal?.aborted || now() >= end)
        return false;
    try {
        return !(await outdated?.(await store.head()));
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        // what was done is recorded; the next run tells whether the repository is really gone
        return false;
    }
};
/**
 * One execution: read → observe → decide → act → record, again while instant stages move, and once more after a pause for as long as it
 * lingers. Never throws for what the outside does.
 */
const run = async (around, options) => {
    const start = options.now();
    const end = start + options.seconds;
    let journal = begun(start);
    for (;;) {
        const report = await poll(around, options, journal, end);
        const seconds = (0,linger/* pauseBefore */.GB)(journal, options, start, around.hosted);
        if (seconds !== undefined) {
            options.say?.(`a short stage is about to end: looking again in ${seconds} s`);
            await pause_pause(options, seconds);
        }
        if (seconds === undefined || !(await mayGoOn(around, options, end))) {
            await Promise.all([...around.backends.values()].map((backend) => backend.close()));
            return { ...report, problems: problemsIn(journal) };
        }
        journal = anotherPoll(journal);
    }
};


/***/ })

};
