export const id = 4119;
export const ids = [4119];
export const modules = {

/***/ 6175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
const ROOM = 300;
/** What GitHub or the network said, as one short line without anything that a terminal obeys. */
const wordsOf = (raised) => {
    const { message = String(raised), errors } = raised;
    const words = errors ? errors.map((error) => error.message ?? error.type ?? '').join('; ') : message;
    return `GitHub: ${words
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, ROOM)}`;
};
/** Whether GitHub asks us to slow down: primary or secondary limit, told by status or in words. */
const isLimit = (raised) => {
    const { status, message = '', errors } = raised;
    if (errors?.some(({ type }) => type === 'RATE_LIMITED'))
        return true;
    return status === 429 || (status === 403 && /rate limit|abuse/i.test(message));
};
/** Whether the answer is a definite no, after which nothing was written. */
const isRefusal = (raised) => {
    const { status = 0, errors } = raised;
    return (status >= 400 && status < 500) || (errors?.some(({ type }) => type !== undefined) ?? false);
};


/***/ }),

/***/ 4119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubPlatform: () => (/* binding */ githubPlatform)
});

// EXTERNAL MODULE: ./build/src/adapters/github/forge-words.js
var forge_words = __webpack_require__(6175);
;// CONCATENATED MODULE: ./build/src/adapters/github/ask.js

/** Milliseconds. Nothing that is only told waits for longer, and none of it is asked twice in a run. */
const PATIENCE = 15_000;
/** For the parameters of a request. */
const once = () => ({
    request: { retries: 0, signal: AbortSignal.timeout(PATIENCE) },
});
/** `actions=read` as a workflow writes it; alternatives as GitHub lists them. */
const needsOf = ({ response }) => {
    const header = response?.headers?.['x-accepted-github-permissions'];
    return header === undefined || header === ''
        ? {}
        : { needs: header.replaceAll('=', ': ').replaceAll(/ *, */g, ', ').replaceAll(/ *; */g, ' or ') };
};
const refused = (raised) => {
    const { status = 0 } = raised;
    const why = (0,forge_words/* wordsOf */.Z9)(raised);
    // 410: issues that are switched off
    if (status === 404 || status === 410)
        return { kind: 'missing' };
    if (status >= 400 && status < 500 && !(0,forge_words/* isLimit */.S4)(raised))
        return { kind: 'refused', why, ...needsOf(raised) };
    return { kind: 'silent', why };
};
/** One call. Never throws. */
const ask = async ({ usage }, request, read) => {
    usage.calls += 1;
    try {
        return { kind: 'told', value: read((await request).data) };
    }
    catch (raised) {
        return refused(raised);
    }
};

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/src/adapters/github/examine.js


/** How the repository stands for this token. Never throws. */
const standing = async (asker) => {
    let scopes;
    const request = asker.api.request('GET /repos/{owner}/{repo}', { ...asker.at, ...once() }).then((answer) => {
        // only classic tokens of people have scopes
        const header = answer.headers['x-oauth-scopes'];
        scopes = typeof header === 'string' ? header.split(/[ ,]+/).filter((scope) => scope !== '') : undefined;
        return answer;
    });
    const repository = await ask(asker, request, (data) => ({
        isPublic: !data.private,
        archived: data.archived,
        hasIssues: data.has_issues,
        defaultBranch: data.default_branch,
        ...(data.permissions === undefined ? {} : { mayWrite: data.permissions.push }),
    }));
    return { repository, ...(scopes === undefined ? {} : { scopes }) };
};
const BYPASS = {
    always: 'may',
    exempt: 'may',
    pull_requests_only: 'may-not',
    never: 'may-not',
};
const askBypass = async (asker, ruleset) => {
    if (ruleset === undefined)
        return 'unknown';
    const request = asker.api.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { ...asker.at, ruleset_id: ruleset, ...once() });
    const told = await ask(asker, request, (data) => data.current_user_can_bypass);
    return (told.kind === 'told' ? (0,own/* own */.Z)(BYPASS, told.value ?? '') : undefined) ?? 'unknown';
};
const askRules = async (asker, branch) => {
    const request = asker.api.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...asker.at, branch, ...once() });
    const told = await ask(asker, request, (data) => data.map((rule) => ({ type: rule.type, ruleset: rule.ruleset_id })));
    if (told.kind !== 'told')
        return told;
    const bypasses = new Map();
    for (const { ruleset } of told.value)
        if (!bypasses.has(ruleset))
            bypasses.set(ruleset, await askBypass(asker, ruleset));
    return { kind: 'told', value: told.value.map(({ type, ruleset }) => ({ type, bypass: bypasses.get(ruleset) ?? 'unknown' })) };
};
const askProtection = (asker, branch) => ask(asker, asker.api.request('GET /repos/{owner}/{repo}/branches/{branch}/protection', { ...asker.at, branch, ...once() }), (data) => ({
    reviews: data.required_pull_request_reviews !== undefined,
    statusChecks: data.required_status_checks !== undefined,
    signatures: data.required_signatures?.enabled === true,
    restricted: data.restrictions !== undefined,
    locked: data.lock_branch?.enabled === true,
}));
const askBranch = async (asker, branch, ruled) => {
    const request = asker.api.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...asker.at, branch, ...once() });
    const told = await ask(asker, request, (data) => data.protected);
    if (told.kind !== 'told')
        return told;
    if (!told.value || ruled)
        return { kind: 'told', value: { name: branch, isProtected: told.value } };
    return { kind: 'told', value: { name: branch, isProtected: true, protection: await askProtection(asker, branch) } };
};
const askPatterns = (asker, environment) => ask(asker, asker.api.request('GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', {
    ...asker.at,
    environment_name: environment,
    ...once(),
}), (data) => data.branch_policies.flatMap(({ name, type }) => (name === undefined || type === 'tag' ? [] : [name])));
const askEnvironment = async (asker, environment) => {
    const asked = { ...asker.at, environment_name: environment, ...once() };
    const told = await ask(asker, asker.api.request('GET /repos/{owner}/{repo}/environments/{environment_name}', asked), (data) => data);
    if (told.kind !== 'told')
        return told;
    const { protection_rules: rules = [], deployment_branch_policy: policy } = told.value;
    const waits = rules.flatMap((rule) => ('wait_timer' in rule && rule.wait_timer !== undefined ? [rule.wait_timer] : []));
    const branches = !policy
        ? 'all'
        : policy.protected_branches
            ? 'protected'
            : await askPatterns(asker, environment);
    const reviewed = rules.some(({ type }) => type === 'required_reviewers');
    return { kind: 'told', value: { waitMinutes: Math.max(0, ...waits), reviewed, branches } };
};
/** Where names may stand. */
const placesOf = (kind, environments) => [
    `GET /repos/{owner}/{repo}/actions/${kind}`,
    `GET /repos/{owner}/{repo}/actions/organization-${kind}`,
    ...environments.map((name) => `GET /repos/{owner}/{repo}/environments/${encodeURIComponent(name)}/${kind}`),
];
/** Variables come thirty at most. */
const PAGE = { secrets: 100, variables: 30 };
const askNames = async (asker, kind, environments) => {
    const names = [];
    for (const [i, place] of placesOf(kind, environments).entries()) {
        const request = asker.api.request(place, { ...asker.at, per_page: PAGE[kind], ...once() });
        const told = await ask(asker, request, (data) => (data[kind] ?? []).map(({ name }) => name));
        if (told.kind === 'told')
            names.push(...told.value);
        // an account of a person has no organization, and an environment may not be there yet
        else if (i === 0 || told.kind !== 'missing')
            return told;
    }
    return { kind: 'told', value: names };
};
const NOT_ASKED = { kind: 'silent', why: 'not asked' };
const byName = async (names, one) => {
    const found = new Map();
    for (const name of new Set(names))
        found.set(name, await one(name));
    return found;
};
/** What else a check-up wants to know, read-only: some ten calls. Never throws. */
const examine = async (asker, { branch, workflows, environments, names }) => {
    const { api, at } = asker;
    const rules = await askRules(asker, branch);
    return {
        rules,
        branch: await askBranch(asker, branch, rules.kind === 'told' && rules.value.length > 0),
        issues: await ask(asker, api.request('GET /repos/{owner}/{repo}/issues', { ...at, per_page: 1, ...once() }), () => true),
        workflows: await byName(workflows, (workflow) => ask(asker, api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', { ...at, workflow_id: workflow, ...once() }), ({ state }) => ({ state }))),
        environments: await byName(environments, (name) => askEnvironment(asker, name)),
        secrets: names ? await askNames(asker, 'secrets', environments) : NOT_ASKED,
        variables: names ? await askNames(asker, 'variables', environments) : NOT_ASKED,
    };
};

;// CONCATENATED MODULE: ./build/src/adapters/github/platform.js


/** Runs that one call brings: GitHub's most. */
const platform_PAGE = 100;
const instant = (text) => Math.floor(Date.parse(text) / 1000);
const runOf = (told) => ({
    id: Number(told.id),
    event: told.event,
    created: instant(told.created_at),
    started: instant(told.run_started_at ?? told.created_at),
    ...(told.status === 'completed' ? { ended: instant(told.updated_at) } : {}),
    ...(told.conclusion === null ? {} : { conclusion: told.conclusion }),
    ...(told.head_commit === null ? {} : { commitAt: instant(told.head_commit.timestamp) }),
});
const after = (since) => ({ created: `>=${new Date(since * 1000).toISOString().slice(0, 19)}Z` });
const runs = (asker, workflow, since) => {
    const { api, at } = asker;
    const asked = { ...at, workflow_id: workflow, per_page: platform_PAGE, ...after(since), ...once() };
    return ask(asker, api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', asked), ({ workflow_runs, total_count }) => {
        const [newest] = workflow_runs;
        const list = workflow_runs.map(runOf).sort((a, b) => b.created - a.created);
        return { since, runs: list, total: total_count, ...(newest ? { isPublic: !newest.repository.private } : {}) };
    });
};
const countRuns = (asker, workflow, since) => {
    const asked = { ...asker.at, workflow_id: workflow, per_page: 1, ...after(since), ...once() };
    return ask(asker, asker.api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', asked), ({ total_count }) => total_count);
};
const lastScheduled = (asker, workflow) => {
    const asked = { ...asker.at, workflow_id: workflow, per_page: 1, event: 'schedule', ...once() };
    return ask(asker, asker.api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', asked), ({ workflow_runs }) => {
        const [newest] = workflow_runs;
        return newest && instant(newest.created_at);
    });
};
/** GitHub's Actions and settings, by REST. */
const githubPlatform = ({ api, owner, name }) => {
    const asker = { api, at: { owner, repo: name }, usage: { calls: 0 } };
    return {
        usage: asker.usage,
        runs: (workflow, since) => runs(asker, workflow, since),
        countRuns: (workflow, since) => countRuns(asker, workflow, since),
        lastScheduled: (workflow) => lastScheduled(asker, workflow),
        standing: () => standing(asker),
        examine: (questions) => examine(asker, questions),
    };
};


/***/ })

};
