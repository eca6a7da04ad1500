export const id = 548;
export const ids = [548];
export const modules = {

/***/ 7167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RUN_SECONDS: () => (/* binding */ RUN_SECONDS),
/* harmony export */   once: () => (/* binding */ once),
/* harmony export */   tickCommand: () => (/* binding */ tickCommand)
/* harmony export */ });
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/* harmony import */ var _shell_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1784);
/* harmony import */ var _shell_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2664);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6194);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4273);





/** A run ends within ten minutes, whatever the cluster does. */
const RUN_SECONDS = 600;
/** Runs once over the repository in `--root`. Throws PortError for what keeps us from starting at all. */
const once = async (args, env, mode, rounds) => {
    const inputs = (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsFrom */ .WK)(env, args.root, args.commit, args.campaigns);
    const { around, problems } = await (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .prepare */ .iA)(inputs, env.ESCAPEMENT_CONFIG ?? _setup_js__WEBPACK_IMPORTED_MODULE_4__/* .CONFIG_PATH */ .tF);
    const report = await (0,_shell_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(around, { mode, now: _setup_js__WEBPACK_IMPORTED_MODULE_4__/* .clock */ .pm, run: (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .runId */ .Vz)(), seconds: RUN_SECONDS, ...(rounds === undefined ? {} : { rounds }) });
    return { ...report, problems: [...problems, ...report.problems] };
};
const happened = (report) => report.campaigns.flatMap(({ campaign, events }) => events.map(({ text }) => `${campaign}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}`));
/** `tick`: exit 0 also when a campaign failed; 1 when Escapement itself could not do its work, or a file has errors. */
const tickCommand = async (args, env, print, colour) => {
    const report = await once(args, env, 'tick');
    if (args.json)
        print(JSON.stringify(report, null, 2));
    else {
        const said = happened(report);
        const commit = report.commit === null ? 'nothing changed, no commit' : `commit ${report.commit.slice(0, 12)}`;
        const lines = [
            ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .problemLines */ .p)(report.problems, colour),
            (0,_shell_table_js__WEBPACK_IMPORTED_MODULE_2__/* .campaignTable */ .l)(report, colour),
            '',
            ...(said.length > 0 ? [...said, ''] : []),
            `${commit}; next look ${report.next_tick}`,
        ];
        for (const line of lines)
            print(line);
        if (report.failed !== null)
            print((0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(report.failed));
    }
    return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
};


/***/ }),

/***/ 3996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   em: () => (/* binding */ sentence)
/* harmony export */ });
/** Backticks, unless the words have some of their own. */
const quoted = (words) => (words.includes('`') ? `"${words}"` : `\`${words}\``);
/** The verdicts that stand in the way, as one sentence for people. */
const sentence = (verdicts) => verdicts
    .filter((verdict) => verdict.result !== 'holds')
    .map((verdict) => `${quoted(verdict.text)}: ${verdict.saw}${verdict.hint ? ` (${verdict.hint})` : ''}`)
    .join('; ');
/** Who can settle a doubt: a person, unless the evidence could only not be reached now. */
const doubt = (verdicts) => {
    const open = verdicts.find((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved);
    return open ? { on: 'person', predicate: open.text } : { on: 'backend' };
};


/***/ }),

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nN: () => (/* binding */ campaignReport),
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
/** The part that the file alone tells; a run adds events, waiting and due. */
const campaignReport = (spec, state) => ({
    campaign: spec.campaign,
    file: spec.file,
    status: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .campaignStatus */ .tA)(spec, state),
    held: spec.held,
    current_stage: state.currentStage,
    stages: stageReports(spec, state),
    events: [],
    waiting: [],
    due: [],
});
const usageReport = (name, usage, trouble) => ({
    name,
    connections: usage.connections,
    commands: usage.commands,
    scheduler_calls: usage.schedulerCalls,
    trouble,
});


/***/ }),

/***/ 1784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
;// CONCATENATED MODULE: ./build/src/core/cadence.js

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
    const stage = (0,core_state/* currentStage */.aY)(spec, state);
    if (!stage || spec.held || state.escalation)
        return IDLE;
    const status = (0,core_state/* stageOf */.gV)(state, stage.slug).status;
    const atWork = status === 'running' || status === 'ready' || waiting.some(({ on }) => on === 'backend' || on === 'limit');
    const usual = atWork
        ? byLength(stage.expectedWalltime ?? UNKNOWN_LENGTH)
        : waiting.every(({ on }) => on === 'person' || on === 'hold')
            ? IDLE
            : UNKNOWN_LENGTH;
    const said = waiting.flatMap(({ within }) => (within === undefined ? [] : [Math.max(MINUTE, within)]));
    return Math.min(usual, ...said);
};

;// CONCATENATED MODULE: ./build/src/core/condition/context.js
const literal = (text) => text.replace(/[*?[\]]/g, '?');
/**
 * Expands sbatch's file name patterns: `%j %A` job, `%x` its name, `%%` a percent sign; what only the node or the
 * element knows (`%a %t %n %N %u`, widths as in `%4a`) becomes `*`. With no job yet every pattern is `*`.
 * @param patterns what `logs:` or the script's `--output` says; empty means sbatch's own default
 * @param name the job's name (`--job-name`, else the script's)
 */
const expandLogs = (patterns, array, name, job) => {
    const known = {
        '%': '%',
        x: literal(name),
        ...(job === undefined ? {} : { A: literal(job.split('_')[0] ?? job), ...(array ? {} : { j: literal(job) }) }),
    };
    const asked = patterns.length > 0 ? patterns : [array ? 'slurm-%A_%a.out' : 'slurm-%j.out'];
    return asked.map((pattern) => pattern.replace(/%\d{0,3}([A-Za-z%])/g, (_, letter) => known[letter] ?? '*').replace(/\*{2,}/g, '*'));
};
/**
 * Where a stage's log is looked for. Without a binding also `<stage>.log`, because many scripts redirect the engine
 * there and leave the scheduler's file nearly empty: looking only at the latter would miss every FATAL.
 * @param output the script's own `--output` and `--error`, if the caller knows them
 */
const logGlobs = (stage, job, output = []) => {
    const array = stage.array !== undefined || stage.sbatch.array !== undefined;
    const name = stage.sbatch['job-name'] ?? (stage.work.kind === 'script' ? (stage.work.path.split('/').at(-1) ?? stage.slug) : stage.slug);
    if (stage.logs.length > 0)
        return expandLogs(stage.logs, array, name, job?.id);
    return [...new Set([...expandLogs(output, array, name, job?.id), `${literal(stage.slug)}.log`])];
};

;// CONCATENATED MODULE: ./build/src/core/evidence.js
/** Stable name of a need, so that findings can be looked up and needs merged. */
const needId = (need) => JSON.stringify(need, Object.keys(need).sort());

;// CONCATENATED MODULE: ./build/src/core/condition/checks/check.js
const holds = (saw) => ({ result: 'holds', saw });
const fails = (saw) => ({ result: 'fails', saw });
/** A person must say, or add the lines of the hint. */
const doubt = (saw, hint) => ({ result: 'cannot-tell', saw, ...(hint ? { hint } : {}) });
/** Nobody could look now: time will tell. */
const unseen = (why) => ({ result: 'cannot-tell', saw: `not seen: ${why}`, unobserved: true });
/** `stages.npt-prod.expect: …`: the line that would bind a word. */
const bindHint = (context, line) => `add to \`stages.${context.stage.name}.expect\`: \`${line}\``;
/** The binding of the first of these words, in any case. */
const bindingOf = (context, ...words) => {
    const wanted = words.filter((word) => word !== undefined).map((word) => word.toLowerCase());
    return Object.entries(context.stage.expect).find(([word]) => wanted.includes(word.toLowerCase()))?.[1];
};
/** The glob that binds one of these words. */
const globOf = (context, ...words) => {
    const binding = bindingOf(context, ...words);
    return binding?.kind === 'glob' ? binding.glob : undefined;
};
/** `1.034`: at most six digits, no trailing zeros. */
const figure = (value) => String(Number(value.toPrecision(6)));
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./build/src/core/condition/checks/files.js

const filesNeed = (glob) => ({ kind: 'files', glob });
/** All files that match any of the globs, once each; or why nobody could look. */
const filesAt = (look, globs) => {
    const byPath = new Map();
    let truncated = false;
    for (const glob of globs) {
        const seen = look(filesNeed(glob));
        if (seen.kind === 'unobserved')
            return { unseen: seen.why };
        truncated ||= seen.truncated;
        for (const file of seen.files)
            byPath.set(file.path, file);
    }
    return { files: [...byPath.values()], truncated };
};
const counted = (sum, files, count, what) => {
    const saw = count === 1 && files[0] ? `${files[0].path} is there` : `${files.length} of ${count} ${what}`;
    if (files.length >= count)
        return holds(saw);
    return sum.truncated ? doubt(`${saw}; the listing was too long to see all`) : fails(saw);
};
const files = {
    needs: ({ glob }) => [filesNeed(glob)],
    judge: ({ glob, count }, _context, look) => {
        const sum = filesAt(look, [glob]);
        return 'unseen' in sum ? unseen(sum.unseen) : counted(sum, sum.files, count, glob);
    },
};
/** Files that the stage made itself; elements of an array that were not repeated made theirs earlier. */
const madeByJob = (context, found) => {
    const since = context.state.stages[context.stage.slug]?.elements === undefined ? context.job?.started : undefined;
    return since === undefined ? [...found] : found.filter((file) => file.modified >= since);
};
const kindGlobs = (extension, folder) => folder === undefined ? [`*.${extension}`, `*/*.${extension}`] : [`${folder}/*.${extension}`];
const globsOfKind = (context, predicate, extension) => {
    const bound = globOf(context, extension, `${extension}s`) ?? (predicate.extensions.length === 1 ? globOf(context, predicate.hint) : undefined);
    return bound === undefined ? kindGlobs(extension, predicate.folder) : [bound];
};
// `20 production DCDs` without a place: DCDs of earlier stages lie in the same folder and must not be counted
const ofThisStage = (context, predicate, found) => {
    const stem = predicate.hint?.slice(0, 4);
    const named = stem === undefined ? [] : found.filter((file) => file.path.toLowerCase().includes(stem));
    return named.length > 0 ? named : madeByJob(context, found);
};
const oneKind = (context, predicate, extension, look) => {
    const globs = globsOfKind(context, predicate, extension);
    const sum = filesAt(look, globs);
    if ('unseen' in sum)
        return unseen(sum.unseen);
    const placed = predicate.folder !== undefined || globs.length === 1;
    const found = placed ? sum.files : ofThisStage(context, predicate, sum.files);
    const judged = counted(sum, found, predicate.count, `${extension} files${predicate.folder ? ` in ${predicate.folder}/` : ''}`);
    if (placed || judged.result !== 'fails')
        return judged;
    return sum.files.length < predicate.count
        ? judged
        : doubt(`${judged.saw}, and ${plural(sum.files.length - found.length, 'more file')} that may be another stage's`, bindHint(context, `${extension}: "folder/*.${extension}"`));
};
const WEIGHT = { holds: 0, 'cannot-tell': 1, fails: 2 };
/** The worst of several, with everything that was seen. */
const worst = (all) => {
    const [first, ...rest] = [...all].sort((a, b) => WEIGHT[b.result] - WEIGHT[a.result]);
    if (!first)
        return doubt('nothing to look at');
    return rest.length === 0 || first.result !== 'holds' ? first : { ...first, saw: all.map((one) => one.saw).join(', ') };
};
const filesOfKind = {
    needs: (predicate, context) => predicate.extensions.flatMap((extension) => globsOfKind(context, predicate, extension)).map(filesNeed),
    judge: (predicate, context, look) => worst(predicate.extensions.map((extension) => oneKind(context, predicate, extension, look))),
};
/** Globs of the stage's restart files: bound, else its checkpoint, else the engine's. */
const restartGlobs = (context) => {
    const bound = globOf(context, 'restart', 'restarts', 'checkpoint') ?? context.stage.checkpoint;
    return bound === undefined ? (context.engine?.restart ?? []) : [bound];
};
const restart = {
    needs: (_predicate, context) => restartGlobs(context).map(filesNeed),
    judge: (_predicate, context, look) => {
        const globs = restartGlobs(context);
        if (globs.length === 0)
            return doubt('nothing says which files are restarts', bindHint(context, 'restart: "*.restart.*"'));
        const sum = filesAt(look, globs);
        if ('unseen' in sum)
            return unseen(sum.unseen);
        const full = sum.files.filter((file) => file.size > 0);
        // a restart that an earlier attempt left behind says nothing about this one
        const fresh = madeByJob(context, full);
        const newest = fresh.toSorted((a, b) => b.modified - a.modified)[0];
        if (newest)
            return holds(`${newest.path} written, ${newest.size} bytes`);
        const [stale] = full;
        if (stale)
            return fails(`${stale.path} is from before the job began`);
        return fails(sum.files[0] ? `${sum.files[0].path} is empty` : `no file matches ${globs.join(', ')}`);
    },
};

;// CONCATENATED MODULE: ./build/src/core/deployment.js
const differs = (wanted, deployed, actual) => actual !== wanted.sha256 || deployed?.mode !== wanted.mode;
/**
 * Compares git's files with the cluster's.
 * A path that a job made and git does not name is nobody's business here; a path that we deployed and git dropped goes,
 * but only if it is still what we deployed.
 */
const planDeployment = (owner, wanted, seen) => {
    if (seen.owner !== undefined && seen.owner !== owner)
        return { kind: 'foreign', owner: seen.owner };
    const deployed = new Map(seen.deployed.map((entry) => [entry.path, entry]));
    const at = (path) => seen.actual[path] ?? 'missing';
    const unsafe = wanted.filter(({ path }) => ['link', 'other'].includes(at(path))).map(({ path }) => path);
    if (unsafe.length > 0)
        return { kind: 'unsafe', paths: unsafe };
    const drift = wanted
        .filter(({ path, sha256 }) => ![sha256, 'missing', deployed.get(path)?.sha256].includes(at(path)))
        .map(({ path }) => path);
    if (drift.length > 0)
        return { kind: 'drift', paths: drift };
    const names = new Set(wanted.map(({ path }) => path));
    const uploads = wanted.filter((entry) => differs(entry, deployed.get(entry.path), at(entry.path))).map(({ path }) => path);
    const remove = seen.deployed.filter(({ path, sha256 }) => !names.has(path) && at(path) === sha256).map(({ path }) => path);
    if (uploads.length === 0 && remove.length === 0 && seen.owner === owner)
        return { kind: 'equal' };
    return { kind: 'due', uploads, remove, expect: Object.fromEntries([...uploads, ...remove].map((path) => [path, at(path)])) };
};

;// CONCATENATED MODULE: ./build/src/core/glob.js
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

;// CONCATENATED MODULE: ./build/src/core/condition/checks/gates.js




const few = (paths) => paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '');
const deploymentNeed = ({ wanted }) => ({ kind: 'deployment', paths: wanted.map(({ path }) => path) });
const manifest = {
    needs: (_predicate, context) => [deploymentNeed(context)],
    judge: (_predicate, context, look) => {
        const seen = look(deploymentNeed(context));
        if (seen.kind === 'unobserved')
            return unseen(seen.why);
        const plan = planDeployment(context.owner, context.wanted, seen);
        switch (plan.kind) {
            case 'equal':
                return holds(`${plural(context.wanted.length, 'file')} on the cluster as in git`);
            case 'due':
                return fails(`not deployed yet: ${few([...plan.uploads, ...plan.remove])}`);
            case 'drift':
                return fails(`changed on the cluster: ${few(plan.paths)}`);
            case 'unsafe':
                return fails(`a link or special file stands at ${few(plan.paths)}`);
            case 'foreign':
                return fails(`the folder belongs to ${plan.owner}`);
        }
    },
};
const SCALAR = /^([A-Za-z_][A-Za-z0-9_-]{0,63})[ \t]*:[ \t]*(.*)$/;
/** Top-level scalars of a document's frontmatter; the core has no YAML, and the gates need no more than `key: word`. */
const frontmatterOf = (text) => {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
    if (!/^---[ \t]*$/.test(lines[0] ?? '') || end < 0)
        return {};
    const scalars = {};
    for (const line of lines.slice(1, end)) {
        const [, key, rest] = SCALAR.exec(line) ?? [];
        if (key === undefined || rest === undefined)
            continue;
        const quotedText = /^(["'])(.*?)\1/.exec(rest.trim())?.[2];
        scalars[key] = quotedText ?? rest.replace(/(?:^|[ \t])#.*$/, '').trim();
    }
    return scalars;
};
const isTrue = (text) => /^(?:true|yes|on)$/i.test(text ?? '');
const statusGate = (key, head) => {
    const status = head[key]?.toLowerCase();
    if (!status)
        return fails(`its frontmatter has no \`${key}\``);
    const by = head.accepted_by;
    if (status === 'green')
        return holds(`${key} green`);
    if (status === 'yellow' && by && !/^(?:null|~|none|\[\]|-)$/i.test(by))
        return holds(`${key} yellow, accepted by ${by}`);
    return fails(`${key} ${status}${status === 'yellow' ? ', not accepted by anybody' : ''}`);
};
const orchestrationGate = (head) => {
    const status = head.orchestration_status?.toLowerCase();
    if (!status)
        return fails('its frontmatter has no `orchestration_status`');
    const saw = `orchestration_status ${status}, production_ready ${head.production_ready ?? 'not set'}`;
    return ['green', 'yellow'].includes(status) && isTrue(head.production_ready) ? holds(saw) : fails(saw);
};
const gateOf = (file, wanted, head) => {
    if (wanted === 'exists')
        return holds('it is there');
    if (wanted === 'production-ready') {
        const saw = `production_ready ${head.production_ready ?? 'not set'}`;
        return isTrue(head.production_ready) ? holds(saw) : fails(saw);
    }
    const name = file.split('/').at(-1);
    if (name === 'ORCHESTRATION_CHECK.md')
        return orchestrationGate(head);
    return statusGate(name === 'VERIFICATION.md' ? 'verification_status' : 'status', head);
};
const documentNeed = (file, { spec }) => {
    const folder = spec.file.split('/').slice(0, -1);
    return { kind: 'document', path: [...folder, file].join('/') };
};
const gates_document = {
    needs: ({ file }, context) => [documentNeed(file, context)],
    judge: ({ file, wanted }, context, look) => {
        const need = documentNeed(file, context);
        const seen = look(need);
        if (seen.kind === 'unobserved')
            return unseen(seen.why);
        if (seen.text === undefined)
            return fails(`${need.path} is not in the repository`);
        const judged = gateOf(file, wanted, frontmatterOf(seen.text));
        return { ...judged, saw: `${file}: ${judged.saw}` };
    },
};
const EVERYTHING = /^(?:(?:the |all )?(?:outputs?|results?|files?|data|everything|all))$/i;
const relates = (one, what, context) => {
    if (EVERYTHING.test(what) || one.from === what)
        return true;
    if (what === 'restart')
        return one.from.includes('restart') || restartGlobs(context).includes(one.from);
    if (one.from.toLowerCase().endsWith(`.${what}`))
        return true;
    return /[.*?/]/.test(what) && one.files.length > 0 && one.files.every((file) => matchesGlob(file, what));
};
const synced = {
    needs: () => [],
    judge: ({ what, folder }, context) => {
        const pattern = what === 'restart' ? 'npt_equil.restart.*' : /^[a-z0-9]{2,6}$/.test(what) ? `*.${what}` : what;
        const line = `add to \`stages.${context.stage.name}\`: \`sync: {"${pattern}": ${folder ?? 'results'}/}\``;
        if (Object.keys(context.stage.sync).length === 0)
            return doubt('the stage names nothing to copy', line);
        if (!context.synced)
            return unseen('nobody has looked at the copies yet');
        const related = context.synced.filter((one) => relates(one, what, context));
        if (related.length === 0)
            return doubt(`no entry of \`sync\` is about ${what}`, line);
        const files = related.flatMap((one) => one.files);
        const open = related.find((one) => !one.complete);
        if (open)
            return fails(`${open.from}: ${open.why ?? 'not all files are here'}`);
        return files.length > 0
            ? holds(`${plural(files.length, 'file')} here, hashes equal: ${few(files)}`)
            : fails(`nothing matches ${related.map((one) => one.from).join(', ')}`);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/job.js

/** The stage that a word names: by number, name or slug; `0.5` also finds `0.5-verification`. */
const stageNamed = (stages, word) => {
    const wanted = word.toLowerCase();
    const is = (text) => text.toLowerCase() === wanted;
    const exact = stages.find((s) => is(s.number)) ?? stages.find((s) => is(s.name) || is(s.slug) || is(`${s.number}-${s.name}`));
    if (exact || !/^\d+(?:\.\d+)?$/.test(word))
        return exact;
    const numbered = stages.filter((s) => s.number.startsWith(`${word}-`) || s.name.startsWith(`${word}-`));
    return numbered.length === 1 ? numbered[0] : undefined;
};
const statusOf = (context, stage) => context.state.stages[stage.slug]?.status ?? 'pending';
const stageDone = {
    needs: () => [],
    judge: ({ stage: word }, context) => {
        const stage = stageNamed(context.spec.stages, word);
        const names = context.spec.stages.map((s) => `${s.number} (${s.name})`).join(', ');
        if (!stage)
            return doubt(`no stage is called \`${word}\``, `the stages are ${names}`);
        const status = statusOf(context, stage);
        const saw = `stage ${stage.number} (${stage.name}) is ${status}`;
        return status === 'done' ? holds(saw) : fails(saw);
    },
};
const shown = (state, exit) => (exit ? `${state}, exit ${exit.code}:${exit.signal}` : state);
/** `0:0` alone proves nothing: sacct shows it for cancelled and running jobs as well. */
const passed = (state, exit, code) => {
    if (exit && (exit.signal !== 0 || exit.code !== code))
        return false;
    if (state === 'EXITED')
        return exit !== undefined;
    return code === 0 ? state === 'COMPLETED' : exit !== undefined && ['FAILED', 'COMPLETED'].includes(state);
};
const elementsJudged = (job, elements, code) => {
    const open = elements.filter((one) => one.phase !== 'ended');
    if (open.length > 0)
        return unseen(`${plural(open.length, 'element')} of job ${job.id} not ended`);
    const bad = elements.filter((one) => !passed(one.state, one.exit, code));
    const [first] = bad;
    if (!first)
        return holds(`job ${job.id}: all ${plural(elements.length, 'element')} ended with exit ${code}`);
    return fails(`job ${job.id}: ${bad.length} of ${plural(elements.length, 'element')} failed, element ${first.index} ${shown(first.state, first.exit)}`);
};
const jobJudged = (job, code) => {
    if (!job)
        return unseen('no job of this stage has ended');
    if (job.phase !== 'ended')
        return unseen(`job ${job.id} is ${job.phase} (${job.state})`);
    if (job.elements && job.elements.length > 0)
        return elementsJudged(job, job.elements, code);
    const saw = `job ${job.id} ${shown(job.state, job.exit)}`;
    return passed(job.state, job.exit, code) ? holds(saw) : fails(saw);
};
const exitCode = {
    needs: () => [],
    judge: ({ code, of }, context) => {
        const other = of === undefined ? undefined : stageNamed(context.spec.stages, of);
        if (other && other.slug !== context.stage.slug) {
            return doubt(`the exit status of stage ${other.name} is no longer known`, `write \`stage ${other.number} done\``);
        }
        return jobJudged(context.job, code);
    },
};
const command = {
    needs: ({ command: words }, { stage }) => [{ kind: 'run', command: words, timeout: stage.timeout }],
    judge: ({ command: words, code }, { stage }, look) => {
        const seen = look({ kind: 'run', command: words, timeout: stage.timeout });
        if (seen.kind === 'unobserved')
            return unseen(seen.why);
        if (seen.code === code)
            return holds(`exit ${code}`);
        const last = seen.output.trimEnd().split('\n').at(-1)?.slice(0, 200) ?? '';
        return fails(`exit ${seen.code}, not ${code}${last ? `: ${last}` : ''}`);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/json.js


/** Larger files are not read: keys are looked for in summaries, not in data. */
const BYTES = 256 * 1024;
const placeOf = ({ glob, key, named }, context) => {
    const asked = key === undefined ? {} : { key };
    if (named === undefined)
        return { globs: [glob], certain: true, ...asked };
    const binding = bindingOf(context, named, `${named} json`, 'json');
    if (binding?.kind === 'glob')
        return { globs: [binding.glob], certain: true, ...asked };
    if (binding)
        return { globs: [binding.file], certain: true, ...(binding.key === undefined ? asked : { key: binding.key }) };
    return { globs: [glob, `*/${glob}`], certain: false, ...asked };
};
const headNeed = (glob) => ({ kind: 'head', glob, bytes: BYTES });
const isObject = (value) => typeof value === 'object' && value !== null;
const own = (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);
const at = (value, key) => own(value, key) ?? key.split('.').reduce(own, value);
const STAMPS = ['provenance', 'provenance_stamp', '_provenance', 'metadata.provenance', 'meta.provenance'];
const filled = (value) => value !== undefined && value !== null && value !== '' && value !== false && (!isObject(value) || Object.keys(value).length > 0);
const parsed = (text) => {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
};
const keyJudged = (seen, key) => {
    const file = seen.file ?? 'the file';
    if (seen.truncated)
        return doubt(`${file} is larger than ${BYTES / 1024} KiB: its keys were not read`);
    const json = parsed(seen.text);
    if (!json)
        return fails(`${file} is not JSON`);
    const names = key === 'provenance' ? STAMPS : [key];
    return names.some((name) => filled(at(json.value, name))) ? holds(`${file} has \`${key}\``) : fails(`${file} has no \`${key}\``);
};
const hint = (context, { named }) => bindHint(context, `${named ?? 'json'}: results/analysis.json`);
const absent = (predicate, place, context) => {
    const saw = `no file matches ${place.globs.join(', ')}`;
    return place.certain ? fails(saw) : doubt(saw, hint(context, predicate));
};
const json = {
    needs: (predicate, context) => {
        const { globs, key } = placeOf(predicate, context);
        return globs.flatMap((glob) => [filesNeed(glob), ...(key === undefined ? [] : [headNeed(glob)])]);
    },
    judge: (predicate, context, look) => {
        const place = placeOf(predicate, context);
        const sum = filesAt(look, place.globs);
        if ('unseen' in sum)
            return unseen(sum.unseen);
        // by convention alone any JSON of an earlier stage would do: only what this stage made counts
        const found = place.certain ? sum.files : madeByJob(context, sum.files);
        const [first] = found;
        if (!first)
            return absent(predicate, place, context);
        if (place.key === undefined)
            return holds(`${first.path} is there`);
        for (const glob of place.globs) {
            const seen = look(headNeed(glob));
            if (seen.kind === 'unobserved')
                return unseen(seen.why);
            if (found.some((file) => file.path === seen.file))
                return keyJudged(seen, place.key);
        }
        return absent(predicate, place, context);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/log.js

/** Words whose case the engines do not agree on. */
const ANY_CASE = /^(?:nan|fatal|oom|inf|segfault)$/i;
/** As written when the author used capitals, in any case when not: who writes `no ERROR` means the engine's `ERROR`. */
const wordsNeed = (context, word, file) => ({
    kind: 'words',
    globs: file === undefined ? context.logs : [file],
    word,
    exact: !ANY_CASE.test(word) && word !== word.toLowerCase(),
});
/** `FATAL` also means what the stage's own engine prints instead. */
const lackNeeds = (context, word, file) => {
    const engine = word.toLowerCase() === 'fatal' ? (context.engine?.fatal ?? []) : [];
    return [
        wordsNeed(context, word, file),
        ...engine.map((fatal) => ({ ...wordsNeed(context, word, file), word: fatal, exact: true })),
    ];
};
const missing = (context, file) => doubt(`no log found (${file ?? (context.logs.join(', ') || 'none named')})`, file ? undefined : `add \`logs: [logs/%x_%j.out]\` to \`stages.${context.stage.name}\``);
const placed = (context, file) => file !== undefined || context.logs.length > 0;
const quoted = (hit) => `${hit.file}:${hit.line}: ${hit.text.trim().slice(0, 200)}`;
/** The first hit of any of the words, how many files were looked at, or why nobody could look. */
const search = (look, needs) => {
    let files = 0;
    let blind;
    for (const need of needs) {
        const seen = look(need);
        if (seen.kind === 'unobserved')
            blind ??= seen.why;
        else if (seen.hit)
            return { hit: quoted(seen.hit), files: seen.filesLooked };
        else
            files = Math.max(files, seen.filesLooked);
    }
    return blind === undefined ? { files } : { unseen: blind };
};
const logLacks = {
    needs: ({ word, file }, context) => (placed(context, file) ? lackNeeds(context, word, file) : []),
    judge: ({ word, file }, context, look) => {
        if (!placed(context, file))
            return missing(context, file);
        const found = search(look, lackNeeds(context, word, file));
        if ('unseen' in found)
            return unseen(found.unseen);
        if (found.hit !== undefined)
            return fails(found.hit);
        return found.files === 0 ? missing(context, file) : holds(`no ${word} in ${found.files === 1 ? 'the log' : `${found.files} logs`}`);
    },
};
const logHas = {
    needs: ({ word, file }, context) => (placed(context, file) ? [wordsNeed(context, word, file)] : []),
    judge: ({ word, file }, context, look) => {
        if (!placed(context, file))
            return missing(context, file);
        const found = search(look, [wordsNeed(context, word, file)]);
        if ('unseen' in found)
            return unseen(found.unseen);
        if (found.hit !== undefined)
            return holds(found.hit);
        return found.files === 0 ? missing(context, file) : fails(`no ${word} in the log`);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/reading.js
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eEdD][-+]?\d+)?$/;
const NOT_FINITE = /^[-+]?(?:nan|inf|infinity|\*+)$/i;
/** `1.0D+00` is Fortran's 1; `nan` and overflown fields come back as NaN; anything else is no number. */
const numberIn = (text) => {
    const word = text?.trim();
    if (word === undefined || word === '')
        return undefined;
    if (NOT_FINITE.test(word))
        return Number.NaN;
    return NUMBER.test(word) ? Number(word.replace(/[dD]/, 'e')) : undefined;
};
const cells = (line) => line.trim().split(/\s+/);
const isNumber = (cell) => numberIn(cell) !== undefined;
// a header names the column and holds no number; a row has as many cells, all numbers but perhaps its label
const column = (text, name) => {
    let at = -1;
    let width = 0;
    let last;
    for (const line of text.split('\n')) {
        const row = cells(line);
        if (row.length > 1 && row.includes(name) && !row.some(isNumber)) {
            at = row.indexOf(name);
            width = row.length;
        }
        else if (at >= 0 && row.length === width && row.slice(1).every(isNumber)) {
            last = numberIn(row[at]) ?? last;
        }
    }
    return last;
};
// GROMACS: names with blanks over numbers, every field 15 characters wide
const fixed = (text, name) => {
    const width = 15;
    const lines = text.split('\n');
    for (let i = lines.length - 2; i >= 0; i--) {
        const end = (lines[i] ?? '').indexOf(name) + name.length;
        if (end < name.length || end % width !== 0)
            continue;
        const found = numberIn(lines[i + 1]?.slice(end - width, end));
        if (found !== undefined)
            return found;
    }
    return undefined;
};
/** The number that a pattern's first group (else the whole match) shows last in the text. Throws what `search` throws for a bad pattern. */
const readPattern = (pattern, text, search) => {
    const groups = search(pattern, text);
    return numberIn(groups?.slice(1).find((group) => group !== undefined) ?? groups?.[0]);
};
const term = (notation, text, search) => {
    if (notation.startsWith('column:'))
        return column(text, notation.slice(7));
    if (notation.startsWith('fixed15:'))
        return fixed(text, notation.slice(8));
    return readPattern(notation, text, search);
};
const product = (factors, text, search) => {
    let result = 1;
    for (const factor of factors) {
        const inverse = factor.startsWith('/');
        const notation = inverse ? factor.slice(1) : factor;
        const value = NUMBER.test(notation) ? Number(notation) : term(notation, text, search);
        if (value === undefined)
            return undefined;
        result = inverse ? result / value : result * value;
    }
    return result;
};
const one = (notation, text, search) => {
    const parts = notation.split(' :: ');
    const [op = '', guard = '', ...rest] = parts;
    if (op === 'if')
        return search(guard, text) ? one(rest.join(' :: '), text, search) : undefined;
    return op === 'product' ? product(parts.slice(1), text, search) : term(notation, text, search);
};
/**
 * Reads the last value of a quantity from a log.
 * @param notation as the catalog of engines writes it (a campaign's own pattern is `readPattern`'s): a pattern with one group, `column:NAME` (table with a header line),
 * `fixed15:NAME` (GROMACS), `product :: a :: b :: /c`, `if :: pattern :: reading`, and alternatives joined by ` || `
 * @returns NaN when the log says `nan`; undefined when it does not say
 */
const readValue = (notation, text, search) => {
    for (const alternative of notation.split(' || ')) {
        const found = one(alternative, text, search);
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/sources.js
/** How much of a log's end and beginning is read: the last values, and the header that names the columns. */
const sources_BYTES = 64 * 1024;
const ends = (glob) => [
    { kind: 'head', glob, bytes: sources_BYTES },
    { kind: 'tail', glob, bytes: sources_BYTES },
];
const textNeeds = (globs) => globs.flatMap(ends);
const joined = (head, tail) => {
    if (head.kind === 'unobserved')
        return { unseen: head.why };
    if (tail.kind === 'unobserved')
        return { unseen: tail.why };
    const file = tail.file ?? head.file;
    if (file === undefined)
        return undefined;
    return { file, text: head.truncated ? `${head.text}\n${tail.text}` : head.text };
};
/** The newest file of each glob that has any; or why nobody could look. */
const sourcesAt = (look, globs) => {
    const sources = [];
    for (const glob of globs) {
        const [head, tail] = ends(glob);
        const source = joined(look(head), look(tail));
        if (source && 'unseen' in source)
            return source;
        if (source)
            sources.push(source);
    }
    return sources;
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/trajectory.js




const PICOSECONDS = { ps: 1, fs: 1e-3, ns: 1e3, us: 1e6 };
const stemOf = (file) => {
    const stem = file?.replace(/\.[A-Za-z0-9]+$/, '');
    return stem === undefined || /[*?[]/.test(stem) ? undefined : stem;
};
/** Where the engine writes how far it is: the stage's logs, or files that bear the trajectory's name (`{stem}`). */
const globsFor = (one, context, file) => {
    if (one.glob === undefined)
        return context.logs;
    const stem = stemOf(file);
    if (!one.glob.includes('{stem}'))
        return [one.glob];
    return stem === undefined ? [] : [one.glob.replaceAll('{stem}', stem)];
};
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternFor = (one, file) => {
    if (!one.pattern.includes('{file}'))
        return one.pattern;
    return file === undefined ? undefined : one.pattern.replaceAll('{file}', escaped(file.split('/').at(-1) ?? file));
};
/** `expect: {ns: {file, pattern}}`: the author's own counter, in the unit that names it. */
const boundTime = (context) => {
    for (const unit of Object.keys(PICOSECONDS)) {
        const binding = bindingOf(context, unit);
        if (binding?.kind === 'value')
            return { binding, unit };
    }
    return undefined;
};
const textGlobs = (context, file) => {
    const bound = boundTime(context);
    if (bound)
        return [bound.binding.file];
    const own = (context.engine?.progress ?? []).flatMap((one) => globsFor(one, context, file));
    return [...new Set([...own, ...context.logs])];
};
/** A step counter needs the length of a step, which the log tells once, at the beginning. */
const inPicoseconds = (one, amount, engine, logs, search) => {
    if (one.unit !== 'step')
        return amount * PICOSECONDS[one.unit];
    const step = engine.values.timestep_fs;
    const femtoseconds = step === undefined ? undefined : readValue(step, logs, search);
    return femtoseconds === undefined ? undefined : amount * femtoseconds * PICOSECONDS.fs;
};
const engineTime = (context, sources, search, file) => {
    const engine = context.engine;
    if (!engine)
        return undefined;
    const all = sources.map((source) => source.text).join('\n');
    for (const one of engine.progress) {
        const pattern = patternFor(one, file);
        const amount = pattern === undefined ? undefined : readValue(pattern, all, search);
        const reached = amount === undefined ? undefined : inPicoseconds(one, amount, engine, all, search);
        if (reached !== undefined)
            return reached;
    }
    return undefined;
};
const timeIn = (context, sources, search, file) => {
    const bound = boundTime(context);
    if (!bound)
        return engineTime(context, sources, search, file);
    const [source] = sources;
    const amount = bound.binding.pattern === undefined || !source ? undefined : readPattern(bound.binding.pattern, source.text, search);
    return amount === undefined ? undefined : amount * PICOSECONDS[bound.unit];
};
// nine digits: `100 ns of 100 ns` for one step too few would puzzle its reader
const digits = (value) => String(Number(value.toPrecision(9)));
const trajectory_shown = (picoseconds) => (picoseconds >= 1000 ? `${digits(picoseconds / 1000)} ns` : `${digits(picoseconds)} ps`);
const judged = (reached, wanted) => {
    const saw = `${trajectory_shown(reached)} of ${trajectory_shown(wanted)}`;
    // steps times step length is not exact in binary
    return reached >= wanted * (1 - 1e-9) ? holds(saw) : fails(saw);
};
const trajectory_hint = (context) => bindHint(context, 'ns: {file: prod.log, pattern: "Time: ([0-9.]+)"}');
const missingFile = (predicate, look) => {
    if (predicate.file === undefined)
        return undefined;
    const seen = filesAt(look, [predicate.file]);
    if ('unseen' in seen)
        return unseen(seen.unseen);
    return seen.files.length === 0 ? fails(`${predicate.file} is not there`) : undefined;
};
const trajectory = {
    needs: ({ file }, context) => {
        if (!boundTime(context) && !context.engine)
            return [];
        return [...(file === undefined ? [] : [filesNeed(file)]), ...textNeeds(textGlobs(context, file))];
    },
    judge: (predicate, context, look, search) => {
        if (!boundTime(context) && !context.engine)
            return doubt('nothing says where the simulated time is to be read', trajectory_hint(context));
        const absent = missingFile(predicate, look);
        if (absent)
            return absent;
        const sources = sourcesAt(look, textGlobs(context, predicate.file));
        if ('unseen' in sources)
            return unseen(sources.unseen);
        try {
            const reached = timeIn(context, sources, search, predicate.file);
            if (reached !== undefined)
                return judged(reached, predicate.picoseconds);
        }
        catch (error) {
            return doubt(`the pattern of the simulated time cannot be used: ${error instanceof Error ? error.message : String(error)}`);
        }
        return doubt(`no file shows the simulated time (${sources.map((s) => s.file).join(', ') || 'no log found'})`, trajectory_hint(context));
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/value.js



const ALIASES = {
    density: ['density', 'ρ', 'rho', 'ρ*'],
    temperature: ['temperature', 'temp', 't'],
    step: ['step', 'steps'],
};
/** `≈` without a tolerance. */
const NEARLY = { kind: 'percent', amount: 5 };
const boundOf = (context, name) => {
    const binding = bindingOf(context, ...(ALIASES[name] ?? [name]));
    return binding?.kind === 'value' ? binding : undefined;
};
/** The engine's own way to find the value: by name, or its step counter. */
const defaultOf = (context, name) => context.engine?.values[name] ??
    (name === 'step' ? context.engine?.progress.find((one) => one.unit === 'step' && one.glob === undefined)?.pattern : undefined);
const globsOf = (context, bound) => (bound ? [bound.file] : context.logs);
/** What the number must be: the phrase first, then what the binding adds; undefined when neither says. */
const wantedOf = (predicate, bound) => {
    const limits = predicate.min !== undefined || predicate.max !== undefined;
    const within = predicate.within ?? bound?.within ?? NEARLY;
    const exclusive = predicate.exclusive ?? false;
    if (limits)
        return { ...pick(predicate), within, exclusive };
    const target = predicate.target ?? bound?.target;
    if (target !== undefined)
        return { target, within, exclusive };
    return bound && (bound.min !== undefined || bound.max !== undefined) ? { ...pick(bound), within, exclusive } : undefined;
};
const pick = ({ min, max }) => ({
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
});
const shownWanted = ({ target, within, min, max, exclusive }) => {
    if (target !== undefined)
        return `target ${figure(target)} ± ${figure(within.amount)}${within.kind === 'percent' ? ' %' : ''}`;
    const [above, below] = exclusive ? ['>', '<'] : ['≥', '≤'];
    return [min === undefined ? '' : `${above} ${figure(min)}`, max === undefined ? '' : `${below} ${figure(max)}`]
        .filter(Boolean)
        .join(' and ');
};
const fits = (value, { target, within, min, max, exclusive }) => {
    if (Number.isNaN(value))
        return false;
    if (target !== undefined) {
        const room = within.kind === 'percent' ? (Math.abs(target) * within.amount) / 100 : within.amount;
        // 1.02 + 0.051 is not exactly 1.071 in binary: the edge itself belongs to the range
        return Math.abs(value - target) <= room + Math.abs(target) * 1e-9;
    }
    const inside = exclusive ? (v, limit) => v < limit : (v, limit) => v <= limit;
    return (min === undefined || inside(min, value)) && (max === undefined || inside(value, max));
};
/** A dotted key of a JSON text; undefined when it is not there or the text is no JSON. */
const keyOf = (text, key) => {
    try {
        return key.split('.').reduce((at, name) => at?.[name], JSON.parse(text));
    }
    catch {
        return undefined;
    }
};
const readBound = (bound, source, search, fallback) => {
    if (bound.key !== undefined) {
        const found = keyOf(source.text, bound.key);
        return typeof found === 'number' ? found : numberIn(typeof found === 'string' ? found : undefined);
    }
    if (bound.pattern !== undefined)
        return readPattern(bound.pattern, source.text, search);
    return numberIn(source.text) ?? (fallback === undefined ? undefined : readValue(fallback, source.text, search));
};
/** First source that shows the value. A pattern that the engine refuses comes back as its complaint. */
const found = (name, context, sources, search) => {
    const [bound, fallback] = [boundOf(context, name), defaultOf(context, name)];
    try {
        for (const source of sources) {
            const value = bound ? readBound(bound, source, search, fallback) : fallback && readValue(fallback, source.text, search);
            if (typeof value === 'number')
                return { value, file: source.file };
        }
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
};
const lineFor = (context, { name }) => bindHint(context, `${name}: {file: ${context.stage.slug}.log, pattern: "${name}[ :=]+([-0-9.eE+]+)", target: …, within: 5%}`);
const value_judged = (predicate, wanted, value) => {
    const saw = `${predicate.name} ${figure(value)}, ${shownWanted(wanted)}${predicate.unit ? ` ${predicate.unit}` : ''}`;
    return fits(value, wanted) ? holds(saw) : fails(saw);
};
const value = {
    needs: (predicate, context) => {
        const bound = boundOf(context, predicate.name);
        const readable = bound !== undefined || defaultOf(context, predicate.name) !== undefined;
        return readable && wantedOf(predicate, bound) ? textNeeds(globsOf(context, bound)) : [];
    },
    judge: (predicate, context, look, search) => {
        const { name } = predicate;
        const bound = boundOf(context, name);
        const wanted = wantedOf(predicate, bound);
        if (!wanted)
            return doubt(`nothing says what ${name} is to be`, lineFor(context, predicate));
        if (!bound && defaultOf(context, name) === undefined)
            return doubt(`nothing says where ${name} is to be read`, lineFor(context, predicate));
        const globs = globsOf(context, bound);
        const sources = sourcesAt(look, globs);
        if ('unseen' in sources)
            return unseen(sources.unseen);
        if (sources.length === 0)
            return doubt(`no file to read ${name} from (${globs.join(', ') || 'no log named'})`, lineFor(context, predicate));
        const seen = found(name, context, sources, search);
        if (typeof seen === 'string')
            return doubt(`the pattern of ${name} cannot be used: ${seen}`);
        if (!seen)
            return doubt(`${sources.map((s) => s.file).join(', ')} shows no ${name}`, lineFor(context, predicate));
        return value_judged(predicate, wanted, seen.value);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/table.js








/** Every kind of predicate and how it is checked. */
const CHECKS = {
    always: { needs: () => [], judge: () => holds('always') },
    'stage-done': stageDone,
    'exit-code': exitCode,
    command: command,
    files: files,
    'files-of-kind': filesOfKind,
    restart: restart,
    manifest: manifest,
    'log-lacks': logLacks,
    'log-has': logHas,
    value: value,
    trajectory: trajectory,
    synced: synced,
    json: json,
    document: gates_document,
    'not-understood': {
        needs: () => [],
        judge: () => doubt('these words are not understood', 'a person can confirm them, or write one of the phrases of the documentation'),
    },
};
/** The check of one predicate, whatever its kind. */
const checkOf = (predicate) => CHECKS[predicate.kind];

;// CONCATENATED MODULE: ./build/src/core/condition/resolve.js

const WORD = /^`?([^\s`]{1,64})`?(?: (?:is |are )?(?:there|exists?|written|present|created|ok))?$/i;
/**
 * Words that the grammar does not know but the author bound under `expect:` (`rdf written` with `rdf: rdf.dat`).
 * @returns the predicate as it stands when it needs no such help
 */
const resolve = (predicate, context) => {
    if (predicate.kind !== 'not-understood')
        return predicate;
    const word = WORD.exec(predicate.text.trim())?.[1];
    const binding = word === undefined ? undefined : bindingOf(context, word);
    if (word === undefined || !binding)
        return predicate;
    return binding.kind === 'glob' ? { kind: 'files', glob: binding.glob, count: 1 } : { kind: 'value', name: word.toLowerCase() };
};
const plain = (text) => text.replace(/\s+/g, ' ').trim();
/** Who took these very words as given, in the stage's own entry of the file. */
const acceptedBy = (clause, context) => context.state.stages[context.stage.slug]?.accepted.find((one) => plain(one.predicate) === plain(clause.text));

;// CONCATENATED MODULE: ./build/src/core/condition/evaluate.js



const SHAPE = {
    files: 'files',
    words: 'words',
    tail: 'text',
    head: 'text',
    hash: 'hash',
    run: 'ran',
    deployment: 'deployment',
    document: 'document',
};
// a finding of another shape is a bug elsewhere; here it is as good as no look at all
const lookIn = (findings) => (need) => {
    const finding = findings.get(needId(need)) ?? { kind: 'unobserved', why: 'nobody has looked yet' };
    const fits = finding.kind === 'unobserved' || finding.kind === SHAPE[need.kind];
    return (fits ? finding : { kind: 'unobserved', why: `the look gave ${finding.kind}` });
};
/**
 * Judges one clause on what was seen. Pure; never throws for a pattern that `search` refuses.
 * @returns `holds`, `fails`, or `cannot-tell`: with `unobserved` when only a look is missing, else a person must say
 */
const evaluate = (clause, context, findings, search) => {
    const accepted = acceptedBy(clause, context);
    if (accepted)
        return { text: clause.text, result: 'holds', saw: `accepted by ${accepted.by} at ${accepted.at}` };
    const predicate = resolve(clause.predicate, context);
    return { text: clause.text, ...checkOf(predicate).judge(predicate, context, lookIn(findings), search) };
};

;// CONCATENATED MODULE: ./build/src/core/condition/needs.js


/** What must be looked at before the clause can be judged; nothing when a person has already taken it as given. */
const needsOf = (clause, context) => {
    if (acceptedBy(clause, context))
        return [];
    const predicate = resolve(clause.predicate, context);
    return checkOf(predicate).needs(predicate, context);
};

;// CONCATENATED MODULE: ./build/src/core/effect.js
/** Stable name of an effect, by which its outcome is found again. */
const effectId = (effect) => effect.type === 'submit' ? `submit ${effect.stage.slug}.${effect.attempt}` : JSON.stringify(effect);

;// CONCATENATED MODULE: ./build/src/core/rules/context.js


const nothing = { events: [], effects: [], waiting: [] };
const happened = (...events) => ({ ...nothing, events });
const due = (...effects) => ({ ...nothing, effects });
const waits = (context, waiting) => ({
    ...nothing,
    waiting: [{ stage: context.stage.name, ...waiting }],
});
/** The finding for a need, if anybody has looked yet. */
const findingOf = (context, need) => context.findings.get(needId(need));
/** Gather effects for those needs that nobody has looked at yet. */
const lookups = (context, needs) => needs.filter((need) => !findingOf(context, need)).map((need) => ({ type: 'gather', need }));
const outcomeOf = (context, effect) => context.outcomes.get(effectId(effect));
/** The campaign's ledger, when the backend could be looked at. */
const ledgerOf = (context) => {
    if (context.sight.kind === 'unobserved')
        return { kind: 'unobserved', why: context.sight.why };
    return context.sight.ledgers.get(context.spec.campaign) ?? { kind: 'unobserved', why: 'its ledger was not read' };
};

;// CONCATENATED MODULE: ./build/src/core/rules/judge.js




/** Where this attempt's logs are: what the file or the script says, with the job's own numbers filled in. */
const logsOf = (context, job) => {
    const options = context.directives[context.stage.slug]?.options ?? {};
    const stage = { ...context.stage, sbatch: { ...options, ...context.stage.sbatch } };
    const output = [stage.sbatch.output, stage.sbatch.error].filter((path) => path !== undefined);
    return logGlobs(stage, job, output);
};
const conditionContext = (context, job) => ({
    spec: context.spec,
    stage: context.stage,
    state: context.state,
    owner: context.owner,
    wanted: context.wanted,
    logs: logsOf(context, job),
    ...(context.engine ? { engine: context.engine } : {}),
    ...(job ? { job } : {}),
});
/** The exit condition with nothing looked at: what is a doubt even so, a person will be asked. */
const judgeBlind = (knowledge, state, stage) => {
    const inner = conditionContext({ ...knowledge, state, stage });
    return stage.exit.map((clause) => evaluate(clause, inner, new Map(), knowledge.search));
};
/** Bytes from which an engine is told: each prints its name and its first steps within them. */
const HEAD_BYTES = 8192;
/** What must be looked at to tell the engine: nothing, when it is named or no job has written a log. */
const engineNeeds = (context, job) => context.engine || !job ? [] : logsOf(context, job).map((glob) => ({ kind: 'head', glob, bytes: HEAD_BYTES }));
/** The context with the engine that the logs gave away, if the campaign names none. */
const withEngine = (context, job) => {
    const texts = engineNeeds(context, job).flatMap((need) => {
        const finding = findingOf(context, need);
        return finding?.kind === 'text' ? [finding.text] : [];
    });
    const engine = texts.map(context.recognise).find((found) => found !== undefined);
    return engine ? { ...context, engine } : context;
};
/** Evaluates the clauses on what was seen; asks for what is missing first. */
const judge = (context, clauses, job) => {
    const heads = lookups(context, engineNeeds(context, job));
    if (heads.length > 0)
        return { result: 'look', verdicts: [], lookups: heads };
    const inner = conditionContext(withEngine(context, job), job);
    const missing = lookups(context, clauses.flatMap((clause) => needsOf(clause, inner)));
    if (missing.length > 0)
        return { result: 'look', verdicts: [], lookups: missing };
    const verdicts = clauses.map((clause) => evaluate(clause, inner, context.findings, context.search));
    const has = (result) => verdicts.some((v) => v.result === result);
    return { result: has('fails') ? 'fails' : has('cannot-tell') ? 'cannot-tell' : 'holds', verdicts, lookups: [] };
};

;// CONCATENATED MODULE: ./build/src/core/preview.js


const options = (set) => Object.entries(set)
    .map(([name, value]) => ` --${name}=${value}`)
    .join('');
/** How the stage would be started, in words. */
const startWords = (stage, overrides) => {
    const array = stage.array === undefined ? {} : { array: stage.array };
    switch (stage.work.kind) {
        case 'script':
            return `sbatch${options({ ...stage.sbatch, ...array, ...overrides })} ${stage.work.path}`;
        case 'command':
            return `run \`${stage.work.command}\``;
        case 'deploy-script':
            return `run \`${stage.work.path} ${stage.work.flag}\``;
        case 'check-only':
            return 'nothing to run, its exit condition is checked';
        case 'missing':
            return `nothing says how: add ${stage.work.lookedFor.join(' or ')}`;
    }
};
const asks = (verdicts) => verdicts
    .filter((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved)
    .map(({ text, saw, hint }) => (hint === undefined ? { predicate: text, why: saw } : { predicate: text, why: saw, hint }));
/** Every stage that is still to be done, before anything was looked at. */
const preview = (knowledge, state) => knowledge.spec.stages
    .filter(({ slug }) => (0,core_state/* stageOf */.gV)(state, slug).status !== 'done')
    .map((stage) => ({
    number: stage.number,
    name: stage.name,
    status: (0,core_state/* stageOf */.gV)(state, stage.slug).status,
    start: startWords(stage, (0,core_state/* stageOf */.gV)(state, stage.slug).overrides),
    asks: asks(judgeBlind(knowledge, state, stage)),
}));

// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/src/core/rules/words.js
var words = __webpack_require__(3996);
;// CONCATENATED MODULE: ./build/src/core/rules/advance.js



/** pending → ready, once everything in the entry condition was seen to hold. */
const advance = (context) => {
    const judged = judge(context, context.stage.entry);
    switch (judged.result) {
        case 'look':
            return due(...judged.lookups);
        case 'holds':
            return happened({ type: 'stage-ready', stage: context.stage.slug });
        case 'fails':
            return waits(context, { on: 'time', why: `entry condition: ${(0,words/* sentence */.em)(judged.verdicts)}` });
        case 'cannot-tell':
            return waits(context, { ...(0,words/* doubt */.B2)(judged.verdicts), why: `entry condition: ${(0,words/* sentence */.em)(judged.verdicts)}` });
    }
};

// EXTERNAL MODULE: ./build/src/core/failure/entry.js
var failure_entry = __webpack_require__(284);
// EXTERNAL MODULE: ./build/src/core/failure/match.js + 3 modules
var failure_match = __webpack_require__(9911);
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

;// CONCATENATED MODULE: ./build/src/core/job.js
const GOOD = ['COMPLETED', 'EXITED'];
const good = (seen) => GOOD.includes(seen.state) && (seen.exit === undefined || (seen.exit.code === 0 && seen.exit.signal === 0));
/** Whether the scheduler itself calls the job a success: the state decides, for an exit code of 0:0 proves nothing without it. */
const succeeded = (job) => job.phase === 'ended' && (job.elements && job.elements.length > 0 ? job.elements.every(good) : good(job));
/** The elements of an array that did not succeed, by index. */
const failedElements = (job) => (job.elements ?? []).filter((element) => !good(element));
/** `TIMEOUT`, `FAILED (exit 1)`, `FAILED (signal 9)`: how a job ended, for people. */
const endingOf = (job) => {
    if (job.exit && job.exit.signal !== 0)
        return `${job.state} (signal ${job.exit.signal})`;
    return job.exit && job.exit.code !== 0 ? `${job.state} (exit ${job.exit.code})` : job.state;
};

// EXTERNAL MODULE: ./build/src/core/failure/elements.js
var failure_elements = __webpack_require__(9271);
;// CONCATENATED MODULE: ./build/src/core/failure/hosts.js
/** Names a hostlist may expand to: enough for any exclusion, and no list can exhaust us. */
const HOST_BOUND = 4096;
const HOST = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Splits on commas that are outside brackets. */
const partsOf = (list) => list.match(/(?:[^,[\]]|\[[^[\]]*\])+/g) ?? [];
const rangeOf = (range) => {
    const [, from = '', to = from] = /^([0-9]{1,9})(?:-([0-9]{1,9}))?$/.exec(range) ?? [];
    if (from === '' || Number(to) < Number(from))
        return [];
    const count = Math.min(Number(to) - Number(from) + 1, HOST_BOUND);
    return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(from.length, '0'));
};
const expand = (part) => {
    const [, prefix, ranges, suffix = ''] = /^([^[\]]*)\[([^[\]]*)\]([^[\]]*)$/.exec(part) ?? [];
    if (prefix === undefined || ranges === undefined)
        return HOST.test(part) ? [part] : [];
    return ranges
        .split(',')
        .flatMap(rangeOf)
        .map((digits) => `${prefix}${digits}${suffix}`);
};
/** Names of a hostlist (`c1,g[1-3]`); words that cannot be a host's name are left out. One bracket a name. */
const hostsOf = (list) => partsOf(list)
    .flatMap((part) => expand(part.trim()))
    .filter((host) => HOST.test(host))
    .slice(0, HOST_BOUND);

;// CONCATENATED MODULE: ./build/src/core/failure/exclude.js


/** Nodes excluded at once: of a job on more nodes nobody knows which one died, and a small partition must not be emptied. */
const MOST_AT_ONCE = 4;
/** Nodes excluded in all: beyond that it is the cluster, not a node. */
const MOST_IN_ALL = 16;
const nodesOf = (job) => {
    const elements = (0,failure_elements/* failedElements */.bX)(job);
    const lists = elements.length > 0 ? elements.map(({ node }) => node) : [job?.node];
    return [...new Set(lists.flatMap((list) => hostsOf(list ?? '')))];
};
/** Adds the nodes on which the job died to `--exclude`; without a known node it is a plain resubmission. */
const excludeNodes = (job, options) => {
    const before = options.exclude ?? '';
    const excluded = hostsOf(before);
    const fresh = nodesOf(job).filter((node) => !excluded.includes(node));
    if (fresh.length === 0)
        return { set: {}, text: 'resubmitted (no node to exclude)' };
    if (fresh.length > MOST_AT_ONCE)
        return { set: {}, text: `resubmitted (which of its ${fresh.length} nodes died is not known)` };
    if (excluded.length + fresh.length > MOST_IN_ALL)
        return { impossible: `${excluded.length} nodes are excluded already; this is not one node's fault` };
    const list = before === '' ? fresh.join(',') : `${before},${fresh.join(',')}`;
    return { set: { exclude: list }, text: `excluded ${fresh.join(', ')}` };
};

// EXTERNAL MODULE: ./build/src/core/failure/fallback.js
var failure_fallback = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/src/core/script.js + 1 modules
var script = __webpack_require__(4903);
;// CONCATENATED MODULE: ./build/src/core/failure/amount.js
/** Kibibytes in each of sbatch's units; a bare number is in megabytes (man sbatch, --mem). */
const KIB = { K: 1, M: 1024, G: 1024 ** 2, T: 1024 ** 3 };
const isUnit = (text) => text in KIB;
/** Reads `4G`, `4000M`, `4000` (megabytes), `4GB`: kibibytes; undefined when it is no amount of memory. */
const memoryOf = (text) => {
    const [, digits, letter = 'M'] = /^([0-9]{1,15})([KMGT]?)B?$/i.exec(text.trim()) ?? [];
    const unit = (letter || 'M').toUpperCase();
    return digits === undefined || !isUnit(unit) ? undefined : Number(digits) * KIB[unit];
};
/** Writes kibibytes in the largest unit that needs no fraction: `6G`, `4608M`. */
const memoryText = (kib) => {
    const unit = ['T', 'G', 'M', 'K'].find((one) => kib >= KIB[one] && kib % KIB[one] === 0) ?? 'K';
    return `${kib / KIB[unit]}${unit}`;
};
const DAY = 86_400;
/**
 * Reads sbatch's --time in seconds: `30` (minutes), `MM:SS`, `HH:MM:SS`, `D-HH`, `D-HH:MM`, `D-HH:MM:SS`.
 * Undefined for what is no time, and for `UNLIMITED` and `INFINITE`, which have no number.
 */
const secondsOf = (text) => {
    const [, days, clock = ''] = /^(?:([0-9]{1,6})-)?([0-9]{1,9}(?::[0-9]{1,9}){0,2})$/.exec(text.trim()) ?? [];
    if (clock === '')
        return undefined;
    const [first = 0, second = 0, third] = clock.split(':').map(Number);
    if (days !== undefined)
        return Number(days) * DAY + first * 3600 + second * 60 + (third ?? 0);
    if (third !== undefined)
        return first * 3600 + second * 60 + third;
    return first * 60 + second;
};
const two = (n) => String(n).padStart(2, '0');
/** Writes seconds as `HH:MM:SS`, from a day on as `D-HH:MM:SS`. */
const timeText = (seconds) => {
    const days = Math.floor(seconds / DAY);
    const clock = [Math.floor((seconds % DAY) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':');
    return days > 0 ? `${days}-${clock}` : clock;
};

;// CONCATENATED MODULE: ./build/src/core/failure/profile.js
/** The partition that a request names; undefined when it names none, several, or one that the profile does not know. */
const partitionOf = (options, profile) => profile?.partitions.find(({ name }) => name === options.partition);
/** The longest time that partition and QOS of a request allow, in seconds. */
const timeLimitOf = (options, profile) => {
    const qos = profile?.qos.find(({ name }) => name === options.qos)?.maxTime;
    const partition = partitionOf(options, profile)?.maxTime;
    const limits = [qos, partition].filter((limit) => limit !== undefined);
    return limits.length === 0 ? undefined : Math.min(...limits);
};

;// CONCATENATED MODULE: ./build/src/core/failure/scale.js



const MIB = 1024;
const scale_MINUTE = 60;
const nodeMemory = (options, profile) => memoryOf(partitionOf(options, profile)?.nodeMemory ?? '');
// What a node has, shared by the cores that the job takes there; whole megabytes, and never above it.
const memoryPerCore = (options, profile) => {
    const memory = nodeMemory(options, profile);
    const cores = Math.ceil((0,script/* coresOf */.Oj)(options) / (0,script/* nodesOf */.Nh)(options));
    return memory === undefined ? undefined : Math.floor(memory / cores / MIB) * MIB;
};
const count = (text) => (/^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined);
const coresPerNode = (options, profile) => partitionOf(options, profile)?.coresPerNode;
const unlimited = () => undefined;
const COUNT = { read: count, write: String, step: 1, limit: unlimited, limitName: 'limit' };
const MEMORY = { read: memoryOf, write: memoryText, step: MIB, limit: nodeMemory, limitName: "node's memory" };
const QUANTITY = {
    mem: MEMORY,
    'mem-per-cpu': { ...MEMORY, limit: memoryPerCore, limitName: "share of the node's memory" },
    // how many GPUs share a node is not known, so all of the node is the bound
    'mem-per-gpu': MEMORY,
    time: { read: secondsOf, write: timeText, step: scale_MINUTE, limit: timeLimitOf, limitName: 'limit of partition and QOS' },
    'cpus-per-task': { ...COUNT, limit: coresPerNode, limitName: "node's cores" },
    ntasks: COUNT,
    nodes: COUNT,
};
/** The option by which the job asks for memory, and how much; where it asks for none, what the profile gives by default. */
const memoryOption = (options, profile) => {
    for (const option of ['mem', 'mem-per-cpu', 'mem-per-gpu']) {
        const value = options[option];
        if (value !== undefined)
            return { option, value };
    }
    return { option: 'mem-per-cpu', value: partitionOf(options, profile)?.memoryPerCore };
};
const target = (remedy, options, profile) => remedy.option === 'mem' ? memoryOption(options, profile) : { option: remedy.option, value: options[remedy.option] };
const impossible = (reason) => ({ impossible: reason });
const scale_boundOf = (remedy, quantity, options, profile) => {
    const own = remedy.max === undefined ? undefined : quantity.read(remedy.max);
    return Math.min(own ?? Number.POSITIVE_INFINITY, quantity.limit(options, profile) ?? Number.POSITIVE_INFINITY);
};
/** Multiplies an sbatch option, up to the remedy's own `max` and the profile's limit, whichever is lower. */
const scaleOption = (remedy, options, profile) => {
    const { option, value } = target(remedy, options, profile);
    const quantity = QUANTITY[option];
    if (value === undefined)
        return impossible(`the job asks for no \`${remedy.option}\` that could be scaled; set it under \`sbatch:\``);
    const before = quantity.read(value);
    // `--mem=0` means the whole node
    if (before === 0)
        return impossible(`\`${option}\` ${value} is all that there is`);
    if (before === undefined)
        return impossible(`\`${option}\` ${value} is not an amount that can be scaled`);
    const bound = scale_boundOf(remedy, quantity, options, profile);
    if (before >= bound)
        return impossible(`\`${option}\` ${value} is at the ${quantity.limitName} already (${quantity.write(bound)})`);
    // the small subtraction keeps 1.1 × 100 at 110 in spite of binary fractions
    const wanted = Math.ceil((before * remedy.factor) / quantity.step - 1e-9) * quantity.step;
    const after = Math.min(wanted, bound);
    return { set: { [option]: quantity.write(after) }, text: `${option} ${value} → ${quantity.write(after)}` };
};

;// CONCATENATED MODULE: ./build/src/core/failure/apply.js




/** Options as they were in force for the failed attempt. */
const optionsInForce = (ctx) => ({
    ...ctx.requested,
    ...ctx.overrides,
});
const arrow = (option, before, after) => before === undefined ? `${option} set to ${after}` : `${option} ${before} → ${after}`;
const setOptions = (set, ctx) => {
    const options = optionsInForce(ctx);
    const changed = Object.entries(set).filter(([option, value]) => options[option] !== value);
    if (changed.length === 0)
        return {
            impossible: `${Object.keys(set)
                .map((o) => `\`${o}\``)
                .join(', ') || 'nothing'} is as the remedy wants it already`,
        };
    return { set: Object.fromEntries(changed), text: changed.map(([option, value]) => arrow(option, options[option], value)).join(', ') };
};
const useFallback = (ctx) => {
    const fallback = (0,failure_fallback/* fallbackFor */.oA)(ctx.class, ctx.fallbacks);
    if (!fallback)
        return { impossible: `no \`fallback\` and no marked item of the action queue names \`${ctx.class}\`` };
    if ((0,failure_fallback/* inForce */.Nm)(fallback, optionsInForce(ctx)))
        return { impossible: `the fallback for \`${ctx.class}\` is in force already` };
    return setOptions(fallback.set, ctx);
};
const planOf = (change, ctx, resume = false) => {
    if ('impossible' in change)
        return change;
    const elements = (0,failure_elements/* elementsToRun */.qT)(ctx.job, ctx.elements);
    return {
        overrides: { ...ctx.overrides, ...change.set },
        ...(elements === undefined ? {} : { elements }),
        resume,
        text: elements === undefined ? change.text : `${change.text}, elements ${elements} only`,
    };
};
const unchanged = (text) => ({ set: {}, text });
const withEdit = (plan, edit) => 'impossible' in plan ? plan : { ...plan, edit };
const withWait = (plan, waitUntil) => 'impossible' in plan ? plan : { ...plan, waitUntil };
/**
 * Works out what a remedy comes to for this stage: pure arithmetic over sbatch's values, bounded by the profile.
 * Whether it may be done at all is `chooseRemedy`'s question. `impossible` escalates, with its reason.
 */
const applyRemedy = (remedy, ctx) => {
    switch (remedy.kind) {
        case 'resubmit':
            return planOf(unchanged('resubmitted'), ctx);
        case 'resume-from-checkpoint':
            return planOf(unchanged('resumed from checkpoint'), ctx, true);
        case 'set-options':
            return planOf(setOptions(remedy.set, ctx), ctx);
        case 'scale-option':
            return planOf(scaleOption(remedy, optionsInForce(ctx), ctx.profile), ctx);
        case 'exclude-node':
            return planOf(excludeNodes(ctx.job, optionsInForce(ctx)), ctx);
        case 'use-fallback':
            return planOf(useFallback(ctx), ctx);
        case 'wait':
            return withWait(planOf(unchanged(`retried after ${remedy.minutes} min`), ctx), ctx.now + remedy.minutes * 60);
        case 'edit-input': {
            const { file, edits } = remedy;
            return withEdit(planOf(unchanged(edits.map(({ after }) => after).join(', ')), ctx), { file, edits });
        }
        case 'none':
            return { impossible: 'the catalog knows no remedy for this class' };
    }
};

;// CONCATENATED MODULE: ./build/src/core/failure/choose.js

const allowed = (remedy, authority) => remedy.kind === 'none' ? { kind: 'ask', why: 'the catalog knows no remedy for this class' } : { kind: 'remedy', remedy, authority };
/**
 * Which remedy may be applied by itself. What people named beforehand for this class comes first, as long as it is not in force
 * yet; then the entry's own, as its approval allows.
 * @param options sbatch options in force for the failed attempt
 */
const chooseRemedy = ({ entry, approval }, fallbacks, options) => {
    const fallback = (0,failure_fallback/* fallbackFor */.oA)(entry.class, fallbacks);
    if (fallback && !(0,failure_fallback/* inForce */.Nm)(fallback, options))
        return { kind: 'remedy', remedy: { kind: 'use-fallback' }, authority: 'pre-approved fallback' };
    if (approval === 'pre-approved')
        return allowed(entry.remedy, 'pre-approved in the catalog');
    if (approval === 'never')
        return { kind: 'ask', why: neverWhy(entry.provided) };
    if (!fallback)
        return { kind: 'ask', why: `only where \`fallback\` or a marked item of the action queue names \`${entry.class}\`` };
    if (entry.remedy.kind === 'use-fallback')
        return { kind: 'ask', why: `the fallback for \`${entry.class}\` is in force already` };
    return allowed(entry.remedy, 'named by a fallback');
};
const neverWhy = (provided) => provided === undefined ? 'this class is left to people' : `its remedy is pre-approved only when the tick saw \`${provided}\``;

;// CONCATENATED MODULE: ./build/src/core/failure/edit.js
const linesOf = (text) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((raw, at) => {
    const end = /\r?\n$/.exec(raw)?.[0] ?? '';
    const body = raw.slice(0, raw.length - end.length);
    const indent = /^[ \t]*/.exec(body)?.[0] ?? '';
    return { at, raw, indent, body: body.slice(indent.length).trimEnd(), end };
});
/** The text with one line written anew; all other bytes as they were. */
const withLine = (text, at, write) => linesOf(text)
    .map((line) => (line.at === at ? write(line) : line.raw))
    .join('');
const placesOf = (files, pattern, search) => files.flatMap((file) => linesOf(file.text).flatMap((line) => (search(pattern, line.body) ? [{ file, line }] : [])));
const edit_impossible = (reason) => ({ impossible: reason });
const replaced = ({ file, line }, after) => ({
    file: { path: file.path, text: withLine(file.text, line.at, ({ indent, end }) => indent + after + end) },
    changes: [`${file.path}:${line.at + 1}: ${line.body} → ${after}`],
});
const insertedBelow = ({ file, line }, after) => {
    // the last line of a file may lack its end: the new one is then the last, and lacks it in its stead
    const text = withLine(file.text, line.at, ({ raw, indent, end }) => raw + (end ? indent + after + end : `\n${indent}${after}`));
    return { file: { path: file.path, text }, changes: [`${file.path}:${line.at + 2}: + ${after}`] };
};
const insertion = (files, edit, search) => {
    if (edit.below === undefined)
        return edit_impossible(`no line matches \`${edit.before}\``);
    if (edit.unless !== undefined && placesOf(files, edit.unless, search).length > 0)
        return edit_impossible(`the setting stands there with a value that \`${edit.before}\` does not expect`);
    const places = placesOf(files, edit.below, search);
    const [only] = places;
    if (!only || places.length > 1)
        return edit_impossible(`${places.length} lines match \`${edit.below}\`; exactly one is needed`);
    return insertedBelow(only, edit.after);
};
/** One edit over all the files: exactly one line must match, and a line that is already as wanted is never touched again. */
const applyOne = (files, edit, search) => {
    if (files.some(({ text }) => linesOf(text).some(({ body }) => body === edit.after)))
        return edit_impossible(`\`${edit.after}\` stands there already`);
    const places = placesOf(files, edit.before, search);
    const [only] = places;
    if (places.length > 1)
        return edit_impossible(`${places.length} lines match \`${edit.before}\`; exactly one is needed`);
    return only ? replaced(only, edit.after) : insertion(files, edit, search);
};
/**
 * Applies a remedy's edits to the candidate files (those of the glob; narrowed by `filesNamedIn` first).
 * All that are not optional must apply, at least one in all; else nothing is changed and the reason escalates.
 */
const applyEdits = (files, edits, search) => {
    if (files.length === 0)
        return edit_impossible('no input file was found to edit');
    const current = new Map(files.map((file) => [file.path, file]));
    const changes = new Map();
    const reasons = [];
    for (const edit of edits) {
        const done = applyOne([...current.values()], edit, search);
        if ('impossible' in done) {
            if (!edit.optional)
                return done;
            reasons.push(done.impossible);
            continue;
        }
        current.set(done.file.path, done.file);
        changes.set(done.file.path, [...(changes.get(done.file.path) ?? []), ...done.changes]);
    }
    if (changes.size === 0)
        return edit_impossible(reasons.join('; ') || 'the remedy has no edits');
    return [...changes].flatMap(([path, lines]) => {
        const file = current.get(path);
        return file ? [{ file, changes: lines }] : [];
    });
};
const NAME_CHARACTER = /[A-Za-z0-9_.-]/;
const mentions = (script, name) => {
    for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
        const [before, after] = [script.slice(0, at).at(-1) ?? ' ', script[at + name.length] ?? ' '];
        if (!NAME_CHARACTER.test(before) && !NAME_CHARACTER.test(after))
            return true;
    }
    return false;
};
/** Of the paths, those whose file name stands in the script: the stage's own inputs; all of them when it names none. */
const filesNamedIn = (script, paths) => {
    const named = paths.filter((path) => mentions(script, path.slice(path.lastIndexOf('/') + 1)));
    return named.length > 0 ? named : [...paths];
};

;// CONCATENATED MODULE: ./build/src/core/rules/remedy.js






/** domain.md §1: one automatic fix per stage and class, two in all; then a person. */
const MAX_FIXES = 2;
const escalate = (context, name, reason) => ({
    kind: 'event',
    event: { type: 'stage-escalated', stage: context.stage.slug, class: name, reason, at: context.now },
});
/** sbatch options of the failed attempt: the script's own, the file's on top. */
const requestedOptions = (context) => ({
    ...context.directives[context.stage.slug]?.options,
    ...context.stage.sbatch,
});
/** The array expression that the failed attempt was submitted with. */
const elementsOf = (context) => {
    const elements = context.at.elements ?? requestedArray(context);
    return elements === undefined ? {} : { elements };
};
/** The stage's own array expression: as bound, else as its script says. */
const requestedArray = (context) => context.stage.array ?? requestedOptions(context).array;
const remedyContext = (context, name, job) => ({
    stage: context.stage,
    class: name,
    overrides: context.at.overrides,
    requested: requestedOptions(context),
    fallbacks: [...context.stage.fallback, ...context.fallbacks],
    now: context.now,
    ...elementsOf(context),
    ...(job ? { job } : {}),
    ...(context.profile ? { profile: context.profile } : {}),
});
/** Why a person must decide although a remedy may exist: it was tried before. */
const exhausted = (context, diagnosis, free) => {
    if (free)
        return undefined;
    const { failures } = context.at;
    if (failures.at(-1) === diagnosis.entry.class)
        return `the same failure twice in a row: the remedy did not help. ${diagnosis.entry.advice}`;
    if (failures.includes(diagnosis.entry.class))
        return `this remedy was applied to this stage before. ${diagnosis.entry.advice}`;
    return failures.length >= MAX_FIXES ? `${MAX_FIXES} automatic fixes were made at this stage already. ${diagnosis.entry.advice}` : undefined;
};
const edited = (context, plan) => {
    if (!plan.edit)
        return [];
    const { file, edits } = plan.edit;
    const { work } = context.stage;
    const candidates = context.inputs().filter(({ path }) => matchesGlob(path, file));
    const script = work.kind === 'script' ? (context.inputs().find(({ path }) => path === work.path)?.text ?? '') : '';
    const named = filesNamedIn(script, candidates.map(({ path }) => path));
    return applyEdits(candidates.filter(({ path }) => named.includes(path)), edits, context.search);
};
const retried = (context, diagnosis, plan, free) => {
    const files = edited(context, plan);
    if ('impossible' in files)
        return escalate(context, diagnosis.entry.class, `${files.impossible}. ${diagnosis.entry.advice}`);
    const action = files.length > 0 ? files.flatMap(({ changes }) => changes).join(', ') : plan.text;
    const elements = plan.elements === undefined ? undefined : (0,failure_elements/* throttled */.v6)(plan.elements, context.at.elements ?? requestedArray(context));
    const edits = files.map(({ file }) => ({
        path: file.path,
        before: context.inputs().find(({ path }) => path === file.path)?.text ?? '',
        after: file.text,
    }));
    const base = { type: 'stage-retried', stage: context.stage.slug, class: diagnosis.entry.class, action, overrides: plan.overrides };
    return {
        kind: 'event',
        event: {
            ...base,
            ...(elements === undefined ? {} : { elements }),
            ...(edits.length > 0 ? { edits } : {}),
            ...(free === undefined ? {} : { free }),
        },
    };
};
const freedom = (context, diagnosis, job) => {
    if (!diagnosis.entry.free || diagnosis.approval !== 'pre-approved')
        return undefined;
    // a script that ends itself with 143 looks preempted, but only the scheduler's own word is beyond its doing
    if (diagnosis.entry.remedy.kind !== 'resume-from-checkpoint')
        return job?.state === 'PREEMPTED' ? 'preempted' : undefined;
    return context.at.links < context.stage.maxLinks ? 'link' : 'spent';
};
/** Failure → remedy, by catalog and approvals alone: the second of a kind, the unknown and the forbidden go to a person. */
const decide = (context, diagnosis, job) => {
    if (!diagnosis)
        return escalate(context, 'unmatched', 'no entry of the failure catalogs matches; it is not known whether trying again is safe');
    const { entry } = diagnosis;
    const free = freedom(context, diagnosis, job);
    if (free === 'spent')
        return escalate(context, entry.class, `${context.stage.maxLinks} resubmissions of this chain are used up (\`max_links\`). ${entry.advice}`);
    const tried = exhausted(context, diagnosis, free !== undefined);
    if (tried !== undefined)
        return escalate(context, entry.class, tried);
    const inner = remedyContext(context, entry.class, job);
    const choice = chooseRemedy(diagnosis, inner.fallbacks, { ...inner.requested, ...inner.overrides });
    if (choice.kind === 'ask')
        return escalate(context, entry.class, `${choice.why}. ${entry.advice}`);
    if (choice.remedy.kind === 'wait')
        return later(context, diagnosis, choice.remedy.minutes);
    const plan = applyRemedy(choice.remedy, inner);
    if ('impossible' in plan)
        return escalate(context, entry.class, `${plan.impossible}. ${entry.advice}`);
    return retried(context, diagnosis, plan, free);
};
/** Before a submission there is nothing to undo: it waits. After a failed attempt the stage is ready again, from the next run on. */
const later = (context, diagnosis, minutes) => {
    const { title, class: name } = diagnosis.entry;
    if (context.at.status === 'ready') {
        return { kind: 'wait', found: waits(context, { on: 'limit', why: `${title}; tried again later`, within: minutes * 60 }) };
    }
    const { overrides } = context.at;
    return { kind: 'event', event: { type: 'stage-retried', stage: context.stage.slug, class: name, action: 'tried again in the next run', overrides, later: true } };
};

;// CONCATENATED MODULE: ./build/src/core/rules/diagnose.js






/** Bytes of each log that a failure is judged on: the last words of an engine fit into far less. */
const TAIL_BYTES = 16_384;
const tailNeeds = (context, job) => logsOf(context, job).map((glob) => ({ kind: 'tail', glob, bytes: TAIL_BYTES }));
const checkpointNeeds = (context) => context.stage.checkpoint === undefined ? [] : [{ kind: 'hash', glob: context.stage.checkpoint }];
const tailOf = (context, job) => tailNeeds(context, job)
    .map((need) => findingOf(context, need))
    .map((finding) => (finding?.kind === 'text' ? finding.text : ''))
    .join('\n');
/** The predicates that failed, with the kinds that the catalog speaks of. */
const failedOf = (context, verdicts) => context.stage.exit.flatMap((clause, i) => {
    const verdict = verdicts[i];
    return verdict?.result === 'fails' ? [{ kind: clause.predicate.kind, text: verdict.text, saw: verdict.saw }] : [];
});
/** A checkpoint's content at submission against today's: a newer time alone proves nothing. */
const advanced = (context) => {
    const [need] = checkpointNeeds(context);
    const finding = need && findingOf(context, need);
    const ledger = ledgerOf(context);
    if (finding?.kind !== 'hash' || finding.sha256 === undefined || ledger.kind !== 'seen')
        return false;
    const entry = ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === context.at.attempt);
    return entry !== undefined && entry.checkpoint !== finding.sha256;
};
const signsOf = (context, job) => [
    ...(advanced(context) ? ['checkpoint-advanced'] : []),
    ...(job.state === 'INTERRUPTED' ? ['interrupted'] : []),
    ...(context.stage.idempotent ? ['idempotent'] : []),
];
const failedBy = (evidence, verdicts) => {
    if (evidence.submitMessage !== undefined)
        return evidence.submitMessage;
    const ending = evidence.job ? endingOf(evidence.job) : '';
    return [ending, (0,words/* sentence */.em)(verdicts.filter((verdict) => verdict.result === 'fails'))].filter((text) => text !== '').join('; ');
};
/** Failed attempt → diagnosis → what follows. `attempt` is the one that failed. */
const conclude = (context, attempt, evidence, verdicts) => {
    const diagnosis = diagnose(evidence, context.catalog, context.search);
    const error = diagnosis?.line ?? failedBy(evidence, verdicts);
    const failed = {
        type: 'attempt-failed',
        stage: context.stage.slug,
        attempt,
        at: context.now,
        class: diagnosis?.entry.class ?? 'unmatched',
        error,
        because: diagnosis?.because ?? 'no entry of the failure catalogs matches',
        ...(evidence.job ? { job: evidence.job.id } : {}),
    };
    const decision = decide(context, diagnosis, evidence.job);
    return decision.kind === 'wait' ? decision.found : happened(failed, decision.event);
};
/** A job that ended badly, or well with a condition that does not hold. */
const diagnoseEnded = (context, job, verdicts) => {
    const looks = lookups(context, [...tailNeeds(context, job), ...checkpointNeeds(context)]);
    if (looks.length > 0)
        return due(...looks);
    const { engine } = withEngine(context, job);
    const evidence = {
        job,
        logTail: tailOf(context, job),
        failedVerdicts: failedOf(context, verdicts),
        signs: signsOf(context, job),
        ...(engine ? { engine: engine.name } : {}),
    };
    return conclude(context, context.at.attempt, evidence, verdicts);
};
/** A row that says failed (an agent or a person wrote it): its job's end is looked up and judged. */
const diagnoseFailed = (context) => {
    if (context.sight.kind === 'unobserved')
        return waits(context, { on: 'backend', why: context.sight.why });
    const job = context.at.job === undefined ? undefined : context.sight.jobs.get(context.at.job);
    if (job?.phase === 'ended')
        return diagnoseEnded(context, job, []);
    if (job)
        return waits(context, { on: 'time', why: `the row says failed, but job ${job.id} has not ended` });
    return lost(context, context.at.job ?? 'none');
};
/** Forgotten by squeue, sacct and scontrol for the whole grace time, and no exit record: a failure class of its own. */
const lost = (context, job) => {
    const evidence = { job: { id: job, phase: 'ended', state: 'LOST', reason: 'no source knows the job any more' }, failedVerdicts: [], signs: ['lost'] };
    return conclude(context, context.at.attempt, evidence, []);
};
/** Pending reasons out of which no job ever comes by itself. */
const DEAD_END = /^(DependencyNeverSatisfied|Partition(TimeLimit|NodeLimit|Config)|(QOS|Assoc)[A-Za-z]*Wall[A-Za-z]*)$/;
/** A queued job that can never start is a failure now, not in a week. */
const deadEnd = (context, job) => {
    if (job.phase !== 'queued' && job.phase !== 'held')
        return undefined;
    if (!DEAD_END.test(job.reason))
        return undefined;
    return conclude(context, context.at.attempt, { job, failedVerdicts: [], signs: [] }, []);
};

;// CONCATENATED MODULE: ./build/src/core/rules/refusal.js


/** A definite no: sbatch's is a failure with a class, the folder's is a person's business. */
const refusal = (context, attempt, outcome) => outcome.code === 'SUBMIT'
    ? conclude(context, attempt, { submitMessage: outcome.message, failedVerdicts: [], signs: [] }, [])
    : happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason: outcome.message, at: context.now });

;// CONCATENATED MODULE: ./build/src/core/rules/deploy.js



/** The look at what is deployed: hashes of every path that git wants there. */
const deploy_deploymentNeed = (context) => ({
    kind: 'deployment',
    paths: context.wanted.map(({ path }) => path),
});
const deploy_few = (paths) => paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '');
const deploy_escalate = (context, reason) => happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason, at: context.now });
const write = (context, effect, then) => {
    const outcome = outcomeOf(context, effect);
    switch (outcome?.kind) {
        case undefined:
            return due(effect, ...then);
        case 'refused':
            return refusal(context, context.at.attempt, outcome);
        case 'unknown':
            return waits(context, { on: 'backend', why: `the deployment was not confirmed (${outcome.message})` });
        case 'put-off':
            return waits(context, { on: 'limit', why: outcome.why });
        default:
            return due(...then);
    }
};
/** Brings the campaign's files to what git has, then goes on with `then` (all in one remote command). */
const deploy = (context, ...then) => {
    if (context.undeployable !== undefined)
        return deploy_escalate(context, context.undeployable);
    const need = deploy_deploymentNeed(context);
    const looks = lookups(context, [need]);
    if (looks.length > 0)
        return due(...looks);
    const seen = findingOf(context, need);
    if (seen?.kind !== 'deployment') {
        return waits(context, { on: 'backend', why: seen?.kind === 'unobserved' ? seen.why : 'the deployed files could not be looked at' });
    }
    const plan = planDeployment(context.owner, context.wanted, seen);
    switch (plan.kind) {
        case 'equal':
            return due(...then);
        case 'due':
            return write(context, { type: 'deploy', uploads: plan.uploads, remove: plan.remove, expect: plan.expect }, then);
        case 'drift':
            return deploy_escalate(context, `${deploy_few(plan.paths)}: on the cluster neither what was deployed nor what git has; put the edit into git, or remove the file there`);
        case 'foreign':
            return deploy_escalate(context, `the remote folder belongs to ${plan.owner}; give this campaign its own deploy.remote_dir`);
        case 'unsafe':
            return deploy_escalate(context, `${deploy_few(plan.paths)}: a link or not a regular file on the cluster; nothing is written through it`);
    }
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
        if (deployed.events.length + deployed.effects.length + deployed.waiting.length > 0)
            return deployed;
    }
    const judged = judge(context, stage.exit);
    switch (judged.result) {
        case 'look':
            return due(...judged.lookups);
        case 'holds':
            return happened({ type: 'stage-done', stage: stage.slug, at: context.now, verdicts: judged.verdicts });
        case 'cannot-tell':
            return waits(context, { ...(0,words/* doubt */.B2)(judged.verdicts), why: (0,words/* sentence */.em)(judged.verdicts) });
        case 'fails': {
            const failed = stage.exit.filter((_, i) => judged.verdicts[i]?.result === 'fails');
            if (!failed.some((clause) => FINAL.includes(clause.predicate.kind)))
                return waits(context, { on: 'time', why: (0,words/* sentence */.em)(judged.verdicts) });
            return happened({ type: 'stage-escalated', stage: stage.slug, class: 'check-failed', reason: (0,words/* sentence */.em)(judged.verdicts), at: context.now });
        }
    }
};

;// CONCATENATED MODULE: ./build/src/core/rules/escalated.js


/** Classes whose cause a later look at the repository can find gone. */
const SELF_CLEARING = ['no-script'];
const classOf = (reason) => reason.split(': ')[1] ?? '';
/** The reason names the stage that raised the flag; a person may have cleared its row. */
const rowWasCleared = (context, reason) => {
    const named = context.spec.stages.find((stage) => reason.startsWith(`${stage.slug}: `));
    const status = named && context.state.stages[named.slug]?.status;
    return status === undefined || status === 'escalated' || status === 'failed' ? undefined : named?.slug;
};
/** Row and flag are two views of one halt: clearing either clears both. Undefined: nothing halts the campaign. */
const halted = (context) => {
    const { stage, at, state } = context;
    const reason = state.escalation?.reason;
    if (at.status === 'escalated' && reason === undefined) {
        return happened({ type: 'escalation-cleared', stage: stage.slug, by: 'the file' });
    }
    if (reason === undefined)
        return undefined;
    if (rowWasCleared(context, reason) !== undefined) {
        return happened({ type: 'escalation-cleared', stage: stage.slug, by: 'the file' });
    }
    if (at.status === 'escalated' && SELF_CLEARING.includes(classOf(reason)) && stage.work.kind !== 'missing') {
        return happened({ type: 'escalation-cleared', stage: stage.slug, by: 'the cause is gone' });
    }
    return waits(context, { on: 'person', why: reason });
};
/** Whether the campaign stands still until a person acts, whatever its cluster may say. */
const isHalted = (knowledge, state) => {
    const stage = (0,core_state/* currentStage */.aY)(knowledge.spec, state);
    if (!stage)
        return false;
    const found = halted({ spec: knowledge.spec, state, stage, at: (0,core_state/* stageOf */.gV)(state, stage.slug), now: 0 });
    return found !== undefined && found.events.length === 0;
};

;// CONCATENATED MODULE: ./build/src/core/rules/settle.js






/** How long a job may be unknown to squeue, sacct and scontrol before it counts as lost: slurmdbd lags by minutes at worst. */
const GRACE_SECONDS = 15 * 60;
const settle_missing = (context, job) => {
    const { at, now, stage } = context;
    if (at.missingSince === undefined)
        return happened({ type: 'job-missed', stage: stage.slug, job, at: now });
    const gone = now - at.missingSince;
    if (gone < GRACE_SECONDS) {
        const left = GRACE_SECONDS - gone;
        return waits(context, { on: 'time', why: `job ${job} is unknown to the scheduler since ${Math.round(gone / 60)} min`, within: left });
    }
    return lost(context, job);
};
const alive = (context, job, entry) => {
    const back = context.at.missingSince === undefined ? [] : [{ type: 'job-found-again', stage: context.stage.slug, job: job.id }];
    if (back.length > 0)
        return happened(...back);
    const stuck = deadEnd(context, job);
    if (stuck)
        return stuck;
    if (job.phase === 'held' && entry?.job === job.id && !entry.released) {
        return due({ type: 'release', stage: context.stage.slug, attempt: entry.attempt, job: job.id });
    }
    if (job.phase === 'unknown')
        return waits(context, { on: 'backend', why: `job ${job.id}: the scheduler says ${job.state} (${job.reason}), which is not understood yet` });
    if (job.phase === 'held')
        return waits(context, { on: 'hold', why: `job ${job.id} is held in the queue (${job.reason})` });
    return waits(context, { on: 'time', why: phrase(context, job), ...remaining(context, job) });
};
const phrase = (context, job) => {
    if (job.phase === 'queued')
        return `job ${job.id} is queued (${job.reason})`;
    const minutes = job.started === undefined ? undefined : Math.max(0, Math.round((context.now - job.started) / 60));
    const where = job.node ? ` on ${job.node}` : '';
    return `job ${job.id} runs${where}${minutes === undefined ? '' : ` since ${minutes} min`}`;
};
const remaining = (context, job) => {
    const from = job.started ?? job.startEstimate;
    const length = context.stage.expectedWalltime ?? job.timeLimit;
    return from === undefined || length === undefined ? {} : { within: Math.max(60, from + length - context.now) };
};
const ended = (context, job) => {
    const judged = judge(context, context.stage.exit, job);
    switch (judged.result) {
        case 'look':
            return due(...judged.lookups);
        case 'fails':
            return diagnoseEnded(context, job, judged.verdicts);
        case 'cannot-tell':
            // a job that the scheduler itself calls failed needs no person to say so
            return succeeded(job) ? waits(context, { ...(0,words/* doubt */.B2)(judged.verdicts), why: (0,words/* sentence */.em)(judged.verdicts) }) : diagnoseEnded(context, job, judged.verdicts);
        case 'holds':
            return succeeded(job) || saysExit(context)
                ? happened({ type: 'stage-done', stage: context.stage.slug, at: context.now, job: job.id, verdicts: judged.verdicts })
                : diagnoseEnded(context, job, judged.verdicts);
    }
};
/** An author who writes `exit=3` has said which failure is meant to pass. */
const saysExit = (context) => context.stage.exit.some((clause) => clause.predicate.kind === 'exit-code');
/** running → done | failed, on the scheduler's word alone; silence changes nothing. */
const settle = (context) => {
    const { at, sight } = context;
    if (context.stage.work.kind === 'check-only' && at.job === undefined)
        return check(context);
    if (sight.kind === 'unobserved')
        return waits(context, { on: 'backend', why: sight.why });
    const ledger = ledgerOf(context);
    const entry = ledger.kind === 'seen' ? ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === at.attempt) : undefined;
    const id = at.job ?? (entry?.job === 'void' ? undefined : entry?.job);
    if (id === undefined)
        return waits(context, { on: 'person', why: 'the row says running but names no job; set it to ready for a new attempt, or write the job id' });
    const job = sight.jobs.get(id);
    if (job?.phase === 'ended')
        return ended(context, job);
    if (job)
        return alive(context, job, entry);
    if (sight.accounting === 'unobserved')
        return waits(context, { on: 'backend', why: `job ${id} left the queue and accounting does not answer` });
    if (ledger.kind === 'unobserved')
        return waits(context, { on: 'backend', why: ledger.why });
    return settle_missing(context, id);
};

;// CONCATENATED MODULE: ./build/src/core/attempts.js
const known = (job) => job !== undefined && job !== 'void';
/** Whether a job may still run or write: unknown counts as alive, for nothing may be started beside it. */
const isAlive = (seen) => seen !== undefined && seen.phase !== 'ended';
/**
 * Next attempt = max(git, ledger) + 1, except that an attempt which was claimed and has no job yet is continued,
 * and one that git has never recorded is adopted.
 * @param git what the file says of the stage
 * @param entries the stage's entries in the ledger
 * @param jobs the scheduler's view, by job id
 */
const nextAttempt = (git, entries, jobs) => {
    const newest = entries.reduce((best, e) => (best && best.attempt >= e.attempt ? best : e), undefined);
    if (git.job !== undefined && isAlive(jobs.get(git.job)))
        return { kind: 'wait', job: git.job };
    if (!newest || newest.attempt < git.attempt)
        return { kind: 'submit', attempt: git.attempt + 1 };
    const seen = known(newest.job) ? jobs.get(newest.job) : undefined;
    if (newest.attempt === git.attempt) {
        return known(newest.job) && isAlive(seen) ? { kind: 'wait', job: newest.job } : { kind: 'submit', attempt: git.attempt + 1 };
    }
    if (newest.job === undefined)
        return { kind: 'submit', attempt: newest.attempt };
    // recorded once and ended: git was rolled back on purpose, so the stage runs anew
    if (!known(newest.job) || (newest.recorded && !isAlive(seen)))
        return { kind: 'submit', attempt: newest.attempt + 1 };
    return { kind: 'adopt', attempt: newest.attempt, job: newest.job };
};

// EXTERNAL MODULE: ./build/src/core/keys.js
var keys = __webpack_require__(8133);
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
    const ledger = ledgerOf(context);
    if (ledger.kind === 'unobserved')
        return [];
    return tokened(context)
        .filter(({ job }) => job.phase === 'held')
        .flatMap(({ job, key }) => {
        const { stage, attempt } = key;
        const entry = ledger.entries.find((e) => e.stage === stage && e.attempt === attempt);
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
const checkpointNeed = (context) => context.stage.checkpoint === undefined ? [] : [{ kind: 'hash', glob: context.stage.checkpoint }];
const submission = (context, attempt) => {
    const noted = checkpointNeed(context).map((need) => findingOf(context, need))[0];
    const checkpoint = noted?.kind === 'hash' ? noted.sha256 : undefined;
    const base = { type: 'submit', stage: context.stage, attempt, options: submitOptions(context) };
    return checkpoint === undefined ? base : { ...base, checkpoint };
};
/** Says what became of the submission, once it was tried. */
const result = (context, effect) => {
    const outcome = outcomeOf(context, effect);
    switch (outcome?.kind) {
        case undefined:
            return undefined;
        case 'submitted': {
            const { job, adopted, note } = outcome;
            const event = { type: 'attempt-submitted', stage: context.stage.slug, attempt: effect.attempt, job, at: context.now, adopted };
            return happened(note === undefined ? event : { ...event, note });
        }
        case 'refused':
            return refusal(context, effect.attempt, outcome);
        case 'unknown':
            return waits(context, { on: 'backend', why: `the submission was not answered (${outcome.message}); a job that came of it is held and will be found` });
        case 'put-off':
            return waits(context, { on: 'limit', why: outcome.why });
        case 'done':
            return undefined;
    }
};
const submit_submit = (context, attempt, orphaned) => {
    const looks = lookups(context, checkpointNeed(context));
    if (looks.length > 0)
        return due(...looks);
    const effect = submission(context, attempt);
    const answered = effect.type === 'submit' ? result(context, effect) : undefined;
    if (answered)
        return answered;
    // a held job of this attempt froze its inputs when it was accepted: nothing is deployed under it
    return orphaned ? due(effect) : deploy(context, effect);
};
const aliveBeside = (context, entries) => {
    if (context.sight.kind !== 'seen')
        return undefined;
    const { jobs } = context.sight;
    const live = (id) => {
        const phase = id === undefined ? undefined : jobs.get(id)?.phase;
        return phase === 'running' || phase === 'queued' || phase === 'held';
    };
    return entries.find((entry) => entry.stage !== context.stage.slug && live(entry.job))?.job;
};
const isOrphaned = (context, attempt) => tokened(context).some(({ job, key }) => job.phase === 'held' && key.stage === context.stage.slug && key.attempt === attempt);
const follow = (context, next) => {
    switch (next.kind) {
        case 'wait':
            return waits(context, { on: 'time', why: `its earlier job ${next.job} is still there; a new attempt starts when it has ended` });
        case 'adopt': {
            const { attempt, job } = next;
            return happened({ type: 'attempt-submitted', stage: context.stage.slug, attempt, job, at: context.now, adopted: true });
        }
        case 'submit':
            return submit_submit(context, next.attempt, isOrphaned(context, next.attempt));
    }
};
/** ready → running: adopts what the cluster already has under this stage's name, else deploys and submits. */
const start = (context) => {
    const ledger = ledgerOf(context);
    if (ledger.kind === 'unobserved' || context.sight.kind === 'unobserved') {
        return waits(context, { on: 'backend', why: ledger.kind === 'unobserved' ? ledger.why : 'the backend was not observed' });
    }
    const beside = aliveBeside(context, ledger.entries);
    if (beside !== undefined)
        return waits(context, { on: 'time', why: `job ${beside} of another stage of this campaign is still there` });
    const entries = ledger.entries.filter((entry) => entry.stage === context.stage.slug);
    return follow(context, nextAttempt(context.at, entries, context.sight.jobs));
};
/** A stage that nobody can start is a person's to mend: it says which file would do. */
const noScript = (context) => {
    const { work, slug } = context.stage;
    const files = work.kind === 'missing' ? work.lookedFor.join(', ') : '';
    const reason = `nothing says how to run it: add one of ${files}, or \`script:\` / \`command:\` under stages.${context.stage.name}`;
    return happened({ type: 'stage-escalated', stage: slug, class: 'no-script', reason, at: context.now });
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
            return happened();
    }
};
const rule = (context) => {
    const halt = halted(context);
    if (halt)
        return halt;
    // a job that runs is followed even while the campaign is held: pausing starts nothing new, it does not look away
    const paused = context.spec.held ? 'the campaign' : context.stage.held ? 'the stage' : undefined;
    if (paused && context.at.status !== 'running')
        return waits(context, { on: 'hold', why: `${paused} is held (\`held: true\`)` });
    return byStatus(context);
};
/** Rows set to done by hand bear no completion time: they are taken as done, and that is said. */
const takenAsDone = (knowledge, state, now) => knowledge.spec.stages
    .filter(({ slug }) => (0,core_state/* stageOf */.gV)(state, slug).status === 'done' && (0,core_state/* stageOf */.gV)(state, slug).completed === undefined)
    .map(({ slug }) => ({ type: 'stage-taken-as-done', stage: slug, at: now }));
const stops = (event) => event.type === 'attempt-submitted' || (event.type === 'stage-retried' && (event.edits !== undefined || event.later === true));
/** More events than any honest tick has: a rule that feeds itself is a bug and must not spin. */
const MAX_EVENTS = 1000;
/** Decides one campaign: rules → events → state, until only work that is due or reasons to wait are left. Pure. */
const tick = (knowledge, before, seen) => {
    const events = takenAsDone(knowledge, before, seen.now);
    let state = events.reduce((s, event) => (0,core_state/* evolve */.sf)(knowledge.spec, s, event), before);
    for (;;) {
        const stage = (0,core_state/* currentStage */.aY)(knowledge.spec, state);
        const base = { ...knowledge, ...seen, state };
        const found = stage ? rule({ ...base, stage, at: (0,core_state/* stageOf */.gV)(state, stage.slug) }) : happened();
        if (found.events.length === 0) {
            return { state, events, effects: [...sweep(base), ...found.effects], waiting: found.waiting, mustRecord: false };
        }
        for (const event of found.events)
            state = (0,core_state/* evolve */.sf)(knowledge.spec, state, event);
        events.push(...found.events);
        if (events.length > MAX_EVENTS)
            throw new Error(`the rules of ${knowledge.spec.campaign} do not come to rest`);
        if (found.events.some(stops))
            return { state, events, effects: sweep({ ...knowledge, ...seen, state }), waiting: [], mustRecord: true };
    }
};

// EXTERNAL MODULE: ./build/src/shell/group.js
var group = __webpack_require__(1007);
;// CONCATENATED MODULE: ./build/src/shell/observe.js



/** Whether anything about the campaign could depend on what the cluster says. */
const isActive = ({ spec, state, knowledge }) => (0,core_state/* currentStage */.aY)(spec, state) !== undefined && !isHalted(knowledge, state);
const watch = (campaign, mark) => {
    const rows = campaign.spec.stages.map((stage) => ({ stage: stage.slug, at: (0,core_state/* stageOf */.gV)(campaign.state, stage.slug) }));
    const known = rows.flatMap(({ stage, at }) => (at.job !== undefined && at.attempt > 0 ? [{ stage, attempt: at.attempt, job: at.job }] : []));
    const open = rows.filter(({ at }) => at.status !== 'done').flatMap(({ at }) => (at.job === undefined ? [] : [at.job]));
    return { ...campaign.site, recorded: mark ? known : [], jobs: [...new Set(open)] };
};
/**
 * One look at each backend that has an active campaign; the others are not contacted.
 * @param mark whether attempts that git knows may be marked so on the cluster (a plan touches nothing)
 */
const observe = async (campaigns, mark) => {
    const byBackend = (0,group/* groupBy */.$)(campaigns.filter((campaign) => campaign.backend && (0,core_state/* currentStage */.aY)(campaign.spec, campaign.state)), (campaign) => campaign.backend);
    const contacted = [...byBackend].filter(([, group]) => group.some(isActive));
    const sights = await Promise.all(contacted.map(async ([backend, group]) => [backend, await backend.look(group.map((campaign) => watch(campaign, mark)))]));
    return new Map(sights);
};
/** What a campaign sees whose backend was not looked at. */
const sightOf = (campaign, sights) => {
    if (!campaign.backend) {
        return { kind: 'unobserved', code: 'NO_BACKEND', why: `no backend named \`${campaign.spec.backend}\` in .github/escapement.yml` };
    }
    return sights.get(campaign.backend) ?? { kind: 'unobserved', code: 'NOT_ASKED', why: 'nothing on this backend was waited for, so it was not contacted' };
};

;// CONCATENATED MODULE: ./build/src/shell/perform.js


const silence = (error) => (error instanceof Error ? error.message : String(error));
const byBackend = (items) => {
    const groups = (0,group/* groupBy */.$)(items.filter(({ campaign }) => campaign.backend), ({ campaign }) => campaign.backend);
    return [...groups];
};
const perform_needsOf = (dues) => dues.flatMap(({ campaign, effects }) => {
    const needs = effects.flatMap((effect) => (effect.type === 'gather' ? [effect.need] : []));
    return [...new Map(needs.map((need) => [needId(need), need])).values()].map((need) => ({ campaign, need }));
});
const readDocument = async (store, campaign, path) => {
    const folder = campaign.file.slice(0, campaign.file.lastIndexOf('/') + 1);
    const [bytes] = await store.read(campaign.sha, [`${folder}${path}`]);
    return bytes ? { kind: 'document', text: new TextDecoder().decode(bytes) } : { kind: 'document' };
};
/** Collects evidence: one remote command for each backend, whatever the number of campaigns; documents come from git. */
const gather = async (dues, store) => {
    const all = perform_needsOf(dues);
    const documents = all.flatMap((item) => (item.need.kind === 'document' ? [{ ...item, path: item.need.path }] : []));
    const remote = byBackend(all.filter(({ need }) => need.kind !== 'document'));
    const fromGit = documents.map(async ({ campaign, need, path }) => ({ campaign, need, finding: await readDocument(store, campaign, path) }));
    const fromBackends = remote.map(async ([backend, items]) => {
        const findings = await backend
            .gather(items.map(({ campaign, need }) => ({ site: campaign.site, need })))
            .catch((error) => items.map(() => ({ kind: 'unobserved', why: silence(error) })));
        return items.map((item, i) => ({ ...item, finding: findings[i] ?? { kind: 'unobserved', why: 'no answer' } }));
    });
    const homeless = all
        .filter(({ campaign, need }) => !campaign.backend && need.kind !== 'document')
        .map((item) => ({ ...item, finding: { kind: 'unobserved', why: `no backend named \`${item.campaign.spec.backend}\`` } }));
    return [...(await Promise.all(fromGit)), ...(await Promise.all(fromBackends)).flat(), ...homeless];
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
            const { remove, expect } = effect;
            return { kind: 'deploy', site, sha: campaign.sha, uploads, remove, manifest: [...campaign.wanted], expect };
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
const isDeed = (effect) => effect.type !== 'gather';
/** Does what is due: one remote command for each backend. `allowed` may put an effect off with a reason. */
const act = async (dues, allowed) => {
    const all = dues.flatMap(({ campaign, effects }) => effects.filter(isDeed).map((effect) => ({ campaign, effect, why: allowed(campaign, effect) })));
    const putOff = all.flatMap(({ campaign, effect, why }) => (why === undefined ? [] : [{ campaign, effect, outcome: { kind: 'put-off', why } }]));
    const done = byBackend(all.filter(({ why }) => why === undefined)).map(async ([backend, items]) => {
        const outcomes = await backend
            .act(items.map(({ campaign, effect }) => deedOf(campaign, effect)))
            .catch((error) => items.map(() => ({ kind: 'unknown', message: silence(error) })));
        return items.map(({ campaign, effect }, i) => ({ campaign, effect, outcome: outcomes[i] ?? { kind: 'unknown', message: 'no answer' } }));
    });
    return [...putOff, ...(await Promise.all(done)).flat()];
};

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
const begin = (campaign, sights, now) => {
    const progress = { campaign, sight: sightOf(campaign, sights), findings: new Map(), outcomes: new Map(), ticked: rest(campaign) };
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
const gatherDue = async (all, store, permission) => {
    const dues = dueOf(all, (effect) => effect.type === 'gather');
    if (dues.length === 0)
        return false;
    const barred = (effect) => effect.type === 'gather' && effect.need.kind === 'run' && !permission.mayRun;
    const looked = await gather(dues.map((due) => ({ ...due, effects: due.effects.filter((effect) => !barred(effect)) })), store);
    const by = new Map(all.map((progress) => [progress.campaign, progress]));
    for (const { campaign, need, finding } of looked)
        by.get(campaign)?.findings.set(needId(need), finding);
    for (const { campaign, effects } of dues) {
        for (const effect of effects) {
            if (effect.type === 'gather' && barred(effect))
                by.get(campaign)?.findings.set(needId(effect.need), { kind: 'unobserved', why: 'a plan runs no command' });
        }
    }
    return true;
};
const actDue = async (all, permission, beforeActing) => {
    const dues = dueOf(all, (effect, { outcomes }) => effect.type !== 'gather' && !outcomes.has(effectId(effect)));
    if (dues.length === 0 || !permission.mayAct)
        return false;
    await beforeActing();
    const by = new Map(all.map((progress) => [progress.campaign, progress]));
    for (const { campaign, effect, outcome } of await act(dues, (campaign, effect) => permission.why(campaign, effect, all))) {
        const progress = by.get(campaign);
        progress?.outcomes.set(effectId(effect), outcome);
        if (progress)
            forget(progress, effect);
    }
    return true;
};
/**
 * Ticks all campaigns until nothing more can move without a commit. Evidence first, for all at once; then deeds, for all at once:
 * so the number of remote commands does not grow with the number of campaigns.
 * @param beforeActing asked once before the first deed: may we write down what we are about to do?
 */
const decideAll = async (campaigns, sights, store, permission, now, beforeActing) => {
    const at = now();
    const all = campaigns.map((campaign) => begin(campaign, sights, at));
    for (let pass = 0; pass < MAX_PASSES; pass++) {
        if (!(await gatherDue(all, store, permission)) && !(await actDue(all, permission, beforeActing)))
            break;
        for (const progress of all)
            again(progress, at);
    }
    return all;
};

// EXTERNAL MODULE: ./build/src/shell/load.js + 27 modules
var load = __webpack_require__(286);
;// CONCATENATED MODULE: ./build/src/shell/narrate.js

const saw = (event) => {
    const seen = event.verdicts.map((verdict) => verdict.saw).filter((text) => text !== '');
    return seen.length > 0 ? ` (${seen.join('; ')})` : '';
};
const TELL = {
    'stage-ready': (e) => `${e.stage} ready`,
    'attempt-submitted': (e) => (e.adopted ? `${e.stage} found as job ${e.job}` : `${e.stage} submitted as ${e.job}`),
    'job-missed': (e) => `${e.stage}: job ${e.job} is unknown to the scheduler`,
    'job-found-again': (e) => `${e.stage}: job ${e.job} is known again`,
    'stage-done': (e) => `${e.stage} done${saw(e)}`,
    'stage-taken-as-done': (e) => `${e.stage} taken as done by hand`,
    'attempt-failed': (e) => `${e.stage} failed: ${e.class}: ${e.error}`,
    'stage-retried': (e) => `${e.stage} is tried again: ${e.action}`,
    'stage-escalated': (e) => `${e.stage} needs a person: ${e.class}: ${e.reason}`,
    'escalation-cleared': (e) => `${e.stage}: escalation cleared by ${e.by}`,
};
/** One event as a person would tell it. */
const tell = (event) => TELL[event.type](event);
const SHORT = {
    'stage-ready': () => '',
    'stage-done': (e) => `${e.stage} done`,
    'attempt-failed': (e) => `${e.stage} failed (${e.class})`,
    'stage-retried': (e) => (e.free === 'link' ? `${e.stage} goes on from its checkpoint` : `retry`),
    'stage-escalated': (e) => `${e.stage} needs a person (${e.class})`,
};
/** The same in a few words, for a commit's subject; empty where it is not worth one. */
const tellShort = (event) => {
    const short = SHORT[event.type];
    return short ? short(event) : tell(event);
};
/** Work that is due, for a plan; looks at evidence are not worth a line. */
const dueWords = (effect) => {
    switch (effect.type) {
        case 'gather':
            return [];
        case 'deploy':
            return [`deploy ${effect.uploads.length} file${effect.uploads.length === 1 ? '' : 's'}${effect.remove.length > 0 ? `, remove ${effect.remove.length}` : ''}`];
        case 'submit':
            return [`${effect.stage.name}, attempt ${effect.attempt}: ${startWords(effect.stage, effect.options)}`];
        case 'release':
            return [`release job ${effect.job}`];
        case 'cancel-surplus':
            return [`cancel job ${effect.job}, held and never run: its attempt has another job`];
        case 'void':
            return [`give up ${effect.stage}.${effect.attempt}, which nobody waits for`];
    }
};

// EXTERNAL MODULE: ./build/src/document/outline.js
var document_outline = __webpack_require__(2969);
// EXTERNAL MODULE: ./build/src/document/queue.js
var queue = __webpack_require__(9284);
;// CONCATENATED MODULE: ./build/src/document/splice.js
/** Replaces a range of a text. */
const splice = (text, start, end, replacement) => text.slice(0, start) + replacement + text.slice(end);
/** The line break that a document uses: that of its first line. */
const eolOf = (text) => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');
/** Start of the line in which an offset stands. */
const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;
/** End of the line in which an offset stands, before its line break. */
const lineEnd = (text, at) => {
    const newline = text.indexOf('\n', at);
    if (newline < 0)
        return text.length;
    return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
};

;// CONCATENATED MODULE: ./build/src/document/edit-list.js



const PLACEHOLDER = /^\s*(?:[-*+]\s+)?[_*]?\(?(?:none(?: yet)?|nothing(?: yet)?|empty)\.?\)?[_*]?\s*$/i;
// words that bring a check box of their own need none of ours
const edit_list_joined = (bullet, words) => (/^\[[ xX]\] /.test(words) ? bullet.replace(/\[ \] $/, '') : bullet) + words;
const oneLine = (text) => text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ').trim();
/** Indent, marker and box of the next item, as the list's last one has them. */
const bulletOf = (text, list, last) => {
    const line = text.slice(lineStart(text, (0,document_outline/* startOf */.GH)(last)), lineEnd(text, (0,document_outline/* startOf */.GH)(last)));
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
    const eol = eolOf(text);
    const words = oneLine(edit.text);
    const section = (0,document_outline/* sectionsNamed */.Ay)((0,document_outline/* outlineOf */.W4)(text), edit.section)[0];
    const bullet = firstBullet(edit.section);
    if (!section)
        return `${text}${text.endsWith('\n') ? '' : eol}${eol}## ${edit.section}${eol}${eol}${edit_list_joined(bullet, words)}${text.endsWith('\n') ? eol : ''}`;
    const nodes = ownNodes(section);
    const only = nodes.length === 1 ? nodes[0] : undefined;
    if (only && PLACEHOLDER.test(text.slice((0,document_outline/* startOf */.GH)(only), (0,document_outline/* endOf */.pJ)(only))))
        return splice(text, (0,document_outline/* startOf */.GH)(only), (0,document_outline/* endOf */.pJ)(only), edit_list_joined(bullet, words));
    const list = (0,document_outline/* listsIn */.vX)({ ...section, nodes }).at(-1);
    const last = list?.children.at(-1);
    if (list && last) {
        const end = lineEnd(text, (0,document_outline/* endOf */.pJ)(last));
        return splice(text, end, end, `${eol}${edit_list_joined(bulletOf(text, list, last), words)}`);
    }
    const tail = nodes.at(-1);
    const end = lineEnd(text, tail ? (0,document_outline/* endOf */.pJ)(tail) : section.headingEnd);
    return splice(text, end, end, `${eol}${eol}${edit_list_joined(bullet, words)}`);
};
/** Ticks off the first open item with these words; one that is ticked already stays. */
const checkItem = (text, edit) => {
    const outline = (0,document_outline/* outlineOf */.W4)(text);
    const items = (0,document_outline/* sectionsNamed */.Ay)(outline, edit.section)
        .flatMap((section) => (0,queue/* itemsIn */.U)(outline, section))
        .filter((item) => item.text === oneLine(edit.text) && item.box !== undefined);
    const open = items.find((item) => !item.done);
    if (open?.box !== undefined)
        return splice(text, open.box, open.box + 1, 'x');
    return items.length > 0 ? text : undefined;
};

// EXTERNAL MODULE: ./build/src/document/duration.js
var duration = __webpack_require__(231);
// EXTERNAL MODULE: ./build/src/document/rows.js
var document_rows = __webpack_require__(1830);
// EXTERNAL MODULE: ./build/src/document/table.js
var document_table = __webpack_require__(4315);
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
    return splice(text, cell.start, cell.end, (0,document_table/* fillCell */.eS)(text.slice(cell.start, cell.end), value));
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
    const eol = eolOf(text);
    const section = (0,document_outline/* sectionsNamed */.Ay)(outline, edit.section)[0];
    if (!section)
        return `${text}${text.endsWith('\n') ? '' : eol}${eol}## ${edit.section}${eol}${eol}${newTable(eol, edit.cells)}${text.endsWith('\n') ? eol : ''}`;
    const table = (0,document_outline/* sectionsNamed */.Ay)(outline, edit.section).flatMap(document_outline/* tablesIn */.N$)[0];
    if (!table)
        return splice(text, section.headingEnd, section.headingEnd, `${eol}${eol}${newTable(eol, edit.cells)}`);
    const end = lineEnd(text, (0,document_outline/* endOf */.pJ)(table));
    const indent = /^[ \t]*/.exec(text.slice(lineStart(text, (0,document_table/* gridOf */.y_)(text, table).start)))?.[0] ?? '';
    return splice(text, end, end, `${eol}${indent}${rowText(text, (0,document_table/* gridOf */.y_)(text, table), edit.cells)}`);
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/document/front.js
var document_front = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/src/document/split.js
var split = __webpack_require__(8935);
;// CONCATENATED MODULE: ./build/src/document/yaml-shape.js



/** Whether a collection is written in brackets. */
const isFlow = (node) => ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.flow === true;
/** Offset in the YAML where the colon of a pair ends. */
const colonEnd = (pair) => {
    const source = pair.srcToken;
    const colon = source?.sep?.find((token) => token.type === 'map-value-ind');
    const last = source?.sep?.findLast((token) => token.type === 'anchor' || token.type === 'tag') ?? colon;
    return last && 'source' in last ? last.offset + last.source.length : (pair.key.range?.[1] ?? 0);
};
/** Offset in the YAML where what a pair says ends, without comments and line breaks after it. */
const pairEnd = (front, pair) => (0,document_front/* isEmptyNode */.md)(pair.value) ? Math.max(colonEnd(pair), pair.key.range?.[1] ?? 0) : nodeEnd(front, pair.value);
/** The same for a node: block collections end with their last leaf. */
const nodeEnd = (front, node) => {
    const end = node.range?.[1] ?? 0;
    if (isFlow(node) || (0,dist/* isAlias */.Vj)(node))
        return end;
    if ((0,dist/* isMap */.jh)(node)) {
        const last = node.items.at(-1);
        return last ? pairEnd(front, last) : end;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        const last = node.items.at(-1);
        return last && !(0,document_front/* isEmptyNode */.md)(last) ? nodeEnd(front, last) : end;
    }
    const isBlock = (0,dist/* isScalar */.jn)(node) && (node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED);
    // a block scalar's range takes in the line break and blank lines behind it
    return isBlock ? front.yaml.slice(0, end).trimEnd().length : end;
};
/** Column at which the keys of a block map stand, as text. */
const indentOf = (front, map) => {
    const start = map.items[0]?.key?.range?.[0] ?? 0;
    return front.yaml.slice(lineStart(front.yaml, start), start).replace(/[^ \t]/g, ' ');
};
/** How much deeper this file writes inner maps: as its first one does, else two blanks. */
const stepOf = (front) => {
    const top = front.doc.contents;
    if (!(0,dist/* isMap */.jh)(top))
        return '  ';
    for (const pair of top.items) {
        if (!(0,dist/* isMap */.jh)(pair.value) || isFlow(pair.value) || pair.value.items.length === 0)
            continue;
        const inner = indentOf(front, pair.value);
        const outer = indentOf(front, top);
        if (inner.length > outer.length)
            return inner.slice(outer.length);
    }
    return '  ';
};
/** End of the line on which a pair's last word stands, comment included. */
const pairLineEnd = (front, pair) => lineEnd(front.yaml, pairEnd(front, pair));

;// CONCATENATED MODULE: ./build/src/document/yaml-text.js

// Letters that mean nothing to YAML, in block and in flow; a colon only before a letter or digit (timestamps, `1:2`).
const SAFE = /^[A-Za-z0-9~./](?:[A-Za-z0-9 ._/@+=()*~^-]|%(?=.)|:(?=[A-Za-z0-9]))*$/;
// Other programs still read YAML 1.1, where `01:00:00` is 3600 and `no` is false.
const OLD_YAML = /^(?:[\d_]+(?::[\d_.]+)+|y|n|yes|no|on|off)$/i;
const isPlain = (text) => {
    if (!SAFE.test(text) || OLD_YAML.test(text) || text.endsWith(' ') || text.length > 200)
        return false;
    try {
        return (0,dist/* parse */.qg)(text) === text && (0,dist/* parse */.qg)(`[${text}]`)[0] === text;
    }
    catch {
        return false;
    }
};
// JSON's string is YAML's, but for characters that YAML does not let stand.
const doubleQuoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const singleQuoted = (text) => /^[\x20-\x7e\u00a1-\u1fff\u2030-\ud7ff]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : undefined;
/** A scalar as YAML text, in the quotes wished for where they can hold it; numbers and booleans never in quotes. */
const scalarText = (value, quote = 'plain') => {
    if (typeof value !== 'string')
        return String(value);
    if (quote === 'single')
        return singleQuoted(value) ?? doubleQuoted(value);
    return quote === 'plain' && isPlain(value) ? value : doubleQuoted(value);
};
/** Any plain value on one line: `{time: "04:00:00", partition: gh200}`. It can stand in block and in flow. */
const flowText = (value) => {
    if (Array.isArray(value))
        return `[${value.map(flowText).join(', ')}]`;
    if (value !== null && typeof value === 'object')
        return `{${Object.entries(value)
            .filter(([, inner]) => inner !== undefined)
            .map(([key, inner]) => `${scalarText(key)}: ${flowText(inner)}`)
            .join(', ')}}`;
    return scalarText((value ?? null));
};

;// CONCATENATED MODULE: ./build/src/document/edit-yaml.js










const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isEmpty = (value) => value === undefined ||
    value === null ||
    value === '' ||
    value === 0 ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0);
const canonical = (value) => Array.isArray(value)
    ? value.map(canonical)
    : isRecord(value)
        ? Object.fromEntries(Object.keys(value)
            .sort()
            .map((key) => [key, canonical(value[key])]))
        : typeof value === 'number'
            ? String(value)
            : value;
/** Values compared as they mean: absent, `""`, 0, false and `{}` are all nothing; `30` is `"30"`. */
const same = (a, b) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
const quoteOf = (node) => {
    if (!(0,dist/* isScalar */.jn)(node))
        return 'plain';
    if (node.type === dist/* Scalar */.X5.QUOTE_SINGLE)
        return 'single';
    return node.type === dist/* Scalar */.X5.QUOTE_DOUBLE || node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED ? 'double' : 'plain';
};
const textOf = (value, quote) => typeof value === 'object' && value !== null ? flowText(value) : scalarText(value, quote);
/** Puts a new value where an old one stands; a comment on the key's line stays there. */
const replaceValue = (front, pair, value) => {
    const { yaml } = front;
    const after = colonEnd(pair);
    const written = textOf(value, quoteOf(pair.value));
    if ((0,document_front/* isEmptyNode */.md)(pair.value) || !pair.value?.range)
        return splice(yaml, after, after, ` ${written}`);
    const start = pair.value.range[0];
    const end = nodeEnd(front, pair.value);
    if (lineStart(yaml, start) === lineStart(yaml, after))
        return splice(yaml, start, end, written);
    // the old value stood on lines of its own below the key: they go, from the end of the key's line on
    const lineBreak = after + (/\r?\n/.exec(yaml.slice(after))?.index ?? 0);
    return splice(splice(yaml, lineBreak, end, ''), after, after, ` ${written}`);
};
/** `key: value` lines for a path that is not there yet. */
const blockLines = (path, value, indent, step) => {
    const [key, ...rest] = path;
    const name = scalarText(String(key));
    if (rest.length === 0)
        return [`${indent}${name}: ${textOf(value, value === '' ? 'double' : 'plain')}`];
    return [`${indent}${name}:`, ...blockLines(rest, value, indent + step, step)];
};
const nested = (path, value) => path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);
const flowPair = (path, value) => `${scalarText(String(path[0]))}: ${textOf(nested(path.slice(1), value), 'plain')}`;
const insertInto = (front, map, path, value) => {
    const last = map.items.at(-1);
    if (isFlow(map)) {
        const open = (map.range?.[0] ?? 0) + 1;
        return last
            ? splice(front.yaml, pairEnd(front, last), pairEnd(front, last), `, ${flowPair(path, value)}`)
            : splice(front.yaml, open, open, flowPair(path, value));
    }
    const eol = eolOf(front.yaml);
    const lines = blockLines(path, value, indentOf(front, map), stepOf(front));
    const at = last ? pairLineEnd(front, last) : front.yaml.length;
    return splice(front.yaml, at, at, lines.map((line) => eol + line).join(''));
};
/** `stages:` with nothing behind it, or `{}`: the first entry makes it a block map. */
const fillEmpty = (front, pair, parent, path, value) => {
    if (isFlow(parent))
        return replaceValue(front, pair, nested(path, value));
    const eol = eolOf(front.yaml);
    const step = stepOf(front);
    const lines = blockLines(path, value, indentOf(front, parent) + step, step).map((line) => eol + line);
    const at = pairLineEnd(front, pair);
    const filled = splice(front.yaml, at, at, lines.join(''));
    if ((0,document_front/* isEmptyNode */.md)(pair.value) || !pair.value?.range)
        return filled;
    return splice(filled, colonEnd(pair), pair.value.range[1], '');
};
const isBlankNode = (node) => (0,document_front/* isEmptyNode */.md)(node) || ((0,dist/* isScalar */.jn)(node) && node.value === null) || ((0,dist/* isMap */.jh)(node) && node.items.length === 0);
/** Sets a path; undefined when something that is no map stands in the way. */
const setPath = (front, path, value) => {
    let node = front.doc.contents;
    for (const [i, key] of path.entries()) {
        const map = node;
        if (!(0,dist/* isMap */.jh)(map))
            return undefined;
        const found = (0,document_front/* child */.jf)(front, map, key);
        if (!found?.pair)
            return insertInto(front, map, path.slice(i), value);
        if (i === path.length - 1)
            return replaceValue(front, found.pair, value);
        if (isBlankNode(found.value))
            return fillEmpty(front, found.pair, map, path.slice(i + 1), value);
        if ((0,dist/* isAlias */.Vj)(found.value))
            return undefined;
        node = found.value;
    }
    return undefined;
};
const removeFlow = (front, map, pair) => {
    const items = map.items;
    const index = items.indexOf(pair);
    const next = items[index + 1];
    const previous = items[index - 1];
    const start = pair.key.range?.[0] ?? 0;
    if (next)
        return splice(front.yaml, start, next.key.range?.[0] ?? start, '');
    return splice(front.yaml, previous ? pairEnd(front, previous) : start, pairEnd(front, pair), '');
};
/** Takes an entry out, and the maps above that it leaves empty. */
const removePath = (front, path) => {
    const found = (0,document_front/* find */.I6)(front, path);
    const parent = (0,document_front/* find */.I6)(front, path.slice(0, -1))?.value ?? null;
    if (!found?.pair)
        return front.yaml;
    if (!(0,dist/* isMap */.jh)(parent))
        return undefined;
    if (parent.items.length === 1 && path.length > 1)
        return removePath(front, path.slice(0, -1));
    if (isFlow(parent))
        return removeFlow(front, parent, found.pair);
    const start = lineStart(front.yaml, found.pair.key.range?.[0] ?? 0);
    if (front.yaml.slice(start, found.pair.key.range?.[0] ?? start).trim() !== '')
        return undefined;
    const end = pairLineEnd(front, found.pair);
    return splice(front.yaml, start, end + (/^\r?\n/.exec(front.yaml.slice(end))?.[0].length ?? 0), '');
};
/** A list that only grew keeps its own lines: the new items are added below, in the list's own indentation. */
const appendTo = (front, path, to) => {
    const node = (0,document_front/* find */.I6)(front, path)?.value;
    const now = (0,document_front/* find */.I6)(front, path) && valueAt(front, path);
    if (!(0,dist/* isSeq */.oP)(node) || isFlow(node) || !Array.isArray(now) || !Array.isArray(to) || now.length === 0 || to.length <= now.length)
        return undefined;
    const first = node.items[0]?.range?.[0] ?? 0;
    const bullet = /^[ \t]*-[ \t]+/.exec(front.yaml.slice(lineStart(front.yaml, first), first))?.[0];
    if (!same(now, to.slice(0, now.length)) || bullet === undefined)
        return undefined;
    const end = nodeEnd(front, node);
    const at = end + (/^[^\r\n]*/.exec(front.yaml.slice(end))?.[0].length ?? 0);
    return splice(front.yaml, at, at, to
        .slice(now.length)
        .map((item) => `${eolOf(front.yaml)}${bullet}${flowText(item)}`)
        .join(''));
};
const valueAt = (front, path) => {
    const all = (0,document_front/* plain */.pj)(front);
    return path.reduce((inner, key) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined), all);
};
const read = (text) => {
    const parts = (0,split/* split */.l)(text);
    if ('code' in parts)
        return undefined;
    const front = (0,document_front/* readFront */.ae)(parts);
    if (front.doc.errors.length > 0 || !(0,dist/* isMap */.jh)(front.doc.contents))
        return undefined;
    try {
        (0,document_front/* plain */.pj)(front);
    }
    catch {
        return undefined;
    }
    return { front, write: (yaml) => splice(text, parts.yaml.start, parts.yaml.end, yaml) };
};
const stagesOf = (text) => {
    const grid = (0,document_rows/* stageGrid */.x2)((0,document_outline/* outlineOf */.W4)(text));
    if (!grid)
        return [];
    const cell = (row, column) => {
        const found = row.cells[(0,document_table/* columnOf */.uV)(grid, column)];
        return found ? (0,document_table/* bareWord */.dA)((0,document_table/* readCell */.$$)(text, found)) : '';
    };
    return grid.rows.map((row) => ({ number: cell(row, '#'), name: cell(row, 'Name'), slug: (0,keys/* slugOf */.tF)(cell(row, 'Name')) }));
};
/** `stages.<name>` by the key that the file already has for that stage: its name, its number, `0-dry-run`. */
const withOwnKey = (front, text, path) => {
    const [top, stage, ...rest] = path;
    if (top !== 'stages' || stage === undefined || (0,document_front/* find */.I6)(front, ['stages', stage]))
        return path;
    const node = (0,document_front/* find */.I6)(front, ['stages'])?.value ?? null;
    const row = stagesOf(text).find((one) => one.name === String(stage));
    if (!row || !(0,dist/* isMap */.jh)(node))
        return path;
    const key = Object.keys(valueAt(front, ['stages']) ?? {}).find((one) => (0,document_rows/* namesStage */.HO)(one, row));
    return key === undefined ? path : ['stages', key, ...rest];
};
/** Maps are changed key by key, so that comments and order within them stay. */
const editMap = (text, front, path, to) => {
    const now = valueAt(front, path);
    let next = text;
    for (const key of Object.keys(now))
        if (!Object.hasOwn(to, key) && next !== undefined)
            next = editYaml(next, { kind: 'remove', path: [...path, key] });
    for (const [key, value] of Object.entries(to))
        if (next !== undefined)
            next = editYaml(next, { kind: 'value', path: [...path, key], to: value });
    return next;
};
/** Makes one edit in the frontmatter; undefined when it may not or cannot be made. */
const editYaml = (text, edit) => {
    const opened = read(text);
    if (!opened)
        return undefined;
    const { front, write } = opened;
    const path = withOwnKey(front, text, edit.path);
    const now = valueAt(front, path);
    const to = edit.kind === 'remove' ? undefined : edit.to;
    const there = (0,document_front/* find */.I6)(front, path) !== undefined;
    if (there ? (to === undefined ? false : same(now, to) && typeof now === typeof to) : isEmpty(to))
        return text;
    // a line of the head that nobody wrote follows from the table, and may be added
    const silent = !there && path.length === 1;
    if (edit.from !== undefined && !silent && !same(now, edit.from) && !same(now, to))
        return undefined;
    const node = (0,document_front/* find */.I6)(front, path)?.value ?? null;
    if (isRecord(to) && (0,dist/* isMap */.jh)(node) && isRecord(now) && Object.keys(now).some((key) => Object.hasOwn(to, key)))
        return editMap(text, front, path, to);
    const yaml = edit.kind === 'remove' ? removePath(front, path) : (appendTo(front, path, to) ?? setPath(front, path, to));
    return yaml === undefined ? undefined : verified(write(yaml), path, to);
};
// Whatever people write YAML like: what does not read back as it was meant is not written.
const verified = (text, path, to) => {
    const opened = read(text);
    return opened && same(valueAt(opened.front, path), to) ? text : undefined;
};
/** Edits `current_stage` in the way the file names stages there: by name, by number, or by both. */
const currentStageEdit = (text, edit) => {
    const opened = read(text);
    if (!opened)
        return undefined;
    const written = (0,document_front/* sourceText */.rI)(opened.front, ['current_stage']);
    const rows = stagesOf(text);
    const now = written === undefined ? undefined : (0,document_rows/* stageNamed */.ap)(written, rows);
    if (now?.name === edit.to)
        return text;
    const next = rows.find((row) => row.name === edit.to);
    if (edit.from !== undefined && now && now.name !== edit.from)
        return undefined;
    const number = now && next && written === now.number;
    const both = now && next && (written === `${now.number}-${now.name}` || written === `${now.number}-${now.slug}`);
    const to = both ? `${next.number}-${next.name}` : number ? next.number : edit.to;
    return editYaml(text, { kind: 'scalar', path: ['current_stage'], to });
};

;// CONCATENATED MODULE: ./build/src/document/apply.js



/** The text after one edit; undefined when a person has edited the same field, or it is not there any more. */
const apply_applyOne = (text, edit) => {
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
            return currentStageEdit(text, edit);
        case 'scalar':
        case 'value':
        case 'remove':
            return editYaml(text, edit);
    }
};
/**
 * Makes the edits in a text, one after the other; every byte that is not meant stays.
 * @returns the new text, and the edits that were not made because a person's edit of the same field goes before ours
 */
const apply_applyEdits = (text, edits) => {
    let current = text;
    const conflicts = [];
    for (const edit of edits) {
        const next = apply_applyOne(current, edit);
        if (next === undefined)
            conflicts.push(edit);
        else
            current = next;
    }
    return { text: current, conflicts };
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
const edits_counted = (n) => (n === 0 ? undefined : n);
const stamp = (at) => (at === undefined ? undefined : (0,core_state/* isoOf */.dF)(at));
const machineEdits = (stage, before, after) => {
    const at = (key) => ['stages', stage.name, key];
    return [
        ...scalarEdit(at('attempt'), edits_counted(before.attempt), edits_counted(after.attempt)),
        ...valueEdit(at('overrides'), before.overrides, after.overrides),
        ...valueEdit(at('accepted'), before.accepted, after.accepted),
        ...scalarEdit(at('missing_since'), stamp(before.missingSince), stamp(after.missingSince)),
        ...valueEdit(at('failures'), before.failures, after.failures),
        ...scalarEdit(at('links'), edits_counted(before.links), edits_counted(after.links)),
        ...scalarEdit(at('elements'), before.elements, after.elements),
        ...scalarEdit(at('issue'), before.issue, after.issue),
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
    ...spec.stages.flatMap((stage) => {
        const old = before.stages[stage.slug] ?? (0,core_state/* untouched */.sF)();
        const now = after.stages[stage.slug] ?? (0,core_state/* untouched */.sF)();
        return [...cellEdits(stage, old, now), ...machineEdits(stage, old, now)];
    }),
];

// EXTERNAL MODULE: ./build/src/shell/inert.js
var inert = __webpack_require__(3808);
;// CONCATENATED MODULE: ./build/src/shell/log.js

const OPEN = '—';
const SECTION = 'Failure log';
/** What was done about a failure: the retry or the escalation that follows it in the same tick. */
const actionAfter = (events, from) => {
    const next = events.slice(from + 1).find((event) => event.type === 'stage-retried' || event.type === 'stage-escalated');
    if (next?.type === 'stage-retried')
        return next.action;
    return next ? 'escalated' : OPEN;
};
const nameOf = (campaign, slug) => campaign.spec.stages.find((stage) => stage.slug === slug)?.name ?? slug;
const row = (campaign, event, action, at) => ({
    kind: 'append-row',
    section: SECTION,
    cells: [at, nameOf(campaign, event.stage), event.class, (0,inert/* oneLine */.TN)(event.error, 160), (0,inert/* oneLine */.TN)(action, 160), OPEN],
});
const resolved = (campaign, event) => ({
    kind: 'row-cell',
    section: SECTION,
    match: [
        { column: 'Stage', equals: nameOf(campaign, event.stage) },
        { column: 'Result', equals: OPEN },
    ],
    column: 'Result',
    to: 'RESOLVED',
});
/** Rows of the failure log: one for each failure, completed when the stage passes. */
const logEdits = (campaign, ticked, at) => ticked.events.flatMap((event, i) => {
    if (event.type === 'attempt-failed')
        return [row(campaign, event, actionAfter(ticked.events, i), at)];
    const before = campaign.state.stages[event.stage];
    return event.type === 'stage-done' && (before?.failures.length ?? 0) > 0 ? [resolved(campaign, event)] : [];
});

;// CONCATENATED MODULE: ./build/src/shell/edits.js


const edits_DAY = 86_400;
/** Once a day the file says that somebody still looks; otherwise only a change is worth a commit. */
const heartbeatDue = (campaign, at) => {
    const last = Date.parse(campaign.state.lastTick ?? '');
    return Number.isNaN(last) || Date.parse(at) - last >= edits_DAY * 1000;
};
/** What this tick changes in the campaign's document; empty: nothing, and then nothing is written at all. */
const changesOf = (campaign, ticked, at) => {
    const edits = [...editsFor(campaign.spec, campaign.state, ticked.state), ...logEdits(campaign, ticked, at)];
    if (edits.length === 0 && !(heartbeatDue(campaign, at) && campaign.state.status !== 'done'))
        return [];
    return [...edits, { kind: 'scalar', path: ['last_tick'], to: at }];
};

;// CONCATENATED MODULE: ./build/src/shell/message.js



const SUBJECT_LENGTH = 100;
const brief = ({ campaign, events }) => {
    const words = events.map(tellShort).filter((text) => text !== '');
    return `${campaign}: ${words.length > 0 ? words.join(', ') : 'looked'}`;
};
const cut = (text) => (0,inert/* oneLine */.TN)(text, SUBJECT_LENGTH);
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
    const who = names.length <= 3 ? names.join(', ') : `${names.length} campaigns`;
    return cut(counts.length > 0 ? `${who}: ${counts.join(', ')}` : who);
};
const trailersOf = ({ campaign, before, after, events }) => {
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
            ];
        }),
    ];
};
/**
 * The commit's message: subject, what happened in sentences, trailers.
 * @param run names this run (a URL or a random id), so that a lost answer can be recognised as our own commit
 */
const messageOf = (told, run) => {
    const body = told.flatMap(({ campaign, events }) => events.map((event) => `- ${campaign}: ${(0,inert/* oneLine */.TN)(tell(event), 400)}`));
    const trailers = [...told.flatMap(trailersOf), `Run: ${run}`];
    return [subjectOf(told), '', ...(body.length > 0 ? [...body, ''] : []), ...trailers, ''].join('\n');
};

;// CONCATENATED MODULE: ./build/src/shell/record.js





/** How often a head that keeps moving is followed within one run. */
const MAX_TRIES = 6;
const encode = (text) => new TextEncoder().encode(text);
const rewritten = (text, { campaign, edits }) => {
    const { text: after, conflicts } = apply_applyEdits(text, edits);
    const problems = conflicts.map((edit) => ({
        code: 'EDITED_MEANWHILE',
        severity: 'warning',
        file: campaign.file,
        line: 1,
        column: 1,
        message: `${describe(edit)} was edited while this run was at work; the edit stands, ours is dropped`,
    }));
    return { change: after === text ? undefined : { path: campaign.file, content: encode(after) }, problems };
};
const describe = (edit) => {
    if (edit.kind === 'cell')
        return `cell ${edit.column} of stage ${edit.stage}`;
    return 'path' in edit ? `\`${edit.path.join('.')}\`` : edit.kind;
};
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
        if (new TextDecoder().decode(contents[i]) === before)
            return { path, content: encode(after) };
        throw new ports_error/* PortError */.B('REFUSED', `${path} was edited while a remedy was about to edit it`, { hint: 'nothing was written; the next run looks at the new text' });
    });
};
/** Writes one commit for all campaigns that changed; follows a head that moved, and never overwrites a person's edit. */
const record = async (store, parent, progress, now, run) => {
    const edited = progress
        .map(({ campaign, ticked }) => {
        const told = { campaign: campaign.spec.campaign, before: campaign.state, after: ticked.state, events: ticked.events };
        return { campaign, told, edits: changesOf(campaign, ticked, (0,core_state/* isoOf */.dF)(now)) };
    })
        .filter(({ edits }) => edits.length > 0);
    if (edited.length === 0)
        return { problems: [] };
    const message = messageOf(edited.map(({ told }) => told), run);
    const inputs = inputEdits(edited);
    let base = parent;
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
        const texts = await textsAt(store, base, edited);
        const results = edited.flatMap((each, i) => (texts[i] === undefined ? [] : [rewritten(texts[i], each)]));
        const changes = results.flatMap(({ change }) => (change ? [change] : []));
        const problems = results.flatMap((result) => result.problems);
        changes.push(...(await inputChanges(store, base, inputs)));
        if (changes.length === 0)
            return { problems };
        const committed = await store.commit(base, message, changes);
        if (committed.kind === 'committed')
            return { sha: committed.sha, problems };
        base = committed.head;
    }
    throw new Error(`the branch moved ${MAX_TRIES} times while one commit was being made`);
};

// EXTERNAL MODULE: ./build/src/shell/report.js
var report = __webpack_require__(2604);
;// CONCATENATED MODULE: ./build/src/shell/run.js










/** A run with instant stages makes a commit for each; more than this many is somebody's loop. */
const MAX_ROUNDS = 40;
const foundUnrecorded = ({ ticked }) => ticked.events.some((event) => event.type === 'attempt-submitted' && event.adopted);
const isSubmission = (effect) => effect.type === 'submit';
const permissionOf = (around, options, journal) => {
    let refused;
    let checked = false;
    return {
        mayAct: options.mode === 'tick',
        mayRun: options.mode === 'tick',
        why: (_campaign, effect, all) => {
            if (refused !== undefined)
                return `nothing is started, because its record could not be written: ${refused}`;
            if (!isSubmission(effect))
                return undefined;
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
                refused = error instanceof Error ? error.message : String(error);
                journal.failed = refused;
            });
        },
    };
};
const note = (journal, all) => {
    for (const progress of all) {
        const events = progress.ticked.events.map((event) => ({ text: tell(event), event }));
        const before = journal.told.get(progress.campaign.file)?.events ?? [];
        journal.told.set(progress.campaign.file, { progress, events: [...before, ...events] });
        const { sight, campaign, bug } = progress;
        if (sight.kind === 'unobserved' && campaign.backend && sight.code !== 'NOT_ASKED')
            journal.troubles.set(campaign.backend.name, sight.why);
        if (bug !== undefined) {
            const message = `a fault of Escapement itself, in this campaign only: ${bug.split('\n')[0]}`;
            addProblems(journal, [{ code: 'INTERNAL', severity: 'error', file: campaign.file, line: 1, column: 1, message, hint: 'please report it with the file' }]);
        }
    }
};
const addProblems = (journal, problems) => {
    for (const problem of problems)
        journal.problems.set(`${problem.code} ${problem.file} ${problem.line}:${problem.column} ${problem.message}`, problem);
};
/** Worth another round: something was submitted that may be over at once, or an input was edited that is to be deployed now. */
const goesOn = ({ campaign, ticked }) => ticked.mustRecord &&
    (campaign.backend?.kind === 'local' ||
        ticked.events.some((event) => event.type === 'stage-retried' && event.edits !== undefined) ||
        ticked.events.some((event) => event.type === 'attempt-submitted' && (event.adopted || isQuick(campaign, event.stage))));
const isQuick = (campaign, slug) => {
    const kind = campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind;
    return kind === 'command' || kind === 'deploy-script';
};
const round = async (around, options, journal) => {
    const sha = await around.store.head();
    journal.read ??= sha;
    const loaded = await (0,load/* load */.H)(around, sha);
    addProblems(journal, loaded.problems);
    const permission = permissionOf(around, options, journal);
    const sights = await observe(loaded.campaigns, options.mode === 'tick');
    const all = await decideAll(loaded.campaigns, sights, around.store, permission, options.now, permission.check);
    note(journal, all);
    if (options.mode === 'plan')
        return false;
    const recorded = await record(around.store, sha, all, options.now(), options.run);
    addProblems(journal, recorded.problems);
    // without commits (`--commit none`) the work tree was written on top of the same head
    if (recorded.sha !== undefined && recorded.sha !== sha)
        journal.commits.push(recorded.sha);
    return recorded.sha !== undefined && all.some(goesOn);
};
const reportOf = ({ campaign, ticked }, events, mode) => ({
    ...(0,report/* campaignReport */.nN)(campaign.spec, ticked.state),
    events,
    waiting: ticked.waiting,
    due: ticked.effects.flatMap(dueWords),
    ...(mode === 'plan' ? { preview: preview(campaign.knowledge, campaign.state) } : {}),
});
const finish = async (around, options, journal) => {
    const used = [...around.backends.values()].filter((backend) => backend.usage.commands > 0 || journal.troubles.has(backend.name));
    await Promise.all([...around.backends.values()].map((backend) => backend.close()));
    const told = [...journal.told.values()];
    const looks = told.map(({ progress }) => nextLook(progress.campaign.spec, progress.ticked.state, progress.ticked.waiting));
    return {
        version: 1,
        mode: options.mode,
        at: (0,core_state/* isoOf */.dF)(options.now()),
        read: journal.read ?? null,
        commit: journal.commits.at(-1) ?? null,
        commits: journal.commits,
        next_tick: (0,core_state/* isoOf */.dF)(options.now() + Math.min(IDLE, ...looks)),
        campaigns: told.map(({ progress, events }) => reportOf(progress, events, options.mode)),
        backends: used.map((backend) => (0,report/* usageReport */.yf)(backend.name, backend.usage, journal.troubles.get(backend.name) ?? null)),
        problems: [...journal.problems.values()],
        failed: journal.failed ?? null,
    };
};
/** One execution: read → observe → decide → act → record, again while instant stages move. Never throws for what the outside does. */
const run = async (around, options) => {
    const journal = { commits: [], told: new Map(), troubles: new Map(), problems: new Map(), submissions: 0 };
    const end = options.now() + options.seconds;
    try {
        for (let i = 0; i < (options.rounds ?? MAX_ROUNDS) && options.now() < end; i++)
            if (!(await round(around, options, journal)))
                break;
    }
    catch (error) {
        if (!(error instanceof ports_error/* PortError */.B))
            throw error;
        journal.failed = error.hint === undefined ? error.message : `${error.message}: ${error.hint}`;
    }
    return finish(around, options, journal);
};


/***/ }),

/***/ 2664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ campaignTable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);


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
const reason = ({ waiting, status, held }) => {
    const first = waiting[0];
    if (held)
        return 'held by a person';
    return first ? `${first.on === 'person' ? 'needs you: ' : ''}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.why, 120)}` : status === 'done' ? 'finished' : '';
};
const jobOf = (campaign) => campaign.stages.find(({ name }) => name === campaign.current_stage)?.job ?? '—';
/** Campaigns as a table for the terminal: one line each, stages as marks, then where it stands and why. */
const campaignTable = (report, colour) => {
    const rows = report.campaigns.map((campaign) => [
        campaign.campaign,
        stages(campaign, colour),
        campaign.status === 'done' ? '—' : campaign.current_stage,
        paint(STYLE[campaign.status], campaign.held ? 'held' : campaign.status, colour),
        jobOf(campaign),
        reason(campaign),
    ]);
    const all = [['CAMPAIGN', 'STAGES', 'CURRENT', 'STATUS', 'JOB', ''], ...rows];
    const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(row[i] ?? '').length)));
    return all.map((row, r) => paintHead(row.map((cell, i) => pad(cell, widths[i] ?? 0)).join('  ').trimEnd(), r, colour)).join('\n');
};
const paintHead = (line, row, colour) => (row === 0 ? paint('dim', line, colour) : line);


/***/ })

};
