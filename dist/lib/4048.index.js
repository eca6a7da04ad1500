export const id = 4048;
export const ids = [4048];
export const modules = {

/***/ 4048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   worktreeStore: () => (/* binding */ worktreeStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const isDocument = (path) => path.endsWith('.md');
/**
 * Documents as they stand in the work tree, everything else from git's newest commit: for trying out without a commit.
 * What is deployed still comes from git, because a job must be traceable to a commit.
 */
const worktreeStore = (root, git) => ({
    identity: () => git.identity(),
    head: () => git.head(),
    files: (sha) => git.files(sha),
    mayWrite: async () => undefined,
    read: async (sha, paths) => {
        const committed = await git.read(sha, paths);
        return Promise.all(paths.map(async (path, i) => (isDocument(path) ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)).catch(() => committed[i]) : committed[i])));
    },
    commit: async (parent, _message, changes) => {
        for (const { path, content } of changes) {
            const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, `${path}.escapement-new`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(beside, content);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        }
        return { kind: 'committed', sha: parent };
    },
});


/***/ })

};
