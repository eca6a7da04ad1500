export const id = 7210;
export const ids = [7210];
export const modules = {

/***/ 7210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubStore: () => (/* binding */ githubStore)
});

// UNUSED EXPORTS: sameMessage

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/src/core/text.js
var core_text = __webpack_require__(7422);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/src/adapters/github/store-failure.js

const ROOM = 2000;
const RULE = 'let an App token that may bypass the rule write (`github-token`), or keep the campaigns on a branch without the rule';
const RIGHT = 'give the token `contents: write`';
const WORKFLOW = 'GITHUB_TOKEN can never change files in .github/workflows; keep campaigns elsewhere';
const WAIT = 'GitHub limits how much a token may ask; the next run goes on';
const cleaned = (text) => text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(': ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, ROOM);
const RULES = /rule violations|GH013|GH006|protected branch|Changes must be made through a pull request|required status check/i;
const STALE = /expected branch to point to|not a fast forward|reference cannot be updated|is at [0-9a-f]{40} but expected/i;
/** The way out for a refusal, from GitHub's words. */
const hintFor = (words) => {
    if (RULES.test(words))
        return RULE;
    return /without `?workflows`? permission/i.test(words) ? WORKFLOW : RIGHT;
};
const ofGraphql = (types, words) => {
    if (types.includes('STALE_DATA') || STALE.test(words))
        return { kind: 'stale' };
    if (types.includes('RATE_LIMITED'))
        return { kind: 'refused', error: new ports_error/* PortError */.B('LIMIT', words, { hint: WAIT }) };
    // without a type it is GitHub's own trouble, and says nothing about what was done
    if (types.length === 0 && !RULES.test(words))
        return { kind: 'silent', error: new ports_error/* PortError */.B('UNREACHABLE', `GitHub: ${words}`) };
    return { kind: 'refused', error: new ports_error/* PortError */.B('REFUSED', `GitHub refused the commit: ${words}`, { hint: hintFor(words) }) };
};
/** Reads what octokit threw for a write. */
const failureOf = (raised) => {
    const { status = 0, message = '', errors } = raised;
    // a GraphQL answer carries no status of its own
    if (errors && status < 400) {
        const types = errors.flatMap((error) => error.type ?? []);
        return ofGraphql(types, cleaned(errors.map((error) => error.message ?? '').join('; ')));
    }
    const words = cleaned(message);
    if (STALE.test(words) || status === 409)
        return { kind: 'stale' };
    if (status === 429 || (status === 403 && /rate limit/i.test(words))) {
        return { kind: 'refused', error: new ports_error/* PortError */.B('LIMIT', words, { cause: raised, hint: WAIT }) };
    }
    if (status >= 400 && status < 500) {
        const error = new ports_error/* PortError */.B('REFUSED', `GitHub refused the commit (${status}): ${words}`, { cause: raised, hint: hintFor(words) });
        return { kind: 'refused', error };
    }
    return { kind: 'silent', error: new ports_error/* PortError */.B('UNREACHABLE', `GitHub did not answer the commit: ${words}`, { cause: raised }) };
};

// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/src/core/platform/rules.js
var platform_rules = __webpack_require__(6050);
;// CONCATENATED MODULE: ./build/src/adapters/github/store-rules.js



/** What the API tells; undefined when it does not tell this token. */
const told = async (asked) => asked.then(({ data }) => data, () => undefined);
const mayBypass = async (at, ruleset) => {
    if (ruleset === undefined)
        return true;
    const asked = at.api.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { owner: at.owner, repo: at.name, ruleset_id: ruleset });
    const bypass = (await told(asked))?.current_user_can_bypass;
    // what is not known is found out by the commit itself
    return bypass !== 'never' && bypass !== 'pull_requests_only';
};
/** Throws PortError REFUSED when a ruleset is known to forbid our commits: a push's dry run does not tell. One call, and one for each closing ruleset. */
const askRules = async (at) => {
    const asked = at.api.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { owner: at.owner, repo: at.name, branch: at.branch });
    const rules = (await told(asked)) ?? [];
    for (const rule of rules) {
        const says = (0,own/* own */.Z)(platform_rules/* CLOSING */.q, rule.type);
        if (says === undefined || (await mayBypass(at, rule.ruleset_id)))
            continue;
        throw new ports_error/* PortError */.B('REFUSED', `a ruleset of ${at.owner}/${at.name} closes \`${at.branch}\` (${rule.type}): ${says}`, {
            hint: 'let an App token that may bypass the ruleset write (`github-token`), or keep the campaigns on a branch without the rule',
        });
    }
};

;// CONCATENATED MODULE: ./build/src/adapters/github/store-write.js
const DOCUMENT = `mutation createCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const base64 = (content) => Buffer.from(content).toString('base64');
/** A commit message as the API wants it: first line, and what follows the blank line. */
const splitMessage = (message) => {
    const [headline = '', ...rest] = message.trim().split('\n');
    const body = rest.join('\n').trim();
    return body === '' ? { headline } : { headline, body };
};
/** One signed commit by one mutation, swapped against `parent`. It writes every file as 100644. Throws what octokit throws. */
const writeSigned = async (to, parent, message, changes) => {
    const answer = await to.api.graphql(DOCUMENT, {
        input: {
            branch: { repositoryNameWithOwner: `${to.owner}/${to.name}`, branchName: to.branch },
            expectedHeadOid: parent,
            message: splitMessage(message),
            fileChanges: { additions: changes.map(({ path, content }) => ({ path, contents: base64(content) })) },
        },
    });
    return answer.createCommitOnBranch.commit.oid;
};
/**
 * The same by git's objects, for a commit that changes an executable file: the mutation would take its bit away, and the next
 * submission of that script would fail. Four calls and one for each file; the branch moves by fast-forward only, which is
 * a swap against `parent` too, except that a branch rewound below it would be brought back. Throws what octokit throws.
 */
const writeWithModes = async (to, parent, message, changes, modes) => {
    const at = { owner: to.owner, repo: to.name };
    const before = await to.api.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...at, commit_sha: parent });
    const tree = [];
    for (const { path, content } of changes) {
        const blob = await to.api.request('POST /repos/{owner}/{repo}/git/blobs', { ...at, content: base64(content), encoding: 'base64' });
        const mode = modes.get(path) === '100755' ? '100755' : '100644';
        tree.push({ path, mode, type: 'blob', sha: blob.data.sha });
    }
    const made = await to.api.request('POST /repos/{owner}/{repo}/git/trees', { ...at, base_tree: before.data.tree.sha, tree });
    const body = { ...at, message: message.trim(), tree: made.data.sha, parents: [parent] };
    const commit = await to.api.request('POST /repos/{owner}/{repo}/git/commits', body);
    await to.api.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
        ...at,
        ref: `heads/${to.branch}`,
        sha: commit.data.sha,
        force: false,
    });
    return commit.data.sha;
};

;// CONCATENATED MODULE: ./build/src/adapters/github/store.js






/** How many commits above `parent` are looked at for ours; people may have pushed on top of it. */
const DEPTH = 10;
const LOOKS = 3;
const runOf = (message) => {
    const last = [...message.matchAll(/^Run: *(\S.*)$/gm)].at(-1)?.[1];
    return last === undefined ? undefined : (0,core_text/* withoutEnd */.M)(last, ' ');
};
const plain = (message) => message.replace(/\s+/g, ' ').trim();
const subjectOf = (message) => plain(message.trim().split('\n')[0] ?? '');
/**
 * Whether two messages are of the same commit: one run says one thing once. Not the whole text, for GitHub may add trailers of its own; not the
 * run alone, for a run makes several commits, and may have been shown an old head.
 */
const sameMessage = (a, b) => {
    const run = runOf(a);
    return run === undefined ? plain(a) === plain(b) : run === runOf(b) && subjectOf(a) === subjectOf(b);
};
const commitAt = async (at, sha) => (await at.api.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner: at.owner, repo: at.name, commit_sha: sha })).data;
/** Our commit between `parent` and `head`, if it is there. Throws what octokit throws. */
const findOurs = async (at, head, parent, message) => {
    let sha = head;
    for (let left = DEPTH; left > 0 && sha !== undefined && sha !== parent; left--) {
        const data = await commitAt(at, sha);
        const above = data.parents[0]?.sha;
        if (above === parent && sameMessage(message, data.message))
            return sha;
        sha = above;
    }
    return undefined;
};
/** After an answer that was lost or doubtful: what stands on the branch. Throws PortError UNREACHABLE when that cannot be seen. */
const lookUp = async (at, parent, message) => {
    for (let left = LOOKS; left > 0; left--) {
        const head = await at.local.head();
        if (head !== parent) {
            const ours = await findOurs(at, head, parent, message).catch((raised) => {
                throw new ports_error/* PortError */.B('UNREACHABLE', 'GitHub did not tell whether the commit arrived', {
                    cause: raised,
                    hint: 'the next run looks again',
                });
            });
            return ours === undefined ? { kind: 'moved', head } : { kind: 'committed', sha: ours };
        }
        // the write may still be under way, or git's servers a moment behind the API
        if (left > 1)
            await (0,promises_.setTimeout)(400 * (LOOKS + 1 - left));
    }
    return undefined;
};
const modesOf = async (local, parent, changes) => {
    const changed = new Set(changes.map(({ path }) => path));
    const modes = new Map((await local.files(parent)).filter(({ path }) => changed.has(path)).map(({ path, mode }) => [path, mode]));
    for (const [path, mode] of modes) {
        if (mode === '100644' || mode === '100755')
            continue;
        throw new ports_error/* PortError */.B('MISCONFIGURED', `${path} is a ${mode === '120000' ? 'symbolic link' : 'submodule'} in git: it is not written through`, {
            hint: 'put the file itself there',
        });
    }
    return modes;
};
/**
 * The repository on GitHub: read by git, written by the API, so that commits are signed. One call for a commit; an executable
 * file among its changes makes it 4 and one for each file. Throws PortError; see the port.
 */
const githubStore = (options) => {
    const { local } = options;
    const commit = async (parent, message, changes) => {
        const modes = await modesOf(local, parent, changes);
        const executable = [...modes.values()].includes('100755');
        try {
            const sha = await (executable
                ? writeWithModes(options, parent, message, changes, modes)
                : writeSigned(options, parent, message, changes));
            return { kind: 'committed', sha };
        }
        catch (raised) {
            const failure = failureOf(raised);
            if (failure.kind === 'refused')
                throw failure.error;
            const seen = await lookUp(options, parent, message);
            if (seen)
                return seen;
            throw failure.kind === 'silent'
                ? failure.error
                : new ports_error/* PortError */.B('UNREACHABLE', 'GitHub says that the branch moved, but does not show where to');
        }
    };
    return {
        identity: async () => `${options.owner}/${options.name}`,
        head: () => local.head(),
        files: (sha) => local.files(sha),
        read: (sha, paths) => local.read(sha, paths),
        mayWrite: async () => {
            await local.mayWrite();
            await askRules(options);
        },
        commit,
    };
};


/***/ }),

/***/ 6050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ FITTING),
/* harmony export */   q: () => (/* binding */ CLOSING)
/* harmony export */ });
/** Rules of a branch that forbid a direct commit to whoever may not pass them by. */
const CLOSING = {
    pull_request: 'changes must be made through a pull request',
    update: 'updates are restricted',
    merge_queue: 'changes must go through the merge queue',
    required_status_checks: 'status checks are required',
    required_deployments: 'deployments are required',
};
/** Rules that look at each commit: one that does not fit them is refused. */
const FITTING = {
    commit_message_pattern: 'messages must follow a pattern',
    commit_author_email_pattern: 'addresses of authors must follow a pattern',
    committer_email_pattern: 'addresses of committers must follow a pattern',
    file_path_restriction: 'some paths may not be changed',
    file_extension_restriction: 'some kinds of files may not be changed',
    max_file_size: 'files have a limit',
    max_file_path_length: 'paths have a limit',
};


/***/ }),

/***/ 7422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutEnd)
/* harmony export */ });
/**
 * The text without those of `characters` that end it. Not a pattern: `/x+$/` begins anew at each x of a long run, and takes seconds over one
 * of 100,000.
 */
const withoutEnd = (text, characters) => {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
};


/***/ })

};
