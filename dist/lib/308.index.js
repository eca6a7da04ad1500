export const id = 308;
export const ids = [308];
export const modules = {

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ problemLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shell_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808);


const paint = (style, text, colour) => (colour ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text) : text);
/** Problems as a compiler prints them: `file:line:column`, what, and the way out. */
const problemLines = (problems, colour) => problems.map((problem) => {
    const kind = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity, colour);
    const hint = problem.hint === undefined ? '' : `\n    ${paint('dim', (0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.hint), colour)}`;
    return `${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.file)}:${problem.line}:${problem.column}: ${kind}: ${(0,_shell_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.message)} [${problem.code}]${hint}`;
});


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateCommand: () => (/* binding */ validateCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7798);
/* harmony import */ var _document_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3721);
/* harmony import */ var _document_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6457);
/* harmony import */ var _shell_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6782);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6194);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2437);








const unreadable = (file, error) => ({
    code: 'NOT_READABLE',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `can't be read: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'check the path',
});
const one = async (root, file) => {
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file);
        const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
        return (0,_document_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkflow */ .S)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path), shown.startsWith('..') ? path : shown).problems;
    }
    catch (error) {
        return [unreadable(file, error)];
    }
};
/** Everything in the folder as a tick would read it: campaigns, their scripts, catalogs and the configuration. */
const everything = async (root) => {
    const { folderStore } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 6109));
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _setup_js__WEBPACK_IMPORTED_MODULE_6__/* .CONFIG_PATH */ .tF), 'utf8').catch(() => undefined);
    const { config, problems } = (0,_document_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(text, _setup_js__WEBPACK_IMPORTED_MODULE_6__/* .CONFIG_PATH */ .tF);
    const loaded = await (0,_shell_load_js__WEBPACK_IMPORTED_MODULE_4__/* .load */ .H)({ store: folderStore(root), config, backends: new Map(), rootOf: () => '', only: [], hosted: false }, '');
    return { files: loaded.files, problems: [...problems, ...loaded.problems] };
};
const named = async (root, files) => ({
    files: files.length,
    problems: (await Promise.all(files.map((file) => one(root, file)))).flat(),
});
/** Reads the files as they stand in the working tree; with none named, all of them. Exit 1 only for errors. */
const validateCommand = async (args, _env, print, colour) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(args.root);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(args.root);
    const { files, problems } = args.operands.length > 0 ? await named(root, args.operands) : await everything(root);
    if (args.json)
        print(JSON.stringify({ problems }, null, 2));
    else
        for (const line of [...(0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .problemLines */ .p)(problems, colour), verdict(files, problems)])
            print(line);
    return (0,_core_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .hasErrors */ .C)(problems) ? 1 : 0;
};
const many = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const verdict = (files, problems) => {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return [many(files, 'file'), many(errors, 'error'), many(problems.length - errors, 'warning')].join(', ');
};


/***/ })

};
