export const id = 2886;
export const ids = [2886];
export const modules = {

/***/ 6759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ folderOfRemote),
/* harmony export */   jh: () => (/* binding */ authentication),
/* harmony export */   zb: () => (/* binding */ nameOfRemote)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

/** `owner/name` of a remote's address: its last two parts without `.git`; undefined when it has no two parts. */
const nameOfRemote = (url) => {
    const address = url
        .trim()
        .replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/, '')
        // git@host:owner/name
        .replace(/^[^/]*:/, '');
    const path = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(address, '/').replace(/\.git$/, '');
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

/***/ 2886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   journalOf: () => (/* binding */ journalOf)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9265);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3757);


/** Fields end with NUL, the one character that a commit's message cannot contain; git's raw line of the change follows. */
const FORMAT = '%x00%H%x00%ct%x00%an%x00%B%x00';
const FIELDS = 5;
const parse = (log) => {
    const fields = log.split('\0').slice(1);
    const commits = [];
    for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
        const [sha = '', time = '', by = '', message = '', raw = ''] = fields.slice(at, at + FIELDS);
        const oid = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /m.exec(raw)?.[1];
        commits.push({ sha, at: Number(time), by, message, oid: oid === undefined || /^0+$/.test(oid) ? undefined : oid });
    }
    return commits;
};
/**
 * The commits that changed a file, oldest first, along the branch itself: what a merge brought counts when it was merged.
 * @param path in the repository, with `/`
 * @returns `shallow`: the clone does not reach back to the beginning
 * @throws PortError
 */
const journalOf = async (options, sha, path) => {
    const { git } = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h_)(options);
    const how = ['--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--no-show-signature', '--reverse'];
    const log = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(git, ['log', ...how, `--format=${FORMAT}`, sha, '--', `:(top,literal)${path}`]);
    const bare = parse(log.toString('utf8'));
    const contents = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlobs */ .b4)(git, bare.flatMap(({ oid }) => oid ?? []));
    const commits = bare.map(({ oid, ...commit }) => ({ ...commit, content: oid === undefined ? undefined : contents.shift() }));
    return { commits, shallow: (await (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(git, 'rev-parse', '--is-shallow-repository')) === 'true' };
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
/** @param checkedOut undefined: the head is detached */
const branchOf = (checkedOut, options) => {
    if (options.branch)
        return options.branch;
    if (checkedOut)
        return checkedOut;
    // a pull request's GITHUB_REF is refs/pull/…: no branch of ours
    const ref = options.env?.GITHUB_REF ?? '';
    if (ref.startsWith('refs/heads/'))
        return ref.slice('refs/heads/'.length);
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('MISCONFIGURED', `${options.root}: no branch is checked out (detached HEAD)`, {
        hint: '`git switch main`, or whichever branch holds the campaigns; in a workflow give actions/checkout a `ref:` that is a branch',
    });
};
/** Where the work tree and its index are; of a bare repository neither. Throws PortError. */
const placeOf = async (probe, folder) => {
    const found = await probe(['rev-parse', '--is-bare-repository', '--path-format=absolute', '--git-path', 'index', '--show-toplevel']);
    const [bare, index, root] = found.stdout.toString('utf8').split('\n');
    // git stops at the question for the work tree, having answered what stands before it
    if (bare === 'true')
        return { root: folder, index: undefined };
    if (found.code === 0 && index && root)
        return { root, index };
    // inside of `.git` of a repository that has a work tree
    if (bare === 'false' && index)
        return { root: folder, index };
    const { message, hint } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .asPortError */ .Ux)(folder, found);
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PortError */ .B('MISCONFIGURED', message, { hint: hint ?? 'run it inside a clone of the repository' });
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
    const name = options.remote ?? 'origin';
    // at once: each child costs a start that hardly anything else in a quiet run costs
    const [{ root, index }, url, checkedOut] = await Promise.all([
        placeOf(probe, folder),
        line(probe, 'remote', 'get-url', '--push', name),
        options.branch ? undefined : line(probe, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
    ]);
    return {
        git: (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .gitIn */ .uM)(root, (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .environment */ .cA)(outer, { ...own, ...(0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .configured */ .tw)([...QUIET, ...(0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .authentication */ .jh)(url, options.token)]) })),
        root,
        index,
        branch: branchOf(checkedOut, options),
        remote: url ? { name, url } : undefined,
        limit: options.limit ?? 60,
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
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
    [/error: 403|Write access to repository not granted|Permission to .{0,300} denied|insufficient permission/i, 'REFUSED', NO_RIGHT],
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
