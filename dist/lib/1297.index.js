export const id = 1297;
export const ids = [1297,2604];
export const modules = {

/***/ 4224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ planKeeps),
/* harmony export */   Jl: () => (/* binding */ KEPT_RUN_BYTES),
/* harmony export */   ex: () => (/* binding */ MAX_KEPT_FILES),
/* harmony export */   iN: () => (/* binding */ MAX_KEPT_BYTES)
/* harmony export */ });
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8388);



/** What a login node can hash within the three minutes that one run gives it, at 100 MB/s: 16 GiB. */
const MAX_KEPT_BYTES = 16 * 1024 ** 3;
/** Bytes that one run copies out of the repository where `limits.sync_mib_per_run` does not say: 1 GiB. */
const KEPT_RUN_BYTES = 1024 ** 3;
/** Files that one run copies so for one stage. */
const MAX_KEPT_FILES = 100;
const placeOf = (campaign, glob, written, from) => {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetFrom */ .CA)(written);
    if (target.kind !== 'artifact')
        return { in: 'folder', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder, from) };
    return { in: 'artifact', path: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(glob, target.folder === '' ? campaign : `${campaign}/${target.folder}`, from) };
};
const MOVE = "more than is copied here; use your site's own transfer service";
const whyNot = ({ size }, { in: kind, path }, runBytes) => {
    const name = path.replace(/^\//, '');
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainPath */ .qW)(name) || name.split('/').some((part) => part.startsWith('.')))
        return 'a file of this name is not written anywhere';
    if (size > MAX_KEPT_BYTES)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, over ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(MAX_KEPT_BYTES)}, ${MOVE}`;
    if (kind === 'artifact' && size > runBytes)
        return `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(size)}, and one run puts at most ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(runBytes)} into its artifact (\`limits.sync_mib_per_run\`); name a folder of a self-hosted runner, where the next run goes on`;
    return undefined;
};
const isCurrent = ({ size, modified }, line) => line.size === size && line.modified === (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isoOf */ .dF)(modified);
/**
 * Compares what matches on the cluster with the index of what is kept elsewhere.
 * @param listings by glob; only globs whose target is outside of the repository
 */
const planKeeps = (about, listings) => {
    const plan = { known: [], open: [], left: [] };
    const taken = new Map();
    for (const [glob, files] of listings) {
        for (const file of files) {
            const place = placeOf(about.campaign, glob, about.sync[glob] ?? '', file.path);
            const slot = (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)((0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(place, 'any'));
            const other = taken.get(slot);
            const why = whyNot(file, place, about.runBytes);
            if (other?.from === file.path)
                other.globs.push(glob);
            else if (other)
                plan.left.push({ glob, from: file.path, why: `another file goes to ${place.path} already` });
            else if (why !== undefined)
                plan.left.push({ glob, from: file.path, why });
            else {
                const had = about.index.findLast((line) => line.from === file.path && (0,_kept_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(line.at) === slot);
                const keeping = { globs: [glob], from: file.path, size: file.size, modified: file.modified, place };
                taken.set(slot, keeping);
                if (had && isCurrent(file, had))
                    plan.known.push(Object.assign(keeping, { had }));
                else
                    plan.open.push(had ? Object.assign(keeping, { had }) : keeping);
            }
        }
    }
    return plan;
};


/***/ }),

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ halted),
/* harmony export */   XQ: () => (/* binding */ flagAtEnd),
/* harmony export */   xx: () => (/* binding */ isHalted)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6622);



/** Classes whose cause a later look at the repository can find gone. */
const SELF_CLEARING = ['no-script'];
const classOf = (reason) => reason.split(': ')[1] ?? '';
/** The reason names the stage that raised the flag; a person may have cleared its row. */
const rowWasCleared = (context, reason) => {
    const named = context.spec.stages.find((stage) => reason.startsWith(`${stage.slug}: `));
    const status = named && (0,_own_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(context.state.stages, named.slug)?.status;
    return status === undefined || status === 'escalated' || status === 'failed' ? undefined : named?.slug;
};
/** Row and flag are two views of one halt: clearing either clears both. Undefined: nothing halts the campaign. */
const halted = (context) => {
    const { stage, at, state } = context;
    const reason = state.escalation?.reason;
    if (at.status === 'escalated' && reason === undefined) {
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .happened */ .Y5)({ type: 'escalation-cleared', stage: stage.slug, by: 'the file' });
    }
    if (reason === undefined)
        return undefined;
    // the row that the reason names, and no other: one that a person has set to failed meanwhile is not begun anew by it
    const cleared = at.status === 'escalated' ? undefined : rowWasCleared(context, reason);
    if (cleared !== undefined)
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .happened */ .Y5)({ type: 'escalation-cleared', stage: cleared, by: 'the file' });
    if (at.status === 'escalated' && SELF_CLEARING.includes(classOf(reason)) && stage.work.kind !== 'missing') {
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .happened */ .Y5)({ type: 'escalation-cleared', stage: stage.slug, by: 'the cause is gone' });
    }
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .waits */ .l4)(context, { on: 'person', why: reason });
};
/** The flag of a campaign whose stages are all done: it goes down with the row that it is about; what a person has raised stays. */
const flagAtEnd = (context) => {
    const reason = context.state.escalation?.reason;
    if (reason === undefined)
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .happened */ .Y5)();
    const cleared = rowWasCleared(context, reason);
    if (cleared !== undefined)
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .happened */ .Y5)({ type: 'escalation-cleared', stage: cleared, by: 'the file' });
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .waits */ .l4)(context, { on: 'person', why: reason === '' ? 'the flag is up, and nothing says why' : reason });
};
/** Whether the campaign stands still until a person acts, whatever its cluster may say. */
const isHalted = (knowledge, state) => {
    const stage = (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .currentStage */ .aY)(knowledge.spec, state);
    if (!stage)
        return false;
    // somebody wants a job cancelled: that is done, or reported, whatever else stands still
    if (Object.values(state.stages).some(({ cancel }) => cancel !== undefined))
        return false;
    const found = halted({ spec: knowledge.spec, state, stage, at: (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug), now: 0 });
    return found !== undefined && found.events.length === 0;
};


/***/ }),

/***/ 6750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ planCopies),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   xn: () => (/* binding */ MAX_RUN_BYTES)
/* harmony export */ });
/* unused harmony export MAX_RUN_FILES */
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5301);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8388);


/** A repository holds tables and restarts, not data: larger files stay where they are. 2 MiB. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** Bytes that one run copies: 10 MiB. The rest follows in the next. */
const MAX_RUN_BYTES = 10 * 1024 * 1024;
/** Files that one commit brings for one stage. */
const MAX_RUN_FILES = 100;
/** Trajectories of the common engines, whatever their size. */
const TRAJECTORY = /\.(?:dcd|xtc|trr|tng|nc|netcdf|lammpstrj|h5md)$/i;
/** A single structure is an .xyz too: only a long one is a trajectory. */
const MANY_FRAMES = 256 * 1024;
/** Documents that people and Escapement act on, and what git and GitHub act on: never written from a cluster. */
const ACTED_ON = /^(?:\..*|(?:workflow|verification|orchestration_check)(?:\..*)?\.md|failure-catalog\.ya?ml|escapement\.ya?ml)$/i;
/** Why a path is none that outputs may have. Names come from the cluster and are not trusted. */
const unsafe = (path) => {
    const parts = path.split('/');
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path) || parts[0] !== 'results' || parts.length < 2)
        return 'its name cannot stand in the repository';
    if (path === _kept_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx)
        return 'there Escapement notes what is kept elsewhere';
    return parts.some((part) => ACTED_ON.test(part)) ? 'a file of this name would be acted on' : undefined;
};
const tooMuch = ({ path, size }) => {
    if (TRAJECTORY.test(path) || (/\.xyz$/i.test(path) && size > MANY_FRAMES))
        return `a trajectory (${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(size)}) stays on the cluster, unless \`sync\` takes it to a folder or an artifact`;
    return size > MAX_FILE_BYTES
        ? `${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(size)}, more than the ${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(MAX_FILE_BYTES)} that a file in the repository may have (\`sync\` also takes it to a folder or an artifact)`
        : undefined;
};
const place = (glob, folder, file, results, taken) => {
    const path = (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(glob, folder, file.path);
    const why = unsafe(path) ?? tooMuch(file) ?? results?.refuses(path);
    if (why !== undefined)
        return { kind: 'left', why };
    if (taken.has(path))
        return { kind: 'left', why: `another file goes to ${path} already` };
    if (file.sha256 === undefined || file.oid === undefined)
        return { kind: 'left', why: 'it could not be read' };
    if (results?.oids.get(path) === file.oid)
        return { kind: 'here' };
    return { kind: 'due', copy: { glob, from: file.path, path, size: file.size, sha256: file.sha256 } };
};
/**
 * Compares what matches on the cluster with what the repository has.
 * @param listings by glob, as `hashes` found them
 */
const planCopies = (sync, listings, results) => {
    const plan = { here: [], due: [], left: [] };
    const taken = new Set();
    const seen = new Set();
    for (const [glob, folder] of Object.entries(sync)) {
        for (const file of listings.get(glob) ?? []) {
            const pair = `${file.path}\n${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(glob, folder, file.path)}`;
            // two globs that name the same file for the same place are not at odds
            const again = seen.has(pair);
            const placed = place(glob, folder, file, results, again ? new Set() : taken);
            seen.add(pair);
            taken.add((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .lW)(glob, folder, file.path));
            if (placed.kind === 'left')
                plan.left.push({ glob, from: file.path, why: placed.why });
            else if (placed.kind === 'here' || again)
                plan.here.push({ glob, from: file.path });
            else
                plan.due.push(placed.copy);
        }
    }
    return plan;
};
/** As much as one run copies, in order. */
const firstOf = (due) => {
    let bytes = 0;
    const chosen = [];
    for (const copy of due) {
        if (chosen.length === MAX_RUN_FILES || bytes + copy.size > MAX_RUN_BYTES)
            break;
        bytes += copy.size;
        chosen.push(copy);
    }
    return chosen;
};


/***/ }),

/***/ 9327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ decideAll),
  b: () => (/* binding */ hasKeeps)
});

// EXTERNAL MODULE: ./build/src/core/effect.js
var core_effect = __webpack_require__(3000);
// EXTERNAL MODULE: ./build/src/core/evidence.js
var evidence = __webpack_require__(724);
// EXTERNAL MODULE: ./build/src/core/budget.js
var budget = __webpack_require__(3524);
// EXTERNAL MODULE: ./build/src/core/rules/context.js
var rules_context = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/src/core/rules/gates.js

const VERIFICATION = /(?:^|\/)VERIFICATION\.md$/;
const clausesOf = ({ spec }) => spec.stages.flatMap(({ entry, exit }) => [...entry, ...exit]);
/** The document of the table's verification gate, as the table names it. */
const verificationOf = (context) => {
    for (const { predicate } of clausesOf(context))
        if (predicate.kind === 'document' && VERIFICATION.test(predicate.file))
            return predicate.file;
    return undefined;
};
const asks = (clause, file) => clause.predicate.kind === 'document' && clause.predicate.file === file && clause.predicate.wanted === 'production-ready';
/**
 * The entry condition, with what the field adds to it: before the first production stage of a campaign that has a verification gate,
 * VERIFICATION.md must say `production_ready`. Not at the gate itself, for it turns true only after the smokes (domain.md §3).
 */
const entryOf = (context) => {
    const { stage, spec } = context;
    const file = verificationOf(context);
    const first = spec.stages.find(({ production }) => production);
    if (file === undefined || first?.slug !== stage.slug || stage.entry.some((clause) => asks(clause, file)))
        return stage.entry;
    const text = `${file} production-ready`;
    return [...stage.entry, { text, predicate: { kind: 'document', file, wanted: 'production-ready' }, offset: 0 }];
};
/** Who can mend a condition that fails: a document only becomes green by a person's hand, anything else by time. */
const menderOf = (clauses, verdicts) => clauses.some(({ predicate }, i) => verdicts[i]?.result === 'fails' && predicate.kind === 'document') ? 'person' : 'time';
const KEY = {
    'VERIFICATION.md': 'verification_status: green',
    'ORCHESTRATION_CHECK.md': 'orchestration_status: green` and `production_ready: true',
};
/** What a person is to write, for each document that is not as it should be. */
const gateHint = (clauses, verdicts) => {
    const hints = clauses.flatMap(({ predicate }, i) => {
        if (predicate.kind !== 'document' || verdicts[i]?.result !== 'fails')
            return [];
        const key = predicate.wanted === 'production-ready' ? 'production_ready: true' : (0,own/* own */.Z)(KEY, predicate.file.split('/').at(-1) ?? '');
        return key === undefined || predicate.wanted === 'exists'
            ? [`add ${predicate.file}`]
            : [`when that is so, write \`${key}\` into the frontmatter of ${predicate.file}`];
    });
    return hints.length === 0 ? '' : ` (${hints.join('; ')})`;
};

// EXTERNAL MODULE: ./build/src/core/rules/judge.js + 13 modules
var judge = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/src/core/rules/words.js
var words = __webpack_require__(3996);
;// CONCATENATED MODULE: ./build/src/core/rules/advance.js




/** pending → ready, once everything in the entry condition was seen to hold. */
const advance = (context) => {
    const entry = entryOf(context);
    const judged = (0,judge/* judge */.S4)(context, entry);
    switch (judged.result) {
        case 'look':
            return (0,rules_context/* due */.dQ)(...judged.lookups);
        case 'holds':
            return (0,rules_context/* happened */.Y5)({ type: 'stage-ready', stage: context.stage.slug });
        case 'fails':
            return (0,rules_context/* waits */.l4)(context, {
                on: menderOf(entry, judged.verdicts),
                why: `entry condition: ${(0,words/* sentence */.em)(judged.verdicts)}${gateHint(entry, judged.verdicts)}`,
            });
        case 'cannot-tell':
            return (0,rules_context/* waits */.l4)(context, { ...(0,words/* doubt */.B2)(judged.verdicts), why: `entry condition: ${(0,words/* sentence */.em)(judged.verdicts)}` });
    }
};

// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
;// CONCATENATED MODULE: ./build/src/core/rules/cancel.js


const interrupted = (stage, job, why) => (0,rules_context/* happened */.Y5)({ type: 'cancel-interrupted', stage: stage.slug, job, why });
const cancel = (base, stage, at, job) => {
    const seen = (0,rules_context/* jobOf */.Zw)({ ...base, stage }, job);
    if (seen?.phase === 'ended')
        return (0,rules_context/* happened */.Y5)({ type: 'job-cancelled', stage: stage.slug, job });
    if (!base.cancelling?.has(job))
        return interrupted(stage, job, 'the run that was to do it did not tell what came of it');
    if (base.sight.kind === 'unobserved')
        return interrupted(stage, job, base.sight.why);
    // ids come round again: what is not seen to be this stage's may be somebody else's by now
    if (!seen)
        return interrupted(stage, job, 'no job of this stage bears that id now');
    const effect = { type: 'cancel', stage: stage.slug, attempt: at.attempt, job };
    const outcome = (0,rules_context/* outcomeOf */.sG)(base, effect);
    switch (outcome?.kind) {
        case undefined:
            return (0,rules_context/* due */.dQ)(effect);
        case 'done':
        case 'submitted':
        case 'kept':
            return (0,rules_context/* happened */.Y5)({ type: 'job-cancelled', stage: stage.slug, job });
        case 'refused':
        case 'unknown':
            return interrupted(stage, job, outcome.message);
        case 'put-off':
            return interrupted(stage, job, outcome.why);
    }
};
/**
 * Jobs that a person wants cancelled. The wish was committed first, and only the run that committed it acts: what another run left
 * unfinished is reported, never repeated.
 */
const cancels = (base) => {
    const all = base.spec.stages.flatMap((stage) => {
        const at = (0,core_state/* stageOf */.gV)(base.state, stage.slug);
        return at.cancel === undefined ? [] : [cancel(base, stage, at, at.cancel)];
    });
    return { ...rules_context/* nothing */.s6, events: all.flatMap(({ events }) => events), effects: all.flatMap(({ effects }) => effects) };
};

// EXTERNAL MODULE: ./build/src/core/deployment.js
var deployment = __webpack_require__(638);
// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
;// CONCATENATED MODULE: ./build/src/core/checkpoint.js

/** Bytes of an `.xsc` in which its step stands: two lines of comment and the beginning of a third. */
const XSC_BYTES = 2048;
const XSC_STEP = '^#\\$LABELS step[^\\n]*\\n([0-9]{1,15}) ';
/** The small file beside NAMD's binary ones that tells their step. */
const xscOf = (glob) => (/\.(?:coor|vel|xsc)$/.test(glob) ? glob.replace(/\.\w+$/, '.xsc') : undefined);
/** What tells how far a stage is: the hash of its newest checkpoint, and its step where that can be read. */
const checkpointNeeds = (glob) => {
    if (glob === undefined)
        return [];
    const xsc = xscOf(glob);
    return [{ kind: 'hash', glob }, ...(xsc === undefined ? [] : [{ kind: 'head', glob: xsc, bytes: XSC_BYTES }])];
};
/** A step in the file's own name, as in LAMMPS's `npt.restart.50000`; small numbers are two files that take turns. */
const inName = (file) => /\.([0-9]{3,15})$/.exec(file ?? '')?.[1];
const stepOf = (file, head, search) => (head?.kind === 'text' ? search(XSC_STEP, head.text)?.[1] : undefined) ?? inName(file);
/** The newest checkpoint as one word, `<sha256>` or `<sha256>:<step>`; undefined: there is none, or nobody could look. */
const checkpointSeen = (glob, findings, search) => {
    const [hash, head] = checkpointNeeds(glob).map((need) => findings.get((0,evidence/* needId */.Y)(need)));
    if (hash?.kind !== 'hash' || hash.sha256 === undefined)
        return undefined;
    const step = stepOf(hash.file, head, search);
    return step === undefined ? hash.sha256 : `${hash.sha256}:${step}`;
};
const partsOf = (word) => {
    const [hash = '', step] = word.split(':');
    return step === undefined ? { hash } : { hash, step: Number(step) };
};
/** Whether it is the very same file. */
const isSameCheckpoint = (noted, seen) => partsOf(noted).hash === partsOf(seen).hash;
/**
 * Whether a checkpoint is further than the one that was noted when the attempt was submitted: by its step where both have one, for an
 * attempt that began anew writes other bytes for the same step; else by its content. A newer time proves nothing.
 */
const hasAdvanced = (noted, seen) => {
    if (noted === undefined)
        return true;
    const [was, is] = [partsOf(noted), partsOf(seen)];
    return was.step === undefined || is.step === undefined ? was.hash !== is.hash : is.step > was.step;
};

// EXTERNAL MODULE: ./build/src/core/failure/entry.js
var failure_entry = __webpack_require__(284);
// EXTERNAL MODULE: ./build/src/core/failure/match.js + 2 modules
var failure_match = __webpack_require__(1891);
;// CONCATENATED MODULE: ./build/src/core/failure/diagnose.js


const candidateOf = (entry, evidence, search) => {
    let best;
    for (const criteria of entry.match) {
        const match = (0,failure_match/* matchCriteria */.LG)(criteria, evidence, search);
        if (match && (!best || match.score > best.score))
            best = match;
    }
    return best && { entry, match: best };
};
const rankOf = (entry) => failure_entry/* ORIGINS */.o9.indexOf(entry.source.origin);
/** Most specific first; then campaign over repository over built-in; then the order in the catalog (sort is stable). */
const bySpecificity = (a, b) => b.match.score - a.match.score || rankOf(b.entry) - rankOf(a.entry);
const whyOthersLost = (winner, others) => {
    if (others.length === 0)
        return '';
    const equal = others.some(({ match }) => match.score === winner.match.score);
    const names = others.map(({ entry }) => `\`${entry.class}\``).join(', ');
    const verb = others.length === 1 ? 'matches' : 'match';
    return `; ${names} ${verb} as well, ${equal ? 'but this one is more specific or stands first' : 'but less specifically'}`;
};
const sentence = (winner, others, benign) => {
    const origin = winner.entry.source.origin === 'built-in' ? '' : ` (${winner.entry.source.origin} catalog)`;
    const harmless = benign.map(({ entry }) => `\`${entry.class}\``).join(', ');
    return [
        `\`${winner.entry.class}\`${origin}: ${winner.match.reasons.join(', ')}`,
        whyOthersLost(winner, others),
        harmless && `; ${harmless} seen too, harmless`,
    ].join('');
};
/**
 * Matches what is known of a failure against the catalog. The most specific entry wins; a benign one never does.
 * Undefined: nothing matched, and an unmatched failure escalates.
 */
const diagnose = (evidence, catalog, search) => {
    const candidates = catalog.flatMap((entry) => candidateOf(entry, evidence, search) ?? []).sort(bySpecificity);
    const benign = candidates.filter(({ entry }) => entry.benign);
    const [winner, ...others] = candidates.filter(({ entry }) => !entry.benign);
    if (!winner)
        return undefined;
    const { provided } = winner.entry;
    const granted = provided === undefined || evidence.signs.includes(provided);
    return {
        entry: winner.entry,
        approval: granted ? winner.entry.approval : 'never',
        because: sentence(winner, others, benign),
        others: [...others, ...benign].map(({ entry }) => entry.class),
        ...(winner.match.line === undefined ? {} : { line: winner.match.line }),
    };
};

// EXTERNAL MODULE: ./build/src/core/failure/line.js
var failure_line = __webpack_require__(6776);
;// CONCATENATED MODULE: ./build/src/core/failure/told.js

/**
 * Of a job that was ended by SIGTERM, nobody knows why: what slurmstepd itself wrote into the job's log as it ended it, if it did
 * (`*** JOB 12 ON c1 CANCELLED AT … DUE TO PREEMPTION ***`), becomes the reason. Elements of an array bear numbers that are not known.
 */
const toldByLog = (job, log) => {
    if (job.state !== 'TERMINATED' || job.elements)
        return job;
    const line = log.split('\n').findLast((one) => one.startsWith('slurmstepd') && one.includes(`*** JOB ${job.id} ON `));
    return line === undefined ? job : { ...job, reason: (0,failure_line/* lineOf */.c)(line) };
};

// EXTERNAL MODULE: ./build/src/core/job.js
var core_job = __webpack_require__(3330);
// EXTERNAL MODULE: ./build/src/core/rules/remedy.js + 5 modules
var remedy = __webpack_require__(4566);
;// CONCATENATED MODULE: ./build/src/core/rules/diagnose.js












/** Bytes of each log that a failure is judged on: the last words of an engine fit into far less. */
const TAIL_BYTES = 16_384;
/** Failed elements of an array whose logs are read: they mostly fail alike. */
const MOST_LOGS = 3;
/** As if the logs of one element were all: of a glob over every element's, the newest may be of one that went well. */
const ofElement = ({ stage, directives }, index) => {
    const put = (pattern) => pattern.replace(/%(\d{0,3})a/g, (_, width) => String(index).padStart(Number(width), '0'));
    const { output = 'slurm-%A_%a.out', error } = { ...(0,own/* own */.Z)(directives, stage.slug)?.options, ...stage.sbatch };
    const sbatch = { ...stage.sbatch, output: put(output), ...(error === undefined ? {} : { error: put(error) }) };
    return { directives, stage: { ...stage, logs: stage.logs.map(put), sbatch } };
};
const tailNeeds = (context, job) => {
    const failed = job ? (0,core_job/* failedElements */.bX)(job).slice(0, MOST_LOGS) : [];
    const places = failed.length === 0 ? [context] : failed.map(({ index }) => ofElement(context, index));
    return [...new Set(places.flatMap((place) => (0,judge/* logsOf */.Hw)(place, job)))].map((glob) => ({ kind: 'tail', glob, bytes: TAIL_BYTES }));
};
const tailOf = (context, job) => tailNeeds(context, job)
    .map((need) => (0,rules_context/* findingOf */.hD)(context, need))
    .map((finding) => (finding?.kind === 'text' ? finding.text : ''))
    .join('\n');
/** The predicates that failed, with the kinds that the catalog speaks of. */
const failedOf = (context, verdicts) => context.stage.exit.flatMap((clause, i) => {
    const verdict = verdicts[i];
    return verdict?.result === 'fails' ? [{ kind: clause.predicate.kind, text: verdict.text, saw: verdict.saw }] : [];
});
/** A checkpoint at submission against today's. */
const advanced = (context) => {
    const seen = checkpointSeen(context.stage.checkpoint, context.findings, context.search);
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    if (seen === undefined || ledger.kind !== 'seen')
        return false;
    const entry = ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === context.at.attempt);
    return entry !== undefined && hasAdvanced(entry.checkpoint, seen);
};
const signsOf = (context, job) => [
    ...(advanced(context) ? ['checkpoint-advanced'] : []),
    ...(job.state === 'INTERRUPTED' ? ['interrupted'] : []),
    ...(context.stage.idempotent ? ['idempotent'] : []),
];
/** The last words of a log: where no catalog knows the failure, they must do. */
const lastWords = (log) => {
    const line = (0,failure_line/* lineOf */.c)(log?.split('\n').findLast((text) => text.trim() !== '') ?? '');
    return line === '' ? '' : `log: ${line}`;
};
/** What went wrong, in one line. */
const failedBy = (evidence, verdicts, known) => {
    const { job } = evidence;
    const good = job !== undefined && (0,core_job/* succeeded */.gq)(job);
    // how it ended is said already, and better
    const said = good ? [] : evidence.failedVerdicts.filter(({ kind }) => kind === 'exit-code').map(({ text }) => text);
    const failed = (0,words/* sentence */.em)(verdicts.filter(({ result, text }) => result === 'fails' && !said.includes(text)));
    const log = known ? '' : lastWords(evidence.logTail);
    const ending = job ? (0,words/* endingWords */.fg)(job) : '';
    return (good ? [ending, failed, log] : [ending, log, failed]).filter((text) => text !== '').join('; ');
};
const errorOf = (evidence, verdicts, diagnosis) => evidence.submitMessage === undefined
    ? (diagnosis?.line ?? failedBy(evidence, verdicts, diagnosis !== undefined))
    : (0,words/* refusalWords */.WW)(diagnosis?.line ?? evidence.submitMessage);
/** Failed attempt → diagnosis → what follows. `attempt` is the one that failed. */
const conclude = (context, attempt, evidence, verdicts) => {
    const diagnosis = diagnose(evidence, context.catalog, context.search);
    const error = (0,failure_line/* lineOf */.c)(errorOf(evidence, verdicts, diagnosis));
    const cost = (0,budget/* costOf */.ho)(evidence.job, context.price);
    const failed = {
        type: 'attempt-failed',
        stage: context.stage.slug,
        attempt,
        at: context.now,
        class: diagnosis?.entry.class ?? 'unmatched',
        error,
        because: diagnosis?.because ?? 'no entry of the failure catalogs matches',
        ...(evidence.job ? { job: evidence.job.id } : {}),
        ...(cost ? { cost } : {}),
        ...(0,core_job/* endOf */.pJ)(evidence.job),
    };
    const decision = (0,remedy/* decide */.LD)(context, diagnosis, evidence.job, error);
    return decision.kind === 'wait' ? decision.found : (0,rules_context/* happened */.Y5)(failed, decision.event);
};
/** A command that was told to end was not preempted, whatever its exit code says elsewhere: nobody runs it again by himself. */
const asInterrupted = ({ stage }, job) => stage.work.kind !== 'script' && (0,core_job/* wasInterrupted */.WE)(job) ? { ...job, state: 'INTERRUPTED' } : job;
/** A job that ended badly, or well with a condition that does not hold. */
const diagnoseEnded = (context, seen, verdicts) => {
    const job = asInterrupted(context, seen);
    const looks = (0,rules_context/* lookups */.mA)(context, [...tailNeeds(context, job), ...checkpointNeeds(context.stage.checkpoint)]);
    if (looks.length > 0)
        return (0,rules_context/* due */.dQ)(...looks);
    const { engine } = (0,judge/* withEngine */.f)(context, job);
    const logTail = tailOf(context, job);
    const evidence = {
        job: toldByLog(job, logTail),
        logTail,
        failedVerdicts: failedOf(context, verdicts),
        signs: signsOf(context, job),
        ...(engine ? { engine: engine.name } : {}),
    };
    return conclude(context, context.at.attempt, evidence, verdicts);
};
/** A row that says failed (an agent or a person wrote it): its job's end is looked up and judged. */
const diagnoseFailed = (context) => {
    if (context.sight.kind === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: (0,rules_context/* unseen */.nv)(context, 'how its job ended is not known yet') });
    const job = context.at.job === undefined ? undefined : (0,rules_context/* jobOf */.Zw)(context, context.at.job);
    if (job?.phase === 'ended')
        return diagnoseEnded(context, job, []);
    if (job)
        return (0,rules_context/* waits */.l4)(context, { on: 'time', why: `the row says failed, but job ${job.id} has not ended` });
    if (context.at.job !== undefined && context.sight.accounting === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, {
            on: 'backend',
            why: `job ${context.at.job} has left the queue; how it ended only accounting can tell, which does not answer now`,
        });
    return lost(context, context.at.job ?? 'none');
};
/** Forgotten by squeue, sacct and scontrol for the whole grace time, and no exit record: a failure class of its own. */
const lost = (context, job) => {
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    const entries = ledger.kind === 'seen' ? ledger.entries : [];
    const began = entries.find((entry) => entry.stage === context.stage.slug && entry.job === job)?.began;
    const trace = began ? `; it began at ${(0,core_state/* isoOf */.dF)(began.at)} on ${began.node} and left no exit status` : '';
    const evidence = {
        job: { id: job, phase: 'ended', state: 'LOST', reason: `no source knows the job any more${trace}` },
        failedVerdicts: [],
        signs: ['lost'],
    };
    return conclude(context, context.at.attempt, evidence, []);
};
/** Pending reasons out of which no job ever comes by itself. */
const DEAD_END = /^(DependencyNeverSatisfied|Partition(TimeLimit|NodeLimit|Config)|(QOS|Assoc)(?=[A-Za-z]*Wall)[A-Za-z]*)$/;
/** A queued job that can never start is a failure now, not in a week. */
const deadEnd = (context, job) => {
    if (job.phase !== 'queued' && job.phase !== 'held')
        return undefined;
    if (!DEAD_END.test(job.reason))
        return undefined;
    return conclude(context, context.at.attempt, { job, failedVerdicts: [], signs: [] }, []);
};

;// CONCATENATED MODULE: ./build/src/core/rules/refusal.js


/** A definite no: sbatch's is a failure with a class, the folder's is a person's business to decide or to mend. */
const refusal = (context, attempt, outcome) => {
    const { code, message } = outcome;
    if (code === 'SUBMIT')
        return conclude(context, attempt, { submitMessage: message, failedVerdicts: [], signs: [] }, []);
    // a full disk is nobody's decision: it goes on by itself once there is room
    if (code === 'IO')
        return (0,rules_context/* waits */.l4)(context, {
            on: 'person',
            why: `${message}. Nothing was submitted; each run tries again, so make room there or give the right to write`,
        });
    return (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason: message, at: context.now });
};

;// CONCATENATED MODULE: ./build/src/core/rules/deploy.js




/** The look at what is deployed: hashes of every path that git wants there. */
const deploymentNeed = (context) => ({
    kind: 'deployment',
    paths: context.wanted.map(({ path }) => path),
});
const few = (paths) => paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '');
const escalate = (context, reason) => (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason, at: context.now });
/** Attempts of which the ledger names a job or a process. */
const started = (context) => {
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    return ledger.kind === 'unobserved' ? [] : ledger.entries.filter(({ job, process }) => job ?? process).map((entry) => (0,keys/* entryName */.MB)(entry));
};
const write = (context, effect, then) => {
    const outcome = (0,rules_context/* outcomeOf */.sG)(context, effect);
    switch (outcome?.kind) {
        case undefined:
            return (0,rules_context/* due */.dQ)(effect, ...then);
        case 'refused':
            // what stands there is judged by the next look: another run of ours may have been at work
            if (outcome.code === 'DRIFT')
                return (0,rules_context/* waits */.l4)(context, {
                    on: 'backend',
                    why: `files on the cluster changed while they were about to be written (${outcome.message})`,
                });
            return refusal(context, context.at.attempt, outcome);
        case 'unknown':
            return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: `the deployment was not confirmed (${outcome.message})` });
        case 'put-off':
            return (0,rules_context/* waits */.l4)(context, { on: 'limit', why: outcome.why });
        default:
            return (0,rules_context/* due */.dQ)(...then);
    }
};
/** Brings the campaign's files to what git has, then goes on with `then` (all in one remote command). */
const deploy = (context, ...then) => {
    if (context.undeployable !== undefined)
        return escalate(context, context.undeployable);
    const need = deploymentNeed(context);
    const looks = (0,rules_context/* lookups */.mA)(context, [need]);
    if (looks.length > 0)
        return (0,rules_context/* due */.dQ)(...looks);
    const seen = (0,rules_context/* findingOf */.hD)(context, need);
    if (seen?.kind !== 'deployment') {
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: seen?.kind === 'unobserved' ? seen.why : 'the deployed files could not be looked at' });
    }
    const plan = (0,deployment/* planDeployment */.H)(context.owner, context.wanted, seen);
    switch (plan.kind) {
        case 'equal':
            return (0,rules_context/* due */.dQ)(...then);
        case 'due':
            return write(context, { type: 'deploy', uploads: plan.uploads, remove: plan.remove, expect: plan.expect, started: started(context) }, then);
        case 'drift':
            return escalate(context, `${few(plan.paths)}: on the cluster neither what was deployed nor what git has; put the edit into git, or remove the file there`);
        case 'foreign':
            return escalate(context, `the remote folder belongs to ${plan.owner}; give this campaign its own deploy.remote_dir`);
        case 'unsafe':
            return escalate(context, `${few(plan.paths)}: a link or not a regular file on the cluster; nothing is written through it`);
    }
};

;// CONCATENATED MODULE: ./build/src/core/attempts.js

const known = (job) => job !== undefined && job !== 'void';
/** Whether a job may still run or write: unknown counts as alive, for nothing may be started beside it. */
const isAlive = (seen) => seen !== undefined && seen.phase !== 'ended';
/** Ids come round again, tokens do not: a job that bears the token of another attempt is not this one's. */
const isOf = (seen, key) => {
    const token = (0,keys/* parseToken */.pI)(seen?.token ?? '');
    return token === undefined || (token.stage === key.stage && token.attempt === key.attempt);
};
/**
 * Next attempt = max(git, ledger) + 1, except that an attempt which was claimed and has no job yet is continued,
 * and one that git has never recorded is adopted.
 * @param git what the file says of the stage
 * @param entries the stage's entries in the ledger
 * @param jobs the scheduler's view, by job id
 */
const nextAttempt = (git, entries, jobs) => {
    const newest = entries.reduce((best, e) => (best && best.attempt >= e.attempt ? best : e), undefined);
    const own = git.job === undefined ? undefined : jobs.get(git.job);
    const younger = ((0,keys/* parseToken */.pI)(own?.token ?? '')?.attempt ?? 0) > git.attempt;
    if (git.job !== undefined && isAlive(own) && !younger)
        return { kind: 'wait', job: git.job };
    if (!newest || newest.attempt < git.attempt)
        return { kind: 'submit', attempt: git.attempt + 1 };
    const seen = known(newest.job) ? jobs.get(newest.job) : undefined;
    if (newest.attempt === git.attempt) {
        // refused to one run, accepted from another: git knows the attempt, but not the job that came of it
        if (known(newest.job) && !newest.recorded && newest.job !== git.job)
            return { kind: 'adopt', attempt: newest.attempt, job: newest.job };
        return known(newest.job) && isAlive(seen) ? { kind: 'wait', job: newest.job } : { kind: 'submit', attempt: git.attempt + 1 };
    }
    if (newest.job === undefined)
        return { kind: 'submit', attempt: newest.attempt };
    // recorded once and ended: git was rolled back on purpose, so the stage runs anew
    if (!known(newest.job) || (newest.recorded && !isAlive(seen)))
        return { kind: 'submit', attempt: newest.attempt + 1 };
    return { kind: 'adopt', attempt: newest.attempt, job: newest.job };
};

// EXTERNAL MODULE: ./build/src/core/failure/elements.js
var failure_elements = __webpack_require__(9271);
;// CONCATENATED MODULE: ./build/src/core/rules/budget.js




const HOUR = 3600;
/** What the next attempt of the stage may take; undefined when nothing bounds it. */
const projection = (context) => {
    const { stage, at, profile } = context;
    if (stage.work.kind !== 'script')
        return { cores: 0, seconds: stage.timeout, elements: 1 };
    const array = at.elements ?? (0,remedy/* requestedArray */._M)(context);
    const options = { ...(0,remedy/* requestedOptions */.PQ)(context), ...at.overrides };
    return (0,budget/* project */.Cv)(options, array === undefined ? 1 : (0,failure_elements/* elementsOf */.ZE)(array).length, profile, stage.expectedWalltime);
};
const request = ({ cores, seconds, elements }) => `${cores} core${cores === 1 ? '' : 's'} × ${(0,budget/* figure */.vP)(seconds / HOUR)} h${elements === 1 ? '' : ` × ${elements} elements`}`;
const unbounded = (name, slug) => `\`budget.${name}\` is set, but nothing bounds the time of this job: write \`time\` under \`stages.${slug}.sbatch\` or in the script`;
const wayOut = (name, slug) => `raise \`budget.${name}\`, or ask for less under \`stages.${slug}\`, then clear the flag`;
const overHours = (context, asked) => {
    const { capCoreHours: cap } = context.spec.budget;
    const { work, name } = context.stage;
    // a command takes no cores of the scheduler's
    if (cap === undefined || work.kind === 'command')
        return undefined;
    if (asked === undefined)
        return unbounded('cap_core_hours', name);
    const spent = context.state.spentCoreHours ?? 0;
    const needed = (0,budget/* coreHoursOf */.cn)(asked);
    const free = Math.max(0, cap - spent);
    if (free > 0 && needed <= free)
        return undefined;
    const want = needed > 0 ? `this attempt may take ${(0,budget/* figure */.vP)(needed)} (${request(asked)}), ${(0,budget/* figure */.vP)(free)} are left` : 'nothing is left';
    return `${(0,budget/* figure */.vP)(spent)} of ${(0,budget/* figure */.vP)(cap)} core-hours are spent and ${want}: ${wayOut('cap_core_hours', name)}`;
};
const overDollars = (context, asked) => {
    const { price, spec, stage } = context;
    if (!price)
        return undefined;
    const cap = spec.budget.capUsd;
    if (cap === undefined)
        return `the backend \`${spec.backend}\` costs ${price.usdPerHour} $ an hour and \`budget.cap_usd\` does not say what may be spent`;
    if (asked === undefined)
        return unbounded('cap_usd', stage.name);
    const spent = context.state.spentUsd ?? 0;
    const needed = (asked.seconds / HOUR) * price.usdPerHour;
    if (cap > spent && needed <= cap - spent)
        return undefined;
    const paid = cap === 0 ? '`budget.cap_usd: 0` allows no paid spending' : `${(0,budget/* figure */.vP)(spent)} of ${(0,budget/* figure */.vP)(cap)} $ are spent`;
    const want = `this attempt may cost ${(0,budget/* figure */.vP)(needed)} $ (${(0,budget/* figure */.vP)(asked.seconds / HOUR)} h at ${price.usdPerHour} $)`;
    return `${paid} and ${want}: ${wayOut('cap_usd', stage.name)}`;
};
/** Before a submission: what it may take at most must fit into what is left. Nothing is submitted beyond a cap. */
const overBudget = (context) => {
    const asked = projection(context);
    const reason = overHours(context, asked) ?? overDollars(context, asked);
    return reason === undefined
        ? undefined
        : (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: context.stage.slug, class: 'budget', reason, at: context.now });
};

;// CONCATENATED MODULE: ./build/src/core/rules/missing.js


/** How long a job may be unknown to squeue, sacct and scontrol before it counts as lost: slurmdbd lags by minutes at worst. */
const GRACE_SECONDS = 15 * 60;
const SEQUEL = `if nobody knows it after ${GRACE_SECONDS / 60} min, a person is asked`;
/** A job that no source knows: the silence is timed first. @param then what follows when the grace time is over */
const missing = (context, job, then) => {
    const { at, now, stage } = context;
    if (at.missingSince === undefined)
        return (0,rules_context/* happened */.Y5)({ type: 'job-missed', stage: stage.slug, job, at: now });
    const gone = now - at.missingSince;
    if (gone >= GRACE_SECONDS)
        return then();
    const left = GRACE_SECONDS - gone;
    return (0,rules_context/* waits */.l4)(context, { on: 'time', why: `job ${job} is unknown to the scheduler since ${(0,words/* minutes */.Gx)(gone)}; ${SEQUEL}`, within: left });
};

;// CONCATENATED MODULE: ./build/src/core/rules/give-up.js






/**
 * The attempt of a live job is given up, on paper first: the job is cancelled only when that is in git (`followGivenUp`), so that a run
 * which dies in between leaves no cancellation that nobody ordered. Where no remedy is left, the decision is returned as it stands.
 */
const giveUp = (context, diagnosis, job, error) => {
    const decision = (0,remedy/* decide */.LD)(context, diagnosis, job, error);
    if (decision.kind !== 'event' || decision.event.type !== 'stage-retried')
        return decision;
    const failed = {
        type: 'attempt-failed',
        stage: context.stage.slug,
        attempt: context.at.attempt,
        at: context.now,
        class: diagnosis.entry.class,
        error,
        because: diagnosis.because,
        job: job.id,
    };
    return (0,rules_context/* happened */.Y5)(failed, { ...decision.event, later: true, givesUp: job.id });
};
/** One job that is ours: pre-approved. */
const give_up_cancel = (context, id, name) => {
    const effect = { type: 'cancel', stage: context.stage.slug, attempt: context.at.attempt, job: id };
    const outcome = (0,rules_context/* outcomeOf */.sG)(context, effect);
    switch (outcome?.kind) {
        case undefined:
            return (0,rules_context/* due */.dQ)(effect);
        case 'put-off':
            return (0,rules_context/* waits */.l4)(context, { on: 'limit', why: outcome.why });
        case 'refused':
        case 'unknown':
            return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: `job ${id} was given up (${name}) and is to be cancelled: ${outcome.message}` });
        default:
            return (0,rules_context/* waits */.l4)(context, {
                on: 'time',
                why: `job ${id} was given up (${name}) and cancelled; a new attempt starts when it has ended`,
                within: 60,
            });
    }
};
/** What a job looks like that was told to end; without accounting its own record knows no better word. */
const TOLD = ['CANCELLED', 'TERMINATED'];
/** A jammed job that began after all is not jammed any more, and one that came to its own end has done its work, or failed at it. */
const isOurs = (job, name) => job.phase === 'ended' ? !TOLD.includes(job.state) && !(0,core_job/* wasInterrupted */.WE)(job) : job.phase === 'running' && name === 'queue-jam';
/**
 * The job of an attempt that was given up, and committed as that: cancelled, and nothing starts before its end is known. Where it was
 * quicker than the cancellation, the attempt is taken back and judged like any other. Undefined: there is no such job.
 */
const followGivenUp = (context) => {
    const { at, stage, sight } = context;
    const { givenUp: id, attempt } = at;
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    if (id === undefined || id !== at.job || sight.kind === 'unobserved' || ledger.kind === 'unobserved')
        return undefined;
    // its successor is there, and only its record was lost: that is taken over, whatever is heard of this one by now
    if (ledger.entries.some((entry) => entry.stage === stage.slug && entry.attempt > attempt && entry.job && entry.job !== 'void'))
        return undefined;
    const name = at.failures.at(-1) ?? '';
    const seen = sight.jobs.get(id);
    const over = (job) => {
        const cost = (0,budget/* costOf */.ho)(job, context.price);
        return (0,rules_context/* happened */.Y5)({ type: 'job-cancelled', stage: stage.slug, job: id, attempt, ...(cost ? { cost } : {}), ...(0,core_job/* endOf */.pJ)(job) });
    };
    if (!seen || !isOf(seen, { stage: stage.slug, attempt })) {
        return sight.accounting === 'unobserved'
            ? (0,rules_context/* waits */.l4)(context, { on: 'backend', why: `job ${id} left the queue and accounting does not answer` })
            : missing(context, id, over);
    }
    if (isOurs(seen, name))
        return (0,rules_context/* happened */.Y5)({ type: 'attempt-submitted', stage: stage.slug, attempt, job: id, at: context.now, adopted: true });
    if (seen.phase === 'ended')
        return over(seen);
    return seen.phase === 'unknown'
        ? (0,rules_context/* waits */.l4)(context, { on: 'backend', why: `job ${id}: the scheduler says ${seen.state} (${seen.reason}), which is not understood yet` })
        : give_up_cancel(context, id, name);
};

;// CONCATENATED MODULE: ./build/src/core/rules/sweep.js



/** Jobs on the backend that bear a token of this very campaign, with the attempt that the token names. */
const tokened = (context) => {
    if (context.sight.kind !== 'seen')
        return [];
    return [...context.sight.jobs.values()].flatMap((job) => {
        const key = job.token === undefined ? undefined : (0,keys/* parseToken */.pI)(job.token);
        return key?.owner === context.ownerHash && key.campaign === context.spec.campaign ? [{ job, key }] : [];
    });
};
const wanted = (state, stage, attempt) => {
    const at = (0,core_state/* stageOf */.gV)(state, stage);
    return (at.status === 'ready' || at.status === 'pending') && attempt > at.attempt;
};
/**
 * Held jobs that bear our token and are nobody's: they never ran, so cancelling them needs no approval.
 * An attempt without an id is given up through the ledger first, for another run may be just about to name its job.
 */
const sweep = (context) => {
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    if (ledger.kind === 'unobserved')
        return [];
    return tokened(context)
        .filter(({ job }) => job.phase === 'held')
        .flatMap(({ job, key }) => {
        const { stage, attempt } = key;
        const entry = ledger.entries.find((e) => e.stage === stage && e.attempt === attempt);
        // a stage that the table has no more is started by nobody; what became of its job is told (shell/strays.ts)
        if (entry?.job === job.id && !context.spec.stages.some(({ slug }) => slug === stage))
            return [];
        if (entry?.job === job.id)
            return entry.released ? [] : [{ type: 'release', stage, attempt, job: job.id }];
        if (entry?.job !== undefined)
            return [{ type: 'cancel-surplus', stage, attempt, job: job.id }];
        return wanted(context.state, stage, attempt) ? [] : [{ type: 'void', stage, attempt }];
    });
};

;// CONCATENATED MODULE: ./build/src/core/rules/submit.js









/** sbatch options of this submission: what the file says, then the remedies on top. */
const submitOptions = (context) => {
    const { stage, at } = context;
    const array = at.elements ?? stage.array;
    return { ...stage.sbatch, ...(array === undefined ? {} : { array }), ...at.overrides };
};
const submission = (context, attempt) => {
    const checkpoint = checkpointSeen(context.stage.checkpoint, context.findings, context.search);
    const base = { type: 'submit', stage: context.stage, attempt, options: submitOptions(context) };
    return checkpoint === undefined ? base : { ...base, checkpoint };
};
/** What the next look makes of a submission that nobody confirmed. */
const sequel = ({ stage }) => stage.work.kind === 'script' ? 'if a job came of it, it is held, and the next run finds it' : 'if it was started, the next run finds it';
/** Its number could not be written down: somebody must make room. */
const isHeldThere = (message) => /^job [0-9]+ is held/.test(message);
/** A job that is named is known to be held, and what was not tried did nothing: there no doubt is left. */
const unconfirmed = (context, message) => {
    if (isHeldThere(message))
        return message;
    const [, why] = /^not tried: ([\s\S]*)/.exec(message) ?? [];
    if (why !== undefined)
        return `not submitted yet: ${why}; the next run tries again`;
    return `the submission is not confirmed (${said(message)}); ${sequel(context)}`;
};
/** sbatch's own words without its three prefixes. */
const said = (message) => message.replace(/^sbatch: error: (?:Batch job submission failed: )?/, 'sbatch: ');
/** Says what became of the submission, once it was tried. */
const result = (context, effect) => {
    const outcome = (0,rules_context/* outcomeOf */.sG)(context, effect);
    switch (outcome?.kind) {
        case undefined:
            return undefined;
        case 'submitted': {
            const { job, adopted, note } = outcome;
            const event = {
                type: 'attempt-submitted',
                stage: context.stage.slug,
                attempt: effect.attempt,
                job,
                at: context.now,
                adopted,
            };
            return (0,rules_context/* happened */.Y5)(note === undefined ? event : { ...event, note });
        }
        case 'refused':
            return refusal(context, effect.attempt, outcome);
        case 'unknown':
            return (0,rules_context/* waits */.l4)(context, { on: isHeldThere(outcome.message) ? 'person' : 'backend', why: unconfirmed(context, outcome.message) });
        case 'put-off':
            return (0,rules_context/* waits */.l4)(context, { on: 'limit', why: outcome.why });
        case 'done':
            return undefined;
    }
};
/** Of a submission that was not tried because its files did not come to stand there, the files are the reason. */
const filesFirst = (context, effect) => {
    const outcome = (0,rules_context/* outcomeOf */.sG)(context, effect);
    if (outcome?.kind !== 'put-off' || outcome.after === undefined)
        return undefined;
    const found = deploy(context);
    return found.events.length + found.effects.length + found.waiting.length > 0 ? found : undefined;
};
const submit_submit = (context, attempt, orphaned) => {
    const looks = (0,rules_context/* lookups */.mA)(context, checkpointNeeds(context.stage.checkpoint));
    if (looks.length > 0)
        return (0,rules_context/* due */.dQ)(...looks);
    const effect = submission(context, attempt);
    const answered = effect.type === 'submit' ? result(context, effect) : undefined;
    if (answered)
        return orphaned ? answered : (filesFirst(context, effect) ?? answered);
    const refused = overBudget(context);
    if (refused)
        return refused;
    // a held job of this attempt froze its inputs when it was accepted: nothing is deployed under it
    return orphaned ? (0,rules_context/* due */.dQ)(...openClaims(context, attempt), effect) : deploy(context, ...openClaims(context, attempt), effect);
};
/** Earlier attempts that somebody claimed and never bore a job: a run that stood still meanwhile must not begin one of them now. */
const openClaims = (context, attempt) => {
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    if (ledger.kind === 'unobserved')
        return [];
    return ledger.entries
        .filter((entry) => entry.stage === context.stage.slug && entry.attempt < attempt && entry.job === undefined)
        .map((entry) => ({ type: 'void', stage: entry.stage, attempt: entry.attempt }));
};
/**
 * A live job of another stage of this campaign, by the ledger. Of a row that runs also one of which nobody can tell: a process on
 * another login node. Older attempts of which nobody will ever tell hold up nothing.
 */
const aliveBeside = (context, entries) => {
    if (context.sight.kind !== 'seen')
        return undefined;
    const { jobs } = context.sight;
    const live = ({ stage, job = '', process }) => {
        // begun, and not yet numbered: a deploy script gets its number at its end
        if (job === '')
            return process?.alive === 'yes';
        const phase = jobs.get(job)?.phase;
        if (phase === 'running' || phase === 'queued' || phase === 'held')
            return true;
        const row = (0,core_state/* stageOf */.gV)(context.state, stage);
        return phase === 'unknown' && row.status === 'running' && row.job === job;
    };
    const found = entries.find((entry) => entry.stage !== context.stage.slug && live(entry) && isOf(jobs.get(entry.job ?? ''), entry));
    return found?.job ?? (found?.process && `p${found.process.pid} on ${found.process.host}`);
};
const isOrphaned = (context, attempt) => tokened(context).some(({ job, key }) => job.phase === 'held' && key.stage === context.stage.slug && key.attempt === attempt);
const follow = (context, next) => {
    switch (next.kind) {
        case 'wait':
            return (0,rules_context/* waits */.l4)(context, { on: 'time', why: `its earlier job ${next.job} is still there; a new attempt starts when it has ended` });
        case 'adopt': {
            const { attempt, job } = next;
            return (0,rules_context/* happened */.Y5)({ type: 'attempt-submitted', stage: context.stage.slug, attempt, job, at: context.now, adopted: true });
        }
        case 'submit':
            return submit_submit(context, next.attempt, isOrphaned(context, next.attempt));
    }
};
/** ready → running: adopts what the cluster already has under this stage's name, else deploys and submits. */
const start = (context) => {
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    if (ledger.kind === 'unobserved' && ledger.foreign) {
        const reason = `${ledger.why}; give this campaign its own \`deploy.remote_dir\``;
        return (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason, at: context.now });
    }
    if (context.sight.kind === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: (0,rules_context/* unseen */.nv)(context, 'it is submitted once that answers') });
    if (ledger.kind === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: ledger.why });
    const beside = aliveBeside(context, ledger.entries);
    if (beside !== undefined)
        return (0,rules_context/* waits */.l4)(context, {
            on: 'time',
            // a process has no number that scancel would take
            why: `job ${beside} of another stage is still there; this one starts when that has ended${/^[0-9]+$/.test(beside) ? ` (\`scancel ${beside}\` ends it)` : ''}`,
        });
    const entries = ledger.entries.filter((entry) => entry.stage === context.stage.slug);
    return followGivenUp(context) ?? follow(context, nextAttempt(context.at, entries, context.sight.jobs));
};
/** A stage that nobody can start is a person's to mend: it says which file would do. */
const noScript = (context) => {
    const { work, slug } = context.stage;
    const files = work.kind === 'missing' ? work.lookedFor.join(', ') : '';
    const reason = `nothing says how to run it: add one of ${files}, or \`script:\` / \`command:\` under stages.${context.stage.name}`;
    return (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: slug, class: 'no-script', reason, at: context.now });
};

// EXTERNAL MODULE: ./build/src/core/sync.js
var sync = __webpack_require__(6750);
// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/src/core/keep.js
var keep = __webpack_require__(4224);
// EXTERNAL MODULE: ./build/src/core/kept.js
var core_kept = __webpack_require__(5301);
;// CONCATENATED MODULE: ./build/src/core/rules/listing.js

/** Every file that matches, none through a link; hashed up to this size. */
const listingNeed = (glob, upTo) => ({ kind: 'hashes', glob, upTo });
/** What was found for these globs, or why nobody could look. */
const listingsOf = (context, globs, upTo) => {
    const byGlob = new Map();
    const cut = [];
    for (const glob of globs) {
        const seen = (0,rules_context/* findingOf */.hD)(context, listingNeed(glob, upTo));
        if (seen?.kind !== 'hashes')
            return { unseen: seen?.kind === 'unobserved' ? seen.why : 'the outputs could not be looked at' };
        byGlob.set(glob, seen.files);
        if (seen.truncated)
            cut.push(glob);
    }
    return { byGlob, cut };
};

;// CONCATENATED MODULE: ./build/src/core/rules/part.js
const nothingYet = () => ({ looks: [], here: [], copied: [], kept: [], left: [], cut: [], later: [] });
/** Two kinds of targets together. */
const bothParts = (a, b) => ({
    looks: [...a.looks, ...b.looks],
    here: [...a.here, ...b.here],
    copied: [...a.copied, ...b.copied],
    kept: [...a.kept, ...b.kept],
    left: [...a.left, ...b.left],
    cut: [...a.cut, ...b.cut],
    later: [...a.later, ...b.later],
});

;// CONCATENATED MODULE: ./build/src/core/rules/stand.js



/** What tells whether it still stands there: nothing, where it was seen in an artifact that nobody changes. */
const proofOf = ({ file, line, fresh }) => {
    if (file.place.in === 'folder')
        return fresh ? [] : [{ kind: 'standing', ...file.place }];
    return line.seen ? [] : [{ kind: 'artifact', name: (0,core_kept/* artifactOf */.qB)(line.at) ?? '' }];
};
/** Where an output stands that has a line. */
const standOf = (context, lined) => {
    const { file, line } = lined;
    const [need] = proofOf(lined);
    if (need === undefined)
        return { kind: 'here', line };
    const seen = (0,rules_context/* findingOf */.hD)(context, need);
    if (seen?.kind === 'standing')
        return seen.size === file.size ? { kind: 'here', line } : { kind: 'gone' };
    if (seen?.kind === 'artifact') {
        const { absent: _, ...had } = line;
        if (seen.there)
            return { kind: 'here', line: { ...had, seen: true } };
        const why = `${line.at} is not there: the run did not upload it (${line.run}); delete its line in ${core_kept/* INDEX */.hx}, and it is copied again`;
        return { kind: 'unseen', line, waiting: { on: 'person', why } };
    }
    const why = `${line.at}: ${seen?.kind === 'unobserved' ? seen.why : 'nobody has looked'}`;
    return file.place.in === 'folder'
        ? { kind: 'later', waiting: { on: 'limit', why, within: 300 } }
        : { kind: 'unseen', line, waiting: { on: 'time', why, within: 300 } };
};
/** Bytes could change again within the second in which they were read: then only their hash tells them apart. */
const timeOf = ({ sight }, modified) => sight.kind === 'seen' && modified < sight.clock - 2 ? (0,core_state/* isoOf */.dF)(modified) : '';
/** The line of what was copied, or found to be there already. */
const lineOf = (context, { from, place, had }, done) => {
    const { sha256, size, at } = done;
    const seen = place.in === 'folder' || (had?.at === at && had.seen);
    return { sha256, size, modified: timeOf(context, done.modified), from, at, seen, run: had?.at === at ? had.run : '' };
};
/** Whether that is news to the index. */
const differs = (line, had) => had === undefined || ['sha256', 'size', 'modified', 'at', 'seen'].some((key) => line[key] !== had[key]);

;// CONCATENATED MODULE: ./build/src/core/rules/keep.js







const effectOf = ({ stage }, file) => ({ type: 'keep', stage: stage.slug, file });
const ON = { 'put-off': 'limit', unknown: 'backend', refused: 'person' };
const laterFor = (outcome) => {
    switch (outcome?.kind) {
        case 'put-off':
            return { on: ON[outcome.kind], why: outcome.why, within: 300 };
        case 'unknown':
        case 'refused':
            return { on: ON[outcome.kind], why: outcome.message };
        default:
            return undefined;
    }
};
/** Adds what came of one file. */
const add = (part, { globs, from, had }, stand) => {
    if (stand.kind === 'later')
        part.later.push(stand.waiting);
    if ((stand.kind === 'here' || stand.kind === 'unseen') && differs(stand.line, had))
        part.kept.push(stand.line);
    for (const glob of globs) {
        if (stand.kind === 'here')
            part.here.push({ glob, from });
        if (stand.kind === 'unseen')
            part.left.push({ glob, from, why: stand.waiting.why, waiting: stand.waiting });
    }
};
/** Those of the files that stand in their places by now; the others are waited for. */
const lineUp = (context, part, files) => files.flatMap((file) => {
    const outcome = (0,rules_context/* outcomeOf */.sG)(context, effectOf(context, file));
    if (outcome?.kind === 'kept')
        return [{ file, line: lineOf(context, file, outcome), fresh: true }];
    const waiting = laterFor(outcome);
    if (waiting)
        part.later.push(waiting);
    return [];
});
/**
 * Copies what `sync:` takes out of the repository: into a folder of this machine, or into the run's artifact. The index in the
 * repository tells what was copied before; each file is copied once.
 */
const keeps = (context) => {
    const part = nothingYet();
    const { stage, spec, results } = context;
    const globs = Object.keys(stage.sync).filter((glob) => (0,target/* isOutside */._K)(stage.sync[glob] ?? ''));
    if (globs.length === 0 || !results)
        return part;
    if (results.index === undefined) {
        const why = `${core_kept/* INDEX */.hx} was not written by Escapement, which notes there what it keeps elsewhere; move it away`;
        return { ...part, later: [{ on: 'person', why }] };
    }
    const looks = (0,rules_context/* lookups */.mA)(context, globs.map((glob) => listingNeed(glob, 0)));
    if (looks.length > 0)
        return { ...part, looks };
    const listed = listingsOf(context, globs, 0);
    if ('unseen' in listed)
        return { ...part, later: [{ on: 'backend', why: `outputs to copy: ${listed.unseen}` }] };
    const plan = (0,keep/* planKeeps */.Cm)({ campaign: spec.campaign, sync: stage.sync, index: results.index, runBytes: results.runBytes }, listed.byGlob);
    const known = plan.known.map((file) => ({ file, line: file.had, fresh: false }));
    const proofs = (0,rules_context/* lookups */.mA)(context, known.flatMap(proofOf));
    if (proofs.length > 0)
        return { ...part, looks: proofs };
    const isGone = (one) => standOf(context, one).kind === 'gone';
    const open = [...plan.open, ...known.filter(isGone).map(({ file }) => file)];
    const chosen = open.slice(0, keep/* MAX_KEPT_FILES */.ex);
    const due = chosen.map((file) => effectOf(context, file)).filter((effect) => !(0,rules_context/* outcomeOf */.sG)(context, effect));
    if (due.length > 0)
        return { ...part, looks: due };
    const lined = [...known.filter((one) => !isGone(one)), ...lineUp(context, part, chosen)];
    const uploads = (0,rules_context/* lookups */.mA)(context, lined.flatMap(proofOf));
    if (uploads.length > 0)
        return { ...part, looks: uploads };
    for (const one of lined)
        add(part, one.file, standOf(context, one));
    if (chosen.length < open.length)
        part.later.push({ on: 'limit', why: 'the rest follows in the next run', within: 300 });
    return { ...part, left: [...plan.left, ...part.left], cut: listed.cut };
};

;// CONCATENATED MODULE: ./build/src/core/rules/sync.js







const fetchNeed = (files) => ({
    kind: 'fetch',
    paths: files.map(({ from }) => from),
    sha256: files.map(({ sha256 }) => sha256),
    bytes: sync/* MAX_FILE_BYTES */.gZ,
    total: files.reduce((sum, { size }) => sum + size, 0),
});
const some = (copied, all, why) => ({
    on: 'limit',
    why: `${copied.length} of ${all} outputs are copied in this run: ${why}`,
    within: 300,
});
const fetched = (context, { due: wanted, here, left }, { cut }) => {
    const chosen = (0,sync/* firstOf */.Ku)(wanted);
    const need = fetchNeed(chosen);
    const looks = chosen.length === 0 ? [] : (0,rules_context/* lookups */.mA)(context, [need]);
    if (looks.length > 0)
        return { ...nothingYet(), looks };
    const finding = (0,rules_context/* findingOf */.hD)(context, need);
    const contents = finding?.kind === 'fetched' ? finding.contents : [];
    const copied = chosen.filter((_, i) => contents[i] !== undefined);
    const part = { ...nothingYet(), here, left, cut, copied };
    if (finding?.kind === 'unobserved' && chosen.length > 0)
        return { ...part, later: [some([], wanted.length, finding.why)] };
    if (copied.length < chosen.length)
        return { ...part, later: [some(copied, wanted.length, 'a file changed while it was copied')] };
    return chosen.length < wanted.length ? { ...part, later: [some(copied, wanted.length, 'the rest follows in the next run')] } : part;
};
/** Copies into the repository: what git has with the same content is not fetched again, so a copy that was interrupted goes on where it stopped. */
const brought = (context) => {
    const globs = Object.keys(context.stage.sync).filter((glob) => !(0,target/* isOutside */._K)(context.stage.sync[glob] ?? ''));
    const looks = (0,rules_context/* lookups */.mA)(context, globs.map((glob) => listingNeed(glob, sync/* MAX_FILE_BYTES */.gZ)));
    if (looks.length > 0)
        return { ...nothingYet(), looks };
    const listed = listingsOf(context, globs, sync/* MAX_FILE_BYTES */.gZ);
    if ('unseen' in listed)
        return { ...nothingYet(), later: [{ on: 'backend', why: `outputs to copy: ${listed.unseen}` }] };
    return fetched(context, (0,sync/* planCopies */.FP)(context.stage.sync, listed.byGlob, context.results), listed);
};
const sync_few = (left) => left
    .slice(0, 3)
    .map(({ from, why }) => `${from}: ${why}`)
    .join('; ') + (left.length > 3 ? `; and ${left.length - 3} more` : '');
const whyOpen = (left, cut) => {
    const staying = left.some(({ waiting }) => waiting === undefined);
    if (left.length > 0)
        return `${sync_few(left)}${staying ? '. Keep it there and take it out of `sync`, or confirm' : ''}`;
    return cut ? 'too many files match to list them all' : undefined;
};
const seenOf = (context, part) => Object.entries(context.stage.sync).map(([from, to]) => {
    const files = [...part.here, ...part.copied].filter(({ glob }) => glob === from).map((one) => one.from);
    const open = part.left.filter(({ glob }) => glob === from);
    const why = whyOpen(open, part.cut.includes(from));
    return { from, to, files, complete: why === undefined, ...(why === undefined ? {} : { why }) };
});
const eventOf = (context, { copied, kept, left }) => {
    const staying = left.filter(({ waiting }) => waiting === undefined);
    if (copied.length + kept.length + staying.length === 0)
        return {};
    const event = {
        type: 'files-synced',
        stage: context.stage.slug,
        files: copied.map(({ from, path, sha256 }) => ({ from, path, sha256 })),
        left: staying.map(({ from, why }) => ({ from, why })),
        ...(kept.length === 0 ? {} : { kept }),
    };
    return { event };
};
const WORST = ['person', 'backend', 'limit', 'time'];
/** Copies what `sync:` names, each file once. */
const copies = (context) => {
    if (Object.keys(context.stage.sync).length === 0)
        return { kind: 'settled', synced: [], left: [] };
    const part = bothParts(brought(context), keeps(context));
    if (part.looks.length > 0)
        return { kind: 'look', effects: part.looks };
    const [why] = part.later.toSorted((a, b) => WORST.indexOf(a.on) - WORST.indexOf(b.on));
    if (!why)
        return { kind: 'settled', synced: seenOf(context, part), left: part.left, ...eventOf(context, part) };
    // not everything is here yet: what came is committed, and the next run goes on from there
    const { event } = eventOf(context, { ...part, left: [] });
    return { kind: 'later', found: event ? (0,rules_context/* happened */.Y5)(event) : (0,rules_context/* waits */.l4)(context, why) };
};
/** What follows once the outputs are here; the files go into the same commit, also when the stage waits for something else. */
const withCopies = (context, then) => {
    const state = copies(context);
    if (state.kind === 'look')
        return (0,rules_context/* due */.dQ)(...state.effects);
    if (state.kind === 'later')
        return state.found;
    const found = then({ ...context, synced: state.synced }, state.left);
    const { event } = state;
    if (!event || found.effects.length > 0)
        return found;
    if (found.events.length > 0)
        return (0,rules_context/* happened */.Y5)(event, ...found.events);
    return event.files.length > 0 || event.kept ? (0,rules_context/* happened */.Y5)(event) : found;
};
/**
 * Only copies are missing: because they are on their way, or because a file is one that is not copied. That is for time or a person to
 * settle, and no failure of the job.
 */
const onlyCopiesFail = (context, clauses, verdicts, left) => {
    const failed = clauses.filter((_, i) => verdicts[i]?.result === 'fails');
    if (left.length === 0 || failed.length === 0 || !failed.every(({ predicate }) => predicate.kind === 'synced'))
        return undefined;
    const why = (0,words/* sentence */.em)(verdicts);
    const [first] = left.map(({ waiting }) => waiting);
    if (first && left.every(({ waiting }) => waiting !== undefined))
        return (0,rules_context/* waits */.l4)(context, { ...first, why });
    return (0,rules_context/* waits */.l4)(context, { on: 'person', predicate: failed[0]?.text ?? '', why });
};

;// CONCATENATED MODULE: ./build/src/core/rules/check.js







const NEEDS_FILES = ['manifest', 'command'];
/** Predicates whose failure nobody will mend by waiting. */
const FINAL = ['manifest', 'command'];
/** ready → done for a stage that runs nothing: its exit condition is looked at, after the files are there. */
const check = (context) => {
    const { stage } = context;
    if (stage.exit.some((clause) => NEEDS_FILES.includes(clause.predicate.kind))) {
        const deployed = deploy(context);
        const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
        const writes = deployed.effects.some(({ type }) => type === 'deploy');
        // whether a job is in flight can't be told from a silent scheduler, and nothing is written under one
        if (writes && ledger.kind === 'unobserved')
            return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: ledger.why });
        const beside = ledger.kind === 'seen' ? aliveBeside(context, ledger.entries) : undefined;
        if (beside !== undefined && writes)
            return (0,rules_context/* waits */.l4)(context, { on: 'time', why: `job ${beside} of another stage is still there; nothing is deployed under it` });
        if (deployed.events.length + deployed.effects.length + deployed.waiting.length > 0)
            return deployed;
    }
    return withCopies(context, judged);
};
const judged = (context, left) => {
    const { stage } = context;
    const { result, verdicts, lookups } = (0,judge/* judge */.S4)(context, stage.exit);
    switch (result) {
        case 'look':
            return (0,rules_context/* due */.dQ)(...lookups);
        case 'holds':
            return (0,rules_context/* happened */.Y5)({ type: 'stage-done', stage: stage.slug, at: context.now, verdicts });
        case 'cannot-tell':
            return (0,rules_context/* waits */.l4)(context, { ...(0,words/* doubt */.B2)(verdicts), why: (0,words/* sentence */.em)(verdicts) });
        case 'fails':
            return onlyCopiesFail(context, stage.exit, verdicts, left) ?? failed(context, verdicts);
    }
};
const failed = (context, verdicts) => {
    const { stage } = context;
    const final = stage.exit.some(({ predicate }, i) => verdicts[i]?.result === 'fails' && FINAL.includes(predicate.kind));
    const why = `${(0,words/* sentence */.em)(verdicts)}${gateHint(stage.exit, verdicts)}`;
    return final
        ? (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: stage.slug, class: 'check-failed', reason: why, at: context.now })
        : (0,rules_context/* waits */.l4)(context, { on: menderOf(stage.exit, verdicts), why });
};

// EXTERNAL MODULE: ./build/src/core/rules/escalated.js
var escalated = __webpack_require__(8797);
;// CONCATENATED MODULE: ./build/src/core/rules/notice.js


/** Git knows a lower attempt, or the attempt but not the job that came of it. */
const isNews = ({ state }, entry) => {
    const at = (0,core_state/* stageOf */.gV)(state, entry.stage);
    return entry.attempt > at.attempt || (entry.attempt === at.attempt && entry.job !== at.job);
};
/** Jobs of the other stages that git has never heard of; the current stage's own is taken over where it is started. */
const unrecorded = (base) => {
    const ledger = (0,rules_context/* ledgerOf */.Xr)(base);
    if (ledger.kind === 'unobserved')
        return [];
    const current = (0,core_state/* currentStage */.aY)(base.spec, base.state)?.slug;
    const others = base.spec.stages.map(({ slug }) => slug).filter((slug) => slug !== current);
    return ledger.entries.flatMap((entry) => {
        const { stage, attempt, job, recorded } = entry;
        if (job === undefined || job === 'void' || recorded || !others.includes(stage) || !isNews(base, entry))
            return [];
        return [{ type: 'attempt-submitted', stage, attempt, job, at: base.now, adopted: true }];
    });
};
/** Whether somebody looked for jobs of ours that git may not know: a backend that is configured no more is not waited for. */
const wasLookedAt = (base) => {
    if (base.sight.kind === 'unobserved')
        return base.sight.code === 'NO_BACKEND';
    const ledger = (0,rules_context/* ledgerOf */.Xr)(base);
    return ledger.kind === 'seen' || ledger.foreign === true;
};
const rows = ({ spec, state }) => spec.stages.map(({ slug }) => ({ slug, at: (0,core_state/* stageOf */.gV)(state, slug) }));
/**
 * What came about without us, before any rule looks at a stage. Rows that were set to done by hand bear no completion time: they are
 * taken as done, and that is said, once it is known that no job of theirs is missing from git, for nobody looks at a finished campaign
 * again. A row that was set back although it bears one is to be run again: the time goes, in a commit before anything is submitted, so
 * that a later `done` by hand can be told from the old one.
 */
const noticed = (base) => {
    const again = rows(base).filter(({ at }) => (at.status === 'pending' || at.status === 'ready') && at.completed !== undefined);
    const byHand = wasLookedAt(base) ? rows(base).filter(({ at }) => at.status === 'done' && at.completed === undefined) : [];
    return [
        ...unrecorded(base),
        ...byHand.map(({ slug }) => ({ type: 'stage-taken-as-done', stage: slug, at: base.now })),
        ...again.map(({ slug }) => ({ type: 'stage-reopened', stage: slug })),
    ];
};

// EXTERNAL MODULE: ./build/src/core/cadence.js
var cadence = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/src/core/failure/fallback.js
var failure_fallback = __webpack_require__(8036);
;// CONCATENATED MODULE: ./build/src/core/rules/jam.js





/** domain.md §2: pending on resources for longer than this is a jam, where the fallback does not say `after`. */
const JAM_SECONDS = 4 * 3600;
const CLASS = 'queue-jam';
/** Reasons that only a shorter queue, or another partition, can end. */
const FULL = /^(Resources|Priority)$/;
const named = ({ stage, fallbacks }) => (0,failure_fallback/* fallbackFor */.oA)(CLASS, [...stage.fallback, ...fallbacks]);
const waitedFor = ({ sight, now }, job) => job.submitted === undefined ? 0 : (sight.kind === 'seen' ? sight.clock : now) - job.submitted;
const patience = (context) => named(context)?.after ?? JAM_SECONDS;
const isJammed = (context, job) => job.phase === 'queued' && FULL.test(job.reason) && waitedFor(context, job) > patience(context);
/** For the text of a job that waits too long: what would allow another partition. */
const jamHint = (context, job) => {
    if (!isJammed(context, job))
        return '';
    const waited = (0,words/* minutes */.Gx)(waitedFor(context, job));
    return named(context)
        ? ` for ${waited}; its fallback for \`${CLASS}\` is used up`
        : ` for ${waited}; a \`fallback\` for \`${CLASS}\` under \`stages.${context.stage.name}\` would move it`;
};
/** A job that waits for too long where somebody named a fallback for that: its attempt is given up. */
const jam = (context, job) => {
    if (!isJammed(context, job))
        return undefined;
    const fallback = named(context);
    if (!fallback || (0,failure_fallback/* inForce */.Nm)(fallback, { ...(0,remedy/* requestedOptions */.PQ)(context), ...context.at.overrides }))
        return undefined;
    const evidence = { job, failedVerdicts: [], signs: [CLASS] };
    const diagnosis = diagnose(evidence, context.catalog, context.search);
    if (diagnosis?.entry.class !== CLASS)
        return undefined;
    const given = giveUp(context, diagnosis, job, `job ${job.id} is pending (${job.reason}) for more than ${(0,words/* minutes */.Gx)(patience(context))}`);
    // no remedy left: the job waits on, which harms nobody
    return 'kind' in given ? undefined : given;
};

// EXTERNAL MODULE: ./build/src/core/condition/checks/check.js
var checks_check = __webpack_require__(2113);
// EXTERNAL MODULE: ./build/src/core/condition/checks/reading.js
var reading = __webpack_require__(4173);
// EXTERNAL MODULE: ./build/src/core/rate.js
var core_rate = __webpack_require__(4107);
;// CONCATENATED MODULE: ./build/src/core/rules/slow.js








const slow_CLASS = 'slow';
/** domain.md §2: under half of the expected rate. */
const SHARE = 0.5;
/** Before that a run is still setting up: ten minutes, or a tenth of the expected walltime where that is longer. */
const SETTLED = { seconds: 600, share: 0.1 };
/** Bytes at the end of a log in which the newest figure is looked for. */
const slow_TAIL_BYTES = 16_384;
const settledAfter = ({ expectedWalltime = 0 }, { after }) => after ?? Math.max(SETTLED.seconds, SETTLED.share * expectedWalltime);
const needsAt = (glob) => [
    { kind: 'files', glob },
    { kind: 'tail', glob, bytes: slow_TAIL_BYTES },
];
/** The newest words at this place; an earlier attempt's file says nothing about this job. */
const wordsAt = (context, glob, started) => {
    const [files, tail] = needsAt(glob).map((need) => (0,rules_context/* findingOf */.hD)(context, need));
    if (files?.kind !== 'files' || tail?.kind !== 'text')
        return undefined;
    return files.files.some(({ modified }) => modified >= started) ? tail.text : undefined;
};
/** What was written since the engine last gave itself away: a log that is appended to still ends with the summary of an earlier run. */
const sinceStart = ({ recognise }, text, { search }) => {
    const lines = text.split('\n');
    return lines
        .slice(Math.max(0, lines.findLastIndex((line) => recognise.some((pattern) => search(pattern, line)))))
        .join('\n');
};
const engineFigures = (engine, text, context) => (engine?.rate ?? []).flatMap(({ pattern, unit }) => {
    const value = engine && (0,reading/* readValue */.wK)(pattern, sinceStart(engine, text, context), context.search);
    return value === undefined ? [] : [{ value, unit }];
});
const ownFigure = (pattern, unit, text, context) => {
    try {
        const value = (0,reading/* readPattern */.ZS)(pattern, text, context.search);
        return value === undefined ? [] : [{ value, unit }];
    }
    catch {
        // `validate` refuses such a pattern; here it only means that no rate is known
        return [];
    }
};
/** What the job does of what is expected, 1 for all of it, with the figure as it stands in the log. Undefined: nothing says. */
const shareOf = (context, expected, job, texts) => {
    const unit = (0,core_rate/* unitOf */.u)(expected.unit);
    const wanted = unit && (0,core_rate/* perDay */.U)(expected.value, unit);
    if (!unit || !wanted)
        return undefined;
    const { engine } = (0,judge/* withEngine */.f)(context, job);
    const { pattern } = expected;
    const figures = texts.flatMap((text) => pattern === undefined ? engineFigures(engine, text, context) : ownFigure(pattern, expected.unit, text, context));
    for (const { value, unit: written } of figures) {
        const seen = (0,core_rate/* unitOf */.u)(written);
        const rate = seen?.of === unit.of ? (0,core_rate/* perDay */.U)(value, seen) : undefined;
        if (rate !== undefined)
            return { share: rate / wanted, saw: `${(0,checks_check/* figure */.vP)(value)} ${written}` };
    }
    return undefined;
};
const ranFor = ({ sight, now }, started) => (sight.kind === 'seen' ? sight.clock : now) - started;
const slow_judged = (context, expected, job, saw) => {
    const diagnosis = diagnose({ job, failedVerdicts: [], signs: [slow_CLASS] }, context.catalog, context.search);
    if (diagnosis?.entry.class !== slow_CLASS)
        return undefined;
    const error = `job ${job.id} runs at ${saw}, under half of the expected ${(0,checks_check/* figure */.vP)(expected.value)} ${expected.unit}`;
    const given = giveUp(context, diagnosis, job, error);
    if (!('kind' in given))
        return given;
    if (given.kind === 'wait')
        return given.found;
    if (given.event.type !== 'stage-escalated')
        return undefined;
    const way = `It is left running. Cancel it (\`scancel ${job.id}\`) and clear the flag for a new attempt; ` +
        `or, if it does well, lower \`stages.${context.stage.name}.expected_rate\` and set the row back to running`;
    return (0,rules_context/* happened */.Y5)({ ...given.event, reason: `${given.event.reason} ${way}` });
};
/**
 * A job that does under half of what its author expects, by its own log: it is submitted elsewhere once. Arrays are left out, since
 * cancelling one slow element would end the others with it. Undefined: it is well, or nothing says how fast it is.
 */
const slow = (context, job) => {
    const expected = context.stage.expectedRate;
    const { started } = job;
    if (!expected || job.phase !== 'running' || started === undefined)
        return undefined;
    if (job.elements?.length || (0,remedy/* requestedArray */._M)(context) !== undefined)
        return undefined;
    if (ranFor(context, started) < settledAfter(context.stage, expected))
        return undefined;
    const globs = expected.file === undefined ? (0,judge/* logsOf */.Hw)(context, job) : [expected.file];
    const heads = expected.pattern === undefined ? (0,judge/* engineNeeds */.QR)(context, job) : [];
    const looks = (0,rules_context/* lookups */.mA)(context, [...heads, ...globs.flatMap(needsAt)]);
    if (looks.length > 0)
        return (0,rules_context/* due */.dQ)(...looks);
    const texts = globs.map((glob) => wordsAt(context, glob, started)).filter((text) => text !== undefined);
    const found = shareOf(context, expected, job, texts);
    return found && found.share < SHARE ? slow_judged(context, expected, job, found.saw) : undefined;
};

;// CONCATENATED MODULE: ./build/src/core/rules/stuck.js



/** The seed: a stage that runs for so many times its expected walltime without checkpoint progress is a deadlock. */
const TIMES = 3;
/** The cluster's own clock, because the job's times are its. */
const clockOf = ({ sight, now }) => (sight.kind === 'seen' ? sight.clock : now);
/** Since when the job, or the element that runs longest, has been running: waiting in the queue is no deadlock. */
const runsSince = (job) => {
    if (!job.elements || job.elements.length === 0)
        return job.started;
    const starts = job.elements.filter(({ phase }) => phase === 'running').map(({ started }) => started);
    const known = starts.filter((start) => start !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
};
const needsOf = (glob) => [
    { kind: 'hash', glob },
    { kind: 'files', glob },
];
/** Why the checkpoint counts as standing still; undefined: it advances, or could not be looked at. */
const stands = (context, glob, entry, limit) => {
    const [hash, files] = needsOf(glob).map((need) => (0,rules_context/* findingOf */.hD)(context, need));
    if (hash?.kind !== 'hash' || files?.kind !== 'files')
        return undefined;
    const newest = files.files.reduce((best, { modified }) => Math.max(best ?? 0, modified), undefined);
    if (hash.sha256 === undefined || newest === undefined)
        return `no checkpoint (\`${glob}\`) was written`;
    if (entry?.checkpoint !== undefined && isSameCheckpoint(entry.checkpoint, hash.sha256))
        return `its checkpoint ${hash.file ?? glob} is the one from before it was submitted`;
    const age = clockOf(context) - newest;
    return age > limit ? `its checkpoint ${hash.file ?? glob} was last written ${(0,words/* minutes */.Gx)(age)} ago` : undefined;
};
/**
 * A job that runs far beyond what its author expects, without progress that could be seen. It is left alone: a person decides.
 * Undefined: there is nothing to say, also when nothing is expected or nobody could look.
 */
const stuck = (context, job, entry) => {
    const { stage } = context;
    const since = runsSince(job);
    if (job.phase !== 'running' || since === undefined || stage.expectedWalltime === undefined)
        return undefined;
    const limit = TIMES * stage.expectedWalltime;
    const ran = clockOf(context) - since;
    if (ran <= limit)
        return undefined;
    const looks = stage.checkpoint === undefined ? [] : (0,rules_context/* lookups */.mA)(context, needsOf(stage.checkpoint));
    if (looks.length > 0)
        return (0,rules_context/* due */.dQ)(...looks);
    const why = stage.checkpoint === undefined ? 'no `checkpoint` is bound that would show progress' : stands(context, stage.checkpoint, entry, limit);
    if (why === undefined)
        return undefined;
    const reason = `job ${job.id} runs for ${(0,words/* minutes */.Gx)(ran)}, more than ${TIMES} × the expected ${(0,words/* minutes */.Gx)(stage.expectedWalltime)}, and ${why}. ` +
        `It is left alone. Cancel it (\`scancel ${job.id}\`) and clear the flag for a new attempt; ` +
        `or, if it does well, raise \`stages.${stage.name}.expected_walltime\` and set the row back to running`;
    return (0,rules_context/* happened */.Y5)({ type: 'stage-escalated', stage: stage.slug, class: 'stuck', reason, at: context.now });
};

;// CONCATENATED MODULE: ./build/src/core/rules/settle.js
















/** What nobody saw is left as it is. */
const untouched = ({ at }) => `${at.job === undefined ? 'its job' : `job ${at.job}`} is left as it is`;
const alive = (context, job, entry) => {
    const back = context.at.missingSince === undefined ? [] : [{ type: 'job-found-again', stage: context.stage.slug, job: job.id }];
    if (back.length > 0)
        return (0,rules_context/* happened */.Y5)(...back);
    const noWay = deadEnd(context, job) ?? jam(context, job) ?? stuck(context, job, entry) ?? slow(context, job);
    if (noWay)
        return noWay;
    if (job.phase === 'held' && entry?.job === job.id && !entry.released) {
        return (0,rules_context/* due */.dQ)({ type: 'release', stage: context.stage.slug, attempt: entry.attempt, job: job.id });
    }
    if (job.phase === 'unknown')
        return (0,rules_context/* waits */.l4)(context, {
            on: 'backend',
            why: `job ${job.id}: the scheduler says ${job.state} (${job.reason}), which is not understood yet`,
        });
    if (job.phase === 'held')
        return (0,rules_context/* waits */.l4)(context, { on: 'hold', why: `job ${job.id} is held in the queue (${job.reason})` });
    return (0,rules_context/* waits */.l4)(context, { on: 'time', why: `${phrase(context, job)}${unfounded(context, entry)}`, ...remaining(context, job) });
};
/** A job that we submitted has a record in its folder, unless somebody took that away under it: scratch is purged. */
const unfounded = (context, entry) => entry === undefined && context.at.attempt > 0 && (0,rules_context/* ledgerOf */.Xr)(context).kind === 'seen'
    ? '; its record in the folder on the cluster is gone: was the folder purged?'
    : '';
const phrase = (context, job) => {
    if (job.phase === 'queued')
        return `job ${job.id} is queued (${job.reason})${jamHint(context, job)}`;
    const minutes = job.started === undefined ? undefined : Math.max(0, Math.round((context.now - job.started) / 60));
    const where = job.node ? ` on ${job.node}` : '';
    return `job ${job.id} runs${where}${minutes === undefined ? '' : ` since ${minutes} min`}`;
};
const remaining = ({ stage, now }, job) => {
    const left = (0,cadence/* untilEnd */.Wo)(stage, job, now);
    const ends = (0,cadence/* shortEnd */.Aw)(stage, job, now);
    return { ...(left === undefined ? {} : { within: Math.max(60, left) }), ...(ends === undefined ? {} : { ends }) };
};
/** An attempt that another run has started since, after the branch was put back, and that git has never heard of: what comes of it counts. */
const newer = (context) => {
    const { at, stage, now } = context;
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    if (ledger.kind === 'unobserved')
        return undefined;
    const own = ledger.entries.filter((entry) => entry.stage === stage.slug && entry.attempt > at.attempt && !entry.recorded);
    const { attempt, job } = own.findLast((entry) => entry.job !== undefined && entry.job !== 'void') ?? {};
    if (attempt === undefined || job === undefined)
        return undefined;
    return (0,rules_context/* happened */.Y5)({ type: 'attempt-submitted', stage: stage.slug, attempt, job, at: now, adopted: true });
};
const done = (context, job, verdicts) => {
    const next = newer(context);
    if (next)
        return next;
    const cost = (0,budget/* costOf */.ho)(job, context.price);
    return (0,rules_context/* happened */.Y5)({
        type: 'stage-done',
        stage: context.stage.slug,
        at: context.now,
        job: job.id,
        verdicts,
        ...(cost ? { cost } : {}),
        ...(0,core_job/* endOf */.pJ)(job),
    });
};
const settle_judged = (context, job, left) => {
    const { exit } = context.stage;
    const { result, verdicts, lookups } = (0,judge/* judge */.S4)(context, exit, job);
    switch (result) {
        case 'look':
            return (0,rules_context/* due */.dQ)(...lookups);
        case 'fails':
            return onlyCopiesFail(context, exit, verdicts, left) ?? diagnoseEnded(context, job, verdicts);
        case 'cannot-tell':
            // a job that the scheduler itself calls failed needs no person to say so
            return (0,core_job/* succeeded */.gq)(job) ? (0,rules_context/* waits */.l4)(context, { ...(0,words/* doubt */.B2)(verdicts), why: (0,words/* sentence */.em)(verdicts) }) : diagnoseEnded(context, job, verdicts);
        case 'holds':
            return (0,core_job/* succeeded */.gq)(job) || saysExit(context) ? done(context, job, verdicts) : diagnoseEnded(context, job, verdicts);
    }
};
/** What a job that ended well left behind is copied before anybody judges it, for the condition may ask for the copies. */
const ended = (context, job) => (0,core_job/* succeeded */.gq)(job) ? withCopies(context, (inner, left) => settle_judged(inner, job, left)) : settle_judged(context, job, []);
/** An author who writes `exit=3` has said which failure is meant to pass. */
const saysExit = (context) => context.stage.exit.some((clause) => clause.predicate.kind === 'exit-code');
/** Without accounting an element that was killed leaves no record: those that did must not speak for the whole array. */
const isPartial = (context, job) => {
    if (context.sight.kind !== 'seen' || context.sight.accounting !== 'absent')
        return false;
    const array = submitOptions(context).array ?? (0,remedy/* requestedArray */._M)(context) ?? '';
    return (0,failure_elements/* elementsOf */.ZE)(array).some((index) => !job.elements?.some((element) => element.index === index));
};
/** running → done | failed, on the scheduler's word alone; silence changes nothing. */
const settle = (context) => {
    const { at, sight } = context;
    if (context.stage.work.kind === 'check-only' && at.job === undefined)
        return check(context);
    if (sight.kind === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: (0,rules_context/* unseen */.nv)(context, untouched(context)) });
    const ledger = (0,rules_context/* ledgerOf */.Xr)(context);
    const entry = ledger.kind === 'seen' ? ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === at.attempt) : undefined;
    const id = at.job ?? (entry?.job === 'void' ? undefined : entry?.job);
    if (id === undefined)
        return (0,rules_context/* waits */.l4)(context, {
            on: 'person',
            why: 'the row says running but names no job; set it to ready for a new attempt, or write the job id',
        });
    // accounting is asked only for jobs that git names: the row gets its id back before anything is concluded from silence
    if (at.job === undefined)
        return (0,rules_context/* happened */.Y5)({ type: 'attempt-submitted', stage: context.stage.slug, attempt: at.attempt, job: id, at: context.now, adopted: true });
    const job = (0,rules_context/* jobOf */.Zw)(context, id);
    if (job?.phase === 'ended' && !isPartial(context, job))
        return ended(context, job);
    if (job && job.phase !== 'ended')
        return alive(context, job, entry);
    if (sight.accounting === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, {
            on: 'backend',
            why: `job ${id} has left the queue; how it ended only accounting can tell, which does not answer now`,
        });
    if (ledger.kind === 'unobserved')
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: ledger.why });
    if (sight.garbled !== undefined)
        return (0,rules_context/* waits */.l4)(context, { on: 'backend', why: `job ${id} was not seen, but part of squeue's answer can't be read; nothing is concluded` });
    return missing(context, id, () => lost(context, id));
};

// EXTERNAL MODULE: ./build/src/core/glob.js
var core_glob = __webpack_require__(379);
;// CONCATENATED MODULE: ./build/src/core/rules/uploads.js





/** What a stage that is not done yet takes away is looked at where its copies are. */
const isWaitedFor = (base, { from }) => Object.entries((0,core_state/* currentStage */.aY)(base.spec, base.state)?.sync ?? {}).some(([glob, to]) => (0,target/* isOutside */._K)(to) && (0,core_glob/* matchesGlob */.k)(from, glob));
const takes = (sync, { from }) => Object.keys(sync).some((glob) => (0,core_glob/* matchesGlob */.k)(from, glob));
/**
 * Whether an artifact was uploaded shows only after the run that made it. A stage whose condition does not ask for that is done by then:
 * its lines of the index get their answer here, one artifact a tick, so that `no` is not the last word about outputs that are safe.
 */
const uploads = (base) => {
    const open = (base.results?.index ?? []).filter((line) => !line.seen && !line.absent && (0,core_kept/* artifactOf */.qB)(line.at) && !isWaitedFor(base, line));
    const [first] = open;
    if (!first)
        return rules_context/* nothing */.s6;
    const name = (0,core_kept/* artifactOf */.qB)(first.at) ?? '';
    const need = { kind: 'artifact', name };
    const looks = (0,rules_context/* lookups */.mA)(base, [need]);
    if (looks.length > 0)
        return { ...rules_context/* nothing */.s6, effects: looks };
    const finding = (0,rules_context/* findingOf */.hD)(base, need);
    if (finding?.kind !== 'artifact')
        return rules_context/* nothing */.s6;
    const kept = open
        .filter(({ at }) => (0,core_kept/* artifactOf */.qB)(at) === name)
        .map((line) => (finding.there ? { ...line, seen: true } : { ...line, absent: true }));
    const stage = base.spec.stages.find(({ sync }) => takes(sync, first))?.slug ?? base.spec.stages[0]?.slug ?? '';
    const event = { type: 'files-synced', stage, files: [], left: [], kept };
    return (0,rules_context/* happened */.Y5)(event);
};

;// CONCATENATED MODULE: ./build/src/core/tick.js













const ready = (context) => {
    switch (context.stage.work.kind) {
        case 'missing':
            return noScript(context);
        case 'check-only':
            return check(context);
        default:
            return start(context);
    }
};
const byStatus = (context) => {
    switch (context.at.status) {
        case 'pending':
            return advance(context);
        case 'ready':
            return ready(context);
        case 'running':
            return settle(context);
        case 'failed':
            return diagnoseFailed(context);
        case 'escalated':
        case 'done':
            return (0,rules_context/* happened */.Y5)();
    }
};
const rule = (context) => {
    const halt = (0,escalated/* halted */.TU)(context);
    if (halt)
        return halt;
    // a job that runs is followed even while the campaign is held: pausing starts nothing new, it does not look away
    const paused = context.spec.held ? 'the campaign' : context.stage.held ? 'the stage' : undefined;
    if (paused && context.at.status !== 'running')
        return (0,rules_context/* waits */.l4)(context, { on: 'hold', why: `${paused} is held (\`held: true\`)` });
    return byStatus(context);
};
const stops = (event) => event.type === 'attempt-submitted' ||
    event.type === 'stage-reopened' ||
    (event.type === 'stage-retried' && (event.edits !== undefined || event.later === true));
/** More events than any honest tick has: a rule that feeds itself is a bug and must not spin. */
const MAX_EVENTS = 1000;
/** Decides one campaign: rules → events → state, until only work that is due or reasons to wait are left. Pure. */
const tick = (knowledge, before, seen) => {
    const kept = uploads({ ...knowledge, ...seen, state: before });
    const events = [...kept.events, ...noticed({ ...knowledge, ...seen, state: before })];
    let state = events.reduce((s, event) => (0,core_state/* evolve */.sf)(knowledge.spec, s, event), before);
    const recorded = () => ({
        state,
        events,
        effects: sweep({ ...knowledge, ...seen, state }),
        waiting: [],
        mustRecord: true,
    });
    if (events.some(stops))
        return recorded();
    const last = knowledge.spec.stages.at(-1);
    for (;;) {
        const stage = (0,core_state/* currentStage */.aY)(knowledge.spec, state);
        const base = { ...knowledge, ...seen, state };
        const cancelled = cancels(base);
        // a job that is about to be cancelled is not judged in the same breath
        const found = cancelled.events.length + cancelled.effects.length > 0
            ? cancelled
            : stage
                ? rule({ ...base, stage, at: (0,core_state/* stageOf */.gV)(state, stage.slug) })
                : last
                    ? (0,escalated/* flagAtEnd */.XQ)({ ...base, stage: last, at: (0,core_state/* stageOf */.gV)(state, last.slug) })
                    : (0,rules_context/* happened */.Y5)();
        if (found.events.length === 0) {
            return { state, events, effects: [...kept.effects, ...sweep(base), ...found.effects], waiting: found.waiting, mustRecord: false };
        }
        const earlier = state;
        for (const event of found.events)
            state = (0,core_state/* evolve */.sf)(knowledge.spec, state, event);
        events.push(...found.events, ...(0,budget/* budgetWarnings */.H1)(knowledge.spec, earlier, state, stage?.slug ?? ''));
        if (events.length > MAX_EVENTS)
            throw new Error(`the rules of ${knowledge.spec.campaign} do not come to rest`);
        if (found.events.some(stops) || found.events.every(({ type }) => type === 'files-synced'))
            return recorded();
    }
};

// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/shell/bring.js



/** Bytes that one command brings home: all of it is in memory, here and in transit. 16 MiB. */
const PIECE_BYTES = 16 * 1024 * 1024;
const MAX_PIECES = 100;
/** What a file system of a busy cluster reads in a second. */
const READ_RATE = 100 * 1024 * 1024;
const fileOf = ({ effect }) => effect.file;
const isOpen = ({ outcome }) => outcome === undefined;
const missingOf = (freight) => fileOf(freight).size - (freight.draft?.length ?? 0);
const outcomeFor = (error) => {
    if (!(error instanceof ports_error/* PortError */.B))
        throw error;
    const words = error.hint === undefined ? error.message : `${error.message} (${error.hint})`;
    return error.code === 'REFUSED' ? { kind: 'refused', code: 'IO', message: words } : { kind: 'put-off', why: words };
};
/** Does a step for one file; what this machine refuses is its outcome. */
const attempt = async (freight, step) => {
    if (!isOpen(freight))
        return;
    try {
        await step();
    }
    catch (error) {
        freight.outcome = outcomeFor(error);
    }
};
const changed = ({ effect }) => ({
    kind: 'put-off',
    why: `${effect.file.from} changed while it was copied; the next run begins again`,
});
const ask = async (backend, asked) => backend
    .gather(asked.map(({ campaign, need }) => ({ site: campaign.site, need })))
    .catch((error) => asked.map(() => ({ kind: 'unobserved', why: error instanceof Error ? error.message : String(error) })));
/** sha256 of files on the cluster, or of their first bytes; one command for all. What is another file by now is put off. */
const digests = async (backend, wanted) => {
    const found = new Map();
    const campaigns = [...new Set(wanted.map(({ freight }) => freight.campaign))];
    const groups = campaigns.map((campaign) => ({ campaign, own: wanted.filter(({ freight }) => freight.campaign === campaign) }));
    const findings = await ask(backend, groups.map(({ campaign, own }) => ({
        campaign,
        need: {
            kind: 'digests',
            paths: own.map(({ freight }) => fileOf(freight).from),
            first: own.map(({ first }) => first),
            seconds: 30 + Math.ceil(own.reduce((sum, { freight, first }) => sum + (first ?? fileOf(freight).size), 0) / READ_RATE),
        },
    })));
    groups.forEach(({ own }, g) => {
        const finding = findings[g];
        own.forEach(({ freight }, i) => {
            const digest = finding?.kind === 'digests' ? finding.files[i] : undefined;
            if (finding?.kind === 'unobserved')
                freight.outcome = { kind: 'unknown', message: `${fileOf(freight).from}: ${finding.why}` };
            else if (!digest || !isSame(freight, digest))
                freight.outcome = changed(freight);
            else
                found.set(freight, digest);
        });
    });
    return found;
};
/** Whether it looks as it did when it was listed; only its hash proves it. */
const isSame = (freight, seen) => seen.size === fileOf(freight).size && seen.modified === fileOf(freight).modified;
/** One command's worth of bytes. @returns whether there is more to be asked for */
const haul = async (backend, freights, allowance) => {
    const pieces = [];
    let room = Math.min(PIECE_BYTES, allowance.bytes());
    for (const freight of freights.filter(isOpen)) {
        const bytes = Math.min(room, missingOf(freight));
        if (bytes <= 0 || pieces.length === MAX_PIECES || !freight.draft)
            continue;
        pieces.push({ freight, draft: freight.draft, bytes });
        room -= bytes;
    }
    if (pieces.length === 0)
        return false;
    const findings = await ask(backend, pieces.map(({ freight, draft, bytes }) => ({
        campaign: freight.campaign,
        need: { kind: 'piece', path: fileOf(freight).from, offset: draft.length, bytes },
    })));
    for (const [i, { freight, draft, bytes }] of pieces.entries()) {
        const finding = findings[i];
        if (finding?.kind === 'unobserved')
            freight.outcome = { kind: 'unknown', message: `${fileOf(freight).from}: ${finding.why}` };
        else if (finding?.kind !== 'piece' || finding.bytes?.length !== bytes || !isSame(freight, finding))
            freight.outcome = changed(freight);
        else {
            const came = finding.bytes;
            allowance.spend(bytes);
            await attempt(freight, () => draft.add(came));
        }
    }
    return true;
};
/** What a file came to that could not be brought whole in this run. */
const unfinished = (freight) => {
    const { from, size } = fileOf(freight);
    const here = freight.draft?.length ?? 0;
    return { kind: 'put-off', why: `${from}: ${(0,target/* sizeOf */.$d)(here)} of ${(0,target/* sizeOf */.$d)(size)} are here; the next run goes on` };
};
/** The file stands where it should. */
const kept = (keeper, { effect }, { sha256, size, modified }) => ({
    kind: 'kept',
    sha256,
    size,
    modified,
    at: (0,core_kept/* addressOf */.ci)(effect.file.place, keeper.artifact ?? ''),
});

// EXTERNAL MODULE: ./build/src/shell/group.js
var group = __webpack_require__(1007);
;// CONCATENATED MODULE: ./build/src/shell/keep.js




const later = (why) => ({ kind: 'put-off', why });
const FOLLOWS = later('this run has no time or no bytes left for copies (`limits.sync_mib_per_run`); the rest follows in the next');
/** What stands there before us; undefined: nothing. */
const standingOf = async (keeper, freight) => {
    const { place, size, had } = freight.effect.file;
    // an artifact is made anew by each run: only the index knows what an earlier one took
    if (place.in === 'artifact')
        return had?.sha256;
    const there = await keeper.stands(place);
    if (there === undefined)
        return undefined;
    // another length is other bytes, whatever their hash; ours are allowed to be replaced
    if (there.size !== size && had === undefined)
        freight.outcome = occupied(freight);
    return freight.outcome ? undefined : keeper.hash(place);
};
/**
 * What stands there already, and what a run that was killed has left of it.
 * @param room bytes that this run may still copy for files not yet admitted
 * @returns bytes that it will need of the run
 */
const begin = async (keeper, freight, room) => {
    const { place, size } = freight.effect.file;
    const standing = await standingOf(keeper, freight);
    if (standing !== undefined)
        freight.standing = standing;
    if (standing !== undefined || freight.outcome)
        return 0;
    freight.draft = await keeper.open(place, size);
    const missing = size - freight.draft.length;
    // half a file is worth nothing in an artifact, and in a folder only as the beginning of the next run
    if (missing > room && (place.in === 'artifact' || room <= 0))
        freight.outcome = FOLLOWS;
    return missing;
};
/** Chooses what this run can copy, and hash: both sides read all of a file for that. */
const admit = async (keeper, freights, allowance) => {
    let [room, reading] = [allowance.bytes(), 0];
    for (const freight of freights) {
        const { size } = freight.effect.file;
        if (allowance.bytes() === 0 || (reading > 0 && reading + size > keep/* MAX_KEPT_BYTES */.iN))
            freight.outcome = FOLLOWS;
        await attempt(freight, async () => {
            const wanted = await begin(keeper, freight, room);
            if (freight.outcome)
                return;
            room -= wanted;
            reading += size;
        });
    }
};
const occupied = ({ effect }) => ({
    kind: 'refused',
    code: 'IO',
    message: `${effect.file.place.path} is there with other bytes, which Escapement did not write: move it away, or let \`sync\` take ${effect.file.from} elsewhere`,
});
/** Compares what stood there before us with the file on the cluster: the same bytes are not copied, others only where they are our own. */
const compare = async (backend, keeper, freights) => {
    const standing = freights.filter(({ outcome, standing: hash }) => outcome === undefined && hash !== undefined);
    if (standing.length === 0)
        return;
    const found = await digests(backend, standing.map((freight) => ({ freight, first: null })));
    for (const freight of standing) {
        const { place, size, had } = freight.effect.file;
        const digest = found.get(freight);
        if (digest?.sha256 === freight.standing && digest)
            freight.outcome = { ...kept(keeper, freight, digest), ...(place.in === 'artifact' && had ? { at: had.at } : {}) };
        else if (digest && freight.standing !== had?.sha256)
            freight.outcome = occupied(freight);
        await attempt(freight, async () => {
            freight.draft = await keeper.open(place, size);
        });
    }
};
/** What an earlier run has left is gone on with only if the file on the cluster begins with the same bytes. */
const verify = async (backend, freights) => {
    const begun = freights.filter(({ outcome, draft, effect }) => outcome === undefined && draft && draft.length > 0 && draft.length < effect.file.size);
    if (begun.length === 0)
        return;
    const found = await digests(backend, begun.map((freight) => ({ freight, first: freight.draft?.length ?? 0 })));
    for (const freight of begun) {
        const { draft } = freight;
        await attempt(freight, async () => {
            if (draft && (await draft.hash()) !== found.get(freight)?.sha256)
                await draft.clear();
        });
    }
};
/** Whole files get their names, once their bytes are those that the cluster has now. */
const finish = async (backend, keeper, freights) => {
    const whole = freights.filter(({ outcome, draft, effect }) => outcome === undefined && draft?.length === effect.file.size);
    if (whole.length === 0)
        return;
    const found = await digests(backend, whole.map((freight) => ({ freight, first: null })));
    for (const freight of whole) {
        const { draft } = freight;
        const digest = found.get(freight);
        await attempt(freight, async () => {
            if (!draft || !digest)
                return;
            const came = await draft.finish(digest.sha256, digest.modified, freight.effect.file.had?.sha256);
            if (came === 'other')
                await draft.clear();
            freight.outcome = came === 'done' ? kept(keeper, freight, digest) : came === 'occupied' ? occupied(freight) : changed(freight);
        });
    }
};
const keep_close = async (freight) => {
    const { outcome, draft, effect } = freight;
    const toArtifact = effect.file.place.in === 'artifact';
    if (outcome === undefined)
        freight.outcome = toArtifact ? FOLLOWS : unfinished(freight);
    await draft?.close(toArtifact || draft.length === 0);
};
const bring = async (backend, keeper, freights, allowance) => {
    try {
        await admit(keeper, freights, allowance);
        await compare(backend, keeper, freights);
        await verify(backend, freights);
        while (await haul(backend, freights, allowance)) { }
        await finish(backend, keeper, freights);
    }
    finally {
        for (const freight of freights)
            await keep_close(freight);
    }
};
/** Copies files to their places outside of the repository, one backend after the other; each gets an outcome. */
const keepAll = async (wanted, keeper, allowance) => {
    const freights = wanted.map((each) => ({ ...each }));
    for (const [backend, own] of (0,group/* groupBy */.$)(freights, ({ campaign }) => campaign.backend)) {
        if (backend && keeper)
            await bring(backend, keeper, own, allowance);
    }
    return freights.map(({ campaign, effect, outcome }) => ({
        campaign,
        effect,
        outcome: outcome ?? later(`${effect.file.from} (${(0,target/* sizeOf */.$d)(effect.file.size)}): nothing can be kept here`),
    }));
};

// EXTERNAL MODULE: ./build/src/shell/observe.js
var observe = __webpack_require__(2808);
// EXTERNAL MODULE: ./build/src/shell/perform.js
var perform = __webpack_require__(6929);
;// CONCATENATED MODULE: ./build/src/shell/decide.js






/** Honest campaigns come to rest after a few passes: look, check, deploy, submit, told. */
const MAX_PASSES = 24;
const rest = (campaign) => ({ state: campaign.state, events: [], effects: [], waiting: [], mustRecord: false });
const again = (progress, now) => {
    if (progress.bug !== undefined)
        return;
    const { campaign, sight, findings, outcomes } = progress;
    try {
        progress.ticked = tick(campaign.knowledge, campaign.state, { now, sight, findings, outcomes });
    }
    catch (error) {
        progress.ticked = rest(campaign);
        progress.bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
};
const decide_begin = (campaign, sights, now) => {
    const progress = {
        campaign,
        sight: (0,observe/* sightOf */.p)(campaign, sights),
        findings: new Map(),
        outcomes: new Map(),
        ticked: rest(campaign),
    };
    again(progress, now);
    return progress;
};
const dueOf = (all, wanted) => all
    .map((progress) => ({ campaign: progress.campaign, effects: progress.ticked.effects.filter((effect) => wanted(effect, progress)) }))
    .filter(({ effects }) => effects.length > 0);
/** What was written to the cluster makes earlier looks at it stale. */
const forget = (progress, effect) => {
    if (effect.type !== 'deploy')
        return;
    for (const id of [...progress.findings.keys()])
        if (id.includes('"kind":"deployment"'))
            progress.findings.delete(id);
};
/** Why a look may not be taken in this run. */
const barOf = (effect, permission) => {
    if (effect.type !== 'gather')
        return undefined;
    const { need } = effect;
    if (need.kind === 'run')
        return permission.mayRun ? undefined : 'a plan runs no command';
    if (need.kind !== 'fetch')
        return undefined;
    if (!permission.mayRun)
        return 'a plan copies nothing';
    return permission.mayCopy?.(need.total) ? undefined : 'this run has copied as much as one run copies';
};
const gatherDue = async (all, sources, permission) => {
    const dues = dueOf(all, (effect) => effect.type === 'gather');
    if (dues.length === 0)
        return false;
    const bars = new Map(dues.flatMap(({ effects }) => effects).map((effect) => [effect, barOf(effect, permission)]));
    const barred = (effect) => bars.get(effect) !== undefined;
    const looked = await (0,perform/* gather */.kg)(dues.map((due) => ({ ...due, effects: due.effects.filter((effect) => !barred(effect)) })), sources);
    const by = new Map(all.map((progress) => [progress.campaign, progress]));
    for (const { campaign, need, finding } of looked)
        by.get(campaign)?.findings.set((0,evidence/* needId */.Y)(need), finding);
    for (const { campaign, effects } of dues) {
        for (const effect of effects) {
            const why = bars.get(effect);
            if (effect.type === 'gather' && why !== undefined)
                by.get(campaign)?.findings.set((0,evidence/* needId */.Y)(effect.need), { kind: 'unobserved', why });
        }
    }
    return true;
};
const actDue = async (all, permission, beforeActing) => {
    const dues = dueOf(all, (effect, { outcomes }) => (0,perform/* isDeed */.HS)(effect) && !outcomes.has((0,core_effect/* effectId */.d)(effect)));
    if (dues.length === 0 || !permission.mayAct)
        return false;
    await beforeActing();
    const by = new Map(all.map((progress) => [progress.campaign, progress]));
    for (const { campaign, effect, outcome } of await (0,perform/* act */.Rb)(dues, (campaign, effect) => permission.why(campaign, effect, all))) {
        const progress = by.get(campaign);
        progress?.outcomes.set((0,core_effect/* effectId */.d)(effect), outcome);
        if (progress)
            forget(progress, effect);
    }
    return true;
};
const keepsOf = ({ campaign, ticked, outcomes }) => ticked.effects.flatMap((effect) => (effect.type === 'keep' && !outcomes.has((0,core_effect/* effectId */.d)(effect)) ? [{ campaign, effect }] : []));
/** Copies that are due, and not made yet. */
const hasKeeps = (progress) => keepsOf(progress).length > 0;
/** A copy may take minutes: it begins only when nothing else of this round waits to be recorded. */
const keepDue = async (all, sources, permission, beforeActing) => {
    const wanted = all.flatMap(keepsOf);
    if (wanted.length === 0 || !permission.mayAct || !permission.allowance || all.some(({ ticked }) => ticked.events.length > 0))
        return false;
    await beforeActing();
    const bars = wanted.map(({ campaign, effect }) => permission.why(campaign, effect, all));
    const free = wanted.filter((_, i) => bars[i] === undefined);
    const done = await keepAll(free, sources.keeper, permission.allowance);
    const putOff = wanted.flatMap((each, i) => {
        const why = bars[i];
        return why === undefined ? [] : [{ ...each, outcome: { kind: 'put-off', why } }];
    });
    const by = new Map(all.map((progress) => [progress.campaign, progress]));
    for (const { campaign, effect, outcome } of [...done, ...putOff])
        by.get(campaign)?.outcomes.set((0,core_effect/* effectId */.d)(effect), outcome);
    return true;
};
/**
 * Ticks all campaigns until nothing more can move without a commit. Evidence first, for all at once; then deeds, for all at once:
 * so the number of remote commands does not grow with the number of campaigns.
 * @param beforeActing asked once before the first deed: may we write down what we are about to do?
 */
const decideAll = async (campaigns, sights, sources, permission, now, beforeActing) => {
    const at = now();
    const all = campaigns.map((campaign) => decide_begin(campaign, sights, at));
    for (let pass = 0; pass < MAX_PASSES; pass++) {
        const moved = (await gatherDue(all, sources, permission)) ||
            (await actDue(all, permission, beforeActing)) ||
            (await keepDue(all, sources, permission, beforeActing));
        if (!moved)
            break;
        for (const progress of all)
            again(progress, at);
    }
    return all;
};


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k_: () => (/* binding */ dueWords),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   sV: () => (/* binding */ tellShort)
/* harmony export */ });
/* harmony import */ var _core_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3524);
/* harmony import */ var _core_preview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(949);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8388);



const saw = (event) => {
    const seen = event.verdicts.map((verdict) => verdict.saw).filter((text) => text !== '');
    return seen.length > 0 ? ` (${seen.join('; ')})` : '';
};
const few = (all, words) => all.slice(0, 3).map(words).join('; ') + (all.length > 3 ? `; and ${all.length - 3} more` : '');
const copied = ({ files, left, kept = [] }) => {
    const seen = kept.filter((one) => one.seen);
    const handed = kept.filter((one) => !one.seen && !one.absent);
    const absent = kept.filter((one) => one.absent);
    const parts = [
        ...(files.length > 0 || kept.length === 0 ? [`${files.length} file${files.length === 1 ? '' : 's'} copied here`] : []),
        ...(seen.length > 0 ? [`kept: ${few(seen, ({ at }) => at)}`] : []),
        ...(handed.length > 0 ? [`handed to this run's upload: ${few(handed, ({ at }) => at)}`] : []),
        ...(absent.length > 0 ? [`not uploaded by the run that copied it, so only the cluster has it: ${few(absent, ({ at }) => at)}`] : []),
        ...(left.length > 0 ? [`${left.length} left on the cluster (${few(left, ({ from, why }) => `${from}: ${why}`)})`] : []),
    ];
    return parts.join(', ');
};
const TELL = {
    'stage-ready': (e) => `${e.stage} ready`,
    'attempt-submitted': (e) => (e.adopted ? `${e.stage} found as job ${e.job}` : `${e.stage} submitted as ${e.job}`),
    'job-missed': (e) => `${e.stage}: job ${e.job} is unknown to the scheduler`,
    'job-found-again': (e) => `${e.stage}: job ${e.job} is known again`,
    'stage-done': (e) => `${e.stage} done${saw(e)}`,
    'stage-taken-as-done': (e) => `${e.stage} taken as done by hand`,
    'stage-reopened': (e) => `${e.stage} is to be run again: its row was set back by hand`,
    'attempt-failed': (e) => `${e.stage} failed: ${e.class}: ${e.error}`,
    'stage-retried': (e) => `${e.stage} is tried again: ${e.action}`,
    'stage-escalated': (e) => `${e.stage} needs a person: ${e.class}: ${e.reason}`,
    'escalation-cleared': (e) => `${e.stage}: escalation cleared by ${e.by}`,
    'budget-warned': (e) => `${(0,_core_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP)(e.spent)} of ${(0,_core_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP)(e.cap)} ${e.budget === 'cap_usd' ? '$' : 'core-hours'} are spent (\`budget.${e.budget}\`)`,
    'files-synced': (e) => `${e.stage}: ${copied(e)}`,
    'retry-granted': (e) => `${e.stage}: one more attempt granted by ${e.by}${e.text === '' ? '' : ` (${e.text})`}`,
    'predicate-confirmed': (e) => `${e.stage}: "${e.predicate}" confirmed by ${e.by}`,
    'stage-skipped': (e) => `${e.stage} skipped by ${e.by}`,
    'stage-restarted': (e) => `${e.stage} is run again as a whole, by ${e.by}`,
    'campaign-held': (e) => `held by ${e.by}`,
    'campaign-resumed': (e) => `resumed by ${e.by}`,
    'cancel-requested': (e) => `${e.stage}: job ${e.job} is to be cancelled, by ${e.by}`,
    'job-cancelled': (e) => `${e.stage}: job ${e.job} is cancelled or over`,
    'cancel-interrupted': (e) => `${e.stage}: the cancellation of job ${e.job} is not confirmed and not repeated (${e.why})`,
    'approval-asked': (e) => `${e.stage}: ${e.by} asks to ${e.words}; approval ${e.digest} is waited for`,
    'approval-given': (e) => `${e.stage}: approval ${e.digest} given by ${e.by}: ${e.words}`,
    'approval-ended': (e) => `${e.stage}: the proposal is ${e.how}${e.how === 'denied' ? ` by ${e.by}` : ''}`,
    'comment-handled': (e) => `comment ${e.comment} handled`,
    'issue-opened': (e) => `issue ${e.issue} opened`,
    'issue-lost': (e) => `issue ${e.issue} is let go`,
};
/** One event as a person would tell it. */
const tell = (event) => TELL[event.type](event);
const SHORT = {
    'stage-ready': () => '',
    'stage-done': (e) => `${e.stage} done`,
    'attempt-failed': (e) => `${e.stage} failed (${e.class})`,
    'stage-retried': (e) => (e.free === 'link' ? 'resumed' : 'retry'),
    'stage-escalated': (e) => `${e.stage} needs a person (${e.class})`,
    // of a job that was given up the successor tells more
    'job-cancelled': (e) => (e.attempt === undefined ? tell(e) : ''),
    'comment-handled': () => '',
};
/** The same in a few words, for a commit's subject; empty where it is not worth one. `events`: all that it tells of, this one the i-th. */
const tellShort = (event, i = 0, events = []) => {
    const before = events[i - 1];
    if (event.type === 'stage-escalated' && before?.type === 'attempt-failed' && before.class === event.class)
        return 'a person is needed';
    const short = SHORT[event.type];
    return short ? short(event) : tell(event);
};
/** Work that is due, for a plan; looks at evidence are not worth a line. */
const dueWords = (effect) => {
    switch (effect.type) {
        case 'gather':
            return [];
        case 'deploy':
            return [
                `deploy ${effect.uploads.length} file${effect.uploads.length === 1 ? '' : 's'}${effect.remove.length > 0 ? `, remove ${effect.remove.length}` : ''}`,
            ];
        case 'submit':
            return [`${effect.stage.name}, attempt ${effect.attempt}: ${(0,_core_preview_js__WEBPACK_IMPORTED_MODULE_1__/* .startWords */ .Ar)(effect.stage, effect.options)}`];
        case 'release':
            return [`release job ${effect.job}`];
        case 'cancel-surplus':
            return [`cancel job ${effect.job}, held and never run: its attempt has another job`];
        case 'cancel':
            return [`cancel job ${effect.job}`];
        case 'keep':
            return [
                `copy ${effect.file.from} (${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(effect.file.size)}) to ${effect.file.place.in === 'folder' ? '' : 'the artifact, as '}${effect.file.place.path}`,
            ];
        case 'void':
            return [`give up ${effect.stage}.${effect.attempt}, which nobody waits for`];
    }
};


/***/ }),

/***/ 2808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe),
/* harmony export */   p: () => (/* binding */ sightOf)
/* harmony export */ });
/* harmony import */ var _core_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8133);
/* harmony import */ var _core_rules_escalated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1007);




/** A row that a person has just set to done: what still waits in the queue for it is swept once more, and what git missed is found. */
const takenByHand = ({ spec, state }) => spec.stages.map(({ slug }) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(state, slug)).some(({ status, completed }) => status === 'done' && completed === undefined);
const isOpen = (campaign) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .currentStage */ .aY)(campaign.spec, campaign.state) !== undefined || takenByHand(campaign);
/** Whether anything about the campaign could depend on what the cluster says. */
const isActive = (campaign) => isOpen(campaign) && (takenByHand(campaign) || !(0,_core_rules_escalated_js__WEBPACK_IMPORTED_MODULE_0__/* .isHalted */ .xx)(campaign.knowledge, campaign.state));
const watch = (campaign, mark) => {
    const rows = campaign.spec.stages.map((stage) => ({ stage: stage.slug, at: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)(campaign.state, stage.slug) }));
    const known = rows.flatMap(({ stage, at }) => at.job !== undefined && at.attempt > 0 ? [{ stage, attempt: at.attempt, job: at.job }] : []);
    const open = rows.filter(({ at }) => at.status !== 'done').flatMap(({ at }) => (at.job === undefined ? [] : [at.job]));
    return { ...campaign.site, recorded: mark ? known : [], jobs: [...new Set(open)] };
};
/**
 * One look at each backend that has an active campaign; the others are not contacted. Finished campaigns are looked at along with it:
 * where a branch is put back to the day on which one was done, a job that was started since is known to the cluster alone.
 * @param mark whether attempts that git knows may be marked so on the cluster (a plan touches nothing)
 */
const observe = async (campaigns, mark) => {
    const byBackend = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(campaigns.filter(({ backend }) => backend), (campaign) => campaign.backend);
    const contacted = [...byBackend].filter(([, group]) => group.some(isActive));
    const sights = await Promise.all(contacted.map(async ([backend, group]) => [backend, await backend.look(group.map((campaign) => watch(campaign, mark)))]));
    return new Map(sights);
};
/** What a campaign sees whose backend was not looked at. */
const sightOf = (campaign, sights) => {
    if (!campaign.backend) {
        return { kind: 'unobserved', code: 'NO_BACKEND', why: `no backend named \`${campaign.spec.backend}\` in .github/escapement.yml` };
    }
    const sight = sights.get(campaign.backend);
    if (sight)
        return withoutOthers(campaign, sight);
    return {
        kind: 'unobserved',
        code: 'NOT_ASKED',
        why: 'nothing on this backend was waited for, so it was not contacted',
    };
};
/** Ids come round again: a job that bears another campaign's token is none of this one's, whatever its rows say. */
const withoutOthers = ({ spec, site }, sight) => {
    if (sight.kind === 'unobserved')
        return sight;
    const isOwn = ({ token }) => {
        const key = (0,_core_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parseToken */ .pI)(token ?? '');
        return key === undefined || (key.campaign === spec.campaign && key.owner === site.ownerHash);
    };
    return { ...sight, jobs: new Map([...sight.jobs].filter(([, job]) => isOwn(job))) };
};


/***/ }),

/***/ 6929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ isDeed),
/* harmony export */   Rb: () => (/* binding */ act),
/* harmony export */   kg: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _core_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(724);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1007);
/* harmony import */ var _sync_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2297);



const silence = (error) => (error instanceof Error ? error.message : String(error));
const byBackend = (items) => {
    const groups = (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(items.filter(({ campaign }) => campaign.backend), ({ campaign }) => campaign.backend);
    return [...groups];
};
const needsOf = (dues) => dues.flatMap(({ campaign, effects }) => {
    const needs = effects.flatMap((effect) => (effect.type === 'gather' ? [effect.need] : []));
    return [...new Map(needs.map((need) => [(0,_core_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .needId */ .Y)(need), need])).values()].map((need) => ({ campaign, need }));
});
const readDocument = async (store, campaign, path) => {
    const [bytes] = await store.read(campaign.sha, [path]);
    return bytes ? { kind: 'document', text: new TextDecoder().decode(bytes) } : { kind: 'document' };
};
const readStanding = async (keeper, place) => {
    if (!keeper)
        return { kind: 'unobserved', why: 'nothing is kept by this run' };
    try {
        return { kind: 'standing', ...(await keeper.stands(place)) };
    }
    catch (error) {
        return { kind: 'unobserved', why: silence(error) };
    }
};
const readArtifact = async ({ keeper, artifacts }, name) => {
    if (keeper?.artifact === name)
        return { kind: 'unobserved', why: 'it is uploaded when this run ends' };
    if (!artifacts)
        return { kind: 'unobserved', why: 'only a run on GitHub can see whether it was uploaded' };
    const sight = await artifacts.find(name);
    return sight.kind === 'unobserved' ? sight : { kind: 'artifact', there: sight.kind === 'there' };
};
/** Undefined: a backend must answer. */
const answerHere = (sources, campaign, need) => {
    switch (need.kind) {
        case 'document':
            return readDocument(sources.store, campaign, need.path);
        case 'standing':
            return readStanding(sources.keeper, { in: need.in, path: need.path });
        case 'artifact':
            return readArtifact(sources, need.name);
        default:
            return undefined;
    }
};
/** Collects evidence: one remote command for each backend, whatever the number of campaigns; the rest comes from the sources. */
const gather = async (dues, sources) => {
    const all = needsOf(dues).map((item) => ({ ...item, here: answerHere(sources, item.campaign, item.need) }));
    const fromHere = all.flatMap(({ campaign, need, here }) => (here ? [here.then((finding) => ({ campaign, need, finding }))] : []));
    const away = all.filter(({ here }) => here === undefined).map(({ campaign, need }) => ({ campaign, need }));
    const fromBackends = byBackend(away).map(async ([backend, items]) => {
        const findings = await backend
            .gather(items.map(({ campaign, need }) => ({ site: campaign.site, need })))
            .catch((error) => items.map(() => ({ kind: 'unobserved', why: silence(error) })));
        return items.map((item, i) => ({ ...item, finding: (0,_sync_js__WEBPACK_IMPORTED_MODULE_0__/* .verified */ .zr)(item.need, findings[i] ?? { kind: 'unobserved', why: 'no answer' }) }));
    });
    const homeless = away
        .filter(({ campaign }) => !campaign.backend)
        .map((item) => ({ ...item, finding: { kind: 'unobserved', why: `no backend named \`${item.campaign.spec.backend}\`` } }));
    return [...(await Promise.all(fromHere)), ...(await Promise.all(fromBackends)).flat(), ...homeless];
};
const startOf = (stage, options) => {
    switch (stage.work.kind) {
        case 'script':
            return { kind: 'sbatch', script: stage.work.path, options };
        case 'command':
            return { kind: 'command', command: stage.work.command, timeout: stage.timeout };
        case 'deploy-script':
            return { kind: 'deploy-script', command: `./${stage.work.path} ${stage.work.flag}`, timeout: stage.timeout };
        default:
            throw new Error(`stage ${stage.slug} has nothing to submit`);
    }
};
const upload = (campaign, path) => {
    const entry = campaign.wanted.find((candidate) => candidate.path === path);
    const content = campaign.contents.get(path);
    if (!entry || !content)
        throw new Error(`${path} is not part of the deployment`);
    return { ...entry, content };
};
const deedOf = (campaign, effect) => {
    const { site, spec } = campaign;
    switch (effect.type) {
        case 'deploy': {
            const uploads = effect.uploads.map((path) => upload(campaign, path));
            const { remove, expect, started } = effect;
            return { kind: 'deploy', site, sha: campaign.sha, uploads, remove, manifest: [...campaign.wanted], expect, started };
        }
        case 'submit': {
            const key = { campaign: spec.campaign, stage: effect.stage.slug, attempt: effect.attempt };
            const deed = { kind: 'submit', site, key, start: startOf(effect.stage, effect.options) };
            return effect.checkpoint === undefined ? deed : { ...deed, checkpoint: effect.checkpoint };
        }
        default: {
            const key = { campaign: spec.campaign, stage: effect.stage, attempt: effect.attempt };
            return effect.type === 'void' ? { kind: 'void', site, key } : { kind: effect.type, site, key, job: effect.job };
        }
    }
};
/** Neither a look nor a copy. */
const isDeed = (effect) => effect.type !== 'gather' && effect.type !== 'keep';
/** Does what is due: one remote command for each backend. `allowed` may put an effect off with a reason. */
const act = async (dues, allowed) => {
    const all = dues.flatMap(({ campaign, effects }) => effects.filter(isDeed).map((effect) => ({ campaign, effect, why: allowed(campaign, effect) })));
    const putOff = all.flatMap(({ campaign, effect, why }) => why === undefined ? [] : [{ campaign, effect, outcome: { kind: 'put-off', why } }]);
    const done = byBackend(all.filter(({ why }) => why === undefined)).map(async ([backend, items]) => {
        const outcomes = await backend
            .act(items.map(({ campaign, effect }) => deedOf(campaign, effect)))
            .catch((error) => items.map(() => ({ kind: 'unknown', message: silence(error) })));
        return items.map(({ campaign, effect }, i) => ({
            campaign,
            effect,
            outcome: outcomes[i] ?? { kind: 'unknown', message: 'no answer' },
        }));
    });
    return [...putOff, ...(await Promise.all(done)).flat()];
};


/***/ }),

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   campaignReport: () => (/* binding */ campaignReport),
/* harmony export */   v1: () => (/* binding */ issueOf),
/* harmony export */   yf: () => (/* binding */ usageReport)
/* harmony export */ });
/* unused harmony export stageReports */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);

const stageReports = (spec, state) => spec.stages.map((stage) => {
    const at = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, stage.slug);
    return {
        number: stage.number,
        name: stage.name,
        status: at.status,
        job: at.job ?? null,
        attempt: at.attempt,
        started: at.started ?? null,
        completed: at.completed ?? null,
        retries: at.retries,
    };
});
const spentReport = ({ budget }, state) => ({
    core_hours: state.spentCoreHours ?? budget.spentCoreHours,
    cap_core_hours: budget.capCoreHours ?? null,
    usd: state.spentUsd ?? budget.spentUsd,
    cap_usd: budget.capUsd ?? null,
});
/** An approval goes first: it lapses. */
const issueOf = (spec, state) => spec.stages
    .flatMap(({ slug }) => [(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug).approval?.issue, (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOf */ .gV)(state, slug).issue])
    .find((issue) => issue !== undefined) ?? null;
/** The part that the file alone tells; a run adds events, waiting and due. */
const campaignReport = (spec, state) => ({
    campaign: spec.campaign,
    file: spec.file,
    status: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .campaignStatus */ .tA)(spec, state),
    held: spec.held,
    current_stage: state.currentStage,
    stages: stageReports(spec, state),
    spent: spentReport(spec, state),
    issue: issueOf(spec, state),
    events: [],
    waiting: [],
    due: [],
});
const usageReport = (name, usage) => ({
    name,
    connections: usage.connections,
    commands: usage.commands,
    scheduler_calls: usage.schedulerCalls,
    trouble: null,
});


/***/ })

};
