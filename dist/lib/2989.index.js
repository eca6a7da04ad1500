export const id = 2989;
export const ids = [2989];
export const modules = {

/***/ 2113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   hJ: () => (/* binding */ bindingOf),
/* harmony export */   k8: () => (/* binding */ globOf),
/* harmony export */   nv: () => (/* binding */ unseen),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   vs: () => (/* binding */ bindHint)
/* harmony export */ });
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


/***/ }),

/***/ 4173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   ZS: () => (/* binding */ readPattern),
/* harmony export */   wK: () => (/* binding */ readValue)
/* harmony export */ });
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


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planDeployment)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2553);

// the manifest counts beside the bytes: an outdated entry would make the next change look like somebody's edit
const differs = (wanted, deployed, actual) => actual !== wanted.sha256 || deployed?.sha256 !== wanted.sha256 || deployed.mode !== wanted.mode;
/**
 * Compares git's files with the cluster's.
 * A path that a job made and git does not name is nobody's business here; a path that we deployed, or died while deploying, and git
 * dropped goes, but only if it is still what we put there.
 */
const planDeployment = (owner, wanted, seen) => {
    if (seen.owner !== undefined && seen.owner !== owner)
        return { kind: 'foreign', owner: seen.owner };
    const deployed = new Map(seen.deployed.map((entry) => [entry.path, entry]));
    const at = (path) => (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(seen.actual, path) ?? 'missing';
    const unsafe = wanted.filter(({ path }) => ['link', 'other'].includes(at(path))).map(({ path }) => path);
    if (unsafe.length > 0)
        return { kind: 'unsafe', paths: unsafe };
    // bytes that a half-finished deployment of ours put there are nobody's edit
    const ours = new Set([...seen.deployed, ...seen.intended].map(({ path, sha256 }) => `${sha256} ${path}`));
    const isOurs = (path) => ours.has(`${at(path)} ${path}`);
    const drift = wanted.filter(({ path, sha256 }) => ![sha256, 'missing'].includes(at(path)) && !isOurs(path)).map(({ path }) => path);
    if (drift.length > 0)
        return { kind: 'drift', paths: drift };
    const names = new Set(wanted.map(({ path }) => path));
    const uploads = wanted.filter((entry) => differs(entry, deployed.get(entry.path), at(entry.path))).map(({ path }) => path);
    const placed = new Set([...seen.deployed, ...seen.intended].map(({ path }) => path));
    const remove = [...placed].filter((path) => !names.has(path) && isOurs(path));
    if (uploads.length === 0 && remove.length === 0 && seen.owner === owner)
        return { kind: 'equal' };
    return { kind: 'due', uploads, remove, expect: Object.fromEntries([...uploads, ...remove].map((path) => [path, at(path)])) };
};


/***/ }),

/***/ 3000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ effectId)
/* harmony export */ });
/** Stable name of an effect, by which its outcome is found again. */
const effectId = (effect) => effect.type === 'submit' ? `submit ${effect.stage.slug}.${effect.attempt}` : JSON.stringify(effect);


/***/ }),

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ needId)
/* harmony export */ });
/** Stable name of a need, so that findings can be looked up and needs merged. */
const needId = (need) => JSON.stringify(need, Object.keys(need).sort());


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

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xr: () => (/* binding */ ledgerOf),
/* harmony export */   Y5: () => (/* binding */ happened),
/* harmony export */   Zw: () => (/* binding */ jobOf),
/* harmony export */   dQ: () => (/* binding */ due),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   l4: () => (/* binding */ waits),
/* harmony export */   mA: () => (/* binding */ lookups),
/* harmony export */   nv: () => (/* binding */ unseen),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3000);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(724);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8133);
/* harmony import */ var _outage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1870);




const nothing = { events: [], effects: [], waiting: [] };
const happened = (...events) => ({ ...nothing, events });
const due = (...effects) => ({ ...nothing, effects });
const waits = (context, waiting) => ({
    ...nothing,
    waiting: [{ stage: context.stage.name, ...waiting }],
});
/** The finding for a need, if anybody has looked yet. */
const findingOf = (context, need) => context.findings.get((0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .needId */ .Y)(need));
/** Gather effects for those needs that nobody has looked at yet. */
const lookups = (context, needs) => needs.filter((need) => !findingOf(context, need)).map((need) => ({ type: 'gather', need }));
const outcomeOf = (context, effect) => context.outcomes.get((0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .effectId */ .d)(effect));
/** What stands in the way of a stage whose backend could not be looked at; why it could not is told once, for the backend. */
const unseen = ({ sight, spec }, sequel = '') => {
    if (sight.kind === 'unobserved' && !(0,_outage_js__WEBPACK_IMPORTED_MODULE_2__/* .isOutage */ .u)(sight))
        return sight.why;
    return `\`${spec.backend}\` could not be looked at${sequel === '' ? '' : `; ${sequel}`}`;
};
/** The campaign's ledger, when the backend could be looked at. */
const ledgerOf = (context) => {
    if (context.sight.kind === 'unobserved')
        return { kind: 'unobserved', why: unseen(context) };
    return context.sight.ledgers.get(context.spec.campaign) ?? { kind: 'unobserved', why: 'its ledger was not read' };
};
/** A stage's job as the scheduler shows it. Ids come round again: one that bears the token of another stage is not meant. */
const jobOf = ({ sight, stage }, id) => {
    const job = sight.kind === 'seen' ? sight.jobs.get(id) : undefined;
    const named = (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parseToken */ .pI)(job?.token ?? '')?.stage;
    return named === undefined || named === stage.slug ? job : undefined;
};


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QR: () => (/* binding */ engineNeeds),
  S4: () => (/* binding */ judge),
  rm: () => (/* binding */ judgeBlind),
  Hw: () => (/* binding */ logsOf),
  f: () => (/* binding */ withEngine)
});

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

// EXTERNAL MODULE: ./build/src/core/evidence.js
var evidence = __webpack_require__(724);
// EXTERNAL MODULE: ./build/src/core/condition/checks/check.js
var check = __webpack_require__(2113);
// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
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
        return (0,check/* holds */.v9)(saw);
    return sum.truncated ? (0,check/* doubt */.B2)(`${saw}; the listing was too long to see all`) : (0,check/* fails */.c6)(saw);
};
const files = {
    needs: ({ glob }) => [filesNeed(glob)],
    judge: ({ glob, count }, _context, look) => {
        const sum = filesAt(look, [glob]);
        return 'unseen' in sum ? (0,check/* unseen */.nv)(sum.unseen) : counted(sum, sum.files, count, glob);
    },
};
/** Files that the stage made itself; elements of an array that were not repeated made theirs earlier. */
const madeByJob = (context, found) => {
    const since = (0,own/* own */.Z)(context.state.stages, context.stage.slug)?.elements === undefined ? context.job?.started : undefined;
    return since === undefined ? [...found] : found.filter((file) => file.modified >= since);
};
const kindGlobs = (extension, folder) => folder === undefined ? [`*.${extension}`, `*/*.${extension}`] : [`${folder}/*.${extension}`];
const globsOfKind = (context, predicate, extension) => {
    const bound = (0,check/* globOf */.k8)(context, extension, `${extension}s`) ?? (predicate.extensions.length === 1 ? (0,check/* globOf */.k8)(context, predicate.hint) : undefined);
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
        return (0,check/* unseen */.nv)(sum.unseen);
    const placed = predicate.folder !== undefined || globs.length === 1;
    const found = placed ? sum.files : ofThisStage(context, predicate, sum.files);
    const judged = counted(sum, found, predicate.count, `${extension} files${predicate.folder ? ` in ${predicate.folder}/` : ''}`);
    if (placed || judged.result !== 'fails')
        return judged;
    return sum.files.length < predicate.count
        ? judged
        : (0,check/* doubt */.B2)(`${judged.saw}, and ${(0,check/* plural */.LS)(sum.files.length - found.length, 'more file')} that may be another stage's`, (0,check/* bindHint */.vs)(context, `${extension}: "folder/*.${extension}"`));
};
const WEIGHT = { holds: 0, 'cannot-tell': 1, fails: 2 };
/** The worst of several, with everything that was seen. */
const worst = (all) => {
    const [first, ...rest] = [...all].sort((a, b) => WEIGHT[b.result] - WEIGHT[a.result]);
    if (!first)
        return (0,check/* doubt */.B2)('nothing to look at');
    return rest.length === 0 || first.result !== 'holds' ? first : { ...first, saw: all.map((one) => one.saw).join(', ') };
};
const filesOfKind = {
    needs: (predicate, context) => predicate.extensions.flatMap((extension) => globsOfKind(context, predicate, extension)).map(filesNeed),
    judge: (predicate, context, look) => worst(predicate.extensions.map((extension) => oneKind(context, predicate, extension, look))),
};
/** Globs of the stage's restart files: bound, else its checkpoint, else the engine's. */
const restartGlobs = (context) => {
    const bound = (0,check/* globOf */.k8)(context, 'restart', 'restarts', 'checkpoint') ?? context.stage.checkpoint;
    return bound === undefined ? (context.engine?.restart ?? []) : [bound];
};
const restart = {
    needs: (_predicate, context) => restartGlobs(context).map(filesNeed),
    judge: (_predicate, context, look) => {
        const globs = restartGlobs(context);
        if (globs.length === 0)
            return (0,check/* doubt */.B2)('nothing says which files are restarts', (0,check/* bindHint */.vs)(context, 'restart: "*.restart.*"'));
        const sum = filesAt(look, globs);
        if ('unseen' in sum)
            return (0,check/* unseen */.nv)(sum.unseen);
        const full = sum.files.filter((file) => file.size > 0);
        // a restart that an earlier attempt left behind says nothing about this one
        const fresh = madeByJob(context, full);
        const newest = fresh.toSorted((a, b) => b.modified - a.modified)[0];
        if (newest)
            return (0,check/* holds */.v9)(`${newest.path} written, ${newest.size} bytes`);
        const [stale] = full;
        if (stale)
            return (0,check/* fails */.c6)(`${stale.path} is from before the job began`);
        return (0,check/* fails */.c6)(sum.files[0] ? `${sum.files[0].path} is empty` : `no file matches ${globs.join(', ')}`);
    },
};

// EXTERNAL MODULE: ./build/src/core/deployment.js
var deployment = __webpack_require__(638);
// EXTERNAL MODULE: ./build/src/core/glob.js
var glob = __webpack_require__(379);
// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/src/core/text.js
var core_text = __webpack_require__(7422);
;// CONCATENATED MODULE: ./build/src/core/condition/checks/gates.js






const few = (paths) => paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '');
const deploymentNeed = ({ wanted }) => ({ kind: 'deployment', paths: wanted.map(({ path }) => path) });
const manifest = {
    needs: (_predicate, context) => [deploymentNeed(context)],
    judge: (_predicate, context, look) => {
        const seen = look(deploymentNeed(context));
        if (seen.kind === 'unobserved')
            return (0,check/* unseen */.nv)(seen.why);
        const plan = (0,deployment/* planDeployment */.H)(context.owner, context.wanted, seen);
        switch (plan.kind) {
            case 'equal':
                return (0,check/* holds */.v9)(`${(0,check/* plural */.LS)(context.wanted.length, 'file')} on the cluster as in git`);
            case 'due':
                return (0,check/* fails */.c6)(`not deployed yet: ${few([...plan.uploads, ...plan.remove])}`);
            case 'drift':
                return (0,check/* fails */.c6)(`changed on the cluster: ${few(plan.paths)}`);
            case 'unsafe':
                return (0,check/* fails */.c6)(`a link or special file stands at ${few(plan.paths)}`);
            case 'foreign':
                return (0,check/* fails */.c6)(`the folder belongs to ${plan.owner}`);
        }
    },
};
const SCALAR = /^([A-Za-z_][A-Za-z0-9_-]{0,63})[ \t]*:(.*)$/;
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
        return (0,check/* fails */.c6)(`its frontmatter has no \`${key}\``);
    const by = head.accepted_by;
    if (status === 'green')
        return (0,check/* holds */.v9)(`${key} green`);
    if (status === 'yellow' && by && !/^(?:null|~|none|\[\]|-)$/i.test(by))
        return (0,check/* holds */.v9)(`${key} yellow, accepted by ${by}`);
    return (0,check/* fails */.c6)(`${key} ${status}${status === 'yellow' ? ', not accepted by anybody' : ''}`);
};
const orchestrationGate = (head) => {
    const status = head.orchestration_status?.toLowerCase();
    if (!status)
        return (0,check/* fails */.c6)('its frontmatter has no `orchestration_status`');
    const saw = `orchestration_status ${status}, production_ready ${head.production_ready ?? 'not set'}`;
    return ['green', 'yellow'].includes(status) && isTrue(head.production_ready) ? (0,check/* holds */.v9)(saw) : (0,check/* fails */.c6)(saw);
};
const gateOf = (file, wanted, head) => {
    if (wanted === 'exists')
        return (0,check/* holds */.v9)('it is there');
    if (wanted === 'production-ready') {
        const saw = `production_ready ${head.production_ready ?? 'not set'}`;
        return isTrue(head.production_ready) ? (0,check/* holds */.v9)(saw) : (0,check/* fails */.c6)(saw);
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
            return (0,check/* unseen */.nv)(seen.why);
        if (seen.text === undefined)
            return (0,check/* fails */.c6)(`${need.path} is not in the repository`);
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
    return /[.*?/]/.test(what) && one.files.length > 0 && one.files.every((file) => (0,glob/* matchesGlob */.k)(file, what));
};
const isBelow = (folder, above) => `${(0,core_text/* withoutEnd */.M)(folder.replace(/^\.\//, ''), '/')}/`.startsWith(`${above}/`);
/** Whether an entry takes its files where the words say: `results` also names the folders in it. */
const goesTo = ({ to }, folder) => folder === undefined || ((0,target/* targetFrom */.CA)(to).kind === 'artifact' ? folder === 'artifact' : isBelow(to, folder));
const whereTo = ({ to }) => {
    const { kind } = (0,target/* targetFrom */.CA)(to);
    return kind === 'repository' ? 'here' : kind === 'artifact' ? 'in an artifact' : `in ${to}`;
};
const synced = {
    needs: () => [],
    judge: ({ what, folder }, context) => {
        const pattern = what === 'restart' ? 'npt_equil.restart.*' : /^[a-z0-9]{2,6}$/.test(what) ? `*.${what}` : what;
        const target = folder === 'artifact' ? folder : `${folder ?? 'results'}/`;
        const line = `add to \`stages.${context.stage.name}\`: \`sync: {"${pattern}": ${target}}\``;
        if (Object.keys(context.stage.sync).length === 0)
            return (0,check/* doubt */.B2)('the stage names nothing to copy', line);
        if (!context.synced)
            return (0,check/* unseen */.nv)('nobody has looked at the copies yet');
        const about = context.synced.filter((one) => relates(one, what, context));
        const [first] = about;
        if (!first)
            return (0,check/* doubt */.B2)(`no entry of \`sync\` is about ${what}`, line);
        const related = about.filter((one) => goesTo(one, folder));
        if (related.length === 0)
            return (0,check/* doubt */.B2)(`\`sync\` takes ${first.from} to ${first.to}, not to ${folder}`, 'write the place in both alike');
        const files = related.flatMap((one) => one.files);
        const open = related.find((one) => !one.complete);
        if (open)
            return (0,check/* fails */.c6)(`${open.from}: ${open.why ?? 'not all files are here'}`);
        return files.length > 0
            ? (0,check/* holds */.v9)(`${(0,check/* plural */.LS)(files.length, 'file')} ${[...new Set(related.map(whereTo))].join(' and ')}, hashes equal: ${few(files)}`)
            : (0,check/* fails */.c6)(`nothing matches ${related.map((one) => one.from).join(', ')}`);
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
const statusOf = (context, stage) => (0,own/* own */.Z)(context.state.stages, stage.slug)?.status ?? 'pending';
const stageDone = {
    needs: () => [],
    judge: ({ stage: word }, context) => {
        const stage = stageNamed(context.spec.stages, word);
        const names = context.spec.stages.map((s) => `${s.number} (${s.name})`).join(', ');
        if (!stage)
            return (0,check/* doubt */.B2)(`no stage is called \`${word}\``, `the stages are ${names}`);
        const status = statusOf(context, stage);
        const saw = `stage ${stage.number} (${stage.name}) is ${status}`;
        return status === 'done' ? (0,check/* holds */.v9)(saw) : (0,check/* fails */.c6)(saw);
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
        return (0,check/* unseen */.nv)(`${(0,check/* plural */.LS)(open.length, 'element')} of job ${job.id} not ended`);
    const bad = elements.filter((one) => !passed(one.state, one.exit, code));
    const [first] = bad;
    if (!first)
        return (0,check/* holds */.v9)(`job ${job.id}: all ${(0,check/* plural */.LS)(elements.length, 'element')} ended with exit ${code}`);
    return (0,check/* fails */.c6)(`job ${job.id}: ${bad.length} of ${(0,check/* plural */.LS)(elements.length, 'element')} failed, element ${first.index} ${shown(first.state, first.exit)}`);
};
const jobJudged = (job, code) => {
    if (!job)
        return (0,check/* unseen */.nv)('no job of this stage has ended');
    if (job.phase !== 'ended')
        return (0,check/* unseen */.nv)(`job ${job.id} is ${job.phase} (${job.state})`);
    if (job.elements && job.elements.length > 0)
        return elementsJudged(job, job.elements, code);
    const saw = `job ${job.id} ${shown(job.state, job.exit)}`;
    return passed(job.state, job.exit, code) ? (0,check/* holds */.v9)(saw) : (0,check/* fails */.c6)(saw);
};
const exitCode = {
    needs: () => [],
    judge: ({ code, of }, context) => {
        const other = of === undefined ? undefined : stageNamed(context.spec.stages, of);
        if (other && other.slug !== context.stage.slug) {
            return (0,check/* doubt */.B2)(`the exit status of stage ${other.name} is no longer known`, `write \`stage ${other.number} done\``);
        }
        return jobJudged(context.job, code);
    },
};
const command = {
    needs: ({ command: words }, { stage }) => [{ kind: 'run', command: words, timeout: stage.timeout }],
    judge: ({ command: words, code }, { stage }, look) => {
        const seen = look({ kind: 'run', command: words, timeout: stage.timeout });
        if (seen.kind === 'unobserved')
            return (0,check/* unseen */.nv)(seen.why);
        if (seen.code === code)
            return (0,check/* holds */.v9)(`exit ${code}`);
        const last = seen.output.trimEnd().split('\n').at(-1)?.slice(0, 200) ?? '';
        return (0,check/* fails */.c6)(`exit ${seen.code}, not ${code}${last ? `: ${last}` : ''}`);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/json.js


/** Larger files are not read: keys are looked for in summaries, not in data. */
const BYTES = 256 * 1024;
const placeOf = ({ glob, key, named }, context) => {
    const asked = key === undefined ? {} : { key };
    if (named === undefined)
        return { globs: [glob], certain: true, ...asked };
    const binding = (0,check/* bindingOf */.hJ)(context, named, `${named} json`, 'json');
    if (binding?.kind === 'glob')
        return { globs: [binding.glob], certain: true, ...asked };
    if (binding)
        return { globs: [binding.file], certain: true, ...(binding.key === undefined ? asked : { key: binding.key }) };
    return { globs: [glob, `*/${glob}`], certain: false, ...asked };
};
const headNeed = (glob) => ({ kind: 'head', glob, bytes: BYTES });
const isObject = (value) => typeof value === 'object' && value !== null;
const json_own = (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);
const at = (value, key) => json_own(value, key) ?? key.split('.').reduce(json_own, value);
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
        return (0,check/* doubt */.B2)(`${file} is larger than ${BYTES / 1024} KiB: its keys were not read`);
    const json = parsed(seen.text);
    if (!json)
        return (0,check/* fails */.c6)(`${file} is not JSON`);
    const names = key === 'provenance' ? STAMPS : [key];
    return names.some((name) => filled(at(json.value, name))) ? (0,check/* holds */.v9)(`${file} has \`${key}\``) : (0,check/* fails */.c6)(`${file} has no \`${key}\``);
};
const hint = (context, { named }) => (0,check/* bindHint */.vs)(context, `${named ?? 'json'}: results/analysis.json`);
const absent = (predicate, place, context) => {
    const saw = `no file matches ${place.globs.join(', ')}`;
    return place.certain ? (0,check/* fails */.c6)(saw) : (0,check/* doubt */.B2)(saw, hint(context, predicate));
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
            return (0,check/* unseen */.nv)(sum.unseen);
        // by convention alone any JSON of an earlier stage would do: only what this stage made counts
        const found = place.certain ? sum.files : madeByJob(context, sum.files);
        const [first] = found;
        if (!first)
            return absent(predicate, place, context);
        if (place.key === undefined)
            return (0,check/* holds */.v9)(`${first.path} is there`);
        for (const glob of place.globs) {
            const seen = look(headNeed(glob));
            if (seen.kind === 'unobserved')
                return (0,check/* unseen */.nv)(seen.why);
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
const missing = (context, file) => (0,check/* doubt */.B2)(`no log found (${file ?? (context.logs.join(', ') || 'none named')})`, file ? undefined : `add \`logs: [logs/%x_%j.out]\` to \`stages.${context.stage.name}\``);
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
            return (0,check/* unseen */.nv)(found.unseen);
        if (found.hit !== undefined)
            return (0,check/* fails */.c6)(found.hit);
        return found.files === 0 ? missing(context, file) : (0,check/* holds */.v9)(`no ${word} in ${found.files === 1 ? 'the log' : `${found.files} logs`}`);
    },
};
const logHas = {
    needs: ({ word, file }, context) => (placed(context, file) ? [wordsNeed(context, word, file)] : []),
    judge: ({ word, file }, context, look) => {
        if (!placed(context, file))
            return missing(context, file);
        const found = search(look, [wordsNeed(context, word, file)]);
        if ('unseen' in found)
            return (0,check/* unseen */.nv)(found.unseen);
        if (found.hit !== undefined)
            return (0,check/* holds */.v9)(found.hit);
        return found.files === 0 ? missing(context, file) : (0,check/* fails */.c6)(`no ${word} in the log`);
    },
};

// EXTERNAL MODULE: ./build/src/core/condition/checks/reading.js
var reading = __webpack_require__(4173);
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
        const binding = (0,check/* bindingOf */.hJ)(context, unit);
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
    const femtoseconds = step === undefined ? undefined : (0,reading/* readValue */.wK)(step, logs, search);
    return femtoseconds === undefined ? undefined : amount * femtoseconds * PICOSECONDS.fs;
};
const engineTime = (context, sources, search, file) => {
    const engine = context.engine;
    if (!engine)
        return undefined;
    const all = sources.map((source) => source.text).join('\n');
    for (const one of engine.progress) {
        const pattern = patternFor(one, file);
        const amount = pattern === undefined ? undefined : (0,reading/* readValue */.wK)(pattern, all, search);
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
    const amount = bound.binding.pattern === undefined || !source ? undefined : (0,reading/* readPattern */.ZS)(bound.binding.pattern, source.text, search);
    return amount === undefined ? undefined : amount * PICOSECONDS[bound.unit];
};
// nine digits: `100 ns of 100 ns` for one step too few would puzzle its reader
const digits = (value) => String(Number(value.toPrecision(9)));
const trajectory_shown = (picoseconds) => (picoseconds >= 1000 ? `${digits(picoseconds / 1000)} ns` : `${digits(picoseconds)} ps`);
const judged = (reached, wanted) => {
    const saw = `${trajectory_shown(reached)} of ${trajectory_shown(wanted)}`;
    // steps times step length is not exact in binary
    return reached >= wanted * (1 - 1e-9) ? (0,check/* holds */.v9)(saw) : (0,check/* fails */.c6)(saw);
};
const trajectory_hint = (context) => (0,check/* bindHint */.vs)(context, 'ns: {file: prod.log, pattern: "Time: ([0-9.]+)"}');
const missingFile = (predicate, look) => {
    if (predicate.file === undefined)
        return undefined;
    const seen = filesAt(look, [predicate.file]);
    if ('unseen' in seen)
        return (0,check/* unseen */.nv)(seen.unseen);
    return seen.files.length === 0 ? (0,check/* fails */.c6)(`${predicate.file} is not there`) : undefined;
};
const trajectory = {
    needs: ({ file }, context) => {
        if (!boundTime(context) && !context.engine)
            return [];
        return [...(file === undefined ? [] : [filesNeed(file)]), ...textNeeds(textGlobs(context, file))];
    },
    judge: (predicate, context, look, search) => {
        if (!boundTime(context) && !context.engine)
            return (0,check/* doubt */.B2)('nothing says where the simulated time is to be read', trajectory_hint(context));
        const absent = missingFile(predicate, look);
        if (absent)
            return absent;
        const sources = sourcesAt(look, textGlobs(context, predicate.file));
        if ('unseen' in sources)
            return (0,check/* unseen */.nv)(sources.unseen);
        try {
            const reached = timeIn(context, sources, search, predicate.file);
            if (reached !== undefined)
                return judged(reached, predicate.picoseconds);
        }
        catch (error) {
            return (0,check/* doubt */.B2)(`the pattern of the simulated time cannot be used: ${error instanceof Error ? error.message : String(error)}`);
        }
        return (0,check/* doubt */.B2)(`no file shows the simulated time (${sources.map((s) => s.file).join(', ') || 'no log found'})`, trajectory_hint(context));
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
    const binding = (0,check/* bindingOf */.hJ)(context, ...((0,own/* own */.Z)(ALIASES, name) ?? [name]));
    return binding?.kind === 'value' ? binding : undefined;
};
/** The engine's own way to find the value: by name, or its step counter. */
const defaultOf = (context, name) => (0,own/* own */.Z)(context.engine?.values, name) ??
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
        return `target ${(0,check/* figure */.vP)(target)} ± ${(0,check/* figure */.vP)(within.amount)}${within.kind === 'percent' ? ' %' : ''}`;
    const [above, below] = exclusive ? ['>', '<'] : ['≥', '≤'];
    return [min === undefined ? '' : `${above} ${(0,check/* figure */.vP)(min)}`, max === undefined ? '' : `${below} ${(0,check/* figure */.vP)(max)}`]
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
        const step = (at, name) => typeof at === 'object' && at !== null ? (0,own/* own */.Z)(at, name) : undefined;
        return key.split('.').reduce(step, JSON.parse(text));
    }
    catch {
        return undefined;
    }
};
const readBound = (bound, source, search, fallback) => {
    if (bound.key !== undefined) {
        const found = keyOf(source.text, bound.key);
        return typeof found === 'number' ? found : (0,reading/* numberIn */.Po)(typeof found === 'string' ? found : undefined);
    }
    if (bound.pattern !== undefined)
        return (0,reading/* readPattern */.ZS)(bound.pattern, source.text, search);
    return (0,reading/* numberIn */.Po)(source.text) ?? (fallback === undefined ? undefined : (0,reading/* readValue */.wK)(fallback, source.text, search));
};
/** First source that shows the value. A pattern that the engine refuses comes back as its complaint. */
const found = (name, context, sources, search) => {
    const [bound, fallback] = [boundOf(context, name), defaultOf(context, name)];
    try {
        for (const source of sources) {
            const value = bound ? readBound(bound, source, search, fallback) : fallback && (0,reading/* readValue */.wK)(fallback, source.text, search);
            if (typeof value === 'number')
                return { value, file: source.file };
        }
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
};
const lineFor = (context, { name }) => (0,check/* bindHint */.vs)(context, `${name}: {file: ${context.stage.slug}.log, pattern: "${name}[ :=]+([-0-9.eE+]+)", target: …, within: 5%}`);
const value_judged = (predicate, wanted, value) => {
    const saw = `${predicate.name} ${(0,check/* figure */.vP)(value)}, ${shownWanted(wanted)}${predicate.unit ? ` ${predicate.unit}` : ''}`;
    return fits(value, wanted) ? (0,check/* holds */.v9)(saw) : (0,check/* fails */.c6)(saw);
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
            return (0,check/* doubt */.B2)(`nothing says what ${name} is to be`, lineFor(context, predicate));
        if (!bound && defaultOf(context, name) === undefined)
            return (0,check/* doubt */.B2)(`nothing says where ${name} is to be read`, lineFor(context, predicate));
        const globs = globsOf(context, bound);
        const sources = sourcesAt(look, globs);
        if ('unseen' in sources)
            return (0,check/* unseen */.nv)(sources.unseen);
        if (sources.length === 0)
            return (0,check/* doubt */.B2)(`no file to read ${name} from (${globs.join(', ') || 'no log named'})`, lineFor(context, predicate));
        const seen = found(name, context, sources, search);
        if (typeof seen === 'string')
            return (0,check/* doubt */.B2)(`the pattern of ${name} cannot be used: ${seen}`);
        if (!seen)
            return (0,check/* doubt */.B2)(`${sources.map((s) => s.file).join(', ')} shows no ${name}`, lineFor(context, predicate));
        return value_judged(predicate, wanted, seen.value);
    },
};

;// CONCATENATED MODULE: ./build/src/core/condition/checks/table.js








/** Every kind of predicate and how it is checked. */
const CHECKS = {
    always: { needs: () => [], judge: () => (0,check/* holds */.v9)('always') },
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
        judge: () => (0,check/* doubt */.B2)('these words are not understood', 'a person can confirm them, or write one of the phrases of the documentation'),
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
    const binding = word === undefined ? undefined : (0,check/* bindingOf */.hJ)(context, word);
    if (word === undefined || !binding)
        return predicate;
    return binding.kind === 'glob' ? { kind: 'files', glob: binding.glob, count: 1 } : { kind: 'value', name: word.toLowerCase() };
};
const plain = (text) => text.replace(/\s+/g, ' ').trim();
/** Who took these very words as given, in the stage's own entry of the file. */
const acceptedBy = (clause, context) => (0,own/* own */.Z)(context.state.stages, context.stage.slug)?.accepted.find((one) => plain(one.predicate) === plain(clause.text));

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
    const finding = findings.get((0,evidence/* needId */.Y)(need)) ?? { kind: 'unobserved', why: 'nobody has looked yet' };
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

// EXTERNAL MODULE: ./build/src/core/rules/context.js
var rules_context = __webpack_require__(6622);
;// CONCATENATED MODULE: ./build/src/core/rules/judge.js





/** Where this attempt's logs are: what the file or the script says, with the job's own numbers filled in. */
const logsOf = (context, job) => {
    const options = (0,own/* own */.Z)(context.directives, context.stage.slug)?.options ?? {};
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
    ...(context.synced ? { synced: context.synced } : {}),
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
        const finding = (0,rules_context/* findingOf */.hD)(context, need);
        return finding?.kind === 'text' ? [finding.text] : [];
    });
    const engine = texts.map(context.recognise).find((found) => found !== undefined);
    return engine ? { ...context, engine } : context;
};
/** Evaluates the clauses on what was seen; asks for what is missing first. */
const judge = (context, clauses, job) => {
    const heads = (0,rules_context/* lookups */.mA)(context, engineNeeds(context, job));
    if (heads.length > 0)
        return { result: 'look', verdicts: [], lookups: heads };
    const inner = conditionContext(withEngine(context, job), job);
    const missing = (0,rules_context/* lookups */.mA)(context, clauses.flatMap((clause) => needsOf(clause, inner)));
    if (missing.length > 0)
        return { result: 'look', verdicts: [], lookups: missing };
    const verdicts = clauses.map((clause) => evaluate(clause, inner, context.findings, context.search));
    const has = (result) => verdicts.some((v) => v.result === result);
    return { result: has('fails') ? 'fails' : has('cannot-tell') ? 'cannot-tell' : 'holds', verdicts, lookups: [] };
};


/***/ })

};
