export const id = 7378;
export const ids = [7378];
export const modules = {

/***/ 7378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  folderKeeper: () => (/* binding */ folderKeeper)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/ports/error.js
var ports_error = __webpack_require__(5940);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/core/target.js
var target = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/src/core/own.js
var own = __webpack_require__(2553);
;// CONCATENATED MODULE: ./build/src/adapters/keep/errors.js


const WORDS = {
    ENOSPC: 'no space is left there',
    EDQUOT: 'the quota there is used up',
    EACCES: 'we may not write there',
    EPERM: 'we may not write there',
    EROFS: 'it is mounted read-only',
    ENAMETOOLONG: 'the name is too long for the file system',
    ELOOP: 'it is a symbolic link',
};
/** What the file system refuses, in words for people. */
const refused = (path, error) => {
    if (error instanceof ports_error/* PortError */.B)
        return error;
    const code = error.code ?? '';
    return new ports_error/* PortError */.B('REFUSED', `${path}: ${(0,own/* own */.Z)(WORDS, code) ?? (error instanceof Error ? error.message : String(error))}`, {
        cause: error,
    });
};
/** Runs it; what the file system throws becomes a PortError. */
const guarded = async (path, work) => {
    try {
        return await work();
    }
    catch (error) {
        throw refused(path, error);
    }
};
/** The value, or undefined where there is no such file. */
const orMissing = async (work) => work.catch((error) => {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/adapters/keep/lock.js



/** A holder that was not heard of for so long is dead, wherever it ran: a run lasts ten minutes. Seconds. */
const STALE_SECONDS = 15 * 60;
/** Several may try to take a dead one's place at once. */
const TRIES = 3;
const codeOf = (error) => error.code;
const make = async (path, content) => {
    try {
        await (0,promises_.symlink)(content, path);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        throw error;
    }
};
const runs = (pid) => {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return codeOf(error) === 'EPERM';
    }
};
const read = (path) => (0,promises_.readlink)(path).catch(() => undefined);
const isDead = async (path, content) => {
    const [, host, pid] = /^escapement (\S+) ([0-9]+) /.exec(content) ?? [];
    if (host === (0,external_node_os_.hostname)() && !runs(Number(pid)))
        return true;
    const since = await (0,promises_.lstat)(path).catch(() => undefined);
    return since !== undefined && Date.now() - since.mtimeMs > STALE_SECONDS * 1000;
};
/** Takes a dead holder's lock away. */
const breakLock = async (path, content) => {
    const aside = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch {
        return;
    }
    const taken = await read(aside);
    // somebody else was quicker, and what was moved away is a living lock: it goes back
    if (taken !== undefined && taken !== content)
        await make(path, taken);
    await (0,promises_.unlink)(aside).catch(() => undefined);
};
/** Takes the lock at a path, a symbolic link that says who holds it; or tells who does. Throws what the file system refuses. */
const take = async (path) => {
    const ours = `escapement ${(0,external_node_os_.hostname)()} ${process.pid} ${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    for (let tries = 0; tries < TRIES; tries++) {
        if (await make(path, ours)) {
            const isOurs = async () => (await read(path)) === ours;
            return {
                isOurs,
                refresh: () => (0,promises_.lutimes)(path, new Date(), new Date()),
                release: async () => {
                    if (await isOurs())
                        await (0,promises_.unlink)(path).catch(() => undefined);
                },
            };
        }
        const content = await read(path);
        if (content === undefined)
            continue;
        if (!(await isDead(path, content)))
            return { holder: content.replace(/^escapement (\S+) (\S+) .*$/, 'process $2 on $1') };
        await breakLock(path, content);
    }
    return { holder: 'another run' };
};

;// CONCATENATED MODULE: ./build/src/adapters/keep/draft.js







const { O_CREAT, O_NOFOLLOW, O_RDONLY, O_RDWR } = promises_.constants;
/** Bytes that are read at once to be hashed. */
const BLOCK = 4 * 1024 * 1024;
const hashBytes = async (file, length) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const block = Buffer.allocUnsafe(Math.min(BLOCK, Math.max(1, length)));
    for (let at = 0; at < length;) {
        const { bytesRead } = await file.read(block, 0, Math.min(block.length, length - at), at);
        if (bytesRead === 0)
            break;
        hash.update(block.subarray(0, bytesRead));
        at += bytesRead;
    }
    return hash.digest('hex');
};
/** sha256 of a regular file; undefined: there is none. Never through a link. */
const hashFile = async (path) => {
    const seen = await orMissing((0,promises_.lstat)(path));
    if (!seen)
        return undefined;
    if (!seen.isFile())
        throw new ports_error/* PortError */.B('REFUSED', `${path} is a link or a special file`);
    const file = await (0,promises_.open)(path, O_RDONLY | O_NOFOLLOW);
    try {
        return await hashBytes(file, (await file.stat()).size);
    }
    finally {
        await file.close();
    }
};
const writeAll = async (file, bytes, at) => {
    for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
        done += bytesWritten;
    }
};
const partOf = (target) => (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.part`);
/** Half of a copy that reached its place before its run died is the copy itself: it must not be written any more. */
const fresh = async (part) => {
    const seen = await orMissing((0,promises_.lstat)(part));
    if (seen && !seen.isFile())
        throw new ports_error/* PortError */.B('REFUSED', `${part} is a link or a special file`);
    if (seen && seen.nlink > 1)
        await (0,promises_.unlink)(part);
    return (0,promises_.open)(part, O_RDWR | O_CREAT | O_NOFOLLOW, 0o644);
};
const checkRoom = async (folder, wanted) => {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    if (wanted <= bavail * bsize)
        return;
    throw new ports_error/* PortError */.B('REFUSED', `${folder}: ${(0,target/* sizeOf */.$d)(wanted)} are wanted and ${(0,target/* sizeOf */.$d)(bavail * bsize)} are free`);
};
/** Some file systems know no hard links; there the place is looked at once more and then taken. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
const putInPlace = async (part, target) => {
    try {
        await (0,promises_.link)(part, target);
        await (0,promises_.unlink)(part);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'EEXIST')
            return false;
        if (!NO_LINKS.includes(code))
            throw error;
        if (await orMissing((0,promises_.lstat)(target)))
            return false;
        await (0,promises_.rename)(part, target);
        return true;
    }
};
const syncFolder = async (path) => {
    const folder = await (0,promises_.open)(path, O_RDONLY);
    await folder.sync().catch(() => undefined); // not every file system can
    await folder.close();
};
const finish = async (making, sha256, modified, replaces) => {
    const { file, part, target } = making;
    await file.sync();
    if ((await hashBytes(file, making.length)) !== sha256)
        return 'other';
    const there = await hashFile(target);
    if (there !== undefined && there !== sha256 && there !== replaces)
        return 'occupied';
    await checkOurs(making);
    await file.utimes(modified, modified);
    if (there === sha256)
        await (0,promises_.unlink)(part);
    else if (there !== undefined)
        await (0,promises_.rename)(part, target);
    else if (!(await putInPlace(part, target)))
        return 'occupied';
    await syncFolder((0,external_node_path_.dirname)(target));
    return 'done';
};
const checkOurs = async ({ hold, target }) => {
    if (!(await hold.isOurs()))
        throw new ports_error/* PortError */.B('LIMIT', `${target}: another run has taken this copy over`);
};
const draft_close = async ({ file, hold, part }, discard) => {
    await file.close();
    if (discard && (await hold.isOurs()))
        await (0,promises_.unlink)(part).catch(() => undefined);
    await hold.release();
};
const draftOf = (making) => ({
    get length() {
        return making.length;
    },
    hash: () => guarded(making.part, () => hashBytes(making.file, making.length)),
    add: (bytes) => guarded(making.target, async () => {
        await checkOurs(making);
        await writeAll(making.file, bytes, making.length);
        making.length += bytes.length;
        await making.hold.refresh();
    }),
    clear: () => guarded(making.target, async () => {
        await checkOurs(making);
        await making.file.truncate(0);
        making.length = 0;
    }),
    finish: (sha256, modified, replaces) => guarded(making.target, () => finish(making, sha256, modified, replaces)),
    close: (discard = false) => draft_close(making, discard),
});
/** Takes away what a run left that died right after it had given a copy its name: the lock, and the other name of the same file. */
const tidy = async (target) => {
    const part = partOf(target);
    const [there, twin, lock] = await Promise.all([target, part, `${part}.lock`].map((path) => orMissing((0,promises_.lstat)(path))));
    if (!there || (!lock && twin?.ino !== there.ino))
        return;
    const hold = await take(`${part}.lock`);
    if ('holder' in hold)
        return;
    if (twin?.ino === there.ino && twin.dev === there.dev)
        await (0,promises_.unlink)(part);
    await hold.release();
};
/** Begins `.<name>.part` beside the target, or goes on with the one of a run that died. Throws PortError. */
const openDraft = (target, size) => guarded(target, async () => {
    const part = partOf(target);
    const hold = await take(`${part}.lock`);
    if ('holder' in hold)
        throw new ports_error/* PortError */.B('LIMIT', `${target} is being copied by ${hold.holder}`);
    let file;
    try {
        file = await fresh(part);
        const { size: length } = await file.stat();
        if (length > size)
            await file.truncate(0);
        const making = { target, part, file, hold, length: length > size ? 0 : length };
        await checkRoom((0,external_node_path_.dirname)(target), size - making.length);
        return draftOf(making);
    }
    catch (error) {
        if (file && (await file.stat()).size === 0)
            await (0,promises_.unlink)(part);
        await file?.close();
        await hold.release();
        throw error;
    }
});

;// CONCATENATED MODULE: ./build/src/adapters/keep/keeper.js





const partsOf = (path) => {
    const parts = path.split('/').filter((part) => part !== '');
    if (parts.length > 0 && !parts.some((part) => part === '.' || part === '..' || part.includes('\0')))
        return parts;
    throw new ports_error/* PortError */.B('REFUSED', `${path} is no place for a file`);
};
const rootFor = (path, roots) => {
    const [root] = roots.filter((one) => path.startsWith(`${one}/`)).toSorted((a, b) => b.length - a.length);
    if (root !== undefined)
        return root;
    throw new ports_error/* PortError */.B('MISCONFIGURED', `${path} is below none of the folders that \`sync_root\` allows`, {
        hint: 'name its root in .github/escapement.yml',
    });
};
const wayTo = async ({ in: kind, path }, { roots, artifact }) => {
    if (kind === 'artifact') {
        if (!artifact)
            throw new ports_error/* PortError */.B('MISCONFIGURED', 'an artifact is made only by a run on GitHub; this is none');
        await (0,promises_.mkdir)(artifact.folder, { recursive: true });
        return { root: await (0,promises_.realpath)(artifact.folder), folders: partsOf(path).slice(0, -1) };
    }
    const root = rootFor(path, roots);
    const real = await orMissing((0,promises_.realpath)(root));
    // never made by us: where a disk is not mounted, an empty folder of its name would swallow the outputs
    if (real === undefined)
        throw new ports_error/* PortError */.B('MISCONFIGURED', `${root} is not there on this machine`, { hint: 'is its disk mounted? If it is new, make it' });
    return { root: real, folders: partsOf(path.slice(root.length)).slice(0, -1) };
};
/** Goes down from the root through real folders only. Undefined: one of them is missing, and was not to be made. */
const descend = async ({ root, folders }, make) => {
    let at = root;
    for (const folder of folders) {
        at = (0,external_node_path_.join)(at, folder);
        let seen = await orMissing((0,promises_.lstat)(at));
        if (!seen && make) {
            await (0,promises_.mkdir)(at).catch((error) => {
                if (error.code !== 'EEXIST')
                    throw error;
            });
            seen = await (0,promises_.lstat)(at);
        }
        if (!seen)
            return undefined;
        if (!seen.isDirectory())
            throw new ports_error/* PortError */.B('REFUSED', `${at} is a link or no folder`);
    }
    return at;
};
/** Folders of this machine as places for outputs. */
const folderKeeper = (options) => {
    const find = async (place, make) => {
        const folder = await descend(await wayTo(place, options), make);
        return folder === undefined ? undefined : (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(place.path));
    };
    return {
        artifact: options.artifact?.name,
        stands: (place) => guarded(place.path, async () => {
            const path = await find(place, false);
            const seen = path === undefined ? undefined : await orMissing((0,promises_.lstat)(path));
            if (!seen)
                return undefined;
            if (!seen.isFile())
                throw new ports_error/* PortError */.B('REFUSED', `${place.path} is a link or a special file`);
            return { size: seen.size };
        }),
        hash: (place) => guarded(place.path, async () => {
            const path = await find(place, false);
            if (path === undefined)
                return undefined;
            await tidy(path);
            return hashFile(path);
        }),
        open: (place, size) => guarded(place.path, async () => {
            const path = await find(place, true);
            if (path === undefined)
                throw new Error(`the folders of ${place.path} were to be made`);
            return openDraft(path, size);
        }),
    };
};


/***/ }),

/***/ 8388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   CA: () => (/* binding */ targetFrom),
/* harmony export */   ZU: () => (/* binding */ folderFrom),
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7422);

const ARTIFACT = /^artifact(?::(.*))?$/;
/** Reads what stands in the document, which has been checked. */
const targetFrom = (written) => {
    const [artifact, folder = ''] = ARTIFACT.exec(written) ?? [];
    if (artifact !== undefined)
        return { kind: 'artifact', folder };
    return { kind: written.startsWith('/') ? 'folder' : 'repository', folder: written };
};
/** Entries of `sync:` that stay in the repository, and those that leave it. */
const isOutside = (written) => targetFrom(written).kind !== 'repository';
/** A folder without slashes at its end; `/` stays. */
const folderFrom = (path) => path.slice(0, 1) + (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(path.slice(1), '/');
/** Folders of a glob before its first wildcard: `snapshots/*.pdb` → `snapshots/`. What follows them is kept, so that no two files meet. */
const literalFolders = (glob) => {
    const wild = glob.search(/[*?[]/);
    const literal = wild < 0 ? glob : glob.slice(0, wild);
    return literal.slice(0, literal.lastIndexOf('/') + 1);
};
const bare = (path) => path.replace(/^(?:\.\/)+/, '');
/** Where a file goes: `from` without the folders that its glob names, in `folder`. */
const pathIn = (glob, folder, from) => {
    const prefix = literalFolders(bare(glob));
    const rest = from.startsWith(prefix) ? from.slice(prefix.length) : from;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .M)(bare(folder), '/')}/${rest}`;
};
/** The longest path that is written anywhere; names of files end at 255 bytes on most file systems, ours of a half-made copy are a little longer. */
const MAX_PATH = 400;
const MAX_NAME = 240;
/** Whether a file may be called so anywhere. Names come from the cluster and are not trusted. */
const isPlainPath = (path) => path.length <= MAX_PATH &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    path.split('/').every((part) => part !== '' && part !== '..' && part.length <= MAX_NAME && !/[\u0000-\u001f\u007f\\\ufffd]/.test(part));
const MIB = 1024 * 1024;
/** `412 KiB`, `5.2 GiB`. */
const sizeOf = (bytes) => {
    if (bytes < MIB / 10)
        return `${Math.ceil(bytes / 1024)} KiB`;
    const [unit, name] = bytes < 1024 * MIB ? [MIB, 'MiB'] : [1024 * MIB, 'GiB'];
    return `${Math.round((bytes / Number(unit)) * 10) / 10} ${name}`;
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
