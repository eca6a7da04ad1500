export const id = 961;
export const ids = [961];
export const modules = {

/***/ 6759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ folderOfRemote),
/* harmony export */   jh: () => (/* binding */ authentication),
/* harmony export */   zb: () => (/* binding */ nameOfRemote)
/* harmony export */ });
/** `owner/name` of a remote's address: its last two parts without `.git`; undefined when it has no two parts. */
const nameOfRemote = (url) => {
    const path = url
        .trim()
        .replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/, '')
        // git@host:owner/name
        .replace(/^[^/]*:/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    const [owner, name] = parts.slice(-2);
    return owner !== undefined && name !== undefined ? `${owner}/${name}` : undefined;
};
/** The folder of a remote that is a path of this machine; undefined for a server. */
const folderOfRemote = (url) => {
    if (url.startsWith('file://'))
        return decodeURIComponent(url.slice('file://'.length));
    return url.startsWith('/') || url.startsWith('./') || url.startsWith('../') ? url : undefined;
};
/** Git configuration that authenticates against an https remote with a token; empty for any other remote. */
const authentication = (url, token) => {
    const origin = url?.match(/^https?:\/\/(?:[^/@]*@)?([^/]+)/);
    if (!token || !origin || !url)
        return [];
    const key = `http.${url.startsWith('https') ? 'https' : 'http'}://${origin[1]}/.extraheader`;
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    // the empty value drops the header that actions/checkout may have left: two of them are a 400
    return [
        [key, ''],
        [key, header],
        ['credential.helper', ''],
    ];
};


/***/ }),

/***/ 9265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ inScratch),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   mH: () => (/* binding */ makeCommit)
/* harmony export */ });
/* unused harmony exports parseBatch, keptMode, checkPlaces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5940);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3757);





/** Reads `git ls-tree -r -z -l`. Submodules have no size: 0. */
const parseTree = (listing) => listing
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', , oid = '', size = ''] = entry.slice(0, tab).split(/ +/);
    return { path: entry.slice(tab + 1), mode, size: Number(size) || 0, oid };
});
/** Reads the answer of `git cat-file --batch`, object after object; undefined for one that is missing. */
const parseBatch = (answer) => {
    const contents = [];
    for (let at = 0; at < answer.length;) {
        const end = answer.indexOf(10, at);
        const [, kind, size] = answer.toString('utf8', at, end).split(' ');
        at = end + 1;
        if (kind === 'missing') {
            contents.push(undefined);
            continue;
        }
        contents.push(answer.subarray(at, at + Number(size)));
        // every object is followed by a line end of its own
        at += Number(size) + 1;
    }
    return contents;
};
/** Contents of blobs in the order of their ids, by one child. */
const readBlobs = async (git, oids) => oids.length === 0 ? [] : parseBatch(await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .must */ .sb)(git, ['cat-file', '--batch'], { input: `${oids.join('\n')}\n` }));
/** A folder for the time of a task, gone afterwards whatever happens. Outside the repository: a killed run leaves nothing in it. */
const inScratch = async (task) => {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'escapement-git-'));
    try {
        return await task(folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
};
/** Stores bytes as they are, without filters. Returns git's object id. */
const writeBlob = async (git, content) => (await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .must */ .sb)(git, ['hash-object', '-w', '--stdin'], { input: content })).toString('utf8').trim();
/** The mode a changed file keeps. Throws PortError MISCONFIGURED for what is no regular file. */
const keptMode = (path, existing) => {
    if (existing === undefined)
        return '100644';
    if (existing.mode === '100644' || existing.mode === '100755')
        return existing.mode;
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('MISCONFIGURED', `${path} is a ${existing.mode === '120000' ? 'symbolic link' : 'submodule'} in git: it is not written through`, {
        hint: 'put the file itself there',
    });
};
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
};
/**
 * Throws PortError REFUSED for a path that cannot stand in a tree, or that would take the place of a folder or go through a file:
 * `git update-index` passes over the former in silence, and drops what stood in the way of the latter.
 */
const checkPlaces = (paths, tree) => {
    const bad = paths.find((path) => path.split('/').some((part) => /^(|\.|\.\.|\.git)$/i.test(part)));
    if (bad !== undefined)
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('REFUSED', `${bad}: no path of a repository`);
    const files = new Set(tree.map(({ path }) => path));
    const folders = new Set(tree.flatMap(({ path }) => foldersOf(path)));
    const clash = paths.find((path) => folders.has(path) || foldersOf(path).some((folder) => files.has(folder)));
    if (clash !== undefined)
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('REFUSED', `${clash}: a file and a folder of one name`, { hint: 'rename one of them' });
};
/** Makes a commit object on top of `parent`; no ref moves. */
const makeCommit = (git, parent, message, changes, tree) => inScratch(async (folder) => {
    const env = { GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'index') };
    checkPlaces(changes.map(({ path }) => path), tree);
    const modes = new Map(tree.map((file) => [file.path, file]));
    let entries = '';
    for (const { path, content } of changes) {
        const mode = keptMode(path, modes.get(path));
        entries += `${mode} ${await writeBlob(git, content)}\t${path}\0`;
    }
    await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .must */ .sb)(git, ['read-tree', parent], { env });
    await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .must */ .sb)(git, ['update-index', '--add', '-z', '--index-info'], { env, input: entries });
    const written = (await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .must */ .sb)(git, ['write-tree'], { env })).toString('utf8').trim();
    return (await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .must */ .sb)(git, ['commit-tree', written, '-p', parent, '-F', '-'], { input: message })).toString('utf8').trim();
});


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   tw: () => (/* binding */ configured),
/* harmony export */   uM: () => (/* binding */ gitIn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);


// What a child may see of our environment: where things are, who the person is, how to reach the outside. No secrets, and no GIT_* of a
// surrounding git (a hook that started us would otherwise redirect us to its own index).
const PASSED = [
    ...[
        'PATH',
        'HOME',
        'USER',
        'LOGNAME',
        'TMPDIR',
        'XDG_CONFIG_HOME',
        'SSH_AUTH_SOCK',
        'KRB5CCNAME',
        'GIT_SSH_COMMAND',
        'GIT_CONFIG_GLOBAL',
    ],
    ...['GIT_CONFIG_NOSYSTEM', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'],
    ...['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
];
const FIXED = {
    // messages of git are read by machine in a few places
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_MERGE_AUTOEDIT: 'no',
};
/** The environment of every git child: allow-listed, plus what we set. */
const environment = (outer, own) => {
    const env = { ...FIXED };
    for (const name of PASSED) {
        const value = outer[name];
        if (value !== undefined)
            env[name] = value;
    }
    return { ...env, ...own };
};
/** Configuration for a child by GIT_CONFIG_*: unlike `-c`, it does not show in the list of processes. */
const configured = (pairs) => {
    const env = { GIT_CONFIG_COUNT: String(pairs.length) };
    for (const [at, [key, value]] of pairs.entries()) {
        env[`GIT_CONFIG_KEY_${at}`] = key;
        env[`GIT_CONFIG_VALUE_${at}`] = value;
    }
    return env;
};
const kill = (pid) => {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // it has ended by itself
    }
};
/** A git bound to a folder and an environment. */
const gitIn = (cwd, base) => (args, options = {}) => new Promise((resolve, reject) => {
    // a session of its own: no terminal from which ssh could ask for a passphrase, and one signal ends git with its helpers
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, { cwd, env: { ...base, ...options.env }, stdio: 'pipe', detached: true });
    const out = [];
    const err = [];
    let timedOut = false;
    const onLimit = () => {
        timedOut = true;
        kill(child.pid);
    };
    const timer = setTimeout(onLimit, (options.limit ?? 120) * 1000);
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    // a child that ends before it has read everything says why on stderr
    child.stdin.on('error', () => { });
    child.on('error', (cause) => {
        clearTimeout(timer);
        reject(new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('MISCONFIGURED', `git could not be started in ${cwd}`, { cause, hint: 'install git and put it on the PATH' }));
    });
    const onEnd = (code) => {
        clearTimeout(timer);
        resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), timedOut });
    };
    child.on('close', onEnd);
    // a helper that stays behind (a credential daemon, an ssh master) may keep our pipes open
    child.on('exit', (code) => setTimeout(onEnd, 2000, code).unref());
    child.stdin.end(options.input ?? '');
});


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ reader)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9265);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3757);


/** Trees kept in memory: the head of this run, and those it decided on before. */
const TREES = 4;
/** Reads trees and files of commits. Its methods throw PortError. @param need sees to it that a commit is here, or throws */
const reader = (need) => {
    const trees = new Map();
    const files = async (at, sha) => {
        const known = trees.get(sha);
        if (known)
            return known;
        await need(at, sha);
        const tree = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTree */ .cZ)(await (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(at.git, ['ls-tree', '-r', '-z', '-l', '--full-tree', sha]));
        trees.set(sha, tree);
        for (const oldest of [...trees.keys()].slice(0, -TREES))
            trees.delete(oldest);
        return tree;
    };
    const read = async (at, sha, paths) => {
        const oids = new Map((await files(at, sha)).filter((file) => file.mode !== '160000').map((file) => [file.path, file.oid]));
        const wanted = paths.flatMap((path) => oids.get(path) ?? []);
        const contents = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlobs */ .b4)(at.git, wanted);
        return paths.map((path) => (oids.has(path) ? contents.shift() : undefined));
    };
    return { files, read };
};


/***/ }),

/***/ 3757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ talk),
/* harmony export */   h_: () => (/* binding */ openRepository),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   sb: () => (/* binding */ must)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6119);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5940);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6759);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3964);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7220);







// Our commits touch documents only: the hooks of a person's checkout are not theirs to run, and would be handed our token.
const QUIET = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.splitIndex', 'false'],
    ['color.ui', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['i18n.commitEncoding', 'utf-8'],
    ['fetch.recurseSubmodules', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['push.followTags', 'false'],
    ['push.gpgSign', 'false'],
];
/** One line of git's answer; undefined when git said no. */
const line = async (git, ...args) => {
    const ran = await git(args);
    return ran.code === 0 ? ran.stdout.toString('utf8').replace(/\r?\n$/, '') : undefined;
};
/** A local git command that is expected to work: its failure is a full disk, a missing right or a bug. */
const must = async (git, args, options = {}) => {
    const ran = await git(args, options);
    if (ran.code === 0)
        return ran.stdout;
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('REFUSED', `git ${args[0]}: ${ran.stderr.trim().slice(0, 500) || `ended with ${ran.code ?? 'a signal'}`}`, {
        hint: 'look at the free space and the permissions of the repository',
    });
};
/**
 * An exchange with the remote that may be repeated without harm: silence is tried again, twice.
 * Throws PortError.
 */
const talk = async (at, doing, args) => {
    for (let left = 2;; left--) {
        const ran = await at.git(args, { limit: at.limit });
        if (ran.code === 0)
            return ran;
        const error = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .asPortError */ .Ux)(doing, ran);
        if (error.code !== 'UNREACHABLE' || left === 0)
            throw error;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(400 * (3 - left));
    }
};
const branchOf = async (git, options) => {
    if (options.branch)
        return options.branch;
    const checkedOut = await line(git, 'symbolic-ref', '--quiet', '--short', 'HEAD');
    if (checkedOut)
        return checkedOut;
    // a pull request's GITHUB_REF is refs/pull/…: no branch of ours
    const ref = options.env?.GITHUB_REF ?? '';
    if (ref.startsWith('refs/heads/'))
        return ref.slice('refs/heads/'.length);
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('MISCONFIGURED', `${options.root}: no branch is checked out (detached HEAD)`, {
        hint: 'check out the branch that holds the campaigns (actions/checkout: `ref:`), or name it as the branch to work on',
    });
};
const indexOf = async (git) => {
    if ((await line(git, 'rev-parse', '--is-bare-repository')) === 'true')
        return undefined;
    return line(git, 'rev-parse', '--path-format=absolute', '--git-path', 'index');
};
/** Opens the repository that contains a folder. Throws PortError MISCONFIGURED when it cannot be worked in. */
const openRepository = async (options) => {
    const outer = options.env ?? process.env;
    const own = {
        GIT_AUTHOR_NAME: options.author.name,
        GIT_AUTHOR_EMAIL: options.author.email,
        GIT_COMMITTER_NAME: options.author.name,
        GIT_COMMITTER_EMAIL: options.author.email,
    };
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(options.root).catch((cause) => {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('MISCONFIGURED', `${options.root}: no such folder`, { cause, hint: 'name the folder of a clone with --root' });
    });
    const probe = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .gitIn */ .uM)(folder, (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .environment */ .cA)(outer, { ...own, ...(0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .configured */ .tw)(QUIET) }));
    const found = await probe(['rev-parse', '--absolute-git-dir']);
    if (found.code !== 0) {
        const { message, hint } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .asPortError */ .Ux)(folder, found);
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('MISCONFIGURED', message, { hint: hint ?? 'run it inside a clone of the repository' });
    }
    const root = (await line(probe, 'rev-parse', '--show-toplevel')) ?? folder;
    const name = options.remote ?? 'origin';
    const url = await line(probe, 'remote', 'get-url', '--push', name);
    const git = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .gitIn */ .uM)(root, (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .environment */ .cA)(outer, { ...own, ...(0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .configured */ .tw)([...QUIET, ...(0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .authentication */ .jh)(url, options.token)]) }));
    const branch = await branchOf(git, options);
    return {
        git,
        root,
        index: await indexOf(git),
        branch,
        remote: url ? { name, url } : undefined,
        limit: options.limit ?? 60,
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
    };
};


/***/ }),

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
    hint: 'make and push a first commit, or name the branch that holds the campaigns',
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


/***/ }),

/***/ 7220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ cleaned),
/* harmony export */   Ux: () => (/* binding */ asPortError),
/* harmony export */   j1: () => (/* binding */ readPush)
/* harmony export */ });
/* unused harmony exports remoteWords, hintFor */
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);

const ROOM = 2000;
/** Text of another side, fit for a message: no control characters, no credentials of a URL, no `remote:` prefixes, bounded. */
const cleaned = (text) => text
    .replace(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, '')
    .split(/[\r\n]+/)
    .map((line) => line
    .replace(/^remote: ?/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replace(/:\/\/[^/@\s]+@/g, '://')
    .slice(0, ROOM);
/** What the remote itself said among git's own words; git's words when the remote said nothing. */
const remoteWords = (stderr) => {
    const said = stderr.split(/[\r\n]+/).filter((line) => line.startsWith('remote:'));
    const words = cleaned(said.join('\n'));
    return words === '' ? cleaned(stderr) : words;
};
const NO_RIGHT = 'give the token `contents: write`, or the key write access to the repository';
const RULE = 'let an App token that may bypass the rule write, or keep the campaigns on a branch without the rule';
/** The way out for a push that was refused, from the words of the refusal. */
const hintFor = (words) => {
    if (/GH013|rule violations|protected branch|GH006|Changes must be made through a pull request/i.test(words))
        return RULE;
    if (/hook declined/i.test(words))
        return 'ask whoever runs the server what its hook wants';
    return NO_RIGHT;
};
// In the order asked: the first that fits names the cause.
const CAUSES = [
    [/not a git repository/i, 'MISCONFIGURED', 'run it inside a clone of the repository, or name one with --root'],
    [/dubious ownership/i, 'MISCONFIGURED', 'the folder belongs to another user: git config --global --add safe.directory <folder>'],
    [/Host key verification failed/i, 'HOST_KEY', "add the server's key to known_hosts after checking it"],
    [/error: 429|Too Many Requests|rate limit/i, 'LIMIT', 'wait, and run less often'],
    [/error: 403|Write access to repository not granted|Permission to .* denied|insufficient permission/i, 'REFUSED', NO_RIGHT],
    [
        /error: 401|Authentication failed|could not read (Username|Password)|Permission denied \(/i,
        'REFUSED',
        'check the token or key; it may have expired',
    ],
    [
        /error: 404|Repository not found|does not appear to be a git repository/i,
        'REFUSED',
        'check the address of the remote, and that the token may see it',
    ],
];
/** A git command that talks to the outside and failed, as the error that people read. Silence is UNREACHABLE. */
const asPortError = (doing, ran) => {
    if (ran.timedOut)
        return new _ports_error_js__WEBPACK_IMPORTED_MODULE_0__/* .PortError */ .B('UNREACHABLE', `${doing}: no answer in time`, { hint: 'it is tried again by the next run' });
    const words = remoteWords(ran.stderr);
    // git's own line beside the remote's: `remote: Write access …` says why, `error: 403` says what
    const found = CAUSES.find(([pattern]) => pattern.test(ran.stderr));
    const message = `${doing}: ${words === '' ? `git ended with ${ran.code ?? 'a signal'}` : words}`;
    return found ? new _ports_error_js__WEBPACK_IMPORTED_MODULE_0__/* .PortError */ .B(found[1], message, { hint: found[2] }) : new _ports_error_js__WEBPACK_IMPORTED_MODULE_0__/* .PortError */ .B('UNREACHABLE', message);
};
// the remote's ref was elsewhere, or another writer held its lock at that instant: a look at the remote decides which
const STALE = /cannot lock ref|failed to update ref|failed to lock|reference already exists|non-fast-forward|fetch first|stale info|incorrect old value/i;
/** Reads `git push --porcelain`: one line for our ref, if the remote came to say it. */
const readPush = (ran) => {
    const line = ran.stdout
        .toString('utf8')
        .split('\n')
        .find((text) => /^[ +*=!-]\t/.test(text));
    if (line !== undefined && !line.startsWith('!'))
        return { kind: 'accepted' };
    const summary = line?.split('\t')[2] ?? '';
    // git also writes `[remote failure]` when the connection ended before the report
    if (line !== undefined && /^\[(remote )?rejected\]/.test(summary)) {
        if (STALE.test(summary))
            return { kind: 'stale' };
        const words = cleaned(`${summary.replace(/^\[[^\]]*\] */, '')}\n${remoteWords(ran.stderr)}`);
        return { kind: 'refused', words, hint: hintFor(words) };
    }
    const error = asPortError('push', ran);
    return error.code === 'REFUSED' ? { kind: 'refused', words: error.message, hint: error.hint ?? NO_RIGHT } : { kind: 'silent', error };
};


/***/ })

};
