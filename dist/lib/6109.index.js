export const id = 6109;
export const ids = [6109];
export const modules = {

/***/ 6109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folderStore: () => (/* binding */ folderStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);



const SKIPPED = ['node_modules', '.git'];
const walk = async (root, below = '') => {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, below), { withFileTypes: true });
    const nested = entries.map((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            return SKIPPED.includes(entry.name) ? [] : walk(root, path);
        return entry.isFile() ? [path] : [];
    });
    return (await Promise.all(nested)).flat();
};
const described = async (root, path) => {
    const { mode, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
    return { path, mode: (mode & 0o100) === 0 ? '100644' : '100755', size, oid: '' };
};
/** No link of somebody's change leads out of the folder. */
const readBelow = async (root, path) => {
    try {
        const [inside, file] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path))];
        return file.startsWith(inside + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file) : undefined;
    }
    catch {
        return undefined;
    }
};
/** A folder as it stands on disk, to be checked before anything is committed; nothing is ever written to it. */
const folderStore = (root) => ({
    identity: async () => `local:${root}`,
    head: async () => '',
    files: async () => Promise.all((await walk(root)).map((path) => described(root, path))),
    read: async (_sha, paths) => Promise.all(paths.map((path) => readBelow(root, path))),
    mayWrite: async () => {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('MISCONFIGURED', 'a folder is only read');
    },
    commit: async () => {
        throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PortError */ .B('MISCONFIGURED', 'a folder is only read');
    },
});


/***/ })

};
