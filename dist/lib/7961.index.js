export const id = 7961;
export const ids = [7961];
export const modules = {

/***/ 7961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitStore: () => (/* binding */ gitStore)
});

// EXTERNAL MODULE: ./build/src/ports/error.js
var error = __webpack_require__(5940);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/src/adapters/git/decide.js
const REGULAR = /^100/;
const same = (a, b) => a?.oid === b?.oid && a?.mode === b?.mode;
/** Pure: from what lies in commit, index and work tree to what is done. A file is only replaced when its content is known to git. */
const decide = (look) => {
    const { old, new: next, index, work } = look;
    if ((old && !REGULAR.test(old.mode)) || (next && !REGULAR.test(next.mode)) || work.kind === 'odd')
        return 'conflict';
    const held = index.kind === 'entry' ? index.blob : undefined;
    // the index of an interrupted run may already be the new one
    const staged = index.kind === 'unmerged' || !(same(held, old) || same(held, next));
    if (work.kind === 'absent') {
        // an absent file that the commit before had was deleted by its person
        if (old)
            return staged ? 'leave' : 'index';
        return staged ? 'conflict' : 'write';
    }
    if (!staged && work.oid === next?.oid)
        return 'index';
    if (!staged && old && work.oid === old.oid)
        return next ? 'write' : 'remove';
    return old && next && !(index.kind === 'unmerged' && !index.base) ? 'merge' : 'conflict';
};
const entry = (mode, oid, stage, path) => `${mode} ${oid} ${stage}\t${path}\0`;
/** Lines for `git update-index -z --index-info`: the path as the new commit has it. */
const followed = ({ path, old, new: next }) => next ? entry(next.mode, next.oid, 0, path) : `0 ${'0'.repeat(old?.oid.length ?? 40)}\t${path}\0`;
/** A path whose staged edits stay staged. */
const staying = (look, oid) => entry(look.index.kind === 'entry' ? look.index.blob.mode : '100644', oid, 0, look.path);
/**
 * A path in conflict, as git itself records one: the person's next commit asks for a look instead of silently taking ours back.
 * @param mine object id of the file as it lies in the work tree
 */
const conflicting = ({ path, old, new: next, index }, mine) => {
    const base = index.kind === 'unmerged' ? index.base : old;
    const drop = `0 ${'0'.repeat(mine.length)}\t${path}\0`;
    const stages = [base, next, { mode: next?.mode ?? '100644', oid: mine }].map((blob, at) => blob ? entry(blob.mode, blob.oid, at + 1, path) : '');
    return drop + stages.join('');
};

// EXTERNAL MODULE: ./build/src/adapters/git/repository.js
var repository = __webpack_require__(3757);
;// CONCATENATED MODULE: ./build/src/adapters/git/looks.js



const blobOf = (mode, oid) => (/^0+$/.test(mode) ? undefined : { mode, oid });
/** Reads `git diff-tree -r -z --raw`. */
const parseDiff = (listing) => {
    const parts = listing.split('\0');
    const found = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const [oldMode = '', newMode = '', oldOid = '', newOid = ''] = (parts[at] ?? '').slice(1).split(' ');
        found.push({ path: parts[at + 1] ?? '', old: blobOf(oldMode, oldOid), new: blobOf(newMode, newOid) });
    }
    return found;
};
/** Reads `git ls-files -s -z`. */
const parseIndex = (listing) => {
    const found = new Map();
    for (const entry of listing.split('\0').filter((text) => text !== '')) {
        const tab = entry.indexOf('\t');
        const path = entry.slice(tab + 1);
        const [mode = '', oid = '', stage = ''] = entry.slice(0, tab).split(' ');
        const before = found.get(path);
        if (stage === '0')
            found.set(path, { kind: 'entry', blob: { mode, oid } });
        else
            found.set(path, { kind: 'unmerged', base: stage === '1' ? { mode, oid } : before?.kind === 'unmerged' ? before.base : undefined });
    }
    return found;
};
const statOf = (path) => (0,promises_.lstat)(path).catch(() => undefined);
/** A folder on the way that is a symbolic link leads out of the work tree. */
const behindLink = async (root, path) => {
    for (let folder = (0,external_node_path_.dirname)(path); folder !== '.'; folder = (0,external_node_path_.dirname)(folder)) {
        const stat = await statOf((0,external_node_path_.join)(root, folder));
        if (stat !== undefined && !stat.isDirectory())
            return true;
    }
    return false;
};
const quoted = (path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
/** What git would store for the files as they lie in the work tree. */
const hashFiles = async (at, paths) => {
    if (paths.length === 0)
        return [];
    const answer = await (0,repository/* must */.sb)(at.git, ['hash-object', '--stdin-paths'], { input: `${paths.map(quoted).join('\n')}\n` });
    return answer.toString('utf8').trim().split('\n');
};
/** Looks at the index and the work tree for what differs between two commits. */
const lookAt = async (at, from, to, env) => {
    const diff = parseDiff((await (0,repository/* must */.sb)(at.git, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--full-index', from, to])).toString('utf8'));
    const index = parseIndex((await (0,repository/* must */.sb)(at.git, ['ls-files', '-s', '-z'], { env })).toString('utf8'));
    const stats = await Promise.all(diff.map(async ({ path }) => ((await behindLink(at.root, path)) ? 'odd' : ((await statOf((0,external_node_path_.join)(at.root, path))) ?? 'absent'))));
    const regular = (stat) => typeof stat === 'object' && stat.isFile();
    const hashes = await hashFiles(at, diff.filter((_, n) => regular(stats[n])).map(({ path }) => path));
    return diff.map((entry, n) => {
        const stat = stats[n];
        const work = regular(stat)
            ? { kind: 'file', oid: hashes.shift() ?? '', stat }
            : { kind: stat === 'absent' ? 'absent' : 'odd' };
        return { ...entry, index: index.get(entry.path) ?? { kind: 'absent' }, work };
    });
};
/** Whether a file still is what was looked at. A change of the same size within one clock tick shows in ctime or inode. */
const unchanged = async (path, seen) => {
    const now = await statOf(path);
    if (now === undefined || seen === undefined)
        return now === seen;
    return now.ino === seen.ino && now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ctimeMs === seen.ctimeMs;
};

// EXTERNAL MODULE: ./build/src/adapters/git/objects.js
var objects = __webpack_require__(9265);
;// CONCATENATED MODULE: ./build/src/adapters/git/checkout.js






const blob = (at, oid) => (0,repository/* must */.sb)(at.git, ['cat-file', 'blob', oid]);
/** A blob as it would lie in the work tree (line ends, filters). */
const smudged = (at, path, oid) => (0,repository/* must */.sb)(at.git, ['cat-file', '--filters', `--path=${path}`, oid]);
/** Three texts to one by git's own merge; undefined when they touch the same lines, or are no text. */
const mergeTexts = (at, mine, base, theirs) => (0,objects/* inScratch */.QZ)(async (folder) => {
    const files = ['mine', 'base', 'theirs'].map((name) => (0,external_node_path_.join)(folder, name));
    await Promise.all([mine, base, theirs].map((content, n) => (0,promises_.writeFile)(files[n] ?? '', content)));
    const ran = await at.git(['merge-file', '-p', '-q', ...files]);
    return ran.code === 0 ? ran.stdout : undefined;
});
const permissions = (look) => {
    // a person's own permissions stay, unless git changed the bit
    if (look.work.kind === 'file' && look.old?.mode === look.new?.mode)
        return look.work.stat.mode & 0o777;
    return (look.new?.mode === '100755' ? 0o777 : 0o666) & ~process.umask();
};
const mergeStep = async (at, look) => {
    const base = look.index.kind === 'unmerged' ? look.index.base : look.old;
    if (!base || !look.new || look.work.kind !== 'file')
        return undefined;
    const before = await smudged(at, look.path, base.oid);
    const after = await smudged(at, look.path, look.new.oid);
    const content = await mergeTexts(at, await (0,promises_.readFile)((0,external_node_path_.join)(at.root, look.path)), before, after);
    if (!content)
        return undefined;
    const file = { kind: 'write', content, mode: permissions(look) };
    const entry = look.index.kind === 'entry' ? look.index.blob.oid : undefined;
    if (entry === undefined || entry === look.old?.oid || entry === look.new.oid)
        return { look, lines: followed(look), file, conflict: false };
    const staged = await mergeTexts(at, await blob(at, entry), await blob(at, base.oid), await blob(at, look.new.oid));
    return staged && { look, lines: staying(look, await (0,objects/* writeBlob */.Zh)(at.git, staged)), file, conflict: false };
};
const conflictStep = async (at, look) => {
    const step = { look, file: { kind: 'keep' }, conflict: true };
    if (look.work.kind !== 'file' || look.index.kind === 'absent')
        return { ...step, lines: look.index.kind === 'absent' ? followed(look) : '' };
    const mine = await (0,repository/* must */.sb)(at.git, ['hash-object', '-w', `--path=${look.path}`, '--', look.path]);
    return { ...step, lines: conflicting(look, mine.toString('utf8').trim()) };
};
const stepFor = async (at, look) => {
    const decision = decide(look);
    const keep = { look, lines: followed(look), file: { kind: 'keep' }, conflict: false };
    switch (decision) {
        case 'leave':
            return { ...keep, lines: '' };
        case 'index':
            return keep;
        case 'remove':
            return { ...keep, file: { kind: 'remove' } };
        case 'write':
            return { ...keep, file: { kind: 'write', content: await smudged(at, look.path, look.new?.oid ?? ''), mode: permissions(look) } };
        case 'merge':
            return (await mergeStep(at, look)) ?? (await conflictStep(at, look));
        case 'conflict':
            return conflictStep(at, look);
    }
};
/** What bringing index and work tree from one commit to another would do. Writes nothing but blobs. */
const planCheckout = async (at, from, to) => {
    const steps = [];
    for (const look of await lookAt(at, from, to, {}))
        steps.push(await stepFor(at, look));
    return steps;
};
/** Where a file is prepared: in its own folder, as a rename must not cross file systems. */
const besideOf = (at, path, pid) => (0,external_node_path_.join)(at.root, `${path}.escapement-${pid}`);
/** Replaces one file, unless a person saved it since it was looked at: then false. */
const writeFileOf = async (at, { look, file }) => {
    if (file.kind === 'keep')
        return true;
    const path = (0,external_node_path_.join)(at.root, look.path);
    const seen = look.work.kind === 'file' ? look.work.stat : undefined;
    if (file.kind === 'remove') {
        if (!(await unchanged(path, seen)))
            return false;
        await (0,promises_.unlink)(path);
        return true;
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const beside = besideOf(at, look.path, process.pid);
    try {
        await (0,promises_.writeFile)(beside, file.content, { flag: 'wx' });
        await (0,promises_.chmod)(beside, file.mode);
        // looked at in the last moment: what an editor saved while we prepared ours is not overwritten
        if (!(await unchanged(path, seen)))
            return false;
        await (0,promises_.rename)(beside, path);
        return true;
    }
    finally {
        await (0,promises_.rm)(beside, { force: true });
    }
};
/** Carries a plan out, while the index is locked by us: first the files, then the index in one rename. */
const applyCheckout = async (at, index, steps, span) => {
    let lines = '';
    for (const step of steps) {
        let now = step;
        for (let left = 3; left > 0 && now && !(await writeFileOf(at, now)); left--) {
            const again = (await lookAt(at, span.from, span.to, {})).find((look) => look.path === step.look.path);
            now = again && (left > 1 ? await stepFor(at, again) : await conflictStep(at, again));
        }
        lines += now?.lines ?? '';
    }
    const fresh = `${index}.escapement`;
    const env = { GIT_INDEX_FILE: fresh };
    // what a killed run may have left; nobody else writes these while we hold the lock
    await Promise.all([fresh, `${fresh}.lock`].map((path) => (0,promises_.rm)(path, { force: true })));
    try {
        await (0,promises_.copyFile)(index, fresh).catch((error) => {
            // a repository made by plumbing has no index yet
            if (error.code !== 'ENOENT')
                throw error;
        });
        await (0,repository/* must */.sb)(at.git, ['update-index', '-z', '--add', '--replace', '--index-info'], { env, input: lines });
        // sizes and times, so that the person's next `git status` need not read everything; it answers 1 when something is modified
        await at.git(['update-index', '-q', '--unmerged', '--refresh'], { env });
        await (0,promises_.rename)(fresh, index);
    }
    finally {
        await (0,promises_.rm)(fresh, { force: true });
    }
};

;// CONCATENATED MODULE: ./build/src/adapters/git/lock.js


// git's own index.lock, so a person's git and ours never mix. Ours is a symbolic link whose target says who we are and what we do
// (made in one step, with its content): a later run recognises the lock of a process that was killed, and finishes its work.
const lock_text = (at, span) => `escapement ${at.host} ${process.pid} ${span.from} ${span.to}`;
const alive = (pid) => {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
};
const read = (path) => (0,promises_.readlink)(path).catch(() => '');
const make = (path, content) => (0,promises_.symlink)(content, path).then(() => true, (error) => {
    if (error.code === 'EEXIST')
        return false;
    throw error;
});
const abandoned = (at, content) => {
    const [, host, pid, from, to] = content.match(/^escapement (\S+) ([0-9]+) ([0-9a-f]{40,64}) ([0-9a-f]{40,64})$/) ?? [];
    return host === at.host && from && to && !alive(Number(pid)) ? { from, to, pid: Number(pid) } : undefined;
};
/** Takes the dead holder's lock away; only one of several that try gets it. */
const breakLock = async (path, content) => {
    const aside = `${path}.${process.pid}`;
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch {
        return false;
    }
    const taken = await read(aside);
    // somebody else had broken it first, and what was moved away is a living lock: put it back
    if (taken !== content)
        await (taken === '' ? (0,promises_.link)(aside, path).catch(() => { }) : make(path, taken));
    await (0,promises_.unlink)(aside);
    return taken === content;
};
/** Locks the checkout; undefined when another git keeps it for longer than `patience` seconds. */
const lockCheckout = async (at, index, span, patience) => {
    const path = `${index}.lock`;
    let interrupted;
    for (let left = patience * 20; left >= 0; left--) {
        if (await make(path, lock_text(at, span)))
            return { interrupted, release: () => (0,promises_.unlink)(path) };
        const content = await read(path);
        const dead = abandoned(at, content);
        if (dead && (await breakLock(path, content)))
            interrupted = dead;
        else
            await (0,external_node_timers_promises_.setTimeout)(50);
    }
    return undefined;
};

// EXTERNAL MODULE: ./build/src/adapters/git/identity.js
var identity = __webpack_require__(6759);
// EXTERNAL MODULE: ./build/src/adapters/git/words.js
var words = __webpack_require__(7220);
;// CONCATENATED MODULE: ./build/src/adapters/git/remote.js







const unborn = (at, where) => new error/* PortError */.B('MISCONFIGURED', `${where}: the branch \`${at.branch}\` has no commit`, {
    hint: 'put the files into git: `git add .github campaigns`, `git commit`, `git push`; or `git switch` to the branch that holds them',
});
/** Whether the commit's object is here. */
const has = async (at, sha) => (await at.git(['cat-file', '-e', `${sha}^{commit}`])).code === 0;
/** Brings a branch or a commit here. No ref and no FETCH_HEAD is written, so parallel runs do not meet; nothing is deepened or cut. */
const fetchObject = async (at, remote, what) => {
    const quiet = ['--quiet', '--no-tags', '--no-prune', '--no-write-fetch-head', '--refmap=', '--no-recurse-submodules'];
    await (0,repository/* talk */.LS)(at, `fetch from ${(0,words/* cleaned */.L0)(remote.url)}`, ['fetch', ...quiet, remote.name, what]);
};
const tipOf = async (at, remote) => {
    const ref = `refs/heads/${at.branch}`;
    const ran = await (0,repository/* talk */.LS)(at, `ask ${(0,words/* cleaned */.L0)(remote.url)} for its newest commit`, ['ls-remote', '--refs', remote.name, ref]);
    const found = ran.stdout
        .toString('utf8')
        .split('\n')
        .map((row) => row.split('\t'))
        .find(([, name]) => name === ref);
    if (!found?.[0])
        throw unborn(at, (0,words/* cleaned */.L0)(remote.url));
    return found[0];
};
/** The branch's newest commit, here with its objects. In the quiet case this is one exchange and no fetch. */
const headOf = async (at) => {
    if (!at.remote) {
        const sha = await (0,repository/* line */.n8)(at.git, 'rev-parse', '--verify', '--quiet', `refs/heads/${at.branch}^{commit}`);
        if (sha === undefined)
            throw unborn(at, at.root);
        return sha;
    }
    // the branch may be forced elsewhere between asking and fetching
    for (let left = 3; left > 0; left--) {
        const sha = await tipOf(at, at.remote);
        if (await has(at, sha))
            return sha;
        await fetchObject(at, at.remote, `refs/heads/${at.branch}`);
        if (await has(at, sha))
            return sha;
    }
    throw new error/* PortError */.B('UNREACHABLE', `${(0,words/* cleaned */.L0)(at.remote.url)}: \`${at.branch}\` moved faster than it could be fetched`);
};
/** Whether `sha` is in the history of `head`. */
const contains = async (at, head, sha) => head === sha || (await at.git(['merge-base', '--is-ancestor', sha, head])).code === 0;
const push = (at, remote, parent, sha, ...options) => {
    const ref = `refs/heads/${at.branch}`;
    // The lease makes it a compare-and-swap on `parent`: a plain push would also fast-forward a branch that was rewound below it,
    // and bring back what somebody had taken away. Nothing is ever overwritten: `sha` is a child of `parent`.
    const args = ['push', '--porcelain', '--no-verify', ...options, `--force-with-lease=${ref}:${parent}`, remote.name, `${sha}:${ref}`];
    return at.git(args, { limit: at.limit });
};
/**
 * Publishes a commit by compare-and-swap. After silence the remote is looked at first; the very same commit may then be
 * pushed again, as the swap can succeed only once. Throws PortError.
 */
const publish = async (at, remote, parent, sha) => {
    for (let left = 2;; left--) {
        const answer = (0,words/* readPush */.j1)(await push(at, remote, parent, sha));
        if (answer.kind === 'accepted')
            return { kind: 'committed', sha };
        if (answer.kind === 'refused')
            throw new error/* PortError */.B('REFUSED', `push to \`${at.branch}\`: ${answer.words}`, { hint: answer.hint });
        const head = await headOf(at);
        if (await contains(at, head, sha))
            return { kind: 'committed', sha };
        if (head !== parent)
            return { kind: 'moved', head };
        if (left === 0)
            throw answer.kind === 'silent'
                ? answer.error
                : new error/* PortError */.B('REFUSED', `push to \`${at.branch}\`: its ref stays locked on the remote`);
        await (0,external_node_timers_promises_.setTimeout)(300 * (3 - left));
    }
};
/** Throws PortError REFUSED unless one of the folders can be written. */
const writable = async (name, ...folders) => {
    const asked = await Promise.allSettled(folders.map((folder) => (0,promises_.access)(folder, promises_.constants.W_OK)));
    if (asked.some((answer) => answer.status === 'fulfilled'))
        return;
    throw new error/* PortError */.B('REFUSED', `${(0,words/* cleaned */.L0)(name)}: the repository cannot be written`, { hint: 'ask for write permission on the folder' });
};
/** Asks the remote for the right to push, without pushing. Throws PortError. */
const askToPush = async (at, remote) => {
    const folder = (0,identity/* folderOfRemote */.C5)(remote.url);
    if (folder !== undefined)
        await writable(remote.url, (0,external_node_path_.resolve)(at.root, folder, 'objects'), (0,external_node_path_.resolve)(at.root, folder, '.git/objects'));
    const head = await headOf(at);
    for (let left = 2;; left--) {
        const answer = (0,words/* readPush */.j1)(await push(at, remote, head, head, '--dry-run'));
        // `stale`: the branch moved meanwhile, but we were let in
        if (answer.kind === 'accepted' || answer.kind === 'stale')
            return;
        if (answer.kind === 'refused')
            throw new error/* PortError */.B('REFUSED', answer.words, { hint: answer.hint });
        if (answer.error.code !== 'UNREACHABLE' || left === 0)
            throw answer.error;
        await (0,external_node_timers_promises_.setTimeout)(300 * (3 - left));
    }
};

;// CONCATENATED MODULE: ./build/src/adapters/git/follow.js








const refOf = (at) => `refs/heads/${at.branch}`;
/** The index to keep in step: undefined when our branch is not what is checked out (bare, detached, another branch). */
const indexToFollow = async (at) => at.index !== undefined && (await (0,repository/* line */.n8)(at.git, 'symbolic-ref', '--quiet', 'HEAD')) === refOf(at) ? at.index : undefined;
const merging = (index) => (0,promises_.access)((0,external_node_path_.join)((0,external_node_path_.dirname)(index), 'MERGE_HEAD')).then(() => true, () => false);
const moveRef = (at, to, from) => at.git(['update-ref', '-m', 'escapement', refOf(at), to, from]);
/** Finishes what a killed process had begun: it is the same work again, on top of whatever part was done. */
const finish = async (at, index, lock) => {
    const span = lock.interrupted;
    const tip = await (0,repository/* line */.n8)(at.git, 'rev-parse', '--verify', '--quiet', refOf(at));
    // the ref had not moved: nothing else had either
    if (!span || tip === undefined || !(await contains(at, tip, span.to)))
        return;
    const steps = await planCheckout(at, span.from, span.to);
    await Promise.all(steps.map(({ look }) => (0,promises_.rm)(besideOf(at, look.path, span.pid), { force: true })));
    await applyCheckout(at, index, steps, span);
};
const swap = async (at, parent, sha) => {
    for (let left = 5;; left--) {
        const ran = await moveRef(at, sha, parent);
        if (ran.code === 0)
            return { kind: 'committed', sha };
        const head = await headOf(at);
        if (await contains(at, head, sha))
            return { kind: 'committed', sha };
        if (head !== parent)
            return { kind: 'moved', head };
        // another writer may hold the ref's lock for this instant
        if (left === 0) {
            throw new error/* PortError */.B('REFUSED', `${at.root}: \`${at.branch}\` cannot be written: ${ran.stderr.trim().slice(0, 500)}`, {
                hint: 'look at the permissions and the free space of the repository, and for a ref lock that a killed git left',
            });
        }
        await (0,external_node_timers_promises_.setTimeout)(50);
    }
};
/**
 * Publishes a commit in a repository without a remote, and brings its checkout along under the same lock: a person's
 * `git commit` can never run between the two and take our change back unseen. Throws PortError REFUSED.
 */
const publishHere = async (at, parent, sha) => {
    const index = await indexToFollow(at);
    if (index === undefined)
        return swap(at, parent, sha);
    if (await merging(index)) {
        throw new error/* PortError */.B('REFUSED', `${at.root}: a merge is in progress`, {
            hint: 'finish it with git commit, or give it up with git merge --abort',
        });
    }
    const span = { from: parent, to: sha };
    const lock = await lockCheckout(at, index, span, 10);
    if (!lock)
        throw new error/* PortError */.B('REFUSED', `${at.root}: another git is at work`, { hint: `let it end; if none runs, remove ${index}.lock` });
    try {
        await finish(at, index, lock);
        const steps = await planCheckout(at, parent, sha);
        const done = await swap(at, parent, sha);
        // once the branch has moved the commit stands, whatever becomes of the checkout
        if (done.kind === 'committed')
            await applyCheckout(at, index, steps, span).catch(() => { });
        return done;
    }
    finally {
        await lock.release();
    }
};
/**
 * Brings a checkout of our branch along to what stands on the remote, as a fast-forward pull would. When that cannot be done without
 * touching what a person has not committed, all of it stays as it is: behind the remote, which git knows how to tell.
 */
const follow = async (at, sha) => {
    const index = await indexToFollow(at);
    const from = await (0,repository/* line */.n8)(at.git, 'rev-parse', '--verify', '--quiet', refOf(at));
    if (index === undefined || from === undefined || from === sha || !(await contains(at, sha, from)))
        return;
    if ((await merging(index)) || (await (0,repository/* line */.n8)(at.git, 'config', '--bool', 'core.sparseCheckout')) === 'true')
        return;
    const span = { from, to: sha };
    const lock = await lockCheckout(at, index, span, 2);
    if (!lock)
        return;
    try {
        await finish(at, index, lock);
        const steps = await planCheckout(at, from, sha);
        if (steps.some((step) => step.conflict) || (await moveRef(at, sha, from)).code !== 0)
            return;
        await applyCheckout(at, index, steps, span);
    }
    finally {
        await lock.release();
    }
};

// EXTERNAL MODULE: ./build/src/adapters/git/reader.js
var reader = __webpack_require__(7550);
;// CONCATENATED MODULE: ./build/src/adapters/git/store.js







const needCommit = async (at, sha) => {
    if (await has(at, sha))
        return;
    if (at.remote)
        await fetchObject(at, at.remote, `refs/heads/${at.branch}`);
    if (await has(at, sha))
        return;
    throw new error/* PortError */.B('MISCONFIGURED', `${at.root}: there is no commit ${sha}`, { hint: 'was the branch forced elsewhere? run again' });
};
const mayWriteHere = async (at) => writable(at.root, (await (0,repository/* line */.n8)(at.git, 'rev-parse', '--path-format=absolute', '--git-path', 'objects')) ?? at.root);
/**
 * A repository through the `git` of this machine, by plumbing: a commit is made without the work tree, published by
 * compare-and-swap, and the checkout brought along afterwards. With a remote, the remote's branch is the truth.
 * Every method throws PortError; see the port.
 */
const gitStore = (options) => {
    let opened;
    const open = () => {
        opened ??= (0,repository/* openRepository */.h_)(options).catch((error) => {
            // tried again by the next call
            opened = undefined;
            throw error;
        });
        return opened;
    };
    const { files, read } = (0,reader/* reader */.w)(needCommit);
    const commit = async (parent, message, changes) => {
        const at = await open();
        const sha = await (0,objects/* makeCommit */.mH)(at.git, parent, message, changes, await files(at, parent));
        if (!at.remote)
            return publishHere(at, parent, sha);
        const done = await publish(at, at.remote, parent, sha);
        // The commit stands: what its own checkout does about it cannot undo that, and must not look as if it had.
        if (done.kind === 'committed')
            await follow(at, sha).catch(() => { });
        return done;
    };
    return {
        identity: async () => {
            const at = await open();
            return options.repository ?? (at.remote ? (0,identity/* nameOfRemote */.zb)(at.remote.url) : undefined) ?? `local:${at.root}`;
        },
        head: async () => headOf(await open()),
        files: async (sha) => files(await open(), sha),
        read: async (sha, paths) => read(await open(), sha, paths),
        mayWrite: async () => {
            const at = await open();
            return at.remote ? askToPush(at, at.remote) : mayWriteHere(at);
        },
        commit,
    };
};


/***/ })

};
