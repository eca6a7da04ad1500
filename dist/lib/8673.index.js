export const id = 8673;
export const ids = [8673];
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

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubForge: () => (/* binding */ githubForge)
});

// EXTERNAL MODULE: ./build/src/ports/forge.js
var forge = __webpack_require__(1113);
;// CONCATENATED MODULE: ./build/src/adapters/github/forge-query.js

/** Comments of an issue that one call brings: more between two ticks are fetched page by page. */
const COMMENTS = 50;
const FRAGMENTS = `
fragment Who on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
fragment Said on IssueComment {
  fullDatabaseId body url createdAt lastEditedAt author { ...Who } reactionGroups { content viewerHasReacted }
}
fragment Asked on Issue {
  id number url title body state createdAt closedAt isPinned author { ...Who }
  labels(first: 10) { nodes { name } }
  timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { ...Who } } } }
  comments(last: ${COMMENTS}) { pageInfo { hasPreviousPage startCursor } nodes { ...Said } }
}`;
const alias = (number) => `issue${number}`;
/** One document for a tick. Numbers are whole, so that they may stand in it as they are. */
const sightQuery = (numbers) => `
query sight($owner: String!, $name: String!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    visibility
    labelled: issues(labels: ["${forge/* LABEL */.d}"], states: OPEN, first: 100, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { ...Asked } }
    boards: issues(labels: ["${forge/* DASHBOARD_LABEL */.u}"], first: 3, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { ...Asked } }
    ${numbers.map((number) => `${alias(number)}: issue(number: ${number}) { ...Asked }`).join('\n    ')}
  }
}
${FRAGMENTS}`;
/** Earlier comments of one issue. */
const earlierQuery = `
query earlier($owner: String!, $name: String!, $number: Int!, $before: String!) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(last: 100, before: $before) { pageInfo { hasPreviousPage startCursor } nodes { ...Said } } }
  }
}
${FRAGMENTS.slice(0, FRAGMENTS.indexOf('fragment Asked'))}`;
const accountOf = (who) => {
    if (!who)
        return { login: 'ghost', kind: 'gone' };
    // organizations, mannequins and whatever comes later write no comments that could count
    const kind = who.__typename === 'User' ? 'person' : who.__typename === 'Bot' ? 'bot' : 'gone';
    return { login: who.login, kind, ...(who.databaseId ? { id: who.databaseId } : {}) };
};
const reacted = ({ reactionGroups }, content) => reactionGroups?.some((group) => group.content === content && group.viewerHasReacted) ?? false;
/** Comments of a page, oldest first; one without a number cannot be told from others, and is left out. */
const commentsOf = (page) => (page.nodes ?? []).flatMap((said) => {
    const id = Number(said?.fullDatabaseId);
    if (!said || !Number.isSafeInteger(id) || id <= 0)
        return [];
    return {
        id,
        author: accountOf(said.author),
        body: said.body,
        edited: said.lastEditedAt !== null,
        at: Math.floor(Date.parse(said.createdAt) / 1000),
        url: said.url,
        refused: reacted(said, 'CONFUSED'),
        accepted: reacted(said, 'THUMBS_UP'),
    };
});
/** One issue as GraphQL tells it, with the comments that are given. */
const issueOf = (asked, comments) => {
    const closer = asked.timelineItems.nodes?.at(-1);
    return {
        number: asked.number,
        node: asked.id,
        author: accountOf(asked.author),
        open: asked.state === 'OPEN',
        opened: asked.createdAt,
        title: asked.title,
        body: asked.body.replace(/\r\n/g, '\n'),
        labels: (asked.labels?.nodes ?? []).flatMap((label) => (label ? [label.name] : [])),
        pinned: asked.isPinned ?? false,
        url: asked.url,
        comments,
        ...(asked.state === 'CLOSED' && closer ? { closedBy: accountOf(closer.actor) } : {}),
        ...(asked.closedAt === null ? {} : { closedAt: Math.floor(Date.parse(asked.closedAt) / 1000) }),
    };
};

// EXTERNAL MODULE: ./build/src/adapters/github/forge-words.js
var forge_words = __webpack_require__(6175);
;// CONCATENATED MODULE: ./build/src/adapters/github/forge-write.js

/** A second try could write a second issue or comment: what came of an unanswered first one is looked up in the next run instead. */
const ONCE = { request: { retries: 0 } };
const created = async (at, deed) => {
    const { title, body, labels } = deed;
    const { data } = await at.api.request('POST /repos/{owner}/{repo}/issues', {
        owner: at.owner,
        repo: at.name,
        title,
        body,
        labels,
        ...ONCE,
    });
    return { kind: 'done', issue: { number: data.number, node: data.node_id } };
};
const changed = async (at, issue, fields) => {
    await at.api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        owner: at.owner,
        repo: at.name,
        issue_number: issue,
        ...fields,
    });
    return { kind: 'done' };
};
const commented = async (at, issue, body) => {
    const place = { owner: at.owner, repo: at.name, issue_number: issue };
    await at.api.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...place, body, ...ONCE });
    return { kind: 'done' };
};
const forge_write_reacted = async (at, deed) => {
    const place = { owner: at.owner, repo: at.name, comment_id: deed.comment };
    const { status } = await at.api.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
        ...place,
        content: deed.with,
    });
    // one of a kind per account: 201 the first time, then 200
    return status === 200 ? { kind: 'done', again: true } : { kind: 'done' };
};
const pinned = async (at, node) => {
    await at.api.graphql('mutation pin($issueId: ID!) { pinIssue(input: {issueId: $issueId}) { issue { number } } }', { issueId: node });
    return { kind: 'done' };
};
const perform = (at, deed) => {
    switch (deed.kind) {
        case 'create':
            return created(at, deed);
        case 'edit': {
            const { issue, title, body } = deed;
            return changed(at, issue, { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) });
        }
        case 'comment':
            return commented(at, deed.issue, deed.body);
        case 'react':
            return forge_write_reacted(at, deed);
        case 'close':
            return changed(at, deed.issue, { state: 'closed', state_reason: deed.reason });
        case 'reopen':
            return changed(at, deed.issue, { state: 'open' });
        case 'pin':
            return pinned(at, deed.node);
    }
};
/** Writes one thing. Never throws; `limited`: GitHub asks us to slow down. */
const writeDeed = async (at, deed) => {
    try {
        return { outcome: await perform(at, deed), limited: false };
    }
    catch (raised) {
        const why = (0,forge_words/* wordsOf */.Z9)(raised);
        if ((0,forge_words/* isLimit */.S4)(raised))
            return { outcome: { kind: 'put-off', why }, limited: true };
        return { outcome: (0,forge_words/* isRefusal */.vu)(raised) ? { kind: 'refused', why } : { kind: 'unknown', why }, limited: false };
    }
};

;// CONCATENATED MODULE: ./build/src/adapters/github/forge.js



/** Pages of earlier comments that one issue is worth in a run. */
const MAX_PAGES = 3;
/** Accounts whose permission is asked for in one run: strangers in number must not use up the calls. */
const MAX_ACCOUNTS = 10;
const spent = (run) => run.limited ?? (run.usage.calls - run.before >= run.maxCalls ? `this run has made its ${run.maxCalls} calls to GitHub` : undefined);
/** An issue that does not exist is told beside the rest of the answer; any other error makes the answer worthless. */
const partly = (raised) => {
    const { data, errors } = raised;
    const missing = errors?.every(({ type, path }) => type === 'NOT_FOUND' && path?.length === 2) ?? false;
    return missing && data?.repository ? data : undefined;
};
const ask = async (run, numbers) => {
    run.usage.calls += 1;
    try {
        // once more, no oftener: whoever does not answer now is asked again by the next run
        return await run.at.api.graphql(sightQuery(numbers), { owner: run.at.owner, name: run.at.name, request: { retries: 1 } });
    }
    catch (raised) {
        const answer = partly(raised);
        if (!answer)
            throw raised;
        return answer;
    }
};
/** Comments newer than the last handled one; when there are more than a page, the pages before. */
const newer = async (run, asked, after) => {
    let page = asked.comments;
    let comments = commentsOf(page);
    for (let pages = 0; pages < MAX_PAGES && page.pageInfo.hasPreviousPage && (comments[0]?.id ?? 0) > after; pages++) {
        if (spent(run) !== undefined)
            break;
        run.usage.calls += 1;
        const variables = { owner: run.at.owner, name: run.at.name, number: asked.number, before: page.pageInfo.startCursor ?? '' };
        const answer = await run.at.api.graphql(earlierQuery, variables);
        page = answer.repository.issue.comments;
        comments = [...commentsOf(page), ...comments];
    }
    return comments.filter(({ id }) => id > after).sort((a, b) => a.id - b.id);
};
const read = async (run, { after, anew }) => {
    if (anew) {
        run.before = run.usage.calls;
        run.permissions.clear();
    }
    const numbers = [...after.keys()].filter((number) => Number.isSafeInteger(number) && number > 0);
    const { viewer, repository } = await ask(run, numbers);
    if (!repository || viewer.databaseId === null)
        return { kind: 'unobserved', why: 'GitHub did not say who we are and what this repository is' };
    const found = numbers.map((number) => repository[`issue${number}`]);
    const all = [...repository.labelled.nodes, ...repository.boards.nodes, ...found].filter((asked) => asked != null);
    const issues = new Map();
    for (const asked of all) {
        if (issues.has(asked.number))
            continue;
        const since = after.get(asked.number);
        // comments matter only where git keeps count of them
        issues.set(asked.number, issueOf(asked, since === undefined ? [] : await newer(run, asked, since)));
    }
    return {
        kind: 'seen',
        viewer: viewer.databaseId,
        isPublic: repository.visibility === 'PUBLIC',
        issues,
        gone: numbers.filter((number) => !issues.has(number)),
    };
};
const askPermission = async (run, who) => {
    if (spent(run) !== undefined || run.permissions.size > MAX_ACCOUNTS)
        return 'unknown';
    run.usage.calls += 1;
    const at = { owner: run.at.owner, repo: run.at.name, username: who.login };
    try {
        const { data } = await run.at.api.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', at);
        // a name may have changed hands since the comment was written
        if (data.user?.id !== who.id)
            return 'less';
        return data.permission === 'admin' || data.permission === 'write' ? 'write' : 'less';
    }
    catch (raised) {
        return raised.status === 404 ? 'less' : 'unknown';
    }
};
const permission = (run, who) => {
    if (who.kind !== 'person' || who.id === undefined)
        return Promise.resolve('less');
    const known = run.permissions.get(who.id) ?? askPermission(run, who);
    run.permissions.set(who.id, known);
    return known;
};
const write = async (run, deeds) => {
    const outcomes = [];
    for (const deed of deeds) {
        const why = spent(run);
        if (why !== undefined) {
            outcomes.push({ kind: 'put-off', why });
            continue;
        }
        run.usage.calls += 1;
        run.usage.writes += 1;
        if (deed.kind === 'create')
            run.usage.created += 1;
        if (deed.kind === 'comment')
            run.usage.commented += 1;
        const { outcome, limited } = await writeDeed(run.at, deed);
        if (limited)
            run.limited = 'why' in outcome ? outcome.why : 'GitHub asks us to slow down';
        outcomes.push(outcome);
    }
    return outcomes;
};
const unread = (raised) => {
    const why = (0,forge_words/* wordsOf */.Z9)(raised);
    return (0,forge_words/* isRefusal */.vu)(raised) && !(0,forge_words/* isLimit */.S4)(raised) ? { kind: 'unobserved', why, refused: true } : { kind: 'unobserved', why };
};
/** GitHub's issues. One GraphQL call reads all that a tick needs; writing is REST, one call a deed. */
const githubForge = ({ api, owner, name, maxCalls = 30 }) => {
    const usage = { calls: 0, writes: 0, created: 0, commented: 0 };
    const run = { at: { api, owner, name }, usage, maxCalls, before: 0, permissions: new Map() };
    return {
        usage: run.usage,
        read: (asked) => read(run, asked).catch(unread),
        permission: (who) => permission(run, who),
        write: (deeds) => write(run, deeds),
    };
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


/***/ })

};
