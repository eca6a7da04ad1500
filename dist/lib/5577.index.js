export const id = 5577;
export const ids = [5577];
export const modules = {

/***/ 5577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snapshotOf: () => (/* binding */ snapshotOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _ports_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3964);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7550);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3757);





/** A commit's whole name: nothing else from an event is handed to git. */
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const readOnly = async () => {
    throw new _ports_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PortError */ .B('MISCONFIGURED', 'a pull request is only read');
};
const parentsOf = async (git) => ((await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)(git, 'rev-parse', 'HEAD^@')) ?? '').split('\n').filter((sha) => SHA.test(sha));
const baseOf = async (git, { base, head }) => {
    // what actions/checkout takes by default: GitHub's own merge of the change into its base
    const [first, second] = await parentsOf(git);
    if (first !== undefined && second !== undefined && second === head)
        return first;
    if (base === undefined || !SHA.test(base))
        return undefined;
    const common = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)(git, 'merge-base', base, 'HEAD');
    return common !== undefined && SHA.test(common) ? common : undefined;
};
/**
 * The commit that is checked out, read from git itself: no branch, no remote, no network, and no symbolic link of somebody's change leads out
 * of it. Undefined: the folder is no checkout.
 */
const snapshotOf = async (root, identity) => {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root).catch(() => undefined);
    if (folder === undefined)
        return undefined;
    const git = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .gitIn */ .uM)(folder, (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA)(process.env, {}));
    const head = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)(git, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    if (head === undefined)
        return undefined;
    const { files, read } = (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .reader */ .w)(async () => undefined);
    const store = {
        identity: async () => identity,
        head: async () => head,
        files: (sha) => files({ git }, sha),
        read: (sha, paths) => read({ git }, sha, paths),
        mayWrite: readOnly,
        commit: readOnly,
    };
    return { store, base: (sides) => baseOf(git, sides) };
};


/***/ })

};
