export const id = 762;
export const ids = [762];
export const modules = {

/***/ 762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planOfPullRequest: () => (/* binding */ planOfPullRequest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/src/cli/setup.js
var setup = __webpack_require__(2437);
// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/core/preview.js
var preview = __webpack_require__(949);
// EXTERNAL MODULE: ./build/src/core/state.js
var core_state = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/shell/knowledge.js + 20 modules
var knowledge = __webpack_require__(4406);
;// CONCATENATED MODULE: ./build/src/shell/compare.js




/** Files that differ between two trees, in a fixed order. */
const filesChanged = (before, after) => {
    const old = new Map(before.map((file) => [file.path, `${file.mode} ${file.oid}`]));
    const now = new Set(after.map(({ path }) => path));
    const changes = [
        ...after.flatMap(({ path, mode, oid }) => {
            const was = old.get(path);
            return was === `${mode} ${oid}` ? [] : [{ path, how: was === undefined ? 'added' : 'changed' }];
        }),
        ...before.flatMap(({ path }) => (now.has(path) ? [] : [{ path, how: 'removed' }])),
    ];
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
};
const NONE = 'none';
/** Settings that differ, as `name before → after`. */
const differing = (before, after) => [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => (0,own/* own */.Z)(before, name) !== (0,own/* own */.Z)(after, name))
    .map((name) => `${name} ${(0,own/* own */.Z)(before, name) ?? NONE} → ${(0,own/* own */.Z)(after, name) ?? NONE}`);
const said = (before, after) => [
    ...(before.status === after.status ? [] : [`status ${before.status} → ${after.status}`]),
    ...(before.start === after.start ? [] : [`${before.start} → ${after.start}`]),
    ...differing(before.requests, after.requests),
    ...(before.entry === after.entry ? [] : [`may start when: ${before.entry || NONE} → ${after.entry || NONE}`]),
    ...(before.exit === after.exit ? [] : [`done when: ${before.exit || NONE} → ${after.exit || NONE}`]),
];
const previews = ({ knowledge, state, spec }) => new Map(spec.stages.map((stage) => [stage.slug, (0,preview/* stagePreview */.PE)(knowledge, state, stage)]));
const stageChanges = (before, after, changed) => {
    if (!before)
        return [];
    const [old, now] = [previews(before), previews(after)];
    const scripts = new Map(after.spec.stages.map(({ slug, work }) => [slug, work.kind === 'script' ? `${prefixOf(after)}${work.path}` : '']));
    const kept = [...now].flatMap(([slug, stage]) => {
        const was = old.get(slug);
        const { number, name } = stage;
        if (!was)
            return [{ number, name, how: 'added', what: [stage.start] }];
        const what = said(was, stage);
        if (changed.has(scripts.get(slug) ?? ''))
            what.push('its script changed');
        return what.length > 0 ? [{ number, name, how: 'changed', what }] : [];
    });
    const gone = [...old].flatMap(([slug, { number, name }]) => {
        const { job, status } = (0,core_state/* stageOf */.gV)(before.state, slug);
        const left = job === undefined || status === 'done' ? [] : [`job ${job} is left alone`];
        return now.has(slug) ? [] : [{ number, name, how: 'removed', what: left }];
    });
    return [...kept, ...gone];
};
const prefixOf = ({ spec }) => (spec.localDir === '' ? '' : `${spec.localDir}/`);
const folderOf = (file) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '');
const SHARED = (configPath) => [knowledge/* CATALOG */.W8, configPath];
/** Everything that a campaign is made of: its folder, what it deploys, and what its references and catalogs teach. */
const belongs = (campaign, path) => {
    const folders = [folderOf(campaign.file), prefixOf(campaign)].filter((folder) => folder !== '');
    // a campaign at the root deploys whatever stands there
    if (folders.length === 0)
        return !path.startsWith('.github/');
    return (folders.some((folder) => path.startsWith(folder)) || (0,knowledge/* catalogFiles */.tt)(campaign.spec).some((file) => file.path === path && path !== knowledge/* CATALOG */.W8));
};
/** What a change does to a campaign; undefined: nothing. @param before the same campaign in the base, if it was there and could be read */
const changeOf = (before, after, files, configPath) => {
    const own = files.filter(({ path }) => belongs(after, path) || (before !== undefined && belongs(before, path)));
    const shared = files.some(({ path }) => SHARED(configPath).includes(path));
    if (own.length === 0 && !shared)
        return undefined;
    const stages = stageChanges(before, after, new Set(own.map(({ path }) => path)));
    const added = own.some(({ path, how }) => path === after.file && how === 'added');
    return { how: added ? 'added' : own.length > 0 ? 'changed' : 'shared', files: own, stages };
};
/** Campaigns of the base that are none any more. @param known files that are campaigns still, readable or not */
const removedOf = (before, known) => before
    .filter(({ file }) => !known.has(file))
    .map(({ file, spec, state }) => ({
    campaign: spec.campaign,
    file,
    jobs: spec.stages.flatMap(({ slug, name }) => {
        const { job, status } = (0,core_state/* stageOf */.gV)(state, slug);
        return job === undefined || status === 'done' ? [] : [{ stage: name, job }];
    }),
}));

// EXTERNAL MODULE: ./build/src/shell/load.js + 3 modules
var load = __webpack_require__(8293);
// EXTERNAL MODULE: ./build/src/shell/run.js + 33 modules
var run = __webpack_require__(2096);
// EXTERNAL MODULE: ./build/src/wire.js
var wire = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/action/pull-request.js






/** The commits of both sides, as the event names them; nothing of the payload is trusted to be there. */
const sidesOf = async (event) => {
    try {
        const { pull_request: pull } = JSON.parse(await (0,promises_.readFile)(event ?? '', 'utf8'));
        const [base, head] = [pull?.base?.sha, pull?.head?.sha];
        return { ...(typeof base === 'string' ? { base } : {}), ...(typeof head === 'string' ? { head } : {}) };
    }
    catch {
        return {};
    }
};
const before = async (store, sha, { inputs, config }) => {
    const { around } = await (0,setup/* prepareOver */.AO)({ ...store, head: async () => sha }, { ...inputs, campaigns: [] }, config);
    const files = filesChanged(await store.files(sha), await store.files(await store.head()));
    return { sha, loaded: await (0,load.load)(around, sha), files };
};
/** By file: the campaigns that the change does something to. */
const changesIn = (campaigns, { loaded, files }, config) => {
    const old = new Map(loaded.campaigns.map((campaign) => [campaign.file, campaign]));
    return new Map(campaigns.flatMap((campaign) => {
        const change = changeOf(old.get(campaign.file), campaign, files, config);
        return change ? [[campaign.file, change]] : [];
    }));
};
/** A problem is this change's if it stands in a file that it touches, or in a campaign that it changes. */
const isOwn = (problem, changes, files) => changes.has(problem.file) || files.some(({ path }) => path === problem.file);
/**
 * What a pull request would do, without secrets and without asking any cluster: the campaigns that it changes against its base, or all of them
 * where the base is not in the checkout. Throws PortError.
 */
const planOfPullRequest = async (given) => {
    const { inputs, config } = given;
    const { store, base } = await (0,wire/* proposalOf */.cE)(inputs);
    const { around, problems } = await (0,setup/* prepareOver */.AO)(store, inputs, config);
    const report = await (0,run.run)(around, { mode: 'plan', now: setup/* clock */.pm, run: '', seconds: setup/* RUN_SECONDS */.qM });
    const all = [...problems, ...report.problems];
    const sha = await base(await sidesOf(given.event));
    if (sha === undefined)
        return { ...report, problems: all, compared: { base: null, untouched: 0, removed: [], elsewhere: 0 } };
    const then = await before(store, sha, given);
    const changes = changesIn((await (0,load.load)(around, await store.head())).campaigns, then, config);
    const campaigns = report.campaigns.flatMap((campaign) => {
        const change = changes.get(campaign.file);
        return change ? [{ ...campaign, change }] : [];
    });
    const own = all.filter((problem) => isOwn(problem, changes, then.files));
    return {
        ...report,
        campaigns,
        problems: own,
        compared: {
            base: sha,
            untouched: report.campaigns.length - campaigns.length,
            removed: removedOf(then.loaded.campaigns, new Set([...report.campaigns, ...all].map(({ file }) => file))),
            elsewhere: all.length - own.length,
        },
    };
};


/***/ })

};
